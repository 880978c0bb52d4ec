// Lists told over several clauses and sentences: who does what, what is due when, what follows on a first and a second
// time, what each group has, and what is so now and was so last year. All members are shown, or there is no table.

import type { Fact } from '../../../../language/facts/fact.ts'
import type { ManuscriptLine } from '../../../../language/sentences.ts'
import { announcedMore } from '../announced.ts'
import type { Grid } from '../grid.ts'
import { clausesIn } from './clauses.ts'
import { dutyGrids } from './duties.ts'
import { groupGrids } from './groups.ts'
import { planGrids } from './plans.ts'
import { priceGrids } from './prices.ts'
import { scheduleGrids } from './schedule.ts'
import { stepGrids } from './steps.ts'
import { yearGrids } from './years.ts'

/** Of tables that want the same words the one with more cells comes first. */
export function toldGrids(
  text: string,
  lines: readonly ManuscriptLine[],
  figures: readonly Fact[],
  inWords: readonly Fact[],
): Grid[] {
  const byLine = Map.groupBy([...figures, ...inWords], ({ line }) => line)
  return lines.flatMap((line, at) => {
    const facts = byLine.get(at) ?? []
    const clauses = clausesIn(text, line)
    const grids = [
      ...groupGrids(clauses),
      ...stepGrids(text, line, clauses),
      ...dutyGrids(text, line, clauses),
      ...scheduleGrids(text, line, clauses),
      ...planGrids(text, line, clauses),
      ...yearGrids(text, facts),
      ...priceGrids(text, line, facts),
    ]
    return largest(text, grids, facts)
  })
}

// --- internal ---

function largest(text: string, grids: readonly Grid[], facts: readonly Fact[]): Grid[] {
  const kept: Grid[] = []
  for (const grid of grids.toSorted((a, b) => cellsOf(b) - cellsOf(a))) {
    const { span, rows } = grid.table
    if (kept.some(({ table }) => table.span.start < span.end && table.span.end > span.start)) continue
    if (announcedMore(text, span.start, rows.length)) continue
    kept.push({ ...grid, facts: facts.filter(one => one.span.start >= span.start && one.span.end <= span.end) })
  }
  return kept
}

const cellsOf = ({ table }: Grid) => table.rows.reduce((sum, row) => sum + row.filter(Boolean).length, 0)
