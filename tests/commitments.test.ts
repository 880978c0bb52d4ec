// What a speaker or his house decides, promises, refuses, orders or answers for, and what only looks like it.

import { describe, expect, it, test } from 'vitest'
import { commitmentsIn, commitsTo } from '../scripts/language/commitments.ts'
import { ENGLISH_COMMITMENTS } from '../scripts/language/en/commitments.ts'
import { CHINESE_COMMITMENTS } from '../scripts/language/zh/commitments.ts'
import type { Lang } from '../scripts/model/source.ts'

const found = (text: string, lang: Lang) =>
  commitmentsIn(text, { start: 0, end: text.length }, lang).map(
    ({ start, end, weight }) => `${weight} ${text.slice(start, end)}`,
  )

describe.each([
  ['zh', CHINESE_COMMITMENTS],
  ['en', ENGLISH_COMMITMENTS],
] as const)('rows of %s', (lang, rows) => {
  test.each(rows.map(({ rule, grave, example, counter }) => [rule, grave, example, counter] as const))(
    '%s',
    (_, grave, example, counter) => {
      expect(commitsTo(example, lang)).toBe(grave ? 'grave' : 'plain')
      expect(commitsTo(counter, lang)).toBeNull()
    },
  )
})

it.each([
  '我们决定停办灯会',
  '公司決定關閉二廠',
  '渡口不会再开夜船',
  '我把話放在這裡：一廠不裁員',
  '谁批条子谁负责',
  '班子研究，果园不卖',
  '我不同意院里的车位收费',
  '我代表学校向孩子们道歉',
])('%s is grave', text => {
  expect(commitsTo(text, 'zh')).toBe('grave')
})

it.each([
  '技术决定产量',
  '雨不停，路不好走',
  '他决定不走了',
  '去年停办了灯会',
  '我们不知道水从哪里来',
  '有人要取消押金',
  '在免费开放的基础上',
  '他的手不再发抖',
  '我们会开机器',
  '老周负责渠道',
  '公司取消押金吗？',
  '经理事会研究决定',
  '我们一定要努力',
  '我们也付出了代价',
])('%s commits to nothing', text => {
  expect(commitsTo(text, 'zh')).toBeNull()
})

it.each([
  'We will not sell the mill',
  'The council has voted to close the tip',
  'I won’t sign an exception',
  'I have refused the rise',
  'The autumn fair is cancelled',
  'We are giving up the second boat',
  'I will resign',
])('%s: grave', text => {
  expect(commitsTo(text, 'en')).toBe('grave')
})

it.each([
  'I will not keep you long',
  'I will tell you how it began',
  'We will remember them',
  'I decided to walk home',
  'The days are closing in',
  'There is a rumour that the crew will be dismissed',
  'Will the fair be cancelled?',
  'The horse has refused the fence',
])('%s: nothing', text => {
  expect(commitsTo(text, 'en')).toBeNull()
})

describe('in a sentence', () => {
  it('neighbours are one, with what is decided behind the word for it', () => {
    expect(found('公司决定关闭二厂，机器不卖，也不租给外人。', 'zh')).toEqual([
      'grave 公司决定关闭二厂，机器不卖，也不租给外人',
    ])
    expect(found('理事会商量定了，明年春天修码头，能停六条船。', 'zh')).toEqual([
      'grave 理事会商量定了，明年春天修码头',
    ])
  })
  it('stands with the case and the condition it holds for', () => {
    expect(found('自己买苗的，合作社不收果子。', 'zh')).toEqual(['grave 自己买苗的，合作社不收果子'])
    expect(found('We shall keep the shop open until six.', 'en')).toEqual([
      'plain We shall keep the shop open until six',
    ])
  })
  it('is not what a condition supposes, others say or somebody asks', () => {
    expect(found('如果我们取消押金，账就不平。', 'zh')).toEqual([])
    expect(found('有人说，公司决定关闭二厂。', 'zh')).toEqual([])
    expect(found('我们为什么决定不卖果园？', 'zh')).toEqual([])
  })

  it.each([
    ['fear', '住户担心挡光，担心公司取消押金。', 'zh'],
    ['fear', 'I fear the board has decided to sell.', 'en'],
    ['talk', '网上传开了，合作社取消押金。', 'zh'],
    ['say', '一位船工不高兴，讲“合作社取消押金”。', 'zh'],
    ['tell', '有的家长把电话打到家里，说学校取消晚自习。', 'zh'],
    ['want', '有的家长要求装灯，取消晚自习。', 'zh'],
    ['want', 'Some of you want us to stay, and we will close the mill.', 'en'],
  ] as const)('is not what others %s: %s', (_, text, lang) => expect(found(text, lang)).toEqual([]))

  it('is not what was, nor a picture for something else', () => {
    expect(found('过去，公司不卖果园，也不招工。', 'zh')).toEqual([])
    expect(found('今年公司不卖果园，也不招工。', 'zh')).toEqual(['grave 今年公司不卖果园，也不招工'])
    expect(found('好比种树，我们决定关闭苗圃。', 'zh')).toEqual([])
  })
})
