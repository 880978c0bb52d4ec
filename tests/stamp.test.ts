// Watermark and numbered copies: seen on every page, in no text that is copied, the same bytes each time.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFName, PDFRawStream, StandardFonts } from 'pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../scripts/cli/arguments.ts'
import { pdfPath, svgPath, textShape } from '../scripts/fonts/outlines.ts'
import { deliver, watermarkSvg } from '../scripts/products/stamp.ts'

const FONT = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
)
const QPDF = process.env['QPDF'] ?? 'qpdf'
const folder = () => mkdtempSync(join(tmpdir(), 'speechdeck-stamp-'))

/** Two pages of words, as printed. */
async function printed(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const words of ['first page', 'second page'])
    document.addPage([735, 414]).drawText(words, { x: 60, y: 200, font })
  return await document.save()
}

const textOf = async (file: string) =>
  (await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))))).text
/** Everything that is drawn, unpacked. */
async function drawn(file: string): Promise<string> {
  const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false })
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) =>
      !(object instanceof PDFRawStream)
        ? ''
        : object.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
          ? inflateSync(object.contents).toString('latin1')
          : Buffer.from(object.contents).toString('latin1'),
    )
    .join('\n')
}
const shape = (text: string) => pdfPath(textShape(FONT, text).shape)

describe('the shape of a text', () => {
  test('is as wide as the font says, closed, and upright', () => {
    const {
      shape: { curves, width },
      lacking,
    } = textShape(FONT, '内部')
    expect([width, lacking]).toEqual([2, []])
    expect(curves.filter(([kind]) => kind === 'M').length).toBe(curves.filter(([kind]) => kind === 'Z').length)
    const heights = curves.flatMap(([kind, ...numbers]) => (kind === 'Z' ? [] : [Number(numbers.at(-1))]))
    expect([Math.min(...heights) > -0.2, Math.max(...heights) > 0.7, Math.max(...heights) < 1]).toEqual([
      true,
      true,
      true,
    ])
  })

  test('is the same for SVG, the other way up', () =>
    expect(svgPath({ curves: [['M', 0, 0.5], ['Q', 0.1, 0.6, 0.2, 0], ['Z']], width: 1 })).toBe(
      'M0 -0.5Q0.1 -0.6 0.2 0Z',
    ))
  test('becomes cubic for PDF', () =>
    expect(pdfPath({ curves: [['M', 0, 0], ['Q', 0.3, 0.6, 0.6, 0], ['Z']], width: 1 })).toBe(
      '0 0 m\n0.2 0.4 0.4 0.4 0.6 0 c\nh',
    ))
  test('parts of a composite glyph are drawn too', () =>
    expect(textShape(FONT, 'é').shape.curves.filter(([kind]) => kind === 'M').length).toBeGreaterThanOrEqual(3))
  test('a character without a glyph is named', () =>
    expect(textShape(FONT, '内\u{10FFFD}').lacking).toEqual(['\u{10FFFD}']))
  test('for a picture it lies across the slide', () =>
    expect(watermarkSvg('内部资料', { width: 980, height: 552 })).toMatch(
      /^<svg [^>]*viewBox="0 0 980 552".*fill-opacity="0\.16" d="M/,
    ))
})

test('a watermark is on each page and in no text', async () => {
  const [dir, source] = [folder(), await printed()]
  const made = await deliver(join(dir, 'a.pdf'), source, 2, {
    stamp: { watermark: '内部资料', copies: null },
    lang: 'zh',
  })
  await deliver(join(dir, 'b.pdf'), source, 2, { stamp: { watermark: '内部资料', copies: null }, lang: 'zh' })
  expect([made.pages, readdirSync(dir)]).toEqual([2, ['a.pdf', 'b.pdf']])
  expect(readFileSync(join(dir, 'b.pdf')).equals(readFileSync(join(dir, 'a.pdf')))).toBe(true)
  expect(await textOf(join(dir, 'a.pdf'))).toEqual(['first page', 'second page'])
  const content = await drawn(join(dir, 'a.pdf'))
  expect(content.match(/Artifact <<\/Type \/Pagination \/Subtype \/Watermark>> BDC/g)?.length).toBe(2)
  expect(content).toContain(shape('内部资料'))
})

test('a watermark of forty characters lies within the page, in letters that can be read', async () => {
  const output = join(folder(), 'long.pdf')
  const words = '内部资料不得外传'.repeat(5)
  await deliver(output, await printed(), 2, { stamp: { watermark: words, copies: null }, lang: 'zh' })
  const document = await PDFDocument.load(readFileSync(output), { updateMetadata: false })
  const { width, height } = document.getPage(0).getSize()
  const matrix = /0\.5 g ([-\d. ]+) cm \/SdMark/.exec(await drawn(output))?.[1] ?? ''
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix.split(' ').map(Number)
  expect(Math.hypot(a, b)).toBeGreaterThan(10)
  for (const [x, y] of [
    [0, 0],
    [40, 0],
    [0, 0.9],
    [40, 0.9],
  ] as const) {
    const [across, up] = [a * x + c * y + e, b * x + d * y + f]
    expect([across > 0, across < width, up > 0, up < height]).toEqual([true, true, true, true])
  }
})

test('each copy is a file with its number, and nothing else is left in the folder', async () => {
  const dir = join(folder(), 'copies')
  const made = await deliver(join(dir, 'slides.pdf'), await printed(), 2, {
    stamp: { watermark: null, copies: { from: 9, to: 11, inOne: false } },
    lang: 'zh',
  })
  expect(made.files).toEqual(['slides-09.pdf', 'slides-10.pdf', 'slides-11.pdf'])
  expect(readdirSync(dir)).toEqual(made.files)
  for (const [file, label, other] of [
    ['slides-09.pdf', '第 09 号', '第 10 号'],
    ['slides-11.pdf', '第 11 号', '第 09 号'],
  ] as const) {
    const content = await drawn(join(dir, file))
    expect([content.includes(shape(label)), content.includes(shape(other))]).toEqual([true, false])
    expect(await textOf(join(dir, file))).toEqual(['first page', 'second page'])
  }
  const again = join(folder(), 'copies')
  await deliver(join(again, 'slides.pdf'), await printed(), 2, {
    stamp: { watermark: null, copies: { from: 9, to: 11, inOne: false } },
    lang: 'zh',
  })
  for (const name of made.files ?? [])
    expect(readFileSync(join(again, name)).equals(readFileSync(join(dir, name)))).toBe(true)
})

test('all copies in one file are hardly larger than one', async () => {
  const [dir, source] = [folder(), await printed()]
  const made = await deliver(join(dir, 'all.pdf'), source, 2, {
    stamp: { watermark: 'DRAFT', copies: { from: 1, to: 30, inOne: true } },
    lang: 'en',
  })
  expect([made.pages, made.files]).toEqual([60, undefined])
  expect(await textOf(join(dir, 'all.pdf'))).toEqual(
    Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 'first page' : 'second page')),
  )
  const content = await drawn(join(dir, 'all.pdf'))
  for (const label of ['No. 01', 'No. 17', 'No. 30']) expect(content.split(shape(label)).length - 1, label).toBe(1)
  expect(made.bytes).toBeLessThan(source.length + 60 * 1200)
  const document = await PDFDocument.load(readFileSync(join(dir, 'all.pdf')), { updateMetadata: false })
  const numbers = document.getPages().map(page =>
    String(
      page.node
        .Resources()
        ?.lookup(PDFName.of('XObject'), PDFDict)
        .entries()
        .filter(([name]) => name.decodeText().startsWith('SdCopy'))
        .map(([, ref]) => ref),
    ),
  )
  expect(new Set(numbers).size).toBe(30)
})

test('printed on both sides each copy begins on a front', async () => {
  const made = async (pages: number) => {
    const [dir, source] = [folder(), await PDFDocument.load(await printed())]
    for (let count = 2; count < pages; count++) source.addPage([735, 414])
    const stamp = { watermark: null, copies: { from: 1, to: 3, inOne: true } }
    const how = { stamp, lang: 'zh', duplex: true } as const
    const { pages: all } = await deliver(join(dir, 'all.pdf'), await source.save(), pages, how)
    return { all, text: await textOf(join(dir, 'all.pdf')) }
  }
  expect((await made(2)).all).toBe(6)
  const { all, text } = await made(3)
  expect([all, text.map((words, index) => [index, words]).filter(([, words]) => words === 'first page')]).toEqual([
    12,
    [0, 4, 8].map(index => [index, 'first page']),
  ])
})

test('qpdf finds nothing wrong with either', async ({ skip }) => {
  if (spawnSync(QPDF, ['--version']).status !== 0) return skip('qpdf is not installed')
  const dir = folder()
  for (const inOne of [true, false])
    await deliver(join(dir, 'a.pdf'), await printed(), 2, {
      stamp: { watermark: '内部资料', copies: { from: 1, to: 2, inOne } },
      lang: 'zh',
    })
  for (const name of readdirSync(dir))
    expect(spawnSync(QPDF, ['--check', join(dir, name)], { encoding: 'utf8' }), name).toMatchObject({ status: 0 })
})

test('a watermark that cannot be drawn, and copies of nothing, are refused', async () => {
  await expect(
    deliver(join(folder(), 'a.pdf'), await printed(), 2, {
      stamp: { watermark: '\u{10FFFD}', copies: null },
      lang: 'zh',
    }),
  ).rejects.toMatchObject({ code: 'E_USAGE', message: 'usage-watermark' })
  for (const [value, message] of [
    ['0-3', 'usage-copies'],
    ['9-3', 'usage-copies'],
    ['many', 'usage-copies'],
    ['1-9999', 'usage-copies'],
  ])
    expect(() => parseArguments(['export', 'deck', '--copies', value ?? ''], 'en', '1')).toThrow(
      expect.objectContaining({ message }),
    )
  expect(() => parseArguments(['export', 'deck', '--format', 'pptx', '--copies', '1-3'], 'en', '1')).toThrow(
    expect.objectContaining({ message: 'usage-copies-pdf' }),
  )
  expect(
    parseArguments(
      ['export', 'deck', '--copies', '12', '--copies-in-one', '--dark', '--with-clicks', '--watermark', '内部资料'],
      'en',
      '1',
    ),
  ).toMatchObject({
    watermark: '内部资料',
    copies: { from: 1, to: 12, inOne: true },
    products: [{ format: 'pdf', grayscale: false, dark: true, withClicks: true }],
  })
})
