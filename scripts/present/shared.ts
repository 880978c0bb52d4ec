// What all windows of a talk have in common, as a map in which the newest of each entry wins, wherever it comes from
// and in whatever order: two windows that speak at once, and one that was away, end with the same.

/** Where the talk is. `at`: milliseconds of talk when it came there. `page` 0: nobody was anywhere yet. */
export interface Place {
  page: number
  clicks: number
  at: number
}

/**
 * `startedAt` and `pausedAt` as Date.now() counts; pauses are taken out of them. `run` names the talk from its
 * beginning to its end, whatever happens to windows and server meanwhile.
 */
export interface Timer {
  run: string
  status: 'stopped' | 'running' | 'paused'
  startedAt: number
  pausedAt: number
}

/** A sentence that was certainly reached: on slide `no` after `clicks`, `at` milliseconds of talk. */
export interface Mark {
  no: number
  clicks: number
  index: number
  at: number
}

export interface Shared {
  place: Place
  timer: Timer
  mark: Mark | null
  /** The room sees nothing. */
  black: boolean
  /** On the slide, as shares of its width and height. */
  pointer: { x: number; y: number } | null
  /** Two windows have just swapped what they show. */
  swap: { pair: string } | null
  /** On slide `no` the row whose words are spoken. */
  row: { no: number; text: string } | null
}

/** `count` grows with each change anywhere; `by` is the window, which decides between two of one count. */
export interface Entry<Value> {
  value: Value
  count: number
  by: string
}
export type Entries = { [Key in keyof Shared]?: Entry<Shared[Key]> }

export const AT_FIRST: Shared = {
  place: { page: 0, clicks: 0, at: 0 },
  timer: { run: '', status: 'stopped', startedAt: 0, pausedAt: 0 },
  mark: null,
  black: false,
  pointer: null,
  swap: null,
  row: null,
}

/** What of `come` is newer than what is known; both stay as they are. */
export function newerIn(known: Entries, come: Entries): Entries {
  const names = Object.keys(come).filter(name => name in AT_FIRST) as (keyof Entries)[]
  return Object.fromEntries(names.filter(name => isNewer(come[name], known[name])).map(name => [name, come[name]]))
}

/** The count of the next change. */
export function nextCount(known: Entries): number {
  return 1 + Math.max(0, ...Object.values(known).map(({ count }) => count))
}

/** Was this sent by a window? What is in a value is the windows' own business. */
export function isEntries(value: unknown): value is Entries {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (entry: Partial<Entry<unknown>> | null) =>
        typeof entry === 'object' &&
        entry !== null &&
        'value' in entry &&
        Number.isSafeInteger(entry.count) &&
        typeof entry.by === 'string',
    )
  )
}

// --- internal ---

function isNewer(come: Entry<unknown> | undefined, known: Entry<unknown> | undefined): boolean {
  if (!come) return false
  return !known || come.count > known.count || (come.count === known.count && come.by > known.by)
}
