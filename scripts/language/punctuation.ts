// How a text ends: with a sentence, with a line, with a clause, with an abbreviation. One answer for every stage.

import { unbroken } from './any-of.ts'

/** What may close behind a sign: `。”`, `！）`, `.'`. */
const CLOSERS = String.raw`[”’」』）)】》〉\]"'*]*\s*$`
const SENTENCE = '。！？.!?…'
const LINE = `${SENTENCE}；：;:`
const CLAUSE = `${LINE}，,—`

const RE_SENTENCE = new RegExp(`[${SENTENCE}]${CLOSERS}`)
const RE_LINE = new RegExp(`[${LINE}]${CLOSERS}`)
const RE_CLAUSE = new RegExp(`[${CLAUSE}]${CLOSERS}`)
/** No text before a dot needs more than this to tell an abbreviation. */
export const LONGEST_ABBREVIATION = 12
const RE_ABBREVIATION = new RegExp(
  unbroken`
    (?:^|[\s("“])
    (?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Gov|Sen|Rep|Gen|Hon|hon|Rt|Rev|Capt|Col|Lt|No|vs?|etc|[A-Z]
    |(?:[A-Za-z]\.)+[A-Za-z])$`,
)

/** `办好。”`, `done.`; not `；`. */
export function endsSentence(words: string): boolean {
  return RE_SENTENCE.test(words)
}

/** A sentence, or what leads on to the next line: `三点意见：`, `一条；`. */
export function endsLine(words: string): boolean {
  return RE_LINE.test(words)
}

/** Any sign that ends a clause: `，` too, not `、`, which parts words. */
export function endsClause(words: string): boolean {
  return RE_CLAUSE.test(words)
}

/** Would a dot behind these words end nothing? `Mr`, `Roe v`, `U.S`, `J`; not `the end`. */
export function isAbbreviation(words: string): boolean {
  return RE_ABBREVIATION.test(words.slice(-LONGEST_ABBREVIATION))
}
