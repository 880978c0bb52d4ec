// The PDF as a reader meets it: pages, text, fonts, bookmarks, language, and the same bytes each time.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportPdf, type ExportedPdf } from '../../scripts/products/index.ts'
import { printPdf } from '../../scripts/products/pdf.ts'
import { BrowserGone } from '../../scripts/browser/page.ts'
import { Browsers } from '../../scripts/browser/pool.ts'
import { withDeckPage, type DeckPage } from '../../scripts/browser/session.ts'
import { collected } from '../collected.ts'
import { COVER, makeDeck, POINTS } from './deck.ts'

interface Bookmark {
  title: string
  items: Bookmark[]
}

describe('a deck of three slides as PDF', () => {
  const dir = makeDeck([
    COVER,
    POINTS,
    {
      matter: 'part: 1',
      body: '## 大而化之，不如入心入脑\n\n<KeyPoints form="list">\n\n1. **龘字也要有字形**\n2. **入脑就会用**\n\n</KeyPoints>',
    },
  ])
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
  const dictionaries = async () =>
    (await PDFDocument.load(readFileSync(file), { updateMetadata: false })).context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter(object => object instanceof PDFDict)

  test('has one page a slide, as large as the slide', async () => {
    const document = await open()
    const { view } = await document.getPage(1)
    expect({ pages: document.numPages, made: made.pages, view: view.map(Math.round) }).toEqual({
      pages: 3,
      made: 3,
      view: [0, 0, 735, 414],
    })
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
    expect(titles(await (await open()).getOutline())).toEqual([
      '在读书会上的讲话',
      '长期读大部头的书',
      '大而化之，不如入心入脑',
    ])
  })

  test('is tagged, titled and in Chinese, and says nothing of when and where it was made', async () => {
    const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false })
    expect(String(document.catalog.get(PDFName.of('Lang')))).toContain('zh-CN')
    expect(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true')
    expect([document.getTitle(), document.getCreationDate(), document.getModificationDate()]).toEqual([
      '在读书会上的讲话',
      undefined,
      undefined,
    ])
    expect((await dictionaries()).map(String).join('\n')).not.toMatch(/127\.0\.0\.1|\/tmp\/|file:/)
  })

  test(
    'has a structure tree that reaches every page, and no page that weighs more than 8 ' + 'KB beside the fonts',
    async () => {
      const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false })
      expect(document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).has(PDFName.of('ParentTree'))).toBe(true)
      expect(document.getPages().every(page => page.node.has(PDFName.of('StructParents')))).toBe(true)
      const headings = (await dictionaries()).filter(part => /^\/H[12]$/.test(String(part.get(PDFName.of('S')))))
      expect(headings.length).toBe(3)
      const fonts = (await dictionaries()).flatMap(part => part.get(PDFName.of('FontFile2')) ?? [])
      const size =
        new Set(fonts.map(String)).size &&
        document.context
          .enumerateIndirectObjects()
          .filter(([ref]) => fonts.map(String).includes(String(ref)))
          .reduce((sum, [, object]) => sum + (object instanceof PDFRawStream ? object.contents.length : 0), 0)
      expect((made.bytes - size) / made.pages).toBeLessThan(8 * 1024)
    },
  )

  test('is without fault for qpdf', ({ skip }) => {
    const { status, stdout, error } = spawnSync(process.env['QPDF'] ?? 'qpdf', ['--check', file], { encoding: 'utf8' })
    if (error) return skip('qpdf is not installed')
    expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors')])
  })

  test('is the same to the byte when made again', () => {
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
  })

  test('finds nothing cut on slides that fit', () => {
    expect(made.slides.map(({ no, faults }) => ({ no, faults }))).toEqual([
      { no: 1, faults: [] },
      { no: 2, faults: [] },
      { no: 3, faults: [] },
    ])
  })

  test('adds fonts and the PDF to the folder, and no cache', () => {
    const added = readdirSync(dir, { recursive: true })
      .map(String)
      .filter(name => !before.includes(name) && dirname(name) !== 'fonts')
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

test('the page goes with the last product, and nothing of it is held', async () => {
  const dir = makeDeck([COVER, POINTS])
  const browsers = new Browsers()
  const file = join(dir, 'slides.md')
  const isThere = async ({ page }: DeckPage) => await page.evaluate('document.readyState')
  const held = await withDeckPage(
    file,
    async opened => {
      await printPdf(opened, join(dir, 'first.pdf'))
      expect(await isThere(opened)).toBe('complete')
      await printPdf(opened, join(dir, 'last.pdf'), { last: true })
      await expect(isThere(opened)).rejects.toThrow(BrowserGone)
      // A second time there is nothing left to do.
      await opened.release()
      return new WeakRef(opened)
    },
    { browsers },
  )
  expect(readFileSync(join(dir, 'last.pdf')).equals(readFileSync(join(dir, 'first.pdf')))).toBe(true)
  // The browser lives on, for the next deck.
  expect(await withDeckPage(file, isThere, { browsers })).toBe('complete')
  await browsers.close()
  await collected()
  expect(held.deref()).toBeUndefined()
})

test(
  'parts, steps, grey and dark: each page shows what its slide shows, and the next ' + 'product is as before',
  async () => {
    const dir = makeDeck([
      COVER,
      POINTS,
      { matter: 'part: 1', body: '## 一条一条来\n\n<v-clicks>\n\n- 先说第一条\n- 再说第二条\n\n</v-clicks>' },
      { matter: 'part: 1', body: '## 收尾\n\n说完了' },
    ])
    const made = (name: string) => join(dir, name)
    // A list's own marks are drawn, and in no text of the page.
    const signs = (text: string) => [...text.replace(/[\s·]/g, '')].toSorted().join('')
    const shown = await withDeckPage(join(dir, 'slides.md'), async opened => {
      await printPdf(opened, made('before.pdf'))
      await printPdf(opened, made('part.pdf'), { only: [2, 3], grayscale: true })
      await printPdf(opened, made('dark.pdf'), { dark: true })
      await printPdf(opened, made('steps.pdf'), { withClicks: true, only: [3, 4] })
      await printPdf(opened, made('after.pdf'))
      return await opened.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('#print-content .print-slide-container')].map(
          slide => slide.innerText,
        ),
      )
    })
    const pages = async (name: string) =>
      (await extractText(await getDocumentProxy(new Uint8Array(readFileSync(made(name)))))).text
    expect((await pages('before.pdf')).map(signs)).toEqual(shown.map(signs))
    expect((await pages('part.pdf')).map(signs)).toEqual(shown.slice(1, 3).map(signs))
    expect((await pages('dark.pdf')).map(signs)).toEqual(shown.map(signs))
    expect(readFileSync(made('dark.pdf')).equals(readFileSync(made('before.pdf')))).toBe(false)
    expect(readFileSync(made('after.pdf')).equals(readFileSync(made('before.pdf')))).toBe(true)
    const steps = (await pages('steps.pdf')).map(page => page.replace(/\s/g, ''))
    expect(
      steps.map(page => ['先说第一条', '再说第二条', '说完了'].filter(words => page.includes(words)).length),
    ).toEqual([0, 1, 2, 1])
    const bookmarks = (await (
      await getDocumentProxy(new Uint8Array(readFileSync(made('steps.pdf'))))
    ).getOutline()) as Bookmark[]
    expect(bookmarks.flatMap(({ title, items }) => [title, ...items.map(item => item.title)])).toEqual([
      '一条一条来',
      '收尾',
    ])
  },
)
