// The worst that each rule of cleaning and of the outline can be fed: 200 000 characters of its own beginning, again and
// again. What is linear takes a moment; what is not takes minutes, so the bound is generous and a busy machine does not matter.

import { describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { parseOutline } from '../scripts/outline/index.ts'

const LENGTH = 200_000
const MOST_MS = 5000

const WORST: Readonly<Record<string, readonly string[]>> = {
  series: [
    '一是',
    '一是甲，',
    '一、',
    '一、\n',
    '（一）',
    '1. ',
    '①',
    '第一，',
    '首先，',
    '一方面，',
    '——甲\n',
    '- 甲\n',
    '甲、',
    '一愿甲。二愿乙。三愿丙。',
    '一 ',
    '1 甲\n',
    'First, ',
    'the first ',
    'the first thing, the ',
    'A. ',
    '（a）',
    '再一个是',
    '首先呢，然后，',
    'I ',
    '是：一是',
    '思考一：甲\n',
    '第一样',
    '去年的工作\n第一，甲。\n第二，乙。\n',
    '甲，',
    '云泽县',
    '中国',
    '壹、',
    'PART 1 ',
    '一：',
    '1.2021年',
    '1.甲\n（一）乙\n',
  ],
  'announcements and openings': [
    '三点',
    '讲三点',
    '我三点',
    '同志们：\n',
    '在甲上的讲话\n',
    '张三\n',
    '关于印发《',
    'FLOODS IN\n',
    'From: a\n',
    'Redhill, 14 ',
    'City Hall ',
    '——在甲\n',
    '甲\n',
    '甲\n\n',
    '书记',
  ],
  'parts of a speech': [
    '各位代表，',
    '尊敬的',
    '主要任务',
    '我想讲的',
    '让我们',
    '祝',
    '谢谢大家。',
    '（甲）',
    'My message ',
    'the central ',
    'Ladies ',
    'what I want to say ',
    'let us ',
    'Thank you. ',
  ],
  quotations: [
    '“',
    '”',
    '"',
    '“甲',
    '“甲、',
    '说：“',
    '总书记说：',
    '正如',
    '曾在甲里对乙说',
    'said, "',
    'As A ',
    '「',
  ],
  'tables and figures': [
    '1',
    '0',
    '1,',
    '、',
    '，',
    '2017年至',
    '2017年、',
    '分别为1、',
    '分别种树',
    '三个镇分别',
    '从1降为2，',
    '甲县1%，',
    '粮食产值3亿元，增长4%；',
    '获金牌3枚、',
    '×',
    'in 2019 ',
    '3 in 2019, ',
    '2020年粮食产量',
    '发展甲、',
    '甲三大产业，',
    'Redhill grew 2%, ',
    '从1吨降为2吨，',
    '3月5日',
    'XX',
    '某某',
    '约',
    '1,111',
    '产值达到3亿元，',
    '达到',
    '从1',
    '$1',
    '1 million ',
    'rose to ',
    'about ',
    'we have ',
  ],
  'sentences and brackets': [
    '（',
    '(',
    '《',
    '【',
    '〔',
    '。',
    '.',
    '. ',
    '…',
    'Mr. ',
    '的',
    '和',
    'a',
    '甲'.repeat(35),
  ],
  'web pages': [
    '公众号请搜索：',
    '更多公众号',
    'www. ',
    'https://',
    '（掌声',
    '本报讯（记者',
    '责任编辑：',
    '来源：甲 ',
    '推荐阅读\n',
    '【扩展阅读】\n',
    '上一篇：\n',
    '首页 ',
    '首页|',
    '首页\n',
    '首页>',
    '图为',
    '摄影：',
    '现摘录《',
    '编者按：',
    '以下是',
    '作者单位：甲\n',
    '（加微信',
    '【甲】相关',
    '[1]',
    '两袖',
  ],
  print: [
    '- 1 -\n',
    '1\n',
    '1 / 2\n',
    '第1页',
    `${'b'.repeat(70)}\n`,
    `${'甲'.repeat(33)}\n`,
    '；\n',
    '同 志 ',
    ' ',
    '　',
    '\t',
    '\n',
    '\uFEFF',
    '—\n',
    '-',
    '*',
    '<',
    '<b>',
    '>',
  ],
}

describe('nothing that a rule looks for makes it slow', () => {
  for (const [what, units] of Object.entries(WORST)) {
    it(what, { timeout: 120_000 }, () => {
      for (const unit of units) {
        const text = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH)
        expect(
          took(() => clean({ name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] })),
          `cleaning ${JSON.stringify(unit)}`,
        ).toBeLessThan(MOST_MS)
        for (const lang of ['zh', 'en'] as const) {
          const manuscript = { text, marks: [], removed: [], lang, pieces: [{ at: 0, from: 0, length: LENGTH }] }
          expect(
            took(() => parseOutline(manuscript)),
            `the outline of ${JSON.stringify(unit)}`,
          ).toBeLessThan(MOST_MS)
        }
      }
    })
  }

  it('twice the text costs about twice the time', { timeout: 120_000 }, () => {
    const speech =
      '一、修路\n去年修了三条路，2019年修了两条。一是修得快；二是修得好。\n（一）东边的路\n老人们说：“路通了，心就通了，日子也就好过了。”大家都很高兴。\n二、架桥\n1．选址。甲镇投资1亿元，增长5%；乙镇投资2亿元，增长3%；丙镇投资3亿元，增长9%。\n'
    const time = (characters: number) => {
      const text = speech.repeat(Math.ceil(characters / speech.length))
      const run = () =>
        took(() => {
          parseOutline(clean({ name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }).value)
        })
      return Math.min(run(), run(), run())
    }
    time(100_000)
    const [once, twice] = [time(400_000), time(800_000)]
    // 2.2 is what bench asks of an idle machine.
    expect(twice / once).toBeLessThan(3.5)
  })
})

function took(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
