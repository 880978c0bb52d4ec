// Several short quotations one after the other (what people wrote, what people said): together on a slide, not one
// slide each.

import { countCharacters } from '../../language/width.ts'
import type { PointItem } from '../../model/deck.ts'
import type { Quote } from '../../model/outline.ts'
import { isBalanced } from '../choose/clauses.ts'
import { pageOf, titleOf, type Draft, type SlideContext } from '../draft.ts'
import { BOXES, evenly, fits, inBox, MOST_BODY } from '../fit/boxes.ts'
import { locate, show, type Reading, type Stretch } from '../reading.ts'

export interface Quotation {
  node: Quote
  sentences: Stretch[]
}

const MOST_A_SLIDE = 4
/** A longer one has a slide of its own. */
const MOST_WORDS = 55

/** May this quotation stand in a row of others? */
export function isShortQuotation(reading: Reading, node: Quote): boolean {
  const { text } = inItsMarks(reading, node)
  return countCharacters(text) <= MOST_WORDS && fits(text, BOXES.line)
}

export function quotationsDrafts(
  reading: Reading,
  quotations: readonly Quotation[],
  { title, start, place }: { title: Stretch; start: number; place: SlideContext },
): Draft[] {
  const pages = [...pagesOf(reading, quotations)]
  return pages.map((page, index): Draft => ({
    kind: 'points',
    form: 'lines',
    items: page.map((quotation): PointItem => ({
      marker: null,
      phrase: inBox(inItsMarks(reading, quotation.node), BOXES.line),
      clause: null,
    })),
    title: titleOf(reading, title, pages.length),
    start: index === 0 ? start : (page[0]?.sentences[0]?.start ?? start),
    part: place.part,
    edge: place.edge,
    continued: pageOf(index, pages.length),
  }))
}

// --- internal ---

/** Even pages of up to four, fewer where their words are too many for one. */
function pagesOf(reading: Reading, quotations: readonly Quotation[]): Quotation[][] {
  for (let most = MOST_A_SLIDE; most > 1; most--) {
    const pages = evenly(quotations, most)
    if (
      pages.every(
        page => page.reduce((sum, { node }) => sum + countCharacters(inItsMarks(reading, node).text), 0) <= MOST_BODY,
      )
    )
      return pages
  }
  return quotations.map(quotation => [quotation])
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
