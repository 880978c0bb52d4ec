// A sentence alone on its page is set so that its lines end where the speaker breathes: in smaller type where the
// larger would part what is said in one breath.

import type { Draft } from '../draft.ts'
import { BOXES, columnPixels, fits, inBox, unbroken, type Box } from './boxes.ts'
import { breakLines } from './break-lines.ts'

/** Type sizes of a statement (layouts/statement.vue), the larger first. */
const SIZES: readonly { name: 'm' | 's' | null; box: Box }[] = [
  { name: null, box: BOXES.statement },
  { name: 'm', box: { ...BOXES.statement, em: (columnPixels.body - 0.5) / 54 } },
  { name: 's', box: { ...BOXES.statement, em: (columnPixels.body - 0.5) / 46, lines: 5, more: 2 } },
]

/** A statement in the size that parts it least; any other slide as it is. */
export function withSense(draft: Draft): Draft {
  if (draft.kind !== 'statement') return draft
  const title = unbroken(draft.title)
  const at = leastParted(
    title.text,
    SIZES.map(({ box }) => box),
  )
  const { name, box } = SIZES[at] ?? {}
  return box ? { ...draft, title: inBox(title, box), ...(name && { size: name }) } : draft
}

/** Index of the box that takes the text in lines of which the fewest end inside a clause, the first of equals. */
export function leastParted(text: string, boxes: readonly Box[]): number {
  const parted = boxes.map(box => (fits(text, box) ? partedLines(breakLines(text, box.em, box)) : Infinity))
  // English has no words that a line could tear, and no marks that say where one breathes.
  return RE_CHINESE.test(text) ? parted.indexOf(Math.min(...parted)) : parted.findIndex(Number.isFinite)
}

// --- internal ---

const RE_CHINESE = /\p{Script=Han}/u
const RE_BREATH = /[，。；：！？、,.;:!?—…]\s*[”’）》]?$/u

function partedLines(lines: readonly string[]): number {
  return lines.slice(0, -1).filter(line => !RE_BREATH.test(line)).length
}
