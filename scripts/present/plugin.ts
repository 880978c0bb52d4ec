// Ours in Slidev's server: the speaker's view and the audience's view in the places of Slidev's, the speech for them, and
// what their windows report. Two small routes and two events; everything else is Slidev's.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Talk } from '../model/talk.ts'
import type { FromServer, Report, ServeTask } from './messages.ts'

export interface SpeakerPlugin {
  plugin: object
  /** What Slidev's windows share, and how it is told of a change; `mark` is ours. */
  serverRef: { state: { nav: NavState }; onChanged: (key: PropertyKey, data: unknown) => void }
  /** What the browser may load beside Slidev and the deck. */
  folders: string[]
  setTalk: (talk: Talk) => void
  setRecording: (on: boolean) => void
}

interface Timer {
  status: 'stopped' | 'running' | 'paused'
  slides: Record<string, never>
  startedAt: number
  pausedAt: number
}
interface NavState {
  page: number
  clicks: number
  timer: Timer
  mark: unknown
}

/** What of Vite's server is used here. */
interface ViteServer {
  middlewares: {
    use: (path: string, handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void) => void
  }
  ws: { send: (event: string, data: unknown) => void }
  moduleGraph: { getModuleById: (id: string) => object | undefined; invalidateModule: (module: object) => void }
  watcher: { on: (event: 'change', listener: (file: string) => void) => void }
}

const ROUTES = '/@slidev/setups/routes'
const CLIENT = join(import.meta.dirname, 'client')
/** Where Slidev keeps what its windows share. */
const NAV_MODULES = ['/@server-reactive/nav', '/@server-ref/nav']
/** Characters of our own words, and those that were typed into a note since the deck's fonts were cut (client/fonts.ts). */
const FONTS = [
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
]
/** A machine that says nothing for so long was asleep, however busy it may be. In milliseconds. */
const ASLEEP = 15_000
/** More than any report. */
const MOST_BYTES = 10_000

export function speakerPlugin(
  { entry, talk: first, recording: atFirst }: ServeTask,
  tell: (message: FromServer) => void,
): SpeakerPlugin {
  let talk = first
  let recording = atFirst
  let server: ViteServer | null = null
  let nav: NavState = {
    page: 0,
    clicks: 0,
    timer: { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 },
    mark: null,
  }
  watchSleep(gap => {
    tell({ type: 'slept' })
    if (nav.timer.status !== 'running') return
    // The lid was closed: the talk goes on where it was, at the time it had.
    nav.timer.startedAt += gap
    for (const id of NAV_MODULES) {
      const module = server?.moduleGraph.getModuleById(id)
      if (module) server?.moduleGraph.invalidateModule(module)
    }
    server?.ws.send('vue-server-ref', {
      key: 'nav',
      source: 'speechdeck',
      patch: { timer: nav.timer },
      timestamp: Date.now(),
    })
  })
  return {
    serverRef: { state: { nav }, onChanged: (key, data) => void (key === 'nav' && (nav = data as NavState)) },
    folders: [dirname(import.meta.dirname), ...FONTS.map(file => createRequire(import.meta.url).resolve(file))],
    setTalk(next) {
      talk = next
      server?.ws.send('speechdeck:talk', talk)
    },
    setRecording(on) {
      recording = on
      server?.ws.send('speechdeck:recording', { on })
    },
    plugin: {
      name: 'speechdeck:speaker',
      enforce: 'pre',
      configureServer(made: ViteServer) {
        server = made
        made.middlewares.use('/__speechdeck/talk', (_, response) => answer(response, { talk, recording }))
        made.middlewares.use(
          '/__speechdeck/report',
          (request, response) =>
            void bodyOf(request).then(body => {
              if (isReport(body)) tell({ type: 'report', report: body })
              answer(response, {})
            }),
        )
        made.middlewares.use(
          '/__speechdeck/record',
          (request, response) =>
            void bodyOf(request).then(body => {
              if (typeof body === 'object' && body !== null && 'on' in body)
                tell({ type: 'record', on: body.on === true })
              answer(response, {})
            }),
        )
        made.watcher.on('change', file => void (basename(file) === basename(entry) && tell({ type: 'changed' })))
      },
      transform: {
        order: 'post',
        handler: (code: string, id: string) =>
          id === ROUTES
            ? {
                code: code.replace(
                  'export default [',
                  `import speechdeckRoutes from ${JSON.stringify(join(CLIENT, 'routes.ts'))}\nexport default [speechdeckRoutes, `,
                ),
                map: null,
              }
            : null,
      },
    },
  }
}

// --- internal ---

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
    Number.isFinite(report.time) &&
    Number.isSafeInteger(report.no) &&
    Number.isSafeInteger(report.clicks) &&
    ['stopped', 'running', 'paused'].includes(report.status ?? '')
  )
}
