// Where a view stems from, in words: `view "2017年至2021年" "呈下滑趋势。"` names the first and the last words of the place, so
// that people can see it and edits elsewhere do not move it.

import { itemAt } from '../text/item-at.ts'
import type { Comment } from './syntax.ts'
import { solid } from './tape.ts'

/** Longer places are named by their two ends. */
const WHOLE = 48
const END = 16

/** Solid characters [from, to) of the speech → arguments that `resolveAnchor` leads back to exactly them. */
export function makeAnchor(speech: string, from: number, to: number): Pick<Comment, 'args' | 'texts'> {
  const whole = speech.slice(from, to)
  const ends = whole.length > WHOLE ? [whole.slice(0, END), whole.slice(-END)] : [whole]
  for (const texts of [ends, [whole]]) {
    const number = occurrence(speech, itemAt(texts, 0), from)
    const anchor = { args: number > 1 ? [String(number)] : [], texts }
    const found = resolveAnchor(speech, anchor)
    if (found && found.from === from && found.to === to) return anchor
  }
  return { args: [], texts: [] }
}

/** Null when the words do not stand in the speech any more. */
export function resolveAnchor(
  speech: string,
  { args, texts }: Pick<Comment, 'args' | 'texts'>,
): { from: number; to: number } | null {
  const [first, last] = texts.map(solid)
  if (!first) return null
  let from = speech.indexOf(first)
  for (let number = Number(args[0] ?? 1); number > 1 && from >= 0; number--) from = speech.indexOf(first, from + 1)
  if (from < 0) return null
  if (!last) return { from, to: from + first.length }
  const end = speech.indexOf(last, from + first.length)
  return end < 0 ? null : { from, to: end + last.length }
}

// --- internal ---

function occurrence(speech: string, words: string, at: number): number {
  let number = 0
  for (let found = speech.indexOf(words); found >= 0 && found <= at; found = speech.indexOf(words, found + 1)) number++
  return number
}
