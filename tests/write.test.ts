// What each kind of slide is in slides.md, to the letter: plain lists, tables and quotations in the components that
// dress them; and the words of a line as they are read back.

import { describe, expect, test } from 'vitest'
import type { Deck, Shown, Slide, SlideBody } from '../scripts/model/deck.ts'
import type { Words } from '../scripts/model/slides-md.ts'
import { emphasised } from '../scripts/slides-md/emphasis.ts'
import { longestList, readDeck, renderDeck } from '../scripts/slides-md/index.ts'
import type { RenderOptions } from '../scripts/slides-md/write.ts'

const s = (text: string, ...lines: string[]): Shown => ({ text, spans: [], ...(lines.length > 0 && { lines }) })
const span = { start: 0, end: 0 }

function deckOf(slides: (SlideBody & Partial<Slide>)[], more: Partial<Deck> = {}): Deck {
  return {
    title: s('讲话'),
    lang: 'zh',
    short: null,
    unit: null,
    footer: null,
    parts: [],
    manuscript: '',
    removed: [],
    issues: [],
    slides: slides.map((slide, index) => ({
      no: index + 1,
      id: String(index),
      title: s('标题'),
      continued: null,
      part: null,
      edge: null,
      note: '',
      span,
      seconds: 65,
      ...slide,
    })),
    ...more,
  }
}

/** Behind the settings. */
function body(slide: SlideBody & Partial<Slide>, options: RenderOptions = {}): string {
  return (
    renderDeck(deckOf([{ kind: 'statement' }, slide]), options)
      .split(/^---$/m)
      .at(-1)
      ?.trim() ?? ''
  )
}
const settings = (slide: SlideBody & Partial<Slide>) =>
  renderDeck(deckOf([{ kind: 'statement' }, slide]))
    .split(/^---$/m)
    .at(-2)
    ?.trim()
    .split('\n') ?? []

const item = (phrase: Shown, more: object = {}) => ({ marker: null, phrase, clause: null, ...more })

describe('a slide is written', () => {
  test.each<[string, SlideBody & Partial<Slide>, string]>([
    ['cover', { kind: 'cover', meta: [], columns: null, title: s('一二', '一', '二') }, '# 一<br>二'],
    [
      'cover with facts',
      { kind: 'cover', meta: [{ label: s('讲话人'), value: s('周*') }], columns: [8, 4] },
      '# 标题\n\n<CoverFacts :columns="[8, 4]">\n\n- *讲话人* 周\\*\n\n</CoverFacts>',
    ],
    [
      'agenda',
      { kind: 'agenda', groups: [{ heading: s(''), items: [{ marker: s('一、'), text: s('修渠'), below: null }] }] },
      '## 标题\n\n<KeyPoints form="list">\n\n1. *一、* **修渠**\n\n</KeyPoints>',
    ],
    [
      'agenda of names in large type',
      {
        kind: 'agenda',
        size: 40,
        groups: [{ heading: s(''), items: [{ marker: s('一、'), text: s('修渠'), below: s('选线　备料') }] }],
      },
      '## 标题\n\n<KeyPoints form="contents" size="40">\n\n1. *一、* **修渠**\n\n   选线　备料\n\n\n</KeyPoints>',
    ],
    [
      'agenda in groups',
      {
        kind: 'agenda',
        groups: [
          { heading: s('# 甲'), items: [{ marker: null, text: s('- 修渠'), below: s('选线') }] },
          { heading: s('乙'), items: [{ marker: s('二'), text: s('打井'), below: null }] },
        ],
      },
      '## 标题\n\n<AgendaGroups>\n\n### \\# 甲\n\n1. \\- 修渠\n\n   选线\n\n\n### 乙\n\n1. *二* 打井\n\n</AgendaGroups>',
    ],
    [
      'section',
      {
        kind: 'section',
        marker: s('一、'),
        up: null,
        support: s('- 再接再厉'),
        list: [
          { marker: s('（一）'), text: s('选线') },
          { marker: null, text: s('1. 备料') },
        ],
        index: [
          { marker: s('一、'), text: s('修渠'), on: true },
          { marker: s('二、'), text: s('打井'), on: false },
          { marker: null, text: s('- 栽树'), on: false },
        ],
        position: null,
      },
      '# *一* 标题\n\n\\- 再接再厉\n\n1. *（一）* 选线\n2. 1\\. 备料\n\n- *一* **修渠**\n- *二* 打井\n- \\- 栽树',
    ],
    [
      'points',
      {
        kind: 'points',
        form: 'rows',
        items: [
          item(s('修渠打井', '修渠', '打井'), { marker: s('一是'), clause: s('# 要早') }),
          item(s('栽树10亩'), { emphasis: { head: { start: 0, end: 2 }, figures: [{ start: 2, end: 4 }] } }),
          item(s('')),
        ],
      },
      '## 标题\n\n<KeyPoints form="rows">\n\n1. *一是* **修渠<br>打井**\n\n   \\# 要早\n' +
        '\n2. **栽树**<b>10</b>亩\n3. \n\n</KeyPoints>',
    ],
    [
      'points with what their amount has set',
      { kind: 'points', form: 'beside', size: 28, tall: 32, columns: 6, items: [item(s('修渠'))] },
      '## 标题\n\n<KeyPoints form="beside" size="28" tall="32" columns="6">\n\n1. **修渠**\n\n</KeyPoints>',
    ],
    [
      'contrast',
      {
        kind: 'contrast',
        sides: [
          { marker: s('一边'), phrase: s('修'), items: [s('- 快'), s('好')] },
          { marker: s(''), phrase: s('# 不修'), items: [] },
        ],
      },
      '## 标题\n\n### *一边* 修\n\n- \\- 快\n- 好\n\n::right::\n\n### \\# 不修',
    ],
    [
      'quote',
      {
        kind: 'quote',
        size: 'xl',
        quotation: s('# 水滴，石穿', '# 水滴，', '石穿'),
        marks: { open: true, close: false },
        speaker: s('老站长'),
      },
      '## 标题\n\n<PullQuote size="xl" open titled>\n\n> \\# 水滴，<br>石穿\n\n老站长\n\n</PullQuote>',
    ],
    [
      'quote with its marks and no speaker',
      { kind: 'quote', size: 'short', quotation: s('水'), marks: { open: false, close: true }, speaker: null },
      '## 标题\n\n<PullQuote size="short" close titled>\n\n> 水\n\n</PullQuote>',
    ],
    [
      'quote whose title only names who speaks',
      { kind: 'quote', size: 'short', quotation: s('水'), marks: { open: true, close: true }, speaker: s('老标题') },
      '## 标题\n\n<PullQuote size="short" open close>\n\n> 水\n\n老标题\n\n</PullQuote>',
    ],
    ['statement', { kind: 'statement', title: s('- 渠要自己修') }, '# \\- 渠要自己修'],
    [
      'enumeration',
      {
        kind: 'enumeration',
        form: 'upright',
        items: [
          { head: s('首先，'), text: s('抓水'), tail: null },
          { head: s('其次'), text: s('抓电'), tail: s('要早') },
          { head: null, text: s('+ 抓路'), tail: null },
        ],
      },
      '## 标题\n\n<UprightItems>\n\n1. *首先，*<!-- -->抓水\n2. *其次*抓电 **要早**\n3. \\+ 抓路\n\n</UprightItems>',
    ],
    [
      'enumeration of names',
      { kind: 'enumeration', form: 'names', items: [{ head: null, text: s('甲'), tail: null }] },
      '## 标题\n\n<KeyPoints form="names" size="28" columns="3">\n\n1. 甲\n\n</KeyPoints>',
    ],
    [
      'enumeration with a shared ending',
      { kind: 'enumeration', form: 'tail', items: [{ head: null, text: s('甲'), tail: s('到位') }] },
      '## 标题\n\n<SharedEnding>\n\n1. 甲 **到位**\n\n</SharedEnding>',
    ],
    [
      'table',
      {
        kind: 'table',
        form: 'normal',
        columns: [s(''), s('亩')],
        rows: [[s('甲|乙'), s('3')], [s('丙')], [s('丁'), s('4'), s('注')]],
        align: ['left', 'right'],
        widths: [180, 0],
        remark: s('到<3月'),
      },
      '## 标题\n\n<DataTable form="normal" :widths="[180, 0]">\n\n|  | 亩 |  |\n|---|--:|---|\n' +
        '| 甲\\|乙 | 3 |  |\n| 丙 |  |  |\n| 丁 | 4 | 注 |\n\n</DataTable>\n\n<SlideRemark>到&lt;3月</SlideRemark>',
    ],
    [
      'chart of lines',
      {
        kind: 'chart',
        form: 'line',
        columns: [s(''), s('我市'), s('全省')],
        rows: [[s('2023年'), s('94.2'), s('90.1')]],
        key: 1,
        takeaway: [s('最低'), s('- 再降')],
        remark: null,
      },
      '## 标题\n\n<DataChart form="line">\n\n|  | 我市 | **全省** |\n|---|--:|--:|\n' +
        '| 2023年 | 94.2 | 90.1 |\n\n**最低**\n\n\\- 再降\n\n</DataChart>',
    ],
    [
      'chart of bars',
      {
        kind: 'chart',
        form: 'bar',
        columns: [s(''), s('亩')],
        rows: [
          [s('甲'), s('3')],
          [s('乙'), s('4')],
        ],
        key: 1,
        takeaway: [],
        remark: s('注'),
      },
      '## 标题\n\n<DataChart form="bar">\n\n|  | 亩 |\n|---|--:|\n| 甲 | 3 |\n| **乙** | 4 |\n' +
        '\n</DataChart>\n\n<SlideRemark>注</SlideRemark>',
    ],
    [
      'figures',
      {
        kind: 'figures',
        widths: [400, 400],
        size: 72,
        accent: 0,
        items: [
          { figure: s('98.5'), unit: s('%'), label: s('- 普及率') },
          { figure: s('12'), unit: s('%以内'), label: s('水厂') },
        ],
      },
      '## 标题\n\n<KeyFigures :widths="[400, 400]" size="72" accent="1">\n\n1. **98.5** *<b>%</b>*\n' +
        '\n   \\- 普及率\n2. **12** *<b>%</b>以内*\n\n   水厂\n\n</KeyFigures>',
    ],
    [
      'change of figures',
      {
        kind: 'change',
        form: 'figures',
        items: [
          { label: s('漏损率'), before: s('16.8%'), after: s('约9万吨') },
          { label: null, before: s('3'), after: s('4') },
        ],
      },
      '## 标题\n\n<BeforeAfter form="figures">\n\n1. 漏损率 *16.8<small>%</small>* **约9<small>万吨</small>**\n' +
        '2. *3* **4**\n\n</BeforeAfter>',
    ],
    [
      'change of words',
      { kind: 'change', form: 'words', items: [{ label: null, before: s('看天3次'), after: s('看渠', '看', '渠') }] },
      '## 标题\n\n<BeforeAfter form="words">\n\n1. *看天3次* **看<br>渠**\n\n</BeforeAfter>',
    ],
    ['closing', { kind: 'closing', recap: [s('修渠'), s('# 打井')] }, '# 标题\n\n- 修渠\n- \\# 打井'],
    ['closing alone', { kind: 'closing', recap: [] }, '# 标题'],
  ])('%s', (_, slide, markdown) => expect(body(slide)).toBe(markdown))

  test('an agenda stands in columns, or in rows of one line or two', () => {
    const form = (columns: boolean, ...lines: string[]) => {
      const items = [{ marker: null, text: s('水', ...lines), below: null }]
      const groups = [{ heading: s(''), items }]
      return /form="(\w+)"/.exec(body({ kind: 'agenda', groups, ...(columns && { columns }) }))?.[1]
    }
    expect([form(true), form(false), form(false, '一', '二'), form(false, '一')]).toEqual([
      'columns',
      'list',
      'lines',
      'list',
    ])
  })

  test('with its note, and with clicks where they have their places', () => {
    const rows: SlideBody & Partial<Slide> = {
      kind: 'points',
      form: 'rows',
      items: [item(s('修渠')), item(s('打井'))],
      note: '先修渠。\n再打井。',
      reveals: [0, 5],
    }
    const note = (text: string) => text.split('<!--')[1]?.replace('-->', '').trim()
    expect(note(body(rows))).toBe('先修渠。\n\n再打井。')
    expect(body(rows)).not.toContain('v-click')
    expect(note(body(rows, { clicks: true }))).toBe('[click] 先修渠。\n\n[click] 再打井。')
    expect(body(rows, { clicks: true })).toContain('<v-clicks>\n\n1. **修渠**\n2. **打井**\n\n</v-clicks>')
    const { reveals: _, ...without } = rows
    expect(body(without as typeof rows, { clicks: true })).not.toContain('click')
    const sides = { marker: s('甲'), phrase: s('乙'), items: [s('丙')] }
    const contrast = body({ kind: 'contrast', sides: [sides, sides], reveals: [0] }, { clicks: true })
    expect(contrast.match(/<v-click>\n\n### \*甲\* 乙\n\n- 丙\n\n<\/v-click>/g)).toHaveLength(2)
    expect(contrast).toContain('::right::')
  })

  test.each([
    ['cover', 'cover'],
    ['section', 'section'],
    ['contrast', 'two-cols'],
    ['quote', 'quote'],
    ['statement', 'statement'],
    ['figures', 'fact'],
    ['closing', 'end'],
    ['points', 'default'],
    ['table', 'default'],
  ])('%s has the layout %s', (kind, layout) => {
    const side = { marker: s(''), phrase: s(''), items: [] }
    const whole = {
      kind,
      meta: [],
      columns: [],
      marker: null,
      up: null,
      support: null,
      list: [],
      index: [],
      position: null,
      items: [],
      widths: [],
      recap: [],
      sides: [side, side],
      quotation: s('水'),
      marks: {},
      speaker: null,
      size: null,
      form: 'rows',
      rows: [],
      align: [],
      remark: null,
    }
    expect(settings(whole as never)).toContain(`layout: ${layout}`)
  })

  test('with what is said about it, and nothing else', () => {
    const part = { part: 2, edge: s('水'), kicker: [s('一、水'), s('（一）渠')], continued: s('续 2/3') }
    expect(settings({ kind: 'statement', ...part })).toEqual([
      'layout: statement',
      'kind: statement',
      'timesplit: +1:05',
      'part: 2',
      'edge: 水',
      'kicker:',
      '  - 一、水',
      '  - （一）渠',
      'continued: 续 2/3',
    ])
    expect(settings({ kind: 'statement' })).toHaveLength(3)
    const section: SlideBody = {
      kind: 'section',
      marker: null,
      up: s('上'),
      support: null,
      list: [],
      index: [],
      position: s('1 / 3'),
    }
    expect(settings(section)).toEqual(expect.arrayContaining(['up: 上', 'position: 1 / 3']))
  })

  test.each([
    ['cover', ['水'.repeat(13)], 'l'],
    ['cover', ['水'.repeat(14)], 'm'],
    ['cover', ['水'.repeat(15)], 'm'],
    ['cover', ['水'.repeat(16)], 's'],
    ['cover', ['水', '水', '水'], 's'],
    ['cover', ['水', '水'.repeat(14)], 'm'],
    ['closing', ['水'.repeat(13)], 'l'],
    ['points', ['水'.repeat(24), '水'], undefined],
    ['points', ['水'.repeat(25), '水'], 's'],
    ['points', ['水'.repeat(40)], undefined],
    ['statement', ['水'.repeat(30), '水'], undefined],
  ] as const)('a title of %s in lines %j has the size %s', (kind, lines, size) => {
    const slide = {
      kind,
      meta: [],
      columns: null,
      marker: null,
      up: null,
      support: null,
      list: [],
      index: [],
      position: null,
      items: [],
      form: 'rows',
      recap: [],
      title: s(lines.join(''), ...lines),
    }
    expect(settings(slide as never).find(line => line.startsWith('size:'))).toBe(size && `size: ${size}`)
  })
})

describe('the deck says of itself', () => {
  const head = (more: Partial<Deck> = {}, options: RenderOptions = {}) =>
    renderDeck(deckOf([{ kind: 'statement' }], more), options).split(/^---$/m)[1] ?? ''
  test('its language, length, ratio and looks', () => {
    const text = head(
      { parts: [s('水'), s('电')], short: s('短'), unit: s('站') },
      { theme: 'ink', ratio: '4:3', confidential: '内部' },
    )
    for (const line of [
      'title: 讲话',
      'lang: zh-CN',
      'duration: 1:05',
      'aspectRatio: 4/3',
      'theme: default',
      '  theme: ink',
      '  short: 短',
      '  unit: 站',
      '  confidential: 内部',
      '  parts:',
    ])
      expect(`${text}\n`).toContain(`${line}\n`)
    for (const off of [
      'routerMode: hash',
      'mdc: false',
      'comark: false',
      'monaco: false',
      'twoslash: false',
      'lineNumbers: false',
      'transition: none',
      'canvasWidth: 980',
      'colorSchema: light',
      'favicon: data:,',
    ])
      expect(text.replaceAll('"', "'")).toContain(off)
    expect(head({ lang: 'en' })).toContain('lang: en\n')
    expect(head()).not.toMatch(/short|unit|footer|confidential|logo|colours|notesAutoRuby|preloadImages/)
    expect(head({ footer: s('脚') })).toContain('footer: 脚')
  })
  test.each(['{{ x }}', '<b>', '`a`', '$x$', '&#123;', '[a](b)', 'a://b'])(
    'a title that would be compiled stands where it is not: %s',
    title => {
      expect(head({ title: s(title) })).toMatch(/config:\n {2}title:/)
      expect(readDeck(renderDeck(deckOf([{ kind: 'statement' }], { title: s(title) }))).title).toBe(title)
    },
  )
  test.each(['[a]', 'A & B', '5 元'])('any other is a title: %s', title =>
    expect(head({ title: s(title) })).not.toContain('config'),
  )
  test('that no picture is fetched for words that look like one', () => {
    const deck = (text: string) => renderDeck(deckOf([{ kind: 'statement', title: s(text) }]))
    expect(deck('url(a.png)')).toContain('preloadImages: false')
    expect(deck('image="a"')).toContain('preloadImages: false')
    expect(deck('an image of it')).not.toContain('preloadImages')
  })
})

describe('words that are set off', () => {
  test.each<[string, [number, number] | null, [number, number][], string]>([
    ['供热增加到4860万', [0, 2], [[5, 9]], '**供热**增加到<b>4860</b>万'],
    ['抓“减负”工作', [1, 5], [], '抓<strong>“减负”</strong>工作'],
    ['“减负”', [0, 4], [], '**“减负”**'],
    ['5个点', null, [[0, 1]], '<b>5</b>个点'],
    ['修5渠', [0, 3], [[1, 2]], '**修<b>5</b>渠**'],
    ['a*b', [0, 1], [], '**a**\\*b'],
    ['- 修', null, [], '\\- 修'],
  ])('%s', (text, head, figures, markdown) => {
    const place = ([start, end]: [number, number]) => ({ start, end })
    expect(emphasised(s(text), { head: head && place(head), figures: figures.map(place) }, true)).toBe(markdown)
  })
  test('over the end of a line, and not at the head of one that has begun', () => {
    const shown = s('修渠打井', '修渠', '打井')
    expect(emphasised(shown, { head: { start: 1, end: 3 }, figures: [] }, true)).toBe('修**渠**<br>**打**井')
    expect(emphasised(s('- 修'), { head: null, figures: [] }, false)).toBe('- 修')
  })
})

describe('words of a line read back', () => {
  const lines = (markdown: string) => {
    const [first] = readDeck(`${markdown}\n`).slides[0]?.blocks ?? []
    return first && 'text' in first ? first.text : null
  }
  test.each<[string, Words[][]]>([
    [
      '*一是* **坚持<br>到底**',
      [[{ text: '一是', em: true }, { text: ' ' }, { text: '坚持', strong: true }], [{ text: '到底', strong: true }]],
    ],
    ['花了 <b>12</b> 万', [[{ text: '花了 ' }, { text: '12', figure: true }, { text: ' 万' }]]],
    ['a <strong>b</strong> c', [[{ text: 'a ' }, { text: 'b', strong: true }, { text: ' c' }]]],
    [
      '**a <b>1</b> c**',
      [
        [
          { text: 'a ', strong: true },
          { text: '1', strong: true, figure: true },
          { text: ' c', strong: true },
        ],
      ],
    ],
    ['**a <strong>b</strong> c**', [[{ text: 'a b c', strong: true }]]],
    ['a<br/>\nb', [[{ text: 'a' }], [{ text: 'b' }]]],
    ['a\nb', [[{ text: 'a b' }]]],
    ['a  \nb', [[{ text: 'a' }], [{ text: 'b' }]]],
    ['a<br><br>b', [[{ text: 'a' }], [], [{ text: 'b' }]]],
    ['<br>a<br>', [[{ text: 'a' }]]],
    ['a `b` <span v-pre>{{</span>', [[{ text: 'a b {{' }]]],
    ['a ![图](x.png) b', [[{ text: 'a ' }, { text: '图', picture: true }, { text: ' b' }]]],
    ['a ![](x.png)b', [[{ text: 'a b' }]]],
    ['[a](b) ~~c~~', [[{ text: 'a c' }]]],
  ])('%s', (markdown, expected) => expect(lines(markdown)).toEqual(expected))
})

describe('blocks read back', () => {
  const blocks = (markdown: string) => readDeck(`${markdown}\n`).slides[0]?.blocks ?? []
  const types = (markdown: string) => blocks(markdown).map(block => block.type)
  test('components hold what is between their tags, and know how they are set', () => {
    expect(blocks('<DataTable form="dense" open :widths="[1, 2]">\n\n字\n\n</DataTable>\n\n外')).toMatchObject([
      {
        type: 'component',
        name: 'DataTable',
        props: { form: 'dense', open: 'true', widths: '[1, 2]' },
        blocks: [{ type: 'text' }],
      },
      { type: 'text' },
    ])
    expect(blocks('<SlideRemark>注</SlideRemark>')).toMatchObject([
      { name: 'SlideRemark', blocks: [{ text: [[{ text: '注' }]] }] },
    ])
    expect(types('<Empty />\n\n字')).toEqual(['component', 'text'])
    expect(types('<Open>\n\n<Inner>\n\n字\n\n</Open>\n\n外')).toEqual(['component', 'text'])
    expect(types('</Closed>\n\n字')).toEqual(['text'])
  })
  test('slots, quotations, code and tables are what they are; what shows nothing is nothing', () => {
    expect(types('左\n\n::right::\n\n右')).toEqual(['text', 'slot', 'text'])
    expect(types(String.raw`\::right::`)).toEqual(['text'])
    expect(types('> 水\n\n```\na\nb\n```\n\n<!-- 不见 -->\n\n<style>\np {}\n</style>')).toEqual(['quote', 'text'])
    expect(blocks('| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |')).toMatchObject([
      { type: 'table', align: ['left', 'center', 'right'], rows: [[[[{ text: '1' }]], {}, {}]] },
    ])
    expect(blocks('<div>\n水\n</div>')).toMatchObject([{ type: 'text', text: [[{ text: '水' }]] }])
    expect(blocks('1. a\n2. b')).toMatchObject([{ type: 'list', ordered: true }])
    expect(blocks('- a')).toMatchObject([{ type: 'list', ordered: false }])
  })
  test('the longest list is looked for inside, too', () => {
    const longest = (markdown: string) => longestList({ blocks: blocks(markdown) })
    expect(longest('字')).toBe(0)
    expect(longest('- a\n- b')).toBe(2)
    expect(longest('- a\n  - b\n  - c\n  - d')).toBe(3)
    expect(longest('<KeyPoints>\n\n- a\n- b\n\n</KeyPoints>\n\n- c')).toBe(2)
    expect(longest('> - a\n> - b')).toBe(2)
  })
})

describe('settings read back', () => {
  const deck = (head: string, more = '') => readDeck(`---\n${head}\n---\n\n# 一\n${more}`)
  test.each([
    ['aspectRatio: 4/3', '4:3'],
    ['aspectRatio: 16/9', '16:9'],
    ['aspectRatio: "4:3"', '4:3'],
    ['aspectRatio: 1.33', '4:3'],
    ['aspectRatio: 1.5', '16:9'],
    ['theme: default', '16:9'],
  ])('%s is %s', (head, ratio) => expect(deck(head).ratio).toBe(ratio))
  test.each([
    ['lang: en', 'en'],
    ['lang: en-GB', 'en'],
    ['lang: zh-CN', 'zh'],
    ['title: x', 'zh'],
  ])('%s is %s', (head, lang) => expect(deck(head).lang).toBe(lang))
  test('what stands at the foot', () => {
    const foot = (of: string) => deck(`speechdeck: { ${of} }`).foot
    expect([foot('unit: 站, short: 短'), foot('short: 短'), foot('unit: 站, footer: 脚'), foot('x: 1')]).toEqual([
      '站　短',
      '短',
      '脚',
      null,
    ])
  })
  test('colours and a logo as the program writes them, nothing else', () => {
    const read = deck(
      "speechdeck: { colours: { accent: '#a2211B', ink: red, x: '#12345' }, " +
        'logo: { file: a.svg, form: solid, aspect: 2 } }',
    )
    expect(read).toMatchObject({ colours: { accent: '#a2211B' }, logo: { file: 'a.svg', form: 'solid', aspect: 2 } })
    expect(Object.keys(read.colours)).toEqual(['accent'])
    const logo = (of: string) => deck(`speechdeck: { logo: { ${of} } }`).logo
    expect(logo('file: a.svg, aspect: 1')).toEqual({ file: 'a.svg', form: 'clear', aspect: 1 })
    for (const wrong of ['file: ../a.svg, aspect: 1', 'file: a.svg, aspect: 0', 'file: a.svg', 'file: a, aspect: 1'])
      expect(logo(wrong)).toBeNull()
  })
  test('of a slide', () => {
    const slide = (of: string) => deck('theme: default', `\n---\n${of}\n---\n\n# 二\n`).slides[1]
    expect(
      slide('part: 2\nsize: m\nkicker: [a, b]\nedge: 水\ncontinued: 续\nup: 上\nposition: 1 / 2\nkind: points'),
    ).toMatchObject({
      part: 2,
      size: 'm',
      kicker: ['a', 'b'],
      edge: '水',
      continued: '续',
      up: '上',
      position: '1 / 2',
      kind: 'points',
      layout: 'default',
      hidden: false,
      importedFrom: null,
      fault: null,
    })
    expect(slide('part: x\nsize: xl\nkicker: a\nlayout: quote')).toMatchObject({
      part: null,
      size: null,
      kicker: ['a'],
      kind: 'quote',
    })
    expect([slide('hide: true')?.hidden, slide('disabled: true')?.hidden, slide('src: a.md')?.importedFrom]).toEqual([
      true,
      true,
      'a.md',
    ])
  })
})
