// Is this deck plain, and which page does it need? A plain deck uses nothing of Slidev but its frame, Markdown and
// the components of its own folder, as every deck does that the program writes. Its slides can then be handed as data
// to a page that was made once for its looks instead of being compiled one by one; anything else takes the long way,
// and looks the same.

import { parseSync } from '@slidev/parser'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import type { ParsedSlides } from './readable.ts'

/** What the page needs to know of a slide; see show-page/slides.js. */
export interface PlainSlide {
  frontmatter: Record<string, unknown>
  layout: string
  content: string
  title: string
  level: number
}

/** The slides as the page's first script. */
export function deckScript(slides: readonly PlainSlide[], configs: Record<string, unknown> = {}): string {
  const data = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
  return `globalThis.__speechdeckSlides = ${data(slides)}\nglobalThis.__speechdeckConfigs = ${data(configs)}\n`
}

export interface PlainDeck {
  slides: PlainSlide[]
  title: string
  lang: string | null
  /** Settings of the deck that its page is built with; no word of the speech is among them. */
  settings: Record<string, unknown>
}

/** Settings that the program itself writes; any other may change how Slidev makes the page. */
const SETTINGS = new Set([
  'theme',
  'lang',
  'favicon',
  'fonts',
  'aspectRatio',
  'canvasWidth',
  'colorSchema',
  'routerMode',
  'mdc',
  'comark',
  'monaco',
  'twoslash',
  'lineNumbers',
  'drawings',
  'transition',
  'preloadImages',
])
/** A setting of the deck that holds words of the speech: it is no part of the page that is kept. */
const READINGS = 'notesAutoRuby'
/** Settings of single slides that only our own layouts read. */
const SLIDE_SETTINGS = new Set([
  'title',
  'layout',
  'kind',
  'part',
  'edge',
  'kicker',
  'continued',
  'up',
  'position',
  'size',
  'speechdeck',
  'duration',
  'timesplit',
])

/**
 * Matches what Slidev's Markdown makes more of than Markdown: code, maths, links, pictures, footnotes, tasks, alerts,
 * `{{ }}`, `<<<`, `@`. Not `\$`, `\[`, `:widths="[1, 2]"`.
 */
const RE_MORE_THAN_MARKDOWN = new RegExp(
  [
    /(?<!\\)[`$]|(?<!\\|=")\[|~~~|\{\{(?!<\/span>)|<<<|(?<!\\):\/\/|(?<!\\)@/,
    /(?<!<\/?)\bv-(?!pre\b)|^\s*(?:import|export)\s/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'mu',
)
/** Matches `<KeyPoints`, `</b`; group 1 is the name. Not `&lt;`. */
const RE_TAG = /<\/?([A-Za-z][\w.-]*)/g
/**
 * Matches `<span v-pre>`, `<p style="…">`: of HTML's own elements, only those without attributes of consequence are
 * let through.
 */
const HTML_TAGS = new Set([
  'br',
  'span',
  'b',
  'i',
  'em',
  'strong',
  'p',
  'div',
  'sup',
  'sub',
  'small',
  'ol',
  'ul',
  'li',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
])
/** Slidev's own components that our pages have. */
export const SLIDEV_COMPONENTS = ['VClick', 'VClicks', 'VAfter'] as const
/**
 * Matches `class="mt-4"`, `:style=`, `@click=`: UnoCSS makes rules for the first, the others are programs. Not
 * `:widths="[1, 2]"`, `style="…"`.
 */
const RE_ATTRIBUTE = /<[^>]*\s(?:class|:(?:class|style)|@[\w-]+|#[\w-]+)=/u
/** Matches what a slide must not have beside it: Slidev reads these files too. */
const EXTENDS_SLIDEV = [
  /^(?:setup|snippets|index\.html)$/,
  /^(?:uno|vite)\.config\./,
  /^global.*\.(?:vue|ts|js)$/,
  /^(?:slide|custom)-.*\.(?:vue|ts|js)$/,
  /^(?:Slide|Global|Custom).*\.vue$/,
  /^styles?\.(?:css|ts|js)$/,
]

/** Behind it, which some editors write, Slidev finds no settings. */
const BYTE_ORDER_MARK = /^\uFEFF/

/** The deck as data, or null where it asks for more of Slidev than our pages have. */
export function plainDeck(entry: string, parsed?: ParsedSlides): PlainDeck | null {
  const folder = dirname(entry)
  if (readdirSync(folder).some(name => EXTENDS_SLIDEV.some(pattern => pattern.test(name))) || hasAddons(folder))
    return null
  const slides = parsed ?? parseSync(readFileSync(entry, 'utf8').replace(BYTE_ORDER_MARK, ''), entry).slides
  const [first] = slides
  if (!first || (first.frontmatter['theme'] ?? 'default') !== 'default') return null
  const components = new Set([
    ...names(folder, 'components'),
    ...SLIDEV_COMPONENTS,
    'v-click',
    'v-clicks',
    'v-after',
    'template',
  ])
  const layouts = new Set(names(folder, 'layouts'))
  const plain: PlainSlide[] = []
  for (const [index, slide] of slides.entries()) {
    const { frontmatter, content, layout } = slideOf(slide, index)
    const isKnown = (name: string): boolean =>
      SLIDE_SETTINGS.has(name) || (index === 0 && (SETTINGS.has(name) || name === READINGS))
    const { config, ...settings } = frontmatter
    if (!layouts.has(layout) || !Object.keys(settings).every(isKnown) || !isPlain(content, components)) return null
    if (config !== undefined && (index > 0 || !isTitleOnly(config))) return null
    plain.push(slideOf(slide, index))
  }
  return {
    slides: plain,
    title: deckTitle(first.frontmatter),
    lang: typeof first.frontmatter['lang'] === 'string' ? first.frontmatter['lang'] : null,
    settings: settingsOf(first.frontmatter),
  }
}

/** Matches `<!-- 停顿 -->`, `<!-- never closed`: said to oneself, not shown. */
const RE_COMMENT = /<!--(?:[\s\S]*?-->|[\s\S]*$)/g

/**
 * What a page that is open needs when slides.md has changed, be the deck still plain or not: what is more than Markdown
 * is shown as it stands until the page is made anew.
 */
export function shownSlides(markdown: string): Pick<PlainDeck, 'title' | 'settings' | 'slides'> {
  const { slides } = parseSync(markdown.replace(BYTE_ORDER_MARK, ''), 'slides.md')
  const shown = slides.filter(({ frontmatter }) => !frontmatter['hide'] && !frontmatter['disabled'])
  return {
    title: deckTitle(slides[0]?.frontmatter ?? {}),
    settings: settingsOf(slides[0]?.frontmatter ?? {}),
    slides: shown.map((slide, index) => withoutComments(slideOf(slide, index))),
  }
}

/** Without what stands in comments, which is the speaker's. */
export function withoutComments(slide: PlainSlide): PlainSlide {
  return { ...slide, content: slide.content.replace(RE_COMMENT, '') }
}

/**
 * `title: 讲话`, or `config: { title: … }` where Slidev would compile it; then Slidev itself puts the first heading
 * into `title`.
 */
export function deckTitle({ title, config }: Record<string, unknown>): string {
  return String((isTitleOnly(config) ? config.title : title) ?? '')
}

// --- internal ---

type Parsed = Pick<ReturnType<typeof parseSync>['slides'][number], 'frontmatter' | 'content' | 'title' | 'level'>

function slideOf({ frontmatter, content, title = '', level = 1 }: Parsed, index: number): PlainSlide {
  const layout = String(frontmatter['layout'] ?? (index === 0 ? 'cover' : 'default'))
  return { frontmatter, layout, content, title, level }
}

function settingsOf(frontmatter: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(frontmatter).filter(([name]) => SETTINGS.has(name)))
}

function isTitleOnly(config: unknown): config is { title: unknown } {
  return typeof config === 'object' && config !== null && Object.keys(config).join() === 'title'
}

function isPlain(content: string, components: ReadonlySet<string>): boolean {
  if (RE_MORE_THAN_MARKDOWN.test(content) || RE_ATTRIBUTE.test(content)) return false
  return Array.from(content.matchAll(RE_TAG), match => match[1] ?? '').every(
    name => components.has(name) || HTML_TAGS.has(name),
  )
}

function names(folder: string, below: string): string[] {
  const place = join(folder, below)
  return existsSync(place)
    ? readdirSync(place)
        .filter(name => extname(name) === '.vue')
        .map(name => name.slice(0, -4))
    : []
}

function hasAddons(folder: string): boolean {
  const file = join(folder, 'package.json')
  return existsSync(file) && readFileSync(file, 'utf8').includes('"slidev"')
}
