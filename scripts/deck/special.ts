// Passages with a form of their own: quotations, tables, contrasts and short enumerations inside a sentence.

import { continuedLabel, LABELS } from '../labels.ts'
import { countCharacters, textWidth } from '../measure.ts'
import type { ContrastSide, Quote, Shown, SlideBody, Table } from '../model.ts'
import { chooseClauses, clausesOf } from './clauses.ts'
import { fitted, titleOf, type Draft, type Place } from './draft.ts'
import { BOXES, evenly, fits, inBox, MOST_QUOTE } from './fit.ts'
import { displayText, locate, rawText, sentencesOf, show, type Point, type Reading, type Stretch } from './reading.ts'

interface Setting { title: Stretch | null, start: number, place: Place }

// ── quotations 引语 ──

/** Size steps of the design, in characters. */
const SHORT_QUOTE = 60
const LONG_QUOTE = 100

/** One slide, or several split at sentence ends where the quotation is longer than a slide takes. */
export function quoteDrafts(reading: Reading, quote: Quote, { title, start, place }: Setting): Draft[] {
  const around = locate(reading, quote.span)
  const raw = rawText(reading, around)
  const lead = raw.match(/^\s*[“‘"「『]/u)?.[0].length ?? 0
  const tail = raw.match(/[”’"」』]\s*$/u)?.[0].length ?? 0
  const inner = { start: around.start + lead, end: around.end - tail }
  const pieces = piecesOf(reading, inner)
  const speaker = quote.speaker ? speakerShown(reading, quote.speaker, inner) : null
  return pieces.map((piece, index): Draft => {
    const shown = show(reading, piece, { whole: true })
    const size = countCharacters(shown.text) <= SHORT_QUOTE && fits(shown.text, BOXES.quoteShort) ? 'short' : countCharacters(shown.text) <= LONG_QUOTE ? 'long' : 'xl'
    return {
      kind: 'quote',
      size,
      quotation: size === 'short' ? inBox(shown, BOXES.quoteShort) : shown,
      marks: { open: true, close: true },
      speaker: index === pieces.length - 1 ? speaker : null,
      title: titleOf(reading, title ?? firstClause(reading, piece)),
      start: index === 0 ? start : piece.start,
      part: place.part,
      edge: place.edge,
      continued: null,
    }
  })
}

function piecesOf(reading: Reading, inner: Stretch): Stretch[] {
  if (countCharacters(displayText(rawText(reading, inner), reading.lang)) <= MOST_QUOTE) return [inner]
  const clauses = clausesOf(reading.spoken.text, inner)
  const total = countCharacters(rawText(reading, inner))
  const goal = total / Math.ceil(total / (MOST_QUOTE - 20))
  const pieces: Stretch[] = []
  let from = inner.start
  for (const clause of clauses) {
    const size = countCharacters(reading.spoken.text.slice(from, clause.end))
    if (size >= goal && clause.end < inner.end && /[。；！？，.;!?,]\s*$/.test(reading.spoken.text.slice(from, clause.end))) {
      pieces.push({ start: from, end: clause.end })
      from = clause.end
    }
  }
  pieces.push({ start: from, end: inner.end })
  return pieces
}

/** The speaker stands in the sentence around the quotation, as a run of its own words. */
function speakerShown(reading: Reading, speaker: string, inner: Stretch): Shown | null {
  const from = Math.max(0, inner.start - 400)
  const window = reading.spoken.text.slice(from, inner.end + 400)
  const before = window.lastIndexOf(speaker, inner.start - from)
  const at = before >= 0 ? before : window.indexOf(speaker)
  return at < 0 ? null : show(reading, { start: from + at, end: from + at + speaker.length })
}

// ── tables 数据表 ──

const MOST_COLUMNS = 6
const NORMAL_ROWS = 5
const DENSE_ROWS = 8
const TABLE_WIDTH = 828
const CELL_GAP = 16

/** A table on as many slides as it needs, its head repeated. */
export function tableDrafts(reading: Reading, table: Table, { title, start, place, conclusion = null }: Setting & { conclusion?: Stretch | null }): Draft[] {
  const raw = table.explicit ? table.columns.concat(table.rows.flat()).join('\n') : rawText(reading, locate(reading, table.span))
  const normal = raw.replace(/\s+/g, '')
  const cell = (text: string): Shown => {
    const shown = displayText(text, reading.lang)
    return normal.includes(text.replace(/\s+/g, '')) || table.explicit
      ? { text: shown, spans: [table.span] }
      : { text: shown, spans: [table.span], derived: 'range' }
  }
  const columnCount = Math.max(table.columns.length, ...table.rows.map(row => row.length))
  const named = conclusion ?? (captionOf(reading, table) ? null : title)
  const heading = named ? titleOf(reading, named) : captionOf(reading, table) ?? titleOf(reading, locate(reading, table.span))
  const columnGroups = columnCount <= MOST_COLUMNS
    ? [Array.from({ length: columnCount }, (_, index) => index)]
    : evenly(Array.from({ length: columnCount - 1 }, (_, index) => index + 1), MOST_COLUMNS - 1).map(group => [0, ...group])
  const pages = columnGroups.flatMap(columns => evenly(table.rows, DENSE_ROWS).map(rows => ({ columns, rows })))
  return pages.map(({ columns, rows }, index): Draft => {
    const head = columns.map(column => cell(table.columns[column] ?? ''))
    const body = rows.map(row => columns.map(column => cell(row[column] ?? '')))
    return {
      kind: 'table',
      form: body.length <= NORMAL_ROWS ? 'normal' : 'dense',
      columns: head.some(({ text }) => text) ? head : [],
      rows: body,
      align: columns.map((_, column) => alignment(body.map(row => row[column]?.text ?? ''), column)),
      widths: columnWidths([head, ...body]),
      remark: body.flat().some(({ text }) => text.includes('×')) ? { text: LABELS.redacted[reading.lang], label: true } : null,
      title: heading,
      start,
      part: place.part,
      edge: place.edge,
      continued: pages.length > 1 ? { text: continuedLabel(index + 1, pages.length, reading.lang), label: true } : null,
    }
  })
}

/** The table's own name as a title, where its words stand in the sentence (or in the caption line) and fit. */
function captionOf(reading: Reading, { caption, span, explicit }: Table): Shown | null {
  if (!caption) return null
  const text = displayText(caption, reading.lang)
  if (!fits(text, BOXES.titleLong)) return null
  if (explicit) {
    const line = reading.outline.titleBlock.find(({ end, start }) => Math.abs(span.start - end) < NEAR_CAPTION || Math.abs(start - span.end) < NEAR_CAPTION)
    return line ? inBox({ text, spans: [line] }, fits(text, BOXES.title) ? BOXES.title : BOXES.titleLong) : null
  }
  const at = rawText(reading, locate(reading, span)).indexOf(caption)
  const start = locate(reading, span).start + at
  return at < 0 || countCharacters(text) < SHORTEST_CAPTION ? null : titleOf(reading, { start, end: start + caption.length })
}

/** Characters between a caption line and its table. */
const NEAR_CAPTION = 4
/** `得分` names no table. */
const SHORTEST_CAPTION = 4

/** Text left, ranks and short words centred, numbers right (design: table). */
function alignment(cells: readonly string[], column: number): 'left' | 'center' | 'right' {
  const stated = cells.filter(Boolean)
  if (column === 0 || stated.length === 0) return 'left'
  if (stated.every(text => /^(?:\p{Script=Han}{0,2}第.{1,4}|×+|.{1,2})$/u.test(text))) return 'center'
  return stated.every(text => /^[-+−]?[\d×][\d,.×]*\s*\S{0,4}$/u.test(text)) ? 'right' : 'left'
}

/** Pixels for each column: what its widest cell wants, scaled down where the table is too wide, never under 64. */
function columnWidths(rows: readonly (readonly Shown[])[]): number[] {
  const count = Math.max(...rows.map(row => row.length))
  const wanted = Array.from({ length: count }, (_, column) => Math.max(64, ...rows.map(row => 20 * textWidth(row[column]?.text ?? '', 'sans-700') + CELL_GAP + 8)))
  const total = wanted.reduce((sum, width) => sum + width, 0)
  const spare = TABLE_WIDTH - total
  const widths = spare >= 0 ? wanted.map(width => width + spare / count) : wanted.map(width => Math.max(64, width * TABLE_WIDTH / total))
  return widths.map(width => Math.floor(width))
}

// ── contrasts 对照 ──

const MOST_SIDE_ITEMS = 2

/** Two sides of one thing, 一方面 / 另一方面; null when a side's words do not fit one. */
export function contrastDraft(reading: Reading, points: readonly Point[], { title, start, place }: Setting): Draft | null {
  const [left, right] = points
  if (!left || !right || points.length !== 2 || !title) return null
  const sides = [left, right].map(point => side(reading, point))
  const [first, second] = sides
  if (!first || !second) return null
  const count = Math.min(first.items.length, second.items.length)
  const even = (each: ContrastSide): ContrastSide => ({ ...each, items: each.items.slice(0, count) })
  return { kind: 'contrast', sides: [even(first), even(second)], title: titleOf(reading, title), start, part: place.part, edge: place.edge, continued: null }
}

function side(reading: Reading, point: Point): ContrastSide | null {
  if (!point.marker) return null
  const clauses = clausesOf(reading.spoken.text, point.heading)
  const first = clauses[0] ?? point.heading
  const phrase = fitted(reading, first, [BOXES.contrastPhrase])
  const rest = [...clauses.slice(1), ...sentencesOf(reading, point.node.children).filter(({ start }) => start >= point.heading.end)]
  const items = chooseClauses(reading, rest, { count: MOST_SIDE_ITEMS, most: 28, budget: 56, perSentence: 2, least: -2 })
    .map(clause => inBox(show(reading, clause), BOXES.contrastItem)).filter(({ text }) => fits(text, BOXES.contrastItem))
  return { marker: show(reading, point.marker), phrase, items }
}

// ── short enumerations 短项 ──

/** Matches `“四定”：即定项目、定专人`; the list follows the colon. */
const RE_COLON = /[：:]\s*(?:即|就是|是)?\s*/gu

export interface Enumeration { sentence: Stretch, title: Stretch, items: Stretch[], form: 'upright' | 'tail', shared: string }

/** Short items that share their first or last characters: 定项目、定专人、定节点; …的必查；…的必查。 */
export function enumerationIn(reading: Reading, sentence: Stretch): Enumeration | null {
  if (reading.lang !== 'zh') return null
  const raw = rawText(reading, sentence)
  for (const colon of raw.matchAll(RE_COLON)) {
    const from = sentence.start + colon.index + colon[0].length
    const title = titleBefore(reading, sentence, sentence.start + colon.index)
    const upright = itemsFrom(reading, from, sentence.end, /[、，,。；;]/u, /[，,。；;]/u)
    const head = upright[0] ? rawText(reading, upright[0])[0] ?? '' : ''
    if (isUpright(reading, upright, head)) return { sentence, title, items: upright, form: 'upright', shared: head }
    const tails = itemsFrom(reading, from, sentence.end, /[；;。\n]/u, /[。]/u)
    const shared = sharedTail(tails.map(item => rawText(reading, item)))
    if (tails.length >= 3 && tails.length <= 6 && shared && tails.every(item => fits(displayText(rawText(reading, item), 'zh').slice(0, -shared.length), BOXES.tail))) {
      return { sentence, title, items: tails, form: 'tail', shared }
    }
  }
  return null
}

export function enumerationDraft(reading: Reading, { title, items, form, shared }: Enumeration, { start, place }: Setting): Draft {
  const body: SlideBody = {
    kind: 'enumeration',
    form,
    items: items.map((item) => {
      const split = form === 'upright' ? item.start + shared.length : item.end - shared.length
      const first = { start: item.start, end: split }
      const second = { start: split, end: item.end }
      return form === 'upright'
        ? { head: show(reading, first), text: show(reading, second), tail: null }
        : { head: null, text: show(reading, first), tail: show(reading, second) }
    }),
  }
  return { ...body, title: titleOf(reading, title), start, part: place.part, edge: place.edge, continued: null }
}

/** Items up to the first mark that ends the list. */
function itemsFrom(reading: Reading, from: number, end: number, between: RegExp, last: RegExp): Stretch[] {
  const items: Stretch[] = []
  let start = from
  for (let at = from; at < end; at++) {
    const character = reading.spoken.text[at] ?? ''
    if (!between.test(character)) continue
    const item = trim(reading, { start, end: at })
    if (item.end > item.start) items.push(item)
    start = at + 1
    if (last.test(character)) break
  }
  return items
}

function isUpright(reading: Reading, items: readonly Stretch[], head: string): boolean {
  return items.length >= 3 && items.length <= 6 && /\p{Script=Han}/u.test(head)
    && items.every(item => new RegExp(`^${head}\\p{Script=Han}{1,4}$`, 'u').test(rawText(reading, item)))
}

function sharedTail(texts: readonly string[]): string {
  const [first = ''] = texts
  for (let length = 4; length >= 2; length--) {
    const tail = first.slice(-length)
    if (/^(?!的)\p{Script=Han}+$/u.test(tail) && texts.every(text => text.length > length + 2 && text.endsWith(tail))) return tail
  }
  return ''
}

/** The clause that names the list: 都要落实“四定”. */
function titleBefore(reading: Reading, sentence: Stretch, colon: number): Stretch {
  const clauses = clausesOf(reading.spoken.text, { start: sentence.start, end: colon })
  return clauses.at(-1) ?? { start: sentence.start, end: colon }
}

function trim(reading: Reading, { start, end }: Stretch): Stretch {
  const raw = reading.spoken.text.slice(start, end)
  return { start: start + raw.length - raw.trimStart().length, end: end - (raw.length - raw.trimEnd().length) }
}

export function firstClause(reading: Reading, stretch: Stretch): Stretch {
  return clausesOf(reading.spoken.text, stretch)[0] ?? stretch
}
