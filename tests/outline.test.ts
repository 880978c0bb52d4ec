// The outline stage: pair files for what a person would read out of a speech, laws for what may never happen.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { trace } from '../scripts/text/edits.ts'
import type { Lang, Manuscript, Mark } from '../scripts/model/source.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { loadCases } from './cases.ts'
import { expectOutlineLaws } from './outline-laws.ts'
import { readableFacts, readableLevels, readableTree } from './readable-tree.ts'

const manuscript = (text: string, lang: Lang = 'zh', marks: Mark[] = []): Manuscript => ({
  ...trace(text),
  marks,
  removed: [],
  lang,
})

for (const name of ['series', 'speeches', 'english', 'title', 'views', 'issues', 'local']) {
  describe(`outline: ${name}`, () => {
    for (const { title, input, expected } of loadCases(`outline-${name}`)) {
      it(title, () => {
        const { value } = clean({
          name: 'talk.txt',
          format: 'txt',
          encoding: 'utf-8',
          sha256: '',
          text: input,
          marks: [],
        })
        expect(readableTree(parseOutline(value).value, input)).toBe(expected)
        expectOutlineLaws(value)
      })
    }
  })
}

// Whole official speeches, and topics that nobody numbers: their points, level by level.
for (const name of ['classic', 'topics']) {
  describe(`outline: ${name}`, () => {
    for (const { title, input, expected } of loadCases(`outline-${name}`)) {
      it(title, () => {
        const { value } = clean({
          name: 'talk.txt',
          format: 'txt',
          encoding: 'utf-8',
          sha256: '',
          text: input,
          marks: [],
        })
        expect(readableLevels(parseOutline(value).value)).toBe(expected)
        expectOutlineLaws(value)
      })
    }
  })
}

it('the name behind the last figure belongs to its table', () => {
  const text = '一共要花136万元，其中补贴38万元，公积金出50万元，剩下48万元贷款。'
  const table = parseOutline(manuscript(`添置机器\n各位社员：\n${text}`)).value.children.find(
    one => one.type === 'table',
  )
  expect(table?.span.end).toBe(`添置机器\n各位社员：\n${text}`.indexOf('。'))
})

// What people paste from the web: title and points as in the clean text, and `- ` what must not be left of the page.
describe('outline: pastes', () => {
  for (const { title, input, expected } of loadCases('outline-pastes')) {
    it(title, () => {
      const { value } = clean({
        name: 'talk.txt',
        format: 'txt',
        encoding: 'utf-8',
        sha256: '',
        text: input,
        marks: [],
      })
      const outline = parseOutline(value).value
      const wanted = expected.split('\n')
      const gone = wanted.filter(line => line.startsWith('- ')).map(line => line.slice(2))
      expect(gone.filter(words => JSON.stringify([outline.title, outline.children]).includes(words))).toEqual([])
      const title = wanted[0]?.startsWith('title: ') ? [`title: ${outline.title}`] : []
      expect([...title, readableLevels(outline)].join('\n')).toBe(
        wanted.filter(line => !line.startsWith('- ')).join('\n'),
      )
      expectOutlineLaws(value)
    })
  }
})

for (const name of ['facts', 'figures']) {
  describe(`outline: ${name}`, () => {
    for (const { title, input, expected } of loadCases(`outline-${name}`)) {
      it(title, () => {
        const { value } = clean({
          name: 'talk.txt',
          format: 'txt',
          encoding: 'utf-8',
          sha256: '',
          text: input,
          marks: [],
        })
        expect(readableFacts(parseOutline(value).value)).toBe(expected)
        expectOutlineLaws(value)
      })
    }
  })
}

for (const name of ['tables', 'accounts', 'in-words', 'told', 'no-tables']) {
  describe(`outline: ${name}`, () => {
    for (const { title, input, expected } of loadCases(`outline-${name}`)) {
      it(title, () => {
        const { value } = clean({
          name: 'talk.txt',
          format: 'txt',
          encoding: 'utf-8',
          sha256: '',
          text: input,
          marks: [],
        })
        const lines = readableTree(parseOutline(value).value, input).split('\n')
        expect(
          lines
            .filter(line => /^(?:table| *\[| *table)/.test(line))
            .map(line => line.replace(/^ +(?=table)/, '').replace(/^ +(?=\[)/, '  '))
            .join('\n'),
        ).toBe(expected)
        expectOutlineLaws(value)
      })
    }
  })
}

describe('what the file format states', () => {
  it('takes a stated title and leaves it out of the speech', () => {
    const { value } = parseOutline(
      manuscript('春耕\n大家好。\n开始吧。', 'zh', [{ kind: 'title', span: { start: 0, end: 2 } }]),
    )
    expect(value.title).toBe('春耕')
    expect(value.titleBlock).toEqual([{ start: 0, end: 2 }])
    expect(readableTree({ ...value, title: null }, '')).toBe('· 大家好。\n· 开始吧。')
  })

  it.each([
    ['春耕动员--云泽县农业局网', '春耕动员'],
    ['周局长《春耕动员》_云泽在线', '春耕动员'],
  ])('knows the title in what a page calls itself: %s', (page, title) => {
    const { value } = parseOutline(
      manuscript(`${page}\n春耕动员\n同志们：\n开始吧。`, 'zh', [
        { kind: 'title', span: { start: 0, end: page.length } },
      ]),
    )
    expect(value.title).toBe(title)
    expect(readableTree({ ...value, title: null, speaker: null }, '')).toBe('· 同志们：\n· 开始吧。')
  })

  it.each([
    ['a column yields to the title that has a subtitle', '领导讲话', '苦干三年\n——在春训会上的讲话', '苦干三年'],
    ['so does the name of a house', '清河市林业局', '苦干三年\n——在春训会上的讲话', '苦干三年'],
    ['another title does not', '春耕动员', '苦干三年\n——在春训会上的讲话', '春耕动员'],
    [
      'a headline yields to the title in fewer words',
      '李明书记在春训会上的讲话',
      '在春训会上的讲话提纲',
      '在春训会上的讲话提纲',
    ],
    ['a title does not yield to any line', '春耕动员', '今年的三件大事', '春耕动员'],
  ])('%s', (_, stated, lines, title) => {
    const text = `${stated}\n${lines}\n同志们：\n今天讲造林。`
    const { value } = parseOutline(manuscript(text, 'zh', [{ kind: 'title', span: { start: 0, end: stated.length } }]))
    expect(value.title).toBe(title)
  })

  it('nests unnumbered headings by their level', () => {
    const text = '大家好。\n去年\n路通了。\n城里\n桥通了。\n今年\n接着修。'
    const level = (word: string, level: number): Mark => ({
      kind: 'heading',
      level,
      span: { start: text.indexOf(word), end: text.indexOf(word) + word.length },
    })
    const { value } = parseOutline(manuscript(text, 'zh', [level('去年', 2), level('城里', 3), level('今年', 2)]))
    expect(readableTree(value, text)).toBe(
      '· 大家好。\n# | 去年\n  · 路通了。\n  # | 城里\n    · 桥通了。\n# | 今年\n  · 接着修。',
    )
  })

  it('keeps an explicit table beside the speech, where it stood', () => {
    const text = '先看数字。\n表1 产量\n年份 产量\n2020 5\n数字不错。'
    const table: Mark = {
      kind: 'table',
      span: { start: text.indexOf('年份'), end: text.indexOf('\n数字') },
      caption: { start: text.indexOf('表1'), end: text.indexOf('\n年份') },
      columns: ['年份', '产量'],
      rows: [['2020', '5']],
    }
    const { value } = parseOutline(manuscript(text, 'zh', [table]))
    expect(readableTree(value, text)).toBe('· 先看数字。\ntable 表1 产量 [年份, 产量]\n  [2020, 5]\n· 数字不错。')
    expectOutlineLaws(manuscript(text, 'zh', [table]))
  })
})

// --- laws ---

const FAMILIES: ((n: number) => string)[] = [
  n => `${'一二三四五六'[n]}、`,
  n => `（${'一二三四五六'[n]}）`,
  n => `${n + 1}．`,
  n => `（${n + 1}）`,
  n => '①②③④⑤⑥'[n] ?? '',
  n => `第${'一二三四五六'[n]}，`,
  n => `${'一二三四五六'[n]}是`,
  n => `${'一二三四五六'[n]}要`,
  () => '——',
  n => ['首先，', '其次，', '再次，', '最后，', '', ''][n] ?? '',
]
const prose = fc.constantFrom(
  '我们把路修好了。',
  '去年产量是3000吨，今年是3500吨。',
  '老话说：“人勤地不懒，人懒地生草，四季都一样。”',
  '大家辛苦了！',
  '下面我讲三点意见。',
  '“干得好。”',
  '同志们，最后我提两点要求：',
  '产值达到1,200亿元，增长约6.5%；新增就业12万人。',
  '这次会议的主要任务是：总结经验。',
  '让我们一起努力！谢谢大家。',
)
const series = fc.letrec<{ list: string; item: string }>(tie => ({
  item: fc.oneof(
    { depthSize: 'small' },
    prose,
    fc.tuple(prose, tie('list')).map(([words, list]) => words + list),
  ),
  list: fc
    .tuple(
      fc.nat({ max: FAMILIES.length - 1 }),
      fc.array(fc.tuple(tie('item'), fc.constantFrom('\n', '', '\n\n')), { minLength: 1, maxLength: 6 }),
    )
    .map(
      ([family, items]) =>
        `\n${items.map(([words, end], n) => `${FAMILIES[family]?.(n) ?? ''}${words}${end}`).join('')}`,
    ),
})).list
const speech = fc
  .array(
    fc.oneof(
      prose.map(words => `${words}\n`),
      series,
    ),
    { maxLength: 8 },
  )
  .map(parts => parts.join(''))
const confetti = fc
  .array(
    fc.constantFrom(
      '一、',
      '二、',
      '（一）',
      '1.',
      '①',
      '第一，',
      '一是',
      '二是',
      '首先',
      '其次',
      '最后，',
      '“',
      '”',
      '"',
      '（',
      '）',
      '。',
      '；',
      '：',
      '，',
      '\n',
      ' ',
      '好',
      '三点要求',
      '——',
      '分别为',
      '从1降为',
      '2017年至2019年',
      '、',
      '3吨',
      '×',
      '第',
      'First, ',
      'II',
      '达到3亿元，',
      '让我们',
      '各位代表，',
      '主题是',
      '\u200B',
      '\uD83D',
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''))

describe('laws of the outline', () => {
  it('covers every spoken character once, in order, whatever the series', () => {
    fc.assert(
      fc.property(speech, text => expectOutlineLaws(manuscript(text))),
      { numRuns: 300 },
    )
  })

  it('keeps what lies inside an agenda in its place when the agenda is none of the points', () => {
    const text =
      '第一，修路。\n（一）备料。\n第二，架桥。（二）下面我讲三点意见。\n1．人手。\n2．工期。\n一、下面我讲三点意见。\n二、通车。'
    expectOutlineLaws(manuscript(text))
  })

  it('holds for scraps of markers and marks', () => {
    fc.assert(
      fc.property(confetti, fc.constantFrom<Lang>('zh', 'en'), (text, lang) =>
        expectOutlineLaws(manuscript(text, lang)),
      ),
      { numRuns: 500 },
    )
  })

  it('never throws on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        parseOutline(manuscript(text))
      }),
    )
  })

  it('points into the source, past what was cleaned away', () => {
    const text = '一、修路。〔公众号：某某〕很好。\n二、架桥。'
    const cut = { start: text.indexOf('〔'), end: text.indexOf('〕') + 1 }
    const { value } = parseOutline({
      text: text.slice(0, cut.start) + text.slice(cut.end),
      pieces: [
        { at: 0, from: 0, length: cut.start },
        { at: cut.start, from: cut.end, length: text.length - cut.end },
      ],
      marks: [],
      removed: [],
      lang: 'zh',
    })
    const bridge = value.children[1]
    expect(bridge && text.slice(bridge.span.start, bridge.span.end)).toBe('二、架桥。')
  })
})
