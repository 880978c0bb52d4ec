// Bars stand by their size, steps in time or in a school in their own order; columns stand by what they are worth.

import { describe, expect, test } from 'vitest'
import { barDrawing, columnDrawing } from '../components/chart-layout.ts'

/** Labels from top to bottom. */
function order(labels: readonly string[]): string[] {
  // The last is the longest.
  const values = labels.map((_, index) => [index + 1])
  const drawing = barDrawing({
    names: [''],
    labels,
    texts: values.map(row => row.map(String)),
    values,
    unit: '',
    width: 828,
    caption: '',
  })
  return drawing.texts
    .filter(({ role }) => role === 'label')
    .toSorted((a, b) => a.y - b.y)
    .map(({ text }) => text)
}

test.each([
  ['头三年', '中间三年', '最后四年'],
  ['初一', '初二', '初三'],
  ['一年级', '二年级', '三年级'],
  ['第一阶段', '第二阶段', '第三阶段'],
  ['3月', '4月', '5月'],
  ['year one', 'year two', 'year three'],
  ['Grade 4', 'Grade 5', 'Grade 6'],
  ['Q1', 'Q2', 'Q3'],
])('%s, %s, %s stay in their order', (...labels) => expect(order(labels)).toEqual(labels))

test.each([
  ['东镇', '西镇', '南镇'],
  ['高新区', '大渡口', '小河镇'],
  ['Years of drought', 'Gradual losses', 'Quarries'],
])('%s, %s, %s stand by their size', (...labels) => expect(order(labels)).toEqual(labels.toReversed()))

describe('columns', () => {
  const drawn = (values: number[], more: object = {}) =>
    columnDrawing({
      names: ['产量'],
      labels: values.map((_, year) => `${2021 + year}年`),
      texts: values.map(value => [String(value)]),
      values: values.map(value => [value]),
      unit: '',
      width: 828,
      caption: '',
      ...more,
    })
  const heightsOf = (values: number[]) => drawn(values).bars.map(({ height }) => height)

  test('stand on one line, as tall as they are worth, the tallest up to its value', () => {
    const { bars, base, height } = drawn([10, 40, 20])
    expect(base).toEqual({ x1: 0, x2: 828, y1: height - 34, y2: height - 34 })
    for (const bar of bars) expect(bar.y + bar.height).toBeCloseTo(height - 34, 1)
    const tallest = bars[1]?.height ?? 0
    expect(bars[1]?.y).toBe(36)
    expect(bars.map(bar => bar.height / tallest)).toEqual([0.25, 1, 0.5].map(share => expect.closeTo(share, 2)))
    expect(heightsOf([0, 0])).toEqual([0, 0])
  })

  test('have room between them, each its year below it and its value above', () => {
    const { bars, texts, height } = drawn([10, 40, 20])
    const middles = bars.map(({ x, width }) => x + width / 2)
    expect(middles).toEqual([138, 414, 690])
    for (const { width } of bars) expect(width).toBe(66)
    expect(drawn(Array(9).fill(5) as number[]).bars[0]?.width).toBe(46)
    const of = (role: string) => texts.filter(text => text.role === role).map(({ x, y, text }) => [x, y, text])
    expect(of('axis')).toEqual(middles.map((x, year) => [x, height - 8, `${2021 + year}年`]))
    expect(of('value')).toEqual(middles.map((x, at) => [x, (bars[at]?.y ?? 0) - 10, ['10', '40', '20'][at]]))
  })

  test('leave room for what they measure, and say where a value or a year has none', () => {
    const named = drawn([10, 40], { caption: '产量' })
    expect(named.bars[1]?.y).toBe(66)
    expect(named.texts[0]).toMatchObject({ text: '产量', role: 'caption', x: 0, y: 18 })
    expect(drawn([10, 40]).texts.some(({ role }) => role === 'caption')).toBe(false)
    expect(drawn([10, 40]).crowded).toBe(false)
    expect(drawn([10, 40], { texts: [['10'], ['四'.repeat(17)]] }).crowded).toBe(true)
    expect(drawn([10, 40], { labels: ['2021年', '年'.repeat(23)] }).crowded).toBe(true)
  })

  test('are taller on a slide of 4:3, and lower beside words', () => {
    expect([drawn([1]).height, drawn([1], { tall: true }).height, drawn([1], { width: 544 }).height]).toEqual([
      334, 477, 318,
    ])
  })
})
