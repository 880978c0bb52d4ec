// The words of a closing page: what calls the room, what may stand there alone, and which calls stand together.

import {
  isCourtesy,
  joinLength,
  RE_ASKS,
  RE_CALL_OPENS,
  RE_LIST,
  RE_MODEST,
  RE_THANKS,
} from '../../language/closing.ts'
import { tellsTo } from '../../language/imperatives.ts'
import { announcesRequest } from '../../language/requests.ts'
import { salutationLength } from '../../language/salutations.ts'
import { countCharacters } from '../../language/width.ts'
import { clausesOf, isBalanced } from '../choose/clauses.ts'
import { refusalToStand } from '../choose/gate.ts'
import { isStory } from '../choose/stories.ts'
import { BOXES, fits } from '../fit/boxes.ts'
import { overlapping, paragraphAround, rawText, show, type Reading, type Stretch } from '../reading.ts'

/** Sizes of the last words, the larger first. */
export const CLOSING = [BOXES.closing, BOXES.closingSmall, BOXES.closingLong]
const fitsClosing = (text: string) => CLOSING.some(box => fits(text, box))

/** Signs and blanks at the ends of a sentence. */
export const MARKS = 2

/** `同志们，把渠修好！` → `把渠修好！`; all of it where nothing else is said. */
export function withoutAddress(reading: Reading, call: Stretch): Stretch {
  const raw = rawText(reading, call)
  const [before = ''] = /^[\s，,：:！!]*/u.exec(raw.slice(salutationLength(raw))) ?? []
  const start = call.start + salutationLength(raw) + before.length
  return /[\p{L}\p{N}]/u.test(reading.spoken.text.slice(start, call.end)) ? { start, end: call.end } : call
}

/** The call with those of its paragraph right behind and before it, as many as the page takes. */
export function withCallsBeside(reading: Reading, words: Stretch): Stretch {
  const paragraph = overlapping(reading.sentences, paragraphAround(reading, words))
  const at = paragraph.findIndex(({ start, end }) => start <= words.start && words.end <= end)
  const own = paragraph[at]
  if (!own || words.end < own.end - MARKS) return words
  let { start, end } = words
  const takes = (one: Stretch, joined: Stretch) =>
    mayEnd(reading, one) && closes(reading, one) && fitsClosing(show(reading, joined, { whole: true }).text)
  for (const next of paragraph.slice(at + 1)) {
    if (!(holdsCall(reading, next) || isShout(reading, next)) || !takes(next, { start, end: next.end })) break
    end = next.end
  }
  if (start > own.start + joinLength(rawText(reading, own)) + MARKS) return { start, end }
  for (const before of paragraph.slice(0, at).toReversed()) {
    if (!holdsCall(reading, before) || !takes(before, { start: before.start, end })) break
    start = before.start
  }
  return { start, end }
}

/** `希望…`, `让我们…`, `Please …`, `上车先系安全带`. */
export function isCalling(reading: Reading, words: Stretch): boolean {
  const said = rawText(reading, withoutAddress(reading, words)).trim()
  return RE_CALL_OPENS.test(said) || tellsTo(said, reading.lang)
}

/** It calls, or asks the room in one of its clauses: `新的一年，我请每个人做一件事：…`. */
function holdsCall(reading: Reading, sentence: Stretch): boolean {
  return isCalling(reading, sentence) || asksRoom(reading, sentence)
}

/** It asks the room for something, or tells it in English what to do; not `我们要把…`, which may be any plan. */
function asks(reading: Reading, words: Stretch): boolean {
  return asksRoom(reading, words) || (reading.lang === 'en' && isCalling(reading, words))
}

export function asksRoom(reading: Reading, words: Stretch): boolean {
  return clausesOf(reading.spoken.text, words).some(clause => RE_ASKS.test(rawText(reading, clause).trim()))
}

/** `To Moira!`, `一个都不能少！` */
function isShout(reading: Reading, sentence: Stretch): boolean {
  const said = rawText(reading, sentence).trim()
  return /[！!]$/u.test(said) && countCharacters(said) <= LONGEST_SHOUT
}

/** Characters of a shout behind a call. */
const LONGEST_SHOUT = 16

/** It does not go on from what was said, nor sign off. */
export function mayEnd(reading: Reading, sentence: Stretch): boolean {
  return !RE_GOES_ON.test(rawText(reading, sentence).trim()) && !isCourtesy(rawText(reading, sentence))
}

/** May these words close a speech: do they say something, by themselves, that is no courtesy? */
export function closes(reading: Reading, words: Stretch): boolean {
  const { text } = show(reading, words)
  return (
    (fits(text, BOXES.closingSmall) || (asks(reading, words) && fits(text, BOXES.closingLong))) &&
    isBalanced(text) &&
    !RE_THANKS.test(text) &&
    !opensWithCourtesy(text) &&
    !RE_LIST.test(text) &&
    !RE_MODEST.test(text) &&
    !announcesRequest(text, reading.lang) &&
    !isStory(text, reading.lang) &&
    refusalToStand(reading, words) === null
  )
}

/** `好，耽误大家二十分钟了，上岗吧`: a farewell before the call is no part of it. */
function opensWithCourtesy(text: string): boolean {
  const [, first = ''] = /^(?:[好行]了?[，,])?([^，,]+[，,])/u.exec(text) ?? []
  return isCourtesy(first)
}

/** `当然，西瓜要等六月才熟`: it goes on from what was said. */
const RE_GOES_ON = /^(?:当然|當然|不过|不過|但|可是|However,|Of course,)/u
