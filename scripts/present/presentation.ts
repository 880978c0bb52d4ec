// `present` and `rehearse`: a deck folder shown by its server, its speech told to the speaker's view, and a rehearsal
// written down as it goes: the whole log beside its file and then renamed, at every event, so that a crash costs a
// second.

import { createHash, randomInt } from 'node:crypto'
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { productDeck, withEdits } from '../edited/index.ts'
import { openFolder, readRehearsals, REHEARSALS, replaceFile } from '../folder/index.ts'
import { SpeechdeckError } from '../issue.ts'
import { say } from '../words/messages.ts'
import type { Lang } from '../model/source.ts'
import type { Talk } from '../model/talk.ts'
import { freePort, networkAddresses, startServer, type Server } from './index.ts'
import type { Report, Trouble } from './messages.ts'
import { readDeck } from '../slides-md/index.ts'
import { isRunLog, runOf, startRecorder, type Recorder, type RunLog } from '../rehearse/index.ts'
import { takeMarkOff } from './byte-order-mark.ts'
import { talkOf } from './talk.ts'

export interface PresentationOptions {
  dir: string
  port: number | null
  open: boolean
  /** The password for other machines; empty: one is made; null: this machine only. */
  remote: string | null
  /** Recording is on from the start. */
  rehearsal: boolean
  /** Where Vite keeps what can be made again. */
  cache: string
  signal: AbortSignal
  speaks: (lang: Lang) => void
  /** The pages can be opened. */
  onReady: (addresses: Addresses) => void
  onRecorded: (run: RecordedRun) => void
}

/** `remote`: the speaker's view for other machines, password included. */
export interface Addresses {
  dir: string
  speaker: string
  audience: string
  remote: string[]
}
export interface RecordedRun {
  file: string
  seconds: number
  planned: number
  slides: number
}

const SPEAKER_PAGE = '/#/presenter/1'
const LOCAL = '127.0.0.1'
const EVERYWHERE = '0.0.0.0'
/** No 0 and o, 1 and l: it is typed on a phone. Eight of them are 2^39. */
const PASSWORD_SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789'
const PASSWORD_LENGTH = 8
/** A run that is shorter was a slip of the finger. In seconds. */
const SHORTEST_RUN = 3

/** Runs until the signal. */
export async function present({
  dir,
  port: wanted,
  open,
  remote,
  rehearsal,
  cache,
  signal,
  speaks,
  onReady,
  onRecorded,
}: PresentationOptions): Promise<void> {
  let talk = talkIn(dir)
  speaks(talk.lang)
  const password = remote === '' ? newPassword() : remote
  const host = password === null ? LOCAL : EVERYWHERE
  const port = await freePort(host, wanted)
  if (port === null) throw new SpeechdeckError('E_USAGE', 'present-port', { values: { port: wanted ?? '' } })
  takeMarkOff(resolve(dir, 'slides.md'))
  let server: Server | null = null
  const recording = recordingIn(dir, {
    talk: () => talk,
    onRecorded,
    trouble: is => server?.tell({ type: 'trouble', is }),
  })
  recording.turn(rehearsal)
  server = await startServer(
    {
      entry: resolve(dir, 'slides.md'),
      cache,
      host,
      port,
      password,
      passwordPage: passwordPage(talk.lang),
      opening: say('step-present', talk.lang),
      open: open ? SPEAKER_PAGE : null,
      talk,
      recording: rehearsal,
    },
    {
      changed() {
        const changed = talkOrNull(dir)
        if (changed) server?.tell({ type: 'talk', talk: (talk = changed) })
      },
      slept: () => recording.sleep(),
      record(on) {
        recording.turn(on)
        server?.tell({ type: 'recording', on })
      },
      report: report => recording.take(report),
    },
    signal,
  )
  if (!signal.aborted) onReady(addressesOf(dir, port, password))
  await server.ended.finally(() => recording.turn(false))
}

// --- internal ---

function addressesOf(dir: string, port: number, password: string | null): Addresses {
  const address = (name: string): string => `http://${name}:${port}`
  const others = password === null ? [] : networkAddresses()
  return {
    dir,
    speaker: `${address(LOCAL)}${SPEAKER_PAGE}`,
    audience: `${address(LOCAL)}/`,
    remote: others.map(name => `${address(name)}/?password=${encodeURIComponent(password ?? '')}#/presenter/1`),
  }
}

function talkIn(dir: string): Talk {
  const { ledger, slides } = openFolder(dir)
  const written = readDeck(slides, ledger.lang)
  return talkOf(productDeck(withEdits(ledger, written).ledger, written))
}

/** While somebody saves slides.md it may be half a file; the next change tells the rest. */
function talkOrNull(dir: string): Talk | null {
  try {
    takeMarkOff(resolve(dir, 'slides.md'))
    return talkIn(dir)
  } catch {
    return null
  }
}

/** What is written down of the rehearsals in a folder; `lost` is called where it cannot be. */
function recordingIn(
  dir: string,
  {
    talk,
    onRecorded,
    trouble,
  }: {
    talk: () => Talk
    onRecorded: (run: RecordedRun) => void
    trouble: (is: Trouble | null) => void
  },
) {
  let on = false
  let recorder: Recorder | null = null
  /** Talks that were set back to the beginning: a window that has not heard of it still reports them. */
  const over = new Set<string>()
  const fileOf = ({ log }: Recorder): string => join(dir, REHEARSALS, `${log.started.replaceAll(':', '-')}.json`)
  const save = (kept: Recorder): void => {
    if (kept.log.events.length === 0) return
    // A folder that was moved in mid-talk is not made anew where it was.
    const there = existsSync(join(dir, 'deck.json'))
    trouble(there ? null : 'folder')
    if (there) replaceFile(fileOf(kept), `${JSON.stringify(kept.log)}\n`)
  }
  const finish = (): void => {
    if (!recorder) return
    const ended = recorder
    recorder = null
    ended.end(Date.now())
    const { slides } = talk()
    const { total, visits } = runOf(ended.log, slides.length)
    if (total < SHORTEST_RUN) return removeRun(fileOf(ended))
    save(ended)
    onRecorded({
      file: fileOf(ended),
      seconds: Math.round(total),
      planned: slides.reduce((sum, { seconds }) => sum + seconds, 0),
      slides: visits.filter(count => count > 0).length,
    })
  }
  const begun = (run: string): RunLog =>
    readRehearsals(dir)
      .filter(isRunLog)
      .find(log => log.run === run) ?? {
      version: 1,
      started: wallClock(new Date()),
      slides: createHash('sha256').update(openFolder(dir).slides).digest('hex'),
      run,
      events: [],
    }
  return {
    turn(next: boolean): void {
      if (!next) finish()
      on = next
    },
    sleep: (): void => recorder?.sleep(),
    take(report: Report): void {
      if (!on || over.has(report.run)) return
      if (recorder && report.run !== '' && report.run !== recorder.log.run) finish()
      if (!recorder && report.status !== 'running') return
      recorder ??= startRecorder(begun(report.run))
      if (recorder.take(report, Date.now())) save(recorder)
      if (!recorder.over) return
      over.add(recorder.log.run ?? '')
      finish()
    },
  }
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

function newPassword(): string {
  return Array.from({ length: PASSWORD_LENGTH }, () => PASSWORD_SIGNS[randomInt(PASSWORD_SIGNS.length)]).join('')
}

/** Says nothing of the deck. */
function passwordPage(lang: Lang): string {
  const text = say('present-password', lang)
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text}</title>
<form style="margin:20vh auto;width:16em;font:20px/1.6 sans-serif">
<label>${text}<input name="password" type="password" autofocus style="width:100%;font:inherit"></label>
</form>
</html>`
}
