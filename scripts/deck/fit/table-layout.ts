// How a table of any size becomes slides: turned, set smaller, split by columns, split by rows, in this order.
// Plain strings in, numbers out, by the fonts' own widths; table.ts puts the speaker's words in.

import { textWidth } from '../../language/width.ts'
import { evenly } from './boxes.ts'

export type Align = 'left' | 'center' | 'right'
export type TableForm = 'roomy' | 'large' | 'airy' | 'normal' | 'dense' | 'tight'

/** One slide's share: indices into the columns and rows of the (turned) grid, and the pixels of each column. */
export interface TablePage {
  columns: number[]
  rows: number[]
  widths: number[]
}
export interface TableLayout {
  turned: boolean
  form: TableForm
  align: Align[]
  pages: TablePage[]
}
export interface Grid {
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/** More columns than this are turned, set smaller or split (design: table). */
export const MOST_COLUMNS = 6
/** At the smallest type. */
const MOST_TIGHT_COLUMNS = 8
/** A turned table has a column for each row. */
const MOST_TURNED_ROWS = MOST_COLUMNS - 1
const NORMAL_ROWS = 5
const TIGHT_ROWS = 9
const TABLE_WIDTH = 828
/** Type sizes of the head. */
const HEAD = 18
const ROOMY_HEAD = 22
/** Pixels to the right of a cell's text, and room for rounding. */
const CELL_GAP = 24
const LEAST_WIDTH = 64
/** A column of text is no narrower than so many characters, unless all its cells are shorter. */
const LEAST_TEXT = 6
/** A cell of more lines wants fewer columns beside it. */
const MOST_LINES = 4
const LINE = 1.36
/** Above and below the text of a cell, and its rule. */
const ROW_PADDING = 9
/**
 * Heights of rows and head, and what is left for the rows, in px (components/DataTable.vue; the body less a remark).
 */
const FORMS: Record<TableForm, { size: number; row: number; budget: number }> = {
  roomy: { size: 28, row: 61, budget: 308 },
  large: { size: 22, row: 60, budget: 308 },
  airy: { size: 20, row: 88, budget: 308 },
  normal: { size: 20, row: 50, budget: 308 },
  dense: { size: 20, row: 39, budget: 312 },
  tight: { size: 18, row: 35, budget: 315 },
}

/**
 * `layoutTable` of 40 rows → 5 pages of 8; of 15 columns and 3 rows → turned, 14 rows on 2 pages of 7. Every cell
 * stands on exactly one page, the first column on all.
 */
export function layoutTable(grid: Grid): TableLayout {
  const turned = isBetterTurned(grid)
  const { head, rows } = turned ? turnedGrid(grid) : grid
  const align = alignments({ head, rows })
  const keys = isSerial(rows) && head.length > MOST_COLUMNS ? [0, 1] : [0]
  const { groups, tight } = columnGroups({ head, rows }, align, keys)
  const widths = groups.map(columns => columnWidths({ head, rows }, columns, align, tight ? 18 : 20))
  const heightsFor = (form: TableForm) =>
    rows.map(row =>
      Math.max(
        ...groups.map((columns, group) =>
          rowHeight(
            columns.map(column => row[column] ?? ''),
            widths[group] ?? [],
            form,
          ),
        ),
      ),
    )
  const { form, slices } = rowSlices(rows.length, heightsFor, tight)
  const isHigh = (slice: readonly number[]) =>
    slice.length <= FEW && sum(slice.map(index => heightsFor('airy')[index] ?? 0)) <= FORMS.airy.budget
  const larger =
    form === 'normal'
      ? LARGER.filter(step => step !== 'roomy' || isForFew(slices, groups)).flatMap(step => {
          const found = widthsIn(step, { head, rows }, groups, align)
          return found ? [{ form: step, widths: found }] : []
        })[0]
      : undefined
  const own = form === 'normal' && slices.every(isHigh) ? 'airy' : form
  const set = larger ?? { form: own, widths }
  const pages = slices.flatMap(indices =>
    groups.map((columns, group): TablePage => ({ columns, rows: indices, widths: set.widths[group] ?? [] })),
  )
  return { turned, form: set.form, align, pages }
}

/** Rows become columns: the corner stays, the names of the columns become those of the rows. */
export function turnedGrid<T>({ head, rows }: { head: readonly T[]; rows: readonly (readonly T[])[] }): {
  head: T[]
  rows: T[][]
} {
  const all = [head, ...rows]
  const column = (index: number) => all.flatMap(row => row.slice(index, index + 1))
  return { head: column(0), rows: head.slice(1).map((_, index) => column(index + 1)) }
}

/** Characters of a cell that a slide has room for, whatever else the row holds. */
export function mostInCell(width: number, form: TableForm): number {
  const { size, budget } = FORMS[form]
  return Math.floor((((budget - ROW_PADDING) / (size * LINE) - 1) * (width - CELL_GAP)) / size)
}

// --- internal ---

/**
 * The amount sets the size: up to five rows take the largest type in which every cell stays on its line, four and five
 * of more than three columns the second.
 */
const LARGER = ['roomy', 'large'] as const
const FEW = 3

function isForFew(slices: readonly number[][], groups: readonly number[][]): boolean {
  return slices.every(slice => slice.length <= FEW) || groups.every(columns => columns.length <= FEW)
}

/** The columns in a larger type, where every cell stays on its line; else null. */
function widthsIn(
  form: TableForm,
  grid: Grid,
  groups: readonly number[][],
  align: readonly Align[],
): number[][] | null {
  const { size } = FORMS[form]
  const widths = groups.map(columns => columnWidths(grid, columns, align, size))
  const stays = groups.every((columns, group) =>
    columns.every((column, index) =>
      grid.rows.every(row => linesOf(row[column] ?? '', widths[group]?.[index] ?? 0, size) === 1),
    ),
  )
  return stays ? widths : null
}

/** Many columns of few rows read as a list, where every column has its name. */
function isBetterTurned({ head, rows }: Grid): boolean {
  return (
    head.length > MOST_COLUMNS &&
    rows.length <= MOST_TURNED_ROWS &&
    head.slice(1).every(Boolean) &&
    rows.every(row => row.length === head.length && row[0])
  )
}

/** 序号 1, 2, 3 says nothing without the name beside it. */
function isSerial(rows: Grid['rows']): boolean {
  return rows.length > 1 && rows.every((row, index) => row[0] === String(index + 1))
}

/** Counts stand alike: those of one digit beside larger ones too. */
function alignments({ head, rows }: Grid): Align[] {
  const cells = head.map((_, column) => rows.map(row => row[column] ?? ''))
  const own = head.map((name, column) => alignment(name, cells[column] ?? [], column))
  const isCount = (column: number) =>
    !RE_RANK.test(head[column] ?? '') && (cells[column] ?? []).every(text => /^\d*$/u.test(text))
  return own.map((side, column) => (side === 'center' && own.includes('right') && isCount(column) ? 'right' : side))
}

/** Text left, ranks and short words centred, numbers right (design: table). */
function alignment(name: string, cells: readonly string[], column: number): Align {
  const stated = cells.filter(Boolean)
  if (column === 0 || stated.length === 0) return 'left'
  // `23` under 执业医师 is a number as `1840` beside it is; under 排名 it is a place.
  if (!RE_RANK.test(name) && stated.some(text => /^\d{2}/u.test(text)) && stated.every(text => /^\d+$/u.test(text)))
    return 'right'
  if (stated.every(text => /^(?:\p{Script=Han}{0,2}第.{1,4}|×+|.{1,2})$/u.test(text))) return 'center'
  return stated.every(text => /^[-+−]?[\d×][\d,.×]*\s*\S{0,4}$/u.test(text)) ? 'right' : 'left'
}

const RE_RANK = /排名|名次|位次|序号|第几|[（(][名位][）)]|\brank/iu

function columnGroups(
  grid: Grid,
  align: readonly Align[],
  keys: readonly number[],
): { groups: number[][]; tight: boolean } {
  const all = grid.head.map((_, index) => index)
  const isGood = (columns: readonly number[], size: number) => {
    const widths = columnWidths(grid, columns, align, size)
    const least = columns.map(column => leastWidth(grid, column, align, size))
    return (
      least.every((width, index) => width <= (widths[index] ?? 0) + 1) &&
      grid.rows.every(row =>
        columns.every((column, index) => linesOf(row[column] ?? '', widths[index] ?? 0, size) <= MOST_LINES),
      )
    )
  }
  if (all.length <= MOST_COLUMNS && isGood(all, 20)) return { groups: [all], tight: false }
  if (all.length <= MOST_TIGHT_COLUMNS && isGood(all, 18)) return { groups: [all], tight: true }
  const others = all.filter(column => !keys.includes(column))
  for (let most = Math.min(others.length, MOST_COLUMNS - keys.length); most > 1; most--) {
    const groups = evenly(others, most).map(columns => [...keys, ...columns])
    if (groups.every(columns => isGood(columns, 20))) return { groups, tight: false }
  }
  return all.length <= 2
    ? { groups: [all], tight: true }
    : { groups: others.map(column => [...keys, column]), tight: true }
}

/** What a column needs: figures stay on one line, text breaks anywhere but into ribbons. */
function leastWidth(grid: Grid, column: number, align: readonly Align[], size: number): number {
  const natural = naturalWidth(grid, column, size)
  return align[column] === 'left' ? Math.min(natural, LEAST_TEXT * size + CELL_GAP) : natural
}

function naturalWidth({ head, rows }: Grid, column: number, size: number): number {
  const cells = Math.max(0, ...rows.map(row => size * textWidth(row[column] ?? '', 'sans-700')))
  const name = (size >= FORMS.roomy.size ? ROOMY_HEAD : HEAD) * textWidth(head[column] ?? '', 'sans-700')
  // A long name over short figures breaks into two lines.
  return Math.ceil(
    Math.max(LEAST_WIDTH - CELL_GAP, cells, Math.min(name, Math.max(cells, name / 2 + HEAD / 2))) + CELL_GAP,
  )
}

/** What is left over goes to all alike; what is missing comes from the columns of text. */
function columnWidths(grid: Grid, columns: readonly number[], align: readonly Align[], size: number): number[] {
  const wanted = columns.map(column => naturalWidth(grid, column, size))
  const least = columns.map(column => leastWidth(grid, column, align, size))
  const spare = TABLE_WIDTH - sum(wanted)
  // A column of serial numbers grows no wider than its head.
  const grows = columns.map(column => columns.length === 1 || column > 0 || !isSerial(grid.rows))
  if (spare >= 0)
    return wanted.map((width, index) => Math.floor(grows[index] ? width + spare / grows.filter(Boolean).length : width))
  const give = sum(wanted) - sum(least)
  const share = give > 0 ? Math.min(1, -spare / give) : 0
  const widths = wanted.map((width, index) => width - share * (width - (least[index] ?? width)))
  const scale = Math.min(1, TABLE_WIDTH / sum(widths))
  return widths.map(width => Math.floor(width * scale))
}

function rowHeight(cells: readonly string[], widths: readonly number[], form: TableForm): number {
  const { size, row } = FORMS[form]
  const lines = Math.max(1, ...cells.map((text, index) => linesOf(text, widths[index] ?? TABLE_WIDTH, size)))
  return Math.max(row, Math.ceil(lines * size * LINE) + ROW_PADDING)
}

/** Latin words leave the ends of lines empty, and 避头尾 a character now and then. */
function linesOf(text: string, width: number, size: number): number {
  const em = textWidth(text, 'sans-700')
  const room = (width - CELL_GAP + 8) / size
  return em <= room ? 1 : Math.ceil((em * (/[A-Za-z]{2}/.test(text) ? 1.15 : 1) + 0.5) / Math.max(1, room - 0.5))
}

/** As few slides as can be, the rows spread evenly by their heights. */
function rowSlices(
  count: number,
  heightsFor: (form: TableForm) => number[],
  tight: boolean,
): { form: TableForm; slices: number[][] } {
  const all = Array.from({ length: count }, (_, index) => index)
  const fits = (form: TableForm, slices: readonly number[][]) => {
    const heights = heightsFor(form)
    return slices.every(slice => sum(slice.map(index => heights[index] ?? 0)) <= FORMS[form].budget)
  }
  if (tight || (count === TIGHT_ROWS && fits('tight', [all])))
    return { form: 'tight', slices: balanced(heightsFor('tight'), FORMS.tight.budget) }
  const slices = balanced(heightsFor('dense'), FORMS.dense.budget)
  const airy = slices.every(slice => slice.length <= NORMAL_ROWS) && fits('normal', slices)
  return { form: airy ? 'normal' : 'dense', slices }
}

/** 40 rows of 39 px in 312 px → 5 slices of 8; 17 rows → 6, 6, 5. A row higher than the slide stands alone. */
function balanced(heights: readonly number[], budget: number): number[][] {
  const indices = heights.map((_, index) => index)
  const high = (slice: readonly number[]) => sum(slice.map(index => heights[index] ?? 0))
  for (let count = Math.max(1, Math.ceil(sum(heights) / budget)); count < heights.length; count++) {
    const bySize = evenly(indices, Math.ceil(heights.length / count))
    if (bySize.every(slice => high(slice) <= budget)) return bySize
    const goal = sum(heights) / count
    const byHeight: number[][] = [[]]
    let used = 0
    for (const index of indices) {
      const height = heights[index] ?? 0
      const last = byHeight.at(-1) ?? []
      if (last.length > 0 && (used + height / 2 > goal * byHeight.length || high(last) + height > budget))
        byHeight.push([])
      byHeight.at(-1)?.push(index)
      used += height
    }
    if (byHeight.length <= count && byHeight.every(slice => high(slice) <= budget)) return byHeight
  }
  return indices.length > 0 ? indices.map(index => [index]) : [[]]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
