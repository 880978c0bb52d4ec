// Where things stand in the unit's own presentation: which of its layouts a slide takes, where that has its title and
// its text, and how large our pixels are there.

import type { Ratio } from '../model/settings.ts'
import { gridOf, WIDTH, type Box, type Canvas } from './grid.ts'
import type { PptxDeck } from './palette.ts'
import type { Style } from './shapes.ts'
import { clearOf, inTheWay } from './template-shapes.ts'
import { isTitle, type Slot, type Template, type TemplateLayout } from './template.ts'

/** Names that designers give to layouts without a type. */
const RE_COVER = /封面|标题幻灯片|首页|title slide|cover/i
const RE_SECTION = /节标题|章节|过渡|转场|section/i
const RE_CLOSING = /结束|封底|致谢|谢谢|closing|thank/i
const RE_TITLE_ONLY = /仅标题|只有标题|title only/i
const RE_MATTER = /标题和内容|内容页|正文|title and content/i

/** The layout of the template that takes slides of our layout; throws where none has a title. */
export function layoutFor(template: Template, ours: string): TemplateLayout {
  const titled = template.layouts.filter(({ slots }) => slots.some(isTitle))
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
  const wanted =
    ours === 'cover' || ours === 'end'
      ? [cover ?? titled.find(({ slots }) => slots.some(({ type }) => type === 'ctrTitle'))]
      : ours === 'section'
        ? [section ?? only]
        : [only, matter, holds(false)]
  const candidates = [...wanted, matter, holds(true), ...titled].filter(layout => layout !== undefined)
  const [first] = candidates
  if (!first) throw new RangeError('a template without titles')
  if (FRONTS.has(ours)) return first
  // Words for a hall need room: a layout of another master rather than one whose drawings leave none.
  return candidates.find(layout => !isFront(layout) && isRoomy(template, layout)) ?? first
}

function isFront({ type, name }: TemplateLayout): boolean {
  return FRONT_TYPES.has(type) || [RE_COVER, RE_SECTION, RE_CLOSING].some(front => front.test(name))
}

/** The format's own words for cover and section. */
const FRONT_TYPES: ReadonlySet<string> = new Set(['title', 'secHead'])

/** Slides of a few large words. */
const FRONTS: ReadonlySet<string> = new Set(['cover', 'end', 'section'])

export interface Zones {
  title: Slot
  /** Where the title stands instead, beside what the template draws in its place; null where it may stay. */
  moved: Box | null
  matter: Box
  whole: Box
  /** Behind the matter lies a picture: it stands on paper of its own. */
  plate: Box | null
}

/** Where the template has its title and its text, beside what it draws; on a slide without a title both together. */
export function zonesOf(template: Template, layout: TemplateLayout): Zones {
  const { title, master } = layout
  const own = template.layouts.filter(other => other.master === master)
  const texts = (candidate: TemplateLayout | undefined) =>
    candidate?.slots.find(({ type }) => type === 'obj' || type === 'body')?.box
  const stated =
    texts(own.find(({ type }) => type === 'obj')) ??
    texts(own.find(({ name }) => RE_MATTER.test(name))) ??
    layout.body.box
  const room = roomy(stated, title.box, template) ? stated : below(title.box, template)
  const isLarge = ({ w, h }: Box) => w * h > template.width * template.height * LARGE
  const foot = layout.slots.flatMap(({ type, box }) => (FOOT.has(type) ? [box] : []))
  const drawn = layout.shapes.filter(shape => !isLarge(shape))
  const clear = clearOf(room, [...drawn, ...foot], template)
  const isFree = !layout.onPicture && !layout.shapes.some(isLarge) && pointsIn(template, clear) >= LEAST_POINTS
  const all = isFree ? clear : room
  const moved = titleBeside(template, layout, all)
  // A title without a place of its own takes the first lines of the matter.
  const matter = moved && moved.y >= all.y ? { ...all, y: moved.y + moved.h, h: all.h - moved.h } : all
  const top = Math.min(title.box.y, all.y)
  const whole = clearOf({ ...all, y: top, h: all.y + all.h - top }, inTheWay(title.box, drawn, template), template)
  return { title, moved, matter, whole, plate: isFree ? null : all }
}

/**
 * What is left of the place of a title beside what is drawn there; where that is too little the head of `matter`, on a
 * cover the largest place that is free.
 */
function titleBeside(template: Template, layout: TemplateLayout, matter: Box): Box | null {
  const { title, shapes } = layout
  const across = inTheWay(title.box, shapes, template)
  if (across.length === 0) return null
  const left = clearOf(title.box, across, template)
  const line = LEAST_TITLE * 12_700 * LEADING
  if (left.w >= template.width * LEAST_WIDTH && left.h >= line) return left
  if (isFront(layout)) {
    const { width, height } = template
    return clearOf({ x: width * 0.07, y: height * 0.07, w: width * 0.86, h: height * 0.8 }, shapes, template)
  }
  return { ...matter, h: Math.max(line, matter.h * HEAD) }
}

/** What a secretary should look at in this template: layouts that are used and have no good place for text. */
export function doubtsAbout(template: Template, used: readonly string[]): { layout: string; points: number }[] {
  const layouts = new Set(used.filter(ours => !FRONTS.has(ours)).map(ours => layoutFor(template, ours)))
  return [...layouts].flatMap(layout => {
    const { matter, plate } = zonesOf(template, layout)
    const points = Math.floor(pointsIn(template, matter))
    return plate || points < LEAST_POINTS ? [{ layout: layout.name, points }] : []
  })
}

/** How large and in which colours we write: a quotation fills the whole slide, anything else the area of the text. */
export function styleOn(
  template: Template,
  deck: PptxDeck,
  { layout, zones, isQuote }: { layout: TemplateLayout; zones: Zones; isQuote: boolean },
): Style {
  const { left, right, line, bottom, height } = gridOf(deck.ratio)
  const canvas = isQuote
    ? canvasIn(template, { x: left, y: 44, w: right - left, h: height - 100 }, zones.whole)
    : canvasIn(template, { x: left, y: line, w: right - left, h: bottom - line }, zones.matter)
  return { canvas, lang: deck.lang, inks: zones.plate ? layout.paperInks : layout.inks, boldTitles: true }
}

/** Words under a large title whose layout has no place for them: below it, or above where it stands at the foot. */
export function freeSlot({ box, ink }: Slot, { shapes }: TemplateLayout, template: Template): Slot {
  const { height } = template
  const under = box.y + box.h
  const room =
    under < height * 0.8
      ? { ...box, y: under, h: height * 0.92 - under }
      : { ...box, y: height * 0.06, h: Math.max(height * 0.1, box.y - height * 0.06) }
  const clear = clearOf(room, inTheWay(room, shapes, template), template)
  return { type: 'none', idx: null, box: clear, size: 18, ink }
}

/** What is left of the place of words under a large title beside what is drawn there; null where nothing is. */
export function besideDrawings({ box }: Slot, { shapes }: TemplateLayout, template: Template): Box | null {
  const across = inTheWay(box, shapes, template)
  const left = clearOf(box, across, template)
  return across.length > 0 && left.w > 0 && left.h >= LEAST_POINTS * 12_700 * LEADING ? left : null
}

/** For the mark on a layout without a footer. */
export function footSlot({ width, height }: Template, { slots }: TemplateLayout): Slot {
  const box = { x: width * 0.4, y: height * 0.925, w: width * 0.3, h: height * 0.05 }
  return { type: 'none', idx: null, box, size: 10, ink: slots.find(isTitle)?.ink ?? null }
}

export function ratioOf({ width, height }: Template): Ratio {
  return width / height < 1.5 ? '4:3' : '16:9'
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

/** Places that our slides fill beside title and matter. */
const FOOT: ReadonlySet<string> = new Set(['ftr', 'sldNum'])

/** Points of a title, its line height, and its width as a share of the slide, below which it has no place. */
const LEAST_TITLE = 20
const LEADING = 1.2
const LEAST_WIDTH = 0.3
/** Of the matter, for a title that has no place. */
const HEAD = 0.18

/** A drawing that covers so much of a slide is its ground. */
const LARGE = 0.5

/** Type in a hall; the smallest text of a row is 24 px of the design. */
const LEAST_POINTS = 14
const ROW_TEXT = 24

function isRoomy(template: Template, layout: TemplateLayout): boolean {
  return zonesOf(template, layout).plate === null
}

function pointsIn(template: Template, area: Box): number {
  const { left, right, line, bottom } = gridOf(ratioOf(template))
  return (canvasIn(template, { x: left, y: line, w: right - left, h: bottom - line }, area).emu * ROW_TEXT) / 12_700
}

/** Our pixels so large that `from` fills `to`, from its upper left corner. */
function canvasIn(template: Template, from: Box, to: Box): Canvas {
  // Not larger than a tenth above the design's own size: type for a hall is large enough.
  const emu = Math.min(to.w / from.w, to.h / from.h, (template.width / WIDTH) * 1.1)
  return { emu, x: Math.round(to.x - from.x * emu), y: Math.round(to.y - from.y * emu) }
}
