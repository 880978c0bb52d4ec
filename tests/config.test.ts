// speechdeck.config.yaml: read with its lines, proved before anything is written, recorded so that a rebuild is the
// same.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, withDerived } from '../scripts/config/colours.ts'
import { coloursOf } from '../scripts/config/index.ts'
import { parseConfig } from '../scripts/config/parse.ts'
import { SPEECH, workplace } from './run-speechdeck.ts'

const here = { file: 'c.yaml', lineOf: () => 1 }
/** Message and values of what a text throws. */
function complaint(text: string): unknown {
  try {
    parseConfig(text, 'c.yaml')
  } catch (error) {
    const { message, hint, values } = error as { message: string; hint?: string; values: Record<string, unknown> }
    return { message, ...(hint && { hint }), ...values }
  }
  return null
}

describe('the text', () => {
  test('gives texts as typed, on one line', () => {
    expect(
      parseConfig(
        'unit: 青溪县  图书馆\ndate: 2024-07-01\noccasion: 1984\nfooter: >\n  两行\n  合一\n' +
          'theme: blue\nratio: 4:3\nclicks: true\n',
        'c.yaml',
      ).given,
    ).toEqual({
      unit: '青溪县  图书馆',
      date: '2024-07-01',
      occasion: '1984',
      footer: '两行 合一',
      theme: 'blue',
      ratio: '4:3',
      clicks: true,
    })
  })

  test('may say nothing: an empty file, a comment, a name without a value', () => {
    for (const text of ['', '# nothing yet\n', 'unit:\ncolours:\n'])
      expect(parseConfig(text, 'c.yaml')).toMatchObject({ given: {}, colours: {}, logo: null, fonts: {} })
  })

  test('writes colours one way, and knows the line of each', () => {
    expect(parseConfig('# ours\ncolours:\n  accent: "#abc"\n  field: 0f3d68\n', 'c.yaml')).toMatchObject({
      colours: { accent: '#AABBCC', field: '#0F3D68' },
      lines: { 'colours.accent': 3, 'colours.field': 4 },
    })
  })

  test.each([
    [
      'colors:\n  accent: "#000"\n',
      { message: 'config-key', hint: 'config-similar-hint', line: 1, key: 'colors', similar: 'colours' },
    ],
    ['unit: a\nsomething: 1\n', { message: 'config-key', line: 2, key: 'something', similar: '' }],
    [
      '\ntheme: bleu\n',
      {
        message: 'config-value',
        hint: 'config-similar-hint',
        line: 2,
        value: 'bleu',
        allowed: 'red, blue, ink',
        similar: 'blue',
      },
    ],
    ['ratio: 21:9\n', { message: 'config-value', line: 1, value: '21:9' }],
    ['clicks: perhaps\n', { message: 'config-value', line: 1 }],
    ['theme: red\nrate: fast\n', { message: 'config-number', line: 2 }],
    ['rate: 39\n', { message: 'config-number', value: '39', least: 40, most: 600 }],
    ['rate: 601\n', { message: 'config-number', value: '601' }],
    ['minutes: 0\n', { message: 'config-number', value: '0', least: 1, most: 600 }],
    ['colours:\n  acent: "#000"\n', { message: 'config-key', line: 2, key: 'colours.acent', similar: 'accent' }],
    ['colours:\n  accent: red\n', { message: 'config-colour', line: 2, value: 'red' }],
    ['colours:\n  accent: #A2211B\n', { message: 'config-colour-empty', line: 2, key: 'colours.accent' }],
    ['colours: red\n', { message: 'config-group', line: 1 }],
    ['unit: [a, b]\n', { message: 'config-not-text', line: 1, key: 'unit' }],
    ['- unit\n', { message: 'config-no-map', line: 1 }],
    ['unit: "open\n', { message: 'config-syntax' }],
    ['unit: a\nunit: b\n', { message: 'config-syntax', line: 2 }],
  ])('%j is refused with its place', (text, expected) =>
    expect(complaint(text)).toMatchObject({ file: 'c.yaml', ...expected }),
  )
})

describe('colours', () => {
  test('contrast is that of WCAG', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
  })

  test('one accent dresses the section slides too, readable', () => {
    const { field, ...rest } = coloursOf({ accent: '#00583D' }, 'red', here)
    expect(field).toBe('#00583D')
    expect(Object.keys(rest).sort()).toEqual(['accent', 'field-hair', 'on-field-2'])
    expect(contrast(rest['on-field-2'] ?? '', field ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  test('ink keeps its empty grounds', () => {
    expect(coloursOf({ accent: '#00583D' }, 'ink', here)).toEqual({ accent: '#00583D' })
  })

  test('what was given stays as given', () => {
    const palette = {
      paper: '#FFFFFF',
      ink: '#000000',
      'ink-2': '#333333',
      'ink-3': '#595959',
      hair: '#BDBDBD',
      tint: '#EEEEEE',
      accent: '#000000',
      'line-c': '#000000',
      field: '#000000',
      'on-field': '#FFFFFF',
      'on-field-2': '#DDDDDD',
      'field-hair': '#777777',
      'series-2': '#595959',
    }
    expect(withDerived({ ink: '#101010', hair: '#CCCCCC', 'line-c': '#202020' }, palette)).toMatchObject({
      ink: '#101010',
      hair: '#CCCCCC',
      'line-c': '#202020',
    })
  })

  test.each([
    [{ accent: '#E8A33D' }, 'accent'],
    [{ 'on-field': '#A2211B' }, 'on-field'],
    [{ paper: '#555555' }, 'paper'],
    [{ 'ink-3': '#AAAAAA' }, 'ink-3'],
    // 4.48 to 1; WCAG asks for 4.5.
    [{ paper: '#FFFFFF', tint: '#FFFFFF', 'ink-3': '#777777' }, 'ink-3'],
  ])('%j is refused: nobody could read it', (colours, name) => {
    expect(() => coloursOf(colours, 'red', here)).toThrow(
      expect.objectContaining({
        message: 'config-contrast',
        values: expect.objectContaining({ key: `colours.${name}` }),
      }),
    )
  })
})

test('just enough contrast is enough', () => {
  const colours = { paper: '#FFFFFF', tint: '#FFFFFF', 'ink-3': '#767676' }
  expect(contrast('#767676', '#FFFFFF')).toBeLessThan(4.6)
  expect(coloursOf(colours, 'red', here)).toMatchObject(colours)
})

test('the example of docs/config.md is read whole', () => {
  const example =
    /```yaml\n([\s\S]*?)```/.exec(readFileSync(new URL('../docs/config.md', import.meta.url), 'utf8'))?.[1] ?? ''
  expect(parseConfig(example.replace(/^# (?=(?:speaker|date|occasion):)/gm, ''), 'c.yaml')).toEqual({
    given: {
      theme: 'red',
      ratio: '16:9',
      clicks: false,
      rate: 200,
      minutes: 30,
      unit: '青溪县林业局',
      confidential: '内部资料',
      watermark: '内部资料',
      footer: '2025 年护林防火',
      speaker: '周岭',
      date: '2025年3月4日',
      occasion: '全县护林防火工作会议',
      readings: { 盱眙: 'xū yí', 给予: '' },
    },
    logo: 'logo.svg',
    colours: { accent: '#00583D' },
    fonts: { title: 'fonts/title.otf', body: 'fonts/text.ttf', 'body-bold': 'fonts/text-bold.ttf' },
    scriptFonts: { text: '仿宋_GB2312', heading: '黑体', second: '楷体_GB2312', title: '方正小标宋简体' },
    lines: expect.anything(),
  })
})

describe('a build', () => {
  const CONFIG =
    'unit: 县林业局\nconfidential: 内部资料\ntheme: blue\nspeaker: 周岭同志\ncolours:\n  accent: "#00583D"\n'
  const given = (place: ReturnType<typeof workplace>, dir = 'decks/talk') => {
    const { given, config } = JSON.parse(place.read(`${dir}/deck.json`)) as Record<string, unknown>
    return { given, config }
  }

  test('takes the configuration beside the speech, or else the one above; flags go before it', async () => {
    const place = workplace({
      'a/b/talk.txt': SPEECH,
      'a/speechdeck.config.yaml': CONFIG,
      'speechdeck.config.yaml': 'theme: ink\n',
    })
    expect(await place.run('build', 'a/b/talk.txt', '--no-pdf', '--quiet', '--theme', 'ink')).toMatchObject({
      code: 0,
      stderr: '',
    })
    expect(given(place)).toEqual({
      given: { theme: 'ink' },
      config: {
        unit: '县林业局',
        confidential: '内部资料',
        theme: 'blue',
        speaker: '周岭同志',
        colours: { accent: '#00583D' },
      },
    })
    expect(place.read('decks/talk/slides.md')).toMatch(
      /theme: ink\n.*unit: 县林业局\n.*confidential: 内部资料\n.*colours:\n.*accent: "#00583D"/s,
    )
    expect(place.read('decks/talk/deck.json')).not.toContain(place.root)
    place.write('a/b/speechdeck.config.yaml', 'unit: 近处\n')
    await place.run('build', 'a/b/talk.txt', '--no-pdf', '--quiet', '-o', 'near')
    expect(given(place, 'near').config).toEqual({ unit: '近处' })
    await place.run('build', 'a/b/talk.txt', '--no-pdf', '--quiet', '-o', 'named', '--config', 'speechdeck.config.yaml')
    expect(given(place, 'named').config).toEqual({ theme: 'ink' })
    await place.run('build', 'a/b/talk.txt', '--no-pdf', '--quiet', '-o', 'none', '--no-config')
    expect(given(place, 'none').config).toBeUndefined()
  })

  test('from outline.md is the same to the byte, and passes its check', async () => {
    const place = workplace({ 'talk.txt': SPEECH, 'speechdeck.config.yaml': `${CONFIG}footer: 2025 护林防火\n` })
    await place.run('build', 'talk.txt', '--no-pdf', '--quiet', '-o', 'x/y/deck')
    const before = place.bytes('x/y/deck')
    expect(await place.run('build', 'x/y/deck/outline.md', '--no-pdf', '--quiet')).toMatchObject({ code: 0 })
    expect(place.bytes('x/y/deck')).toEqual(before)
    expect(await place.run('check', 'x/y/deck', '--no-browser', '--strict')).toMatchObject({ code: 0 })
  })

  test.each([
    [
      '--lang=en',
      'E_USAGE speechdeck.config.yaml:1: there is no entry “them”; there are theme, ratio,' +
        ' clicks, rate, minutes, unit, confidential, watermark, footer, speaker, date, ' +
        'occasion, logo, colours, fonts, script-fonts, readings. Did you mean theme?\n',
    ],
    [
      '--lang=zh',
      'E_USAGE speechdeck.config.yaml 第 1 行：没有“them”这一项；可用：theme, ratio, clicks, rate, ' +
        'minutes, unit, confidential, watermark, footer, speaker, date, occasion, logo, ' +
        'colours, fonts, script-fonts, readings。 是不是想写 theme？\n',
    ],
  ])('that cannot be meant writes nothing (%s)', async (lang, stderr) => {
    const place = workplace({ 'talk.txt': SPEECH, 'speechdeck.config.yaml': 'them: blue\n' })
    expect(await place.run('build', 'talk.txt', '--no-pdf', lang)).toEqual({ code: 2, stdout: '', stderr })
    expect(Object.keys(place.bytes('.')).length).toBe(2)
  })

  test('knows one font of the script without the others', async () => {
    const place = workplace({ 'talk.txt': SPEECH, 'speechdeck.config.yaml': 'script-fonts:\n  text: 仿宋_GB2312\n' })
    expect(await place.run('build', 'talk.txt', '--no-pdf')).toMatchObject({ code: 0 })
    expect(given(place).config).toEqual({ scriptFonts: { text: '仿宋_GB2312' } })
  })

  test('without the file that --config names ends', async () => {
    const place = workplace({ 'talk.txt': SPEECH })
    expect(await place.run('build', 'talk.txt', '--no-pdf', '--config', 'nowhere.yaml')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nowhere.yaml'),
    })
  })
})
