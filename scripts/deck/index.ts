// Outline and spoken text in, Deck out: which slides, in which order, with which of the speaker's words.
// Notes come last and by themselves: each runs from its slide's start to the next one's.

import type { Deck, Shown, Slide } from '../model/deck.ts'
import type { Outline, OutlineNode } from '../model/outline.ts'
import type { Lang, TracedText } from '../model/source.ts'
import { toSource } from '../text/edits.ts'
import { continuedLabel } from '../words/labels.ts'
import { countCharacters } from '../language/width.ts'
import { withAgenda } from './plan/agenda.ts'
import { withEdges, withKickers } from './plan/kicker.ts'
import { bodyDrafts, inside, seriesDrafts, type ProseBlock } from './plan/body.ts'
import { closingDraft, closingWords } from './slides/closing.ts'
import { coverDraft, factShown, occasionShown, shortTitle, type StatedFacts } from './slides/cover.ts'
import { fitted, withIds, type Draft, type Page, type SlideContext } from './draft.ts'
import { ownWords } from '../language/own-words.ts'
import { BOXES } from './fit/boxes.ts'
import { withOwnWords } from './fit/break-lines.ts'
import { othersWords } from './choose/others.ts'
import { worthShowing } from './choose/clauses.ts'
import { standTogether } from './choose/ties.ts'
import { wellPaced } from './plan/coarseness.ts'
import { planOf, rootLead, type Plan } from './plan/parts.ts'
import { hasSpecial, isSpecial, proseDrafts } from './plan/prose.ts'
import { withMarks } from './plan/marks.ts'
import { withOwnTitles } from './plan/titles.ts'
import { readSpeech } from './read-speech.ts'
import {
  capitalised,
  locate,
  notedWithin,
  paragraphAround,
  rawText,
  sentencesOf,
  type Point,
  type Reading,
  type Stretch,
} from './reading.ts'
import { withChange } from './slides/change.ts'
import { withPhrases } from './slides/phrases.ts'
import { withSteps } from './slides/steps.ts'
import { withAmount } from './fit/amount.ts'
import { withCells } from './fit/cells.ts'
import { withEmphasis } from './fit/emphasis.ts'
import { withFigureSize } from './fit/figure-size.ts'
import { withSense } from './fit/sense.ts'
import { bodyTexts } from './texts.ts'
import { withLess } from './fit/overfull.ts'
import { LABELS } from '../words/labels.ts'
import { withWordsOnEach } from './time/shared-words.ts'
import { revealsOf } from './time/reveals.ts'
import { breathsOf, fittedToTarget, slideSeconds, timeIssues, type Pace } from './time/timing.ts'

export { slideTexts } from './texts.ts'

export interface DeckOptions {
  sourceText: string
  facts?: StatedFacts
  /** Ids of slides that the browser found cut, one set a round: they are made once more with less on them. */
  overfull?: readonly (readonly string[])[]
  pace?: Pace
  /** Its slides are of 4:3. */
  tall?: boolean
}

/** The deck of a speech. Its notes joined are `spoken.text`, white space aside. */
export function buildDeck(outline: Outline, spoken: TracedText, options: DeckOptions): Deck {
  return withOwnWords(ownWords(spoken.text, outline.lang), () => builtDeck(outline, spoken, options))
}

function builtDeck(
  outline: Outline,
  spoken: TracedText,
  { sourceText, facts = {}, overfull = [], pace = {}, tall = false }: DeckOptions,
): Deck {
  const first = readSpeech(outline, spoken)
  const fact = (what: 'title' | 'subtitle' | 'speaker' | 'date' | 'occasion') =>
    factShown(first, outline, sourceText, what, facts)
  const occasion = occasionShown(facts.occasion !== undefined, fact('occasion'), fact('subtitle'))
  // What it was given at names a speech better than `讲话`.
  const title: Shown = fact('title') ??
    (occasion && { ...occasion, text: capitalised(occasion.text) }) ?? {
      text: LABELS.untitled[outline.lang],
      label: true,
    }
  const drafted = (coarseness: number) => {
    const coarse = { ...first, coarseness }
    const plan = planOf(coarse)
    const reading = { ...coarse, closing: closingWords(coarse, plan) }
    const body = rootDrafts(reading, plan)
    // Read as the words were found: what they need beside them is on no page after this one.
    const closing = closingDraft(coarse, plan, body.closing)
    const computed = [
      coverDraft(reading, title, {
        occasion: fact('title') === null ? null : occasion,
        speaker: fact('speaker'),
        date: fact('date'),
      }),
      ...withAgenda(reading, plan, withOwnTitles(reading, body.drafts)),
      ...(closing ? [closing] : []),
    ]
    return { reading, plan, computed }
  }
  const { reading, plan, computed } = wellPaced(
    drafted,
    ({ computed }) => computed.length,
    countCharacters(spoken.text),
    outline.lang,
  )
  const composed = finished(reading, withLess(reading, computed, overfull), tall)
  const names = plan.mode === 'series' ? plan.parts.map(({ name }) => name) : []
  const drafts = withEdges(reading, withKickers(reading, composed, names), plan.parts)
  const slides = withNotes(reading, drafts, pace)
  const needed = slides.reduce((sum, slide) => sum + slide.seconds, 0)
  return {
    title,
    lang: outline.lang,
    short: shortTitle(title, outline.lang),
    unit: facts.unit ? { text: facts.unit, label: 'config' } : null,
    footer: facts.footer ? { text: facts.footer, label: 'config' } : null,
    parts: plan.parts.map(part => part.name),
    manuscript: spoken.text,
    slides: fittedToTarget(slides, pace),
    removed: outline.removed,
    issues: [...outline.issues, ...timeIssues(reading, needed, pace)],
  }
}

/** What is set off in the rows first: it takes room, and the amount sets the size of all. */
function finished(reading: Reading, drafts: readonly Draft[], isTall: boolean): Draft[] {
  const shown = drafts.flatMap(draft =>
    [draft.title, ...bodyTexts(draft)].flatMap(text =>
      text && 'spans' in text ? text.spans.map(span => locate(reading, span)) : [],
    ),
  )
  const set = drafts.map(draft =>
    draft.kind === 'statement'
      ? withSense(draft)
      : draft.kind === 'points' && draft.form === 'quotes'
        ? draft
        : withFigureSize(
            withAmount(
              withEmphasis(withPhrases(reading, withSteps(reading, withChange(reading, draft)), shown), reading.lang),
              isTall,
            ),
          ),
  )
  return withMarks(withCells(set, isTall))
}

/** All slides between cover and closing, and the words kept for the closing. */
function rootDrafts(reading: Reading, plan: Plan): { drafts: Draft[]; closing: Stretch | null } {
  const drafts: Draft[] = []
  const { closing = null } = reading
  let from = 0
  let isFirst = true
  for (const [index, block] of plan.blocks.entries()) {
    if (block.kind === 'series') {
      drafts.push(...seriesAt(reading, plan, index, block.points, from))
      from = block.points.at(-1)?.end ?? from
      isFirst = false
      continue
    }
    const next = plan.blocks[index + 1]
    const { made, lead, opening, left } = proseAt(reading, plan, { index, block, isFirst })
    const start = left[0]?.start ?? block.start
    drafts.push(...made)
    from = lead ? lead.start : (next?.start ?? from)
    if (made.length === 0 && !(opening && left.length === 0) && !isFirst) from = start
    if (made.length === 0 && isFirst && lead === null) from = next?.start ?? from
  }
  if (drafts.length > 0) return { drafts, closing }
  const only = longestSentence(reading, ROOT)
  const isClosing = only && closing && closing.start <= only.start && only.start < closing.end
  return { drafts: only ? [only] : [], closing: isClosing ? null : closing }
}

/** Where no point is open. */
const ROOT: SlideContext = { part: null, edge: null, heading: null, depth: 0, shown: true }

/** Slides of the series that is the plan's block `index`; its first note begins at `from`. */
function seriesAt(reading: Reading, plan: Plan, index: number, points: readonly Point[], from: number): Draft[] {
  if (plan.mode === 'points' && index === plan.main)
    return points.flatMap((point, number) =>
      partDrafts(reading, point, points, {
        start: number === 0 && !plan.lead ? from : point.start,
        place: { ...ROOT, part: number, edge: plan.parts[number]?.name ?? null, heading: point.heading, depth: 1 },
      }),
    )
  const announced = plan.announced[index] ?? null
  const own =
    plan.mode === 'series' ? plan.parts.findIndex(({ points: [first] }) => first?.node === points[0]?.node) : -1
  const after = plan.mode === 'points' && index > plan.main ? plan.parts.length - 1 : null
  return seriesDrafts(reading, points, {
    title: announced,
    start: from,
    place: {
      ...ROOT,
      part: own >= 0 ? own : after,
      edge: own >= 0 ? (plan.parts[own]?.name ?? null) : null,
      heading: announced,
      depth: 1,
    },
  })
}

/**
 * Slides of running text beside the series, and what of it has none: the opening, which is spoken over the cover, and
 * the words that lead to the next series. `left` are the sentences without both.
 */
function proseAt(
  reading: Reading,
  plan: Plan,
  { index, block: { children, start: begin }, isFirst }: { index: number; block: ProseBlock; isFirst: boolean },
): { made: Draft[]; lead: Stretch | null; opening: Stretch | null; left: readonly Stretch[] } {
  const sentences = sentencesOf(reading, children)
  const isLead = plan.blocks[index + 1]?.kind === 'series'
  const lead = isLead ? rootLead(reading, sentences, plan.announced[index + 1] ?? null) : null
  const mostOpening = plan.blocks.some(({ kind }) => kind === 'series') ? MOST_OPENING : SHORT_OPENING
  const opening = isFirst ? openingOf(reading, sentences, children, mostOpening) : null
  const except = [opening, lead, reading.closing ?? null].filter(stretch => stretch !== null)
  const left = sentences.filter(
    sentence => !except.some(({ start, end }) => sentence.start >= start && sentence.end <= end),
  )
  const start = left[0]?.start ?? begin
  const size = left.reduce((sum, sentence) => sum + countCharacters(rawText(reading, sentence)), 0)
  const [first] = left
  const isMatter =
    hasSpecial(reading, children) ||
    worthShowing(reading, left).length >= LEAST_WORTHY * reading.coarseness ||
    (isFirst && first !== undefined && opensWithFigures(reading, first))
  if (size < FRAGMENT * reading.coarseness && !isMatter) return { made: [], lead, opening, left }
  const part = isFirst ? null : partOf(plan, index, start)
  const edge = part === null ? null : (plan.parts[part]?.name ?? null)
  const made = proseDrafts(reading, children, { title: null, start, except, place: { ...ROOT, part, edge } })
  return { made, lead, opening, left }
}

/** The part that running text behind the first series belongs to. */
function partOf(plan: Plan, index: number, start: number): number | null {
  if (plan.mode === 'series')
    return Math.max(
      0,
      plan.parts.findLastIndex(({ points }) => (points[0]?.start ?? Infinity) < start),
    )
  return plan.parts.length > 0 && index > plan.main ? plan.parts.length - 1 : null
}

/** A speech of three sentences, all of it opening: its longest sentence still gets a slide. */
function longestSentence(reading: Reading, place: SlideContext): Draft | null {
  const [longest] = reading.sentences
    .filter(sentence => !othersWords(reading).some(({ start, end }) => start < sentence.end && sentence.start < end))
    .filter(sentence => standTogether(reading, [sentence]))
    .toSorted((a, b) => countCharacters(rawText(reading, b)) - countCharacters(rawText(reading, a)))
  if (!longest || countCharacters(rawText(reading, longest)) < LEAST_SAID) return null
  return {
    kind: 'statement',
    title: fitted(reading, longest, [BOXES.statement]),
    start: longest.start,
    part: place.part,
    edge: place.edge,
    continued: null,
  }
}

/** `谢谢大家！` is no statement. */
const LEAST_SAID = 10

/** Running text of so few characters, and fewer sentences worth showing, has no slide. */
const FRAGMENT = 90
const LEAST_WORTHY = 2
const MOST_OPENING = 150
/** A speech without points has little else to show than its prose. */
const SHORT_OPENING = 40

function partDrafts(
  reading: Reading,
  point: Point,
  siblings: readonly Point[],
  { start, place }: { start: number; place: SlideContext },
): Draft[] {
  const all = seriesDrafts(reading, [point], {
    title: point.heading,
    start,
    place: { ...place, depth: 0, heading: null },
    index: siblings,
  })
  return all.length > 0
    ? all
    : bodyDrafts(reading, point.node.children, {
        title: point.heading,
        start,
        place: inside(place, point, true),
      })
}

/**
 * Salutation and first words: spoken over the cover, whole sentences, `most` characters (but at least one sentence),
 * nothing that has a slide of its own.
 */
function openingOf(
  reading: Reading,
  sentences: readonly Stretch[],
  children: readonly OutlineNode[],
  most: number,
): Stretch | null {
  let used = 0
  let end = -1
  const [first] = sentences
  for (const sentence of sentences) {
    used += countCharacters(rawText(reading, sentence))
    if (isSpecial(reading, children, sentence)) break
    if (end >= 0 && (used > most || opensWithFigures(reading, sentence))) break
    end = sentence.end
  }
  return first && end >= 0 ? { start: first.start, end } : null
}

/** A paragraph of figures is matter and no greeting. */
function opensWithFigures(reading: Reading, sentence: Stretch): boolean {
  const paragraph = paragraphAround(reading, sentence)
  const figures = notedWithin(reading, paragraph).filter(({ kind }) => kind === 'figure')
  return /^\s*$/u.test(reading.spoken.text.slice(paragraph.start, sentence.start)) && figures.length >= SPEAKING
}

const SPEAKING = 2

/** The mark of a later page; the first one continues nothing. */
function continuedFrom(page: Page | null, lang: Lang): Shown | null {
  if (!page || page.number === 1) return null
  return { text: page.anew ? LABELS.continued[lang] : continuedLabel(page.number, page.of, lang), label: true }
}

/** Each note runs from its slide's start to the next one's; starts never go back. */
function withNotes(reading: Reading, drafts: readonly Draft[], pace: Pace): Slide[] {
  const { text } = reading.spoken
  const inOrder: number[] = []
  for (const draft of drafts) inOrder.push(Math.max(inOrder.at(-1) ?? 0, draft.start))
  inOrder[0] = 0
  const starts = withWordsOnEach(reading, drafts, inOrder)
  const breaths = breathsOf(reading)
  return withIds(drafts).map(({ id, draft: { start: _, continued, ...draft } }, index): Slide => {
    const from = starts[index] ?? 0
    const to = starts[index + 1] ?? text.length
    const note = text.slice(from, to).trim()
    const reveals = revealsOf(draft, reading.spoken, { from: to - text.slice(from, to).trimStart().length, to })
    const span = toSource(reading.spoken, { start: from, end: to })
    return {
      ...draft,
      no: index + 1,
      id,
      continued: continuedFrom(continued, reading.lang),
      note,
      ...(reveals && { reveals }),
      span,
      seconds: slideSeconds(note, breaths.filter(end => end > from && end <= to).length, reading.lang, pace),
    }
  })
}
