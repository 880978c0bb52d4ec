// Chooses the clauses that carry a passage, verbatim: by position, cue words, figures, length and the words of the speech
// (cues.ts). A clause is shown whole or not at all, neighbours together where they belong together.

import type { TracedText } from '../../model/source.ts'
import { countCharacters } from '../../language/width.ts'
import { cueScore, PLACE } from './cues.ts'
import { englishRuns, withoutAdditions, type Run } from './english.ts'
import { keyness } from './keywords.ts'
import { displayText, type Reading, type Stretch } from '../reading.ts'

export interface Clause extends Stretch {
  /** As shown. */
  text: string
  /** Index of its sentence in the passage. */
  sentence: number
  score: number
}

/** Two clauses that only make sense together. */
export const RE_PAIR =
  /^(?:既|不仅|不僅|不是|只有|越|无论|無論|如果|虽然|雖然|有的|宁可|与其|不但|只要|一旦|若|要是|除非|哪怕|即使|一方面|一边)/u
/** `如果` and its like: without them what follows says more than the speaker did. */
/** Matches `有的同志总认为，`, `一些人说：`: what follows is theirs. Not `我认为，`, `实践说明，`. */
const RE_OTHERS_SAY =
  /(?:有的|有人|有些|一些|部分|个别|個別|少数|少數|不少|某些|他们|他們|别人|別人|外界)[^，。；]{0,12}?(?:认为|認為|觉得|覺得|以为|以為|[说說讲講]|抱怨|担心|擔心|怀疑|懷疑|主张|主張)[，,：:]$/u
const RE_CONDITION =
  /^(?:只有|如果|若|要是|除非|一旦|假如|只要|哪怕|即使|倘若|既(?!然|要)|不是|不仅|不僅|不但|与其|越|有的|宁可)/u
/** `……，而是`, `……，才能`: what went before is not finished. */
const RE_COMPLETES = /^(?:而是|才|就(?!是要)|否则|不如|但|却|反而|还|更|再|也|必(?!须)|来(?!自))/u
/** What comes after these is the sentence without them: `虽然产量增长，但是利润变薄`. */
const RE_CONCEDES = /^(?:虽然|雖然|尽管|儘管|随着|隨著|为了|為了|当前|目前|近年来)/u
/** `只要用心，就会进步`: the condition is answered. */
const RE_FOLLOWS = /就|才|则|也|都|便|会|不能|必/u
/** `比如，…`, `如东站那一次，…`, `我先讲几句题外话，…`: what the sentence says is an example, or beside the point. */
const RE_EXAMPLE =
  /^(?:比如|例如|譬如|如(?![果何期实意下同])|举个例子|我先讲|我再讲|我先说|借这个机会|for example|for instance)/iu
const TOO_SHORT = 5
/** Clauses of a sentence shown together: more are no point but a paragraph. */
const MOST_TOGETHER = 3
const BOUND = 0.8
/** A sentence shortened at its end has lost its point below this share of the place. */
const LEAST_LEFT = 0.55

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

/** All shows of a few neighbouring clauses that have at most `most` characters, with their scores. */
export function candidates(reading: Reading, sentences: readonly Stretch[], most: number): Clause[] {
  const known = weighed.get(reading.spoken) ?? new Map<string, Clause[]>()
  weighed.set(reading.spoken, known)
  return sentences.flatMap((sentence, index) => {
    const key = `${sentence.start}-${sentence.end}-${most}`
    const clauses = known.get(key) ?? clausesIn(reading, sentence, most)
    known.set(key, clauses)
    return clauses.map(clause => ({ ...clause, sentence: index }))
  })
}

/** A sentence is asked for several times, by the overview, its own slide, the closing, and each trial of the pace: kept by the speech. */
const weighed = new WeakMap<TracedText, Map<string, Clause[]>>()

function clausesIn(reading: Reading, sentence: Stretch, most: number): Clause[] {
  const {
    spoken: { text },
    lang,
  } = reading
  const ofSentence =
    (sentence.start > 0 && text[sentence.start - 1] === '\n' ? PLACE.paragraph : 0) +
    (RE_EXAMPLE.test(text.slice(sentence.start, sentence.end).trim()) ? PLACE.example : 0)
  return runsOf(reading, sentence, most).flatMap(run => {
    const clause = toClause(reading, run, 0)
    if (!clause || countCharacters(clause.text) > most || !isBalanced(clause.text)) return []
    const ends = run.end >= sentence.end || /[。！？.!?；;][”"]?\s*$/u.test(text.slice(run.end - 3, run.end))
    const place = (run.opens ? PLACE.opens : 0) + (run.whole ? PLACE.whole : 0) + (ends ? PLACE.ends : 0)
    return [
      {
        ...clause,
        score:
          cueScore(clause.text, lang) +
          ofSentence +
          place +
          (run.bound ?? 0) +
          PLACE.keywords * keyness(reading, clause.text),
      },
    ]
  })
}

function runsOf(reading: Reading, sentence: Stretch, most: number): readonly Run[] {
  if (reading.lang === 'zh') return chineseRuns(reading, sentence)
  const { text } = reading.spoken
  return englishRuns(text, sentence).flatMap(run => {
    if (!run.opens || countCharacters(text.slice(run.start, run.end)) <= most) return [run]
    // A long sentence without a border inside is shortened at its end.
    const shorter = withoutAdditions(text, run, { bold: false }).find(
      ({ start, end }) => countCharacters(text.slice(start, end)) <= most,
    )
    return shorter && countCharacters(text.slice(shorter.start, shorter.end)) >= most * LEAST_LEFT
      ? [run, { ...run, ...shorter, whole: false, bound: (run.bound ?? 0) + PLACE.shortened }]
      : [run]
  })
}

interface Choice {
  count: number
  /** Characters of one clause, and of all together. */
  most: number
  budget: number
  perSentence?: number
  least?: number
  /** What each later sentence weighs less. */
  fade?: number
  /** Texts that stand on the slide already: nothing is shown twice. */
  unlike?: readonly string[]
  /** A place that the text has to fit. */
  where?: (text: string) => boolean
}

/** The best clauses of a passage, in its order, none overlapping, none saying what is there already. */
export function chooseClauses(
  reading: Reading,
  sentences: readonly Stretch[],
  { count, most, budget, perSentence = 1, least = 0.2, fade = 0, unlike = [], where = () => true }: Choice,
): Clause[] {
  const ranked = candidates(reading, sentences, most)
    .filter(clause => clause.score >= least && !unlike.some(text => isSame(text, clause.text)))
    .map(clause => ({ ...clause, score: clause.score - fade * clause.sentence }))
    .sort((a, b) => b.score - a.score || a.start - b.start)
  const chosen: Clause[] = []
  let used = 0
  for (const clause of ranked) {
    if (chosen.length >= count) break
    const size = countCharacters(clause.text)
    if (used + size > budget) continue
    if (chosen.some(other => overlaps(other, clause) || isSame(other.text, clause.text))) continue
    if (chosen.filter(other => other.sentence === clause.sentence).length >= perSentence) continue
    if (!where(clause.text)) continue
    chosen.push(clause)
    used += size
  }
  return chosen.sort((a, b) => a.start - b.start)
}

/** A sentence cut at its semicolons. */
export function parallelSegments({ spoken: { text } }: Reading, sentence: Stretch): Stretch[] {
  const segments: Stretch[] = []
  let from = sentence.start
  for (let at = sentence.start; at < sentence.end; at++) {
    if (!/[；;]/.test(text[at] ?? '') && at + 1 < sentence.end) continue
    segments.push({ start: from, end: at + 1 })
    from = at + 1
  }
  return segments
}

/** Segments of a sentence that open alike (`提拔的同志…；留任的同志…；`): list material that the speaker himself made; null where there is none. */
export function parallelsIn(reading: Reading, sentence: Stretch, most: number): Clause[] | null {
  const segments = parallelSegments(reading, sentence)
  for (let first = 0; first + LEAST_PARALLELS <= segments.length; first++) {
    const heads = segments.slice(first).map(segment => headOf(reading, segment, most))
    const alike = heads.findIndex(
      (head, index) => head === null || (index > 0 && !opensAlike(heads[0]?.text ?? '', head.text)),
    )
    const run = heads.slice(0, alike < 0 ? heads.length : alike).filter(head => head !== null)
    if (run.length >= LEAST_PARALLELS) return run
  }
  return null
}

/** Does one text say the other again, marks aside? */
export function isSame(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)]
  if (one.includes(other) || other.includes(one)) return true
  const [words, others] = [wordsOf(a), wordsOf(b)]
  const common = [...words].filter(word => others.has(word)).length
  return common > ALIKE * Math.min(words.size, others.size)
}

// --- internal ---

const LEAST_PARALLELS = 3

/** Share of common words from which two English texts say the same. */
const ALIKE = 0.75
const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z]{3,}/g) ?? [text])

const bare = (text: string): string => text.toLowerCase().replace(/[\s\p{P}]/gu, '')

/** `主观上是…，客观上是…`; `不放弃，不抛弃`: one opens like the other. */
function isParallel(a: string, b: string): boolean {
  return a.slice(0, 1) === b.slice(0, 1) || (a.length > 3 && a.slice(1, 3) === b.slice(1, 3))
}

/** Up to three neighbouring clauses, not over a semicolon. */
function chineseRuns({ spoken: { text } }: Reading, sentence: Stretch): Run[] {
  const clauses = clausesOf(text, sentence)
  const words = clauses.map(({ start, end }) => text.slice(start, end).replace(RE_CONNECTIVE, '').trim())
  return clauses.flatMap((first, from) => {
    const runs: Run[] = []
    const reported = words
      .slice(words.slice(0, from).findLastIndex(word => /[；;。！？]$/u.test(word)) + 1, from)
      .some(word => RE_OTHERS_SAY.test(word))
      ? PLACE.reported
      : 0
    for (let to = from; to < Math.min(clauses.length, from + MOST_TOGETHER); to++) {
      const last = clauses[to] ?? first
      const before = words[from - 1] ?? ''
      const after = words[to + 1] ?? ''
      const closed = /[；;。！？!?]$/u.test(words[to] ?? '')
      const lost = from > 0 && !/[；;。！？]$/u.test(before) && RE_CONDITION.test(before) ? PLACE.conditional : 0
      const torn = from > 0 && isParallel(before, words[from] ?? '') ? -BOUND : 0
      const unfinished = !closed && RE_COMPLETES.test(after) ? PLACE.unfinished : 0
      const half =
        to === from && !closed && (RE_PAIR.test(words[from] ?? '') || (words[from] ?? '').endsWith('：'))
          ? PLACE.half
          : 0
      const open =
        RE_CONDITION.test(words[from] ?? '') &&
        !closed &&
        !words.slice(from, to + 1).some(word => RE_FOLLOWS.test(word))
          ? PLACE.half
          : 0
      const bound =
        to > from
          ? (RE_PAIR.test(words[from] ?? '') ||
            isParallel(words[from] ?? '', words[to] ?? '') ||
            (words[from] ?? '').endsWith('：')
              ? BOUND
              : 0) -
            0.3 * (to - from)
          : 0
      runs.push({
        start: first.start,
        end: last.end,
        opens: from === 0 || (from === 1 && RE_CONCEDES.test(before)),
        whole: from === 0 && to === clauses.length - 1,
        bound: bound + reported + lost + torn + unfinished + Math.min(half, open),
      })
      if (closed) break
    }
    return runs
  })
}

/** First clauses of a segment, as many as fit; the first may follow a colon or a comma of the sentence before the series. */
function headOf(reading: Reading, segment: Stretch, most: number): Clause | null {
  const clauses = clausesOf(reading.spoken.text, segment)
  const first = clauses[0]
  const last = clauses
    .slice(0, 2)
    .findLast(clause => first && countCharacters(reading.spoken.text.slice(first.start, clause.end)) <= most + 1)
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
  const text = displayText(reading.spoken.text.slice(start, stretch.end), reading.lang).replace(
    /[，。；：、,.;:]+$/u,
    '',
  )
  return countCharacters(text.replace(/[！？!?]$/u, '')) < TOO_SHORT
    ? null
    : { start, end: stretch.end, text, sentence, score: 0 }
}

/** Words that only tie a clause to the one before; dropping them changes nothing. `总之，大家…` → `大家…`; not `但凡`, `不过问` */
const RE_CONNECTIVE =
  /^\s*(?:(?:总之|總之|因此|所以|同时|同時|可以看出|由此可见|由此可見|特别是|尤其是|此外|另外|总的来说|總的來說|总的来看|当然|其实|事实上|可见|也就是说|换句话说|与此同时|那么|然后|主要是：|而且|并且|但是|然而)[，,]?|(?:但(?![凡愿求书])|而(?=[\p{Script=Han}]{2,}却))|(?:不过|可是|于是|然后|首先|其次|最后)，|[“”"])?\s*/u

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

const PAIRS = [
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['《', '》'],
  ['(', ')'],
] as const

/** A clause cut out of the middle of a quotation shows one mark without the other. */
export function isBalanced(text: string): boolean {
  return PAIRS.every(([open, close]) => open === '‘' || text.split(open).length === text.split(close).length)
}
