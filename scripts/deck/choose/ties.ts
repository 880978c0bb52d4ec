// What a slide shows together or not at all: the ties of the speech, asked by whoever chooses words for a slide.

import { holdsWords, missingFor, tiesOf, type Tie } from '../../language/clauses/index.ts'
import { splitLines, splitSentences } from '../../language/sentences.ts'
import type { Reading, Speech, Stretch, TiedParagraph } from '../reading.ts'

/** What these stretches, shown on one slide, still need beside them; empty where they say what the speech says. */
export function missingBeside(reading: Reading, shown: readonly Stretch[]): Stretch[] {
  return missingFor(tiesNear(reading, shown), shown).flatMap(({ missing }) => missing)
}

/** Does the shown stretch hold all these words, but for those that only tie them to what went before? */
export const saysIt = (shown: Stretch, words: Stretch): boolean => holdsWords(shown, words)

/** May these stretches stand on a slide without anything else? */
export function standTogether(reading: Reading, shown: readonly Stretch[]): boolean {
  return missingBeside(reading, shown).length === 0
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

/** The paragraphs of a speech that have ties. */
export function tiedParagraphs({ spoken: { text }, lang }: Speech): TiedParagraph[] {
  return splitLines(text).flatMap(({ start, end }) => {
    const ties = tiesOf(text, splitSentences(text, { start, end }), lang)
    return ties.length > 0 ? [{ start, end, ties }] : []
  })
}

// --- internal ---

function tiesNear({ ties: paragraphs }: Reading, shown: readonly Stretch[]): Tie[] {
  return paragraphs
    .filter(paragraph => shown.some(({ start, end }) => start < paragraph.end && paragraph.start < end))
    .flatMap(({ ties }) => ties)
}
