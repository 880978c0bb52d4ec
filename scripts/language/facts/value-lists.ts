// Runs of figures with nothing between but signs: `3吨、4吨和5吨`, `12, 9 and 17 days`. The names before the run are theirs.

import { itemAt } from '../../text/item-at.ts'
import type { Fact } from './fact.ts'

const RE_BETWEEN = /^(?:[、，,]|\s?和|及|与|,?\sand)\s?$/
const SHORTEST = 3

/**
 * Index ranges, end exclusive, of at least three neighbours of one unit; in English the last may be the only one that
 * says it. `mayDiffer`: the words before the first say that these are values of one list.
 */
export function valueRuns(
  words: string,
  facts: readonly Fact[],
  mayDiffer: (first: Fact) => boolean = () => false,
): [number, number][] {
  const runs: [number, number][] = []
  for (let from = 0; from < facts.length;) {
    let to = from + 1
    while (to < facts.length && joined(words, itemAt(facts, to - 1), itemAt(facts, to))) to++
    const run = facts.slice(from, to)
    if (run.length >= SHORTEST && (sameUnit(run) || mayDiffer(itemAt(run, 0)))) runs.push([from, to])
    from = to
  }
  return runs
}

// --- internal ---

function joined(words: string, before: Fact, now: Fact): boolean {
  return now.span.start - before.span.end <= 6 && RE_BETWEEN.test(words.slice(before.span.end, now.span.start))
}

function sameUnit(run: readonly Fact[]): boolean {
  const sorts = new Set(run.slice(0, -1).map(({ sort }) => sort))
  const last = run.at(-1)?.sort ?? ''
  return sorts.size === 1 && (sorts.has(last) || sorts.has(''))
}
