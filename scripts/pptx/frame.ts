// What surrounds the matter of a slide: fore-edge, title, mark of continuation, unit and mark on cover and closing
// page.

import { textWidth } from '../language/width.ts'
import type { Logo } from '../model/settings.ts'
import type { Block, Lines, WrittenDeck, WrittenSlide } from '../model/slides-md.ts'
import {
  plain,
  rule,
  runs,
  text,
  upright,
  type Dress,
  type Element,
  type Rule,
  type Run,
  type TextElement,
} from './elements.ts'
import { gridOf, type Box } from './grid.ts'

/** Parts beyond this many make one segment, as in SlideFrame.vue. */
const MOST_PARTS = 7

/** The track on the left edge: a segment a part, filled as far as the talk has come, and the name of the part. */
export function foreEdge(deck: WrittenDeck, slide: WrittenSlide): Element {
  const { height } = gridOf(deck.ratio)
  const onField = slide.layout === 'section'
  const count = deck.parts.length
  const members =
    count > 1 && count <= MOST_PARTS
      ? deck.parts.map((_, part) => deck.slides.filter(other => other.part === part))
      : [deck.slides]
  const segments = members
    .map(slides => ({ slides: slides.length, done: slides.filter(({ no }) => no <= slide.no).length }))
    .filter(segment => segment.slides > 0)
  const all = segments.reduce((sum, segment) => sum + segment.slides, 0)
  const top = 44
  const length = height - 19 - top
  const track = length - 6 * (segments.length - 1)
  const children: (Rule | TextElement)[] = []
  let y = top
  const starts = segments.map(({ slides, done }) => {
    const h = (track * slides) / all
    const from = y
    children.push(rule({ x: 26, y: from, w: 2, h }, onField ? 'field-hair' : 'hair', TRACK))
    if (done > 0)
      children.push(
        rule({ x: 26, y: from, w: 2, h: (h * done) / slides }, onField ? 'on-field' : 'accent', 'Fore-edge done'),
      )
    y += h + 6
    return from
  })
  if (segments.length > 1 && slide.edge) {
    const part = Math.max(0, slide.part ?? segments.findLastIndex(({ done }) => done > 0))
    const last = part === segments.length - 1
    const h = alongEdge(slide.edge, 13) + 4
    const start = last ? height - 16 - h : Math.min((starts[part] ?? top) - 2, height - 16 - h)
    children.push(
      along(
        'Part',
        slide.edge,
        { x: 34, y: start, w: 22, h },
        { size: 13, leading: 1.12, colour: onField ? 'on-field-2' : 'ink-2' },
        last ? 'bottom' : 'top',
      ),
    )
  }
  return { type: 'group', name: 'Fore-edge', children }
}

/** Of a title on one line, as the master has it. */
export const TITLE: Dress = { size: 40, leading: 1.26, serif: true, bold: true, spacing: 0.01 }

/** The segments of the track as the master has them: one a part, as long as its share of the slides. */
export function edgeTrack(deck: WrittenDeck): Box[] {
  const [first] = deck.slides
  const drawn = first ? foreEdge(deck, { ...first, edge: null }) : null
  return drawn?.type === 'group' ? drawn.children.filter(({ name }) => name === TRACK).map(({ box }) => box) : []
}

/** Of the track, what is the same on all slides. */
export const TRACK = 'Fore-edge'

/** The title over the hanging line, and beside it 续 2/3. */
export function titleAbove(deck: WrittenDeck, slide: WrittenSlide): Element[] {
  const { left, right, line } = gridOf(deck.ratio)
  const beside = slide.continued ? 24 + [...slide.continued].reduce((sum, char) => sum + (char > '⺀' ? 20 : 11), 0) : 0
  const title = titleOf(slide)
  const h = 90
  return [
    ...kickerAbove(deck, slide, title?.length ?? 0),
    ...(title
      ? [
          text(
            'Title',
            { x: left, y: line - 17 - h, w: right - left - beside, h },
            {
              lines: runs(title),
              dress:
                title.length > 1
                  ? { size: slide.size === 's' ? 30 : 34, leading: 1.26, serif: true, bold: true }
                  : TITLE,
            },
            'bottom',
            { title: true, inherits: { place: slide.continued === null, dress: TITLE } },
          ),
        ]
      : []),
    ...(slide.continued
      ? [
          text(
            'Continued',
            { x: right - 200, y: line - 24 - 28, w: 200, h: 28 },
            { lines: plain(slide.continued), dress: { size: 20, leading: 1.2, colour: 'ink-3' }, align: 'right' },
            'bottom',
          ),
        ]
      : []),
  ]
}

/** What the title belongs to, over a title of one line. */
function kickerAbove(deck: WrittenDeck, slide: WrittenSlide, lines: number): Element[] {
  if (slide.kicker.length === 0 || lines > 1) return []
  const { left, right, line } = gridOf(deck.ratio)
  const last = slide.kicker.length - 1
  const levels = slide.kicker.flatMap((level, index): Run[] => [
    ...(index > 0 ? [{ text: ' · ', colour: 'ink-3' as const }] : []),
    { text: level, ...(index === last && last > 0 && { colour: 'ink' as const }) },
  ])
  const box = { x: left, y: line - 17 - 50 - 5 - 28, w: right - left, h: 28 }
  return [text('Kicker', box, { lines: [levels], dress: { size: 20, leading: 1.4, colour: 'ink-2' } })]
}

/** Spine words, unit and mark of the two pages without a footer. */
export function bookPage(deck: WrittenDeck, closing: boolean): Element[] {
  const { left, right, width, height } = gridOf(deck.ratio, closing)
  const logo = deck.logo ? coverLogo(deck.logo, left) : null
  const x = logo ? logo.x + logo.w + 16 : left
  return [
    ...(deck.unit
      ? [
          text(
            'Unit',
            { x, y: 56, w: 480, h: 34 },
            { lines: plain(deck.unit), dress: { size: 22, leading: 1.4, spacing: 0.14, colour: 'ink-2' } },
          ),
        ]
      : []),
    ...(deck.confidential
      ? [
          text(
            'Mark',
            { x: right - 340, y: 60, w: 340, h: 26 },
            {
              lines: plain(deck.confidential),
              dress: { size: 16, leading: 1.4, spacing: 0.12, colour: 'ink-2' },
              align: 'right',
            },
          ),
        ]
      : []),
    ...(deck.short
      ? [
          along(
            'Spine',
            deck.short,
            { x: closing ? width - 43 : 13, y: 60, w: 30, h: height - 104 },
            { size: 17, leading: 1.32, serif: true, bold: true, colour: 'on-field' },
            'bottom',
          ),
        ]
      : []),
  ]
}

/** Of the logo on cover and closing page, beside the unit; pixels as SlideFrame.vue has them. */
export function coverLogo({ aspect }: Logo, left: number): Box {
  const w = Math.min(320, 40 * aspect)
  const h = w / aspect
  return { x: left, y: 73 - h / 2, w, h }
}

export function titleOf(slide: WrittenSlide): Lines | null {
  return (
    slide.blocks.find((block): block is Extract<Block, { type: 'heading' }> => block.type === 'heading')?.text ?? null
  )
}

/** All but the title. */
export function matterOf(slide: WrittenSlide): Block[] {
  const at = slide.blocks.findIndex(({ type }) => type === 'heading')
  return slide.blocks.filter((_, index) => index !== at)
}

export function bodyBox(deck: WrittenDeck, closing = false): Box {
  const { left, right, line, bottom } = gridOf(deck.ratio, closing)
  return { x: left, y: line, w: right - left, h: bottom - line }
}

// --- internal ---

/** Chinese, Japanese: set upright. Latin text is turned instead. */
const RE_WIDE = /[\p{Script=Han}\u3040-\u30FF]/u

/** Words down the edge of a slide. */
function along(name: string, words: string, box: Box, dress: Dress, end: 'top' | 'bottom'): TextElement {
  if (RE_WIDE.test(words))
    return text(name, box, { lines: upright(plain(words).flat()), dress, align: 'center' }, end, { decorative: true })
  return text(
    name,
    box,
    { lines: plain(words), dress: { ...dress, leading: 1.3 }, align: end === 'bottom' ? 'right' : 'left' },
    'middle',
    { turned: true, decorative: true },
  )
}

/** Pixels that words take down the edge. */
function alongEdge(words: string, size: number): number {
  return RE_WIDE.test(words) ? [...words].length * size * 1.12 : textWidth(words) * size * 1.1
}
