// Where everything in a chart stands, in pixels: lines over periods, or bars for items, each value beside its mark. No
// imports from packages: it runs in a deck folder wherever that is moved, and in the program that decides whether all
// values have room.

export interface ChartTable {
  /** What the columns measure, one or two. */
  names: readonly string[]
  /** Periods or items. */
  labels: readonly string[]
  /** As shown, a row for each label. */
  texts: readonly (readonly string[])[]
  /** As drawn; null is withheld in the source. */
  values: readonly (readonly (number | null)[])[]
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
  role: 'axis' | 'value' | 'name' | 'label' | 'caption' | 'withheld'
  /** Index of the column, or of the row for bars; -1 for neither. */
  of: number
}

export interface Drawing {
  width: number
  height: number
  rules: { x1: number; x2: number; y1: number; y2: number }[]
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

const LINE_HEIGHT = 300
const WIDE_HEIGHT = 326
/** Gridlines (design: 3–4). They carry no numbers, since the speaker said none: each value stands at its dot. */
const RULES = 4
/** Between two labels of the axis. */
const GUTTER = 10
const VALUE = 20
/** From one name over its value to the next. */
const LEAST_APART = 52
const AXIS = 16
const BAR_TEXT = 24
const BAR = 20
const MOST_PITCH = 62
const BARS_HEIGHT = 330
/** Bars shorter than this in all say nothing. */
const LEAST_BARS = 240

/** Lines over periods (design: chart, lines). */
export function lineDrawing(table: ChartTable): Drawing {
  const { names, labels, texts, values, width, caption } = table
  const height = width > 600 ? WIDE_HEIGHT : LINE_HEIGHT
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
    const from = half(0)
    const to = width - Math.max(ends, half(last))
    return { left: from, right: to, step: (to - from) / Math.max(1, last) }
  }
  const flat = labels.map(label => [label])
  const folded = labels.some(label => widthOf(label, AXIS) > spread(flat).step - GUTTER)
  const axis = folded ? labels.map(foldedLabel) : flat
  const { left, right, step } = spread(axis)
  const top = caption ? 62 : 36
  const bottom = height - (folded ? 52 : 32)
  const { low, high } = scaleFor(values.flat().filter(value => value !== null))
  const xOf = (row: number) => left + step * row
  const yOf = (value: number) => bottom - ((bottom - top) * (value - low)) / (high - low || 1)
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
          box.left >= 0 &&
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
    rules: Array.from({ length: RULES }, (_, index) => round(bottom - (index * (bottom - top)) / (RULES - 1))).map(
      y => ({ x1: 0, x2: round(two ? right : width), y1: y, y2: y }),
    ),
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

/** Bars for items, from zero (design: chart, bars). */
export function barDrawing({ labels, texts, values, width, caption }: ChartTable): Drawing {
  const worth = values.map(([value = null]) => value)
  const stated = worth.filter(value => value !== null)
  const low = Math.min(0, ...stated)
  const high = Math.max(0, ...stated)
  const top = caption ? 30 : 0
  const pitch = Math.min(MOST_PITCH, (BARS_HEIGHT - top) / labels.length)
  const labelWidth = Math.max(...labels.map(label => widthOf(label, BAR_TEXT))) + 22
  const valueWidth = Math.max(...texts.map(([text = '']) => widthOf(text, BAR_TEXT))) + 14
  const left = labelWidth + (low < 0 ? valueWidth : 0)
  const right = width - valueWidth
  const xOf = (value: number) => left + ((right - left) * (value - low)) / (high - low || 1)
  const drawn: ChartText[] = caption
    ? [{ x: 0, y: 20, text: caption, size: AXIS, anchor: 'start', role: 'caption', of: -1 }]
    : []
  const bars: Drawing['bars'] = []
  worth.forEach((value, of) => {
    const middle = top + pitch * (of + 0.5)
    const text = texts[of]?.[0] ?? ''
    drawn.push({ x: 0, y: middle + 9, text: labels[of] ?? '', size: BAR_TEXT, anchor: 'start', role: 'label', of })
    if (value !== null)
      bars.push({
        of,
        x: round(Math.min(xOf(0), xOf(value))),
        y: round(middle - BAR / 2),
        width: round(Math.abs(xOf(value) - xOf(0))),
        height: BAR,
      })
    drawn.push(
      value !== null && value < 0
        ? { x: xOf(value) - 14, y: middle + 9, text, size: BAR_TEXT, anchor: 'end', role: 'value', of }
        : {
            x: xOf(value ?? 0) + 14,
            y: middle + 9,
            text,
            size: BAR_TEXT,
            anchor: 'start',
            role: value === null ? 'withheld' : 'value',
            of,
          },
    )
  })
  const height = top + pitch * labels.length
  return {
    width,
    height,
    bars,
    lines: [],
    dots: [],
    grounds: [],
    rules: low < 0 ? [{ x1: round(xOf(0)), x2: round(xOf(0)), y1: top, y2: height }] : [],
    texts: drawn.map(text => ({ ...text, x: round(text.x), y: round(text.y) })),
    crowded: right - left < LEAST_BARS,
  }
}

/**
 * Lowest and highest of the drawing: 31.2 … 35.0 → 30.3 … 35.0: a value has room below the lowest dot. From 0 where the
 * smallest is small beside the spread.
 */
export function scaleFor(values: readonly number[]): { low: number; high: number } {
  const least = Math.min(...values)
  const high = Math.max(...values)
  const low = least >= 0 && least <= (high - least) / 2 ? 0 : least - (high - least) * 0.24
  return { low, high }
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
          (sign > '⺀' || sign === '×' ? 1 : /[.,:;'’\s-]/.test(sign) ? 0.37 : /[%A-Z&@m¥]/.test(sign) ? 0.97 : 0.65),
        0,
      ) +
    (/\d[⺀-鿿]|[⺀-鿿]\d/.test(text) ? size * 0.25 : 0)
  )
}

// --- internal ---

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
