// What a reader sees in a file and cannot read: each kind becomes one remark that names how often, and the first place.

import type { Remark } from '../../model/source.ts'
import { withoutSigns } from './signs.ts'

export type LostKind = 'read-picture' | 'read-formula' | 'read-embedded'

export interface Lost {
  /** `before` is the text that stands before it. */
  add: (kind: LostKind, before: string) => void
  remarks: () => Remark[]
}

/** Centimetres: words that somebody wants read stand in no smaller picture. */
const LEAST_WIDTH = 5
const LEAST_HEIGHT = 2
/** Characters that name a place. */
const PLACE = 14

export function createLost(): Lost {
  const found = new Map<LostKind, { count: number; place: string }>()
  return {
    add: (kind, before) => {
      const known = found.get(kind)
      if (known) known.count++
      else found.set(kind, { count: 1, place: placeOf(before) })
    },
    remarks: () => Array.from(found, ([rule, { count, place }]) => ({ rule, values: { count, place } })),
  }
}

/** Is the picture large enough to hold words? In centimetres. */
export function mayHoldWords(width: number, height: number): boolean {
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT
}

// --- internal ---

function placeOf(before: string): string {
  const words = withoutSigns(before).trim().replace(/\s+/g, ' ')
  return words.length > PLACE ? `…${words.slice(-PLACE)}` : words
}
