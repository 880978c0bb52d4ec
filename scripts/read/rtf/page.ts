// A page of RTF with its paragraphs, filled from its first character to its last: lines end in paragraphs, paragraphs
// of a table in cells, cells in rows.

import { type Block, isLayout, type Role } from '../shared/layout.ts'
import { bulletSign } from '../shared/number-formats.ts'
import { withGap } from '../shared/numbering.ts'
import { numbered } from '../shared/signs.ts'

/** The document, or a text box in it. */
export interface Page {
  blocks: Block[]
  line: string
  /** Words of the paragraph were taken back, or are hidden. */
  isReduced: boolean
  number: string
  role: Role | undefined
  inTable: boolean
  /** Rows of the table that is being read, cells of the row, paragraphs of the cell. */
  rows: string[][]
  cells: string[]
  cell: string[]
  /** Text boxes anchored in the paragraph. */
  boxes: Block[]
}

export function emptyPage(): Page {
  return {
    blocks: [],
    line: '',
    isReduced: false,
    number: '',
    role: undefined,
    inTable: false,
    rows: [],
    cells: [],
    cell: [],
    boxes: [],
  }
}

/** Ends the paragraph; in a table it is one of the cell's. */
export function endParagraph(page: Page, isCell: boolean): void {
  const isGone = page.isReduced && page.line === ''
  const number = isGone ? '' : withGap(bulletSign(page.number.trim()))
  const text = numbered(number, page.line)
  if (page.inTable || isCell) page.cell.push(text)
  else {
    endTable(page)
    const { role } = page
    page.blocks.push({ kind: 'paragraph', text, ...(role !== undefined && { role }) }, ...page.boxes)
    page.boxes = []
  }
  page.line = ''
  page.number = ''
  page.isReduced = false
}

export function endCell(page: Page): void {
  endParagraph(page, true)
  page.cells.push(page.cell.join('\n').trim())
  page.cell = []
}

export function endRow(page: Page): void {
  page.rows.push(page.cells)
  page.cells = []
}

/** All that stands on the page, the paragraph and the table that were not ended included. */
export function finished(page: Page): Block[] {
  if (page.cells.length > 0) page.rows.push(page.cells)
  endTable(page)
  if (page.line !== '') page.blocks.push({ kind: 'paragraph', text: numbered(page.number, page.line) })
  return [...page.blocks, ...page.boxes]
}

// --- internal ---

function endTable(page: Page): void {
  const { rows } = page
  if (rows.length === 0) return
  page.rows = []
  if (isLayout(rows))
    page.blocks.push(
      ...rows
        .flat()
        .flatMap(cell => cell.split('\n'))
        .map((text): Block => ({ kind: 'paragraph', text })),
    )
  else page.blocks.push({ kind: 'table', rows })
}
