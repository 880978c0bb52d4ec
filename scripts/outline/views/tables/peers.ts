// Rows that no form of their labels tells: neighbours with figures of one unit are compared, what they have in common
// is measured, the rest tells them apart: `周雨晴拿到4000元，何志远拿到3500元，马小兰3000元`.

import { itemAt } from '../../../text/item-at.ts'
import { isInWords } from '../../../language/facts/in-words.ts'
import type { Span } from '../../../model/source.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import { isEnglish, readings, wordsFor } from './peer-drafts.ts'
import type { Draft } from './peer-labels.ts'
import { readRows } from './peer-rows.ts'
import type { Row } from './readings.ts'
import type { Chain } from './rows.ts'
import { isSum } from './wholes.ts'
import { mayShareColumn } from './worded.ts'

const FEWEST = 3
/** How far apart, in characters, two rows may stand. */
const APART = 48
const RE_PARTS = /其中|(?<!^\s)\b[Oo]f\s(?:that|this|these|those|which|it|them)\b/

/** Rows of figures; where some of the facts are in words only such rows as have one. */
export function peerRows(text: string, facts: readonly Fact[]): Chain {
  return readings(text, facts).flatMap(read => [...rowsOf(text, facts, read), null])
}

// --- internal ---

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
    if (draft?.fact.sum) {
      if (last && draft.fact.sum.kind === 'total' && isNextTo(text, facts, last, draft, itemAt(run, 0).fact.sort))
        run.push(draft)
      close()
    } else if (!last) {
      if (draft) run = [draft]
    } else if (isAside(text, last, fact)) continue
    else if (!draft || (draft.isTime && !last.isTime)) {
      if (fact.line === last.fact.line && fact.segment === last.fact.segment) continue
      close()
      if (draft) run = [draft]
    } else if (goesOn(text, facts, last, draft) && !turns(run, draft) && !turnsVerb(text, run, draft)) run.push(draft)
    else if (
      fact.segment === last.fact.segment &&
      fact.sort !== last.fact.sort &&
      fact.line === last.fact.line &&
      !isInWords(last.fact)
    )
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
  return (
    now.opener === null &&
    now.isTime === last.isTime &&
    areMoved(last.fact, now) &&
    (now.fact.from === null) === (last.fact.from === null) &&
    isNextTo(text, facts, last, now)
  )
}

/** Of one unit, and near enough to be of one table. */
function isNextTo(
  text: string,
  facts: readonly Fact[],
  { fact: last }: Draft,
  { fact, at, core, fars }: Draft,
  sort = last.sort,
) {
  const before = itemAt(facts, at - 1)
  return (
    (fact.sort === sort ||
      mayShareColumn(fact.sort, sort) ||
      mayMoveTogether(last, fact) ||
      (fact.sort === '' && isEnglish(text, fact))) &&
    fact.line === last.line &&
    Math.min(core.start, ...fars.map(({ start }) => start)) - before.span.end <= APART &&
    fact.sentence - last.sentence <= (areCounted(text, last, fars) ? 2 : 1) &&
    !RE_PARTS.test(text.slice(before.span.end, core.start))
  )
}

/** `每天410个降到36个`, `每月19件降到2件`: changes of one sentence, whatever is counted; places in a ranking are no amounts. */
const mayMoveTogether = (last: Fact, now: Fact) =>
  last.from !== null && now.from !== null && now.sentence === last.sentence && now.sort !== '第' && last.sort !== '第'

/** `一号线最老，出动了63次。说实话…。二号线…`: names that count may have a remark between them. */
function areCounted(text: string, last: Fact, fars: readonly Span[]): boolean {
  const clause = text.slice(Math.max(0, last.span.start - APART), last.span.start)
  return fars.some(({ start, end }) => {
    const kind = /^[一二三四五六七八九十\d]+(?<kind>号?[\u4e00-\u9fff])/.exec(text.slice(start, end))?.groups?.['kind']
    return kind !== undefined && new RegExp(`[一二三四五六七八九十\\d]${kind}`).test(clause)
  })
}

/** `培训前，焊工82%，钳工79%，电工88%；培训后，焊工93%…`: rows under a period end where the next begins. */
const turns = (run: readonly Draft[], { time, core, isTime }: Draft) =>
  !isTime && time !== null && time.end < core.start && run.length >= FEWEST && run.slice(1).every(one => !one.time)

/** `Donations brought in £21,500, …. Wages took £41,000, …`: a sentence with another verb is of another table. */
function turnsVerb(text: string, run: readonly Draft[], now: Draft): boolean {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last || now.fact.sentence === last.fact.sentence || now.isTime) return false
  const verbOf = ({ fact, core }: Draft) =>
    wordsFor(text, fact).verbOf(text.slice(core.start, core.end), text.slice(core.end, core.end + 2))
  const verbs = [verbOf(first), verbOf(now)]
  return run.length >= FEWEST && !verbs.includes('') && verbs[0] !== verbs[1]
}

/** All or none move, or only the first says so: `东店增长5%，西店3%`. */
const areMoved = (last: Fact, { fact, core }: Draft) =>
  (fact.direction === null) === (last.direction === null) || (fact.direction === null && core.end >= fact.lead.end - 1)

/** The rows of a run, or of the run without its first or last, which may be the whole before its parts. */
function readRun(text: string, facts: readonly Fact[], run: readonly Draft[]): Row[] | null {
  const end = run.at(-1)?.fact.sum ? run.length - 1 : run.length
  for (const [from, to] of [
    [0, end],
    [1, end],
    [0, end - 1],
  ] as const) {
    if (from === 1 && !mayStandApart(text, run[0], run[1], run.slice(1, end))) continue
    if (to === end - 1 && !mayStandApart(text, run[to], run[to - 1], [])) continue
    const rows =
      to - from >= FEWEST ? readRows(text, facts, run.slice(from, to), run[to]?.fact.sum ? run[to] : undefined) : null
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
