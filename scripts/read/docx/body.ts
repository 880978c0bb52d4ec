// document.xml → paragraphs and tables as a reader of the printed page sees them: automatic numbers written out;
// deleted and hidden text, field codes, notes and comments left out.

import { createNumbering } from './numbering.ts'
import { type Dress, dressOf, numberReference, outlineLevel, type Styles, switchOf } from './styles.ts'
import { equationText, RE_EQUATION } from '../shared/equations.ts'
import { type Block, isLayout, type Role } from '../shared/layout.ts'
import { type Lost, mayHoldWords } from '../shared/lost.ts'
import { bulletSign, symbolCharacter, withSymbols } from '../shared/number-formats.ts'
import { withGap } from '../shared/numbering.ts'
import { numbered, raised, struck } from '../shared/signs.ts'
import { attribute, child, elements, localName, ownText, type XmlElement } from '../shared/xml.ts'

/** The state that goes from one paragraph to the next in document order. */
interface Walk {
  styles: Styles
  numbering: ReturnType<typeof createNumbering>
  /** Open fields, innermost last. */
  fields: Field[]
  /** Text of paragraphs whose end was deleted: they run on into the next one. */
  carried: string
  lost: Lost
  chunk: Beside['chunk']
  /** The last words read, which name a place. */
  last: string
}

/** In its code, in its result, in the result of one that nobody speaks. */
interface Field {
  state: 'code' | 'result' | 'silent'
  code: string
}

/** What the file says beside the body. */
export interface Beside {
  styles: Styles
  numbering: XmlElement | null
  lost: Lost
  /** Paragraphs of an embedded part (`w:altChunk`); null where it cannot be read. */
  chunk: (id: string) => Block[] | null
}

/** Where a paragraph's text is put together; its text boxes stand behind it. */
interface Line {
  text: string
  /** What the paragraph's style says of its characters. */
  dress: Dress
  /** Words of it were taken back while Word kept track. */
  hasDeletions: boolean
  boxes: Block[]
}

/** Matches the codes of fields whose result is a list of pages, a page number. Not `REF`, `HYPERLINK`. */
const RE_SILENT_FIELD = /^\s*(?:TOC|PAGE|NUMPAGES|INDEX|XE|TC|RD)\b/i

export function readBody(body: XmlElement, { styles, numbering, lost, chunk }: Beside): Block[] {
  const walk: Walk = {
    styles,
    numbering: createNumbering(numbering, styles),
    fields: [],
    carried: '',
    lost,
    chunk,
    last: '',
  }
  const blocks = blocksOf(body, walk)
  return walk.carried === '' ? blocks : [...blocks, { kind: 'paragraph', text: walk.carried }]
}

// --- internal ---

/** Block-level children; whatever wraps them (content controls, insertions, custom XML) is opened. */
function blocksOf(parent: XmlElement, walk: Walk): Block[] {
  return elements(parent).flatMap((element): Block[] => {
    switch (localName(element)) {
      case 'p':
        return paragraph(element, walk)
      case 'tbl':
        return table(element, walk)
      case 'del':
      case 'moveFrom':
      case 'sectPr':
      case 'tcPr':
      case 'sdtPr':
      case 'sdtEndPr':
        return []
      case 'sdt':
        return isContents(element) ? [] : blocksOf(element, walk)
      case 'AlternateContent':
        return blocksOf(firstChoice(element), walk)
      case 'altChunk':
      case 'subDoc':
        return embedded(element, walk)
      default:
        return blocksOf(element, walk)
    }
  })
}

/** Word offers its own form and an older one of the same thing: one of them is enough. */
function firstChoice(element: XmlElement): XmlElement {
  return child(element, 'Choice') ?? child(element, 'Fallback') ?? element
}

function embedded(element: XmlElement, walk: Walk): Block[] {
  const blocks = walk.chunk(attribute(element, 'id') ?? '')
  if (!blocks) walk.lost.add('read-embedded', walk.last)
  return blocks ?? []
}

function isContents(control: XmlElement): boolean {
  return attribute(child(control, 'sdtPr', 'docPartObj', 'docPartGallery'), 'val') === 'Table of Contents'
}

function paragraph(element: XmlElement, walk: Walk): Block[] {
  const properties = child(element, 'pPr')
  const style = attribute(child(properties, 'pStyle'), 'val') ?? null
  const mark = child(properties, 'rPr')
  const isSilent = () => walk.fields.some(({ state }) => state === 'silent')
  const wasInSilence = isSilent()
  const line: Line = { text: '', dress: walk.styles.dress(style), hasDeletions: false, boxes: [] }
  for (const part of elements(element)) inline(part, line, walk)
  if (walk.styles.isContents(style) || (line.text === '' && (wasInSilence || isSilent()))) return line.boxes
  // A deleted end joins two paragraphs; Word gives the whole the properties of the second.
  if (child(mark, 'del') ?? child(mark, 'moveFrom')) {
    walk.carried += line.text
    return line.boxes
  }
  const text = walk.carried + line.text
  if (text.trim() !== '') walk.last = text
  walk.carried = ''
  if (text === '' && (line.hasDeletions || (switchOf(mark, 'vanish') ?? line.dress.hidden))) return line.boxes
  // Word 2003 writes the number down beside the reference.
  const written = attribute(child(properties, 'listPr', 't'), 'val')
  const number =
    written === undefined
      ? walk.numbering({ direct: numberReference(properties), style })
      : withGap(bulletSign(written.trim()))
  const role: Role | undefined = roleOf(properties, style, walk.styles)
  return [{ kind: 'paragraph', text: numbered(number, text), ...(role !== undefined && { role }) }, ...line.boxes]
}

/** The paragraph's own outline level beats its style's; 10 is body text. */
function roleOf(properties: XmlElement | undefined, style: string | null, styles: Styles): Role | undefined {
  const role = outlineLevel(properties) ?? styles.role(style)
  return role === 10 ? undefined : role
}

/** Adds what a child of a paragraph shows. */
function inline(element: XmlElement, line: Line, walk: Walk): void {
  switch (localName(element)) {
    case 'r':
      run(element, line, walk)
      return
    case 'del':
    case 'moveFrom':
      line.hasDeletions = true
      return
    case 'pPr':
    case 'sdtPr':
    case 'sdtEndPr':
    case 'rt':
    case 'rubyPr':
      return
    case 'AlternateContent':
      inline(firstChoice(element), line, walk)
      return
    case 'fldSimple':
      if (RE_SILENT_FIELD.test(attribute(element, 'instr') ?? '')) return
      if (RE_EQUATION.test(attribute(element, 'instr') ?? ''))
        return equation(attribute(element, 'instr') ?? '', line, walk)
      break
    case 'f':
    case 'sSup':
    case 'sSubSup':
    case 'rad':
      return formula(element, line, walk)
    case 't': // Formulas keep their characters in runs of their own kind.
      add(ownText(element), line, walk)
      return
    default:
  }
  for (const part of elements(element)) inline(part, line, walk)
}

/** Parts of a formula that stand above one another must not run together: 1/2, 10⁴, √2. */
function formula(element: XmlElement, line: Line, walk: Walk): void {
  const part = (name: string): string => {
    const inner: Line = { ...line, text: '' }
    const found = child(element, name)
    if (found) inline(found, inner, walk)
    return inner.text
  }
  const degree = part('deg')
  const text =
    localName(element) === 'f'
      ? `${part('num')}/${part('den')}`
      : localName(element) === 'rad'
        ? `${raised(degree)}√${part('e')}`
        : part('e') + part('sub') + raised(part('sup'))
  line.text += text
}

function run(element: XmlElement, line: Line, walk: Walk): void {
  const properties = child(element, 'rPr')
  const style = attribute(child(properties, 'rStyle'), 'val') ?? null
  const levels = [dressOf(properties), walk.styles.dress(style), line.dress]
  const is = (name: keyof Dress) => levels.map(dress => dress[name]).find(answer => answer !== null) ?? false
  const isHidden = is('hidden')
  const before = line.text
  line.text = ''
  for (const part of elements(element)) {
    if (localName(part) === 'fldChar') field(part, line, walk)
    else if (localName(part) === 'instrText') instruction(ownText(part), walk)
    else if (!isHidden) piece(part, properties, { line, walk })
  }
  const text = is('raised') ? raised(line.text) : line.text
  line.text = before + (is('struck') ? struck(text) : text)
}

function piece(
  element: XmlElement,
  properties: XmlElement | undefined,
  { line, walk }: { line: Line; walk: Walk },
): void {
  switch (localName(element)) {
    case 't':
      add(withSymbols(ownText(element), attribute(child(properties, 'rFonts'), 'ascii') ?? ''), line, walk)
      return
    case 'tab':
    case 'ptab':
      add('\t', line, walk)
      return
    case 'br':
    case 'cr':
      add('\n', line, walk)
      return
    case 'noBreakHyphen':
      add('\u2011', line, walk)
      return
    case 'sym':
      add(
        symbolCharacter(Number.parseInt(attribute(element, 'char') ?? '0', 16), attribute(element, 'font') ?? ''),
        line,
        walk,
      )
      return
    case 'symEx':
      add(wideSymbol(Number.parseInt(attribute(element, 'char') ?? '', 16)), line, walk)
      return
    case 'AlternateContent':
      piece(firstChoice(element), properties, { line, walk })
      return
    case 'ruby':
      inline(element, line, walk)
      return
    case 'Choice':
    case 'Fallback':
      for (const part of elements(element)) piece(part, properties, { line, walk })
      return
    case 'drawing':
    case 'pict':
    case 'object':
      drawing(element, line, walk)
      return
    default: // Soft hyphens, references of notes and comments, rendered page breaks: nothing that is read out.
  }
}

/** Text boxes and WordArt are read; a large picture, a diagram or another program's object may hold words. */
function drawing(element: XmlElement, line: Line, walk: Walk): void {
  const boxes = outermost(element, 'txbxContent').flatMap(box => blocksOf(box, { ...walk, fields: [], carried: '' }))
  const art = outermost(element, 'textpath').map(path => attribute(path, 'string') ?? '')
  const words = art.filter(one => one.trim() !== '').map((text): Block => ({ kind: 'paragraph', text }))
  line.boxes.push(...boxes, ...words)
  if (boxes.length > 0 || words.length > 0) return
  const program = attribute(outermost(element, 'OLEObject')[0], 'ProgID') ?? ''
  const before = line.text || walk.last
  if (/^(?:Word|Excel|PowerPoint|Package|WPS|KWPS|ET\.|AcroExch)/i.test(program)) walk.lost.add('read-embedded', before)
  else if (/^Equation|MathType/i.test(program)) walk.lost.add('read-formula', before)
  else if (isLargePicture(element)) walk.lost.add('read-picture', before)
}

/** Sizes are in English metric units, those of old drawings in points. */
function isLargePicture(element: XmlElement): boolean {
  const extent = outermost(element, 'extent')[0]
  if (extent)
    return mayHoldWords(Number(attribute(extent, 'cx')) / EMU_A_CM, Number(attribute(extent, 'cy')) / EMU_A_CM)
  const style = attribute(outermost(element, 'shape')[0], 'style') ?? ''
  const points = (name: string) => Number(new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)pt`).exec(style)?.[1] ?? 0)
  return mayHoldWords(points('width') / POINTS_A_CM, points('height') / POINTS_A_CM)
}

const EMU_A_CM = 360_000
const POINTS_A_CM = 28.35

/** An emoji, which Word keeps by its number. */
function wideSymbol(code: number): string {
  return code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function add(text: string, line: Line, { fields }: Walk): void {
  if (fields.every(({ state }) => state === 'result')) line.text += text
}

function field(element: XmlElement, line: Line, walk: Walk): void {
  const type = attribute(element, 'fldCharType')
  const { fields } = walk
  const last = fields.at(-1)
  if (type === 'begin') fields.push({ state: 'code', code: '' })
  else if (type === 'separate' && last?.state === 'code') {
    if (RE_EQUATION.test(last.code)) {
      fields.pop()
      equation(last.code, line, walk)
      fields.push({ ...last, state: 'silent' })
    } else last.state = 'result'
  } else if (type === 'end') {
    fields.pop()
    if (last?.state === 'code' && RE_EQUATION.test(last.code)) equation(last.code, line, walk)
  }
}

function equation(code: string, line: Line, walk: Walk): void {
  const text = equationText(code)
  if (text === null) walk.lost.add('read-formula', line.text || walk.last)
  else add(text, line, walk)
}

/** The code says whether the result is read out; it comes in pieces, the name in the first. */
function instruction(code: string, { fields }: Walk): void {
  const last = fields.at(-1)
  if (last?.state !== 'code') return
  last.code += code
  if (RE_SILENT_FIELD.test(code)) last.state = 'silent'
}

function outermost(element: XmlElement, name: string): XmlElement[] {
  return elements(element).flatMap(one => {
    if (localName(one) === name) return [one]
    return outermost(localName(one) === 'AlternateContent' ? firstChoice(one) : one, name)
  })
}

function table(element: XmlElement, walk: Walk): Block[] {
  const rows: string[][] = []
  const cells: Block[][] = []
  for (const row of unwrapped(element, 'tr')) {
    const properties = child(row, 'trPr')
    if (child(properties, 'del')) continue
    const before = Number(attribute(child(properties, 'gridBefore'), 'val') ?? 0)
    const texts = Array<string>(Math.min(before, MOST_COLUMNS)).fill('')
    for (const cell of unwrapped(row, 'tc')) {
      const blocks = blocksOf(cell, walk)
      const span = Number(attribute(child(cell, 'tcPr', 'gridSpan'), 'val') ?? 1)
      const merge = child(cell, 'tcPr', 'vMerge')
      const isDeleted = child(cell, 'tcPr', 'cellDel') !== undefined
      const isContinued = merge !== undefined && attribute(merge, 'val') !== 'restart'
      if (!isDeleted) cells.push(blocks)
      texts.push(
        isContinued || isDeleted ? '' : textOf(blocks),
        ...Array<string>(Math.max(0, Math.min(span, MOST_COLUMNS) - 1)).fill(''),
      )
    }
    rows.push(texts)
  }
  return isLayout(rows) ? cells.flat() : [{ kind: 'table', rows }]
}

/** Word allows 63 columns. */
const MOST_COLUMNS = 63

/** Rows and cells, through content controls and insertions. */
function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap(one => {
    const local = localName(one)
    if (local === name) return [one]
    return ['sdt', 'sdtContent', 'ins', 'customXml', 'moveTo'].includes(local) ? unwrapped(one, name) : []
  })
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map(block => (block.kind === 'paragraph' ? block.text : block.rows.map(row => row.join(' ')).join('\n')))
    .join('\n')
    .trim()
}
