// The clauses of a paragraph in a row, each with its place: in which sentence, in which segment between semicolons.

import type { Lang, Span } from '../../model/source.ts'
import type { Clause } from './bonds.ts'
import { clausesOf } from './clause.ts'

export interface Unit extends Clause {
  /** Number of its sentence and of its segment in the paragraph. */
  sentence: number
  segment: number
  /** It opens its sentence; its segment. */
  opensSentence: boolean
  opensSegment: boolean
  /** `当然`, `However`: what stands before it and is no clause of its own; else nothing. */
  lead: string
}

export function unitsOf(text: string, sentences: readonly Span[], lang: Lang): Unit[] {
  const units: Unit[] = []
  let segment = -1
  for (const [sentence, span] of sentences.entries()) {
    let stopped = true
    let opens = true
    let lead = ''
    for (const clause of clausesOf(text, span, lang)) {
      if (RE_ONLY_TIES.test(clause.text)) {
        lead = clause.text
        continue
      }
      if (stopped) segment++
      units.push({ ...clause, sentence, segment, opensSentence: opens, opensSegment: stopped, lead })
      stopped = clause.stops
      opens = false
      lead = ''
    }
  }
  return units
}

/** `当然，`, `However,`: no clause of its own. */
const RE_ONLY_TIES =
  /^(?:当然|當然|同时|同時|首先|其次|最后|最後|另外|此外|所以|因此|However|So|Now|Of course|Naturally|That said|Instead|Finally)$/u

export function ofSentence(units: readonly Unit[], sentence: number): Unit[] {
  return units.filter(one => one.sentence === sentence)
}

/** A digit or a written number with what it counts: something a listener writes down. */
export function hasFigure({ text }: Unit): boolean {
  return /[\d×]/u.test(text) || /[一二两三四五六七八九十百千万]+[成亿万千百个名人户家元吨票天年月次倍]/u.test(text)
}

/** Neighbours that hold, as groups; `gap` clauses may stand between two of a group. */
export function groupsOf(units: readonly Unit[], holds: (unit: Unit) => boolean, gap = 0): Unit[][] {
  const groups: Unit[][] = []
  let last = -Infinity
  for (const [index, unit] of units.entries()) {
    if (!holds(unit)) continue
    if (index - last <= gap + 1) groups.at(-1)?.push(unit)
    else groups.push([unit])
    last = index
  }
  return groups
}
