// The speech on the page → paragraphs and tables, broken where the browser breaks lines, numbered where it shows
// numbers.

import type { Content } from './content.ts'
import { isShown, isChrome, lengthOf } from './shown.ts'
import { notesOf } from './notes.ts'
import { numbersOf } from './numbers.ts'
import { dataRows } from './table.ts'
import { type Dress, dressedBySheets, dressOf } from './sheet.ts'
import type { Block, Role } from '../shared/layout.ts'
import { withSymbols } from '../shared/number-formats.ts'
import { raised, struck, withoutSigns } from '../shared/signs.ts'

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  [
    'address article aside blockquote body caption center dd details div dl dt fieldset figure footer form h1',
    'h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead',
    'tr ul',
  ].flatMap(names => names.split(' ')),
)
const RE_BLOCK_STYLE = /display\s*:\s*(?:block|flex|table|grid)/i
/** Matches the span in which Word writes the automatic number. */
const RE_LIST_NUMBER = /mso-list\s*:\s*Ignore/i
/** Matches the break that Word writes between two pages; the sentence may go on. */
const RE_NEW_PAGE = /page-break-before\s*:\s*always/i
/** Matches the fonts of bullets: their letters are no text. */
const RE_SYMBOL_FONT = /font-family\s*:[^;]*(?:wingdings|symbol|webdings)/i
/** Matches what names a font, and the fonts whose letters are signs. */
const RE_FONT = /font-family\s*:([^;]*)/i
const RE_SYMBOLS = /wingdings|webdings|\bsymbol\b/i
/** Editors indent with quotations; a real one is shorter than that, and not the speech itself. */
const LONGEST_QUOTE = 800

/** Matches a character beside which a line break of the markup is no space. */
const RE_HAN_EDGE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…×]/u

export function blocksOf(page: Document, content: Content): Block[] {
  const writer: Writer = {
    blocks: [],
    text: '',
    space: '',
    number: '',
    dress: PLAIN,
    allText: lengthOf(page.body),
    styles: styleSheets(page),
    dressed: dressedBySheets(page),
    notes: notesOf(page),
  }
  walk(page.body, content, writer, undefined)
  flush(writer, undefined)
  return writer.blocks
}

// --- internal ---

interface Writer {
  blocks: Block[]
  /** The line being written. */
  text: string
  /** White space read since the last word. */
  space: '' | ' ' | '\n'
  /** A list number that waits for its first word. */
  number: string
  /** How the words being written are set. */
  dress: WriterDress
  allText: number
  styles: string
  /** Elements that rules of the page dress. */
  dressed: ReadonlyMap<Element, Dress>
  /** Footnotes and their signs. */
  notes: ReadonlySet<Element>
}

/** With the symbol font, whose letters are signs. */
interface WriterDress extends Dress {
  symbols?: string | undefined
}

const PLAIN: WriterDress = {}

const WHOLE: Content = { choose: element => (isChrome(element) ? 'out' : 'whole'), keeps: () => true, isOffice: false }

function walk(parent: Element, content: Content, writer: Writer, role: Role | undefined): void {
  const isPre = parent.localName === 'pre'
  for (const node of parent.childNodes) {
    if (node.nodeType === 3 && content.keeps(node)) write(writer, node.textContent ?? '', isPre, role)
    if (node.nodeType !== 1) continue
    const element = node as Element
    const isSpoken = !writer.notes.has(element) && isShown(element, writer.allText, writer.dressed.get(element))
    const choice = isSpoken ? content.choose(element) : 'out'
    const isBlock = BLOCKS.has(element.localName) || RE_BLOCK_STYLE.test(element.getAttribute('style') ?? '')
    if (isBlock) flush(writer, role)
    const outer = writer.dress
    writer.dress = dressIn(element, writer)
    if (choice !== 'out') enter(element, choice === 'whole' ? WHOLE : content, writer, role)
    writer.dress = outer
    if (isBlock) flush(writer, role)
  }
}

/** A line through the words and their height reach into everything inside; what is invisible may show again. */
function dressIn(element: Element, { dress, dressed, allText }: Writer): WriterDress {
  const name = element.localName
  const style = element.getAttribute('style') ?? ''
  const own = { ...dressed.get(element), ...dressOf(style) }
  const font = element.getAttribute('face') ?? RE_FONT.exec(style)?.[1]
  const isMuch = own.invisible === true && lengthOf(element) > allText / 2
  return {
    struck: dress.struck === true || own.struck === true || name === 's' || name === 'del' || name === 'strike',
    raised: own.raised ?? (name === 'sup' || (dress.raised === true && name !== 'sub')),
    symbols: font === undefined ? dress.symbols : RE_SYMBOLS.exec(font)?.[0],
    invisible: !isMuch && (own.invisible ?? dress.invisible ?? false),
  }
}

function enter(element: Element, content: Content, writer: Writer, role: Role | undefined): void {
  const style = element.getAttribute('style') ?? ''
  if (element.localName === 'br') {
    if (typeof role === 'number' || role === 'title') writer.space = ' '
    else if (RE_NEW_PAGE.test(style) && writer.text !== '') writer.text += '\n'
    else flush(writer, role)
    return
  }
  if (RE_LIST_NUMBER.test(style)) return writeNumber(element, writer)
  if (element.localName === 'table' && writeTable(element, content, writer)) return
  if (element.localName === 'blockquote' && role === undefined && writeQuote(element, content, writer)) return
  if (element.localName === 'ol') return walkList(element, content, writer, role)
  const own = roleOf(element)
  walk(element, content, writer, own ?? role)
  if (own !== undefined) flush(writer, own)
}

/** `<h2>`, and the style in which Word sets titles. */
function roleOf({ localName, className }: Element): Role | undefined {
  const level = /^h([1-6])$/.exec(localName)?.[1]
  return className === 'MsoTitle' ? 'title' : level ? Number(level) : undefined
}

function walkList(list: Element, content: Content, writer: Writer, role: Role | undefined): void {
  const numbers = numbersOf(list, writer.styles)
  const numbered: Content = {
    ...content,
    choose: element => {
      const number = element.parentElement === list ? numbers.get(element) : undefined
      if (number !== undefined) writer.number = number
      return content.choose(element)
    },
  }
  walk(list, numbered, writer, role)
  writer.number = ''
}

/** `1.` and Word's spaces after it → `1. `; `一、` needs none. */
function writeNumber(element: Element, writer: Writer): void {
  const number = (element.textContent ?? '').replace(/[\s\u00A0]+/g, ' ').trim()
  if (
    number === '' ||
    RE_SYMBOL_FONT.test(`${element.getAttribute('style')};${element.parentElement?.getAttribute('style')}`) ||
    /^[·•●○■□◆◇➢✓\uF000-\uF0FF§Øüo]$/.test(number)
  )
    return
  writer.number = /[\w.)]$/.test(number) ? `${number} ` : number
}

function writeTable(table: Element, content: Content, writer: Writer): boolean {
  const rows = dataRows(table, cell => linesOf(cell, content, writer).join('\n'))
  if (!rows) return false
  const caption = Array.from(table.children).find(child => child.localName === 'caption')
  const lines = caption ? linesOf(caption, content, writer) : []
  if (lines.length > 0) writer.blocks.push({ kind: 'paragraph', text: lines.join(' '), role: 'caption' })
  writer.blocks.push({ kind: 'table', rows })
  return true
}

function writeQuote(quote: Element, content: Content, writer: Writer): boolean {
  const length = lengthOf(quote)
  if (length > LONGEST_QUOTE || length * 2 > writer.allText || quote.querySelector('table, h1, h2, h3, h4, h5, h6, ol'))
    return false
  const lines = linesOf(quote, content, writer)
  if (lines.length > 0) writer.blocks.push({ kind: 'paragraph', text: lines.join('\n'), role: 'quote' })
  return true
}

/** The lines of an element apart from what is being written. */
function linesOf(element: Element, content: Content, writer: Writer): string[] {
  const apart: Writer = { ...writer, blocks: [], text: '', space: '', number: '' }
  walk(element, content, apart, undefined)
  flush(apart, undefined)
  return apart.blocks.flatMap(block => (block.kind === 'paragraph' ? block.text : block.rows.map(row => row.join(' '))))
}

/** White space of the markup is one space, or none between Chinese lines; other spaces stay. */
function write(writer: Writer, text: string, isPre: boolean, role: Role | undefined): void {
  if (writer.dress.invisible === true) return
  for (const [run] of text.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
    if (isPre && run.trim() === '' && run.includes('\n')) {
      flush(writer, role)
      continue
    }
    if (/^[ \t\n\r\f]/.test(run)) {
      writer.space = run.includes('\n') || writer.space === '\n' ? '\n' : ' '
      continue
    }
    if (writer.number !== '' && run.trim() !== '') {
      writer.text += writer.number
      writer.number = ''
      writer.space = ''
    }
    if (writer.text !== '' && writer.space !== '' && !isNoSpace(writer, run)) writer.text += ' '
    writer.text += signed(withoutSigns(run), writer.dress)
    writer.space = ''
  }
}

function signed(run: string, dress: WriterDress): string {
  const text = dress.symbols === undefined ? run : withSymbols(run, dress.symbols)
  const words = dress.raised === true ? raised(text) : text
  return dress.struck === true ? struck(words) : words
}

function isNoSpace({ text, space }: Writer, run: string): boolean {
  return space === '\n' && RE_HAN_EDGE.test(withoutSigns(text).at(-1) ?? '') && RE_HAN_EDGE.test(run[0] ?? '')
}

function flush(writer: Writer, role: Role | undefined): void {
  const text = writer.text
  writer.text = ''
  writer.space = ''
  if (text.trim() !== '') writer.blocks.push({ kind: 'paragraph', text, ...(role !== undefined && { role }) })
}

function styleSheets(page: Document): string {
  return Array.from(page.querySelectorAll('style'), style => style.textContent ?? '')
    .join('\n')
    .slice(0, 500_000)
}
