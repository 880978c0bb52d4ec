// Key figures as large as their number allows, and which has the accent.

import { expect, test } from 'vitest'
import type { Draft } from '../scripts/deck/draft.ts'
import { withFigureSize } from '../scripts/deck/fit/figure-size.ts'
import type { Shown } from '../scripts/model/deck.ts'

/** `/` breaks a line. */
const shown = (text: string): Shown => {
  const lines = text.split('/')
  return { text: lines.join(''), spans: [], ...(lines.length > 1 && { lines }) }
}

/** `figure unit label` each: the size, the columns, and the number of the accent. */
function sized(figures: readonly string[], title = '今年的家底'): string {
  const draft: Draft = {
    kind: 'figures',
    items: figures.map(text => {
      const [figure = '', unit = '', label = ''] = text.split(' ')
      return { figure: shown(figure), unit: shown(unit), label: shown(label) }
    }),
    widths: figures.map(() => 100),
    title: shown(title),
    start: 0,
    part: null,
    edge: null,
    continued: null,
  }
  const made = withFigureSize(draft)
  if (made.kind !== 'figures') return made.kind
  const accent = made.accent === undefined ? 'no accent' : `accent ${made.accent + 1}`
  return `${made.size ?? 'as it was'}, ${made.widths.length} columns, ${accent}`
}

test('two are the largest, four stand in two rows', () => {
  expect(sized(['210 公里 书车跑的路', '8.6 万册 通借的书'])).toBe('128, 2 columns, no accent')
  expect(sized(['95 % 按时归还', '9 % 逾期', '24 小时 送书到村'])).toBe('96, 3 columns, no accent')
  expect(sized(['4860 平方米 馆舍', '118 处 书亭', '31 % 逾期', '50 分钟 路程'])).toBe('88, 2 columns, no accent')
  expect(sized(['4860 平方米 各镇/馆舍', '118 处 书亭', '31 % 逾期', '50 分钟 路程'])).toBe('88, 2 columns, no accent')
})

test('five and six stand in two rows of three', () => {
  const five = ['4860 平方米 馆舍', '118 处 书亭', '31 % 逾期', '50 分钟 路程', '8.6 万册 通借的书']
  expect(sized(five)).toBe('64, 3 columns, no accent')
  expect(sized([...five, '210 公里 书车跑的路'])).toBe('64, 3 columns, no accent')
  expect(sized([...five, '210 公里 书车一年在五个镇之间跑的路'])).toBe('as it was, 6 columns, no accent')
})

test('wide ones are as large as all of them can be', () => {
  expect(sized(['1.43 亿元 收入', '612 万元 利润', '4.7 % 逾期'])).toBe('88, 3 columns, no accent')
  expect(sized(['1234 万千瓦 电力', '9 % 逾期'])).toBe('112, 2 columns, no accent')
  expect(sized(['12345 万元 收入', '9 % 逾期'])).toBe('96, 2 columns, no accent')
  expect(sized(['123456 万元 收入', '9 % 逾期', '2 % 退书'])).toBe('as it was, 3 columns, no accent')
  expect(sized(['234567 万平方米 馆舍', '118 处 书亭', '31 % 逾期', '50 分钟 路程'])).toBe('72, 2 columns, no accent')
  expect(sized(['2345 平方米 馆舍', '118 处 书亭', '31 % 逾期', '50 分钟 路程', '8.6 万册 书'])).toBe(
    '64, 3 columns, no accent',
  )
})

test('a sign takes more room than the words of a unit', () => {
  expect(sized(['1234.5 元 收入', '9 人 逾期'])).toBe('112, 2 columns, no accent')
  expect(sized(['1234.5 % 收入', '9 人 逾期'])).toBe('96, 2 columns, no accent')
})

test('what does not fit stays as it was', () => {
  const long = ['4860 平方米 总馆和各镇分馆所有阅览室的建筑面积', '118 处 书亭', '31 % 逾期', '50 分钟 路程']
  expect(sized(long)).toBe('as it was, 4 columns, no accent')
  expect(sized(['123456 万平方米 馆舍', '9 % 逾期', '24 小时 送书'])).toBe('as it was, 3 columns, no accent')
})

test('the accent is on the figure that the title names, or the one that is judged; never simply on the first', () => {
  expect(sized(['210 公里 书车跑的路', '8.6 万册 通借的书'], '通借的书有8.6万册')).toBe('128, 2 columns, accent 2')
  expect(sized(['95 % 按时归还', '9 % 逾期同比下降', '24 小时 送书'])).toBe('96, 3 columns, accent 2')
  expect(sized(['95 % 归还提高', '9 % 逾期下降', '24 小时 送书'])).toBe('96, 3 columns, no accent')
})
