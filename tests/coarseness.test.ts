// A deck is made anew until its slides go with its length.

import { expect, test } from 'vitest'
import { wellPaced } from '../scripts/deck/plan/coarseness.ts'
import { PACE } from '../scripts/model/bounds.ts'

/** The coarseness chosen where a deck of the first one has `slides`, and one twice as coarse half as many. */
const chosen = (slides: number, characters: number) =>
  wellPaced(
    coarseness => coarseness,
    coarseness => slides / coarseness,
    characters,
    'zh',
  )

test.each([
  ['as it is where that keeps the pace', 20, 20 * PACE.zh.most, 1],
  ['as it is where the speech is short', 20, PACE.from - 1, 1],
  ['finer by a little before by much', 10, 12 * PACE.zh.most, 0.8],
  ['finer by much where a little is not enough', 10, 16 * PACE.zh.most, 0.6],
  ['coarser by a little before by much', 24, 20 * PACE.zh.least, 1.2],
  ['as coarse as can be where nothing is enough', 100, 20 * PACE.zh.least, 2],
])('%s', (_, slides, characters, coarseness) => expect(chosen(slides, characters)).toBe(coarseness))
