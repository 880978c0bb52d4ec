// Pictures and proof sheet from the opened deck; and presentation and Word script as an office program shows them.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { PNG_HEAD, sizeOfPng } from './png.ts'
import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '../../scripts/model/ledger.ts'
import { readTemplate, renderPptx } from '../../scripts/pptx/index.ts'
import { readDeck } from '../../scripts/slides-md/index.ts'
import { SVG } from '../pictures.ts'
import { faultsOf, partsOf } from '../presentation.ts'
import { SPEECH, workplace } from '../run-speechdeck.ts'

const CONFIG =
  'unit: 县林业局\nfooter: 护林防火\nconfidential: 内部资料\nlogo: mark.svg\ncolours: { accent: "#00583D" }\n'

const textOf = async (file: string) =>
  (await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))))).text.map(page =>
    page.replace(/\s/g, ''),
  )

describe('a deck folder', () => {
  const { start, path, read, bytes } = workplace({
    'talk.txt': SPEECH,
    'mark.svg': SVG,
    'speechdeck.config.yaml': CONFIG,
  })
  const ledger = () => JSON.parse(read('deck/deck.json')) as Ledger

  beforeAll(() => {
    const { code, stderr } = start(
      'build',
      'talk.txt',
      '-o',
      'deck',
      '--no-pdf',
      '--proof',
      '--png',
      '--scale',
      '1',
      '--script=docx',
      '--pptx',
      '--handout=4',
      '--quiet',
    )
    expect([code, stderr]).toEqual([0, ''])
  })

  test('has a picture of each slide, as large as asked for', () => {
    const names = readdirSync(path('deck/png'))
    expect(names).toEqual(ledger().slides.map(({ no }) => `${String(no).padStart(3, '0')}.png`))
    for (const name of names) {
      const picture = readFileSync(path(`deck/png/${name}`))
      expect([picture.subarray(0, 8), sizeOfPng(picture)]).toEqual([PNG_HEAD, { width: 980, height: 552 }])
    }
    expect(new Set(names.map(name => bytes('deck/png')[name])).size).toBe(names.length)
  })

  test('has a proof sheet with each figure of the slides and its sentence', async () => {
    const sheet = (await textOf(path('deck/proof.pdf'))).join('')
    expect(sheet).toContain('核对表')
    for (const words of ['2025年3月4日', '县林业局周岭']) expect(sheet).toContain(words)
    for (const figure of ledger()
      .slides.flatMap(({ texts }) => texts)
      .flatMap(text => ('spans' in text ? (text.text.match(/\d+/g) ?? []) : [])))
      expect(sheet).toContain(figure)
  })

  test('shows the looks of the unit: logo, footer and mark; on paper without colours', async () => {
    const pptx = partsOf(readFileSync(path('deck/slides.pptx')))
    expect(faultsOf(pptx)).toEqual([])
    expect([...pptx.keys()].filter(name => name.startsWith('ppt/media/'))).toHaveLength(3)
    const pages = await textOf(path('deck/handout.pdf'))
    for (const page of pages.slice(1)) expect(page).toContain('内部资料护林防火2025年3月4日')
    for (const page of await textOf(path('deck/proof.pdf'))) expect(page).toContain('内部资料护林防火')
    const { OPS } = await getResolvedPDFJS()
    const document = await getDocumentProxy(new Uint8Array(readFileSync(path('deck/handout.pdf'))))
    for (let no = 1; no <= document.numPages; no++) {
      const { fnArray, argsArray } = await (await document.getPage(no)).getOperatorList()
      const colours = fnArray.flatMap((code, at) =>
        code === OPS.setFillRGBColor || code === OPS.setStrokeRGBColor
          ? [String((argsArray[at] as unknown[]).join())]
          : [],
      )
      expect(colours.filter(colour => !/^#(\w\w)\1\1$|^(\d+),\2,\2$/.test(colour))).toEqual([])
    }
  })

  test('keeps strange files out of the way of pictures', () => {
    expect(start('export', 'deck', '--format', 'png', '-o', 'deck')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('deck'),
    })
    expect(readdirSync(path('deck/png')).length).toBe(ledger().slides.length)
  })
})

describe('an office program', () => {
  const gallery = readFileSync(join(import.meta.dirname, 'gallery', 'slides.md'), 'utf8')
  const { path, root, write, start } = workplace({ 'talk.txt': SPEECH })
  /** Text of the pages that LibreOffice makes of a file; null where it is missing or lacks the part for such files. */
  const pages = async (file: string) => {
    spawnSync(
      process.env['SOFFICE'] ?? 'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${path('office')}`,
        '--convert-to',
        'pdf',
        '--outdir',
        root,
        path(file),
      ],
      { timeout: 100_000, stdio: 'ignore' },
    )
    const made = path(file.replace(/\.\w+$/, '.pdf'))
    return existsSync(made) ? await textOf(made) : null
  }

  test('shows a presentation with all its words, each slide on a page', async ({ skip }) => {
    write('gallery.pptx', renderPptx(readDeck(gallery)))
    const text = await pages('gallery.pptx')
    if (!text) return skip('LibreOffice Impress is not installed')
    const deck = readDeck(gallery)
    expect(text.length).toBe(deck.slides.length)
    for (const { no, blocks, layout } of deck.slides) {
      const page = text[no - 1] ?? ''
      const drawn = blocks.some(block => block.type === 'component' && block.name === 'DataChart')
      const words = JSON.stringify(layout === 'quote' ? blocks.slice(1) : blocks).match(/(?<="text":")[^"]+/g) ?? []
      // A chart writes its figures by its own scale; words it must have all.
      const missing = words
        .flatMap(piece => piece.replace(/\s/g, '').split(/(×+)/))
        .filter(piece => !page.includes(piece) && !(drawn && /^[-\d]/.test(piece)))
      expect([no, missing]).toEqual([no, []])
    }
  })

  test('shows a presentation in its own template with all its words', async ({ skip }) => {
    const template = '/usr/lib/libreoffice/share/template/common/presnt/DNA.otp'
    spawnSync(
      process.env['SOFFICE'] ?? 'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${path('office')}`,
        '--convert-to',
        'pptx',
        '--outdir',
        root,
        template,
      ],
      { timeout: 100_000, stdio: 'ignore' },
    )
    if (!existsSync(path('DNA.pptx'))) return skip('LibreOffice Impress and its templates are not installed')
    const deck = readDeck(gallery)
    write('unit.pptx', renderPptx(deck, { template: readTemplate(readFileSync(path('DNA.pptx')), 'DNA.pptx') }))
    // LibreOffice's own master gives one id to two shapes.
    const before = faultsOf(partsOf(readFileSync(path('DNA.pptx'))))
    expect(faultsOf(partsOf(readFileSync(path('unit.pptx')))).filter(fault => !before.includes(fault))).toEqual([])
    const text = await pages('unit.pptx')
    expect(text?.length).toBe(deck.slides.length)
    for (const { no, blocks, layout } of deck.slides) {
      const page = text?.[no - 1] ?? ''
      const words =
        layout === 'quote' || JSON.stringify(blocks).includes('DataChart')
          ? []
          : (JSON.stringify(layout === 'cover' ? blocks.slice(0, 1) : blocks).match(/(?<="text":")[^"]+/g) ?? [])
      expect([
        no,
        words.flatMap(piece => piece.replace(/\s/g, '').split(/(×+|[“”，])/)).filter(piece => !page.includes(piece)),
      ]).toEqual([no, []])
    }
  })

  test('shows the Word script with the whole speech', async ({ skip }) => {
    start('build', 'talk.txt', '-o', 'deck', '--no-pdf', '--script=docx', '--quiet')
    write('script.docx', readFileSync(path('deck/script.docx')))
    const text = await pages('script.docx')
    if (!text) return skip('LibreOffice Writer is not installed')
    const manuscript = (JSON.parse(readFileSync(path('deck/deck.json'), 'utf8')) as Ledger).manuscript.replace(
      /\s/g,
      '',
    )
    expect(
      text
        .map(page => page.replace(/\d+\/\d+$/, ''))
        .join('')
        .replace(/▶\d+/g, ''),
    ).toContain(manuscript)
  })
})
