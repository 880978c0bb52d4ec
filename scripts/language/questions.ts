// Questions that head a part of a speech (`钱从哪里来？`, `Why now?`), and those that are put to the hall, carry a thought
// on or ask about somebody in a story (`你们知道吗？`, `But what then?`, `他为什么不走？`): these head nothing.

import { anyCase, anyOf, pattern, phraseOf } from './any-of.ts'

const RE_QUESTION = /^[^。！？!?.；;:：“”"「」]*[？?]$/u
const OPENS_ZH = anyOf`
  你 您 大家 各位 那 但 可是 可 而 所以 于是 后来 结果 难道 还 又 这 他 她 它 是谁 是不是 对 好 谁不`
const RE_SPOKEN_ZH = pattern(`^${OPENS_ZH}|[你您]|.呢？$`)
const OPENS_EN = phraseOf`
  but | and | so | then | or | now | well | did | was | were | has | had | is that | is this | right`
const RE_SPOKEN_EN = anyCase(String.raw`^${OPENS_EN}\b|\b${phraseOf`you | he | she | him | her`}\b`)

/** One question and nothing else, that could stand above a part of a speech. */
export function isHeadingQuestion(words: string): boolean {
  return RE_QUESTION.test(words) && !RE_SPOKEN_ZH.test(words) && !RE_SPOKEN_EN.test(words)
}

/** One that the speaker answers, of one clause, whoever asks it: `Will you stop selling white bread?` */
export function isPlainQuestion(words: string): boolean {
  return RE_QUESTION.test(words) && !/[，,]/u.test(words) && !RE_SPOKEN_ZH.test(words) && !RE_GOES_ON_EN.test(words)
}

const RE_GOES_ON_EN = anyCase(String.raw`^${OPENS_EN}\b`)
