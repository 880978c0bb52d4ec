// Every slide of a continued series has words: pages that nothing would be said on share the words of their neighbour,
// as far as these have sentences or clauses; a note never ends in the middle of one.

import { clausesOf } from '../choose/clauses.ts'
import type { Draft } from '../draft.ts'
import { type Reading, type Stretch } from '../reading.ts'

/**
 * Where each note begins: `starts`, except that of a series of pages the silent ones and the one that speaks for them
 * divide its words at sentences, else at clauses; where there are fewer clauses than pages, the first pages speak.
 * Where no page of a series says a word before slides of its points come between, the first of these shares its words.
 */
export function withWordsOnEach(reading: Reading, drafts: readonly Draft[], starts: readonly number[]): number[] {
  const moved = [...starts]
  const ends = (index: number) => moved[index + 1] ?? reading.spoken.text.length
  const speaks = (index: number) => RE_WORD.test(reading.spoken.text.slice(moved[index], ends(index)))
  for (const { first, last: ownLast } of seriesIn(drafts)) {
    const isSilent = !drafts.slice(first, ownLast + 1).some((_, index) => speaks(first + index))
    const last = isSilent ? Math.min(ownLast + 1, drafts.length - 1) : ownLast
    const pages = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    const speaking = pages.filter(speaks)
    // What is silent is spoken by the next page that speaks; after the last of these, by that one.
    const blocks = speaking.map((page, index) => ({
      from: index === 0 ? first : (speaking[index - 1] ?? first) + 1,
      to: index === speaking.length - 1 ? last : page,
    }))
    const divided = (from: number, to: number) =>
      shares(reading, { start: moved[from] ?? 0, end: ends(to) }, to - from + 1)
    const each = blocks.map(({ from, to }) => divided(from, to))
    const enough = each.every(found => found !== null) ? each.flat() : divided(first, last)
    if (speaking.length === 0 || speaking.length === pages.length) continue
    moved.splice(
      first,
      pages.length,
      ...(enough ?? firstPages(reading, { start: moved[first] ?? 0, end: ends(last) }, pages.length)),
    )
  }
  return moved
}

// --- internal ---

const RE_WORD = /[\p{L}\p{N}]/u

/** Neighbours of which each continues the one before. */
function seriesIn(drafts: readonly Draft[]): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = []
  for (const [index, { continued }] of drafts.entries()) {
    const before = drafts[index - 1]?.continued
    const open = found.at(-1)
    if (continued && before && open && before.of === continued.of && before.number + 1 === continued.number)
      open.last = index
    else if (continued) found.push({ first: index, last: index })
  }
  return found
}

/** Where each of `count` pieces of these words begins; null where they are too few. */
function shares(reading: Reading, words: Stretch, count: number): number[] | null {
  if (count === 1) return [words.start]
  for (const starts of [sentenceStarts, clauseStarts]) {
    const borders = starts(reading, words)
    if (borders.length < count) continue
    return Array.from({ length: count }, (_, index) =>
      index === 0 ? words.start : (borders[Math.ceil((index * borders.length) / count)] ?? words.end),
    )
  }
  return null
}

/** A clause a page, and none on the last. */
function firstPages(reading: Reading, words: Stretch, count: number): number[] {
  const borders = clauseStarts(reading, words)
  return Array.from({ length: count }, (_, index) => (index === 0 ? words.start : (borders[index] ?? words.end)))
}

function sentenceStarts(reading: Reading, { start, end }: Stretch): number[] {
  return reading.sentences.flatMap(sentence =>
    sentence.end > start && sentence.start < end ? [Math.max(start, sentence.start)] : [],
  )
}

function clauseStarts({ spoken }: Reading, words: Stretch): number[] {
  return clausesOf(spoken.text, words).map(({ start }) => start)
}
