// What in a sentence may not be parted: the reach of a condition, a negation or a report and the words that open it,
// the halves of a pair. One pass over the clauses of a sentence finds the bonds; a stretch may be shown alone only if
// it breaks none.

import type { Span } from '../../model/source.ts'

/**
 * A clause with its words: from the first sign after the words that only tie it to what went before, to its last
 * letter.
 */
export interface Clause extends Span {
  words: Span
  /** The words as they stand. */
  text: string
  /** The same with the words that tie it to what went before: `但是…`. */
  tied: string
  /** It ends with `。！？；` or the sentence: nothing reaches over that. */
  stops: boolean
  /** It ends with a colon: what it announces comes next. */
  announces: boolean
}

/** A tie between clauses; see `refusalOf`. */
export interface Bond {
  rule: string
  reach: Span
  /** Has to be shown with anything inside the reach; null where the end may stand by itself. */
  opener: Span | null
  /** Has to be shown with the opener, or with whatever lies before it inside the reach. */
  needs: Span | null
}

/** One row: which words open a bond, and how far it goes. */
export interface BondRule {
  rule: string
  says: string
  /** Matches the words of the clause that opens it. */
  opens: RegExp
  /** Matches the words of the clause that answers; without an answer the reach goes to the stop. */
  answers?: RegExp
  /** An answer that says so itself: it comes before any other. */
  answersSurely?: RegExp
  /** Without an answer there is no bond. */
  answered?: true
  /**
   * `whole`: all or nothing; `opener`: nothing without the opener, which needs its answer; `head`: the answer may
   * stand alone, the
   * opener not; `alone`: nothing without the opener, which may stand alone; `before`: nothing of it without the
   * clause before.
   */
  keeps: 'whole' | 'opener' | 'head' | 'alone' | 'before'
  /** Is this later clause inside the reach? Where it is not given, all clauses up to the stop are. */
  reaches?: (clause: string, opener: string) => boolean
  example: string
  counter: string
}

/** All bonds of a sentence; linear in its clauses for each row, since a reach ends at the stop. */
export function bondsOf(clauses: readonly Clause[], rules: readonly BondRule[]): Bond[] {
  return clauses.flatMap((clause, index) =>
    rules.flatMap(rule => {
      if (!rule.opens.test(clause.text)) return []
      const bond = bondAt(clauses, index, rule)
      return bond ? [bond] : []
    }),
  )
}

/** The rule of the first bond that is broken when only `shown` is seen of the sentence, or null. */
export function brokenBond(bonds: readonly Bond[], shown: Span): string | null {
  const broken = bonds.find(({ reach, opener, needs }) => {
    if (shown.end <= reach.start || shown.start >= reach.end) return false
    if (opener && !covers(shown, opener)) return true
    const isPastHead = needs !== null && opener === null && shown.start >= needs.start
    return needs !== null && !isPastHead && !covers(shown, needs)
  })
  return broken?.rule ?? null
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end
}

// --- internal ---

/** Clauses after the opener that are looked at for an answer: nobody holds a condition longer in mind. */
const FARTHEST = 6

function bondAt(clauses: readonly Clause[], index: number, rule: BondRule): Bond | null {
  const opening = clauses[index]
  if (!opening) return null
  const later = upToStop(clauses, index)
  const sure = rule.answersSurely && later.find(({ tied }) => rule.answersSurely?.test(tied))
  const answer = sure ?? (rule.answers ? later.find(({ tied }) => rule.answers?.test(tied)) : later[0])
  if (rule.answered && !answer) return null
  const { reaches } = rule
  const inside = reaches ? takeWhile(later, ({ tied }) => reaches(tied, opening.text)) : later
  const last = inside.at(-1) ?? opening
  const until = rule.keeps === 'whole' || rule.keeps === 'head' ? (answer ?? last) : last
  const reach = { start: opening.words.start, end: until.words.end }
  switch (rule.keeps) {
    case 'whole':
      return { rule: rule.rule, reach, opener: opening.words, needs: until.words }
    case 'opener':
      return { rule: rule.rule, reach, opener: opening.words, needs: (answer ?? later[0] ?? opening).words }
    case 'head':
      return { rule: rule.rule, reach, opener: null, needs: until.words }
    case 'alone':
      return { rule: rule.rule, reach, opener: opening.words, needs: null }
    case 'before':
      return { rule: rule.rule, reach, opener: (clauses[index - 1] ?? opening).words, needs: null }
  }
}

/** The clauses behind one, as far as nothing stops. */
function upToStop(clauses: readonly Clause[], index: number): Clause[] {
  const later: Clause[] = []
  for (let at = index; !clauses[at]?.stops && at + 1 < clauses.length && later.length < FARTHEST; at++) {
    const next = clauses[at + 1]
    if (next) later.push(next)
  }
  return later
}

function takeWhile<T>(values: readonly T[], holds: (value: T) => boolean): T[] {
  const end = values.findIndex(value => !holds(value))
  return end < 0 ? [...values] : values.slice(0, end)
}
