// A line of a cover by itself: which days are told without a year, and what only looks like one.

import { expect, test } from 'vitest'
import { coverLine } from '../scripts/outline/title/cover-line.ts'

test.each([
  '元旦',
  '除夕',
  '小年',
  '中秋',
  '国庆前夕',
  '五一',
  '十一',
  '农历三月初三',
  '腊月廿三',
  '冬月十二',
  '周五下午',
  '10月2日晚7点半',
  '2026年春',
  '丙午年三月初三',
  '二〇二六年三月初八夜',
  '护士节',
  'Fri',
  'Thurs 5 March',
  '30/6/26',
])('%s is a day', day => {
  expect(coverLine(day, true)).toEqual({ date: day, who: null, at: null })
  expect(coverLine(day, false)).toBeNull()
})

test.each(['第六周', '前言', '关键环节', '抓住细节', '三月初三那天我们去爬山', 'Fair Play', 'Sunday Best'])(
  '%s is none',
  words => expect(coverLine(words, true)?.date ?? null).toBeNull(),
)

test.each([
  ['2026年1月23日　李明', '李明', null],
  ['2026年1月23日　镇政府礼堂', null, '镇政府礼堂'],
  ['23 January 2026, Dr Helen Abara', 'Dr Helen Abara', null],
  ['23 January 2026, St Columba Chapel', null, 'St Columba Chapel'],
])('%s: below the speech a name beside the day is who, another is where', (line, who, at) => {
  expect(coverLine(line, false)).toMatchObject({ who, at })
})
