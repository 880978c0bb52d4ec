// Lists and styles of a .doc, from its table stream: how each list counts, what each paragraph style is.

import type { Level, List } from '../shared/numbering.ts'
import type { Role } from '../shared/layout.ts'
import { type Properties, readProperties, SPRM } from './properties.ts'

export interface DocStyle {
  role: Role | undefined
  base: number
  properties: Properties
  /** What it says of its characters. */
  characters: Properties
}

/** Number format codes of the file → names of number-formats.ts; any other is `decimal`. */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  6: 'cardinalText',
  7: 'ordinalText',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  32: 'ideographZodiacTraditional',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
}
const FOLLOWS = ['tab', 'space', 'nothing']
const LIST_HEAD = 28
const OVERRIDE = 16

/** Built-in styles by their fixed numbers; headings are 1 to 9. */
const ROLES: Readonly<Record<number, Role>> = { 34: 'caption', 62: 'title', 74: 'title', 180: 'quote', 181: 'quote' }

const [PARAGRAPH_STYLE, CHARACTER_STYLE] = [1, 2]

/** By style index of the paragraphs. */
export function readDocStyles(table: DataView): DocStyle[] {
  if (table.byteLength < 6) return []
  const count = table.getUint16(2, true)
  const fixed = table.getUint16(4, true)
  const styles: DocStyle[] = []
  for (let n = 0, at = 2 + table.getUint16(0, true); n < count && at + 2 <= table.byteLength; n++) {
    const length = table.getUint16(at, true)
    at += 2
    styles.push(
      length === 0
        ? { role: undefined, base: 0xfff, properties: new Map(), characters: new Map() }
        : styleAt(table, at, { fixed, end: Math.min(at + length, table.byteLength) }),
    )
    at += length + (length % 2)
  }
  return styles
}

/** Lists by the one-based index that paragraphs use. `lists` holds the definitions, `overrides` who uses them. */
export function readDocLists(lists: DataView, overrides: DataView): Map<string, List> {
  const definitions = readDefinitions(lists)
  const out = new Map<string, List>()
  if (overrides.byteLength < 4) return out
  const count = Math.min(overrides.getUint32(0, true), Math.floor((overrides.byteLength - 4) / OVERRIDE))
  let at = 4 + count * OVERRIDE
  for (let n = 0; n < count; n++) {
    const head = 4 + n * OVERRIDE
    const id = overrides.getInt32(head, true)
    const levels = new Map(definitions.get(id))
    const starts = new Map<number, number>()
    at += 4
    for (let one = 0; one < overrides.getUint8(head + 12) && at + 8 <= overrides.byteLength; one++) {
      const flags = overrides.getUint32(at + 4, true)
      const index = flags & 0xf
      if (flags & 0x10) starts.set(index, overrides.getInt32(at, true))
      at += 8
      if ((flags & 0x20) === 0) continue
      const { level, end } = levelAt(overrides, at)
      levels.set(index, level)
      if (flags & 0x10) starts.set(index, level.start)
      at = end
    }
    out.set(String(n + 1), { abstract: String(id), levels, starts })
  }
  return out
}

// --- internal ---

function styleAt(table: DataView, at: number, { fixed, end }: { fixed: number; end: number }): DocStyle {
  const kind = table.getUint16(at, true) & 0xfff
  const second = table.getUint16(at + 2, true)
  const type = second & 0xf
  const name = at + fixed
  const first = name + 2 + table.getUint16(name, true) * 2 + 2
  const lengthAt = (place: number) => (place + 2 <= end ? table.getUint16(place, true) : 0)
  // A paragraph style has two parts, its paragraph's (behind its own number) and its characters'; each begins at an
  // even place.
  const length = lengthAt(first)
  const behind = first + 2 + length + (length % 2)
  const part = (from: number, to: number) =>
    to > from ? readProperties(table, from, Math.min(to, end)) : new Map<number, number>()
  return {
    role: kind >= 1 && kind <= 9 ? kind : ROLES[kind],
    base: second >> 4,
    properties: type === PARAGRAPH_STYLE ? part(first + 4, first + 2 + length) : new Map<number, number>(),
    characters:
      type === PARAGRAPH_STYLE
        ? part(behind + 2, behind + 2 + lengthAt(behind))
        : type === CHARACTER_STYLE
          ? part(first + 2, first + 2 + length)
          : new Map<number, number>(),
  }
}

function readDefinitions(table: DataView): Map<number, Map<number, Level>> {
  const definitions = new Map<number, Map<number, Level>>()
  if (table.byteLength < 2) return definitions
  const count = table.getUint16(0, true)
  let at = 2 + count * LIST_HEAD
  for (let n = 0; n < count; n++) {
    const head = 2 + n * LIST_HEAD
    const isSimple = (table.getUint8(head + 26) & 1) === 1
    const levels = new Map<number, Level>()
    for (let index = 0; index < (isSimple ? 1 : 9); index++) {
      const { level, end } = levelAt(table, at)
      levels.set(index, level)
      at = end
    }
    definitions.set(table.getInt32(head, true), levels)
  }
  return definitions
}

function levelAt(view: DataView, at: number): { level: Level; end: number } {
  const flags = view.getUint8(at + 5)
  const ownRestart = (flags & 0x08) !== 0
  const [characters, paragraph] = [view.getUint8(at + 24), view.getUint8(at + 25)]
  const properties = readProperties(view, at + 28 + paragraph, at + 28 + paragraph + characters)
  const text = at + 28 + paragraph + characters
  const length = view.getUint16(text, true)
  const signs = Array.from({ length }, (_, n) => view.getUint16(text + 2 + n * 2, true))
  return {
    level: {
      start: view.getInt32(at, true),
      format: FORMATS[view.getUint8(at + 4)] ?? 'decimal',
      // The numbers of the levels stand in the text as characters 0 to 8.
      text: signs.map(sign => (sign < 9 ? `%${sign + 1}` : String.fromCharCode(sign))).join(''),
      suffix: FOLLOWS[view.getUint8(at + 15)] ?? 'tab',
      restart: ownRestart ? view.getUint8(at + 26) : null,
      isLegal: (flags & 0x04) !== 0,
      isHidden: (properties.get(SPRM.isHidden) ?? 0) !== 0,
    },
    end: text + 2 + length * 2,
  }
}
