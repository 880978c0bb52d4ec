// Does a chart say as much as the table? Columns for a count and a line for a rate over periods in order, bars for
// items; in doubt the table stays. Plain strings in, so that each case can be tested; chart.ts puts the speaker's words
// in.

import { yearFromChinese } from '../../language/zh/numerals.ts'
import type { ChartForm } from '../../model/deck.ts'
import { isOfDifferentMeasures } from '../../../components/bar-order.ts'
import { figuresOf, isRate, isWithheld } from '../../../components/chart-figures.ts'
import { barDrawing, columnDrawing, widthOf } from '../../../components/chart-layout.ts'
import { lineDrawing } from '../../../components/chart-lines.ts'
import { turnedGrid, type Grid } from '../fit/table-layout.ts'

export interface ChartChoice {
  form: ChartForm
  /** Periods or items stand in the head of the table. */
  turned: boolean
  /** All values have room in the narrow chart, beside a takeaway. */
  hasRoomBeside: boolean
}

const LEAST = 3
const MOST = 7
const MOST_COLUMNS = 6
const MOST_LINES = 2
const WIDE = 828
const BESIDE = 544
/** Names at the ends of two lines, in px at 20 px. */
const LONGEST_NAME = 140

/** A ranking, a serial number or a telephone is no amount. Matches `全省排名`, `序号`. Not `得分`. */
const RE_NO_MEASURE = /排名|排位|名次|位次|序号|编号|代码|电话|rank|No\.$/iu
/** A sum beside its parts makes them look small. Matches `合计`, `全县总计`. Not `总务组`. */
const RE_SUM = /^(?:合计|總計|总计|小计|共计|总数|总量|[全总][体部计数]|Total|Sum)$|(?:合计|总计|小计)$/iu
const RE_RATE_NAME = /率|得分|指数|均|占比|rate|index|score|average/iu

/** Times of day are no amounts. Matches `8.30`, `12.15`. Not `1.80`, `31.20`. */
const RE_CLOCK = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/u

/** Says when, and not what. Matches `前一年`, `去年同期`, `A year earlier`. Not `去年的欠账`. */
const RE_WHEN =
  /^(?:[去今前明上]年|前一年|上一年)(?:同期|[初末底])?$|^(?:in )?(?:the|last|a|this|next) ?year(?: before| earlier| ago)?$/iu

/** null: the table says more. `turned` tables have their periods in the head. */
export function chartChoice(grid: Grid): ChartChoice | null {
  const upright = choiceOf(grid)
  if (upright) return { ...upright, turned: false }
  const turned = grid.head.length > 1 && grid.head.slice(1).every(Boolean) ? choiceOf(turnedGrid(grid)) : null
  return turned ? { ...turned, turned: true } : null
}

/**
 * `2021年` → 2021 years; `2021年上半年`, `3月`, `第三季度`, `Q3 2021`, `1977`. null for anything else, and for 去年, which depends
 * on when it is said.
 */
export function periodOf(label: string): { unit: 'year' | 'half' | 'quarter' | 'month'; at: number } | null {
  const text = label.trim()
  const [, year = '', rest = ''] = /^(?:FY ?)?((?:19|20)\d\d|[〇零一二三四五六七八九]{4})?年?度?(.*)$/u.exec(text) ?? []
  const base = year ? (/^\d/.test(year) ? Number(year) : yearFromChinese(year)) : 0
  if (rest === '') return year ? { unit: 'year', at: base } : null
  const half = /^([上下])半年$/u.exec(rest)
  if (half) return { unit: 'half', at: base + (half[1] === '下' ? 0.5 : 0) }
  const quarter = /^第?([一二三四1-4])季度?$/u.exec(rest)
  if (quarter) return { unit: 'quarter', at: base + (NUMERALS.indexOf(quarter[1] ?? '') % 4) / 4 }
  const month = /^(1[0-2]|[1-9])月份?$/u.exec(rest)
  if (month) return { unit: 'month', at: base + (Number(month[1]) - 1) / 12 }
  const named = /^(?:Q([1-4])|([A-Z][a-z]{2})[a-z]*\.?)(?: ((?:19|20)\d\d))?$/.exec(text)
  if (named?.[1]) return { unit: 'quarter', at: Number(named[3] ?? 0) + (Number(named[1]) - 1) / 4 }
  const name = MONTHS.indexOf(named?.[2] ?? '')
  return name >= 0 ? { unit: 'month', at: Number(named?.[3] ?? 0) + name / 12 } : null
}

// --- internal ---

const NUMERALS = '一二三四1234'
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function choiceOf({ head, rows }: Grid): Omit<ChartChoice, 'turned'> | null {
  const names = head.slice(1)
  const labels = rows.map(([label = '']) => label)
  if (rows.length < LEAST || rows.length > MOST || names.length < 1 || names.length > MOST_LINES) return null
  if (
    labels.some(label => !label) ||
    new Set(labels).size < labels.length ||
    head.some(name => RE_NO_MEASURE.test(name))
  )
    return null
  const texts = rows.map(row => row.slice(1))
  const figures = texts.every(row => row.length === names.length && row.every(Boolean)) ? figuresOf(texts) : null
  if (!figures) return null
  const { values, unit } = figures
  const columns = names.map((_, column) => values.flatMap(row => row[column] ?? []))
  const cells = texts.flat()
  if (
    (unit === '' && cells.every(cell => RE_CLOCK.test(cell))) ||
    cells.filter(isWithheld).length > cells.length / 2 ||
    columns.some(column => column.length < LEAST || new Set(column).size < 2)
  )
    return null
  const table = { names, labels, texts, values, unit, caption: names.length === 1 ? (names[0] ?? '') : '' }

  const periods = labels.map(periodOf)
  if (periods.every(period => period !== null)) {
    if (!isRegular(periods, isRate(unit) || names.every(name => RE_RATE_NAME.test(name)))) return null
    if (names.length === 2 && names.some(name => !name || widthOf(name, 20) > LONGEST_NAME)) return null
    const isCount = columns.length === 1 && rows.length <= MOST_COLUMNS && !isRate(unit) && isDrawnFromZero(values)
    if (isCount && !columnDrawing({ ...table, width: WIDE }).crowded)
      return { form: 'column', hasRoomBeside: !columnDrawing({ ...table, width: BESIDE }).crowded }
    return lineDrawing({ ...table, width: WIDE }).crowded
      ? null
      : { form: 'line', hasRoomBeside: !lineDrawing({ ...table, width: BESIDE }).crowded }
  }
  const [column = []] = columns
  // One date among the items: neither a line nor a comparison.
  if (
    names.length > 1 ||
    periods.some(period => period !== null) ||
    labels.some(label => RE_SUM.test(label)) ||
    // One year before among things, which nobody compares.
    (labels.some(isWhen) && !labels.every(isWhen)) ||
    isOfDifferentMeasures(labels) ||
    hasSum(column)
  )
    return null
  return barDrawing({ ...table, width: WIDE }).crowded ? null : { form: 'bar', hasRoomBeside: false }
}

function isWhen(label: string): boolean {
  return RE_WHEN.test(label.trim())
}

function isDrawnFromZero(values: readonly (readonly (number | null)[])[]): boolean {
  return values.flat().every(value => value !== null && value >= 0)
}

/** In order and evenly apart; a half year or a few months at the end of whole years only for rates. */
function isRegular(periods: readonly { unit: string; at: number }[], isRate: boolean): boolean {
  const steps = periods.slice(1).map(({ at }, index) => at - (periods[index]?.at ?? 0))
  const mixed = new Set(periods.map(({ unit }) => unit)).size > 1
  if (mixed && (!isRate || new Set(periods.slice(0, -1).map(({ unit }) => unit)).size > 1)) return false
  const [first = 0] = steps
  return steps.every(
    (step, index) =>
      step > 0 && (Math.abs(step - first) < 1e-6 || (mixed && index === steps.length - 1 && step <= first + 1e-6)),
  )
}

/** 31, 12, 19: one is the sum of the others. */
function hasSum(values: readonly number[]): boolean {
  const total = values.reduce((sum, value) => sum + value, 0)
  return values.some(value => Math.abs(total - 2 * value) < 1e-9 * Math.abs(total))
}
