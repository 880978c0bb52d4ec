// Our slides in the unit's own presentation: titles in its title placeholders, with its fonts and in its places; the
// matter of a slide in the area of its text, as large as that allows; footer and number where its layouts keep room for
// them.

import type { Lines, WrittenSlide } from '../model/slides-md.ts'
import type { Lang } from '../model/source.ts'
import { rule, type ChartElement, type Element } from './elements.ts'
import { matterOf, titleOf } from './frame.ts'
import { WIDTH, type Box } from './grid.ts'
import { lists, listsOf, splitMarker, textsOf } from './items.ts'
import { NUMBER_FIELD, OWN_COLOURS, slideSize, tree } from './master.ts'
import { NOTES_SIZE, notesMasterXml } from './notes.ts'
import { add, DOCUMENT, finishPackage, MAIN, PRESENTATION, startPackage } from './package.ts'
import type { PptxDeck } from './palette.ts'
import { placeSlide } from './place.ts'
import { STATEMENT } from './place-words.ts'
import { shape, type Style, type Writing } from './shapes.ts'
import { addSlides, FIRST_ID, sections } from './slides.ts'
import type { Slot, Template, TemplateLayout } from './template.ts'
import { joined, language, placeholder, type Holder, type Words } from './template-holder.ts'
import {
  besideDrawings,
  footSlot,
  freeSlot,
  layoutFor,
  ratioOf,
  styleOn,
  zonesOf,
  type Zones,
} from './template-zones.ts'
import { timingXml } from './timing.ts'
import { element, NAMES, part, relationships } from './xml.ts'

/** The bytes of a .pptx with the template's masters, theme and media, and our slides. */
export function renderInTemplate(whole: PptxDeck, template: Template): Uint8Array {
  // The template has its own logo; the shape of the slides is its own too.
  const deck: PptxDeck = { ...whole, logo: null, fonts: { title: null, body: null }, ratio: ratioOf(template) }
  const parts = startPackage(deck)
  for (const [name, content] of template.parts) {
    const type = template.types.get(name)
    if (type) add(parts, name, type, content)
    else parts.files.set(name, content)
  }
  const notesMaster = template.notesMaster ?? 'ppt/notesMasters/notesMaster1.xml'
  if (!template.notesMaster) {
    const theme = [...template.parts.keys()].find(name => template.types.get(name) === `${DOCUMENT}.theme+xml`) ?? ''
    add(parts, notesMaster, `${PRESENTATION}.notesMaster+xml`, notesMasterXml())
    // One theme a master: a copy of the template's.
    add(parts, 'ppt/theme/notesTheme.xml', `${DOCUMENT}.theme+xml`, template.parts.get(theme) ?? '')
    parts.files.set(
      'ppt/notesMasters/_rels/notesMaster1.xml.rels',
      relationships([{ type: 'theme', target: '../theme/notesTheme.xml' }]),
    )
  }
  addSlides(parts, deck, {
    xml: (slide, at) => slideXml(deck, slide, { template, ...at }),
    layout: slide => layoutFor(template, slide.layout).part,
    notesMaster,
    style: chartStyle(deck, template),
  })
  add(parts, MAIN, `${PRESENTATION}.presentation.main+xml`, presentation(deck, template))
  parts.files.set(`ppt/_rels/presentation.xml.rels`, presentationRels(deck, template, notesMaster))
  return finishPackage(parts, template.extensions)
}

// --- internal ---

function chartStyle(deck: PptxDeck, template: Template): Style {
  const layout = layoutFor(template, 'default')
  return styleOn(template, deck, { layout, zones: zonesOf(template, layout), isQuote: false })
}

/** Our slides' own relationships of the presentation; the template's keep their names. */
const SLIDE_REL = 'speechSlide'
const NOTES_REL = 'speechNotes'

function presentation(deck: PptxDeck, { presentation: { opening, elements } }: Template): string {
  const kept = (name: string) => elements.get(name) ?? ''
  const notes = element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': NOTES_REL }))
  const slides = deck.slides.map((_, index) =>
    element('p:sldId', { id: FIRST_ID + index, 'r:id': `${SLIDE_REL}${index + 1}` }),
  )
  const inner = [
    kept('sldMasterIdLst'),
    kept('notesMasterIdLst') || notes,
    kept('handoutMasterIdLst'),
    element('p:sldIdLst', {}, ...slides),
    kept('sldSz') || slideSize(deck),
    kept('notesSz') || NOTES_SIZE,
    kept('embeddedFontLst'),
    kept('kinsoku'),
    kept('defaultTextStyle'),
    sections(deck),
  ]
  // The template's own start tag, with whatever it says of other programs; our prefixes mean what we mean by them.
  const others = opening.replace(/\sxmlns:(?:a|r|p)="[^"]*"/g, '').replace(/>$/, '')
  return part('p:presentation', NAMES, ...inner).replace('<p:presentation', () => others)
}

function presentationRels(
  deck: PptxDeck,
  { presentation: { relationships: kept }, notesMaster: own }: Template,
  notesMaster: string,
): string {
  const all = [
    ...kept.map(({ id, type, target }) => ({ id, type, target })),
    ...(own ? [] : [{ id: NOTES_REL, type: 'notesMaster', target: notesMaster }]),
    ...deck.slides.map((_, index) => ({
      id: `${SLIDE_REL}${index + 1}`,
      type: 'slide',
      target: `ppt/slides/slide${index + 1}.xml`,
    })),
  ]
  return relationships(all.map(({ target, ...each }) => ({ ...each, target: `/${target}` })))
}

/** What the template has of its own, the line under the title, or no place for: the fore-edge, words above a title. */
const TEMPLATE_HAS = new Set(['Fore-edge', 'Hanging line', 'Continued', 'Kicker'])

/** A slide that is being written: its zones, and writers whose shapes are numbered in order. */
interface Page {
  deck: PptxDeck
  slide: WrittenSlide
  template: Template
  layout: TemplateLayout
  zones: Zones
  style: Style
  nextId: () => number
  holder: (slot: Slot, name: string, lines: Words, more?: Holder) => string
  drawn: (elements: readonly Element[]) => string[]
}

function slideXml(
  deck: PptxDeck,
  slide: WrittenSlide,
  { template, charts, no }: { template: Template; charts: ChartElement[]; no: number },
): string {
  const layout = layoutFor(template, slide.layout)
  const zones = zonesOf(template, layout)
  const style = styleOn(template, deck, { layout, zones, isQuote: slide.layout === 'quote' })
  let id = 1
  const nextId = () => ++id
  const writing: Writing = {
    ...style,
    nextId,
    chartId: chart => `rId${charts.push(chart) + 2}`,
    appearing: slide.clicks.length > 0 ? [] : null,
    hasBody: false,
  }
  const page: Page = {
    deck,
    slide,
    template,
    layout,
    zones,
    style,
    nextId,
    holder: (slot, name, lines, more = {}) =>
      placeholder(slot, `${name} ${nextId()}`, lines, { id, lang: deck.lang, ...more }),
    drawn: elements => elements.filter(({ name }) => !TEMPLATE_HAS.has(name)).map(each => shape(each, writing)),
  }
  const shapes = [...plate(page), ...shapesOf(page), ...foot(page, no)]
  return part('p:sld', NAMES, element('p:cSld', {}, tree(shapes)), OWN_COLOURS, timingXml(writing.appearing ?? []))
}

/** Paper under the matter where the template has a picture there. */
function plate({ slide, zones, drawn, style: { canvas } }: Page): string[] {
  if (!zones.plate || NO_PLATE.has(slide.layout)) return []
  const area = slide.layout === 'quote' ? zones.whole : zones.plate
  const px = (emu: number) => emu / canvas.emu
  const box = { x: px(area.x - canvas.x), y: px(area.y - canvas.y), w: px(area.w), h: px(area.h) }
  return drawn([rule({ x: box.x - 24, y: box.y - 12, w: box.w + 48, h: box.h + 24 }, 'paper', 'Plate')])
}

const NO_PLATE: ReadonlySet<string> = new Set(['cover', 'end', 'section'])

function shapesOf(page: Page): string[] {
  switch (page.slide.layout) {
    case 'cover':
    case 'end':
    case 'section':
      return largeTitle(page)
    case 'statement':
      return statement(page)
    case 'quote':
      return quotation(page)
    default:
      return matter(page)
  }
}

function largeTitle({ deck, slide, template, layout, zones, holder }: Page): string[] {
  const { marker, rest } = splitMarker(titleOf(slide) ?? [])
  const title = plainLines(rest).map((line, index) =>
    index === 0 && marker ? `${marker}${deck.lang === 'zh' ? '　' : ' '}${line}` : line,
  )
  const more = belowTitle(deck, slide).map(line => [line])
  const slot = layout.slots.find(({ type }) => type === 'subTitle' || type === 'body')
  const shapes = [holder(zones.title, 'Title', [title], { keepsLines: true, ...movedTo(zones) })]
  const beside = slot ? besideDrawings(slot, layout, template) : null
  if (more.length > 0 && slot) shapes.push(holder(slot, 'Text', more, { plain: true, ...(beside && { box: beside }) }))
  else if (more.length > 0) {
    const free = freeSlot(zones.moved ? { ...zones.title, box: zones.moved } : zones.title, layout, template)
    const size = (24 * template.width) / WIDTH / 12_700
    shapes.push(holder(free, 'Text', more, { plain: true, box: free.box, size }))
  }
  return shapes
}

function statement({ deck, slide, zones, style, holder, drawn }: Page): string[] {
  const title = holder(zones.title, 'Title', [plainLines(titleOf(slide) ?? [])], {
    keepsLines: true,
    box: zones.matter,
    size: Math.max(zones.title.size, (STATEMENT[slide.size ?? 'l'] * style.canvas.emu) / 12_700),
    ...inkOnPlate(zones, style, zones.matter),
  })
  return [title, ...drawn(placeSlide(deck, slide).filter(({ name }) => name === 'Text'))]
}

function quotation({ deck, slide, template, zones, holder, drawn }: Page): string[] {
  // Above the slide: outline and readers have it, nobody sees it.
  const above = { x: 0, y: -template.height / 8, w: template.width, h: template.height / 10 }
  const title = plainLines(titleOf(slide) ?? [])
  const hidden = title.length > 0 ? [holder(zones.title, 'Title', [title], { box: above, size: 12 })] : []
  return [...hidden, ...drawn(placeSlide(deck, slide).filter(isMatter))]
}

function matter({ deck, slide, zones, style, holder, drawn }: Page): string[] {
  const title = plainLines(titleOf(slide) ?? [])
  const continued = slide.continued ? [` ${slide.continued}`] : []
  const words = joined([...title, ...continued], deck.lang)
  const moved = { ...movedTo(zones), ...inkOnPlate(zones, style, zones.moved) }
  const titles = title.length > 0 ? [holder(zones.title, 'Title', [[words]], moved)] : []
  return [...titles, ...drawn(placeSlide(deck, slide).filter(isMatter))]
}

/** A title whose place the template draws over stands beside the drawing. */
function movedTo({ moved }: Zones): Pick<Holder, 'box'> {
  return moved ? { box: moved } : {}
}

/** A title that stands on a plate of paper cannot have the colour that the template has for its own ground. */
function inkOnPlate({ plate }: Zones, { inks }: Style, box: Box | null): Pick<Holder, 'ink'> {
  return plate && box && box.y >= plate.y && box.y < plate.y + plate.h ? { ink: inks.ink } : {}
}

/** The title is the template's. */
function isMatter(each: Element): boolean {
  return each.type !== 'text' || !each.title
}

/**
 * What stands under a large title: who and when, the clause of a section, the parts of a closing page.
 */
function belowTitle(deck: PptxDeck, slide: WrittenSlide): string[] {
  const between = deck.lang === 'zh' ? '　' : '   '
  const line = (lines: Lines) => joined(plainLines(lines), deck.lang)
  if (slide.layout === 'cover') {
    const facts = slide.blocks
      .flatMap(block => (block.type === 'component' && block.name === 'CoverFacts' ? listsOf(block.blocks) : []))
      .map(({ phrase, below }) => line([...phrase, ...below.flat()]))
    const others = textsOf(matterOf(slide).filter(({ type }) => type === 'text' || type === 'quote')).map(line)
    return [
      ...others,
      ...facts,
      ...(deck.unit && !facts.some(fact => fact.includes(deck.unit ?? '')) ? [deck.unit] : []),
    ]
  }
  const blocks = matterOf(slide)
  const clauses = textsOf(blocks.filter(({ type }) => type !== 'list')).map(line)
  // How far the talk has come has a place on our section slides, not on others'.
  const recap = slide.layout === 'end' ? lists(blocks.filter(({ type }) => type === 'list')).map(line) : []
  return [...clauses, recap.join(between)].filter(Boolean)
}

/** Footer with the mark, and the number, where the layout has them; the mark stands on every slide. */
function foot({ deck, slide, template, layout, nextId }: Page, no: number): string[] {
  const isBook = slide.layout === 'cover' || slide.layout === 'end'
  const { lang } = deck
  const slot = layout.slots.find(({ type }) => type === 'ftr')
  // What the template itself says is not said twice; without a place for a footer there is one for the mark alone.
  const words = [deck.confidential, isBook || !slot ? null : deck.foot]
    .filter(word => word && !template.words.includes(word.replace(/\s/gu, '')))
    .join('　')
  const shapes: string[] = []
  if (words && slot) shapes.push(placeholder(slot, 'Footer', [[words]], { id: nextId(), lang }))
  else if (words) {
    const free = footSlot(template, layout)
    const size = (13 * template.width) / WIDTH / 12_700
    shapes.push(placeholder(free, 'Footer', [[words]], { id: nextId(), lang, box: free.box, size }))
  }
  const number = layout.slots.find(({ type }) => type === 'sldNum')
  if (number && !isBook) {
    const field = numberField(no, lang)
    shapes.push(placeholder(number, 'Slide number', [[field]], { id: nextId(), lang, isField: true }))
  }
  return shapes
}

function numberField(no: number, lang: Lang): string {
  const words = element('a:rPr', language(lang)) + element('a:t', {}, String(no))
  return element('a:fld', { id: NUMBER_FIELD, type: 'slidenum' }, words)
}

function plainLines(lines: Lines): string[] {
  return lines.map(line =>
    line
      .map(words => words.text)
      .join('')
      .trim(),
  )
}
