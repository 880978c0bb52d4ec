// What a language has to know so that neighbouring clauses can be compared.

import type { Span } from '../../../model/source.ts'

/** Of a name: `of` is the first, where its clause alone goes on with 的 (`陈家湾出去打工的有146人，后坪村98人`). */
export type Place = 'first' | 'of' | 'apart' | 'row'

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
  /** A word ends and another begins `at` so many characters. */
  isBorder: (words: string, at: number) => boolean
  /** What is done, at the end of a clause that names somebody before it: `took` of `Wages took`; else ''. */
  verbOf: (words: string, behind: string) => string
  /** The verb at the end of the words, where what stands `behind` says that it is one: `来` before `了`. */
  doneIn: (words: string, behind: string) => string
  /**
   * Where the name ends in a clause that says more than the others: the `first` may have a verb for all, one `apart`
   * from its figure says something of it.
   */
  nameIn: (words: string, others: readonly string[], place: Place) => number
  /** The words have the form that the others have in common, or those have none. */
  isLike: (words: string, others: readonly string[]) => boolean
  /** A clause that goes on with the subject of one before. */
  isLate: (words: string) => boolean
  /** A clause that is nothing but what somebody did: `managed`; its name stands before. */
  /** Where the name ends in a clause apart from its figure that goes on to say something of it. */
  nameEnd: (words: string) => number
  isVerb: (words: string) => boolean
  /** Whether the name opens its sentence, whatever stands between it and the figure. */
  namesFirst: boolean
  /** A clause that compares or remarks on the figure before it, and opens no row. */
  isAside: (words: string) => boolean
  isName: (label: string) => boolean
  /** Surely a house, an office or a person. */
  isHouse: (label: string) => boolean
  /** Words before a figure that say: what is left is. */
  leadsToRest: (words: string) => boolean
  isRest: (label: string) => boolean
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
