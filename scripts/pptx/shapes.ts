// Elements as DrawingML: text boxes with both fonts and a language on each run, lines, tables, frames of charts.

import type { Lang } from '../model/source.ts'
import type {
  Anchor,
  Cell,
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
import { escape } from './xml.ts'

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
  chartId: (chart: Extract<Element, { type: 'chart' }>) => string
}

const ANCHORS: Record<Anchor, string> = { top: 't', middle: 'ctr', bottom: 'b' }
const ALIGN = { left: 'l', center: 'ctr', right: 'r', justify: 'just' } as const

export function shape(element: Element, writing: Writing): string {
  switch (element.type) {
    case 'text':
      return textBox(element, writing)
    case 'rule':
      return line(element, writing)
    case 'group':
      return group(element, writing)
    case 'table':
      return table(element, writing)
    case 'chart':
      return `<p:graphicFrame><p:nvGraphicFramePr>${named(element.name, writing)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frame(element.box, writing)}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${writing.chartId(element)}"/></a:graphicData></a:graphic></p:graphicFrame>`
  }
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
  return `<a:solidFill>${inks[colour]}</a:solidFill>`
}

export function place({ x, y, w, h }: Box, canvas: Canvas, tag = 'a:xfrm'): string {
  return `<${tag}><a:off x="${emu(x, canvas) + canvas.x}" y="${emu(y, canvas) + canvas.y}"/><a:ext cx="${Math.max(0, emu(w, canvas))}" cy="${Math.max(0, emu(h, canvas))}"/></${tag}>`
}

export function bodyProperties(anchor: Anchor, turned = false): string {
  return `<a:bodyPr vert="${turned ? 'vert' : 'horz'}" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${ANCHORS[anchor]}"><a:noAutofit/></a:bodyPr>`
}

export function paragraph({ lines, dress, align = 'left', before = 0, hang = 0 }: Paragraph, style: Style): string {
  const indent =
    hang > 0
      ? ` marL="${emu(hang * dress.size, style.canvas)}" indent="${emu(-hang * dress.size, style.canvas)}"`
      : ' marL="0" indent="0"'
  const last =
    lines.flat().length === 0
      ? `<a:endParaRPr ${attributes(dress, {}, style)}>${inside(dress, {}, style)}</a:endParaRPr>`
      : ''
  const written = lines
    .map(line => line.map(run => oneRun(run, dress, style)).join(''))
    .join(`<a:br><a:rPr ${attributes(dress, {}, style)}>${inside(dress, {}, style)}</a:rPr></a:br>`)
  return `<a:p><a:pPr${indent} algn="${ALIGN[align]}" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">${spacing(dress, before, style.canvas)}<a:buNone/></a:pPr>${written}${last}</a:p>`
}

/** Line height is exact, so that a slide stands the same whatever font takes the place of ours. */
export function spacing(dress: Dress, before: number, canvas: Canvas): string {
  return `<a:lnSpc><a:spcPts val="${hundredths(dress.size * dress.leading, canvas)}"/></a:lnSpc><a:spcBef><a:spcPts val="${hundredths(before, canvas)}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>`
}

export function attributes(dress: Dress, run: Partial<Run>, { canvas, lang, boldTitles }: Style): string {
  const size = fontSize(run.size ?? dress.size, canvas)
  const bold = (run.bold ?? dress.bold ?? false) && (boldTitles || !(run.serif ?? dress.serif))
  const letters = dress.spacing ? ` spc="${Math.round(dress.spacing * size)}"` : ''
  return `lang="${lang === 'zh' ? 'zh-CN' : 'en-US'}" altLang="${lang === 'zh' ? 'en-US' : 'zh-CN'}" sz="${size}" b="${bold ? 1 : 0}"${letters} dirty="0"`
}

export function inside(dress: Dress, run: Partial<Run>, style: Style): string {
  const font = (run.serif ?? dress.serif) ? 'mj' : 'mn'
  return `${solid(run.colour ?? dress.colour ?? 'ink', style)}<a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/>`
}

/** On a master or layout: decoration, without a text for readers. */
export function picture(
  name: string,
  box: Box,
  { id, relationship, canvas }: { id: number; relationship: string; canvas: Canvas },
): string {
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${escape(name)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place(box, canvas)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
}

// --- internal ---

function hundredths(px: number, canvas: Canvas): number {
  return Math.round((px * canvas.emu) / 127)
}

function oneRun(run: Run, dress: Dress, style: Style): string {
  return `<a:r><a:rPr ${attributes(dress, run, style)}>${inside(dress, run, style)}</a:rPr><a:t>${escape(run.text)}</a:t></a:r>`
}

function named(name: string, writing: Writing, more = ''): string {
  const id = writing.nextId()
  return `<p:cNvPr id="${id}" name="${escape(name)} ${id}"${more}/>`
}

function frame(box: Box, { canvas }: Writing): string {
  return place(box, canvas, 'p:xfrm')
}

function textBox({ name, box, paragraphs, anchor, turned, title, hidden }: TextElement, writing: Writing): string {
  const kind = title
    ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>'
    : '<p:cNvSpPr txBox="1"/><p:nvPr/>'
  return (
    `<p:sp><p:nvSpPr>${named(name, writing, hidden ? ' hidden="1"' : '')}${kind}</p:nvSpPr><p:spPr>${place(box, writing.canvas)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
    `<p:txBody>${bodyProperties(anchor, turned)}<a:lstStyle/>${paragraphs.map(each => paragraph(each, writing)).join('') || '<a:p/>'}</p:txBody></p:sp>`
  )
}

/** A line along the middle of its box; what is broad is a ground. */
function line({ name, box, colour }: Rule, writing: Writing): string {
  const thin = Math.min(box.w, box.h) <= 4 && name !== 'Key row'
  if (!thin)
    return `<p:sp><p:nvSpPr>${named(name, writing)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${place(box, writing.canvas)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${solid(colour, writing)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`
  const flat = box.w >= box.h
  const middle = flat ? { ...box, y: box.y + box.h / 2, h: 0 } : { ...box, x: box.x + box.w / 2, w: 0 }
  return `<p:cxnSp><p:nvCxnSpPr>${named(name, writing)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${place(middle, writing.canvas)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${emu(flat ? box.h : box.w, writing.canvas)}">${solid(colour, writing)}</a:ln></p:spPr></p:cxnSp>`
}

function group({ name, children }: Group, writing: Writing): string {
  const right = Math.max(...children.map(({ box }) => box.x + box.w))
  const bottom = Math.max(...children.map(({ box }) => box.y + box.h))
  const x = Math.min(...children.map(({ box }) => box.x))
  const y = Math.min(...children.map(({ box }) => box.y))
  const at = place({ x, y, w: right - x, h: bottom - y }, writing.canvas).replace(/^<a:xfrm>|<\/a:xfrm>$/g, '')
  const own = at.replace('<a:off', '<a:chOff').replace('<a:ext', '<a:chExt')
  return `<p:grpSp><p:nvGrpSpPr>${named(name, writing)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${at}${own}</a:xfrm></p:grpSpPr>${children.map(child => shape(child, writing)).join('')}</p:grpSp>`
}

function table({ name, box, widths, rows, hasHead }: TableElement, writing: Writing): string {
  const grid = widths.map(width => `<a:gridCol w="${emu(width, writing.canvas)}"/>`).join('')
  const lines = rows
    .map(
      ({ height, cells }) =>
        `<a:tr h="${emu(height, writing.canvas)}">${cells.map(cell => tableCell(cell, writing)).join('')}</a:tr>`,
    )
    .join('')
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${named(name, writing)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frame(box, writing)}` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${hasHead ? ' firstRow="1"' : ''}/><a:tblGrid>${grid}</a:tblGrid>${lines}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  )
}

function tableCell({ paragraph: words, anchor, left, right, top, bottom, fill }: Cell, writing: Writing): string {
  const margins = `marL="${emu(left, writing.canvas)}" marR="${emu(right, writing.canvas)}" marT="0" marB="0" anchor="${ANCHORS[anchor]}"`
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(words, writing)}</a:txBody><a:tcPr ${margins}>${edge('lnL', null, writing)}${edge('lnR', null, writing)}${edge('lnT', top, writing)}${edge('lnB', bottom, writing)}${fill ? solid(fill, writing) : '<a:noFill/>'}</a:tcPr></a:tc>`
}

function edge(tag: string, side: Edge | null, writing: Writing): string {
  return side
    ? `<a:${tag} w="${emu(side.px, writing.canvas)}" cap="flat" cmpd="sng" algn="ctr">${solid(side.colour, writing)}<a:prstDash val="solid"/></a:${tag}>`
    : `<a:${tag} w="0"><a:noFill/></a:${tag}>`
}
