// What a language has to know so that neighbouring clauses can be compared.

import type { Span } from '../../../model/source.ts'

/** What a language knows of names and measures in the clause before a figure. */
export interface PeerWords {
  /** Characters of a name. */
  longest: number
  /** How many characters lead to the name. */
  leadOf: (words: string) => number
  /** The period in a clause; offsets into it. */
  timeOf: (words: string) => Span | null
  /** Where the name and its measure end: before copula and adverbs. */
  endOf: (words: string) => number
  /** How many characters two clauses have in common at their end. */
  commonEnd: (a: string, b: string) => number
  /** How much of the common end still belongs to the names. */
  ownEnd: (common: string) => number
  /** Where the name ends in the one clause that says more than the others; the first may have a verb for all. */
  nameIn: (words: string, others: readonly string[], isFirst: boolean) => number
  /** A clause that goes on with the subject of one before. */
  isLate: (words: string) => boolean
  isName: (label: string) => boolean
  /** Words before a figure that say: what is left is. */
  leadsToRest: (words: string) => boolean
  isRest: (label: string) => boolean
  /** The words of a clause that say that its figure is the whole or the mean of the others; offsets into it. */
  totalIn: (clause: string) => Span | null
  /** It says of what kind something is, so that something belongs to the name: `一般` of `一般隐患`. */
  isAttribute: (label: string) => boolean
  isMeasure: (label: string) => boolean
  /** A measure that may go up or down. */
  isNoun: (measure: string) => boolean
  /** `率` of `普及率`, `合格率`: a kind of measure, so that there are several. */
  isKind: (common: string) => boolean
  /** Names of one form. */
  areKin: (labels: readonly string[]) => boolean
}
