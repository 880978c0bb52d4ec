// deck.json and slides.md → the deck as its products need it, hand edits included. Beside mirror.ts, because what
// stands in slides.md counts, and only the mirror knows what that is.

import { LABELS } from '../words/labels.ts'
import { markerAt, readMarker } from '../language/written-markers.ts'
import type { FamilyName } from '../language/markers.ts'
import { PAGE_PAUSE, PARAGRAPH_PAUSE, speakingSeconds } from '../language/aloud.ts'
import type { Ledger, LedgerSlide } from '../model/ledger.ts'
import type { ProductDeck, ProductSlide } from '../model/product.ts'
import type { WrittenDeck, WrittenSlide } from '../model/slides-md.ts'
import type { Lang, Span } from '../model/source.ts'
import { mirrorEdits } from './mirror.ts'
import { shownRows } from './shown-rows.ts'
import { importedSlide, phrasesOf, type Phrase } from '../slides-md/index.ts'

/** Slides whose heading is a sentence of the speech, not a heading in it. */
const SENTENCES: ReadonlySet<string> = new Set(['cover', 'statement', 'closing'])
/** Before a heading or point in running text: `。一是`, `：一是`, `” `. Not a comma. */
const RE_OPENS = /[。！？；：.!?;:—”’"'）)\]】]/u
/** After it: `贡献大小。动议前`. Not the middle of a clause. */
const RE_CLOSES = /[。！？；：，、.!?;:,—…]/u
/** What is bold together with it: the sign that ends it. Not a comma, after which the sentence goes on. */
const RE_ENDS = /[。！？；：.!?;:]/u
/** Between marker and phrase: `一、肯定`, `First, people`. */
const RE_AFTER_MARKER = /^[、，,.．]$/u
/** Where a sentence may begin, not in the middle of one (`这是第一,`). */
const RE_SENTENCE_START = /(?<=^|[。！？!?"])(?=.)/gu
/** Before a marker that the slide leaves off its heading. */
const RE_BEFORE_MARKER = /^[。！？；：!?;:—]$/u
/** The number of a caption or page, as likely as a marker. */
const RE_DIGITS = /^\d+$/u
/** Characters that the longest of these markers has. */
const LONGEST_MARKER = 12
/** A heading's words, with the sign that ends it. Not a list in one sentence (`水;二是电。`), not a long sentence. */
const RE_HEADING = /^[^。！？!?;]{2,32}。/u
/** A heading on a line of its own needs no sign that ends it: `（二）打好攻坚战`. Not what goes on after a comma. */
const RE_OWN_LINE = /^(?:[^。！？!?;.]|\.\d){2,40}(?<![,:、])$/u
/** What numbers headings in running text: `(二)水质的末梢不够稳。`, `一是巡查到位。` */
const NUMBERING: ReadonlySet<string> = new Set<FamilyName>(['cn', 'cn-paren', 'ordinal', 'is'])

const RE_LETTER = /\p{Script=Latin}/u
const FOLDED: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '．': '.',
}

/** `{ slides: [{ no: 1, note: '同志们：…', phrases: […], … }], … }`; slides that are hidden by hand are left out. */
export function productDeck(ledger: Ledger, written: WrittenDeck): ProductDeck {
  const mirrored = mirrorEdits(ledger.generated ?? ledger.slides, written).slides
  const continues = paragraphSense(ledger.manuscript)
  const cover = mirrored[0]?.kind === 'cover' ? mirrored[0] : null
  const shown = written.slides.flatMap((slide, index) => {
    const entry = mirrored[index]
    return slide.hidden || !entry ? [] : [{ slide, entry }]
  })
  const { title, lang, unit, footer, logo, confidential, theme, ratio, parts, ruby } = written
  const titleLines = cover ? linesOfHeading(written.slides[0]) : []
  return {
    title: cover?.title || title || ledger.title,
    ...(titleLines.length > 1 && { titleLines }),
    lang,
    unit,
    footer,
    logo,
    speaker: fact(cover, LABELS.speaker),
    date: fact(cover, LABELS.date),
    occasion: fact(cover, LABELS.occasion) ?? fact(cover, LABELS.place),
    confidential,
    theme,
    ratio,
    parts,
    ...(Object.keys(ruby).length > 0 && { ruby }),
    imported: importedSlide(written),
    slides: shown.map(({ slide, entry }, index) =>
      productSlide(slide, entry, {
        no: index + 1,
        continues,
        parts,
        lang: ledger.lang,
        rate: ledger.given.rate ?? ledger.config?.rate,
      }),
    ),
  }
}

/**
 * Where headings and points stand in a note, with marker and closing sign: numbered ones, and those of its slide;
 * only where they open a sentence. Names of `parts` are headings where they have a line of their own.
 */
export function phraseSpans(
  note: string,
  phrases: readonly Omit<Phrase, 'isHeading'>[],
  parts: readonly string[] = [],
): Span[] {
  const places: number[] = []
  const lines: Span[] = []
  let text = ''
  for (let index = 0; index < note.length; index++) {
    const character = note[index] ?? ''
    if (character === '\n') lines.push({ start: lines.at(-1)?.end ?? 0, end: text.length })
    if (/\s/.test(character)) continue
    places.push(index)
    text += FOLDED[character] ?? character
  }
  lines.push({ start: lines.at(-1)?.end ?? 0, end: text.length })
  const names = new Set(parts.map(bareFolded))
  const spans = lines.flatMap(({ start, end }) => {
    const line = text.slice(start, end)
    if (names.has(line)) return [{ start, end }]
    return numberedHeadings(line).map(found => ({ start: start + found.start, end: start + found.end }))
  })
  let from = 0
  for (const phrase of phrases) {
    const found = findPhrase({ text, lines }, phrase, from)
    if (!found) continue
    from = found.end
    if (!spans.some(({ start, end }) => start < found.end && found.start < end)) spans.push(found)
  }
  return spans
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 }))
}

// --- internal ---

function productSlide(
  slide: WrittenSlide,
  entry: LedgerSlide,
  {
    no,
    continues,
    parts,
    lang,
    rate,
  }: {
    no: number
    continues: (note: string) => boolean
    parts: readonly string[]
    lang: Lang
    rate: number | undefined
  },
): ProductSlide {
  const note = slide.note
    .split(/\s*\n\s*/)
    .map(line => line.trim())
    .filter(Boolean)
    .join('\n')
  // Points without a marker were picked out of running sentences: bold for them too, and nothing would stand out.
  const phrases = SENTENCES.has(entry.kind)
    ? []
    : entry.kind === 'section'
      ? firstLine(note)
      : phraseSpans(
          note,
          phrasesOf(slide).filter(({ marker, isHeading }) => marker !== '' || isHeading),
          parts,
        )
  // What was written by hand is not in the plan.
  const seconds = entry.edited
    ? Math.round(speakingSeconds(note, lang, rate) + note.split('\n').length * PARAGRAPH_PAUSE + PAGE_PAUSE)
    : entry.seconds
  return {
    no,
    kind: entry.kind,
    title: entry.title,
    note,
    seconds,
    part: slide.part,
    continues: continues(note),
    phrases,
    rows: shownRows(entry, slide, lang),
    clicks: slide.clicks.map(count => placeAfter(note, count)),
  }
}

function linesOfHeading(slide: WrittenSlide | undefined): string[] {
  const heading = slide?.blocks.find(block => block.type === 'heading')
  return heading?.type === 'heading' ? heading.text.map(words => words.map(({ text }) => text).join('')) : []
}

/** Where the character after the first `count` stands, white space apart. */
function placeAfter(note: string, count: number): number {
  let left = count
  for (let at = 0; at < note.length; at++) if (!/\s/.test(note[at] ?? '') && left-- === 0) return at
  return note.length
}

/**
 * Asked note by note, in order: does it begin in the middle of a paragraph of the manuscript? A note by hand begins
 * one of its own.
 */
function paragraphSense(manuscript: string): (note: string) => boolean {
  const starts = new Set<number>()
  let text = ''
  for (const line of manuscript.split('\n')) {
    starts.add(text.length)
    text += line.replace(/\s+/gu, '')
  }
  let from = 0
  return note => {
    const words = note.replace(/\s+/gu, '')
    const at = words === '' ? -1 : text.indexOf(words.slice(0, 24), from)
    if (at === -1) return false
    from = at + 1
    return !starts.has(at)
  }
}

/** What is said on a section slide is its heading. */
function firstLine(note: string): Span[] {
  return note === '' ? [] : [{ start: 0, end: note.split('\n', 1)[0]?.length ?? 0 }]
}

/** The value that stands under a label of the cover. */
function fact(cover: LedgerSlide | null, label: Readonly<Record<string, string>>): string | null {
  const texts = cover?.texts ?? []
  const index = texts.findIndex(({ text }) => Object.values(label).includes(text.trim()))
  return texts[index + 1] && index !== -1 ? texts[index + 1]?.text.trim() || null : null
}

/** In one line, white space left out. */
function numberedHeadings(line: string): Span[] {
  return Array.from(line.matchAll(RE_SENTENCE_START)).flatMap(({ index: start }) => {
    const marker = markerAt(line, start)
    const rest = marker ? line.slice(marker.end) : ''
    if (marker && start === 0 && RE_OWN_LINE.test(rest)) return [{ start, end: line.length }]
    const heading = marker && NUMBERING.has(marker.family) && RE_HEADING.exec(rest.slice(0, 40))?.[0]
    // `"六保"是大局。` begins inside a quotation.
    return heading && heading.split('"').length % 2 === 1 ? [{ start, end: marker.end + heading.length }] : []
  })
}

/** A note without its white space, and its lines there. */
interface Folded {
  text: string
  lines: readonly Span[]
}

function findPhrase(
  { text, lines }: Folded,
  { marker, text: phrase }: Omit<Phrase, 'isHeading'>,
  from: number,
): Span | null {
  const wanted = bareFolded(phrase).replace(/[…]$/u, '')
  const before = bareFolded(marker)
  if (wanted === '') return null
  for (let at = placeOf(text, wanted, from); at !== -1; at = placeOf(text, wanted, at + 1)) {
    const start = before === '' ? unshownMarkerStart({ text, lines }, at) : markerStart(text, before, at)
    const end = at + wanted.length
    if (lines.some(line => line.start === start && line.end === end)) return { start, end }
    const opens = start === 0 || RE_OPENS.test(text[start - 1] ?? '') || start < at
    const torn = RE_LETTER.test(text[end] ?? '') && RE_LETTER.test(text[end - 1] ?? '')
    if (!opens || torn) continue
    if (end === text.length || RE_ENDS.test(text[end - 1] ?? '')) return { start, end }
    if (RE_CLOSES.test(text[end] ?? '')) return { start, end: RE_ENDS.test(text[end] ?? '') ? end + 1 : end }
  }
  return null
}

/** The next place of some words; a slide may begin them with a capital that the speech has not. */
function placeOf(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from)
  if (at === from) return at
  const other = text.indexOf((words[0] ?? '').toLowerCase() + words.slice(1), from)
  return at === -1 || (other !== -1 && other < at) ? other : at
}

/** `一是坚持` for the marker `一是` and the place of `坚持`: where the marker begins, else the place itself. */
function markerStart(text: string, marker: string, at: number): number {
  const plain = RE_AFTER_MARKER.test(text[at - 1] ?? '') && !marker.endsWith(text[at - 1] ?? '') ? at - 1 : at
  return text.endsWith(marker, plain) ? plain - marker.length : at
}

/** `第一,求真务实` and the place of `求`: that of `第`. */
function unshownMarkerStart({ text, lines }: Folded, at: number): number {
  for (let start = Math.max(0, at - LONGEST_MARKER); start < at; start++) {
    const begins = lines.some(line => line.start === start) || RE_BEFORE_MARKER.test(text[start - 1] ?? '')
    const words = text.slice(start, at)
    if (begins && !RE_DIGITS.test(words) && readMarker(words, text.slice(at, at + LONGEST_MARKER))) return start
  }
  return at
}

function bareFolded(text: string): string {
  return Array.from(text.replace(/\s+/gu, ''), character => FOLDED[character] ?? character).join('')
}
