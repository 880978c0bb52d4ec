// Each cleaning rule by itself: a text that it alone changes, under the name by which it can be turned off.

import { describe, expect, it, test } from 'vitest'
import { clean, CLEANING_RULES } from '../scripts/clean/index.ts'
import { understand } from '../scripts/convert.ts'
import type { Mark, Source } from '../scripts/model/source.ts'

type Rule = (typeof CLEANING_RULES)[number]

/** `⟦kind:words⟧` is a mark of the file format over these words. */
function marked(written: string): Source {
  const marks: Mark[] = []
  let text = ''
  for (const part of written.split(/(⟦[^⟧]*⟧)/)) {
    const [, kind, words] = /^⟦(\w+):([^⟧]*)⟧$/.exec(part) ?? []
    const span = { start: text.length, end: text.length + (words ?? '').length }
    if (kind !== undefined) marks.push({ kind, span, level: 1, columns: [], rows: [] } as Mark)
    text += words ?? part
  }
  return { name: 'talk.docx', format: 'docx', encoding: 'utf-8', sha256: '', text, marks }
}

const cleaned = (written: string, keep: readonly Rule[]) => clean(marked(written), keep).value.text

const WRAPPED = [
  '村口的老桥修了三个月，石料从南山运来，一车一车',
  '卸在河边，师傅们天不亮就开工，夜里还点着灯干，',
  '水涨起来的那几天，大家守着桥墩，谁也没有回家，',
  '都说桥在人在，等水退下去的时候，桥墩一点也没动，',
  '这件事情传遍了全乡，后来谁家盖房子，都要来看看',
  '这座桥是怎么修的。',
]

/** What goes, and what is left. */
const TAKEN: Readonly<Record<Rule, readonly [text: string, left: string]>> = {
  struck: ['桥修好了⟦struck:一半⟧。', '桥修好了。'],
  markup: ['桥⟦markup:~~⟧修好了。', '桥修好了。'],
  invisible: ['桥修\u200B好了。', '桥修好了。'],
  timestamp: ['00:01\n桥修好了，\n00:04\n渠也通了，\n00:07\n大家放心。', '桥修好了，渠也通了，大家放心。'],
  'site-footer': ['桥修好了。\n版权所有 某某网', '桥修好了。'],
  'site-header': ['当前位置：首页 > 讲话\n桥修好了。\n渠也通了。', '桥修好了。\n渠也通了。'],
  'lead-in': ['以下是本站小编收集的讲话，供您参考。\n桥修好了。', '桥修好了。'],
  'page-code': ['p { color: #000 }\n桥修好了。', '桥修好了。'],
  'site-notice': ['桥修好了。\n试读结束，开通会员文档无限下载', '桥修好了。'],
  'lost-break': ['在桥头的讲话 乡亲们： 桥修好了。', '在桥头的讲话\n乡亲们：\n桥修好了。'],
  contents: ['提纲：\n一、修桥\n二、修渠\n一、修桥。好了。\n二、修渠。通了。', '一、修桥。好了。\n二、修渠。通了。'],
  'editor-note': ['编者按：这篇讲话值得一读。\n桥修好了。', '桥修好了。'],
  promotion: ['桥修好了。\n更多讲话请关注微信公众号：某某文库\n渠也通了。', '桥修好了。\n渠也通了。'],
  watermark: ['大家要两袖公众号请搜索：某某写材料清风。', '大家要两袖清风。'],
  divider: ['桥修好了。\n----------\n渠也通了。', '桥修好了。\n渠也通了。'],
  'page-number': ['桥修好了。\n— 3 —\n渠也通了。', '桥修好了。\n渠也通了。'],
  'running-head': [
    '乡里的会\n桥修好了。\n— 1 —\n乡里的会\n渠也通了。\n— 2 —\n乡里的会\n路也平了。\n— 3 —\n乡里的会\n灯也亮了。',
    '乡里的会\n桥修好了。\n— 1 —\n渠也通了。\n— 2 —\n路也平了。\n— 3 —\n灯也亮了。',
  ],
  caption: ['桥修好了。\n图为会议现场\n渠也通了。', '桥修好了。\n渠也通了。'],
  reporter: ['（记者 周一平）桥修好了。', '桥修好了。'],
  'stage-direction': ['桥修好了。（热烈掌声）', '桥修好了。'],
  footnote: ['桥修好了[1]。', '桥修好了。'],
  'hard-wrap': [WRAPPED.join('\n'), WRAPPED.join('')],
  'semicolon-break': ['桥修好了；\n渠也通了。', '桥修好了；渠也通了。'],
  'stray-space': ['桥修好了， 渠也通了。', '桥修好了，渠也通了。'],
}

describe.each(Object.entries(TAKEN) as [Rule, readonly [string, string]][])('%s', (rule, [text, left]) => {
  const others = CLEANING_RULES.filter(other => other !== rule)

  it('takes it out by itself', () => {
    expect(cleaned(text, others)).toBe(left)
  })

  it('leaves it where the rule is turned off', () => {
    expect(cleaned(text, [...CLEANING_RULES])).toBe(marked(text).text)
    expect(() => understand(marked(text), null, [rule])).not.toThrow()
  })
})

test.each(['markup', 'struck', 'raised', 'note'])('a mark of kind %s ends with cleaning', kind => {
  const { marks } = clean(marked(`⟦heading:修桥⟧\n桥⟦${kind}:修⟧好了。`), CLEANING_RULES).value
  expect(marks.map(mark => mark.kind)).toEqual(['heading'])
})

test.each([
  ['a sign of the format', '收了3⟦markup:~~⟧2吨。', '收了32吨。'],
  ['what nobody sees', '收了3\u200B2吨。', '收了32吨。'],
  ['what was struck out', '收了3⟦struck:5⟧2吨。', '收了32吨。'],
  ['the mark of a note', '收了3[1]2吨。', '收了3 2吨。'],
])('figures on both sides of %s', (_, text, left) => {
  expect(cleaned(text, [])).toBe(left)
})

test.each([
  ['一、', '二、'],
  ['（一）', '（二）'],
  ['1.', '2.', ' '],
  ['1）', '2）'],
  ['（1）', '（2）'],
  ['1.1', '1.2', ' '],
  ['①', '②'],
  ['⑴', '⑵'],
  ['⒈', '⒉'],
  ['甲、', '乙、'],
  ['第一，', '第二，'],
  ['一是', '二是'],
  ['首先，', '其次，'],
  ['First,', 'Second,', ' '],
  ['I.', 'II.', ' '],
  ['A.', 'B.', ' '],
  ['a)', 'b)', ' '],
])('%s alone on its line takes the next line', (first, second, gap = '') => {
  const text = `今年办了两件事。\n${first}\n桥修好了。\n${second}\n渠也通了。`
  const others = CLEANING_RULES.filter(rule => rule !== 'hard-wrap')
  expect(cleaned(text, others)).toBe(`今年办了两件事。\n${first}${gap}桥修好了。\n${second}${gap}渠也通了。`)
})

test.each([
  ['[1]', '[1]'],
  ['¹', '¹'],
  ['①', '①'],
  ['⑴', '⑴'],
  ['⟦raised:1⟧', '（1）'],
  ['⟦raised:1⟧', '1.'],
  ['⟦raised:*⟧', '*'],
])('the mark %s and the note that begins with %s go', (mark, note) => {
  expect(cleaned(`桥修好了${mark}。\n渠也通了。\n${note} 见乡里的记录`, [])).toBe('桥修好了。\n渠也通了。')
})

test.each(['ᠮ\u200Dᠠ', 'م\u200Cن', 'न\u200Dम', 'ন\u200Dম', 'ந\u200Dம', 'ᠠ\u180E'])(
  '%j keeps what joins and parts its letters',
  letters => {
    expect(cleaned(`桥上写着${letters}。`, [])).toBe(`桥上写着${letters}。`)
  },
)

test('a cell that looks like page code is a cell', () => {
  const text = '桥修好了。\n⟦table:p { color: #000 }⟧'
  expect(cleaned(text, [])).toBe(marked(text).text)
})

test('a sentence below the speech is no link of a page', () => {
  expect(cleaned('桥修好了。\n推荐阅读\n大家回去读一读修桥的故事。\n版权所有 某某网', [])).toBe(
    '桥修好了。\n推荐阅读\n大家回去读一读修桥的故事。',
  )
})

test('lines of verse with their commas in one place are no wrapped paragraph', () => {
  const text = '乡亲们：\n\n春天我们一起上山种树，不怕大风也不怕大雨，\n秋天我们一起下田割稻，不怕苦也不怕累不怕远。'
  const others = CLEANING_RULES.filter(rule => rule !== 'hard-wrap')
  expect(cleaned(text, others)).toBe(text.replace('\n\n', '\n'))
})
