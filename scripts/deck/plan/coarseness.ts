// How coarse a deck is: it is made once more, with more or less of the speech on a slide, until its slides are neither
// too many nor too few for its length.

import { PACE } from '../../model/bounds.ts'
import type { Lang } from '../../model/source.ts'

/** Tried in this order, until the deck has as many slides as the speech bears (bounds.ts). */
const COARSER = [1.2, 1.5, 1.75, 2]
const FINER = [0.8, 0.6]

/** The deck at the coarseness nearest 1 that keeps the pace; where none does, the one that comes nearest to it. */
export function wellPaced<T>(
  make: (coarseness: number) => T,
  slidesOf: (made: T) => number,
  characters: number,
  lang: Lang,
): T {
  const { least, most } = PACE[lang]
  const off = (made: T) => {
    const pace = characters / slidesOf(made)
    return Math.max(0, least - pace, pace - most)
  }
  let best = make(1)
  if (characters < PACE.from || off(best) === 0) return best
  for (const coarseness of characters / slidesOf(best) < least ? COARSER : FINER) {
    const made = make(coarseness)
    if (off(made) < off(best)) best = made
    if (off(best) === 0) break
  }
  return best
}
