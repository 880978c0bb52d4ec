// slides.md as it stands, hand edits included → slides as values: what the products other than HTML are made of.
// Slidev's own parser divides the file; Markdown's own parser reads each slide.

import { parseSync } from '@slidev/parser'
import type { Logo, Ratio } from '../model/settings.ts'
import type { WrittenDeck, WrittenSlide } from '../model/slides-md.ts'
import type { Lang } from '../model/source.ts'
import { blocksOf } from './blocks.ts'
import { readNote } from './note.ts'

/** A colour as the configuration writes it: `#A2211B`. Not `red`. */
const RE_COLOUR = /^#[0-9A-Fa-f]{6}$/
/** `logo.svg`. Not `../logo.svg`. */
const RE_FILE_NAME = /^[\w-]+\.\w+$/
/** Besides red, which a deck has that names none. */
const THEMES = ['blue', 'ink', 'dark'] as const

/**
 * The deck in a slides.md, hidden slides included; a slide that somebody wrote by hand is read like any other.
 * `lang`: of a deck that states none.
 */
export function readDeck(markdown: string, lang: Lang = 'zh'): WrittenDeck {
  const { slides } = parseSync(markdown.replace(/^\uFEFF/, ''), 'slides.md')
  const head = record(slides[0]?.frontmatter)
  const deck = record(head['speechdeck'])
  const [unit, short, footer] = [word(deck['unit']), word(deck['short']), word(deck['footer'])]
  return {
    title: word(head['title'] ?? record(head['config'])['title']) ?? '',
    lang: languageOf(word(head['lang'])) ?? lang,
    theme: THEMES.find(theme => theme === deck['theme']) ?? 'red',
    colours: Object.fromEntries(
      Object.entries(record(deck['colours'])).filter(([, value]) => RE_COLOUR.test(String(value))),
    ),
    ratio: ratioOf(word(head['aspectRatio'])),
    short,
    unit,
    footer,
    foot: footer ?? ([unit, short].filter(Boolean).join('　') || null),
    confidential: word(deck['confidential']),
    logo: logoIn(deck['logo']),
    parts: Array.isArray(deck['parts']) ? deck['parts'].map(part => word(part) ?? '') : [],
    ruby: Object.fromEntries(
      Object.entries(record(head['notesAutoRuby'])).flatMap(([rare, value]) => {
        const read = word(value)
        return rare && read ? [[rare, read]] : []
      }),
    ),
    slides: slides.map((slide, index) => slideOf(index + 1, slide)),
  }
}

// --- internal ---

type ParsedSlide = ReturnType<typeof parseSync>['slides'][number]

function slideOf(no: number, { frontmatter, frontmatterDoc, content, note = '' }: ParsedSlide): WrittenSlide {
  const settings = record(frontmatter)
  const [part, size] = [settings['part'], settings['size']]
  const layout = word(settings['layout']) ?? 'default'
  return {
    no,
    hidden: Boolean(settings['hide']) || Boolean(settings['disabled']),
    layout,
    kind: word(settings['kind']) ?? layout,
    part: typeof part === 'number' ? part : null,
    edge: word(settings['edge']),
    kicker: [settings['kicker'] ?? []].flat().flatMap(level => word(level) ?? []),
    continued: word(settings['continued']),
    up: word(settings['up']),
    position: word(settings['position']),
    size: size === 'l' || size === 'm' || size === 's' ? size : null,
    blocks: blocksOf(content),
    ...readNote(note),
    importedFrom: word(settings['src']),
    fault: frontmatterDoc?.errors[0]?.message.split('\n')[0] ?? null,
  }
}

function languageOf(stated: string | null): Lang | null {
  return stated === null ? null : stated.startsWith('en') ? 'en' : 'zh'
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

/**
 * As the renderer writes it: `{ file: logo.svg, form: clear, aspect: 2 }`; null for anything else, above all for a
 * path.
 */
function logoIn(value: unknown): Logo | null {
  const { file, form, aspect } = record(value)
  if (typeof file !== 'string' || !RE_FILE_NAME.test(file) || typeof aspect !== 'number' || !(aspect > 0)) return null
  return { file, form: form === 'solid' ? 'solid' : 'clear', aspect }
}
