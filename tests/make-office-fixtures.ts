// Makes tests/fixtures/office/*: speech.docx from speech.md with automatic numbers, details.docx with what is hard to
// read, and the other formats from both by LibreOffice. Run by hand (`node tests/make-office-fixtures.ts`); the
// results are in git.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  SymbolRun,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'

const folder = fileURLToPath(new URL('fixtures/office/', import.meta.url))
const CHANGE = { author: 'x', date: '2026-01-01T00:00:00Z' }

const NUMBERING = [
  {
    reference: 'headings',
    levels: [
      { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', suffix: 'nothing' as const },
      { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', suffix: 'nothing' as const },
    ],
  },
  {
    reference: 'mixed',
    levels: [
      { level: 0, format: LevelFormat.IDEOGRAPH_TRADITIONAL, text: '%1、' },
      { level: 1, format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, text: '%2' },
      { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
    ],
  },
  {
    reference: 'signs',
    levels: [{ level: 0, format: LevelFormat.BULLET, text: '\uF06C', style: { run: { font: 'Wingdings' } } }],
  },
]

async function write(name: string, children: ISectionOptions['children']): Promise<void> {
  const document = new Document({
    creator: 'x',
    footnotes: { 1: { children: [new Paragraph('脚注')] } },
    numbering: { config: NUMBERING },
    sections: [{ children }],
  })
  const file = join(folder, `${name}.docx`)
  writeFileSync(file, await Packer.toBuffer(document))
  for (const format of name === 'speech' ? ['odt', 'rtf', 'doc', 'pdf'] : ['odt', 'rtf', 'doc'])
    execFileSync('soffice', ['--headless', '--convert-to', format, '--outdir', folder, file], { stdio: 'ignore' })
}

function table(rows: string[][]): Table {
  return new Table({
    rows: rows.map(
      row => new TableRow({ children: row.map(cell => new TableCell({ children: [new Paragraph(cell)] })) }),
    ),
  })
}

function speech(): (Paragraph | Table)[] {
  const out: (Paragraph | Table)[] = []
  let rows: string[][] = []
  for (const line of readFileSync(join(folder, 'speech.md'), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')) {
    if (line.startsWith('|')) {
      if (!line.startsWith('|--'))
        rows.push(
          line
            .slice(1, -1)
            .split('|')
            .map(cell => cell.trim()),
        )
      continue
    }
    if (rows.length > 0) out.push(table(rows))
    rows = []
    out.push(paragraph(line))
  }
  return out
}

/** The markers of headings become automatic numbers. */
function paragraph(line: string): Paragraph {
  const [, signs, words = ''] = /^(#+) (.*)$/.exec(line) ?? []
  if (signs === undefined) return new Paragraph(line)
  if (signs.length === 1) return new Paragraph({ heading: HeadingLevel.TITLE, text: words })
  const level = signs.length - 2
  const heading = level === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
  return new Paragraph({
    heading,
    text: words.replace(/^(?:[一二三]、|（[一二三]）)/, ''),
    numbering: { reference: 'headings', level },
  })
}

const item = (reference: string, level: number, text: string) =>
  new Paragraph({ text, numbering: { reference, level } })

await write('speech', speech())
await write('details', [
  new Paragraph({ children: [new TextRun('甲'), new FootnoteReferenceRun(1), new TextRun('乙')] }),
  new Paragraph({
    children: [new TextRun('宽'), new TextRun({ text: '字距', characterSpacing: 41 }), new TextRun('窄')],
  }),
  new Paragraph({
    children: [
      new DeletedTextRun({ text: '旧', id: 1, ...CHANGE }),
      new InsertedTextRun({ text: '新', id: 2, ...CHANGE }),
      new TextRun('话'),
      new TextRun({ text: '密', vanish: true }),
    ],
  }),
  new Paragraph({
    children: [new TextRun('3'), new SymbolRun({ char: 'F0B4', symbolfont: 'Symbol' }), new TextRun('4“引”—')],
  }),
  item('mixed', 0, '子'),
  item('mixed', 1, '丑'),
  item('mixed', 1, '寅'),
  item('mixed', 0, '卯'),
  item('mixed', 1, '辰'),
  item('mixed', 2, '巳'),
  item('signs', 0, '点'),
  table([
    ['镇', '人'],
    ['东', '3'],
  ]),
  new Paragraph({
    children: [
      new ExternalHyperlink({ link: 'https://example.com', children: [new TextRun('链接')] }),
      new TextRun({ text: '换行', break: 1 }),
    ],
  }),
  new Paragraph({ children: [new TextRun('页前'), new PageBreak(), new TextRun('页后')] }),
  new Paragraph('Good morning – café'),
])
