// Our slides in the unit's own presentation: titles in its title placeholders, with its fonts and in its places; the
// matter of a slide in the area of its text, as large as that allows; footer and number where its layouts keep room for
// them.

import { textWidth } from '../language/width.ts'
import type { Ratio } from '../model/settings.ts'
import type { Lines, WrittenSlide } from '../model/slides-md.ts'
import type { Lang } from '../model/source.ts'
import type { ChartElement, Element } from './elements.ts'
import { matterOf, titleOf } from './frame.ts'
import { gridOf, WIDTH, type Box, type Canvas } from './grid.ts'
import { lists, listsOf, splitMarker, textsOf } from './items.ts'
import { NUMBER_FIELD, OWN_COLOURS, slideSize, tree } from './master.ts'
import { NOTES_SIZE, notesMasterXml } from './notes.ts'
import { add, DOCUMENT, finishPackage, MAIN, PRESENTATION, startPackage } from './package.ts'
import type { PptxDeck } from './palette.ts'
import { placeSlide } from './place.ts'
import { languageOf, LIST_STYLE, LOCKED, NO_FILL, RECTANGLE, shape, sp, type Style } from './shapes.ts'
import { addSlides, FIRST_ID, sections } from './slides.ts'
import { isTitle, type Slot, type Template, type TemplateLayout } from './template.ts'
import { element, escape, NAMES, part, relationships, type Attributes } from './xml.ts'

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
    style: styleIn(template, deck, zonesOf(template, layoutFor(template, 'default')).matter),
  })
  add(parts, MAIN, `${PRESENTATION}.presentation.main+xml`, presentation(deck, template))
  parts.files.set(`ppt/_rels/presentation.xml.rels`, presentationRels(deck, template, notesMaster))
  return finishPackage(parts, template.extensions)
}

// --- internal ---

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

function ratioOf({ width, height }: Template): Ratio {
  return width / height < 1.5 ? '4:3' : '16:9'
}

/** Names that designers give to layouts without a type. */
const RE_COVER = /封面|标题幻灯片|首页|title slide|cover/i
const RE_SECTION = /节标题|章节|过渡|转场|section/i
const RE_TITLE_ONLY = /仅标题|只有标题|title only/i
const RE_MATTER = /标题和内容|内容页|正文|title and content/i

function layoutFor({ layouts }: Template, ours: string): TemplateLayout {
  const titled = layouts.filter(({ slots }) => slots.some(isTitle))
  const of = (type: string, name: RegExp) =>
    titled.find(layout => layout.type === type) ?? titled.find(layout => name.test(layout.name))
  const holds = (wanted: boolean) =>
    titled.find(({ slots }) => wanted === slots.some(({ type }) => type === 'body' || type === 'obj'))
  const [cover, section, only, matter] = [
    of('title', RE_COVER),
    of('secHead', RE_SECTION),
    of('titleOnly', RE_TITLE_ONLY),
    of('obj', RE_MATTER),
  ]
  const found =
    ours === 'cover' || ours === 'end'
      ? (cover ?? titled.find(({ slots }) => slots.some(({ type }) => type === 'ctrTitle')))
      : ours === 'section'
        ? (section ?? only)
        : (only ?? matter ?? holds(false))
  const layout = found ?? matter ?? holds(true) ?? titled[0]
  if (!layout) throw new RangeError('a template without titles')
  return layout
}

interface Zones {
  title: Slot
  matter: Box
  whole: Box
}

/** Where the template has its title and its text; on a slide without a title both together. */
function zonesOf(template: Template, layout: TemplateLayout): Zones {
  const title = layout.slots.find(isTitle) ?? template.title
  const texts = (candidate: TemplateLayout | undefined) =>
    candidate?.slots.find(({ type }) => type === 'obj' || type === 'body')?.box
  const matter =
    texts(template.layouts.find(({ type }) => type === 'obj')) ??
    texts(template.layouts.find(({ name }) => RE_MATTER.test(name))) ??
    template.body.box
  const room = roomy(matter, title.box, template) ? matter : below(title.box, template)
  const top = Math.min(title.box.y, room.y)
  return { title, matter: room, whole: { ...room, y: top, h: room.y + room.h - top } }
}

/** A text area of a template may be so small that a slide of ours could not be read in it. */
function roomy(area: Box, title: Box, { width, height }: Template): boolean {
  return area.w >= width * 0.68 && area.h >= height * 0.5 && area.y + area.h / 2 > title.y
}

/** From the title down to where a footer may stand, between equal margins; all the slide where the title stands low. */
function below({ y, h }: Box, { width, height }: Template): Box {
  const top = y + h < height * 0.6 ? y + h : height * 0.25
  return { x: width * 0.07, y: top, w: width * 0.86, h: height * 0.9 - top }
}

/** Our pixels so large that `from` fills `to`, from its upper left corner. */
function canvasIn(template: Template, from: Box, to: Box): Canvas {
  // Not larger than a tenth above the design's own size: type for a hall is large enough.
  const emu = Math.min(to.w / from.w, to.h / from.h, (template.width / WIDTH) * 1.1)
  return { emu, x: Math.round(to.x - from.x * emu), y: Math.round(to.y - from.y * emu) }
}

function styleIn(template: Template, deck: PptxDeck, matter: Box): Style {
  const { left, right, line, bottom } = gridOf(deck.ratio)
  return {
    canvas: canvasIn(template, { x: left, y: line, w: right - left, h: bottom - line }, matter),
    lang: deck.lang,
    inks: template.inks,
    boldTitles: true,
  }
}

/** What the template has of its own: the fore-edge, the line under the title. */
const TEMPLATE_HAS = new Set(['Fore-edge', 'Hanging line', 'Continued'])

function slideXml(
  deck: PptxDeck,
  slide: WrittenSlide,
  { template, charts, no }: { template: Template; charts: ChartElement[]; no: number },
): string {
  const layout = layoutFor(template, slide.layout)
  const zones = zonesOf(template, layout)
  const { left, right, height } = gridOf(deck.ratio)
  const isQuote = slide.layout === 'quote'
  const style = isQuote
    ? {
        ...styleIn(template, deck, zones.matter),
        canvas: canvasIn(template, { x: left, y: 44, w: right - left, h: height - 100 }, zones.whole),
      }
    : styleIn(template, deck, zones.matter)
  let id = 1
  const nextId = () => ++id
  const writing = { ...style, nextId, chartId: (chart: ChartElement) => `rId${charts.push(chart) + 2}` }
  const holder = (slot: Slot, name: string, lines: Words, more: Holder = {}) =>
    placeholder(slot, `${name} ${nextId()}`, lines, { id, lang: deck.lang, ...more })
  const drawn = (elements: readonly Element[]) =>
    elements.filter(({ name }) => !TEMPLATE_HAS.has(name)).map(each => shape(each, writing))
  const shapes: string[] = []
  switch (slide.layout) {
    case 'cover':
    case 'end':
    case 'section': {
      const { marker, rest } = splitMarker(titleOf(slide) ?? [])
      const title = plainLines(rest).map((line, index) =>
        index === 0 && marker ? `${marker}${deck.lang === 'zh' ? '　' : ' '}${line}` : line,
      )
      shapes.push(holder(zones.title, 'Title', [title], { keepsLines: true }))
      const more = belowTitle(deck, slide)
      const slot = layout.slots.find(({ type }) => type === 'subTitle' || type === 'body')
      if (more.length > 0)
        shapes.push(
          slot
            ? holder(
                slot,
                'Text',
                more.map(line => [line]),
                { plain: true },
              )
            : holder(
                freeSlot(zones.title, template),
                'Text',
                more.map(line => [line]),
                { plain: true, box: freeSlot(zones.title, template).box, size: (24 * template.width) / WIDTH / 12_700 },
              ),
        )
      break
    }
    case 'statement': {
      shapes.push(
        holder(zones.title, 'Title', [plainLines(titleOf(slide) ?? [])], {
          keepsLines: true,
          box: zones.matter,
          size: Math.max(zones.title.size, (60 * style.canvas.emu) / 12_700),
        }),
      )
      const others = placeSlide(deck, slide).filter(({ name }) => name === 'Text')
      shapes.push(...drawn(others))
      break
    }
    case 'quote': {
      // Above the slide: outline and readers have it, nobody sees it.
      const title = plainLines(titleOf(slide) ?? [])
      if (title.length > 0)
        shapes.push(
          holder(zones.title, 'Title', [title], {
            box: { x: 0, y: -template.height / 8, w: template.width, h: template.height / 10 },
            size: 12,
          }),
        )
      shapes.push(...drawn(placeSlide(deck, slide).filter(each => each.type !== 'text' || !each.title)))
      break
    }
    default: {
      const title = plainLines(titleOf(slide) ?? [])
      const continued = slide.continued ? [` ${slide.continued}`] : []
      if (title.length > 0) shapes.push(holder(zones.title, 'Title', [[joined([...title, ...continued], deck.lang)]]))
      shapes.push(...drawn(placeSlide(deck, slide).filter(each => each.type !== 'text' || !each.title)))
    }
  }
  shapes.push(...foot(deck, slide, { template, layout, no, nextId }))
  return part('p:sld', NAMES, element('p:cSld', {}, tree(shapes)), OWN_COLOURS)
}

/** Words under a large title whose layout has no place for them: below it, or above where it stands at the foot. */
function freeSlot({ box, ink }: Slot, { height }: Template): Slot {
  const under = box.y + box.h
  const room =
    under < height * 0.8
      ? { ...box, y: under, h: height * 0.92 - under }
      : { ...box, y: height * 0.06, h: Math.max(height * 0.1, box.y - height * 0.06) }
  return { type: 'none', idx: null, box: room, size: 18, ink }
}

/**
 * What stands under a large title: who and when, the clause of a section and where in the speech it is, the parts of a
 * closing page.
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
  const listed = (ordered: boolean) =>
    lists(blocks.filter(block => block.type === 'list' && block.ordered === ordered)).map(line)
  const clauses = textsOf(blocks.filter(({ type }) => type !== 'list')).map(line)
  const where = [slide.up, slide.position].filter(Boolean).join(between)
  return [...clauses, ...listed(true), where, listed(false).join(between)].filter(Boolean)
}

/** Footer with the mark, and the number, where the layout has them; the mark stands on every slide. */
function foot(
  deck: PptxDeck,
  slide: WrittenSlide,
  { template, layout, no, nextId }: { template: Template; layout: TemplateLayout; no: number; nextId: () => number },
): string[] {
  const isBook = slide.layout === 'cover' || slide.layout === 'end'
  const slot = layout.slots.find(({ type }) => type === 'ftr')
  // What the template itself says is not said twice; without a place for a footer there is one for the mark alone.
  const words = [deck.confidential, isBook || !slot ? null : deck.foot]
    .filter(word => word && !template.words.includes(word.replace(/\s/gu, '')))
    .join('　')
  const number = layout.slots.find(({ type }) => type === 'sldNum')
  const free = {
    x: template.width * 0.4,
    y: template.height * 0.925,
    w: template.width * 0.3,
    h: template.height * 0.05,
  }
  return [
    ...(words && slot ? [placeholder(slot, 'Footer', [[words]], { id: nextId(), lang: deck.lang })] : []),
    ...(words && !slot
      ? [
          placeholder(
            { type: 'none', idx: null, box: free, size: 10, ink: layout.slots.find(isTitle)?.ink ?? null },
            'Footer',
            [[words]],
            { id: nextId(), lang: deck.lang, box: free, size: (13 * template.width) / WIDTH / 12_700 },
          ),
        ]
      : []),
    ...(number && !isBook
      ? [
          placeholder(number, 'Slide number', [[numberField(no, deck.lang)]], {
            id: nextId(),
            lang: deck.lang,
            isField: true,
          }),
        ]
      : []),
  ]
}

/** Paragraphs, each of lines. */
type Words = readonly (readonly string[])[]
interface Holder {
  /** Lines stay as slides.md breaks them, if they fit. */
  keepsLines?: boolean
  /** Elsewhere, or larger, than the layout has it; points. */
  box?: Box
  size?: number
  /** Without the bullets that the layout may have. */
  plain?: boolean
  isField?: boolean
}

/** A placeholder inherits place, font and colour; a size is stated only where the words would not fit. */
function placeholder(
  slot: Slot,
  name: string,
  paragraphs: Words,
  { id, lang, keepsLines = false, box, size, plain = false, isField = false }: Holder & { id: number; lang: Lang },
): string {
  const room = box ?? slot.box
  const asked = size ?? slot.size
  const flowing = paragraphs.map(each => [joined(each, lang)])
  // Sense lines are worth a tenth of the size.
  const lines =
    keepsLines && fitting(paragraphs, asked, room) >= fitting(flowing, asked, room) * 0.9 ? paragraphs : flowing
  const points = isField ? asked : fitting(lines, asked, room)
  const stated = points < asked || size !== undefined ? Math.floor(points * 2) * 50 : null
  const kind = slot.type === 'none' ? '' : element('p:ph', { type: slot.type, idx: slot.idx })
  const ink = kind === '' && slot.ink ? element('a:solidFill', {}, slot.ink) : ''
  const look = element('a:rPr', { ...language(lang), sz: stated }, ink)
  const run = (text: string) => (isField ? text : element('a:r', {}, look, element('a:t', {}, escape(text))))
  // A line height that the template states in points is one for its own size.
  const leading = stated === null ? '' : element('a:lnSpc', {}, element('a:spcPct', { val: 110_000 }))
  const before = plain
    ? element('a:pPr', { marL: 0, indent: 0 }, leading, element('a:buNone'))
    : leading && element('a:pPr', {}, leading)
  const words = lines.map(each => element('a:p', {}, before, each.map(run).join(element('a:br'))))
  return sp(
    {
      name: element('p:cNvPr', { id, name }),
      own: element('p:cNvSpPr', { txBox: kind ? null : true }, kind ? LOCKED : ''),
      kind: element('p:nvPr', {}, kind),
    },
    box ? [moved(box), ...(kind ? [] : [RECTANGLE, NO_FILL])] : [''],
    element('a:bodyPr', kind ? { anchor: box ? 'ctr' : null } : { wrap: 'square' }, element('a:normAutofit')),
    LIST_STYLE,
    ...words,
  )
}

/** In English Metric Units already. */
function moved({ x, y, w, h }: Box): string {
  return element(
    'a:xfrm',
    {},
    element('a:off', { x: Math.round(x), y: Math.round(y) }),
    element('a:ext', { cx: Math.round(w), cy: Math.round(h) }),
  )
}

function numberField(no: number, lang: Lang): string {
  const words = element('a:rPr', language(lang)) + element('a:t', {}, String(no))
  return element('a:fld', { id: NUMBER_FIELD, type: 'slidenum' }, words)
}

/** Left and right of the text of a placeholder together, in English Metric Units: the format's own. */
const INSET = 182_880
const LEADING = 1.2

/** The largest size up to `points` at which the paragraphs fit the box, half of it at the least. */
function fitting(paragraphs: Words, points: number, { w, h }: Box): number {
  for (let size = points; size > points / 2; size -= 1) {
    const across = (w - INSET) / 12_700 / size
    const lines = paragraphs
      .flat()
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, 'sans-700') / across)), 0)
    if (lines === 1 || lines * size * LEADING * 12_700 <= h) return size
  }
  return points / 2
}

function language(lang: Lang): Attributes {
  return { lang: languageOf(lang), altLang: languageOf(lang === 'zh' ? 'en' : 'zh'), dirty: 0 }
}

function plainLines(lines: Lines): string[] {
  return lines.map(line =>
    line
      .map(words => words.text)
      .join('')
      .trim(),
  )
}

/** Chinese lines join as they are; between Latin letters a space goes. */
function joined(lines: readonly string[], lang: Lang): string {
  return lines.reduce(
    (all, line) =>
      all === '' || line.startsWith(' ') || (lang === 'zh' && !/[\w,.;:]$/.test(all)) ? all + line : `${all} ${line}`,
    '',
  )
}
