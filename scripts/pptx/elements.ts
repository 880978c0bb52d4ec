// What stands on a slide and where, before anything is said in XML: text boxes, lines, grounds, tables, charts.

import type { Scale } from '../../components/chart-axis.ts'
import type { ChartForm } from '../model/deck.ts'
import type { Lines, Words } from '../model/slides-md.ts'
import type { Box } from './grid.ts'
import type { Colour } from './palette.ts'

export interface Dress {
  /** Pixels of the design. */
  size: number
  /** Line height in ems of the size. */
  leading: number
  serif?: boolean
  bold?: boolean
  colour?: Colour
  /** Letter spacing in em. */
  spacing?: number
}
export interface Run {
  text: string
  size?: number
  serif?: boolean
  bold?: boolean
  colour?: Colour
}
export interface Paragraph {
  lines: Run[][]
  dress: Dress
  align?: 'left' | 'center' | 'right' | 'justify'
  /** Pixels above it. */
  before?: number
  /** First line to the left of the others, in em: a hung quotation mark. */
  hang?: number
  /** All lines so many pixels to the right. */
  inset?: number
  /** Level in the outline, 0 the first. */
  level?: number
  /** Comes at this click, from 1 on. */
  step?: number
}

export type Anchor = 'top' | 'middle' | 'bottom'
export interface TextElement {
  type: 'text'
  name: string
  box: Box
  paragraphs: Paragraph[]
  anchor: Anchor
  /** Turned a quarter to the right. */
  turned?: boolean
  /** The slide's title: PowerPoint's outline, and readers for the blind, go by it. */
  title?: boolean
  /** There for outline and readers, not to be seen. */
  hidden?: boolean
  /** It stands where the layout has it; of its looks only what differs from `dress` is stated. */
  inherits?: { place: boolean; dress: Dress }
  /** Not for readers: it says nothing of its own. */
  decorative?: boolean
  /** The text of the slide: the outline view shows it, and it wraps when it is edited. */
  isBody?: boolean
  /** One line, whatever font takes the place of ours. */
  unbroken?: boolean
  /** Comes at this click, from 1 on. */
  step?: number
}
export interface Rule {
  type: 'rule'
  name: string
  box: Box
  colour: Colour
  /** From the lower left corner of its box to the upper right one, so many pixels wide. */
  slanted?: number
  /** Comes at this click, from 1 on. */
  step?: number
}
export interface Cell {
  paragraph: Paragraph
  anchor: Anchor
  left: number
  right: number
  top: Edge | null
  bottom: Edge | null
  fill: Colour | null
}
export interface Edge {
  px: number
  colour: Colour
}
export interface TableElement {
  type: 'table'
  name: string
  box: Box
  widths: number[]
  rows: { height: number; cells: Cell[] }[]
  hasHead: boolean
}
/** `labels`: the figures as slides.md writes them. */
export interface Series {
  name: string
  values: (number | null)[]
  labels: string[]
  colour: Colour
  dotted: boolean
}
export interface ChartElement {
  type: 'chart'
  name: string
  box: Box
  form: ChartForm
  /** Numbers of the axis of lines; columns and bars have none. */
  scale: Pick<Scale, 'ticks' | 'by' | 'broken'> | null
  categories: string[]
  series: Series[]
  /** Index of the column or bar that matters; null for lines. */
  key: number | null
}
/** Decoration that is moved or deleted as one. */
export interface Group {
  type: 'group'
  name: string
  children: (Rule | TextElement)[]
}
export type Element = TextElement | Rule | TableElement | ChartElement | Group

/** What the source keeps back is shown quietly: `×县`, `×××`; not the sign in `3×4`. As SlideFrame.vue finds it. */
const RE_REDACTED = /((?<!\d)×+|×+(?!\d))/

export function text(
  name: string,
  box: Box,
  paragraphs: Paragraph | Paragraph[],
  anchor: Anchor = 'top',
  more: Partial<TextElement> = {},
): TextElement {
  return { type: 'text', name, box, paragraphs: [paragraphs].flat(), anchor, ...more }
}

export function rule(box: Box, colour: Colour = 'ink', name = 'Line'): Rule {
  return { type: 'rule', name, box, colour }
}

/** Elements that come at the click of their row; `index` counts rows from 0. */
export function inRow(index: number, elements: readonly Element[]): Element[] {
  return elements.map(each => (each.type === 'text' || each.type === 'rule' ? { ...each, step: index + 1 } : each))
}

/** Lines of words as runs; `em`, `strong` and `figure` say what their dress means here. */
export function runs(
  lines: Lines,
  {
    em = {},
    strong = {},
    figure = {},
    redacted = 'ink-3',
  }: { em?: Omit<Run, 'text'>; strong?: Omit<Run, 'text'>; figure?: Omit<Run, 'text'>; redacted?: Colour } = {},
): Run[][] {
  return lines.map(line =>
    line.flatMap((words: Words) =>
      words.text
        .split(RE_REDACTED)
        .filter(Boolean)
        .map((piece): Run => ({
          text: piece,
          ...(words.em && em),
          ...(words.strong && strong),
          ...(words.figure && figure),
          ...(RE_REDACTED.test(piece) && { colour: redacted, bold: false }),
        })),
    ),
  )
}

export function plain(value: string): Run[][] {
  return runs([[{ text: value }]])
}

/**
 * One character a line: PowerPoint's own upright text lies on its side in LibreOffice, this stands in every program.
 */
export function upright(line: readonly Run[]): Run[][] {
  return line.flatMap(run => [...run.text].map(character => [{ ...run, text: character }]))
}
