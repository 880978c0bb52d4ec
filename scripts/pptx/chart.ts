// A chart as PowerPoint's own, with the sheet it draws from inside, so that "edit data" works.

import type { ChartElement, Rule, Series } from './elements.ts'
import type { Box } from './grid.ts'
import type { Colour } from './palette.ts'
import { fontSize, languageOf, LIST_STYLE, NO_FILL, NO_LINE, solid, typefaces, type Style } from './shapes.ts'
import { column } from './workbook.ts'
import { DRAWING, element, escape, NAMES, part, type Attributes } from './xml.ts'

/** The two axes know each other by these. */
const CATEGORIES = 111
const VALUES = 222
/** Sizes of the words of a chart, in pixels: what stands beside bars is read, the rest is looked up. */
const LARGE = 20
const SMALL = 16
const BARE = element('c:spPr', {}, NO_FILL, NO_LINE)

/**
 * Bars and columns start at 0, or on both sides of it; lines have the axis of the drawing. Gaps stay gaps: nothing is
 * interpolated.
 */
export function chartXml(chart: ChartElement, style: Style): string {
  const axes = categoryAxis(chart, style) + valueAxis(chart, style)
  const legend = element('c:legend', {}, value('c:legendPos', 't'), value('c:overlay', 0), words(SMALL, 'ink-2', style))
  return part(
    'c:chartSpace',
    { 'xmlns:c': `${DRAWING}/chart`, 'xmlns:a': NAMES['xmlns:a'], 'xmlns:r': NAMES['xmlns:r'] },
    value('c:date1904', 0),
    value('c:lang', languageOf(style.lang)),
    value('c:roundedCorners', 0),
    element(
      'c:chart',
      {},
      value('c:autoTitleDeleted', 1),
      element('c:plotArea', {}, layout(chart), plot(chart, style), axes),
      chart.series.length > 1 ? legend : '',
      value('c:plotVisOnly', 1),
      value('c:dispBlanksAs', 'gap'),
    ),
    BARE,
    words(SMALL, 'ink', style),
    element('c:externalData', { 'r:id': 'rId1' }, value('c:autoUpdate', 0)),
  )
}

// --- internal ---

/** `<name val="…"/>`, of which a chart is made. */
function value(name: string, val: Attributes[string]): string {
  return element(name, { val })
}

function plot(chart: ChartElement, style: Style): string {
  const series = chart.series.map((each, index) => seriesXml(each, index, chart, style))
  const ids = value('c:axId', CATEGORIES) + value('c:axId', VALUES)
  const [colours, grouping] = [value('c:varyColors', 0), (kind: string) => value('c:grouping', kind)]
  return chart.form !== 'line'
    ? element(
        'c:barChart',
        {},
        value('c:barDir', chart.form === 'bar' ? 'bar' : 'col'),
        grouping('clustered'),
        colours,
        ...series,
        value('c:gapWidth', chart.form === 'bar' ? 110 : 130),
        ids,
      )
    : element('c:lineChart', {}, grouping('standard'), colours, ...series, value('c:marker', 1), ids)
}

/** Where the axes of a broken chart lie, in px of its frame: the sign of the break stands on them. */
const AXES = { left: 56, top: 12, legend: 34, right: 16, bottom: 54 }

/** The plot of a chart whose axis has a break lies in a stated place, every other where the program puts it. */
function layout({ box, scale, series }: ChartElement): string {
  if (!scale?.broken) return element('c:layout')
  const { x, y, w, h } = axesOf(box, series.length)
  const share = (name: string, px: number, of: number) => value(`c:${name}`, Math.round((px / of) * 10_000) / 10_000)
  return element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      value('c:layoutTarget', 'inner'),
      value('c:xMode', 'edge'),
      value('c:yMode', 'edge'),
      share('x', x - box.x, box.w),
      share('y', y - box.y, box.h),
      share('w', w, box.w),
      share('h', h, box.h),
    ),
  )
}

function axesOf({ x, y, w, h }: Box, series: number): Box {
  const top = AXES.top + (series > 1 ? AXES.legend : 0)
  return { x: x + AXES.left, y: y + top, w: w - AXES.left - AXES.right, h: h - top - AXES.bottom }
}

/** Two short strokes across the axis between 0 and its first number, as the drawing has them. */
export function breakSign({ box, scale, series }: ChartElement): Rule[] {
  if (!scale?.broken) return []
  const { x, y, h } = axesOf(box, series.length)
  const middle = y + h - h / scale.ticks.length / 2
  return [-4, 4].map(from => ({
    type: 'rule',
    name: 'Axis break',
    box: { x: x - 7, y: middle + from - 4, w: 14, h: 8 },
    colour: 'ink',
    slanted: 2,
  }))
}

const NUMBERS = element('c:numFmt', { formatCode: 'General', sourceLinked: 0 })
const NO_TICKS = value('c:majorTickMark', 'none') + value('c:minorTickMark', 'none')

function categoryAxis({ form }: ChartElement, style: Style): string {
  const isBar = form === 'bar'
  return element(
    'c:catAx',
    {},
    value('c:axId', CATEGORIES),
    element('c:scaling', {}, value('c:orientation', isBar ? 'maxMin' : 'minMax')),
    value('c:delete', 0),
    value('c:axPos', isBar ? 'l' : 'b'),
    NUMBERS,
    NO_TICKS,
    value('c:tickLblPos', 'low'),
    element('c:spPr', {}, element('a:ln', { w: 9525 }, solid('hair', style))),
    isBar ? words(LARGE, 'ink', style) : words(SMALL, 'ink-3', style),
    value('c:crossAx', VALUES),
    value('c:crosses', 'autoZero'),
    value('c:auto', 0),
    value('c:lblAlgn', 'ctr'),
    value('c:lblOffset', 100),
    value('c:tickLblSkip', 1),
    value('c:noMultiLvlLbl', 1),
  )
}

function valueAxis({ form, series, scale }: ChartElement, style: Style): string {
  const isBar = form === 'bar'
  const fromZero = !scale && series.every(({ values }) => values.every(each => each === null || each >= 0))
  const { ticks, by, broken } = scale ?? { ticks: [0, 1], by: 1, broken: false }
  const [first = 0, next = 1] = ticks
  // The place below the break is one step high, and its number is 0 whatever the axis counts there.
  const least = broken ? decimal(first - (next - first)) : first
  const hair = element('c:spPr', {}, element('a:ln', { w: 6350 }, solid('hair', style)))
  return element(
    'c:valAx',
    {},
    value('c:axId', VALUES),
    element(
      'c:scaling',
      {},
      value('c:orientation', 'minMax'),
      scale ? value('c:max', ticks.at(-1) ?? 1) + value('c:min', least) : fromZero ? value('c:min', 0) : '',
    ),
    value('c:delete', scale ? 0 : 1),
    value('c:axPos', isBar ? 't' : 'l'),
    scale ? element('c:majorGridlines', {}, hair) : '',
    broken ? element('c:numFmt', { formatCode: `[<${first}]"0";General`, sourceLinked: 0 }) : NUMBERS,
    NO_TICKS,
    value('c:tickLblPos', 'nextTo'),
    element('c:spPr', {}, NO_LINE),
    words(SMALL, 'ink-3', style),
    value('c:crossAx', CATEGORIES),
    value('c:crosses', isBar ? 'max' : 'autoZero'),
    scale ? value('c:majorUnit', decimal(next - first)) : '',
    by === 1 ? '' : element('c:dispUnits', {}, value('c:custUnit', by)),
  )
}

/** `0.30000000000000004` → `0.3` */
function decimal(number: number): number {
  return Number(number.toPrecision(12))
}

function seriesXml(series: Series, index: number, chart: ChartElement, style: Style): string {
  const letter = column(index + 1)
  const last = chart.categories.length + 1
  const isBar = chart.form !== 'line'
  const formula = (cells: string) => element('c:f', {}, `Sheet1!${cells}`)
  const strings = (cells: string, cache: readonly string[]) =>
    element('c:strRef', {}, formula(cells), element('c:strCache', {}, points(cache)))
  const numbers = element('c:numCache', {}, element('c:formatCode', {}, 'General'), points(series.values))
  return element(
    'c:ser',
    {},
    value('c:idx', index),
    value('c:order', index),
    element('c:tx', {}, strings(`$${letter}$1`, [series.name])),
    isBar ? barLook(series, style) : lineLook(series, style),
    isBar && chart.key !== null ? keyBar(chart.key, style) : '',
    labelsXml(series, index, chart, style),
    element('c:cat', {}, strings(`$A$2:$A$${last}`, chart.categories)),
    element('c:val', {}, element('c:numRef', {}, formula(`$${letter}$2:$${letter}$${last}`), numbers)),
    isBar ? '' : value('c:smooth', 0),
  )
}

function points(cache: readonly (string | number | null)[]): string {
  const written = cache.map((each, idx) =>
    each === null ? '' : element('c:pt', { idx }, element('c:v', {}, escape(String(each)))),
  )
  return value('c:ptCount', cache.length) + written.join('')
}

function barLook({ colour }: Series, style: Style): string {
  return element('c:spPr', {}, solid(colour, style)) + value('c:invertIfNegative', 0)
}

function lineLook({ colour, dotted }: Series, style: Style): string {
  const line = element(
    'a:ln',
    { w: dotted ? 31_750 : 50_800, cap: 'rnd' },
    solid(colour, style),
    dotted ? value('a:prstDash', 'sysDot') : '',
    element('a:round'),
  )
  const dot = element('c:spPr', {}, solid(colour, style), NO_LINE)
  return element('c:spPr', {}, line) + element('c:marker', {}, value('c:symbol', 'circle'), value('c:size', 7), dot)
}

/** The bar that matters, in the accent. */
function keyBar(key: number, style: Style): string {
  const fill = element('c:spPr', {}, solid('accent', style))
  return element('c:dPt', {}, value('c:idx', key), value('c:invertIfNegative', 0), value('c:bubble3D', 0), fill)
}

/**
 * Each value stands beside its point, the lower of two below its own.
 * What a number format cannot write as it stands is written out.
 */
function labelsXml({ values, labels, colour }: Series, index: number, chart: ChartElement, style: Style): string {
  const isBar = chart.form !== 'line'
  const look = { size: isBar ? LARGE : SMALL, colour: isBar ? 'ink' : colour } as const
  const format = formatOf(labels)
  const isLower = (at: number) =>
    chart.series.some((other, of) => of !== index && (other.values[at] ?? -Infinity) > (values[at] ?? 0))
  const place = (at: number) => value('c:dLblPos', isBar ? 'outEnd' : isLower(at) ? 'b' : 't')
  const one = (at: number) => {
    const written = values[at] === null || format === null ? inFull(labels[at] ?? '', look, style) : ''
    const asFormat = element('c:numFmt', { formatCode: format ?? '', sourceLinked: 0 })
    return element(
      'c:dLbl',
      {},
      value('c:idx', at),
      written || asFormat,
      BARE,
      written ? '' : words(look.size, look.colour, style, 'none'),
      place(at),
      show(true),
    )
  }
  const shown = values.flatMap((each, at) => (isBar || each !== null ? [one(at)] : []))
  const others = isBar ? place(0) + show(true) : show(false)
  return element('c:dLbls', {}, ...shown, BARE, words(look.size, look.colour, style, 'none'), others)
}

function show(val: boolean): string {
  const off = (name: string) => value(name, 0)
  return [
    off('c:showLegendKey'),
    value('c:showVal', val),
    ...['c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'].map(off),
  ].join('')
}

interface Look {
  size: number
  colour: Colour
}

function inFull(label: string, { size, colour }: Look, style: Style): string {
  const run = element(
    'a:rPr',
    { lang: languageOf(style.lang), sz: fontSize(size, style.canvas) },
    solid(colour, style),
    typefaces('mn', 'latin', 'ea'),
  )
  const words = element('a:p', {}, element('a:r', {}, run, element('a:t', {}, escape(label))))
  return element('c:tx', {}, element('c:rich', {}, element('a:bodyPr', { wrap: 'none' }), words))
}

function words(size: number, colour: Colour, style: Style, wrap?: 'none'): string {
  const look = element(
    'a:defRPr',
    { sz: fontSize(size, style.canvas), b: 0 },
    solid(colour, style),
    typefaces('mn', 'latin', 'ea'),
  )
  const end = element('a:endParaRPr', { lang: languageOf(style.lang) })
  return element(
    'c:txPr',
    {},
    element('a:bodyPr', wrap ? { wrap } : {}),
    LIST_STYLE,
    element('a:p', {}, element('a:pPr', {}, look), end),
  )
}

/** A number format that writes all figures as they are written: `9.6次`, `9.1次` → `0.0"次"`; null where there is none. */
function formatOf(labels: readonly string[]): string | null {
  const found = labels.filter(label => !label.includes('×')).map(label => /^(\d+)(\.\d+)?([^\d.,"]*)$/u.exec(label))
  const [first] = found
  if (
    !first ||
    found.some(match => match === null || (match[2] ?? '').length !== (first[2] ?? '').length || match[3] !== first[3])
  )
    return null
  const decimals = (first[2] ?? '').slice(1)
  return `0${decimals && `.${'0'.repeat(decimals.length)}`}${first[3] ? `"${first[3]}"` : ''}`
}
