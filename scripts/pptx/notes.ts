// The notes pages: what the speaker says, whole, under a picture of the slide.

import type { Dress } from './elements.ts'
import { styleOf, tree } from './master.ts'
import type { PptxDeck } from './palette.ts'
import { attributes, inside, type Style } from './shapes.ts'
import { escape, HEAD, NAMES } from './xml.ts'

/** A4 upright, in English Metric Units. */
export const NOTES_SIZE = '<p:notesSz cx="6858000" cy="9906000"/>'
const PICTURE = '<a:xfrm><a:off x="457200" y="685800"/><a:ext cx="5943600" cy="3343275"/></a:xfrm>'
const WORDS = '<a:xfrm><a:off x="685800" y="4343400"/><a:ext cx="5486400" cy="4876800"/></a:xfrm>'
/** Notes are read from a screen: 12 points, PowerPoint's own size. */
const NOTE: Dress = { size: 12, leading: 1.4 }
const SIZE = ' sz="1200"'

export function notesMasterXml(): string {
  const shapes = [picture(), words('<a:p><a:endParaRPr lang="zh-CN"/></a:p>')]
  const style = `<a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr${SIZE} kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>`
  return (
    `${HEAD}<p:notesMaster ${NAMES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${tree(shapes)}</p:cSld>` +
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
    `<p:notesStyle>${style}</p:notesStyle></p:notesMaster>`
  )
}

/** One paragraph a paragraph of the note. */
export function notesXml(deck: PptxDeck, note: string): string {
  const style = styleOf(deck)
  const lines = note
    .split(/\n+/)
    .map(line => line.trim())
    .filter(Boolean)
  const paragraphs = lines
    .map(
      line =>
        `<a:p><a:r><a:rPr ${noteAttributes(style)}>${inside(NOTE, {}, style)}</a:rPr><a:t>${escape(line)}</a:t></a:r></a:p>`,
    )
    .join('')
  return `${HEAD}<p:notes ${NAMES}><p:cSld>${tree([picture(), words(paragraphs || `<a:p><a:endParaRPr ${noteAttributes(style)}/></a:p>`)])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}

// --- internal ---

function noteAttributes(style: Style): string {
  return attributes(NOTE, {}, style).replace(/ sz="\d+"/, SIZE)
}

function picture(): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${PICTURE}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`
}

function words(paragraphs: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${WORDS}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
}
