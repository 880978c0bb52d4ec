// The notes pages: what the speaker says, whole, under a picture of the slide.

import { textWidth } from '../language/width.ts'
import type { WrittenSlide } from '../model/slides-md.ts'
import type { Dress } from './elements.ts'
import { background, COLOUR_MAP, levelOf, OWN_COLOURS, styleOf, tree } from './master.ts'
import type { PptxDeck } from './palette.ts'
import { attributes, inside, LIST_STYLE, LOCKED, RECTANGLE, sp, typefaces, type Style } from './shapes.ts'
import { element, escape, NAMES, part, type Attributes } from './xml.ts'

/** A4 upright, in English Metric Units. */
export const NOTES_SIZE = element('p:notesSz', { cx: 6_858_000, cy: 9_906_000 })
const PICTURE = at([457_200, 685_800], [5_943_600, 3_343_275])
const WORDS = at([685_800, 4_343_400], [5_486_400, 4_876_800])
/** Notes are read from a screen: 12 points, PowerPoint's own size; longer ones smaller, to stay on a printed page. */
const NOTE: Dress = { size: 12, leading: 1.4 }
const SIZES = [12, 10.5, 9, 8] as const
/** Smaller nobody reads on paper: what is longer still is whole on the screen, and said. */
const SMALLEST = 8
/** Of the words, in points, less the insets of a text box. */
const ROOM = { w: 432 - 14.4, h: 384 - 7.2 }
const LINE = 1.22

export function notesMasterXml(): string {
  const shapes = [picture(), words(element('a:p', {}, element('a:endParaRPr', { lang: 'zh-CN' })))]
  return part(
    'p:notesMaster',
    NAMES,
    element('p:cSld', {}, background(element('a:srgbClr', { val: 'FFFFFF' })), tree(shapes)),
    COLOUR_MAP,
    element('p:notesStyle', {}, levelOf(1, SIZES[0] * 100, typefaces('mn', 'latin', 'ea', 'cs'))),
  )
}

/** Numbers of the slides whose notes are longer than their printed page, even in the smallest type. */
export function notesBeyondPage(slides: readonly Pick<WrittenSlide, 'no' | 'note'>[]): number[] {
  return slides.filter(({ note }) => !isRoomy(linesOf(note), SMALLEST)).map(({ no }) => no)
}

/** One paragraph a paragraph of the note. */
export function notesXml(deck: PptxDeck, note: string): string {
  const style = styleOf(deck)
  const lines = linesOf(note)
  const size = SIZES.find(each => isRoomy(lines, each)) ?? SMALLEST
  const look = element('a:rPr', noteAttributes(style, size), inside(NOTE, {}, style))
  // LibreOffice hangs the first lines of a note unless each says otherwise.
  const flush = element('a:pPr', { marL: 0, indent: 0 })
  const paragraphs = lines.map(line =>
    element('a:p', {}, flush, element('a:r', {}, look, element('a:t', {}, escape(line)))),
  )
  const nothing = element('a:p', {}, element('a:endParaRPr', noteAttributes(style, size)))
  return part(
    'p:notes',
    NAMES,
    element('p:cSld', {}, tree([picture(), words(paragraphs.join('') || nothing)])),
    OWN_COLOURS,
  )
}

// --- internal ---

function at([x, y]: readonly [number, number], [cx, cy]: readonly [number, number]): string {
  return element('a:xfrm', {}, element('a:off', { x, y }), element('a:ext', { cx, cy }))
}

function noteAttributes(style: Style, size: number): Attributes {
  return { ...attributes(NOTE, {}, style), sz: size * 100 }
}

function linesOf(note: string): string[] {
  return note
    .split(/\n+/)
    .map(line => line.trim())
    .filter(Boolean)
}

/** Do these paragraphs stand below the picture in this size? */
function isRoomy(paragraphs: readonly string[], size: number): boolean {
  const em = ROOM.w / size
  const lines = paragraphs.reduce((sum, words) => sum + Math.ceil((textWidth(words) + 1) / em), 0)
  return lines * size * LINE <= ROOM.h
}

function picture(): string {
  const locks = element('a:spLocks', { noGrp: true, noRot: true, noChangeAspect: true })
  return sp(
    {
      name: element('p:cNvPr', { id: 2, name: 'Slide' }),
      own: element('p:cNvSpPr', {}, locks),
      kind: element('p:nvPr', {}, element('p:ph', { type: 'sldImg' })),
    },
    [PICTURE, RECTANGLE],
  )
}

function words(paragraphs: string): string {
  return sp(
    {
      name: element('p:cNvPr', { id: 3, name: 'Notes' }),
      own: element('p:cNvSpPr', {}, LOCKED),
      kind: element('p:nvPr', {}, element('p:ph', { type: 'body', idx: 1 })),
    },
    [WORDS, RECTANGLE],
    element('a:bodyPr'),
    LIST_STYLE,
    paragraphs,
  )
}
