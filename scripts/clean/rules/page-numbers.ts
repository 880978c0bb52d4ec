// Page numbers between the lines of a printed speech, and the running head beside them. The sentence they cut goes on.

import { itemAt } from '../../text/item-at.ts'
import { unbroken } from '../../language/any-of.ts'
import type { Edit, Span } from '../../model/source.ts'
import { type CleaningDraft, type DraftLine, removal } from '../draft.ts'
import { endsLine } from '../../language/punctuation.ts'

/**
 * Matches `— 3 —`, `- 12 -`, `第3页`, `第 3 页 共 12 页`, `3 / 12`, `Page 3 of 12`. Not `三`, and not `3` alone (see below).
 */
const RE_PAGE = new RegExp(
  unbroken`
    ^(?:[-—–－·•]+\s*\d{1,3}\s*[-—–－·•]+|第\s*\d{1,3}\s*页(?:[\s，,/／]*共\s*\d{1,3}\s*页)?
    |\d{1,3}\s*[/／]\s*\d{1,3}|Page\s+\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?)$`,
  'i',
)
/** Matches `3`. A bare number may also be a section break. */
const RE_BARE = /^\d{1,3}$/
const LEAST_BARE = 2
const LEAST_HEADS = 3
const HEAD_LENGTH = 45

export function pageNumbers(draft: CleaningDraft): Edit[] {
  const lines = draft.lines.filter(({ isTable }) => !isTable)
  const numbers = new Set([...lines.filter(({ text }) => RE_PAGE.test(text)), ...bareNumbers(lines)])
  const heads = new Set(runningHeads(lines, numbers))
  const gone = lines.map(line => (numbers.has(line) ? 'page-number' : heads.has(line) ? 'running-head' : null))
  return lines.flatMap((line, index) => {
    const rule = gone[index]
    if (!rule) return []
    // The blank lines around it belonged to the page: the wrap of a cut sentence must meet its other half.
    const from = index > 0 ? itemAt(lines, index - 1).span.end : 0
    const to = index + 1 < lines.length && !gone[index + 1] ? itemAt(lines, index + 1).span.start : line.span.end
    const indent = index + 1 < lines.length ? itemAt(lines, index + 1).indent : ''
    return [removal(rule, keepIndent({ start: from, end: to }, indent), index > 0 && to > line.span.end ? '\n' : '')]
  })
}

// --- internal ---

/** The indent of the next line says that a paragraph begins there. */
function keepIndent({ start, end }: Span, indent: string): Span {
  return { start, end: Math.max(start, end - indent.length) }
}

/** Bare numbers are page numbers when they count up by one and cut sentences. */
function bareNumbers(lines: readonly DraftLine[]): DraftLine[] {
  const found = lines.map((line, index) => ({ line, index })).filter(({ line }) => RE_BARE.test(line.text))
  const counts = found.every(
    ({ line }, index) => index === 0 || Number(line.text) === Number(found[index - 1]?.line.text) + 1,
  )
  const cuts = found.filter(({ index }) => index > 0 && !endsLine(lines[index - 1]?.text ?? '。'))
  return found.length >= LEAST_BARE && counts && cuts.length * 2 >= found.length ? found.map(({ line }) => line) : []
}

/** The same short line beside page numbers again and again; its first occurrence may be the title and stays. */
function runningHeads(lines: readonly DraftLine[], numbers: ReadonlySet<DraftLine>): DraftLine[] {
  const beside = lines.filter((line, index) => {
    const before = lines[index - 1]
    const after = lines[index + 1]
    return (
      !numbers.has(line) &&
      line.text.length <= HEAD_LENGTH &&
      ((before && numbers.has(before)) || (after && numbers.has(after)))
    )
  })
  const seen = new Map<string, number>()
  for (const { text } of beside) seen.set(text, (seen.get(text) ?? 0) + 1)
  const first = new Map<string, DraftLine>()
  for (const line of lines) if (!first.has(line.text)) first.set(line.text, line)
  return beside.filter(line => (seen.get(line.text) ?? 0) >= LEAST_HEADS && first.get(line.text) !== line)
}
