// What is bold of the headings and points of a paragraph: where most of it would be, their markers alone are, for
// where everything is bold nothing is.

import { markerAt } from '../language/written-markers.ts'
import type { Lang, Span } from '../model/source.ts'

/** The share of a paragraph that may be bold. */
const MOST = 0.6
/** A bold paragraph that is longer is a point, not a heading; characters. */
export const LONGEST_HEADING = { zh: 45, en: 90 } as const
/** A line without this at its end is a heading, however long. */
const RE_ENDS = /[。！？；.!?;][”"’'）)]?$/u

/** `First, we asked. Second, we paid.` where it is long: `First,` and `Second,`. `phrases`: stretches of the text. */
export function boldIn(text: string, phrases: readonly Span[], lang: Lang): Span[] {
  const length = phrases.reduce((sum, { start, end }) => sum + end - start, 0)
  if (text.length < LONGEST_HEADING[lang] || length <= MOST * text.length || !RE_ENDS.test(text.trimEnd()))
    return [...phrases]
  return phrases.flatMap(({ start, end }) => {
    const marker = markerAt(text, start)
    return marker && marker.end < end ? [{ start, end: start + text.slice(start, marker.end).trimEnd().length }] : []
  })
}
