// Reading PDF: lines become the paragraphs they were, paper furniture goes, and what cannot be read says why.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { itemAt } from '../scripts/text/item-at.ts'
import { MESSAGES } from '../scripts/words/messages.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { readSource } from '../scripts/read/index.ts'
import { readPdf } from '../scripts/read/pdf/index.ts'
import { runningHeads } from '../scripts/read/pdf/heads.ts'
import { linesOf } from '../scripts/read/pdf/lines.ts'
import { blocksOf } from '../scripts/read/pdf/paragraphs.ts'
import type { Line } from '../scripts/read/pdf/lines.ts'
import { withoutRadicals } from '../scripts/read/pdf/radicals.ts'
import type { PdfPage, Run } from '../scripts/read/pdf/worker.ts'

const fixtures = 'tests/fixtures/pdf'
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'speechdeck-pdf-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(content: Uint8Array, name = 'talk.pdf'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function drawn(draw: (pdf: PDFDocument) => Promise<void> | void): Promise<string> {
  const pdf = await PDFDocument.create()
  await draw(pdf)
  return file(await pdf.save())
}

describe('printed speeches', () => {
  it.each(['work-meeting.pdf', 'two-columns.pdf', 'english.pdf', 'font-not-embedded.pdf'])(
    '%s: one paragraph a line, no heads, no page numbers',
    async name => {
      const { text, marks } = await readSource(join(fixtures, name))
      const said = marks.map(({ kind, span }) => `<${kind}> ${text.slice(span.start, span.end)}\n`).join('')
      await expect(`${text}\n\n${said}`).toMatchFileSnapshot(`fixtures/pdf/${name}.expected.txt`)
    },
  )

  it('say what was left out', async () => {
    const source = await readSource(join(fixtures, 'work-meeting.pdf'))
    expect(source.remarks).toEqual([
      { rule: 'read-pdf-heads', values: { count: 4, text: 'Water Works of Hewan 2023' } },
    ])
    expect(clean(source).issues.map(({ message }) => message)).toEqual([
      '页眉、页脚和页码（4 行，如“Water Works of Hewan 2023”）没有读入。',
    ])
  })

  it('are the same speech in one column and in two', async () => {
    const bodyOf = async (name: string) =>
      (await readSource(join(fixtures, name))).text.replace(/^[^]*?(?=同志们：)/, '')
    expect(await bodyOf('work-meeting.pdf')).toBe(await bodyOf('two-columns.pdf'))
  })

  it('are understood like the same speech in a text file', async () => {
    const { value } = parseOutline(clean(await readSource(join(fixtures, 'work-meeting.pdf'))).value)
    expect(value).toMatchObject({
      title: '在全县冬修水利工作会议暨动员大会上的讲话',
      speaker: '李大江',
      date: '2023年11月20日',
    })
    expect(value.children.flatMap(node => (node.type === 'section' ? node.children.length : []))).toEqual([2, 3, 1])
  })
})

/** Sets paragraphs as a printer does: Han of 16 points, so many to the line, first lines set off by two. */
function typeset(
  paragraphs: readonly string[],
  { columns, rows, indent }: { columns: number; rows: number; indent: number },
): PdfPage[] {
  const size = 16
  const height = 200 + rows * 28
  const lines = paragraphs.flatMap(paragraph => {
    const first = paragraph.slice(0, columns - indent)
    const rest = paragraph.slice(first.length)
    return [
      { text: first, x: 90 + indent * size },
      ...Array.from({ length: Math.ceil(rest.length / columns) }, (_, n) => ({
        text: rest.slice(n * columns, (n + 1) * columns),
        x: 90,
      })),
    ]
  })
  return Array.from({ length: Math.ceil(lines.length / rows) }, (_, number) => {
    const run = (text: string, x: number, y: number): Run => ({
      text,
      x,
      y,
      width: text.length * size,
      size,
      turned: false,
      artifact: false,
    })
    const runs = lines.slice(number * rows, (number + 1) * rows).map(({ text, x }, row) => run(text, x, 130 + row * 28))
    return {
      width: 180 + columns * size,
      height,
      draws: true,
      runs: [run('水利文件汇编', 90, 40), ...runs, run(`— ${number + 1} —`, 200, height - 30)],
    }
  })
}

const paragraphsOf = (pages: PdfPage[]) => {
  const lines = linesOf(pages)
  const heads = runningHeads(lines, pages)
  const width = Math.max(...pages.map(page => page.width))
  return blocksOf(
    lines.filter(line => !heads.has(line)),
    width,
  ).map(block => (block.kind === 'paragraph' ? block.text : block.rows))
}

describe('lines', () => {
  it('become the paragraphs they were, however they are set', () => {
    const sentence = fc
      .array(fc.constantFrom(...'我们要把工作抓实抓好全县上下一条心干群同走富裕路'), { minLength: 3, maxLength: 60 })
      .map(chars => chars.join(''))
    const paragraph = fc
      .array(sentence, { minLength: 1, maxLength: 4 })
      .map(sentences => sentences.map(one => `${one}。`).join(''))
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 6, maxLength: 30 }),
        fc.integer({ min: 16, max: 34 }),
        fc.integer({ min: 8, max: 24 }),
        (paragraphs, columns, rows) => {
          const long = [
            ...paragraphs,
            ...paragraphs.slice(0, 2).map(one => one.repeat(4)),
            Array.from({ length: 60 }, (_, n) => `第${n * n}项工作要抓实抓好。`).join(''),
          ]
          expect(paragraphsOf(typeset(long, { columns, rows, indent: 2 }))).toEqual(long)
        },
      ),
      { numRuns: 150 },
    )
  })

  const run = (text: string, x: number, y: number, more: Partial<Run> = {}): Run => ({
    text,
    x,
    y,
    width: text.length * 10,
    size: 10,
    turned: false,
    artifact: false,
    ...more,
  })
  const page = (...runs: Run[]): PdfPage[] => [{ width: 600, height: 800, runs, draws: true }]
  const textOf = (pages: PdfPage[]) => linesOf(pages).map(({ text }) => text)

  it('have spaces where the page leaves room for a word, not for looks', () => {
    expect(textOf(page(run('去年', 0, 100), run('2023', 22.5, 100, { width: 20 }), run('年', 45, 100)))).toEqual([
      '去年2023年',
    ])
    expect(textOf(page(run('张', 0, 100), run('三', 20, 100)))).toEqual(['张 三'])
    expect(textOf(page(run('we', 0, 100, { width: 10 }), run('act', 13, 100, { width: 15 })))).toEqual(['we act'])
    expect(textOf(page(run('经验 ，部署', 0, 100)))).toEqual(['经验，部署'])
  })

  it('are without stamps across the page and what the file itself calls furniture', () => {
    expect(
      textOf(
        page(
          run('同志们，今天开会。', 0, 100),
          run('内部资料', 90, 300, { turned: true }),
          run('第一页', 0, 790, { artifact: true }),
        ),
      ),
    ).toEqual(['同志们，今天开会。'])
  })

  it('that all end far from the edge of the paper are paragraphs', () => {
    const lines = ['一、把渠修好，年底通水。', '二、把路铺平，开春通车。', '谢谢大家！']
    const runs = lines.map((text, row) => run(text, 90, 100 + row * 24, { width: text.length * 12 }))
    expect(paragraphsOf([{ width: 595, height: 842, draws: true, runs }])).toEqual(lines)
  })

  it('keep an English word that a hyphen cut as the rest of the text has it', () => {
    const set = (...texts: string[]) =>
      blocksOf(linesOf(page(...texts.map((text, row) => run(text, 0, 100 + row * 14, { width: 300 }))))).map(block =>
        block.kind === 'paragraph' ? block.text : '',
      )
    expect(
      set(
        'the well-written plan of the co-',
        'operative that cooperative people',
        'hold in honour and in great re-',
        'gard for the old well-',
        'kept house by the river.',
      ),
    ).toEqual([
      'the well-written plan of the cooperative that cooperative people hold in honour ' +
        'and in great re-gard for the old well-kept house by the river.',
    ])
  })

  it('in rows of equally many parts are a table', async () => {
    const path = await drawn(async pdf => {
      const font = await pdf.embedFont(StandardFonts.Helvetica)
      const sheet = pdf.addPage([400, 400])
      const rows = [
        ['Town', '2022', '2023'],
        ['Eastbay', '41%', '45%'],
        ['Westhill', '38%', 'x'],
      ]
      sheet.drawText('The share of repaired dikes has grown in every town of ours:', { x: 20, y: 350, size: 12, font })
      for (const [row, cells] of rows.entries())
        for (const [column, text] of cells.entries())
          sheet.drawText(text, { x: 20 + column * 120, y: 320 - row * 20, size: 12, font })
      sheet.drawText('We shall go on, town by town, until the work is done.', { x: 20, y: 240, size: 12, font })
    })
    const { text, marks } = await readSource(path)
    expect(marks.find(({ kind }) => kind === 'table')).toMatchObject({
      rows: expect.arrayContaining([['Westhill', '38%', 'x']]),
    })
    expect(text.split('\n').at(-1)).toBe('We shall go on, town by town, until the work is done.')
  })
})

/** Lines of 16 px from the left edge, one below the other; `at` puts one elsewhere. */
function printed(texts: readonly string[], at: Partial<Line> = {}): Line[] {
  return texts.map((text, n) => ({
    page: 0,
    text,
    x0: 80,
    x1: 80 + text.length * 16,
    y: 100 + n * 24,
    size: 16,
    cells: [text],
    starts: [80],
    ...at,
  }))
}

describe('lines of a page', () => {
  it('a full line goes on, a short one ends its paragraph', () => {
    const texts = ['水渠从山口一直修到田头，全长', '二十里。', '今年冬天再把两岸的护坡砌好，', '开春就能放水。']
    expect(blocksOf(printed(texts)).map(block => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      '水渠从山口一直修到田头，全长二十里。',
      '今年冬天再把两岸的护坡砌好，开春就能放水。',
    ])
  })

  it('what a cell of a table goes on with belongs to it, what stands at the margin does not', () => {
    const row = (name: string, words: string, y: number): Line => ({
      ...itemAt(printed([`${name} ${words}`]), 0),
      y,
      x1: 400,
      cells: [name, words],
      starts: [80, 200],
    })
    const below = { x0: 200, x1: 300, starts: [200] }
    const lines = [
      row('开场', '今天我们聚在江边，为的是', 100),
      ...printed(['把水说清楚。'], { ...below, y: 124 }),
      row('结束', '谢谢大家！', 148),
    ]
    expect(blocksOf([...lines, ...printed(['会后请到水厂看看。'], { y: 172 })])).toMatchObject([
      {
        kind: 'table',
        rows: [
          ['开场', '今天我们聚在江边，为的是把水说清楚。'],
          ['结束', '谢谢大家！'],
        ],
      },
      { kind: 'paragraph', text: '会后请到水厂看看。' },
    ])
    expect(blocksOf([...lines, ...printed(['会后请到水厂看看。'], { ...below, y: 260 })])).toMatchObject([
      { kind: 'table' },
      { kind: 'paragraph' },
    ])
  })

  const pages = [0, 1, 2].map(() => ({ height: 800 }))
  const heads = (lines: readonly Line[]) => [...runningHeads(lines, pages)].map(({ text }) => text)
  const eachPage = (text: string, y: number) => pages.flatMap((_, page) => printed([text], { page, y }))

  it('what each page has at its edge is a running head, what each has in its middle is said', () => {
    expect(heads(eachPage('清河县护林手册', 40))).toHaveLength(3)
    expect(heads(eachPage('同志们，请记住这一条。', 400))).toEqual([])
  })

  it('a number that nothing stands below is a page number, once as well', () => {
    const body = printed(['水渠修好了。', '12', '护坡也砌好了。'])
    expect(heads([...body, ...printed(['- 3 -'], { y: 770 })])).toEqual(['- 3 -'])
    expect(heads([...body, ...printed(['12', '护坡还要再砌一遍。'], { y: 770 })])).toEqual(['12'])
  })
})

describe('radicals that only look like characters', () => {
  it('are those characters again', () => {
    expect(withoutRadicals('⼈⺠的⼤事⸺⻓期⾯对⻛⻢⽜，千⼾⾭⼭')).toBe('人民的大事——长期面对风马牛，千户青山')
    expect(withoutRadicals('桥修好了⸻路也通了')).toBe('桥修好了———路也通了')
  })

  it('touches nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const rest = text.replace(/[\u2E3A\u2E3B\u2E80-\u2FDF]/g, '')
        expect(withoutRadicals(rest)).toBe(rest)
      }),
    )
  })
})

describe('a PDF that cannot be read', () => {
  const rows: [string, () => string | Promise<string>, string][] = [
    [
      'is a scan',
      () =>
        drawn(pdf => {
          pdf.addPage().drawRectangle({ x: 10, y: 10, width: 200, height: 300 })
        }),
      'read-pdf-scan',
    ],
    [
      'has page numbers only',
      () =>
        drawn(pdf => {
          for (const number of [1, 2, 3]) pdf.addPage().drawText(`Page ${number}`, { x: 300, y: 20, size: 10 })
        }),
      'read-pdf-scan',
    ],
    ['wants a password', () => join(fixtures, 'locked.pdf'), 'read-pdf-locked'],
    ['is cut off', () => file(Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog')), 'read-pdf-damaged'],
    [
      'has too many pages',
      () =>
        drawn(pdf => {
          for (let page = 0; page <= 500; page++) pdf.addPage()
        }),
      'read-pdf-pages',
    ],
  ]
  it.each(rows)(
    'because it %s',
    async (_, path, key) => {
      await expect(readSource(await path())).rejects.toMatchObject({
        code: 'E_READ',
        message: key,
        hint: `${key}-hint`,
      })
      expect(MESSAGES).toHaveProperty([`${key}-hint`])
    },
    90_000,
  )
})

it('ends when a page unpacks into a mountain', async () => {
  await expect(readPdf(bomb(), 'talk.pdf', 0.5)).rejects.toMatchObject({ code: 'E_READ', message: 'read-pdf-heavy' })
})

/** 60 MB of drawing in 60 KB. */
function bomb(): Uint8Array {
  const content = deflateSync(Buffer.alloc(60_000_000, 'BT (a) Tj ET '))
  const head = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 ' +
      'R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 ' +
      'R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj ' +
      `4 0 obj<</Filter/FlateDecode/Length ${content.length}>>stream\n`,
  )
  return Buffer.concat([head, content, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF')])
}
