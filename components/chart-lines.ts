// Lines over periods: the axis, the lines, and each value in the first place beside its dot where it covers nothing.
// No imports from packages, as in chart-layout.ts.

import { scaleFor, tickText, type Scale } from './chart-axis.ts'
import { isRate } from './chart-figures.ts'
import { AXIS, GUTTER, heightOver, level, round, widthOf } from './chart-layout.ts'
import type { ChartTable, ChartText, Drawing } from './chart-layout.ts'

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

type Points = readonly (readonly (Spot | null)[])[]

/** Between the numbers of the axis and the drawing. */
const TICK_GAP = 12
/** From the axis, with its numbers and the sign of its break, to the first value. */
const AXIS_GAP = 12
/** The part of a broken axis between 0 and its first number, in px. */
const CUT = 36
const VALUE = 20
/** From one name over its value to the next. */
const LEAST_APART = 52

/** Lines over periods (design: chart, lines). */
export function lineDrawing(table: ChartTable): Drawing {
  const { names, values, unit, width } = table
  const stated = values.flat().filter(value => value !== null)
  const scale = scaleFor(stated, { unit, isRate: isRate(unit) })
  const frame = frameOf(table, scale)
  const { edge, right, bottom, xOf, yOf } = frame
  const points = names.map((_, of) =>
    values.map((row, index): Spot | null =>
      row[of] === null || row[of] === undefined ? null : { x: xOf(index), y: yOf(row[of]) },
    ),
  )
  const fixed = [
    ...axisTexts(frame, scale),
    ...captionText(frame),
    ...withheldTexts(table, frame),
    ...(names.length > 1 ? endTexts(table, points, frame) : []),
  ]
  const cut = scale.broken ? { x: edge, y: bottom - CUT / 2 } : null
  const { placed, crowded } = placedValues(table, points, { frame, fixed, cut })
  const drawn = [...fixed, ...placed]
  const across = { x1: edge, x2: round(names.length > 1 ? right : width) }
  return {
    width,
    height: frame.height,
    rules: scale.ticks.filter(tick => tick !== 0).map(tick => ({ ...across, ...level(round(yOf(tick))) })),
    base: frame.low > 0 && !scale.broken ? null : { ...across, ...level(round(scale.broken ? bottom : yOf(0))) },
    cut: cut && cutAt(cut),
    grounds: drawn.filter(({ role }) => role === 'value').map(groundOf),
    lines: points.map((series, of) => ({ of, d: pathOf(series) })),
    dots: dotsOf(points).map(({ of, x, y }) => ({ of, x: round(x), y: round(y) })),
    bars: [],
    texts: drawn.map(text => ({ ...text, x: round(text.x), y: round(text.y) })),
    crowded: crowded || frame.crowded,
  }
}

// --- internal ---

/** The room of the drawing, and where rows and values lie in it. */
interface Frame {
  height: number
  /** Where the rules begin, right of the numbers of the axis. */
  edge: number
  right: number
  top: number
  bottom: number
  /** The number at the foot of the axis. */
  low: number
  caption: string
  /** Labels of the axis, in lines. */
  axis: readonly (readonly string[])[]
  ticks: readonly string[]
  /** A label of the axis has no room. */
  crowded: boolean
  xOf: (row: number) => number
  yOf: (value: number) => number
}

function frameOf(table: ChartTable, scale: Scale): Frame {
  const { labels, width } = table
  const height = heightOver(width, table.tall)
  const ticks = scale.ticks.map(tick => tickText(tick, scale.by))
  const caption = [table.caption, scale.unit].filter(Boolean).join(/[⺀-鿿]/u.test(table.caption) ? '，' : ', ')
  const edge = Math.max(...ticks.map(tick => widthOf(tick, AXIS))) + TICK_GAP
  const flat = labels.map(label => [label])
  const folded = labels.some(label => widthOf(label, AXIS) > spread(table, flat, edge).step - GUTTER)
  const axis = folded ? labels.map(foldedLabel) : flat
  const { left, right, step } = spread(table, axis, edge)
  const top = caption ? 62 : 36
  const bottom = height - (folded ? 52 : 32)
  const [low = 0, high = 1] = [scale.ticks[0], scale.ticks.at(-1)]
  const foot = scale.broken ? bottom - CUT : bottom
  return {
    height,
    edge,
    right,
    top,
    bottom,
    low,
    caption,
    axis,
    ticks,
    crowded: axis.some(lines => lines.length > 2 || lines.some(line => widthOf(line, AXIS) > step - GUTTER)),
    xOf: row => left + step * row,
    yOf: value => foot - ((foot - top) * (value - low)) / (high - low || 1),
  }
}

/** From the first row to the last, so that their labels, their values and the names of two lines have room. */
function spread(
  { names, labels, texts, width }: ChartTable,
  axis: readonly (readonly string[])[],
  edge: number,
): { left: number; right: number; step: number } {
  const two = names.length > 1
  const last = labels.length - 1
  const half = (row: number) =>
    Math.max(
      ...(axis[row] ?? []).map(line => widthOf(line, AXIS)),
      ...(two && row > 0 ? [] : (texts[row] ?? []).map(text => widthOf(text, VALUE))),
    ) / 2
  const nameWidths = names.map((name, of) => Math.max(widthOf(name, VALUE), widthOf(texts.at(-1)?.[of] ?? '', VALUE)))
  const ends = two ? Math.max(...nameWidths) + 16 : 0
  const left = edge + AXIS_GAP + half(0)
  const right = width - Math.max(ends, half(last))
  return { left, right, step: (right - left) / Math.max(1, last) }
}

/** Labels under the drawing, numbers left of it. */
function axisTexts({ axis, ticks, edge, bottom, xOf, yOf }: Frame, scale: Scale): ChartText[] {
  const labels = axis.flatMap((lines, row) =>
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
  const numbers = [...scale.ticks.map(yOf), ...(scale.broken ? [bottom] : [])].map((y, index): ChartText => ({
    x: edge - TICK_GAP,
    y: y + 6,
    text: ticks[index] ?? '0',
    size: AXIS,
    anchor: 'end',
    role: 'tick',
    of: -1,
  }))
  return [...labels, ...numbers]
}

function captionText({ caption }: Frame): ChartText[] {
  return caption ? [{ x: 0, y: 18, text: caption, size: AXIS, anchor: 'start', role: 'caption', of: 0 }] : []
}

/** What stands in the place of a value that the source does not give, once where both lines have the same. */
function withheldTexts({ texts, values }: ChartTable, { bottom, xOf }: Frame): ChartText[] {
  return values.flatMap((row, index) =>
    row.flatMap((value, of): ChartText[] => {
      const text = texts[index]?.[of] ?? ''
      if (value !== null || row.findIndex((other, at) => other === null && texts[index]?.[at] === text) < of) return []
      const y = bottom - 8 - (of > 0 && row[0] === null ? 24 : 0)
      return [{ x: xOf(index), y, text, size: VALUE, anchor: 'middle', role: 'withheld', of }]
    }),
  )
}

/** Each value in the first place beside its dot that is free; where none is, in the best one, and it is crowded. */
function placedValues(
  { names, texts, width }: ChartTable,
  points: Points,
  { frame: { edge, bottom }, fixed, cut }: { frame: Frame; fixed: readonly ChartText[]; cut: Spot | null },
): { placed: ChartText[]; crowded: boolean } {
  const two = names.length > 1
  const segments = segmentsOf(points)
  const dotBoxes = dotsOf(points).map(({ x, y }): Box => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }))
  // Two strokes through a value would be read as part of it.
  const taken = [
    ...fixed.map(boxOf),
    ...(cut ? [{ left: cut.x - 8, right: cut.x + 8, top: cut.y - 9, bottom: cut.y + 9 }] : []),
  ]
  const isInside = (box: Box) => box.left >= edge + 2 && box.right <= width && box.top >= 0 && box.bottom <= bottom + 2
  const isFree = (place: ChartText) => {
    const box = boxOf(place)
    return (
      isInside(box) &&
      !taken.some(one => overlap(box, one)) &&
      !segments.some(([from, to]) => crosses(box, from, to)) &&
      !dotBoxes.some(dot => overlap(box, dot))
    )
  }
  const placed: ChartText[] = []
  let crowded = false
  for (const [row, value] of texts.entries()) {
    for (const [of, text] of value.entries()) {
      const spot = points[of]?.[row]
      if (!spot || (two && row === texts.length - 1)) continue
      const other = two ? points[1 - of]?.[row] : null
      const isUpper = !other || spot.y < other.y || (spot.y === other.y && of === 0)
      const places = placesFor(spot, text, isUpper, of)
      const free = places.find(isFree)
      if (!free) crowded = true
      const chosen = free ?? places[0]
      if (!chosen) continue
      placed.push(chosen)
      taken.push(boxOf(chosen))
    }
  }
  return { placed, crowded }
}

function dotsOf(points: Points): (Spot & { of: number })[] {
  return points.flatMap((series, of) => series.flatMap(spot => (spot ? [{ of, ...spot }] : [])))
}

function segmentsOf(points: Points): (readonly [Spot, Spot])[] {
  return points.flatMap(series =>
    series.flatMap((spot, index) => {
      const next = series[index + 1]
      return spot && next ? [[spot, next] as const] : []
    }),
  )
}

/** Paper under a value. */
function groundOf(text: ChartText): Drawing['grounds'][number] {
  const { left, right, top, bottom } = boxOf(text)
  return { x: round(left - 2), y: round(top), width: round(right - left + 4), height: round(bottom - top) }
}

/** Two short strokes across the axis, 8 px apart. */
function cutAt({ x, y }: Spot): string {
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
  points: Points,
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
