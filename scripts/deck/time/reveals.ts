// Where in a slide's note each of its rows begins to be spoken: there a click brings the row. Only rows that are said
// on their own slide, one after the other, can come by clicks; any others stand from the start.

import type { Shown, SlideBody } from '../../model/deck.ts'
import type { TracedText } from '../../model/source.ts'
import { fromSource } from '../../text/edits.ts'

/** `坚持。|一是` and `First. |Second`: a sentence or its part ends here. Not after ， or a decimal point. */
const RE_SENTENCE_END = /(?:[。！？；\n][”’」』）]*|[.!?;]["”’)]*\s)\s*$/u
/** After ，：、 too. */
const RE_CLAUSE_END = /[。！？；，：、\n,:;.!?][”’」』）"]*\s*$/u

/**
 * Offsets into the text between `from` and `to` of the spoken text; null where the rows have no place of their own in
 * it.
 */
export function revealsOf(
  slide: SlideBody,
  spoken: TracedText,
  { from, to }: { from: number; to: number },
): number[] | null {
  const text = spoken.text.slice(from, to)
  const starts = rowsOf(slide).map(row => firstSaid(row, spoken, { from, to }) - from)
  if (starts.length < 2 || starts.some((start, index) => !Number.isFinite(start) || start <= (starts[index - 1] ?? -1)))
    return null
  const sentences = starts.map(start => backTo(text, start, RE_SENTENCE_END))
  // Rows that share a sentence come at their clauses, and those that share a clause at their words.
  const clauses = starts.map((start, index) =>
    shared(sentences, index) ? backTo(text, start, RE_CLAUSE_END) : (sentences[index] ?? start),
  )
  return starts.map((start, index) => (shared(clauses, index) ? start : (clauses[index] ?? start)))
}

// --- internal ---

function rowsOf(slide: SlideBody): readonly (readonly (Shown | null)[])[] {
  switch (slide.kind) {
    case 'points':
      return slide.items.map(({ marker, phrase, clause }) => [marker, phrase, clause])
    case 'contrast':
      return slide.sides.map(({ marker, phrase, items }) => [marker, phrase, ...items])
    case 'enumeration':
      return slide.items.map(({ head, text, tail }) => [head, text, tail])
    case 'table':
      return slide.rows
    case 'change':
      return slide.items.map(({ label, before, after }) => [label, before, after])
    case 'figures':
      return slide.items.map(({ figure, unit, label }) => [figure, unit, label])
    default:
      return []
  }
}

function firstSaid(
  row: readonly (Shown | null)[],
  spoken: TracedText,
  { from, to }: { from: number; to: number },
): number {
  const spans = row
    .flatMap(shown => (shown && 'spans' in shown ? shown.spans : []))
    .map(span => fromSource(spoken, span))
  return Math.min(
    ...spans.filter(({ start, end }) => end > start && start >= from && start < to).map(({ start }) => start),
  )
}

function shared(places: readonly number[], index: number): boolean {
  return places[index] === places[index - 1] || places[index] === places[index + 1]
}

/** The end of the last stretch before `at` that ends as the pattern says; 0 where there is none. */
function backTo(text: string, at: number, pattern: RegExp): number {
  for (let place = at; place > 0; place--) if (pattern.test(text.slice(Math.max(0, place - 6), place))) return place
  return 0
}
