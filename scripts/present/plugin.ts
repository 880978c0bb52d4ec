// Ours in Slidev's server: the speaker's view and the audience's view in the places of Slidev's, the speech for them,
// and what their windows report. Two small routes and two events; everything else is Slidev's.

import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, dirname, join } from 'node:path'
import type { Talk } from '../model/talk.ts'
import { cutSpeakerFont, type SpeakerFace } from '../fonts/speaker.ts'
import { writeWhole } from '../disk/write-whole.ts'
import { changeNote, type NoteChange } from '../slides-md/index.ts'
import { routesFrom } from '../slidev/windows.ts'
import type { FromServer, Report, ServeTask, Trouble } from './messages.ts'
import { wordsIn } from './client/words.ts'
import { isEntries, newerIn, nextCount, type Entries } from './shared.ts'

export interface SpeakerPlugin {
  plugin: object
  /** What the browser may load beside Slidev and the deck. */
  folders: string[]
  setTalk: (talk: Talk) => void
  setRecording: (on: boolean) => void
  setTrouble: (is: Trouble | null) => void
}

/** What of Vite's server is used here. */
interface ViteServer {
  ws: { send: (event: string, data: unknown) => void }
  middlewares: {
    use: (path: string, handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void) => void
  }
  watcher: { on: (event: 'change', listener: (file: string) => void) => void }
}

const ROUTES = join(import.meta.dirname, 'client', 'routes.ts')
/** A machine that says nothing for so long was asleep, however busy it may be. In milliseconds. */
const ASLEEP = 15_000
/** More than any report or note. */
const MOST_BYTES = 1_000_000

export function speakerPlugin(
  { entry, talk: first, recording: atFirst }: ServeTask,
  tell: (message: FromServer) => void,
): SpeakerPlugin {
  let talk = first
  let recording = atFirst
  let server: ViteServer | null = null
  const deck = createHash('sha256').update(entry).digest('hex').slice(0, 16)
  const name = randomUUID()
  const shared: Entries = {}
  const take = (come: Entries): void => {
    const newer = newerIn(shared, come)
    Object.assign(shared, newer)
    if (Object.keys(newer).length > 0) server?.ws.send('speechdeck:shared', newer)
  }
  watchSleep(gap => {
    tell({ type: 'slept' })
    const timer = shared.timer?.value
    if (timer?.status !== 'running') return
    // The lid was closed: the talk goes on where it was, at the time it had.
    const value = { ...timer, startedAt: timer.startedAt + gap }
    take({ timer: { value, count: nextCount(shared), by: '' } })
  })
  return {
    folders: [dirname(import.meta.dirname)],
    setTalk(next) {
      talk = next
      server?.ws.send('speechdeck:talk', talk)
    },
    setRecording(on) {
      recording = on
      server?.ws.send('speechdeck:recording', { on })
    },
    setTrouble(is) {
      server?.ws.send('speechdeck:trouble', { is })
    },
    plugin: {
      name: 'speechdeck:speaker',
      enforce: 'pre',
      configureServer(made: ViteServer) {
        server = made
        addWays(made, {
          name,
          font: face => cutSpeakerFont(face, speakerCharacters(talk)),
          joined: () => ({ talk, recording, shared, deck, server: name }),
          take,
          tell,
          save: change => saved(entry, change),
        })
        made.watcher.on('change', file => void (basename(file) === basename(entry) && tell({ type: 'changed' })))
      },
      transform: routesFrom(ROUTES),
    },
  }
}

// --- internal ---

/** Where the windows ask for the speech, and tell and report how things stand. */
function addWays(
  { middlewares }: ViteServer,
  ways: {
    name: string
    font: (face: SpeakerFace) => Promise<Uint8Array>
    joined: () => object
    take: (come: Entries) => void
    tell: (message: FromServer) => void
    save: (change: NoteChange) => object
  },
): void {
  middlewares.use('/__speechdeck/talk', (_, response) => answer(response, ways.joined()))
  middlewares.use('/__speechdeck/alive', (_, response) => answer(response, { server: ways.name }))
  middlewares.use('/__speechdeck/font', (request, response) => {
    const face = new URL(request.url ?? '', 'http://speechdeck').searchParams.get('face') === 'sans' ? 'sans' : 'serif'
    void ways.font(face).then(
      font => response.writeHead(200, { 'Content-Type': 'font/ttf', 'Cache-Control': 'no-store' }).end(font),
      () => response.writeHead(500).end(),
    )
  })
  const listen = (path: string, hear: (body: unknown) => object | undefined): void =>
    middlewares.use(path, (request, response) => void bodyOf(request).then(body => answer(response, hear(body) ?? {})))
  listen('/__speechdeck/shared', body => void (isEntries(body) && ways.take(body)))
  listen('/__speechdeck/report', body => void (isReport(body) && ways.tell({ type: 'report', report: body })))
  listen('/__speechdeck/record', body => {
    if (typeof body === 'object' && body !== null && 'on' in body) ways.tell({ type: 'record', on: body.on === true })
    return undefined
  })
  listen('/__speechdeck/note', body => (isNoteChange(body) ? ways.save(body) : { done: false, now: null }))
  // Slidev's own way to save knows a slide by its number alone.
  middlewares.use('/__slidev/slides', (request, response, next) =>
    request.method === 'GET' ? next() : void response.writeHead(403).end(),
  )
}

/** A file that cannot be read or written is refused like one that is another now: nothing is lost, and it is said. */
function saved(entry: string, change: NoteChange): object {
  try {
    const changed = changeNote(readFileSync(entry, 'utf8'), change)
    if (!changed.done) return changed
    writeWhole(entry, changed.markdown)
    return { done: true, no: changed.no, note: changed.note }
  } catch {
    return { done: false, now: null }
  }
}

/** All that the speaker's view may show: the talk, and our own words in its language. */
function speakerCharacters(talk: Talk): string {
  const words = Object.values(wordsIn(talk.lang)).map(word => (typeof word === 'function' ? word(0 as never, 0) : word))
  return [...new Set(`${JSON.stringify([talk, words])}0123456789:./%…`)].join('')
}

function watchSleep(woke: (gap: number) => void): void {
  let last = Date.now()
  setInterval(() => {
    const gap = Date.now() - last
    last = Date.now()
    if (gap > ASLEEP) woke(gap)
  }, 1000).unref()
}

function answer(response: ServerResponse, value: object): void {
  response
    .writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(value))
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  try {
    for await (const chunk of request) if ((text += String(chunk)).length > MOST_BYTES) return null
    return JSON.parse(text) as unknown
  } catch {
    // Cut off, or nobody's business.
    return null
  }
}

function isReport(value: unknown): value is Report {
  const report = value as Partial<Report> | null
  return (
    typeof report === 'object' &&
    report !== null &&
    typeof report.client === 'string' &&
    typeof report.run === 'string' &&
    Number.isFinite(report.time) &&
    Number.isSafeInteger(report.no) &&
    Number.isSafeInteger(report.clicks) &&
    ['stopped', 'running', 'paused'].includes(report.status ?? '')
  )
}

function isNoteChange(value: unknown): value is NoteChange {
  const change = value as Partial<NoteChange> | null
  return (
    typeof change === 'object' &&
    change !== null &&
    Number.isSafeInteger(change.no) &&
    Array.isArray(change.was) &&
    change.was.every(was => typeof was === 'string') &&
    typeof change.note === 'string'
  )
}
