// Where sentences end: quotations and brackets stay whole, marks that open nothing close nothing.

import { expect, test } from 'vitest'
import { firstClauseEnd, splitSentences } from '../scripts/language/sentences.ts'

const sentences = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

test.each(['“”', '「」', '『』', '（）', '()', '《》'])(
  'a sentence end between %s ends no sentence',
  ([open, close]) => {
    const text = `门上写着${open}请进！随手关门${close}几个字。`
    expect(sentences(`${text}我进去了。`)).toEqual([text, '我进去了。'])
  },
)

test.each(['的', '地', '得', '之', '等'])('%s behind a quotation goes on with its sentence', word => {
  const text = `大家有一股“说干就干！”${word}劲头。`
  expect(sentences(`${text}好。`)).toEqual([text, '好。'])
})

test('a straight mark closes only what was opened', () => {
  expect(sentences('停！"走吧。"他说。')).toEqual(['停！', '"走吧。"', '他说。'])
})

test('the first clause of a heading ends at a semicolon', () => {
  const text = '先修路；再修桥。'
  expect(firstClauseEnd(text, { start: 0, end: text.length })).toBe('先修路；'.length)
  expect(sentences(text)).toEqual([text])
})

test.each(['请看example.cn/a?x=1&y=2这一页。', '这里写着<!-- 备注 -->几个字。', '式子是x!=y，样式是a!important。'])(
  'a mark inside an address or a formula ends no sentence: %s',
  text => expect(sentences(`${text}好。`)).toEqual([text, '好。']),
)

test.each(['Why so?', '真的要修?', 'Stop now!'])('%s ends one without a space behind it', text => {
  expect(sentences(`${text}We go.`)).toEqual([text, 'We go.'])
  expect(sentences(`真的要修?2020年就修。`)).toEqual(['真的要修?', '2020年就修。'])
})
