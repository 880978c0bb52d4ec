// Presentation and Word script as an office program shows them: all the words, each slide on a page. Which
// LibreOffice it is, and with which fonts, is the machine's business; so words are looked for, and no place and no
// line break.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { Ledger } from '../../scripts/model/ledger.ts'
import { readTemplate, renderPptx } from '../../scripts/pptx/index.ts'
import { readDeck } from '../../scripts/slides-md/index.ts'
import { faultsOf, partsOf } from '../presentation.ts'
import { SPEECH, workplace } from '../run-speechdeck.ts'

const SOFFICE = process.env['SOFFICE'] ?? 'soffice'
const GALLERY = fileURLToPath(new URL('../browser/gallery/slides.md', import.meta.url))

/** `LibreOffice 7.4.7.2 …`; empty where there is none. */
const OFFICE = spawnSync(SOFFICE, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? ''
const why = OFFICE === '' ? `skipped: no ${SOFFICE} on this machine` : OFFICE

describe.skipIf(OFFICE === '')(`an office program (${why})`, () => {
  const gallery = readFileSync(GALLERY, 'utf8')
  const { path, root, write, run } = workplace({ 'talk.txt': SPEECH })
  const convert = (file: string, format: string) =>
    spawnSync(
      SOFFICE,
      ['--headless', `-env:UserInstallation=file://${path('office')}`, '--convert-to', format, '--outdir', root, file],
      { timeout: 170_000, stdio: 'ignore' },
    )
  /** Text of the pages that it makes of a file; null where it lacks the part for such files. */
  const pages = async (file: string) => {
    convert(path(file), 'pdf')
    const made = path(file.replace(/\.\w+$/, '.pdf'))
    if (!existsSync(made)) return null
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(made))))
    return text.map(page => page.replace(/\s/g, ''))
  }

  test('shows a presentation with all its words, each slide on a page', async ({ skip }) => {
    write('gallery.pptx', renderPptx(readDeck(gallery)))
    const text = await pages('gallery.pptx')
    if (!text) return skip(`${OFFICE} cannot show presentations`)
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
    convert(template, 'pptx')
    if (!existsSync(path('DNA.pptx'))) return skip('LibreOffice has no such template')
    const deck = readDeck(gallery)
    write('unit.pptx', renderPptx(deck, { template: readTemplate(readFileSync(path('DNA.pptx')), 'DNA.pptx') }))
    // LibreOffice's own master gives one id to two shapes.
    const before = faultsOf(partsOf(readFileSync(path('DNA.pptx'))))
    expect(faultsOf(partsOf(readFileSync(path('unit.pptx')))).filter(fault => !before.includes(fault))).toEqual([])
    const text = await pages('unit.pptx')
    expect(text?.length).toBe(deck.slides.length)
    for (const { no, blocks, layout } of deck.slides) {
      const page = text?.[no - 1] ?? ''
      // The list of parts says how far the talk has come, which has no place in another's layouts.
      const own = layout === 'cover' ? blocks.slice(0, 1) : blocks.filter(({ type }) => type !== 'list')
      const shown = layout === 'cover' || layout === 'section' ? own : blocks
      const words =
        layout === 'quote' || JSON.stringify(blocks).includes('DataChart')
          ? []
          : (JSON.stringify(shown).match(/(?<="text":")[^"]+/g) ?? [])
      expect([
        no,
        words.flatMap(piece => piece.replace(/\s/g, '').split(/(×+|[“”，])/)).filter(piece => !page.includes(piece)),
      ]).toEqual([no, []])
    }
  })

  test('shows the Word script with the whole speech', async ({ skip }) => {
    await run('build', 'talk.txt', '-o', 'deck', '--no-pdf', '--script=docx', '--quiet')
    write('script.docx', readFileSync(path('deck/script.docx')))
    const text = await pages('script.docx')
    if (!text) return skip(`${OFFICE} cannot show Word files`)
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
