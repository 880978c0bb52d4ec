// The server of a talk, alone in a process: what arrives passes the guard first, then the ways of the windows; the rest
// is the page with the slides. A plain deck has one that is bundled once and kept; any other is shown by Slidev's own
// server, which has no socket of its own.

import { readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import process from 'node:process'
import type { Duplex } from 'node:stream'
import { siteHandler } from '../browser/serve.ts'
import { openBrowser } from '../slidev/open-browser.ts'
import { showFolder } from '../slidev/page.ts'
import { shownSlides } from '../slidev/plain.ts'
import { shownDeck, showScript } from '../slidev/show-page.ts'
import { createGuard } from './guard.ts'
import type { FromProgram, FromServer, ServeTask } from './messages.ts'
import { VIEWS } from './views.ts'
import { openWays, type Ways } from './ways.ts'

let ways: Ways | null = null
/** Where the page has to be told that slides.md is another now. */
let slidesChanged = (): void => {}
let scratch = ''
/** Begun before the program knows what it will ask for. */
const showing = showFolder(process.argv[2] ?? '', VIEWS)
showing.catch(() => {})
process.on('message', (message: FromProgram) => {
  if (message.type === 'serve')
    serve(message.task)
      .then(() => tell({ type: 'listening' }))
      .catch(fail)
  else if (message.type === 'talk') {
    ways?.setTalk(message.talk)
    slidesChanged()
  } else if (message.type === 'compared') ways?.setCompared(message.comparison)
  else if (message.type === 'trouble') ways?.setTrouble(message.is)
  else ways?.setRecording(message.on)
})
process.once('disconnect', () => {
  // The program was killed and cannot do it.
  if (scratch) rmSync(scratch, { recursive: true, force: true })
  process.exit(0)
})
// Ctrl-C reaches the whole group; the program decides, and this process ends with it.
process.on('SIGINT', () => {})

// --- internal ---

/** What shows the slides. */
interface Page {
  handle: (request: IncomingMessage, response: ServerResponse) => void
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

/** It listens at once: a window that is opened before the page is there waits for it, but not as long as for Slidev. */
async function serve(task: ServeTask): Promise<void> {
  scratch = task.scratch
  const own = (ways = openWays(task, tell))
  const making = pageOf(task, own)
  making.catch(fail)
  const guard = createGuard(task.password, why => task.passwordPage[why], task.port)
  const outer = createServer((request, response) => {
    if (guard.admits(request, response) && !own.handles(request, response))
      making.then(
        page => page.handle(request, response),
        () => response.destroy(),
      )
  })
  outer.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!guard.admitsSocket(request)) socket.destroy()
    else if (!own.handlesSocket(request, socket))
      making.then(
        page => page.upgrade(request, socket, head),
        () => socket.destroy(),
      )
  })
  await new Promise<void>((resolve, reject) => {
    outer.once('error', reject)
    outer.listen({ host: task.host, port: task.port, exclusive: true }, resolve)
  })
  if (shownDeck(task.entry) === null) await making
  // Where there is no browser, the address has been printed.
  if (task.open !== null) await openBrowser(`http://127.0.0.1:${task.port}${task.open}`)
}

async function pageOf(task: ServeTask, own: Ways): Promise<Page> {
  const folder = await showing
  return folder === null ? await slidevPage(task, own) : keptPage(folder, task, own)
}

/** The page that was bundled once, and the slides as data: as they are now for a window that opens, or at a change. */
function keptPage(folder: string, { entry }: ServeTask, own: Ways): Page {
  const from = dirname(entry)
  let last = shownSlides(readFileSync(entry, 'utf8'))
  const slides = (): typeof last => {
    try {
      last = shownSlides(readFileSync(entry, 'utf8'))
    } catch {
      // It is just being put in the place of another, or half written.
    }
    return last
  }
  const handle = siteHandler({
    folder,
    texts: {
      '/deck.js': () => {
        const shown = slides()
        return showScript(shown.slides, shown) + own.joinedScript()
      },
    },
    fallbacks: { '/fonts/': join(from, 'fonts'), '/': join(from, 'public') },
  })
  slidesChanged = () => own.setSlides(slides().slides)
  return { handle, upgrade: (_, socket) => socket.destroy() }
}

async function slidevPage(task: ServeTask, own: Ways): Promise<Page> {
  const { startDevServer } = await import('../slidev/dev-server.ts')
  const { inner } = await startDevServer({ ...task, views: VIEWS, joinedScript: own.joinedScript })
  return {
    handle: (request, response) => void inner.emit('request', request, response),
    upgrade: (request, socket, head) => void inner.emit('upgrade', request, socket, head),
  }
}

function fail(error: unknown): void {
  tell({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
}

function tell(message: FromServer): void {
  process.send?.(message)
}
