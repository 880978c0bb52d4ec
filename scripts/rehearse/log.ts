// The log of one rehearsal: what the presenter's page reports while the talk goes on, and how long each slide really
// took. Pure; the file is written by whoever serves the page, whole after every event, so that a crash costs the last
// beat at most.

/** Milliseconds since the run began. `beat` says that the run still goes on; nothing else happens then. */
export type RunEvent =
  | { at: number; type: 'enter'; no: number; clicks: number }
  | { at: number; type: 'click'; no: number; clicks: number }
  | { at: number; type: 'pause' | 'resume' | 'beat' | 'end' }

/** `DIR/rehearsals/<time>.json`. */
export interface RunLog {
  version: 1
  /** As the clock on the wall said, without zone: `2026-11-23T14:30:05`. */
  started: string
  /** SHA-256 of slides.md: what was rehearsed. */
  slides: string
  /** Names the talk, so that it goes on in the same file when the program is started again in its midst. */
  run?: string
  events: RunEvent[]
}

/** One run as it was: seconds on each slide, pauses and other slides not counted. Index 0 is slide 1. */
export interface Run {
  started: string
  slides: string
  seconds: number[]
  /** Seconds on slides in all. */
  total: number
  /** How often each slide was come to. */
  visits: number[]
}

/**
 * Adds up the time on each slide. Going back to a slide adds to it; what lies between `pause` and `resume` counts
 * nowhere.
 */
export function runOf(log: RunLog, count: number): Run {
  const seconds = Array.from({ length: count }, () => 0)
  const visits = Array.from({ length: count }, () => 0)
  let on: number | null = null
  let since = 0
  let paused = false
  const leave = (at: number): void => {
    if (on !== null && !paused && on <= count) seconds[on - 1] = (seconds[on - 1] ?? 0) + Math.max(0, at - since) / 1000
    since = at
  }
  for (const event of log.events) {
    leave(event.at)
    if (event.type === 'enter') {
      on = event.no
      if (on <= count) visits[on - 1] = (visits[on - 1] ?? 0) + 1
    } else if (event.type === 'pause' || event.type === 'end') paused = true
    else if (event.type === 'resume') paused = false
  }
  return {
    started: log.started,
    slides: log.slides,
    seconds,
    visits,
    total: seconds.reduce((sum, value) => sum + value, 0),
  }
}

/** Is this the JSON of a run? A file somebody else put there is none. */
export function isRunLog(value: unknown): value is RunLog {
  const log = value as Partial<RunLog> | null
  return (
    typeof log === 'object' &&
    log !== null &&
    log.version === 1 &&
    typeof log.started === 'string' &&
    typeof log.slides === 'string' &&
    Array.isArray(log.events) &&
    log.events.every(
      event =>
        typeof event === 'object' && event !== null && Number.isFinite(event.at) && typeof event.type === 'string',
    )
  )
}
