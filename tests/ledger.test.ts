// deck.json and report.md of a deck: what stands in them, what is taken for one, and what reading and rehearsing need
// of the folder.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { convert, understand } from '../scripts/convert.ts'
import {
  chooseFolder,
  folderOf,
  keepChanged,
  ledgerOf,
  openFolder,
  readRehearsals,
  removeRehearsal,
  replan,
  slidesVersion,
  sourceText,
  writeDeck,
  type Made,
} from '../scripts/folder/index.ts'
import { isLedger } from '../scripts/folder/ledger-shape.ts'
import { leftToNotes } from '../scripts/folder/left-to-notes.ts'
import { candidates, defaultFolder, isSameSpeech } from '../scripts/folder/name.ts'
import { renderReport } from '../scripts/folder/report.ts'
import { SpeechdeckError } from '../scripts/issue.ts'
import type { Section } from '../scripts/model/outline.ts'
import type { Given } from '../scripts/model/settings.ts'
import type { Source } from '../scripts/model/source.ts'

const TEXT = `在全村修渠会上的讲话
乡亲们：
今天讲两点意见。
一、账要算清楚
去年修渠12公里，花了40万元，比前年少花3万元。渠口的石头是从后山搬来的，一块一块都是人背的，背石头的人里最大的六十岁。
二、渠要管起来
每户每月分水30方，超出的部分先停后补。每段渠都有一块牌子，牌子上写着名字，6月底前全部立好，立不好的那一段不通水。
让我们把渠守好！`

const sourceOf = (text: string): Source => ({
  name: 'talk.txt',
  format: 'txt',
  encoding: 'utf-8',
  sha256: `sha of ${text.length}`,
  text,
  marks: [],
})
const madeOf = (text = TEXT, given: Given = {}): Made => ({
  ...convert(understand(sourceOf(text), null), given),
  given,
  version: '1.2.3',
  outlineByHand: false,
})

const root = mkdtempSync(join(tmpdir(), 'speechdeck-test-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const path = (name: string) => join(root, name)
const put = (name: string, text: string) => {
  mkdirSync(dirname(path(name)), { recursive: true })
  writeFileSync(path(name), text)
}
const write = (name: string, made: Made, products: Readonly<Record<string, string>> = {}) =>
  writeDeck(path(name), made, {
    force: true,
    fill: async dir => {
      for (const [file, text] of Object.entries(products)) writeFileSync(join(dir, file), text)
      return { products: Object.keys(products), browser: null }
    },
  })

describe('deck.json', () => {
  const made = madeOf()
  const ledger = ledgerOf(made)

  test('says what the deck was made of and with', () => {
    expect(ledger).toMatchObject({
      version: 1,
      lang: 'zh',
      title: '在全村修渠会上的讲话',
      source: { name: 'talk.txt', encoding: 'utf-8' },
      made: { speechdeck: '1.2.3', browser: null },
      given: {},
    })
    expect(ledger.seconds).toBe(ledger.slides.reduce((sum, { seconds }) => sum + seconds, 0))
    for (const name of ['config', 'keep', 'outlineByHand']) expect(ledger).not.toHaveProperty(name)
  })

  test('has what was kept, configured and corrected, where it was', () => {
    const more = ledgerOf({ ...made, keep: ['watermark'], config: { unit: '水利站' }, outlineByHand: true })
    expect(more).toMatchObject({ keep: ['watermark'], config: { unit: '水利站' }, outlineByHand: true })
  })

  test('every slide but cover and closing page has its number, the last one as well', () => {
    const { slides } = ledgerOf({ ...made, deck: { ...made.deck, slides: made.deck.slides.slice(0, 2) } })
    const numbers = slides.map(({ texts }) => texts.filter(text => /\d$/.test(text.text) && 'label' in text))
    expect(numbers).toEqual([[], [expect.objectContaining({ text: '2 / 2', role: 'frame' })]])
    const all = ledger.slides.map(({ texts }) => texts.some(({ text }) => text.endsWith(' / 3')))
    expect(ledger.slides.map(({ kind }) => kind)).toEqual(['cover', expect.any(String), 'closing'])
    expect(all).toEqual([false, true, false])
  })

  test('a mark of secrecy stands on each slide; what was asked for goes before the configuration', () => {
    const marked = ledgerOf({ ...made, given: { confidential: '内部' }, config: { confidential: '公开' } })
    for (const { texts } of marked.slides) {
      expect(texts.filter(({ text }) => text === '内部')).toEqual([{ text: '内部', label: 'config', role: 'frame' }])
      expect(texts.some(({ text }) => text === '公开')).toBe(false)
    }
    expect(JSON.stringify(ledger)).not.toContain('"label":"config"')
  })

  test('a slide has the form that it was given, or is named after its kind', () => {
    for (const { kind, form } of ledger.slides) expect(form, kind).toBeTruthy()
    expect(ledger.slides[0]).toMatchObject({ kind: 'cover', form: 'cover' })
  })
})

describe('what is taken for a ledger', () => {
  const ledger = JSON.parse(JSON.stringify(ledgerOf(madeOf(TEXT, { minutes: 3, clicks: true })))) as Record<
    string,
    unknown
  >
  const slides = ledger['slides'] as Record<string, unknown>[]
  const withSlide = (change: object) => ({ ...ledger, slides: [{ ...slides[0], ...change }, ...slides.slice(1)] })

  it('is one as it was written, also with all that may be missing', () => {
    expect(isLedger(ledger)).toBe(true)
    const more = {
      config: { colours: { accent: '#123456' }, unit: 'x', copies: 3 },
      keep: ['watermark'],
      missingAccepted: 'a',
      generated: slides,
      productFiles: { 'slides.pdf': 'ab' },
      removed: [{ rule: 'x', text: 'y', span: { start: 0, end: 1 } }],
      issues: [
        { rule: 'x', message: 'y' },
        { rule: 'x', message: 'y', span: { start: 3, end: 3 } },
      ],
    }
    expect(isLedger({ ...ledger, ...more })).toBe(true)
  })

  it.each([
    'version',
    'title',
    'lang',
    'source',
    'made',
    'given',
    'manuscript',
    'slides',
    'removed',
    'issues',
    'unspoken',
    'files',
    'products',
  ])('is none without %s', name => {
    const { [name]: _, ...rest } = ledger
    expect(isLedger(rest)).toBe(false)
  })

  it.each<[string, object]>([
    ['version', { version: 2 }],
    ['language', { lang: 'fr' }],
    ['source', { source: { name: 'x' } }],
    ['source', { source: { sha256: 'x' } }],
    ['given', { given: { unit: null } }],
    ['given', { given: { colours: { accent: [] } } }],
    ['configuration', { config: [] }],
    ['rules kept', { keep: [1] }],
    ['characters accepted', { missingAccepted: 3 }],
    ['slides', { slides: [] }],
    ['slides', { slides: {} }],
    ['slides before edits', { generated: [{}] }],
    ['files', { files: { a: 1 } }],
    ['products', { products: [] }],
    ['files of products', { productFiles: { a: null } }],
    ['removed', { removed: [{ rule: 'x', text: 'y' }] }],
    ['removed', { removed: [{ rule: 'x', span: { start: 0, end: 1 } }] }],
    ['removed', { removed: [{ text: 'x', span: { start: 0, end: 1 } }] }],
    ['issues', { issues: [{ rule: 'x' }] }],
    ['issues', { issues: [{ message: 'x' }] }],
    ['places', { unspoken: [{ start: -1, end: 1 }] }],
    ['places', { unspoken: [{ start: 0.5, end: 1 }] }],
    ['places', { unspoken: [{ start: 0 }] }],
    ['issues', { issues: [{ rule: 'x', message: 'y', span: {} }] }],
  ])('is none with wrong %s', (_, change) => expect(isLedger({ ...ledger, ...change })).toBe(false))

  it.each(['no', 'id', 'kind', 'title', 'texts', 'note', 'span', 'seconds'])('is none with a slide without %s', name =>
    expect(isLedger(withSlide({ [name]: undefined }))).toBe(false),
  )

  it.each([[[{ text: 'x' }]], [[{ spans: [] }]], [[{ text: 'x', spans: [{}] }]], [[{ text: 3, label: true }]]])(
    'is none with a text %j',
    texts => expect(isLedger(withSlide({ texts }))).toBe(false),
  )

  it.each([null, [], 'x', 3])('is none: %j', value => expect(isLedger(value)).toBe(false))
  it('may have a text that is a label, and seconds that are a number', () => {
    expect(isLedger(withSlide({ texts: [{ text: '目录', label: true }] }))).toBe(true)
    expect(isLedger(withSlide({ seconds: Number.NaN }))).toBe(false)
  })
})

describe('the report', () => {
  const made = madeOf()
  const report = (more: Partial<Made> = {}) =>
    renderReport({ ...made.deck, ...more.deck }, made.outline, TEXT, { ...more })
  const part = (text: string, title: RegExp) => text.split(/^## /m).find(each => title.test(each)) ?? ''

  test('has the sum of the times, and the times of each slide added up', () => {
    const rows = Array.from(report().matchAll(/^\| (\d+) \| .* \| (\d+):(\d\d) \| (\d+):(\d\d) \|$/gm), row =>
      row.slice(1).map(Number),
    )
    expect(rows).toHaveLength(made.deck.slides.length)
    let sum = 0
    for (const [index, [no, minutes = 0, seconds = 0, all = 0, rest = 0]] of rows.entries()) {
      sum += minutes * 60 + seconds
      expect([no, all * 60 + rest]).toEqual([index + 1, sum])
    }
  })

  test('characters that no font has come with all their lines', () => {
    expect(report({ missing: ['渠', '𠮷'] })).toMatch(/渠.*U\+6E20.*1、5、6、7、8/)
    expect(report({ missing: ['𠮷'] })).toContain('U+20BB7')
    expect(report()).not.toContain('U+')
  })

  test('rules that were left out, and readings with the slides on which they are said', () => {
    expect(report({ keep: ['watermark', 'markup'] })).toContain('watermark, markup')
    expect(report()).not.toContain('watermark')
    const slides = made.deck.slides.flatMap(({ note }, index) => (note.includes('30方') ? [index + 1] : []))
    expect(report({ readings: { '30方': 'sān shí fāng' } })).toMatch(
      new RegExp(`30方.*sān shí fāng.*${slides.join('、')}`),
    )
  })

  test('what is odd stands with its line and its words, as they are', () => {
    const issue = {
      rule: 'odd',
      message: '两个<b>三',
      span: { start: TEXT.indexOf('二、'), end: TEXT.indexOf('二、') + 7 },
    }
    const odd = part(report({ deck: { ...made.deck, issues: [issue, { rule: 'odd', message: '没有地方' }] } }), /两个/)
    expect(odd).toMatch(/两个&lt;b&gt;三.*6.*二、渠要管起来/)
    expect(odd).toContain('没有地方')
  })

  test('what was removed stands with its line and rule, long texts cut', () => {
    const removed = (words: string) => ({
      rule: 'site-notices',
      text: words,
      span: { start: TEXT.indexOf('每户'), end: 0 },
    })
    const told = report({
      deck: { ...made.deck, removed: [removed('长'.repeat(40)), removed('短'.repeat(41)), removed('a*b|c')] },
    })
    expect(told).toMatch(/7.*长{40}/)
    expect(told).not.toContain('长…')
    expect(told).toContain(`${'短'.repeat(40)}…`)
    expect(told).toContain(String.raw`a\*b\|c`)
    expect(told).toContain('site-notices')
  })

  test('points that are not certain are named with their lines, deep ones too', () => {
    const span = { start: TEXT.indexOf('二、'), end: TEXT.indexOf('二、') + 7 }
    const point = (confidence: Section['confidence'], children: Section[], more: Partial<Section> = {}): Section => ({
      type: 'section',
      marker: '二、',
      series: null,
      heading: `打井 ${confidence}`,
      span,
      confidence,
      children,
      ...more,
    })
    const uncertain = (children: Section[]) =>
      Array.from(
        renderReport(made.deck, { ...made.outline, children }, TEXT).matchAll(/^- .*二、打井.*$/gm),
        ([entry]) => entry,
      )
    const [likely = '', guess = ''] = uncertain([point('sure', [point('likely', [point('guess', [])])])])
    for (const entry of [likely, guess]) expect(entry).toContain('6')
    expect(guess).toContain('打井 guess')
    expect(guess.replace('guess', 'likely')).not.toBe(likely)
    expect(uncertain([point('guess', [], { synthetic: true })])).toEqual([])
  })

  test('figures stand slide by slide with their units, each once', () => {
    const deck = {
      ...made.deck,
      slides: made.deck.slides
        .slice(1, 2)
        .map(slide => ({ ...slide, note: '第3名花了40万元，又是40万元，占12.5%。一是修渠。' })),
    }
    expect(report({ deck })).toContain('第3名、40万元、12.5%')
  })
})

describe('what no slide shows', () => {
  const made = madeOf()
  const left = (outline = made.outline) => leftToNotes(made.deck, outline, TEXT, [])
  test('is told with the slide on which it is said', () => {
    const water = left().find(({ what }) => what.includes('30方'))
    expect(water?.words).toBe('每户每月分水30方，超出的部分先停后补。')
    expect(water?.at).toBe(TEXT.indexOf('每户'))
    const slide = made.deck.slides.find(({ no }) => no === water?.no)
    expect(slide?.note).toContain('每户每月分水30方')
  })
  test('is not asked of what somebody keeps off the slides', () => {
    const hidden = made.outline.children.map(node =>
      node.type === 'section' ? { ...node, mark: 'hide' as const } : node,
    )
    expect(left({ ...made.outline, children: hidden }).flatMap(({ what }) => what)).toEqual([])
    expect(left().length).toBeGreaterThan(2)
  })
  test('a call alone is told in its own words', () => {
    expect(left().find(({ what }) => what.length === 0)?.words).toBe('让我们把渠守好！')
  })
})

describe('where a deck goes', () => {
  test('the place asked for, then numbers', () => {
    const places = candidates('decks/a')
    expect([places.next().value, places.next().value, places.next().value]).toEqual([
      'decks/a',
      'decks/a-2',
      'decks/a-3',
    ])
    expect(defaultFolder('talks/annual.txt')).toBe(join('decks', 'annual'))
  })

  test('beside another speech, onto its own, never onto what is no deck', async () => {
    await write('placed', madeOf())
    const choose = (text: string, out = 'placed', more = {}) =>
      chooseFolder(sourceOf(text), { path: 'x.txt', out: path(out), force: false, rebuild: false, ...more })
    expect(choose(TEXT)).toMatchObject({ dir: path('placed'), taken: null })
    expect(choose(TEXT).before?.title).toBe('在全村修渠会上的讲话')
    expect(choose(TEXT, 'placed//').dir).toBe(path('placed'))
    expect(choose(TEXT.replace('40万元', '41万元')).dir).toBe(path('placed'))
    expect(choose('另一篇讲话，讲的是怎样打井，井打在哪里，谁来打井。')).toMatchObject({
      dir: path('placed-2'),
      taken: path('placed'),
      before: null,
    })
    put('foreign/x', '')
    expect(() => choose(TEXT, 'foreign')).toThrow('folder-foreign')
    expect(choose(TEXT, 'nowhere')).toMatchObject({ dir: path('nowhere'), seen: {} })

    put('placed/slides.md', 'mine')
    expect(() => choose(TEXT)).toThrow(
      expect.objectContaining({ message: 'folder-edited', hint: 'folder-edited-hint' }),
    )
    expect(choose(TEXT, 'placed', { force: true }).dir).toBe(path('placed'))
    await write('placed', madeOf())
    put('placed/outline.md', 'mine')
    expect(() => choose(TEXT)).toThrow(expect.objectContaining({ hint: 'folder-outline-edited-hint' }))
    expect(choose(TEXT, 'placed', { rebuild: true }).dir).toBe(path('placed'))
  })

  test('an outline.md knows its folder, and no other file does', async () => {
    await write('whole', madeOf())
    const folder = folderOf(path('whole/outline.md'))
    expect(folder?.ledger.title).toBe('在全村修渠会上的讲话')
    expect(folder && sourceText(folder)).toBe(TEXT)
    expect(folderOf(path('whole/slides.md'))).toBeNull()
    put('alone/outline.md', '')
    expect(folderOf(path('alone/outline.md'))).toBeNull()
    rmSync(path('whole/source.txt'))
    expect(folder && sourceText(folder)).toBeNull()
  })

  test('two speeches are one where half of the shorter is in the longer', () => {
    const text = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => String.fromCodePoint(0x4e00 + from + n)).join('')
    expect(isSameSpeech(text(0, 100), text(50, 400))).toBe(false)
    expect(isSameSpeech(text(0, 100), text(40, 400))).toBe(true)
    expect(isSameSpeech('短', '短')).toBe(true)
    expect(isSameSpeech('短', '长')).toBe(false)
  })
})

describe('a folder that is opened', () => {
  test.each([
    ['is not there', () => openFolder(path('gone')), 'folder-missing'],
    ['is no deck', () => (put('notes/a.txt', ''), openFolder(path('notes'))), 'folder-no-deck'],
    ['has a ledger that is none', () => (put('bad/deck.json', '{}'), openFolder(path('bad'))), 'folder-bad-ledger'],
    [
      'has one that is cut off',
      () => (put('cut/deck.json', '{"version"'), openFolder(path('cut'))),
      'folder-bad-ledger',
    ],
  ])('%s', (_, act, message) => expect(act).toThrow(expect.objectContaining({ code: 'E_USAGE', message })))

  test('lacks its slides', async () => {
    await write('lacking', madeOf())
    rmSync(path('lacking/slides.md'))
    expect(() => openFolder(path('lacking'))).toThrow('folder-incomplete')
  })
})

test('a product that was changed is kept under a number of its own, one as it was made is not', async () => {
  await write('products', madeOf(), { 'slides.pptx': 'made', 'slides.pdf': 'made' })
  const kept = () => keepChanged(openFolder(path('products')), ['slides.pptx', 'slides.pdf', 'other.pdf'])
  expect(kept()).toEqual([])
  put('products/slides.pptx', 'changed')
  put('products/slides.backup-1.pptx', 'older')
  expect(kept()).toEqual([{ file: path('products/slides.pptx'), backup: path('products/slides.backup-2.pptx') }])
  expect(readFileSync(path('products/slides.backup-2.pptx'), 'utf8')).toBe('changed')
  put('products/other.pdf', 'foreign')
  expect(kept().map(({ file }) => file)).toContain(path('products/other.pdf'))
})

describe('rehearsals in a folder', () => {
  test('are read in the order of their names, without what is none', () => {
    expect(readRehearsals(path('none'))).toEqual([])
    put('runs/rehearsals/2026-02.json', '{"n":2}')
    put('runs/rehearsals/2026-01.json', '{"n":1}')
    put('runs/rehearsals/2026-03.json', '{"n":')
    put('runs/rehearsals/index.html', '{"n":9}')
    expect(readRehearsals(path('runs'))).toEqual([{ n: 1 }, { n: 2 }])
  })
  test('go by the time at which they began', () => {
    put('drop/rehearsals/2026-01-02T03-04-05Z.json', '{}')
    removeRehearsal(path('drop'), '2026-01-02T03:04:05Z')
    expect(readRehearsals(path('drop'))).toEqual([])
    expect(() => removeRehearsal(path('drop'), '2026')).toThrow(expect.objectContaining({ message: 'write-failed' }))
  })
})

describe('another pace', () => {
  const times = (name: string) => openFolder(path(name)).ledger.slides.map(({ seconds }) => seconds)
  const sum = (seconds: readonly number[]) => seconds.reduce((total, each) => total + each, 0)

  test('changes the times of deck.json, slides.md and report.md alike', async () => {
    await write('pace', madeOf())
    const before = times('pace')
    const told = replan(openFolder(path('pace')), 90)
    expect(told).toMatchObject({
      rateBefore: null,
      before: sum(before),
      files: ['deck.json', 'slides.md', 'report.md'],
    })
    const after = times('pace')
    expect(told.after).toBe(sum(after))
    expect(told.after).toBeGreaterThan(1.5 * told.before)
    const { slides, ledger } = openFolder(path('pace'))
    expect(ledger).toMatchObject({ given: { rate: 90 }, seconds: told.after })
    const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    expect(slides).toContain(`duration: ${clock(told.after)}`)
    expect(Array.from(slides.matchAll(/^timesplit: \+(\S+)$/gm), ([, time]) => time)).toEqual(after.map(clock))
    const report = readFileSync(path('pace/report.md'), 'utf8')
    let until = 0
    for (const seconds of after) expect(report).toContain(`| ${clock(seconds)} | ${clock((until += seconds))} |`)
    // And back again: the pace, then what every plan begins with.
    expect(replan(openFolder(path('pace')), 180)).toMatchObject({ rateBefore: 90 })
    expect(times('pace')).toEqual(before)
  })

  test('keeps the length that was asked for, and leaves alone what somebody edited', async () => {
    await write('long', madeOf(TEXT, { minutes: 5 }))
    put('long/slides.md', `${readFileSync(path('long/slides.md'), 'utf8')}\nmine\n`)
    const told = replan(openFolder(path('long')), 90)
    expect(told).toMatchObject({ before: 300, after: 300, files: ['deck.json', 'report.md'] })
    expect(sum(times('long'))).toBe(300)
    rmSync(path('long/report.md'))
    expect(replan(openFolder(path('long')), 120).files).toEqual(['deck.json'])
  })

  test('is no other version of the slides', () => {
    const slides = 'duration: 3:00\n# a\ntimesplit: +1:00\n'
    expect(slidesVersion(slides)).toBe(slidesVersion(slides.replace('1:00', '2:00').replace('3:00', '4:00')))
    expect(slidesVersion(slides)).not.toBe(slidesVersion(slides.replace('# a', '# b')))
  })
})

test('of products that stay from an earlier deck the ledger keeps these and no others', async () => {
  await write('staying', madeOf(), { 'slides.pdf': 'made', 'slides.pptx': 'made' })
  const both = openFolder(path('staying')).ledger
  expect(Object.keys(both.products)).toEqual(['slides.pdf', 'slides.pptx'])
  rmSync(path('staying/slides.pptx'))
  const { kept, ledger } = await write('staying', madeOf(TEXT.replace('40万元', '41万元')))
  expect(kept).toEqual(['slides.pdf'])
  expect(ledger.products).toEqual({ 'slides.pdf': both.products['slides.pdf'] })
  expect(Object.keys(ledger.productFiles ?? {})).toEqual(['slides.pdf'])
})

test.each(['md', 'txt', 'vue', 'css', 'ts', 'js', 'json'])(
  'what editors do to the ends of lines of a .%s is no edit',
  async end => {
    await write(`ends-${end}`, madeOf())
    put(`ends-${end}/own.${end}`, 'a\nb\n')
    const before = openFolder(path(`ends-${end}`)).files[`own.${end}`]
    put(`ends-${end}/own.${end}`, '\uFEFFa\r\nb\r\n')
    expect(openFolder(path(`ends-${end}`)).files[`own.${end}`]).toBe(before)
    put(`ends-${end}/own.pdf`, 'a\nb\n')
    const picture = openFolder(path(`ends-${end}`)).files['own.pdf']
    put(`ends-${end}/own.pdf`, 'a\r\nb\r\n')
    expect(openFolder(path(`ends-${end}`)).files['own.pdf']).not.toBe(picture)
  },
)

test('an error says what is to be done about it, and what it came from only where there is that', () => {
  const bare = new SpeechdeckError('E_READ', 'read-empty')
  expect(bare).toMatchObject({ name: 'SpeechdeckError', code: 'E_READ', message: 'read-empty', values: {} })
  expect('cause' in bare || bare.hint !== undefined).toBe(false)
  const cause = new Error('disk')
  const whole = new SpeechdeckError('E_EXPORT', 'write-failed', { cause, hint: 'h', values: { file: 'a' } })
  expect(whole).toMatchObject({ cause, hint: 'h', values: { file: 'a' } })
})
