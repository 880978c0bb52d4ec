// Bars stand by their size, steps in time or in a school in their own order; columns stand by what they are worth.

import { describe, expect, test } from 'vitest'
import { isOfDifferentMeasures } from '../components/bar-order.ts'
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
  ['干渠', '支渠', '斗渠毛渠'],
  ['早餐', '中餐', '晚餐'],
  ['早茶', '午茶', '晚茶'],
  ['春茶', '夏茶', '秋茶'],
  ['大型泵站', '中型泵站', '小型泵站'],
  ['小户', '中户', '大户'],
  ['上游', '中游', '下游'],
  ['左岸', '中洲岸', '右岸'].map(name => name.replace('洲', '')),
  ['老社员', '中社员', '青社员'],
  ['省级', '市级', '县级'],
  ['甲班', '乙班', '丙班'],
  ['幼儿园', '小学', '初中'],
  ['高中', '本科生', '研究生'],
  ['前年', '去年', '今年'],
  ['上午场', '下午那场', '晚上'],
  ['Spring lambs', 'Summer grazing', 'The autumn sale'],
  ['Breakfast', 'A hot lunch', 'Dinner'],
  ['Mornings', 'Afternoons', 'Evening boats'],
  ['Small boats', 'Medium boats', 'Large ones'],
  ['Monday', 'Tuesday', 'Friday'],
  ['1号井', '2号井', '3号井'],
  ['一车间', '二车间', '四车间'],
  ['60岁以下', '60至70岁', '70岁以上'],
  ['Route 4', 'Route 7', 'Route 12'],
])('%s, %s, %s stay in their order', (...labels) => expect(order(labels)).toEqual(labels))

test.each([
  ['东镇', '西镇', '南镇'],
  ['高新区', '大渡口', '小河镇'],
  ['Years of drought', 'Gradual losses', 'Quarries'],
  ['大河镇', '中和街', '小西门'],
  ['春光里', '夏家湾', '秋水台'],
  ['干渠', '斗渠', '支渠'],
  ['三里桥', '五道口', '八里庄'],
  ['3号井', '1号井', '2号井'],
])('%s, %s, %s stand by their size', (...labels) => expect(order(labels)).toEqual(labels.toReversed()))

test.each([
  [['大树一棵', '院墙一米', '菜地一平方'], true],
  [['茶园每亩', '桃树一株'], true],
  [['大树一棵', '小树一棵', '老树一棵'], false],
  [['东坡的老茶园', '一米阳光茶社', '北坡'], false],
  [['An old tree', 'A wall, per metre', 'Grass per square metre'], true],
  [['A berth a week', 'A locker a month'], true],
  [['Adults, a day', 'Children, a day'], false],
])('%j are of different measures: %s', (labels, expected) => expect(isOfDifferentMeasures(labels)).toBe(expected))

test('few bars are thicker and stand further apart', () => {
  const drawn = (count: number) =>
    barDrawing({
      names: [''],
      labels: ['东镇', '西镇', '南镇', '北镇'].slice(0, count),
      texts: [['4'], ['3'], ['2'], ['1']].slice(0, count),
      values: [[4], [3], [2], [1]].slice(0, count),
      unit: '',
      width: 828,
      caption: '',
    })
  expect([3, 4].map(count => [drawn(count).height, drawn(count).bars[0]?.height])).toEqual([
    [336, 40],
    [340, 30],
  ])
})

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
