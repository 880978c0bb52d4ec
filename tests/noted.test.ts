// What a listener writes down is found in a sentence.

import { describe, expect, it, test } from 'vitest'
import { keepsNoted } from '../scripts/deck/reading.ts'
import { isDeadline, NOTED_PATTERNS, notedIn } from '../scripts/language/noted.ts'
import type { Lang } from '../scripts/model/source.ts'
import { reading } from './reading.ts'

const noted = (text: string, lang: Lang, inWords = false) =>
  notedIn(text, [{ start: 0, end: text.length }], lang, { inWords }).map(
    ({ kind, start, end }) => `${kind} ${text.slice(start, end)}`,
  )

describe.each(Object.entries(NOTED_PATTERNS))('patterns of %s', (lang, rows) => {
  test.each(rows.map(({ kind, example, counter }) => [kind, example, counter]))('%s: %s / %s', (kind, one, other) => {
    expect(noted(one, lang as Lang).map(found => found.split(' ')[0])).toContain(kind)
    expect(noted(other, lang as Lang)).toEqual([])
  })
})

it('finds figures with their units, dates and names, each once', () => {
  expect(noted('“清渠”工程安排资金40万元，5月底前修好12公里，2023年是第三年。', 'zh')).toEqual([
    'programme “清渠”工程',
    'figure 40万元',
    'date 5月底前',
    'figure 12公里',
  ])
  expect(noted('The Harbour Fund pays £3 million by 30 June, and 3 men wait.', 'en')).toEqual([
    'programme The Harbour Fund',
    'figure £3 million',
    'date 30 June',
  ])
})

test('a bare number of three digits counts, a smaller one or a year does not', () => {
  expect(noted('The town has 500, then 3.', 'en')).toEqual(['figure 500'])
})

test.each([
  ['全县人口三十二万一千，建成区一点八四平方公里。', ['三十二万一千', '一点八四平方公里']],
  ['外出务工的占两成多，来了四十六个人。', ['两成', '四十六个']],
  ['三十人等了两个小时，几十万家庭盼着，千家万户都高兴。', []],
])('figures in words: %s', (text, figures) => {
  expect(noted(text, 'zh', true)).toEqual(figures.map(figure => `figure ${figure}`))
})

test('a page keeps the figures of what it says, or it does not', () => {
  const text = '修通公路20公里，种好松树500亩，铺平村道36公里，安排资金40万元，五月底前完成，水渠修通18公里。'
  const all = { start: 0, end: text.length }
  expect(keepsNoted(reading(text), [], [all])).toBe(false)
  expect(keepsNoted(reading(text), [{ text, spans: [all] }], [all])).toBe(true)
})

test.each([
  ['六月底前', '6月30日'],
  ['从明年起', '明年春天'],
  ['两年之内', '2016年5月30日'],
  ['by the end of May', 'the end of May'],
  ['within two weeks', '30 June'],
])('something is due %s, not %s', (due, day) => {
  expect(isDeadline(due)).toBe(true)
  expect(isDeadline(day)).toBe(false)
})
