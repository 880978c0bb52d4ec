// The shape of a short text, from the outlines of a TrueType font: for words that are to be seen on a page and to stay
// out of what is copied from it.

import { DrawFuncs, Font } from 'harfbuzzjs'
import { openFace } from './face.ts'

/** A curve in em, y upwards; `Q` has its control point first. */
export type Curve = ['M' | 'L', number, number] | ['Q', number, number, number, number] | ['Z']

/** `width` in em; the text stands on the base line and begins at 0. */
export interface TextShape {
  curves: Curve[]
  width: number
}

/** What the font has of a text; `lacking` names the characters without a glyph. */
export function textShape(bytes: Uint8Array, text: string): { shape: TextShape; lacking: string[] } {
  const font = new Font(openFace(bytes))
  const { upem } = font.face
  const curves: Curve[] = []
  const lacking: string[] = []
  const pen = penInto(curves)
  let at = 0
  for (const character of text) {
    const glyph = font.nominalGlyph(character.codePointAt(0) ?? 0)
    if (glyph === undefined) lacking.push(character)
    font.drawGlyph(glyph ?? 0, pen, (x: number, y: number) => [round((x + at) / upem), round(y / upem)] as const)
    at += font.glyphHAdvance(glyph ?? 0)
  }
  return { shape: { curves, width: round(at / upem) }, lacking }
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

/** Puts a point of the font into the text, in em. */
type Place = (x: number, y: number) => readonly [number, number]

/** Writes what is drawn with it into `curves`; what is drawn says where. A TrueType font has no cubic curves. */
function penInto(curves: Curve[]): DrawFuncs {
  const pen = new DrawFuncs()
  pen.setMoveToFunc((x, y, place) => curves.push(['M', ...(place as Place)(x, y)]))
  pen.setLineToFunc((x, y, place) => curves.push(['L', ...(place as Place)(x, y)]))
  pen.setQuadraticToFunc((cx, cy, x, y, place) =>
    curves.push(['Q', ...(place as Place)(cx, cy), ...(place as Place)(x, y)]),
  )
  pen.setClosePathFunc(() => {
    // HarfBuzz draws the way back to the start, and closing goes it too.
    const [start, end] = [curves.findLast(([kind]) => kind === 'M'), curves.at(-1)]
    if (end?.[0] === 'L' && end[1] === start?.[1] && end[2] === start?.[2]) curves.pop()
    curves.push(['Z'])
  })
  return pen
}

/** To a ten-thousandth of an em. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
