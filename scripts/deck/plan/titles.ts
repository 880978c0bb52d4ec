// No two slides share a title unless one continues the other. A page that would say the title of a page before it takes
// the topic of its own rows, where they have one; what is left is counted through: 续 2/3.

import { continuedLabel } from '../../words/labels.ts'
import { PACE, SPLIT } from '../../model/bounds.ts'
import type { PointItem, Shown } from '../../model/deck.ts'
import { countCharacters } from '../../language/width.ts'
import { chooseClauses } from '../choose/clauses.ts'
import { shareSaidAgain } from '../choose/keywords.ts'
import { MOST_ROWS } from '../choose/forms.ts'
import { fitted, pageOf, type Draft } from '../draft.ts'
import { BOXES, fits, inBox, MOST_BODY, titleBoxes } from '../fit/boxes.ts'
import { locate, overlapping, paragraphAround, type Reading, type Stretch } from '../reading.ts'
import { clausesDraft } from '../slides/points.ts'
import { bodyTexts } from '../texts.ts'

/** The same slides, each with a title of its own or with its number among those that share one. */
export function withOwnTitles(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const sentences = reading.sentences.filter(
    ({ start }) => !reading.closing || start < reading.closing.start || start >= reading.closing.end,
  )
  const said = new Set<string>()
  const titled = drafts.map((draft, index) => {
    const passage = { start: draft.start, end: drafts[index + 1]?.start ?? Infinity }
    const spoken = () => overlapping(sentences, passage).filter(({ start }) => start >= passage.start)
    const others = () => {
      const elsewhere = drafts.filter(other => other !== draft).flatMap(bodyTexts)
      return new Set([...said, ...elsewhere.flatMap(shown => (shown ? [shown.text] : []))])
    }
    const own = said.has(draft.title.text) ? retitled(reading, draft, spoken(), others()) : null
    if (draft.kind !== 'section') said.add((own ?? draft).title.text)
    return own ?? draft
  })
  return numbered(reading, withoutThin(joined(reading, titled)))
}

// --- internal ---

/** Characters of a title that is chosen out of a passage. */
const MOST = { zh: 36, en: 84 }
/** Log-odds from which it is better than the same title once more. */
const LEAST = 0.8
/** A short sentence at the head of a paragraph: `加快发展现代农业。` */
const MOST_TOPIC = { zh: 16, en: 24 }
const LEAST_ROWS = 2

function retitled(
  reading: Reading,
  draft: Draft,
  sentences: readonly Stretch[],
  said: ReadonlySet<string>,
): Draft | null {
  switch (draft.kind) {
    case 'points': {
      if (draft.form === 'quotes') return null
      if (draft.items.some(({ marker, phrase, clause }) => marker || clause || /^[“"]/u.test(phrase.text))) return null
      const near = besideRows(reading, draft.items, sentences)
      const topic = topicOf(reading, near)
      const title = topic ?? best(reading, near)
      if (!title) return null
      const shown = fitted(reading, title, titleBoxes(''))
      if (said.has(shown.text)) return null
      const rest = near.flatMap(sentence => without(sentence, title))
      const own = clausesDraft(reading, rest, {
        title: shown,
        start: draft.start,
        place: { ...draft, heading: null, depth: 0, shown: true },
        atLeast: 1,
      })
      if (own?.kind !== 'points' || own.items.length < Math.min(LEAST_ROWS, draft.items.length)) return null
      return topic || headsRows(reading, shown.text, own.items) ? own : null
    }
    case 'quote': {
      const around = draft.quotation
      const quoted = 'spans' in around ? around.spans.map(span => locate(reading, span)) : []
      const near = quoted.map(place => paragraphAround(reading, place))
      const title = best(
        reading,
        sentences.filter(
          ({ start, end }) =>
            near.some(place => place.start <= start && end <= place.end) &&
            !quoted.some(other => other.start < end && start < other.end),
        ),
      )
      const shown = title && fitted(reading, title, titleBoxes(''))
      return shown && !said.has(shown.text) ? { ...draft, title: shown } : null
    }
    default:
      return null
  }
}

/** Does a good part of the rows speak of what it says? What only one of them is about is a row itself. */
function headsRows(reading: Reading, title: string, items: readonly PointItem[]): boolean {
  const rows = items.flatMap(({ phrase }) => ('spans' in phrase ? phrase.spans : []))
  return (
    shareSaidAgain(
      reading,
      rows.map(span => locate(reading, span)),
      title,
    ) >= LEAST_SHARE
  )
}

const LEAST_SHARE = 0.3

/** The sentences of the paragraphs that the rows are from: what is said before them is of something else. */
function besideRows(reading: Reading, items: readonly PointItem[], sentences: readonly Stretch[]): Stretch[] {
  const paragraphs = items
    .flatMap(({ phrase }) => ('spans' in phrase ? phrase.spans : []))
    .map(span => paragraphAround(reading, locate(reading, span)))
  return sentences.filter(({ start, end }) => paragraphs.some(place => place.start <= start && end <= place.end))
}

/** The short sentence that opens a paragraph of the passage and stands alone. */
function topicOf(reading: Reading, sentences: readonly Stretch[]): Stretch | null {
  const heads = sentences.filter(({ start }) => start === 0 || reading.spoken.text[start - 1] === '\n')
  return (
    chooseClauses(reading, heads.slice(0, 1), {
      count: 1,
      most: MOST_TOPIC[reading.lang],
      budget: MOST_TOPIC[reading.lang],
      by: 'title',
      where: text => fits(text, BOXES.title),
    }).find(({ start, end }) => heads.some(head => head.start === start && head.end === end)) ?? null
  )
}

/** What an editor would print over a passage. */
function best(reading: Reading, sentences: readonly Stretch[]): Stretch | null {
  const most = MOST[reading.lang]
  for (const box of [BOXES.title, BOXES.titleLong]) {
    const [clause] = chooseClauses(reading, sentences, {
      by: 'title',
      count: 1,
      most,
      budget: most,
      least: LEAST,
      where: shown => fits(shown, box),
    })
    if (clause) return clause
  }
  return null
}

/** What of a sentence is left beside the title. */
function without(sentence: Stretch, title: Stretch): Stretch[] {
  return title.start >= sentence.end || title.end <= sentence.start ? [sentence] : []
}

/** Neighbours of one title that are few rows each are one page. */
function joined(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const pages: Draft[] = []
  for (const [index, draft] of drafts.entries()) {
    const last = pages.at(-1)
    const together = last && oneOf(reading, last, draft, drafts[index + 1]?.start ?? reading.spoken.text.length)
    if (together) pages[pages.length - 1] = together
    else pages.push(draft)
  }
  return pages
}

/** Both as one page that is spoken until `end`; null where they are too much for it. */
function oneOf(reading: Reading, a: Draft, b: Draft, end: number): Draft | null {
  if (!isPlainRows(a) || !isPlainRows(b) || wordsOf(a) !== wordsOf(b)) return null
  const items = [...a.items, ...b.items].filter(({ phrase }) => phrase.text !== a.title.text)
  const spoken = countCharacters(reading.spoken.text.slice(a.start, end))
  // Two pages of which one looks empty are worse than one that stays long.
  const isUneven = Math.min(sizeOf(a), sizeOf(b)) < SPLIT.share * Math.max(sizeOf(a), sizeOf(b))
  const fitsOne = items.length <= MOST_ROWS && sizeOf(a) + sizeOf(b) <= MOST_BODY
  return fitsOne && (isUneven || spoken <= PACE[reading.lang].most) ? { ...a, items } : null
}

/** A later page of a few words beside full ones is spoken on the page before. */
function withoutThin(drafts: readonly Draft[]): Draft[] {
  const fullest = new Map<string, number>()
  for (const draft of drafts.filter(isPlainRows))
    fullest.set(wordsOf(draft), Math.max(fullest.get(wordsOf(draft)) ?? 0, sizeOf(draft)))
  return drafts.filter((draft, index) => {
    const before = drafts[index - 1]
    const isLater = before !== undefined && isPlainRows(before) && wordsOf(before) === wordsOf(draft)
    return !(isLater && isPlainRows(draft) && sizeOf(draft) < SPLIT.share * (fullest.get(wordsOf(draft)) ?? 0))
  })
}

function sizeOf({ items }: { items: readonly PointItem[] }): number {
  return items.reduce((sum, { phrase }) => sum + countCharacters(phrase.text), 0)
}

function isPlainRows(draft: Draft): draft is Extract<Draft, { kind: 'points' }> {
  return (
    draft.kind === 'points' &&
    draft.form !== 'quotes' &&
    draft.items.every(({ marker, clause }) => marker === null && clause === null)
  )
}

/** A quotation under the heading of its point continues nothing, nor does a statement, whose lines are its own. */
const UNNUMBERED: ReadonlySet<string> = new Set(['section', 'quote', 'statement'])

/** Those that share a title, counted through. */
function numbered(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const pages = new Map<string, Draft[]>()
  for (const draft of drafts) {
    if (UNNUMBERED.has(draft.kind)) continue
    pages.set(wordsOf(draft), [...(pages.get(wordsOf(draft)) ?? []), draft])
  }
  return drafts.map(draft => {
    const series = pages.get(wordsOf(draft))
    const index = series?.indexOf(draft) ?? -1
    if (!series || index < 0) return draft
    const continued = pageOf(index, series.length)
    const title = continued && withRoom(reading, draft.title, series.length)
    return title ? { ...draft, title, continued } : { ...draft, continued: null }
  })
}

/** A title by its words and their place: two points of one name are two series. */
function wordsOf({ title }: Draft): string {
  const at = 'spans' in title ? title.spans.map(({ start }) => start).join() : ''
  return `${title.text} ${at}`
}

/** The title in lines that leave the mark its room; null where it has none, for the mark yields to the words. */
function withRoom(reading: Reading, title: Shown, pages: number): Shown | null {
  const box = titleBoxes(continuedLabel(pages, pages, reading.lang)).find(candidate => fits(title.text, candidate))
  const { lines: _, ...bare } = title
  return box ? inBox(bare, box) : null
}
