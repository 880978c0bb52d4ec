// Cleaning: pair files for what goes and what stays, laws for what may never happen.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, CLEANING_RULES } from '../scripts/clean/index.ts'
import { understand } from '../scripts/convert.ts'
import type { Manuscript, Source } from '../scripts/model/source.ts'
import { readSource } from '../scripts/read/index.ts'
import { readMarkdown } from '../scripts/read/text/markdown.ts'
import { loadCases } from './cases.ts'

const source = (text: string, format: Source['format'] = 'txt'): Source => ({
  name: `talk.${format}`,
  format,
  encoding: 'utf-8',
  sha256: '',
  text,
  marks: format === 'md' ? readMarkdown(text) : [],
})

for (const name of [
  'line-breaks',
  'watermarks',
  'web-pages',
  'print',
  'notes',
  'captions',
  'markdown',
  'pastes',
  'untouched',
]) {
  describe(`cleaning: ${name}`, () => {
    for (const { title, input, expected } of loadCases(`clean-${name}`)) {
      it(title, () => {
        const before = source(input, name === 'markdown' ? 'md' : 'txt')
        const { value } = clean(before)
        expect(value.text).toBe(expected)
        expectLaws(before, value)
      })
    }
  })
}

describe('what cleaning records', () => {
  it('names the rule and the place of everything that went', () => {
    const text = '在会上的讲话\n当干部要两袖公众号请搜索：某某写材料清风。\n推荐阅读\n版权所有 某某网'
    expect(clean(source(text)).value.removed).toEqual([
      { rule: 'watermark', text: '公众号请搜索：某某写材料', span: { start: 13, end: 25 } },
      { rule: 'site-footer', text: '推荐阅读\n版权所有 某某网', span: { start: 29, end: 42 } },
    ])
  })

  it('moves the marks of the format into the clean text and drops the signs', () => {
    const { value } = clean(source('# 题目\n\n表1 人数\n\n| 年 | 人 |\n|---|---|\n| 2019 | **3** |\n', 'md'))
    expect(value.marks.map(({ kind, span }) => [kind, value.text.slice(span.start, span.end)])).toEqual([
      ['heading', '题目'],
      ['table', '| 年 | 人 |\n|---|---|\n| 2019 | **3** |'],
    ])
  })

  it('tells Chinese from English by its characters', () => {
    expect(clean(source('同志们，我们的GDP和R&D投入都有增长。')).value.lang).toBe('zh')
    expect(clean(source('Good morning, Mr. Wang (王先生), and thank you.')).value.lang).toBe('en')
  })

  it('reports a character lost in an earlier conversion', () => {
    expect(clean(source('同志\uFFFD们好。')).issues).toMatchObject([
      { rule: 'lost-character', span: { start: 2, end: 3 } },
    ])
  })

  it('reports characters that only one machine knows', () => {
    expect(clean(source('刘\uE123、周\u{F0001}、吴\uE123同志。')).issues).toEqual([
      {
        rule: 'private-character',
        message: expect.stringMatching(/3 .*U\+E123 U\+F0001）/u),
        span: { start: 1, end: 2 },
      },
    ])
  })
})

describe('a rule that is turned off', () => {
  const text = '在会上的讲话\n要两袖公众号请搜索：某某写材料清风。（掌声）\n谢谢！[1]\n[1] 见会议记录'

  it('takes nothing; the others work on', () => {
    const { value } = clean(source(text), ['watermark', 'footnote'])
    expect(value.text).toBe('在会上的讲话\n要两袖公众号请搜索：某某写材料清风。\n谢谢！[1]\n[1] 见会议记录')
    expect(value.removed.map(({ rule }) => rule)).toEqual(['stage-direction'])
  })

  it('goes by the name that the record of what went gives it', () => {
    expect(clean(source(text)).value.removed.every(({ rule }) => CLEANING_RULES.some(known => known === rule))).toBe(
      true,
    )
  })

  it('has to exist', () => {
    expect(() => understand(source(text), null, ['watermarks'])).toThrow(
      expect.objectContaining({
        code: 'E_USAGE',
        values: expect.objectContaining({
          value: 'watermarks',
          allowed: expect.stringContaining('watermark, ') as unknown,
        }) as unknown,
      }) as Error,
    )
  })
})

describe('laws of cleaning', () => {
  it('hold for any mixture of the pieces speeches and web pages are made of', () => {
    const piece = fc.constantFrom(
      '同志们：',
      '一、抓落实',
      '要讲党性；',
      '走得再远，',
      '公众号请搜索：某某网',
      '两袖',
      '清风',
      '（记者 张三）',
      '（掌声）',
      '[1]',
      '— 3 —',
      '3',
      '推荐阅读',
      '版权所有',
      '上一篇：在会上的讲话',
      '首页',
      '登录',
      '**',
      '# ',
      '> ',
      '- ',
      '| a | b |',
      '|---|---|',
      '<br>',
      '<img src=x>',
      '&nbsp;',
      '\n',
      '\n\n',
      '　　',
      ' ',
      '\t',
      '\u200B',
      '。',
      '！',
      'Good morning',
      'the people of this county',
      ',',
      '-\n',
      '今年以来全县各级各部门紧紧围绕目标任务',
      'https://www.example.com',
      '×',
      '——经济运行',
      '---\ntitle: x\n---\n',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('txt' as const, 'md' as const),
        (pieces, format) => {
          const before = source(pieces.join(''), format)
          expectLaws(before, clean(before).value)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('hold for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const before = source(text)
        expectLaws(before, clean(before).value)
      }),
      { numRuns: 300 },
    )
  })

  it('hold on hostile input', () => {
    for (const unit of [
      ' ',
      '\n',
      '（',
      '公众号请搜索：',
      '[',
      '<',
      '* ',
      '掌声',
      '的',
      '一',
      'www.',
      '> ',
      '同 ',
      '- - ',
      '1\n',
      '；\n',
    ]) {
      const before = source(unit.repeat(4_000 / unit.length))
      expectLaws(before, clean(before).value)
    }
  })
})

const corpus = fileURLToPath(new URL('../../shared/corpus', import.meta.url))
const scores = JSON.parse(readFileSync(new URL('golden/corpus-scores.json', import.meta.url), 'utf8')) as Record<
  string,
  { leaks?: number }
>
describe.skipIf(!existsSync(corpus))('real speeches (skipped without ../shared/corpus)', () => {
  const speeches = existsSync(corpus)
    ? readdirSync(corpus).flatMap(name =>
        ['txt', 'md'].map(format => `${corpus}/${name}/source.${format}`).filter(existsSync),
      )
    : []
  it.each(speeches)('%s: no more boilerplate is left than before, no law is broken', async path => {
    const before = await readSource(path)
    const { value } = clean(before)
    const { boilerplate, title } = JSON.parse(readFileSync(path.replace(/source\.\w+$/, 'gold.json'), 'utf8')) as {
      boilerplate: string[]
      title: string | null
    }
    const left = boilerplate.filter(text => value.text.includes(text))
    expect(left.length, left.join('\n')).toBeLessThanOrEqual(knownLeaks(basename(dirname(path))))
    // A title that only the captions of its pictures name goes with them, and is listed.
    if (title) expect([value.text, ...value.removed.map(({ text }) => text)].join('\n')).toContain(title)
    expectLaws(before, value)
  })
})

it('what nobody sees goes from the cells that a mark holds too', () => {
  const text = '镇\t人\n南\u009D坪\u200B\t12\u00AD00'
  const table = { caption: null, columns: ['镇', '人'], rows: [['南\u009D坪\u200B', '12\u00AD00']] }
  const marks: Source['marks'] = [{ kind: 'table', span: { start: 0, end: text.length }, ...table }]
  expect(clean({ ...source(text), marks }).value.marks).toMatchObject([{ rows: [['南坪', '1200']] }])
})

it.each(['12（掌声）.5万', '编者按：1200', '公众号请搜索：水乡文秘网', '（更多范文加微信：shui）', '见官网<% a %>'])(
  'nothing goes from a cell that stays on the slide: %s',
  cell => {
    const text = `坝修好了。\n镇\t户\n南坪\t${cell}\n北坪\t${cell}`
    const rows = [
      ['南坪', cell],
      ['北坪', cell],
    ]
    const table = { kind: 'table' as const, caption: null, columns: ['镇', '户'], rows }
    const { value } = clean({ ...source(text), marks: [{ ...table, span: { start: 6, end: text.length } }] })
    expect(value.text).toBe(text)
  },
)

it('the times of captions are not much that was cleaned away', () => {
  const captions = ['一、修渠。', '二、修坝。', '三、修路。', '谢谢大家！']
    .map((text, index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index + 1},000\n${text}\n`)
    .join('\n')
  expect(clean(source(captions)).issues).toEqual([])
})

/** How many pieces of boilerplate a speech still had when it was last looked at; the numbers may fall, never rise. */
function knownLeaks(speech: string): number {
  const known = scores[speech]
  return known ? (known.leaks ?? 0) : Number.POSITIVE_INFINITY
}

function expectLaws(before: Source, after: Manuscript) {
  for (const { at, from, length } of after.pieces)
    expect(before.text.slice(from, from + length)).toBe(after.text.slice(at, at + length))
  expect(accountedFor(before, after)).toBe(solid(before.text))
  for (const { text, span } of after.removed) expect(before.text.slice(span.start, span.end)).toBe(text)
  expect(after.text).not.toMatch(/\n\n|^\s|\s$|[^\S\n]\n|\n[^\S\n]/)
  const again = clean({ ...before, text: after.text, marks: after.marks })
  expect([again.value.text, again.value.removed]).toEqual([after.text, []])
  const frozen = deepFreeze(structuredClone(before))
  expect(clean(frozen).value).toEqual(after)
}

/** Kept and removed characters in source order: each of the source exactly once. */
function accountedFor(before: Source, after: Manuscript): string {
  const kept = after.pieces.map(({ from, length }) => ({ start: from, end: from + length }))
  const all = [...kept, ...after.removed.map(({ span }) => span)].sort((a, b) => a.start - b.start)
  return solid(all.map(({ start, end }) => before.text.slice(start, end)).join(''))
}

const solid = (text: string) => text.replace(/\s+/g, '')

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze)
    Object.freeze(value)
  }
  return value
}
