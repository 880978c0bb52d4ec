// Slidev's own server for one deck, alone in a process: Slidev keeps its roots in module variables and may exit.
// Vite gets no socket of its own. What arrives passes the guard first, and only then reaches Vite.

import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire, enableCompileCache } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { createGuard } from './guard.ts'
import type { FromProgram, FromServer, ServeTask } from './messages.ts'
import { speakerPlugin, type SpeakerPlugin } from './plugin.ts'

/** What of Vite is used here; taken from Slidev's own dependencies, so that there is only one Vite. */
interface Vite {
  createServer: (config: object) => Promise<{
    middlewares: (request: object, response: object) => void
    warmupRequest: (url: string) => Promise<void>
  }>
}

/** Matches `unocss:inspector:rpc`, `slidev:mcp`, `slidev:monaco-write`. Not `unocss:global`. What only developers need, and what others could write to. */
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

let plugin: SpeakerPlugin | null = null
let scratch = ''
process.on('message', (message: FromProgram) => {
  if (message.type === 'serve')
    serve(message.task)
      .then(() => tell({ type: 'listening' }))
      .catch((error: unknown) =>
        tell({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
      )
  else if (message.type === 'talk') plugin?.setTalk(message.talk)
  else plugin?.setRecording(message.on)
})
process.once('disconnect', () => {
  // The program was killed and cannot do it.
  if (scratch) rmSync(scratch, { recursive: true, force: true })
  process.exit(0)
})
// Ctrl-C reaches the whole group; the program decides, and this process ends with it.
process.on('SIGINT', () => {})

// --- internal ---

async function serve(task: ServeTask): Promise<void> {
  scratch = task.scratch
  enableCompileCache(join(task.cache, 'compile'))
  const root = dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json'))
  // Slidev looks for themes beside the program that was called; for a deck anywhere on the disk that is its own.
  process.argv[1] = join(root, 'bin', 'slidev.mjs')
  const [{ ViteSlidevPlugin, resolveOptions, parser }, vite] = await Promise.all([
    import('@slidev/cli'),
    importFrom<Vite>(root, 'vite'),
  ])
  const options = await resolveOptions({ entry: task.entry, routerMode: 'hash' }, 'dev')
  // Slidev writes small files below the user's root; `roots` still has the deck, so nothing but they go elsewhere.
  options.userRoot = task.scratch
  options.userWorkspaceRoot = dirname(task.entry)
  for (const name of UNUSED_FEATURES) options.utils.define[`__SLIDEV_${name}__`] = 'false'
  // The first time Slidev needs some seconds until its page shows anything.
  options.utils.indexHtml = options.utils.indexHtml.replace(
    '<div id="app"></div>',
    `<div id="app"><p style="margin:45vh 0;text-align:center;font:20px sans-serif;color:#6F665D">${task.opening}</p></div>`,
  )
  const speaker = (plugin = speakerPlugin(task, tell))
  const slidev = await ViteSlidevPlugin(
    options,
    { serverRef: speaker.serverRef },
    {
      async loadData(source) {
        const loaded = await parser.load(options, task.entry, source, 'dev')
        const { themeMeta } = options.data
        return {
          ...loaded,
          ...(themeMeta && { themeMeta }),
          config: parser.resolveConfig(loaded.headmatter, themeMeta, task.entry),
        }
      },
    },
  )
  const inner = createServer()
  const server = await vite.createServer({
    configFile: false,
    // Modules of the client are looked for from here; nothing below it is watched.
    root,
    mode: 'development',
    logLevel: 'silent',
    clearScreen: false,
    appType: 'spa',
    cacheDir: join(task.cache, 'present'),
    publicDir: join(dirname(task.entry), 'public'),
    define: { __VUE_PROD_DEVTOOLS__: false },
    optimizeDeps: { entries: [join(options.clientRoot, 'main.ts')] },
    server: { middlewareMode: true, hmr: { server: inner }, fs: { allow: speaker.folders } },
    plugins: [speaker.plugin, ...usedPlugins(slidev)],
  })
  inner.on('request', server.middlewares)
  const guard = createGuard(task.password, task.passwordPage)
  const outer = createServer(
    (request, response) => void (guard.admits(request, response) && inner.emit('request', request, response)),
  )
  outer.on('upgrade', (request, socket, head) => {
    if (guard.admitsSocket(request)) inner.emit('upgrade', request, socket, head)
    else socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    outer.once('error', reject)
    outer.listen({ host: task.host, port: task.port, exclusive: true }, resolve)
  })
  await openBrowser(root, task)
}

/** The system's browser; where there is none, the address has been printed. */
async function openBrowser(root: string, { open, port }: ServeTask): Promise<void> {
  if (open === null) return
  const { default: start } = await importFrom<{
    default: (url: string) => Promise<{ once: (event: 'error', listener: () => void) => void }>
  }>(root, 'open')
  await start(`http://127.0.0.1:${port}${open}`).then(
    child => child.once('error', () => {}),
    () => {},
  )
}

function usedPlugins(plugins: readonly unknown[]): unknown[] {
  return plugins
    .flat(Infinity)
    .filter(one => !(one && typeof one === 'object' && 'name' in one && RE_UNUSED_PLUGIN.test(String(one.name))))
}

async function importFrom<Module>(folder: string, name: string): Promise<Module> {
  const resolved = createRequire(join(folder, 'package.json')).resolve(name)
  return (await import(pathToFileURL(resolved).href)) as Module
}

function tell(message: FromServer): void {
  process.send?.(message)
}
