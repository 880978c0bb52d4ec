// What a slide shows together or not at all: the ties of the speech, asked by whoever chooses words for a slide.

import { holdsWords, LOOSE, missingFor, tiesOf, type Tie } from '../../language/clauses/index.ts'
import { splitLines, splitSentences } from '../../language/sentences.ts'
import { overlapping, sentenceAt, type Reading, type Speech, type Stretch, type TiedParagraph } from '../reading.ts'

/** What these stretches, shown on one slide, still need beside them; empty where they say what the speech says. */
export function missingBeside(reading: Reading, shown: readonly Stretch[]): Stretch[] {
  // What the closing page says is on no slide before it, and not missing there.
  const isBefore = !shown.some(({ end }) => reading.closing && end > reading.closing.start)
  return missingFor(tiesNear(reading, shown), shown).flatMap(({ missing }) =>
    isBefore ? missing.filter(span => !isClosing(reading, span)) : missing,
  )
}

/** Does the shown stretch hold all these words, but for those that only tie them to what went before? */
export const saysIt = (shown: Stretch, words: Stretch): boolean => holdsWords(shown, words)

/** May these stretches stand on a slide without anything else? */
export function standTogether(reading: Reading, shown: readonly Stretch[]): boolean {
  return missingBeside(reading, shown).length === 0
}

/** Does it only limit what is said elsewhere, as the exception of a rule? Such words head nothing. */
export function limitsOther(reading: Reading, shown: Stretch): boolean {
  return tiesNear(reading, [shown]).some(
    ({ rule, when, needs }) =>
      rule === LIMIT &&
      needs.some(words => words.start < shown.end && shown.start < words.end) &&
      !when.some(words => words.start < shown.end && shown.start < words.end),
  )
}

/** The ties of which all members lie in the sentence, each as one stretch from the first to the last. */
export function tiedIn(reading: Reading, sentence: Stretch): Stretch[] {
  return tiesNear(reading, [sentence]).flatMap(({ when, needs }) => {
    const all = [...when, ...needs]
    const start = Math.min(...all.map(span => span.start))
    const end = Math.max(...all.map(span => span.end))
    return start >= sentence.start && end <= sentence.end ? [{ start, end }] : []
  })
}

/**
 * What a sentence says with the words of the next one that have to stand beside it, as one stretch from where the tie
 * begins: `两个车间要合并。但一个人都不裁`.
 */
export function tiedOver(reading: Reading, sentence: Stretch): Stretch[] {
  const next = sentenceAt(reading, sentence.end)
  if (!next || /\n/u.test(reading.spoken.text.slice(sentence.end - 1, next.start))) return []
  return tiesNear(reading, [sentence]).flatMap(({ rule, when, needs }) => {
    if (UNSAID.has(rule)) return []
    const own = when.filter(span => span.start >= sentence.start && span.end <= sentence.end)
    const [first] = own
    const end = Math.max(...needs.map(span => span.end))
    const isNext = needs.every(span => span.start >= next.start && span.end <= next.end && !isClosing(reading, span))
    return first && isNext ? [{ start: first.start, end }] : []
  })
}

/** The lists that the sentences tell: each member whole, and what of it says what it is. */
export function listsIn(reading: Reading, sentences: readonly Stretch[]): { whole: Stretch; core: Stretch }[][] {
  return tiesNear(reading, sentences)
    .filter(({ rule }) => LISTS.has(rule))
    .map(({ when, needs }) =>
      needs.map((core, index) => {
        const next = needs[index + 1]?.start ?? Infinity
        return { core, whole: { start: core.start, end: when.findLast(({ start }) => start < next)?.end ?? core.end } }
      }),
    )
}

/** The rules among these sentences that may not stand without the exception or condition behind them. */
export function limitedIn(reading: Reading, sentences: readonly Stretch[]): Stretch[] {
  return tiesNear(reading, sentences)
    .filter(({ rule }) => LIMITS.has(rule))
    .flatMap(({ when }) => when)
    .filter(rule => sentences.some(({ start, end }) => start <= rule.start && rule.end <= end))
}

/** The paragraphs of a speech that have ties. */
export function tiedParagraphs({ spoken: { text }, lang }: Speech): TiedParagraph[] {
  return splitLines(text).flatMap(({ start, end }) => {
    const ties = tiesOf(text, splitSentences(text, { start, end }), lang)
    return ties.length > 0 ? [{ start, end, ties }] : []
  })
}

// --- internal ---

/** The tie whose second half is a case apart and could stand alone; the others bind both ways, or open with `前提是`. */
const LIMIT = 'otherwise'

/** The ties of a rule with what limits it. */
const LIMITS: ReadonlySet<string> = new Set([
  LIMIT,
  'exception',
  'but-limits',
  'rule-allows',
  'one-exception',
  'rule-asked',
  'proviso',
])

/** The ties of lists told in running text. */
const LISTS: ReadonlySet<string> = new Set(['listed', LOOSE])

/** What was a joke is worth no row, not even with the word that says so. */
const UNSAID: ReadonlySet<string> = new Set(['joke'])

/** Is it what the closing page shows, next to all that is spoken over it? */
function isClosing({ closing }: Reading, { start, end }: Stretch): boolean {
  if (closing === null || closing === undefined) return false
  return start >= closing.start && end <= closing.end && end - start >= MOST_OF_IT * (closing.end - closing.start)
}

const MOST_OF_IT = 0.8

function tiesNear({ ties: paragraphs }: Reading, shown: readonly Stretch[]): Tie[] {
  const near = new Set(shown.flatMap(stretch => overlapping(paragraphs, stretch)))
  return [...near].toSorted((a, b) => a.start - b.start).flatMap(({ ties }) => ties)
}
