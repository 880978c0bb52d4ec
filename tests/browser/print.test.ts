// Handouts and the reading script as people hold them: every spoken word on paper, tagged, in one pass with the slides.

import { readFileSync } from 'node:fs'
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '../../scripts/model/ledger.ts'
import { faultsOfPdf } from '../pdf-ua.ts'
import { SPEECH, workplace } from '../run-speechdeck.ts'

interface Bookmark {
  title: string
  items: Bookmark[]
}

/** Long enough for three pages of the script. */
const LONG = SPEECH.replace(
  '同志们，山不会说话',
  `${'山上的事要在山下先办好，路要通，水要足，人要齐。一处烟点就是一道命令，谁看见谁先报，谁离得近谁先到，不等不靠不看别人。'.repeat(8)}\n同志们，山不会说话`,
)
const HANDOUTS = ['1', '6', 'notes', 'outline', 'study']
const FILES = ['slides.pdf', ...HANDOUTS.map(kind => `handout-${kind}.pdf`), 'script.pdf']

describe('all products of one deck', () => {
  const { start, path, read, bytes } = workplace({ 'talk.txt': LONG })
  const open = (file: string) => getDocumentProxy(new Uint8Array(readFileSync(path(`deck/${file}`))))
  const plain = async (file: string) => (await extractText(await open(file))).text.map(page => page.replace(/\s/g, ''))
  const manuscript = () => (JSON.parse(read('deck/deck.json')) as Ledger).manuscript.replace(/\s/g, '')
  let made: { products: { file: string; pages: number; bytes: number }[] }

  beforeAll(() => {
    const { code, stdout, stderr } = start(
      'build',
      'talk.txt',
      '-o',
      'deck',
      `--handout=${HANDOUTS.join(',')}`,
      '--script',
      '--duplex',
      '--unit',
      '示范县林业局',
      '--confidential',
      '内部资料',
      '--json',
    )
    expect([code, stderr]).toMatchObject([0, expect.stringContaining('排逐字稿')])
    made = JSON.parse(stdout)
  })

  test('come from one run, with their pages and sizes, and are on record', async () => {
    expect(made.products.map(({ file }) => file)).toEqual(FILES.map(file => `deck/${file}`))
    for (const { file, pages, bytes } of made.products) {
      expect([(await open(file.slice(5))).numPages, readFileSync(path(file)).length]).toEqual([pages, bytes])
    }
    expect(Object.keys((JSON.parse(read('deck/deck.json')) as Ledger).products)).toEqual(FILES)
  })

  test.each(['handout-1.pdf', 'handout-notes.pdf', 'script.pdf'])(
    'each spoken character is on the paper of %s, in order',
    async file => {
      const text = (await plain(file)).join('')
      expect(missingFrom(manuscript(), text)).toBe('')
    },
  )

  // 25 mm on the inner side, 20 mm on the outer one: points from the left edge, right pages first. A closing sign may
  // hang by half a character.
  test.each(['handout-1.pdf', 'handout-6.pdf', 'script.pdf'])(
    'nothing stands outside the margins of %s, mirrored from page to page',
    async file => {
      const document = await open(file)
      for (let no = 1; no <= document.numPages; no++) {
        const [inner, outer] = [(25 * 72) / 25.4, (20 * 72) / 25.4]
        const left = no % 2 === 1 ? inner : outer
        const { items } = await (await document.getPage(no)).getTextContent()
        const boxes = items.flatMap(item =>
          'transform' in item && item.str.trim() !== ''
            ? [
                {
                  text: item.str,
                  left: item.transform[4] as number,
                  right: (item.transform[4] as number) + item.width,
                  bottom: item.transform[5] as number,
                  top: (item.transform[5] as number) + item.height,
                },
              ]
            : [],
        )
        expect(boxes.length).toBeGreaterThan(0)
        expect(
          boxes.filter(
            box =>
              box.left < left - 8 ||
              box.right > left + 595.3 - inner - outer + 8 ||
              box.bottom < 28 ||
              box.top > 842 - 28,
          ),
        ).toEqual([])
      }
    },
  )

  test('the script turns each slide but the first, and its pages end where the voice may rest', async () => {
    const pages = await plain('script.pdf')
    expect(pages.length).toBeGreaterThanOrEqual(3)
    const slides = (JSON.parse(read('deck/deck.json')) as Ledger).slides.length
    expect(pages.join('').split('▶').length - 1).toBeGreaterThanOrEqual(slides - 2)
    const spoken = manuscript()
    for (const page of pages.slice(0, -1)) {
      const next = /下接：(.{3,12}?)(?:……|内部|$)/.exec(page)?.[1] ?? '-'
      const at = spoken.indexOf(next)
      expect([next, at > 0 && (/[。！？；，：]/.test(spoken[at - 1] ?? '') || /^[一二三]、/.test(next))]).toEqual([
        next,
        true,
      ])
    }
  })

  test('the script counts the minutes in its margin, one below the other', async () => {
    // The number of a slide may stand right before it.
    const minutes = (await plain('script.pdf')).join('').match(/\d分(?!钟)/g)
    const seconds = (JSON.parse(read('deck/deck.json')) as Ledger).slides.reduce((sum, slide) => sum + slide.seconds, 0)
    expect(minutes).toEqual(Array.from({ length: Math.floor(seconds / 60) }, (_, index) => `${index + 1}分`))
  })

  test('a handout has cover, contents and the number of each page', async () => {
    const pages = await plain('handout-6.pdf')
    expect(pages[0]).toContain('讲义')
    expect(pages[0]).toContain('在全县护林防火工作会议上的讲话')
    expect(pages[1]).toMatch(/目录.*3/)
    pages.slice(1).forEach((page, index) => expect(page).toContain(`${index + 2}/${pages.length}`))
    expect(pages.slice(1).every(page => page.includes('内部资料') && page.includes('示范县林业局'))).toBe(true)
  })

  test('the answers of the study sheet are on its last page, as many as there are blanks', async () => {
    const pages = await plain('handout-study.pdf')
    const blanks =
      pages
        .slice(1, -1)
        .join('')
        .match(/\(\d+\)/g) ?? []
    expect(blanks.map((number, index) => number === `(${index + 1})`)).toContain(true)
    expect(blanks).not.toContain(`(${blanks.length + 1})`)
    // Contents would give the headings away.
    expect(pages.slice(0, -1).join('')).not.toContain('目录')
    expect(pages.at(-1)).toMatch(new RegExp(`答案1.+${blanks.length}[^\\d]`))
  })

  test('a booklet without cover has two pages on each side, first and last on the first', async () => {
    const how = ['--handout', '6', '--no-cover', '--booklet', '--watermark', '内部资料', '-o', path('booklet.pdf')]
    expect(start('export', 'deck', ...how, '--quiet')).toMatchObject({ code: 0, stderr: '' })
    const bytes = readFileSync(path('booklet.pdf'))
    expect(await faultsOfPdf(bytes, { isTagged: false })).toEqual([])
    const document = await getDocumentProxy(new Uint8Array(bytes))
    const [first = ''] = (await extractText(document)).text.map(page => page.replace(/\s/g, ''))
    const { view } = await document.getPage(1)
    expect([document.numPages % 2, view.map(Math.round), first.includes('1/')]).toEqual([0, [0, 0, 842, 595], true])
  })

  test.each(FILES)(
    '%s is tagged, titled, in Chinese, with bookmarks and embedded outlines, and tells nothing else',
    async file => {
      const document = await PDFDocument.load(readFileSync(path(`deck/${file}`)), { updateMetadata: false })
      expect(String(document.catalog.get(PDFName.of('Lang')))).toContain('zh-CN')
      expect(document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).get(PDFName.of('K'))).toBeDefined()
      expect([document.getTitle(), document.getCreationDate(), document.getAuthor()]).toEqual([
        '在全县护林防火工作会议上的讲话',
        undefined,
        undefined,
      ])
      const dictionaries = document.context
        .enumerateIndirectObjects()
        .map(([, object]) => object)
        .filter(object => object instanceof PDFDict)
      const fonts = dictionaries
        .filter(font => font.get(PDFName.of('Type')) === PDFName.of('Font'))
        .map(
          font =>
            `${String(font.get(PDFName.of('Subtype')))} ` +
            `${String(font.get(PDFName.of('BaseFont'))).replace(/^\/[A-Z]{6}\+/, '')}`,
        )
      expect(fonts.filter(font => !/^\/(?:Type0|CIDFontType2) Noto(?:Sans|Serif)SC-/.test(font))).toEqual([])
      expect(dictionaries.map(String).join('\n')).not.toMatch(/127\.0\.0\.1|\/tmp\/|file:/)
      const titles = (nodes: Bookmark[]): string[] => nodes.flatMap(({ title, items }) => [title, ...titles(items)])
      expect(titles(await (await open(file)).getOutline())).toContain(
        file.includes('study') ? '答案' : /notes|outline/.test(file) ? '目录' : '三点意见',
      )
    },
  )

  test.each(FILES)('%s is PDF/UA-1 and PDF/A-2u, as far as a machine can see', async file =>
    expect(await faultsOfPdf(readFileSync(path(`deck/${file}`)))).toEqual([]),
  )

  test(
    'are the same to the byte when made again from the folder, and a part does not take ' + 'the place of the whole',
    async () => {
      const before = bytes('deck')
      expect(
        start('export', 'deck', '--format', 'handout,script', '--handout', HANDOUTS.join(','), '--duplex', '--quiet')
          .code,
      ).toBe(0)
      const again = bytes('deck')
      expect(FILES.filter(file => again[file] !== before[file])).toEqual([])
      expect(start('export', 'deck', '--range', '2-3', '--grayscale', '--quiet').code).toBe(0)
      const after = bytes('deck')
      expect([after['slides.pdf'] === before['slides.pdf'], 'slides-2-3.pdf' in after]).toEqual([true, true])
      expect(await faultsOfPdf(readFileSync(path('deck/slides-2-3.pdf')))).toEqual([])
    },
  )
})

/** What of `words` does not come in `text` in this order, other characters between them. */
function missingFrom(words: string, text: string): string {
  let at = 0
  for (let index = 0; index < words.length; index++) {
    at = text.indexOf(words[index] ?? '', at) + 1
    if (at === 0) return words.slice(index, index + 20)
  }
  return ''
}
