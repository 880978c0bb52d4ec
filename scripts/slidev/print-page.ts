// The print page of plain decks of one look: a script and a style sheet, made of the deck's components, layouts and
// styles by Vue's compiler and a bundler, without Slidev's client. What is made stands in the cache by its content. The
// deck's code is only translated here: it runs in the browser and nowhere else.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { escapeHtml } from '../text/format.ts'
import { bundler } from '../browser/bundler.ts'

/** Of a slide, in CSS pixels, and its shape. */
export interface Frame {
  width: number
  height: number
  aspectRatio: number
}

/** Where the pieces stand in the cached folder. */
const SCRIPT = 'page.js'
const STYLE = 'page.css'

const OWN = join(import.meta.dirname, 'print-page')
const PARTS = '/@speechdeck/parts'
/** Slidev's own components of a plain deck. */
const CLICKS = ['VClick', 'VClicks', 'VAfter']

/** What Slidev's clicks ask of the rest of its client, and what stands in for it. */
const STAND_INS: Readonly<Record<string, string>> = {
  '../env': 'env.js',
  './env': 'env.js',
  '../context': 'client.js',
  '../logic/utils': 'ids.js',
}

/** Matches `<style>` with anything to it: `<style scoped>`, `<style lang="postcss">`. */
const RE_SPECIAL_STYLE = /<style\s+[^>]/
/** Matches what only UnoCSS understands: `@apply px-2`, `--uno: px-2`, `theme('colors.red')`. */
const RE_UNO = /@(?:apply|screen|unocss)\b|--(?:uno|at-apply)\b|\btheme\(/
/** Matches what a component may ask of Slidev beyond the context of its slide: `$nav.next`, `v-motion`, `useNav()`. */
const RE_SLIDEV = /\$(?:nav|clicks|route|renderContext|scale|zoom)\b|\bv-(?:motion|drag|mark|click|after)\b/
/** Matches `class="…"`; group 1 is its value. Bound classes are of the components' own making. */
const RE_CLASS = /\sclass="([^"]*)"/g
/** Classes of the design; any other must be named in a style sheet of the deck, or UnoCSS would make its rule. */
const RE_OWN_CLASS = /^(?:sd|is|of)-/
/** Matches `@import "./tokens.css";`; group 1 is the path. */
const RE_IMPORT = /@import\s+["']([^"']+)["'];?/g

/** Slidev's own widths and shapes where a deck says nothing. */
const WIDTH = 980
const SHAPE = '16/9'
/** The only fonts of running text whose page is known. */
const FONTS = { provider: 'none', sans: 'Noto Sans SC', serif: 'Noto Serif SC' }

/** The frame that the settings ask for; null where they ask for more than size and shape. */
export function printFrame(settings: Readonly<Record<string, unknown>>): Frame | null {
  const { canvasWidth = WIDTH, aspectRatio = SHAPE, colorSchema = 'light', fonts = FONTS } = settings
  const [across = NaN, down = 1] = String(aspectRatio).split(/[/:]/).map(Number)
  const width = Number(canvasWidth)
  const ratio = across / down
  const isKnown = width > 0 && ratio > 0 && colorSchema === 'light' && isDeepStrictEqual(fonts, FONTS)
  return isKnown ? { width, height: Math.ceil(width / ratio), aspectRatio: ratio } : null
}

/** What goes wrong in a script ends the wait for its slides. */
const RECORD = `
addEventListener('error', ({ message, error }) => {
  if (error) (globalThis.__speechdeck ??= []).push({ kind: 'error', no: null, reason: message })
})
`

/** The page itself; its parts are asked for below it, the deck as `/deck.js`. */
export function printHtml(lang: string | null, { width, height }: Frame): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang ?? 'en')}" class="light print">
<head>
<meta charset="utf-8">
<title>speechdeck</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/fonts/fonts.css">
<link rel="stylesheet" href="/${STYLE}">
<style>@page { size: ${width}px ${height}px }</style>
</head>
<body>
<div id="app"></div>
<script>${RECORD}</script>
<script src="/deck.js"></script>
<script src="/${SCRIPT}"></script>
</body>
</html>
`
}

/** Whether the folder has the page; not where its looks need Slidev's own client. */
export function hasPrintPage(folder: string): boolean {
  return existsSync(join(folder, SCRIPT))
}

/** Hash of all that goes into the page: the code that makes it, the versions of Vue and Slidev, the deck's looks. */
export function printKey(deck: string): string {
  const hash = createHash('sha256')
  const say = (text: string | Uint8Array): void => {
    hash.update(text).update('\0')
  }
  for (const name of ['vue', '@slidev/cli']) say(readFileSync(packageFile(name)))
  const folders = [OWN, ...['components', 'layouts', 'styles'].map(name => join(deck, name))]
  say(readFileSync(import.meta.filename))
  for (const folder of folders) {
    for (const name of existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
      : []) {
      const file = join(folder, name)
      if (statSync(file).isFile()) for (const part of [`${basename(folder)}/${name}`, readFileSync(file)]) say(part)
    }
  }
  return hash.digest('hex').slice(0, 24)
}

/** Makes the page for the looks in `deck` in `folder`; leaves that empty where they need Slidev's own client. */
export async function makePrintPage(deck: string, folder: string): Promise<void> {
  const parts = partsOf(deck)
  const styles = deckStyles(join(deck, 'styles', 'index.css'))
  if (styles === null || !isPlainLook([...parts.values()], styles)) return
  const client = dirname(fromSlidev('@slidev/client/package.json'))
  const sheets: string[] = []
  const script = await bundle(parts, client, sheets)
  if (script === null) return
  const reset = readFileSync(createRequire(join(client, 'package.json')).resolve('@unocss/reset/tailwind.css'), 'utf8')
  const clicks = readFileSync(join(client, 'styles', 'vclick.css'), 'utf8')
  const frame = readFileSync(join(OWN, 'frame.css'), 'utf8')
  writeFileSync(join(folder, STYLE), [...sheets, reset, frame, clicks, styles].join('\n'))
  writeFileSync(join(folder, SCRIPT), script)
}

// --- internal ---

/** Path → source of every component and layout. */
function partsOf(deck: string): Map<string, string> {
  return new Map(
    ['components', 'layouts'].flatMap(below => {
      const folder = join(deck, below)
      return (existsSync(folder) ? readdirSync(folder).toSorted() : [])
        .filter(name => extname(name) === '.vue')
        .map(name => [join(folder, name), readFileSync(join(folder, name), 'utf8')] as const)
    }),
  )
}

/** The style sheet with those it imports; null where one is not beside it. */
function deckStyles(file: string): string | null {
  if (!existsSync(file)) return ''
  let isWhole = true
  const text = readFileSync(file, 'utf8').replace(RE_IMPORT, (_, path: string) => {
    // The faces are served from the deck's folder.
    if (path.endsWith('/fonts/fonts.css')) return ''
    const imported = path.startsWith('.') ? deckStyles(join(dirname(file), path)) : null
    isWhole &&= imported !== null
    return imported ?? ''
  })
  return isWhole ? text : null
}

function isPlainLook(sources: readonly string[], styles: string): boolean {
  if ([...sources, styles].some(text => RE_UNO.test(text) || RE_SPECIAL_STYLE.test(text))) return false
  const all = [...sources, styles].join('\n')
  return sources.every(source => {
    const classes = Array.from(source.matchAll(RE_CLASS), ([, names = '']) => names.split(/\s+/)).flat()
    return !RE_SLIDEV.test(source) && classes.every(name => RE_OWN_CLASS.test(name) || all.includes(`.${name}`))
  })
}

function packageFile(name: string): string {
  return createRequire(import.meta.url).resolve(`${name}/package.json`)
}

function fromSlidev(name: string): string {
  return createRequire(createRequire(import.meta.url).resolve('@slidev/cli/package.json')).resolve(name)
}

/** `sheets` receives the styles of the components, in their order; null where one imports what the page has not. */
async function bundle(parts: ReadonlyMap<string, string>, client: string, sheets: string[]): Promise<string | null> {
  const compiler = (await import(createRequire(import.meta.url).resolve('vue/compiler-sfc'))) as Compiler
  const { build } = await bundler()
  let isWhole = true
  const places: Readonly<Record<string, string>> = {
    vue: join(
      dirname(createRequire(import.meta.url).resolve('vue/package.json')),
      'dist',
      'vue.runtime.esm-browser.prod.js',
    ),
    '@slidev/client': join(OWN, 'client.js'),
    [PARTS]: PARTS,
  }
  const plugin = {
    name: 'speechdeck:print-page',
    resolveId(id: string, importer: string | undefined) {
      const own = places[id]
      if (own) return own
      const stand = importer?.startsWith(client) ? STAND_INS[id] : undefined
      if (stand) return join(OWN, stand)
      if (importer?.startsWith(client) && !id.startsWith('#')) return null
      if (id.startsWith('@slidev/client/')) return join(client, id.slice('@slidev/client/'.length))
      if (!id.startsWith('.') && !id.startsWith('/')) isWhole = false
      return null
    },
    load: (id: string) => (id === PARTS ? partsModule([...parts.keys()], client) : null),
    transform: {
      filter: { id: /\.vue$/ },
      handler(code: string, id: string) {
        const { script, styles } = compiled(compiler, code, id)
        if (parts.has(id)) sheets.push(...styles)
        return { code: script, moduleType: 'ts' }
      },
    },
  }
  const { output } = await build({
    input: join(OWN, 'main.js'),
    write: false,
    logLevel: 'silent',
    plugins: [plugin],
    transform: { define: { __DEV__: 'false', 'process.env.NODE_ENV': '"production"' } },
    output: { format: 'iife', minify: true },
  })
  return isWhole ? output[0].code : null
}

/** `import components_0 from "…/KeyPoints.vue"` …, `export const components = { "KeyPoints": components_0, … }`. */
function partsModule(files: readonly string[], client: string): string {
  const list = [
    ...CLICKS.map(name => ({ below: 'components', name, file: join(client, 'builtin', `${name}.ts`) })),
    ...files.map(file => ({
      below: file.split(/[\\/]/).at(-2) ?? '',
      name: file.split(/[\\/]/).at(-1)?.slice(0, -4) ?? '',
      file,
    })),
  ]
  const rows = (below: string) =>
    list
      .flatMap((part, index) => (part.below === below ? [`${JSON.stringify(part.name)}: part_${index}`] : []))
      .join(', ')
  return [
    ...list.map(({ file }, index) => `import part_${index} from ${JSON.stringify(file)}`),
    `export const components = { ${rows('components')} }`,
    `export const layouts = { ${rows('layouts')} }`,
  ].join('\n')
}

/** What of Vue's compiler is used here. */
type Compiler = typeof import('vue/compiler-sfc')

/** A component as a module, and its styles. */
function compiled(compiler: Compiler, source: string, filename: string): { script: string; styles: string[] } {
  const { descriptor, errors } = compiler.parse(source, { filename })
  if (errors[0]) throw errors[0]
  const styles = descriptor.styles.map(({ content }) => content)
  if (descriptor.script || descriptor.scriptSetup) {
    const { content } = compiler.compileScript(descriptor, { id: filename, isProd: true, inlineTemplate: true })
    return { script: content, styles }
  }
  const { code, errors: faults } = compiler.compileTemplate({
    id: filename,
    filename,
    source: descriptor.template?.content ?? '',
    isProd: true,
  })
  if (faults[0]) throw faults[0]
  return { script: `${code}\nexport default { render }`, styles }
}
