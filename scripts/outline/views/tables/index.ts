// Prose that is a table: facts that share a measure and vary along one or two coordinates, wherever the words stand.
// Each kind of label is tried on all facts; of tables that want the same fact the one with more cells stays.

import type { Table } from '../../../model/outline.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import { readFacts } from '../../../language/facts/read.ts'
import type { ManuscriptLine } from '../../../language/sentences.ts'
import { behindRows } from './behind.ts'
import { captioned } from './captions.ts'
import { bareRows, predicateRows } from './bare.ts'
import { gridsOf, type Grid } from './grid.ts'
import { withHeadings } from './headings.ts'
import { listGrids } from './lists.ts'
import { joined } from './join.ts'
import { parallelRows } from './parallel.ts'
import { peerRows } from './peers.ts'
import { prizeRows } from './prizes.ts'
import { KINDS, rowsOf } from './rows.ts'

export function findProseTables(text: string, lines: readonly ManuscriptLine[]): Table[] {
  const counted = readFacts(text, lines).filter(fact => !isMarker(text, fact))
  const facts = withHeadings(text, lines, counted)
  if (facts.length < 3) return []
  const grids: Grid[] = [
    ...listGrids(text, facts),
    ...gridsOf(text, prizeRows(text, facts)),
    ...KINDS.flatMap(kind => joined(text, gridsOf(text, rowsOf(text, facts, kind)))),
    ...joined(text, gridsOf(text, peerRows(text, facts))),
    ...gridsOf(text, parallelRows(text, facts)),
    ...gridsOf(text, bareRows(text, facts)),
    ...gridsOf(text, predicateRows(text, facts)),
    ...gridsOf(text, behindRows(text, facts)),
  ]
  return best(grids)
    .map(grid => captioned(text, facts, grid).table)
    .toSorted((a, b) => a.span.start - b.span.start)
}

// --- internal ---

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

function best(grids: readonly Grid[]): Grid[] {
  const taken = new Set<Fact>()
  const kept: Grid[] = []
  for (const grid of grids.toSorted((a, b) => b.facts.length - a.facts.length)) {
    if (grid.facts.some(fact => taken.has(fact))) continue
    for (const fact of grid.facts) taken.add(fact)
    kept.push(grid)
  }
  return kept
}
