// Rows page after page tire the eye: every second page of a run of them stands two by two. The words and what is set
// off in them stay as they are.

import type { PointItem } from '../../model/deck.ts'
import { BESIDE, choose } from '../choose/forms.ts'
import type { Draft } from '../draft.ts'
import { boxOf, stays } from './amount.ts'
import { columnPixels, fits, inBox, unbroken, type Box } from './boxes.ts'

/** Type sizes in px, the larger first, with the lines of a cell, and that of a slide of 4:3 (KeyPoints.vue). */
const STEPS = [
  { px: 30, lines: 3, tall: 34 },
  { px: 28, lines: 4, tall: 32 },
] as const
/** One of two columns, in px. */
const HALF = (columnPixels.body - columnPixels.gap) / 2

/** The slides with every second of neighbouring pages of rows in cells, where its rows take more than a line. */
export function withCells(drafts: readonly Draft[]): Draft[] {
  const made: Draft[] = []
  for (const draft of drafts) made.push(inCells(draft, made.at(-1)))
  return made
}

// --- internal ---

function inCells(draft: Draft, before: Draft | undefined): Draft {
  if (draft.kind !== 'points' || draft.form !== 'lines') return draft
  const { items, continued } = draft
  const cells = items.some(({ marker, clause }) => marker || clause) ? null : setIn(items)
  const form = choose(BESIDE, {
    rows: items.length,
    wrapped: items.filter(({ phrase }) => (phrase.lines?.length ?? 1) > 1).length,
    afterRows: before?.kind === 'points' && before.form === 'lines',
    // Pages of one list look alike.
    alone: continued === null,
    fit: cells !== null,
  })
  if (form === 'below each other' || !cells) return draft
  const { tall: _, ...own } = draft
  return { ...own, form: 'cells', ...cells }
}

function setIn(items: readonly PointItem[]): { size: number; tall?: number; items: PointItem[] } | null {
  const box = (px: number, lines: number): Box => ({ em: (HALF - 0.5) / px, lines, font: 'sans-700' })
  for (const { px, lines, tall } of STEPS) {
    if (!items.every(item => fits(item.phrase.text, boxOf(item, box(px, lines))))) continue
    const set = items.map(item => ({ ...item, phrase: inBox(unbroken(item.phrase), boxOf(item, box(px, lines))) }))
    const isTall = set.every(item => stays(item.phrase, boxOf(item, box(tall, lines))))
    return { size: px, ...(isTall && { tall }), items: set }
  }
  return null
}
