// RTF (.rtf, and many a .doc) → text with its marks: list numbers as the writing program put them down, hidden and
// deleted text, field codes, notes, headers and pictures left out. Other libraries lose the two-byte characters of
// Chinese.

import { itemAt } from '../../text/item-at.ts'
import { failure } from '../shared/failure.ts'
import { type Block, isLayout, layOut, type Role } from '../shared/layout.ts'
import { bulletSign, withSymbols } from '../shared/number-formats.ts'
import { numbered, raised, struck, withoutSigns } from '../shared/signs.ts'
import { withGap } from '../shared/numbering.ts'
import type { Remark } from '../../model/source.ts'
import { equationText, RE_EQUATION } from '../shared/equations.ts'
import { createLost, mayHoldWords } from '../shared/lost.ts'
import type { Reading } from '../shared/reading.ts'
import { charactersOf, encodingOf, encodingOfCodePage, type Font, isOpenEnded } from './characters.ts'
import { tokensOf } from './tokens.ts'

/** What a group inherits and forgets at its end. */
interface Group {
  /** Where its text goes; `style` and `font` are tables of the file's head. */
  target: 'text' | 'nothing' | 'number' | 'style' | 'font' | 'code' | 'name' | 'value'
  font: number
  /** The font of East Asian characters, and whether such a run has begun. */
  eastern: number
  isEastern: boolean
  /** Characters that stand in for a `\u` for old programs. */
  fallback: number
  hidden: boolean
  struck: boolean
  raised: boolean
  /** The group is a text box: it has a page of its own. */
  isBox: boolean
  /** Set in a field whose result nobody speaks. */
  isSilent: boolean
  /** A property of a drawing that is shown; the words of WordArt are one. */
  isProperty: boolean
}

/** A page with its paragraphs: the document, or a text box in it. */
interface Page {
  blocks: Block[]
  line: string
  /** Words of the paragraph were taken back, or are hidden. */
  isReduced: boolean
  number: string
  role: Role | undefined
  inTable: boolean
  /** Rows of the table that is being read, cells of the row, paragraphs of the cell. */
  rows: string[][]
  cells: string[]
  cell: string[]
  /** Text boxes anchored in the paragraph. */
  boxes: Block[]
}

const MOST_GROUPS = 10_000

/** Destinations that hold no speech, or hold it a second time. */
const NOTHING = new Set([
  'colortbl',
  'info',
  'pict',
  'object',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'footnote',
  'annotation',
  'xe',
  'tc',
  'rxe',
  'pntxta',
  'pntxtb',
  'shprslt',
  'nonesttables',
  'listtable',
  'listoverridetable',
  'revtbl',
  'filetbl',
  'sp',
  'themedata',
  'mmath',
  'comment',
  'atnid',
  'atnauthor',
  'bkmkstart',
  'bkmkend',
  'template',
])
/** Starred destinations that hold speech all the same. */
const KNOWN_STARRED = new Set(['shpinst', 'ud', 'shptxt', 'fldinst', 'do', 'dptxbxtext'])
/** The property that holds the words of WordArt. */
const ART_WORDS = 'gtextUNICODE'
const TWIPS_A_CM = 567

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  '~': '\u00A0',
  _: '\u2011',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  column: '\n',
  page: '\n',
}
const RE_SILENT_FIELD = /^\s*(?:TOC|PAGE|NUMPAGES|INDEX)\b/i
const RE_HEADING = /^(?:heading|标题|標題)\s*([1-9])$/i

export function readRtf(bytes: Uint8Array, path: string): Reading {
  const { blocks, encoding, remarks } = rtfBlocks(bytes, path)
  const laid = layOut(blocks)
  return { ...laid, encoding, remarks: [...remarks, ...laid.remarks] }
}

/** What the file shows, laid out by who asked for it. */
export function rtfBlocks(bytes: Uint8Array, path: string): { blocks: Block[]; encoding: string; remarks: Remark[] } {
  const reader = createReader(path)
  for (const token of tokensOf(bytes, reader.isIgnoring)) {
    if (token.kind === 'open') reader.open()
    else if (token.kind === 'close') reader.close()
    else if (token.kind === 'byte') reader.byte(token.byte, token.escaped)
    else reader.word(token.word, token.value)
  }
  return reader.end()
}

// --- internal ---

function createReader(path: string) {
  const fonts = new Map<number, Font>()
  const styles = new Map<number, { name: string; role: Role | undefined }>()
  const groups: Group[] = []
  const pages: Page[] = [emptyPage()]
  let group: Group = {
    target: 'text',
    font: -1,
    eastern: -1,
    isEastern: false,
    fallback: 1,
    hidden: false,
    struck: false,
    raised: false,
    isBox: false,
    isSilent: false,
    isProperty: false,
  }
  let document = 'windows-1252'
  let pending: number[] = []
  let toSkip = 0
  let isStarred = false
  /** Nothing stands in the group yet: only there a star says that old programs pass over it. */
  let isFirst = false
  let property = { name: '', value: '' }
  let picture = { width: 0, height: 0 }
  let style = 0
  let code = ''
  let hasChanges = false
  const lost = createLost()

  const page = () => itemAt(pages, -1)
  const font = () => fonts.get(group.isEastern ? group.eastern : group.font) ?? fonts.get(group.font)

  const write = (text: string) => {
    if (group.target === 'number') page().number += text
    else if (group.target === 'code') code += text
    else if (group.target === 'name' || group.target === 'value') property[group.target] += text
    else if (group.target === 'style')
      styles.set(style, { role: styles.get(style)?.role, name: (styles.get(style)?.name ?? '') + text })
    else if (group.target === 'font') name(text)
    else if (group.target === 'text' && group.hidden) page().isReduced = true
    else if (group.target === 'text' && !group.isSilent) page().line += dressed(withoutSigns(text))
  }
  const dressed = (text: string) => {
    const words = group.raised ? raised(text) : text
    return group.struck ? struck(words) : words
  }
  const name = (text: string) => {
    const font = fonts.get(group.font)
    if (font) font.name = (font.name + text).replace(/;$/, '')
  }
  const flush = () => {
    if (pending.length === 0) return
    const text = charactersOf(pending, group.target === 'font' ? undefined : font(), document)
    pending = []
    write(text)
  }

  /** Ends the paragraph; in a table it is one of the cell's. */
  const endParagraph = (isCell: boolean) => {
    const at = page()
    const isGone = at.isReduced && at.line === ''
    const number = isGone ? '' : withGap(bulletSign(at.number.trim()))
    const text = numbered(number, at.line)
    if (at.inTable || isCell) at.cell.push(text)
    else {
      endTable(at)
      const role = at.role
      at.blocks.push({ kind: 'paragraph', text, ...(role !== undefined && { role }) }, ...at.boxes)
      at.boxes = []
    }
    at.line = ''
    at.number = ''
    at.isReduced = false
  }
  const endCell = () => {
    endParagraph(true)
    page().cells.push(page().cell.join('\n').trim())
    page().cell = []
  }
  const endRow = () => {
    page().rows.push(page().cells)
    page().cells = []
  }

  const words: Readonly<Record<string, (value: number | null) => void>> = {
    ansicpg: value => {
      document = encodingOfCodePage(value ?? 0)
    },
    mac: () => {
      document = 'macintosh'
    },
    f: value => {
      group.font = value ?? 0
      if (group.isEastern) group.eastern = group.font
      if (group.target === 'font') fonts.set(group.font, { charset: 1, name: '' })
    },
    af: value => {
      if (group.isEastern) group.eastern = value ?? 0
    },
    dbch: () => {
      group.isEastern = true
    },
    loch: () => {
      group.isEastern = false
    },
    hich: () => {
      group.isEastern = false
    },
    fcharset: value => {
      const font = fonts.get(group.font)
      if (font && group.target === 'font') font.charset = value ?? 1
    },
    uc: value => {
      group.fallback = value ?? 1
    },
    u: value => {
      write(withSymbols(String.fromCharCode((value ?? 0) & 0xffff), font()?.name ?? ''))
      toSkip = group.fallback
    },
    v: value => {
      group.hidden = value !== 0
    },
    deleted: value => {
      group.hidden = value !== 0
      hasChanges = true
    },
    revised: () => {
      hasChanges = true
    },
    strike: value => {
      group.struck = value !== 0
    },
    striked: value => {
      group.struck = value !== 0
    },
    super: value => {
      group.raised = value !== 0
    },
    sub: () => {
      group.raised = false
    },
    nosupersub: () => {
      group.raised = false
    },
    plain: () => {
      group.hidden = false
      group.struck = false
      group.raised = false
      group.isEastern = false
    },
    pard: () => {
      if (group.target === 'text') {
        page().inTable = false
        page().role = undefined
      }
    },
    intbl: () => {
      if (group.target === 'text') page().inTable = true
    },
    s: value => {
      if (group.target === 'style') style = value ?? 0
      else if (group.target === 'text') page().role = roleOf(styles.get(value ?? 0))
    },
    outlinelevel: value => {
      const role = value !== null && value < 9 ? value + 1 : undefined
      if (group.target === 'style') styles.set(style, { name: '', role })
      else if (group.target === 'text') page().role = role
    },
    // A deleted end joins two paragraphs.
    par: () => {
      if (!group.hidden) endParagraph(false)
    },
    sect: () => endParagraph(false),
    cell: endCell,
    nestcell: () => {
      page().line += ' '
    },
    row: endRow,
  }

  const endProperty = () => {
    if (property.name.trim() === ART_WORDS && property.value.trim() !== '')
      page().boxes.push({ kind: 'paragraph', text: withoutSigns(property.value.trim()) })
  }
  const equation = () => {
    const text = equationText(code)
    if (text === null) lost.add('read-formula', page().line)
    else write(text)
  }
  const endPicture = () => {
    const at = page()
    const before = at.line || at.blocks.map(block => (block.kind === 'paragraph' ? block.text : '')).findLast(Boolean)
    if (mayHoldWords(picture.width / TWIPS_A_CM, picture.height / TWIPS_A_CM)) lost.add('read-picture', before ?? '')
    picture = { width: 0, height: 0 }
  }

  /** The first word of a group says what it holds. */
  const destination = (word: string): boolean => {
    const starred = isStarred
    isStarred = false
    if (word === 'sp') {
      group.isProperty = group.target === 'text'
      property = { name: '', value: '' }
    }
    if (word === 'nonshppict') group.isSilent = true
    if (word === 'pict') picture = { width: 0, height: 0 }
    if (NOTHING.has(word) || (starred && !KNOWN_STARRED.has(word))) group.target = 'nothing'
    else if (word === 'fonttbl') group.target = 'font'
    else if (word === 'stylesheet') group.target = 'style'
    else if (word === 'listtext' || word === 'pntext') {
      if (page().line === '' && page().isReduced) page().number = ''
      group.target = page().number === '' && group.target === 'text' ? 'number' : 'nothing'
    } else if (word === 'fldinst') {
      group.target = group.target === 'text' ? 'code' : 'nothing'
      code = ''
    } else if (word === 'fldrslt') group.isSilent ||= RE_SILENT_FIELD.test(code) || RE_EQUATION.test(code)
    else if (word === 'sn' && group.isProperty) group.target = 'name'
    else if (word === 'sv' && group.isProperty) group.target = 'value'
    else if (word === 'upr') group.target = 'nothing'
    else if (word === 'ud') group.target = 'text'
    else if (word === 'shptxt' || word === 'dptxbxtext') {
      if (group.target !== 'nothing') {
        group.isBox = true
        pages.push(emptyPage())
      }
    } else return false
    return true
  }

  return {
    isIgnoring: () => group.target === 'nothing',
    open: () => {
      flush()
      toSkip = 0
      if (groups.length >= MOST_GROUPS) throw failure('read-damaged', path)
      groups.push(group)
      group = { ...group, isBox: false }
      isStarred = false
      isFirst = true
    },
    close: () => {
      flush()
      toSkip = 0
      if (group.isBox) {
        const box = finished(pages.pop() as Page)
        page().boxes.push(...box)
      }
      const closed = group
      group = groups.pop() ?? group
      if (closed.isProperty && !group.isProperty) endProperty()
      if (closed.target === 'code' && group.target !== 'code' && RE_EQUATION.test(code)) equation()
      if (picture.width > 0 && group.target === 'text' && !group.isSilent) endPicture()
      isFirst = false
    },
    byte: (byte: number, escaped: boolean) => {
      isFirst = false
      if (toSkip > 0) {
        toSkip--
        return
      }
      const encoding = encodingOf(font(), document)
      const isHalf = isOpenEnded(pending, encoding)
      if (!isHalf && !escaped && byte < 0x80) flush()
      pending.push(byte)
      if (!isHalf && !escaped && byte < 0x80) flush()
    },
    word: (word: string, value: number | null) => {
      if (word === '*') {
        isStarred = isFirst
        return
      }
      isFirst = false
      if (word === 'picwgoal') picture.width = value ?? 0
      if (word === 'pichgoal') picture.height = value ?? 0
      // A fallback may be a word, though nobody writes such.
      if (toSkip > 0 && word !== 'u' && word !== 'uc') {
        toSkip--
        return
      }
      flush()
      if (destination(word) || group.target === 'nothing') return
      const character = CHARACTERS[word]
      if (character !== undefined) write(character)
      else words[word]?.(value)
    },
    end: () => {
      flush()
      while (pages.length > 1) page().blocks.push(...finished(pages.pop() as Page))
      const remarks = [...(hasChanges ? [{ rule: 'read-changes' }] : []), ...lost.remarks()]
      return { blocks: finished(page()), encoding: document, remarks }
    },
  }
}

function emptyPage(): Page {
  return {
    blocks: [],
    line: '',
    isReduced: false,
    number: '',
    role: undefined,
    inTable: false,
    rows: [],
    cells: [],
    cell: [],
    boxes: [],
  }
}

function finished(page: Page): Block[] {
  if (page.cells.length > 0) page.rows.push(page.cells)
  endTable(page)
  if (page.line !== '') page.blocks.push({ kind: 'paragraph', text: numbered(page.number, page.line) })
  return [...page.blocks, ...page.boxes]
}

function endTable(page: Page): void {
  const { rows } = page
  if (rows.length === 0) return
  page.rows = []
  if (isLayout(rows))
    page.blocks.push(
      ...rows
        .flat()
        .flatMap(cell => cell.split('\n'))
        .map((text): Block => ({ kind: 'paragraph', text })),
    )
  else page.blocks.push({ kind: 'table', rows })
}

function roleOf(style: { name: string; role: Role | undefined } | undefined): Role | undefined {
  if (!style || style.role !== undefined) return style?.role
  const words = style.name.replace(/;.*$/s, '').trim()
  if (/^(?:title|subtitle)$/i.test(words)) return 'title'
  if (/^(?:intense )?(?:quote|quotations)$/i.test(words)) return 'quote'
  if (/^caption$/i.test(words)) return 'caption'
  return Number(RE_HEADING.exec(words)?.[1]) || undefined
}
