// Running text as slides: cut into passages of a comfortable length, those with a form of their own (quotation, table,
// enumeration) set apart, the others shown by the clauses that carry them.

import { itemAt } from '../../text/item-at.ts'
import { choose, MOST_ROWS, PASSAGE } from '../choose/forms.ts'
import { PACE } from '../../model/bounds.ts'
import { countCharacters } from '../../language/width.ts'
import type { PointItem, Shown } from '../../model/deck.ts'
import { commitsTo } from '../../language/commitments.ts'
import type { OutlineNode, Quote, Table } from '../../model/outline.ts'
import { figuresDrafts } from '../slides/chart.ts'
import { candidates, chooseClauses, worthShowing, type Clause } from '../choose/clauses.ts'
import { headAsked } from '../choose/asked.ts'
import { answersInTurn } from '../choose/referring.ts'
import { areRelated } from '../choose/keywords.ts'
import { topicIn } from '../choose/list-names.ts'
import { refusalToStand } from '../choose/gate.ts'
import { announces, quotationTitle, viewsOf } from '../choose/quotations.ts'
import { limitsOther, standTogether } from '../choose/ties.ts'
import { isBareName } from '../../language/bare-names.ts'
import { leadInTopic } from '../../language/run-ups.ts'
import { isStory } from '../choose/stories.ts'
import { figureDrafts, figureRuns, type FigureRun } from '../slides/figures.ts'
import { fitted, pageOf, titleOf, type Draft, type SlideContext } from '../draft.ts'
import { BOXES, fits, MOST_BODY, titleBoxes, type Box } from '../fit/boxes.ts'
import { clausesDraft, lineItem } from '../slides/points.ts'
import { stagesIn } from '../slides/stages.ts'
import { bodyTexts } from '../texts.ts'
import {
  isWanted,
  keepsNoted,
  locate,
  notedWithin,
  overlapping,
  paragraphAround,
  rawText,
  sentencesOf,
  show,
  shownNoted,
  type Reading,
  type Stretch,
} from '../reading.ts'
import { isShortQuotation, quotationsDrafts } from '../slides/quotations.ts'
import { cutsList, wholeListDrafts, wholeListsIn, type WholeList } from '../slides/whole-lists.ts'
import { enumerationDraft, enumerationIn, quoteDrafts, type Enumeration } from '../slides/special.ts'

/**
 * Characters of speech that one slide of clauses stands for: between one slide per 150 and one per 350 (density rule).
 */
const PASSAGE_SIZE = { zh: 250, en: 340 }
/** Less than this before or after a special passage goes with it, unless it has so many rows worth showing. */
const FRAGMENT = 80
const LEAST_ROWS = 2
/** A passage ends at this multiple of the even length, or earlier where a paragraph begins. */
const LONGEST = 1.25
const SHORTEST = 0.6
/** So many quotations share a slide only under a name. */
const FEW_QUOTATIONS = 2
/** So many figures in a row say more than the words around them. */
const SPEAKING = 3
/** From so many slides on, passages under one title are told apart by their own topics. */
const MANY = 3

type Passage =
  | { kind: 'plain'; sentences: Stretch[] }
  | { kind: 'table'; node: Table; sentences: Stretch[] }
  | { kind: 'quote'; node: Quote; sentences: Stretch[] }
  | { kind: 'enumeration'; found: Enumeration; sentences: Stretch[] }
  | { kind: 'list'; list: WholeList; sentences: Stretch[] }
  | { kind: 'figures'; run: FigureRun; sentences: Stretch[] }

/**
 * Slides for the paragraphs and views among `children`. The first note begins at `start`; none when there is nothing to
 * show.
 */
export function proseDrafts(
  reading: Reading,
  children: readonly OutlineNode[],
  {
    title,
    start,
    place,
    except = [],
  }: { title: Stretch | null; start: number; place: SlideContext; except?: readonly Stretch[] },
): Draft[] {
  const explicit = viewsOf(reading, children)
    .filter(view => view.type === 'table')
    .filter(table => table.explicit)
  const passages = passagesBeside(reading, explicit, children, { title, except, isSaid: place.shown })
  const firstWords = passages[0]?.sentences[0]?.start ?? sentencesOf(reading, children).at(-1)?.end ?? start
  const tables = explicit.flatMap(table => {
    const at = locate(reading, table.span).start
    const from = at <= firstWords ? start : Math.max(start, at)
    return figuresDrafts(reading, table, { title, start: from, place, after: firstWords })
  })
  const leads = explicit.some(table => locate(reading, table.span).start <= firstWords)
  const heads = new Set(children.flatMap(child => sentencesOf(reading, [child])[0]?.start ?? []))
  const drafts: Draft[] = []
  let told = 0
  /** The words that announce quotations (`有几段话，我念给大家听。`), for all that follow without a break. */
  let announcing: Stretch | null = null
  for (const [index, passage] of passages.entries()) {
    if (passage.kind !== 'quote') announcing = leadOf(reading, passage)
    if (index < told) continue
    const first = passage.sentences[0]
    const from = index === 0 && !leads ? start : (first?.start ?? start)
    const named = title ?? announcing ?? leadOf(reading, passage)
    const run = quotationsAt(reading, passages, index, named !== null)
    if (run.length > 0) {
      drafts.push(
        ...quotationsDrafts(reading, run, { title: named ?? first ?? { start, end: start }, start: from, place }),
      )
      told = index + run.length
    } else if (passage.kind === 'table') {
      const conclusion = conclusionOf(reading, afterTable(reading, passage))
      const { node, sentences } = passage
      drafts.push(...figuresDrafts(reading, node, { title, start: from, place, conclusion, sentences }))
    } else drafts.push(...passageDrafts(reading, passage, { title, start: from, place, heads }))
  }
  return numbered(reading, inOrder([...tables, ...drafts]), title)
}

/** The passages of running text; a few words beside the file's own tables are spoken on their slides. */
function passagesBeside(
  reading: Reading,
  tables: readonly Table[],
  children: readonly OutlineNode[],
  { title, except, isSaid }: { title: Stretch | null; except: readonly Stretch[]; isSaid: boolean },
): Passage[] {
  const all = passagesOf(reading, children, title, reading.closing ? [...except, reading.closing] : except)
  const apart = withLists(reading, all, title, isSaid)
  const found = withoutFragments(reading, withLastWords(reading, title ? withFigures(reading, apart) : apart))
  const size = sizeOf(
    reading,
    found.flatMap(({ sentences }) => sentences),
  )
  return tables.length > 0 && size < FRAGMENT ? [] : withConclusions(reading, found)
}

/** The short quotations from here on that share slides; none where they do not, as two that nobody announces. */
function quotationsAt(
  reading: Reading,
  passages: readonly Passage[],
  index: number,
  isNamed: boolean,
): Extract<Passage, { kind: 'quote' }>[] {
  const together = quotationsFrom(reading, passages, index)
  const form = choose(PASSAGE, {
    view: passages[index]?.kind === 'quote' ? 'quote' : null,
    // Two that nobody announces have no name in common.
    quotations: isNamed || together > FEW_QUOTATIONS ? together : 1,
    enumeration: false,
    figures: false,
  })
  if (form !== 'quotations') return []
  return passages.slice(index, index + together).filter(passage => passage.kind === 'quote')
}

/** Has this passage a form of its own? Then it needs a slide even where the words around are few. */
export function hasSpecial(reading: Reading, children: readonly OutlineNode[]): boolean {
  return (
    viewsOf(reading, children).length > 0 ||
    sentencesOf(reading, children).some(
      sentence => enumerationIn(reading, sentence) !== null || isWanted(reading, sentence),
    ) ||
    speakingFigures(reading, children).length > 0 ||
    listSentences(reading, children).length > 0
  )
}

/** A sentence that gets a slide of its own kind. */
export function isSpecial(reading: Reading, children: readonly OutlineNode[], sentence: Stretch): boolean {
  return (
    isWanted(reading, sentence) ||
    enumerationIn(reading, sentence) !== null ||
    speakingFigures(reading, children).includes(sentence.start) ||
    listSentences(reading, children).includes(sentence.start) ||
    viewsOf(reading, children).some(view => {
      const { start, end } = locate(reading, view.span)
      return end > sentence.start && start < sentence.end
    })
  )
}

// --- internal ---

/** Where the sentences begin whose figures need a slide even of a short point. */
function speakingFigures(reading: Reading, children: readonly OutlineNode[]): number[] {
  if (viewsOf(reading, children).length > 0) return []
  return figureRuns(reading, sentencesOf(reading, children)).flatMap(({ items, sentences }) =>
    items.length >= SPEAKING ? sentences.map(({ start }) => start) : [],
  )
}

/** Where the sentences begin that tell a list. */
function listSentences(reading: Reading, children: readonly OutlineNode[]): number[] {
  if (viewsOf(reading, children).length > 0) return []
  return wholeListsIn(reading, sentencesOf(reading, children), null).flatMap(({ sentences }) =>
    sentences.map(({ start }) => start),
  )
}

/** `可以看出，得票率逐年上升。`: what the speaker himself reads off his figures is the title of their table. */
const RE_CONCLUDES =
  /^\s*(?:可以看出|由此可见|由此可見|可见|可見|这说明|這說明|这表明|這表明|总的看|总体看|This shows|As you can see)[，,:：]?\s*/u

/** The sentences of the table; what was carried over from before it speaks of something else. */
function afterTable(reading: Reading, { node, sentences }: Extract<Passage, { kind: 'table' }>): Stretch[] {
  const { start } = locate(reading, node.span)
  return sentences.filter(sentence => sentence.end > start)
}

/** What is read off the figures right after them is spoken on their slide, and shown only there. */
function withConclusions(reading: Reading, passages: readonly Passage[]): Passage[] {
  const moved = passages.map((passage, index): Passage => {
    const before = passages[index - 1]
    const next = passages[index + 1]
    const takes =
      passage.kind === 'table' && next?.kind === 'plain' && conclusionOf(reading, next.sentences.slice(0, 1)) !== null
    const gives =
      passage.kind === 'plain' &&
      before?.kind === 'table' &&
      conclusionOf(reading, passage.sentences.slice(0, 1)) !== null
    return takes
      ? { ...passage, sentences: [...passage.sentences, ...next.sentences.slice(0, 1)] }
      : gives
        ? { ...passage, sentences: passage.sentences.slice(1) }
        : passage
  })
  return moved.filter(({ sentences }) => sentences.length > 0)
}

function conclusionOf(reading: Reading, sentences: readonly Stretch[]): Stretch | null {
  for (const sentence of sentences) {
    const lead = rawText(reading, sentence).match(RE_CONCLUDES)
    const words = lead ? { start: sentence.start + lead[0].length, end: sentence.end } : null
    if (words && [BOXES.title, BOXES.titleLong].some(box => fits(show(reading, words).text, box))) return words
  }
  return null
}

/** The last sentence before a quotation, or of a passage. */
function leadOf(reading: Reading, passage: Passage): Stretch | null {
  const end = passage.kind === 'quote' ? locate(reading, passage.node.span).start : Infinity
  const last = passage.sentences.findLast(sentence => sentence.end <= end)
  return last && announces(reading, last) ? last : null
}

/** How many short quotations stand together from here on. */
function quotationsFrom(reading: Reading, passages: readonly Passage[], from: number): number {
  let to = from
  for (
    let passage = passages[to];
    passage?.kind === 'quote' && isShortQuotation(reading, passage.node);
    passage = passages[to]
  )
    to++
  return to - from
}

/**
 * A short sentence at the head of a paragraph (`加快发展现代农业。`) names what follows better than the part's title said again.
 */
function topicOf(reading: Reading, sentences: readonly Stretch[], heads: ReadonlySet<number>): Stretch | null {
  const [first] = sentences
  if (!first || sentences.length <= 2 || !heads.has(first.start)) return null
  const topic = topicIn(reading, first)
  if (topic && topic !== first) return fits(show(reading, topic).text, BOXES.title) ? topic : null
  return headlineOf(reading, [first], { box: BOXES.title }) ?? null
}

function passageDrafts(
  reading: Reading,
  passage: Exclude<Passage, { kind: 'table' }>,
  {
    title,
    start,
    place,
    heads,
  }: { title: Stretch | null; start: number; place: SlideContext; heads: ReadonlySet<number> },
): Draft[] {
  switch (passage.kind) {
    case 'quote': {
      const over = quotationTitle(reading, passage.node, title)
      return over ? quoteDrafts(reading, passage.node, { title: over, start, place }) : []
    }
    case 'enumeration':
      return [enumerationDraft(reading, passage.found, { title, start, place })]
    case 'list':
      return wholeListDrafts(reading, passage.list, { sentences: passage.sentences, start, place })
    case 'figures':
      return title ? figureDrafts(reading, passage.run, { title, start, place }) : []
    case 'plain':
      return pieces(reading, passage.sentences, { title, heads }).flatMap((sentences, index, all) => {
        const topic = bareName(reading, sentences) ?? (all.length >= MANY ? topicOf(reading, sentences, heads) : null)
        return plainDrafts(reading, topic ? sentences.slice(1) : sentences, {
          title: topic ?? title,
          start: index === 0 ? start : (sentences[0]?.start ?? start),
          place,
        })
      })
  }
}

/** A passage whose figures do not all find a row is two, where each half is worth a slide. */
function plainDrafts(
  reading: Reading,
  sentences: readonly Stretch[],
  setting: { title: Stretch | null; start: number; place: SlideContext },
): Draft[] {
  const drafts = plainDraft(reading, sentences, setting)
  const least = 2 * HALF[reading.lang] * reading.coarseness
  if (sentences.length < 2 || sizeOf(reading, sentences) < least) return drafts
  const shownOn = (made: readonly Draft[]) => made.flatMap(draft => [draft.title, ...bodyTexts(draft)])
  if (keepsNoted(reading, shownOn(drafts), sentences)) return drafts
  const half = weightOf(reading, sentences) / 2
  const at = Math.max(
    1,
    sentences.findIndex((_, index) => weightOf(reading, sentences.slice(0, index + 1)) > half),
  )
  const second = sentences[at]
  if (!second) return drafts
  const halves = [
    ...plainDrafts(reading, sentences.slice(0, at), setting),
    ...plainDrafts(reading, sentences.slice(at), { ...setting, start: second.start }),
  ]
  // Halves of which one says nothing that stands alone may show less than the whole.
  const kept = (made: readonly Draft[]) => shownNoted(reading, shownOn(made), sentences).length
  return kept(halves) < kept(drafts) ? drafts : halves
}

/** Characters of half a passage that are worth a slide. */
const HALF = { zh: 75, en: 100 }

/** Clauses under the title; where none says enough, the one that says most. */
function plainDraft(
  reading: Reading,
  sentences: readonly Stretch[],
  { title, start, place }: { title: Stretch | null; start: number; place: SlideContext },
): Draft[] {
  if (!title) return untitledDraft(reading, sentences, { start, place })
  const shown = titleOf(reading, title)
  const draft = clausesDraft(reading, sentences, { title: shown, start, place, atLeast: 1 })
  if (draft) return [draft]
  // A point that the contents name has a slide.
  const least = LEAST_TITLE
  const [row] = chooseClauses(reading, sentences, { count: 1, most: 48, budget: 48, least, unlike: [shown.text] })
  return row ? [rowDraft(reading, row, { title: shown, start, place })] : []
}

function rowDraft(
  reading: Reading,
  row: Stretch,
  { title, start, place }: { title: Shown; start: number; place: SlideContext },
): Draft {
  const items = [lineItem(reading, row)]
  return { kind: 'points', form: 'lines', items, title, start, part: place.part, edge: place.edge, continued: null }
}

/**
 * A passage by the clause or topic that heads it; with one good clause it is a statement; with none, its note goes to
 * the slide before.
 */
function untitledDraft(
  reading: Reading,
  sentences: readonly Stretch[],
  { start, place }: { start: number; place: SlideContext },
): Draft[] {
  const topic = leadOfStages(reading, sentences) ?? topicOfFirst(reading, sentences) ?? headAsked(reading, sentences)
  const lead = topic ?? headlineOf(reading, sentences)
  const page = lead ? pageUnder(reading, sentences, lead, { isTopic: topic !== null, start, place }) : []
  const best = headlineOf(reading, mainOf(reading, sentences), { least: LEAST_TITLE }) ?? firstRow(reading, sentences)
  const other = topic || !best ? [] : pageUnder(reading, sentences, best, { isTopic: true, start, place })
  // What leaves nearly all to the notes is the wrong page.
  const first = page.length > 0 ? page : statementDraft(reading, sentences, { start, place })
  const many = page.length > 0 ? MANY_MORE : 1
  const isPoor = worthyOn(reading, sentences, other) >= worthyOn(reading, sentences, first) + many
  return first.length > 0 && !isPoor ? first : other
}

/** So many more sentences worth showing make up for a weaker title. */
const MANY_MORE = 2

/** How many of the sentences worth showing these slides show. */
function worthyOn(reading: Reading, sentences: readonly Stretch[], drafts: readonly Draft[]): number {
  const shown = drafts.flatMap(draft =>
    [draft.title, ...bodyTexts(draft)].flatMap(text =>
      text && 'spans' in text ? text.spans.map(span => locate(reading, span)) : [],
    ),
  )
  return worthShowing(reading, sentences).filter(({ start, end }) =>
    shown.some(other => other.start < end && start < other.end),
  ).length
}

/** The sentences of paragraphs that have more than a few words; all where there are none. */
function mainOf(reading: Reading, sentences: readonly Stretch[]): readonly Stretch[] {
  const main = sentences.filter(
    sentence => countCharacters(rawText(reading, paragraphAround(reading, sentence))) >= LEAST_PARAGRAPH[reading.lang],
  )
  return main.length > 0 ? main : sentences
}

/** Of rows that nothing heads the first that may stand in a title's place. */
function firstRow(reading: Reading, sentences: readonly Stretch[]): Stretch | undefined {
  const worthy = worthShowing(reading, sentences)
  if (worthy.length < LEAST_ROWS) return undefined
  const [first] = worthy
  if (first && answersInTurn(reading, first)) return questionOf(reading, first)
  const most = MOST_TITLE[reading.lang]
  return worthy.flatMap(sentence =>
    chooseClauses(reading, [sentence], {
      count: 1,
      most,
      budget: most,
      suits: clause => fits(clause.text, BOXES.titleLong),
    }),
  )[0]
}

/** The question that opens the paragraph of an answer, where it fits a title. */
function questionOf(reading: Reading, answer: Stretch): Stretch | undefined {
  const question = overlapping(reading.sentences, paragraphAround(reading, answer))[0]
  return question && fits(show(reading, question).text, BOXES.titleLong) ? question : undefined
}

/** What a title weighs at least where the rows below it have to be shown, and a row where its title has to. */
const LEAST_TITLE = -2.5

/** The rest of a passage under its title; where that is little, both as a statement. */
function pageUnder(
  reading: Reading,
  sentences: readonly Stretch[],
  lead: Stretch,
  { isTopic, start, place }: { isTopic: boolean; start: number; place: SlideContext },
): Draft[] {
  const rest = besideTitle(reading, sentences, lead)
  const title = fitted(reading, lead, titleBoxes(''))
  const draft = clausesDraft(reading, rest, { title, start, place, atLeast: isTopic ? 1 : 2 })
  if (draft) return [draft]
  const second = isTopic ? undefined : secondOf(reading, rest, lead)
  if (second && standTogether(reading, [lead, second])) return [rowDraft(reading, second, { title, start, place })]
  // A topic says nothing alone.
  const isWritten = !isTopic && notedWithin(reading, lead).length > 0
  const said = isWritten ? lead : (weightiest(reading, sentences) ?? (isTopic ? headlineOf(reading, sentences) : lead))
  // Two sentences that are tied are not shortened: cut, the second would be missing.
  return said &&
    standTogether(reading, [said]) &&
    (!isTwo(reading, said) || fits(show(reading, said).text, BOXES.statement))
    ? [statementOf(reading, said, { start, place })]
    : []
}

function isTwo(reading: Reading, { start, end }: Stretch): boolean {
  return reading.sentences.some(sentence => sentence.start > start && sentence.start < end)
}

/** Of a passage that nothing heads its best row alone; none where it only tells a story. */
function statementDraft(
  reading: Reading,
  sentences: readonly Stretch[],
  setting: { start: number; place: SlideContext },
): Draft[] {
  const [best] = chooseClauses(reading, sentences, {
    count: 1,
    most: MOST_STATEMENT,
    budget: MOST_STATEMENT,
    least: LEAST_ALONE,
    suits: clause => mayStandAlone(reading, clause),
  })
  const said = weightiest(reading, sentences) ?? best
  return said ? [statementOf(reading, said, setting)] : []
}

/** One sentence that is no story: two that are tied are rows. */
function mayStandAlone(reading: Reading, clause: Clause): boolean {
  return fits(clause.text, BOXES.statement) && !isStory(clause.text, reading.lang) && !isTwo(reading, clause)
}

function statementOf(reading: Reading, said: Stretch, { start, place }: { start: number; place: SlideContext }): Draft {
  const title = fitted(reading, fullest(reading, said), [BOXES.statement])
  return { kind: 'statement', title, start, part: place.part, edge: place.edge, continued: null }
}

/** Alone on its page a sentence is said as fully as is worth it: the day with the sum, not the day. */
function fullest(reading: Reading, said: Stretch): Stretch {
  const around = reading.sentences.find(({ start, end }) => start < said.end && end > said.start)
  if (!around) return said
  const holds = ({ start, end }: Stretch) => start <= said.start && end >= said.end
  const [best] = candidates(reading, [around], MOST_STATEMENT)
    .filter(clause => holds(clause) && fits(clause.text, BOXES.statement) && standTogether(reading, [clause]))
    .toSorted((a, b) => b.score - a.score)
  return best ?? said
}

/** What a clause weighs that nothing heads and that is worth a page. */
const LEAST_ALONE = 1

/** What may stand under a title: the rest of its paragraph, others that speak of the same, and those of a few words. */
function besideTitle(reading: Reading, sentences: readonly Stretch[], title: Stretch): Stretch[] {
  const own = paragraphAround(reading, title)
  const isSmall = (sentence: Stretch) =>
    countCharacters(rawText(reading, paragraphAround(reading, sentence))) < LEAST_PARAGRAPH[reading.lang]
  const near = sentences.filter(
    sentence =>
      (sentence.start >= own.start && sentence.end <= own.end) || isSmall(sentence) || goesOn(reading, own, sentence),
  )
  return near.flatMap(sentence => {
    if (sentence.end <= title.start || sentence.start >= title.end) return [sentence]
    const rest = { start: title.end, end: sentence.end }
    if (rest.start >= rest.end) return []
    // What a semicolon parts from the title stands by itself, and so may what a listener writes down.
    const isParted = /[；;]/u.test(reading.spoken.text[title.end - 1] ?? '')
    const isDated = notedWithin(reading, rest).length > 0 && refusalToStand(reading, rest) === null
    const isAbout = leadInTopic(rawText(reading, sentence))?.end === title.end - sentence.start
    return isParted || isDated || isAbout ? [rest] : []
  })
}

/** Alone on its slide a passage is what a listener writes down of it, not what it opens with. */
function weightiest(reading: Reading, sentences: readonly Stretch[]): Stretch | null {
  const [best] = chooseClauses(reading, sentences, {
    count: 1,
    most: MOST_STATEMENT,
    budget: MOST_STATEMENT,
    least: LEAST_WRITTEN,
    suits: clause => notedWithin(reading, clause).length > 0 && mayStandAlone(reading, clause),
  })
  return best ?? null
}

/** What a clause with something to write down weighs that is worth a page. */
const LEAST_WRITTEN = 0.3

/** The one other clause of a passage that a listener would write down. */
function secondOf(reading: Reading, sentences: readonly Stretch[], lead: Stretch): Stretch | undefined {
  return chooseClauses(reading, sentences, {
    count: 1,
    most: MOST_STATEMENT,
    budget: MOST_STATEMENT,
    least: LEAST_SECOND,
    unlike: [show(reading, lead).text],
    beside: [lead],
    where: text => fits(text, BOXES.line),
  })[0]
}

/** What a clause weighs that is worth a row of its own below a title. */
const LEAST_SECOND = 0.6

/** Characters of a statement: four lines of 13. */
const MOST_STATEMENT = 52

/** What an editor would print over the passage: its claim or its topic; none where it deserves no page of its own. */
function headlineOf(
  reading: Reading,
  sentences: readonly Stretch[],
  { box = BOXES.titleLong, least }: { box?: Box; least?: number } = {},
): Stretch | undefined {
  return chooseClauses(reading, sentences, {
    by: 'title',
    count: 1,
    ...(least !== undefined && { least }),
    most: MOST_TITLE[reading.lang],
    budget: MOST_TITLE[reading.lang],
    suits: clause =>
      fits(clause.text, box) &&
      !isTwo(reading, clause) &&
      !limitsOther(reading, clause) &&
      keepsBefore(reading, sentences, clause),
  })[0]
}

const MOST_TITLE = { zh: 36, en: 84 }

/** A title out of a sentence takes the words before it from the page: no figure, day or decision may be among them. */
function keepsBefore(reading: Reading, sentences: readonly Stretch[], title: Clause): boolean {
  const { start } = sentences[title.sentence] ?? title
  return notedWithin(reading, { start, end: title.start }).length === 0
}

/** `再说安全。` → `安全`; `When it comes to fines, I have changed my mind.` → `fines`. */
function topicOfFirst(reading: Reading, sentences: readonly Stretch[]): Stretch | null {
  const [first] = sentences
  const name = bareName(reading, sentences)
  if (name) return name
  const topic = first && topicIn(reading, first)
  if (topic && topic !== first) return topic
  const about = first && reading.lang === 'en' ? leadInTopic(rawText(reading, first)) : null
  return first && about ? { start: first.start + about.start, end: first.start + about.end } : null
}

/** `扶梯大修。` at the head of its paragraph, of which there is more. */
function bareName(reading: Reading, [first, second]: readonly Stretch[]): Stretch | null {
  if (!first || !second || paragraphAround(reading, first).start !== first.start) return null
  return isBareName(rawText(reading, first), reading.lang) && second.end <= paragraphAround(reading, first).end
    ? first
    : null
}

/** `流程分四步。` right before the steps. */
function leadOfStages(reading: Reading, sentences: readonly Stretch[]): Stretch | null {
  const [first] = stagesIn(reading, sentences) ?? []
  const marker = first?.marker
  const at = marker && 'spans' in marker ? itemAt(marker.spans, 0) : null
  const start = at && locate(reading, at).start
  const lead = start === null || start === undefined ? undefined : sentences.findLast(({ end }) => end <= start)
  const words = lead && topicIn(reading, lead)
  return words && fits(show(reading, words).text, BOXES.titleLong) ? words : null
}

/** Figures of which nobody knows whose they are make no table. */
function hasNames({ rows }: Table): boolean {
  return rows.every(([name]) => name)
}

/** Sentences in order; those that hold a view or an enumeration stand apart. */
function passagesOf(
  reading: Reading,
  children: readonly OutlineNode[],
  title: Stretch | null,
  except: readonly Stretch[],
): Passage[] {
  const views = viewsOf(reading, children)
    .filter(view =>
      view.type === 'table' ? !view.explicit && hasNames(view) : quotationTitle(reading, view, title) !== null,
    )
    .map(node => ({ node, at: locate(reading, node.span) }))
    .filter(({ node, at }) => at.end > at.start && !(node.type === 'table' && cutsList(reading, node, at)))
  const passages: Passage[] = []
  for (const sentence of sentencesOf(reading, children)) {
    if (except.some(({ start, end }) => sentence.start >= start && sentence.end <= end)) continue
    const touching = views.filter(({ at }) => at.start < sentence.end && at.end > sentence.start)
    const view = touching.find(({ node }) => node.type === 'table') ?? touching[0]
    const last = passages.at(-1)
    const found = view ? null : enumerationIn(reading, sentence)
    const form = choose(PASSAGE, {
      view: view?.node.type ?? null,
      quotations: 0,
      enumeration: found !== null && found.form !== 'names',
      names: found?.form === 'names',
      figures: false,
    })
    if (view && last && last.kind === view.node.type && last.node === view.node) last.sentences.push(sentence)
    else if (form === 'table' && view?.node.type === 'table')
      passages.push({ kind: 'table', node: view.node, sentences: [sentence] })
    else if (form === 'quote' && view?.node.type === 'quote')
      passages.push({ kind: 'quote', node: view.node, sentences: [sentence] })
    else if ((form === 'enumeration' || form === 'names') && found)
      passages.push({ kind: 'enumeration', found, sentences: [sentence] })
    else if (last?.kind === 'plain') last.sentences.push(sentence)
    else passages.push({ kind: 'plain', sentences: [sentence] })
  }
  return passages
}

/**
 * A list that is shown whole stands apart from the running text around it, with the sentence that announces it. The
 * first words under a title that is on no other slide have that title.
 */
function withLists(reading: Reading, passages: readonly Passage[], title: Stretch | null, isSaid: boolean): Passage[] {
  return passages.flatMap((passage, index): Passage[] => {
    if (passage.kind !== 'plain') return [passage]
    const pieces: Passage[] = []
    let left = passage.sentences
    const runs = title ? figureRuns(reading, passage.sentences) : []
    for (const list of wholeListsIn(reading, passage.sentences, title)) {
      // Few words and many figures have a form of their own.
      if (stagesIn(reading, list.sentences)) continue
      if (runs.some(run => run.sentences.some(sentence => list.sentences.includes(sentence)))) continue
      const [first, last] = [left.indexOf(itemAt(list.sentences, 0)), left.indexOf(itemAt(list.sentences, -1))]
      const heads = title && !isSaid && index === 0 && pieces.length === 0 && first === 0
      if (first > 0) pieces.push({ kind: 'plain', sentences: left.slice(0, first) })
      pieces.push({ kind: 'list', list: heads ? { ...list, title } : list, sentences: list.sentences })
      left = left.slice(last + 1)
    }
    return left.length > 0 ? [...pieces, { kind: 'plain', sentences: left }] : pieces
  })
}

/** Sentences that say little but figures stand apart from the running text around them. */
function withFigures(reading: Reading, passages: readonly Passage[]): Passage[] {
  return passages.flatMap((passage): Passage[] => {
    if (passage.kind !== 'plain') return [passage]
    const pieces: Passage[] = []
    let left = passage.sentences
    const runs = figureRuns(reading, passage.sentences)
    if (choose(PASSAGE, { view: null, quotations: 0, enumeration: false, figures: runs.length > 0 }) !== 'key figures')
      return [passage]
    for (const run of runs) {
      const [first, last] = [left.indexOf(itemAt(run.sentences, 0)), left.indexOf(itemAt(run.sentences, -1))]
      if (first > 0) pieces.push({ kind: 'plain', sentences: left.slice(0, first) })
      pieces.push({ kind: 'figures', run, sentences: run.sentences })
      left = left.slice(last + 1)
    }
    return left.length > 0 ? [...pieces, { kind: 'plain', sentences: left }] : pieces
  })
}

/** What ends the paragraph of a quotation is said of it (`这句话，比任何奖杯都重。`), not of what comes next. */
function withLastWords(reading: Reading, passages: readonly Passage[]): Passage[] {
  const moved: Passage[] = []
  for (const passage of passages) {
    const before = moved.at(-1)
    const end = before?.kind === 'quote' ? before.sentences.at(-1)?.end : undefined
    const until = end === undefined ? 0 : paragraphAround(reading, { start: end - 1, end }).end
    const own = passage.kind === 'plain' ? passage.sentences.filter(sentence => sentence.end <= until) : []
    const isMuch = sizeOf(reading, own) >= FRAGMENT * reading.coarseness || own.some(one => isRuled(reading, one))
    if (!before || own.length === 0 || isMuch) {
      moved.push(passage)
      continue
    }
    before.sentences = [...before.sentences, ...own]
    const left = passage.sentences.slice(own.length)
    if (left.length > 0) moved.push({ ...passage, sentences: left })
  }
  return moved
}

/** A rule or a decision that is worth a row: it is not spoken over somebody else's words. */
function isRuled(reading: Reading, sentence: Stretch): boolean {
  const weight = commitsTo(rawText(reading, sentence), reading.lang)
  return weight !== null && weight !== 'plain' && worthShowing(reading, [sentence]).length > 0
}

/** A few words beside a special passage are spoken on its slide. */
function withoutFragments(reading: Reading, passages: readonly Passage[]): Passage[] {
  const merged: Passage[] = []
  let carried: Stretch[] = []
  for (const [index, passage] of passages.entries()) {
    const size = sizeOf(reading, passage.sentences)
    const next = passages[index + 1]
    const last = merged.at(-1)
    // What ends the paragraph of the figures is said of them, not of what comes next.
    const closes =
      last?.kind === 'table' &&
      next &&
      reading.spoken.text.slice(passage.sentences.at(-1)?.end, next.sentences[0]?.start).includes('\n')
    // A list has a page for itself, beside a paragraph of something else.
    const isApart =
      [last, next].some(other => other?.kind === 'list') &&
      2 * size >= LEAST_PARAGRAPH[reading.lang] * reading.coarseness &&
      [last, next].every(other => !other || !sharesParagraph(reading, passage, other))
    const isSmall =
      !isApart &&
      !(last?.kind === 'quote' && passage.sentences.some(one => isRuled(reading, one))) &&
      size < FRAGMENT * reading.coarseness &&
      worthShowing(reading, passage.sentences).length < LEAST_ROWS * reading.coarseness ** 2
    if (passage.kind === 'plain' && isSmall && next && passages.length > 1 && !closes) {
      carried = passage.sentences
      continue
    }
    if (passage.kind === 'plain' && isSmall && last) {
      last.sentences = [...last.sentences, ...passage.sentences]
      continue
    }
    merged.push({ ...passage, sentences: [...carried, ...passage.sentences] })
    carried = []
  }
  return merged
}

function sharesParagraph(reading: Reading, one: Passage, other: Passage): boolean {
  const own = new Set(one.sentences.map(sentence => paragraphAround(reading, sentence).start))
  return other.sentences.some(sentence => own.has(paragraphAround(reading, sentence).start))
}

/**
 * Running text as passages of a slide each; where no title holds them together, a title speaks of one paragraph alone.
 */
function pieces(
  reading: Reading,
  sentences: readonly Stretch[],
  { title, heads }: { title: Stretch | null; heads: ReadonlySet<number> },
): Stretch[][] {
  return (title ? [[...sentences]] : byParagraph(reading, sentences)).flatMap(part => chunks(reading, part, heads))
}

/** Characters of a paragraph that has a slide of its own beside one that speaks of something else. */
const LEAST_PARAGRAPH = { zh: 45, en: 60 }

/** Does the paragraph of this sentence speak of what the other one speaks of? */
function goesOn(reading: Reading, paragraph: Stretch, sentence: Stretch): boolean {
  return areRelated(rawText(reading, paragraph), rawText(reading, paragraphAround(reading, sentence)), reading.lang)
}

/** Each paragraph by itself, short neighbours together; what is too short for a slide goes with the one before. */
function byParagraph(reading: Reading, sentences: readonly Stretch[]): Stretch[][] {
  const least = HALF[reading.lang] * reading.coarseness
  const apart = LEAST_PARAGRAPH[reading.lang] * reading.coarseness
  const parts: { sentences: Stretch[]; short: boolean }[] = []
  let paragraph = -1
  for (const sentence of sentences) {
    const { start } = paragraphAround(reading, sentence)
    if (start === paragraph) parts.at(-1)?.sentences.push(sentence)
    else parts.push({ sentences: [sentence], short: false })
    paragraph = start
  }
  const joined: { sentences: Stretch[]; short: boolean }[] = []
  for (const part of parts) {
    const short = weightOf(reading, part.sentences) < least
    const last = joined.at(-1)
    const [first] = part.sentences
    const [before] = last?.sentences ?? []
    const belongs =
      weightOf(reading, part.sentences) < apart ||
      (first && before && goesOn(reading, paragraphAround(reading, before), first))
    if (
      short &&
      last?.short &&
      belongs &&
      !bareName(reading, part.sentences) &&
      weightOf(reading, last.sentences) < 2 * least
    )
      last.sentences.push(...part.sentences)
    else joined.push({ sentences: part.sentences, short })
  }
  return joined.map(part => part.sentences)
}

/** Passages of about even length, cut between sentences, at the head of a paragraph where one is near. */
function chunks(reading: Reading, sentences: readonly Stretch[], heads: ReadonlySet<number>): Stretch[][] {
  const total = weightOf(reading, sentences)
  const unit =
    total /
    Math.max(1, Math.round(total / Math.min(PASSAGE_SIZE[reading.lang] * reading.coarseness, PACE[reading.lang].most)))
  const pieces: Stretch[][] = [[]]
  let used = 0
  for (const sentence of sentences) {
    const size = weightOf(reading, [sentence])
    if (used > 0 && (used + size / 2 > unit * LONGEST || (heads.has(sentence.start) && used >= unit * SHORTEST))) {
      pieces.push([])
      used = 0
    }
    pieces.at(-1)?.push(sentence)
    used += size
  }
  const last = pieces.at(-1) ?? []
  if (pieces.length < 2 || weightOf(reading, last) >= unit / 3) return pieces
  // A last passage of a few words beside full ones is no slide of its own.
  return [...pieces.slice(0, -2), [...(pieces.at(-2) ?? []), ...last]]
}

/** Characters, and for each figure, date and name as many as it needs of a slide. */
function weightOf(reading: Reading, stretches: readonly Stretch[]): number {
  const noted = stretches.reduce((total, stretch) => total + notedWithin(reading, stretch).length, 0)
  return sizeOf(reading, stretches) + NOTED_WEIGHT * noted
}

/** Four rows take some ten figures, which are spoken in about half the time of as many rows of words. */
const NOTED_WEIGHT = 10

function sizeOf(reading: Reading, stretches: readonly Stretch[]): number {
  return stretches.reduce((total, stretch) => total + countCharacters(rawText(reading, stretch)), 0)
}

/** 续 on the clause slides that share the title. */
function numbered(reading: Reading, drafts: readonly Draft[], title: Stretch | null): Draft[] {
  if (!title) return [...drafts]
  const name = titleOf(reading, title).text
  const isAlike = (draft: Draft) =>
    draft.kind === 'points' && draft.form !== 'quotes' && draft.continued === null && draft.title.text === name
  const left = withoutLoneRows(drafts, isAlike)
  const alike = left.filter(isAlike)
  if (alike.length < 2) return left
  return left.map(draft => {
    const index = alike.indexOf(draft)
    return index < 0
      ? draft
      : {
          ...draft,
          title: titleOf(reading, title, alike.length),
          continued: pageOf(index, alike.length),
        }
  })
}

/** A page of one row beside others is no slide: it is shown with a neighbour's rows, else spoken on the one before. */
function withoutLoneRows(drafts: readonly Draft[], isAlike: (draft: Draft) => boolean): Draft[] {
  const kept: Draft[] = []
  const first = drafts.find(isAlike)
  for (const draft of drafts) {
    const before = kept.at(-1)
    const together = before && isAlike(before) && isAlike(draft) ? withLoneRow(before, draft) : null
    if (together) kept[kept.length - 1] = together
    else if (draft === first || !isAlike(draft) || draft.kind !== 'points' || draft.items.length > 1) kept.push(draft)
  }
  return kept
}

/** Both as one page where one of them is a single row and there is room. */
function withLoneRow(a: Draft, b: Draft): Draft | null {
  if (a.kind !== 'points' || b.kind !== 'points' || Math.min(a.items.length, b.items.length) > 1) return null
  const items = [...a.items, ...b.items]
  return items.length <= MOST_ROWS && charactersOf(items) <= MOST_BODY ? { ...a, items } : null
}

function charactersOf(items: readonly PointItem[]): number {
  return items.reduce((total, { phrase }) => total + countCharacters(phrase.text), 0)
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => a.start - b.start)
}
