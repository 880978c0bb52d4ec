// 称谓: whom the speech addresses first, before its first point. Without its closing punctuation, as headings are.

import { salutationLength } from '../../language/salutations.ts'
import type { Span } from '../../model/source.ts'
import type { Spoken } from './spoken.ts'

/** Somebody may say a word of thanks before. */
const DEPTH = 4
const LONGEST = 120

export function findSalutation(sentences: readonly Spoken[]): Span | null {
  for (const { text, span, heading } of sentences.slice(0, DEPTH)) {
    if (heading) return null
    const length = salutationLength(text.slice(0, LONGEST))
    if (length > 0) return { start: span.start, end: span.start + length }
  }
  return null
}
