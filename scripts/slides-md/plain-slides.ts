// slides.md → what each slide shows and says, as plain text, read by Slidev's own parser.
// Its own file because it is the only place that knows both Slidev's Markdown and ours.

import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { parseSync } from '@slidev/parser'
import type { Logo } from '../model/settings.ts'

/** One slide as it stands in slides.md. */
export interface PlainSlide {
  kind: string
  title: string
  /** All that is shown, piece by piece: heading, items, cells, then what the frame shows (fore-edge, footer). */
  shown: string[]
  /** The pieces of `shown` that the matter of the slide is made of: not title and frame, and no markers. */
  body: string[]
  /** Rows of the longest list. */
  items: number
  /** One of several that share a series: `（续 2/3）` stands beside the title. */
  continued: boolean
  note: string
  /** For each click mark of the note, how many characters stand before it, white space apart. */
  clicks: number[]
  /** Why Slidev cannot read the front matter, or null. */
  fault: string | null
  /** Headings and emphasised points in order, each with the marker before it, or an empty one. */
  phrases: { marker: string; text: string; isHeading: boolean }[]
  /** Index of its part, or null. */
  part: number | null
  /** Slidev leaves it out. */
  hidden: boolean
}

/** What the headmatter says of the deck as a whole. */
export interface PlainDeck {
  title: string
  lang: string
  aspectRatio: string
  theme: string
  unit: string
  footer: string
  confidential: string
  logo: Logo | null
  parts: string[]
  imports: { slide: number; name: string }[]
  ruby: Readonly<Record<string, string>>
  slides: PlainSlide[]
}

/** A slot of a two-column layout: `::right::`. Not `::: tip`. */
const RE_SLOT_LINE = /^::[\w-]+::$/gm
/** `\*` → `*`, `&lt;` → `<`: what the renderer escapes in a note. Not `\n`, not `&nbsp;`. */
const RE_ESCAPED = /\\([!-/:-@[-`{-~])|&(lt|gt|amp);/g
const ENTITIES = { lt: '<', gt: '>', amp: '&' } as const
/** Presenter's click marks in a note: `[click]`, `[click:3]`. Not the words `\\[click\\]` of a speech. */
const RE_CLICK = /(?<!\\)\[click(?::\d+)?\] */gi
/** `<br>`, `<KeyPoints form="few">`, `</KeyPoints>`, `<!-- … -->`. Not `a < b`. */
const RE_TAG = /<!--[\s\S]*?-->|<\/?[a-z][^>]*>/gi

/** `logo.svg`. Not `../logo.svg`. */
const RE_FILE_NAME = /^[\w-]+\.\w+$/

/** The slides of a deck in order. */
export function readSlides(markdown: string): PlainSlide[] {
  return readDeck(markdown).slides
}

/** The slides, and what holds for all of them. */
export function readDeck(markdown: string): PlainDeck {
  const { slides } = parseSync(markdown, 'slides.md')
  const head = record(slides[0]?.frontmatter)
  const deck = record(head['speechdeck'])
  const parts = Array.isArray(deck['parts']) ? deck['parts'].map(word) : []
  return {
    title: word(head['title'] ?? record(head['config'])['title']),
    lang: word(head['lang']),
    aspectRatio: word(head['aspectRatio']),
    theme: word(deck['theme']),
    unit: word(deck['unit']),
    footer: word(deck['footer']),
    confidential: word(deck['confidential']),
    logo: logoIn(deck['logo']),
    parts,
    ruby: Object.fromEntries(
      Object.entries(record(head['notesAutoRuby']))
        .map(([rare, read]) => [rare, word(read)])
        .filter(([rare, read]) => rare && read),
    ),
    imports: slides.flatMap(({ frontmatter }, index) =>
      word(frontmatter['src']) === '' ? [] : [{ slide: index + 1, name: word(frontmatter['src']) }],
    ),
    slides: slides.map(slide => readSlide(slide, deck)),
  }
}

/** `一是\*\*坚持\*\*` → `一是**坚持**` */
export function unescapeNote(note: string): string {
  return note.replace(RE_ESCAPED, (_, sign: string | undefined, name: keyof typeof ENTITIES) => sign ?? ENTITIES[name])
}

// --- internal ---

/** `[click:2]` stands for two clicks. */
function clicksOf(note: string): number[] {
  return [...note.matchAll(RE_CLICK)].flatMap(({ index, 0: mark }) => {
    const before = unescapeNote(note.slice(0, index).replace(RE_CLICK, '')).replace(/\s+/gu, '').length
    return Array.from({ length: Number(/\d+/.exec(mark)?.[0] ?? 1) }, () => before)
  })
}

type ParsedSlide = ReturnType<typeof parseSync>['slides'][number]

function readSlide(
  { frontmatter, frontmatterDoc, content, note }: ParsedSlide,
  deck: Record<string, unknown>,
): PlainSlide {
  const tree = treeOf(content.replace(RE_SLOT_LINE, ''))
  const pieces = shownPieces(tree)
  return {
    kind: word(frontmatter['kind']) || word(frontmatter['layout']) || 'default',
    title: headingOf(pieces),
    shown: inReadingOrder(pieces, frontmatter, deck).filter(text => text.trim() !== ''),
    note: unescapeNote((note ?? '').replace(RE_CLICK, '')),
    clicks: clicksOf(note ?? ''),
    fault: frontmatterDoc?.errors[0]?.message.split('\n')[0] ?? null,
    body: pieces
      .filter(piece => !piece.heading && piece.role !== 'marker')
      .map(({ text }) => text)
      .filter(text => text.trim() !== ''),
    items: longestList(tree),
    continued: word(frontmatter['continued']) !== '',
    phrases: phrasesOf(pieces),
    part: typeof frontmatter['part'] === 'number' ? frontmatter['part'] : null,
    hidden: frontmatter['hide'] === true || frontmatter['disabled'] === true,
  }
}

interface Piece {
  text: string
  heading: boolean
  role?: 'marker' | 'phrase'
}

/** A marker belongs to the piece after it. */
function phrasesOf(pieces: readonly Piece[]): PlainSlide['phrases'] {
  const filled = pieces.filter(({ text }) => text.trim() !== '')
  return filled.flatMap(({ text, heading, role }, index) => {
    if (role === 'marker' || (role !== 'phrase' && !heading)) return []
    const before = filled[index - 1]
    return [{ marker: before?.role === 'marker' ? before.text.trim() : '', text: text.trim(), isHeading: heading }]
  })
}

function treeOf(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

function longestList(node: Nodes): number {
  const own = node.type === 'list' ? node.children.length : 0
  return 'children' in node ? node.children.reduce((most, child) => Math.max(most, longestList(child)), own) : own
}

function shownPieces(tree: Root): Piece[] {
  const title = tree.children.find(node => node.type === 'heading')
  const pieces: Piece[] = []
  for (const node of tree.children) collect(node, node === title, pieces)
  return pieces
}

/** Emphasis opens a new piece: `*一是* **坚持**` is a marker and a phrase. */
function collect(node: Nodes, heading: boolean, pieces: Piece[]): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      append(pieces, node.value, heading)
      return
    case 'html': {
      const text = node.value.replace(RE_TAG, '')
      if (text.trim() !== '') append(pieces, unescapeNote(text), heading)
      return
    }
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'emphasis':
    case 'strong': {
      const role = node.type === 'emphasis' ? 'marker' : node.type === 'strong' ? 'phrase' : null
      pieces.push({ text: '', heading, ...(role && { role }) })
      for (const child of node.children) collect(child, heading, pieces)
      pieces.push({ text: '', heading })
      return
    }
    default:
      if ('children' in node) for (const child of node.children) collect(child, heading, pieces)
  }
}

function append(pieces: Piece[], text: string, heading: boolean): void {
  const last = pieces.at(-1)
  if (last) last.text += text
  else pieces.push({ text, heading })
}

function headingOf(pieces: readonly Piece[]): string {
  return pieces
    .filter(piece => piece.heading)
    .map(piece => piece.text.trim())
    .filter(text => text !== '')
    .join(' ')
}

/** With what layouts show out of the front matter; the order is that of the ledger (folder/ledger.ts). */
function inReadingOrder(
  pieces: readonly Piece[],
  frontmatter: Record<string, unknown>,
  deck: Record<string, unknown>,
): string[] {
  const texts = (heading: boolean) => pieces.filter(piece => piece.heading === heading).map(({ text }) => text)
  const isBook = frontmatter['kind'] === 'cover' || frontmatter['kind'] === 'closing'
  const footer = word(deck['footer'])
  return [
    word(frontmatter['up']),
    ...texts(true),
    word(frontmatter['continued']),
    word(frontmatter['position']),
    ...texts(false),
    word(frontmatter['edge']),
    ...(footer && !isBook ? [footer] : [word(deck['unit']), word(deck['short'])]),
    word(deck['confidential']),
  ]
}

function word(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
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
