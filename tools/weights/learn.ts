// Which examples are shown and which are not, and how much each says: the questions that weights answer. Whether a
// sentence is worth showing and which part of it stands for it are learned apart: learned together, a long sentence
// of many parts would be worth little because most of its parts are not shown.

import type { Example, Neighbours, Tail } from './examples.ts'
import { fit, type Fitted } from './fit.ts'

export type Weights = Map<string, number>

/** Log-odds that an editor shows it as a row. */
export function learnRows(examples: readonly Example[]): Weights {
  const worth: Fitted[] = []
  const part: Fitted[] = []
  for (const parts of grouped(examples, ({ speech, sentence }) => `${speech} ${sentence}`)) {
    const [{ grade } = { grade: 0 }] = parts
    const shown = parts.filter(({ overlap }) => overlap > NEAR)
    if (grade < SHOWN) worth.push(...parts.map(one => as(one, 0, (grade === 0 ? 1.2 : 0.6) / parts.length)))
    else {
      worth.push(...shown.map(one => as(one, grade === BEST ? 1 : GOOD, (grade === BEST ? 1.5 : 1) / shown.length)))
      const isClear = parts.length > 1 && parts.some(({ overlap }) => overlap > SAME)
      // Nearly what the editor shows: neither right nor wrong.
      const judged = parts.filter(({ overlap }) => overlap > SAME || overlap < NEAR)
      if (isClear) part.push(...judged.map(one => as(one, one.overlap > SAME ? 1 : 0, 1 / Math.sqrt(parts.length))))
    }
  }
  return sumOf(examples, worth, part)
}

/** Log-odds that an editor prints it over its passage; that it is worth a row speaks for it. */
export function learnTitles(examples: readonly Example[], rows: Weights): Weights {
  const worth: Fitted[] = []
  const part: Fitted[] = []
  for (const parts of grouped(examples, ({ speech, paragraph }) => `${speech} ${paragraph}`)) {
    const title = parts.filter(isTitle)
    const others = parts.filter(({ isTitle: marked }) => !marked)
    const beside = parts.filter(({ isTitle: marked }) => marked)
    worth.push(...title.map(one => as(one, 1, 1 / title.length)))
    if (title.length > 0 || beside.length === 0)
      // To stand beside the title and not be it says more than to stand where there is none.
      worth.push(...others.map(one => as(one, 0, (title.length > 0 ? 2 : 1) / others.length)))
    const judged = beside.filter(one => isTitle(one) || one.overlap < HALF)
    if (beside.length > 1) part.push(...judged.map(one => as(one, isTitle(one) ? 1 : 0, 1 / Math.sqrt(beside.length))))
  }
  const titles = sumOf(examples, worth, part)
  return new Map([...titles].map(([name, weight]) => [name, weight + ROW_IN_TITLE * (rows.get(name) ?? 0)]))
}

/** Log-odds that a part says alone what the speaker says, of the speeches whose ties an editor marked. */
export function learnAlone(examples: readonly Example[]): Weights {
  const asked = examples.filter(({ isTorn, grade }) => isTorn || (isTorn === false && grade > 0))
  const seen = speechesWith(asked.map(({ speech, borders }) => ({ speech, features: borders })))
  const scale = (name: string) => (name.startsWith('has ') ? HAS : / /u.test(name) ? BORDER : 1)
  const rows = [...grouped(asked, ({ speech, sentence }) => `${speech} ${sentence}`)].flatMap(parts =>
    parts.map(({ borders, isTorn, overlap, grade }): Fitted => ({
      features: scaledBy(borders, seen, scale),
      target: isTorn ? 0 : 1,
      importance: (!isTorn && grade >= SHOWN && overlap > SAME ? EDITORS : 1) / Math.sqrt(parts.length),
    })),
  )
  return new Map([...fit(rows, { penalty: PENALTY_ALONE })].map(([name, weight]) => [name, weight * scale(name)]))
}

/** Log-odds that a sentence may not be shown without its neighbour on that side. */
export function learnLeans(neighbours: readonly Neighbours[], side: Neighbours['side']): Weights {
  const asked = neighbours.filter(one => one.side === side && (one.grade > 0 || one.isNeeded))
  const seen = speechesWith(asked)
  const scale = (name: string) => (/ has /u.test(name) ? HAS : BORDER)
  const rows = asked.map(({ features, isNeeded }): Fitted => ({
    features: scaledBy(features, seen, scale),
    target: isNeeded ? 1 : 0,
    importance: 1,
  }))
  return new Map([...fit(rows, { penalty: PENALTY_ALONE })].map(([name, weight]) => [name, weight * scale(name)]))
}

/** Log-odds that a row goes on with a clause. */
export function learnTails(tails: readonly Tail[]): Weights {
  const seen = speechesWith(tails)
  const scale = (name: string) => (name.startsWith('has ') ? HAS_TAIL : BORDER)
  const rows = tails.map(({ features, goesOn }): Fitted => ({
    features: scaledBy(features, seen, scale),
    target: goesOn ? 1 : 0,
    importance: goesOn ? 1 : CUT,
  }))
  return new Map([...fit(rows, { penalty: PENALTY_TAIL })].map(([name, weight]) => [name, weight * scale(name)]))
}

export function isTitle({ isTitle: marked, overlap }: Example): boolean {
  return marked && overlap > NEAR
}

// --- internal ---

/** Grades from which a sentence is shown, and missed. */
const SHOWN = 2
const BEST = 3
/** How sure it is that a good row is shown: it yields to a best one. */
const GOOD = 0.7
/** The overlap of a part that is the editor's, as good as his, and not his. */
const SAME = 0.97
const NEAR = 0.8
const HALF = 0.6
/** What the choice of the part counts beside that of the sentence, and the worth as a row beside that as a title. */
const PART = 0.25
const ROW_IN_TITLE = 0.5
/** Words say less than the place and the figures: there are so many of them that some fit by chance. */
const WORDS = 0.5
/** A feature counts when so many speeches have it: words of one speech say nothing of another. */
const SPEECHES = 5
/** What stands at a border says less than how it was cut, and a word anywhere in the part still less. */
const BORDER = 0.7
const HAS = 0.3
/** How much more a part counts that the editor shows. */
const EDITORS = 3
/** Fewer speeches have ties. */
const FEW_SPEECHES = 3
const PENALTY_ALONE = 8
const HAS_TAIL = 0.5
const PENALTY_TAIL = 4
/** How much more a clause counts that the editor leaves away: he goes on with most. */
const CUT = 2
/** Found by leaving out each sixth of the speeches in turn (`npm run weights -- --compare`), as the numbers above. */
const PENALTY = 3

function grouped(examples: readonly Example[], by: (example: Example) => string): Example[][] {
  return [...Map.groupBy(examples, by).values()]
}

function as({ features }: Example, target: number, importance: number): Fitted {
  return { features, target, importance }
}

/** The features that some speeches have in common, scaled. */
function scaledBy(
  features: ReadonlyMap<string, number>,
  seen: ReadonlyMap<string, ReadonlySet<string>>,
  scale: (name: string) => number,
): Map<string, number> {
  return new Map(
    [...features]
      .filter(([name]) => (seen.get(name)?.size ?? 0) >= FEW_SPEECHES)
      .map(([name, value]) => [name, value * scale(name)]),
  )
}

/** The speeches in which each feature is found. */
function speechesWith(
  examples: readonly { speech: string; features: ReadonlyMap<string, number> }[],
): Map<string, Set<string>> {
  const seen = new Map<string, Set<string>>()
  for (const { speech, features } of examples)
    for (const name of features.keys()) seen.set(name, (seen.get(name) ?? new Set()).add(speech))
  return seen
}

/** Both questions as one table. */
function sumOf(examples: readonly Example[], worth: readonly Fitted[], part: readonly Fitted[]): Weights {
  const seen = speechesWith(examples)
  const isCommon = (name: string) => (seen.get(name)?.size ?? 0) >= SPEECHES
  const scaled = (rows: readonly Fitted[], suits: (name: string) => boolean) =>
    rows.map(row => ({
      ...row,
      features: new Map(
        [...row.features].filter(([name]) => suits(name)).map(([name, value]) => [name, value * scaleOf(name)]),
      ),
    }))
  const [ofSentence, ofPart] = [
    fit(scaled(worth, isCommon), { penalty: PENALTY }),
    fit(
      scaled(part, name => isCommon(name) && !isOfSentence(name)),
      { penalty: PENALTY },
    ),
  ]
  return new Map(
    [...ofSentence].map(([name, weight]) => [name, (weight + PART * (ofPart.get(name) ?? 0)) * scaleOf(name)]),
  )
}

/** `w:` before a word of the part, `s:` of its sentence, `a:` and `b:` of what is left away (choose/features.ts). */
function scaleOf(name: string): number {
  return /^[wsabl]:/u.test(name) ? WORDS : 1
}

function isOfSentence(name: string): boolean {
  return name.startsWith('s:')
}
