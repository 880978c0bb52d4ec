// What a part of a sentence is worth as a row of a slide, and as the title of its passage: log-odds that an editor
// would show it so, less what speaks against its standing alone. Learned from speeches that an editor marked
// (tools/weights), by `npm run weights`.

import type { Lang } from '../../model/source.ts'
import { notedWithin, rawText, sentencesAround, type Lean, type Reading, type Stretch } from '../reading.ts'
import { isRule } from '../../language/rules.ts'
import { once } from '../once.ts'
import { featuresOfBorders } from './borders.ts'
import type { ClauseRun } from './english.ts'
import { featuresOfNeighbours } from './neighbours.ts'
import { featuresOfTail, tailsIn } from './tails.ts'
import { featuresOfRun, featuresOfSentence, type Features } from './features.ts'
import WEIGHTS from './weights.json' with { type: 'json' }

export interface Worth {
  row: number
  title: number
}

type Weigher = (run: ClauseRun, text: string) => Worth

/** Weighs the parts of one sentence. */
export function weigherOf(reading: Reading, sentence: Stretch): Weigher {
  return weigherOnce(reading.weighed, `${sentence.start}-${sentence.end}`, () => newWeigher(reading, sentence))
}

function newWeigher(reading: Reading, sentence: Stretch): Weigher {
  const { row, title, alone, goesOn } = tablesFor(reading.lang)
  const ofSentence = featuresOfSentence(reading, sentence)
  const base = {
    row: sumOf(row, ofSentence) + (row.get('bias') ?? 0),
    title: sumOf(title, ofSentence) + (title.get('bias') ?? 0),
  }
  const tails = tailsIn(reading.spoken.text, sentence)
  const known = new Map<string, Worth>()
  return (run, text) => {
    const key = [run.start, run.end, run.opens, run.whole, run.together, run.shortened, text].join()
    const worth = known.get(key) ?? worthOf(run, text)
    known.set(key, worth)
    return worth
  }

  function worthOf(run: ClauseRun, text: string): Worth {
    const ofRun = isDone(run)
      ? featuresOfRun(reading, { ...sentence, end: run.end }, { ...run, whole: run.opens }, text)
      : featuresOfRun(reading, sentence, run, text)
    // What goes on over the end of the sentence was made to stand with it (`ties.ts`).
    const isWhole = run.end > sentence.end
    const stands = (alone.get('bias') ?? 0) + (isWhole ? 0 : sumOf(alone, featuresOfBorders(reading, sentence, run)))
    const less = isWhole ? 0 : TORN * Math.max(0, SURE - stands) + asideAt(run)
    return { row: base.row + sumOf(row, ofRun) - less, title: base.title + sumOf(title, ofRun) - less }
  }

  /** What it costs to end on a clause with which an editor would not go on. */
  function asideAt(run: ClauseRun): number {
    const last = tails.findLastIndex(({ tail }) => tail.start < run.end)
    const tail = tails[last]?.tail
    return tail && tail.start > run.start ? ASIDE * Math.max(0, GOES_ON[reading.lang] - goingOn(last)) : 0
  }

  /** An editor would not go on with what follows: what is left away is no loss. */
  function isDone(run: ClauseRun): boolean {
    const next = tails.findIndex(({ tail }) => tail.start >= run.end - 1)
    return next >= 0 && goingOn(next) < GOES_ON[reading.lang]
  }

  function goingOn(at: number): number {
    const { before, tail } = tails[at] ?? { before: sentence, tail: sentence }
    // A deadline, a figure or a rule is no aside.
    if (notedWithin(reading, tail).length > 0 || isRule(rawText(reading, tail), reading.lang)) return Infinity
    const features = featuresOfTail(rawText(reading, before), rawText(reading, tail), reading.lang)
    return sumOf(goesOn, features) + (goesOn.get('bias') ?? 0)
  }
}

/** What it costs to show something of the sentence without its neighbours in the paragraph. */
export function leansOf(reading: Reading, sentence: Stretch): readonly Lean[] {
  return leansOnce(reading.weighed, `${sentence.start}-${sentence.end}`, () => leansFound(reading, sentence))
}

// --- internal ---

/** The same parts are weighed for places of different sizes. */
const weigherOnce = once<Weigher>()
const leansOnce = once<readonly Lean[]>()

function leansFound(reading: Reading, sentence: Stretch): Lean[] {
  const { lang, spoken } = reading
  const { next, before } = tablesFor(lang)
  const { before: ahead, after: behind } = sentencesAround(reading, sentence)
  const areNeighbours = (first: Stretch, second: Stretch) =>
    /^[^\S\n]*$/u.test(spoken.text.slice(first.end, second.start))
  const cost = (table: Table, first: Stretch, second: Stretch) => {
    const features = featuresOfNeighbours(rawText(reading, first), rawText(reading, second), lang)
    return LEANS[lang] * Math.max(0, sumOf(table, features) + (table.get('bias') ?? 0) - UNLIKELY)
  }
  return [
    ...(behind && areNeighbours(sentence, behind) ? [{ on: behind, cost: cost(next, sentence, behind) }] : []),
    ...(ahead && areNeighbours(ahead, sentence) ? [{ on: ahead, cost: cost(before, ahead, sentence) }] : []),
  ].filter(({ cost }) => cost > 0)
}

/** What each log-odds costs that a neighbour is needed, above what is usual; in English it is told less surely. */
const LEANS = { zh: 1.5, en: 0.7 }
const UNLIKELY = -1

type Table = ReadonlyMap<string, number>
type Question = 'row' | 'title' | 'alone' | 'next' | 'before' | 'goesOn'

/** What each log-odds costs that a part does not stand alone, below what is sure. */
const TORN = 2.5
const SURE = 0.5

/** What each log-odds costs that a row ends on an aside, below what is sure; in English only where it is plain. */
const ASIDE = 1
const GOES_ON = { zh: 0.2, en: -1.5 }

const tables: Partial<Record<Lang, Record<Question, Table>>> = {}

/** Made for the language that is asked for: ten thousand names and more. */
function tablesFor(lang: Lang): Record<Question, Table> {
  return (tables[lang] ??= tablesOf(WEIGHTS[lang]))
}

function tablesOf(weights: Record<Question, Record<string, number>>): Record<Question, Table> {
  const table = (question: Question): Table => new Map(Object.entries(weights[question]))
  return {
    row: table('row'),
    title: table('title'),
    alone: table('alone'),
    next: table('next'),
    before: table('before'),
    goesOn: table('goesOn'),
  }
}

function sumOf(weights: Table, features: Features): number {
  let sum = 0
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value
  return sum
}
