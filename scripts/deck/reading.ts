// The outline laid over the spoken text: where each node lies in it, and how a piece of it is shown on a slide.
// All offsets in the deck stage are offsets into the spoken text; they become source spans only inside a Shown.

import { closedUp } from '../text/apart.ts'
import { itemAt } from '../text/item-at.ts'
import { once } from './once.ts'
import type { Tie } from '../language/clauses/index.ts'
import type { Noted } from '../language/noted.ts'
import { endBeforeAside, leadInLength, runUpOf } from '../language/run-ups.ts'
import { setPunctuation } from '../language/set-punctuation.ts'
import { fromSource, toSource } from '../text/edits.ts'
import type { Shown } from '../model/deck.ts'
import type { Outline, OutlineNode, Section } from '../model/outline.ts'
import type { Lang, Span, TracedText } from '../model/source.ts'

/** A speech as the deck stage is given it. */
export interface Speech {
  outline: Outline
  spoken: TracedText
  lang: Lang
}

/** A speech with what each choice asks of it, found once (`read-speech.ts`); the same for every coarseness. */
export interface Reading extends Speech {
  /**
   * How much of the speech goes on one slide, 1 as a rule: the lengths from which a passage, point or part gets slides
   * of its own are multiplied by it.
   */
  coarseness: number
  /** What the closing page says is on no slide before it. */
  closing?: Stretch | null
  /** Every sentence of the speech, in order, but those that are only spoken (不上屏). */
  sentences: readonly Stretch[]
  /** Sentences that somebody wants on a slide (上屏). */
  wanted: readonly Stretch[]
  /** Figures, dates, programmes and commitments: what a listener writes down. */
  noted: readonly Noted[]
  /** Paragraphs with words that are shown together or not at all. */
  ties: readonly TiedParagraph[]
  /** Words that the speech comes back to, and how often. */
  words: ReadonlyMap<string, number>
  /** Quoted words that are told, imagined or contradicted. */
  others: readonly Stretch[]
  /**
   * Clauses of the sentences asked for, by place and length: overview, each slide and closing ask for them again. What
   * else is found once a speech (`once.ts`) belongs to it.
   */
  weighed: Map<string, readonly Clause[]>
}

export interface TiedParagraph extends Stretch {
  ties: readonly Tie[]
}

export interface Clause extends Stretch {
  /** As shown. */
  text: string
  /** Index of its sentence in the passage. */
  sentence: number
  /** What it is worth as a row, and as a title of its passage: log-odds (`choose/weight.ts`). */
  score: number
  asTitle: number
  /** What it costs to show it without a neighbour: log-odds, at least 0. */
  leans: readonly Lean[]
  /** Where the next sentence ends, of which it has words as well. */
  next?: number
}

export interface Lean {
  /** The sentence that should stand beside it. */
  on: Stretch
  cost: number
}

/** A sentence by its place in the spoken text. */
export interface Stretch {
  start: number
  end: number
}

/** A section with its heading and body located. `bodyStart` is where the words after the heading begin. */
export interface Point {
  node: Section
  /** From its marker to the beginning of whatever follows the section. */
  start: number
  end: number
  heading: Stretch
  marker: Stretch | null
}

/** Marks that end a heading or clause; a slide shows it without them. */
const RE_TRAILING = /[\s，。；：、,．.;:]+$/u
/** Matches `-`, `•`, `——`: signs that say nothing, and in the accent look like a rule. */
const RE_BULLET = /^\s*(?:[-–•·*▪■●◆◇○☆★]|—{1,2})\s*$/u
const RE_ORDINAL = /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)\b/iu
/** A marker of so many words is a sentence's beginning. */
const WORDY = 3
/** Between marker and message: `Point one: I am …`, `The lesson is | that …`. */
const RE_BEFORE_MESSAGE = /^[\s:,.;–—-]*(?:that\s+)?/u
const RE_LEADING = /^[\s，。；：、,.;:]+/u

/** The text of a stretch as a slide shows it: white space single, Chinese punctuation full width, quotes curled. */
export function displayText(raw: string, lang: Lang): string {
  const known = displayed[lang].get(raw)
  if (known !== undefined) return known
  const text = displayedText(raw, lang)
  if (displayed[lang].size >= MOST_DISPLAYED) displayed[lang].clear()
  displayed[lang].set(raw, text)
  return text
}

/** The same words are tried in many places. */
const displayed = { zh: new Map<string, string>(), en: new Map<string, string>() }
const MOST_DISPLAYED = 4000

function displayedText(raw: string, lang: Lang): string {
  const joined = lang === 'zh' ? closedUp(raw.split(/\s*\n\s*/), '') : raw.replace(/\s+/g, ' ')
  return setPunctuation(joined.trim(), lang)
}

/**
 * What a slide shows of [start, end): without punctuation at its ends, unless `whole`; `inside` a text it begins in
 * lower case.
 */
export function show(
  reading: Reading,
  { start, end }: Stretch,
  { whole = false, inside = false }: { whole?: boolean; inside?: boolean } = {},
): Shown & { spans: Span[] } {
  const key = `${start}-${end}-${whole}-${inside}`
  return { ...shownOnce(reading.weighed, key, () => shownOf(reading, { start, end }, { whole, inside })) }
}

const shownOnce = once<Shown & { spans: Span[] }>()

function shownOf(
  { spoken, lang }: Reading,
  { start, end }: Stretch,
  { whole, inside }: { whole: boolean; inside: boolean },
): Shown & { spans: Span[] } {
  const raw = spoken.text.slice(start, end)
  const from = whole ? start : start + (raw.match(RE_LEADING)?.[0].length ?? 0)
  const kept = spoken.text.slice(from, end)
  const to = whole ? end : from + kept.replace(RE_TRAILING, '').length
  const text = displayText(spoken.text.slice(from, to), lang)
  return {
    text: lang === 'en' && !whole && !inside ? capitalised(text) : text,
    spans: [toSource(spoken, { start: from, end: to })],
  }
}

/** A title or a row begins like a sentence: a matter of shape, like the width of punctuation; no word changes. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}(?!\p{Lu})/u, letter => letter.toUpperCase())
}

/** Several stretches shown as one text, with `between` (white space only) between them. */
export function showJoined(
  reading: Reading,
  stretches: readonly Stretch[],
  between = '　',
  { inside = false } = {},
): Shown & { spans: Span[] } {
  const parts = stretches.map((stretch, index) => show(reading, stretch, { inside: inside || index > 0 }))
  return { text: parts.map(part => part.text).join(between), spans: parts.flatMap(part => part.spans) }
}

export function locate({ spoken }: Speech, span: Span): Stretch {
  const known = located.get(spoken) ?? new WeakMap<Span, Stretch>()
  const found = known.get(span) ?? fromSource(spoken, span)
  if (!known.has(span)) located.set(spoken, known.set(span, found))
  return { ...found }
}

/** Where spans of the outline lie in the spoken text: asked of each some fifty times. */
const located = new WeakMap<TracedText, WeakMap<Span, Stretch>>()

/** Start of a node in the spoken text. Headings may be preceded by nothing else, so this is where its note begins. */
export function locatePoint(reading: Reading, node: Section): Point {
  const head = locate(reading, node.span)
  const raw = reading.spoken.text.slice(head.start, head.end)
  const markerLength = node.marker ? Math.max(0, raw.indexOf(node.marker)) + node.marker.length : 0
  // `The first lesson is | that trust grows slowly`: the message begins after the `that`.
  const said = node.marker
    ? { start: markerLength + (raw.slice(markerLength).match(RE_BEFORE_MESSAGE)?.[0].length ?? 0), end: raw.length }
    : topicWithin(raw, reading.lang)
  const from = said.start + (/^[\s，,：:]*/u.exec(raw.slice(said.start, said.end))?.[0].length ?? 0)
  const named = endBeforeAside(raw.slice(from, said.end), reading.lang)
  const heading = named === null ? said : { start: from, end: from + named }
  return {
    node,
    start: head.start,
    end: endOf(reading, node, head.end),
    heading: { start: head.start + heading.start, end: head.start + heading.end },
    marker: node.marker ? { start: head.start, end: head.start + markerLength } : null,
  }
}

/**
 * The marker as a slide shows it: of a wordy one the ordinal (`The second lesson is` → `second`), of a bullet nothing.
 */
export function shownMarker({ spoken }: Reading, { marker }: Point): Stretch | null {
  if (!marker) return null
  const raw = spoken.text.slice(marker.start, marker.end)
  if (RE_BULLET.test(raw)) return null
  const at = raw.split(/\s+/u).length >= WORDY ? raw.search(RE_ORDINAL) : -1
  const dash = RE_LAST_DASH.exec(raw)?.[0].length ?? 0
  if (at < 0) return dash === 0 ? marker : { start: marker.start, end: marker.end - dash }
  return { start: marker.start + at, end: marker.start + at + (raw.match(RE_ORDINAL)?.[0].length ?? 0) }
}

/** `Second –`: what leads to the heading is no part of the number. */
const RE_LAST_DASH = /(?<=[\p{L}\p{N}])\s*[—–-]+\s*$/u

/**
 * The markers of a list of points; none where the numbers skip one (一、 二、 四、): a list that seems to lack a line looks
 * like a fault of the slide. Spoken they stay.
 */
export function listMarkers(reading: Reading, points: readonly Point[]): (Stretch | null)[] {
  const numbers = points.map(({ node }) => node.series?.number ?? null)
  const skips = numbers.some((number, index) => {
    const before = numbers[index - 1]
    return number !== null && before !== null && before !== undefined && number > before + 1
  })
  return points.map(point => (skips ? null : shownMarker(reading, point)))
}

/** Those that overlap the stretch; they stand in order, and a long speech has thousands. */
export function overlapping<T extends Stretch>(all: readonly T[], { start, end }: Stretch): T[] {
  const found: T[] = []
  for (let index = firstBehind(all, start); index < all.length; index++) {
    const one = itemAt(all, index)
    if (one.start >= end) break
    found.push(one)
  }
  return found
}

/** The first sentence that ends behind a place. */
export function sentenceAt({ sentences }: Reading, place: number): Stretch | undefined {
  return sentences[firstBehind(sentences, place)]
}

/** The sentences around one; undefined at the ends of the speech. */
export function sentencesAround(
  { sentences }: Reading,
  sentence: Stretch,
): { before: Stretch | undefined; after: Stretch | undefined } {
  const at = firstBehind(sentences, sentence.start)
  return { before: sentences[at - 1], after: sentences[at + 1] }
}

/** Index of the first that ends behind the place. */
function firstBehind(all: readonly Stretch[], place: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (itemAt(all, middle).end > place) high = middle
    else low = middle + 1
  }
  return low
}

/** The sentences under a node, not those of its sections, nor those that are only spoken (不上屏). */
export function sentencesOf(reading: Speech, children: readonly OutlineNode[]): Stretch[] {
  return children
    .flatMap(child =>
      child.type === 'paragraph'
        ? child.sentences.filter(({ mark }) => mark !== 'hide').map(sentence => locate(reading, sentence.span))
        : [],
    )
    .filter(({ start, end }) => end > start)
}

/** The line of the speech that a stretch lies in. */
export function paragraphAround({ spoken: { text } }: Speech, { start, end }: Stretch): Stretch {
  const next = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, end: next < 0 ? text.length : next }
}

/** Does somebody want words of this stretch on a slide? */
export function isWanted({ wanted }: Reading, { start, end }: Stretch): boolean {
  return wanted.some(sentence => sentence.start < end && start < sentence.end)
}

export function sectionsOf(children: readonly OutlineNode[]): Section[] {
  return children.flatMap(child =>
    child.type !== 'section' || child.mark === 'hide' ? [] : child.synthetic ? sectionsOf(child.children) : [child],
  )
}

/**
 * Children with synthetic groups opened, and without points that are only spoken: the deck makes its own groups from
 * announcements.
 */
export function opened(children: readonly OutlineNode[]): OutlineNode[] {
  return children.flatMap(child =>
    child.type !== 'section'
      ? [child]
      : child.mark === 'hide'
        ? []
        : child.synthetic
          ? opened(child.children)
          : [child],
  )
}

export function rawText({ spoken }: Speech, { start, end }: Stretch): string {
  return spoken.text.slice(start, end)
}

/** Figures, dates and programmes of a stretch. */
export function notedWithin({ noted }: Reading, { start, end }: Stretch): Noted[] {
  const found: Noted[] = []
  for (let at = firstFrom(noted, start); at < noted.length && itemAt(noted, at).end <= end; at++)
    found.push(itemAt(noted, at))
  return found
}

/** Do these texts show most of what a listener writes down of the sentences? */
export function keepsNoted(reading: Reading, texts: readonly (Shown | null)[], sentences: readonly Stretch[]): boolean {
  const said = sentences.flatMap(sentence => notedWithin(reading, sentence))
  return said.length < FEW_NOTED || shownNoted(reading, texts, sentences).length >= KEPT * said.length
}

/** What a listener writes down of the sentences, as far as the texts show it. */
export function shownNoted(reading: Reading, texts: readonly (Shown | null)[], sentences: readonly Stretch[]): Noted[] {
  const places = texts.flatMap(text => (text && 'spans' in text ? text.spans : [])).map(span => locate(reading, span))
  return sentences
    .flatMap(sentence => notedWithin(reading, sentence))
    .filter(({ start, end }) => places.some(place => place.start <= start && end <= place.end))
}

/** Fewer figures than these are worth no slide more; of more this share is shown. */
const FEW_NOTED = 4
const KEPT = 0.67

// --- internal ---

/** `先说 | 电梯`, `说到 | 安全，大家不踏实`, `Rents | are the next thing`: that the speaker comes to it is no part of the heading. */
function topicWithin(raw: string, lang: Lang): Span {
  const topic = runUpOf(raw, lang)?.topic
  if (topic) return topic
  return { start: lang === 'zh' ? leadInLength(raw) : 0, end: raw.length }
}

/** Index of the first that begins at `start` or later. */
function firstFrom(all: readonly Span[], start: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (itemAt(all, middle).start < start) low = middle + 1
    else high = middle
  }
  return low
}

function endOf(reading: Reading, node: Section, headEnd: number): number {
  let end = headEnd
  for (const child of node.children) {
    const childEnd =
      child.type === 'section'
        ? endOf(reading, child, locate(reading, child.span).end)
        : child.type === 'paragraph'
          ? locate(reading, child.span).end
          : end
    end = Math.max(end, childEnd)
  }
  return end
}
