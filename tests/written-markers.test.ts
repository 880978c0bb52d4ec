// A marker as it is written, read for its family, its number and its depth by custom.

import { describe, expect, it } from 'vitest'
import { numeralIn, readMarker } from '../scripts/language/written-markers.ts'

describe('a written marker', () => {
  it.each([
    ['一、', '办好实事', 'cn', 1, 1],
    ['一', '关于形势', 'cn', 1, 1],
    ['壹、', '关于形势', 'formal', 1, 0.8],
    ['（十二）', '修路', 'cn-paren', 12, 2],
    ['1.', '2021年工作', 'num', 1, 3],
    ['3', '抓主要矛盾', 'num', 3, 3],
    ['②', '清渠', 'circled', 2, 5],
    ['第一部分', '总体情况', 'part', 1, 0],
    ['第三部分', '', 'part', 3, 0],
    ['II', 'Where we go', 'part', 2, 0],
    ['II.', 'Where we go', 'roman', 2, 0.5],
    ['Part one:', 'the past', 'en-label', 1, 0],
    ['Lesson 2:', 'listen', 'en-label', 2, null],
    ['The second lesson is', 'that trust grows', 'en-ordinal', 2, null],
    ['我的第一条建议是：', '多读', 'ordinal', 1, null],
    ['理由二：', '太远', 'label', 2, null],
    ['三是', '提质', 'is', 3, null],
    ['二盼', '大家敢问', 'is', 2, null],
    ['最后，', '听学生意见', 'first-next', null, null],
    ['——', '招商稳步增长', 'dash', null, null],
    ['一方面，', '班子要带头', 'contrast', 1, null],
  ])('%s%s is %s %s', (marker, rest, family, number, rank) => {
    expect(readMarker(marker, rest)).toEqual({ family, number, rank })
  })

  it.each(['我想说：', '大家', '2021年'])('is no marker: %s', marker => expect(readMarker(marker, '读书')).toBeNull())

  it.each([
    ['（二）', { start: 6, end: 7 }],
    ['第十二点，', { start: 6, end: 8 }],
    ['2.', { start: 5, end: 6 }],
    ['首先，', null],
  ])('%s has its numeral at its place', (marker, span) => expect(numeralIn(marker, 5)).toEqual(span))
})
