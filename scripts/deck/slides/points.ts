// Slides of a list: the speaker's points with their markers, or the clauses that carry a passage.

import { countCharacters } from '../../language/width.ts'
import { MOST, PACE } from '../../model/bounds.ts'
import type { PointItem, Shown } from '../../model/deck.ts'
import { breakUnits } from '../fit/break-lines.ts'
import { candidates, chooseClauses, clausesOf, parallelsIn, type Clause } from '../choose/clauses.ts'
import { fitted, isCut, pageOf, titleOf, type Draft, type SlideContext, type Title } from '../draft.ts'
import {
  BOXES,
  boxesBeside,
  evenly,
  fits,
  inBox,
  listBox,
  MOST_BODY,
  type Box,
  type MarkedBoxes,
} from '../fit/boxes.ts'
import { choose, CLAUSES, MOST_FEW, MOST_LIST, MOST_ROWS, PAGE } from '../choose/forms.ts'
import { columnsBox } from '../fit/amount.ts'
import { missingBeside, standTogether } from '../choose/ties.ts'
import { headThatFits } from '../choose/headlines.ts'
import { locate, rawText, sentencesOf, show, shownMarker, type Point, type Reading, type Stretch } from '../reading.ts'
import { once } from '../once.ts'
import { stagesIn } from './stages.ts'

/** A clause beside a phrase: two lines of 16. */
const MOST_CLAUSE = 32
/** Log-odds as a row from which it says more than an empty place beside a phrase. */
const LEAST_CLAUSE = -0.7
/** A phrase beside a marker needs this many em, or it is all line breaks. */
const NARROWEST = 7
/** A row over the whole width: two lines, but short ones read better. */
const MOST_LINE = { zh: 50, en: 66 }
const LONGEST_LINE = 52
/** Characters of a slide that looks empty beside full ones. */
const THIN = 40

/**
 * A series as slides: phrase and clause for up to four a slide, phrases alone for five and six, more are split evenly
 * with 续. Points of `later` have slides of their own: here they show their heading and nothing that comes again there.
 */
export function pointsDrafts(
  reading: Reading,
  points: readonly Point[],
  { title, start, place, later = [] }: { title: Title; start: number; place: SlideContext; later?: readonly Point[] },
): Draft[] {
  const boxes = boxesBeside(points.map(point => marker(reading, point)?.text ?? ''))
  const row = listBox(points.length, boxes)
  const alone = points.map(point => phraseItem(reading, point, [row]))
  const oneLine = points.every(point => !isCut(reading, point.heading, row)) && sumOf(alone) <= MOST_BODY
  const isQuick =
    later.length > 0 || sizeOf(reading, points) <= PACE[reading.lang].most || !hasClauses(reading, points, boxes, later)
  if (points.length > MOST_ROWS && points.length <= MOST_LIST && oneLine && isQuick) {
    return assemble(reading, [{ form: 'list', items: alone, first: points[0] }], { title, start, place })
  }
  const half = columnsBox(
    points.map(point => marker(reading, point)?.text ?? ''),
    points.length,
  )
  const areHalf = points.every(point => !isCut(reading, point.heading, half))
  const facts = {
    points: points.length,
    supported: 0,
    whole: true,
    oneLine,
    halfLine: areHalf && (later.length > 0 || !hasClauses(reading, points, boxes, later)),
  }
  if (choose(PAGE, facts) === 'columns') {
    const items = points.map(point => phraseItem(reading, point, [half]))
    return assemble(reading, [{ form: 'columns', items, first: points[0] }], { title, start, place })
  }
  const groups = evenly(
    points,
    points.length > MOST_LIST && oneLine && !hasClauses(reading, points, boxes, later) ? MOST_LIST : MOST_ROWS,
  ).flatMap(group => pages(reading, group, boxes, later))
  return assemble(reading, groups, { title, start, place })
}

/** One page of points; two where they are too many words for one even without clauses. */
function pages(reading: Reading, group: readonly Point[], boxes: MarkedBoxes, later: readonly Point[]): Page[] {
  const withClause = group.map(point => clauseItem(reading, point, group.length, boxes, later))
  const items = sumOf(withClause) <= MOST_BODY ? withClause : trimmed(withClause)
  const supported = items.filter(item => item.clause !== null).length
  const isWhole =
    boxes.phraseFew.em >= NARROWEST && group.every((point, index) => saysAll(reading, point, withClause[index]))
  const row = listBox(group.length, boxes)
  const lines = group.map(point => phraseItem(reading, point, [row, boxes.markedLine]))
  const form = choose(PAGE, {
    points: group.length,
    supported,
    whole: isWhole && sumOf(items) <= MOST_BODY,
    oneLine: lines.every(item => fits(item.phrase.text, row)),
    halfLine: false,
  })
  if (form === 'few' || form === 'rows' || form === 'columns') return [{ form, items, first: group[0] }]
  if (sumOf(lines) > MOST_BODY && group.length > 1) {
    const short = shortLines(reading, group, boxes.markedLine)
    if (short.length === group.length) return [{ form: 'lines', items: short, first: group[0] }]
    return evenly(group, Math.ceil(group.length / 2)).flatMap(half => pages(reading, half, boxes, later))
  }
  return [{ form, items: lines, first: group[0] }]
}

/** The clauses of a passage as rows without markers; null when it has fewer than `atLeast` worth showing. */
export function clausesDraft(
  reading: Reading,
  sentences: readonly Stretch[],
  { title, start, place, atLeast }: { title: Shown; start: number; place: SlideContext; atLeast: number },
): Draft | null {
  const stages = stagesIn(reading, sentences)
  const segments = sentences.flatMap(sentence => parallelsIn(reading, sentence, MOST_LINE[reading.lang]) ?? [])
  const parallels = standTogether(reading, segments) ? segments : []
  const clauses = rowsOf(reading, sentences, title)
  const draft = (items: PointItem[]): Draft => ({
    kind: 'points',
    form: 'lines',
    start,
    title,
    items,
    part: place.part,
    edge: place.edge,
    continued: null,
  })
  switch (
    choose(CLAUSES, {
      stages: stages !== null,
      parallels: parallels.length,
      clauses: clauses.length,
      title: atLeast === 1,
    })
  ) {
    case 'stages':
      return draft(stages ?? [])
    case 'parallels':
      return draft(parallels.map(clause => lineItem(reading, clause)))
    case 'clauses':
      return draft(clauses.map(clause => lineItem(reading, clause)))
    case 'statement':
      return null
  }
}

export function lineItem(reading: Reading, clause: Stretch): PointItem {
  return { marker: null, phrase: inBox(show(reading, clause), BOXES.line), clause: null }
}

// --- internal ---

/** The clauses that carry a passage, as rows of up to two lines. */
function rowsOf(reading: Reading, sentences: readonly Stretch[], title: Shown): readonly Clause[] {
  const pick = (more: { perSentence: number; most?: number; count?: number; suits?: (clause: Clause) => boolean }) =>
    chooseClauses(reading, sentences, {
      count: MOST_ROWS,
      most: MOST_LINE[reading.lang],
      budget: MOST.body[reading.lang],
      unlike: [title.text],
      beside: 'spans' in title ? title.spans.map(span => locate(reading, span)) : [],
      where: text => fits(text, BOXES.line),
      ...more,
    })
  const oneEach = pick({ perSentence: 1 })
  if (oneEach.length >= MOST_ROWS) {
    const suits = (clause: Clause) => fits(clause.text, ONE_LINE) && isBest(reading, sentences, clause)
    const short = pick({ perSentence: 1, count: MOST_LIST, suits })
    if (short.length > MOST_ROWS && worthOf(short) > worthOf(oneEach)) return short
  }
  const enough = oneEach.length >= 3 ? oneEach : pick({ perSentence: 2 })
  // One row alone, or a few words, look lost: weaker or longer ones say more of what is spoken.
  const isThin =
    enough.length === 1 ||
    (enough.length === 2 && enough.reduce((sum, { text }) => sum + countCharacters(text), 0) < THIN)
  const more = isThin ? pick({ perSentence: 2, most: LONGEST_LINE }) : []
  return parted(reading, sentences, more.length > enough.length ? more : enough)
}

/** Five and six rows have a line each (design: plain rows). */
const ONE_LINE: Box = { ...BOXES.line, lines: 1 }

/** Is no longer part of its sentence clearly better? */
function isBest(reading: Reading, sentences: readonly Stretch[], clause: Clause): boolean {
  const own = candidates(reading, sentences.slice(clause.sentence, clause.sentence + 1), MOST_LINE[reading.lang])
  return own.every(({ score }) => score <= clause.score + NEARLY)
}

const NEARLY = 0.3

/** Log-odds of all rows together. */
function worthOf(rows: readonly Clause[]): number {
  return rows.reduce((sum, { score }) => sum + Math.max(0, score), 0)
}

/** Where rows are few, a long one is two if both halves stand alone: a sentence in two pieces is read at a glance. */
function parted(reading: Reading, sentences: readonly Stretch[], rows: readonly Clause[]): readonly Clause[] {
  const longest = rows.toSorted((a, b) => countCharacters(b.text) - countCharacters(a.text))[0]
  const sentence = longest && sentences[longest.sentence]
  if (!sentence || rows.length >= MOST_FEW || countCharacters(longest.text) <= AT_A_GLANCE[reading.lang]) return rows
  const parts = candidates(reading, [sentence], MOST_LINE[reading.lang])
  const halves = parts
    .filter(({ start, end }) => start === longest.start && end < longest.end)
    .flatMap(first =>
      parts
        .filter(({ start, end }) => end === longest.end && touches(reading, first, start))
        .map(second => [first, second] as const),
    )
    .filter(pair => pair.every(({ text, score }) => countCharacters(text) >= LEAST_HALF && score >= 0))
    .toSorted(([a, b], [c, d]) => unevenness(a, b) - unevenness(c, d))[0]
  if (!halves) return rows
  const shown = halves.map(half => ({ ...half, sentence: longest.sentence }))
  return parted(
    reading,
    sentences,
    rows.flatMap(row => (row === longest ? shown : [row])),
  )
}

/** Characters that are read at a glance, and of half a row. */
const AT_A_GLANCE = { zh: 30, en: 44 }
const LEAST_HALF = 8

function touches({ spoken: { text } }: Reading, first: Stretch, start: number): boolean {
  return first.end <= start && !/[\p{L}\p{N}]/u.test(text.slice(first.end, start))
}

function unevenness(a: Clause, b: Clause): number {
  return Math.abs(countCharacters(a.text) - countCharacters(b.text))
}

interface Page {
  form: 'few' | 'rows' | 'list' | 'lines' | 'columns'
  items: PointItem[]
  first: Point | undefined
}

function assemble(
  reading: Reading,
  groups: readonly Page[],
  { title, start, place }: { title: Title; start: number; place: SlideContext },
): Draft[] {
  return groups.map(({ form, items, first }, index): Draft => ({
    kind: 'points',
    form,
    items,
    title: titleOf(reading, title, groups.length),
    start: index === 0 ? start : (first?.start ?? start),
    part: place.part,
    edge: place.edge,
    continued: pageOf(index, groups.length),
  }))
}

function marker(reading: Reading, point: Point): Shown | null {
  const shown = shownMarker(reading, point)
  return shown && show(reading, shown)
}

function phraseItem(reading: Reading, point: Point, boxes: readonly [Box, ...Box[]]): PointItem {
  const limited = withLimit(reading, point)
  const isWhole = limited !== null && boxes.some(box => fits(show(reading, limited).text, box))
  // Without room for its limit only what it is about is shown.
  const about = limited && clausesOf(reading.spoken.text, point.heading)[0]
  const shown = (isWhole ? limited : about) ?? point.heading
  return { marker: marker(reading, point), phrase: fitted(reading, shown, boxes), clause: null }
}

/** What the heading may not stand without: the limit that the words behind it set; see `ties.ts`. */
function limitOf(reading: Reading, { heading, end }: Point): Stretch | null {
  const missing = missingBeside(reading, [heading])
  const [first] = missing
  const last = missing.at(-1)
  const isBelow = first && last && first.start >= heading.end && last.end <= end
  return isBelow ? { start: first.start, end: last.end } : null
}

/** `设便民门诊，不用挂号；但是换药的，还是要见医生`: the heading with its limit, where that follows right behind it. */
function withLimit(reading: Reading, point: Point): Stretch | null {
  const limit = limitOf(reading, point)
  const between = limit && rawText(reading, { start: point.heading.end, end: limit.start })
  return limit && /^[^\n]*$/u.test(between ?? '') && countCharacters(between ?? '') <= MOST_TIE
    ? { start: point.heading.start, end: limit.end }
    : null
}

/** Characters of a word that ties: `；但是`, `. But `. */
const MOST_TIE = 6

/** Headings that are together too many words: those with limits whole, the others each cut to its share of the rest. */
function shortLines(reading: Reading, group: readonly Point[], box: Box): PointItem[] {
  const limited = group.map(point => withLimit(reading, point))
  const taken = limited.reduce((sum, limit) => sum + (limit ? countCharacters(show(reading, limit).text) : 0), 0)
  const share = (MOST_BODY - taken) / limited.filter(limit => limit === null).length
  return group.flatMap((point, index) => {
    if (!limited[index]) return shortened(reading, point, box, share) ?? []
    const item = phraseItem(reading, point, [box])
    return countCharacters(item.phrase.text) >= countCharacters(show(reading, limited[index]).text) ? [item] : []
  })
}

/** The heading cut at a clause border to its share of the slide; null where it would have to end in `…`. */
function shortened(reading: Reading, point: Point, box: Box, most: number): PointItem | null {
  const { stretch, cut } = headThatFits(
    reading,
    point.heading,
    text => countCharacters(text) <= most && fits(text, box),
    breakUnits,
  )
  const phrase = show(reading, stretch)
  return cut || countCharacters(phrase.text) < most / 3
    ? null
    : { marker: marker(reading, point), phrase: inBox(phrase, box), clause: null }
}

function clauseItem(
  reading: Reading,
  point: Point,
  rows: number,
  boxes: MarkedBoxes,
  later: readonly Point[],
): PointItem {
  const phrase = fitted(reading, point.heading, [rows <= MOST_FEW ? boxes.phraseFew : boxes.phrase])
  const shown =
    restOfHeading(reading, point, phrase) ?? (later.includes(point) ? null : bestClause(reading, point, phrase))
  return { marker: marker(reading, point), phrase, clause: shown && fits(shown.text, BOXES.clause) ? shown : null }
}

/** The row shows the whole heading, or its first clause with the rest beside it. */
function saysAll(reading: Reading, point: Point, item: PointItem | undefined): boolean {
  if (!item) return false
  const whole = plain(show(reading, point.heading).text)
  return plain(item.phrase.text) === whole || plain(item.phrase.text + (item.clause?.text ?? '')) === whole
}

const plain = (text: string): string => text.replace(/[\s，。；：、,.;:]/gu, '')

/** What a long heading says after its first clause supports it better than anything below. */
function restOfHeading(reading: Reading, point: Point, phrase: Shown): Shown | null {
  const [first, second] = clausesOf(reading.spoken.text, point.heading)
  if (!first || !second || phrase.text !== show(reading, first).text) return null
  const rest = show(reading, { start: first.end, end: point.heading.end })
  return fits(rest.text, BOXES.clause) ? inBox(rest, BOXES.clause) : null
}

/** The clause that stands beside the heading of a point; null where nothing below it can. */
export function supportOf(reading: Reading, point: Point): Shown | null {
  return bestClause(reading, point, show(reading, point.heading))
}

function bestClause(reading: Reading, point: Point, phrase: Shown): Shown | null {
  const { closing, weighed } = reading
  const key = [point.node.span.start, point.node.span.end, closing?.start, phrase.text].join()
  return besideOnce(weighed, key, () => clauseBeside(reading, point, phrase))
}

/** Whether points are short, share a page or have one of their own hangs on it: each is asked many times. */
const besideOnce = once<Shown | null>()

function clauseBeside(reading: Reading, point: Point, phrase: Shown): Shown | null {
  const { closing } = reading
  const limit = limitOf(reading, point)
  const limited = limit && show(reading, limit)
  if (limited && fits(limited.text, BOXES.clause)) return inBox(limited, BOXES.clause)
  const sentences = sentencesOf(reading, point.node.children).filter(({ start }) => !closing || start < closing.start)
  const [clause] = chooseClauses(reading, sentences, {
    count: 1,
    most: MOST_CLAUSE,
    budget: MOST_CLAUSE,
    least: LEAST_CLAUSE,
    unlike: [phrase.text],
    where: text => fits(text, BOXES.clause),
  })
  return clause ? inBox(show(reading, clause), BOXES.clause) : null
}

function hasClauses(reading: Reading, points: readonly Point[], boxes: MarkedBoxes, later: readonly Point[]): boolean {
  return (
    points.filter(point => clauseItem(reading, point, MOST_ROWS, boxes, later).clause !== null).length >
    points.length / 2
  )
}

/** Characters spoken on these points. */
function sizeOf(reading: Reading, points: readonly Point[]): number {
  return points.reduce((sum, point) => sum + countCharacters(rawText(reading, point)), 0)
}

function sumOf(items: readonly PointItem[]): number {
  return items.reduce(
    (total, { phrase, clause }) => total + countCharacters(phrase.text) + (clause ? countCharacters(clause.text) : 0),
    0,
  )
}

/** Drops the longest clauses until the slide is within its limit; what is dropped stays in the notes. */
function trimmed(items: readonly PointItem[]): PointItem[] {
  const left = [...items]
  while (sumOf(left) > MOST_BODY) {
    const sizes = left.map(item => (item.clause ? countCharacters(item.clause.text) : 0))
    const longest = sizes.indexOf(Math.max(...sizes))
    const item = left[longest]
    if (!item?.clause) break
    left[longest] = { ...item, clause: null }
  }
  return left
}
