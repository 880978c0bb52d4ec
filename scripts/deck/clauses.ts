// Chooses the clauses that carry a passage, verbatim: by position, cue words, figures and length.
// One table of cues; a clause is shown whole or not at all, two neighbours together where they belong together.

import { countCharacters } from '../measure.ts'
import { displayText, type Reading, type Stretch } from './reading.ts'

export interface Clause extends Stretch {
  /** As shown. */
  text: string
  /** Index of its sentence in the passage. */
  sentence: number
  score: number
}

/** What makes a clause worth showing, or not; weights add up. Each row: pattern, weight, an example. */
const CUES: readonly (readonly [RegExp, number])[] = [
  [/必须|務必|务必|确保|確保|关键|關鍵|坚决|堅決|根本|归根到底|歸根到底/u, 2], // 必须高度警惕
  [/坚持|堅持|切实|切實|着力|全面|努力|加强|加強|推进|推進|提高|提升|落实|落實|健全|完善/u, 1], // 切实履行职责
  [/^(要|既要|一定要|始终|始終|不断|不斷)/u, 1], // 要讲党性、顾大局
  [/不作为|不到位|不足|不够|不夠|问题|問題|下滑|短板|薄弱/u, 0.8], // 工作缺乏针对性
  [/[\d×]+(?:\.\d+)?(?:%|％|个|個|万|萬|亿|億|元|人|户|戶|倍|项|項|家|公里|吨)|第[一二三四五六七八九十\d×]/u, 1.6], // 增长6.6%
  [/\b(must|will|never|need|should|together|every|our|cannot)\b/iu, 0.8],
  [/\b\d[\d,.]*\b|\bpercent\b/iu, 1],
  // ── against ──
  [/^(虽然|雖然|尽管|如果|由于|由於|因为|因為|这对|這對|为了|為了|随着|隨著|当|當|从|從|在|对(?!标)|對|通过|通過|按照|根据|根據|作为|作為|无论|無論|依据|围绕|圍繞|针对|針對|参照|参照)/u, -2],
  [/^(而且|但|但是|并|並|以及|其中|也|就|还|還|又|而|且|则|則|使|让|讓|以|即|从而|從而|特别是|尤其是|同时|同時|因此|所以|甚至|谁|誰)/u, -1.5],
  [/^(比如|例如|如|譬如|刚才|剛才|今天|下面|首先|最后|最後|总之|總之|同志们|同志們|各位|可以看出|由此可见|我认为|我先|我再|这里|這裏|借这个机会)/u, -3],
  [/^(这|這|那|其|他|她|它|我|我们|我們|大家|你们|你們|有些|个别|個別)/u, -0.7],
  [/(时|時|后|後|中|下|来看|來看|来说|來說|方面|期间|的同志|来|之前)$/u, -1.6],
  [/的$/u, -2.5],
  [/把.*(?:工作|建设|建設|问题|問題|任务|任務|平台|作为|作為)$/u, -2], // 要把这项工作，…: the verb is still to come
  [/[？?]$/u, -1],
  [/如果|假如|的话$|的話$/u, -2],
  [/^(一组|另一组|一是|二是|一种|另一)/u, -1.5],
  [/^(and|but|or|so|because|if|when|while|although|which|that|who|as|it|this|these|those|i|he|she|they|first|second|third|finally|thank|on the (?:one|other) hand)\b/iu, -0.8],
  [/(意见|意見|要求|希望|原则|原則|问题|方面)$/u, -0.8],
]
/**
 * Without one of these a Chinese clause is most often a topic (`全市水利工作，…`) that says nothing by itself.
 * Not a grammar: words seen in the clauses that carry a point.
 */
const RE_SAYS = /[是有要能应應须須将將被让讓给給做抓提推保增降达達加扩擴减減看讲講用不没沒无無得到超占走靠管守敢干幹送来來出开開创創查改促带帶引严嚴]|把(?!手)|坚持|堅持|落实|落實|完成|实现|實現|取得|成为|成為|建立|形成|营造|履行|贯彻|贯徹|维护|注重|对标|反映|关系|關係|依靠|认识|宣传|上升|下降|作出|明确|深入|积极|始终|充分/u
const TOPIC_ONLY = -2
/** Two clauses that only make sense together. */
const RE_PAIR = /^(既|不仅|不僅|不是|只有|越|无论|無論|如果|虽然|雖然|有的|宁可|与其|不但)/u
/** An English sentence is cut by commas where no clause ends; a whole short one is safer. */
const WHOLE = 1
const IDEAL = { least: 7, most: 24 }
const TOO_SHORT = 5

/** Clauses of one sentence: split at ，；：。！？ outside quotation marks and figures. */
export function clausesOf(text: string, { start, end }: Stretch): Stretch[] {
  const clauses: Stretch[] = []
  let from = start
  let depth = 0
  for (let at = start; at < end; at++) {
    const character = text[at] ?? ''
    if (/[“‘（《【(]/.test(character)) depth++
    else if (/[”’）》】)]/.test(character)) depth = Math.max(0, depth - 1)
    if (!endsClause(text, at, end) || depth > 0) continue
    if (at + 1 > from) clauses.push({ start: from, end: at + 1 })
    from = at + 1
  }
  if (text.slice(from, end).trim()) clauses.push({ start: from, end })
  return clauses.filter(clause => /[\p{L}\p{N}×]/u.test(text.slice(clause.start, clause.end)))
}

/** All shows of one or two clauses that have at most `most` characters, with their scores. */
export function candidates(reading: Reading, sentences: readonly Stretch[], most: number): Clause[] {
  const { text } = reading.spoken
  return sentences.flatMap((sentence, index) => {
    const clauses = clausesOf(text, sentence)
    const found: Clause[] = []
    for (const [position, clause] of clauses.entries()) {
      const next = clauses[position + 1]
      const alone = toClause(reading, clause, index)
      const early = reading.lang === 'en' ? (clauses.length === 1 ? WHOLE : position === 0 ? -WHOLE : -2 * WHOLE) : position === 0 ? 0.4 : 0
      if (alone && countCharacters(alone.text) <= most && isBalanced(alone.text)) found.push({ ...alone, score: score(alone.text) + early - (RE_PAIR.test(alone.text) ? 1.5 : 0) })
      if (!alone || !next || /[。！？.!?]$/.test(text.slice(clause.start, clause.end).trim())) continue
      const both = toClause(reading, { start: clause.start, end: next.end }, index)
      if (!both || countCharacters(both.text) > most || !isBalanced(both.text)) continue
      const second = displayText(text.slice(next.start, next.end), reading.lang)
      const bound = RE_PAIR.test(alone.text) || alone.text.slice(0, 1) === second.slice(0, 1) || /：\s*$/.test(text.slice(clause.start, clause.end))
      found.push({ ...both, score: (score(alone.text) + score(second)) / 2 + early + (bound ? 1.4 : -0.4) + (countCharacters(both.text) > IDEAL.most ? -0.5 : 0) })
    }
    return found
  })
}

/** The best clauses of a passage, in its order: at most `count`, `perSentence` of one sentence, none overlapping, `budget` characters together; later sentences weigh less by `fade`. */
export function chooseClauses(reading: Reading, sentences: readonly Stretch[], { count, most, budget, perSentence = 1, least = -0.5, fade = 0 }: { count: number, most: number, budget: number, perSentence?: number, least?: number, fade?: number }): Clause[] {
  const ranked = candidates(reading, sentences, most).filter(clause => clause.score >= least).map(clause => ({ ...clause, score: clause.score - fade * clause.sentence })).sort((a, b) => b.score - a.score || a.start - b.start)
  const chosen: Clause[] = []
  let used = 0
  for (const clause of ranked) {
    if (chosen.length >= count) break
    const size = countCharacters(clause.text)
    if (used + size > budget) continue
    if (chosen.some(other => overlaps(other, clause) || other.text === clause.text)) continue
    if (chosen.filter(other => other.sentence === clause.sentence).length >= perSentence) continue
    chosen.push(clause)
    used += size
  }
  return chosen.sort((a, b) => a.start - b.start)
}

/** Segments of a sentence that open alike (`提拔的同志…；留任的同志…；`): list material that the speaker himself made; null where there is none. */
export function parallelsIn(reading: Reading, sentence: Stretch, most: number): Clause[] | null {
  const { text } = reading.spoken
  const segments: Stretch[] = []
  let from = sentence.start
  for (let at = sentence.start; at < sentence.end; at++) {
    if (!/[；;]/.test(text[at] ?? '') && at + 1 < sentence.end) continue
    segments.push({ start: from, end: at + 1 })
    from = at + 1
  }
  for (let first = 0; first + LEAST_PARALLELS <= segments.length; first++) {
    const heads = segments.slice(first).map(segment => headOf(reading, segment, most))
    const alike = heads.findIndex((head, index) => head === null || (index > 0 && !opensAlike(heads[0]?.text ?? '', head.text)))
    const run = heads.slice(0, alike < 0 ? heads.length : alike).filter(head => head !== null)
    if (run.length >= LEAST_PARALLELS) return run
  }
  return null
}

/** The longest head of a heading that `fits`, cut at a clause border, else at a word border with `…`. */
export function headThatFits(reading: Reading, stretch: Stretch, fits: (text: string) => boolean, wordBorders: (text: string) => string[]): { stretch: Stretch, cut: boolean } {
  const { text } = reading.spoken
  const shown = (end: number) => displayText(text.slice(stretch.start, end), reading.lang).replace(/[，。；：、,.;:]+$/u, '')
  if (fits(shown(stretch.end))) return { stretch, cut: false }
  const clauses = clausesOf(text, stretch)
  for (let count = clauses.length - 1; count > 0; count--) {
    const end = clauses[count - 1]?.end ?? stretch.end
    if (fits(shown(end)) && isBalanced(shown(end))) return { stretch: { start: stretch.start, end }, cut: false }
  }
  const raw = text.slice(stretch.start, stretch.end)
  const words = wordBorders(raw)
  let at = 0
  let end = 0
  for (const word of words) {
    at += word.length
    if (!fits(`${shown(stretch.start + at)}…`)) break
    end = at
  }
  return { stretch: { start: stretch.start, end: stretch.start + Math.max(end, 1) }, cut: true }
}

// --- internal ---

const LEAST_PARALLELS = 3

/** First clauses of a segment, as many as fit; the first may follow a colon or a comma of the sentence before the series. */
function headOf(reading: Reading, segment: Stretch, most: number): Clause | null {
  const clauses = clausesOf(reading.spoken.text, segment)
  const first = clauses[0]
  const last = clauses.slice(0, 2).findLast(clause => first && countCharacters(reading.spoken.text.slice(first.start, clause.end)) <= most + 1)
  return first && last ? toClause(reading, { start: first.start, end: last.end }, 0) : null
}

/** `提拔的同志` and `留任的同志`; `一定要加强` and `一定要管好`. */
function opensAlike(a: string, b: string): boolean {
  if (a.slice(0, 2) === b.slice(0, 2)) return true
  const [, tailA] = a.match(/^(?:.{1,6}?)(的[\p{Script=Han}]{2})/u) ?? []
  const [, tailB] = b.match(/^(?:.{1,6}?)(的[\p{Script=Han}]{2})/u) ?? []
  return tailA !== undefined && tailA === tailB
}

function toClause(reading: Reading, stretch: Stretch, sentence: number): Clause | null {
  const raw = reading.spoken.text.slice(stretch.start, stretch.end)
  const lead = raw.match(RE_CONNECTIVE)?.[0].length ?? 0
  const start = stretch.start + lead
  const text = displayText(reading.spoken.text.slice(start, stretch.end), reading.lang).replace(/[，。；：、,.;:]+$/u, '')
  return countCharacters(text.replace(/[！？!?]$/u, '')) < TOO_SHORT ? null : { start, end: stretch.end, text, sentence, score: 0 }
}

/** Words that only tie a clause to the one before; dropping them changes nothing. `总之，大家…` → `大家…` */
const RE_CONNECTIVE = /^\s*(?:(?:总之|總之|因此|所以|同时|同時|可以看出|由此可见|由此可見|特别是|尤其是|此外|另外|总的来说|總的來說)[，,]?|[“”"])?\s*/u

function score(text: string): number {
  const size = countCharacters(text)
  let total = size >= IDEAL.least && size <= IDEAL.most ? 1 : size < IDEAL.least ? -0.8 : 0
  for (const [pattern, weight] of CUES) if (pattern.test(text)) total += weight
  return /\p{Script=Han}/u.test(text) && !RE_SAYS.test(text) ? total + TOPIC_ONLY : total
}

/** `Mr.`, `Dr.`: the dot ends nothing. Not the end of `war.` */
const RE_ABBREVIATION = /(?:^|[\s“"(])(?:Mr|Mrs|Ms|Dr|St|No|Prof|Sen|Rep|Gov|Gen|[A-Z])$/

function endsClause(text: string, at: number, end: number): boolean {
  const character = text[at] ?? ''
  if (/[，；：。！？]/.test(character)) return true
  if (!/[,;:.!?]/.test(character)) return false
  const next = text[at + 1] ?? ''
  if (/\d/.test(next) || (character === '.' && RE_ABBREVIATION.test(text.slice(Math.max(0, at - 5), at)))) return false
  return at + 1 >= end || /\s/.test(next) || /\p{Script=Han}/u.test(next) || /\p{Script=Han}/u.test(text[at - 1] ?? '')
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end
}

const PAIRS = [['“', '”'], ['‘', '’'], ['（', '）'], ['《', '》'], ['(', ')']] as const

/** A clause cut out of the middle of a quotation shows one mark without the other. */
export function isBalanced(text: string): boolean {
  return PAIRS.every(([open, close]) => open === '‘' || text.split(open).length === text.split(close).length)
}
