// Bars stand by their size, steps in time or in a school in their own order.

import { expect, test } from 'vitest'
import { barDrawing } from '../components/chart-layout.ts'

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
