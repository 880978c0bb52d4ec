// Prose that is a table: facts that share a measure and vary along one or two coordinates, wherever the words stand.
// Each kind of label is tried on all facts; of tables that want the same fact the one with more cells stays.

import type { Table } from '../../../model/outline.ts'
import { amountOf } from '../../../language/facts/amount.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import { OWNER } from '../../../language/facts/in-words-sorts.ts'
import { readAllFacts } from '../../../language/facts/read.ts'
import type { ManuscriptLine } from '../../../language/sentences.ts'
import { announcedMore } from './announced.ts'
import { behindRows } from './behind.ts'
import { captioned } from './captions.ts'
import { bareRows, predicateRows } from './bare.ts'
import { complete } from './complete.ts'
import { gridsOf, type Grid } from './grid.ts'
import { withHeadings } from './headings.ts'
import { listGrids } from './lists.ts'
import { joined } from './join.ts'
import { parallelRows } from './parallel.ts'
import { partRows } from './parts.ts'
import { peerRows } from './peers.ts'
import { prizeRows } from './prizes.ts'
import { hasRowNames, withWholeNames } from './row-names.ts'
import { KINDS, rowsOf } from './rows.ts'
import { pastNamed } from './times.ts'
import { reaching, withoutFalseTitle } from './titles.ts'
import { amountGrids } from './told/amounts.ts'
import { toldGrids } from './told/index.ts'
import { movedGrids } from './told/years.ts'

export function findProseTables(text: string, lines: readonly ManuscriptLine[]): Table[] {
  const { figures, inWords } = readAllFacts(text, lines)
  const counted = figures.filter(fact => !isMarker(text, fact))
  const facts = withHeadings(text, lines, counted)
  const told = toldGrids(text, lines, facts, inWords)
  if (facts.length + inWords.length < 3) return told.map(({ table }) => table).filter(hasRowNames)
  const grids: Grid[] = [
    ...listGrids(text, facts),
    ...gridsOf(text, prizeRows(text, facts)),
    ...KINDS.flatMap(kind => joined(text, gridsOf(text, rowsOf(text, facts, kind)))),
    ...joined(text, gridsOf(text, peerRows(text, facts))),
    ...(inWords.length > 0 ? gridsOf(text, peerRows(text, merged(facts, inWords))) : []),
    ...gridsOf(text, parallelRows(text, facts)),
    ...gridsOf(text, bareRows(text, facts)),
    ...gridsOf(text, predicateRows(text, facts)),
    ...gridsOf(text, behindRows(text, facts)),
    ...gridsOf(text, partRows(text, facts)),
    ...amountGrids(text, facts),
    ...movedGrids(text, merged(facts, inWords)),
  ]
  const others = best(complete(text, facts, grids), facts).filter(
    grid => !told.some(one => overlap(one.table, grid.table)) && !isCutShort(text, grid),
  )
  return [...told, ...others.map(grid => pastNamed(captioned(text, facts, grid)))]
    .map(({ table }) => reaching(text, withoutFalseTitle(withWholeNames(text, table))))
    .filter(hasRowNames)
    .toSorted((a, b) => a.span.start - b.span.start)
}

// --- internal ---

/** `五项补助` before three of them; not `15所学校` of which twelve, two and one are told, nor prizes. */
function isCutShort(text: string, { table, facts }: Grid): boolean {
  const sum = facts.reduce((all, fact) => all + amountOf(text, fact), 0)
  return facts.every(({ prize }) => !prize) && announcedMore(text, table.span.start, table.rows.length, sum)
}

const overlap = ({ span: a }: Table, { span: b }: Table) => a.start < b.end && b.start < a.end

/** Matches what a number stands behind and before where it counts points: `。3、查清`. */
const RE_OPENS = /(?:^|[\n。！？；!?;])[ \u3000]*[（(]?$/
const RE_MARKS = /^[、.．)）](?!\d)/

function isMarker(text: string, { span, unit }: Fact): boolean {
  return (
    unit === null &&
    RE_OPENS.test(text.slice(Math.max(0, span.start - 8), span.start)) &&
    RE_MARKS.test(text.slice(span.end))
  )
}

/** In order of the text, without figures that belong to a name. */
function merged(figures: readonly Fact[], inWords: readonly Fact[]): Fact[] {
  const names = new Set(owned(figures, inWords))
  return [...figures.filter(fact => !names.has(fact)), ...inWords].toSorted((a, b) => a.span.start - b.span.start)
}

/** `五公里` of `上游五公里归沙洲村`: what stands before the word for whose it is belongs to the name. */
function owned(figures: readonly Fact[], others: readonly Fact[]): Fact[] {
  const names = others.filter(({ sort }) => sort === OWNER).map(({ lead }) => lead)
  return figures.filter(({ span }) => names.some(({ start, end }) => span.start >= start && span.end <= end))
}

function best(grids: readonly Grid[], figures: readonly Fact[]): Grid[] {
  const taken = new Set<Fact>()
  const kept: Grid[] = []
  const wanting = grids.map(grid => ({ grid, wants: [...grid.facts, ...owned(figures, grid.facts)] }))
  for (const { grid, wants } of wanting.toSorted((a, b) => b.wants.length - a.wants.length)) {
    if (wants.some(fact => taken.has(fact))) continue
    for (const fact of wants) taken.add(fact)
    kept.push(grid)
  }
  return kept
}
