// The proofs of a deck, one by one: what passes, and what must not.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { difference, twins } from '../scripts/edited/compare.ts'
import { mirrorEdits } from '../scripts/edited/mirror.ts'
import { endsWell, firstDifference, lostWords } from '../scripts/check/notes.ts'
import { isFromSource } from '../scripts/check/provenance.ts'
import { readableSource } from '../scripts/check/readable.ts'
import { headingOf, readDeck, shownTexts } from '../scripts/slides-md/index.ts'
import { unescapeNote } from '../scripts/slides-md/note.ts'
import { isLabel } from '../scripts/words/labels.ts'
import type { LedgerSlide, LedgerText } from '../scripts/model/ledger.ts'
import { escapeNote } from '../scripts/slides-md/escape.ts'

describe('a shown text comes from its source', () => {
  const passes = (text: string, ...sources: string[]) => {
    const source = sources.join('\n')
    const spans = sources.map((part, index) => {
      const start = sources.slice(0, index).join('\n').length + (index > 0 ? 1 : 0)
      return { start, end: start + part.length }
    })
    return isFromSource({ text, spans }, source)
  }

  test.each([
    ['坚持凭实绩用人', '一是坚持凭工作实绩用人，看贡献大小。'],
    ['看贡献，看口碑', '看贡献,看口碑'],
    ['“五定”到位', '"五定"一定要到位'],
    ['管好水源…', '管好水源、水厂和管网'],
    ['漏损率12.4%', '全市供水漏损率去年是12.4%'],
    ['总额12,345元', '总额是12,345元'],
    ['第一　总则', '第一总则'],
    ['2018年', '２０１８年以来'],
    ['增长7.5%', '增长7.\u200B5\u00AD%'],
  ])('%s ← %s', (text, source) => expect(passes(text, source)).toBe(true))

  test.each([
    ['坚持用人凭实绩', '坚持凭实绩用人', 'another order'],
    ['坚持凭政绩用人', '坚持凭实绩用人', 'a word of our own'],
    ['漏损率2.4%', '漏损率12.4%', 'a figure cut'],
    ['漏损率12%', '漏损率12.4%', 'a figure cut at its point'],
    ['十一项', '二十一项', 'a Chinese figure cut'],
    ['五年', '十五年', 'a Chinese figure cut'],
    ['2345元', '12,345元', 'a figure cut at its comma'],
    ['看贡献！', '看贡献。', 'another sign'],
    ['看贡献', '', 'no source at all'],
    ['看看贡献', '看贡献', 'a character twice'],
  ])('%s ← %s: %s', (text, source) => expect(passes(text, source)).toBe(false))

  test('figures of two places are never one figure', () => expect(passes('一二', '第一', '二是')).toBe(false))

  test.each([
    ['signs of the format', '改造12<b>00户', '改造1200户', [['markup', '<b>']], true],
    ['struck words', '改造12300户', '改造1200户', [['struck', '3']], true],
    ['a note mark', '改造12[1]00户', '改造12 00户', [['footnote', '[1]']], false],
    ['a note mark that was taken out without a gap', '改造12[1]00户', '改造1200户', [['footnote', '[1]']], false],
    ['a note mark before the unit', '改造1200[1]户', '改造1200户', [['footnote', '[1]']], true],
    ['words', '改造12万00户', '改造12万00户', [], false],
    ['a line end', '改造12\n00户', '改造1200户', [], false],
    ['another manuscript', '改造12万00户', '改造1200户', [], false],
  ] as const)('%s in a figure', (_, source, manuscript, gone, isFound) => {
    const removed = gone.map(([rule, text]) => {
      const start = source.indexOf(text)
      return { rule, text, span: { start, end: start + text.length } }
    })
    const readable = readableSource({ manuscript, removed, unspoken: [] }, source)
    expect(readable).toHaveLength(source.length)
    expect(isFromSource({ text: '改造1200户', spans: [{ start: 0, end: source.length }] }, readable)).toBe(isFound)
  })

  test.each(['防汛\t三十五\t三成', '防汛    三十五    三成'])('figures in the cells of %j are two', source => {
    const whole = { start: 0, end: source.length }
    const readable = readableSource({ manuscript: '', removed: [], unspoken: [whole] }, source)
    expect(isFromSource({ text: '三十五', spans: [whole] }, readable)).toBe(true)
  })

  test('a period of a range lies inside it', () => {
    const source = '2017年至2021年上半年，指数分别为'
    const derived = (text: string) => isFromSource({ text, spans: [{ start: 0, end: 14 }], derived: 'range' }, source)
    expect([derived('2018年'), derived('2021年上半年')]).toEqual([true, true])
    expect([derived('2022年'), derived('2018年底')]).toEqual([false, false])
  })
})

describe('labels are those of the list', () => {
  test.each(['目录', 'Contents', '续 2/3', 'cont. 2/3', '3 / 17', '讲话人', '纵轴在 0 与 82.5 之间断开。'])(
    '%s',
    text => expect(isLabel(text)).toBe(true),
  )
  test.each(['要点', '（续）', '2/3', '续 2', '讲话人：周岭', '纵轴不从 0 开始。', 'constructor'])('not %s', text =>
    expect(isLabel(text)).toBe(false),
  )
})

describe('comparing', () => {
  const words = fc
    .array(fc.constantFrom('山', '火', '水', '林', '，'), { maxLength: 30 })
    .map(letters => letters.join(''))

  test('twins are equal characters, in order', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const found = [...twins(before, after)]
        const pairs = found.flatMap((twin, index) => (twin === -1 ? [] : [[before[twin], after[index]]]))
        const order = found.filter(twin => twin !== -1)
        return (
          pairs.every(([a, b]) => a === b) &&
          order.every((twin, index) => index === 0 || twin > (order[index - 1] ?? 0))
        )
      }),
    )
  })

  test('what is taken out is lost and nothing else; what is put in is added and nothing else', () => {
    fc.assert(
      fc.property(words, words, words, (head, middle, tail) => {
        const cut = difference(head + middle + tail, head + tail)
        return (
          cut.lost.join('').length === middle.length &&
          cut.added.length === 0 &&
          difference(head + tail, head + middle + tail).lost.length === 0
        )
      }),
    )
  })

  test('what is said twice is added once', () =>
    expect(difference('要顾大局。', '要顾顾大局。')).toEqual({ lost: [], added: ['顾'] }))

  test('white space is nothing', () =>
    expect(difference('要讲党性。\n要顾大局。', ' 要讲党性。\n\n要顾大局。')).toEqual({ lost: [], added: [] }))
})

describe('notes', () => {
  test('joined they are the manuscript, white space aside; else the first difference is named', () => {
    expect(firstDifference('同志们：\n今天开会。\n散会。', ['同志们：', '今天开会。', '', '散会。'])).toBeNull()
    expect(firstDifference('今天开会。散会。', ['今天开会。', '会散。'])).toEqual({
      slide: 2,
      expected: '散会。',
      found: '会散。',
    })
    expect(firstDifference('今天开会。散会。', ['今天开会。'])).toEqual({ slide: 1, expected: '散会。', found: '' })
    expect(firstDifference('今天开会。', ['今天开会。', '今天开会。'])).toMatchObject({ slide: 2 })
  })

  test.each(['散会。', '他说：“散会。”', '工作；', '会议，', '', '好！（掌声）', 'the end.', '一、摸清家底'])(
    '“%s” ends well',
    note => {
      expect(endsWell(note, '一、摸清家底\n每个乡镇都要画图。')).toBe(true)
    },
  )
  test.each(['每个乡镇都', '工作、', '一、摸清'])('“%s” stops in mid-sentence', note => {
    expect(endsWell(note, '一、摸清家底\n每个乡镇都要画图。工作、学习。')).toBe(false)
  })

  test('what the renderer escapes is what check reads', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '*',
            '_',
            '\\',
            '<',
            '>',
            '&',
            'l',
            't',
            ';',
            '#',
            '-',
            '1',
            '.',
            ')',
            ' ',
            '[',
            ']',
            '`',
            '~',
            '$',
            '|',
            ':',
            '言',
          ),
        }),
        text => {
          const note = text.trim()
          return unescapeNote(escapeNote(note)).replace(/\s+/g, '') === note.replace(/\s+/g, '')
        },
      ),
    )
  })
})

describe('slides.md as text', () => {
  test('components, slots and breaks are not text; emphasis opens a new piece', () => {
    const deck = readDeck(
      '---\nlayout: cover\nspeechdeck:\n  short: 防火\n---\n\n# 守住<br>青山\n\n---\n' +
        'layout: two-cols\nkind: contrast\nedge: 责任\ncontinued: 续 2/2\n---\n\n## 责任\n\n' +
        '### *一方面* 人要到\n\n- 看山头\n\n::right::\n\n### *另一方面* 水要到\n\n' +
        '<SlideRemark>× 为原文隐去的数据，按原样保留。</SlideRemark>\n\n<!--\n谁看\\*谁守 &lt;b&gt;\n-->\n',
    )
    const [cover, slide] = deck.slides
    if (!cover || !slide) throw new Error('no slides')
    expect(cover).toMatchObject({ kind: 'cover', note: '' })
    expect(headingOf(cover)).toBe('守住青山')
    expect(shownTexts(cover, deck)).toEqual(['守住青山', '防火'])
    expect(shownTexts(slide, deck)).toEqual([
      '责任',
      '续 2/2',
      '一方面',
      '人要到',
      '看山头',
      '另一方面',
      '水要到',
      '× 为原文隐去的数据，按原样保留。',
      '责任',
      '防火',
    ])
    expect(slide.note).toBe('谁看*谁守 <b>')
  })

  test('tables are cells', () => {
    const deck = readDeck(
      '## 数据\n\n<DataTable :widths="[1, 2]">\n\n| 年份 | 亩数 |\n|---|--:|\n| 2018年 | 86\\|万 |\n\n</DataTable>\n',
    )
    expect(deck.slides.map(slide => shownTexts(slide, deck))).toEqual([['数据', '年份', '亩数', '2018年', '86|万']])
  })
})

describe('hand edits', () => {
  const text = (words: string): LedgerText => ({ text: words, spans: [{ start: 0, end: words.length }] })
  const slide = (no: number, title: string, note: string, ...texts: string[]): LedgerSlide => ({
    no,
    id: `points-${no}`,
    kind: 'points',
    title,
    texts: [title, ...texts].map(text),
    note,
    span: { start: 0, end: 0 },
    seconds: 1,
  })
  const made = [
    slide(1, '摸清家底', '先画图。', '画图', '数人'),
    slide(2, '落实责任', '再分山头。', '分山头'),
    slide(3, '练好队伍', '后练兵。', '练兵'),
  ]
  /** slides.md as somebody left it. */
  const written = (...slides: { title: string; shown: string[]; note: string; kind?: string }[]) =>
    readDeck(
      slides
        .map(
          ({ title, shown, note, kind = 'points' }) =>
            `---\nkind: ${kind}\n---\n\n## ${title}\n\n${shown.join('\n\n')}\n\n<!--\n${note}\n-->\n`,
        )
        .join('\n'),
    )
  const [first, second, third] = made.map(({ title, texts, note }) => ({
    title,
    shown: texts.slice(1).map(shown => shown.text),
    note,
  })) as [Present, Present, Present]
  type Present = { title: string; shown: string[]; note: string }

  test('none: the slides as they were made', () =>
    expect(mirrorEdits(made, written(first, second, third))).toMatchObject({ slides: made, gone: [] }))

  test('a changed text keeps its place in the source and is marked', () => {
    const { slides } = mirrorEdits(made, written({ ...first, shown: ['画好图', '数人'] }, second, third))
    expect(slides[0]?.texts[1]).toEqual({ text: '画好图', spans: [{ start: 0, end: 2 }], edited: true })
    expect(slides[0]?.texts[2]).not.toHaveProperty('edited')
  })

  test('a new text has no place; a text taken out marks the slide', () => {
    const { slides } = mirrorEdits(
      made,
      written({ ...first, shown: ['画图', '数人', '这是新加的一行'] }, second, third),
    )
    expect(slides[0]?.texts[3]).toEqual({ text: '这是新加的一行', spans: [], edited: true })
    expect(mirrorEdits(made, written({ ...first, shown: ['画图'] }, second, third)).slides[0]).toMatchObject({
      edited: true,
    })
  })

  test('a character or two in common make no old text of a new one', () => {
    const [old] = [slide(1, '清淤', '挖。', '把每条支渠的淤泥挖出来')]
    const shown = ['把每条支渠的淤泥全部挖出来', '明天起请各村的会计来']
    const { slides } = mirrorEdits([old], written({ title: '清淤', shown, note: '挖。' }))
    expect(slides[0]?.texts.slice(1)).toEqual([
      { text: '把每条支渠的淤泥全部挖出来', spans: [{ start: 0, end: 11 }], edited: true },
      { text: '明天起请各村的会计来', spans: [], edited: true },
    ])
  })

  test('slides added and taken out are found, the others keep their identity', () => {
    const fresh = { kind: 'default', title: '插一页', shown: [], note: '' }
    const { slides, gone, origins } = mirrorEdits(made, written(first, fresh, third))
    expect(slides.map(({ id }) => id)).toEqual(['points-1', 'hand-2', 'points-3'])
    expect([gone, origins.map(origin => origin?.no ?? null)]).toEqual([[made[1]], [1, null, 3]])
  })

  test('words moved to another note are not lost, words gone are', () => {
    const mirror = mirrorEdits(made, written({ ...first, note: '先。' }, { ...second, note: '画图再分山头。' }, third))
    expect(lostWords(made, mirror.slides, mirror.origins)).toEqual([])
    const cut = mirrorEdits(made, written(first, { ...second, note: '再分。' }, third))
    expect(lostWords(made, cut.slides, cut.origins)).toEqual([{ slide: made[1], lost: '山头' }])
  })
})
