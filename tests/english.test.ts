// What may be left of an English sentence: less than the speaker said, never something else.

import { expect, test } from 'vitest'
import { englishRuns } from '../scripts/deck/choose/english.ts'

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
])('what hangs on other words is not cut from them: %s', (sentence, left) => {
  expect(runs(sentence)).not.toContain(left)
})
