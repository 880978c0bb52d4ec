// Slidev's own server for one deck, without a socket: what arrives is handed to it by whoever guards the door.

import { createHash } from 'node:crypto'
import { watchFile } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { inTurn, textOf } from './in-turn.ts'
import { leaveOut, loadSlidev, pluginsBut } from './library.ts'
import { replaceOnce } from './patch.ts'
import { withoutSync, withViews } from './windows.ts'

export interface DevServerTask {
  /** slides.md. */
  entry: string
  /** A private folder for what Slidev writes, and one that stays from talk to talk. */
  scratch: string
  cache: string
  /** Stands in a window until Slidev is there, which takes some seconds the first time. HTML. */
  opening: string
  /** The module with the routes of the views; the browser may load its folder and the one above. */
  views: string
  /** The script that a window runs before any other. */
  joinedScript: () => string
}

export interface DevServer {
  /** Gets the requests and upgrades that are let in, as events. */
  inner: Server
}

/** What of Vite is used here; taken from Slidev's own dependencies, so that there is only one Vite. */
interface Vite {
  createServer: (config: object) => Promise<{
    middlewares: (request: object, response: object) => void
    watcher: { emit: (event: 'change', file: string) => void }
  }>
}

/**
 * Matches `unocss:inspector:rpc`, `slidev:mcp`, `slidev:monaco-write`. Not `unocss:global`. What only developers
 * need, and what others could write to.
 */
const RE_UNUSED_PLUGIN = /^(?:unocss:(?:devtools|inspector)|slidev:(?:mcp|monaco|patch-monaco))/
/** Parts of the client to leave out: no editor in the audience's window, nothing that draws or records. */
const UNUSED_FEATURES = [
  'FEATURE_DRAWINGS',
  'FEATURE_DRAWINGS_PERSIST',
  'FEATURE_RECORD',
  'FEATURE_BROWSER_EXPORTER',
  'FEATURE_EDITOR',
  'FEATURE_PRINT',
  'FEATURE_PWA',
]

const JOINED = '/__speechdeck/joined.js'

export async function startDevServer(task: DevServerTask): Promise<DevServer> {
  const { entry, scratch, cache, views } = task
  const { vite, root, ...slidev } = await loadSlidev<Vite>(cache)
  const options = await slidev.resolveOptions({ entry, routerMode: 'hash' }, 'dev')
  // Slidev writes small files below the user's root; `roots` still has the deck, so nothing but they go elsewhere.
  options.userRoot = scratch
  options.userWorkspaceRoot = dirname(entry)
  leaveOut(options, UNUSED_FEATURES)
  options.utils.indexHtml = opened(options.utils.indexHtml, task.opening)
  // After a restart a browser still has modules of before, and asks for those they import before the server has met
  // them: all packages may be loaded, not only what was imported since.
  const packages = dirname(dirname(root))
  const inner = createServer()
  const loads: Loads = { text: textOf(entry) }
  const server = await vite.createServer({
    configFile: false,
    // Modules of the client are looked for from here; nothing below it is watched.
    root,
    mode: 'development',
    logLevel: 'silent',
    clearScreen: false,
    appType: 'spa',
    cacheDir: join(cache, 'present', installation(root)),
    publicDir: join(dirname(entry), 'public'),
    define: { __VUE_PROD_DEVTOOLS__: false },
    optimizeDeps: { entries: [join(options.clientRoot, 'main.ts')] },
    // The guard knows the names of this machine.
    server: {
      allowedHosts: true,
      middlewareMode: true,
      hmr: { server: inner },
      fs: { allow: [dirname(dirname(views)), packages] },
    },
    plugins: [
      withViews(views),
      withoutSync(),
      ...pluginsBut(await slidevPlugins(slidev, options, { entry, loads }), RE_UNUSED_PLUGIN),
    ],
  })
  lookAfter(entry, loads, () => server.watcher.emit('change', entry))
  inner.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url !== JOINED) return server.middlewares(request, response)
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' })
    return response.end(task.joinedScript())
  })
  return { inner }
}

// --- internal ---

type Library = Omit<Awaited<ReturnType<typeof loadSlidev<Vite>>>, 'vite' | 'root'>
type Options = Awaited<ReturnType<Library['resolveOptions']>>

/** Another installation of this program would clear the modules away of which a talk is being given. */
function installation(root: string): string {
  return createHash('sha256').update(root).digest('hex').slice(0, 12)
}

function opened(html: string, opening: string): string {
  const words = `<p style="margin:45vh 0;text-align:center;font:20px sans-serif;color:#6F665D">${opening}</p>`
  const page = replaceOnce(html, '</head>', `<script src="${JOINED}"></script></head>`, 'index.html')
  return replaceOnce(page, '<div id="app"></div>', `<div id="app">${words}</div>`, 'index.html')
}

/** Behind a byte order mark, which some editors write, Slidev finds no settings. */
function withoutMarks(sources: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(sources).map(([file, text]) => [file, text.replace(/^\uFEFF/, '')]))
}

/** The text of slides.md that was loaded last. */
interface Loads {
  text: string
}

/** Milliseconds between two looks at a file. */
const LOOK = 1000

/**
 * A change that comes while a file is being put in the place of another is told to nobody: who looks finds it.
 * `tell`: as if it had been told.
 */
function lookAfter(entry: string, loads: Readonly<Loads>, tell: () => void): void {
  watchFile(entry, { interval: LOOK, persistent: false }, () => {
    const text = textOf(entry)
    if (text !== '' && text !== loads.text) tell()
  })
}

/** With the deck read anew whenever slides.md changes. */
async function slidevPlugins(
  { ViteSlidevPlugin, parser }: Library,
  options: Options,
  { entry, loads }: { entry: string; loads: Loads },
): Promise<unknown[]> {
  return await ViteSlidevPlugin(
    options,
    {},
    {
      loadData: inTurn(async source => {
        loads.text = source[entry] ?? loads.text
        const loaded = await parser.load(options, entry, withoutMarks(source), 'dev')
        const { themeMeta } = options.data
        return {
          ...loaded,
          ...(themeMeta && { themeMeta }),
          config: parser.resolveConfig(loaded.headmatter, themeMeta, entry),
        }
      }),
    },
  )
}
