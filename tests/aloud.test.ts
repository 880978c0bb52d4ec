// Texts as they are read aloud, and how long that takes.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countAloud, readAloud, speakingSeconds } from '../scripts/language/aloud.ts'
import { loadCases } from './cases.ts'

describe('Chinese as read aloud', () => {
  for (const { title, input, expected } of loadCases('aloud'))
    test(title, () => {
      expect(readAloud(input, 'zh').trim()).toBe(expected.trim())
    })
})

test.each([
  ['rose 6.6% in 2021', 'rose six point six percent in twenty twenty one'],
  ['$1.2 billion', 'one point two billion dollars'],
  ['£300, €20 and ¥5', 'three hundred pounds twenty euros and five yuan'],
  ['2000000000000 stars', 'two trillion stars'],
  ['3000000000 and 4000000 grains', 'three billion and four million grains'],
  ['the 1990s', 'the nineteen ninety'],
  ['1,205 people', 'one thousand two hundred five people'],
  ['in 2005 and 2000', 'in two thousand five and two thousand'],
  ['the 3rd time', 'the three time'],
])('English: %s', (written, said) => {
  expect(readAloud(written, 'en').replace(/\s+/g, ' ').trim()).toBe(said)
})

test('letters of GDP are said one by one, other words as words', () => {
  expect(countAloud('我市GDP增长，用上了WiFi', 'zh')).toEqual({ characters: 10, words: 1 })
})

test('no figure is left, whatever the number', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
      fc.constantFrom('zh', 'en'),
      (number, lang) => {
        expect(readAloud(number.toFixed(2), lang as 'zh' | 'en')).not.toMatch(/\d/)
      },
    ),
  )
})

test('every Chinese number is read without 零 doubled or at its end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), number => {
      expect(readAloud(`${number}个`, 'zh')).not.toMatch(/零零|零(?:个|万|亿)/)
    }),
  )
})

test('a text and its halves take the same time, and a faster speaker less', () => {
  expect(speakingSeconds('同'.repeat(180), 'zh')).toBe(60)
  expect(speakingSeconds('同'.repeat(180), 'zh', 360)).toBe(30)
  expect(speakingSeconds('one two '.repeat(70), 'en')).toBe(60)
})
