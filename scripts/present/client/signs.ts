// What the time that is left asks for: colours that stay, and words that are seen for some seconds as a limit passes.

/** Seconds left at which something is said; a talk must be half as long again for it to mean anything. */
const LIMITS = [300, 60] as const
const LONGER = 1.5
/** For so many seconds. */
const SAID = 20

export type Nearness = '' | 'is-near' | 'is-last' | 'is-over'

/** Seconds. */
export function nearnessOf(left: number, total: number): Nearness {
  if (left < 0) return 'is-over'
  const limit = LIMITS.findLast(seconds => left <= seconds && total >= seconds * LONGER)
  return limit === undefined ? '' : limit === LIMITS[1] ? 'is-last' : 'is-near'
}

/** Minutes to be told just now, 0 at the end; null: nothing. */
export function minutesToTell(left: number, total: number): number | null {
  const limit = [...LIMITS, 0].find(seconds => left <= seconds && left > seconds - SAID && total >= seconds * LONGER)
  return limit === undefined ? null : limit / 60
}
