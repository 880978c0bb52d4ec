// A part's own page: its first clause large, below it what else its heading says, a sentence of its own or its
// subheadings, and at the foot the parts beside it.

import { markerWidth } from '../../../components/marker-width.ts'
import { countCharacters } from '../../language/width.ts'
import { positionLabel } from '../../words/labels.ts'
import type { Shown } from '../../model/deck.ts'
import type { OutlineNode } from '../../model/outline.ts'
import { chooseClauses, clausesOf } from '../choose/clauses.ts'
import { fitted, type Draft, type SlideContext } from '../draft.ts'
import { BOXES, columnPixels, fits, inBox, unbroken, type Box } from '../fit/boxes.ts'
import {
  listMarkers,
  notedWithin,
  sentencesOf,
  show,
  shownMarker,
  type Point,
  type Reading,
  type Stretch,
} from '../reading.ts'

export type SectionDraft = Extract<Draft, { kind: 'section' }>

/** Subheadings that a part's page lists, and parts at its foot. */
const LEAST_LISTED = 2
const MOST_LISTED = 6
const MOST_INDEX = 5

/**
 * The page of `point` among its `siblings`, before the slides of `body`; `points` are its own, where they are one
 * series. `plain`: the same without them; `holdsOverview`: it lists what the first slide of the body
 * would, which goes, with the words that announce it.
 */
export function sectionDraft(
  reading: Reading,
  point: Point,
  {
    start,
    place,
    siblings,
    up,
    points,
    body,
  }: {
    start: number
    place: SlideContext
    siblings: readonly Point[]
    up: Stretch | null
    points: readonly Point[]
    body: readonly Draft[]
  },
): { draft: SectionDraft; plain: SectionDraft; holdsOverview: boolean } {
  const { support: rest, ...heading } = headingOf(reading, point)
  const { title } = heading
  const overview = isOverview(body, points) ? body[0] : undefined
  const announced = overview && !isSaid(overview.title, title) ? overview.title : null
  const support =
    rest ??
    (announced && fits(announced.text, BOXES.sectionSupport) ? inBox(unbroken(announced), BOXES.sectionSupport) : null)
  const listed = rest && announced ? null : listOf(reading, points, heading, support)
  const holdsOverview = overview !== undefined && listed !== null
  const isListed = listed !== null && (holdsOverview || !rest)
  const at = siblings.findIndex(sibling => sibling.node === point.node)
  const plain: SectionDraft = {
    kind: 'section',
    ...heading,
    marker: markOf(reading, point),
    up: up ? show(reading, up) : null,
    support: rest,
    list: [],
    index: indexOf(reading, siblings, at),
    position: siblings.length > 1 && at >= 0 ? { text: positionLabel(at + 1, siblings.length), label: true } : null,
    start,
    part: place.part,
    edge: place.edge,
    continued: null,
  }
  const draft = isListed ? { ...plain, ...listed.heading, support, list: listed.list, index: [] } : plain
  return { draft, plain, holdsOverview }
}

/**
 * A sentence that opens a part and stands for it, and what is spoken up to its end; null where none does. `until`:
 * where the words begin that announce its points.
 */
export function openingSentence(
  reading: Reading,
  children: readonly OutlineNode[],
  until = Infinity,
): { clause: Stretch; opening: Stretch } | null {
  const [first] = children
  if (first?.type !== 'paragraph') return null
  const sentences = sentencesOf(reading, [first])
    .filter(({ end }) => end <= until)
    .slice(0, OPENING)
  const [clause] = chooseClauses(reading, sentences, {
    count: 1,
    most: MOST_SENTENCE[reading.lang],
    budget: MOST_SENTENCE[reading.lang],
    by: 'title',
    least: LEAST_SENTENCE,
    fade: 0.5,
    where: text => fits(text, BOXES.sectionSupport),
    suits: clause => sentences.some(sentence => isAllOf(reading, clause, sentence)),
  })
  const sentence = clause && sentences.find(({ start, end }) => start <= clause.start && clause.end <= end)
  if (!clause || !sentence || countCharacters(show(reading, clause).text) < SHORTEST_SENTENCE) return null
  const opening = { start: sentences[0]?.start ?? sentence.start, end: sentence.end }
  // Figures that the page does not say stay on the slides after it.
  const isWhole = notedWithin(reading, opening).every(({ start, end }) => clause.start <= start && end <= clause.end)
  return isWhole ? { clause, opening } : null
}

/** The clause is the sentence, its marks apart. */
function isAllOf(reading: Reading, clause: Stretch, sentence: Stretch): boolean {
  return show(reading, clause).text === show(reading, sentence).text
}

/** A page without a list, with its sentence. */
export function withSentence(reading: Reading, plain: SectionDraft, clause: Stretch): SectionDraft {
  return { ...plain, support: inBox(show(reading, clause), BOXES.sectionSupport) }
}

// --- internal ---

/** Sentences that may open a part, and the characters and weight of the one that stands for it. */
const OPENING = 2
const MOST_SENTENCE = { zh: 48, en: 60 }
const SHORTEST_SENTENCE = 8
const LEAST_SENTENCE = 0.5

/** Of the page, in px: from the hanging line's matter to the foot, and what stands in it (layouts/section.vue). */
const ROOM = 328
const SUPPORT = { above: 14, line: 44 }
const LIST = { above: 18, belowSupport: 12 }
/** px from line to line of the list, where nothing else helps the second. */
const PITCHES = [42, 39] as const
/** Type of the heading in px, the larger first, and its box. */
const HEADINGS = [
  { size: 'l', px: 74, box: BOXES.section },
  { size: 'm', px: 56, box: BOXES.sectionLong },
  { size: 's', px: 44, box: BOXES.sectionSmall },
] as const
const HEADING_LINE = 1.28
const HEADING_COLUMN = 95
const LIST_SIZE = 30
const LIST_GAP = 14

/** A part's name and the size of its type. */
type Heading = Pick<SectionDraft, 'title' | 'size'>

function headingOf(reading: Reading, point: Point): Heading & { support: Shown | null } {
  const [first = point.heading, ...rest] = clausesOf(reading.spoken.text, point.heading)
  const split = !fits(show(reading, point.heading).text, BOXES.section) && rest.length > 0
  const title = fitted(reading, split ? first : point.heading, [BOXES.section, BOXES.sectionLong, BOXES.sectionSmall])
  return {
    title,
    size: HEADINGS.find(({ box }) => fits(title.text, box))?.size ?? 's',
    support: split ? fitted(reading, { start: first.end, end: point.heading.end }, [BOXES.sectionSupport]) : null,
  }
}

/**
 * The subheadings on a line each, whole or by their first clauses, under the heading in the largest type that leaves
 * them room; null where they have none.
 */
function listOf(
  reading: Reading,
  points: readonly Point[],
  heading: Heading,
  support: Shown | null,
): { list: SectionDraft['list']; heading: Heading } | null {
  if (points.length < LEAST_LISTED || points.length > MOST_LISTED) return null
  const above = support ? SUPPORT.above + SUPPORT.line * (support.lines?.length ?? 1) + LIST.belowSupport : LIST.above
  const from = HEADINGS.findIndex(({ size }) => size === heading.size)
  const whole = unbroken(heading.title)
  const ways = HEADINGS.slice(Math.max(0, from)).map(({ size, px, box }) => {
    const title = inBox(whole, box)
    return { size, title, left: ROOM - above - px * HEADING_LINE * (title.lines?.length ?? 1) }
  })
  const found = PITCHES.flatMap(pitch => ways.filter(({ left }) => pitch * points.length <= left))[0]
  const list = found && subheadings(reading, points)
  return list ? { list, heading: { title: found.title, size: found.size } } : null
}

/** null where not all of them take a line. */
function subheadings(reading: Reading, points: readonly Point[]): SectionDraft['list'] | null {
  const marks = listMarkers(reading, points).map(mark => mark && show(reading, mark))
  const beside = Math.max(0, ...marks.map(mark => (mark ? markerWidth(mark.text) * LIST_SIZE + LIST_GAP : 0)))
  const box: Box = {
    em: (columnPixels.body - HEADING_COLUMN - beside - 0.5) / LIST_SIZE,
    lines: 1,
    font: 'sans-400',
  }
  return namesIn(reading, points, box)?.map((text, index) => ({ marker: marks[index] ?? null, text })) ?? null
}

/** The parts side by side: whole names in two lines, else first clauses; nothing where these have no room. */
function indexOf(reading: Reading, siblings: readonly Point[], at: number): SectionDraft['index'] {
  if (siblings.length < 2 || siblings.length > MOST_INDEX) return []
  const width = (columnPixels.body - columnPixels.gap * (siblings.length - 1)) / siblings.length
  const marks = siblings.map(point => markOf(reading, point))
  if (marks.some(mark => mark === null)) return []
  const beside = Math.max(...marks.map(mark => markerWidth(mark?.text ?? ''))) + INDEX_GAP
  const box: Box = { em: width / INDEX_SIZE - beside - 0.1, lines: 2, font: 'sans-700' }
  // Numbers alone say no more than 2 / 3 above the title.
  const names = namesIn(reading, siblings, box) ?? []
  return names.map((text, index) => ({ marker: marks[index] ?? null, text, on: index === at }))
}

const INDEX_SIZE = 20
/** Em between marker and name. */
const INDEX_GAP = 0.6

/** All names whole, else all by their first clauses; null where even these do not fit. */
function namesIn(reading: Reading, points: readonly Point[], box: Box): Shown[] | null {
  const whole = points.map(({ heading }) => show(reading, heading))
  const short = points.map(({ heading }) => show(reading, clausesOf(reading.spoken.text, heading)[0] ?? heading))
  const names = [whole, short].find(texts =>
    texts.every(({ text }) => countCharacters(text) >= SHORTEST_NAME && fits(text, box)),
  )
  return names?.map(name => inBox(name, box)) ?? null
}

const SHORTEST_NAME = 2

/** The marker as the page shows it: 一、 as 一. */
function markOf(reading: Reading, point: Point): Shown | null {
  const shown = shownMarker(reading, point)
  return shown && show(reading, shown)
}

/** The first slide says the headings of all points and nothing else; their slides follow. */
function isOverview([first, next]: readonly Draft[], points: readonly Point[]): boolean {
  return (
    first?.kind === 'points' &&
    first.items.length === points.length &&
    first.items.every(({ clause }) => clause === null) &&
    next?.start === points[0]?.start
  )
}

/** The title of the list is that of the part, or begins with it. */
function isSaid(of: Shown, title: Shown): boolean {
  return of.text.startsWith(title.text)
}
