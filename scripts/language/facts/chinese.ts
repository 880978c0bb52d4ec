// Reads the figures of Chinese text as facts, in one pass: every character is looked at once between two figures.

import { itemAt } from '../../text/item-at.ts'
import type { Span } from '../../model/source.ts'
import * as g from './chinese-grammar.ts'
import { MOST_FACTS, movedFact, type Coordinate, type Fact } from './fact.ts'
import { withBands } from './bands.ts'
import { areCoins, mayBeCoins, withCoins } from './coins.ts'
import { fillsBracket, withBracketLists } from './chinese-brackets.ts'
import { headMeasure, sharedHead } from './shared-heads.ts'
import { valueRuns } from './value-lists.ts'

/** Words further before a figure do not belong to it. */
const LONGEST_LEAD = 48
const LONGEST_TAIL = 40
/** `跌破了`, `已经是`: a clause that names nothing. */
const LONGEST_VERB = 4
/** `金牌` behind `4块`. */
const LONGEST_PRIZE = 3
/** The names before 分别 stand at most so far. */
const LONGEST_HEAD = 160

/** Where the reader stands. */
interface State {
  at: number
  depth: number
  clause: number
  segment: number
  sentence: number
  /** `东村：` and `在春季赛中，`. */
  topic: Coordinate | null
  among: Coordinate | null
  /** The first clause of the segment, `东片，`. */
  opener: Coordinate | null
  /** A clause of nothing but a label: `到了初三，`. */
  alone: Coordinate | null
  /** `今年春节过后更低，`: the label of a figure whose own clause is all verb. */
  remark: Coordinate | null
  segmentStart: number
  bracket: Span | null
  tailEnd: number | null
}

/** In order; figures inside brackets are remarks and left out. */
export function chineseFacts(text: string, within: Span): Fact[] {
  const words = text.slice(within.start, within.end)
  const state: State = {
    at: 0,
    depth: 0,
    clause: 0,
    segment: 0,
    sentence: 0,
    topic: null,
    among: null,
    opener: null,
    alone: null,
    remark: null,
    segmentStart: 0,
    bracket: null,
    tailEnd: null,
  }
  const facts: Fact[] = []
  const inBrackets = new Set<Fact>()
  for (const match of withoutLoneSmall(words, words.matchAll(g.FIGURE))) {
    if (facts.length >= MOST_FACTS) break
    if (!isFigure(words, match)) continue
    const last = facts.at(-1)
    walk(words, state, match.index, last)
    if (last && last.tail.end < 0) closeTail(last, state.tailEnd ?? match.index)
    const end = match.index + match[0].length
    state.at = end
    if (state.depth > 0) {
      if (!fillsBracket(words, state.bracket, { start: match.index, end })) continue
      const remark = factOf(words, match, state, last)
      remark.tail = { start: end, end }
      inBrackets.add(remark)
      facts.push(remark)
      continue
    }
    const fact = factOf(words, match, state, last)
    state.alone = null
    state.remark = null
    const merged = last && (mergedChange(words, last, fact) ?? mergedRange(words, last, fact))
    if (merged) facts.pop()
    facts.push(merged ?? fact)
    state.tailEnd = null
  }
  walk(words, state, words.length, facts.at(-1))
  const last = facts.at(-1)
  if (last && last.tail.end < 0) closeTail(last, state.tailEnd ?? words.length)
  const kept = withBracketLists(words, facts, inBrackets)
  const told = withAmong(
    withAgeGroups(words, withBands(words, kept)).map(fact => (fact.list === null ? finished(words, fact) : fact)),
  )
  return withSharedHeads(words, withUnits(words, withCoins(words, withCounted(words, told)))).map(fact =>
    movedFact(fact, within.start),
  )
}

// --- internal ---

/** Small numerals of a sentence count where it has two larger figures of their unit: `四十六条…，十七条…，还有八条…`. */
function* withoutLoneSmall(words: string, matches: Iterable<RegExpExecArray>): Iterable<RegExpExecArray> {
  let sentence: RegExpExecArray[] = []
  let end = 0
  for (const match of matches) {
    if (/[。！？!?\n]/.test(words.slice(end, match.index))) {
      yield* amongOthers(sentence)
      sentence = []
    }
    sentence.push(match)
    end = match.index + match[0].length
  }
  yield* amongOthers(sentence)
}

const FEWEST_LARGE = 2

function amongOthers(sentence: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  if (!sentence.some(({ groups }) => groups?.['small'] !== undefined)) return sentence
  const large = sentence.filter(({ groups }) => groups?.['small'] === undefined)
  return sentence.filter(({ 0: figure, index, input, groups }) => {
    if (groups?.['small'] === undefined) return true
    const unit = groups['unit'] ?? ''
    return (
      large.filter(other => other.groups?.['unit'] === unit).length >= FEWEST_LARGE ||
      (mayBeCoins(unit, input.slice(index + figure.length)) && large.some(other => areCoins(other[0])))
    )
  })
}

function isFigure(words: string, match: RegExpExecArray): boolean {
  const { rank, written, number = '', unit = '', before = '' } = match.groups ?? {}
  const ahead = words.slice(Math.max(0, match.index - 3), match.index)
  const behind = words.slice(match.index + match[0].length, match.index + match[0].length + 6)
  // `选“0个”的`: a name, not a figure.
  if (/[“「]$/.test(ahead) && /^[”」]/.test(behind)) return false
  if (/[（(]$/.test(ahead) && /^[）)][\u4e00-\u9fff]/.test(behind) && unit === '' && !written) return false
  if (rank !== undefined) return /名|位|全/.test(rank) || /[为為居列排到省市国國县縣至成升降从從由获獲]$/.test(ahead)
  if (written !== undefined) return true
  if (/[年月日号號时時点點]/.test(behind[0] ?? '')) return false
  if (unit === '') {
    if (number.startsWith('×')) return true
    return (
      g.RE_BARE_END.test(behind) &&
      !g.RE_YEAR.test(number) &&
      !g.RE_NO_FIGURE.test(ahead) &&
      !/[-~～—–至到]/.test(number) &&
      before !== '达'
    )
  }
  // `2021年8.6天` has its year before it, `3月5天` none.
  return !(/^(?:分(?![钟鐘])|秒|天)/.test(unit) && g.RE_NO_FIGURE.test(ahead) && !number.includes('.'))
}

/** `（3）` of `高一（3）班`: a number in brackets that a name goes on behind. */
const RE_NUMBERED = /^[（(][\d一二三四五六七八九十]{1,2}[）)](?=[\u4e00-\u9fff])/
const LONGEST_NUMBERED = 5

/** What the clauses of a part before the figure said. */
const NO_LABELS = { opener: null, alone: null, remark: null }
const HARD = new Set('。！？!?\n')

/** Up to `to`; borders on the way move the clause, the segment and the labels that hold for them. */
function walk(words: string, state: State, to: number, last: Fact | undefined) {
  for (let i = state.at; i < to; i++) {
    const sign = itemAt(words, i)
    if (sign === '（' || sign === '(') {
      const name = RE_NUMBERED.exec(words.slice(i, i + LONGEST_NUMBERED))?.[0].length ?? 0
      if (name > 0) {
        i += name - 1
        continue
      }
      if (state.depth++ === 0) state.bracket = { start: i, end: -1 }
      state.tailEnd ??= i
      continue
    }
    if (sign === '）' || sign === ')') {
      state.depth = Math.max(0, state.depth - 1)
      if (state.depth === 0 && state.bracket) state.bracket = { start: state.bracket.start, end: i + 1 }
      continue
    }
    if (HARD.has(sign)) {
      Object.assign(state, {
        depth: 0,
        clause: i + 1,
        segmentStart: i + 1,
        topic: null,
        among: null,
        ...NO_LABELS,
        bracket: null,
      })
      state.segment++
      state.sentence++
      state.tailEnd ??= i
    }
    if (state.depth > 0) continue
    if (sign === '；' || sign === ';') {
      Object.assign(state, {
        clause: i + 1,
        segmentStart: i + 1,
        topic: null,
        ...NO_LABELS,
        bracket: null,
      })
      state.segment++
      state.tailEnd ??= i
    } else if (sign === '：' || sign === ':') {
      if (!last || last.span.end <= state.clause) state.topic = coordinate(words, 'topic', state.clause, i)
      state.clause = i + 1
      state.segmentStart = i + 1
      state.tailEnd ??= i
    } else if (sign === '，' || (sign === ',' && !/\d/.test(words[i + 1] ?? ''))) {
      atComma(words, state, i, last)
    } else if (sign === '、' && last && i - last.span.end <= LONGEST_PRIZE) {
      state.clause = i + 1
      state.tailEnd ??= i
    }
  }
  state.at = to
}

/** A clause ends: what it says without a figure may hold for the figures behind it. */
function atComma(words: string, state: State, i: number, last: Fact | undefined) {
  const clause = words.slice(Math.max(state.clause, i - LONGEST_LEAD), i)
  const label = g.RE_AMONG.exec(clause)?.groups?.['label']
  if (label !== undefined) {
    const start = words.lastIndexOf(label, i)
    state.among = { kind: 'among', text: label, span: { start, end: start + label.length } }
  }
  const opens = state.clause === state.segmentStart && label === undefined && last?.segment !== state.segment
  if (opens) state.opener = openerIn(clause, state.clause)
  if (!last || last.span.end <= state.clause) {
    state.alone = aloneIn(clause, i, g.RE_LABEL_ALONE)
    state.remark = aloneIn(clause, i, g.RE_LABEL_AND_REMARK)
  }
  state.clause = i + 1
  state.tailEnd ??= i
}

function aloneIn(clause: string, end: number, pattern: RegExp): Coordinate | null {
  const label = pattern.exec(clause.trim())?.groups?.['label']
  if (label === undefined) return null
  const start = end - clause.length + clause.indexOf(label)
  return { kind: kindOf(label), text: label, span: { start, end: start + label.length } }
}

const kindOf = (label: string) => g.COORDINATES.find(({ pattern }) => pattern.exec(label))?.kind ?? 'period'

function openerIn(clause: string, start: number): Coordinate | null {
  const label = g.RE_OPENER.exec(clause)?.groups?.['label'] ?? ''
  if (label === '' || g.RE_NO_OPENER.test(label) || g.RE_LABEL_ALONE.test(label)) return null
  const end = start + clause.length
  return { kind: 'opener', text: label, span: { start: end - label.length, end } }
}

function coordinate(words: string, kind: Coordinate['kind'], from: number, to: number): Coordinate | null {
  const start = from + (/^[\s—\-·•*“”]*/.exec(words.slice(from, Math.min(to, from + 40)))?.[0].length ?? 0)
  if (to - start < 1 || to - start > LONGEST_LEAD) return null
  return { kind, text: words.slice(start, to).trimEnd(), span: { start, end: to } }
}

function factOf(words: string, match: RegExpExecArray, state: State, last: Fact | undefined): Fact {
  const { before = '', rank, written, number = '', plus = '', unit = '', behind = '' } = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  const valueEnd = start + before.length + (rank ?? written ?? number + plus).length
  const bracketed = state.bracket && state.bracket.end === start && state.bracket.start >= (last?.span.end ?? 0)
  const leadEnd = bracketed && state.bracket ? state.bracket.start : start
  const leadStart = Math.max(state.clause, last?.span.end ?? 0, leadEnd - LONGEST_LEAD)
  const lead = words.slice(leadStart, leadEnd)
  const alone = state.alone ?? (lead.length <= LONGEST_VERB && !/\d/.test(lead) ? state.remark : null)
  const qualifiers: Span[] = []
  if (before) qualifiers.push({ start, end: start + before.length })
  if (behind) qualifiers.push({ start: end - behind.length, end })
  return {
    span: { start, end },
    value: { start, end: valueEnd },
    unit: end > valueEnd ? { start: valueEnd, end } : null,
    sort: rank !== undefined ? '第' : sortOf(written ?? unit),
    measure: null,
    prize: null,
    direction: null,
    from: null,
    sum: null,
    sense: null,
    qualifiers,
    coordinates: [state.topic, state.among, state.opener, alone].filter(one => one !== null),
    lead: { start: Math.min(leadStart, leadEnd), end: leadEnd },
    tail: { start: end, end: -1 },
    list: null,
    segment: state.segment,
    sentence: state.sentence,
    line: 0,
  }
}

const PLAIN: Readonly<Record<string, string>> = {
  '％': '%',
  個: '个',
  畝: '亩',
  噸: '吨',
  戶: '户',
  塊: '块',
  銀: '银',
  銅: '铜',
  項: '项',
  歲: '岁',
  單: '单',
  場: '场',
}

/** `元` of `万元`, `%` of `百分之三`. */
function sortOf(unit: string): string {
  if (/^[百千万萬]分之/.test(unit)) return unit.startsWith('百') ? '%' : unit.slice(0, 3)
  if (/(?:成[一二三四五六七八九半]?|[枚块塊面])$/.test(unit) && unit.length > 1 && !/^[万亿千百]/.test(unit))
    return /成.?$/.test(unit) ? '%' : '枚'
  // `11秒3`, `2小时41分`: the first step.
  const step = /^[个個]?(?<unit>小时|小時|钟头|鐘頭|分|秒|米|[元块塊])[钟鐘]?零?[\d一二三四五六七八九]/.exec(unit)
    ?.groups?.['unit']
  // `5毛2分`, `3元5角`, `一块六`, `三块钱`: money, whatever its coins are called.
  if (/[角毛]|^[万萬千百]*[块塊][钱錢\d一二三四五六七八九]/.test(unit)) return '元'
  if (step !== undefined) return PLAIN[step] ?? step
  const bare = unit
    .replace(/^[万萬亿億千](?:\d[千百十])+|^[万萬亿億]\d[千百]?/, '')
    .replace(/[万萬亿億千百多余餘]/g, '')
    .replace(/./gu, sign => PLAIN[sign] ?? sign)
  return bare === '台次' ? '人次' : bare.replace(/^个半?(?=.)/, '')
}

function closeTail(fact: Fact, end: number) {
  fact.tail = { start: fact.span.end, end: Math.min(Math.max(end, fact.span.end), fact.span.end + LONGEST_TAIL) }
}

/** `从12户降为5户`: the second figure is the fact, the first its beginning. */
function mergedChange(words: string, last: Fact, fact: Fact): Fact | null {
  if (fact.segment !== last.segment || fact.sort !== last.sort || last.from || fact.span.start - last.span.end > 14)
    return null
  const ahead = words.slice(last.lead.start, last.lead.end)
  const between = words.slice(last.span.end, fact.span.start)
  if (!g.RE_CHANGE.test(between)) return null
  const from = /(?:从|從|由)(?<rest>[^从從由]{0,10})$/.exec(ahead)
  // `从2019年的3万元增长到2021年的5万元` has its periods: two facts.
  const rest = from?.groups?.['rest'] ?? ''
  if (
    !from ||
    !/^(?:(?:每.?|全[年月天])|(?:原来|原來|原先|过去|過去|以前|从前|從前|当初|當初|最初|起初|早先|先前)的?)?$/.test(
      rest,
    )
  )
    return null
  return {
    ...fact,
    from: last.span,
    coordinates: last.coordinates,
    lead: { start: last.lead.start, end: last.lead.end - rest.length - 1 },
  }
}

/** `12元到14元` without 从 before it: one figure, a range. */
function mergedRange(words: string, last: Fact, fact: Fact): Fact | null {
  if (!/^(?:到|至|[~～—–-])$/.test(words.slice(last.span.end, fact.span.start)) || fact.sort !== last.sort) return null
  if (/(?:从|從|由)[^，,]{0,6}$/.test(words.slice(last.lead.start, last.lead.end)) || last.from) return null
  return {
    ...last,
    span: { start: last.span.start, end: fact.span.end },
    value: { start: last.value.start, end: fact.value.end },
    unit: fact.unit,
    tail: fact.tail,
  }
}

/** What the words before the figure (and a prize behind it) say. */
function finished(words: string, fact: Fact): Fact {
  let { start, end } = fact.lead
  const text = () => words.slice(start, end)
  const skip = (pattern: RegExp) => {
    start += pattern.exec(text())?.[0].length ?? 0
  }
  skip(/^\s+/)
  end -= /\s*$/.exec(text())?.[0].length ?? 0
  skip(g.RE_JOIN)
  const coordinates = [...fact.coordinates]
  const inLead = /^在(?<label>.{2,24}?)[中上里](?=.{1,12}$)/.exec(text())
  if (inLead && /[获獲夺奪得]/.test(text())) {
    const label = inLead.groups?.['label'] ?? ''
    coordinates.push({ kind: 'among', text: label, span: { start: start + 1, end: start + 1 + label.length } })
    start += inLead[0].length
  }
  const prize = prizeOf(words, start, end, fact)
  if (prize) return { ...fact, ...prize, coordinates: [...coordinates, ...prize.coordinates] }
  const before = start
  const head = g.RE_HEAD.exec(text())
  if (head) start += head[0].length
  skip(g.RE_REACHED)
  skip(g.RE_SUBJECT)
  skip(g.RE_WINNER)
  let found = true
  for (let n = 0; n < 2 && found; n++) {
    found = false
    for (const { kind, pattern } of g.COORDINATES) {
      const match = pattern.exec(text())
      const label = match?.groups?.['answer'] ?? match?.[0] ?? ''
      if (!match || label === '') continue
      const at = start + match[0].lastIndexOf(label)
      coordinates.push({ kind, text: label, span: { start: at, end: at + label.length } })
      start += match[0].length
      skip(g.RE_AFTER_LABEL)
      found = true
      break
    }
  }
  if (coordinates.length === fact.coordinates.length) start = before
  const inner = coordinates.length === fact.coordinates.length ? g.RE_INNER_YEAR.exec(text()) : null
  if (inner) {
    const { head: own = '', label = '' } = inner.groups ?? {}
    const at = start + own.length
    coordinates.push({ kind: 'period', text: label, span: { start: at, end: at + label.length } })
    return { ...fact, coordinates, measure: { start, end: at } }
  }
  if (coordinates.length > 0) skip(g.RE_WE)
  const measured = measureOf(words, start, end)
  if (coordinates.some(isOwn) && !measured.measure) measured.measure = clauseMeasure(fact)
  const purpose = purposeOf(words, fact)
  if (purpose) coordinates.push(purpose)
  const named = head?.groups?.['head'] ?? ''
  // `借书人次分别为2019年的1.2万`: the measure stands before the label.
  if (named && !measured.measure && start > before) measured.measure = { start: before, end: before + named.length }
  return { ...fact, coordinates, ...measured }
}

/** `30张床位，21名职工` beside `床位260张`: what others measure with these words is counted behind the figure. */
function withCounted(words: string, facts: readonly Fact[]): Fact[] {
  const said = ({ measure, sort }: Fact) => (measure ? `${words.slice(measure.start, measure.end)}/${sort}` : '')
  const known = new Set(facts.map(said))
  return facts.map(fact => {
    const tail = words.slice(fact.tail.start, fact.tail.end)
    return !fact.measure && tail.length >= 2 && known.has(`${tail}/${fact.sort}`)
      ? { ...fact, measure: fact.tail }
      : fact
  })
}

/** `1.8万` beside `2.6万人次` and `3.9万人次`: where all figures of a sentence have one unit, those without have it, too. */
function withUnits(words: string, facts: readonly Fact[]): Fact[] {
  return facts.map(fact => {
    if (fact.sort !== '' || !fact.unit || !/^[万萬亿億千]+$/.test(words.slice(fact.unit.start, fact.unit.end)))
      return fact
    const sorts = new Set(
      facts.flatMap(({ sentence, sort }) => (sentence === fact.sentence && sort !== '' ? [sort] : [])),
    )
    const [sort = ''] = sorts
    return sorts.size === 1 && sort !== '%' && sort !== '第' ? { ...fact, sort } : fact
  })
}

/** `修路` of `80万元用于修路`. */
function purposeOf(words: string, { span }: Fact): Coordinate | null {
  const clause = /^[^，,；;。、：:！？!?\n]*/.exec(words.slice(span.end, span.end + LONGEST_TAIL))?.[0] ?? ''
  const text = g.RE_PURPOSE.exec(clause)?.groups?.['label']
  if (text === undefined) return null
  const start = words.indexOf(text, span.end)
  return { kind: 'purpose', text, span: { start, end: start + text.length } }
}

const isOwn = ({ kind }: Coordinate) => kind === 'period' || kind === 'order' || kind === 'group' || kind === 'place'

/** Not a clause of its own: something happens in it. */
const RE_TOLD = /[了着过又也很更最都不比再把被让使越]|^[这那但]|[是中里上内外况样呢]$/

/** `床位，2019年600张`: a clause of its own names the measure of all figures behind it. */
function clauseMeasure({ coordinates }: Fact): Span | null {
  const opener = coordinates.find(({ kind }) => kind === 'opener')
  if (!opener || RE_TOLD.test(opener.text)) return null
  const own = /^我们的/.exec(opener.text)?.[0].length ?? 0
  return { start: opener.span.start + own, end: opener.span.end }
}

/** `在春季赛中获2金、1银`: what the first figure was won in holds for the others of its part. */
function withAmong(facts: readonly Fact[]): Fact[] {
  let among: Coordinate | null = null
  let segment = -1
  return facts.map(fact => {
    const own = fact.coordinates.find(({ kind }) => kind === 'among')
    if (own || fact.segment !== segment) among = own ?? null
    segment = fact.segment
    return own || !among ? fact : { ...fact, coordinates: [among, ...fact.coordinates] }
  })
}

/** `30岁以下的86人`: the age is the group of the figure behind it. */
function withAgeGroups(words: string, facts: readonly Fact[]): Fact[] {
  const found: Fact[] = []
  let start: number | null = null
  for (const [i, fact] of facts.entries()) {
    const next = facts[i + 1]
    const isGroup =
      fact.sort === '岁' &&
      next?.segment === fact.segment &&
      next.span.start - fact.span.end <= 8 &&
      !/[，,、；;。]/.test(words.slice(fact.span.end, next.span.start))
    if (!isGroup)
      found.push(
        start === null || fact.lead.end - start > LONGEST_LEAD
          ? fact
          : { ...fact, lead: { start, end: fact.lead.end } },
      )
    start = isGroup ? (start ?? fact.lead.start) : null
  }
  return found
}

/** `分别为3吨、4吨、5吨` with the names before it; `从45%、60%、67%上升到68%`, whose names nobody says. */
function withSharedHeads(words: string, facts: Fact[]): Fact[] {
  const out = [...facts]
  const isTold = ({ lead }: Fact) => g.RE_RESPECTIVELY.test(words.slice(lead.start, lead.end))
  let names: Coordinate[] = []
  let sentence = -1
  for (const [n, [from, to]] of valueRuns(words, facts, isTold).entries()) {
    const first = itemAt(facts, from)
    const told = g.RE_RESPECTIVELY.exec(words.slice(first.lead.start, first.lead.end))
    if (!told) {
      markClimb(words, out, from, to, n)
      continue
    }
    const start = Math.max(sentenceStart(words, first.lead.end), first.lead.end - LONGEST_HEAD)
    const before = words.slice(start, first.lead.start + told.index)
    const head = sharedHead(before, to - from)
    if (first.sentence !== sentence) names = []
    const own = head?.names.map(name => ({ ...name, span: shifted(name.span, start) }))
    const measure = head ? head.measure : own || names.length !== to - from ? null : headMeasure(before, 0)
    if (own) names = own
    sentence = first.sentence
    if (names.length !== to - from) continue
    const spoken = told.groups?.['verb'] ?? ''
    const verb = (g.RE_LIGHT.exec(spoken)?.index ?? spoken.length) === 0 ? '' : spoken
    const direction = verb ? { start: first.lead.end - verb.length, end: first.lead.end } : null
    for (let i = from; i < to; i++)
      out[i] = {
        ...forAll(itemAt(out, i), first, direction),
        list: n,
        measure: measure && shifted(measure, start),
        coordinates: [itemAt(names, i - from)],
      }
  }
  return out
}

/** `分别不少于40个、35个`: the qualifier before the first value is that of all, as the verb is. */
function forAll(fact: Fact, first: Fact, direction: Span | null): Fact {
  const [qualifier] = first.qualifiers
  if (!qualifier || qualifier.start !== first.span.start) return { ...fact, direction }
  const at = fact === first ? qualifier.end : fact.span.start
  return {
    ...fact,
    direction: { start: direction?.start ?? qualifier.start, end: qualifier.end },
    span: { start: at, end: fact.span.end },
    value: { start: at, end: fact.value.end },
  }
}

/** `上线率已从45%、60.1%、67%上升到68.1%`: one measure at four times. */
function markClimb(words: string, facts: Fact[], from: number, to: number, list: number) {
  const [first, last] = [itemAt(facts, from), facts[to]]
  const lead = words.slice(first.lead.start, first.lead.end)
  if (!last || last.sort !== first.sort || !g.RE_FROM.test(lead)) return
  if (!g.RE_ARRIVES.test(words.slice(facts[to - 1]?.span.end, last.span.start))) return
  const measured = measureOf(words, first.lead.start, first.lead.end - 1)
  for (let i = from; i <= to; i++)
    facts[i] = {
      ...itemAt(facts, i),
      ...measured,
      list,
      coordinates: [{ kind: 'listed', text: '', span: { start: first.lead.end, end: first.lead.end } }],
    }
}

const sentenceStart = (words: string, at: number) =>
  Math.max(
    ...['。', '！', '？', '；', ';', '\n'].map(sign =>
      words.slice(Math.max(0, at - LONGEST_HEAD), at).lastIndexOf(sign),
    ),
  ) +
  1 +
  Math.max(0, at - LONGEST_HEAD)

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

function measureOf(words: string, start: number, end: number): Pick<Fact, 'measure' | 'direction' | 'sense'> {
  const text = words.slice(start, end)
  const sense = g.RE_TARGET.test(text) ? 'target' : g.RE_RESULT.test(text) ? 'result' : null
  let direction: Span | null = null
  let to = end
  const arrives = g.RE_ARRIVES.exec(text)
  const moves = arrives ? null : g.RE_MOVES.exec(text)
  if (arrives) to = start + arrives.index
  else if (moves) {
    direction = { start: start + moves.index, end }
    to = direction.start
  }
  const light = g.RE_LIGHT.exec(words.slice(start, to))?.[0] ?? ''
  const rest = to - light.length
  if (rest > start) to = rest
  // `已完成` alone is what is measured; `达到` alone says nothing.
  else if (!/完成|实现|實現/.test(light)) to = start
  const isPronoun = g.RE_SAME_MEASURE.test(words.slice(start, to))
  const own = start + (g.RE_ONLY.exec(words.slice(start, to))?.[0].length ?? 0)
  return { measure: to > start && !isPronoun ? { start: own, end: to } : null, direction, sense }
}

/** `获金牌3枚`, `3金`, `4块金牌`, `14人获一等奖`: what was won, and who or where, from the words before it. */
function prizeOf(
  words: string,
  start: number,
  end: number,
  fact: Fact,
): (Pick<Fact, 'prize' | 'measure'> & { coordinates: Coordinate[] }) | null {
  const unit = fact.unit ? words.slice(fact.unit.start, fact.unit.end) : ''
  const lead = g.RE_PRIZE_END.exec(words.slice(start, end).replace(g.RE_LIGHT, ''))
  const tail = lead ? null : g.RE_PRIZE_TAIL.exec(words.slice(fact.tail.start, fact.tail.end))
  let prize: Span | null = null
  let own = end
  if (lead) {
    own = start + (lead.groups?.['own'] ?? '').length
    prize = { start: own, end: own + (lead.groups?.['prize'] ?? '').length }
  } else if (/^[金银铜銀銅]$/.test(unit)) prize = fact.unit
  else if (tail) {
    const to = fact.tail.start + tail[0].length
    prize = { start: to - (tail.groups?.['prize'] ?? '').length, end: to }
  }
  if (!prize) return null
  const item = winner(words, start, own)
  return { prize, measure: prize, coordinates: item ? [item] : [] }
}

/** `国际赛` of `国际赛我们获得了`; nobody named in `我校获`, `参赛的6位学生荣获`. */
function winner(words: string, start: number, end: number): Coordinate | null {
  const wins = [...words.slice(start, end).matchAll(g.RE_WINS)].at(-1)
  // `获全国一等奖`: what stands behind the verb belongs to the prize and tells it apart.
  const behind = wins ? { start: start + wins.index + wins[0].length, end } : { start, end }
  const front = wins ? { start, end: start + wins.index } : { start, end: start }
  for (const { start: from, end: to } of [behind, front]) {
    const clean = words
      .slice(from, to)
      .replace(/^(?:又|还|還|共|并|並|和|与|與|及|我们|我們|我[校市县区省队院]|学生|學生)+/u, '')
      .replace(/(?:上|中|里)?(?:我们|我們|我[校市县区省队院])?(?:的|又|还|共|也|则)*$/u, '')
    if (clean.length < 2 || clean.length > 16 || /学生|同学|选手|老师|(?<![（(])[0-9]/.test(clean)) continue
    const at = words.indexOf(clean, from)
    return { kind: 'item', text: clean, span: { start: at, end: at + clean.length } }
  }
  return null
}
