// outline.md → its blocks with line numbers: front matter, headings, paragraphs, tables, quotations, comments. Knows
// Markdown, nothing about speeches.

import { itemAt } from '../text/item-at.ts'
import type { Quote } from '../model/outline.ts'
import { parse as parseYaml } from 'yaml'
import { readHeading, readInline, type Comment, type Inline } from './syntax.ts'

export type Block =
  | { type: 'heading'; level: number; parts: Inline[]; line: number }
  | { type: 'paragraph'; lines: Inline[][]; line: number }
  | { type: 'table'; columns: string[]; rows: string[][]; line: number }
  | { type: 'caption'; text: string; line: number }
  | { type: 'quote'; lines: string[]; voice: Quote['voice']; line: number }
  | { type: 'comment'; comment: Comment; line: number }

export interface Trouble {
  key: string
  line: number
  values?: Record<string, string | number>
}

export interface Page {
  front: Readonly<Record<string, unknown>>
  blocks: Block[]
  troubles: Trouble[]
}

/** Matches `| --- | :-: |`. Not `| a | b |`. */
const RE_DELIMITER = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/
/** Matches `---`, `* * *`. Not `——`. */
const RE_RULE = /^(?:-\s*){3,}$|^(?:\*\s*){3,}$|^(?:_\s*){3,}$/

export function readBlocks(text: string): Page {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  const page: Page = { front: {}, blocks: [], troubles: [] }
  let at = readFrontMatter(lines, page)
  while (at < lines.length) at = readBlock(lines, at, page)
  return page
}

// --- internal ---

function readFrontMatter(lines: readonly string[], page: Page): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0) {
    page.troubles.push({ key: 'outline-front-open', line: 1 })
    return 1
  }
  try {
    const front: unknown = parseYaml(lines.slice(1, end).join('\n'))
    if (typeof front === 'object' && front !== null && !Array.isArray(front))
      page.front = front as Record<string, unknown>
    else if (front !== null) page.troubles.push({ key: 'outline-front-bad', line: 1, values: { reason: '' } })
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : ''
    page.troubles.push({ key: 'outline-front-bad', line: 1, values: { reason } })
  }
  return end + 1
}

/** Reads the block that begins at line `at` and returns the line after it. */
function readBlock(lines: readonly string[], at: number, page: Page): number {
  const line = (lines[at] ?? '').trim()
  if (line === '' || RE_RULE.test(line)) return at + 1
  if (line.startsWith('<!--') && !line.includes('-->')) return readLongComment(lines, at, page)
  const heading = readHeading(line)
  if (heading) {
    page.blocks.push({ type: 'heading', level: heading.level, parts: inline(heading.text, at, page), line: at + 1 })
    return at + 1
  }
  if (isTable(lines, at)) return readTable(lines, at, page)
  if (line.startsWith('>')) return readQuote(lines, at, page)
  if (/^:\s/.test(line)) {
    page.blocks.push({ type: 'caption', text: textOf(inline(line.slice(1).trim(), at, page)), line: at + 1 })
    return at + 1
  }
  return readParagraph(lines, at, page)
}

/** A comment over several lines is people's own. */
function readLongComment(lines: readonly string[], at: number, page: Page): number {
  const end = lines.findIndex((line, index) => index > at && line.includes('-->'))
  if (end < 0) {
    page.troubles.push({ key: 'outline-comment-open', line: at + 1 })
    return at + 1
  }
  return end + 1
}

/** Lines up to a blank one or another block. Lines of nothing but comments stay where they stand in the text. */
function readParagraph(lines: readonly string[], at: number, page: Page): number {
  const found: Inline[][] = []
  let end = at
  for (; end < lines.length; end++) {
    const line = (lines[end] ?? '').trim()
    const isOther =
      line === '' ||
      readHeading(line) !== null ||
      line.startsWith('>') ||
      isTable(lines, end) ||
      /^:\s/.test(line) ||
      RE_RULE.test(line)
    if (isOther && end > at) break
    found.push(inline(line.replace(/^[-*+]\s+/, ''), end, page))
  }
  // Comments above the first words are blocks of their own.
  const first = found.findIndex(parts => textOf(parts) !== '')
  const above = first < 0 ? found : found.slice(0, first)
  for (const [index, parts] of above.entries()) {
    for (const part of parts)
      if ('comment' in part) page.blocks.push({ type: 'comment', comment: part.comment, line: at + index + 1 })
  }
  if (first >= 0) page.blocks.push({ type: 'paragraph', lines: found.slice(first), line: at + first + 1 })
  return end
}

function isTable(lines: readonly string[], at: number): boolean {
  const next = lines[at + 1]?.trim() ?? ''
  return (lines[at] ?? '').trim().startsWith('|') && next.includes('-') && RE_DELIMITER.test(next)
}

function readTable(lines: readonly string[], at: number, page: Page): number {
  const columns = cellsOf(lines[at] ?? '', at, page)
  const rows: string[][] = []
  let end = at + 2
  for (; end < lines.length && (lines[end] ?? '').trim().startsWith('|'); end++) {
    const cells = cellsOf(lines[end] ?? '', end, page)
    if (cells.length !== columns.length)
      page.troubles.push({
        key: 'outline-table-row',
        line: end + 1,
        values: { cells: cells.length, columns: columns.length },
      })
    rows.push(columns.map((_, index) => cells[index] ?? ''))
  }
  page.blocks.push({ type: 'table', columns, rows, line: at + 1 })
  return end
}

/** `| a \| b | c |` → `a | b`, `c` */
function cellsOf(line: string, at: number, page: Page): string[] {
  const inner = line.trim().replace(/^\|/, '')
  const cells: string[] = []
  let cell = ''
  for (let index = 0; index < inner.length; index++) {
    const character = itemAt(inner, index)
    if (character === '\\') {
      cell += character + (inner[++index] ?? '')
      continue
    }
    if (character === '|') {
      cells.push(cell)
      cell = ''
      continue
    }
    cell += character
  }
  if (cell.trim() !== '') cells.push(cell)
  return cells.map(text => textOf(inline(text.trim(), at, page)))
}

/** How a quotation is meant, in a line of its own: `> <!-- hypothetical -->`. */
const RE_VOICE = /^<!--\s*(?<voice>reported|hypothetical|opponent|withdrawn)\s*-->$/

function readQuote(lines: readonly string[], at: number, page: Page): number {
  const found: string[] = []
  let voice: Quote['voice']
  let end = at
  for (; end < lines.length && (lines[end] ?? '').trim().startsWith('>'); end++) {
    const line = (lines[end] ?? '').trim().replace(/^>\s?/, '').trim()
    const said = RE_VOICE.exec(line)?.groups?.['voice'] as Quote['voice']
    if (said) voice = said
    else found.push(textOf(inline(line, end, page)))
  }
  page.blocks.push({ type: 'quote', lines: found.filter(text => text !== ''), voice, line: at + 1 })
  return end
}

function inline(text: string, at: number, page: Page): Inline[] {
  const parts = readInline(text)
  for (const part of parts)
    if ('broken' in part)
      page.troubles.push({ key: 'outline-comment-bad', line: at + 1, values: { comment: part.broken } })
  return parts.filter(part => !('broken' in part))
}

export function textOf(parts: readonly Inline[]): string {
  return parts
    .map(part => ('text' in part ? part.text : ''))
    .join('')
    .trim()
}
