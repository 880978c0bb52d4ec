// Plain text → marks: a .txt file states nothing about itself but the tables that somebody typed with tabs or columns
// of spaces.

import type { Mark } from '../../model/source.ts'
import { headed } from '../shared/layout.ts'

/** Matches `\t`, two spaces, two full-width spaces: the border of two cells. Not the single space of `张 三`. */
const RE_GAP = /\t[\t ]*| {2,}|\u3000{2,}/
/** Matches `11.2亿元`, `8.0%`, `×`, `第3名`, `-`. Not `2023年工作回顾`. */
const RE_FIGURE = /^(?:[-+−约近超]?[\d×*][\d,.×*]*\s?[^\d\s。，]{0,6}|第[\d一二三四五六七八九十×]{1,3}[名位]?|[-—–/])$/
/** Matches the end of a sentence or of a line that leads on. Not a cell. */
const RE_PROSE = /[。！？；：!?;:]/
/** Matches `表1 各板块收入`, `Table 2. …`. Not `表决结果如下`. */
const RE_CAPTION = /^(?:附?表\s*[\d一二三四五六七八九十]+|附表|Table\s+\d+)/
const LEAST_ROWS = 3
const MOST_CELLS = 10
const LONGEST_CELL = 24
/**
 * Share of the cells below the first row and beside the first column that are figures: names in columns are no table.
 */
const FIGURES = 0.6

interface Row {
  start: number
  end: number
  cells: string[]
}

/** Marks of the tables in a text, in order. */
export function readText(text: string): Mark[] {
  const marks: Mark[] = []
  let rows: Row[] = []
  let caption: { start: number; end: number } | null = null
  let above: { start: number; end: number } | null = null
  const close = () => {
    const mark = tableOf(rows, caption)
    if (mark) marks.push(mark)
    rows = []
  }
  let at = 0
  for (const raw of text.split('\n')) {
    const start = at + raw.length - raw.trimStart().length
    const words = raw.trim()
    const row = rowOf(words, start)
    at += raw.length + 1
    const width = rows.at(-1)?.cells.length
    // The corner above the names may be empty.
    if (row && width !== undefined && rows.length === 1 && row.cells.length === width + 1) rows[0]?.cells.unshift('')
    else if (!row || (width !== undefined && row.cells.length !== width)) close()
    if (row && rows.length === 0) caption = above && RE_CAPTION.test(text.slice(above.start, above.end)) ? above : null
    if (row) rows.push(row)
    if (words !== '') above = { start, end: start + words.length }
  }
  close()
  return marks
}

// --- internal ---

function rowOf(words: string, start: number): Row | null {
  if (words === '' || words.length > MOST_CELLS * (LONGEST_CELL + 20) || RE_PROSE.test(words)) return null
  const cells = words.split(RE_GAP)
  const isRow = cells.length >= 2 && cells.length <= MOST_CELLS && cells.every(cell => cell.length <= LONGEST_CELL)
  return isRow ? { start, end: start + words.length, cells } : null
}

function tableOf(rows: readonly Row[], caption: { start: number; end: number } | null): Mark | null {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last || rows.length < LEAST_ROWS) return null
  const body = rows.slice(1).flatMap(({ cells }) => cells.slice(1))
  if (body.filter(cell => RE_FIGURE.test(cell)).length < body.length * FIGURES) return null
  const [columns, cells] = headed(rows.map(row => row.cells))
  return { kind: 'table', span: { start: first.start, end: last.end }, caption, columns, rows: cells }
}
