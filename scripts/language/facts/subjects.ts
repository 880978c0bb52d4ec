// What a movement is of: `用水量1.2亿吨，下降12%` says in the first clause what fell.

import type { Span } from '../../model/source.ts'
import type { Fact } from './fact.ts'

/**
 * For each fact what it is about: its measure, or where its clause says only how it moved (`下降12%`, `up 12 percent`)
 * the measure of the figure before it in its sentence. Null where nobody says it.
 */
export function subjectsOf(facts: readonly Fact[]): (Span | null)[] {
  let last: { subject: Span | null; fact: Fact } | null = null
  return facts.map(fact => {
    const goesOn = last !== null && last.fact.sentence === fact.sentence && last.fact.line === fact.line
    const subject: Span | null = fact.measure ?? (fact.direction && goesOn ? (last?.subject ?? null) : null)
    last = { subject, fact }
    return subject
  })
}
