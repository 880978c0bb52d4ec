import { describe, expect, test } from 'vitest'
import { fromEnglish, toEnglish, yearInEnglish } from '../scripts/language/en/numerals.ts'
import { amountFromChinese, fromChinese, toChinese, yearFromChinese } from '../scripts/language/zh/numerals.ts'

describe('Chinese numerals', () => {
  test.each([
    ['一', 1],
    ['两', 2],
    ['兩', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五', 35],
    ['7', 7],
    ['甲', 0],
    ['一二', 0],
    ['', 0],
  ])('%s is %d', (numeral, number) => expect(fromChinese(numeral)).toBe(number))

  test.each([
    ['四十二', 42],
    ['一百零五', 105],
    ['一百二', 120],
    ['三十二万一千', 321_000],
    ['四万五', 45_000],
    ['三亿零二十万', 300_200_000],
    ['一点八四', 1.84],
    ['六十二点零五', 62.05],
    ['几十', null],
    ['十万火急', null],
  ])('%s amounts to %d', (words, amount) => expect(amountFromChinese(words)).toBe(amount))

  test('every number below 100 is read as it is said', () => {
    for (let number = 1; number < 100; number++) expect(fromChinese(toChinese(String(number)))).toBe(number)
  })

  test('a year is read sign by sign', () => {
    expect(yearFromChinese('二〇二一')).toBe(2021)
    expect(yearFromChinese('一九零八')).toBe(1908)
  })
})

describe('English number words', () => {
  test.each([
    ['one', 1],
    ['Second', 2],
    ['thirdly', 3],
    ['twelfth', 12],
    ['12', 12],
    ['none', 0],
  ])('%s is %d', (word, number) => expect(fromEnglish(word)).toBe(number))

  test('numbers and years are said as people say them', () => {
    expect(toEnglish('1,200.5')).toBe('one thousand two hundred point five')
    expect([1900, 1998, 2000, 2005, 2021].map(yearInEnglish)).toEqual([
      'nineteen hundred',
      'nineteen ninety eight',
      'two thousand',
      'two thousand five',
      'twenty twenty one',
    ])
  })
})
