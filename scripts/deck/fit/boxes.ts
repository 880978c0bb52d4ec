// What fits where: the boxes of the design in em and lines, and the splits when something does not fit.
// Pure and without a browser; the proof in the browser comes before each export.

import { markerWidth } from '../../../components/marker-width.ts'
import { MOST, besideTitle } from '../../model/bounds.ts'
import type { Shown } from '../../model/deck.ts'
import type { Font } from '../../language/width.ts'
import { breakLines, setWidth, type LineOptions } from './break-lines.ts'

/**
 * A place for text: line width in em at its type size, number of lines, font. Source of all numbers: the design's grid
 * and type table.
 */
export interface Box extends LineOptions {
  em: number
  lines: number
  font: Font
}

/** Width in em of `px` at type size `size`; half a pixel is left for rounding. */
const em = (px: number, size: number) => (px - 0.5) / size

const BODY = 828
/** Type sizes of a title of one line, of two, and of two long ones. */
const TITLE = 40
const TITLE_TWO = 34
const TITLE_LONG = 30
const PHRASE = 331
const CLAUSE = 402
const LIST = 757
/** A column of the grid: what a marker of two characters takes. */
const COLUMN = 47

/** Columns of a list in px, and the type size of its markers (KeyPoints). */
export const columnPixels = { body: BODY, marker: COLUMN, gap: 24, markerSize: 27 }

export const BOXES = {
  title: { em: em(BODY, TITLE), lines: 1, spacing: 0.01, font: 'serif-700' },
  /** Two lines, never one: the type size is told by the break. */
  titleTwo: { em: em(BODY, TITLE_TWO), lines: 2, fewest: 2, spacing: 0.01, font: 'serif-700' },
  titleLong: { em: Math.min(27, em(BODY, TITLE_LONG)), lines: 2, fewest: 2, spacing: 0.01, font: 'serif-700' },
  cover: { em: em(BODY, 60), lines: 2, spacing: 0.015, font: 'serif-900' },
  coverMedium: { em: em(BODY, 54), lines: 2, spacing: 0.015, font: 'serif-900' },
  coverSmall: { em: em(BODY, 46), lines: 3, spacing: 0.015, font: 'serif-900' },
  section: { em: em(733, 74), lines: 1, spacing: 0.01, font: 'serif-900' },
  sectionLong: { em: em(733, 56), lines: 2, spacing: 0.01, font: 'serif-900' },
  sectionSmall: { em: em(733, 44), lines: 3, spacing: 0.01, font: 'serif-900' },
  sectionSupport: { em: em(733, 30), lines: 2, font: 'sans-400' },
  statement: { em: 13.4, lines: 4, spacing: 0.01, font: 'serif-900', sense: true },
  closing: { em: 13.4, lines: 2, spacing: 0.015, font: 'serif-900', sense: true },
  closingSmall: { em: em(BODY, 46), lines: 3, spacing: 0.015, font: 'serif-900', sense: true },
  /** Four lines, never fewer: the type size is told by their number (layouts/end.vue). */
  closingLong: { em: em(BODY, 40), lines: 4, fewest: 4, spacing: 0.015, font: 'serif-900', sense: true },
  phraseFew: { em: em(PHRASE, 32), lines: 2, font: 'sans-700' },
  phrase: { em: em(PHRASE, 28), lines: 2, font: 'sans-700' },
  clause: { em: em(CLAUSE, 24), lines: 2, font: 'sans-400' },
  list: { em: em(LIST, 30), lines: 1, font: 'sans-700' },
  listSmall: { em: em(LIST, 28), lines: 1, font: 'sans-700' },
  /** Rows without markers over the whole width. */
  line: { em: em(BODY, 28), lines: 2, font: 'sans-500' },
  /** The same with markers. */
  markedLine: { em: em(LIST, 28), lines: 2, font: 'sans-700' },
  contrastPhrase: { em: em(390, 36), lines: 2, font: 'sans-700' },
  contrastItem: { em: em(390, 24), lines: 2, font: 'sans-400' },
  /** The title over a quotation, in 24 px. */
  quoteTitle: { em: em(BODY, 24), lines: 2, font: 'serif-700' },
  /** The closing mark takes half an em behind the last line. */
  quoteBrief: { em: em(BODY - 27, 54), lines: 2, font: 'serif-700', sense: true },
  quoteMedium: { em: em(BODY - 23, 46), lines: 3, font: 'serif-700', sense: true },
  quoteShort: { em: em(BODY - 20, 40), lines: 4, font: 'serif-700', sense: true },
  /** Beside a chart of 544 px. */
  takeaway: { em: em(248, 28), lines: 4, font: 'sans-700' },
  takeawayClause: { em: em(248, 24), lines: 4, font: 'sans-400' },
  tail: { em: 20.5, lines: 1, font: 'sans-500' },
} as const satisfies Record<string, Box>

/** Boxes of a title, one line, two or two long ones, with `mark` 续 2/3 beside it. */
export function titleBoxes(mark: string): [Box, Box, Box] {
  const beside = besideTitle(mark)
  return [
    { ...BOXES.title, em: em(BODY - beside, TITLE) },
    { ...BOXES.titleTwo, em: em(BODY - beside, TITLE_TWO) },
    { ...BOXES.titleLong, em: Math.min(BOXES.titleLong.em, em(BODY - beside, TITLE_LONG)) },
  ]
}

/** Characters of a page of points and of one of quotations; a page of running English takes more (points.ts). */
export const MOST_BODY = MOST.body.zh
export const MOST_QUOTE = MOST.quote

/**
 * Key figures: px of the body and between its columns, type sizes of figure, unit and label, and the gap before a unit
 * (design: key figures).
 */
export const FIGURE_COLUMNS = { width: BODY, gap: 24, figure: 88, unit: 30, label: 26, beside: 8 }

export interface MarkedBoxes {
  phrase: Box
  phraseFew: Box
  list: Box
  listSmall: Box
  markedLine: Box
}

/** Boxes beside markers: a marker wider than its column (第一步) takes its room from the phrase, in every row alike. */
export function boxesBeside(markers: readonly string[]): MarkedBoxes {
  const widest = Math.max(0, ...markers.map(markerWidth))
  const narrowed = (box: Box, whole: number, size: number, markerSize: number): Box => {
    const column = Math.max(COLUMN, (widest - 0.2) * markerSize)
    return { ...box, em: em(whole - column + COLUMN, size) }
  }
  return {
    phrase: narrowed(BOXES.phrase, PHRASE, 28, 24),
    phraseFew: narrowed(BOXES.phraseFew, PHRASE, 32, 26),
    list: narrowed(BOXES.list, LIST, 30, 26),
    listSmall: narrowed(BOXES.listSmall, LIST, 28, 26),
    markedLine: narrowed(BOXES.markedLine, LIST, 28, 26),
  }
}

/** Markers as large as the names beside them, smaller where they are words (KeyPoints, `contents`); in px. */
const CONTENTS_MARKERS = 64
const LEAST_MARKER = 24

/** Names of parts in large type, one line each, and a line of size `small` below them, beside these markers. */
export function contentsBoxes(markers: readonly string[], size: number, small: number): { name: Box; below: Box } {
  const widest = Math.max(0, ...markers.map(markerWidth))
  const marker = Math.max(LEAST_MARKER, Math.min(size, CONTENTS_MARKERS / Math.max(widest, 0.1)))
  const column = widest > 0 ? Math.max(COLUMN, (widest - 0.2) * marker) + columnPixels.gap : 0
  return {
    name: { em: em(BODY - column, size), lines: 1, font: 'serif-700' },
    below: { em: em(BODY - column, small), lines: 1, font: 'sans-400' },
  }
}

/** The row of a list: from six rows on the type steps down (KeyPoints). */
export function listBox(rows: number, boxes: Pick<MarkedBoxes, 'list' | 'listSmall'>): Box {
  return rows < 6 ? boxes.list : boxes.listSmall
}

/** The text in the lines of the box; more lines than the box has mean that it does not fit. */
export function inBox<T extends Shown>(shown: T, box: Box): T {
  const lines = breakLines(shown.text, box.em, box)
  return lines.length > 1 ? { ...shown, lines } : shown
}

export function fits(text: string, box: Box): boolean {
  // Spaces at the breaks go: an em a line is more than they take.
  if (setWidth(text, box.font, box.spacing) > (box.em + 1) * box.lines) return false
  const lines = breakLines(text, box.em, box)
  return lines.length <= box.lines && lines.every(line => setWidth(line, box.font, box.spacing) <= box.em)
}

/** Splits a list as evenly as can be into pieces of at most `most`. 7 by 4 → 4 + 3, never 6 + 1. */
export function evenly<T>(items: readonly T[], most: number): T[][] {
  const count = Math.max(1, Math.ceil(items.length / most))
  const pieces: T[][] = []
  let from = 0
  for (let index = 0; index < count; index++) {
    const size = Math.ceil((items.length - from) / (count - index))
    pieces.push(items.slice(from, from + size))
    from += size
  }
  return pieces
}

/** The text without the lines that it had in another box. */
export function unbroken(shown: Shown): Shown {
  const { lines: _, ...text } = shown
  return text
}
