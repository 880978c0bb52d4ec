// Where things stand in the unit's own presentation: which of its layouts a slide takes, where that has its title and
// its text, and how large our pixels are there.

import { gridOf, WIDTH, type Box, type Canvas } from './grid.ts'
import type { PptxDeck } from './palette.ts'
import type { Style } from './shapes.ts'
import { isTitle, type Slot, type Template, type TemplateLayout } from './template.ts'

/** Names that designers give to layouts without a type. */
const RE_COVER = /封面|标题幻灯片|首页|title slide|cover/i
const RE_SECTION = /节标题|章节|过渡|转场|section/i
const RE_TITLE_ONLY = /仅标题|只有标题|title only/i
const RE_MATTER = /标题和内容|内容页|正文|title and content/i

/** The layout of the template that takes slides of our layout; throws where none has a title. */
export function layoutFor({ layouts }: Template, ours: string): TemplateLayout {
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

export interface Zones {
  title: Slot
  matter: Box
  whole: Box
}

/** Where the template has its title and its text; on a slide without a title both together. */
export function zonesOf(template: Template, layout: TemplateLayout): Zones {
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

/** How large and in which colours we write: a quotation fills the whole slide, anything else the area of the text. */
export function styleOn(
  template: Template,
  deck: PptxDeck,
  { zones, isQuote }: { zones: Zones; isQuote: boolean },
): Style {
  const { left, right, line, bottom, height } = gridOf(deck.ratio)
  const canvas = isQuote
    ? canvasIn(template, { x: left, y: 44, w: right - left, h: height - 100 }, zones.whole)
    : canvasIn(template, { x: left, y: line, w: right - left, h: bottom - line }, zones.matter)
  return { canvas, lang: deck.lang, inks: template.inks, boldTitles: true }
}

/** Words under a large title whose layout has no place for them: below it, or above where it stands at the foot. */
export function freeSlot({ box, ink }: Slot, { height }: Template): Slot {
  const under = box.y + box.h
  const room =
    under < height * 0.8
      ? { ...box, y: under, h: height * 0.92 - under }
      : { ...box, y: height * 0.06, h: Math.max(height * 0.1, box.y - height * 0.06) }
  return { type: 'none', idx: null, box: room, size: 18, ink }
}

/** For the mark on a layout without a footer. */
export function footSlot({ width, height }: Template, { slots }: TemplateLayout): Slot {
  const box = { x: width * 0.4, y: height * 0.925, w: width * 0.3, h: height * 0.05 }
  return { type: 'none', idx: null, box, size: 10, ink: slots.find(isTitle)?.ink ?? null }
}

// --- internal ---

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
