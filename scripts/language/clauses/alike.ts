// Members told in the same words: `早熟的，不得早于九月；晚熟的，不得早于一月`, `When it is over the first step, … When it is over the
// second step, …`. Each has its own case and its own rule, and the milder one alone says less than was said.

import type { TieRule } from './tie.ts'
import { ofSentence, type Unit } from './units.ts'

export const CHINESE_ALIKE: readonly TieRule[] = [
  {
    rule: 'alike',
    says: 'what is ruled for one kind with what the same words rule for the others',
    find: units =>
      runsOf([...Map.groupBy(units, ({ segment }) => segment).values()], areAlikeSegments)
        .filter(run => run.length >= LEAST)
        .map(run => ({ when: run.flat(), needs: run.flat() })),
    example: '草莓，采摘不得早于三月一日；枇杷，不得早于五月十日；杨梅，不得早于六月五日。',
    counter: '草莓，三月一日开园；枇杷，今年歇一年；杨梅，请大家先看花。',
  },
]

export const ENGLISH_ALIKE: readonly TieRule[] = [
  {
    rule: 'alike',
    says: 'what is done in one case with what is done in the next, both cases told in the same words',
    find: units =>
      runsOf(
        [...Map.groupBy(units, ({ sentence }) => sentence).keys()].map(sentence => ofSentence(units, sentence)),
        areAlikeCases,
      )
        .filter(run => run.length > 1)
        .map(run => ({ when: run.flat(), needs: run.flat() })),
    example: 'When the flag is yellow, no children swim. When the flag is red, nobody swims.',
    counter: 'When the flag is yellow, no children swim. When the bell rings, we eat.',
  },
]

// --- internal ---

const LEAST = 3

/** Neighbours that are alike, as runs. */
function runsOf(
  parts: readonly (readonly Unit[])[],
  alike: (a: readonly Unit[], b: readonly Unit[]) => boolean,
): (readonly Unit[])[][] {
  const runs: (readonly Unit[])[][] = []
  for (const part of parts) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before && alike(before, part)) last.push(part)
    else runs.push([part])
  }
  return runs
}

/** Two clauses each, the case and the rule, and the rules share their beginning but for what is named there. */
function areAlikeSegments([a, b, ...more]: readonly Unit[], [c, d, ...others]: readonly Unit[]): boolean {
  if (!a || !b || !c || !d || more.length > 0 || others.length > 0 || a.sentence !== c.sentence) return false
  return shared(b.text, d.text) >= SAME && shared(a.text, c.text) < SAME
}

/** Han characters in a row that both have, outside figures: a word and what joins it. */
const SAME = 3

function shared(a: string, b: string): number {
  const runs = a.match(/(?:(?![一二三四五六七八九十百千万年月日元])\p{Script=Han})+/gu) ?? []
  let most = 0
  for (const run of runs)
    for (let from = 0; from < run.length; from++)
      while (from + most < run.length && b.includes(run.slice(from, from + most + 1))) most++
  return most
}

function areAlikeCases([a, b]: readonly Unit[], [c, d]: readonly Unit[]): boolean {
  if (!a || !b || !c || !d) return false
  const [one, other] = [RE_CASE.exec(a.text)?.[1], RE_CASE.exec(c.text)?.[1]]
  if (!one || one.toLowerCase() !== other?.toLowerCase()) return false
  const words = new Set(a.text.toLowerCase().match(RE_WORD))
  return (c.text.toLowerCase().match(RE_WORD) ?? []).some(word => words.has(word) && !RE_COMMON.test(word))
}

const RE_CASE = /^(when|if|where)\b/iu
const RE_WORD = /\p{L}{4,}/gu
const RE_COMMON = /^(?:when|where|your|have|they|this|that|there|does|with|from|will|want|anyone)$/u
