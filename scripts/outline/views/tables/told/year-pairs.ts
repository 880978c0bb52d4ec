// A figure beside what it was before, or beside how far it moved: `接警612起，上年438起`, `去年办证1900张，今年2630张`,
// `收鲜果186吨，比上年多了41吨`, `48 boats, down from 55`.

import { unbroken } from '../../../../language/any-of.ts'
import type { Fact } from '../../../../language/facts/fact.ts'
import { LEVEL } from '../../../../language/facts/in-words-sorts.ts'
import type { Span } from '../../../../model/source.ts'
import { BEFORE, labelOf, nounBehind, PAST, PER } from './year-labels.ts'

export interface Pair extends Span {
  label: string
  now: Span
  /** What was, or how far it moved. */
  beside: Span
  /** When that was, as said; it may be another time than that of the items before. */
  name: string
  /** When the other was, where the one before stands first. */
  nowName?: string
  kind: 'was' | 'moved'
  fact: Fact
  /** Index of its first and its last figure. */
  at: number
  last: number
}

/** What may stand between the time before and its figure. */
const IS = `(?:${PER}|是|为|的|有|只有|才|还是|还|还只有|卖了?|要|同期|做了|收了?|补|一共|共)*`
const RE_THEN = new RegExp(
  `^[^，,；;。\\d]{0,8}[，,；;（(。\\s]*(?:[而，但]|这是[^，]{2,14}，)?(?:[比较較]|跟)?(?<past>${PAST})${IS}$`,
)
const RE_NOW_AFTER = new RegExp(
  `^[^，,；;。\\d]{0,8}[，,；;\\s]*[而但]?(?:到了?)?(?<now>今[年冬春]|本年|现在|如今|眼下|目前|[这這]个?学期)${IS}$`,
)
const RE_FROM = new RegExp(`[由从從](?<past>${PAST})的?$`)
const RE_TO = /^[^，,。；;\d]{0,10}(?:到|至|为|為)了?$/
const RE_PAST = new RegExp(PAST)
const RE_BEFORE = new RegExp(BEFORE)
const RE_THEN_EN = new RegExp(
  unbroken`
    (?:(?:^|[,;\s]\s?)(?:against|compared\s(?:with|to)|(?:up|down)\sfrom|from|where|but
    |(?:better|worse|more|less|fewer|higher|lower)\sthan)(?:\s(?:a|an)\s[a-z]+)?
    |;\sit\s[a-z]+(?:\sin)?
    |(?:[.,;]\s(?:[Aa]nd\s|[Bb]ut\s|where\s)?|\s)(?:the\s(?:year|season|month|term|winter|summer)\sbefore(?:\sthat)?
    |last\s(?:year|season|month|term|winter|summer)
    |(?:in\s)?(?:19|20)\d\d|a\syear\s(?:ago|earlier)),?\s(?:it|they|there|that|we)\s[a-z]+(?:\sto)?
    )\s(?:the\s|a\s|an\s|some\s|about\s)?$`,
  'i',
)
const RE_NAME_EN = new RegExp(
  unbroken`
    (?<past>(?:the\s)?(?:year|season|winter|summer|month|quarter|term)\sbefore|last\s(?:year|season|winter|month|summer)
    |(?:in\s)?(?:19|20)\d\d)`,
  'i',
)
const RE_BEHIND_EN = new RegExp(
  `^\\s(?:tonnes\\s|of\\sthem\\s|tickets\\s|we\\s[a-z]+\\s)?(?:in\\s)?${RE_NAME_EN.source}`,
)
const MOST_BETWEEN = 90

export function pairsOf(text: string, facts: readonly Fact[]): Pair[] {
  const pairs: Pair[] = []
  let next = 0
  for (const at of facts.keys()) {
    if (at < next) continue
    const pair = wasAt(text, facts, at) ?? movedAt(text, facts, at)
    if (!pair) continue
    pairs.push(pair)
    next = pair.last + 1
  }
  return pairs
}

// --- internal ---

function pairOf(text: string, facts: readonly Fact[], pair: Omit<Pair, 'label' | 'start' | 'end'>): Pair | null {
  const { now, beside, at } = pair
  const first = Math.min(now.start, beside.start)
  const label = labelOf(text, facts, at, first)
  if (label === '') return null
  const from = text.lastIndexOf(label, first)
  // `We lost` | `2,140 trips`
  const noun = /^(?:we|they|i)\s/i.test(label) ? nounBehind(text, now.end) : ''
  const own = { start: now.start, end: now.end + (noun === '' ? 0 : noun.length + 1) }
  return {
    ...pair,
    label,
    now: own,
    start: from < 0 || first - from > 80 ? first : from,
    end: Math.max(now.end, beside.end),
  }
}

function wasAt(text: string, facts: readonly Fact[], at: number): Pair | null {
  const fact = facts[at]
  if (!fact || fact.list !== null || fact.sort === LEVEL) return null
  if (fact.from) {
    const said = RE_PAST.exec(text.slice(Math.max(0, fact.from.start - 10), fact.from.start))?.[0] ?? ''
    // `从原来的40分钟降到12分钟`: first what it was, as said.
    const name = RE_BEFORE.test(said) ? '' : said
    return pairOf(text, facts, { kind: 'was', now: fact.span, beside: fact.from, name, fact, at, last: at })
  }
  for (let last = at + 1; last <= at + 2; last++) {
    const other = facts[last]
    if (!other || other.line !== fact.line || (other.sort !== fact.sort && other.sort !== '')) continue
    const between = text.slice(fact.span.end, other.span.start)
    // `由上年的8.1天降到7.4天`
    const from = RE_FROM.exec(text.slice(fact.lead.start, fact.span.start))?.groups?.['past']
    if (from !== undefined && RE_TO.test(between))
      return pairOf(text, facts, { kind: 'was', now: other.span, beside: fact.span, name: from, fact, at, last })
    if (fact.direction && /[\u4e00-\u9fff]/.test(between)) return null
    const was = { kind: 'was', now: fact.span, beside: other.span, fact, at, last } as const
    const zh = RE_THEN.exec(between)?.groups?.['past']
    if (zh !== undefined) return pairOf(text, facts, { ...was, name: zh })
    const past = RE_PAST.exec(text.slice(fact.lead.start, fact.span.start))?.[0]
    const after = RE_NOW_AFTER.exec(between)?.groups?.['now']
    if (past !== undefined && after !== undefined)
      return pairOf(text, facts, { ...was, now: other.span, beside: fact.span, name: past, nowName: after })
    if (last === at + 1 || /^.{0,40}$/.test(between)) {
      const en = englishName(text, between, other)
      if (en !== null) return pairOf(text, facts, { ...was, name: en })
    }
  }
  return null
}

/** When it was; '' where only the figure is told; null where the second figure is not of before. */
function englishName(text: string, between: string, { span }: Fact): string | null {
  if (/[\u4e00-\u9fff]|\d/.test(between.replace(/(?:19|20)\d\d/, '')) || between.length > MOST_BETWEEN) return null
  if (!RE_THEN_EN.test(between) || (between.match(/[.!?]\s/g)?.length ?? 0) > 1) return null
  const behind = RE_BEHIND_EN.exec(text.slice(span.end, span.end + 40))?.groups?.['past']
  return behind ?? RE_NAME_EN.exec(between)?.[0] ?? ''
}

/** `，比上年多了41吨`, `，多了9%`, `，跟上年一样`. */
function movedAt(text: string, facts: readonly Fact[], at: number): Pair | null {
  const [fact, moved] = [facts[at], facts[at + 1]]
  if (!fact || !moved?.direction || fact.direction || fact.from || fact.list !== null) return null
  if (moved.segment !== fact.segment || moved.line !== fact.line || moved.from) return null
  const between = text.slice(fact.span.end, moved.direction.start)
  if (!RE_BESIDE.test(between)) return null
  const beside = { start: moved.direction.start, end: Math.max(moved.direction.end, moved.span.end) }
  const name = new RegExp(`^(?:同比|环比|[比较較]${PAST})`).exec(text.slice(beside.start, beside.end))?.[0] ?? ''
  return pairOf(text, facts, { kind: 'moved', now: fact.span, beside, name, fact, at, last: at + 1 })
}

const RE_BESIDE = /^[^，,；;。\d]{0,4}[，,]\s*(?:同比|环比)?$/
