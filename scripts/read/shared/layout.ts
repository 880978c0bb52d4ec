// Paragraphs and tables of an office document → one text and its marks. All office readers end here, so that the same
// speech saved in two formats gives the same source text.

import type { Mark, Remark, Span } from '../../model/source.ts'
import { read, unstruck, withoutSigns } from './signs.ts'
import { withoutSoftBreaks } from './soft-breaks.ts'

export type Block =
  | { kind: 'paragraph'; text: string; role?: Role }
  /** All rows as wide as the first; the caption stands in a row of the table itself. */
  | { kind: 'table'; rows: readonly (readonly string[])[] }

/** What the document says a paragraph is: a level from 1, the document's title, a quotation. */
export type Role = number | 'title' | 'quote' | 'caption'

/** Matches `表1 各县指数`, `附表：…`, `Table 2. …`. Not `表决结果如下`. */
const RE_CAPTION = /^(?:附?表\s*[\d一二三四五六七八九十]+|附表|Table\s+\d+)/
/** Matches a cell of `1.2%`, `×`, `3,400`, `-5.0`. Not `2019年`, not `一季度`. */
const RE_FIGURE = /^[-+−]?[\d×*.,，]+\s*(?:[%％‰]|个?百分点|[亿万]?元|[亿万])?$/
/** Body text set in a heading style: a heading of that length is none. */
const LONGEST_HEADING = 80
/** Matches `抓落实。要…`: sentences within. Not `抓落实。` */
const RE_SENTENCES = /[。！？].*[^。！？”’」』）)\s]/s
/** A cell of that many characters is a page divided by rules, no table. */
const LONGEST_CELL = 300

/** One paragraph a line, one table row a line with its cells between tabs. */
export function layOut(all: readonly Block[]): { text: string; marks: Mark[]; remarks: Remark[] } {
  const { blocks, rows: spokenRows } = withSpeechTables(all.flatMap(unfolded))
  const marks: Mark[] = []
  const lines: string[] = []
  const titles = blocks.filter(
    block => block.kind === 'paragraph' && block.role === 'title' && block.text.trim() !== '',
  ).length
  let at = 0
  let before: { span: Span; role: Role | undefined } | null = null
  const add = (signed: string): Span => {
    const { text: line, marks: inside } = read(signed)
    marks.push(...inside.map(mark => ({ ...mark, span: { start: at + mark.span.start, end: at + mark.span.end } })))
    const start = at + line.length - line.trimStart().length
    const span = { start, end: Math.max(start, at + line.trimEnd().length) }
    lines.push(line)
    at += line.length + 1
    return span
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const isApart = block.role === 'quote' || block.role === 'title'
      const text = isApart ? sane(block.text) : withoutSoftBreaks(sane(block.text), withoutSigns)
      const span = add(text)
      if (span.end > span.start) {
        marks.push(...markOf(withoutSigns(text), span, block.role === 'title' && titles > 1 ? 1 : block.role))
        before = { span, role: block.role }
      }
      continue
    }
    const rows = block.rows.map(row => row.map(cell => sane(cell).replace(/\s+/g, ' ').trim()))
    const [first = [], ...rest] = rows
    const cells = rows.map(row => row.map(unstruck))
    const isTitled = first.length > 1 && first.slice(1).every(cell => cell === '') && first[0] !== '' && rest.length > 1
    const caption: Span | null = isTitled ? add(first[0] ?? '') : captionIn(before, lines)
    const [columns, body] = headed(isTitled ? cells.slice(1) : cells)
    const spans: Span[] = (isTitled ? rest : rows).map(row => add(row.join('\t')))
    const start = spans[0]?.start ?? at
    const end = Math.max(start, ...spans.map(span => span.end))
    if (end > start) marks.push({ kind: 'table', span: { start, end }, caption, columns, rows: body })
    before = null
  }
  return {
    text: lines.join('\n'),
    marks: marks.toSorted((a, b) => a.span.start - b.span.start),
    remarks: spokenRows > 0 ? [{ rule: 'read-table-speech', values: { rows: spokenRows } }] : [],
  }
}

/** Rules around prose, or a single column: paragraphs and no table. Rows without a word go. */
export function isLayout(rows: readonly (readonly string[])[]): boolean {
  return (
    rows.every(row => row.filter(cell => cell.trim() !== '').length <= 1) ||
    rows.some(row => row.some(cell => cell.length > LONGEST_CELL))
  )
}

/** The first row names the columns unless figures stand in it. */
export function headed(rows: readonly string[][]): [columns: string[], rows: string[][]] {
  const [first = [], ...rest] = rows
  const isHead = rest.length > 0 && !first.some(cell => RE_FIGURE.test(cell))
  return isHead ? [[...first], rest.map(row => [...row])] : [first.map(() => ''), rows.map(row => [...row])]
}

// --- internal ---

/** A speech that stands in a table (two languages side by side, the script of a host) is spoken, row by row. */
function withSpeechTables(blocks: readonly Block[]): { blocks: Block[]; rows: number } {
  const letters = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.replace(/\s+/g, '').length, 0)
  const prose = letters(blocks.flatMap(block => (block.kind === 'paragraph' ? block.text : [])))
  let rows = 0
  const out = blocks.flatMap((block): Block[] => {
    if (block.kind === 'paragraph') return [block]
    const cells = block.rows.flat().filter(cell => cell.trim() !== '')
    const said = cells.filter(cell => RE_SAID.test(withoutSigns(cell).trim()))
    if (letters(cells) <= prose || letters(said) < letters(cells) * LEAST_SAID) return [block]
    rows += block.rows.length
    return cells.flatMap(cell => cell.split('\n')).map(text => ({ kind: 'paragraph', text }))
  })
  return { blocks: out, rows }
}

/** Matches a cell that ends as speech does: `…在江畔古城。`, `Distinguished guests,`. Not `92%`, not `东山镇`. */
const RE_SAID = /^.{3,}[。！？；：，…!?;:,.][”’」』）)"']*$/s
/** Share of a table's letters that stand in such cells. */
const LEAST_SAID = 0.6

function unfolded(block: Block): Block[] {
  if (block.kind === 'paragraph') return [block]
  const rows = block.rows.filter(row => row.some(cell => cell.trim() !== ''))
  if (rows.length === 0) return []
  if (isLayout(rows))
    return rows
      .flat()
      .filter(cell => cell.trim() !== '')
      .flatMap(cell => cell.split('\n'))
      .map(text => ({ kind: 'paragraph', text }))
  const width = Math.max(...rows.map(row => row.length))
  return [{ kind: 'table', rows: rows.map(row => [...row, ...Array<string>(width - row.length).fill('')]) }]
}

/** Without characters that no text holds, and with one kind of line end. */
function sane(text: string): string {
  return text.replace(/\r\n?|\v|\f|\u2028|\u2029/g, '\n').replace(/[\0\x07\x08\x0E-\x1F]/g, '')
}

function markOf(text: string, span: Span, role: Role | undefined): Mark[] {
  if (role === undefined || role === 'caption') return []
  if (role === 'quote' || role === 'title') return [{ kind: role, span }]
  const words = text.trim()
  return words.length > LONGEST_HEADING || (words.length > 30 && RE_SENTENCES.test(words))
    ? []
    : [{ kind: 'heading', level: role, span }]
}

function captionIn(before: { span: Span; role: Role | undefined } | null, lines: readonly string[]): Span | null {
  const line = lines.at(-1)?.trim() ?? ''
  const isCaption =
    before !== null &&
    (before.role === 'caption' || (line.length <= 60 && RE_CAPTION.test(line))) &&
    before.span.end - before.span.start === line.length
  return isCaption ? before.span : null
}
