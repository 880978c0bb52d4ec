// Footnote marks in the text, and the notes they point to where those close the text: 责任制[1]

import type { Edit } from '../../model/source.ts'
import { type Draft, linesOf, overlaps, removal, removals } from '../draft.ts'

/** Matches `责任制[1]`, `growth.[12]`, `〔3〕`. Not a `[1]` that opens a line, `〔2020〕5号` (a document's number), or `[×]`. */
const RE_MARK = /(?<=[^\s[〔［])(?:\[\d{1,3}(?:[-–,，]\d{1,3})?\]|〔\d{1,3}〕|［\d{1,3}］)(?!\s*号)/g
/** Matches `[1] 见《…》第3页`. Not `1. 抓落实`. */
const RE_NOTE = /^(?:\[\d{1,3}\]|〔\d{1,3}〕|［\d{1,3}］)\s*\S/

export function footnotes(draft: Draft): Edit[] {
  const lines = linesOf(draft)
  const tables = lines.filter(({ isTable }) => isTable)
  const marks = removals('footnote', draft, RE_MARK).filter(
    ({ span }) => !tables.some(table => overlaps(table.span, span)),
  )
  if (marks.length === 0) return []
  const firstNote = lines.findLastIndex(({ text }) => !RE_NOTE.test(text)) + 1
  return [...lines.slice(Math.max(1, firstNote)).map(({ span }) => removal('footnote', span)), ...marks]
}
