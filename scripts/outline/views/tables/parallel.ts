// `东镇投资1亿元，增长5%；西镇投资2亿元，增长3%；…`: at least three neighbouring sentences of one shape, one row each. The first
// clause names the row and its first figure, each other clause is one more column. What is measured must be the same in all.

import type { Table } from '../../../model/outline.ts'
import type { Span } from '../../../model/source.ts'
import { FIGURE, PERIOD, PLACE } from '../../../language/figures.ts'

const RE_FIGURE_END = new RegExp(`(?<figure>${FIGURE})$`)
const RE_LABEL = new RegExp(`^(?:其中|而|到|比如|例如)?[，,：:]?(?<label>${PERIOD}|${PLACE})[，,：:]?(?<rest>.*)$`)
/** `增长` and `下降` measure the same thing in two directions. */
const RE_DIRECTION = /(?:增长|下降|上升|回落|减少|增加|提高|降低|增長|下降|減少|上涨|下跌|升|降)(?:了|到|至|为)?$/
const LONGEST_LABEL = 12
const LONGEST_SEGMENT = 90
const MOST_COLUMNS = 4

interface Cell {
  words: string
  figure: string
}
interface Row {
  cells: Cell[]
  start: number
  end: number
}

export function parallelTable(text: string, line: Span): Table[] {
  const found: Table[] = []
  let run: Row[] = []
  const close = () => {
    const table = run.length >= 3 ? tableOf(run) : null
    if (table) found.push(table)
    run = []
  }
  for (const segment of segmentsOf(text, line)) {
    const row = rowOf(text, segment)
    const last = run.at(-1)
    if (row && last && !alike(last, row)) close()
    if (row) run.push(row)
    else close()
  }
  close()
  return found
}

// --- internal ---

function segmentsOf(text: string, line: Span): Span[] {
  const segments: Span[] = []
  let start = line.start
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && !'；;。！？'.includes(text[at] as string)) continue
    if (at > start) segments.push({ start, end: at })
    start = at + 1
  }
  return segments
}

/** Every clause ends with a figure; a leading clause without one (`分区域看，`) is left out of the first. */
function rowOf(text: string, { start, end }: Span): Row | null {
  if (end - start > LONGEST_SEGMENT) return null
  const words = text.slice(start, end)
  const cells: Cell[] = []
  let from = start
  for (const clause of words.split(/[，,](?!\d{3}(?!\d))/)) {
    const figure = RE_FIGURE_END.exec(clause.trim())?.groups?.['figure'] ?? ''
    if (!figure) {
      if (cells.length > 0) return null
      from += clause.length + 1
      continue
    }
    const before = clause.trim().slice(0, clause.trim().length - figure.length)
    if (/\d/.test(before.replace(new RegExp(PERIOD, 'g'), ''))) return null
    cells.push({ words: before, figure })
  }
  return cells.length > 1 && cells.length <= MOST_COLUMNS ? { cells, start: from, end } : null
}

const bareWords = (words: string) => words.replace(RE_DIRECTION, '')

function alike(a: Row, b: Row): boolean {
  return (
    a.cells.length === b.cells.length &&
    a.cells.every((cell, i) => {
      const other = b.cells[i] as Cell
      return (
        unitOf(cell.figure) === unitOf(other.figure) && (i === 0 || bareWords(cell.words) === bareWords(other.words))
      )
    })
  )
}

function unitOf(figure: string): string {
  return figure.replace(/[\d.,×−\-约近超过达一二三四五六七八九十]/g, '')
}

function tableOf(rows: readonly Row[]): Table | null {
  const firsts = rows.map(({ cells }) => (cells[0] as Cell).words)
  const named = labelsOf(firsts)
  if (!named || new Set(named.labels).size < rows.length) return null
  const width = (rows[0] as Row).cells.length
  const columns = Array.from({ length: width - 1 }, (_, i) => {
    const words = rows.map(({ cells }) => (cells[i + 1] as Cell).words)
    const same = words.every(one => one === words[0])
    return { name: same ? (words[0] ?? '') : '', same }
  })
  return {
    type: 'table',
    explicit: false,
    caption: null,
    columns: ['', named.measure, ...columns.map(({ name }) => name)],
    rows: rows.map(({ cells }, at) => [
      named.labels[at] ?? '',
      ...cells.map(({ words, figure }, i) => (i > 0 && !columns[i - 1]?.same ? words + figure : figure)),
    ]),
    span: { start: (rows[0] as Row).start, end: (rows.at(-1) as Row).end },
  }
}

/** Periods and places are told by their form; other labels by what all rows say after them. */
function labelsOf(firsts: readonly string[]): { labels: string[]; measure: string } | null {
  const told = firsts.map(words => RE_LABEL.exec(words)?.groups)
  const measure = told[0]?.['rest'] ?? ''
  if (told.every(groups => groups !== undefined && (groups['rest'] === measure || groups['rest'] === '')))
    return { labels: told.map(groups => groups?.['label'] ?? ''), measure }
  let length = 0
  const first = firsts[0] ?? ''
  while (length < first.length && firsts.every(words => words.at(-1 - length) === first.at(-1 - length))) length++
  const shortest = Math.min(...firsts.map(words => words.length))
  // A label of one character takes one more along: `一产` of `一产产值`.
  if (shortest - length < 2) length = shortest - 2
  const labels = firsts.map(words => words.slice(0, words.length - length).replace(/^其中/, ''))
  if (length < 2 || labels.some(label => label.length < 2 || label.length > LONGEST_LABEL)) return null
  return { labels, measure: first.slice(first.length - length) }
}
