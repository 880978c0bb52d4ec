// Theme, master and layouts: the deck's colours and fonts as the theme's, and a layout for each kind of slide, so that a slide
// added by hand looks like the others.

import type { WrittenDeck } from '../model/slides-md.ts'
import { plain, type Dress } from './elements.ts'
import { coverLogo } from './frame.ts'
import { canvasOf, EMU, gridOf, type Box } from './grid.ts'
import { fontsOf, inksOf, schemeOf, type Colour, type FontPair, type PptxDeck } from './palette.ts'
import {
  attributes,
  bodyProperties,
  fontSize,
  inside,
  paragraph,
  picture,
  place,
  solid,
  spacing,
  type Style,
} from './shapes.ts'
import { escape, HEAD, NAMES } from './xml.ts'

/** Slidev's layouts and what PowerPoint's menu calls them. */
export const LAYOUTS = [
  { layout: 'cover', zh: '封面', en: 'Cover' },
  { layout: 'default', zh: '标题和内容', en: 'Title and matter' },
  { layout: 'section', zh: '章节', en: 'Section' },
  { layout: 'two-cols', zh: '对照', en: 'Two sides' },
  { layout: 'quote', zh: '引语', en: 'Quotation' },
  { layout: 'statement', zh: '一句话', en: 'Statement' },
  { layout: 'end', zh: '结束页', en: 'Closing' },
] as const

/** Number of the layout of a slide, from 1; what somebody called otherwise is a slide of matter. */
export function layoutNumber(layout: string): number {
  const at = LAYOUTS.findIndex(known => known.layout === layout)
  return (at === -1 ? 1 : at) + 1
}

export function themeXml(deck: PptxDeck, name: string): string {
  const colours = Object.entries(schemeOf(deck))
    .map(([slot, value]) => `<a:${slot}><a:srgbClr val="${value}"/></a:${slot}>`)
    .join('')
  const { major, minor } = fontsOf(deck.lang, deck.fonts)
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const lines = [6350, 12_700, 19_050]
    .map(width => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`)
    .join('')
  return (
    `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name} ${deck.theme}">${colours}</a:clrScheme>` +
    `<a:fontScheme name="${name}"><a:majorFont>${fonts(major)}</a:majorFont><a:minorFont>${fonts(minor)}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  )
}

/** `logo`: the relationship of the picture in one colour. */
export function masterXml(deck: PptxDeck, logo: string | null = null): string {
  const style = styleOf(deck)
  const grid = gridOf(deck.ratio)
  const title: Dress = { size: 36, leading: 1.26, serif: true, bold: true }
  const body: Dress = { size: 24, leading: 1.46 }
  const shapes = [
    placeholder(
      2,
      'Title',
      'type="title"',
      { x: grid.left, y: grid.line - 107, w: grid.right - grid.left, h: 90 },
      'bottom',
      style,
    ),
    placeholder(
      3,
      'Text',
      'type="body" idx="1"',
      { x: grid.left, y: grid.line + 16, w: grid.right - grid.left, h: grid.bottom - grid.line - 16 },
      'top',
      style,
    ),
    ...footer(deck, { words: 'ink-3', mark: 'ink-2' }, logo, 4),
    number(deck, 'ink', 7),
  ]
  const ids = LAYOUTS.map((_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`).join(
    '',
  )
  const level = (dress: Dress, index: number) =>
    `<a:lvl${index}pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">${spacing(dress, 0, style.canvas)}<a:buNone/><a:defRPr sz="${fontSize(dress.size, style.canvas)}" b="${dress.bold ? 1 : 0}" kern="1200">${inside(dress, {}, style)}</a:defRPr></a:lvl${index}pPr>`
  const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(index => level(body, index)).join('')
  return (
    `${HEAD}<p:sldMaster ${NAMES}><p:cSld><p:bg><p:bgPr>${solid('paper', style)}<a:effectLst/></p:bgPr></p:bg>${tree(shapes)}</p:cSld>` +
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
    `<p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(title, 1)}</p:titleStyle><p:bodyStyle>${levels}</p:bodyStyle><p:otherStyle>${levels}</p:otherStyle></p:txStyles></p:sldMaster>`
  )
}

/** Cover and closing page carry the spine and no footer; the section stands on the theme's field. */
export function layoutXml(deck: PptxDeck, number1: number, logo: string | null = null): string {
  const { layout, zh, en } = LAYOUTS[number1 - 1] ?? LAYOUTS[1]
  const style = styleOf(deck)
  const grid = gridOf(deck.ratio, layout === 'end')
  const isBook = layout === 'cover' || layout === 'end'
  const onField = layout === 'section'
  const titles: Record<string, { box: Box; dress: Dress; anchor: 'top' | 'middle' | 'bottom' }> = {
    cover: {
      box: { x: grid.left, y: grid.line, w: grid.right - grid.left, h: grid.height - 316 },
      dress: { size: 54, leading: 1.42, serif: true, bold: true },
      anchor: 'middle',
    },
    section: {
      box: { x: grid.left, y: grid.line + 44, w: grid.right - grid.left, h: 150 },
      dress: { size: 56, leading: 1.28, serif: true, bold: true, colour: 'on-field' },
      anchor: 'top',
    },
    statement: {
      box: { x: grid.left, y: 0, w: grid.right - grid.left, h: grid.height - 10 },
      dress: { size: 60, leading: 1.42, serif: true, bold: true },
      anchor: 'middle',
    },
  }
  const { box, dress, anchor } = titles[layout === 'end' ? 'cover' : layout] ?? {
    box: { x: grid.left, y: grid.line - 107, w: grid.right - grid.left, h: 90 },
    dress: { size: 36, leading: 1.26, serif: true, bold: true },
    anchor: 'bottom' as const,
  }
  const shapes = [
    placeholder(2, 'Title', 'type="title"', layout === 'end' ? { ...box, x: grid.left } : box, anchor, style, dress),
  ]
  if (layout === 'default')
    shapes.push(
      placeholder(
        3,
        'Text',
        'type="body" idx="1"',
        { x: grid.left, y: grid.line + 16, w: grid.right - grid.left, h: grid.bottom - grid.line - 16 },
        'top',
        style,
      ),
    )
  if (isBook) {
    const x = layout === 'cover' ? 0 : grid.width - 56
    shapes.push(ground(4, 'Spine', { x, y: 0, w: 56, h: grid.height }, 'field', style))
    if (deck.theme === 'ink')
      shapes.push(
        ground(
          5,
          'Spine edge',
          { x: layout === 'cover' ? 54 : grid.width - 56, y: 0, w: 2, h: grid.height },
          'ink',
          style,
        ),
      )
    if (logo && deck.logo)
      shapes.push(picture('Logo', coverLogo(deck.logo, grid.left), { id: 6, relationship: logo, canvas: style.canvas }))
  }
  if (onField) {
    shapes.push(
      ground(4, 'Hanging line', { x: grid.left, y: grid.line - 2, w: grid.right - grid.left, h: 2 }, 'on-field', style),
      ...footer(deck, { words: 'on-field-2', mark: 'on-field-2' }, logo, 5),
      number(deck, 'on-field', 8),
    )
  } else if (!isBook) shapes.push(number(deck, 'ink', 7))
  const background = onField ? `<p:bg><p:bgPr>${solid('field', style)}<a:effectLst/></p:bgPr></p:bg>` : ''
  const type = {
    cover: ' type="title"',
    default: ' type="obj"',
    section: ' type="secHead"',
    'two-cols': ' type="titleOnly"',
    quote: ' type="titleOnly"',
    statement: ' type="titleOnly"',
    end: ' type="titleOnly"',
  }[layout]
  return `${HEAD}<p:sldLayout ${NAMES}${type} preserve="1"${isBook || onField ? ' showMasterSp="0"' : ''}><p:cSld name="${deck.lang === 'zh' ? zh : en}">${background}${tree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

/** The number at the foot of a slide: a field, so that it stays right when slides are moved. */
export function number(deck: PptxDeck, colour: Colour, id: number): string {
  const style = styleOf(deck)
  const { right, height } = gridOf(deck.ratio)
  const dress: Dress = { size: 13, leading: 1.38, bold: true, colour }
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr>${place({ x: right - 80, y: height - 37, w: 80, h: 18 }, style.canvas)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody>${bodyProperties('middle')}<a:lstStyle/><a:p><a:pPr algn="r">${spacing(dress, 0, style.canvas)}</a:pPr><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr ${attributes(dress, {}, style)}>${inside(dress, {}, style)}</a:rPr><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>`
  )
}

export function styleOf(deck: PptxDeck): Style {
  return { canvas: canvasOf(deck.ratio), lang: deck.lang, inks: inksOf(deck), boldTitles: !deck.fonts.title?.wide }
}

/** A group shape that holds all the others, as every slide begins. */
export function tree(shapes: readonly string[]): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:spTree>`
}

export function slideSize({ ratio }: WrittenDeck): string {
  const { width, height } = EMU[ratio]
  return `<p:sldSz cx="${width}" cy="${height}"${ratio === '4:3' ? ' type="screen4x3"' : ''}/>`
}

// --- internal ---

/** Pixels, as SlideFrame.vue has them. */
const FOOT_LOGO = { height: 16, most: 160, gap: 8 }

function fonts({ latin, ea }: FontPair): string {
  return `<a:latin typeface="${escape(latin)}"/><a:ea typeface="${escape(ea)}"/><a:cs typeface=""/><a:font script="Hans" typeface="${escape(ea)}"/>`
}

/** Unit, its logo and the mark at the foot: they stand on the master once, for all slides. */
function footer(deck: PptxDeck, colours: { words: Colour; mark: Colour }, logo: string | null, id: number): string[] {
  const style = styleOf(deck)
  const { left, right, height } = gridOf(deck.ratio)
  const words = (name: string, no: number, box: Box, value: string, dress: Dress, align: 'left' | 'right') =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${no}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${place(box, style.canvas)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>${bodyProperties('middle')}<a:lstStyle/>${paragraph({ lines: plain(value), dress, align }, style)}</p:txBody></p:sp>`
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
    ...(deck.foot
      ? [
          words(
            'Unit',
            id,
            { x, y: height - 37, w: 420, h: 18 },
            deck.foot,
            { size: 13, leading: 1.38, spacing: 0.03, colour: colours.words },
            'left',
          ),
        ]
      : []),
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
  kind: string,
  box: Box,
  anchor: 'top' | 'middle' | 'bottom',
  style: Style,
  dress?: Dress,
): string {
  const own = dress
    ? `<a:lstStyle><a:lvl1pPr algn="l">${spacing(dress, 0, style.canvas)}<a:defRPr sz="${fontSize(dress.size, style.canvas)}" b="${dress.bold ? 1 : 0}">${inside(dress, {}, style)}</a:defRPr></a:lvl1pPr></a:lstStyle>`
    : '<a:lstStyle/>'
  const prompt = kind.includes('title')
    ? style.lang === 'zh'
      ? '标题'
      : 'Title'
    : style.lang === 'zh'
      ? '正文'
      : 'Text'
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${place(box, style.canvas)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody>${bodyProperties(anchor)}${own}<a:p><a:r><a:rPr lang="${style.lang === 'zh' ? 'zh-CN' : 'en-US'}"/><a:t>${escape(prompt)}</a:t></a:r></a:p></p:txBody></p:sp>`
  )
}

function ground(id: number, name: string, box: Box, colour: Colour, style: Style): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${place(box, style.canvas)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${solid(colour, style)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`
}
