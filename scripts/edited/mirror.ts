// Hand edits: lays slides.md beside the slides as they were made, and gives the ledger's slides as they are now,
// with `edited` on what came by hand. Taking an edit back takes the mark back, too.

import { itemAt } from '../text/item-at.ts'
import type { Ledger, LedgerSlide, LedgerText } from '../model/ledger.ts'
import type { WrittenDeck } from '../model/slides-md.ts'
import { bare, twins } from './compare.ts'
import { headingOf, shownTexts } from '../slides-md/index.ts'

export interface Mirror {
  slides: LedgerSlide[]
  /** Slides as made that are no longer there. */
  gone: LedgerSlide[]
  /** For each present slide the slide as made, or null for one that came by hand. */
  origins: (LedgerSlide | null)[]
}

/** A page number: it follows the slides, whoever moves them. Matches `3 / 17`. Not `3/17`. */
const RE_PAGE = /^\d+ \/ \d+$/
/** Quotation marks that a component draws, or that the renderer takes off. Not 《》. */
const RE_QUOTES = /["“”‘’'「」『』]/g

/** The slides as they were made, and how slides.md has them now. */
export function mirrorEdits(made: readonly LedgerSlide[], deck: WrittenDeck): Mirror {
  const present = deck.slides.map((slide): Present => ({
    kind: slide.kind,
    title: headingOf(slide),
    shown: shownTexts(slide, deck),
    note: slide.note,
  }))
  const pairs = align(made, present)
  const origins = pairs.map(index => (index === -1 ? null : (made[index] ?? null)))
  const used = new Set(pairs)
  return {
    slides: present.map((slide, index) => {
      const origin = origins[index]
      return renumbered(origin ? mirrored(origin, slide) : added(slide, index), index + 1, present.length)
    }),
    gone: made.filter((_, index) => !used.has(index)),
    origins,
  }
}

/** The ledger as slides.md stands now: `edited` on what came by hand, and `generated` while there is any. */
export function withEdits(ledger: Ledger, deck: WrittenDeck): { ledger: Ledger; mirror: Mirror } {
  const { generated, ...rest } = ledger
  const made = generated ?? ledger.slides
  const mirror = mirrorEdits(made, deck)
  const touched = mirror.gone.length > 0 || mirror.slides.some(isTouched)
  return { mirror, ledger: touched ? { ...rest, slides: mirror.slides, generated: made } : { ...rest, slides: made } }
}

/** The slide or one of its texts came by hand. */
export function isTouched(slide: LedgerSlide): boolean {
  return slide.edited === true || slide.texts.some(text => text.edited)
}

// --- internal ---

/** What is compared of a slide in slides.md. */
interface Present {
  kind: string
  title: string
  shown: string[]
  note: string
}

function mirrored(origin: LedgerSlide, now: Present): LedgerSlide {
  const { edited: _, ...made } = origin
  const { texts, dropped } = mirroredTexts(origin.texts, now.shown)
  const title = bare(now.title).endsWith(bare(origin.title)) ? origin.title : now.title
  // slides.md sets the paragraphs of a note apart by blank lines: white space is no edit.
  const spoken = bare(now.note) === bare(origin.note)
  return { ...made, title, texts, note: spoken ? origin.note : now.note, ...((dropped || !spoken) && { edited: true }) }
}

function added(slide: Present, index: number): LedgerSlide {
  const texts = slide.shown.map(text => ({ text: text.trim(), spans: [], edited: true as const }))
  return {
    no: index + 1,
    id: `hand-${index + 1}`,
    kind: slide.kind,
    title: slide.title,
    texts,
    note: slide.note,
    span: { start: 0, end: 0 },
    seconds: 0,
    edited: true,
  }
}

function renumbered(slide: LedgerSlide, no: number, of: number): LedgerSlide {
  const last = slide.texts.length - 1
  const texts = slide.texts.map((text, index) =>
    index === last && 'label' in text && RE_PAGE.test(text.text) ? { ...text, text: `${no} / ${of}` } : text,
  )
  return { ...slide, no, texts }
}

function mirroredTexts(
  texts: readonly LedgerText[],
  shown: readonly string[],
): { texts: LedgerText[]; dropped: boolean } {
  const last = texts.at(-1)
  const page = last && 'label' in last && RE_PAGE.test(last.text) ? [last] : []
  const made = texts.slice(0, texts.length - page.length)
  if (
    same(
      made.map(({ text }) => text),
      shown,
    )
  )
    return { texts: [...texts], dropped: false }
  const origins = originsOf(made, shown)
  const now = shown.flatMap((text, index): LedgerText[] => {
    const origin = origins[index]
    if (!origin) return [{ text: text.trim(), spans: [], edited: true }]
    if (origins.indexOf(origin) < index) return []
    const whole = shown
      .filter((_, other) => origins[other] === origin)
      .map(piece => piece.trim())
      .join('')
    return [signs(whole) === signs(origin.text) ? origin : { ...origin, text: whole, edited: true }]
  })
  return { texts: [...now, ...page], dropped: made.some(text => !origins.includes(text)) }
}

/** The same pieces, whatever their order and however they are cut. */
function same(made: readonly string[], shown: readonly string[]): boolean {
  const sorted = (texts: readonly string[]) =>
    texts
      .map(signs)
      .filter(text => text !== '')
      .toSorted()
      .join('\n')
  return signs(made.join('')) === signs(shown.join('')) || sorted(made) === sorted(shown)
}

function signs(text: string): string {
  return bare(text).replace(RE_QUOTES, '')
}

/**
 * For each shown piece the ledger text it comes from: the same words first, then the most shared characters; null for
 * a new piece.
 */
function originsOf(made: readonly LedgerText[], shown: readonly string[]): (LedgerText | null)[] {
  const left = [...made]
  const origins = shown.map(piece => {
    const index = left.findIndex(({ text }) => signs(text) === signs(piece))
    return index === -1 ? null : (left.splice(index, 1)[0] ?? null)
  })
  const rest = shown.filter((_, index) => !origins[index]).map(signs)
  const owners = left.flatMap(text => Array<LedgerText>(signs(text.text).length).fill(text))
  const found = twins(left.map(({ text }) => signs(text)).join(''), rest.join(''))
  let at = 0
  for (const [index, piece] of shown.entries()) {
    if (origins[index]) continue
    const length = signs(piece).length
    const owned = Array.from(found.subarray(at, at + length)).flatMap(twin => owners[twin] ?? [])
    origins[index] = commonest(owned, length)
    at += length
  }
  // As many new pieces as texts without a piece: each was written anew at its place.
  const lone = left.filter(text => !origins.includes(text))
  return origins.includes(null) && origins.filter(origin => origin === null).length === lone.length
    ? origins.map(origin => origin ?? lone.shift() ?? null)
    : origins
}

/** At least a third of the piece must come from one text: chance finds a 的 anywhere. */
function commonest(owners: readonly LedgerText[], length: number): LedgerText | null {
  const counts = new Map<LedgerText, number>()
  for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  const best = [...counts].toSorted((a, b) => b[1] - a[1])[0]
  return best && best[1] * 3 >= length ? best[0] : null
}

/** For each present slide the index of its origin, or -1; in order, with the most likeness in all. */
function align(made: readonly LedgerSlide[], present: readonly Present[]): number[] {
  const width = present.length + 1
  const best = new Uint32Array((made.length + 1) * width)
  const at = (row: number, column: number) => best[row * width + column] ?? 0
  const alike = (row: number, column: number) => likeness(itemAt(made, row), itemAt(present, column))
  for (let row = made.length - 1; row >= 0; row--) {
    for (let column = present.length - 1; column >= 0; column--) {
      const pair = alike(row, column)
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        pair > 0 ? pair + at(row + 1, column + 1) : 0,
      )
    }
  }
  const pairs = Array<number>(present.length).fill(-1)
  for (let row = 0, column = 0; row < made.length && column < present.length;) {
    const pair = alike(row, column)
    if (pair > 0 && at(row, column) === pair + at(row + 1, column + 1)) pairs[column++] = row++
    else if (at(row, column) === at(row + 1, column)) row++
    else column++
  }
  return pairs
}

function likeness(made: LedgerSlide, present: Present): number {
  const note = made.note !== '' && bare(made.note) === bare(present.note) ? 4 : 0
  const title = made.title !== '' && bare(present.title).endsWith(bare(made.title)) ? 2 : 0
  return note + title + (made.kind === present.kind ? 1 : 0)
}
