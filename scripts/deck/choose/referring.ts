// A sentence that leans on the one before it (`It costs £1.9 million.`) says nothing alone, but the two as one row do.

import { bindSentence, isTurned, refusalOf, splitClauses } from '../../language/clauses/index.ts'
import { OTHERS } from '../../language/clauses/others.ts'
import { rawText, sentencesAround, type Reading, type Stretch } from '../reading.ts'

export interface Referring {
  /** The sentence that leans. */
  next: Stretch
  /** What of it is shown, from its beginning. */
  own: Stretch
  /** Both. */
  both: Stretch
}

/** The sentence with as many clauses of the next one as stand with it; none where the next one does not lean on it. */
export function referringTo(reading: Reading, sentence: Stretch): Referring[] {
  const { spoken, lang, others } = reading
  const { text } = spoken
  const next = sentencesAround(reading, sentence).after
  if (!next || !/^[^\S\n]*$/u.test(text.slice(sentence.end, next.start))) return []
  const behind = text.slice(next.end, next.end + NEXT).split('\n')[0] ?? ''
  const isQuestion = [sentence, next].some(({ start, end }) => RE_ASKS.test(text.slice(start, end)))
  if (isQuestion || isTurned(rawText(reading, next), lang) || isTurned(behind, lang)) return []
  const [first, second] = [bindSentence(text, sentence, lang), bindSentence(text, next, lang)]
  if ([first, second].some(({ bonds }) => bonds.some(({ rule }) => OTHERS.has(rule)))) return []
  return splitClauses(text, next).flatMap(({ end }) => {
    const [own, both] = [next, sentence].map(({ start }) => ({ start, end }))
    if (!own || !both || others.some(words => words.start < end && both.start < words.end)) return []
    const leans = RE_LEANS.test(refusalOf(text, second, own, lang) ?? '')
    const stands = [first, second].every(bound => refusalOf(text, bound, both, lang) === null)
    return leans && stands ? [{ next, own, both }] : []
  })
}

// --- internal ---

/** Rules by which words lean on others before them. */
const RE_LEANS = /^(?:leans|points|this)-/u

const RE_ASKS = /[？?]["”’]?\s*$/u

/** Signs of the next sentence in which a denial shows itself. */
const NEXT = 80
