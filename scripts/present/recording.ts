// A rehearsal written down as it goes: the whole log beside its file and then renamed, at every event, so that a crash
// costs a second. A talk that goes on after the program was started anew goes on in its file.

import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openFolder, readRehearsals, REHEARSALS, replaceFile, slidesVersion } from '../folder/index.ts'
import type { Talk } from '../model/talk.ts'
import {
  compareRuns,
  isRunLog,
  runOf,
  startRecorder,
  type Comparison,
  type Recorder,
  type RunLog,
} from '../rehearse/index.ts'
import type { Report, Trouble } from './messages.ts'

export interface RecordedRun {
  file: string
  seconds: number
  planned: number
  slides: number
}

/** A run that is shorter was a slip of the finger. In seconds. */
const SHORTEST_RUN = 3

interface Asking {
  talk: () => Talk
  onRecorded: (run: RecordedRun) => void
  /** Hears why nothing can be written, and null when it can again. */
  trouble: (is: Trouble | null) => void
}

export interface Recording {
  turn: (on: boolean) => void
  sleep: () => void
  take: (report: Report) => void
}

/** What is written down of the rehearsals in a folder. */
export function recordingIn(dir: string, { talk, onRecorded, trouble }: Asking): Recording {
  let on = false
  let recorder: Recorder | null = null
  /** Talks that were set back to the beginning: a window that has not heard of it still reports them. */
  const over = new Set<string>()
  const finish = (): void => {
    const ended = recorder
    recorder = null
    const told = ended && finished(dir, ended, { talk, trouble })
    if (told) onRecorded(told)
  }
  return {
    turn(next) {
      if (!next) finish()
      on = next
    },
    sleep: () => recorder?.sleep(),
    take(report) {
      if (!on || over.has(report.run)) return
      if (recorder && report.run !== '' && report.run !== recorder.log.run) finish()
      if (!recorder && report.status !== 'running') return
      if (!recorder && !isThere(dir)) return trouble('folder')
      recorder ??= startRecorder(begun(dir, report.run))
      if (recorder.take(report, Date.now())) save(dir, recorder, trouble)
      if (!recorder.over) return
      over.add(recorder.log.run ?? '')
      finish()
    },
  }
}

/** All runs of a folder beside its plan. */
export function comparisonIn(dir: string): Comparison {
  const { ledger, slides } = openFolder(dir)
  const runs = readRehearsals(dir)
    .filter(isRunLog)
    .map(log => runOf(log, ledger.slides.length))
  return compareRuns(ledger.slides, runs, ledger.lang, slidesVersion(slides))
}

// --- internal ---

function fileOf(dir: string, { log }: Recorder): string {
  return join(dir, REHEARSALS, `${log.started.replaceAll(':', '-')}.json`)
}

function isThere(dir: string): boolean {
  return existsSync(join(dir, 'deck.json'))
}

/** A folder that was moved in mid-talk is not made anew where it was. */
function save(dir: string, recorder: Recorder, trouble: Asking['trouble']): void {
  if (recorder.log.events.length === 0) return
  const there = isThere(dir)
  trouble(there ? null : 'folder')
  if (there) replaceFile(fileOf(dir, recorder), `${JSON.stringify(recorder.log)}\n`)
}

/** Null where the run was too short to be one, and where its folder is gone. */
function finished(
  dir: string,
  recorder: Recorder,
  { talk, trouble }: Pick<Asking, 'talk' | 'trouble'>,
): RecordedRun | null {
  recorder.end(Date.now())
  const file = fileOf(dir, recorder)
  const { slides } = talk()
  const { total, visits } = runOf(recorder.log, slides.length)
  if (total < SHORTEST_RUN) {
    removeRun(file)
    return null
  }
  save(dir, recorder, trouble)
  if (!isThere(dir)) return null
  return {
    file,
    seconds: Math.round(total),
    planned: slides.reduce((sum, { seconds }) => sum + seconds, 0),
    slides: visits.filter(count => count > 0).length,
  }
}

/** The log of this run, from before the program was started anew, or an empty one. */
function begun(dir: string, run: string): RunLog {
  const earlier = readRehearsals(dir)
    .filter(isRunLog)
    .find(log => log.run === run)
  return (
    earlier ?? {
      version: 1,
      started: wallClock(new Date()),
      slides: slidesVersion(openFolder(dir).slides),
      run,
      events: [],
    }
  )
}

/** With its folder, where that held nothing else. */
function removeRun(file: string): void {
  rmSync(file, { force: true })
  const folder = dirname(file)
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
}

/** `2026-11-23T14:30:05`, as the clock on the wall says. */
function wallClock(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(two).join('-')
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`
}
