// outline.md: what speechdeck writes it reads back without loss; what people type and edit it reads with sense.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { readMarker } from '../scripts/language/written-markers.ts'
import type { Outline, OutlineNode, OutlineTree, Section } from '../scripts/model/outline.ts'
import type { Manuscript, Source, Span } from '../scripts/model/source.ts'
import { parseOutline, withFacts } from '../scripts/outline/index.ts'
import { isOutlineMarkdown, parseOutlineMarkdown, renderOutline } from '../scripts/outline-md/index.ts'
import { loadCases } from './cases.ts'
import { readSource } from '../scripts/read/index.ts'

const source = (text: string): Source => ({
  name: 'talk.txt',
  format: 'txt',
  encoding: 'utf-8',
  sha256: 'ab12',
  text,
  marks: [],
})

function written(text: string): { markdown: string; outline: Outline; manuscript: Manuscript } {
  const { value: manuscript } = clean(source(text))
  const { value: outline } = parseOutline(manuscript)
  return { markdown: renderOutline(outline, manuscript, source(text)), outline, manuscript }
}

const SPEECH = `以下是本站小编收集的讲话，供您参考。
在全县读书工作会议上的讲话
（2021年3月1日）
同志们：
今天讲三点意见。
一、认识要到位
读书是正道。书记反复讲，“一个不读书的民族是没有希望的民族，一个不读书的干部是走不远的干部。”大家要两袖公众号请搜索：某某写材料清风读好书。
二、措施要到位
2017年至2019年，我县人均读书分别为3本、4本、5本。一是建书屋。建到村。二是办讲座。办到组。
三、责任要到位
各级要抓好落实。
总之，读书是一辈子的事。
推荐阅读文章
Copyright © 某某网`

describe('writing and reading back', () => {
  it('gives an equal outline, given the source text', () => {
    const { markdown, outline, manuscript } = written(SPEECH)
    const back = parseOutlineMarkdown(markdown, { sourceText: SPEECH })
    expect(withFacts(back.outline, back.manuscript)).toEqual(outline)
    expect(back.issues).toEqual([])
    expect(back.source.sha256).toBe('ab12')
    expect(back.manuscript).toEqual({ ...manuscript, marks: [] })
  })

  it.each(['guess', 'likely'])('tells how sure a heading is: %s', confidence => {
    const { outline } = parseOutlineMarkdown(`# 春耕\n\n## 一、抓种子 <!-- ${confidence} -->\n\n种子要早调。\n`)
    expect(outline.children).toMatchObject([{ type: 'section', confidence }])
  })

  it('takes the words of a comment for words that no heading or paragraph holds', () => {
    const { manuscript } = parseOutlineMarkdown(
      '# 春耕\n\n<!-- text "先说一句。" -->\n\n## 一、抓种子\n\n种子要早调。\n',
    )
    expect(manuscript.text).toContain('先说一句。\n')
  })

  it('knows where the signs of the format stood', () => {
    const text = '春耕\n同志们：\n**种子**要早调。'
    const signs = [9, 13].map(start => ({ kind: 'markup' as const, span: { start, end: start + 2 } }))
    const { value: manuscript } = clean({ ...source(text), marks: signs })
    const markdown = renderOutline(parseOutline(manuscript).value, manuscript, source(text))
    expect(manuscript.removed.map(({ span }) => span.start)).toEqual([9, 13])
    expect(parseOutlineMarkdown(markdown, { sourceText: text }).manuscript.removed).toEqual(manuscript.removed)
  })

  it('closes up Chinese where cleaning did, and leaves spaces in English, without a comment', () => {
    const text = '同志们：\n一、抓种子。 种子要早调。\n二、抓肥料。 肥料要早储。\nThe seed is here. So is the manure.'
    const { markdown, manuscript } = written(text)
    expect(markdown).not.toContain('<!--')
    expect(parseOutlineMarkdown(markdown, { sourceText: text }).manuscript.text).toBe(manuscript.text)
  })

  it('keeps a group that has no heading in the speech', () => {
    const text = '大家好。\n一、抓种子\n种子要早调。\n二、抓肥料\n肥料要早储。'
    const { outline, manuscript } = written(text)
    const group: Section = {
      type: 'section',
      marker: null,
      series: null,
      heading: '两件事',
      span: { start: text.indexOf('一、'), end: text.indexOf('一、') },
      confidence: 'guess',
      synthetic: true,
      children: outline.children.slice(1),
    }
    const grouped = { ...outline, children: [...outline.children.slice(0, 1), group] }
    const back = parseOutlineMarkdown(renderOutline(grouped, manuscript, source(text)), { sourceText: text })
    expect(withFacts(back.outline, back.manuscript).children).toEqual(grouped.children)
  })

  it('shows what people edit and hides the rest in comments', () => {
    const { markdown } = written(SPEECH)
    expect(markdown).toContain('\n# 在全县读书工作会议上的讲话\n')
    expect(markdown).toContain('\n## 一、认识要到位\n')
    expect(markdown).toContain('两袖<!-- removed watermark "公众号请搜索：某某写材料" -->清风')
    expect(markdown).toContain('<!-- removed lead-in ')
    expect(markdown).toContain('<!-- unspoken ')
    expect(isOutlineMarkdown(markdown)).toBe(true)
  })

  it('gives a self-consistent outline of the same shape without the source text', () => {
    const { markdown, outline } = written(SPEECH)
    const back = parseOutlineMarkdown(markdown)
    expect(shape(back.outline.children)).toEqual(shape(outline.children))
    expectConsistent(back)
  })

  it.each([
    ['two spaces between sentences', 'We build roads.  We build bridges. Both cost money.'],
    ['a space after a closing quotation mark', 'He said “Roads lead home.” We laughed.'],
    ['a wide space between sentences', '路修好了。\u3000桥也修好了。大家都高兴。'],
    ['a space between two scripts', '路修好了! 桥也修好了。大家都高兴。'],
  ])('keeps %s', (_, text) => {
    const { markdown, manuscript } = written(text)
    expect(manuscript.text).toBe(text)
    expect(parseOutlineMarkdown(markdown, { sourceText: text }).manuscript.text).toBe(text)
  })

  it('puts a space after a quotation mark in English when the words were changed', () => {
    const { markdown } = written('He said “Roads lead home.” We laughed.')
    const back = parseOutlineMarkdown(markdown.replace('laughed', 'smiled'))
    expect(back.manuscript.text).toBe('He said “Roads lead home.” We smiled.')
  })

  it.each(['series', 'speeches', 'english', 'local'])('knows every marker again: %s', name => {
    for (const { title, input } of loadCases(`outline-${name}`)) {
      const { markdown, outline } = written(input)
      const seriesOf = (nodes: readonly OutlineNode[]) =>
        sections(nodes).map(({ marker, series }) => ({ marker, series }))
      expect(seriesOf(parseOutlineMarkdown(markdown).outline.children), title).toEqual(seriesOf(outline.children))
    }
  })

  it('goes to a seventh level and beyond', () => {
    const text = ['一、甲', '（一）乙', '1. 丙', '（1）丁', '① 戊', '己', '庚', '辛'].join('\n')
    let node: OutlineNode[] = []
    let end = text.length
    for (const line of text.split('\n').reverse()) {
      const start = end - line.length
      node = [
        {
          type: 'section',
          marker: null,
          series: null,
          heading: line,
          span: { start, end },
          confidence: 'sure',
          children: node,
        },
      ]
      end = start - 1
    }
    const outline = outlineOf(node)
    const manuscript = manuscriptOf(text)
    const markdown = renderOutline(outline, manuscript, source(text))
    expect(markdown).toContain('###### ›› 庚')
    expect(parseOutlineMarkdown(markdown, { sourceText: text }).outline).toEqual(outline)
  })
})

describe('an edited outline', () => {
  const { markdown, outline } = written(SPEECH)

  it('with a heading promoted still points into the source text', () => {
    const back = parseOutlineMarkdown(markdown.replace('### 一是', '## 一是'), { sourceText: SPEECH })
    expect(back.issues).toEqual([])
    expect(back.source.text).toBe(SPEECH)
    expect(sections(back.outline.children).map(({ heading }) => heading)).toEqual(
      sections(outline.children).map(({ heading }) => heading),
    )
    expect(back.outline.children.filter(({ type }) => type === 'section').length).toBeGreaterThan(
      outline.children.filter(({ type }) => type === 'section').length,
    )
  })

  it('with words corrected is its own source', () => {
    const back = parseOutlineMarkdown(markdown.replace('读书是正道。', '读书是大道，也是正道。'), {
      sourceText: SPEECH,
    })
    expect(back.source.text).toContain('读书是大道，也是正道。')
    expect(back.outline.issues).toEqual([])
    expectConsistent(back)
  })

  it('with a cell put right keeps the place of the table', () => {
    const text = '2018年读3本，2019年读4本，2020年读5本。散会。'
    const sentences = [
      { text: text.slice(0, 27), span: { start: 0, end: 27 } },
      { text: '散会。', span: { start: 27, end: 30 } },
    ]
    const table: OutlineNode = {
      type: 'table',
      explicit: false,
      caption: '人均读书',
      columns: ['', '本数'],
      rows: [
        ['2018年', '3本'],
        ['2019年', '4本'],
        ['2020年', '5本'],
      ],
      span: { start: 0, end: 26 },
    }
    const before = renderOutline(
      outlineOf([{ type: 'paragraph', span: { start: 0, end: 30 }, sentences }, table]),
      manuscriptOf(text),
      source(text),
    )
    const after = parseOutlineMarkdown(before.replace('| 4本 |', '| 4.5本 |'), { sourceText: text })
    expect(after.issues).toEqual([])
    expect(after.outline.children[1]).toEqual({
      ...table,
      rows: [
        ['2018年', '3本'],
        ['2019年', '4.5本'],
        ['2020年', '5本'],
      ],
    })
  })

  it('says with the line number what it cannot make sense of', () => {
    const text =
      '# 题目\n\n## 一、好\n\n同志们好。\n\n####\n\n##### 跳级\n\n# 又一个题目\n\n| a | b |\n|---|---|\n' +
      '| 1 |\n\n<!-- view "没有这句话" -->\n\n> 引文一句话。\n\n<!-- removed x " -->\n\n' +
      '<!-- back #### -->\n\n<!-- view "a" -->\n\n好。\n\n<!-- 没完\n'
    const { issues } = parseOutlineMarkdown(text)
    expect(issues.map(({ rule, message }) => [rule, Number(/\d+/.exec(message)?.[0])])).toEqual([
      ['outline-heading-empty', 7],
      ['outline-level-jump', 9],
      ['outline-second-title', 11],
      ['outline-table-row', 15],
      ['outline-view-lost', 17],
      ['outline-comment-bad', 21],
      ['outline-back', 23],
      ['outline-view-alone', 25],
      ['outline-comment-open', 29],
    ])
  })

  it('survives front matter that is no YAML, and none at all', () => {
    expect(parseOutlineMarkdown('---\na: [\n---\n## 一、好\n好。').issues.map(({ rule }) => rule)).toEqual([
      'outline-front-bad',
    ])
    expect(parseOutlineMarkdown('---\n## 一、好\n好。').outline.children).toHaveLength(1)
    expect(parseOutlineMarkdown('').issues.map(({ rule }) => rule)).toEqual(['outline-empty'])
  })
})

it('leads a table and a quotation back to their own words where the speech says them twice', () => {
  const said = '东店卖了3万元，西店卖了4万元，南店卖了5万元。老店长说：“秤要准。”'
  const text = `在年会上的讲话\n一、去年\n${said}大家都记得。\n二、前年\n${said}一分不差。`
  const { markdown, outline } = written(text)
  expect(markdown).toContain('<!-- view 2 ')
  const back = parseOutlineMarkdown(markdown, { sourceText: text })
  expect(withFacts(back.outline, back.manuscript)).toEqual(outline)
})

describe('an outline typed by hand', () => {
  it.each([
    ['水站的徐工来了。他说：“要快！”大家都笑了。', ['水站的徐工来了。', '他说：“要快！”', '大家都笑了。']],
    ['Dr. Lane came to the well. He drank from it.', ['Dr. Lane came to the well.', 'He drank from it.']],
    [
      'We met at No. 4 Mill Lane. “Is it done? Yes.” It was.',
      ['We met at No. 4 Mill Lane.', '“Is it done? Yes.”', 'It was.'],
    ],
  ])('has the sentences of a typed paragraph: %s', (paragraph, sentences) => {
    const { outline } = parseOutlineMarkdown(`# 题\n\n${paragraph}\n`)
    expect(outline.children).toMatchObject([{ sentences: sentences.map(words => ({ text: words })) }])
  })

  const typed = `# 在读书会上的讲话

同志们：
大家好。今天讲两点！

## 一、为什么读

### 一是**明理**。
读书明理。
三代人都
这么说。

### 二是长志。

> “书犹药也，善读之可以医愚。”
> — 刘向

##二、怎么读
- 要多读
- 要精读

: 人均读书

| 年 | 本 |
|----|---:|
| 2019年 | 3\\|4 |

<!-- 这里再想想 -->
First things first.

## First, read.
Read.
`
  const parsed = parseOutlineMarkdown(typed, { name: 'outline.md', sha256: 'ff' })

  it('has title, sections with their markers, paragraphs and sentences', () => {
    expect(parsed.issues).toEqual([])
    expect(parsed.outline).toMatchObject({ title: '在读书会上的讲话', lang: 'zh', removed: [] })
    expect(sections(parsed.outline.children).map(({ marker, heading }) => [marker, heading])).toEqual([
      ['一、', '为什么读'],
      ['一是', '明理'],
      ['二是', '长志'],
      ['二、', '怎么读'],
      ['First,', 'read'],
    ])
    expect(shape(parsed.outline.children).slice(0, 2)).toEqual([['同志们：'], ['大家好。', '今天讲两点！']])
    expect(JSON.stringify(shape(parsed.outline.children))).toContain('["读书明理。"],["三代人都这么说。"]')
  })

  it.each([
    ['种子够了。\nThe seed\nis here.', '种子够了。\nThe seed is here.'],
    ['The seed is here.\n肥料\n也够了。', 'The seed is here.\n肥料也够了。'],
  ])('joins a broken line as its own language does: %j', (lines, text) => {
    expect(parseOutlineMarkdown(`# 春耕\n\n${lines}\n`).manuscript.text).toBe(`春耕\n${text}`)
  })

  it('knows 甲、 for a marker', () => {
    const [bridge] = sections(parseOutlineMarkdown('# 修桥\n\n## 甲、打好桥墩\n\n打深。\n').outline.children)
    expect(bridge).toMatchObject({ marker: '甲、', heading: '打好桥墩', series: { family: 'stem', number: 1 } })
  })

  it('speaks quotations, but not tables and their captions', () => {
    const {
      manuscript,
      outline,
      source: { text },
    } = parsed
    expect(manuscript.text).toContain('书犹药也，善读之可以医愚。')
    expect(outline.titleBlock.map(({ start, end }) => text.slice(start, end))).toEqual(['在读书会上的讲话', '人均读书'])
    const tables = sections(outline.children)
      .flatMap(({ children }) => children)
      .filter(({ type }) => type === 'table')
    expect(tables).toMatchObject([
      { explicit: true, caption: '人均读书', columns: ['年', '本'], rows: [['2019年', '3|4']] },
    ])
    expect(
      sections(outline.children)
        .flatMap(({ children }) => children)
        .find(({ type }) => type === 'quote'),
    ).toMatchObject({ text: '书犹药也，善读之可以医愚。', speaker: '刘向' })
    expectConsistent(parsed)
  })

  it('is recognised by its name', () => {
    expect(isOutlineMarkdown(typed)).toBe(false)
    expect(isOutlineMarkdown(typed, 'outline.md')).toBe(true)
    expect(isOutlineMarkdown(typed, 'a/talk.outline.md')).toBe(true)
    expect(isOutlineMarkdown('同志们好。', 'outline.md')).toBe(false)
    expect(isOutlineMarkdown('---\ntitle: speechdeck outline\n---\n## 一', 'talk.md')).toBe(false)
  })

  it('reads the examples of docs/outline-format.md without complaint', () => {
    const examples = readFileSync(new URL('../docs/outline-format.md', import.meta.url), 'utf8').matchAll(
      /```markdown\n([^]*?)```/g,
    )
    for (const [, example = ''] of examples) expect(parseOutlineMarkdown(example).issues).toEqual([])
  })

  it('reads the same once it was written by us', () => {
    const markdown = renderOutline(parsed.outline, parsed.manuscript, parsed.source)
    expect(parseOutlineMarkdown(markdown, { sourceText: parsed.source.text }).outline).toEqual(parsed.outline)
  })
})

describe('the law: nothing is lost', () => {
  it('holds for outlines of any shape with any characters in them', () => {
    fc.assert(
      fc.property(anyOutline, ({ outline, manuscript, text }) => {
        const markdown = renderOutline(outline, manuscript, source(text))
        const back = parseOutlineMarkdown(markdown, { sourceText: text })
        expect(back.outline).toEqual(outline)
        expect(back.manuscript.text).toBe(manuscript.text)
        expect(back.issues).toEqual([])
        const alone = parseOutlineMarkdown(markdown)
        expect(shape(alone.outline.children)).toEqual(shape(outline.children))
        expectConsistent(alone)
      }),
      { numRuns: 400 },
    )
  })

  it('never fails on any text', () => {
    const piece = fc.constantFrom(
      '#',
      '## ',
      '> ',
      '|',
      '| --- |',
      '<!-- ',
      ' -->',
      'view "',
      '"',
      'removed x',
      'back #',
      '\n',
      '\n\n',
      '---',
      '一、好',
      '同志们。',
      ': ',
      '- ',
      '\\',
      'speechdeck: outline 1',
      '›',
      '**',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        expectConsistent(parseOutlineMarkdown(pieces.join('')))
      }),
      { numRuns: 500 },
    )
  })

  const corpus = fileURLToPath(new URL('../../shared/corpus', import.meta.url))
  const speeches = existsSync(corpus)
    ? readdirSync(corpus).flatMap(name =>
        ['txt', 'md'].map(format => `${corpus}/${name}/source.${format}`).filter(existsSync),
      )
    : []
  it.skipIf(speeches.length === 0)('holds for real speeches (skipped without ../shared/corpus)', async () => {
    for (const path of speeches) {
      const read = await readSource(path)
      const { value: manuscript } = clean(read)
      const { value: outline } = parseOutline(manuscript)
      const back = parseOutlineMarkdown(renderOutline(outline, manuscript, read), { sourceText: read.text })
      expect(withFacts(back.outline, back.manuscript), path).toEqual(outline)
      expect(back.manuscript.text, path).toBe(manuscript.text)
    }
  })
})

// --- internal ---

const solid = (text: string) => text.replace(/\s+/g, '')

function sections(nodes: readonly OutlineNode[]): Section[] {
  return nodes.flatMap(node => (node.type === 'section' ? [node, ...sections(node.children)] : []))
}

/** Everything but places. */
function shape(nodes: readonly OutlineNode[]): unknown[] {
  return nodes.map(node => {
    if (node.type === 'paragraph') return node.sentences.map(({ text }) => text)
    const { span: _, ...rest } = node
    return node.type === 'section' ? { ...rest, children: shape(node.children) } : rest
  })
}

/** Spans point at what they say, in order, and every character has its place. */
function expectConsistent({ source: { text }, manuscript, outline }: ReturnType<typeof parseOutlineMarkdown>) {
  for (const { at, from, length } of manuscript.pieces)
    expect(text.slice(from, from + length)).toBe(manuscript.text.slice(at, at + length))
  for (const { text: gone, span } of outline.removed) expect(text.slice(span.start, span.end)).toBe(gone)
  const kept = manuscript.pieces.map(({ from, length }) => ({ start: from, end: from + length }))
  const all = [...kept, ...outline.removed.map(({ span }) => span)].sort((a, b) => a.start - b.start)
  expect(solid(all.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(solid(text))
  const visit = (nodes: readonly OutlineNode[]) => {
    for (const node of nodes) {
      if (node.type === 'section') {
        if (!node.synthetic) expect(solid(text.slice(node.span.start, node.span.end))).not.toBe('')
        visit(node.children)
      }
      if (node.type !== 'paragraph') continue
      for (const sentence of node.sentences)
        if (!outline.removed.some(({ span }) => span.start > sentence.span.start && span.end < sentence.span.end))
          expect(solid(text.slice(sentence.span.start, sentence.span.end))).toBe(solid(sentence.text))
    }
  }
  visit(outline.children)
}

function outlineOf(children: OutlineNode[], rest: Partial<OutlineTree> = {}): OutlineTree {
  return {
    version: 1,
    title: null,
    subtitle: null,
    speaker: null,
    date: null,
    occasion: null,
    lang: 'zh',
    children,
    removed: [],
    issues: [],
    titleBlock: [],
    ...rest,
  }
}

function manuscriptOf(text: string): Manuscript {
  return {
    text,
    pieces: text === '' ? [] : [{ at: 0, from: 0, length: text.length }],
    marks: [],
    removed: [],
    lang: 'zh',
  }
}

/** Words with every sign that Markdown, YAML or our comments could read. */
const words = fc
  .array(
    fc.constantFrom(
      '一',
      '是',
      'a',
      'B',
      '。',
      '，',
      '*',
      '**',
      '_',
      '#',
      ' #',
      '-',
      '--',
      '|',
      '<',
      '>',
      '<!--',
      '-->',
      '\\',
      '`',
      '[',
      ']',
      '!',
      '&amp;',
      ' ',
      '1.',
      '2)',
      '"',
      "'",
      '›',
      ': ',
      '~~',
      '×',
      '“',
      '”',
      '\t',
      '—',
      '…',
      '+',
      '=',
      '{',
      '}',
      '😀',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map(parts => parts.join('').trim())
  .filter(text => text !== '')

/** White space between two sentences: as the source has it, and as cleaning left it. */
interface Gap {
  typed: string
  kept: string
}

const gap: fc.Arbitrary<Gap> = fc.record({
  typed: fc.constantFrom('', ' ', '  ', '\u3000', '\n', ' \n'),
  kept: fc.constantFrom('', ' ', '  ', '\u3000'),
})

type Op =
  | {
      op: 'section'
      depth: number
      marker: string | null
      heading: string
      closing: string
      confidence: Section['confidence']
      synthetic: boolean
    }
  | { op: 'paragraph'; up: number; sentences: string[]; gaps: Gap[]; watermark: string | null }
  | { op: 'removed'; text: string }
  | { op: 'unspoken'; text: string }
  | { op: 'markup'; text: string }
  | { op: 'table'; columns: string[]; rows: string[][]; caption: string | null; explicit: boolean }
  | { op: 'quote'; text: string; speaker: string | null }

const anyOp: fc.Arbitrary<Op> = fc.oneof(
  fc.record({
    op: fc.constant('section' as const),
    depth: fc.nat(8),
    marker: fc.option(fc.constantFrom('一、', '（二）', '3.', '三是', 'First,', '我的想法是：', '——')),
    heading: words,
    closing: fc.constantFrom('', '。', '：'),
    confidence: fc.constantFrom('sure' as const, 'likely' as const, 'guess' as const),
    synthetic: fc.boolean(),
  }),
  fc.record({
    op: fc.constant('paragraph' as const),
    up: fc.nat(3),
    sentences: fc.array(words, { minLength: 1, maxLength: 3 }),
    gaps: fc.array(gap, { minLength: 3, maxLength: 3 }),
    watermark: fc.option(words),
  }),
  fc.record({ op: fc.constant('removed' as const), text: words }),
  fc.record({ op: fc.constant('unspoken' as const), text: words }),
  fc.record({ op: fc.constant('markup' as const), text: words }),
  fc.record({
    op: fc.constant('table' as const),
    columns: fc.array(fc.oneof(words, fc.constant('')), { minLength: 2, maxLength: 2 }),
    rows: fc.array(fc.array(fc.oneof(words, fc.constant('')), { minLength: 2, maxLength: 2 }), { maxLength: 3 }),
    caption: fc.option(words),
    explicit: fc.boolean(),
  }),
  fc.record({ op: fc.constant('quote' as const), text: words, speaker: fc.option(words) }),
)

const anyOutline = fc
  .record({
    ops: fc.array(anyOp, { maxLength: 14 }),
    title: fc.option(words),
    subtitle: fc.option(words),
    message: words,
  })
  .map(({ ops, title, subtitle, message }) => {
    let text = ''
    const manuscript: Manuscript = { text: '', pieces: [], marks: [], removed: [], lang: 'zh' }
    const root: OutlineNode[] = []
    const titleBlock: Span[] = []
    const open = [root]
    const add = (words: string, isKept: boolean): Span => {
      const span = { start: text.length, end: text.length + words.length }
      if (isKept) {
        manuscript.pieces.push({ at: manuscript.text.length, from: span.start, length: words.length })
        manuscript.text += words
      }
      text += words
      return span
    }
    const line = () => {
      if (manuscript.text !== '' && !manuscript.text.endsWith('\n')) manuscript.text += '\n'
      if (text !== '') text += '\n　'
    }
    const somewhere = (): Span | null => {
      const last = [...manuscript.pieces]
        .reverse()
        .find(({ at, length }) => manuscript.text.slice(at, at + length).trim() !== '')
      return last ? { start: last.from, end: last.from + last.length } : null
    }
    for (const op of ops) {
      const list = open.at(-1) as OutlineNode[]
      if (op.op === 'section') {
        while (open.length > op.depth + 1) open.pop()
        const span = op.synthetic ? somewhere() : (line(), add(`${op.marker ?? ''}${op.heading}${op.closing}`, true))
        if (!span) continue
        const section: Section = {
          type: 'section',
          marker: op.marker,
          series: op.marker === null ? null : readMarker(op.marker, op.heading),
          heading: op.heading,
          span,
          confidence: op.confidence,
          ...(op.synthetic ? { synthetic: true as const } : {}),
          children: [],
        }
        ;(open.at(-1) as OutlineNode[]).push(section)
        open.push(section.children)
      } else if (op.op === 'paragraph') {
        for (let up = op.up; up > 0 && open.length > 1; up--) open.pop()
        line()
        const sentences = op.sentences.map((sentence, index) => {
          if (index > 0) {
            text += op.gaps[index]?.typed ?? ''
            manuscript.text += op.gaps[index]?.kept ?? ''
          }
          if (
            op.watermark === null ||
            index > 0 ||
            sentence.length < 2 ||
            /[\uD800-\uDFFF\s]/.test(sentence.slice(0, 2))
          )
            return { text: sentence, span: add(sentence, true) }
          const { start } = add(sentence.slice(0, 1), true)
          manuscript.removed.push({ rule: 'watermark', text: op.watermark, span: add(op.watermark, false) })
          return { text: sentence, span: { start, end: add(sentence.slice(1), true).end } }
        })
        ;(open.at(-1) as OutlineNode[]).push({
          type: 'paragraph',
          span: { start: sentences[0]?.span.start ?? 0, end: sentences.at(-1)?.span.end ?? 0 },
          sentences,
        })
      } else if (op.op === 'unspoken') {
        line()
        titleBlock.push(add(op.text, true))
      } else if (op.op === 'removed' || op.op === 'markup') {
        line()
        manuscript.removed.push({ rule: op.op, text: op.text, span: add(op.text, false) })
      } else if (op.op === 'quote') {
        const span = somewhere()
        if (span) list.push({ type: 'quote', text: op.text, speaker: op.speaker, span })
      } else {
        if (op.explicit) line()
        const span = op.explicit
          ? add(`| ${op.columns.join(' | ')} |\n|--|\n| ${op.rows.join(' ')}|`, true)
          : somewhere()
        if (span)
          list.push({
            type: 'table',
            explicit: op.explicit,
            caption: op.caption,
            columns: op.columns,
            rows: op.rows,
            span,
          })
      }
    }
    manuscript.text = manuscript.text.trimEnd()
    const outline = outlineOf(root, {
      title,
      subtitle,
      removed: manuscript.removed,
      titleBlock,
      issues: [
        { rule: 'odd', message, span: { start: 0, end: 1 } },
        { rule: 'odd', message },
      ],
    })
    return { outline, manuscript, text }
  })
  .filter(({ manuscript }) => manuscript.text.trim() !== '')
