// What the windows of a talk ask and tell: a handful of small ways in front of whatever shows the slides, and a line on
// which each window hears of the others.

import { parseSync } from '@slidev/parser'
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, watchFile } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Talk } from '../model/talk.ts'
import type { Comparison } from '../rehearse/index.ts'
import { cutSpeakerFont, type SpeakerFace } from '../fonts/speaker.ts'
import { writeWhole } from '../disk/write-whole.ts'
import type { NoteChange } from '../slides-md/index.ts'
import type { Joined } from './client/joined.ts'
import type { Saying } from './client/line.ts'
import type { FromServer, Report, ServeTask, Trouble } from './messages.ts'
import { isEntries, newerIn, nextCount, type Entries } from './shared.ts'
import { openLine } from './line.ts'
import { speakerCharacters } from './views.ts'

export interface Ways {
  /** False where it is none of ours. */
  handles: (request: IncomingMessage, response: ServerResponse) => boolean
  handlesSocket: (request: IncomingMessage, socket: Duplex) => boolean
  /** The script that tells a window what it has to know before anything else. */
  joinedScript: () => string
  setTalk: (talk: Talk) => void
  setRecording: (on: boolean) => void
  setTrouble: (is: Trouble | null) => void
  setSlides: (slides: object[]) => void
  setCompared: (comparison: Comparison) => void
}

/** A machine that says nothing for so long was asleep, however busy it may be. In milliseconds. */
const ASLEEP = 15_000
/** Milliseconds between two looks at slides.md. */
const LOOK = 300
/** More than any report or note. */
const MOST_BYTES = 1_000_000
const SOCKET = '/__speechdeck/socket'

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void

export function openWays(
  { entry, talk: first, recording: atFirst }: ServeTask,
  tell: (message: FromServer) => void,
): Ways {
  let talk = first
  let recording = atFirst
  const line = openLine()
  const say = (saying: Saying): void => line.say(JSON.stringify(saying))
  const deck = createHash('sha256').update(entry).digest('hex').slice(0, 16)
  const server = randomUUID()
  const shared: Entries = {}
  const take = (come: Entries): void => {
    const newer = newerIn(shared, come)
    Object.assign(shared, newer)
    if (Object.keys(newer).length > 0) say({ name: 'shared', value: newer })
  }
  watchSleep(gap => {
    tell({ type: 'slept' })
    const timer = shared.timer?.value
    if (timer?.status !== 'running') return
    // The lid was closed: the talk goes on where it was, at the time it had.
    const value = { ...timer, startedAt: timer.startedAt + gap }
    take({ timer: { value, count: nextCount(shared), by: '' } })
  })
  watchFile(entry, { interval: LOOK }, () => tell({ type: 'changed' }))
  const joined = (): Joined => ({ talk, recording, shared, deck, server })
  const ways = waysOf({ entry, server, talk: () => talk, joined, take, tell })
  return {
    handles: (request, response) => answered(ways, request, response),
    handlesSocket(request, socket) {
      if (request.url !== SOCKET) return false
      // What was said before the line stood, or while it was down.
      const sayings: Saying[] = [
        { name: 'shared', value: shared },
        { name: 'talk', value: talk },
        { name: 'recording', value: recording },
      ]
      line.open(
        request,
        socket,
        sayings.map(one => JSON.stringify(one)),
      )
      return true
    },
    joinedScript: () => `globalThis.__speechdeckJoined = ${JSON.stringify(joined()).replaceAll('<', '\\u003c')}\n`,
    setTalk: value => say({ name: 'talk', value: (talk = value) }),
    setRecording: value => say({ name: 'recording', value: (recording = value) }),
    setTrouble: value => say({ name: 'trouble', value }),
    setSlides: value => say({ name: 'slides', value }),
    setCompared: value => say({ name: 'compared', value }),
  }
}

// --- internal ---

/** Each window asks for the same ones, until somebody changes the words. */
const cuts = new Map<SpeakerFace, { text: string; font: Promise<Uint8Array> }>()
function fontOf(face: SpeakerFace, text: string): Promise<Uint8Array> {
  const known = cuts.get(face)
  if (known?.text === text) return known.font
  const font = cutSpeakerFont(face, text)
  cuts.set(face, { text, font })
  return font
}

/** Path → what answers there. */
function waysOf({
  entry,
  server,
  talk,
  joined,
  take,
  tell,
}: {
  entry: string
  server: string
  talk: () => Talk
  joined: () => Joined
  take: (come: Entries) => void
  tell: (message: FromServer) => void
}): Readonly<Record<string, Answer>> {
  const hears =
    (hear: (body: unknown) => object | Promise<object> | undefined): Answer =>
    (request, response) =>
      void bodyOf(request).then(async body => answer(response, (await hear(body)) ?? {}))
  const note = hears(async body => (isNoteChange(body) ? await saved(entry, body) : { done: false, now: null }))
  return {
    talk: (_, response) => answer(response, joined()),
    alive: (_, response) => answer(response, { server }),
    font: (_, response, url) => {
      const face = url.searchParams.get('face') === 'sans' ? 'sans' : 'serif'
      void fontOf(face, speakerCharacters(talk())).then(
        font => response.writeHead(200, { 'Content-Type': 'font/ttf', 'Cache-Control': 'no-store' }).end(font),
        () => response.writeHead(500).end(),
      )
    },
    note: (request, response, url) =>
      request.method === 'GET'
        ? answer(response, { note: noteIn(entry, Number(url.searchParams.get('no'))) })
        : note(request, response, url),
    shared: hears(body => void (isEntries(body) && take(body))),
    report: hears(body => void (isReport(body) && tell({ type: 'report', report: body }))),
    record: hears(body => {
      if (typeof body === 'object' && body !== null && 'on' in body) tell({ type: 'record', on: body.on === true })
      return undefined
    }),
  }
}

function answered(ways: Readonly<Record<string, Answer>>, request: IncomingMessage, response: ServerResponse): boolean {
  const url = new URL(request.url ?? '/', 'http://speechdeck')
  const [, room, name = ''] = url.pathname.split('/')
  const way = room === '__speechdeck' && Object.hasOwn(ways, name) ? ways[name] : undefined
  // Slidev's own way to save knows a slide by its number alone.
  if (room === '__slidev' && request.method !== 'GET') response.writeHead(403).end()
  else if (way) way(request, response, url)
  else return false
  return true
}

/** As the file has it now. */
function noteIn(entry: string, no: number): string {
  const { slides } = parseSync(readFileSync(entry, 'utf8'), entry)
  const shown = slides.filter(({ frontmatter }) => !frontmatter['hide'] && !frontmatter['disabled'])
  return shown[no - 1]?.note ?? ''
}

/** A file that cannot be read or written is refused like one that is another now: nothing is lost, and it is said. */
async function saved(entry: string, change: NoteChange): Promise<object> {
  try {
    // Few talks are corrected while they are given; a start without it is quicker.
    const { changeNote } = await import('../slides-md/index.ts')
    const changed = changeNote(readFileSync(entry, 'utf8'), change)
    if (!changed.done) return changed
    writeWhole(entry, changed.markdown)
    return { done: true, no: changed.no, note: changed.note }
  } catch {
    return { done: false, now: null }
  }
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
