// From the words of a command line to what is done: every option of every command, alone and beside others.

import { describe, expect, test } from 'vitest'
import { languageAsked, parseArguments } from '../scripts/cli/arguments.ts'
import { SPEECH, workplace } from './run-speechdeck.ts'
import { browserSteps, watermarkOf } from '../scripts/cli/commands/wire.ts'
import { handoutKind, typeSize } from '../scripts/cli/print-options.ts'
import { localeLanguage } from '../scripts/cli/program.ts'

const planOf = (words: string) => parseArguments(words.split(' '), 'en', '7.8.9')
const complaintOf = (words: string) => {
  try {
    planOf(words)
  } catch (error) {
    return (error as Error).message
  }
  return null
}

const COMMON = { json: false, quiet: false, lang: null }
const PDF = { format: 'pdf', grayscale: false }
const PRINTED = { binding: 'left' }

describe('a command without options', () => {
  test.each<[words: string, plan: object]>([
    [
      'build a.txt',
      {
        command: 'build',
        speech: 'a.txt',
        out: null,
        pdf: true,
        force: false,
        keep: [],
        given: {},
        config: { file: null, off: false },
        products: [PDF],
        copies: null,
        ...COMMON,
      },
    ],
    [
      'outline a.txt',
      { command: 'outline', speech: 'a.txt', out: null, why: false, force: false, keep: [], ...COMMON },
    ],
    [
      'export d',
      {
        command: 'export',
        dir: 'd',
        products: [PDF],
        range: null,
        out: null,
        watermark: null,
        copies: null,
        ...COMMON,
      },
    ],
    [
      'handout d e -o all.pdf',
      {
        command: 'handout',
        dirs: ['d', 'e'],
        out: 'all.pdf',
        title: null,
        form: { up: 1, binding: 'left' },
        watermark: null,
        copies: null,
        ...COMMON,
      },
    ],
    [
      'check d',
      {
        command: 'check',
        dir: 'd',
        strict: false,
        acceptNotes: false,
        acceptMissing: false,
        why: null,
        browser: true,
        ...COMMON,
      },
    ],
    ['present d', { command: 'present', dir: 'd', port: null, open: true, highlight: false, remote: null, ...COMMON }],
    [
      'rehearse d',
      { command: 'rehearse', dir: 'd', port: null, open: true, highlight: false, remote: null, ...COMMON },
    ],
    ['rehearsals d', { command: 'rehearsals', dir: 'd', calibrate: false, drop: null, ...COMMON }],
  ])('%s', (words, plan) => expect(planOf(words)).toEqual(plan))
})

describe('an option', () => {
  test.each<[words: string, plan: object]>([
    ['build a -o x --force --json --quiet --lang zh', { out: 'x', force: true, json: true, quiet: true, lang: 'zh' }],
    ['build a --no-pdf', { pdf: false, products: [] }],
    ['build a --keep watermark --keep markup', { keep: ['watermark', 'markup'] }],
    ['build a --config unit.yaml', { config: { file: 'unit.yaml', off: false } }],
    ['build a --no-config', { config: { file: null, off: true } }],
    [
      'build a --title T --subtitle S --speaker P --date D',
      { given: { title: 'T', subtitle: 'S', speaker: 'P', date: 'D' } },
    ],
    ['build a --occasion O --unit U --footer F', { given: { occasion: 'O', unit: 'U', footer: 'F' } }],
    ['build a --confidential C --watermark W', { given: { confidential: 'C', watermark: 'W' } }],
    ['build a --theme ink --ratio 4:3', { given: { theme: 'ink', ratio: '4:3' } }],
    ['build a --minutes 1 --rate 40', { given: { minutes: 1, rate: 40 } }],
    ['build a --minutes 600 --rate 600', { given: { minutes: 600, rate: 600 } }],
    ['build a --clicks', { given: { clicks: true } }],
    ['build a --no-clicks', { given: { clicks: false } }],
    [
      'build a --grayscale --dark --with-clicks',
      { products: [{ ...PDF, grayscale: true, dark: true, withClicks: true }] },
    ],
    ['outline a -o o.md --force --keep x --why', { out: 'o.md', force: true, keep: ['x'], why: true }],
    ['outline a --why 选人', { why: '选人' }],
    [
      'export d -o x.pdf --watermark W --range 2,4-',
      {
        out: 'x.pdf',
        watermark: 'W',
        range: [
          { from: 2, to: 2 },
          { from: 4, to: null },
        ],
      },
    ],
    ['export d --copies 3-7', { copies: { from: 3, to: 7, inOne: false } }],
    ['export d --copies 12 --copies-in-one', { copies: { from: 1, to: 12, inOne: true } }],
    [
      'handout d -o x --title T --watermark W --copies 2',
      { title: 'T', watermark: 'W', copies: { from: 1, to: 2, inOne: false } },
    ],
    [
      'handout d -o x --kind study --binding top --duplex --blanks 4',
      { form: { up: 'study', binding: 'top', duplex: true, blanks: 4 } },
    ],
    ['handout d -o x --booklet', { form: { up: 1, binding: 'left', duplex: true, booklet: true } }],
    [
      'check d --why 3 --strict --accept-notes --accept-missing --no-browser',
      { why: 3, strict: true, acceptNotes: true, acceptMissing: true, browser: false },
    ],
    ['present d --port 65535 --no-open --highlight', { port: 65_535, open: false, highlight: true }],
    ['rehearse d --remote', { remote: '' }],
    ['rehearse d --remote secret', { remote: 'secret' }],
    ['rehearsals d --calibrate --drop 9999', { calibrate: true, drop: 9999 }],
  ])('%s', (words, plan) => expect(planOf(words)).toMatchObject(plan))

  test('given twice counts as it stands last, words in one line', () => {
    expect(parseArguments(['build', 'a', '--title', '一\n二', '--unit', ' '], 'en', '1')).toMatchObject({
      given: { title: '一 二' },
    })
    expect(planOf('build a --title A --title B')).toMatchObject({ given: { title: 'B' } })
  })
})

describe('what is to be made', () => {
  test.each<[words: string, products: object[]]>([
    [
      'build a --no-pdf --handout notes,study,9',
      [9, 'notes', 'study'].map(up => ({ format: 'handout', up, ...PRINTED })),
    ],
    [
      'build a --no-pdf --handout 2 --no-cover --duplex',
      [{ format: 'handout', up: 2, ...PRINTED, duplex: true, withoutCover: true }],
    ],
    [
      'build a --no-pdf --handout outline --booklet --blanks 200',
      [{ format: 'handout', up: 'outline', ...PRINTED, duplex: true, booklet: true, blanks: 200 }],
    ],
    ['build a --no-pdf --handout 4 --binding none', [{ format: 'handout', up: 4, binding: 'none' }]],
    ['build a --no-pdf --script', [{ format: 'script', paper: 'a4', size: 22, ...PRINTED }]],
    [
      'build a --no-pdf --script pdf,docx --paper a5 --duplex',
      [
        { format: 'script', paper: 'a5', size: 16, ...PRINTED, duplex: true },
        { format: 'docx', paper: 'a5', size: 16, duplex: true },
      ],
    ],
    [
      'build a --no-pdf --script docx --script-style gongwen',
      [{ format: 'docx', paper: 'a4', size: 16, style: 'gongwen' }],
    ],
    [
      'build a --no-pdf --script docx --script-style gongwen --size 小四',
      [{ format: 'docx', paper: 'a4', size: 12, style: 'gongwen' }],
    ],
    ['build a --no-pdf --script docx --script-style plain', [{ format: 'docx', paper: 'a4', size: 22 }]],
    ['build a --no-pdf --template t.pptx', [{ format: 'pptx', template: 't.pptx' }]],
    ['build a --no-pdf --pptx --no-notes', [{ format: 'pptx', withoutNotes: true }]],
    ['build a --no-pdf --site --no-notes --proof', [{ format: 'proof' }, { format: 'site', withoutNotes: true }]],
    ['build a --pptx', [PDF, { format: 'pptx' }]],
    ['export d --format png --scale 4', [{ format: 'png', scale: 4 }]],
    ['export d --format site,pdf，proof', [PDF, { format: 'proof' }, { format: 'site' }]],
    ['export d --format handout --handout 6', [{ format: 'handout', up: 6, ...PRINTED }]],
    ['export d --template t.pptx', [{ format: 'pptx', template: 't.pptx' }]],
    ['export d -o x.DOCX', [PDF]],
    ['export d --format script -o x.DOCX', [{ format: 'docx', paper: 'a4', size: 22 }]],
    ['export d --script pdf -o x.docx', [{ format: 'script', paper: 'a4', size: 22, ...PRINTED }]],
    ['export d --format pptx -o x.docx', [{ format: 'pptx' }]],
  ])('%s', (words, products) => expect(planOf(words)).toMatchObject({ products }))

  test('nothing more than that', () => {
    expect(planOf('build a --no-pdf --script docx --binding top')).toMatchObject({
      products: [{ format: 'docx', paper: 'a4', size: 22 }],
    })
    expect(planOf('export d --handout 3 --grayscale')).toHaveProperty('products.length', 1)
    expect(JSON.stringify(planOf('build a'))).not.toMatch(/dark|withClicks|withoutNotes|duplex/)
  })
})

describe('refused', () => {
  test.each([
    ['handout d', 'usage-meeting-output'],
    ['build a --script pdf --script-style gongwen', 'usage-script-style'],
    ['build a --script docx --paper a5 --script-style gongwen', 'usage-script-style'],
    ['build a --handout 1 --booklet --copies 3', 'usage-booklet-copies'],
    ['build a --no-pdf --pptx --copies 3', 'usage-copies-pdf'],
    ['export d --format pdf,pptx -o x', 'usage-one-output'],
    ['export d --format gif', 'usage-format'],
    ['build a --theme green', 'usage-one-of'],
    ['build a --ratio 3:2', 'usage-one-of'],
    ['build a --paper a3', 'usage-one-of'],
    ['build a --script doc', 'usage-one-of'],
    ['build a --handout 5', 'usage-one-of'],
    ['build a --binding right', 'usage-one-of'],
    ['handout d -o x --kind 5', 'usage-one-of'],
    ['build a --minutes 0.5', 'usage-number'],
    ['build a --minutes 601', 'usage-number'],
    ['build a --rate 39', 'usage-number'],
    ['build a --rate 601', 'usage-number'],
    ['build a --blanks 0', 'usage-number'],
    ['build a --blanks 201', 'usage-number'],
    ['build a --rate x', 'usage-number'],
    ['present d --port 0', 'usage-number'],
    ['present d --port 65536', 'usage-number'],
    ['check d --why 0', 'usage-number'],
    ['rehearsals d --drop 0', 'usage-number'],
    ['rehearsals d --drop 10000', 'usage-number'],
    ['present d --remote short', 'usage-password'],
    ['build a --lang fr', 'usage-lang'],
    ['build a --size 8.9', 'usage-size'],
    ['build a --size 48.5', 'usage-size'],
    ['build a --png --scale 4.1', 'usage-scale'],
    ['export d --copies 0-3', 'usage-copies'],
    ['export d --range 2-1', 'usage-range'],
  ])('%s', (words, message) => expect(complaintOf(words)).toBe(message))

  test('a number of nothing', () =>
    expect(() => parseArguments(['build', 'a', '--rate', ' '], 'en', '1')).toThrow('usage-number'))

  test.each(['build a --rate ２００', 'build a --size 48', 'build a --size 9', 'export d --range 3-3'])(
    'not %s',
    words => expect(complaintOf(words)).toBeNull(),
  )
})

describe('words for sizes and kinds', () => {
  test.each<[string, number]>([
    ['初号', 42],
    ['小初', 36],
    ['一号', 26],
    ['小一', 24],
    ['二号', 22],
    ['小二', 18],
    ['三号', 16],
    ['小三', 15],
    ['四号', 14],
    ['小四', 12],
    ['五号', 10.5],
    ['22 pt', 22],
  ])('%s is %d points', (word, points) => expect(typeSize(word)).toBe(points))
  test.each([
    ['notes', 'notes'],
    ['9', 9],
  ])('the kind %s', (word, kind) => expect(handoutKind(word)).toBe(kind))
})

describe('help', () => {
  const help = (words: string, lang: 'zh' | 'en') => {
    const plan = parseArguments(words.split(' '), lang, '7.8.9')
    return plan.command === 'help' ? plan : null
  }
  test('is asked for, or shown where nothing was', () => {
    expect(help('--help', 'en')?.asked).toBe(true)
    expect(help('build -h', 'en')?.asked).toBe(true)
    expect(help('--version', 'en')).toMatchObject({ asked: true, text: '7.8.9\n' })
    expect(parseArguments([], 'en', '1')).toMatchObject({ command: 'help', asked: false })
  })
  test('names every command, and of a command every option with what can be said', () => {
    const all = help('--help', 'en')?.text ?? ''
    const names = ['build', 'outline', 'export', 'handout', 'check', 'present', 'rehearse', 'rehearsals']
    expect(Array.from(all.matchAll(/^ {2}(\w+) \[/gm), ([, name]) => name)).toEqual(names)
    const build = help('build --help', 'en')?.text.replace(/\s+/g, ' ') ?? ''
    for (const words of ['red, blue, ink', '16:9, 4:3', 'left, top, none', 'a4, a5', 'plain, gongwen', 'pdf, docx'])
      expect(build).toContain(words)
    expect(build).toContain('1, 2, 3, 4, 6, 9, notes, outline, study')
    expect(help('export -h', 'en')?.text.replace(/\s+/g, ' ')).toContain('pdf, handout, script, pptx, proof, png, site')
  })
  test('has its headings in the language asked for', () => {
    expect(help('build --help', 'zh')?.text).toMatch(/^用法/)
    for (const heading of [/^Usage/, /^Arguments/m, /^Options/m])
      expect(help('build --help', 'zh')?.text).not.toMatch(heading)
    expect(help('--help', 'zh')?.text).not.toMatch(/^Commands/m)
    expect(help('--help', 'en')?.text).toMatch(/^Commands/m)
  })
})

describe('the language', () => {
  test.each<[string, string | null]>([
    ['build a --lang zh', 'zh'],
    ['build a --lang=en', 'en'],
    ['build a --lang fr', null],
    ['build a --language zh', null],
    ['build zh', null],
  ])('asked for by %s', (words, lang) => expect(languageAsked(words.split(' '))).toBe(lang))
  test.each<[Record<string, string>, string]>([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW' }, 'zh'],
    [{ LANG: 'en_US', LC_MESSAGES: 'en_US', LC_ALL: 'ZH_hk' }, 'zh'],
    [{ LANG: 'C.zh' }, 'en'],
  ])('of the system %j', (env, lang) => expect(localeLanguage(env)).toBe(lang))
})

test('the steps of the browser share what is left of the bar', () => {
  const told: [string, number][] = []
  const tell = browserSteps((key, share) => told.push([key, share]), 0.5)
  for (const step of ['starting', 'loading', 'ready'] as const) tell(step)
  expect(told).toEqual([
    ['step-browser', 0.5],
    ['step-load', 0.65],
    ['step-print', 0.9],
  ])
  browserSteps((key, share) => told.push([key, share]), 0, 'step-measure')('ready')
  expect(told.at(-1)).toEqual(['step-measure', 0.8])
})

test('a watermark of none is no watermark', () => {
  expect([watermarkOf('none'), watermarkOf(undefined), watermarkOf('内部')]).toEqual([null, null, '内部'])
})

test('a watermark has forty characters at most, or is refused with what it may have', async () => {
  const most = '内部资料不得外传'.repeat(5)
  expect(watermarkOf(most)).toBe(most)
  expect(watermarkOf('draft for the board of the school, not for print, '.trim())).not.toBeNull()
  expect(() => watermarkOf(`${most}！`)).toThrow(
    expect.objectContaining({ code: 'E_USAGE', message: 'usage-watermark-long' }),
  )
  const place = workplace({ 'talk.txt': SPEECH })
  const { code, stderr } = await place.run('build', 'talk.txt', '--watermark', `${most}！`, '--lang=zh', '--no-pdf')
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('请缩短到 40 个汉字') })
  expect(Object.keys(place.bytes('.'))).toEqual(['talk.txt'])
})
