// Prose that is a table: one measure for at least three periods or places (分别为…; 东村从…降为…; the same prizes again and again).
// Cells stand exactly as in the source; only a range of periods is spelled out. A few finders are tried on each paragraph.

import type { Table } from '../../../model/outline.ts'
import { changesTable } from './changes.ts'
import { countsTable } from './counts.ts'
import { englishTable } from './english.ts'
import { listTable } from './lists.ts'
import { parallelTable } from './parallel.ts'
import { rowsTable } from './rows.ts'
import type { Line } from '../../../language/sentences.ts'

/** For one paragraph each; what an earlier one found, a later one leaves alone. */
const FINDERS = { zh: [listTable, changesTable, countsTable, parallelTable, rowsTable], en: [englishTable] }

export function findProseTables(text: string, lines: readonly Line[]): Table[] {
  const found: Table[] = []
  for (const line of lines) {
    const words = text.slice(line.start, line.end)
    if (!/[\d×]/.test(words)) continue
    for (const finder of FINDERS[/[\u4e00-\u9fff]/.test(words) ? 'zh' : 'en']) {
      for (const table of finder(text, line)) {
        if (!found.some(other => other.span.start < table.span.end && other.span.end > table.span.start))
          found.push(table)
      }
    }
  }
  return found.toSorted((a, b) => a.span.start - b.span.start)
}
