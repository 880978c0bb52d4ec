// slides.md, read back → an editable presentation: native text, tables and charts in the places of the HTML, the notes whole.
// The parts are written here, not by a library: placeholders, theme colours, East Asian fonts and repeatable bytes are the point of it.

import type { WrittenDeck } from '../model.ts'
import { chartXml, workbook } from './chart.ts'
import type { ChartElement } from './elements.ts'
import { LAYOUTS, layoutNumber, layoutXml, masterXml, number, slideSize, styleOf, themeXml, tree } from './master.ts'
import { NOTES_SIZE, notesMasterXml, notesXml } from './notes.ts'
import { colourOf, type PptxDeck, type UnitFonts } from './palette.ts'
import { placeSlide } from './place.ts'
import { shape } from './shapes.ts'
import { escape, HEAD, NAMES, relationships } from './xml.ts'
import { pack } from './zip.ts'

export type { UnitFonts } from './palette.ts'

/** The unit's mark as PNG: as it is, and in the one colour of a footer on paper and on the field of a section. */
export interface LogoPictures { cover: Uint8Array, foot: Uint8Array, field: Uint8Array }

export interface PptxOptions {
  /** Numbers of the slides wanted; null for all. */
  only?: readonly number[] | null
  logo?: LogoPictures | null
  fonts?: UnitFonts
}

/** Colours of the one-coloured logos, `#6F665D`. */
export function logoColours(deck: Pick<WrittenDeck, 'theme' | 'colours'>): { foot: string, field: string } {
  return { foot: colourOf('ink-3', deck), field: colourOf('on-field-2', deck) }
}

/** The bytes of a .pptx; without a date, a person or a path in it. */
export function renderPptx(whole: WrittenDeck, { only = null, logo = null, fonts = { title: null, body: null } }: PptxOptions = {}): Uint8Array {
  const deck: PptxDeck = { ...whole, fonts, logo: logo && whole.logo, slides: only === null ? whole.slides : whole.slides.filter(({ no }) => only.includes(no)) }
  const parts = new Map<string, string | Uint8Array>()
  const types: [string, string][] = []
  const add = (name: string, type: string, content: string) => {
    parts.set(name, content)
    types.push([name, type])
  }
  parts.set('[Content_Types].xml', '')
  parts.set('_rels/.rels', relationships([
    { type: 'officeDocument', target: 'ppt/presentation.xml' },
    { type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', target: 'docProps/core.xml' },
    { type: 'extended-properties', target: 'docProps/app.xml' },
  ]))
  add('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', core(deck))
  add('docProps/app.xml', `${DOCUMENT}.extended-properties+xml`, `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>speechdeck</Application><Slides>${deck.slides.length}</Slides></Properties>`)
  add('ppt/presentation.xml', `${PRESENTATION}.presentation.main+xml`, presentation(deck))
  parts.set('ppt/_rels/presentation.xml.rels', relationships([
    { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' }, { type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { type: 'presProps', target: 'presProps.xml' }, { type: 'viewProps', target: 'viewProps.xml' }, { type: 'theme', target: 'theme/theme1.xml' }, { type: 'tableStyles', target: 'tableStyles.xml' },
    ...deck.slides.map((_, index) => ({ type: 'slide', target: `slides/slide${index + 1}.xml` })),
  ]))
  add('ppt/presProps.xml', `${PRESENTATION}.presProps+xml`, `${HEAD}<p:presentationPr ${NAMES}/>`)
  add('ppt/viewProps.xml', `${PRESENTATION}.viewProps+xml`, `${HEAD}<p:viewPr ${NAMES}/>`)
  add('ppt/tableStyles.xml', `${PRESENTATION}.tableStyles+xml`, `${HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`)
  for (const at of [1, 2]) add(`ppt/theme/theme${at}.xml`, `${DOCUMENT}.theme+xml`, themeXml(deck, 'speechdeck'))
  add('ppt/slideMasters/slideMaster1.xml', `${PRESENTATION}.slideMaster+xml`, masterXml(deck, deck.logo && `rId${LAYOUTS.length + 2}`))
  parts.set('ppt/slideMasters/_rels/slideMaster1.xml.rels', relationships([...LAYOUTS.map((_, index) => ({ type: 'slideLayout', target: `../slideLayouts/slideLayout${index + 1}.xml` })), { type: 'theme', target: '../theme/theme1.xml' }, ...deck.logo ? [{ type: 'image', target: '../media/logo-foot.png' }] : []]))
  LAYOUTS.forEach(({ layout }, index) => {
    const pictures = deck.logo ? LAYOUT_PICTURES[layout] ?? [] : []
    add(`ppt/slideLayouts/slideLayout${index + 1}.xml`, `${PRESENTATION}.slideLayout+xml`, layoutXml(deck, index + 1, pictures.length > 0 ? 'rId2' : null))
    parts.set(`ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`, relationships([{ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }, ...pictures.map(name => ({ type: 'image', target: `../media/${name}.png` }))]))
  })
  if (logo && deck.logo) for (const [name, bytes] of [['logo', logo.cover], ['logo-foot', logo.foot], ['logo-field', logo.field]] as const) parts.set(`ppt/media/${name}.png`, bytes)
  add('ppt/notesMasters/notesMaster1.xml', `${PRESENTATION}.notesMaster+xml`, notesMasterXml())
  parts.set('ppt/notesMasters/_rels/notesMaster1.xml.rels', relationships([{ type: 'theme', target: '../theme/theme2.xml' }]))
  let charts = 0
  for (const [index, slide] of deck.slides.entries()) {
    const at = index + 1
    const own: ChartElement[] = []
    add(`ppt/slides/slide${at}.xml`, `${PRESENTATION}.slide+xml`, slideXml(deck, slide, { charts: own, at }))
    parts.set(`ppt/slides/_rels/slide${at}.xml.rels`, relationships([
      { type: 'slideLayout', target: `../slideLayouts/slideLayout${layoutNumber(slide.layout)}.xml` }, { type: 'notesSlide', target: `../notesSlides/notesSlide${at}.xml` },
      ...own.map((_, nth) => ({ type: 'chart', target: `../charts/chart${charts + nth + 1}.xml` })),
    ]))
    for (const chart of own) {
      charts++
      add(`ppt/charts/chart${charts}.xml`, `${DOCUMENT}.drawingml.chart+xml`, chartXml(chart, styleOf(deck)))
      parts.set(`ppt/charts/_rels/chart${charts}.xml.rels`, relationships([{ type: 'package', target: `../embeddings/data${charts}.xlsx` }]))
      parts.set(`ppt/embeddings/data${charts}.xlsx`, workbook(chart))
    }
    add(`ppt/notesSlides/notesSlide${at}.xml`, `${PRESENTATION}.notesSlide+xml`, notesXml(deck, slide.note))
    parts.set(`ppt/notesSlides/_rels/notesSlide${at}.xml.rels`, relationships([{ type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' }, { type: 'slide', target: `../slides/slide${at}.xml` }]))
  }
  parts.set('[Content_Types].xml', contentTypes(types))
  return pack(parts)
}

// --- internal ---

const DOCUMENT = 'application/vnd.openxmlformats-officedocument'
const PRESENTATION = `${DOCUMENT}.presentationml`
/** What stands on a layout; the others show the master's. */
const LAYOUT_PICTURES: Readonly<Record<string, readonly string[]>> = { cover: ['logo'], end: ['logo'], section: ['logo-field'] }
/** Relationships of presentation.xml before those of the slides. */
const BEFORE_SLIDES = 6

function slideXml(deck: PptxDeck, slide: WrittenDeck['slides'][number], { charts, at }: { charts: ChartElement[], at: number }): string {
  let id = 1
  // Relationships 1 and 2 are layout and notes.
  const writing = { ...styleOf(deck), nextId: () => ++id, chartId: (chart: ChartElement) => `rId${charts.push(chart) + 2}` }
  const shapes = placeSlide(deck, slide).map(element => shape(element, writing))
  const isBook = slide.layout === 'cover' || slide.layout === 'end'
  if (!isBook) shapes.push(number(deck, slide.layout === 'section' ? 'on-field' : 'ink', ++id).replace('‹#›', String(at)))
  return `${HEAD}<p:sld ${NAMES}><p:cSld>${tree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

function presentation(deck: WrittenDeck): string {
  const slides = deck.slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${BEFORE_SLIDES + index + 1}"/>`).join('')
  const level = (index: number) => `<a:lvl${index}pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${index}pPr>`
  return `${HEAD}<p:presentation ${NAMES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>`
    + `<p:sldIdLst>${slides}</p:sldIdLst>${slideSize(deck)}${NOTES_SIZE}<p:defaultTextStyle>${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(level).join('')}</p:defaultTextStyle>${sections(deck)}</p:presentation>`
}

/** PowerPoint's sections 节: one a part of the speech, so that the list of slides can be folded. */
function sections({ title, parts, slides }: WrittenDeck): string {
  if (parts.length < 2) return ''
  const found: { name: string, ids: number[] }[] = []
  let part: number | null = null
  for (const [index, slide] of slides.entries()) {
    if (found.length === 0 || (slide.part !== null && slide.part !== part)) found.push({ name: slide.part === null ? title : parts[slide.part] ?? title, ids: [] })
    part = slide.part ?? part
    found.at(-1)?.ids.push(256 + index)
  }
  const entries = found.map(({ name, ids }, index) => `<p14:section name="${escape(name)}" id="{00000000-0000-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}"><p14:sldIdLst>${ids.map(id => `<p14:sldId id="${id}"/>`).join('')}</p14:sldIdLst></p14:section>`)
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${entries.join('')}</p14:sectionLst></p:ext></p:extLst>`
}

function core({ title, lang }: WrittenDeck): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(title)}</dc:title><dc:creator>speechdeck</dc:creator><dc:language>${lang === 'zh' ? 'zh-CN' : 'en-US'}</dc:language></cp:coreProperties>`
}

function contentTypes(types: readonly [string, string][]): string {
  const overrides = types.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="xlsx" ContentType="${DOCUMENT}.spreadsheetml.sheet"/>${overrides}</Types>`
}
