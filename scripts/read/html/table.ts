// Tables that hold facts, told from those that hold a page in place.

import { isLayout } from '../shared/layout.ts'

/** Matches `抓落实。要有声。`: sentences, which stand in no cell of a table of facts. */
const RE_SENTENCES = /[。！？!?][^。！？]*[。！？]/
/** HTML allows more; nobody reads more. */
const MOST_COLUMNS = 60
const MOST_ROWS = 2_000

/** Rows of equal width; cells that a merged cell covers are empty. `null` where the table only arranges prose. */
export function dataRows(table: Element, textOf: (cell: Element) => string): string[][] | null {
  if (/presentation|none/.test(table.getAttribute('role') ?? '') || table.querySelector('table')) return null
  const rows = gridOf(table, textOf).filter(row => row.some(cell => cell !== ''))
  const width = Math.max(0, ...rows.map(row => row.length))
  if (rows.length < 2 || width < 2 || isLayout(rows) || rows.some(row => row.some(cell => RE_SENTENCES.test(cell))))
    return null
  return rows.map(row => [...row, ...Array<string>(width - row.length).fill('')])
}

// --- internal ---

function gridOf(table: Element, textOf: (cell: Element) => string): string[][] {
  const grid: string[][] = []
  /** For each column how many more rows a cell from above reaches down. */
  const reach: number[] = []
  for (const row of Array.from(table.querySelectorAll('tr')).slice(0, MOST_ROWS)) {
    const texts: string[] = []
    const skip = () => {
      while ((reach[texts.length] ?? 0) > 0) {
        reach[texts.length] = (reach[texts.length] ?? 0) - 1
        texts.push('')
      }
    }
    for (const cell of row.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue
      skip()
      const wide = spanOf(cell, 'colspan', MOST_COLUMNS - texts.length)
      const high = spanOf(cell, 'rowspan', MOST_ROWS)
      for (let column = 0; column < wide; column++) {
        reach[texts.length] = high - 1
        texts.push(column === 0 ? textOf(cell).trim() : '')
      }
    }
    skip()
    grid.push(texts)
  }
  return grid
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return Math.max(1, Math.min(Number.isNaN(span) ? 1 : span, Math.max(1, most)))
}
