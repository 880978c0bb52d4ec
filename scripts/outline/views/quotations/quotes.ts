// Quotations: somebody's words of 15 characters or more, as a view beside the prose. Slogans and scare quotes lack a
// verb of saying before them or are followed by 的; quotations without marks never get a speaker.

import { unbroken } from '../../../language/any-of.ts'
import type { Quote } from '../../../model/outline.ts'
import type { Mark, Span } from '../../../model/source.ts'
import { findSpeaker } from './speakers.ts'
import { splitSentences, trimmed, type ManuscriptLine } from '../../../language/sentences.ts'

const LEAST = 15
/** A verb of saying right before the mark: `明确指出` `常说，` `我的看法是：`; not `提出了` before a slogan with 的 (see RE_GOES_ON). */
const RE_SAYS = new RegExp(
  unbroken`
    (?:指出|强调|強調|[说說讲講](?:过|過|道|到)?|要求|写道|寫道|写到|写着|寫著|写的|[写寫](?=[：:])
    |[跟对對向](?:我|我们|我們|大家|他|她)[\u4e00-\u9fff]{2,6}(?=[：:])
    |(?:共勉|作结|作結|收尾|结尾|結尾|开头|開頭|结束|結束)(?=[：:])|谈到|談到|谈道|提出|明确|明確|提醒|告诫|告誡
    |告诉|告訴|叮嘱|叮囑|嘱托|嘱咐|勉励|寄语|[问問答](?:道|我|他|她)?|评价为|評價為|称赞|稱讚|感慨|感叹|坦言|直言
    |表示|认为|認為|云|曰|有言|诗云|教导|呼吁|承诺|宣布|回答|反映|批示
    |(?:态度|態度|看法|观点|觀點|回答|原话|原話|心声|回复|口头禅|心里话)(?:就)?是|[话話]|名言|格言|古训|座右铭是
    |留言|顺口溜|順口溜|民谣|民謠|谚语|諺語|俗语|俗語|诗句|詩句|家训|家訓|校训|校訓|(?:叫做|叫作)
    |[写說说讲寫講]的(?:那样|那樣))
    (?:我们|我們|大家|他们|同志们|我|他|她|全党)?(?:的)?(?:是)?\s*(?<sign>[：:，,])?\s*$`,
)
/** What makes a quoted phrase part of a sentence: `的` in `“党委领导、部门配合”的机制`. */
const RE_GOES_ON =
  /^(?:的|等|之|为|為|这|這|那|和|与|與|及|[\u4e00-\u9fff]{1,2}(?:建设|工程|战略|理念|要求|目标|原则|机制|方针|精神))/
const RE_EN_SAYS = /(?:[:,]\s*|\b(?:says?|said|wrote|writes|asked|told\s\w+|replied|added|put it|called it)[,:]?\s*)$/i
/** A quotation announced but not marked: `有这样一段话：`, `这样写道：`. */
const RE_UNMARKED =
  /(?:[有过過](?:这样|這樣|这么|這麼)?的?(?:一|几|两)?[段句](?:名言|话|話)|(?:这样|這樣|如此|这么)[写寫说說讲講](?:道|过)?)[：:]\s*(?=[^\s“"「])/g
/** After the quotation: `这是总书记对我们的嘱托`, `鲁迅先生这样说`. */
const RE_CREDIT =
  /^(?:这|這|正|就)?(?:是)?[^。！？；“]{0,30}?(?:说过?|說過?|讲过?|講過?|指出|强调|強調|嘱托|教导|写道|感慨|名言|的话|的話|的诗|告诫|勉励|寄语)/
/** `As X put it at the time, …` */
const RE_EN_UNMARKED = /^As\s[^,.;]{3,50}?\s(?:once\s)?(?:put it|said|wrote|noted|observed)\b[^,.;]{0,70},\s+(?=[A-Z])/
/** `X put it this way.` with the words in what follows. */
const RE_EN_THIS_WAY = /\b(?:put it|said it|wrote|said)\s(?:this way|like this|these words|the following)[.:]$/

/** `的` in `“干！干！”的劲头`. */
const CONTINUES_SENTENCE = /^[的地得之，、；：]/

export function findQuotes(text: string, lines: readonly ManuscriptLine[], marks: readonly Mark[]): Quote[] {
  const blocks = marks.filter(mark => mark.kind === 'quote')
  const found: Quote[] = []
  lines.forEach((line, index) => {
    if (blocks.some(mark => mark.span.start <= line.start && mark.span.end >= line.end)) return
    const quotes = markedQuotes(text, line)
    found.push(...(quotes.length > 0 ? quotes : unmarkedQuotes(text, line, lines[index + 1])))
  })
  for (const { span } of blocks) {
    const inner = stripMarks(text, trimmed(text, span))
    if (inner.end - inner.start >= LEAST && lines.some(line => line.start < span.end && line.end > span.start))
      found.push(quoteOf(text, inner, null))
  }
  return found.toSorted((a, b) => a.span.start - b.span.start)
}

/** Outermost pairs of quotation marks in one paragraph, spans without the marks. */
export function quotedSpans(text: string, line: Span): { pairs: Span[]; unbalanced: number[] } {
  const pairs: Span[] = []
  const unbalanced: number[] = []
  const open: number[] = []
  let straight = -1
  for (let at = line.start; at < line.end; at++) {
    const character = text[at]
    if (character === '“' || character === '「' || character === '『') open.push(at)
    else if (character === '”' || character === '」' || character === '』') {
      const start = open.pop()
      if (start === undefined) unbalanced.push(at)
      else if (open.length === 0) pairs.push({ start: start + 1, end: at })
    } else if (character === '"') {
      if (straight < 0) straight = at
      else {
        pairs.push({ start: straight + 1, end: at })
        straight = -1
      }
    }
  }
  if (straight >= 0) unbalanced.push(straight)
  return { pairs, unbalanced: [...unbalanced, ...open].toSorted((a, b) => a - b) }
}

// --- internal ---

function markedQuotes(text: string, line: ManuscriptLine): Quote[] {
  const found: Quote[] = []
  for (const pair of quotedSpans(text, line).pairs) {
    if (pair.end - pair.start < LEAST) continue
    const before = sentenceBefore(text, line, pair.start - 1)
    const after = text.slice(pair.end + 1, Math.min(line.end, pair.end + 9))
    const whole = pair.start - 1 === line.start && pair.end + 1 >= line.end
    const inner = text.slice(pair.start, pair.end)
    if (whole || isReported(inner, before, after)) found.push(quoteOf(text, pair, whole ? null : findSpeaker(before)))
    else if ((before.trim() === '' && /[。！？]$/.test(inner)) || standsAlone(inner, before, after)) {
      const credit = RE_CREDIT.exec(text.slice(pair.end + 1, Math.min(line.end, pair.end + 60)))
      if (credit || standsAlone(inner, before, after))
        found.push(quoteOf(text, pair, credit ? findSpeaker(credit[0]) : null))
    }
  }
  return found
}

/** `同志们，“路虽远，行则将至；事虽难，做则必成”。`: a saying that is a sentence of its own; not `“一河两岸、六廊四区”。`, a plan's name. */
function standsAlone(words: string, before: string, after: string): boolean {
  if (!/^(?:[\u4e00-\u9fff]{2,8}[，,])?$/.test(before.trim())) return false
  if (!/^[^，,；;、]{3,}[，,；;][^、]{3,}$/.test(words)) return false
  return /[。！？]$/.test(words) ? !CONTINUES_SENTENCE.test(after) : /^[。！？]/.test(after)
}

function isReported(words: string, before: string, after: string): boolean {
  if (/[\u4e00-\u9fff]/.test(words)) {
    const says = RE_SAYS.exec(before)
    if (!says) return false
    const sign = says.groups?.['sign']
    if (RE_GOES_ON.test(after)) return (sign === '：' || sign === ':') && !/^(?:的|等)/.test(after)
    return sign !== undefined || /^[。，,；;！!？?]/.test(after) || after === '' || /[。！？]$/.test(words)
  }
  return RE_EN_SAYS.test(before) && (/[.!?,—]$/.test(words) || /^[.,;!?]/.test(after))
}

function unmarkedQuotes(text: string, line: ManuscriptLine, next: ManuscriptLine | undefined): Quote[] {
  const words = text.slice(line.start, line.end)
  const found: Quote[] = []
  for (const match of words.matchAll(RE_UNMARKED)) {
    const start = line.start + match.index + match[0].length
    const sentence = splitSentences(text, { start, end: line.end })[0]
    if (sentence && sentence.end - sentence.start >= LEAST) found.push(quoteOf(text, sentence, null))
  }
  for (const sentence of /\bAs\s/.test(words) ? splitSentences(text, line) : []) {
    const match = RE_EN_UNMARKED.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200)))
    const start = sentence.start + (match?.[0].length ?? 0)
    if (match && sentence.end - start >= 40) found.push(quoteOf(text, { start, end: sentence.end }, null))
  }
  if (next && RE_EN_THIS_WAY.test(words.slice(-60))) found.push(quoteOf(text, stripMarks(text, next), null))
  return found
}

/** The text of the sentence before the opening mark, at most 120 characters. */
function sentenceBefore(text: string, line: ManuscriptLine, at: number): string {
  const before = text.slice(Math.max(line.start, at - 120), at)
  const last = [...before.matchAll(/[。！？；!?;](?=.)|[.](?=\s)(?<!\b(?:Mr|Mrs|Ms|Dr|St)\.)/g)].at(-1)
  return last ? before.slice(last.index + 1) : before
}

function stripMarks(text: string, { start, end }: Span): Span {
  if (/[“"「]/.test(text[start] ?? '')) start++
  if (/[”"」]/.test(text[end - 1] ?? '')) end--
  return { start, end }
}

function quoteOf(text: string, span: Span, speaker: string | null): Quote {
  const tight = trimmed(text, span)
  return { type: 'quote', text: text.slice(tight.start, tight.end).split('\n').join(''), speaker, span: tight }
}
