// The amount sets the size: rows without clauses take the largest type at which they fill the body and none is cut, and one
// row alone takes the page. Sizes and lines of the design's table of plain rows.

import { markerWidth } from '../../../components/marker-width.ts'
import type { PointItem, Shown } from '../../model/deck.ts'
import type { Draft } from '../draft.ts'
import { moreForFigures } from './emphasis.ts'
import { columnPixels, fits, inBox, type Box } from './boxes.ts'

/** Type size in px, and the lines a row may take at it. */
interface Step {
  px: number
  lines: number
}

/** By the number of rows, the largest first; index 0 is one row. */
export const ROW_STEPS: readonly (readonly Step[])[] = [
  [
    { px: 54, lines: 2 },
    { px: 48, lines: 3 },
    { px: 40, lines: 4 },
  ],
  [
    { px: 40, lines: 3 },
    { px: 36, lines: 3 },
    { px: 32, lines: 3 },
    { px: 28, lines: 3 },
  ],
  [
    { px: 36, lines: 2 },
    { px: 32, lines: 2 },
    { px: 30, lines: 2 },
    { px: 28, lines: 2 },
  ],
  [
    { px: 32, lines: 1 },
    { px: 30, lines: 2 },
    { px: 28, lines: 2 },
  ],
  [{ px: 28, lines: 1 }],
  [{ px: 28, lines: 1 }],
]

/** A slide of plain rows with its type size; any other slide as it is. */
export function withAmount(draft: Draft): Draft {
  if (draft.kind !== 'points' || !isPlain(draft.form) || draft.items.some(({ clause }) => clause !== null)) return draft
  const { items } = draft
  const [only] = items
  const isLead = items.length === 1 && only?.marker === null
  for (const step of ROW_STEPS[isLead ? 0 : Math.max(1, items.length - 1)] ?? []) {
    const box = isLead ? leadBox(step) : rowBox(items, step)
    if (!items.every(item => fits(item.phrase.text, boxOf(item, box)))) continue
    const set = items.map(item => ({ ...item, phrase: inBox(unbroken(item.phrase), boxOf(item, box)) }))
    return { ...draft, form: isLead ? 'lead' : draft.form, size: step.px, items: set }
  }
  return draft
}

// --- internal ---

function isPlain(form: string): boolean {
  return form === 'lines' || form === 'list'
}

/** One row in the serif of headings. */
function leadBox({ px, lines }: Step): Box {
  return { em: columnPixels.body / px, lines, font: 'serif-900', spacing: 0.01, sense: true }
}

function rowBox(items: readonly PointItem[], { px, lines }: Step): Box {
  const widest = Math.max(0, ...items.map(({ marker }) => (marker ? markerWidth(marker.text) : 0)))
  const beside =
    widest === 0 ? 0 : Math.max(columnPixels.marker, (widest - 0.2) * columnPixels.markerSize) + columnPixels.gap
  return { em: (columnPixels.body - beside - 0.5) / px, lines, font: widest > 0 ? 'sans-700' : 'sans-500' }
}

/** Figures set as figures are wider than the words around them. */
function boxOf({ phrase, emphasis }: PointItem, box: Box): Box {
  const more = moreForFigures(phrase.text, emphasis)
  return more > 0 ? { ...box, em: box.em - more, font: 'sans-700' } : box
}

/** The text without the lines it had at another size. */
function unbroken(shown: Shown): Shown {
  const { lines: _, ...text } = shown
  return text
}
