// How a text ends: with a sentence, with a line, with a clause. One answer for every stage.

/** What may close behind a sign: `。”`, `！）`, `.'`. */
const CLOSERS = String.raw`[”’」』）)】》〉\]"'*]*\s*$`
const SENTENCE = '。！？.!?…'
const LINE = `${SENTENCE}；：;:`
const CLAUSE = `${LINE}，,—`

const RE_SENTENCE = new RegExp(`[${SENTENCE}]${CLOSERS}`)
const RE_LINE = new RegExp(`[${LINE}]${CLOSERS}`)
const RE_CLAUSE = new RegExp(`[${CLAUSE}]${CLOSERS}`)

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
