// A font that shows a box for each of some characters: what no font of a deck can show is seen, on every machine alike,
// instead of a blank or a glyph of whatever the machine has. A glyph a character, so that copied text stays right.

/** TrueType bytes; the same characters give the same bytes. */
export function boxFont(characters: readonly string[]): Uint8Array {
  const codes = characters.map(character => character.codePointAt(0) ?? 0).toSorted((a, b) => a - b)
  const glyphs = codes.length + 1
  const tables: Readonly<Record<string, Uint8Array>> = {
    'OS/2': os2(codes),
    cmap: cmap(codes),
    glyf: repeated(box(), glyphs),
    head: head(),
    hhea: bytes(u32(0x10000), u16(ASCENT, DESCENT, 0, EM, EDGE, EDGE, EM - EDGE, 1, 0, 0, 0, 0, 0, 0, 0, glyphs)),
    hmtx: bytes(...Array.from({ length: glyphs }, () => u16(EM, EDGE))),
    loca: bytes(...Array.from({ length: glyphs + 1 }, (_, index) => u32(index * box().length))),
    maxp: bytes(u32(0x10000), u16(glyphs, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
    name: nameTable(),
    post: bytes(u32(0x30000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)),
  }
  return withChecksum(container(tables))
}

// --- internal ---

/** Units of the design: a full-width square, its edge, and the line drawn. */
const EM = 1000
const ASCENT = 880
const DESCENT = -120
const EDGE = 80
const LINE = 50
const NAME = 'Deck Boxes'
const HEAD_LENGTH = 54

function bytes(...parts: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flat())
}

function u16(...values: readonly number[]): number[] {
  return values.flatMap(value => [(value >> 8) & 0xff, value & 0xff])
}

function u32(...values: readonly number[]): number[] {
  return values.flatMap(value => [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff])
}

/** A square within a square, the inner one the other way round. */
function box(): Uint8Array {
  const [low, high] = [DESCENT + EDGE, ASCENT - EDGE]
  const corners = (inset: number) => [
    [EDGE + inset, low + inset],
    [EDGE + inset, high - inset],
    [EM - EDGE - inset, high - inset],
    [EM - EDGE - inset, low + inset],
  ]
  const points = [...corners(0), ...corners(LINE).toReversed()]
  const deltas = (axis: 0 | 1) => points.map((point, index) => (point[axis] ?? 0) - (points[index - 1]?.[axis] ?? 0))
  const onCurve = Array<number>(points.length).fill(1)
  return bytes(u16(2, EDGE, low, EM - EDGE, high, 3, 7, 0), onCurve, u16(...deltas(0)), u16(...deltas(1)))
}

function repeated(glyph: Uint8Array, times: number): Uint8Array {
  const all = new Uint8Array(glyph.length * times)
  for (let index = 0; index < times; index++) all.set(glyph, index * glyph.length)
  return all
}

/** Format 12: the character at place n has glyph n + 1. */
function cmap(codes: readonly number[]): Uint8Array {
  const groups = codes.map((code, index) => u32(code, code, index + 1))
  const length = 16 + 12 * codes.length
  return bytes(u16(0, 1, 3, 10), u32(12), u16(12, 0), u32(length, 0, codes.length), ...groups)
}

function head(): Uint8Array {
  const bounds = u16(EDGE, DESCENT + EDGE, EM - EDGE, ASCENT - EDGE)
  return bytes(u32(0x10000, 0x10000, 0, 0x5f0f3cf5), u16(3, EM), u32(0, 0, 0, 0), bounds, u16(0, 8, 2, 1, 0))
}

function os2(codes: readonly number[]): Uint8Array {
  const place = (code = 0) => Math.min(code, 0xffff)
  const sizes = [650, 700, 0, 140, 650, 700, 0, 480, 50, 250, 0]
  return bytes(
    u16(4, EM, 400, 5, 0, ...sizes.slice(0, 10), 0),
    Array<number>(10).fill(0),
    u32(0, 0, 0, 0),
    [0x44, 0x45, 0x43, 0x4b],
    u16(0x40, place(codes[0]), place(codes.at(-1)), ASCENT, DESCENT, 0, ASCENT, -DESCENT),
    u32(0, 0),
    u16(500, 700, 0, 0x20, 1),
  )
}

function nameTable(): Uint8Array {
  const names: readonly (readonly [id: number, text: string])[] = [
    [1, NAME],
    [2, 'Regular'],
    [3, NAME],
    [4, NAME],
    [5, 'Version 1.0'],
    [6, NAME.replace(' ', '')],
  ]
  const texts = names.map(([, text]) => u16(...Array.from(text, sign => sign.charCodeAt(0))))
  let at = 0
  const records = names.map(([id], index) => {
    const { length = 0 } = texts[index] ?? []
    const record = u16(3, 1, 0x409, id, length, at)
    at += length
    return record
  })
  return bytes(u16(0, names.length, 6 + 12 * names.length), ...records, ...texts)
}

function container(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(tables).toSorted()
  const power = 2 ** Math.floor(Math.log2(names.length))
  const header = [u32(0x10000), u16(names.length, power * 16, Math.log2(power), (names.length - power) * 16)]
  let at = 12 + 16 * names.length
  const bodies: number[][] = []
  for (const name of names) {
    const table = tables[name] ?? new Uint8Array()
    const padded = [...table, ...Array<number>((4 - (table.length % 4)) % 4).fill(0)]
    header.push(
      Array.from(name, sign => sign.charCodeAt(0)),
      u32(sumOf(Uint8Array.from(padded)), at, table.length),
    )
    bodies.push(padded)
    at += padded.length
  }
  return bytes(...header, ...bodies)
}

/** The sum of the whole file is written into its head. */
function withChecksum(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer)
  const tables = view.getUint16(4)
  for (let index = 0; index < tables; index++) {
    const record = 12 + 16 * index
    if (view.getUint32(record + 12) === HEAD_LENGTH && view.getUint32(record) === 0x68656164)
      view.setUint32(view.getUint32(record + 8) + 8, (0xb1b0afba - sumOf(font)) >>> 0)
  }
  return font
}

function sumOf(padded: Uint8Array): number {
  const view = new DataView(padded.buffer, padded.byteOffset, padded.length)
  let sum = 0
  for (let at = 0; at + 4 <= padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
