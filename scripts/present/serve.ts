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
import { deckScript, shownSlides } from '../slidev/plain.ts'
import { createGuard } from './guard.ts'
import type { FromProgram, FromServer, ServeTask } from './messages.ts'
import { VIEWS } from './views.ts'
import { openWays, type Ways } from './ways.ts'

let ways: Ways | null = null
/** Where the page has to be told that slides.md is another now. */
let slidesChanged = (): void => {}
let scratch = ''
process.on('message', (message: FromProgram) => {
  if (message.type === 'serve')
    serve(message.task)
      .then(() => tell({ type: 'listening' }))
      .catch((error: unknown) =>
        tell({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
      )
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

async function serve(task: ServeTask): Promise<void> {
  scratch = task.scratch
  const own = (ways = openWays(task, tell))
  const folder = await showFolder(task.entry, { ...task, views: VIEWS })
  const page = folder === null ? await slidevPage(task, own) : keptPage(folder, task, own)
  const guard = createGuard(task.password, why => task.passwordPage[why], task.port)
  const outer = createServer((request, response) => {
    if (guard.admits(request, response) && !own.handles(request, response)) page.handle(request, response)
  })
  outer.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!guard.admitsSocket(request)) socket.destroy()
    else if (!own.handlesSocket(request, socket)) page.upgrade(request, socket, head)
  })
  await new Promise<void>((resolve, reject) => {
    outer.once('error', reject)
    outer.listen({ host: task.host, port: task.port, exclusive: true }, resolve)
  })
  // Where there is no browser, the address has been printed.
  if (task.open !== null) await openBrowser(`http://127.0.0.1:${task.port}${task.open}`)
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
        const { title, slides: shown } = slides()
        return deckScript(shown, { title, slidesTitle: title }) + own.joinedScript()
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

function tell(message: FromServer): void {
  process.send?.(message)
}
