// `npm run compile`, and by itself after `npm ci`: the program put together in a few files below node_modules/, so
// that Node reads those and not several hundred, and the pages of the project's own looks, which nearly all decks have.
// It is the same code; where it is missing or older than the sources, the sources run (bin/program.js), and pages are
// made when first needed. Nothing here may end an installation. Plain JavaScript that any Node can read.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { compiledFolder } from '../bin/program.js'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const SCRIPTS = join(ROOT, 'scripts')

/** Folder of the pages; scripts/disk/cache.ts looks there. */
const MADE = 'made'
/** Characters of a table. */
const LARGE = 50_000
/** Milliseconds. */
const DAY = 86_400_000

/** What starts a process or a thread; of the products, the benchmark starts one alone. */
const ENTRIES = [
  'cli/index',
  'products/index',
  'present/serve',
  'slidev/bundle',
  'fonts/worker',
  'fonts/speaker-worker',
  'read/pdf/worker',
]

/** Packages that find files of their own, or are another's to load: they stay where they are. */
const OUTSIDE = [
  /^(?:node:|playwright|@slidev\/(?!parser)|vue$|@vue\/|@sparticuz|rolldown|vite$)/,
  /^(?:harfbuzzjs|iconv-lite|linkedom|docx|unpdf|subset-font|@expo)/,
]

/** Matches `` join(import.meta.dirname, `serve${extname(import.meta.filename)}`) ``; group 1 is the name. */
const RE_PROCESS = /join\(import\.meta\.dirname, `([\w-]+)\$\{extname\(import\.meta\.filename\)\}`\)/g
/** Matches `new URL('./worker.ts', import.meta.url)`; group 1 is the name. */
const RE_THREAD = /new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g

/** `fonts/worker` → `fonts-worker.mjs` */
const fileOf = entry => `${entry.replaceAll('/', '-')}.mjs`

/** A module knows its own place by its source's. */
function inPlace(code, id) {
  const beside = (found, name) => {
    const entry = relative(SCRIPTS, join(dirname(id), name)).replaceAll('\\', '/')
    return ENTRIES.includes(entry) ? `new URL('./${fileOf(entry)}', COMPILED)` : found
  }
  const placed = code
    .replace(RE_PROCESS, beside)
    .replace(RE_THREAD, beside)
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
    .replaceAll('import.meta.filename', JSON.stringify(id))
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
    .replaceAll('COMPILED', 'import.meta.url')
  return { code: placed, moduleType: 'ts' }
}

/** A table that JSON.parse reads is there sooner than one that V8 takes for a program. */
function asParsed(code) {
  return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(code)))})`, moduleType: 'js' }
}

async function bundler() {
  let place = createRequire(import.meta.url).resolve('@slidev/cli/package.json')
  for (const name of ['vite', 'rolldown']) place = createRequire(place).resolve(name)
  return await import(pathToFileURL(place).href)
}

async function compileInto(dir) {
  const { build } = await bundler()
  await build({
    input: Object.fromEntries(ENTRIES.map(entry => [fileOf(entry).slice(0, -4), join(SCRIPTS, `${entry}.ts`)])),
    platform: 'node',
    external: OUTSIDE,
    logLevel: 'silent',
    plugins: [
      {
        name: 'speechdeck:place',
        transform: {
          filter: { id: /\.ts$/ },
          handler: (code, id) => (id.startsWith(SCRIPTS) && code.includes('import.meta') ? inPlace(code, id) : null),
        },
      },
      {
        name: 'speechdeck:tables',
        transform: {
          filter: { id: /\.json$/ },
          handler: (code, id) => (id.startsWith(SCRIPTS) && code.length > LARGE ? asParsed(code) : null),
        },
      },
    ],
    output: { dir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
  })
}

/** In a cache of their own, as the program would: what is there already is not made again. */
async function pagesInto(made, making) {
  process.env.XDG_CACHE_HOME = making
  mkdirSync(making, { recursive: true, mode: 0o700 })
  const [{ printFolder, showFolder }, { inPageScript }, { VIEWS }] = await Promise.all(
    ['slidev/page.ts', 'browser/run-in-page.ts', 'present/views.ts'].map(name => import(`../scripts/${name}`)),
  )
  const pages = [await printFolder(ROOT), await showFolder(join(ROOT, 'slides.md'), VIEWS)]
  await inPageScript()
  mkdirSync(made, { recursive: true })
  const cache = join(making, 'speechdeck')
  for (const name of existsSync(cache) ? readdirSync(cache) : [])
    if (existsSync(join(cache, name, 'whole.json'))) renameSync(join(cache, name), join(made, name))
  const kept = new Set(pages.map(page => basename(page)))
  forgetOld(made, name => name.startsWith('in-page-') || kept.has(name))
}

/** What no program that still runs may be reading. */
function forgetOld(place, isKept) {
  for (const name of readdirSync(place)) {
    const old = join(place, name)
    if (!isKept(name) && Date.now() - statSync(old).mtimeMs > DAY) rmSync(old, { recursive: true, force: true })
  }
}

async function compile() {
  const folder = compiledFolder()
  const place = dirname(folder)
  const making = `${folder}.${process.pid}`
  if (existsSync(folder)) return
  try {
    await pagesInto(join(place, MADE), `${making}.cache`)
    await compileInto(making)
    renameSync(making, folder)
  } finally {
    for (const rest of [making, `${making}.cache`]) rmSync(rest, { recursive: true, force: true })
  }
  forgetOld(place, name => name === MADE || name === basename(folder))
}

try {
  await compile()
} catch (error) {
  console.error(`The program runs from its sources, a little slower: ${error}`)
}
