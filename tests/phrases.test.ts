// Rows of running words become phrases with their clauses where half of them can be told apart so; the pairs are in
// cases/phrases.txt.

import { expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck } from '../scripts/deck/index.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { loadCases } from './cases.ts'

it.each(loadCases('phrases'))('$title', ({ input, expected }) => {
  const text = `一、安排改造\n${input}`
  const source = { name: 'a.txt', format: 'txt' as const, encoding: 'utf-8', sha256: '', text, marks: [] }
  const manuscript = clean(source).value
  const deck = buildDeck(parseOutline(manuscript).value, manuscript, { sourceText: text })
  const found = deck.slides.flatMap(slide =>
    slide.kind === 'points'
      ? [
          `${slide.form}: ${slide.items
            .map(({ phrase, clause, emphasis, figures = [] }) =>
              [marked(phrase.text, emphasis?.figures ?? []), clause && marked(clause.text, figures)]
                .filter(text => text !== null)
                .join(' — '),
            )
            .join(' | ')}`,
        ]
      : [],
  )
  expect(found.join('\n')).toBe(expected)
})

/** `[18]座`: what is set as figures. */
function marked(text: string, figures: readonly { start: number; end: number }[]): string {
  return figures.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  )
}
