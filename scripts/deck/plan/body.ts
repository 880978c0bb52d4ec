// The body of a section as slides: prose, then series, each point on its own slides where it is long,
// together on one where the points are short. Recursive; every slide knows where its note begins.

import { itemAt } from '../../text/item-at.ts'
import { countCharacters } from '../../language/width.ts'
import type { MarkerSeries, OutlineNode, Section } from '../../model/outline.ts'
import { announcementBefore } from './announcement.ts'
import { fitted, type Draft, type SlideContext, type Title } from '../draft.ts'
import { LABELS } from '../../words/labels.ts'
import { BOXES, fits } from '../fit/boxes.ts'
import { choose, POINT, SERIES, SIZES, type SeriesFacts } from '../choose/forms.ts'
import { chooseClauses, clausesOf, worthShowing } from '../choose/clauses.ts'
import { belowHeading, listTitle, topicIn } from '../choose/list-names.ts'
import { pointsDrafts, supportOf } from '../slides/points.ts'
import { meetingOf } from '../slides/cover.ts'
import { hasSpecial, isSpecial, proseDrafts } from './prose.ts'
import { limitedIn } from '../choose/ties.ts'
import type { Shown } from '../../model/deck.ts'
import { bySubject } from './subject.ts'
import { areTurnsOfTalk, namesItsPage, storyBehind } from './turns.ts'
import { once } from '../once.ts'
import {
  displayText,
  locate,
  locatePoint,
  paragraphAround,
  notedWithin,
  opened,
  rawText,
  sectionsOf,
  sentencesOf,
  show,
  shownMarker,
  type Point,
  type Reading,
  type Stretch,
} from '../reading.ts'
import { openingSentence, sectionDraft, withSentence } from '../slides/section.ts'
import { contrastDraft, enumerationIn } from '../slides/special.ts'
import { salutationLength } from '../../language/salutations.ts'
import { endsLine } from '../../language/punctuation.ts'

/** However coarse the deck: four such points are as much as one slide stands for. */
const MOST_SHARED = 1.3
/** A page of its own before fewer slides says little more than their titles. */
const LEAST_IN_SECTION = 3
/** Prose of up to this many characters before a series is spoken on the series' first slide. */
const LEAD = 120

export type Block = ProseBlock | { kind: 'series'; points: Point[]; start: number }
export interface ProseBlock {
  kind: 'prose'
  children: OutlineNode[]
  start: number
}

/** Children as runs of prose and series of sections; a series ends where the marker's family begins anew. */
export function blocksOf(reading: Reading, children: readonly OutlineNode[]): Block[] {
  const blocks: Block[] = []
  for (const child of opened(children)) {
    const last = blocks.at(-1)
    if (child.type === 'section') {
      const point = locatePoint(reading, child)
      const before = blocks.at(-2)
      if (
        last?.kind === 'prose' &&
        before?.kind === 'series' &&
        !startsAnew(before.points, child) &&
        isRunUp(reading, last)
      ) {
        blocks.pop()
        before.points.push({ ...point, start: last.start })
        continue
      }
      if (last?.kind === 'series' && !startsAnew(last.points, child)) last.points.push(point)
      else blocks.push({ kind: 'series', points: [point], start: point.start })
    } else if (last?.kind === 'prose') last.children.push(child)
    else blocks.push({ kind: 'prose', children: [child], start: sentencesOf(reading, [child])[0]?.start ?? -1 })
  }
  return blocks
}

/**
 * Slides for a body. `start` is where the first note begins (the heading, when the body's first slide also says it).
 */
export function bodyDrafts(
  reading: Reading,
  children: readonly OutlineNode[],
  {
    title,
    start,
    place,
    except = [],
  }: { title: Stretch | null; start: number; place: SlideContext; except?: readonly Stretch[] },
): Draft[] {
  const blocks = blocksOf(reading, children)
  const drafts: Draft[] = []
  let from = start
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'series') {
      // A second series has a name of its own where it has one; the heading stood over the first.
      const here = drafts.length > 0 ? { ...place, shown: true } : place
      drafts.push(...seriesDrafts(reading, block.points, { title, start: from, place: here }))
      from = block.points.at(-1)?.end ?? from
      continue
    }
    const next = blocks[index + 1]
    const lead = next?.kind === 'series' ? leadOf(reading, block, next.points) : null
    const begin = index === 0 ? start : block.start < 0 ? from : block.start
    const afterword = index > 0 && !next && sizeOf(reading, block) <= LEAD
    const isSaidElsewhere = (lead && lead.start <= firstSentence(reading, block)) || afterword
    const made =
      isSaidElsewhere && !hasSpecial(reading, block.children) && !isWeighty(reading, block.children)
        ? []
        : proseDrafts(reading, block.children, {
            title: index > 0 && !next ? null : title,
            start: begin,
            place,
            except: lead ? [...except, lead] : except,
          })
    drafts.push(...made)
    from = lead && made.length > 0 ? lead.start : made.length > 0 ? (next?.start ?? begin) : begin
  }
  return drafts
}

/** What the form of a series is chosen by. */
function seriesFacts(
  reading: Reading,
  points: readonly Point[],
  { topic, announced }: { topic: Stretch | null; announced: boolean },
): SeriesFacts {
  return {
    points: points.length,
    short: points.filter(point => isSmall(reading, point)).length,
    twoSides: topic !== null && isContrast(points),
    announced,
    size: points.reduce((sum, point) => sum + countCharacters(rawText(reading, point)), 0),
    special: points.some(point => hasSpecial(reading, point.node.children)),
    quoted: points.some(point => point.node.children.some(child => child.type === 'quote')),
    ...laterOf(reading, points),
    coarseness: reading.coarseness,
  }
}

/** Slides for one series of points. `start` may lie before the first marker, where the series is announced. */
export function seriesDrafts(
  reading: Reading,
  points: readonly Point[],
  {
    title,
    start,
    place,
    index = [],
  }: { title: Stretch | null; start: number; place: SlideContext; index?: readonly Point[] },
): Draft[] {
  const first = points[0]
  if (!first) return []
  if (title === null && place.part === null && areTurnsOfTalk(reading, points))
    return points.flatMap(point => turnDrafts(reading, point, inside(place, point, false)))
  const topic = title ?? (isContrast(points) ? topicOf(reading, start, first.start) : null)
  const form = choose(SERIES, seriesFacts(reading, points, { topic, announced: start < first.start }))
  const contrast = form === 'contrast' ? contrastDraft(reading, points, { title: topic, start, place }) : null
  if (contrast) return [contrast]
  const name = seriesName(reading, points, { title, topic, start, place })
  const isTogether = form === 'together' || (form === 'contrast' && points.every(point => isSmall(reading, point)))
  const together = isTogether ? pointsDrafts(reading, points, { title: name, start, place }) : []
  if (together.length > 0) return together
  const isShort = (point: Point) => isSmall(reading, point)
  // The overview says the announcement and the short points before the first long one; the others come again.
  const firstLong = points.findIndex(point => !isShort(point))
  const overview =
    form === 'overview, then each'
      ? pointsDrafts(reading, points, {
          title: areContents(reading, points, { name, firstLong }) ? contentsOf(reading, name) : name,
          start,
          place,
          later: points.slice(firstLong),
        })
      : []
  const isShown = overview.length > 0
  // Beside its heading alone a short point has said nothing yet.
  const isSaid = (point: Point, at: number) =>
    at < firstLong && (supportOf(reading, point) === null || !isBare(overview))
  const shared = (run: readonly Point[]) =>
    pointsDrafts(reading, run, { title: name, start: run[0]?.start ?? start, place })
  const own = (point: Point) =>
    pointDrafts(reading, point, {
      start: !isShown && point === first ? start : point.start,
      place: inside(place, point, isShown),
      siblings: index.length > 0 ? index : points,
      up: place.heading,
    })
  return [
    ...onePage(overview),
    ...runs(isShown ? points.filter((point, at) => !isSaid(point, at)) : points, isShort).flatMap(run =>
      run.small && run.points.length > 1
        ? shared(run.points).filter(draft => !isShown || saysMore(draft))
        : run.points.flatMap(own),
    ),
  ]
}

/**
 * What a page of points is called: the heading above them, what announces them, a sentence that leads to them, in this
 * order, or what the whole speech is about.
 */
function seriesName(
  reading: Reading,
  points: readonly Point[],
  { title, topic, start, place }: { title: Stretch | null; topic: Stretch | null; start: number; place: SlideContext },
): Title {
  const first = itemAt(points, 0)
  const announced = announcementBefore(reading, Math.min(start, first.start), first.start, points.length)
  if (title && announced && !place.shown) return belowHeading(reading, announced, title)
  // The first point of a list is no name for the whole of it.
  const named =
    (place.shown ? announced : null) ??
    title ??
    announced ??
    topic ??
    sentenceBefore(reading, start, first.start) ??
    topicOf(reading, start, first.start, { nearest: 3, least: 0 }) ??
    place.heading
  return named ? listTitle(reading, named, place.heading ?? title) : withSubject(reading, first.heading)
}

/** Headings that nobody names, each with slides to come, at the beginning of the speech: what is in it. */
function areContents(
  { spoken }: Reading,
  [first]: readonly Point[],
  { name, firstLong }: { name: Title; firstLong: number },
): boolean {
  return name.whole !== undefined && firstLong === 0 && first !== undefined && first.start <= EARLY * spoken.text.length
}

const EARLY = 0.25

function contentsOf({ lang }: Reading, name: Title): Title {
  return { ...name, whole: { text: LABELS.contents[lang], label: true } }
}

/**
 * What two sides without a title are about: the best clause of what is said right before them, on their slide or at the
 * speech's root.
 */
function topicOf(
  reading: Reading,
  from: number,
  to: number,
  { nearest = Infinity, least = -3 }: { nearest?: number; least?: number } = {},
): Stretch | null {
  const near = (sentence: Stretch) => sentence.end <= to && sentence.start >= to - REACH
  const own = reading.sentences.filter(sentence => sentence.start >= from && near(sentence))
  const before = own.length > 0 ? own : sentencesOf(reading, opened(reading.outline.children)).filter(near)
  const last = before.at(-1)
  const paragraph = last && paragraphAround(reading, last)
  return (
    chooseClauses(
      reading,
      before.slice(-nearest).filter(({ start }) => paragraph && start >= paragraph.start),
      {
        by: 'title',
        count: 1,
        least,
        // `要分六步走` leads to a series and is no row.
        leastAsRow: -1,
        most: MOST_TOPIC[reading.lang],
        budget: MOST_TOPIC[reading.lang],
        where: text => fits(text, BOXES.titleLong) || fits(text, BOXES.title),
      },
    )[0] ?? null
  )
}

/** How far back the topic of two sides may stand, in signs. */
const REACH = 400
/** Characters of a title that is chosen. */
const MOST_TOPIC = { zh: 22, en: 30 }

/**
 * `抓安全要过三关。一是…`: the sentence that leads to a series names it, where it fits a title; one that is spoken on the
 * slide before only where its colon says so.
 */
function sentenceBefore(reading: Reading, from: number, to: number): Stretch | null {
  const last = reading.sentences.findLast(sentence => sentence.end <= to)
  if (!last || (last.start < from && !/[：:]\s*$/u.test(rawText(reading, last)))) return null
  const tie = rawText(reading, last).match(RE_TIE)?.[0].length ?? 0
  const words = topicIn(reading, { start: last.start + tie, end: last.end })
  if (!words || RE_NO_NAME.test(rawText(reading, words).slice(salutationLength(rawText(reading, words))))) return null
  return fits(show(reading, words).text, BOXES.titleLong) ? words : null
}

/** All that a sentence says beside whom it addresses. */
const RE_NO_NAME = /^[^\p{L}\p{N}]*$/u

/** Points that nobody names are what the whole speech is about; not what its first point is. */
function withSubject(reading: Reading, heading: Stretch): Title {
  const { title, titleBlock } = reading.outline
  const whole =
    title && titleBlock.length > 0 ? meetingOf({ text: displayText(title, reading.lang), spans: titleBlock }) : null
  return whole ? { ...heading, whole } : heading
}

/** `And what I learned …`: the first word ties the sentence to the one before. */
const RE_TIE = /^(?:And|But|So)\s+/u

/** The points from the first long one on, and how many of them share a page, with clauses, with a neighbour. */
function laterOf(reading: Reading, points: readonly Point[]): { later: number; sharing: number } {
  const isShort = (point: Point) => isSmall(reading, point)
  const later = points.slice(points.findIndex(point => !isShort(point)))
  const saysMore = (point: Point) => supportOf(reading, point) !== null
  const shared = runs(later, isShort).filter(run => run.small && run.points.length > 1 && run.points.some(saysMore))
  // A slide of an enumeration has its own name, not that of its point: the overview alone says it.
  const isNamed = later.every(
    ({ node }) => !sentencesOf(reading, node.children).some(sentence => enumerationIn(reading, sentence)),
  )
  return { later: later.length, sharing: isNamed ? shared.reduce((sum, run) => sum + run.points.length, 0) : 0 }
}

/**
 * A page of headings alone says nothing that the overview has not shown, one of a part nothing that its slides do not.
 */
function saysMore(draft: Draft): boolean {
  return draft.kind === 'section'
    ? draft.support !== null || draft.list.length > 0
    : draft.kind !== 'points' || draft.items.some(({ clause }) => clause !== null)
}

/** Headings alone. */
function isBare(drafts: readonly Draft[]): boolean {
  return drafts.every(draft => draft.kind === 'points' && draft.items.every(({ clause }) => clause === null))
}

/** The pages of an overview are spoken before its points: all but the last have nothing of their own to say. */
function onePage(overview: readonly Draft[]): Draft[] {
  const start = overview[0]?.start ?? 0
  return overview.map(draft => ({ ...draft, start }))
}

/** Neighbours of one kind, small or not. */
function runs(points: readonly Point[], small: (point: Point) => boolean): { small: boolean; points: Point[] }[] {
  const found: { small: boolean; points: Point[] }[] = []
  for (const point of points) {
    const last = found.at(-1)
    if (last && last.small === small(point)) last.points.push(point)
    else found.push({ small: small(point), points: [point] })
  }
  return found
}

/** Slides for one point: a section slide for a part, then its body; a short point its clauses. */
export function pointDrafts(
  reading: Reading,
  point: Point,
  {
    start,
    place,
    siblings,
    up,
  }: { start: number; place: SlideContext; siblings: readonly Point[]; up: Stretch | null },
): Draft[] {
  const size = countCharacters(rawText(reading, point))
  const isLong = (one: Point) => countCharacters(rawText(reading, one)) >= SIZES.section * reading.coarseness
  // Counted for long parts alone: hundreds of short points would each count all the others.
  const part = isPart(point) || isOfContents(siblings, place)
  const alike = part && isLong(point) ? siblings.filter(isLong).length : 0
  const form = choose(POINT, {
    part,
    depth: place.depth,
    size,
    siblings: siblings.length,
    alike,
    coarseness: reading.coarseness,
  })
  if (form === 'section') {
    const made = sectionAndBody(reading, point, { start, place, siblings, up })
    if (made) return made
  }
  const { own, other } = bySubject(reading, point)
  const body = bodyDrafts(reading, own, { title: titleStretch(reading, point), start, place })
  const made = body.length > 0 ? body : bare(reading, point, start, place)
  const [next] = sentencesOf(reading, other)
  if (!next) return made
  const outside = place.depth > 1 ? place : { ...place, part: null, edge: null }
  const beside = { ...outside, heading: null, shown: true }
  return [...made, ...proseDrafts(reading, other, { title: null, start: next.start, place: beside })]
}

/** The page of a topic that is come to in passing: under its name, or under what an editor would print over it. */
function turnDrafts(reading: Reading, point: Point, place: SlideContext): Draft[] {
  const { start } = point
  const { own, other } = bySubject(reading, point)
  const story = storyBehind(reading, point)
  const headed =
    namesItsPage(reading, point) || hasSpecial(reading, own)
      ? []
      : proseDrafts(reading, own, { title: null, start, place, except: story ? [story] : [] })
  // One sentence alone says less than the name with what is said of it.
  const made = headed.some(({ kind }) => kind === 'points')
    ? headed
    : pointDrafts(reading, withChildren(point, own), { start, place, siblings: [point], up: null })
  const [next] = sentencesOf(reading, other)
  if (!next) return made
  const beside = { ...place, heading: null, shown: true }
  return [...made, ...proseDrafts(reading, other, { title: null, start: next.start, place: beside })]
}

function withChildren(point: Point, children: OutlineNode[]): Point {
  return { ...point, node: { ...point.node, children } }
}

/**
 * A part with a page of its own before its slides; null where they are too few. A list of headings that would follow
 * with the same title stands on that page; else a sentence that opens the part does, and is on no slide after it.
 */
function sectionAndBody(
  reading: Reading,
  point: Point,
  setting: { start: number; place: SlideContext; siblings: readonly Point[]; up: Stretch | null },
): Draft[] | null {
  const { children } = point.node
  const title = partTitle(reading, point)
  const body = (opening: Stretch | null) =>
    bodyDrafts(reading, children, {
      title,
      start: opening?.end ?? locate(reading, point.node.span).end,
      place: { ...setting.place, shown: true },
      except: opening ? [opening] : [],
    })
  const whole = body(null)
  if (whole.length < LEAST_IN_SECTION) return null
  const blocks = blocksOf(reading, children)
  const series = blocks.flatMap(block => (block.kind === 'series' ? [block.points] : []))
  const points = series.length === 1 ? (series[0] ?? []) : []
  const page = sectionDraft(reading, point, { ...setting, points, body: whole })
  if (page.holdsOverview) return [page.draft, ...whole.slice(1)]
  const [first, second] = blocks
  const announces =
    first?.kind === 'prose' && second?.kind === 'series' ? leadOf(reading, first, second.points)?.start : undefined
  const sentence = page.draft.support ? null : openingSentence(reading, children, announces)
  const rest = sentence ? body(sentence.opening) : []
  if (sentence && rest.length >= LEAST_IN_SECTION - 1)
    return [withSentence(reading, page.plain, sentence.clause), ...rest]
  return saysMore(page.draft) ? [page.draft, ...whole] : null
}

/** Where we are inside a point. */
export function inside(place: SlideContext, point: Point, shown: boolean): SlideContext {
  return { ...place, shown, heading: point.heading, depth: place.depth + 1 }
}

// --- internal ---

/** `And that brings me to | the third lesson`: half a sentence, which the heading ends, parts no series. */
function isRunUp(reading: Reading, { children, start }: ProseBlock): boolean {
  const sentences = sentencesOf(reading, children)
  return start >= 0 && sentences.length === 1 && sentences.every(sentence => !endsLine(rawText(reading, sentence)))
}

/** `一、`, `第一部分`, `I.`, `Part one`: marks of a part, not of a point. */
function isPart({ node: { series } }: Point): boolean {
  return series !== null && series.rank !== null && series.rank <= 1
}

/** `第一，…`, `第二，…`: the parts that the contents name, counted from one; not headings without a number. */
function isOfContents(parts: readonly Point[], { part, depth }: SlideContext): boolean {
  return part !== null && depth === OF_CONTENTS && parts[0]?.node.series?.number === 1
}
/** How deep the bodies of these points lie. */
const OF_CONTENTS = 1

function startsAnew(points: readonly Point[], { series }: Section): boolean {
  const last = points.at(-1)?.node.series ?? null
  return series === null || last === null
    ? series !== last
    : (series.number === 1 && series.family !== 'label') || kindOf(series) !== kindOf(last)
}

/** What two markers of one series share: the family; counting words carry each other on (首先 … 第二 …). */
function kindOf({ family, rank }: MarkerSeries): string {
  return rank === null && family !== 'dash' ? 'words' : family
}

function isContrast(points: readonly Point[]): boolean {
  return points.length === 2 && points[0]?.node.series?.family === 'contrast'
}

export function isSmall(reading: Reading, point: Point): boolean {
  const { coarseness, closing, weighed } = reading
  const key = [point.start, point.end, point.node.span.start, coarseness, closing?.start].join()
  return smallOnce(weighed, key, () => isFoundSmall(reading, point))
}

/** Each point is asked for every series and every neighbour that it might share a page with. */
const smallOnce = once<boolean>()

function isFoundSmall(reading: Reading, point: Point): boolean {
  return (
    sectionsOf(point.node.children).length === 0 &&
    countCharacters(rawText(reading, point)) <=
      (isPart(point) ? SIZES.smallPart : SIZES.small) * Math.min(reading.coarseness, MOST_SHARED) &&
    loadOf(reading, sentencesOf(reading, point.node.children)) <= MOST_NOTED &&
    worthShowing(reading, sentencesOf(reading, point.node.children)).length <= MOST_WORTHY * reading.coarseness ** 2 &&
    (weightOf(reading, point) <= LEAST_BARE * bareness(reading) ||
      (supportOf(reading, point) !== null && !losesBeside(reading, point))) &&
    !leavesRule(reading, point) &&
    !hasSpecial(reading, point.node.children)
  )
}

/** Characters of a point, and for each figure, date and name as many as it needs of a slide. */
function weightOf(reading: Reading, point: Point): number {
  return (
    countCharacters(rawText(reading, point)) + NOTED_WEIGHT * loadOf(reading, sentencesOf(reading, point.node.children))
  )
}

const NOTED_WEIGHT = 10

/** Does the clause beside the heading of a point leave figures, dates or names to the notes? */
function losesBeside(reading: Reading, point: Point): boolean {
  const shown = shownOf(reading, supportOf(reading, point))
  return loadOf(reading, sentencesOf(reading, point.node.children)) > loadOf(reading, shown)
}

function shownOf(reading: Reading, support: Shown | null): Stretch[] {
  return support && 'spans' in support ? support.spans.map(span => locate(reading, span)) : []
}

/** Does a rule with its exception have no room beside the heading? */
function leavesRule(reading: Reading, point: Point): boolean {
  const rules = limitedIn(reading, sentencesOf(reading, point.node.children))
  const shown = shownOf(reading, supportOf(reading, point))
  return rules.length > 0 && !rules.some(rule => shown.some(one => rule.start < one.end && one.start < rule.end))
}

/** A point of more characters than these has rows of its own where one clause beside its heading does not say it. */
const LEAST_BARE = 100

/** A coarse deck leaves a few figures more to the notes, the coarsest as many as it must. */
function bareness({ coarseness }: Reading): number {
  return coarseness < COARSEST ? Math.min(coarseness, MOST_BARE) : coarseness
}

const MOST_BARE = 1.4
const COARSEST = 1.75

/** A row and the clause beside it take so many figures and dates; a point with more has rows of its own. */
const MOST_NOTED = 3
/** So do as many sentences worth showing. */
const MOST_WORTHY = 2

/** The words that announce a series: the last sentence before it, or all of a short run-up. */
function leadOf(reading: Reading, block: ProseBlock, points: readonly Point[]): Stretch | null {
  const first = points[0]
  const sentences = sentencesOf(reading, block.children)
  const last = sentences.at(-1)
  if (!first || !last) return null
  if (hasSpecial(reading, block.children)) return isSpecial(reading, block.children, last) ? null : last
  const whole = { start: sentences[0]?.start ?? last.start, end: last.end }
  const weighty = isWeighty(reading, block.children)
  if (weighty && notedWithin(reading, last).length > 0) return null
  if (!weighty && countCharacters(rawText(reading, whole)) <= LEAD) return whole
  const announced = announcementBefore(reading, whole.start, first.start, points.length)
  const from = announced ? sentences.find(sentence => sentence.end > announced.start) : undefined
  const lead = { start: from?.start ?? last.start, end: last.end }
  return countCharacters(rawText(reading, lead)) <= LEAD ? lead : last
}

/** A short run-up with deadlines or figures of its own is shown, not only spoken over the list. */
function isWeighty(reading: Reading, children: readonly OutlineNode[]): boolean {
  return loadOf(reading, sentencesOf(reading, children)) >= LEAST_WRITTEN
}

const LEAST_WRITTEN = 3

function loadOf(reading: Reading, stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, stretch) => sum + notedWithin(reading, stretch).length, 0)
}

function sizeOf(reading: Reading, block: ProseBlock): number {
  return sentencesOf(reading, block.children).reduce(
    (sum, sentence) => sum + countCharacters(rawText(reading, sentence)),
    0,
  )
}

function firstSentence(reading: Reading, block: ProseBlock): number {
  return sentencesOf(reading, block.children)[0]?.start ?? block.start
}

/** An English heading goes on from its marker (`First, people come…`) and begins in lower case without it. */
function titleStretch(reading: Reading, point: Point): Stretch {
  return reading.lang === 'en' &&
    point.marker &&
    shownMarker(reading, point) === point.marker &&
    /^\p{Ll}/u.test(rawText(reading, point.heading).trim())
    ? { start: point.marker.start, end: point.heading.end }
    : point.heading
}

/** `通过…的贯彻，来选拔干部`: what comes after the comma is the point. */
const RE_LEANS = /^(?:来|以|让|使|从而|进而|就是|才|把)/u

/** Below a section slide the first clause names the part; the rest of a long heading was shown there. */
function partTitle(reading: Reading, point: Point): Stretch {
  const [first = point.heading] = clausesOf(reading.spoken.text, point.heading)
  const rest = reading.spoken.text.slice(first.end, point.heading.end)
  return fits(show(reading, point.heading).text, BOXES.title) || RE_LEANS.test(rest) ? point.heading : first
}

/** A point without a body of its own words: shown by its heading alone when it is long enough to matter. */
function bare(reading: Reading, point: Point, start: number, place: SlideContext): Draft[] {
  if (countCharacters(rawText(reading, point.heading)) < 24) return []
  return [
    {
      kind: 'statement',
      title: fitted(reading, point.heading, [BOXES.statement]),
      start,
      part: place.part,
      edge: place.edge,
      continued: null,
    },
  ]
}
