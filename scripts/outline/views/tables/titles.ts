// What a table says beside its figures: no title that is only a time, where it was or the name of a row; and the words
// that stand behind the last figure belong to it.

import type { Table } from '../../../model/outline.ts'
import { CHINESE } from './peer-words-chinese.ts'
import { ENGLISH } from './peer-words-english.ts'

/** `between January` is no name of what was counted. */
const RE_WHERE = /^(?:between|from|since|until|by|over|during|in|on|at|for|of|to|with)\s/i
/** From the last figure on. */
const REACH = 24

export function withoutFalseTitle(table: Table): Table {
  const { caption, rows } = table
  if (caption === null) return table
  const isRow = rows.some(([name = '']) => name === caption)
  return isTime(caption) || RE_WHERE.test(caption) || isRow ? { ...table, caption: null } : table
}

/** `剩下48万贷款`: the name of the last row stands behind its figure. */
export function reaching(text: string, table: Table): Table {
  const { start, end } = table.span
  const words = text.slice(start, end)
  const behind = /^[^。！？\n]*/.exec(text.slice(end, end + REACH))?.[0] ?? ''
  const ends = table.rows.flat().flatMap(cell => {
    const at = cell === '' || words.includes(cell) ? -1 : behind.indexOf(cell)
    return at < 0 ? [] : [end + at + cell.length]
  })
  return ends.length === 0 ? table : { ...table, span: { start, end: Math.max(...ends) } }
}

// --- internal ---

const isTime = (name: string) =>
  [CHINESE, ENGLISH].some(language => {
    const time = language.timeOf(name)
    return time !== null && time.end - time.start === name.length
  })
