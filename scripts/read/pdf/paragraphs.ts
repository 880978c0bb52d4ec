// Lines of pages → paragraphs, tables and headings. A line goes on in the next where it is full and nothing begins
// there.

import { itemAt } from '../../text/item-at.ts'
import { opensWithMarker } from '../../language/written-markers.ts'
import type { Block, Role } from '../shared/layout.ts'
import { withoutSigns } from '../shared/signs.ts'
import type { Line } from './lines.ts'
import { endsLine } from '../../language/punctuation.ts'

/** In sizes of type: what sets the first line of a paragraph off, and how much a full Chinese line may lack. */
const INDENT = 1.2
const DEEPEST_INDENT = 6
const SLACK_HAN = 0.7
/** Times the usual distance of two lines. */
const GAP = 1.35
const FEW_GAPS = 3
/** In sizes of its own type, what a reading above the characters takes. */
const READING_LINE = 1.5
/** Of the width of the paper; and lines that are as long as one another by chance. */
const FAR = 0.15
const FEW_FULL = 4
/** Times the size of the text: a heading; a title. */
const LARGER = 1.12
const TITLE = 1.18
const LONGEST_HEADING = 70

const RE_HAN_EDGE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…×]/u
/** Matches `中。`, `“化`, `3.75万`: no line may end within. */
const RE_UNIT = /^[“‘（《「]*(?:[A-Za-z0-9.,%]+|.)[，。；：、！？）》”’…]*/u
/** Running heads are out already. `width` of the pages, in points; 0 where nobody knows it. */
export function blocksOf(lines: readonly Line[], width = 0): Block[] {
  const page = measured(lines, width)
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at, page)
    if (table) {
      blocks.push({ kind: 'table', rows: table.rows })
      at = table.end
      continue
    }
    let end = at + 1
    while (end < lines.length && !tableAt(lines, end, page) && goesOn(itemAt(lines, end - 1), itemAt(lines, end), page))
      end++
    blocks.push(paragraph(lines.slice(at, end), page))
    at = end
  }
  return withTitle(blocks)
}

// --- internal ---

/** What is usual in this document. */
interface Measures {
  size: number
  pitch: number
  edges: (line: Line) => { left: number; right: number }
  /** First lines are set off. */
  indents: boolean
  /** There is more room between paragraphs than between lines. */
  gaps: boolean
  /** Sizes of headings, largest first. */
  larger: number[]
  words: string
}

function measured(lines: readonly Line[], width: number): Measures {
  const size = commonest(lines.map(line => [Math.round(line.size * 2) / 2, line.text.length]))
  const body = lines.filter(line => Math.abs(line.size - size) < size * 0.1)
  const pitch =
    commonest(
      lines.flatMap((line, index) => {
        const before = lines[index - 1]
        return before && before.page === line.page && line.y > before.y && Math.abs(line.size - size) < size * 0.1
          ? [[Math.round(line.y - before.y), 1] as const]
          : []
      }),
    ) || size * 1.5
  const edges = edgesOf(body, size, width)
  // Lines at the left edge: after an indented one they go on; after a short one they begin, in texts that set nothing
  // off.
  const atLeft = body.flatMap((line, index) =>
    index > 0 && line.x0 - edges(line).left < size * 0.5 ? [{ line, before: itemAt(body, index - 1) }] : [],
  )
  const after = atLeft.filter(({ before }) => isIndented(before, edges(before).left)).length
  const begun = atLeft.filter(
    ({ line, before }) => before.page === line.page && !isFull(before, line, edges(before).right),
  ).length
  const indents = after > 0 && after * 2 >= begun
  const gaps =
    body.filter(
      (line, index) =>
        index > 0 && line.page === body[index - 1]?.page && line.y - itemAt(body, index - 1).y > pitch * GAP,
    ).length >= FEW_GAPS
  const larger = [...new Set(lines.filter(line => line.size > size * LARGER).map(line => Math.round(line.size)))].sort(
    (a, b) => b - a,
  )
  return { size, pitch, edges, indents, gaps, larger, words: lines.map(({ text }) => text).join('\n') }
}

/** Columns by where lines begin: those right of the middle of all words are a second one, if there are many. */
function edgesOf(body: readonly Line[], size: number, width: number): Measures['edges'] {
  const left = Math.min(...body.map(({ x0 }) => x0))
  const right = Math.max(...body.map(({ x1 }) => x1))
  const middle = (left + right) / 2
  const isRight = ({ x0 }: Line) => x0 > middle - size * 0.5
  const second = body.filter(isRight)
  const first = body.filter(line => !isRight(line))
  const columns =
    second.length > body.length * 0.3 && first.filter(({ x1 }) => x1 < middle + size).length > first.length * 0.7
  const found = new Map<string, { left: number; right: number }>()
  const all = columns
    ? ([extent(first, size), extent(second, size)] as const)
    : ([onPaper(body, size, width), onPaper(body, size, width)] as const)
  for (const page of new Set(body.map(line => line.page))) {
    for (const [index, lines] of (columns ? [first, second] : [body, body]).entries()) {
      const own = extent(
        lines.filter(line => line.page === page),
        size,
      )
      const usual = all[index] ?? own
      const shift = own.left - usual.left
      // Left and right pages of a book: both edges are shifted alike. Else a page may just have no full line.
      if (shift !== 0 && Math.abs(shift - (own.right - usual.right)) < size * 0.5) found.set(`${page}/${index}`, own)
    }
  }
  return line => found.get(`${line.page}/${isRight(line) ? 1 : 0}`) ?? all[isRight(line) ? 1 : 0]
}

/** Where hardly a line reaches as far as the longest, and that far from the paper's edge, no line is full. */
function onPaper(lines: readonly Line[], size: number, width: number): { left: number; right: number } {
  const { left, right } = extent(lines, size)
  const mirrored = width - left
  const reaching = lines.filter(({ x1 }) => right - x1 < size * 1.5).length
  const isShort = mirrored - right > width * FAR && reaching < Math.max(FEW_FULL, lines.length * 0.1)
  return { left, right: isShort ? mirrored : right }
}

/** Edges that several lines share; a line that sticks out is no edge. */
function extent(lines: readonly Line[], size: number): { left: number; right: number } {
  const least = Math.max(1, lines.length * 0.05)
  const at = (values: number[]) =>
    values.find(value => values.filter(other => Math.abs(other - value) < size * 0.6).length >= least) ?? values[0] ?? 0
  return {
    left: at(lines.map(({ x0 }) => x0).sort((a, b) => a - b)),
    right: at(lines.map(rightOf).sort((a, b) => b - a)),
  }
}

/** A mark at the end of a line may hang in the margin. */
function rightOf({ text, x1, size }: Line): number {
  return /[，。、；：！？]$/.test(text) ? x1 - size : x1
}

function commonest(weighted: readonly (readonly [number, number])[]): number {
  const sums = new Map<number, number>()
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function isIndented({ x0, size }: Line, left: number): boolean {
  return x0 - left > size * INDENT && x0 - left < size * DEEPEST_INDENT
}

function goesOn(line: Line, next: Line, { size, pitch, edges, indents, gaps }: Measures): boolean {
  if (Math.abs(line.size - next.size) > size * 0.1) return false
  const here = edges(line)
  const there = edges(next)
  const isLarge = line.size > size * LARGER
  const samePage = line.page === next.page && next.y > line.y
  const apart = next.y - line.y - (next.lowered ?? 0) * READING_LINE
  if (samePage && apart > (isLarge ? line.size * 2 : Math.max(pitch, size * 1.05) * GAP)) return false
  if (isLarge) {
    const areCentred = isCentred(line, here) && isCentred(next, there)
    return (areCentred || isFull(line, next, here.right)) && !next.text.startsWith('——') && !opensWithMarker(next.text)
  }
  if (isCentred(line, here) || isCentred(next, there)) return false
  if (isIndented(next, there.left) && (indents || next.x0 - line.x0 > next.size)) return false
  // A small letter begins no paragraph: `… I was` / `reminded again …`.
  if (/^[a-z]/.test(next.text) && !endsLine(withoutSigns(line.text))) return true
  if (!isFull(line, next, here.right)) return false
  // Where neither indents nor gaps tell, a number after a full stop at the very end of a line begins a paragraph.
  return indents || (samePage && gaps) || !endsLine(withoutSigns(line.text)) || !opensWithMarker(next.text)
}

/** Set in the middle, away from both edges. */
function isCentred({ x0, x1, size }: Line, { left, right }: { left: number; right: number }): boolean {
  return x0 - left > size * 1.5 && right - x1 > size * 1.5 && Math.abs(x0 - left - (right - x1)) < size * 1.5
}

/** What the next line begins with, and must not be parted, would not have fitted. */
function isFull({ text, x0, x1, size }: Line, next: Line, right: number): boolean {
  const room = right - x1
  if (RE_HAN_EDGE.test(next.text[0] ?? '')) {
    const [unit = ''] = RE_UNIT.exec(next.text) ?? []
    return room < Array.from(unit).reduce((sum, char) => sum + (char < '\u0100' ? size * 0.6 : size), size * SLACK_HAN)
  }
  const letter = (x1 - x0) / Math.max(1, text.length)
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0
  return room < (word + 1) * letter + size * 0.3
}

function paragraph(lines: readonly Line[], { size, larger, words }: Measures): Block {
  const [first] = lines
  const text = lines.map(line => line.text).reduce((all, part) => joined(all, part, words))
  const rank = first ? larger.indexOf(Math.round(first.size)) : -1
  const isHeading =
    first !== undefined &&
    first.size > size * LARGER &&
    rank >= 0 &&
    text.length <= LONGEST_HEADING &&
    !/[。；，,;]$/.test(text)
  const isTitle = isHeading && first.page === 0 && first.size > size * TITLE && rank === 0
  const role: Role | undefined = isTitle ? 'title' : isHeading ? Math.min(6, rank + 2) : undefined
  return { kind: 'paragraph', text, ...(role !== undefined && { role }) }
}

/**
 * Chinese closes up, English gets a space; a word cut by a hyphen is joined where the document has it whole elsewhere.
 */
function joined(all: string, part: string, words: string): string {
  if (RE_HAN_EDGE.test(all.at(-1) ?? '') || RE_HAN_EDGE.test(part[0] ?? '')) return all + part
  // A number that the end of a Chinese line cut in two.
  if (/[\d.,%]$/.test(all) && /^[\d.,%]/.test(part) && /\p{Script=Han}/u.test(all)) return all + part
  const cut = /(\p{L}{2,})[-\u2010\u00AD]$/u.exec(all)?.[1]
  if (!cut) return /[-—–]$/.test(all) ? all + part : `${all} ${part}`
  const whole = cut + (/^\p{L}+/u.exec(part)?.[0] ?? '')
  return all.endsWith('\u00AD') || new RegExp(`\\b${whole}\\b`, 'iu').test(words) ? all.slice(0, -1) + part : all + part
}

/** Rows of equally many cells below one another; what a cell goes on with stands below it. */
function tableAt(lines: readonly Line[], at: number, page: Measures): { rows: string[][]; end: number } | null {
  const first = lines[at]
  if (!first || first.cells.length < 2) return null
  const rows: string[][] = []
  let row = first
  let end = at
  for (let line = lines[at]; line && line.page === first.page; line = lines[++end]) {
    if (line.cells.length === first.cells.length) {
      row = line
      rows.push([...line.cells])
      continue
    }
    const column = continued(row, line)
    const cells = rows.at(-1)
    const before = lines[end - 1]
    if (column < 1 || !cells || !before || line.y - before.y > Math.max(page.pitch, page.size * 1.05) * GAP) break
    cells[column] = joined(cells[column] ?? '', line.text, page.words)
  }
  return rows.length >= 2 ? { rows, end } : null
}

/** The cell, behind the first, below which the line begins; -1 where it is another row or a paragraph. */
function continued(row: Line, line: Line): number {
  if (line.cells.length !== 1 || Math.abs(line.size - row.size) > row.size * 0.1) return -1
  return row.starts.findIndex((start, index) => index > 0 && Math.abs(start - line.x0) < line.size * 0.3)
}

/** Only one title; what is as large further down is a heading. */
function withTitle(blocks: readonly Block[]): Block[] {
  const at = blocks.findIndex(block => block.kind === 'paragraph' && block.role === 'title')
  const isFirst = at >= 0 && at <= 3
  return blocks.map((block, index) =>
    block.kind === 'paragraph' && block.role === 'title' && !(isFirst && index === at) ? { ...block, role: 2 } : block,
  )
}
