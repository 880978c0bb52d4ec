// Which markers are points, and which point lies inside which: candidates.ts says what belongs together, placements.ts
// where it may lie and what speaks for each place, evidence.ts what that weighs, decide.ts which place wins.

import type { FamilyName, Marker } from '../../language/markers.ts'
import { findChains, type Chain } from './candidates.ts'
import { decide, type Decision } from './decide.ts'
import { isList, placementsOf, type Context, type Open } from './placements.ts'

export interface Series {
  markers: Marker[]
  /** The point it lies in; null at the top of the speech. */
  parent: Marker | null
  /** Why it lies there; null where that point was none after all, so that nobody asked again. */
  decision: Decision | null
  odd: Chain['odd']
}

/**
 * Markers in document order → series in order of their first markers; each new chain opens inside a point that is open,
 * or closes it.
 */
export function findSeries(markers: readonly Marker[], context: Context): Series[] {
  const { chains, ranks } = findChains(markers)
  const events = chains
    .flatMap(chain => chain.items.map((marker, index) => ({ marker, index, chain })))
    .toSorted((a, b) => a.marker.start - b.marker.start)
  const series: Series[] = []
  /** The points that are open, outermost first. */
  const open: (Open & { series: Series })[] = []
  for (const { marker, index, chain } of events) {
    const at = open.findIndex(one => one.chain === chain)
    const known = open[at]
    if (known) {
      open.splice(at + 1)
      known.current = index
      known.series.markers.push(marker)
      continue
    }
    const decision = decide(placementsOf({ marker, chain, index }, open, { ...context, ranks }))
    open.splice(decision.depth)
    const outer = open.at(-1)
    const opened: Series = {
      markers: [marker],
      parent: decision.parent.point,
      decision,
      odd: index === 0 ? chain.odd : [],
    }
    outer?.held.add(chain.family)
    series.push(opened)
    open.push({
      chain,
      isList: isList(chain, context),
      current: index,
      series: opened,
      held: new Set<FamilyName>(),
    })
  }
  return series
}
