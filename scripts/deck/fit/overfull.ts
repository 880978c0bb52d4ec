// What the browser found cut, once more with less on it: clauses go to the notes, long lists are continued, type steps down.
// The computed fit should make this rare; where it happens, the case belongs into the tests of fit.ts.

import { continuedLabel } from '../../words/labels.ts'
import type { PointItem, Shown } from '../../model/deck.ts'
import { titleOf, type Draft } from '../draft.ts'
import { evenly, fits, inBox, titleBoxes } from './boxes.ts'
import { locate, type Reading } from '../reading.ts'

/** The slides in place of one that was cut; the same one where nothing is left to take away. */
export function withLess(reading: Reading, draft: Draft): Draft[] {
  switch (draft.kind) {
    case 'points':
      return draft.items.some(item => item.clause)
        ? [{ ...draft, items: draft.items.map(item => ({ ...item, clause: null })) }]
        : halves(reading, draft, draft.items, items => ({ items }))
    case 'table':
      return draft.form === 'normal'
        ? [{ ...draft, form: 'dense' }]
        : halves(reading, draft, draft.rows, rows => ({ rows }))
    case 'chart':
      return [draft.takeaway.length > 0 ? { ...draft, takeaway: [] } : asTable(draft)]
    case 'agenda':
      return draft.groups.length > 1
        ? [{ ...draft, groups: draft.groups.map(group => ({ ...group, items: [] })) }]
        : halves(reading, draft, draft.groups[0]?.items ?? [], items => ({
            groups: draft.groups.map(group => ({ ...group, items })),
          }))
    case 'contrast':
      return [
        {
          ...draft,
          sides: [
            { ...draft.sides[0], items: draft.sides[0].items.slice(0, -1) },
            { ...draft.sides[1], items: draft.sides[1].items.slice(0, -1) },
          ],
        },
      ]
    case 'quote':
      return draft.size === 'xl'
        ? [draft]
        : [{ ...draft, size: draft.size === 'short' ? 'long' : 'xl', quotation: unbroken(draft.quotation) }]
    case 'section':
      return draft.index.length > 0 ? [{ ...draft, index: [] }] : [{ ...draft, support: null }]
    case 'enumeration':
      return draft.form === 'tail' ? halves(reading, draft, draft.items, items => ({ items })) : [draft]
    case 'figures':
      return draft.items.length > 2
        ? [{ ...draft, items: draft.items.slice(0, -1), widths: draft.widths.slice(0, -1) }]
        : [draft]
    case 'cover':
    case 'closing':
    case 'statement':
      return [draft]
  }
}

// --- internal ---

function halves<T, D extends Draft>(
  reading: Reading,
  draft: D,
  items: readonly T[],
  change: (items: T[]) => Partial<D>,
): Draft[] {
  if (items.length < 2) return [draft]
  const pages = evenly(items, Math.ceil(items.length / 2))
  return pages.map((page, index): Draft => ({
    ...draft,
    ...change(page),
    title: retitled(reading, draft.title, pages.length),
    start: index === 0 ? draft.start : startOf(reading, page[0], draft.start),
    continued: { text: continuedLabel(index + 1, pages.length, reading.lang), label: true },
  }))
}

/** A chart that does not fit says the same as a table. */
function asTable(draft: Extract<Draft, { kind: 'chart' }>): Draft {
  const { columns, rows, remark, title, start, part, edge, continued } = draft
  const align = columns.map((_, column) => (column === 0 ? ('left' as const) : ('right' as const)))
  return { kind: 'table', form: 'dense', columns, rows, align, widths: [], remark, title, start, part, edge, continued }
}

/** The mark beside the title takes its room. */
function retitled(reading: Reading, title: Shown, pages: number): Shown {
  const whole = unbroken(title)
  const box = titleBoxes(continuedLabel(pages, pages, reading.lang)).find(candidate => fits(whole.text, candidate))
  if (box) return inBox(whole, box)
  const span = 'spans' in title ? title.spans[0] : undefined
  return span ? titleOf(reading, locate(reading, span), pages) : title
}

/** Where the first words of a page stand in the speech. */
function startOf(reading: Reading, item: unknown, otherwise: number): number {
  const point = item as Partial<PointItem>
  const shown = point.marker ?? point.phrase
  const span = shown && 'spans' in shown ? shown.spans[0] : undefined
  return span ? Math.max(otherwise, locate(reading, span).start) : otherwise
}

function unbroken(shown: Shown): Shown {
  const { lines: _, ...rest } = shown
  return rest
}
