// The grid of the slides in the design's own pixels (980 wide), the same numbers as styles/tokens.css and the
// components.

import type { Ratio } from '../model/settings.ts'

export interface Box {
  x: number
  y: number
  w: number
  h: number
}

export interface Grid {
  width: number
  height: number
  left: number
  right: number
  /** The hanging line's lower edge: where the body begins. */
  line: number
  /** Where the body ends, from the top. */
  bottom: number
  rows: RowGrid
}

/**
 * Rows by their amount, in px: from hairline to hairline, and from the hairline to the baseline; index 0 is one row
 * (KeyPoints.vue).
 */
export interface RowGrid {
  /** Baseline of the first row below the hanging line. */
  first: number
  pitch: readonly number[]
  hang: readonly number[]
  /** Four rows with clauses beside them. */
  clauses: { pitch: number; hang: number }
  /** Clauses under their phrases, by the number of rows from two on. */
  under: readonly { pitch: number; hang: number }[]
  /** Names of parts that nothing stands below, by the number of rows from two on. */
  names: readonly { pitch: number; hang: number }[]
  tall: boolean
}

const ROWS: Record<Ratio, RowGrid> = {
  '16:9': {
    first: 58,
    pitch: [186, 186, 122, 95, 74, 60, 52, 44, 39],
    hang: [58, 58, 56, 54, 46, 41, 38, 33, 30],
    clauses: { pitch: 92, hang: 42 },
    under: [
      { pitch: 186, hang: 58 },
      { pitch: 122, hang: 53 },
      { pitch: 91, hang: 40 },
    ],
    names: [
      { pitch: 200, hang: 58 },
      { pitch: 140, hang: 58 },
      { pitch: 100, hang: 50 },
      { pitch: 76, hang: 46 },
      { pitch: 61, hang: 41 },
    ],
    tall: false,
  },
  '4:3': {
    first: 66,
    pitch: [256, 256, 170, 129, 103, 85, 72, 63, 55],
    hang: [66, 66, 64, 60, 58, 52, 46, 42, 38],
    clauses: { pitch: 128, hang: 58 },
    under: [
      { pitch: 256, hang: 66 },
      { pitch: 170, hang: 63 },
      { pitch: 128, hang: 56 },
    ],
    names: [
      { pitch: 270, hang: 66 },
      { pitch: 190, hang: 66 },
      { pitch: 138, hang: 60 },
      { pitch: 106, hang: 58 },
      { pitch: 85, hang: 52 },
    ],
    tall: true,
  },
}

export const WIDTH = 980
export const COLUMN = 47
export const GAP = 24

export function gridOf(ratio: Ratio, closing = false): Grid {
  const wide = ratio === '16:9'
  const height = wide ? 552 : 735
  return {
    width: WIDTH,
    height,
    left: closing ? 56 : 96,
    right: WIDTH - (closing ? 96 : 56),
    line: wide ? 124 : 148,
    bottom: height - (wide ? 56 : 72),
    rows: ROWS[ratio],
  }
}

/** Width of a slide in English Metric Units (914,400 an inch): PowerPoint's own 13.333 and 10 inches. */
export const EMU: Record<Ratio, { width: number; height: number }> = {
  '16:9': { width: 12_192_000, height: 6_858_000 },
  '4:3': { width: 9_144_000, height: 6_858_000 },
}

/** How the design's pixels lie on a slide: English Metric Units a pixel, and where the first one stands. */
export interface Canvas {
  emu: number
  x: number
  y: number
}

/** A slide of our own: the design fills it. */
export function canvasOf(ratio: Ratio): Canvas {
  return { emu: EMU[ratio].width / WIDTH, x: 0, y: 0 }
}

/** Equal columns side by side: left edges and width. */
export function columns(left: number, right: number, count: number, gap = GAP): { x: number; w: number }[] {
  const w = (right - left - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => ({ x: left + index * (w + gap), w }))
}
