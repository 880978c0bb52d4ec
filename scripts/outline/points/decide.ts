// Which placement wins: the best sum of what speaks for and against it, ties to the innermost.

import type { Marker } from '../../language/markers.ts'
import { EVIDENCE, type Evidence } from './evidence.ts'
import type { Placement } from './placements.ts'

/** A placement with its sum. */
export interface Weighed {
  /** Null is the speech itself. */
  point: Marker | null
  /** Of this point and those around it; null where a row rules it out. */
  sum: number | null
  /** The rows that hold for this point itself. */
  rows: readonly Evidence[]
}

export interface Decision {
  /** So many of the open points stay open. */
  depth: number
  parent: Weighed
  /** The next best that nothing rules out; null where there was no choice. */
  runnerUp: Weighed | null
  /** The open point just inside the parent, which the series was not put into. */
  further: Weighed | null
}

/** Open points, outermost first → the one that the series lies in. */
export function decide(placements: readonly Placement[]): Decision {
  const places: Weighed[] = [SPEECH]
  for (const placement of placements) places.push(weigh(placement, places.at(-1)?.sum ?? null))
  let parent: Weighed = SPEECH
  let runnerUp: Weighed | null = null
  for (const place of places.slice(1)) {
    if (place.sum === null) break
    if (place.sum >= (parent.sum ?? 0)) [parent, runnerUp] = [place, parent]
    else if (runnerUp === null || place.sum >= (runnerUp.sum ?? 0)) runnerUp = place
  }
  const depth = places.indexOf(parent)
  return { depth, parent, runnerUp, further: places[depth + 1] ?? null }
}

/** By how much the parent is better than the next best; infinite where there was no choice. */
export function marginOf({ parent, runnerUp }: Decision): number {
  return runnerUp === null ? Number.POSITIVE_INFINITY : (parent.sum ?? 0) - (runnerUp.sum ?? 0)
}

/**
 * The rules that put a series where it is: those that speak for its parent, then those that keep it out of the next
 * point further in.
 */
export function becauseOf({ parent, further }: Decision): string[] {
  const against = further?.rows.filter(({ weight }) => weight === 'veto' || weight < 0) ?? []
  return [...parent.rows.filter(({ weight }) => weight !== 'veto' && weight > 0), ...against].map(({ rule }) => rule)
}

// --- internal ---

const SPEECH: Weighed = { point: null, sum: 0, rows: [] }

function weigh({ point, facts }: Placement, around: number | null): Weighed {
  const rows = EVIDENCE.filter(row => (facts.over || isFor(row)) && row.when(facts))
  let sum = around
  for (const { weight } of rows) sum = sum === null || weight === 'veto' ? null : sum + weight
  return { point, sum, rows }
}

function isFor({ weight }: Evidence): boolean {
  return weight !== 'veto' && weight > 0
}
