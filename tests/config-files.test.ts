// Files that speechdeck.config.yaml names: pictures known by their content, wrong ones refused with their line, good
// ones in the deck.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subset from 'subset-font'
import { describe, expect, test } from 'vitest'
import { pictureIn } from '../scripts/config/picture.ts'
import { png, SVG } from './pictures.ts'
import { SPEECH, workplace } from './run-speechdeck.ts'

const GREEN = [0, 88, 61]
const WHITE = [255, 255, 255]

describe('a picture', () => {
  test('is known by its content, with its shape', () => {
    expect(
      pictureIn(
        png([
          [GREEN, WHITE, GREEN, WHITE],
          [WHITE, GREEN, WHITE, GREEN],
        ]),
      ),
    ).toEqual({ extension: 'png', form: 'solid', aspect: 2, pixels: [4, 2] })
    expect(
      pictureIn(
        png([
          [
            [...GREEN, 255],
            [...WHITE, 0],
          ],
        ]),
      ),
    ).toEqual({ extension: 'png', form: 'clear', aspect: 2, pixels: [2, 1] })
    expect(
      pictureIn(
        png([
          [
            [...GREEN, 255],
            [...WHITE, 255],
            [...WHITE, 255],
          ],
        ]),
      ),
    ).toEqual({ extension: 'png', form: 'solid', aspect: 3, pixels: [3, 1] })
    expect(pictureIn(Buffer.from('FFD8FFE000040000FFC0000B080010002003', 'hex'))).toEqual({
      extension: 'jpg',
      form: 'solid',
      aspect: 2,
      pixels: [32, 16],
    })
    expect(pictureIn(Buffer.from(`\uFEFF<?xml version="1.0"?>\n${SVG}`))).toEqual({
      extension: 'svg',
      form: 'clear',
      aspect: 2,
      pixels: null,
    })
    expect(pictureIn(Buffer.from('<svg width="30mm" height="10mm"/>'))).toEqual({
      extension: 'svg',
      form: 'clear',
      aspect: 3,
      pixels: null,
    })
  })

  test.each([
    [
      'a star on a disc',
      [
        [...GREEN, 255],
        [255, 221, 0, 255],
        [0, 0, 0, 0],
      ],
      'solid',
    ],
    [
      'a disc in two greens',
      [
        [...GREEN, 255],
        [0, 98, 70, 255],
        [0, 0, 0, 0],
      ],
      'clear',
    ],
    [
      'a soft edge',
      [
        [...GREEN, 255],
        [255, 255, 255, 120],
        [0, 0, 0, 0],
      ],
      'clear',
    ],
  ])('%s: its outline is the mark only where all of it is of one shade', (_, row, form) =>
    expect(pictureIn(png([row]))).toMatchObject({ form }),
  )
  test.each([
    ['<circle fill="#00583D"/><path fill="#FFDD00"/>', 'solid'],
    ['<g style="stroke: none; fill: #00583D"><path style="fill:#ffffff"/></g>', 'solid'],
    ['<stop stop-color="red"/><stop stop-color="blue"/>', 'solid'],
    ['<circle fill="#00583D"/><path fill="#00583d" stroke="none"/>', 'clear'],
    ['<circle fill="currentColor"/><path fill="url(#a)"/><path fill="#00583d"/>', 'clear'],
  ])('%s', (inside, form) =>
    expect(pictureIn(Buffer.from(`<svg viewBox="0 0 9 9">${inside}</svg>`))).toMatchObject({ form }),
  )

  test('is nothing else, and nothing broken', () => {
    const whole = png([
      [GREEN, WHITE],
      [WHITE, GREEN],
    ])
    for (const bytes of ['', 'GIF89a', '<html/>', '<svg', 'BM....', '%PDF-1.7'])
      expect(pictureIn(Buffer.from(bytes))).toBeNull()
    for (let length = 0; length < whole.length - 8; length++) expect(pictureIn(whole.subarray(0, length))).toBeNull()
  })
})

describe('a logo', () => {
  test('goes along with the deck, and with one built again from its outline', async () => {
    const place = workplace({
      'talk.txt': SPEECH,
      'ours/mark.svg': SVG,
      'speechdeck.config.yaml': 'unit: 县林业局\nlogo: ours/mark.svg\n',
    })
    expect(await place.run('build', 'talk.txt', '--no-pdf', '--quiet', '-o', 'far/away/deck')).toMatchObject({
      code: 0,
      stderr: '',
    })
    const before = place.bytes('far/away/deck')
    expect(place.read('far/away/deck/public/logo.svg')).toBe(SVG)
    expect(place.read('far/away/deck/slides.md')).toContain(
      '  logo:\n    file: logo.svg\n    form: clear\n    aspect: 2\n',
    )
    await place.run('build', 'far/away/deck/outline.md', '--no-pdf', '--quiet')
    expect(place.bytes('far/away/deck')).toEqual(before)
    await place.run('build', 'far/away/deck/outline.md', '--no-pdf', '--quiet', '--no-config')
    expect(Object.keys(place.bytes('far/away/deck')).filter(name => name.startsWith('public/'))).toEqual([])
  })

  test.each([
    ['nowhere.png', 'speechdeck.config.yaml:2: logo: nowhere.png cannot be read (there is no such file or folder).'],
    ['.', 'speechdeck.config.yaml:2: logo: . cannot be read (there is a folder of that name).'],
    ['talk.txt', 'speechdeck.config.yaml:2: talk.txt is not a picture that can be shown, or is damaged.'],
  ])('%s is refused, and nothing is written', async (logo, message) => {
    const place = workplace({ 'talk.txt': SPEECH, 'speechdeck.config.yaml': `# ours\nlogo: ${logo}\n` })
    const { code, stderr } = await place.run('build', 'talk.txt', '--no-pdf', '--lang=en')
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
    expect(Object.keys(place.bytes('.')).length).toBe(2)
  })

  test.each([
    [1, 1, 2],
    [15, 200, 2],
    [200, 15, 2],
    [16, 16, 0],
  ])('of %d by %d pixels ends with exit code %d', async (width, height, expected) => {
    const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => GREEN))
    const place = workplace({
      'talk.txt': SPEECH,
      'mark.png': png(rows),
      'speechdeck.config.yaml': '# ours\nlogo: mark.png\n',
    })
    const { code, stderr } = await place.run('build', 'talk.txt', '--no-pdf', '--lang=en', '--quiet')
    expect(code).toBe(expected)
    if (expected !== 0) {
      const place = `speechdeck.config.yaml:2: the logo mark.png has only ${width} × ${height} pixels`
      expect(stderr).toContain(place)
      expect(stderr).toContain('at least 16 × 16 pixels')
      expect(stderr.trim().split('\n').length).toBe(1)
    }
  })
})

describe('a font', () => {
  const whole = readFileSync(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  )

  test('is cut to the deck and set before ours; what it lacks is said; built again, nothing changes', async () => {
    const title = await subset(whole, '在全县护林防火工作会议上的讲', { targetFormat: 'woff2', keepFeatures: [] })
    const place = workplace({
      'talk.txt': SPEECH,
      'fonts/ours.woff2': title,
      'speechdeck.config.yaml': 'fonts:\n  title: fonts/ours.woff2\n  body: fonts/ours.woff2\n',
    })
    const { code, stdout } = await place.run('build', 'talk.txt', '--no-pdf', '--lang=en', '-o', 'a/b/deck')
    expect(code).toBe(0)
    expect(stdout).toMatch(/fonts\/ours\.woff2 lacks these characters; ours are used for them: .*话/)
    const css = place.read('a/b/deck/fonts/fonts.css')
    expect(css).toMatch(/font-family: "Deck Title".*deck-title\.ttf/s)
    expect(css).toMatch(
      /\.sd-slide \{ --sd-serif: "Deck Title", "Noto Serif SC".*--sd-sans: "Deck Text", "Noto Sans SC"/s,
    )
    expect(JSON.parse(place.read('a/b/deck/deck.json'))).toMatchObject({
      config: { fonts: { title: 'deck-title.ttf', body: 'deck-body.ttf' } },
    })
    const before = place.bytes('a/b/deck')
    expect(await place.run('build', 'a/b/deck/outline.md', '--no-pdf', '--quiet')).toMatchObject({ code: 0 })
    expect(place.bytes('a/b/deck')).toEqual(before)
  })

  test.each([
    ['body: ours.ttf', true],
    ['body: ours.ttf\n  body-bold: ours.ttf', false],
    ['title: ours.ttf', false],
    ['body: variable.ttf', false],
  ])('of one weight for running text is named in one line: %s', async (fonts, isNamed) => {
    const place = workplace({
      'talk.txt': SPEECH,
      'ours.ttf': whole,
      'variable.ttf': withWeights(whole),
      'speechdeck.config.yaml': `fonts:\n  ${fonts}\n`,
    })
    const { code, stdout } = await place.run('build', 'talk.txt', '--no-pdf', '--lang=en', '-o', 'deck')
    expect(code).toBe(0)
    const said = stdout.split('\n').filter(line => line.includes('one weight'))
    expect(said).toEqual(isNamed ? [expect.stringContaining('fonts.body-bold')] : [])
    // No bold is made up by whoever shows it: the one face stands for all weights.
    if (isNamed) expect(place.read('deck/fonts/fonts.css')).toMatch(/"Deck Text"; font-weight: 100 900/)
  })

  test.each([
    ['cut off', whole.subarray(0, 100_000)],
    ['a text', SPEECH],
    ['empty', ''],
  ])('that is %s is refused with its line', async (_, content) => {
    const place = workplace({
      'talk.txt': SPEECH,
      'bad.ttf': content,
      'speechdeck.config.yaml': 'fonts:\n  title: bad.ttf\n',
    })
    const { code, stderr } = await place.run('build', 'talk.txt', '--no-pdf', '--lang=en')
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining(
        'E_USAGE speechdeck.config.yaml:2: bad.ttf is not a font that can be used, or is damaged.',
      ),
    })
    expect(Object.keys(place.bytes('.')).length).toBe(3)
  })
})

/** The font with an axis of weights from 100 to 900: a table `fvar` (OpenType 1.9) put before its others. */
function withWeights(font: Buffer): Buffer {
  const fvar = Buffer.alloc(36)
  fvar.writeUInt16BE(1, 0)
  fvar.writeUInt16BE(16, 4)
  fvar.writeUInt16BE(2, 6)
  fvar.writeUInt16BE(1, 8)
  fvar.writeUInt16BE(20, 10)
  fvar.writeUInt16BE(8, 14)
  fvar.write('wght', 16, 'latin1')
  for (const [index, weight] of [100, 400, 900].entries()) fvar.writeUInt32BE(weight * 0x10000, 20 + 4 * index)
  const count = font.readUInt16BE(4)
  const head = Buffer.from(font.subarray(0, 12))
  head.writeUInt16BE(count + 1, 4)
  const shift = 16 + fvar.length
  const record = Buffer.alloc(16)
  record.write('fvar', 0, 'latin1')
  record.writeUInt32BE(12 + 16 * (count + 1), 8)
  record.writeUInt32BE(fvar.length, 12)
  const others = Buffer.from(font.subarray(12, 12 + 16 * count))
  for (let at = 8; at < others.length; at += 16) others.writeUInt32BE(others.readUInt32BE(at) + shift, at)
  const records = [record, ...Array.from({ length: count }, (_, index) => others.subarray(16 * index, 16 * index + 16))]
  const sorted = records.toSorted((a, b) => (a.toString('latin1', 0, 4) < b.toString('latin1', 0, 4) ? -1 : 1))
  return Buffer.concat([head, ...sorted, fvar, font.subarray(12 + 16 * count)])
}
