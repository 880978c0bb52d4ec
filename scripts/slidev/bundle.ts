// One deck's print page, bundled by Slidev's plugins into a folder, alone in a process: Slidev keeps its roots in
// module variables and may exit. Slidev's development server would do too, but a browser asks it for about 480
// modules one by one, and its styles go on changing after the slides are there; one bundle takes half the time.

import { mkdirSync, writeFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { dirname, extname, join } from 'node:path'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { leaveOut, loadSlidev, pluginsBut } from './library.ts'
import { addFirst, replaceOnce } from './patch.ts'
import { withoutSync, withViews } from './windows.ts'
import { deckTitle } from './plain.ts'

/**
 * What the parent asks for: the Slidev file, a private folder for what Slidev writes, one that stays from run to run,
 * and where the page goes.
 */
export interface BundleTask {
  entry: string
  scratch: string
  cache: string
  out: string
  use: PageUse
  /** The module with the routes of the views, for a page that presents. */
  views: string | null
}

/** To be printed at once; or to be presented from a folder on any machine, with the words of the notes or without. */
export type PageUse = 'print' | 'present' | 'present-without-notes'

export interface BundleFacts {
  slides: number
  width: number
  height: number
  title: string
  lang: string | null
}

export type BundleMessage = { type: 'done'; facts: BundleFacts } | { type: 'failed'; reason: string; no: number | null }

/** What of Vite is used here; taken from Slidev's own dependencies, so that there is only one Vite. */
interface Vite {
  build(config: object): Promise<{ output: Output[] }>
}
type Output =
  { type: 'chunk'; fileName: string; code: string } | { type: 'asset'; fileName: string; source: string | Uint8Array }

/** Matches `/deck/slides.md__slidev_12.md?vue` and its like in an error message. Not `slides.md`. */
const RE_SLIDE_NO = /__slidev_(\d+)\.(?:md|frontmatter)|slidev\/slides\/(\d+)\//

/**
 * Matches `Could not resolve './plan.png'`, `SyntaxError: Element is missing end tag.`. Not
 * `Build failed with 1 error:`.
 */
const RE_WHAT = /Could not resolve '[^']*'|^\w*Error: .+$/m
/** Matches `RolldownError: `, `SyntaxError: ` at the start. */
const RE_ERROR_NAME = /^(?:\w*Error: )+/

/** Matches `unocss:inspector:rpc`, `slidev:monaco-write`. Not `unocss:global`. */
const RE_UNUSED_PLUGIN = /^(?:unocss:(?:devtools|inspector)|slidev:(?:mcp|monaco|patch-monaco|hmr-patch|pwa))/

/** Pages of Slidev's client that printing never opens, and what only they need. */
const UNUSED_PAGES = ['pages/play.vue', 'pages/404.vue', 'pages/presenter/print.vue']
/** Those in whose places ours stand where the deck is presented. */
const REPLACED_PAGES = ['play', 'presenter', 'notes', 'overview', 'entry', '404', 'presenter/print'].map(
  name => `pages/${name}.vue`,
)

/** Parts of the client to leave out; the others stay as the deck has them. */
const UNUSED_FEATURES = [
  'HAS_SERVER',
  'FEATURE_PRESENTER',
  'FEATURE_DRAWINGS',
  'FEATURE_DRAWINGS_PERSIST',
  'FEATURE_RECORD',
  'FEATURE_BROWSER_EXPORTER',
  'FEATURE_EDITOR',
  'FEATURE_WAKE_LOCK',
  'FEATURE_PWA',
]

/** The setup that Slidev's client runs first; ours tells which slide an error in Vue belongs to. */
const SETUP = '/@slidev/setups/main'
const RECORD_FAULTS = `
const recordFaults = ({ app }) => {
  const record = kind => (error, instance) => {
    let at = instance?.$ ?? instance
    while (at && !at.props?.route?.no) at = at.parent
    const reason = String(error?.message ?? error)
    ;(window.__speechdeck ??= []).push({ kind, no: at?.props.route.no ?? null, reason })
  }
  app.config.errorHandler = record('error')
  app.config.warnHandler = record('warning')
}
`

/** Parts of the client that a presentation without a server has no use for. */
const UNUSED_IN_SITE = new Set([
  'HAS_SERVER',
  'FEATURE_PRINT',
  'FEATURE_DRAWINGS',
  'FEATURE_DRAWINGS_PERSIST',
  'FEATURE_RECORD',
  'FEATURE_BROWSER_EXPORTER',
  'FEATURE_EDITOR',
  'FEATURE_WAKE_LOCK',
  'FEATURE_PWA',
])

process.once('message', (task: BundleTask) => {
  bundle(task)
    .then(facts => tell({ type: 'done', facts }))
    .catch((error: unknown) => {
      const no = RE_SLIDE_NO.exec(String(error))
      tell({ type: 'failed', reason: reasonOf(error), no: no ? Number(no[1] ?? no[2]) : null })
    })
})
process.once('disconnect', () => process.exit(0))
// Ctrl-C reaches the whole group; the parent decides, and this process ends with it.
process.on('SIGINT', () => {})

// --- internal ---

async function bundle({ entry, scratch, cache, out, use, views }: BundleTask): Promise<BundleFacts> {
  const presents = use !== 'print'
  // Vue's warnings are how a misspelt component is found; who presents has no use for them.
  process.env['NODE_ENV'] = presents ? 'production' : 'development'
  const { ViteSlidevPlugin, resolveOptions, vite } = await loadSlidev<Vite>(cache)
  const options = await resolveOptions(
    { entry, routerMode: 'hash', withoutNotes: use === 'present-without-notes' },
    presents ? 'build' : 'export',
  )
  // Slidev writes small files below the user's root; `roots` still has the deck, so nothing but they go elsewhere.
  options.userRoot = scratch
  leaveOut(options, presents ? UNUSED_IN_SITE : UNUSED_FEATURES)
  const { output } = await vite.build({
    configFile: false,
    root: scratch,
    mode: presents ? 'production' : 'development',
    base: presents ? './' : '/',
    logLevel: 'silent',
    publicDir: join(dirname(entry), 'public'),
    cacheDir: join(scratch, 'vite'),
    define: { __VUE_PROD_DEVTOOLS__: false },
    // Nothing is served from the disk, so there is nothing to guard; the check would read every module once more.
    server: { fs: { strict: false } },
    plugins: [
      ...(presents ? [withoutSync()] : []),
      ...(views === null ? [] : [withViews(views)]),
      unusedPages(options.clientRoot, presents),
      ...pluginsBut(await ViteSlidevPlugin(options), RE_UNUSED_PLUGIN),
      oneFile(),
    ],
    build: outputOf(join(options.clientRoot, 'main.ts'), presents),
  })
  const { config, slides, headmatter } = options.data
  writeFiles(out, output, options.utils.indexHtml, use)
  flushCompileCache()
  return {
    slides: slides.length,
    width: config.canvasWidth,
    height: Math.ceil(config.canvasWidth / config.aspectRatio),
    title: deckTitle(headmatter),
    lang: typeof headmatter['lang'] === 'string' ? headmatter['lang'] : null,
  }
}

/** One script and one style, in memory. */
function outputOf(input: string, presents: boolean): object {
  return {
    write: false,
    minify: presents,
    cssMinify: presents,
    sourcemap: false,
    target: 'esnext',
    assetsInlineLimit: 0,
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    copyPublicDir: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input,
      output: {
        ...(presents && { format: 'iife' }),
        codeSplitting: false,
        entryFileNames: 'main.js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  }
}

function unusedPages(clientRoot: string, presents: boolean): object {
  const unused = new Set((presents ? REPLACED_PAGES : UNUSED_PAGES).map(page => `${clientRoot}/${page}`))
  return {
    name: 'speechdeck:leave-out',
    enforce: 'pre',
    load: { order: 'pre', handler: (id: string) => (unused.has(id) ? '<template><div /></template>' : null) },
    transform: {
      order: 'post',
      handler: (code: string, id: string) =>
        id === SETUP && !presents
          ? { code: addFirst(code, { name: 'recordFaults', code: RECORD_FAULTS }, SETUP), map: null }
          : null,
    },
  }
}

/** Slidev cuts the client into many files, for visitors who open one slide; here all of them are wanted at once. */
function oneFile(): object {
  return {
    name: 'speechdeck:one-file',
    config: {
      order: 'post',
      handler({
        build,
      }: {
        build: { rollupOptions?: { output?: { manualChunks?: unknown; chunkFileNames?: unknown } } }
      }) {
        delete build.rollupOptions?.output?.manualChunks
        delete build.rollupOptions?.output?.chunkFileNames
      },
    },
  }
}

/** A page that is opened from a folder has a script of the old kind: browsers load no modules there. */
function writeFiles(out: string, output: Output[], html: string, use: PageUse): void {
  const styles = output
    .map(({ fileName }) => fileName)
    .filter(name => extname(name) === '.css')
    .map(name => `<link rel="stylesheet" href="${use === 'print' ? '/' : ''}${name}">`)
  const script = use === 'print' ? '<script type="module" src="/main.js"' : '<script defer src="main.js"'
  const files = [
    ...output.map(file => ({ name: file.fileName, content: file.type === 'chunk' ? file.code : file.source })),
    {
      name: 'index.html',
      content: replaceOnce(
        replaceOnce(html, '</head>', `${styles.join('')}</head>`, 'index.html'),
        /<script type="module" src="[^"]*\/main\.ts"/,
        script,
        'index.html',
      ),
    },
  ]
  for (const { name, content } of files) {
    mkdirSync(dirname(join(out, name)), { recursive: true })
    writeFileSync(join(out, name), content)
  }
}

function tell(message: BundleMessage): void {
  process.send?.(message)
}

/** One line of a report of twenty: what is wrong, without colours, stack and our own paths. */
function reasonOf(error: unknown): string {
  const text = stripVTControlCharacters(error instanceof Error ? error.message : String(error))
  return (
    RE_WHAT.exec(text)?.[0].replace(RE_ERROR_NAME, '') ??
    text.split('\n').find(line => line.trim() && !line.startsWith('Build failed')) ??
    text
  )
}
