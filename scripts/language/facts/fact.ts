// What one figure of a sentence says: how much of what, and where, when, for whom. Every field points into the text.

import type { Span } from '../../model/source.ts'

/**
 * What a figure is told apart by: `2019年` (period), `东村` (place), `第一份` (order), `30岁以下` (group), the prize or contest
 * before its verb (item), `在春季赛中` (among), `东村：` (topic), a name of the list before 分别 or `respectively` (listed), the
 * clause that opens the part (`东片，任务3亩`: opener), the heading above (heading), what a number of people do (predicate),
 * what an amount is for (`80万元用于修路`: purpose).
 */
export type CoordinateKind =
  | 'period'
  | 'place'
  | 'order'
  | 'group'
  | 'item'
  | 'among'
  | 'topic'
  | 'listed'
  | 'opener'
  | 'heading'
  | 'predicate'
  | 'purpose'

export interface Coordinate {
  kind: CoordinateKind
  /** As written; only a range of periods is spelled out (`2018年至2020年` → `2019年`). */
  text: string
  span: Span
}

/** What a figure is to those before it: their total or mean (`合计17万7`), or what is left of a sum (`剩4万6`). */
export interface Sum {
  kind: 'total' | 'left'
  /** The words that say so: `拢共`, `in all`. */
  words: Span
}

export interface Fact {
  /** The figure as written, qualifiers and unit included: `约1,200万元以上`. */
  span: Span
  /** With the qualifier before it: `约1,200`, `$4.5`, `第三`. */
  value: Span
  /** With the qualifier behind it: `万元以上`, `%`, ` million`; null for a bare count and for a rank. */
  unit: Span | null
  /** What figures of one measure have in common: `元` of `3万元`, `第` of a rank, `岁` of an age, '' of a bare number. */
  sort: string
  /** What is measured, in the speaker's words, without coordinates and verb; null where the clause does not say it. */
  measure: Span | null
  /** What was won: `金牌`, `一等奖`; it is the measure, too. */
  prize: Span | null
  /** `增长` `下降` `rose`: the figure is a change. Null where the change only leads to the figure (`下降到`). */
  direction: Span | null
  /** Where a change began: `12户` of `从12户降为5户`. */
  from: Span | null
  /** The total of the figures before it, or what is left of a sum. */
  sum: Sum | null
  /** `计划` `力争`: what shall be; `实际` `已完成`: what is. */
  sense: 'target' | 'result' | null
  /** Of `约`, `以上`, `nearly`. */
  qualifiers: Span[]
  /** Outermost first. */
  coordinates: Coordinate[]
  /** The words of the clause before the figure and behind it. */
  lead: Span
  tail: Span
  /** Facts of one value list (`分别为1、2、3`) have its number; null elsewhere. */
  list: number | null
  /** Number of the segment (up to `；` or an end of sentence) and of the sentence in the text read. */
  segment: number
  sentence: number
  /** Index of its line among the lines read. */
  line: number
}

/** A paragraph with more figures is a print-out; the rest of it is not read. */
export const MOST_FACTS = 1000

/** The same fact in a text that begins `by` earlier. */
export function movedFact(fact: Fact, by: number): Fact {
  const span = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
  const maybe = (one: Span | null) => one && span(one)
  return {
    ...fact,
    span: span(fact.span),
    value: span(fact.value),
    unit: maybe(fact.unit),
    measure: maybe(fact.measure),
    prize: maybe(fact.prize),
    direction: maybe(fact.direction),
    from: maybe(fact.from),
    sum: fact.sum && { ...fact.sum, words: span(fact.sum.words) },
    qualifiers: fact.qualifiers.map(span),
    coordinates: fact.coordinates.map(one => ({ ...one, span: span(one.span) })),
    lead: span(fact.lead),
    tail: span(fact.tail),
  }
}
