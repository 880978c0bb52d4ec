// The cells of rows of neighbours: the first figure, and those of its part behind it, each under its own period.

import type { Fact } from '../../../language/facts/fact.ts'
import { itemAt } from '../../../text/item-at.ts'
import { isInside, wordsFor } from './peer-drafts.ts'
import type { Draft } from './peer-labels.ts'
import { cellOf, type Cell, type Row } from './readings.ts'

/** The cells of row `i`; `next`: index of the fact that opens the next row; `name`: what all measure. */
export function rowCells(
  text: string,
  facts: readonly Fact[],
  run: readonly Draft[],
  i: number,
  { next, name }: { next: number; name: string },
): Cell[] {
  const [first, draft] = [itemAt(run, 0), itemAt(run, i)]
  const times = run.filter(({ time, isTime }) => time && !isTime)
  const isOnce = times.length === 1
  // `培训前，焊工82%，钳工79%`: said once, it holds for all.
  const isAlone = run.every(({ at }, n) => at === first.at + n)
  if (isOnce && isAlone && first.time && first.time.end < first.core.start)
    return [{ fact: draft.fact, key: '', name: text.slice(first.time.start, first.time.end) }]
  // `新来的小马，头一个月就焊了410米`: a time that one row alone says is no column.
  const isOnly = isOnce && (i > 0 || isInside(draft))
  // `东岗七月下了210毫米，西岗下了95毫米`: the time goes with the measure.
  const own = isOnly && i === 0 && draft.time ? text.slice(draft.time.start, draft.core.end) : name
  const cells = cellsOf(text, facts, isOnly ? { ...draft, time: null } : draft, next, own)
  // `去年，柑橘卖了420吨，收入168万元；茶叶…`: said once, it names no column.
  const namesNone = isOnce && i === 0 && cells.length > 1 && !cells.slice(1).some(({ isTime }) => isTime)
  return namesNone ? [{ fact: draft.fact, key: '', name: own }, ...cells.slice(1)] : cells
}

/** The first figure, and those of the same part behind it; each under its own period. */
export function cellsOf(
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
    if (other.sum) break
    const clause = text.slice(other.lead.start, other.lead.end)
    const own = wordsFor(text, other).timeOf(clause.trim())
    const time = own ? clause.trim().slice(own.start, own.end) : ''
    cells.push(own ? { fact: other, key: time, name: time, isTime: true } : cellOf(text, other, null))
  }
  return cells
}

/** `Tom raised £900 and then £1,100`: a cell without a name has the column of its place in the first row. */
export function inPlace(rows: readonly Row[]): Row[] {
  const first = rows[0]?.cells ?? []
  return rows.map(row => {
    if (row.cells.length !== first.length) return row
    return {
      ...row,
      cells: row.cells.map((cell, i) => (cell.key === '' ? { ...cell, key: first[i]?.key ?? '' } : cell)),
    }
  })
}
