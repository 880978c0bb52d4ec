// What the speaker's windows report → the log of a run. A report says how things stand, not what happened; what
// happened is the difference to the report before. So a report that is lost or comes twice does no harm.

import type { RunEvent, RunLog } from './log.ts'

/** How things stand in a window: its own clock in milliseconds, the talk's clock, slide and click. */
export interface Standing {
  client: string
  time: number
  status: 'stopped' | 'running' | 'paused'
  no: number
  clicks: number
}

export interface Recorder {
  log: RunLog
  /** The clock was set back: this run is over. */
  over: boolean
  /** `now`: the program's clock in milliseconds. True where the log has grown. */
  take: (standing: Standing, now: number) => boolean
  /** The machine was asleep: that time was no talk. */
  sleep: () => void
  end: (now: number) => void
}

/** A second window is believed when the first has been silent for so long. In milliseconds. */
const SILENCE = 3000
/** Beats closer than that are the same beat. */
const BEAT = 900
/** No beat for so long, and the machine says it slept. In milliseconds. */
const ASLEEP = 10_000
/** Events since it woke. */
const RECENT = 5

/**
 * `begun` has no events, or those of the same run before the program was started anew: what lies between an `end` and
 * now was no talk. The run begins with the first report of a running clock.
 */
export function startRecorder(begun: RunLog): Recorder {
  const log: RunLog = {
    ...begun,
    events: begun.events.map(event => (event.type === 'end' ? { ...event, type: 'pause' } : event)),
  }
  /** Each window's clock against the run's: windows of another machine have another clock. */
  const offsets = new Map<string, number>()
  let leader = ''
  let heard = 0
  let last: Standing | null = null
  let slept = false
  const end = (): number => log.events.at(-1)?.at ?? 0
  /** Where a run goes on that was begun before: by the clock on the wall, which tells seconds. */
  const begin = (now: number): number => (log.events.length === 0 ? 0 : Math.max(end(), now - Date.parse(log.started)))
  const isPaused = (): boolean =>
    log.events.findLast(({ type }) => type === 'pause' || type === 'resume')?.type === 'pause'
  const recorder: Recorder = {
    log,
    over: false,
    take(standing, now) {
      const { client, time, status } = standing
      if (
        recorder.over ||
        (last === null && status !== 'running') ||
        (last !== null && client !== leader && now - heard < SILENCE)
      )
        return false
      if (!offsets.has(client))
        offsets.set(client, (last === null ? begin(now) : end() + Math.max(0, now - heard)) - time)
      leader = client
      heard = now
      const at = Math.max(end(), time + (offsets.get(client) ?? 0))
      const before = log.events.length
      if (slept && last?.status === 'running') log.events.push({ at: end(), type: 'pause' }, { at, type: 'resume' })
      slept = false
      if (last === null && isPaused() && status === 'running') log.events.push({ at, type: 'resume' })
      log.events.push(...changes(last, standing, at))
      recorder.over = status === 'stopped'
      if (log.events.length === before && at - end() >= BEAT) log.events.push({ at, type: 'beat' })
      last = standing
      return log.events.length > before
    },
    sleep() {
      if (!sleptInside(log.events)) slept = true
    },
    end(now) {
      if (recorder.over || last === null) return
      recorder.over = true
      // What came after the last report is counted only while reports could still be on their way.
      log.events.push({ at: end() + (last.status === 'running' ? Math.min(1000, now - heard) : 0), type: 'end' })
    },
  }
  return recorder
}

// --- internal ---

/** What happened between two reports. */
function changes(last: Standing | null, { status, no, clicks }: Standing, at: number): RunEvent[] {
  if (status === 'stopped') return [{ at, type: 'end' }]
  const events: RunEvent[] = []
  if (last && status !== last.status) events.push({ at, type: status === 'paused' ? 'pause' : 'resume' })
  if (no !== last?.no) events.push({ at, type: 'enter', no, clicks })
  else if (clicks !== last.clicks) events.push({ at, type: 'click', no, clicks })
  return events
}

/** The window may have woken, and reported, before the program did: then the gap is among the last events. */
function sleptInside(events: RunEvent[]): boolean {
  const gap = events.findLastIndex(
    ({ at }, index) => index >= events.length - RECENT && at - (events[index - 1]?.at ?? at) > ASLEEP,
  )
  const [before, after] = [events[gap - 1], events[gap]]
  if (!before || !after) return false
  events.splice(gap, 0, { at: before.at, type: 'pause' }, { at: after.at, type: 'resume' })
  return true
}
