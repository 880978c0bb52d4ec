// The PDF as a reader meets it: pages, text, fonts, bookmarks, language, and the same bytes each time.

import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportPdf, type ExportedPdf } from '../../scripts/export/index.ts'
import { COVER, makeDeck, POINTS } from './deck.ts'

interface Bookmark { title: string, items: Bookmark[] }

describe('a deck of three slides as PDF', () => {
  const dir = makeDeck([COVER, POINTS, { matter: 'part: 1', body: '## 大而化之，不如入心入脑\n\n<KeyPoints form="list">\n\n1. **龘字也要有字形**\n2. **入脑就会用**\n\n</KeyPoints>' }])
  const file = join(dir, 'slides.pdf')
  const again = join(dir, 'again.pdf')
  let made: ExportedPdf
  let before: string[]

  beforeAll(async () => {
    before = readdirSync(dir, { recursive: true }).map(String)
    made = await exportPdf({ slidesPath: join(dir, 'slides.md'), output: file })
    await exportPdf({ slidesPath: join(dir, 'slides.md'), output: again })
  })

  const open = () => getDocumentProxy(new Uint8Array(readFileSync(file)))
  const dictionaries = async () => (await PDFDocument.load(readFileSync(file), { updateMetadata: false })).context.enumerateIndirectObjects().map(([, object]) => object).filter(object => object instanceof PDFDict)

  test('has one page a slide, as large as the slide', async () => {
    const document = await open()
    const { view } = await document.getPage(1)
    expect({ pages: document.numPages, made: made.pages, view: view.map(Math.round) }).toEqual({ pages: 3, made: 3, view: [0, 0, 735, 414] })
  })

  test('gives the text back in the characters of the speech, not in radicals that look like them', async () => {
    const { text } = await extractText(await open())
    const plain = text.map(page => page.replace(/\s/g, ''))
    expect(plain[1]).toContain('长期读大部头的书')
    expect(plain[1]).toContain('见人见事')
    expect(plain.join('')).not.toMatch(/[\u2E80-\u2FDF]/)
  })

  test('holds embedded TrueType fonts of the deck and no shapes drawn glyph by glyph', async () => {
    const fonts = (await dictionaries()).filter(font => font.get(PDFName.of('Type')) === PDFName.of('Font'))
    const kinds = new Set(fonts.map(font => String(font.get(PDFName.of('Subtype')))))
    const names = [...new Set(fonts.map(font => String(font.get(PDFName.of('BaseFont'))).replace(/^\/[A-Z]{6}\+/, '')))]
    expect(kinds).toEqual(new Set(['/Type0', '/CIDFontType2']))
    expect(names.filter(name => !/^Noto(?:Sans|Serif)SC-/.test(name))).toEqual([])
  })

  test('has bookmarks from the headings', async () => {
    const titles = (nodes: Bookmark[]): string[] => nodes.flatMap(({ title, items }) => [title, ...titles(items)])
    expect(titles(await (await open()).getOutline())).toEqual(['在读书会上的讲话', '长期读大部头的书', '大而化之，不如入心入脑'])
  })

  test('is tagged, titled and in Chinese, and says nothing of when and where it was made', async () => {
    const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false })
    expect(String(document.catalog.get(PDFName.of('Lang')))).toContain('zh-CN')
    expect(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true')
    expect([document.getTitle(), document.getCreationDate(), document.getModificationDate()]).toEqual(['在读书会上的讲话', undefined, undefined])
    expect((await dictionaries()).map(String).join('\n')).not.toMatch(/127\.0\.0\.1|\/tmp\/|file:/)
  })

  test('is the same to the byte when made again', () => {
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
  })

  test('finds nothing cut on slides that fit', () => {
    expect(made.slides.map(({ no, faults }) => ({ no, faults }))).toEqual([{ no: 1, faults: [] }, { no: 2, faults: [] }, { no: 3, faults: [] }])
  })

  test('adds fonts and the PDF to the folder, and no cache', () => {
    const added = readdirSync(dir, { recursive: true }).map(String).filter(name => !before.includes(name) && dirname(name) !== 'fonts')
    expect(added.sort()).toEqual(['again.pdf', 'fonts', 'slides.pdf'])
  })

  test('is not written, not even in part, where it cannot be', async () => {
    const folder = join(dir, '占位.pdf')
    mkdirSync(folder)
    const failing = exportPdf({ slidesPath: join(dir, 'slides.md'), output: folder })
    await expect(failing).rejects.toMatchObject({ code: 'E_EXPORT', message: 'export-write', values: { file: folder } })
    expect(readdirSync(dir).filter(name => name.endsWith('.tmp'))).toEqual([])
  })
})
