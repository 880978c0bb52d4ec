// Where everything in a chart stands, in pixels: lines or columns over periods, bars for items, each value beside its
// mark. No imports from packages: it runs in a deck folder wherever that is moved, and in the program that decides
// whether all values have room.

import { isRate } from './chart-figures.ts'
import { scaleFor, tickText } from './chart-axis.ts'

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

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}
interface Spot {
  x: number
  y: number
}

const LINE_HEIGHT = 318
const WIDE_HEIGHT = 334
/** Between the numbers of the axis and the drawing. */
const TICK_GAP = 12
/** The part of a broken axis between 0 and its first number, in px. */
const CUT = 36
/** Between two labels of the axis. */
const GUTTER = 10
const VALUE = 20
/** From one name over its value to the next. */
const LEAST_APART = 52
const AXIS = 16
const BAR_TEXT = 24
const BAR_VALUE = 28
const BAR = 30
const MOST_PITCH = 84
const BARS_HEIGHT = 340
/** Bars shorter than this in all say nothing. */
const LEAST_BARS = 240
const COLUMN_VALUE = 24
const COLUMN_AXIS = 18
const MOST_COLUMN = 66

/** Lines over periods (design: chart, lines). */
export function lineDrawing(table: ChartTable): Drawing {
  const { names, labels, texts, values, unit, width } = table
  const height = width > 600 ? WIDE_HEIGHT : LINE_HEIGHT
  const stated = values.flat().filter(value => value !== null)
  const scale = scaleFor(stated, { unit, isRate: isRate(unit) })
  const ticks = scale.ticks.map(tick => tickText(tick, scale.by))
  const caption = [table.caption, scale.unit].filter(Boolean).join(/[⺀-鿿]/u.test(table.caption) ? '，' : ', ')
  const edge = Math.max(...ticks.map(tick => widthOf(tick, AXIS))) + TICK_GAP
  const two = names.length > 1
  const ends = two
    ? Math.max(...names.map((name, of) => Math.max(widthOf(name, VALUE), widthOf(texts.at(-1)?.[of] ?? '', VALUE)))) +
      16
    : 0
  const last = labels.length - 1
  const spread = (axis: readonly (readonly string[])[]) => {
    const half = (row: number) =>
      Math.max(
        ...(axis[row] ?? []).map(line => widthOf(line, AXIS)),
        ...(two && row > 0 ? [] : (texts[row] ?? []).map(text => widthOf(text, VALUE))),
      ) / 2
    const from = edge + Math.max(8, half(0) - TICK_GAP + 4)
    const to = width - Math.max(ends, half(last))
    return { left: from, right: to, step: (to - from) / Math.max(1, last) }
  }
  const flat = labels.map(label => [label])
  const folded = labels.some(label => widthOf(label, AXIS) > spread(flat).step - GUTTER)
  const axis = folded ? labels.map(foldedLabel) : flat
  const { left, right, step } = spread(axis)
  const top = caption ? 62 : 36
  const bottom = height - (folded ? 52 : 32)
  const [low = 0, high = 1] = [scale.ticks[0], scale.ticks.at(-1)]
  const foot = scale.broken ? bottom - CUT : bottom
  const xOf = (row: number) => left + step * row
  const yOf = (value: number) => foot - ((foot - top) * (value - low)) / (high - low || 1)
  const points = names.map((_, of) =>
    values.map((row, index): Spot | null =>
      row[of] === null || row[of] === undefined ? null : { x: xOf(index), y: yOf(row[of]) },
    ),
  )

  const drawn: ChartText[] = axis.flatMap((lines, row) =>
    lines.map((text, line): ChartText => ({
      x: xOf(row),
      y: bottom + 24 + 20 * line,
      text,
      size: AXIS,
      anchor: 'middle',
      role: 'axis',
      of: -1,
    })),
  )
  drawn.push(
    ...[...scale.ticks.map(yOf), ...(scale.broken ? [bottom] : [])].map((y, index): ChartText => ({
      x: edge - TICK_GAP,
      y: y + 6,
      text: ticks[index] ?? '0',
      size: AXIS,
      anchor: 'end',
      role: 'tick',
      of: -1,
    })),
  )
  let crowded = axis.some(lines => lines.length > 2 || lines.some(line => widthOf(line, AXIS) > step - GUTTER))
  if (caption) drawn.push({ x: 0, y: 18, text: caption, size: AXIS, anchor: 'start', role: 'caption', of: 0 })
  values.forEach((row, index) => {
    row.forEach((value, of) => {
      const text = texts[index]?.[of] ?? ''
      if (value !== null || row.findIndex((other, at) => other === null && texts[index]?.[at] === text) < of) return
      drawn.push({
        x: xOf(index),
        y: bottom - 8 - (of > 0 && row[0] === null ? 24 : 0),
        text,
        size: VALUE,
        anchor: 'middle',
        role: 'withheld',
        of,
      })
    })
  })
  if (two) drawn.push(...endTexts(table, points, { right, top, bottom }))

  const segments = points.flatMap(series =>
    series.flatMap((spot, index) => {
      const next = series[index + 1]
      return spot && next ? [[spot, next] as const] : []
    }),
  )
  const dots = points.flatMap((series, of) => series.flatMap(spot => (spot ? [{ of, ...spot }] : [])))
  const taken = drawn.map(boxOf)
  const dotBoxes = dots.map(({ x, y }): Box => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }))
  for (const [row, value] of texts.entries()) {
    for (const [of, text] of value.entries()) {
      const spot = points[of]?.[row]
      if (!spot || (two && row === texts.length - 1)) continue
      const other = two ? points[1 - of]?.[row] : null
      const isUpper = !other || spot.y < other.y || (spot.y === other.y && of === 0)
      const places = placesFor(spot, text, isUpper, of)
      const isFree = (place: ChartText) => {
        const box = boxOf(place)
        return (
          box.left >= edge - TICK_GAP &&
          box.right <= width &&
          box.top >= 0 &&
          box.bottom <= bottom + 2 &&
          !taken.some(one => overlap(box, one)) &&
          !segments.some(([from, to]) => crosses(box, from, to)) &&
          !dotBoxes.some(dot => overlap(box, dot))
        )
      }
      const place = places.find(isFree)
      if (!place) crowded = true
      const chosen = place ?? places[0]
      if (!chosen) continue
      drawn.push(chosen)
      taken.push(boxOf(chosen))
    }
  }
  return {
    width,
    height,
    rules: scale.ticks
      .filter(tick => tick !== 0)
      .map(tick => ({ x1: edge, x2: round(two ? right : width), y1: round(yOf(tick)), y2: round(yOf(tick)) })),
    base:
      low > 0 && !scale.broken
        ? null
        : { x1: edge, x2: round(two ? right : width), ...level(round(scale.broken ? bottom : yOf(0))) },
    cut: scale.broken ? cutAt(edge, bottom - CUT / 2) : null,
    grounds: drawn
      .filter(({ role }) => role === 'value')
      .map(boxOf)
      .map(box => ({
        x: round(box.left - 2),
        y: round(box.top),
        width: round(box.right - box.left + 4),
        height: round(box.bottom - box.top),
      })),
    lines: points.map((series, of) => ({ of, d: pathOf(series) })),
    dots: dots.map(({ of, x, y }) => ({ of, x: round(x), y: round(y) })),
    bars: [],
    texts: drawn.map(text => ({ ...text, x: round(text.x), y: round(text.y) })),
    crowded,
  }
}

/** Bars for items, the largest first, from zero (design: chart, ranked bars). */
export function barDrawing({ labels, texts, values, width, caption }: ChartTable): Drawing {
  const worth = values.map(([value = null]) => value)
  const stated = worth.filter(value => value !== null)
  const [low, high] = [Math.min(0, ...stated), Math.max(0, ...stated)]
  const top = caption ? 30 : 0
  const pitch = Math.min(MOST_PITCH, (BARS_HEIGHT - top) / labels.length)
  const labelWidth = Math.max(...labels.map(label => widthOf(label, BAR_TEXT))) + 22
  const valueWidth = Math.max(...texts.map(([text = '']) => widthOf(text, BAR_VALUE))) + 14
  const left = labelWidth + (low < 0 ? valueWidth : 0)
  const right = width - valueWidth
  const xOf = (value: number) => round(left + ((right - left) * (value - low)) / (high - low || 1))
  const ranked = worth
    .map((value, of) => ({ value, of, text: texts[of]?.[0] ?? '', label: labels[of] ?? '' }))
    .toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.of - b.of)
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
      return [{ of, x: from, y: round(middle - BAR / 2), width: round(to - from), height: BAR }]
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
export function columnDrawing({ labels, texts, values, width, caption }: ChartTable): Drawing {
  const worth = values.map(([value = null]) => value ?? 0)
  const height = width > 600 ? WIDE_HEIGHT : LINE_HEIGHT
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

// --- internal ---

function level(y: number): { y1: number; y2: number } {
  return { y1: y, y2: y }
}

/** Two short strokes across the axis, 8 px apart. */
function cutAt(x: number, y: number): string {
  return [y - 4, y + 4].map(at => `M${round(x - 7)} ${round(at + 4)}L${round(x + 7)} ${round(at - 4)}`).join('')
}

/** `2021年上半年` → `2021年`, `上半年`; other labels at a space. */
function foldedLabel(label: string): string[] {
  const [, year, rest] = /^(\d{4}年)(.+)$/u.exec(label) ?? []
  return year && rest ? [year, rest] : label.split(' ')
}

/** Name over value at the end of each of two lines, kept apart. */
function endTexts(
  { names, texts, values }: ChartTable,
  points: readonly (readonly (Spot | null)[])[],
  { right, top, bottom }: { right: number; top: number; bottom: number },
): ChartText[] {
  const value = (of: number) => (values.at(-1)?.[of] === null ? '' : (texts.at(-1)?.[of] ?? ''))
  const spots = names.map((_, of) => points[of]?.findLast(spot => spot !== null)?.y ?? bottom)
  const [first = 0, second = 0] = spots
  const push = Math.max(0, LEAST_APART - Math.abs(first - second)) / 2
  const upper = Math.max(top - 8, Math.min(Math.min(first, second) - push, bottom - 18 - LEAST_APART))
  const lower = Math.min(bottom - 18, Math.max(Math.max(first, second) + push, upper + LEAST_APART))
  const centres = first <= second ? [upper, lower] : [lower, upper]
  return names.flatMap((name, of): ChartText[] => {
    const y = centres[of] ?? 0
    const shown = value(of)
    return [
      { x: right + 14, y: shown ? y - 3 : y + 7, text: name, size: VALUE, anchor: 'start', role: 'name', of },
      ...(shown
        ? [{ x: right + 14, y: y + 21, text: shown, size: VALUE, anchor: 'start' as const, role: 'value' as const, of }]
        : []),
    ]
  })
}

/** Where a value may stand beside its dot, the best first. */
function placesFor({ x, y }: Spot, text: string, isUpper: boolean, of: number): ChartText[] {
  const width = widthOf(text, VALUE)
  const at = (dx: number, dy: number): ChartText => ({
    x: x + dx,
    y: y + dy,
    text,
    size: VALUE,
    anchor: 'middle',
    role: 'value',
    of,
  })
  const shifts = [0, -0.3, 0.3, -0.5, 0.5].map(share => share * width)
  const above = shifts.map(shift => at(shift, -14))
  const below = shifts.map(shift => at(shift, 30))
  const high = shifts.map(shift => at(shift, -24))
  const low = shifts.map(shift => at(shift, 40))
  const sides = [at(-width / 2 - 14, 7), at(width / 2 + 14, 7)]
  return isUpper ? [...above, ...below, ...high, ...sides, ...low] : [...below, ...above, ...low, ...sides, ...high]
}

/** A glyph fills 0.88 em above and 0.12 em below its baseline. */
function boxOf({ x, y, text, size, anchor }: ChartText): Box {
  const width = widthOf(text, size)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - size * 0.84, bottom: y + size * 0.14 }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom + 1 && b.top < a.bottom + 1
}

/** Does the line from one dot to the next touch the box? It is 4 px wide. */
function crosses({ left, right, top, bottom }: Box, from: Spot, to: Spot): boolean {
  const start = Math.max(left - 3, from.x)
  const end = Math.min(right + 3, to.x)
  if (start > end) return false
  const yAt = (x: number) => from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x || 1)
  return Math.max(yAt(start), yAt(end)) > top - 3 && Math.min(yAt(start), yAt(end)) < bottom + 3
}

/** `M34 54.8L138 79.4`; after a gap the line begins anew. */
function pathOf(series: readonly (Spot | null)[]): string {
  return series
    .map((spot, index) => (spot ? `${series[index - 1] ? 'L' : 'M'}${round(spot.x)} ${round(spot.y)}` : ''))
    .join('')
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
