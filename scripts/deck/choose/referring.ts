// A sentence that leans on the one before it (`It costs £1.9 million.`) says nothing alone, but the two as one row do.

import { bindSentence, isTurned, refusalOf, splitClauses } from '../../language/clauses/index.ts'
import { OTHERS } from '../../language/clauses/others.ts'
import { isPlainQuestion } from '../../language/questions.ts'
import { overlapping, paragraphAround, rawText, sentencesAround, type Reading, type Stretch } from '../reading.ts'

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

/**
 * A question that opens its paragraph, with as many clauses of the answer right behind it as stand:
 * `课后服务的钱怎么发？按课时发，每课时六十元`. An answer says nothing without its question.
 */
export function answeredFrom(reading: Reading, sentence: Stretch): Referring[] {
  const { spoken, lang, others } = reading
  const { text } = spoken
  const next = answerOf(reading, sentence)
  if (!next || isTurned(rawText(reading, next), lang)) return []
  const bound = bindSentence(text, next, lang)
  if (bound.bonds.some(({ rule }) => OTHERS.has(rule))) return []
  return splitClauses(text, next).flatMap(({ end }) => {
    const [own, both] = [next, sentence].map(({ start }) => ({ start, end }))
    if (!own || !both || others.some(words => words.start < end && both.start < words.end)) return []
    const refused = refusalOf(text, bound, own, lang)
    return refused === null || RE_LEANS.test(refused) ? [{ next, own, both }] : []
  })
}

/** The sentence right behind a question that opens its paragraph; null where there is none or it asks on. */
export function answerOf(reading: Reading, sentence: Stretch): Stretch | null {
  const { text } = reading.spoken
  const isOpening = sentence.start === 0 || /\n\s*$/u.test(text.slice(0, sentence.start))
  if (!isOpening || !isPlainQuestion(rawText(reading, sentence).trim())) return null
  const next = sentencesAround(reading, sentence).after
  const isBehind = next && /^[^\S\n]*$/u.test(text.slice(sentence.end, next.start))
  return isBehind && !RE_ASKS.test(rawText(reading, next)) ? next : null
}

/** Is its paragraph one of several that each open with a question? */
export function answersInTurn(reading: Reading, sentence: Stretch): boolean {
  const own = paragraphAround(reading, sentence)
  const opening = (within: Stretch) => overlapping(reading.sentences, within)[0]
  const asks = opening(own)
  if (!asks || asks.start === sentence.start || !answerOf(reading, asks)) return false
  const { before } = sentencesAround(reading, asks)
  const after = reading.sentences.find(({ start }) => start >= own.end)
  return [before && opening(paragraphAround(reading, before)), after].some(
    one => one && answerOf(reading, one) !== null,
  )
}

// --- internal ---

/** Rules by which words lean on others before them. */
const RE_LEANS = /^(?:leans|points|this)-/u

const RE_ASKS = /[？?]["”’]?\s*$/u

/** Signs of the next sentence in which a denial shows itself. */
const NEXT = 80
