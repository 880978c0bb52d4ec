// The worst that each rule of cleaning and of the outline can be fed: its own beginning, again and again. Twice as
// much of it may take about twice as long. That such texts end at all, and lose nothing, is a law of the unit tests.

import { describe, it } from 'vitest'
import { clean } from '../../scripts/clean/index.ts'
import type { Manuscript, Source } from '../../scripts/model/source.ts'
import { parseOutline } from '../../scripts/outline/index.ts'
import { expectLinear } from './linear.ts'

/** Characters that the work is first given. */
const SIZE = 50_000

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
    '甲  乙',
    '甲：乙  ',
    '正月',
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
    '老魏，',
    '，”她说，“',
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
    '的的',
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

/** Whole texts, each with much of what one rule looks for. */
const USUAL: Readonly<Record<string, string>> = {
  prose: '我们要把每一条路都修好，把每一座桥都架好。',
  items: '一是修路；二是架桥；三是种树。',
  lines: '一、修路\n二、架桥\n',
  'straight marks': '。"',
  figures: '分别为1、2、3、4，',
  changes: '从1降为2，从3降为4；',
  'key figures': '产值达到3亿元，增长5%；',
  'English figures': 'Exports rose 12 percent, and ',
  prizes: '获金牌3枚、银牌2枚；',
  announcements: '三点要求。\n',
  English: 'First, we go. Second, we stay. ',
  brackets: '（一）（1）',
  'a speech':
    '一、修路\n去年修了三条路，2019年修了两条。一是修得快；二是修得好。\n（一）东边的路\n老人们说：“路通了，心就通了，日子也就好过了。”大家都很高兴。\n' +
    '二、架桥\n1．选址。甲镇投资1亿元，增长5%；乙镇投资2亿元，增长3%；丙镇投资3亿元，增长9%。\n',
}

describe('nothing that a rule looks for makes it slow', () => {
  for (const [what, units] of Object.entries(WORST)) {
    it.each(units)(`${what}: %j`, unit => stayLinear(unit))
  }
  it.each(Object.entries(USUAL))('%s', (_, unit) => stayLinear(unit))
})

// --- internal ---

async function stayLinear(unit: string): Promise<void> {
  await expectLinear('cleaning', SIZE, size => clean(sourceOf(unit, size)))
  for (const lang of ['zh', 'en'] as const)
    await expectLinear(`the ${lang} outline`, SIZE, size => parseOutline(manuscriptOf(unit, size, lang)))
}

function textOf(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
}

function sourceOf(unit: string, size: number): Source {
  return { name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '', text: textOf(unit, size), marks: [] }
}

function manuscriptOf(unit: string, size: number, lang: 'zh' | 'en'): Manuscript {
  return { text: textOf(unit, size), marks: [], removed: [], lang, pieces: [{ at: 0, from: 0, length: size }] }
}
