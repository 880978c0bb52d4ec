// Elements as DrawingML: text boxes with both fonts and a language on each run, lines, tables, frames of charts.

import type { Lang } from '../model/source.ts'
import type {
  Anchor,
  Cell,
  ChartElement,
  Dress,
  Edge,
  Element,
  Group,
  Paragraph,
  Rule,
  Run,
  TableElement,
  TextElement,
} from './elements.ts'
import type { Box, Canvas } from './grid.ts'
import type { Colour, Inks } from './palette.ts'
import type { Appearing } from './timing.ts'
import { DRAWING, element, escape, type Attributes } from './xml.ts'

/** `boldTitles`: false where the unit's title font is its own bold. */
export interface Style {
  canvas: Canvas
  lang: Lang
  inks: Inks
  boldTitles: boolean
}
/** What shapes need to know while they are written: ids are unique on a slide, charts are parts of their own. */
export interface Writing extends Style {
  nextId: () => number
  chartId: (chart: ChartElement) => string
  /** Collects what comes by clicks; null where all stands from the start. */
  appearing: Appearing[] | null
  /** The layout has a place for the text of the slide. */
  hasBody: boolean
}

const ANCHORS: Record<Anchor, string> = { top: 't', middle: 'ctr', bottom: 'b' }
const ALIGN = { left: 'l', center: 'ctr', right: 'r', justify: 'just' } as const

export const NO_FILL = element('a:noFill')
export const NO_LINE = element('a:ln', {}, NO_FILL)
export const LIST_STYLE = element('a:lstStyle')
export const RECTANGLE = geometry('rect')
/** Number of the placeholder for a slide's text, on layout and slide. */
export const BODY = 1
/** What a placeholder is locked to. */
export const LOCKED = element('a:spLocks', { noGrp: true })
const LOCKED_FRAME = element('a:graphicFrameLocks', { noGrp: true })

export function shape(drawn: Element, writing: Writing): string {
  let id = 0
  const xml = written(drawn, { ...writing, nextId: () => (id = writing.nextId()) })
  if (drawn.type === 'text' || drawn.type === 'rule') writing.appearing?.push(...appearingOf(drawn, id))
  return xml
}

function written(drawn: Element, writing: Writing): string {
  switch (drawn.type) {
    case 'text':
      return textBox(drawn, writing)
    case 'rule':
      return line(drawn, writing)
    case 'group':
      return group(drawn, writing)
    case 'table':
      return table(drawn, writing)
    case 'chart':
      return chart(drawn, writing)
  }
}

/** A shape as the format wants it: who it is, where it stands and how it looks, and what it says. */
export function sp(
  { name, own, kind = element('p:nvPr') }: { name: string; own: string; kind?: string },
  looks: readonly string[],
  ...words: readonly string[]
): string {
  const said = words.length > 0 ? [element('p:txBody', {}, ...words)] : []
  return element('p:sp', {}, element('p:nvSpPr', {}, name, own, kind), element('p:spPr', {}, ...looks), ...said)
}

/** Pixels of the design → English Metric Units. */
export function emu(px: number, canvas: Canvas): number {
  return Math.round(px * canvas.emu)
}

/** Pixels of the design → hundredths of a point, half points at most: 24 px on 16:9 are 23.5 pt. */
export function fontSize(px: number, canvas: Canvas): number {
  return Math.floor(((px * canvas.emu) / 12_700) * 2 + 0.02) * 50
}

export function solid(colour: Colour, { inks }: Pick<Style, 'inks'>): string {
  return element('a:solidFill', {}, inks[colour])
}

export function place(box: Box, canvas: Canvas, tag = 'a:xfrm'): string {
  return element(tag, {}, ...corners(box, canvas))
}

export function bodyProperties(
  anchor: Anchor,
  {
    turned = false,
    unbroken = false,
    fit = 'noAutofit',
  }: Pick<TextElement, 'turned' | 'unbroken'> & { fit?: 'noAutofit' | 'normAutofit' } = {},
): string {
  const flow = { vert: turned ? 'vert' : 'horz', wrap: unbroken ? 'none' : 'square' }
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }
  return element('a:bodyPr', { ...flow, ...insets, rtlCol: 0, anchor: ANCHORS[anchor] }, element(`a:${fit}`))
}

export function paragraph(
  { lines, dress, align = 'left', before = 0, hang = 0, inset = 0, level = 0 }: Paragraph,
  style: Style,
): string {
  const indent = hang > 0 ? emu(hang * dress.size, style.canvas) : 0
  const looks = (tag: string) => element(tag, attributes(dress, {}, style), inside(dress, {}, style))
  const properties = element(
    'a:pPr',
    {
      marL: indent + (inset > 0 ? emu(inset, style.canvas) : 0),
      indent: indent === 0 ? 0 : emu(-hang * dress.size, style.canvas),
      lvl: level || null,
      algn: ALIGN[align],
      ...BREAKS,
    },
    spacing(dress, before, style.canvas),
    element('a:buNone'),
  )
  const written = lines
    .map(line => line.map(run => oneRun(run, dress, style)).join(''))
    .join(element('a:br', {}, looks('a:rPr')))
  return element('a:p', {}, properties, written, lines.flat().length === 0 ? looks('a:endParaRPr') : '')
}

/** East Asian line breaks between characters, and punctuation that may hang. */
export const BREAKS = { eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 } as const

/** Line height is exact, so that a slide stands the same whatever font takes the place of ours. */
export function spacing(dress: Dress, before: number, canvas: Canvas): string {
  const points = (tag: string, px: number) =>
    element(tag, {}, element('a:spcPts', { val: Math.round((px * canvas.emu) / 127) }))
  return points('a:lnSpc', dress.size * dress.leading) + points('a:spcBef', before) + points('a:spcAft', 0)
}

export function attributes(dress: Dress, run: Partial<Run>, { canvas, lang, boldTitles }: Style): Attributes {
  const size = fontSize(run.size ?? dress.size, canvas)
  const bold = (run.bold ?? dress.bold ?? false) && (boldTitles || !(run.serif ?? dress.serif))
  const spc = dress.spacing ? Math.round(dress.spacing * size) : null
  return { lang: languageOf(lang), altLang: languageOf(lang === 'zh' ? 'en' : 'zh'), sz: size, b: bold, spc, dirty: 0 }
}

export function languageOf(lang: Lang): string {
  return lang === 'zh' ? 'zh-CN' : 'en-US'
}

export function inside(dress: Dress, run: Partial<Run>, style: Style): string {
  const font = (run.serif ?? dress.serif) ? 'mj' : 'mn'
  return solid(run.colour ?? dress.colour ?? 'ink', style) + typefaces(font, 'latin', 'ea', 'cs')
}

/** The theme's font for titles (`mj`) or text (`mn`), for these scripts. */
export function typefaces(font: 'mj' | 'mn', ...scripts: readonly ('latin' | 'ea' | 'cs')[]): string {
  const slot = { latin: 'lt', ea: 'ea', cs: 'cs' }
  return scripts.map(script => element(`a:${script}`, { typeface: `+${font}-${slot[script]}` })).join('')
}

/** On a master or layout: decoration, without a text for readers. */
export function picture(
  name: string,
  box: Box,
  { id, relationship, canvas }: { id: number; relationship: string; canvas: Canvas },
): string {
  const locks = element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: true }))
  const fill = element('a:blip', { 'r:embed': relationship }) + element('a:stretch', {}, element('a:fillRect'))
  return element(
    'p:pic',
    {},
    element('p:nvPicPr', {}, element('p:cNvPr', { id, name }), locks, element('p:nvPr', { userDrawn: true })),
    element('p:blipFill', {}, fill),
    element('p:spPr', {}, place(box, canvas), RECTANGLE),
  )
}

// --- internal ---

function geometry(preset: 'rect' | 'line'): string {
  return element('a:prstGeom', { prst: preset }, element('a:avLst'))
}

function corners({ x, y, w, h }: Box, canvas: Canvas, [offset, extent] = ['a:off', 'a:ext']): [string, string] {
  return [
    element(offset, { x: emu(x, canvas) + canvas.x, y: emu(y, canvas) + canvas.y }),
    element(extent, { cx: Math.max(0, emu(w, canvas)), cy: Math.max(0, emu(h, canvas)) }),
  ]
}

function oneRun(run: Run, dress: Dress, style: Style): string {
  const looks = element('a:rPr', attributes(dress, run, style), inside(dress, run, style))
  return element('a:r', {}, looks, element('a:t', {}, escape(run.text)))
}

function named(name: string, writing: Writing, more: Attributes = {}, isDecorative = false): string {
  const id = writing.nextId()
  return element('p:cNvPr', { id, name: `${name} ${id}`, ...more }, isDecorative ? DECORATIVE : '')
}

/** Readers pass over it, and PowerPoint's checker asks for no words. */
const DECORATIVE = element(
  'a:extLst',
  {},
  element(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    element('adec:decorative', { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 }),
  ),
)

/** What of a shape comes by clicks: all of it, or its paragraphs. */
function appearingOf(drawn: TextElement | Rule, id: number): Appearing[] {
  const { step } = drawn
  const isText = drawn.type === 'text'
  if (step !== undefined) return [{ id, step, paragraph: null, isText }]
  if (!isText) return []
  return drawn.paragraphs.flatMap(({ step: row }, paragraph) =>
    row === undefined ? [] : [{ id, step: row, paragraph, isText }],
  )
}

function textBox(drawn: TextElement, writing: Writing): string {
  const { name, box, paragraphs, anchor, title, hidden, inherits, decorative = false, isBody } = drawn
  const holder = title ? { type: 'title' } : isBody && writing.hasBody ? { type: 'body', idx: BODY } : null
  const kind = holder
    ? { own: element('p:cNvSpPr', {}, LOCKED), kind: element('p:nvPr', {}, element('p:ph', holder)) }
    : { own: element('p:cNvSpPr', { txBox: true }) }
  return sp(
    {
      name: named(name, writing, { hidden: hidden ? true : null }, decorative),
      ...kind,
    },
    inherits ? (inherits.place ? [] : [place(box, writing.canvas)]) : [place(box, writing.canvas), RECTANGLE, NO_FILL],
    inherits
      ? element('a:bodyPr')
      : bodyProperties(anchor, { ...drawn, ...(isBody && { fit: 'normAutofit' as const }) }),
    LIST_STYLE,
    paragraphs
      .map(each => (inherits ? plainParagraph(each, inherits.dress, writing) : paragraph(each, writing)))
      .join('') || element('a:p'),
  )
}

/** A paragraph that looks as the layout has it, but for what its own dress and runs say otherwise. */
function plainParagraph({ lines, dress }: Paragraph, usual: Dress, style: Style): string {
  const all = attributes(dress, {}, style)
  const base = attributes(usual, {}, style)
  const differs = Object.fromEntries(
    Object.entries(all).filter(([name, value]) => base[name] !== value || name === 'lang' || name === 'altLang'),
  )
  const looks = ({ colour, bold }: Run) =>
    element('a:rPr', { ...differs, b: bold ?? null, dirty: 0 }, colour ? solid(colour, style) : '')
  const properties = dress.size === usual.size ? '' : element('a:pPr', {}, spacing(dress, 0, style.canvas))
  const written = lines.map(line =>
    line.map(run => element('a:r', {}, looks(run), element('a:t', {}, escape(run.text)))).join(''),
  )
  return element('a:p', {}, properties, written.join(element('a:br', {}, element('a:rPr', differs))))
}

/** A line along the middle of its box; what is broad is a ground. */
function line({ name, box, colour, slanted }: Rule, writing: Writing): string {
  const own = named(name, writing, {}, true)
  if (slanted !== undefined) return stroke(box, { px: slanted, flip: true }, writing, { own, colour })
  const thin = Math.min(box.w, box.h) <= 4 && name !== 'Key row'
  if (!thin)
    return sp({ name: own, own: element('p:cNvSpPr') }, [
      place(box, writing.canvas),
      RECTANGLE,
      solid(colour, writing),
      NO_LINE,
    ])
  const flat = box.w >= box.h
  const middle = flat ? { ...box, y: box.y + box.h / 2, h: 0 } : { ...box, x: box.x + box.w / 2, w: 0 }
  return stroke(middle, { px: flat ? box.h : box.w }, writing, { own, colour })
}

/** From corner to corner of its box. */
function stroke(
  box: Box,
  { px, flip = null }: { px: number; flip?: true | null },
  writing: Writing,
  { own, colour }: { own: string; colour: Colour },
): string {
  return element(
    'p:cxnSp',
    {},
    element('p:nvCxnSpPr', {}, own, element('p:cNvCxnSpPr'), element('p:nvPr')),
    element(
      'p:spPr',
      {},
      element('a:xfrm', { flipV: flip }, ...corners(box, writing.canvas)),
      geometry('line'),
      element('a:ln', { w: emu(px, writing.canvas) }, solid(colour, writing)),
    ),
  )
}

function group({ name, children }: Group, writing: Writing): string {
  const right = Math.max(...children.map(({ box }) => box.x + box.w))
  const bottom = Math.max(...children.map(({ box }) => box.y + box.h))
  const x = Math.min(...children.map(({ box }) => box.x))
  const y = Math.min(...children.map(({ box }) => box.y))
  const all = { x, y, w: right - x, h: bottom - y }
  // The children's own space is that of the slide.
  const space = [...corners(all, writing.canvas), ...corners(all, writing.canvas, ['a:chOff', 'a:chExt'])]
  return element(
    'p:grpSp',
    {},
    element('p:nvGrpSpPr', {}, named(name, writing, {}, true), element('p:cNvGrpSpPr'), element('p:nvPr')),
    element('p:grpSpPr', {}, element('a:xfrm', {}, ...space)),
    ...children.map(child => shape(child, writing)),
  )
}

function chart(drawn: ChartElement, writing: Writing): string {
  const name = named(drawn.name, writing, { descr: chartWords(drawn, writing.lang) })
  const id = writing.chartId(drawn)
  return graphicFrame(
    name,
    place(drawn.box, writing.canvas, 'p:xfrm'),
    `${DRAWING}/chart`,
    element('c:chart', { 'xmlns:c': `${DRAWING}/chart`, 'r:id': id }),
  )
}

/** What a chart shows, figure by figure: `2021年 88.2%，2022年 91.0%`. */
function chartWords({ categories, series }: ChartElement, lang: Lang): string {
  const [comma, colon, stop] = lang === 'zh' ? ['，', '：', '；'] : [', ', ': ', '; ']
  return series
    .map(({ name, labels }) => {
      const pairs = categories.map((category, index) => `${category} ${labels[index] ?? ''}`.trim())
      return (series.length > 1 && name !== '' ? name + colon : '') + pairs.join(comma)
    })
    .join(stop)
}

/** What a table is about: the heads of its columns and rows. */
function tableWords({ rows }: TableElement, lang: Lang): string {
  const said = ({ paragraph: { lines } }: Cell) => lines.map(line => line.map(run => run.text).join('')).join('')
  const heads = rows[0]?.cells.slice(1).map(said) ?? []
  const names = rows.slice(1).map(({ cells: [first] }) => (first ? said(first) : ''))
  const [comma, stop] = lang === 'zh' ? ['、', '；'] : [', ', '; ']
  return [heads, names]
    .map(words => words.filter(Boolean).join(comma))
    .filter(Boolean)
    .join(stop)
}

function graphicFrame(name: string, frame: string, uri: string, content: string): string {
  const locks = element('p:cNvGraphicFramePr', {}, LOCKED_FRAME)
  return element(
    'p:graphicFrame',
    {},
    element('p:nvGraphicFramePr', {}, name, locks, element('p:nvPr')),
    frame,
    element('a:graphic', {}, element('a:graphicData', { uri }, content)),
  )
}

function table(drawn: TableElement, writing: Writing): string {
  const { name, box, widths, rows, hasHead } = drawn
  const { canvas } = writing
  const own = named(name, writing, { descr: tableWords(drawn, writing.lang) })
  const grid = widths.map(width => element('a:gridCol', { w: emu(width, canvas) }))
  const lines = rows.map(({ height, cells }) =>
    element('a:tr', { h: emu(height, canvas) }, ...cells.map(cell => tableCell(cell, writing))),
  )
  const properties = element('a:tblPr', { firstRow: hasHead ? true : null })
  return graphicFrame(
    own,
    place(box, canvas, 'p:xfrm'),
    `${DRAWING}/table`,
    element('a:tbl', {}, properties, element('a:tblGrid', {}, ...grid), ...lines),
  )
}

function tableCell({ paragraph: words, anchor, left, right, top, bottom, fill }: Cell, writing: Writing): string {
  const { canvas } = writing
  const margins = { marL: emu(left, canvas), marR: emu(right, canvas), marT: 0, marB: 0, anchor: ANCHORS[anchor] }
  const edges = [edge('lnL', null), edge('lnR', null), edge('lnT', top, writing), edge('lnB', bottom, writing)]
  return element(
    'a:tc',
    {},
    element('a:txBody', {}, element('a:bodyPr'), LIST_STYLE, paragraph(words, writing)),
    element('a:tcPr', margins, ...edges, fill ? solid(fill, writing) : NO_FILL),
  )
}

function edge(tag: string, side: Edge | null, writing?: Writing): string {
  if (!side || !writing) return element(`a:${tag}`, { w: 0 }, NO_FILL)
  const stroke = { w: emu(side.px, writing.canvas), ...STROKE }
  return element(`a:${tag}`, stroke, solid(side.colour, writing), element('a:prstDash', { val: 'solid' }))
}

/** A plain line, whose middle lies on the edge. */
export const STROKE = { cap: 'flat', cmpd: 'sng', algn: 'ctr' } as const
