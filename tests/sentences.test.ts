// Where sentences end: quotations and brackets stay whole, marks that open nothing close nothing.

import { describe, expect, test } from 'vitest'
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

test('a sentence end between single marks ends no sentence; an apostrophe closes none', () => {
  const text = 'The council wrote: ‘The boys’ club isn’t a harbour. We shall fine any boat,’ and left.'
  expect(sentences(`${text} The ‘club’ is a shed. It’s ours.`)).toEqual([text, 'The ‘club’ is a shed.', 'It’s ours.'])
  expect(sentences('‘Tis late. We go. ‘Come’ is all.')).toEqual(['‘Tis late.', 'We go.', '‘Come’ is all.'])
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

describe('a dot that may end nothing', () => {
  test.each([
    'Mr. Hale and Prof. Lamb spoke for the Hon. Ruth Dole.',
    'The case of Mill v. Weir, e.g. The Times of May, i.e. We paid.',
    'See No. 5, nos. 7 and 8, No. B12, No. IV, p. 12 and pp. 30 to 40.',
    'Vol. 3, Art. 5, Fig. 2, Sec. 9: approx. 300 boats since ca. 1900.',
    'On Jan. 5, Sept. 30 and Dec. 24 the mill is shut.',
    'The report by J. B. Hale and R. Lamb is out.',
    'We grow Type B. cells.',
    'The U.S. Congress and a Ph.D. student met at 5 p.m. Friday.',
    'Martin Dole Jr. High School stands in St. Anne Street.',
    'Hale & Co. paid, Dole Inc. paid, and nails, etc. were sold.',
    'A. The first reason is rain.',
    'They heard it (A. The weir) twice.',
  ])('goes on: %s', text => expect(sentences(`${text} We left.`)).toEqual([text, 'We left.']))

  test.each([
    ['No.', 'A child may not cross alone.'],
    ['Is it so? No.', 'Teachers were asked.'],
    ['We met in Jan.', 'The ice held.'],
    ['Half of you will be a B.', 'Trees do not care.'],
    ['We need a Plan B.', 'Rain may come.'],
    ['Vitamin C.', 'Oranges have it.'],
    ['We sell apples, pears, etc.', 'Farmers bring them.'],
    ['It was Hale & Co.', 'Dole paid.'],
    ['He said, “You got a C.”', 'So I left.'],
    ['You know what I know, and so do I.', 'I’m sorry for it.'],
    ['We met at 5 p.m.', '“The gate is shut,” he said.'],
  ])('ends one: %s / %s', (first, second) =>
    expect(sentences(`${first} ${second}`).at(-2)).toBe(first.replace(/^.*\? /, '')),
  )

  test.each([
    'The ice held.',
    'These held.',
    'A boat came.',
    'We came.',
    'I came.',
    'Everyone came.',
    'My boat came.',
    'Half came.',
    'No one came.',
    'What came?',
    'Was it so?',
    'Would they come?',
    'But it came.',
    'If it rains?',
    'In May it came.',
    'Under it was ice.',
    'Tomorrow we go.',
    'Please come.',
  ])('ends one where the next word opens one: %s', next => {
    expect(sentences(`It was built in the U.S. ${next}`)).toEqual(['It was built in the U.S.', next])
    expect(sentences(`Here lies J. ${next}`)).toEqual(['Here lies J.', next])
  })
})

describe('what closes a quotation', () => {
  test.each([
    ['“He said, ‘Stop.’ ”', 'So we stopped.'],
    ['"We waited. "', 'Then we left.'],
    ['他说：“走吧。 ”', '大家走了。'],
    ['门上写着「请进！ 」', '我们进去了。'],
  ])('behind a gap is of the sentence before: %s %s', (first, second) => {
    expect(sentences(`${first} ${second}`).at(-1)).toBe(second)
  })

  test.each(['He said stop. "So we did."', 'We waited. “Stop.”', 'It is wide. "Stop."'])(
    'opens the next one where it opens a quotation: %s',
    text => expect(sentences(text)[0]).toBe(text.slice(0, text.indexOf('.') + 1)),
  )

  test.each([
    '“Why now?” she asked.',
    '“Stop!” cried the man.',
    '“Stop.” he said.',
    'We left (why?) by noon.',
    '"Is it?" we said.',
  ])('lets small letters go on: %s', text => expect(sentences(`${text} We went.`)).toEqual([text, 'We went.']))
})
