// How the weights choose in speeches they were not learned from: each sixth of the speeches is left out in turn.
// Printed by `npm run weights -- --compare`; docs/deck.md quotes it.

import type { Example, Neighbours, Tail } from './examples.ts'
import { weigh } from './fit.ts'
import { isTitle, learnAlone, learnLeans, learnRows, learnTails, learnTitles } from './learn.ts'

export interface Comparison {
  sentences: number
  /** How often a sentence that an editor shows (2, 3) weighs more than one he does not: 0.5 is chance, 1 is always. */
  shown: number
  /** The same for those whose absence he would call a fault (3) and those he would never show (0). */
  best: number
  /** Of the shown sentences that offer a choice, those whose heaviest part is the editor's, or nearly. */
  part: number
  /** Of the passages with a title, those whose heaviest part is it, and those where it is worth no slide at all. */
  title: number
  titleIsPoor: number
  /** How often a part that the editor shows and that lacks nothing is told from one that lacks something. */
  alone: number
  /** How often a sentence that may not be shown without the next one, or the one before, is told from one that may. */
  next: number
  before: number
  /** How often a clause with which the editor goes on is told from one that he leaves away. */
  goesOn: number
}

const FOLDS = 6

export function compare(
  examples: readonly Example[],
  neighbours: readonly Neighbours[],
  tails: readonly Tail[],
): Comparison {
  const { rows, titles, alone, leans } = leftOut(examples, neighbours)
  const bySentence = grouped(examples, ({ speech, sentence }) => `${speech} ${sentence}`)
  const heaviest = bySentence.map(parts => top(parts, rows))
  const weightsOf = (suits: (grade: number) => boolean) =>
    heaviest.filter(({ grade }) => suits(grade)).map(example => rows.get(example) ?? 0)
  const offering = bySentence.filter(
    parts => parts.length > 1 && parts.some(({ grade, overlap }) => grade > 1 && overlap > 0.97),
  )
  const titled = grouped(examples, ({ speech, paragraph }) => `${speech} ${paragraph}`)
    .filter(parts => parts.some(isTitle))
    .map(parts => top(parts, titles))
  return {
    sentences: bySentence.length,
    shown: ordered(
      weightsOf(grade => grade > 1),
      weightsOf(grade => grade < 2),
    ),
    best: ordered(
      weightsOf(grade => grade === 3),
      weightsOf(grade => grade === 0),
    ),
    part: share(
      offering.map(parts => top(parts, rows)),
      ({ overlap }) => overlap > 0.8,
    ),
    title: share(titled, isTitle),
    titleIsPoor: share(titled, ({ grade }) => grade < 2),
    alone: ordered(
      examples
        .filter(one => one.isTorn === false && one.grade > 1 && one.overlap > 0.97)
        .map(one => alone.get(one) ?? 0),
      examples.filter(one => one.isTorn && one.grade > 0).map(one => alone.get(one) ?? 0),
    ),
    next: toldApart(neighbours, leans, 'next'),
    before: toldApart(neighbours, leans, 'before'),
    goesOn: goingOn(tails),
  }
}

// --- internal ---

/** What each example weighs by what the other speeches teach. */
function leftOut(examples: readonly Example[], neighbours: readonly Neighbours[]) {
  const speeches = [...new Set(examples.map(({ speech }) => speech))]
  const [rows, titles, alone] = [new Map<Example, number>(), new Map<Example, number>(), new Map<Example, number>()]
  const leans = new Map<Neighbours, number>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const left = new Set(speeches.filter((_, index) => index % FOLDS === fold))
    const taught = examples.filter(({ speech }) => !left.has(speech))
    const pairs = neighbours.filter(({ speech }) => !left.has(speech))
    const ofRows = learnRows(taught)
    const [ofTitles, ofAlone] = [learnTitles(taught, ofRows), learnAlone(taught)]
    const ofLeans = { next: learnLeans(pairs, 'next'), before: learnLeans(pairs, 'before') }
    for (const pair of neighbours.filter(({ speech }) => left.has(speech)))
      leans.set(pair, weigh(ofLeans[pair.side], pair.features))
    for (const example of examples.filter(({ speech }) => left.has(speech))) {
      rows.set(example, weigh(ofRows, example.features))
      titles.set(example, weigh(ofTitles, example.features))
      alone.set(example, weigh(ofAlone, example.borders))
    }
  }
  return { rows, titles, alone, leans }
}

function goingOn(tails: readonly Tail[]): number {
  const speeches = [...new Set(tails.map(({ speech }) => speech))]
  const weighed = Array.from({ length: FOLDS }, (_, fold) => {
    const left = new Set(speeches.filter((_name, index) => index % FOLDS === fold))
    const weights = learnTails(tails.filter(({ speech }) => !left.has(speech)))
    return tails
      .filter(({ speech }) => left.has(speech))
      .map(({ goesOn, features }) => ({ goesOn, weight: weigh(weights, features) }))
  }).flat()
  const [kept, cut] = [true, false].map(side => weighed.filter(({ goesOn }) => goesOn === side))
  return ordered(
    (kept ?? []).map(({ weight }) => weight),
    (cut ?? []).map(({ weight }) => weight),
  )
}

function toldApart(
  neighbours: readonly Neighbours[],
  leans: ReadonlyMap<Neighbours, number>,
  side: Neighbours['side'],
): number {
  const weights = (isNeeded: boolean) =>
    neighbours
      .filter(one => one.side === side && one.isNeeded === isNeeded && (isNeeded || one.grade > 1))
      .map(one => leans.get(one) ?? 0)
  return ordered(weights(true), weights(false))
}

function grouped(examples: readonly Example[], by: (example: Example) => string): Example[][] {
  return [...Map.groupBy(examples, by).values()]
}

function top(parts: readonly Example[], weights: ReadonlyMap<Example, number>): Example {
  return parts.reduce((best, one) => ((weights.get(one) ?? 0) > (weights.get(best) ?? 0) ? one : best))
}

/** The share of pairs in which the first is the greater (the area under the ROC curve). */
function ordered(greater: readonly number[], smaller: readonly number[]): number {
  const right = greater.flatMap(a => smaller.map(b => (a > b ? 1 : a === b ? 0.5 : 0)))
  return right.reduce<number>((sum, each) => sum + each, 0) / right.length
}

function share(examples: readonly Example[], suits: (example: Example) => boolean): number {
  return examples.filter(suits).length / examples.length
}
