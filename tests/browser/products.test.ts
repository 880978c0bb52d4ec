// Pictures and proof sheet from the opened deck.

import { readdirSync, readFileSync } from 'node:fs'
import { PNG_HEAD, sizeOfPng } from './png.ts'
import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '../../scripts/model/ledger.ts'
import { faultsOfPdf } from '../pdf-ua.ts'
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
    expect(await faultsOfPdf(readFileSync(path('deck/proof.pdf')))).toEqual([])
    expect(await faultsOfPdf(readFileSync(path('deck/handout.pdf')))).toEqual([])
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
