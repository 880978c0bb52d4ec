// Where words stand in a text.

import type { Span } from '../model/source.ts'

/** All places of a word, in order; they do not overlap. */
export function spansOf(text: string, word: string): Span[] {
  const spans: Span[] = []
  if (word === '') return spans
  for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + word.length))
    spans.push({ start, end: start + word.length })
  return spans
}
