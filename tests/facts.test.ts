// What the figures of a sentence say, one fact a line: `figure | unit | measure | coordinates | more`.

import { describe, expect, it } from 'vitest'
import type { Fact } from '../scripts/language/facts/fact.ts'
import { readFacts } from '../scripts/language/facts/read.ts'
import { splitLines } from '../scripts/language/sentences.ts'
import type { Span } from '../scripts/model/source.ts'
import { loadCases } from './cases.ts'

describe('facts', () => {
  for (const { title, input, expected } of loadCases('facts'))
    it(title, () => {
      const facts = readFacts(input, splitLines(input))
      expect(facts.map(fact => readable(input, fact)).join('\n')).toBe(expected)
      for (const fact of facts) expectInside(fact, input)
    })
})

function readable(text: string, fact: Fact): string {
  const words = (span: Span | null) => (span ? text.slice(span.start, span.end) : '')
  const more = [
    fact.from && `from ${words(fact.from)}`,
    fact.direction && `moves ${words(fact.direction)}`,
    fact.prize && `prize ${words(fact.prize)}`,
    fact.sum && `${fact.sum.kind} ${words(fact.sum.words)}`,
    fact.sense,
    ...fact.qualifiers.map(span => `~${words(span)}`),
    fact.list !== null && `list ${fact.list}`,
  ].filter(Boolean)
  return [
    words(fact.span),
    fact.sort || '-',
    words(fact.measure) || '-',
    fact.coordinates.map(({ kind, text: label }) => `${kind} ${label}`).join(', ') || '-',
    more.join(', ') || '-',
  ].join(' | ')
}

/** Value and unit are the figure, but for a qualifier that a list shares; nothing points outside the text. */
function expectInside(fact: Fact, text: string) {
  expect(fact.value.start).toBe(fact.span.start)
  expect(fact.unit?.end ?? fact.value.end).toBe(fact.span.end)
  for (const { start, end } of [
    fact.lead,
    fact.tail,
    fact.measure,
    fact.direction,
    fact.from,
    ...fact.qualifiers,
  ].filter(one => one !== null)) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(start).toBeLessThanOrEqual(end)
    expect(end).toBeLessThanOrEqual(text.length)
  }
}
