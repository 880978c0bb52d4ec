// Rows that each begin with a date or a stage become steps, lying or standing; the pairs are in cases/steps.txt.

import { expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck } from '../scripts/deck/index.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { loadCases } from './cases.ts'

it.each(loadCases('steps'))('$title', ({ input, expected }) => {
  const text = `一、安排改造\n${input}`
  const source = { name: 'a.txt', format: 'txt' as const, encoding: 'utf-8', sha256: '', text, marks: [] }
  const manuscript = clean(source).value
  const deck = buildDeck(parseOutline(manuscript).value, manuscript, { sourceText: text })
  const found = deck.slides.flatMap(slide =>
    slide.kind === 'points' && (slide.form === 'steps' || slide.form === 'timeline')
      ? [
          `${[slide.form, slide.size].filter(Boolean).join(' ')}: ${slide.items
            .map(({ marker, phrase, clause }) => `${marker?.text} ${phrase.text}${clause ? ` — ${clause.text}` : ''}`)
            .join(' | ')}`,
        ]
      : [],
  )
  expect(found.join('\n')).toBe(expected)
})
