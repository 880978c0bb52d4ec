// The characters of an outline in the order they stand in the speech. When they are those of the source text, white
// space apart, every place in the outline is known in the source again; otherwise they are the new source text.

import { itemAt } from '../text/item-at.ts'
import type { Piece, Removed, Span } from '../model/source.ts'
import { gapBetween, isChineseBetween } from './syntax.ts'

/** A run of text. `gap` is what parts it from the run before: nothing, a word space or a line. */
export interface Run {
  text: string
  kind: 'spoken' | 'unspoken' | 'table' | 'removed'
  rule: string
  gap: 'none' | 'word' | 'line'
  /** The white space itself, where `usualGap` would guess another. */
  space?: string
}

/** From run `first` up to but not including run `end`. */
export interface Runs {
  first: number
  end: number
}

/** The runs as laid down in a source text. */
export interface Laid {
  sourceText: string
  /** Offset of each solid character, in order. */
  offsets: number[]
  /** Number of solid characters before each run, and after the last. */
  starts: number[]
}

export const solid = (text: string): string => text.replace(/\s+/g, '')

/** Onto the given text if its solid characters (without `skip`) are those of the runs; else null. */
export function layOn(runs: readonly Run[], sourceText: string, skip: readonly Span[]): Laid | null {
  const offsets: number[] = []
  let next = 0
  for (let at = 0; at < sourceText.length; at++) {
    while (next < skip.length && itemAt(skip, next).end <= at) next++
    const span = skip[next]
    if (span && at >= span.start) {
      at = span.end - 1
      continue
    }
    if (!/\s/.test(itemAt(sourceText, at))) offsets.push(at)
  }
  const all = runs.map(({ text }) => solid(text))
  if (all.reduce((sum, { length }) => sum + length, 0) !== offsets.length) return null
  const wanted = all.join('')
  if (offsets.some((offset, index) => sourceText[offset] !== wanted[index])) return null
  return { sourceText, offsets, starts: startsOf(runs) }
}

/** A text made of the runs themselves. */
export function layNew(runs: readonly Run[]): Laid {
  let sourceText = ''
  const offsets: number[] = []
  for (const { text, gap, space } of runs) {
    const usual = gap === 'line' ? '\n' : gap === 'word' ? gapBetween(sourceText, text) : ''
    if (sourceText !== '') sourceText += space ?? usual
    for (let at = 0; at < text.length; at++) if (!/\s/.test(itemAt(text, at))) offsets.push(sourceText.length + at)
    sourceText += text
  }
  return { sourceText, offsets, starts: startsOf(runs) }
}

export function spanOf({ offsets, starts }: Laid, { first, end }: Runs): Span {
  return spanOfSolid(offsets, starts[first] ?? 0, starts[end] ?? offsets.length)
}

/** From solid character `from` up to but not including `to`. */
export function spanOfSolid(offsets: readonly number[], from: number, to: number): Span {
  if (to <= from) {
    const at = offsets[from] ?? (offsets.at(-1) ?? -1) + 1
    return { start: at, end: at }
  }
  return { start: offsets[from] ?? 0, end: (offsets[to - 1] ?? 0) + 1 }
}

/**
 * The white space before a run, from what stands `between` in the source: a heading and the sentence after it may stand
 * in one line there, and then they do so here; spaces inside a line are as they were typed.
 */
export function usualGap(gap: Run['gap'], before: string, text: string, between: string): string {
  if (gap === 'none' || between === '') return ''
  const isBroken = between.includes('\n')
  if (isBroken && gap === 'line') return '\n'
  if (!isBroken && solid(between) === '') return isChineseBetween(before, text) ? '' : between
  return gapBetween(before, text)
}

/** What is neither removed nor signs of the format: one paragraph a line, as cleaning leaves it. */
export function manuscriptOf(runs: readonly Run[], laid: Laid): { text: string; pieces: Piece[] } {
  const { sourceText, offsets, starts } = laid
  let text = ''
  const pieces: Piece[] = []
  let last = -1
  for (const [index, run] of runs.entries()) {
    if (run.kind === 'removed' || solid(run.text) === '') continue
    let next = starts[index] ?? 0
    const from = offsets[next] ?? 0
    const usual = usualGap(run.gap, text, run.text, sourceText.slice(last + 1, from))
    const gap = text === '' ? '' : (run.space ?? usual)
    if (gap !== '' && sourceText.startsWith(gap, last + 1)) addTo(pieces, text.length, last + 1, gap.length)
    text += gap
    for (const character of run.text) {
      const isSpace = /\s/.test(character)
      const offset = isSpace ? last + 1 : (offsets[next] ?? 0)
      if (!isSpace || sourceText[offset] === character) {
        addTo(pieces, text.length, offset, character.length)
        last = offset + character.length - 1
      }
      if (!isSpace) next += character.length
      text += character
    }
  }
  return { text, pieces }
}

/** The removed runs with their places; `signs` are spans of the source that the file only knows by offset. */
export function removedOf(runs: readonly Run[], laid: Laid, signs: readonly { rule: string; span: Span }[]): Removed[] {
  const own = runs.flatMap(({ kind, rule }, index) =>
    kind === 'removed' ? [{ rule, span: spanOf(laid, { first: index, end: index + 1 }) }] : [],
  )
  return [...own, ...signs]
    .map(({ rule, span }) => ({ rule, text: laid.sourceText.slice(span.start, span.end), span }))
    .sort((a, b) => a.span.start - b.span.start)
}

// --- internal ---

function startsOf(runs: readonly Run[]): number[] {
  const starts = [0]
  for (const { text } of runs) starts.push((starts.at(-1) ?? 0) + solid(text).length)
  return starts
}

function addTo(pieces: Piece[], at: number, from: number, length: number) {
  const last = pieces.at(-1)
  if (last && last.at + last.length === at && last.from + last.length === from) last.length += length
  else pieces.push({ at, from, length })
}
