// Several short quotations one after the other (what people wrote, what people said): together on a slide, not one
// slide each.

import { restOf } from '../choose/quotations.ts'
import { countCharacters } from '../../language/width.ts'
import type { PointItem } from '../../model/deck.ts'
import type { Quote } from '../../model/outline.ts'
import { isBalanced } from '../choose/clauses.ts'
import { pageOf, titleOf, type Draft, type SlideContext } from '../draft.ts'
import { BOXES, columnPixels, evenly, fits, inBox, MOST_BODY, type Box } from '../fit/boxes.ts'
import { speakerShown } from './special.ts'
import { locate, show, type Reading, type Stretch } from '../reading.ts'

export interface Quotation {
  node: Quote
  sentences: Stretch[]
}

const MOST_A_SLIDE = 4
/** By the number of quotations: type size in px and lines of each, who says it below (KeyPoints.vue). */
const STEPS: readonly (readonly { px: number; lines: number }[])[] = [
  [
    { px: 40, lines: 2 },
    { px: 36, lines: 3 },
  ],
  [
    { px: 40, lines: 2 },
    { px: 36, lines: 3 },
    { px: 32, lines: 3 },
  ],
  [
    { px: 34, lines: 1 },
    { px: 28, lines: 2 },
  ],
  [{ px: 28, lines: 1 }],
]
/** A longer one has a slide of its own. */
const MOST_WORDS = 55

/** May this quotation stand in a row of others? */
export function isShortQuotation(reading: Reading, node: Quote): boolean {
  const { text } = inItsMarks(reading, node)
  if (restOf(reading, locate(reading, node.span))) return false
  return countCharacters(text) <= MOST_WORDS && fits(text, BOXES.line)
}

export function quotationsDrafts(
  reading: Reading,
  quotations: readonly Quotation[],
  { title, start, place }: { title: Stretch; start: number; place: SlideContext },
): Draft[] {
  const pages = pagesOf(reading, quotations)
  return pages.map(({ page, px, box }, index): Draft => ({
    kind: 'points',
    form: 'quotes',
    size: px,
    items: page.map(({ node }): PointItem => ({
      marker: null,
      phrase: inBox(inItsMarks(reading, node), box),
      clause: node.speaker ? speakerShown(reading, node.speaker, locate(reading, node.span)) : null,
    })),
    title: titleOf(reading, title, pages.length),
    start: index === 0 ? start : (page[0]?.sentences[0]?.start ?? start),
    part: place.part,
    edge: place.edge,
    continued: pageOf(index, pages.length),
  }))
}

// --- internal ---

interface Page {
  page: Quotation[]
  px: number
  box: Box
}

/** Even pages of up to four, fewer where their words are too many for one. */
function pagesOf(reading: Reading, quotations: readonly Quotation[]): Page[] {
  for (let most = MOST_A_SLIDE; most > 1; most--) {
    const pages = evenly(quotations, most).map(page => setOn(reading, page))
    if (pages.every(page => page !== null)) return pages
  }
  return quotations.map(quotation => ({ page: [quotation], px: 32, box: boxOf({ px: 32, lines: 4 }) }))
}

/** The largest type in which all stand; null where there is none. */
function setOn(reading: Reading, page: Quotation[]): Page | null {
  const texts = page.map(({ node }) => inItsMarks(reading, node).text)
  const step = STEPS[page.length - 1]?.find(each => texts.every(text => fits(text, boxOf(each))))
  const isMuch = texts.reduce((sum, text) => sum + countCharacters(text), 0) > MOST_BODY
  return step && !isMuch ? { page, px: step.px, box: boxOf(step) } : null
}

/** The opening mark is hung. */
function boxOf({ px, lines }: { px: number; lines: number }): Box {
  return { em: (columnPixels.body - 0.5) / px, lines, font: 'serif-700' }
}

/** With its marks where both stand in the speech. */
function inItsMarks(reading: Reading, node: Quote) {
  const { start, end } = locate(reading, node.span)
  const { text } = reading.spoken
  const marked =
    /[“"‘「『]/u.test(text[start - 1] ?? '') && /[”"’」』]/u.test(text[end] ?? '')
      ? { start: start - 1, end: end + 1 }
      : { start, end }
  const shown = show(reading, marked, { whole: true })
  return isBalanced(shown.text) ? shown : show(reading, { start, end })
}
