// Where everything in a chart stands, in pixels: columns over periods and bars for items, each value beside its mark;
// lines have a file of their own (chart-lines.ts). No imports from packages: it runs in a deck folder wherever that is
// moved, and in the program that decides whether all values have room.

import { isInOrder } from './bar-order.ts'

export interface ChartTable {
  /** What the columns measure, one or two. */
  names: readonly string[]
  /** Periods or items. */
  labels: readonly string[]
  /** As shown, a row for each label. */
  texts: readonly (readonly string[])[]
  /** As drawn; null is withheld in the source. */
  values: readonly (readonly (number | null)[])[]
  /** What all values share. */
  unit: string
  /** Width in px. */
  width: number
  /** What a single line measures, where the title does not say it. */
  caption: string
  /** On a slide of 4:3. */
  tall?: boolean
}

export interface ChartText {
  x: number
  /** Baseline. */
  y: number
  text: string
  size: number
  anchor: 'start' | 'middle' | 'end'
  role: 'axis' | 'tick' | 'value' | 'name' | 'label' | 'caption' | 'withheld'
  /** Index of the column, or of the row for bars; -1 for neither. */
  of: number
}

export interface Drawing {
  width: number
  height: number
  rules: { x1: number; x2: number; y1: number; y2: number }[]
  /** The line that values stand on. */
  base: { x1: number; x2: number; y1: number; y2: number } | null
  /** The sign that the axis leaves something out. */
  cut: string | null
  lines: { of: number; d: string }[]
  dots: { of: number; x: number; y: number }[]
  bars: { of: number; x: number; y: number; width: number; height: number }[]
  texts: ChartText[]
  /** Paper under the values, so that no rule strikes through them. */
  grounds: { x: number; y: number; width: number; height: number }[]
  /** Some value has no place of its own. */
  crowded: boolean
}

/** Between two labels of the axis. */
export const GUTTER = 10
export const AXIS = 16
const BAR_TEXT = 24
const BAR_VALUE = 28
/** Thickness of bars, of a few with more room each, and what a bar takes at most. */
const BAR = 30
const FEW_BAR = 40
const FEW = 3
const MOST_PITCH = 112
const MOST_TALL_PITCH = 150
const BARS_HEIGHT = 340
/** What a slide of 4:3 has more below its line. */
const MORE_HEIGHT = 143
/** Bars shorter than this in all say nothing. */
const LEAST_BARS = 240
const COLUMN_VALUE = 24
const COLUMN_AXIS = 18
const MOST_COLUMN = 66

/** Bars for items, the largest first unless they have an order of their own, from zero (design: chart, ranked bars). */
export function barDrawing({ labels, texts, values, width, caption, tall = false }: ChartTable): Drawing {
  const worth = values.map(([value = null]) => value)
  const stated = worth.filter(value => value !== null)
  const [low, high] = [Math.min(0, ...stated), Math.max(0, ...stated)]
  const top = caption ? 30 : 0
  const room = BARS_HEIGHT + (tall ? MORE_HEIGHT : 0) - top
  const pitch = Math.min(tall ? MOST_TALL_PITCH : MOST_PITCH, room / labels.length)
  const thick = labels.length <= FEW ? FEW_BAR : BAR
  const labelWidth = Math.max(...labels.map(label => widthOf(label, BAR_TEXT))) + 22
  const valueWidth = Math.max(...texts.map(([text = '']) => widthOf(text, BAR_VALUE))) + 14
  const left = labelWidth + (low < 0 ? valueWidth : 0)
  const right = width - valueWidth
  const xOf = (value: number) => round(left + ((right - left) * (value - low)) / (high - low || 1))
  const ordered = isInOrder(labels)
  const ranked = worth
    .map((value, of) => ({ value, of, text: texts[of]?.[0] ?? '', label: labels[of] ?? '' }))
    .toSorted((a, b) => (ordered ? 0 : (b.value ?? -Infinity) - (a.value ?? -Infinity)) || a.of - b.of)
    .map((bar, rank) => ({ ...bar, middle: round(top + pitch * (rank + 0.5)) }))
  const height = top + pitch * labels.length
  const named: ChartText[] = caption
    ? [{ x: 0, y: 20, text: caption, size: AXIS, anchor: 'start', role: 'caption', of: -1 }]
    : []
  return {
    width,
    height,
    bars: ranked.flatMap(({ value, of, middle }) => {
      if (value === null) return []
      const [from, to] = [Math.min(xOf(0), xOf(value)), Math.max(xOf(0), xOf(value))]
      return [{ of, x: from, y: round(middle - thick / 2), width: round(to - from), height: thick }]
    }),
    lines: [],
    dots: [],
    grounds: [],
    rules: [],
    base: { x1: xOf(0), x2: xOf(0), y1: top, y2: round(height) },
    cut: null,
    texts: [
      ...named,
      ...ranked.flatMap(({ value, of, text, label, middle }): ChartText[] => [
        { x: 0, y: middle + 9, text: label, size: BAR_TEXT, anchor: 'start', role: 'label', of },
        value !== null && value < 0
          ? { x: xOf(value) - 14, y: middle + 10, text, size: BAR_VALUE, anchor: 'end', role: 'value', of }
          : {
              x: xOf(value ?? 0) + 14,
              y: middle + 10,
              text,
              size: value === null ? BAR_TEXT : BAR_VALUE,
              anchor: 'start',
              role: value === null ? 'withheld' : 'value',
              of,
            },
      ]),
    ],
    crowded: right - left < LEAST_BARS,
  }
}

/** Columns for a count over periods, from zero (design: chart, columns). */
export function columnDrawing({ labels, texts, values, width, caption, tall = false }: ChartTable): Drawing {
  const worth = values.map(([value = null]) => value ?? 0)
  const height = heightOver(width, tall)
  const pitch = width / labels.length
  const [top, bottom] = [(caption ? 30 : 0) + COLUMN_VALUE + 12, height - 34]
  const yOf = (value: number) => round(bottom - ((bottom - top) * value) / (Math.max(...worth) || 1))
  const middle = (of: number) => round(pitch * (of + 0.5))
  const thick = Math.min(MOST_COLUMN, pitch * 0.5)
  const valueOf = (of: number) => texts[of]?.[0] ?? ''
  const isWide = (of: number) =>
    widthOf(labels[of] ?? '', COLUMN_AXIS) > pitch - GUTTER || widthOf(valueOf(of), COLUMN_VALUE) > pitch - GUTTER
  return {
    width,
    height,
    bars: worth.map((value, of) => ({
      of,
      x: round(middle(of) - thick / 2),
      y: yOf(value),
      width: round(thick),
      height: round(bottom - yOf(value)),
    })),
    lines: [],
    dots: [],
    grounds: [],
    rules: [],
    base: { x1: 0, x2: width, ...level(bottom) },
    cut: null,
    texts: [
      ...(caption
        ? [{ x: 0, y: 18, text: caption, size: AXIS, anchor: 'start' as const, role: 'caption' as const, of: -1 }]
        : []),
      ...worth.flatMap((value, of): ChartText[] => [
        {
          x: middle(of),
          y: bottom + 26,
          text: labels[of] ?? '',
          size: COLUMN_AXIS,
          anchor: 'middle',
          role: 'axis',
          of: -1,
        },
        {
          x: middle(of),
          y: yOf(value) - 10,
          text: valueOf(of),
          size: COLUMN_VALUE,
          anchor: 'middle',
          role: 'value',
          of,
        },
      ]),
    ],
    crowded: worth.some((_, of) => isWide(of)),
  }
}

/** Of lines and columns: what fills the slide is a little taller than what stands beside words. */
export function heightOver(width: number, tall = false): number {
  return (width > 600 ? 334 : 318) + (tall ? MORE_HEIGHT : 0)
}

/**
 * Width in px, on the safe side: a Chinese character is 1 em, a digit or a small letter 0.65, a point or comma 0.37
 * (the bold sans of the design).
 */
export function widthOf(text: string, size: number): number {
  return (
    size *
      [...text].reduce(
        (sum, sign) =>
          sum +
          (sign > '⺀' || sign === '×' || sign === '−'
            ? 1
            : /[.,:;'’\s-]/.test(sign)
              ? 0.37
              : /[%A-Z&@m¥]/.test(sign)
                ? 0.97
                : 0.65),
        0,
      ) +
    (/\d[⺀-鿿]|[⺀-鿿]\d/.test(text) ? size * 0.25 : 0)
  )
}

export function level(y: number): { y1: number; y2: number } {
  return { y1: y, y2: y }
}

export function round(number: number): number {
  return Math.round(number * 10) / 10
}
