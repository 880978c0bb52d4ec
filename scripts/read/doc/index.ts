// Word's old binary .doc (and the .wps that is one) → text with its marks: automatic numbers, headings and tables as in
// .docx; deleted and hidden text, field codes and notes left out. Offsets are those of [MS-DOC].

import { itemAt } from '../../text/item-at.ts'
import { openCompound } from './compound.ts'
import { type DocStyle, readDocLists, readDocStyles } from './lists.ts'
import { type Properties, readRuns, type Run, runAt, SPRM } from './properties.ts'
import { equationText, RE_EQUATION } from '../shared/equations.ts'
import { failure } from '../shared/failure.ts'
import { type Block, isLayout, layOut, type Role } from '../shared/layout.ts'
import { symbolCharacter, withSymbols } from '../shared/number-formats.ts'
import { createCounter } from '../shared/numbering.ts'
import { numbered, raised, struck } from '../shared/signs.ts'
import type { Reading } from '../shared/reading.ts'

/** A stretch of text as it lies in the file. */
interface Piece {
  start: number
  end: number
  place: number
  isWide: boolean
}

interface Paragraph {
  text: string
  mark: number
  run: Run | undefined
}

const WORD_97 = 0xa5ec
const OLDEST = 0xc1
/** Offsets of the pairs (place, length) that point into the table stream. */
const PART = {
  styles: 0xa2,
  characters: 0xfa,
  paragraphs: 0x102,
  fonts: 0x112,
  text: 0x1a2,
  lists: 0x2e2,
  overrides: 0x2ea,
}
/**
 * Lengths of the texts that lie one behind the other: body, footnotes, headers, (macros,) comments, endnotes, text
 * boxes.
 */
const LENGTHS = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64]
const BOXES = 6

const [CELL, PARAGRAPH, PAGE_BREAK, FIELD_CODE, FIELD_RESULT, FIELD_END] = [0x07, 0x0d, 0x0c, 0x13, 0x14, 0x15]
/** Signs that stand for something else than a character. */
const SIGNS: Readonly<Record<number, string>> = { 0x09: '\t', 0x0b: '\n', 0x0c: '\n', 0x0e: '\n', 0x1e: '\u2011' }
const RE_SILENT_FIELD = /^\s*(?:TOC|PAGE|NUMPAGES|INDEX)\b/i
/** The upper half of the 8-bit pieces. */
const LATIN = new TextDecoder('windows-1252')

export function readDoc(bytes: Uint8Array, path: string): Reading {
  const stream = openCompound(bytes)
  const main = stream('WordDocument')
  if (!main || main.length < 0x300) throw failure('read-damaged', path)
  const head = viewOf(main)
  const flags = head.getUint16(0x0a, true)
  if (flags & 0x0100) throw failure('read-encrypted', path)
  if (head.getUint16(0, true) !== WORD_97 || head.getUint16(2, true) < OLDEST) throw failure('read-old-word', path)
  const table = stream(flags & 0x0200 ? '1Table' : '0Table')
  if (!table) throw failure('read-damaged', path)
  const part = (at: number) =>
    viewOf(table.subarray(head.getUint32(at, true), head.getUint32(at, true) + head.getUint32(at + 4, true)))
  // The levels of the lists stand behind the part that names them.
  const lists = viewOf(table.subarray(head.getUint32(PART.lists, true)))
  const hasLists = head.getUint32(PART.lists + 4, true) > 0
  const styles = readDocStyles(part(PART.styles))
  const [body = 0] = LENGTHS.map(at => head.getUint32(at, true))
  const boxes = LENGTHS.slice(0, BOXES).reduce((sum, at) => sum + head.getUint32(at, true), 0)
  const text: Text = {
    pieces: readPieces(part(PART.text)),
    bytes: main,
    fonts: readFonts(part(PART.fonts)),
    characters: readRuns(head, part(PART.characters), false),
    paragraphs: readRuns(head, part(PART.paragraphs), true),
    styles,
  }
  const count = createCounter(hasLists ? readDocLists(lists, part(PART.overrides)) : new Map())
  const boxLength = head.getUint32(itemAt(LENGTHS, BOXES), true)
  const inBoxes =
    boxLength > 0
      ? blocksOf(readParagraphs(text, boxes, boxes + boxLength), styles, count).filter(
          block => block.kind === 'table' || block.text.trim() !== '',
        )
      : []
  const hasChanges = text.characters.some(
    ({ properties }) => properties.get(SPRM.isDeleted) || properties.get(SPRM.isInserted),
  )
  const blocks = [...blocksOf(readParagraphs(text, 0, body), styles, count), ...inBoxes]
  const remarks = [
    ...(inBoxes.length > 0 ? [{ rule: 'read-text-boxes' }] : []),
    ...(hasChanges ? [{ rule: 'read-changes' }] : []),
  ]
  const laid = layOut(blocks)
  return { ...laid, encoding: 'utf-16le', remarks: [...remarks, ...laid.remarks] }
}

// --- internal ---

interface Text {
  pieces: readonly Piece[]
  bytes: Uint8Array
  characters: readonly Run[]
  paragraphs: readonly Run[]
  fonts: readonly string[]
  styles: readonly DocStyle[]
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Skips what fast saving left behind, then reads where each stretch of text lies. */
function readPieces(table: DataView): Piece[] {
  let at = 0
  while (table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true)
  if (table.getUint8(at) !== 2) throw new RangeError('no table of pieces')
  const start = at + 5
  const count = Math.floor((table.getUint32(at + 1, true) - 4) / 12)
  return Array.from({ length: count }, (_, n) => {
    const place = table.getUint32(start + (count + 1) * 4 + n * 8 + 2, true)
    const isWide = (place & 0x40000000) === 0
    return {
      start: table.getUint32(start + n * 4, true),
      end: table.getUint32(start + n * 4 + 4, true),
      place: isWide ? place : (place & 0x3fffffff) / 2,
      isWide,
    }
  })
}

/** Names of the fonts, by the number that symbols use. */
function readFonts(table: DataView): string[] {
  const fonts: string[] = []
  for (let at = 4; at + 40 < table.byteLength; at += 1 + table.getUint8(at)) {
    let name = ''
    for (let next = at + 40; next + 2 <= table.byteLength && table.getUint16(next, true) !== 0; next += 2)
      name += String.fromCharCode(table.getUint16(next, true))
    fonts.push(name)
  }
  return fonts
}

/** Paragraphs between two character positions, as they are read. */
function readParagraphs(text: Text, from: number, to: number): Paragraph[] {
  const out: Paragraph[] = []
  const fields: { code: string; isResult: boolean }[] = []
  let words = ''
  /** Something of this paragraph was taken back, or is hidden. */
  let isReduced = false
  let run: Run | undefined
  let paragraph: Run | undefined
  for (const piece of text.pieces) {
    const size = piece.isWide ? 2 : 1
    for (let position = Math.max(from, piece.start); position < Math.min(to, piece.end); position++) {
      const place = piece.place + (position - piece.start) * size
      if (place + size > text.bytes.length) throw new RangeError(`text at ${place}`)
      const code = piece.isWide
        ? itemAt(text.bytes, place) | (itemAt(text.bytes, place + 1) << 8)
        : LATIN.decode(text.bytes.subarray(place, place + 1)).charCodeAt(0)
      if (!run || place < run.start || place >= run.end) run = runAt(text.characters, place)
      if (!paragraph || place < paragraph.start || place >= paragraph.end) paragraph = runAt(text.paragraphs, place)
      const properties = run?.properties ?? NONE
      if (properties.get(SPRM.isDeleted)) {
        isReduced = true
        continue
      }
      if (code === FIELD_CODE) fields.push({ code: '', isResult: false })
      else if (code === FIELD_END) words += equationIn(fields.pop())
      else if (code === FIELD_RESULT && fields.length > 0) itemAt(fields, -1).isResult = true
      else if (isEnd(code, paragraph, place + size)) {
        const isSilent = fields.some(({ isResult, code }) => isResult && RE_SILENT_FIELD.test(code))
        const isGone = isSilent || (isReduced && words === '')
        if (!isGone || code === CELL) out.push({ text: words, mark: code, run: paragraph })
        words = ''
        isReduced = false
      } else if (fields.some(({ isResult }) => !isResult)) itemAt(fields, -1).code += String.fromCharCode(code)
      else if (isOn(SPRM.isHidden, properties, text.styles, paragraph)) isReduced = true
      else if (!fields.some(({ code }) => RE_SILENT_FIELD.test(code)))
        words += dressed(characterOf(code, properties, text.fonts), properties, text.styles, paragraph)
    }
  }
  return words === '' ? out : [...out, { text: words, mark: PARAGRAPH, run: undefined }]
}

const NONE: Properties = new Map()

/** What one sees of a field whose code says it; other fields have their result. */
function equationIn(field: { code: string } | undefined): string {
  return field && RE_EQUATION.test(field.code) ? (equationText(field.code) ?? '') : ''
}

function dressed(char: string, ...dress: Dressed): string {
  const shown = isRaised(...dress) ? raised(char) : char
  return isOn(SPRM.isStruck, ...dress) || isOn(SPRM.isStruckTwice, ...dress) ? struck(shown) : shown
}

/** What decides how a character is set: itself, its style, the style of its paragraph. */
type Dressed = [own: Properties, styles: readonly DocStyle[], paragraph: Run | undefined]

/** A switch is on, off, as in the paragraph's style (0x80), or the opposite of it (0x81). */
function isOn(code: number, own: Properties, styles: readonly DocStyle[], paragraph: Run | undefined): boolean {
  const inStyles = () => (styled(code, own, styles, paragraph) ?? 0) === 1
  const value = own.get(code)
  return value === undefined || value === 0x80 ? inStyles() : value === 0x81 ? !inStyles() : (value & 1) === 1
}

function isRaised(own: Properties, styles: readonly DocStyle[], paragraph: Run | undefined): boolean {
  const lift = own.get(SPRM.lift) ?? 0
  const isLifted = lift > 0 && lift < 0x8000 && own.has(SPRM.size)
  return isLifted || (own.get(SPRM.position) ?? styled(SPRM.position, own, styles, paragraph)) === 1
}

function styled(code: number, own: Properties, styles: readonly DocStyle[], run: Run | undefined): number | undefined {
  const ask = ({ characters }: DocStyle) => characters.get(code)
  const character = own.get(SPRM.characterStyle)
  return (character === undefined ? undefined : up(styles, character, ask)) ?? up(styles, run?.style ?? 0, ask)
}

/** A page break ends a paragraph only where a section ends with it. */
function isEnd(code: number, run: Run | undefined, end: number): boolean {
  return code === PARAGRAPH || code === CELL || (code === PAGE_BREAK && run?.end === end)
}

function characterOf(code: number, properties: Properties, fonts: readonly string[]): string {
  const symbol = properties.get(SPRM.symbol)
  if (symbol !== undefined && code === 0x28) return symbolCharacter(symbol >>> 16, fonts[symbol & 0xffff] ?? '')
  return (
    SIGNS[code] ??
    (code < 0x20 ? '' : withSymbols(String.fromCharCode(code), fonts[properties.get(SPRM.font) ?? -1] ?? ''))
  )
}

function blocksOf(
  paragraphs: readonly Paragraph[],
  styles: readonly DocStyle[],
  count: (id: string, level: number) => string,
): Block[] {
  const blocks: Block[] = []
  let rows: string[][] = []
  let cells: string[] = []
  let cell: string[] = []
  const endTable = () => {
    if (cells.length > 0 || cell.length > 0) rows.push([...cells, cell.join('\n')])
    if (rows.length > 0)
      blocks.push(
        ...(isLayout(rows)
          ? rows
              .flat()
              .flatMap(one => one.split('\n'))
              .map((text): Block => ({ kind: 'paragraph', text }))
          : [{ kind: 'table' as const, rows }]),
      )
    rows = []
    cells = []
    cell = []
  }
  for (const { text, mark, run } of paragraphs) {
    const ask = (code: number) => run?.properties.get(code) ?? styleProperty(styles, run?.style ?? 0, code)
    if (ask(SPRM.rowEnd)) {
      rows.push(cells)
      cells = []
      continue
    }
    const list = ask(SPRM.list) ?? 0
    // The end of a section may stand in a paragraph of its own, which nobody sees.
    const number = list > 0 && (text !== '' || mark !== PAGE_BREAK) ? count(String(list), ask(SPRM.level) ?? 0) : ''
    if (ask(SPRM.inTable)) {
      cell.push(numbered(number, text))
      if (mark !== CELL || (ask(SPRM.tableDepth) ?? 1) > 1) continue
      cells.push(cell.join('\n').trim())
      cell = []
      continue
    }
    endTable()
    const role = roleOf(ask(SPRM.outline), styles, run?.style ?? 0)
    blocks.push({ kind: 'paragraph', text: numbered(number, text), ...(role !== undefined && { role }) })
  }
  endTable()
  return blocks
}

/** The outline level counts from 0, and 9 is body text. */
function roleOf(outline: number | undefined, styles: readonly DocStyle[], style: number): Role | undefined {
  if (outline !== undefined && outline < 9) return outline + 1
  return outline === 9 ? undefined : up(styles, style, ({ role }) => role)
}

function styleProperty(styles: readonly DocStyle[], style: number, code: number): number | undefined {
  return up(styles, style, ({ properties }) => properties.get(code))
}

/** The first answer of a style or the ones it is based on. */
function up<T>(styles: readonly DocStyle[], style: number, ask: (style: DocStyle) => T | undefined): T | undefined {
  for (let index = style, steps = 0; steps < styles.length; steps++) {
    const one = styles[index]
    const answer = one && ask(one)
    if (!one || answer !== undefined) return answer
    index = one.base
  }
  return undefined
}
