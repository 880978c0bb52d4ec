// Passages with a form of their own: quotations, contrasts and short enumerations inside a sentence. Tables have their
// own file.

import { splitSentences } from '../../language/sentences.ts'
import { countCharacters } from '../../language/width.ts'
import { namesIn } from '../../language/name-lists.ts'
import type { ContrastSide, Shown, SlideBody } from '../../model/deck.ts'
import type { Quote } from '../../model/outline.ts'
import { chooseClauses, clausesOf } from '../choose/clauses.ts'
import { liesInReach } from '../choose/gate.ts'
import { restOf, speakerInTwo, speakerNear } from '../choose/quotations.ts'
import { fitted, isCut, titleOf, type Draft, type SlideContext } from '../draft.ts'
import { BOXES, columnPixels, fits, inBox, MOST_QUOTE, type Box } from '../fit/boxes.ts'
import { leastParted } from '../fit/sense.ts'
import {
  displayText,
  locate,
  rawText,
  sentencesOf,
  show,
  showJoined,
  type Point,
  type Reading,
  type Stretch,
} from '../reading.ts'

interface Setting {
  title: Stretch | null
  start: number
  place: SlideContext
}

// ── quotations 引语 ──

/** Sizes of a quotation broken by its sense, the larger first, and the characters each takes (PullQuote.vue). */
const SENSE_SIZES = [
  { size: 'brief', most: 24, box: BOXES.quoteBrief },
  { size: 'medium', most: 40, box: BOXES.quoteMedium },
  { size: 'short', most: 60, box: BOXES.quoteShort },
] as const
/** Characters up to which a longer one stands in the larger of two sizes. */
const LONG_QUOTE = 100

/** The quotation as far as a slide takes it, in whole sentences; what is left is spoken. One long sentence is split. */
export function quoteDrafts(
  reading: Reading,
  quote: Quote,
  { title, start, place }: Setting & { title: Stretch },
): Draft[] {
  const around = locate(reading, quote.span)
  const raw = rawText(reading, around)
  const lead = raw.match(/^\s*[“‘"「『]/u)?.[0].length ?? 0
  const tail = raw.match(/[”’"」』]\s*$/u)?.[0].length ?? 0
  const inner = { start: around.start + lead, end: around.end - tail }
  const rest = restOf(reading, around)
  const both = rest && wholeOf(reading, [inner, rest])
  const whole = both && countCharacters(both.text) <= MOST_QUOTE ? both : null
  const pieces = whole ? [inner] : piecesOf(reading, inner)
  const speaker = quote.speaker ? speakerShown(reading, quote.speaker, inner) : null
  return pieces.map((piece, index): Draft => {
    const shown = whole ?? show(reading, piece, { whole: true })
    return {
      kind: 'quote',
      ...quoteSize(shown),
      marks: { open: true, close: true },
      speaker: index === pieces.length - 1 ? speaker : null,
      title: inBox(show(reading, title), BOXES.quoteTitle),
      start: index === 0 ? start : piece.start,
      part: place.part,
      edge: place.edge,
      continued: null,
    }
  })
}

/** Words that a credit parts, as one text with the signs at their ends. */
function wholeOf(reading: Reading, stretches: readonly Stretch[]): Shown {
  const parts = stretches.map((stretch, index) => show(reading, stretch, { whole: true, inside: index > 0 }))
  const text = parts.map(part => part.text).join(reading.lang === 'zh' ? '' : ' ')
  return { text, spans: parts.flatMap(({ spans }) => spans) }
}

/** Type size by length; of short ones that in which the fewest lines end inside a clause. */
function quoteSize(shown: Shown): Pick<Extract<Draft, { kind: 'quote' }>, 'size' | 'quotation'> {
  const count = countCharacters(shown.text)
  const sizes = SENSE_SIZES.filter(({ most }) => count <= most)
  const set =
    sizes[
      leastParted(
        shown.text,
        sizes.map(({ box }) => box),
      )
    ]
  if (set && fits(shown.text, set.box)) return { size: set.size, quotation: inBox(shown, set.box) }
  return { size: count <= LONG_QUOTE ? 'long' : 'xl', quotation: shown }
}

function piecesOf(reading: Reading, inner: Stretch): Stretch[] {
  if (countCharacters(displayText(rawText(reading, inner), reading.lang)) <= MOST_QUOTE) return [inner]
  const whole = splitSentences(reading.spoken.text, inner).filter(
    ({ end }) =>
      countCharacters(displayText(rawText(reading, { start: inner.start, end }), reading.lang)) <= MOST_QUOTE,
  )
  const last = whole.at(-1)
  if (last) return [{ start: inner.start, end: last.end }]
  const clauses = clausesOf(reading.spoken.text, inner)
  const total = countCharacters(rawText(reading, inner))
  const goal = total / Math.ceil(total / (MOST_QUOTE - 20))
  const pieces: Stretch[] = []
  let from = inner.start
  for (const clause of clauses) {
    const size = countCharacters(reading.spoken.text.slice(from, clause.end))
    if (
      size >= goal &&
      clause.end < inner.end &&
      /[。；！？，.;!?,]\s*$/.test(reading.spoken.text.slice(from, clause.end))
    ) {
      pieces.push({ start: from, end: clause.end })
      from = clause.end
    }
  }
  pieces.push({ start: from, end: inner.end })
  return pieces
}

/** The speaker as shown; null where his name does not stand near the quotation. */
export function speakerShown(reading: Reading, named: string, inner: Stretch): Shown | null {
  const at = speakerNear(reading, named, inner)
  if (at) return show(reading, at)
  const both = speakerInTwo(reading, named, inner)
  return both && showJoined(reading, both, '')
}

// ── contrasts 对照 ──

const MOST_SIDE_ITEMS = 2

/** Two sides of one thing, 一方面 / 另一方面; null when a side's words do not fit one. */
export function contrastDraft(
  reading: Reading,
  points: readonly Point[],
  { title, start, place }: Setting,
): Draft | null {
  const [left, right] = points
  if (!left || !right || points.length !== 2 || !title) return null
  const sides = [left, right].map(point => side(reading, point))
  const [first, second] = sides
  if (!first || !second) return null
  const count = Math.min(first.items.length, second.items.length)
  const even = (each: ContrastSide): ContrastSide => ({ ...each, items: each.items.slice(0, count) })
  return {
    kind: 'contrast',
    sides: [even(first), even(second)],
    title: titleOf(reading, title),
    start,
    part: place.part,
    edge: place.edge,
    continued: null,
  }
}

function side(reading: Reading, point: Point): ContrastSide | null {
  if (!point.marker) return null
  const clauses = clausesOf(reading.spoken.text, point.heading)
  const first = clauses[0] ?? point.heading
  // A side that is cut is none.
  if (isCut(reading, first, BOXES.contrastPhrase)) return null
  const phrase = fitted(reading, first, [BOXES.contrastPhrase])
  const rest = [
    ...clauses.slice(1),
    ...sentencesOf(reading, point.node.children).filter(({ start }) => start >= point.heading.end),
  ]
  const items = chooseClauses(reading, rest, {
    count: MOST_SIDE_ITEMS,
    most: 28,
    budget: 56,
    perSentence: 2,
    least: -3.5,
  })
    .map(clause => inBox(show(reading, clause), BOXES.contrastItem))
    .filter(({ text }) => fits(text, BOXES.contrastItem))
  return { marker: show(reading, point.marker), phrase, items }
}

// ── short enumerations 短项 ──

/** Matches `“四定”：即定项目、定专人`; the list follows the colon. */
const RE_COLON = /[：:]\s*(?:即|就是|是)?\s*/gu

export interface Enumeration {
  sentence: Stretch
  title: Stretch
  items: Stretch[]
  form: 'upright' | 'tail' | 'names'
  shared: string
}

/** Short items that share their first or last characters: 定项目、定专人、定节点; …的必查；…的必查。 */
export function enumerationIn(reading: Reading, sentence: Stretch): Enumeration | null {
  const found = listIn(reading, sentence)
  const last = found?.items.at(-1)
  return found && last && !liesInReach(reading, { start: found.title.start, end: last.end }) ? found : null
}

function listIn(reading: Reading, sentence: Stretch): Enumeration | null {
  const names = nameListIn(reading, sentence)
  if (names) return names
  if (reading.lang !== 'zh') return null
  const raw = rawText(reading, sentence)
  for (const colon of raw.matchAll(RE_COLON)) {
    const from = sentence.start + colon.index + colon[0].length
    const title = titleBefore(reading, sentence, sentence.start + colon.index)
    const upright = itemsFrom(reading, from, sentence.end, /[、，,。；;]/u, /[，,。；;]/u)
    const head = upright[0] ? (rawText(reading, upright[0])[0] ?? '') : ''
    if (isUpright(reading, upright, head)) return { sentence, title, items: upright, form: 'upright', shared: head }
    const tails = itemsFrom(reading, from, sentence.end, /[；;。\n]/u, /[。]/u)
    const shared = sharedTail(tails.map(item => rawText(reading, item)))
    if (
      tails.length >= 3 &&
      tails.length <= 6 &&
      shared &&
      tails.every(item => fits(displayText(rawText(reading, item), 'zh').slice(0, -shared.length), BOXES.tail))
    ) {
      return { sentence, title, items: tails, form: 'tail', shared }
    }
  }
  return null
}

export function enumerationDraft(
  reading: Reading,
  { title, items, form, shared }: Enumeration,
  { start, place }: Setting,
): Draft {
  const grid = form === 'names' ? gridOfNames(items.map(item => show(reading, item).text)) : null
  const body: SlideBody = {
    kind: 'enumeration',
    form,
    ...grid,
    items: items.map(item => {
      if (form === 'names') return { head: null, text: show(reading, item), tail: null }
      const split = form === 'upright' ? item.start + shared.length : item.end - shared.length
      const first = { start: item.start, end: split }
      const second = { start: split, end: item.end }
      return form === 'upright'
        ? { head: show(reading, first), text: show(reading, second), tail: null }
        : { head: null, text: show(reading, first), tail: show(reading, second) }
    }),
  }
  return { ...body, title: titleOf(reading, title), start, part: place.part, edge: place.edge, continued: null }
}

/** Columns of names and their type size: the first that takes them all in rows enough, none cut. */
const NAME_GRIDS = [
  { columns: 3, size: 32, most: 12 },
  { columns: 3, size: 28, most: 15 },
  { columns: 4, size: 28, most: 24 },
  { columns: 3, size: 28, most: 21 },
  { columns: 5, size: 28, most: 35 },
] as const

/** null where the names are too many or too long. */
function gridOfNames(names: readonly string[]): { columns: number; size: number } | null {
  const found = NAME_GRIDS.find(({ columns, size, most }) => {
    const width = (columnPixels.body - columnPixels.gap * (columns - 1)) / columns
    const box: Box = { em: (width - 0.5) / size, lines: 1, font: 'sans-400' }
    return names.length <= most && names.every(name => fits(name, box))
  })
  return found ? { columns: found.columns, size: found.size } : null
}

function nameListIn(reading: Reading, sentence: Stretch): Enumeration | null {
  const found = namesIn(rawText(reading, sentence), reading.lang)
  if (!found) return null
  const items = found.names.map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }))
  if (gridOfNames(items.map(item => show(reading, item).text)) === null) return null
  const title = titleBefore(reading, sentence, sentence.start + found.before)
  return title.end - title.start < 2 ? null : { sentence, title, items, form: 'names', shared: '' }
}

/** Items up to the first mark that ends the list. */
function itemsFrom(reading: Reading, from: number, end: number, between: RegExp, last: RegExp): Stretch[] {
  const items: Stretch[] = []
  let start = from
  for (let at = from; at < end; at++) {
    const character = reading.spoken.text[at] ?? ''
    if (!between.test(character)) continue
    const item = trim(reading, { start, end: at })
    if (item.end > item.start) items.push(item)
    start = at + 1
    if (last.test(character)) break
  }
  return items
}

function isUpright(reading: Reading, items: readonly Stretch[], head: string): boolean {
  return (
    items.length >= 3 &&
    items.length <= 6 &&
    /\p{Script=Han}/u.test(head) &&
    items.every(item => new RegExp(`^${head}\\p{Script=Han}{1,4}$`, 'u').test(rawText(reading, item)))
  )
}

const RE_NUMBER_AT_END = /[\d一二三四五六七八九十百千万亿两几半]$/u

function sharedTail(texts: readonly string[]): string {
  const [first = ''] = texts
  for (let length = 4; length >= 2; length--) {
    const tail = first.slice(-length)
    // `5个人`: a number keeps what it counts.
    const ends = (text: string) =>
      text.length > length + 2 && text.endsWith(tail) && !RE_NUMBER_AT_END.test(text.slice(0, -length))
    if (/^(?!的)\p{Script=Han}+$/u.test(tail) && texts.every(ends)) return tail
  }
  return ''
}

/** The clause that names the list: 都要落实“四定”. */
function titleBefore(reading: Reading, sentence: Stretch, colon: number): Stretch {
  const clauses = clausesOf(reading.spoken.text, { start: sentence.start, end: colon })
  return clauses.at(-1) ?? { start: sentence.start, end: colon }
}

function trim(reading: Reading, { start, end }: Stretch): Stretch {
  const raw = reading.spoken.text.slice(start, end)
  return { start: start + raw.length - raw.trimStart().length, end: end - (raw.length - raw.trimEnd().length) }
}
