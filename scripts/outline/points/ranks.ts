// How deep each marker family lies in this speech. Custom says 一、 > （一） > 1.; a speech that puts （一） inside 1. shows
// it: its 1. 2. 3. go on while （一） begins anew below each of them. What a speech shows counts more than custom.

import { familyOf, type FamilyName, type Marker } from '../../language/markers.ts'

export type Ranks = (family: FamilyName) => number | null

export function ranksOf(markers: readonly Marker[]): Ranks {
  const lines = markers.filter(({ family, place, bare }) => place === 'line' && !bare && familyOf(family).rank !== null)
  const families = [...new Set(lines.map(({ family }) => family))]
  const own = new Map<FamilyName, number>(families.map(family => [family, custom(family)]))
  // By custom from the outermost: what a family is put outside of has its final place already.
  for (const inner of families.toSorted((a, b) => custom(a) - custom(b))) {
    for (const outer of families) {
      if (rankIn(own, outer) > rankIn(own, inner) && isOutside(lines, outer, inner))
        own.set(outer, rankIn(own, inner) - 0.25)
    }
  }
  return family => own.get(family) ?? familyOf(family).rank
}

// --- internal ---

function custom(family: FamilyName): number {
  return familyOf(family).rank ?? 0
}

function rankIn(ranks: ReadonlyMap<FamilyName, number>, family: FamilyName): number {
  return ranks.get(family) ?? 0
}

/** `outer` counts up once through the speech, and each time it has gone on, `inner` begins at one again. */
function isOutside(lines: readonly Marker[], outer: FamilyName, inner: FamilyName): boolean {
  let reached = 0
  let fresh = false
  let between = false
  let begun = false
  for (const { family, value } of lines) {
    if (family === outer) {
      if (reached === 0 ? value !== 1 : value <= reached) return false
      if (begun) between = true
      reached = value
      fresh = true
    } else if (family === inner) {
      if (reached === 0 || (fresh && value !== 1)) return false
      fresh = false
      begun = true
    }
  }
  return between
}
