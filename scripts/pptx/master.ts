// Theme, master and layouts: the deck's colours and fonts as the theme's, and a layout for each kind of slide, so that
// a slide added by hand looks like the others.

import type { WrittenDeck } from '../model/slides-md.ts'
import { plain, type Dress } from './elements.ts'
import { coverLogo, edgeTrack, TITLE, TRACK } from './frame.ts'
import { canvasOf, EMU, gridOf, type Box, type Grid } from './grid.ts'
import { fontsOf, inksOf, schemeOf, type Colour, type FontPair, type PptxDeck } from './palette.ts'
import {
  BODY,
  bodyProperties,
  BREAKS,
  fontSize,
  inside,
  languageOf,
  LIST_STYLE,
  LOCKED,
  NO_FILL,
  NO_LINE,
  paragraph,
  picture,
  place,
  RECTANGLE,
  solid,
  sp,
  spacing,
  STROKE,
  type Style,
} from './shapes.ts'
import { element, escape, NAMES, part, type Attributes } from './xml.ts'

/** Slidev's layouts and what PowerPoint's menu calls them. */
export const LAYOUTS = [
  { layout: 'cover', zh: '封面', en: 'Cover' },
  { layout: 'default', zh: '标题和内容', en: 'Title and matter' },
  { layout: 'section', zh: '章节', en: 'Section' },
  { layout: 'two-cols', zh: '对照', en: 'Two sides' },
  { layout: 'quote', zh: '引语', en: 'Quotation' },
  { layout: 'statement', zh: '一句话', en: 'Statement' },
  { layout: 'end', zh: '结束页', en: 'Closing' },
  // The matter draws the line, in as many pieces as it has columns.
  { layout: 'own-line', zh: '标题和分栏', en: 'Title and columns' },
  // Tables, charts, figures: nothing for a placeholder of text, which Reset would bring as an empty one.
  { layout: 'drawn', zh: '标题和图表', en: 'Title and figures' },
] as const

/** Number of the layout of a slide, from 1; what somebody called otherwise is a slide of matter. */
export function layoutNumber(layout: string): number {
  const at = LAYOUTS.findIndex(known => known.layout === layout)
  return (at === -1 ? 1 : at) + 1
}

export function themeXml(deck: PptxDeck, name: string): string {
  const colours = Object.entries(schemeOf(deck)).map(([slot, val]) =>
    element(`a:${slot}`, {}, element('a:srgbClr', { val })),
  )
  const { major, minor } = fontsOf(deck.lang, deck.fonts)
  return part(
    'a:theme',
    { 'xmlns:a': NAMES['xmlns:a'], name },
    element(
      'a:themeElements',
      {},
      element('a:clrScheme', { name: `${name} ${deck.theme}` }, ...colours),
      element(
        'a:fontScheme',
        { name },
        element('a:majorFont', {}, fonts(major)),
        element('a:minorFont', {}, fonts(minor)),
      ),
      element('a:fmtScheme', { name }, ...formats()),
    ),
  )
}

/** `logo`: the relationship of the picture in one colour. */
export function masterXml(deck: PptxDeck, logo: string | null = null): string {
  const style = styleOf(deck)
  const grid = gridOf(deck.ratio)
  const title = TITLE
  const body: Dress = { size: 24, leading: 1.46 }
  const shapes = [
    placeholder(
      2,
      'Title',
      { type: 'title' },
      { x: grid.left, y: grid.line - 107, w: grid.right - grid.left, h: 90 },
      'bottom',
      style,
    ),
    textPlaceholder(grid, style),
    ...footer(deck, { words: 'ink-3', mark: 'ink-2' }, logo, 4),
    number(deck, 7, 'ink'),
    ...edgeTrack(deck).map((segment, index) => ground(20 + index, TRACK, segment, 'hair', style)),
  ]
  const ids = LAYOUTS.map((_, index) =>
    element('p:sldLayoutId', { id: FIRST_LAYOUT_ID + index, 'r:id': `rId${index + 1}` }),
  )
  const level = (dress: Dress, index: number) =>
    element(
      `a:lvl${index}pPr`,
      { marL: 0, indent: 0, ...LEVEL },
      spacing(dress, 0, style.canvas),
      element('a:buNone'),
      element('a:defRPr', { ...sizeOf(dress, style), kern: 1200 }, inside(dress, {}, style)),
    )
  const levels = LEVELS.map(index => level(body, index))
  return part(
    'p:sldMaster',
    NAMES,
    element('p:cSld', {}, background(style.inks.paper), tree(shapes)),
    COLOUR_MAP,
    element('p:sldLayoutIdLst', {}, ...ids),
    element(
      'p:txStyles',
      {},
      element('p:titleStyle', {}, level(title, 1)),
      element('p:bodyStyle', {}, ...levels),
      element('p:otherStyle', {}, ...levels),
    ),
  )
}

/** Cover and closing page carry the spine and no footer; the section stands on the theme's field. */
export function layoutXml(deck: PptxDeck, no: number, logo: string | null = null): string {
  const known = LAYOUTS[no - 1] ?? LAYOUTS[1]
  const { layout } = known
  const style = styleOf(deck)
  const grid = gridOf(deck.ratio, layout === 'end')
  const isBook = layout === 'cover' || layout === 'end'
  const onField = layout === 'section'
  const { box, dress, anchor } = titleOn(layout, grid)
  const line = { x: grid.left, y: grid.line - 2, w: grid.right - grid.left, h: 2 }
  const shapes = [
    PLAIN.has(layout)
      ? placeholder(2, 'Title', { type: 'title' }, null, anchor, style)
      : placeholder(2, 'Title', { type: 'title' }, box, anchor, style, dress),
  ]
  if (layout === 'default') shapes.push(placeholder(3, 'Text', { type: 'body', idx: BODY }, null, 'top', style))
  if (layout === 'default' || layout === 'drawn') shapes.push(ground(4, LINE, line, 'ink', style))
  if (isBook) shapes.push(...bookShapes(deck, { isCover: layout === 'cover', grid, logo }))
  if (onField)
    shapes.push(
      ground(4, LINE, line, 'on-field', style),
      ...footer(deck, { words: 'on-field-2', mark: 'on-field-2' }, logo, 5),
      ...edgeTrack(deck).map((segment, index) => ground(20 + index, TRACK, segment, 'field-hair', style)),
    )
  else if (!isBook && deck.foot) shapes.push(footWords(deck, 5, null))
  if (!isBook) shapes.push(onField ? number(deck, 8, 'on-field') : number(deck, 7, null))
  return part(
    'p:sldLayout',
    { ...NAMES, type: TYPES[layout], preserve: true, showMasterSp: isBook || onField ? false : null },
    element(
      'p:cSld',
      { name: deck.lang === 'zh' ? known.zh : known.en },
      onField ? background(style.inks.field) : '',
      tree(shapes),
    ),
    OWN_COLOURS,
  )
}

/**
 * The number at the foot of a slide: a field, so that it stays right when slides are moved. Without a colour it looks
 * and stands as the layout or the master has it.
 */
export function number(deck: PptxDeck, id: number, colour: Colour | null, shown = '‹#›'): string {
  const style = styleOf(deck)
  const { right, height } = gridOf(deck.ratio)
  const field = element(
    'a:fld',
    { id: NUMBER_FIELD, type: 'slidenum' },
    element('a:rPr', { lang: languageOf(style.lang) }),
    element('a:t', {}, shown),
  )
  return furniture(
    { id, name: 'Slide number', kind: { type: 'sldNum', sz: 'quarter', idx: 12 } },
    element('a:p', {}, field),
    colour && {
      box: { x: right - 80, y: height - 37, w: 80, h: 18 },
      dress: { size: 13, leading: 1.38, bold: true, colour },
      align: 'r',
    },
    style,
  )
}

/** What stands at the foot of every slide, as PowerPoint's menu for heads and feet knows it. */
export function footWords(deck: PptxDeck, id: number, looks: { box: Box; colour: Colour } | null): string {
  const style = styleOf(deck)
  const run = element('a:rPr', { lang: languageOf(style.lang) }) + element('a:t', {}, escape(deck.foot ?? ''))
  return furniture(
    { id, name: 'Footer', kind: { type: 'ftr', sz: 'quarter', idx: 11 } },
    element('a:p', {}, element('a:r', {}, run)),
    looks && {
      box: looks.box,
      dress: { size: 13, leading: 1.38, spacing: 0.03, colour: looks.colour },
      align: 'l',
    },
    style,
  )
}

/** A placeholder of the foot; without looks it has those of the layout or the master. */
function furniture(
  { id, name, kind }: { id: number; name: string; kind: Attributes },
  words: string,
  looks: { box: Box; dress: Dress; align: 'l' | 'r' } | null,
  style: Style,
): string {
  const level =
    looks &&
    element(
      'a:lvl1pPr',
      { algn: looks.align },
      spacing(looks.dress, 0, style.canvas),
      element('a:defRPr', sizeOf(looks.dress, style), inside(looks.dress, {}, style)),
    )
  return sp(
    {
      name: element('p:cNvPr', { id, name }),
      own: element('p:cNvSpPr', {}, LOCKED),
      kind: element('p:nvPr', {}, element('p:ph', kind)),
    },
    looks ? [place(looks.box, style.canvas), RECTANGLE] : [],
    bodyProperties('middle'),
    level ? element('a:lstStyle', {}, level) : LIST_STYLE,
    words,
  )
}

/** Programs know the field for the number of a slide by its type; the id is any. */
export const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}'
/** Which colour of the theme a name on slides means. */
export const COLOUR_MAP = element('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map(number => [`accent${number}`, `accent${number}`])),
  hlink: 'hlink',
  folHlink: 'folHlink',
})
/** No colours of the slide's own. */
export const OWN_COLOURS = element('p:clrMapOvr', {}, element('a:masterClrMapping'))

/** `colour` as XML. */
export function background(colour: string): string {
  return element('p:bg', {}, element('p:bgPr', {}, element('a:solidFill', {}, colour), element('a:effectLst')))
}

/** The levels of text that a presentation has. */
export const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const LEVEL = { algn: 'l', defTabSz: 914_400, rtl: 0, ...BREAKS }

/** One level of plain text in the first text colour; `size` in hundredths of a point. */
export function levelOf(level: number, size: number, faces: string): string {
  const colour = element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' }))
  return element(
    `a:lvl${level}pPr`,
    { marL: 0, indent: 0, ...LEVEL },
    element('a:defRPr', { sz: size, kern: 1200 }, colour, faces),
  )
}

export function styleOf(deck: PptxDeck): Style {
  return { canvas: canvasOf(deck.ratio), lang: deck.lang, inks: inksOf(deck), boldTitles: !deck.fonts.title?.wide }
}

/** A group shape that holds all the others, as every slide begins. */
export function tree(shapes: readonly string[]): string {
  const nowhere = [
    element('a:off', { x: 0, y: 0 }),
    element('a:ext', { cx: 0, cy: 0 }),
    element('a:chOff', { x: 0, y: 0 }),
    element('a:chExt', { cx: 0, cy: 0 }),
  ]
  const id = element('p:cNvPr', { id: 1, name: '' })
  return element(
    'p:spTree',
    {},
    element('p:nvGrpSpPr', {}, id, element('p:cNvGrpSpPr'), element('p:nvPr')),
    element('p:grpSpPr', {}, element('a:xfrm', {}, ...nowhere)),
    ...shapes,
  )
}

export function slideSize({ ratio }: WrittenDeck): string {
  const { width, height } = EMU[ratio]
  return element('p:sldSz', { cx: width, cy: height, type: ratio === '4:3' ? 'screen4x3' : null })
}

// --- internal ---

/** The smallest number that the format allows; the master itself has the one before. */
const FIRST_LAYOUT_ID = 2_147_483_649

/** Their title is the master's. */
const PLAIN: ReadonlySet<string> = new Set(['default', 'two-cols', 'own-line', 'drawn'])
const LINE = 'Hanging line'

/** What PowerPoint calls our layouts. */
const TYPES = {
  cover: 'title',
  default: 'obj',
  section: 'secHead',
  'two-cols': 'titleOnly',
  quote: 'titleOnly',
  statement: 'titleOnly',
  end: 'titleOnly',
  'own-line': 'titleOnly',
  drawn: 'titleOnly',
} as const

/** Where the title of a layout stands, and its type. */
function titleOn(
  layout: (typeof LAYOUTS)[number]['layout'],
  { left, right, line, height }: Grid,
): { box: Box; dress: Dress; anchor: 'top' | 'middle' | 'bottom' } {
  const w = right - left
  const dress = { serif: true, bold: true }
  switch (layout) {
    case 'cover':
    case 'end':
      return {
        box: { x: left, y: line, w, h: height - 316 },
        dress: { ...dress, size: 54, leading: 1.42 },
        anchor: 'middle',
      }
    case 'section':
      return {
        box: { x: left, y: line + 44, w, h: 150 },
        dress: { ...dress, size: 56, leading: 1.28, colour: 'on-field' },
        anchor: 'top',
      }
    case 'statement':
      return {
        box: { x: left, y: 0, w, h: height - 10 },
        dress: { ...dress, size: 60, leading: 1.42 },
        anchor: 'middle',
      }
    default:
      return {
        box: { x: left, y: line - 107, w, h: 90 },
        dress: { ...dress, size: 40, leading: 1.26 },
        anchor: 'bottom',
      }
  }
}

function textPlaceholder({ left, right, line, bottom }: Grid, style: Style): string {
  const box = { x: left, y: line + 16, w: right - left, h: bottom - line - 16 }
  return placeholder(3, 'Text', { type: 'body', idx: BODY }, box, 'top', style)
}

/** The spine at the side, and the unit's logo above the title. */
function bookShapes(
  deck: PptxDeck,
  { isCover, grid, logo }: { isCover: boolean; grid: Grid; logo: string | null },
): string[] {
  const style = styleOf(deck)
  const { left, width, height: h } = grid
  const shapes = [ground(4, 'Spine', { x: isCover ? 0 : width - 56, y: 0, w: 56, h }, 'field', style)]
  if (deck.theme === 'ink')
    shapes.push(ground(5, 'Spine edge', { x: isCover ? 54 : width - 56, y: 0, w: 2, h }, 'ink', style))
  if (logo && deck.logo)
    shapes.push(picture('Logo', coverLogo(deck.logo, left), { id: 6, relationship: logo, canvas: style.canvas }))
  return shapes
}

/** The plainest fills, lines and effects: a theme must have three of each. */
function formats(): string[] {
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }))
  const dash = element('a:prstDash', { val: 'solid' })
  const lines = [6350, 12_700, 19_050].map(w => element('a:ln', { w, ...STROKE }, fill, dash))
  const effect = element('a:effectStyle', {}, element('a:effectLst'))
  return [
    element('a:fillStyleLst', {}, fill.repeat(3)),
    element('a:lnStyleLst', {}, ...lines),
    element('a:effectStyleLst', {}, effect.repeat(3)),
    element('a:bgFillStyleLst', {}, fill.repeat(3)),
  ]
}

function sizeOf(dress: Dress, { canvas, boldTitles }: Style): Attributes {
  const sz = fontSize(dress.size, canvas)
  const b = (dress.bold ?? false) && (boldTitles || !dress.serif)
  return { sz, b, spc: dress.spacing ? Math.round(dress.spacing * sz) : null }
}

/** Pixels, as SlideFrame.vue has them. */
const FOOT_LOGO = { height: 16, most: 160, gap: 8 }

function fonts({ latin, ea }: FontPair): string {
  return [
    element('a:latin', { typeface: latin }),
    element('a:ea', { typeface: ea }),
    element('a:cs', { typeface: '' }),
    element('a:font', { script: 'Hans', typeface: ea }),
  ].join('')
}

/** Unit, its logo and the mark at the foot: they stand on the master once, for all slides. */
function footer(deck: PptxDeck, colours: { words: Colour; mark: Colour }, logo: string | null, id: number): string[] {
  const style = styleOf(deck)
  const { left, right, height } = gridOf(deck.ratio)
  const words = (name: string, id: number, box: Box, value: string, dress: Dress, align: 'left' | 'right') =>
    sp(
      {
        name: element('p:cNvPr', { id, name }),
        own: element('p:cNvSpPr', { txBox: true }),
        kind: element('p:nvPr', { userDrawn: true }),
      },
      [place(box, style.canvas), RECTANGLE, NO_FILL],
      bodyProperties('middle'),
      LIST_STYLE,
      paragraph({ lines: plain(value), dress, align }, style),
    )
  const logoWidth = logo && deck.logo ? Math.min(FOOT_LOGO.most, FOOT_LOGO.height * deck.logo.aspect) : 0
  const logoHeight = deck.logo ? logoWidth / deck.logo.aspect : 0
  const x = logoWidth > 0 ? left + logoWidth + FOOT_LOGO.gap : left
  return [
    ...(logo && logoWidth > 0
      ? [
          picture(
            'Logo',
            { x: left, y: height - 28 - logoHeight / 2, w: logoWidth, h: logoHeight },
            { id: id + 2, relationship: logo, canvas: style.canvas },
          ),
        ]
      : []),
    ...(deck.foot ? [footWords(deck, id, { box: { x, y: height - 37, w: 420, h: 18 }, colour: colours.words })] : []),
    ...(deck.confidential
      ? [
          words(
            'Mark',
            id + 1,
            { x: right - 118 - 360, y: height - 37, w: 360, h: 18 },
            deck.confidential,
            { size: 13, leading: 1.38, spacing: 0.08, colour: colours.mark },
            'right',
          ),
        ]
      : []),
  ]
}

function placeholder(
  id: number,
  name: string,
  kind: { type: 'title' } | { type: 'body'; idx: number },
  box: Box | null,
  anchor: 'top' | 'middle' | 'bottom',
  style: Style,
  dress?: Dress,
): string {
  const level =
    dress &&
    element(
      'a:lvl1pPr',
      { algn: 'l' },
      spacing(dress, 0, style.canvas),
      element('a:defRPr', sizeOf(dress, style), inside(dress, {}, style)),
    )
  const prompt = PROMPTS[kind.type][style.lang]
  const run = element('a:rPr', { lang: languageOf(style.lang) }) + element('a:t', {}, prompt)
  return sp(
    {
      name: element('p:cNvPr', { id, name }),
      own: element('p:cNvSpPr', {}, LOCKED),
      kind: element('p:nvPr', {}, element('p:ph', kind)),
    },
    box ? [place(box, style.canvas), RECTANGLE] : [],
    box ? bodyProperties(anchor, { fit: 'normAutofit' }) : element('a:bodyPr'),
    level ? element('a:lstStyle', {}, level) : LIST_STYLE,
    element('a:p', {}, element('a:r', {}, run)),
  )
}

/** What an empty placeholder says in PowerPoint. */
const PROMPTS = { title: { zh: '标题', en: 'Title' }, body: { zh: '正文', en: 'Text' } }

function ground(id: number, name: string, box: Box, colour: Colour, style: Style): string {
  return sp(
    {
      name: element('p:cNvPr', { id, name }),
      own: element('p:cNvSpPr'),
      kind: element('p:nvPr', { userDrawn: true }),
    },
    [place(box, style.canvas), RECTANGLE, solid(colour, style), NO_LINE],
  )
}
