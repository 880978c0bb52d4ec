// What may be left of an English sentence: less than the speaker said, never something else.

import { expect, test } from 'vitest'
import { candidates, isBalanced } from '../scripts/deck/choose/clauses.ts'
import { englishRuns, hangs, withoutAdditions } from '../scripts/deck/choose/english.ts'
import { countCharacters } from '../scripts/language/width.ts'
import { reading } from './reading.ts'

const runs = (sentence: string) =>
  englishRuns(sentence, { start: 0, end: sentence.length }).map(({ start, end }) => sentence.slice(start, end))

test.each([
  ['The first lesson is that a library must keep its doors open.', 'a library must keep its doors open.'],
  ['I believe that every child deserves a book.', 'every child deserves a book.'],
  ['It is clear that the roof will not last another winter.', 'the roof will not last another winter.'],
  ['At our meeting in July, we raised the lending limit.', 'we raised the lending limit.'],
])('what the speaker stands for may stand alone: %s', (sentence, left) => {
  expect(runs(sentence)).toContain(left)
})

test.each([
  ['Most of the members believe that the coming season will be worse.', 'the coming season will be worse.'],
  [
    'I’m asking the council to require that our branches cut their hours by half.',
    'our branches cut their hours by half.',
  ],
  ['We must ensure that the bridge is safe.', 'the bridge is safe.'],
  ['They said that we had lost the money.', 'we had lost the money.'],
  ['I do not believe that the money is lost.', 'the money is lost.'],
  ['If we meet these targets, we will keep our promise.', 'we will keep our promise.'],
  ['We will not stop until the work is done.', 'We will not stop'],
  ['If we mend the ferry, and the children cross again.', 'If we mend the ferry'],
  ['As the harbour silted up and the boats went away, so did the shops.', 'As the harbour silted up'],
])('what hangs on other words is not cut from them: %s', (sentence, left) => {
  expect(runs(sentence)).not.toContain(left)
})

const shortened = (sentence: string) =>
  withoutAdditions(sentence, { start: 0, end: sentence.length }, { bold: false }).map(({ start, end }) =>
    sentence.slice(start, end),
  )

test('an addition may be left off, but never what a “not” denies', () => {
  expect(shortened('The council will open the swimming pool during the winter holidays.')).toContain(
    'The council will open the swimming pool',
  )
  for (const denial of ['will not open', 'never opened', 'cannot open'])
    expect(shortened(`The council ${denial} the swimming pool during the winter holidays.`)).toEqual([])
})

test('a sentence shortened to a stump is not offered', () => {
  const head = 'The council will repair the old bridge'
  const text = `${head} during these exceptionally long warm windless dusty summer holiday weeks.`
  const offered = (most: number) =>
    candidates(reading(text, 'en'), [{ start: 0, end: text.length }], most).map(clause => clause.text)
  const size = countCharacters(head)
  expect(offered(Math.ceil(size / 0.9))).toEqual([head])
  expect(offered(Math.ceil(size / 0.6))).toEqual([head])
  expect(offered(Math.ceil(size / 0.5))).toEqual([])
})

test.each(['“”', '（）', '《》', '()'])('one of %s without the other is cut out of the middle', ([open, close]) => {
  expect(isBalanced(`照着${open}防汛手册${close}做`)).toBe(true)
  expect(isBalanced(`照着${open}防汛手册`)).toBe(false)
  expect(isBalanced(`防汛手册${close}做`)).toBe(false)
})

test.each([
  ['we must mend the roof until', true],
  ['we must mend the roof until the rain', true],
  ['we must mend the roof until the rain has stopped', false],
  ['we must mend the', true],
  ['we must mend the roof', false],
])('words that wait for more end no heading: %s', (words, waits) => {
  expect(hangs(words)).toBe(waits)
})
