// The table of forms: every list ends, and docs/deck.md says what the code does.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as forms from '../scripts/deck/choose/forms.ts'

const { BESIDE, choose, CLAUSES, HALVES, PAGE, PASSAGE, POINT, SERIES, SPEECH, STEPS, TURNS } = forms

const LISTS: Record<string, readonly forms.Form<never>[]> = {
  SPEECH,
  SERIES,
  POINT,
  PAGE,
  PASSAGE,
  CLAUSES,
  HALVES,
  STEPS,
  TURNS,
  BESIDE,
}
const document = readFileSync(new URL('../docs/deck.md', import.meta.url), 'utf8')

test.each(Object.entries(LISTS))('docs/deck.md shows the rows of %s in their order', (_, rows) => {
  expect(document).toContain(
    rows.map(({ form, says, limits, example }) => `| ${form} | ${says} | ${limits} | ${example} |`).join('\n'),
  )
})

test('the first row that holds wins, the last one always does', () => {
  const series = {
    points: 3,
    short: 3,
    twoSides: false,
    announced: true,
    size: 300,
    special: false,
    quoted: false,
    later: 3,
    sharing: 0,
    coarseness: 1,
  }
  expect(choose(SERIES, series)).toBe('together')
  expect(choose(SERIES, { ...series, short: 1 })).toBe('overview, then each')
  expect(choose(SERIES, { ...series, short: 1, sharing: 1 })).toBe('overview, then each')
  expect(choose(SERIES, { ...series, short: 1, sharing: 2 })).toBe('each')
  expect(choose(SERIES, { ...series, short: 1, announced: false })).toBe('each')
  expect(choose(SERIES, { ...series, short: 1, announced: false, size: 601 })).toBe('overview, then each')
  expect(choose(SERIES, { ...series, points: 2, short: 2, twoSides: true })).toBe('contrast')
  expect(choose(SERIES, { ...series, points: 1, short: 1, announced: false })).toBe('each')
})

test('a section slide is not the only one of five', () => {
  const part = { part: true, depth: 0, size: 400, siblings: 5, alike: 3, coarseness: 1 }
  expect(choose(POINT, part)).toBe('section')
  expect(choose(POINT, { ...part, alike: 2 })).toBe('no section')
  expect(choose(POINT, { ...part, coarseness: 2 })).toBe('no section')
})

test('one quotation has a slide, two share one', () => {
  expect(choose(PASSAGE, { view: 'quote', quotations: 1, enumeration: false, figures: false })).toBe('quote')
  expect(choose(PASSAGE, { view: 'quote', quotations: 2, enumeration: false, figures: false })).toBe('quotations')
  expect(choose(PASSAGE, { view: null, quotations: 0, enumeration: true, figures: true })).toBe('enumeration')
})

test('a page shows supports only where half its points have one', () => {
  expect(choose(PAGE, { points: 4, supported: 2, whole: true, oneLine: true, halfLine: false })).toBe('rows')
  expect(choose(PAGE, { points: 4, supported: 1, whole: true, oneLine: true, halfLine: false })).toBe('list')
  expect(choose(PAGE, { points: 3, supported: 3, whole: false, oneLine: false, halfLine: false })).toBe('lines')
  const many = { points: 7, supported: 0, whole: true, oneLine: true, halfLine: true }
  expect(choose(PAGE, many)).toBe('columns')
  expect(choose(PAGE, { ...many, points: 6 })).toBe('list')
  expect(choose(PAGE, { ...many, points: 13 })).toBe('list')
})

test('running text that is nothing else is shown by its clauses, or by one alone', () => {
  const plain = { view: null, quotations: 0, enumeration: false, figures: false }
  const found = { stages: false, parallels: 0, clauses: 0, title: false }
  expect(choose(PASSAGE, plain)).toBe('clauses')
  expect(choose(CLAUSES, { ...found, clauses: 1 })).toBe('statement')
})
