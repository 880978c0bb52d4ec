// OpenDocument text (.odt) → text with its marks: list numbers written out, tracked deletions, notes, comments, hidden
// text and tables of contents left out.

import { XmlElement as Element, XmlText } from '@rgrove/parse-xml'
import { failure } from '../shared/failure.ts'
import { type Block, isLayout, layOut, type Role } from '../shared/layout.ts'
import { createLost, type Lost, mayHoldWords } from '../shared/lost.ts'
import { withSymbols } from '../shared/number-formats.ts'
import { numbered, raised, struck, withoutSigns } from '../shared/signs.ts'
import { OUTLINE, readOdtStyles, type OdtStyles } from './styles.ts'
import type { Reading } from '../shared/reading.ts'
import { attribute, child, descendants, elements, localName, parsePart, type XmlElement } from '../shared/xml.ts'
import { isZip, openZip } from '../shared/zip.ts'

/** Where in its lists a paragraph stands. */
interface Place {
  list: string | null
  level: number
  counters: number[]
  isItem: boolean
  start: number | null
}

interface Walk {
  styles: OdtStyles
  /** Counters of the lists so far, by their id and by their style. */
  counters: Map<string, number[]>
  lost: Lost
  /** The last words read, which name a place. */
  last: string
}

/** The text of a paragraph as it grows, and the text boxes in it. */
interface Line {
  text: string
  boxes: Block[]
  /** Characters are hidden until a style says otherwise. */
  isHidden: boolean
  /** Words of it were taken back while the program kept track. */
  hasDeletions: boolean
  /** Words of it are hidden. */
  hasHidden: boolean
}

/** One row of a thousand empty ones, as spreadsheets write them. */
const MOST_REPEATED = 63

const NOT_READ = new Set([
  'tracked-changes',
  'table-of-content',
  'alphabetical-index',
  'illustration-index',
  'table-index',
  'object-index',
  'user-index',
  'bibliography',
  'sequence-decls',
  'forms',
  'variable-decls',
  'user-field-decls',
])
const NOT_SPOKEN = new Set([
  'note',
  'annotation',
  'annotation-end',
  'hidden-text',
  'page-number',
  'page-count',
  'ruby-text',
  'script',
  'toc-mark',
  'alphabetical-index-mark',
])

export function readOdt(bytes: Uint8Array, path: string): Reading {
  const zip = isZip(bytes) ? openZip(bytes, path) : null
  const manifest = zip?.part('META-INF/manifest.xml')
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) throw failure('read-encrypted', path)
  // All of it may be one XML file (.fodt).
  const content = zip ? zip.part('content.xml') : bytes
  const styles = zip?.part('styles.xml')
  const root = content && parsePart(content, path)
  const text = child(root ?? undefined, 'body', 'text')
  if (!root || !text) throw failure('read-damaged', path)
  const walk: Walk = {
    styles: readOdtStyles([root, ...(styles ? [parsePart(styles, path)] : [])]),
    counters: new Map(),
    lost: createLost(),
    last: '',
  }
  const hasMacros = (zip?.names ?? []).some(name => /^(?:Basic|Scripts)\/.+\/./.test(name))
  const hasChanges = child(text, 'tracked-changes', 'changed-region') !== undefined
  const remarks = [...(hasMacros ? [{ rule: 'read-macros' }] : []), ...(hasChanges ? [{ rule: 'read-changes' }] : [])]
  const blocks = blocksOf(text, walk, null)
  const laid = layOut(blocks)
  return { ...laid, encoding: 'utf-8', remarks: [...remarks, ...laid.remarks, ...walk.lost.remarks()] }
}

// --- internal ---

function blocksOf(parent: XmlElement, walk: Walk, place: Place | null): Block[] {
  return elements(parent).flatMap((element): Block[] => {
    const name = localName(element)
    if (NOT_READ.has(name) || attribute(element, 'display') === 'none') return []
    switch (name) {
      case 'p':
      case 'h':
        return paragraph(element, walk, place)
      case 'list':
        return list(element, walk, place)
      case 'table':
        return table(element, walk)
      default:
        return blocksOf(element, walk, place)
    }
  })
}

/** Items of a list; a list inside an item is one level deeper and counts on the same counters. */
function list(element: XmlElement, walk: Walk, outer: Place | null): Block[] {
  const style = attribute(element, 'style-name') ?? outer?.list ?? null
  const counters = outer?.counters ?? countersOf(element, style, walk)
  const id = attribute(element, 'id')
  if (id !== undefined) walk.counters.set(`id ${id}`, counters)
  walk.counters.set(`style ${style}`, counters)
  const level = (outer?.level ?? 0) + 1
  return elements(element).flatMap(item => {
    const start = attribute(item, 'start-value')
    const place: Place = {
      list: style,
      level,
      counters,
      isItem: localName(item) === 'list-item',
      start: start === undefined ? null : Number(start),
    }
    return blocksOf(item, walk, place)
  })
}

function countersOf(element: XmlElement, style: string | null, { counters }: Walk): number[] {
  const continued = attribute(element, 'continue-list')
  const known =
    continued !== undefined
      ? counters.get(`id ${continued}`)
      : attribute(element, 'continue-numbering') === 'true'
        ? counters.get(`style ${style}`)
        : undefined
  return known ?? []
}

function paragraph(element: XmlElement, walk: Walk, place: Place | null): Block[] {
  const { styles, counters } = walk
  const style = attribute(element, 'style-name') ?? null
  const isHidden = styles.is('hidden', style) ?? false
  const line: Line = { text: '', boxes: [], isHidden, hasDeletions: false, hasHidden: false }
  if (elements(element).some(one => localName(one) === 'hidden-paragraph' && attribute(one, 'is-hidden') !== 'false'))
    return []
  inline(element, line, walk)
  if (line.text.trim() !== '') walk.last = line.text
  if (line.text.trim() === '' && (isHidden || line.hasHidden || line.hasDeletions)) return line.boxes
  if (styles.is('struck', style) === true) line.text = struck(withoutSigns(line.text))
  const isHeading = localName(element) === 'h'
  const level = Number(attribute(element, 'outline-level') ?? 1)
  const outline = counters.get(OUTLINE) ?? []
  counters.set(OUTLINE, outline)
  const number = place
    ? countItem(place, style, styles)
    : isHeading
      ? count(OUTLINE, { level, counters: outline, start: null }, styles)
      : ''
  const role: Role | undefined = isHeading ? level : styles.role(style)
  return [
    { kind: 'paragraph', text: numbered(number, line.text.replace(/ $/, '')), ...(role !== undefined && { role }) },
    ...line.boxes,
  ]
}

/** Only the first paragraph of an item bears its number. */
function countItem(place: Place, style: string | null, styles: OdtStyles): string {
  const name = place.list ?? styles.listOf(style)
  if (!place.isItem || name === null) return ''
  place.isItem = false
  return count(name, place, styles)
}

function count(
  name: string,
  { level, counters, start }: Pick<Place, 'level' | 'counters' | 'start'>,
  styles: OdtStyles,
): string {
  for (let upper = 1; upper < level; upper++) counters[upper - 1] ??= styles.start(name, upper)
  const before = counters[level - 1]
  counters[level - 1] = start ?? (before === undefined ? styles.start(name, level) : before + 1)
  counters.length = level
  return styles.label(name, level, counters)
}

/** White space of the XML is one space, none at the beginning of a paragraph. */
function inline(element: XmlElement, line: Line, walk: Walk): void {
  for (const node of element.children) {
    if (node instanceof XmlText) {
      const text = withSymbols(
        node.text.replace(/[ \t\r\n]+/g, ' '),
        walk.styles.font(attribute(element, 'style-name') ?? null),
      )
      if (line.isHidden) line.hasHidden ||= text.trim() !== ''
      else line.text += line.text === '' || /[ \n]$/.test(line.text) ? text.replace(/^ /, '') : text
    }
    if (!(node instanceof Element)) continue
    const name = localName(node)
    if (name === 'change') line.hasDeletions = true
    if (NOT_SPOKEN.has(name)) continue
    if (name === 's') line.text += ' '.repeat(Math.min(80, Number(attribute(node, 'c') ?? 1)))
    else if (name === 'tab') line.text += '\t'
    else if (name === 'line-break') line.text += '\n'
    else if (node.name.startsWith('draw:')) drawing(node, line, walk)
    else if (name === 'span') span(node, line, walk)
    else inline(node, line, walk)
  }
}

function drawing(element: XmlElement, line: Line, walk: Walk): void {
  const boxes = blocksOf(element, walk, null)
  line.boxes.push(...boxes)
  if (boxes.length > 0) return
  const inside = [element, ...descendants(element)]
  const before = line.text || walk.last
  if (inside.some(one => localName(one) === 'object' || localName(one) === 'object-ole')) {
    walk.lost.add(inside.some(one => localName(one) === 'math') ? 'read-formula' : 'read-embedded', before)
  } else if (
    inside.some(one => localName(one) === 'image') &&
    mayHoldWords(centimetres(attribute(element, 'width')), centimetres(attribute(element, 'height')))
  )
    walk.lost.add('read-picture', before)
}

/** `6.2cm`, `2.5in`, `60mm`, `170pt`. */
function centimetres(length = ''): number {
  const [, value = '0', unit = 'cm'] = /^([\d.]+)([a-z]*)/.exec(length) ?? []
  return Number(value) * (UNITS[unit] ?? 0)
}

const UNITS: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72 }

function span(element: XmlElement, line: Line, walk: Walk): void {
  const style = attribute(element, 'style-name') ?? null
  const { text: before, isHidden } = line
  line.isHidden = walk.styles.is('hidden', style) ?? isHidden
  inline(element, line, walk)
  line.isHidden = isHidden
  const added = line.text.slice(before.length)
  const shown = walk.styles.is('raised', style) ? raised(added) : added
  line.text = before + (walk.styles.is('struck', style) ? struck(shown) : shown)
}

function table(element: XmlElement, walk: Walk): Block[] {
  const cells: Block[][] = []
  const rows = rowsOf(element).map(row =>
    elements(row).flatMap(cell => {
      const blocks = localName(cell) === 'table-cell' ? blocksOf(cell, walk, null) : []
      cells.push(blocks)
      const repeated = Math.min(MOST_REPEATED, Number(attribute(cell, 'number-columns-repeated') ?? 1))
      return Array<string>(repeated).fill(
        blocks
          .map(block => (block.kind === 'paragraph' ? block.text : block.rows.map(one => one.join(' ')).join('\n')))
          .join('\n')
          .trim(),
      )
    }),
  )
  return isLayout(rows) ? cells.flat() : [{ kind: 'table', rows }]
}

function rowsOf(element: XmlElement): XmlElement[] {
  return elements(element).flatMap(one => {
    const name = localName(one)
    return name === 'table-row'
      ? [one]
      : ['table-header-rows', 'table-rows', 'table-row-group'].includes(name)
        ? rowsOf(one)
        : []
  })
}
