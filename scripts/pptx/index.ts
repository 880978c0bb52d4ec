// slides.md, read back → an editable presentation: native text, tables and charts in the places of the HTML, the notes
// whole. The parts are written here, not by a library: placeholders, theme colours, East Asian fonts and repeatable
// bytes are the point of it.

import type { WrittenDeck, WrittenSlide } from '../model/slides-md.ts'
import type { ChartElement, Element } from './elements.ts'
import { renderInTemplate } from './in-template.ts'
import {
  LAYOUTS,
  layoutNumber,
  layoutXml,
  LEVELS,
  levelOf,
  footWords,
  masterXml,
  number,
  OWN_COLOURS,
  slideSize,
  styleOf,
  themeXml,
  tree,
} from './master.ts'
import { NOTES_SIZE, notesMasterXml } from './notes.ts'
import { add, DOCUMENT, finishPackage, MAIN, PRESENTATION, startPackage, type Parts } from './package.ts'
import { colourOf, type PptxDeck, type UnitFonts } from './palette.ts'
import { TRACK } from './frame.ts'
import { drawsOwnLine, placeSlide } from './place.ts'
import { shape, typefaces, type Writing } from './shapes.ts'
import { addSlides, FIRST_ID, sections } from './slides.ts'
import type { Template } from './template.ts'
import { timingXml } from './timing.ts'
import { element, NAMES, part, relationships } from './xml.ts'

export { notesBeyondPage } from './notes.ts'
export { readTemplate } from './template.ts'
export { doubtsAbout } from './template-zones.ts'
export type { Template } from './template.ts'
export type { UnitFonts } from './palette.ts'

/** The unit's mark as PNG: as it is, and in the one colour of a footer on paper and on the field of a section. */
export interface LogoPictures {
  cover: Uint8Array
  foot: Uint8Array
  field: Uint8Array
}

export interface PptxOptions {
  /** Numbers of the slides wanted; null for all. */
  only?: readonly number[] | null
  logo?: LogoPictures | null
  fonts?: UnitFonts
  /** The unit's own presentation, whose masters are used instead of ours. */
  template?: Template | null
  /** Who speaks. */
  creator?: string | null
}

/** Colours of the one-coloured logos, `#6F665D`. */
export function logoColours(deck: Pick<WrittenDeck, 'theme' | 'colours'>): { foot: string; field: string } {
  return { foot: colourOf('ink-3', deck), field: colourOf('on-field-2', deck) }
}

/**
 * Whether every slide whose rows come one by one does so in the presentation too: PowerPoint cannot animate the rows of
 * a table.
 */
export function keepsClicks(deck: WrittenDeck): boolean {
  return deck.slides.every(slide => slide.clicks.length === 0 || placeSlide(deck, slide).some(hasSteps))
}

/** The bytes of a .pptx; without a date, a person or a path in it. */
export function renderPptx(
  whole: WrittenDeck,
  { only = null, logo = null, fonts = { title: null, body: null }, template = null, creator = null }: PptxOptions = {},
): Uint8Array {
  const deck: PptxDeck = {
    ...whole,
    fonts,
    creator,
    logo: logo && whole.logo,
    slides: only === null ? whole.slides : whole.slides.filter(({ no }) => only.includes(no)),
  }
  if (template) return renderInTemplate(deck, template)
  const presented = startPackage(deck)
  addPresentation(presented, deck)
  addMaster(presented, deck)
  LAYOUTS.forEach(({ layout }, index) => addLayout(presented, deck, { layout, no: index + 1 }))
  if (logo && deck.logo) addPictures(presented, logo)
  addNotesMaster(presented)
  addSlides(presented, deck, {
    xml: (slide, at) => slideXml(deck, slide, at),
    layout: slide => `ppt/slideLayouts/slideLayout${layoutNumber(layoutOf(slide, placeSlide(deck, slide)))}.xml`,
    notesMaster: 'ppt/notesMasters/notesMaster1.xml',
    style: styleOf(deck),
  })
  return finishPackage(presented)
}

// --- internal ---

/** The presentation itself, with its properties and styles of tables, and the themes of slides and notes. */
function addPresentation(parts: Parts, deck: PptxDeck): void {
  add(parts, MAIN, `${PRESENTATION}.presentation.main+xml`, presentation(deck))
  parts.files.set(
    'ppt/_rels/presentation.xml.rels',
    relationships([
      { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      { type: 'presProps', target: 'presProps.xml' },
      { type: 'viewProps', target: 'viewProps.xml' },
      { type: 'theme', target: 'theme/theme1.xml' },
      { type: 'tableStyles', target: 'tableStyles.xml' },
      ...deck.slides.map((_, index) => ({ type: 'slide', target: `slides/slide${index + 1}.xml` })),
    ]),
  )
  add(parts, 'ppt/presProps.xml', `${PRESENTATION}.presProps+xml`, part('p:presentationPr', NAMES))
  add(parts, 'ppt/viewProps.xml', `${PRESENTATION}.viewProps+xml`, part('p:viewPr', NAMES))
  const noStyles = { 'xmlns:a': NAMES['xmlns:a'], def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' }
  add(parts, 'ppt/tableStyles.xml', `${PRESENTATION}.tableStyles+xml`, part('a:tblStyleLst', noStyles))
  for (const at of [1, 2]) add(parts, `ppt/theme/theme${at}.xml`, `${DOCUMENT}.theme+xml`, themeXml(deck, 'speechdeck'))
}

function addMaster(parts: Parts, deck: PptxDeck): void {
  const xml = masterXml(deck, deck.logo && `rId${LAYOUTS.length + 2}`)
  add(parts, 'ppt/slideMasters/slideMaster1.xml', `${PRESENTATION}.slideMaster+xml`, xml)
  parts.files.set(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relationships([
      ...LAYOUTS.map((_, index) => ({ type: 'slideLayout', target: `../slideLayouts/slideLayout${index + 1}.xml` })),
      { type: 'theme', target: '../theme/theme1.xml' },
      ...(deck.logo ? [{ type: 'image', target: '../media/logo-foot.png' }] : []),
    ]),
  )
}

function addLayout(parts: Parts, deck: PptxDeck, { layout, no }: { layout: string; no: number }): void {
  const pictures = deck.logo ? (LAYOUT_PICTURES[layout] ?? []) : []
  const xml = layoutXml(deck, no, pictures.length > 0 ? 'rId2' : null)
  add(parts, `ppt/slideLayouts/slideLayout${no}.xml`, `${PRESENTATION}.slideLayout+xml`, xml)
  parts.files.set(
    `ppt/slideLayouts/_rels/slideLayout${no}.xml.rels`,
    relationships([
      { type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
      ...pictures.map(name => ({ type: 'image', target: `../media/${name}.png` })),
    ]),
  )
}

function addPictures({ files }: Parts, { cover, foot, field }: LogoPictures): void {
  files.set('ppt/media/logo.png', cover)
  files.set('ppt/media/logo-foot.png', foot)
  files.set('ppt/media/logo-field.png', field)
}

function addNotesMaster(parts: Parts): void {
  add(parts, 'ppt/notesMasters/notesMaster1.xml', `${PRESENTATION}.notesMaster+xml`, notesMasterXml())
  parts.files.set(
    'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    relationships([{ type: 'theme', target: '../theme/theme2.xml' }]),
  )
}

/** What stands on a layout; the others show the master's. */
const LAYOUT_PICTURES: Readonly<Record<string, readonly string[]>> = {
  cover: ['logo'],
  end: ['logo'],
  section: ['logo-field'],
}
/** Relationships of presentation.xml before those of the slides. */
const BEFORE_SLIDES = 6

function slideXml(deck: PptxDeck, slide: WrittenSlide, { charts, no }: { charts: ChartElement[]; no: number }): string {
  let id = 1
  const placed = placeSlide(deck, slide)
  const layout = layoutOf(slide, placed)
  // Relationships 1 and 2 are layout and notes.
  const writing: Writing = {
    ...styleOf(deck),
    nextId: () => ++id,
    chartId: chart => `rId${charts.push(chart) + 2}`,
    appearing: slide.clicks.length > 0 ? [] : null,
    hasBody: layoutNumber(layout) === layoutNumber('default'),
  }
  const shapes = placed.flatMap(each => withoutFurniture(each, layout)).map(each => shape(each, writing))
  const isBook = slide.layout === 'cover' || slide.layout === 'end'
  if (!isBook && deck.foot) shapes.push(footWords(deck, ++id, null))
  if (!isBook) shapes.push(number(deck, ++id, null, String(no)))
  return part('p:sld', NAMES, element('p:cSld', {}, tree(shapes)), OWN_COLOURS, timingXml(writing.appearing ?? []))
}

/** Slidev's layout, but for slides whose matter draws the hanging line, and for those without a text of their own. */
function layoutOf(slide: WrittenSlide, placed: readonly Element[]): string {
  if (layoutNumber(slide.layout) !== layoutNumber('default')) return slide.layout
  if (drawsOwnLine(slide)) return 'own-line'
  return placed.some(each => each.type === 'text' && each.isBody) ? 'default' : 'drawn'
}

function hasSteps(drawn: Element): boolean {
  if (drawn.type !== 'text') return drawn.type === 'rule' && drawn.step !== undefined
  return drawn.step !== undefined || drawn.paragraphs.some(({ step }) => step !== undefined)
}

/** What master and layout have is on no slide: the hanging line, and of the fore-edge all but how far the talk is. */
function withoutFurniture(drawn: Element, layout: string): Element[] {
  if (drawn.type === 'rule' && drawn.name === 'Hanging line' && HAS_LINE.has(layoutNumber(layout))) return []
  if (drawn.type !== 'group') return [drawn]
  const children = drawn.children.filter(({ name }) => name !== TRACK)
  return children.length > 0 ? [{ ...drawn, children }] : []
}

const HAS_LINE = new Set(['default', 'drawn', 'section'].map(layoutNumber))

function presentation(deck: PptxDeck): string {
  const slides = deck.slides.map((_, index) =>
    element('p:sldId', { id: FIRST_ID + index, 'r:id': `rId${BEFORE_SLIDES + index + 1}` }),
  )
  const master = element('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })
  const faces = typefaces('mn', 'latin', 'ea', 'cs')
  return part(
    'p:presentation',
    { ...NAMES, saveSubsetFonts: true },
    element('p:sldMasterIdLst', {}, master),
    element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': 'rId2' })),
    element('p:sldIdLst', {}, ...slides),
    slideSize(deck),
    NOTES_SIZE,
    element('p:defaultTextStyle', {}, ...LEVELS.map(level => levelOf(level, 1800, faces))),
    sections(deck),
  )
}
