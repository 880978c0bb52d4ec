// What a person reads in the terminal when a command has done its work.

import { describe, expect, test } from 'vitest'
import type { CheckResult } from '../scripts/cli/commands/index.ts'
import {
  addressLines,
  buildSummary,
  checkJson,
  checkSummary,
  exportSummary,
  handoutSummary,
  outlineSummary,
  rehearsalsSummary,
  runRecorded,
  whySummary,
} from '../scripts/cli/summaries.ts'
import { renderTree } from '../scripts/cli/tree.ts'
import { renderReasons } from '../scripts/cli/why.ts'
import { renderSlideReason } from '../scripts/cli/why-slide.ts'
import type { Outline, OutlineNode, Section } from '../scripts/model/outline.ts'
import type { Reason, ReasonPlace } from '../scripts/outline/index.ts'

const MADE = {
  dir: 'decks/talk',
  taken: null,
  backup: null,
  kept: [],
  title: '讲话',
  lang: 'zh' as const,
  slides: 4,
  pages: null,
  products: [],
  issues: [],
  removed: 0,
  missing: [],
  lacking: [],
  boldless: null,
  crowded: [],
}

test.each([
  [8, '约 1 分钟'],
  [89, '约 1 分钟'],
  [91, '约 2 分钟'],
])('a speech of %d seconds takes %s', (seconds, words) =>
  expect(buildSummary({ ...MADE, seconds }, 'zh')).toContain(words),
)

const linesOf = (text: string) => text.trimEnd().split('\n')
const product = (file: string, more: object = {}) => ({
  format: 'pdf' as const,
  name: file,
  file,
  pages: 0,
  bytes: 1500,
  ...more,
})

describe('a build', () => {
  const build = (more: object) => linesOf(buildSummary({ ...MADE, seconds: 600, ...more }, 'en'))

  test('is one line where there is nothing to say', () => {
    expect(build({})).toHaveLength(1)
    expect(build({})[0]).toMatch(/decks\/talk.*4 slides.*10 min/)
  })

  test.each<[object, RegExp]>([
    [{ taken: 'decks/other' }, /decks\/other/],
    [{ backup: 'decks/talk.backup-1' }, /backup-1/],
    [{ kept: ['a.pptx', 'b.docx'] }, /a\.pptx, b\.docx/],
    [
      {
        issues: [
          { rule: 'x', message: '' },
          { rule: 'y', message: '' },
        ],
      },
      /^2 things.*decks\/talk\/report\.md/,
    ],
    [{ removed: 1 }, /\b1\b.*decks\/talk\/report\.md/],
    [{ missing: ['𠮷', '𪚥'] }, /𠮷𪚥/],
    [{ lacking: [{ font: 'Kai', characters: ['甲', '乙'] }] }, /Kai.*甲乙/],
    [{ crowded: [3, 5] }, /3, 5.*decks\/talk/],
  ])('says what is odd: %j', (more, says) => {
    expect(build(more)).toHaveLength(2)
    expect(build(more).join('\n')).toMatch(new RegExp(says, 'm'))
  })

  test('names the first forty characters that a font lacks', () => {
    const many = (count: number) => build({ lacking: [{ font: 'Kai', characters: Array(count).fill('甲') }] }).join('')
    expect(many(40)).toContain('甲'.repeat(40))
    expect(many(40)).not.toContain('…')
    expect(many(41)).toContain(`${'甲'.repeat(40)}…（41）`)
    expect(many(41)).not.toContain('甲'.repeat(41))
  })

  test('names each product: with its pages, without, with its copies, with what it could not do', () => {
    const products = [
      product('a.pdf', { pages: 3 }),
      product('b.pptx'),
      product('copies', { copies: 30, pages: 2 }),
      product('c.docx', { unkept: ['--booklet', '--binding'] }),
      product('d.pptx', { longNotes: [3, 7] }),
    ]
    const told = build({ products }).slice(1)
    expect(told).toHaveLength(7)
    expect(told[6]).toMatch(/d\.pptx.*notes of slides 3, 7/)
    expect(told[0]).toBe('a.pdf (3 pages, 2 KB)')
    expect(told[1]).toBe('b.pptx (2 KB)')
    expect(told[2]).toMatch(/copies.*30/)
    expect(told[4]).toMatch(/c\.docx.*--booklet, --binding/)
  })
})

test('an export names what it made, and what is to be known of it', () => {
  const made = {
    dir: 'd',
    products: [product('d/a.pdf', { pages: 1 })],
    browser: null,
    edited: 0,
    missing: [] as string[],
  }
  const quiet = { ...made, crowded: [] as number[], backups: [], late: false }
  expect(linesOf(exportSummary(quiet, 'en'))).toEqual(['d/a.pdf (1 pages, 2 KB)'])
  const told = linesOf(
    exportSummary(
      {
        ...quiet,
        edited: 2,
        late: true,
        missing: ['𠮷'],
        crowded: [7, 9],
        backups: [{ file: 'a', backup: 'a.backup-1' }],
      },
      'en',
    ),
  )
  expect(told).toHaveLength(6)
  expect(told[0]).toContain('a.backup-1')
  expect(told[2]).toContain('2 slides edited by hand')
  expect(told[3]).toContain('slides.md')
  expect(told[4]).toContain('𠮷')
  expect(told[5]).toContain('7, 9')
})

test('a handout names the page on which each speech begins', () => {
  const speeches = [
    { dir: 'a', title: '修渠', page: 2 },
    { dir: 'b', title: '打井', page: 6 },
  ]
  const told = linesOf(handoutSummary({ product: product('all.pdf', { pages: 9 }), speeches, missing: ['𠮷'] }, 'zh'))
  expect(told.slice(0, 3)).toEqual(['all.pdf（9 页，2 KB）', '  第 2 页起：修渠', '  第 6 页起：打井'])
  expect(told[3]).toContain('𠮷')
})

test('addresses, with a password and a code where other machines may look', () => {
  const alone = { dir: 'd', speaker: 'http://s', audience: 'http://a', remote: [], password: null, code: null }
  expect(linesOf(addressLines(alone, 'present', 'en'))).toEqual([
    'Speaker’s view: http://s',
    'Audience:       http://a',
    'Ctrl-C ends it.',
  ])
  const open = { ...alone, remote: ['http://1', 'http://2'], password: 'geheim', code: '▀▄' }
  const told = linesOf(addressLines(open, 'rehearse', 'en'))
  expect(told.slice(2, 5)).toEqual([
    'Phone, second screen: http://1',
    'Phone, second screen: http://2',
    'Password:       geheim',
  ])
  expect(told.slice(5, 7).join()).toContain('▀▄')
  expect(told.at(-1)).not.toBe('Ctrl-C ends it.')
})

describe('rehearsals', () => {
  test('a run, and the times on a clock', () => {
    const told = runRecorded({ file: 'r.json', seconds: 125, planned: 3725, slides: 7 }, 'd', 'en')
    for (const words of ['r.json', '2:05', '1:02:05', '7']) expect(told).toContain(words)
  })
  test('what calibrating changed', () => {
    const none = { dir: 'd', lang: 'zh', title: '', file: 'd/rehearsals/index.html' } as never as Parameters<
      typeof rehearsalsSummary
    >[0]
    expect(linesOf(rehearsalsSummary({ ...none, calibrated: null, replanned: null }, 'en'))).toHaveLength(1)
    const replanned = { rateBefore: null, before: 600, after: 540, files: ['deck.json', 'slides.md'] } as never
    const told = linesOf(rehearsalsSummary({ ...none, calibrated: 203, replanned }, 'en'))
      .slice(1)
      .join(' ')
    for (const words of ['203', '–', '10:00', '9:00', 'deck.json, slides.md']) expect(told).toContain(words)
  })
})

describe('a check', () => {
  const result = (levels: readonly ('fail' | 'edited' | 'warning')[], measured = true) =>
    ({
      dir: 'd',
      lang: 'zh',
      measured,
      density: {},
      slides: [{}, {}],
      findings: levels.map((level, index) => ({
        rule: 'check-product-missing',
        level,
        slide: index === 0 ? null : index,
        title: index === 0 ? null : '标题',
        values: { file: 'x.pdf' },
      })),
    }) as never as CheckResult
  test('that finds nothing says on how much it looked', () => {
    expect(checkSummary(result([]), 'en')).toMatch(/^\S.*\b2\b.*\n$/)
    expect(checkSummary(result([]), 'en')).not.toBe(checkSummary(result([], false), 'en'))
  })
  test('lists what fails first, then hand edits, then what is worth a look', () => {
    const told = linesOf(checkSummary(result(['warning', 'edited', 'fail', 'fail']), 'en'))
    expect(told.filter(line => !line.startsWith('  '))).toEqual([
      'Failed: 2.',
      'Edited by hand: 1.',
      'Worth a look: 1.',
    ])
    expect(told[1]).toMatch(/^ {2}slide 2, 标题: .*x\.pdf/)
    expect(told.at(-1)).toMatch(/^ {2}the deck: /)
  })
  test('with hand edits alone is passed', () => {
    const told = linesOf(checkSummary(result(['edited']), 'en'))
    expect(told).toHaveLength(3)
    expect(told[0]).toBe('Edited by hand: 1.')
  })
  test('is data for a program', () => {
    expect(checkJson(result(['warning', 'edited', 'edited', 'fail', 'fail', 'fail']), 'en', true)).toMatchObject({
      ok: false,
      dir: 'd',
      failed: 3,
      edited: 2,
      warnings: 1,
      findings: [
        { rule: 'check-product-missing', level: 'warning', slide: null, message: expect.stringContaining('x.pdf') },
        {},
        {},
        {},
        {},
        {},
      ],
    })
    expect(checkJson(result([]), 'en', false)).toMatchObject({ ok: true })
  })
})

describe('why points lie where they do', () => {
  const place = (
    heading: string | null,
    sum: number | null,
    weight: ReasonPlace['rows'][number]['weight'],
  ): ReasonPlace => ({
    heading,
    sum,
    rows: [{ rule: 'deeper-number', says: 'why-deeper-number', weight }],
  })
  const reason = (heading: string, more: Partial<Reason> = {}): Reason => ({
    span: { start: 0, end: 0 },
    heading,
    confidence: 'sure',
    follows: null,
    because: [],
    parent: place('一、修渠', 6, 6),
    runnerUp: place(null, -4, -4),
    ruledOut: place('二、打井', null, 'veto'),
    ...more,
  })
  test('the parent, the next best place and what is ruled out, each with its rows', () => {
    expect(linesOf(renderReasons([reason('（一）选线')], null, 'en') ?? '')).toEqual([
      expect.stringMatching(/^（一）选线 \(.+\)$/),
      '  lies in 一、修渠: 6',
      expect.stringMatching(/^ {4}\+6 {2}.+ \(deeper-number\)$/),
      '  next best the speech itself: -4',
      expect.stringMatching(/^ {4}−4 {2}/),
      '  ruled out 二、打井',
      expect.stringMatching(/^ {4} × {2}/),
    ])
    expect(renderReasons([reason('x', { runnerUp: null, ruledOut: null })], null, 'en')).toContain(
      'there was no other place',
    )
  })
  test('a point that carries on a series says no more, unless it was asked for', () => {
    const all = [reason('（一）选线'), reason('（二）备料', { follows: '（一）选线' })]
    expect(linesOf(renderReasons(all, null, 'en') ?? '').slice(-1)).toEqual(['  carries on "（一）选线"'])
    const asked = linesOf(renderReasons(all, ' 备 料', 'en') ?? '')
    expect(asked[1]).toBe('  carries on "（一）选线"')
    expect(asked).toHaveLength(8)
    expect(renderReasons([reason('The Well')], 'the well', 'en')).not.toBeNull()
    expect(renderReasons(all, '栽树', 'en')).toBeNull()
  })
  test('and where it cannot be told', () => {
    const why = (reasons: Reason[] | null, asked: string | true, file: string | null = null) =>
      linesOf(whySummary({ reasons, file, outline: {} as Outline }, asked, 'en', renderReasons))
    expect(why([], '栽树')).toEqual(['No point holds "栽树".'])
    expect(why([], true).join()).not.toBe(why(null, true).join())
    expect(why([reason('一、修渠')], true)).toHaveLength(7)
    expect(why([reason('一、修渠')], true, 'o.md').at(-1)).toContain('o.md')
    const written = (file: string | null) =>
      outlineSummary({ reasons: null, file, outline: {} as Outline }, 'en', () => 'tree')
    expect(written(null)).toBe('tree')
    expect(written('o.md')).toContain('o.md')
  })
})

describe('why a row stands on its slide', () => {
  const row = {
    text: '修渠',
    role: 'row' as const,
    edited: false,
    line: 4,
    opens: false,
    ends: false,
    call: false,
    noted: [],
  }
  const told = (more: object) => {
    const slide = { no: 3, kind: 'points', form: null, title: '水', rows: [{ ...row, ...more }] }
    return linesOf(renderSlideReason(slide as never, 'en'))
  }
  test.each<[object, string]>([
    [{ opens: true, ends: true }, 'a whole sentence, line 4'],
    [{ opens: true }, 'opens its sentence, line 4'],
    [{ ends: true }, 'ends its sentence, line 4'],
    [{}, 'from inside its sentence, line 4'],
    [{ noted: ['40万元', '6月'] }, 'says 40万元, 6月'],
    [{ call: true }, '; is a call'],
    [{ edited: true }, 'came by hand'],
    [{ role: null }, 'an earlier version did not record why'],
  ])('%j', (more, says) => {
    expect(told(more).slice(0, 2)).toEqual(['slide 3, 水 (points, points)', '  修渠'])
    expect(told(more)[2]).toContain(says)
  })
  test('and nothing else', () => {
    expect(told({ line: null })[2]).not.toMatch(/line|says|call/)
    expect(told({ line: null })).toHaveLength(3)
  })
})

test('the tree marks what is guessed, and nothing else', () => {
  const section = (marker: string, heading: string, confidence: Section['confidence']): Section => ({
    type: 'section',
    marker,
    series: null,
    heading,
    span: { start: 0, end: 0 },
    confidence,
    children: [],
  })
  const outline: Outline = {
    version: 1,
    title: '讲话',
    subtitle: null,
    speaker: null,
    date: null,
    occasion: null,
    lang: 'zh',
    children: [section('一、', '修渠', 'sure'), section('二、', '打井', 'likely'), section('三、', '栽树', 'guess')],
    removed: [],
    issues: [],
    titleBlock: [],
    salutation: null,
    thesis: null,
    closing: null,
    figures: [],
  }
  expect(renderTree(outline, 'zh')).toBe('讲话\n\n一、修渠\n二、打井\n三、栽树 ?\n')
  const span = { start: 0, end: 0 }
  const paragraph = (text: string): OutlineNode => ({ type: 'paragraph', span, sentences: [{ text, span }] })
  const table = { type: 'table' as const, explicit: false, caption: null, columns: ['年', '亩'], span }
  const children: OutlineNode[] = [
    paragraph('水'.repeat(60)),
    {
      ...section('1.', '修渠', 'sure'),
      children: [
        paragraph('水'.repeat(61)),
        { ...table, rows: [['一', '二', '三'], ['一']] },
        { type: 'quote', text: '水滴石穿', speaker: '老站长', span },
      ],
    },
    { ...section('', '打井', 'sure'), marker: null },
  ]
  const all = { ...outline, title: null, speaker: '周岭', children, issues: [{ rule: 'odd', message: '两个三' }] }
  const removed = [{ rule: 'watermark', text: 'x', span }]
  expect(renderTree({ ...all, removed }, 'en').split('\n')).toEqual([
    '(no title)',
    'speaker: 周岭',
    '',
    `· ${'水'.repeat(60)}`,
    '1. 修渠',
    `  · ${'水'.repeat(60)}…`,
    '  [table 2×3] ',
    '  [quotation] 水滴石穿 老站长',
    '# 打井',
    '',
    '! 两个三',
    '',
    expect.stringContaining('1'),
    '',
  ])
})
