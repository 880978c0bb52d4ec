// `<DataTable>` as a real table: row heights, key row and accents as in DataTable.vue.

import { textWidth } from '../language/width.ts'
import type { Block, Lines } from '../model/slides-md.ts'
import { rule, runs, text, type Cell, type Dress, type Element, type TableElement } from './elements.ts'
import type { Box } from './grid.ts'

/** In px; `names` of the columns, `tall` for up to `most` rows on a slide of 4:3. */
const FORMS = {
  roomy: { cell: 100, head: 50, size: 28, names: 22, most: 5, tall: 140, tallHead: 58 },
  large: { cell: 92, head: 42, size: 22, names: 18, most: 5, tall: 130, tallHead: 48 },
  airy: { cell: 88, head: 42, size: 20, names: 18, most: 3, tall: 120, tallHead: 48 },
  normal: { cell: 50, head: 42, size: 20, names: 18, most: 5, tall: 72, tallHead: 48 },
  dense: { cell: 39, head: 38, size: 20, names: 18, most: 8, tall: 54, tallHead: 48 },
  tight: { cell: 35, head: 35, size: 18, names: 18, most: 9, tall: 48, tallHead: 48 },
} as const
/** Height of the cells of four rows and of five, on slides of 16:9 and of 4:3. */
const LOWER = {
  roomy: { 4: { cell: 77, tall: 108 }, 5: { cell: 61, tall: 86 } },
  large: { 4: { cell: 72, tall: 100 }, 5: { cell: 60, tall: 84 } },
} as const

function isForm(name: string | undefined): name is keyof typeof FORMS {
  return name !== undefined && Object.hasOwn(FORMS, name)
}
/** Numbers of a first column name nothing: `1`, empty. Not `上渡`. */
const RE_NUMBER = /^\d*$/
/** Nothing stated. */
const RE_NONE = /^[—–-]$/
const PADDING = 16

export type MarkdownTable = Extract<Block, { type: 'table' }>

export function placeTable(table: MarkdownTable, props: Record<string, string>, body: Box, isTall = false): Element[] {
  const name = isForm(props['form']) ? props['form'] : 'normal'
  const set = { ...FORMS[name], ...lower(name, table.rows.length) }
  const form = isTall && table.rows.length <= set.most ? { ...set, cell: set.tall, head: set.tallHead } : set
  const width = Math.max(1, table.head.length, ...table.rows.map(row => row.length))
  const widths = columnWidths(table, props['widths'], width, body.w, form.size)
  const columns = widths.map((_, column) => columnOf(table, column))
  const hasHead = table.head.some(isFilled)
  const rows = bodyRows(table, form, { columns, widths })
  const all = [...(hasHead ? [headRow(table, form, columns)] : []), ...rows]
  const element: TableElement = {
    type: 'table',
    name: 'Table',
    box: { ...body, h: all.reduce((sum, { height }) => sum + height, 0) },
    widths,
    rows: all,
    hasHead,
  }
  return [...keyBars(rows, { ...body, y: body.y + (hasHead ? form.head : 0) }), element]
}

/** `<SlideRemark>`: the line under a table, above the footer. */
export function placeRemark(lines: Lines, body: Box, height: number): Element {
  return text(
    'Remark',
    { x: body.x, y: height - 73, w: body.w, h: 23 },
    { lines: runs(lines), dress: { size: 16, leading: 1.4, colour: 'ink-3' } },
    'bottom',
  )
}

// --- internal ---

function lower(name: keyof typeof FORMS, rows: number): { cell: number; tall: number } | null {
  if (name !== 'roomy' && name !== 'large') return null
  return rows === 4 || rows === 5 ? LOWER[name][rows] : null
}

interface Form {
  cell: number
  head: number
  size: number
  names: number
}
type Align = 'left' | 'center' | 'right'

/** How a column stands, and the room at the sides of its cells. */
interface Column {
  align: Align
  left: number
  right: number
}

interface BodyRow {
  isKey: boolean
  height: number
  cells: Cell[]
}

/** Text after a centred or right-aligned column keeps its distance. */
function columnOf(table: MarkdownTable, column: number): Column {
  const alignOf = (index: number): Align => table.align[index] ?? 'left'
  const align = alignOf(column)
  const isApart = column > 0 && align === 'left' && alignOf(column - 1) !== 'left'
  return { align, left: isApart ? PADDING : 0, right: align === 'left' ? PADDING : 0 }
}

function headRow(table: MarkdownTable, { head, names }: Form, columns: readonly Column[]): BodyRow {
  const dress: Dress = { size: names, leading: 1.3, colour: 'ink-2' }
  const cells = columns.map(({ align, left, right }, column): Cell => ({
    paragraph: { lines: runs(table.head[column] ?? []), dress, align },
    anchor: 'middle',
    left,
    right,
    top: null,
    bottom: { px: 1, colour: 'ink' },
    fill: null,
  }))
  return { isKey: false, height: head, cells }
}

function bodyRows(
  table: MarkdownTable,
  form: Form,
  { columns, widths }: { columns: readonly Column[]; widths: readonly number[] },
): BodyRow[] {
  const named = table.rows.some(row => !RE_NUMBER.test(plainCell(row[0])))
  return table.rows.map((row, index) => {
    const isKey = row[0]?.flat().every(words => words.strong) === true && isFilled(row[0])
    const isLast = index === table.rows.length - 1
    const lines = columns.map(({ left, right }, column) =>
      lineCount(row[column], (widths[column] ?? 0) - left - right, form.size),
    )
    return {
      isKey,
      height: Math.max(form.cell, Math.max(1, ...lines) * form.size * 1.36 + 8),
      cells: columns.map(({ align, left, right }, column): Cell => {
        const none = RE_NONE.test(plainCell(row[column]))
        const bold = !none && (isKey || (column === 0 && named))
        return {
          paragraph: {
            lines: runs(row[column] ?? [], { strong: { bold: true, ...(column > 0 && { colour: 'accent' }) } }),
            dress: { size: form.size, leading: 1.36, bold, colour: none ? 'ink-3' : 'ink' },
            align,
          },
          anchor: 'middle',
          left,
          right,
          top: { px: 1, colour: index === 0 ? 'ink' : 'hair' },
          bottom: { px: 1, colour: isLast ? 'ink' : 'hair' },
          fill: isKey ? 'tint' : null,
        }
      }),
    }
  })
}

/** Left of the rows that matter, their ground goes on and ends in a bar. `body` begins under the head. */
function keyBars(rows: readonly BodyRow[], body: Box): Element[] {
  let { y } = body
  return rows.flatMap(({ isKey, height: h }): Element[] => {
    const at = { x: body.x - 12, y, h }
    y += h
    return isKey ? [rule({ ...at, w: 12 }, 'tint', 'Key row'), rule({ ...at, w: 4 }, 'accent', 'Key row')] : []
  })
}

/** Widths as slides.md states them, 0 shares what is left; without any, by the longest text. */
function columnWidths(
  { head, rows }: MarkdownTable,
  stated: string | undefined,
  count: number,
  whole: number,
  size: number,
): number[] {
  const numbers = (stated ?? '')
    .replace(/[[\]\s]/g, '')
    .split(',')
    .filter(Boolean)
    .map(Number)
  if (numbers.length === count && numbers.every(Number.isFinite)) {
    const left = Math.max(0, whole - numbers.reduce((sum, number) => sum + number, 0))
    const free = numbers.filter(number => number === 0).length
    return free > 0
      ? numbers.map(number => (number === 0 ? left / free : number))
      : numbers.map(number => (number * whole) / (whole - left))
  }
  const needs = Array.from(
    { length: count },
    (_, column) =>
      Math.max(
        ...[head, ...rows].map(row =>
          Math.max(0, ...(row[column] ?? []).map(line => textWidth(line.map(words => words.text).join('')))),
        ),
      ) *
        size +
      2 * PADDING,
  )
  const sum = needs.reduce((total, need) => total + need, 0)
  return needs.map(need => (need * whole) / sum)
}

/** Lines a cell takes: its own, or more where one is longer than the column. */
function lineCount(cell: Lines | undefined, width: number, size: number): number {
  return (cell ?? []).reduce(
    (sum, line) =>
      sum +
      Math.max(
        1,
        Math.ceil((textWidth(line.map(words => words.text).join(''), 'sans-700') * size) / Math.max(1, width) - 0.02),
      ),
    0,
  )
}

function plainCell(cell: Lines | undefined): string {
  return (cell ?? [])
    .flat()
    .map(words => words.text)
    .join('')
    .trim()
}

function isFilled(cell: Lines | undefined): boolean {
  return plainCell(cell) !== ''
}
