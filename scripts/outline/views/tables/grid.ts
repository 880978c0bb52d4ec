// Rows that share columns, as a table: cells verbatim, empty where nothing is said.

import type { Span } from '../../../model/source.ts'
import { itemAt } from '../../../text/item-at.ts'
import type { Table } from '../../../model/outline.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import { LEVEL } from '../../../language/facts/in-words-sorts.ts'
import { RE_RANGE } from '../../../language/facts/shared-heads.ts'
import { CHINESE } from './peer-words-chinese.ts'
import type { Chain } from './rows.ts'
import type { Cell, Row } from './readings.ts'
import { isSum } from './wholes.ts'
import { timeBefore } from './times.ts'
import { mayShareColumn } from './worded.ts'

export interface Grid {
  table: Table
  facts: Fact[]
  /** What the rows measure, where no column says it. */
  measure?: Span | null
  /** When all that it shows was so, where no row and no column says it. */
  time?: string
}

interface Column {
  key: string
  /** Verbs with which its figures came. */
  verbs: Set<string>
  sort: string
  change: boolean
  cells: (Cell | null)[]
}

const FEWEST = 3
/** A range of periods stands at most so far before its table. */
const LONGEST_HEAD = 60
/** Keys of prizes that come together. */
const RE_MEDAL = /^\*(?:金|银|铜|gold|silver|bronze)$/
/** More rows or columns are no table of a speech. */
const MOST_ROWS = 60
const MOST_COLUMNS = 12
/** A column stands where at least so many rows have it. */
const LEAST_SHARE = 0.6

/** The tables in a chain of rows: runs of rows that have a column in common and names of their own. */
export function gridsOf(text: string, chain: Chain): Grid[] {
  const found: Grid[] = []
  let run: Row[] = []
  let columns: Column[] = []
  const close = () => {
    if (isWholeFirst(text, run)) {
      run = run.slice(1)
      columns = []
      for (const [at, row] of run.entries()) lay(columns, row, at)
    }
    const grid = run.length >= FEWEST ? gridOf(text, run, columns) : null
    if (grid) found.push(grid)
    run = []
    columns = []
  }
  for (const [i, row] of chain.entries()) {
    if (row && run.length > 0 && (run.length >= MOST_ROWS || !fits(run, columns, row))) {
      if (isAside(chain[i + 1] ?? null, run, columns)) continue
      close()
    }
    if (row) {
      lay(columns, row, run.length)
      run.push(row)
    } else close()
  }
  close()
  return found
}

// --- internal ---

/** `全县120户，东乡50户，西乡40户，南乡30户`: the whole is no row beside its parts. */
function isWholeFirst(text: string, [first, ...parts]: readonly Row[]): boolean {
  const [whole, ...others] = [first, ...parts].map(row => row?.cells[0]?.fact)
  const facts = others.filter(fact => fact !== undefined)
  // `物理学竞赛7人，生物学竞赛4人，…` may add up by chance.
  const isLike = parts.every(({ label }) => label.at(-1) === first?.label.at(-1))
  // `40 for salaries, 25 for …`: what the first is for makes it a part.
  const isNamed = ({ coordinates, span }: Fact) => coordinates.some(one => one.span.start >= span.end)
  return (
    whole !== undefined &&
    !isLike &&
    ![whole, ...facts].every(isNamed) &&
    parts.length >= FEWEST &&
    facts.length === parts.length &&
    isSum(text, whole, facts)
  )
}

/** One row of other prizes between those of a table: `物理省一等奖7人，其中1人获金牌。生物省一等奖4人`. */
function isAside(next: Row | null, run: readonly Row[], columns: readonly Column[]): boolean {
  return next !== null && run.length < MOST_ROWS && columns[0]?.key.startsWith('*') === true && fits(run, columns, next)
}

function fits(run: readonly Row[], columns: readonly Column[], row: Row): boolean {
  // `×县` beside `×县`: what is blacked out may be two.
  if (/[^×][^×]|^[^×]$/.test(row.label) && run.some(({ label }) => label === row.label)) return false
  const first = row.cells[0]
  return row.cells.some(cell => columnFor(columns, cell, cell === first) !== null)
}

/** `我们种了` … `种了`, `修路` … `修`: the same words, shorter. */
const goesOn = (before: string, now: string) =>
  (now.length > 1 && before.endsWith(now)) ||
  (/^[\u4e00-\u9fff]$/.test(now) && (before.startsWith(now) || (before.endsWith(now) && isTime(before.slice(0, -1)))))

/** `上个月` of `上个月砌`. */
const isTime = (words: string) => CHINESE.timeOf(words)?.end === words.length

/** Medals are counted in many ways (`2金`, `2枚`, `2块`), winners in one. */
const sortOf = ({ prize, sort }: Fact) => (prize === null || sort === '人' || sort === '名' ? sort : 'prize')

function columnFor(columns: readonly Column[], { fact, key, verb = '' }: Cell, opens: boolean): Column | null {
  const fits = (sort: string) =>
    sort === sortOf(fact) ||
    mayShareColumn(sort, sortOf(fact)) ||
    (opens && key === '' && fact.sort === '' && /^[a-z$£€%]+$/i.test(sort))
  // `$12 in May, 9 in June`: a bare number has the unit of the row before it.
  // `每天410个降到36个`, `每月19件降到2件`: changes, whatever is counted.
  const isChange = fact.from !== null
  const alike = columns.filter(({ sort, change }) => (fits(sort) || (opens && isChange)) && change === isChange)
  if (key === '' && opens) return alike.find(column => column === columns[0]) ?? null
  if (key === '') return alike.length === 1 ? itemAt(alike, 0) : null
  return (
    alike.find(one => one.key === key) ??
    alike.find(one => goesOn(one.key, key)) ??
    alike.find(({ verbs, key: noun }) => verbs.has(key) || (verb !== '' && verb === noun)) ??
    null
  )
}

/** Puts the cells of row number `at` into their columns; what fits none opens a new one behind the last. */
function lay(columns: Column[], row: Row, at: number) {
  let place = 0
  for (const [i, cell] of row.cells.entries()) {
    let column = columnFor(columns, cell, i === 0)
    if (!column || column.cells[at]) {
      if (columns.length >= MOST_COLUMNS) return
      column = { key: cell.key, verbs: new Set(), sort: sortOf(cell.fact), change: cell.fact.from !== null, cells: [] }
      columns.splice(place, 0, column)
    }
    column.cells[at] = cell
    if (cell.verb) column.verbs.add(cell.verb)
    place = columns.indexOf(column) + 1
  }
}

function gridOf(text: string, run: readonly Row[], columns: readonly Column[]): Grid | null {
  const isPrize = columns.some(({ key }) => key.startsWith('*'))
  const count = ({ cells }: Column) => cells.filter(Boolean).length
  const medals = columns.filter(({ key }) => RE_MEDAL.test(key)).reduce((sum, column) => sum + count(column), 0)
  const kept = columns.filter(column => {
    if (isPrize) return count(column) >= 2 || (RE_MEDAL.test(column.key) && medals >= FEWEST)
    return count(column) >= Math.max(2, run.length * LEAST_SHARE)
  })
  const rows = run.map((row, at) => ({ row, cells: kept.map(column => column.cells[at] ?? null) }))
  const full = rows.filter(({ cells }) => cells.some(Boolean))
  const facts = full.flatMap(({ cells }) => cells.flatMap(cell => (cell ? [cell.fact] : [])))
  const all = run.reduce((sum, { cells }) => sum + cells.length, 0)
  if (full.length < FEWEST || (!isPrize && facts.length * 2 < all)) return null
  if (!isPrize && kept[0] && !tailsAgree(text, run, kept[0])) return null
  const behind = behindOf(
    text,
    full.map(({ cells }) => cells),
  )
  const range = periodsBefore(text, full[0]?.row, kept)
  const start =
    range?.start ??
    Math.min(...full.map(({ row }) => row.start), ...facts.map(({ span, from }) => from?.start ?? span.start))
  const end = Math.max(...(behind?.ends ?? facts.map(({ span }) => span.end)))
  const caption = captionOf(text, full[0]?.row, kept)
  const heads = kept.map(column => headOf(text, column))
  if (kept[0]?.change && heads[0] && (kept.length === 1 || range)) heads[0].names = range?.names ?? ['', '']
  return {
    facts,
    measure: run[0]?.measure ?? null,
    time: full[0] ? timeBefore(text, full[0].row.start) : '',
    table: {
      type: 'table',
      explicit: false,
      caption,
      columns: ['', ...heads.flatMap(({ names }) => names), ...(behind ? [behind.name] : [])],
      rows: full.map(({ row, cells }, at) => [
        bareLabel(row.label),
        ...cells.flatMap((cell, i) => shown(text, cell, itemAt(kept, i), heads[i]?.mixed ?? false)),
        ...(behind ? [behind.words[at] ?? ''] : []),
      ]),
      span: { start, end },
    },
  }
}

/** `一条是村口到小学`, `还有河边那条`: what leads to a member is no part of its name. */
const bareLabel = (label: string) => label.replace(RE_LEADS, '').replace(RE_SHARE, '')
/** `Points heaters take the largest share, £820,000`. */
const RE_SHARE = /\s(?:takes?|gets?|has|have)\sthe\s(?:[a-z]+est|lion['’]s)\s(?:share|part|slice)$/
const RE_LEADS =
  /^(?:(?:还有|還有|另有|再有|另)?一[条條个個项項处處笔筆座段]是|(?:还有|還有|另有|再有)(?=[\u4e00-\u9fff]{2}))/

/** `甲村12户脱贫，乙村3户返贫` counts different things; `第一笔20万元修路，第二笔15万元打井` parts of one. */
function tailsAgree(text: string, run: readonly Row[], { key, cells }: Column): boolean {
  if (key !== '') return true
  const tails = cells.flatMap((cell, at) => {
    const tail = cell ? text.slice(cell.fact.tail.start, cell.fact.tail.end).replace(/^[的\s]+|[了呢吧啊]$/g, '') : ''
    return tail.includes(run[at]?.label ?? '') ? [] : [tail]
  })
  const isOrder = cells.some(cell => cell?.fact.coordinates.some(({ kind }) => kind === 'order' || kind === 'topic'))
  return isOrder || /[a-z]/i.test(tails.join('')) || new Set(tails.filter(Boolean)).size <= 1
}

/** `75%的人后悔…。70%的人后悔…`: what all say behind their one figure names a last column, what each says is its cell. */
function behindOf(
  text: string,
  rows: readonly (readonly (Cell | null)[])[],
): { name: string; words: string[]; ends: number[] } | null {
  const facts = rows.map(([cell, ...others]) => (others.length === 0 ? cell?.fact : undefined))
  if (facts.some(fact => fact?.coordinates.some(({ kind }) => kind === 'purpose'))) return null
  const spans = facts.map(fact => {
    const rest = fact ? (/^[^。；！？\n]{0,80}/.exec(text.slice(fact.span.end, fact.span.end + 80))?.[0] ?? '') : ''
    return { start: fact?.span.end ?? 0, words: rest }
  })
  let common = spans[0]?.words ?? ''
  for (const { words } of spans) while (!words.startsWith(common)) common = common.slice(0, -1)
  const name = common.replace(/^的/, '')
  if (name.length < 2 || !/^[\u4e00-\u9fff]+$/.test(name)) return null
  const words = spans.map(span => span.words.slice(common.length))
  return words.some(one => one.length < 2 || /\d/.test(one))
    ? null
    : { name, words, ends: spans.map(one => one.start + one.words.length) }
}

/** Verbs of one sense: up, and down. */
const RE_DOWN =
  /[少低短慢降减減跌落滑缩縮低]|便宜|fell|fall|drop|declin|decreas|slip|shr[aiu]nk|lost|down|less|fewer|lower|smaller/

/** Names of the column, and whether its cells keep their verbs because one goes up and another down. */
function headOf(text: string, { cells, change }: Column): { names: string[]; mixed: boolean } {
  const name = cells.find(cell => cell && cell.name !== '')?.name ?? ''
  const verbs = cells.flatMap(cell => {
    const span = cell?.fact.direction
    // A verb behind its figure (`5 million greater`) names no column.
    return span && span.end <= (cell?.fact.span.start ?? 0) ? [text.slice(span.start, span.end)] : []
  })
  const isLevel = cells.some(cell => cell && cell.fact.sort === LEVEL)
  const mixed = isLevel || new Set(verbs.map(verb => RE_DOWN.test(verb))).size > 1
  const verb = mixed ? '' : (verbs[0] ?? '').replace(/\sby$|了/g, '')
  const joint = /[a-z]/i.test(name) && verb !== '' ? ' ' : ''
  const full = name + joint + verb
  return { names: change ? [full, full] : [full], mixed }
}

function shown(text: string, cell: Cell | null, { change, cells }: Column, mixed: boolean): string[] {
  if (!cell) return change ? ['', ''] : ['']
  const { span, direction, from } = cell.fact
  const start = mixed && direction && direction.start < span.start ? direction.start : span.start
  const figure = text.slice(start, span.end)
  if (!from) return [figure]
  // `每天410个` beside `每月19件`.
  const isOfMany = new Set(cells.flatMap(one => (one ? [one.fact.sort] : []))).size > 1
  const often = isOfMany ? (/(?:每.|全[年月天])$/.exec(text.slice(from.start - 2, from.start))?.[0].length ?? 0) : 0
  return [text.slice(from.start - often, from.end), figure]
}

/** `2021年至2025年，东区从9%降为8%`: the periods head the two columns of the first change. */
function periodsBefore(
  text: string,
  row: Row | undefined,
  kept: readonly Column[],
): { names: string[]; start: number } | null {
  if (!row || !kept[0]?.change) return null
  const from = Math.max(0, row.start - LONGEST_HEAD)
  const line = text.slice(from, row.start)
  const words = line.slice(line.lastIndexOf('\n') + 1)
  const range = RE_RANGE.exec(words)
  if (!range) return null
  const { from: first = '', to: last = '' } = range.groups ?? {}
  return { names: [first, last], start: row.start - words.length + range.index }
}

/** The measure, where it is said once before all rows: the first figure's, or that of all changes. */
function captionOf(text: string, first: Row | undefined, kept: readonly Column[]): string | null {
  const cell = first?.cells[0]
  const measure = cell?.fact.measure
  const label = cell?.fact.coordinates.at(-1)
  const [column] = kept
  if (!column || (kept.length !== 1 && !column.change) || !measure || !label || cell.key === '') return null
  if (column.cells.slice(1).some(one => one && one.name !== '' && one.key !== cell.key)) return null
  const isHead = measure.end <= label.span.start && measure.end <= cell.fact.span.start
  return isHead || column.change ? text.slice(measure.start, measure.end) : null
}
