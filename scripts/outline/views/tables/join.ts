// `床位，2019年600张，2022年850张，…；护士，2019年410人，2022年655人，…`: tables side by side whose rows have the same names are one,
// where each column has a name of its own. Columns without names are never laid together: nobody could tell them apart.

import type { Grid } from './grid.ts'
import { withTime } from './times.ts'

/** How far apart, in characters, they may stand. */
const APART = 24
const MOST_COLUMNS = 6

export function joined(text: string, grids: readonly Grid[]): Grid[] {
  const out: Grid[] = []
  for (const grid of grids) {
    const last = out.at(-1)
    // `去年，东店3万元，…。今年，东店4万元，…`: each under its time.
    const [a, b] = last && areApart(last, grid) ? [withTime(last), withTime(grid)] : [last, grid]
    if (a && areOne(text, a, b)) out[out.length - 1] = beside(a, b)
    else out.push(grid)
  }
  return out
}

// --- internal ---

const areApart = (a: Grid, b: Grid) => !!a.time && !!b.time && a.time !== b.time

function areOne(text: string, a: Grid, b: Grid): boolean {
  const names = [...a.table.columns.slice(1), ...b.table.columns.slice(1)]
  const gap = b.table.span.start - a.table.span.end
  return (
    gap >= 0 &&
    gap <= APART &&
    !text.slice(a.table.span.end, b.table.span.start).includes('\n') &&
    names.length <= MOST_COLUMNS &&
    names.every(Boolean) &&
    new Set(names).size === names.length &&
    a.table.rows.length === b.table.rows.length &&
    a.table.rows.every(([label], i) => label === b.table.rows[i]?.[0])
  )
}

function beside(a: Grid, b: Grid): Grid {
  const table = {
    ...a.table,
    caption: null,
    columns: [...a.table.columns, ...b.table.columns.slice(1)],
    rows: a.table.rows.map((row, i) => [...row, ...(b.table.rows[i]?.slice(1) ?? [])]),
    span: { start: a.table.span.start, end: b.table.span.end },
  }
  return { table, facts: [...a.facts, ...b.facts], measure: a.measure ?? b.measure ?? null, time: '' }
}
