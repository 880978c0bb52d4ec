// What a deck looks like: its components, layouts and styles, read once; and whether a page of ours is enough for them,
// or they need Slidev's own client and UnoCSS.

import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

export interface Looks {
  /** Path → source of every component and layout. */
  parts: ReadonlyMap<string, string>
  /** The style sheet with those it imports. */
  styles: string
}

/** Of a slide, in CSS pixels, and its shape. */
export interface Frame {
  width: number
  height: number
  aspectRatio: number
}

/** Folders beside slides.md that its looks are made of; `fonts/` and `public/` are served as they are. */
const FOLDERS = ['components', 'layouts', 'styles']

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
export function frameOf(settings: Readonly<Record<string, unknown>>): Frame | null {
  const { canvasWidth = WIDTH, aspectRatio = SHAPE, colorSchema = 'light', fonts = FONTS } = settings
  const [across = NaN, down = 1] = String(aspectRatio).split(/[/:]/).map(Number)
  const width = Number(canvasWidth)
  const ratio = across / down
  const isKnown = width > 0 && ratio > 0 && colorSchema === 'light' && isDeepStrictEqual(fonts, FONTS)
  return isKnown ? { width, height: Math.ceil(width / ratio), aspectRatio: ratio } : null
}

/** Of the deck folder; null where a page of ours is not enough. */
export function looksOf(deck: string): Looks | null {
  const parts = partsOf(deck)
  const styles = deckStyles(join(deck, 'styles', 'index.css'))
  return styles !== null && isPlainLook([...parts.values()], styles) ? { parts, styles } : null
}

/** Hash of all that goes into a page: the versions of Vue and Slidev, the code in `own`, the deck's looks. */
export function looksKey(deck: string, own: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of ['vue', '@slidev/cli']) hash.update(readFileSync(packageFile(name))).update('\0')
  for (const place of [...own, ...FOLDERS.map(name => join(deck, name))]) addFiles(hash, place)
  return hash.digest('hex').slice(0, 24)
}

/** Folder of Slidev's client. */
export function slidevClient(): string {
  return dirname(createRequire(packageFile('@slidev/cli')).resolve('@slidev/client/package.json'))
}

/** A style sheet of Slidev's client, or the one that it makes all browsers alike with. */
export function clientStyle(name: 'reset' | 'vclick' | 'transitions'): string {
  const client = slidevClient()
  const file =
    name === 'reset'
      ? createRequire(join(client, 'package.json')).resolve('@unocss/reset/tailwind.css')
      : join(client, 'styles', `${name}.css`)
  return readFileSync(file, 'utf8')
}

// --- internal ---

/** A file, or a folder with all that is in it, by name and content. */
function addFiles(hash: Hash, place: string): void {
  if (!existsSync(place)) return
  const names = statSync(place).isFile() ? [''] : readdirSync(place, { recursive: true, encoding: 'utf8' }).toSorted()
  for (const name of names) {
    const file = join(place, name)
    if (statSync(file).isFile())
      hash
        .update(`${basename(place)}/${name}`)
        .update('\0')
        .update(readFileSync(file))
        .update('\0')
  }
}

function packageFile(name: string): string {
  return createRequire(import.meta.url).resolve(`${name}/package.json`)
}

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
