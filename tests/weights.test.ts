// What the choice of clauses learned from the marked speeches: that it is up to date, and what it holds for worth
// showing.

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { candidates } from '../scripts/deck/choose/clauses.ts'
import weights from '../scripts/deck/choose/weights.json' with { type: 'json' }
import { readSpeech } from '../scripts/deck/read-speech.ts'
import { understand } from '../scripts/convert.ts'
import { originOf } from '../tools/make-weights.ts'
import { fit, weigh } from '../tools/weights/fit.ts'
import { parseLabelled } from '../tools/weights/labelled.ts'
import { loadCases } from './cases.ts'

test('weights.json is what `npm run weights` learned from the speeches', () => {
  expect(weights.origin).toBe(originOf(join(import.meta.dirname, '..')))
})

test.each(loadCases('weights'))('$title', ({ input, expected }) => {
  const text = input.trim()
  const source = { name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] } as const
  const { outline, spoken } = understand({ ...source, marks: [] }, null)
  const reading = readSpeech(outline, spoken)
  const ranked = candidates(reading, reading.sentences, 120).toSorted((a, b) => b.score - a.score)
  expect(ranked[0]?.text).toBe(expected.trim())
})

describe('a marked speech', () => {
  test('says what each sentence is worth and what is shown of it', () => {
    const { text, sentences } = parseLabelled(
      ['-\t大会讲话', '', '0\t大家好。', '3*\t各位，⟦灯关了再走⟧，谢谢。', '?\t好。', ''].join('\n'),
    )
    expect(text).toBe('大会讲话\n大家好。各位，灯关了再走，谢谢。好。')
    expect(sentences.map(({ grade }) => grade)).toEqual([null, 0, 3, null])
    expect(sentences.map(({ isTitle }) => isTitle)).toEqual([false, false, true, false])
    expect(sentences[2]?.shown.map(({ start, end }) => text.slice(start, end))).toEqual(['灯关了再走'])
  })

  test('parts English sentences by a blank', () => {
    expect(parseLabelled('1\tHello.\n2\tGoodbye.\n').text).toBe('Hello. Goodbye.')
  })

  test('is refused with the number of a line that has no mark', () => {
    expect(() => parseLabelled('3\t灯关了再走。\n灯关了再走。\n')).toThrow('line 2')
  })
})

test('a feature that tells yes from no weighs more than one that both have', () => {
  const examples = [
    {
      features: new Map([
        ['due', 1],
        ['said', 1],
      ]),
      target: 1,
      importance: 1,
    },
    { features: new Map([['said', 1]]), target: 0, importance: 1 },
  ]
  const learned = fit(examples, { penalty: 0.1 })
  expect(learned.get('due')).toBeGreaterThan(2 * Math.abs(learned.get('said') ?? 0))
  expect(
    weigh(
      learned,
      new Map([
        ['due', 1],
        ['said', 1],
      ]),
    ),
  ).toBeGreaterThan(0)
  expect(
    weigh(
      learned,
      new Map([
        ['said', 1],
        ['unheard', 9],
      ]),
    ),
  ).toBeLessThan(0)
})
