// Where a sentence may be cut into clauses: at ，；：。！？ and their Latin kin, outside quotation marks, brackets and
// figures.

import type { Span } from '../../model/source.ts'
import { isAbbreviation } from '../en/abbreviations.ts'

const OPENERS = new Set('“‘（《【(「『')
const CLOSERS = new Set('”’）》】)」』')
const CHINESE_STOPS = new Set('，；：。！？')
const LATIN_STOPS = new Set(',;:.!?')

/** Clauses of one sentence with their closing punctuation; pieces without a letter or figure are left out. */
export function splitClauses(text: string, { start, end }: Span): Span[] {
  const clauses: Span[] = []
  let from = start
  let depth = 0
  for (let at = start; at < end; at++) {
    const sign = text[at] ?? ''
    if (OPENERS.has(sign)) depth++
    else if (CLOSERS.has(sign)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !endsClause(text, at, end)) continue
    clauses.push({ start: from, end: at + 1 })
    from = at + 1
  }
  if (from < end) clauses.push({ start: from, end })
  return clauses.filter(clause => /[\p{L}\p{N}×]/u.test(text.slice(clause.start, clause.end)))
}

// --- internal ---

function endsClause(text: string, at: number, end: number): boolean {
  const sign = text[at] ?? ''
  if (CHINESE_STOPS.has(sign)) return true
  if (!LATIN_STOPS.has(sign)) return false
  const next = text[at + 1] ?? ''
  if (/\d/.test(next)) return false
  if (sign === '.' && isAbbreviation(text, at)) return false
  // `1.温柔 2.知性`: the number of an item.
  if (sign === '.' && /\d/.test(text[at - 1] ?? '') && /\p{Script=Han}/u.test(next)) return false
  return at + 1 >= end || /[\s\p{Script=Han}]/u.test(next) || /\p{Script=Han}/u.test(text[at - 1] ?? '')
}
