// The shape of a short text, from the outlines of a TrueType font: for words that are to be seen on a page and to stay out of what is
// copied from it. Tables after the OpenType specification: head, hhea, hmtx, loca, glyf.

import { glyphsOf, tableOffset } from './cmap.ts'

/** A curve in em, y upwards; `Q` has its control point first. */
export type Curve = ['M' | 'L', number, number] | ['Q', number, number, number, number] | ['Z']

/** `width` in em; the text stands on the base line and begins at 0. */
export interface TextShape {
  curves: Curve[]
  width: number
}

interface Point {
  x: number
  y: number
  on: boolean
}
interface Tables {
  font: Buffer
  unitsPerEm: number
  longOffsets: boolean
  loca: number
  glyf: number
  hmtx: number
  metrics: number
}

/** Flags of a part of a composite glyph. */
const WORDS = 0x1,
  OFFSETS = 0x2,
  SCALE = 0x8,
  MORE = 0x20,
  TWO_SCALES = 0x40,
  MATRIX = 0x80
/** A glyph of parts of parts of parts is a fault of the font. */
const DEEPEST = 4

/** Null where the font lacks a character; `lacking` names it. */
export function textShape(font: Buffer, text: string): { shape: TextShape; lacking: string[] } {
  const tables = tablesOf(font)
  const glyphs = glyphsOf(font)
  const characters = [...text]
  const lacking = characters.filter(character => !glyphs.has(character.codePointAt(0) ?? 0))
  const curves: Curve[] = []
  let at = 0
  for (const character of characters) {
    const glyph = glyphs.get(character.codePointAt(0) ?? 0) ?? 0
    for (const contour of contoursOf(tables, glyph)) curves.push(...curvesOf(contour, at, tables.unitsPerEm))
    at += advanceOf(tables, glyph)
  }
  return { shape: { curves, width: round(at / tables.unitsPerEm) }, lacking }
}

/** For SVG, whose y goes downwards. */
export function svgPath({ curves }: TextShape): string {
  return curves
    .map(
      ([kind, ...numbers]) => kind + numbers.map((value, index) => (index % 2 === 0 ? value : round(-value))).join(' '),
    )
    .join('')
}

/** For PDF, which has cubic curves only. */
export function pdfPath({ curves }: TextShape): string {
  let [x, y] = [0, 0]
  return curves
    .map(curve => {
      if (curve[0] === 'Z') return 'h'
      if (curve[0] !== 'Q') {
        ;[, x, y] = curve
        return `${x} ${y} ${curve[0] === 'M' ? 'm' : 'l'}`
      }
      const [, cx, cy, toX, toY] = curve
      const numbers = [
        x + ((cx - x) * 2) / 3,
        y + ((cy - y) * 2) / 3,
        toX + ((cx - toX) * 2) / 3,
        toY + ((cy - toY) * 2) / 3,
        toX,
        toY,
      ]
      ;[x, y] = [toX, toY]
      return `${numbers.map(round).join(' ')} c`
    })
    .join('\n')
}

// --- internal ---

function tablesOf(font: Buffer): Tables {
  const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map(
    tag => tableOffset(font, tag) ?? 0,
  )
  if (!head || !hhea || !hmtx || !loca || !glyf) throw new Error('not a TrueType font')
  return {
    font,
    hmtx,
    loca,
    glyf,
    unitsPerEm: font.readUInt16BE(head + 18),
    longOffsets: font.readInt16BE(head + 50) === 1,
    metrics: font.readUInt16BE(hhea + 34),
  }
}

function advanceOf({ font, hmtx, metrics }: Tables, glyph: number): number {
  return font.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1))
}

function contoursOf(tables: Tables, glyph: number, depth = 0): Point[][] {
  const { font, loca, glyf, longOffsets } = tables
  const [start, end] = [glyph, glyph + 1].map(index =>
    longOffsets ? font.readUInt32BE(loca + 4 * index) : 2 * font.readUInt16BE(loca + 2 * index),
  )
  if (start === undefined || start === end || depth > DEEPEST) return []
  const at = glyf + start
  const count = font.readInt16BE(at)
  return count >= 0 ? simpleContours(font, at + 10, count) : compositeContours(tables, at + 10, depth)
}

function simpleContours(font: Buffer, start: number, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, index) => font.readUInt16BE(start + 2 * index))
  const points = (ends.at(-1) ?? -1) + 1
  let at = start + 2 * count
  at += 2 + font.readUInt16BE(at)
  const flags: number[] = []
  while (flags.length < points) {
    const flag = font.readUInt8(at++)
    flags.push(flag)
    if (flag & 8) for (let repeat = font.readUInt8(at++); repeat > 0; repeat--) flags.push(flag)
  }
  // One byte with the sign in the flag, or the same as before, or two bytes.
  const read = (short: number, same: number): number[] => {
    let value = 0
    return flags.map(flag => {
      if (flag & short) value += (flag & same ? 1 : -1) * font.readUInt8(at++)
      else if (!(flag & same)) {
        value += font.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const xs = read(2, 16)
  const ys = read(4, 32)
  const all = flags.map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, on: (flag & 1) === 1 }))
  return ends.map((end, index) => all.slice((ends[index - 1] ?? -1) + 1, end + 1))
}

function compositeContours(tables: Tables, start: number, depth: number): Point[][] {
  const { font } = tables
  const contours: Point[][] = []
  let at = start
  for (let flags = MORE; flags & MORE;) {
    flags = font.readUInt16BE(at)
    const part = font.readUInt16BE(at + 2)
    const [dx, dy] =
      flags & WORDS
        ? [font.readInt16BE(at + 4), font.readInt16BE(at + 6)]
        : [font.readInt8(at + 4), font.readInt8(at + 5)]
    at += flags & WORDS ? 8 : 6
    const numbers = flags & MATRIX ? 4 : flags & TWO_SCALES ? 2 : flags & SCALE ? 1 : 0
    const [a = 1, b = a, c = 0, d = 0] = Array.from(
      { length: numbers },
      (_, index) => font.readInt16BE(at + 2 * index) / 16384,
    )
    at += 2 * numbers
    const [xx, xy, yx, yy] = numbers === 4 ? [a, b, c, d] : [a, 0, 0, b]
    const [ox, oy] = flags & OFFSETS ? [dx, dy] : [0, 0]
    contours.push(
      ...contoursOf(tables, part, depth + 1).map(contour =>
        contour.map(({ x, y, on }) => ({ x: x * xx + y * yx + ox, y: x * xy + y * yy + oy, on })),
      ),
    )
  }
  return contours
}

/** Between two points off the curve lies one on it. */
function curvesOf(contour: readonly Point[], dx: number, unitsPerEm: number): Curve[] {
  const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true })
  const points = contour.flatMap((point, index) => {
    const before = contour.at(index - 1) ?? point
    return point.on || before.on ? [point] : [between(before, point), point]
  })
  const first = points.findIndex(({ on }) => on)
  const [start, ...rest] = first < 0 ? [] : [...points.slice(first), ...points.slice(0, first)]
  if (!start) return []
  const x = (point: Point): number => round((point.x + dx) / unitsPerEm)
  const y = (point: Point): number => round(point.y / unitsPerEm)
  const curves: Curve[] = [['M', x(start), y(start)]]
  for (let index = 0; index < rest.length; index++) {
    const point = rest[index] ?? start
    const next = rest[index + 1] ?? start
    if (point.on) curves.push(['L', x(point), y(point)])
    else {
      curves.push(['Q', x(point), y(point), x(next), y(next)])
      index++
    }
  }
  return [...curves, ['Z']]
}

/** To a ten-thousandth of an em. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
