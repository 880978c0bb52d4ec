// The members of a list of duties in an English paragraph: all of them, or none.

import { splitSentences } from '../../../../language/sentences.ts'
import type { Span } from '../../../../model/source.ts'
import { dutiesIn, opensWithName, type Told } from './duties-english.ts'

/** A piece of a sentence up to `;`. */
interface Part extends Span {
  sentence: number
  told: Told[]
}

export function englishRuns(text: string, line: Span): Told[][] {
  const duties = dutiesIn(text, line)
  if (duties.length === 0) return []
  const parts = partsOf(text, line, duties)
  const runs: Part[][] = [[]]
  let aside: Part | null = null
  for (const part of parts) {
    const run = runs.at(-1) ?? []
    const last = run.at(-1)
    if (part.told.length > 0) {
      run.push(part)
      aside = null
    } else if (last && (aside || part.sentence === last.sentence || isSomebody(text, part, run))) {
      runs.push([])
      aside = null
    } else if (last) aside = part
  }
  return runs.map(run => (isWhole(text, parts, run) ? run.flatMap(({ told }) => told) : []))
}

// --- internal ---

function partsOf(text: string, line: Span, duties: readonly Told[]): Part[] {
  const parts: Part[] = []
  let last = -1
  for (const [sentence, { start, end }] of splitSentences(text, line).entries()) {
    let from = start
    for (const words of text.slice(start, end).split(/(?<=;)\s/)) {
      const part = { start: from, end: from + words.length, sentence }
      const told = duties.filter(one => one.start >= part.start && one.start < part.end && one.start >= last)
      // Of two readings of the same words the first stands.
      const own = told.filter((one, i) => one.start >= Math.max(last, told[i - 1]?.end ?? 0))
      last = own.at(-1)?.end ?? last
      parts.push({ ...part, told: own })
      from += words.length + 1
    }
  }
  return parts
}

/** Somebody of whom nothing was said in the list. */
function isSomebody(text: string, { start, end }: Span, run: readonly Part[]): boolean {
  const who = opensWithName(text.slice(start, end))
  return who !== '' && !run.some(({ told }) => told.some(one => one.who.includes(who) || who.includes(one.who)))
}

/** No part of its sentences is without a member, and nobody new is named behind it. */
function isWhole(text: string, parts: readonly Part[], run: readonly Part[]): boolean {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return false
  const beside = parts.some(
    one =>
      !run.includes(one) &&
      ((one.sentence === last.sentence && one.start > last.start) ||
        (one.sentence === first.sentence && isSomebody(text, one, run))),
  )
  const after = parts.find(({ sentence }) => sentence > last.sentence)
  return !beside && !(after && isSomebody(text, after, run))
}
