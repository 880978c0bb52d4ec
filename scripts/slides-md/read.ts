// slides.md as it stands, hand edits included → slides as values: what the products other than HTML are made of.
// Slidev's own parser divides the file; Markdown's own parser reads each slide.

import { parseSync } from '@slidev/parser'
import type { Logo, Ratio } from '../model/settings.ts'
import type { WrittenDeck, WrittenSlide } from '../model/slides-md.ts'
import { blocksOf } from './blocks.ts'

/** What the renderer escapes in a note: `\*` → `*`, `&lt;` → `<`. Not `\n`, not `&nbsp;`. */
const RE_ESCAPED = /\\([!-/:-@[-`{-~])|&(lt|gt|amp);/g
const ENTITIES = { lt: '<', gt: '>', amp: '&' } as const
/** Presenter's click marks in a note: `[click]`, `[click:3]`. Not the words `\\[click\\]` of a speech. */
const RE_CLICK = /(?<!\\)\[click(?::\d+)?\] */g
/** A colour as the configuration writes it: `#A2211B`. Not `red`. */
const RE_COLOUR = /^#[0-9A-Fa-f]{6}$/
/** `logo.svg`. Not `../logo.svg`. */
const RE_FILE_NAME = /^[\w-]+\.\w+$/
const THEMES = ['red', 'blue', 'ink', 'dark'] as const

/** The deck in a slides.md; a slide that somebody wrote by hand is read like any other. */
export function readDeck(markdown: string): WrittenDeck {
  const { slides } = parseSync(markdown, 'slides.md')
  const head = record(slides[0]?.frontmatter)
  const deck = record(head['speechdeck'])
  return {
    title: word(head['title'] ?? record(head['config'])['title']) ?? '',
    lang: word(head['lang'])?.startsWith('en') ? 'en' : 'zh',
    theme: THEMES.find(theme => theme === deck['theme']) ?? 'red',
    colours: Object.fromEntries(
      Object.entries(record(deck['colours'])).filter(([, value]) => RE_COLOUR.test(String(value))),
    ),
    ratio: ratioOf(word(head['aspectRatio'])),
    short: word(deck['short']),
    unit: word(deck['unit']),
    footer: word(deck['footer']) ?? ([word(deck['unit']), word(deck['short'])].filter(Boolean).join('　') || null),
    confidential: word(deck['confidential']),
    logo: logoIn(deck['logo']),
    parts: Array.isArray(deck['parts']) ? deck['parts'].map(String) : [],
    slides: slides
      .filter(({ frontmatter }) => frontmatter['hide'] !== true && frontmatter['disabled'] !== true)
      .map(({ frontmatter, content, note }, index) => slideOf(index + 1, record(frontmatter), content, note ?? '')),
  }
}

// --- internal ---

function slideOf(no: number, matter: Record<string, unknown>, content: string, note: string): WrittenSlide {
  const part = matter['part']
  const size = matter['size']
  const layout = word(matter['layout']) ?? 'default'
  return {
    no,
    layout,
    kind: word(matter['kind']) ?? layout,
    part: typeof part === 'number' ? part : null,
    edge: word(matter['edge']),
    continued: word(matter['continued']),
    up: word(matter['up']),
    position: word(matter['position']),
    size: size === 'l' || size === 'm' || size === 's' ? size : null,
    blocks: blocksOf(content),
    note: note
      .replace(RE_CLICK, '')
      .replace(RE_ESCAPED, (_, sign: string | undefined, name: keyof typeof ENTITIES) => sign ?? ENTITIES[name])
      .trim(),
  }
}

/** `4/3`, `1.33` → 4:3; as SlideFrame.vue draws the line. */
function ratioOf(value: string | null): Ratio {
  const [width = 16, height = 9] = (value ?? '16/9').split(/[/:]/).map(Number)
  return width / (value && /[/:]/.test(value) ? height : 1) < 1.5 ? '4:3' : '16:9'
}

function word(value: unknown): string | null {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' ? null : text
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** As the renderer writes it: `{ file: logo.svg, form: clear, aspect: 2 }`; null for anything else, above all for a path. */
function logoIn(value: unknown): Logo | null {
  const { file, form, aspect } = record(value)
  if (typeof file !== 'string' || !RE_FILE_NAME.test(file) || typeof aspect !== 'number' || !(aspect > 0)) return null
  return { file, form: form === 'solid' ? 'solid' : 'clear', aspect }
}
