// The small grammar of outline.md: what is escaped, what a heading line is made of, what comments carry, where a typed
// paragraph is cut into sentences, and how a view finds its place again.

import { describe, expect, it } from 'vitest'
import { makeAnchor, resolveAnchor } from '../scripts/outline-md/anchor.ts'
import { splitSentences } from '../scripts/outline-md/sentences.ts'
import {
  escapeCell,
  escapeInside,
  escapeText,
  gapBetween,
  headingSigns,
  isChineseBetween,
  markOf,
  readHeading,
  readInline,
  splitHeading,
  unescapeText,
  writeComment,
  writeMark,
} from '../scripts/outline-md/syntax.ts'
import { layNew, layOn, manuscriptOf, spanOf, spanOfSolid, usualGap, type Run } from '../scripts/outline-md/tape.ts'

describe('a heading line', () => {
  it.each([
    [0, '##'],
    [4, '######'],
    [5, '###### ›'],
    [7, '###### ›››'],
  ])('of depth %d begins with %s', (depth, signs) => {
    expect(headingSigns(depth)).toBe(signs)
    expect(readHeading(`${signs} 修渠`)).toEqual({ level: depth + 2, text: '修渠' })
  })
  it.each<[string, { level: number; text: string } | null]>([
    ['# 讲话', { level: 1, text: '讲话' }],
    ['##一、修渠', { level: 2, text: '一、修渠' }],
    ['## 修渠 ##', { level: 2, text: '修渠' }],
    ['## 修渠#', { level: 2, text: '修渠#' }],
    ['##', { level: 2, text: '' }],
    ['####### 七级', null],
    ['#话题#', null],
    ['#1 不是', null],
    [String.raw`\# 不是`, null],
    ['修渠', null],
  ])('%j is %j', (line, heading) => expect(readHeading(line)).toEqual(heading))
  it.each([
    ['一是坚持学习。', '一是', '坚持学习'],
    ['（二）修渠……', '（二）', '修渠'],
    ['修渠', null, '修渠'],
    ['一、', null, '一、'],
    ['First, read!', 'First,', 'read'],
    ['三、？', '三、', '？'],
  ])('%s is the marker %s and %s', (line, marker, heading) => expect(splitHeading(line)).toEqual({ marker, heading }))
})

describe('signs of Markdown', () => {
  it.each([
    ['3*4', String.raw`3\*4`],
    ['a_b`c[d]<e', String.raw`a\_b\`c\[d\]\<e`],
    ['a # b', String.raw`a \# b`],
    ['a#b', 'a#b'],
    ['&amp; & co', String.raw`\&amp; & co`],
    ['~~x~', String.raw`\~~x~`],
    ['a|b', 'a|b'],
  ])('inside a line: %s', (text, escaped) => {
    expect(escapeInside(text)).toBe(escaped)
    expect(unescapeText(escaped)).toBe(text)
  })
  it.each([
    ['# x', String.raw`\# x`],
    ['> x', String.raw`\> x`],
    ['| x', String.raw`\| x`],
    [': x', String.raw`\: x`],
    ['= x', String.raw`\= x`],
    ['- x', String.raw`\- x`],
    ['--- x', String.raw`\--- x`],
    ['-x', '-x'],
    ['+ x', String.raw`\+ x`],
    ['1. x', String.raw`1\. x`],
    ['12) x', String.raw`12\) x`],
    ['1.5', '1.5'],
    ['2.', String.raw`2\.`],
    ['1234567890. x', '1234567890. x'],
    ['› x', String.raw`\› x`],
    ['x - y', 'x - y'],
  ])('at the head of a line: %s', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped)
    expect(unescapeText(escaped)).toBe(text)
  })
  it('in a cell, where a line would part two', () => expect(escapeCell('a|b*')).toBe(String.raw`a\|b\*`))
})

describe('comments', () => {
  it('carry a word, arguments and texts that end no comment', () => {
    const comment = writeComment('removed', ['watermark', 3], ['a-->b', '"'])
    expect(comment).toBe(String.raw`<!-- removed watermark 3 "a-\u002d>b" "\"" -->`)
    expect(readInline(comment)).toEqual([
      { comment: { word: 'removed', args: ['watermark', '3'], texts: ['a-->b', '"'] } },
    ])
    expect(writeComment('back')).toBe('<!-- back -->')
  })
  it.each<[string, object[]]>([
    ['两袖<!-- gap -->清风', [{ text: '两袖' }, { comment: { word: 'gap', args: [], texts: [] } }, { text: '清风' }]],
    ['<!-- TODO: shorten -->短', [{ text: '短' }]],
    ['<!-- removed "坏 -->x', [{ broken: 'removed "坏' }, { text: 'x' }]],
    [String.raw`<!-- text "\q" -->`, [{ broken: String.raw`text "\q"` }]],
    [String.raw`\<!-- gap -->`, [{ text: '<!-- gap -->' }]],
    [String.raw`\\<!-- gap -->`, [{ text: '\\' }, { comment: { word: 'gap', args: [], texts: [] } }]],
    ['要**早修**。', [{ text: '要**早修**。' }]],
    ['，**早修**。', [{ text: '，早修。' }]],
    ['一是**早修**', [{ text: '一是早修' }]],
    ['张**同志和李**同志', [{ text: '张**同志和李**同志' }]],
  ])('%j', (line, parts) => expect(readInline(line)).toEqual(parts))
  it.each([
    'removed',
    'removed-at',
    'unspoken',
    'text',
    'table',
    'view',
    'back',
    'gap',
    'likely',
    'guess',
    'group',
    'marker',
    'heading',
  ])('%s means something', word =>
    expect(readInline(`<!-- ${word} -->`)).toEqual([{ comment: { word, args: [], texts: [] } }]),
  )
  it.each([
    ['上屏', 'show'],
    ['不上屏', 'hide'],
    ['show', 'show'],
    ['hide', 'hide'],
  ] as const)('%s marks a line: %s', (word, mark) => {
    expect(markOf(readInline(`修渠 <!-- ${word} -->`))).toBe(mark)
  })
  it('the last mark counts, and is written in the language of the speech', () => {
    expect(markOf(readInline('a <!-- show --> <!-- 不上屏 --> <!-- gap -->'))).toBe('hide')
    expect(markOf(readInline('a <!-- gap -->'))).toBeUndefined()
    expect([writeMark('show', 'zh'), writeMark('hide', 'zh')]).toEqual([' <!-- 上屏 -->', ' <!-- 不上屏 -->'])
    expect([writeMark('hide', 'en'), writeMark(undefined, 'zh')]).toEqual([' <!-- hide -->', ''])
  })
})

describe('between two sentences', () => {
  it.each([
    ['中文。', '中文', '', true],
    ['English.', 'She', ' ', false],
    ['English.”', '“She', ' ', false],
    ['中文。”', 'She', '', false],
    ['She.', '中文', '', false],
    ['中文——', '中文', '', true],
    ['', 'She', '', false],
    ['……', '中文', '', true],
    ['x', '×中文', '', false],
  ])('%j and %j stands %j', (left, right, gap, chinese) => {
    expect(gapBetween(left, right)).toBe(gap)
    expect(isChineseBetween(left, right)).toBe(chinese)
  })
  it.each([
    ['none', 'a', 'b', ' ', ''],
    ['word', '好', 'b', '', ''],
    ['line', '好。', '好', ' \n', '\n'],
    ['word', 'a.', 'B', '\n', ' '],
    ['word', '好。', '好', ' ', ''],
    ['word', 'a.', 'B', '  ', '  '],
    ['word', '好。', 'B', '\u3000', '\u3000'],
    ['word', 'a.', 'B', 'x', ' '],
  ] as const)('%s: %s, %s, over %j: %j', (gap, before, text, between, usual) =>
    expect(usualGap(gap, before, text, between)).toBe(usual),
  )
})

describe('a typed paragraph', () => {
  it.each([
    ['要学。要干！', ['要学。', '要干！']],
    ['他说：“早去！快去！”大家笑了。', ['他说：“早去！快去！”', '大家笑了。']],
    ['占3.5，不多。还行', ['占3.5，不多。', '还行']],
    ['Mr. Hale came. He sat.', ['Mr. Hale came.', 'He sat.']],
    ['真的？！好。', ['真的？！', '好。']],
    ['“好！”，他说。', ['“好！”，他说。']],
    ['“好。”的意思。', ['“好。”的意思。']],
    ['一；二。', ['一；二。']],
    ['', []],
    ['He left (at noon.) She stayed.', ['He left (at noon.)', 'She stayed.']],
  ])('%j is %j', (paragraph, sentences) => expect(splitSentences(paragraph)).toEqual(sentences))
})

describe('where a view stems from', () => {
  const speech = '甲乙丙。甲乙丙。丁戊己。'
  it('is named by its words, and by their number where they come again', () => {
    expect(makeAnchor(speech, 8, 11)).toEqual({ args: [], texts: ['丁戊己'] })
    expect(makeAnchor(speech, 4, 7)).toEqual({ args: ['2'], texts: ['甲乙丙'] })
    expect(makeAnchor(speech, 0, 7)).toEqual({ args: [], texts: ['甲乙丙。甲乙丙'] })
  })
  it('that is long is named by its two ends, and whole where those lead elsewhere', () => {
    const long = Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
    expect(makeAnchor(`前${long}后`, 1, 61)).toEqual({ args: [], texts: [long.slice(0, 16), long.slice(-16)] })
    expect(makeAnchor(`前${long.slice(0, 48)}后`, 1, 49)).toEqual({ args: [], texts: [long.slice(0, 48)] })
    const again = '水'.repeat(70)
    expect(makeAnchor(again, 0, 60).texts).toEqual([again.slice(0, 60)])
  })
  it('is found again, or is not there', () => {
    expect(resolveAnchor(speech, { args: ['2'], texts: ['甲乙丙'] })).toEqual({ from: 4, to: 7 })
    expect(resolveAnchor(speech, { args: ['3'], texts: ['甲乙丙'] })).toBeNull()
    expect(resolveAnchor(speech, { args: [], texts: ['甲 乙', '丁\n戊'] })).toEqual({ from: 0, to: 10 })
    expect(resolveAnchor(speech, { args: [], texts: ['丁', '甲'] })).toBeNull()
    expect(resolveAnchor(speech, { args: [], texts: [] })).toBeNull()
    expect(resolveAnchor(speech, { args: [], texts: ['没有'] })).toBeNull()
  })
})

describe('the characters of an outline', () => {
  const run = (text: string, more: Partial<Run> = {}): Run => ({ text, kind: 'spoken', rule: '', gap: 'none', ...more })
  it('lie on the source where they are its own, what is skipped left out', () => {
    const runs = [run('修渠'), run('打井')]
    expect(layOn(runs, '修 渠\n打井', [])?.offsets).toEqual([0, 2, 4, 5])
    expect(layOn(runs, '修[1]渠打井', [{ start: 1, end: 4 }])?.offsets).toEqual([0, 4, 5, 6])
    expect(layOn(runs, '修渠打', [])).toBeNull()
    expect(layOn(runs, '修渠打堤', [])).toBeNull()
  })
  it('make a text of their own, parted as their gaps say', () => {
    const laid = layNew([
      run('修渠'),
      run('打井', { gap: 'line' }),
      run('dig', { gap: 'word' }),
      run('it', { gap: 'word' }),
      run('now', { space: '\u3000' }),
    ])
    expect(laid.sourceText).toBe('修渠\n打井dig it\u3000now')
    expect(spanOf(laid, { first: 1, end: 3 })).toEqual({ start: 3, end: 8 })
    expect(spanOf(laid, { first: 4, end: 5 })).toEqual({ start: 12, end: 15 })
  })
  it('have an empty place where there is none of them', () => {
    expect(spanOfSolid([0, 2, 4], 1, 1)).toEqual({ start: 2, end: 2 })
    expect(spanOfSolid([0, 2, 4], 3, 3)).toEqual({ start: 5, end: 5 })
    expect(spanOfSolid([], 0, 0)).toEqual({ start: 0, end: 0 })
    expect(spanOfSolid([0, 2, 4], 0, 2)).toEqual({ start: 0, end: 3 })
  })
  it('are spoken where nothing says otherwise', () => {
    const runs = [run('修渠'), run('水印', { kind: 'removed', gap: 'line' }), run('打井', { gap: 'line' })]
    const { text, pieces } = manuscriptOf(runs, layNew(runs))
    expect(text).toBe('修渠\n打井')
    expect(pieces.map(({ at, from, length }) => [at, from, length])).toEqual([
      [0, 0, 3],
      [3, 6, 2],
    ])
  })
})
