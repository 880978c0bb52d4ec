// Which figures of a row are set off: what its sentence is about, not what that is measured against.

import { expect, test } from 'vitest'
import type { Draft } from '../scripts/deck/draft.ts'
import { withEmphasis } from '../scripts/deck/fit/emphasis.ts'
import type { Lang } from '../scripts/model/source.ts'

/** The row with its figures in 【】. */
function marked(text: string, lang: Lang): string {
  const row = (words: string) => ({ marker: null, phrase: { text: words, spans: [] }, clause: null })
  const draft: Draft = {
    kind: 'points',
    form: 'lines',
    title: { text: '', spans: [] },
    items: [row(text), row('渠')],
    start: 0,
    part: null,
    edge: null,
    continued: null,
  }
  const made = withEmphasis(draft, lang)
  const figures = (made.kind === 'points' && made.items[0]?.emphasis?.figures) || []
  return figures.toReversed().reduce((said, { start, end }) => {
    return `${said.slice(0, start)}【${said.slice(start, end)}】${said.slice(end)}`
  }, text)
}

test.each([
  '夜班补贴从每班25元提到【40】元',
  '到场时间从4小时缩短到【50】分钟',
  '轻伤事故【3】起，去年同期1起',
  '水费由上年的2000元提高到【2400】元',
  '最薄的地方只有【4】公分，设计是8公分',
  '清淤【412】公里，前一年365公里',
  '清淤【412】公里，原来只有365公里',
  '水费收了【18】万元，预算20万元',
  '漏损率增长【3.1%】，一年要花27万元',
  '东片减少【43】度',
  '修渠【12】公里，植树【900】棵',
  '修渠12公里，植树900棵，清淤30亩',
  '东片修渠12公里，西片修渠30公里，南片至少修【45】公里',
  '达到1500万元，人均发1.2万元；达到1350万元，发8000元；1350万元以下，不发',
  '超过260口的部分，县里不再补，去年补了【18】万元',
  '满三年的奖【2】万元',
  '不到【300】人报名',
  '准时率分别是【91.2%】、【94.5%】、【97.8%】',
  '五个村分别修了12公里、13公里、14公里、15公里和16公里渠',
  '挖井的奖2000，修渠的奖1000，清淤的500',
  '5月3日起修渠【12】公里，按第3号图纸施工',
])('%s', text => expect(marked(text.replace(/[【】]/gu, ''), 'zh')).toBe(text))

test.each([
  'The ministry has cut our allocation from 480 tonnes to 【390】',
  'We paid out 【£486,000】 in compensation, against £139,000',
  'The winter took 【£310,000】, out of a budget of £450,000',
  'The fund paid 【£90,000】, compared with £60,000',
  'We mended 12 boats, hung 40 nets, raised 3,000 pounds and lost only 【14】 tonnes',
  'The warning came at 12.40, and it lay there until 3.15 in the afternoon',
  'The 3.02 from Leyburn had left',
  'The evening boats run until 10',
  'The fund grew to 【3.15】 million by the end of May',
  'The rate fell to 【3.15】 per cent',
  'We sold 40 tonnes of crab, 60 tonnes of whelks and 90 tonnes of mackerel',
])('%s', text => expect(marked(text.replace(/[【】]/gu, ''), 'en')).toBe(text))

/** Each says of the figure behind it that it is what the row is about. */
const RESULTS = {
  zh: `提到 升至 达 達 增长 增長 增加 下降 减少 減少 提高 上升 降低 超过 超過 突破 只剩 不足 不少于 不低于 至少 最多
    确保 合计 省下 还有 还剩 还差 倒有 不合格的有 降 涨了 漲 多了 少 增 减 升 跌 缺 至少修 最多修 只有 仅 僅 力争修 超过约 提高近`,
  en: `went to|grew by|were only|were just|were at least|were more than|were fewer than|less than|rose over
    reached|nearly|another|within|rose by some|grew to about`,
}
test.each(RESULTS.zh.trim().split(/\s+/u))('东片的渠%s5公里', words =>
  expect(marked(`西片修渠9公里，东片的渠${words}5公里`, 'zh')).toBe(`西片修渠9公里，东片的渠${words}【5】公里`),
)
test.each(RESULTS.en.split(/\||\n\s*/u))('The nets %s 50 tonnes', words =>
  expect(marked(`We sold 90 tonnes and the nets ${words} 50 tonnes`, 'en')).toBe(
    `We sold 90 tonnes and the nets ${words} 【50】 tonnes`,
  ),
)

/** Each says of the figure behind it that another is measured against it. */
const BEFORE = {
  zh: '去年 前年 上年 前一年 上一年 同期 年初 原来 原來 设计 预算 去年的 去年只有 同期是 从原来的 從 由每户 比东片的',
  en: 'from|against|compared with|compared to|than the|last year|out of|of a budget of|from about|from some|than a',
}
test.each(BEFORE.zh.split(' '))('%s5公里', words =>
  expect(marked(`西片修渠9公里，${words}5公里`, 'zh')).toBe(`西片修渠【9】公里，${words}5公里`),
)
test.each(BEFORE.en.split('|'))('%s 50 tonnes', words =>
  expect(marked(`We sold 90 tonnes, ${words} 50 tonnes`, 'en')).toBe(`We sold 【90】 tonnes, ${words} 50 tonnes`),
)

test.each(['达到', '超过', '满', '不满', '不到', '低于'])('%s5公里的，', words =>
  expect(marked(`${words}5公里的，补9万元`, 'zh')).toBe(`${words}5公里的，补【9】万元`),
)
