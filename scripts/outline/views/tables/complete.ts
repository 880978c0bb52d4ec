// A table that cannot show all its members is none: readers take the rows they see for all there are. The sentence then
// stays what it was, prose.

import { unbroken } from '../../../language/any-of.ts'
import type { Span } from '../../../model/source.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import type { Grid } from './grid.ts'
import { wordsFor } from './peer-drafts.ts'
import { isSum, isWhole } from './wholes.ts'
import { areHours } from './worded.ts'

/** A figure to compare with, or a condition. */
const RE_BESIDE = /比|便宜|[较較]|相当于|相當於|如果|要是|假如|万一|一旦|\b(?:than|if|unless|against|compared)\b/i
/** A part of the row before, where no second one follows. */
const RE_OF_WHICH = /^[，,。；;]?\s*(?:其中|including|of\s(?:them|which))/i
const RE_LEFT = /^\s(?:is|are|was|were)\sleft\b|^\sremains?\b/
/** Between a whole and the first of its parts. */
const RE_WHOLE = /其中|包括|[里中]|\b[Oo]f\s|[：:]/

/** The tables that leave out no member: a figure of their sentences, of a unit they show, that no other table shows. */
export function complete(text: string, facts: readonly Fact[], all: readonly Grid[]): Grid[] {
  const beyond = new Map<Grid, readonly Fact[]>()
  const grids = all.flatMap(grid => {
    const parts = inScope(text, grid)
    for (const part of parts) beyond.set(part, grid.facts)
    return parts
  })
  return grids.filter(grid => {
    const shown = grid.facts.toSorted((a, b) => a.span.start - b.span.start)
    const first = shown[0]
    const others = grids.filter(other => !other.facts.some(fact => shown.includes(fact)))
    if (first && isTwoAccounts(text, facts, shown)) return false
    const full = fullAfter(text, facts, shown)
    if (full > 0) return shown.slice(full).every(({ sum }) => sum?.kind === 'total')
    return (
      !first ||
      facts.every(
        fact =>
          shown.includes(fact) ||
          beyond.get(grid)?.includes(fact) === true ||
          !mayBeLeftOut(text, fact, shown) ||
          isOfWhich(text, facts, fact) ||
          others.some(other => other.facts.includes(fact)),
      )
    )
  })
}

// --- internal ---

/** `按来处分，…；按住处分，…`: the same ones counted in another way are another table. */
function inScope(text: string, grid: Grid): Grid[] {
  const { rows } = grid.table
  const starts = grid.facts.flatMap(({ span }, i) => {
    const before = grid.facts[i - 1]
    return before && RE_SCOPE.test(text.slice(before.span.end, span.start)) ? [i] : []
  })
  if (starts.length === 0) return [grid]
  if (grid.facts.length !== rows.length) return []
  return [0, ...starts].flatMap((from, i) => {
    const to = starts[i] ?? rows.length
    const [first, last] = [grid.facts[from], grid.facts[to - 1]]
    if (!first || !last || to - from < FEWEST_ROWS) return []
    const span = { start: from === 0 ? grid.table.span.start : first.lead.start, end: last.span.end }
    return [{ ...grid, facts: grid.facts.slice(from, to), table: { ...grid.table, rows: rows.slice(from, to), span } }]
  })
}

const FEWEST_ROWS = 3
/** Says by what they are counted now. */
const RE_SCOPE = new RegExp(unbroken`
      [。；;，,.]\s?(?:[而再]?[按照从從论論][\u4e00-\u9fff]{1,6}(?:分|看|算|来说|來說|统计|統計)
      |(?:and\s)?by\s(?:the\s)?[a-z]+(?:\s[a-z]+){0,6})[，,]`)

/** `招80人，其中新手50人，熟手30人。…16人、…14人、…10人，其余40人`: the same whole told in parts twice, in one column. */
function isTwoAccounts(text: string, facts: readonly Fact[], shown: readonly Fact[]): boolean {
  const at = facts.findIndex(fact => fact === shown[0])
  const wholes = facts.slice(Math.max(0, at - FURTHEST), Math.max(0, at))
  return wholes.some(whole =>
    shown.some(
      (_, end) =>
        end >= FEWEST_PARTS &&
        shown.length - end >= FEWEST_PARTS &&
        isSum(text, whole, shown.slice(0, end)) &&
        isSum(text, whole, shown.slice(end)),
    ),
  )
}

/**
 * How many of the rows make up the figure right before them: 3 of `租出去1200亩，其中种菜500亩，种果400亩，种药材300亩，剩下的2400亩自己种`,
 * so the fourth is no part of it; 0 where none do.
 */
function fullAfter(text: string, facts: readonly Fact[], shown: readonly Fact[]): number {
  const [first] = shown
  const whole = facts[facts.findIndex(fact => fact === first) - 1]
  if (!first || !whole || !RE_WHOLE.test(text.slice(whole.span.end, first.span.start))) return 0
  return shown.findIndex((_, at) => at >= FEWEST_PARTS && isSum(text, whole, shown.slice(0, at + 1))) + 1
}

/** Parts of a whole, and figures between it and them. */
const FEWEST_PARTS = 2
const FURTHEST = 3

function mayBeLeftOut(text: string, fact: Fact, shown: readonly Fact[]): boolean {
  const [first, last] = [shown[0], shown.at(-1)]
  const alike = shown.filter(({ sort }) => sort === fact.sort || areHours(sort, fact.sort))
  if (!first || !last || fact.line !== first.line || fact.line !== last.line || alike.length === 0) return false
  if (fact.sentence < first.sentence || fact.sentence > last.sentence) return makesWhole(text, fact, shown)
  if (shown.some(({ coordinates }) => coordinates.some(({ span }) => isIn(fact.span, span)))) return false
  return !isBeside(text, fact, alike) && !isWholeOf(text, fact, { first, alike })
}

/** `The biggest share, 46 percent, goes to wages. Buildings take 23 percent, …`: only with it they make a hundred. */
function makesWhole(text: string, fact: Fact, shown: readonly Fact[]): boolean {
  const [first, last] = [shown[0], shown.at(-1)]
  const isNext = first && last && fact.sentence >= first.sentence - 1 && fact.sentence <= last.sentence + 1
  return isNext === true && !isWhole(text, shown) && isWhole(text, [...shown, fact])
}

/** `二班312本，其中新书100本；三班…`. */
function isOfWhich(text: string, facts: readonly Fact[], fact: Fact): boolean {
  const next = facts[facts.indexOf(fact) + 1]
  return RE_OF_WHICH.test(text.slice(fact.lead.start, fact.span.end)) && next?.segment !== fact.segment
}

const isIn = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end

/** It says something else of a member, or of all. */
function isBeside(text: string, fact: Fact, alike: readonly Fact[]): boolean {
  const lead = text.slice(fact.lead.start, fact.span.end)
  return (
    fact.sum !== null ||
    (fact.direction !== null && alike.every(({ direction }) => !direction)) ||
    (fact.from === null && alike.every(({ from }) => from)) ||
    // `物理省一等奖7人，其中1人获金牌`: what the table does not show of anybody.
    alike.every(one => prizeOf(text, one) !== prizeOf(text, fact)) ||
    RE_BESIDE.test(lead) ||
    RE_LEFT.test(text.slice(fact.span.end, fact.span.end + 12)) ||
    wordsFor(text, fact).isAside(
      text
        .slice(fact.lead.start, fact.lead.end)
        .trim()
        .replace(/^[，,\s]+/, ''),
    )
  )
}

const prizeOf = (text: string, { prize }: Fact) => (prize ? text.slice(prize.start, prize.end) : '')

function isWholeOf(text: string, fact: Fact, { first, alike }: { first: Fact; alike: readonly Fact[] }): boolean {
  if (fact.span.start >= first.span.start) return false
  return isSum(text, fact, alike) || RE_WHOLE.test(text.slice(fact.span.end, first.span.start))
}
