// Prose that is a table: one measure for at least three periods or places (分别为…; 甲县从…降为…; the same prizes again and again).
// Cells stand exactly as in the source; only a range of periods is spelled out. Three finders, tried on each paragraph.

import type { Table } from '../model.ts'
import { changesTable } from './tables-changes.ts'
import { countsTable } from './tables-counts.ts'
import { listTable } from './tables-lists.ts'
import { rowsTable } from './tables-rows.ts'
import type { Line } from './sentences.ts'

const FINDERS = [listTable, changesTable, countsTable, rowsTable]

export function findProseTables(text: string, lines: readonly Line[]): Table[] {
  const found: Table[] = []
  for (const line of lines) {
    if (!/[\d×]/.test(text.slice(line.start, line.end))) continue
    for (const finder of FINDERS) {
      for (const table of finder(text, line)) {
        if (!found.some(other => other.span.start < table.span.end && other.span.end > table.span.start)) found.push(table)
      }
    }
  }
  return found.toSorted((a, b) => a.span.start - b.span.start)
}
