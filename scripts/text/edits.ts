// Applies edits to a text and keeps the way back: every kept character knows its offset in the source.
// Its own file because cleaning, outlining and deck building all walk between the two texts.

import { itemAt } from './item-at.ts'
import type { Edit, Piece, Span, TracedText } from '../model/source.ts'

/** Text as it stands, every character its own origin. */
export function trace(text: string): TracedText {
  return { text, pieces: text.length > 0 ? [{ at: 0, from: 0, length: text.length }] : [] }
}

/**
 * Applies edits (in offsets of `traced.text`); where two overlap, the one earlier in the list wins.
 * Inserted characters have no origin and belong to no piece.
 */
export function applyEdits(traced: TracedText, edits: readonly Edit[]): { traced: TracedText; applied: Edit[] } {
  const applied = withoutOverlaps(edits)
  const pieces: Piece[] = []
  let text = ''
  let at = 0
  const keep = (start: number, end: number) => {
    for (const piece of piecesBetween(traced, start, end))
      pieces.push({ at: text.length + piece.at - start, from: piece.from, length: piece.length })
    text += traced.text.slice(start, end)
  }
  for (const { span, insert } of applied) {
    keep(at, span.start)
    text += insert
    at = span.end
  }
  keep(at, traced.text.length)
  return { traced: { text, pieces: merged(pieces) }, applied }
}

/** The text without the given source spans; inserted line breaks next to nothing are kept, so trim where it matters. */
export function without(traced: TracedText, spans: readonly Span[]): TracedText {
  const edits = spans
    .map(span => ({ rule: '', span: fromSource(traced, span), insert: '' }))
    .filter(({ span }) => span.end > span.start)
  return applyEdits(traced, edits).traced
}

/** Span of the traced text → smallest source span that holds all its characters that have an origin. */
export function toSource(traced: TracedText, span: Span): Span {
  const inside = piecesBetween(traced, span.start, span.end)
  const first = inside[0]
  const last = inside.at(-1)
  if (!first || !last) {
    const from = sourceOffsetBefore(traced, span.start)
    return { start: from, end: from }
  }
  return { start: first.from, end: last.from + last.length }
}

/** Source span → span of the traced text that holds all its kept characters. */
export function fromSource({ pieces, text }: TracedText, span: Span): Span {
  const from = firstEndingAfter(pieces, span.start, ({ from, length }) => from + length)
  const to = firstEndingAfter(pieces, span.end - 1, ({ from }) => from)
  const first = pieces[from]
  const last = pieces[to - 1]
  if (!first || !last || to <= from || span.end <= span.start) {
    const at = first ? first.at + Math.max(0, span.start - first.from) : text.length
    return { start: at, end: at }
  }
  return {
    start: first.at + Math.max(0, span.start - first.from),
    end: last.at + Math.min(last.length, span.end - last.from),
  }
}

/** The source spans that the characters of a span of the traced text came from, in order. */
export function originsOf(traced: TracedText, span: Span): Span[] {
  return piecesBetween(traced, span.start, span.end).map(({ from, length }) => ({ start: from, end: from + length }))
}

// --- internal ---

function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  for (const edit of edits) {
    let index = kept.length
    // Binary search would do; edits mostly come in order, so looking from the end is as fast.
    while (index > 0 && standsAfter(itemAt(kept, index - 1).span, edit.span)) index--
    const before = kept[index - 1]
    const after = kept[index]
    if ((before && before.span.end > edit.span.start) || (after && after.span.start < edit.span.end)) continue
    kept.splice(index, 0, edit)
  }
  return kept
}

/** At one place an insertion stands before what is cut out there. */
function standsAfter(one: Span, other: Span): boolean {
  return one.start > other.start || (one.start === other.start && one.end > other.end)
}

/** Parts of the pieces that lie in [start, end) of the text, in text offsets. Pieces are sorted by `at`. */
function piecesBetween({ pieces }: TracedText, start: number, end: number): Piece[] {
  const found: Piece[] = []
  for (let index = firstEndingAfter(pieces, start); index < pieces.length; index++) {
    const piece = itemAt(pieces, index)
    if (piece.at >= end) break
    const from = Math.max(piece.at, start)
    const to = Math.min(piece.at + piece.length, end)
    if (to > from) found.push({ at: from, from: piece.from + from - piece.at, length: to - from })
  }
  return found
}

/** Index of the first piece whose end (or what else is measured) lies after the offset. */
function firstEndingAfter(
  pieces: readonly Piece[],
  offset: number,
  measure: (piece: Piece) => number = ({ at, length }) => at + length,
): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = itemAt(pieces, middle)
    if (measure(piece) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function sourceOffsetBefore({ pieces }: TracedText, at: number): number {
  let from = 0
  for (const piece of pieces) {
    if (piece.at > at) break
    from = piece.from + Math.min(piece.length, at - piece.at)
  }
  return from
}

function merged(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last && last.at + last.length === piece.at && last.from + last.length === piece.from)
      last.length += piece.length
    else out.push({ ...piece })
  }
  return out
}
