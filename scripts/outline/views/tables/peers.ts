// Rows that no form of their labels tells: neighbours with figures of one unit are compared, what they have in common
// is measured, the rest tells them apart: `周雨晴拿到4000元，何志远拿到3500元，马小兰3000元`.

import { itemAt } from '../../../text/item-at.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import type { Span } from '../../../model/source.ts'
import { announces } from './announced.ts'
import { runUp, type RunUp } from './clauses.ts'
import { headBefore } from './heads.ts'
import { peerLabels, type Draft } from './peer-labels.ts'
import { CHINESE } from './peer-words-chinese.ts'
import type { PeerWords } from './peer-words.ts'
import { ENGLISH } from './peer-words-english.ts'
import { cellOf, type Cell, type Row } from './readings.ts'
import type { Chain } from './rows.ts'
import { addsUp, isSum, isWhole } from './wholes.ts'

const FEWEST = 3
/** How far apart, in characters, two rows may stand. */
const APART = 48
/** Longest name, in characters, of rows that nothing but their head holds together. */
const MOST_LOOSE = 8
const MOST_LOOSE_WORDS = 4
/** What leads to a period that opens a clause. */
const MOST_LEAD = 4
const RE_CHINESE = /[\u4e00-\u9fff]/
const RE_PARTS = /其中|\b[Oo]f\s(?:that|this|these|those|which|it|them)\b/

export function peerRows(text: string, facts: readonly Fact[]): Chain {
  const drafts = facts.map((_, at) => draftOf(text, facts, at, false))
  return [drafts, firsts(text, facts), drafts.map(timed)].flatMap(read => [...rowsOf(text, facts, read), null])
}

// --- internal ---

const isEnglish = (text: string, fact: Fact) => wordsFor(text, fact) === ENGLISH

const wordsFor = (text: string, { span, lead }: Fact) =>
  RE_CHINESE.test(text.slice(Math.max(0, lead.start - 8), span.end + 8)) ? CHINESE : ENGLISH

function draftOf(text: string, facts: readonly Fact[], at: number, isPart: boolean): Draft | null {
  const fact = itemAt(facts, at)
  if (fact.list !== null || fact.prize !== null) return null
  const up = runUp(text, fact, facts[at - 1])
  if (!up) return null
  const language = wordsFor(text, fact)
  const last = itemAt(up.clauses, -1)
  const own = coreOf(text, language, last)
  const total = language.totalIn(text.slice(last.start, last.end))
  const whole = total && { start: last.start + total.start, end: last.start + total.end }
  const named = namedBefore(text, language, up)
  const [nearest] = named
  const fars = named.map(({ core }) => core).filter(isSaid)
  const draft = { fact, at, whole, fars, isApart: false, isTime: false }
  const isVerb = fars.length > 0 && language.isVerb(text.slice(own.core.start, own.core.end))
  if (isSaid(own.core) && !isVerb && !(up.clauses.length > 1 && language.isLate(text.slice(last.start, last.end)))) {
    const context = fars.length === 0 && nearest?.time && isSaid(nearest.time) ? nearest.time : null
    return { ...draft, core: own.core, time: own.time ?? context }
  }
  const isNamed = nearest !== undefined && isSaid(nearest.core) && (up.goesOn || isPart)
  if (own.time && !isNamed) return { ...draft, ...own, isTime: true, core: own.time }
  if (!nearest) return null
  const opens = nearest.time && nearest.time.start - nearest.start <= MOST_LEAD
  if (nearest.time && opens) return { ...draft, isApart: true, isTime: true, core: nearest.time, time: nearest.time }
  return isSaid(nearest.core) ? { ...draft, isApart: true, core: nearest.core, time: own.time ?? nearest.time } : null
}

const isSaid = ({ start, end }: Span) => end > start

/**
 * The clauses before that of the figure, in its sentence, that may name it, the likeliest first: behind a figure the
 * first, at the head of a sentence the nearest, for a head may stand before.
 */
function namedBefore(text: string, language: PeerWords, { clauses, goesOn }: RunUp) {
  const before = clauses.slice(0, -1).map(clause => {
    const { core, time } = coreOf(text, language, clause)
    const words = text.slice(core.start, core.end)
    const end = core.start + language.nameEnd(words)
    return { core: { start: core.start, end }, time, start: clause.start }
  })
  const isVerb = language.namesFirst && language.isVerb(wordsOf(text, language, itemAt(clauses, -1)))
  if (!goesOn && !isVerb) before.reverse()
  const mayName = before.filter(({ core, time }) => time !== null || language.isName(text.slice(core.start, core.end)))
  return mayName.length > 0 ? mayName : before.slice(0, 1)
}

/** A clause without what leads to its name and what only says that it is so. */
const wordsOf = (text: string, language: PeerWords, clause: Span) => {
  const { core } = coreOf(text, language, clause)
  return text.slice(core.start, core.end)
}

function coreOf(text: string, language: PeerWords, clause: Span): { core: Span; time: Span | null } {
  let { start } = clause
  const end = start + language.endOf(text.slice(start, clause.end))
  const words = () => text.slice(start, Math.max(start, end))
  start += language.leadOf(words())
  const time = language.timeOf(words())
  const found = time && { start: start + time.start, end: start + time.end }
  if (time?.start === 0) {
    start += time.end
    start += /^[的\s,]*/.exec(words())?.[0].length ?? 0
    start += language.leadOf(words())
  }
  return { core: { start: Math.min(start, end), end: Math.max(start, end) }, time: found }
}

/** `In 2021 we handled 310 ships, in 2022 we handled 355`: what opens with its time may be told apart by it. */
function timed(draft: Draft | null): Draft | null {
  const time = draft?.time
  if (!draft || draft.isTime || !time || time.end > draft.core.start) return draft
  return { ...draft, isTime: true, core: time }
}

/** Where parts of a sentence have several figures each, the first names the row: `东馆，去年3万册，今年5万册；西馆，…`. */
function firsts(text: string, facts: readonly Fact[]): (Draft | null)[] {
  return facts.map((fact, at) => {
    const before = facts[at - 1]
    const opens = before?.line !== fact.line || before.segment !== fact.segment
    return opens ? draftOf(text, facts, at, true) : null
  })
}

function rowsOf(text: string, facts: readonly Fact[], drafts: readonly (Draft | null)[]): Chain {
  const chain: Chain = []
  let run: Draft[] = []
  const close = () => {
    chain.push(null, ...(readRun(text, facts, run) ?? []))
    run = []
  }
  for (const [at, draft] of drafts.entries()) {
    const fact = itemAt(facts, at)
    const last = run.at(-1)
    if (!last) {
      if (draft) run = [draft]
    } else if (isAside(text, last, fact)) continue
    else if (!draft || (draft.isTime && !last.isTime)) {
      if (fact.line !== last.fact.line || fact.segment !== last.fact.segment) close()
    } else if (goesOn(text, facts, last, draft) && !turns(run, draft)) run.push(draft)
    else if (fact.segment === last.fact.segment && fact.sort !== last.fact.sort && fact.line === last.fact.line)
      continue
    else {
      close()
      run = [draft]
    }
  }
  close()
  return chain
}

/** `占到了四成二，是头一回过四成`: the clause goes on about the row before it. */
function isAside(text: string, { fact: last }: Draft, { lead, line, segment }: Fact): boolean {
  if (line !== last.line || segment !== last.segment || !/[，,]/.test(text.slice(last.span.end, lead.start)))
    return false
  return wordsFor(text, last).isAside(text.slice(lead.start, lead.end).trim())
}

function goesOn(text: string, facts: readonly Fact[], last: Draft, now: Draft): boolean {
  const before = itemAt(facts, now.at - 1)
  return (
    (now.fact.sort === last.fact.sort || (now.fact.sort === '' && isEnglish(text, now.fact))) &&
    now.isTime === last.isTime &&
    now.fact.line === last.fact.line &&
    areMoved(last.fact, now) &&
    (now.fact.from === null) === (last.fact.from === null) &&
    Math.min(now.core.start, ...now.fars.map(({ start }) => start)) - before.span.end <= APART &&
    now.fact.sentence - last.fact.sentence <= 1 &&
    !RE_PARTS.test(text.slice(before.span.end, now.core.start))
  )
}

/** `培训前，焊工82%，钳工79%，电工88%；培训后，焊工93%…`: rows under a period end where the next begins. */
const turns = (run: readonly Draft[], { time, core, isTime }: Draft) =>
  !isTime && time !== null && time.end < core.start && run.length >= FEWEST && run.slice(1).every(one => !one.time)

/** All or none move, or only the first says so: `东店增长5%，西店3%`. */
const areMoved = (last: Fact, { fact, core }: Draft) =>
  (fact.direction === null) === (last.direction === null) || (fact.direction === null && core.end >= fact.lead.end - 1)

/** The rows of a run, or of the run without its first or last, which may be the whole before its parts. */
function readRun(text: string, facts: readonly Fact[], run: readonly Draft[]): Row[] | null {
  const end = run.at(-1)?.whole ? run.length - 1 : run.length
  for (const [from, to] of [
    [0, end],
    [1, end],
    [0, end - 1],
  ] as const) {
    if (from === 1 && !mayStandApart(text, run[0], run[1], run.slice(1, end))) continue
    if (to === end - 1 && !mayStandApart(text, run[to], run[to - 1], [])) continue
    const rows = to - from >= FEWEST ? readRows(text, facts, run.slice(from, to), run[to]) : null
    if (rows) return rows
  }
  return null
}

/** Of neighbours in one sentence none is left out, but the whole of the others and what has no name. */
function mayStandApart(
  text: string,
  one: Draft | undefined,
  beside: Draft | undefined,
  others: readonly Draft[],
): boolean {
  if (!one || !beside || one.fact.sentence !== beside.fact.sentence) return true
  const language = wordsFor(text, one.fact)
  return (
    !language.isName(text.slice(one.core.start, one.core.end)) ||
    isSum(
      text,
      one.fact,
      others.map(({ fact }) => fact),
    )
  )
}

function readRows(text: string, facts: readonly Fact[], run: readonly Draft[], whole: Draft | undefined): Row[] | null {
  const first = itemAt(run, 0)
  const language = wordsFor(text, first.fact)
  const read = peerLabels(text, language, run)
  if (!read) return null
  const { labels, measure, isNominal } = read
  const names = labels.map(({ start, end }) => text.slice(start, end))
  const total = whole?.fact.sort === first.fact.sort ? whole.whole : null
  const head = headBefore(text, itemAt(labels, 0).start, false)
  const own = run.map(({ fact }) => fact)
  const isTold =
    total !== null ||
    head !== null ||
    names.some(language.isRest) ||
    isWhole(text, own) ||
    addsUp(text, facts, own) ||
    announces(text, itemAt(labels, 0).start, names.length)
  if (names.some(name => name.length > language.longest || !language.isName(name))) return null
  if (new Set(names).size < names.length) return null
  const name = nameOf(text, first, measure)
  if (language.isKind(name)) return null
  if (!isTold && names.some(language.isMeasure)) return null
  // `投资总额…，总收入…，零售总额…`: measures of several kinds, whatever stands before.
  if (names.every(language.isMeasure) && new Set(names.map(one => one.at(-1))).size > 1) return null
  const isKin = isNominal || itemAt(run, 0).isTime || language.areKin(names)
  const isSame = saySame(text, run, measure) || areMovedAlike(text, run)
  if (!isTold && !isSame && !isKin) return null
  if (!isSame && !isKin && total === null && !areShort(names)) return null
  const times = run.filter(({ time, isTime }) => time && !isTime)
  // `培训前，焊工82%，钳工79%`: said once, it holds for all.
  const isAlone = run.every(({ at }, i) => at === first.at + i)
  const once = isAlone && times.length === 1 && first.time && first.time.end < first.core.start ? first.time : null
  const rows = run.map((draft, i): Row => {
    const next = run[i + 1]?.at ?? whole?.at ?? facts.length
    // `新来的小马，头一个月就焊了410米`: a time that one row alone says is no column.
    const isOnly = times.length === 1 && (i > 0 || isInside(draft))
    const plain = isOnly ? { ...draft, time: null } : draft
    // `东岗七月下了210毫米，西岗下了95毫米`: the time goes with the measure.
    const own = isOnly && i === 0 && draft.time ? text.slice(draft.time.start, draft.core.end) : name
    const cells = once
      ? [{ fact: draft.fact, key: '', name: text.slice(once.start, once.end) }]
      : cellsOf(text, facts, plain, next, own)
    return { label: names[i] ?? '', start: itemAt(labels, i).start, measure, cells }
  })
  if (whole && total)
    rows.push({
      label: text.slice(total.start, total.end),
      start: total.start,
      cells: [{ fact: whole.fact, key: '', name: '' }],
    })
  else rows.push(...restOf(text, facts, itemAt(run, -1), language))
  return inPlace(rows)
}

/** All say one measure, and where they say how it moved that of a thing which may move. */
function saySame(text: string, run: readonly Draft[], measure: Span | null): boolean {
  if (measure === null) return false
  if (run.every(({ fact }) => fact.direction === null)) return true
  const language = wordsFor(text, itemAt(run, 0).fact)
  return run.every(({ fact }) => fact.direction !== null) && language.isNoun(text.slice(measure.start, measure.end))
}

/** `挂号由40分钟缩短到12分钟，取药由25分钟缩短到8分钟`: one verb for all changes. */
function areMovedAlike(text: string, run: readonly Draft[]): boolean {
  const verbs = run.map(({ fact }) => (fact.from ? text.slice(fact.from.end, fact.span.start) : ''))
  return new Set(verbs).size === 1 && (verbs[0] ?? '').length > 2
}

const isInside = ({ time, core }: Draft) => time !== null && time.start > core.start && time.end < core.end

/** `还有3人没有联系上`: the last part of the whole, told behind its figure. */
function restOf(text: string, facts: readonly Fact[], last: Draft, language: PeerWords): Row[] {
  const fact = facts[last.at + 1]
  if (fact?.sentence !== last.fact.sentence || fact.sort !== last.fact.sort || fact.line !== last.fact.line) return []
  const label = text.slice(fact.tail.start, fact.tail.end).trim().replace(/^是/, '')
  const isRest = language.leadsToRest(text.slice(fact.lead.start, fact.lead.end).trim())
  if (!isRest || label === '' || label.length > language.longest) return []
  return [{ label, start: fact.span.start, cells: [{ fact, key: '', name: '' }] }]
}

/** The counted noun behind an English figure, else the verb before it: `patients`, `raised`, `每人加班`. */
function nameOf(text: string, { fact }: Draft, measure: Span | null): string {
  const own = isEnglish(text, fact) && fact.measure && fact.measure.start >= fact.span.end ? fact.measure : measure
  return own ? text.slice(own.start, own.end).trim() : ''
}

/** Names that only a head above holds together are short and about as long. */
function areShort(names: readonly string[]): boolean {
  if (names.every(name => /^[a-z’'&.\s-]+$/i.test(name)))
    return names.every(name => name.split(' ').length <= MOST_LOOSE_WORDS)
  const lengths = names.map(({ length }) => length)
  return Math.max(...lengths) <= MOST_LOOSE && Math.max(...lengths) - Math.min(...lengths) <= MOST_LOOSE / 2
}

/** `Tom raised £900 and then £1,100`: a cell without a name has the column of its place in the first row. */
function inPlace(rows: readonly Row[]): Row[] {
  const first = rows[0]?.cells ?? []
  return rows.map(row => {
    if (row.cells.length !== first.length) return row
    return {
      ...row,
      cells: row.cells.map((cell, i) => (cell.key === '' ? { ...cell, key: first[i]?.key ?? '' } : cell)),
    }
  })
}

/** The first figure, and those of the same part behind it; each under its own period. */
function cellsOf(
  text: string,
  facts: readonly Fact[],
  { fact, at, time, isTime }: Draft,
  next: number,
  name: string,
): Cell[] {
  const period = time && !isTime ? text.slice(time.start, time.end) : ''
  const cells: Cell[] = [{ fact, key: period, name: period || name }]
  for (let i = at + 1; i < next && facts[i]?.segment === fact.segment && facts[i]?.line === fact.line; i++) {
    const other = itemAt(facts, i)
    const clause = text.slice(other.lead.start, other.lead.end)
    const own = wordsFor(text, other).timeOf(clause.trim())
    const time = own ? clause.trim().slice(own.start, own.end) : ''
    cells.push(own ? { fact: other, key: time, name: time } : cellOf(text, other, null))
  }
  return cells
}
