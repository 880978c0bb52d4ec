// The reading script as a Word file, for last corrections at the lectern: the same running text, ▶ with the number
// where the slide turns, points in bold. Fonts are names that Windows, Office and WPS have; Word itself finds others
// where they are not.

import type { IRunOptions, Paragraph as DocxParagraph } from 'docx'
import { openZip, pack } from '../../office/zip.ts'
import { LABELS } from '../../words/labels.ts'
import type { Paper, ProductDeck, ReadingParagraph } from '../../model/product.ts'
import type { Span } from '../../model/source.ts'
import { readingText } from './text.ts'

/** `size` in points. */
export interface DocxScript {
  paper: Paper
  size: number
}

/** 公文 fonts: 仿宋 to read, 黑体 for points, 小标宋's nearest for the title, 楷体 for who and when. */
const FONTS = {
  zh: {
    text: font('Times New Roman', 'FangSong'),
    bold: font('Arial', 'SimHei'),
    title: font('Times New Roman', 'STZhongsong'),
    by: font('Times New Roman', 'KaiTi'),
  },
  en: {
    text: font('Cambria', 'FangSong'),
    bold: font('Cambria', 'SimHei'),
    title: font('Cambria', 'STZhongsong'),
    by: font('Calibri', 'KaiTi'),
  },
} as const

/** In twentieths of a point. Left wider than right: the holes are there. */
const PAGES = {
  a4: { width: 11_906, height: 16_838, margins: { top: 1304, right: 1134, bottom: 1134, left: 1418 } },
  a5: { width: 8391, height: 11_906, margins: { top: 1021, right: 624, bottom: 964, left: 851 } },
} as const

/** Lines of running text are this many times as high as the type; a title is set tighter. */
const LEADING = 1.7
/** Dates, and the revision that Word counts. */
const RE_VOLATILE = new RegExp(
  [
    String.raw`<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>`,
    '<cp:lastModifiedBy>[^<]*</cp:lastModifiedBy>',
    '<cp:lastModifiedBy/>',
  ].join('|'),
  'g',
)

/** The bytes of a .docx; without a date, a person or a path in it. */
export async function scriptDocx(deck: ProductDeck, { paper, size }: DocxScript): Promise<Uint8Array> {
  const {
    AlignmentType,
    Document,
    Footer,
    Header,
    HeadingLevel,
    LineRuleType,
    Packer,
    PageNumber,
    Paragraph,
    TabStopType,
    TextRun,
  } = await import('docx')
  const fonts = FONTS[deck.lang]
  const isChinese = deck.lang === 'zh'
  const halves = (points: number) => Math.round(points * 2)
  const line = (points: number, leading = LEADING) => ({
    line: Math.round(points * leading * 20),
    lineRule: LineRuleType.EXACT,
  })
  const run = (text: string, more: IRunOptions = {}) =>
    new TextRun({
      text,
      font: fonts.text,
      size: halves(size),
      language: { value: isChinese ? 'zh-CN' : 'en-GB', eastAsia: 'zh-CN' },
      ...more,
    })

  const facts = [deck.occasion, deck.speaker, deck.date].filter(fact => fact !== null)
  const head: DocxParagraph[] = [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { ...line(size * 1.2, 1.45), after: facts.length > 0 ? 120 : 360 },
      children: [run(deck.title, { font: fonts.title, size: halves(size * 1.2), bold: true, color: '000000' })],
    }),
    ...facts.map(
      (fact, index) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { ...line(size * 0.72, 1.5), after: index === facts.length - 1 ? 360 : 0 },
          children: [run(fact, { font: fonts.by, size: halves(size * 0.72) })],
        }),
    ),
  ]
  const body = readingText(deck).map(
    (paragraph: ReadingParagraph) =>
      new Paragraph({
        alignment: isChinese ? AlignmentType.BOTH : AlignmentType.LEFT,
        ...(paragraph.heading === 'section' && { heading: HeadingLevel.HEADING_1 }),
        keepNext: paragraph.heading !== null,
        // In hundredths of a character, so that a size changed later keeps it two characters.
        ...(isChinese &&
          paragraph.heading !== 'section' && { indent: { firstLineChars: 200, firstLine: Math.round(size * 40) } }),
        spacing: {
          ...line(size),
          before: paragraph.heading === 'section' ? Math.round(size * 12) : 0,
          after: isChinese ? 0 : Math.round(size * 8),
        },
        children: pieces(paragraph).map(({ turn, text, bold }) =>
          turn
            ? run(`${LABELS.turn[deck.lang]}${text} `, {
                font: fonts.bold,
                bold: true,
                color: '000000',
                size: halves(size * 0.77),
              })
            : run(text, bold ? { font: fonts.bold, bold: true, color: '000000' } : {}),
        ),
      }),
  )
  const small = { font: fonts.text, size: 18 }
  // What stands at the left and what at the right of a line, as wide as the text.
  const { width, margins } = PAGES[paper]
  const between = (left: string, right: ReturnType<typeof run>[]) =>
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: width - margins.left - margins.right }],
      children: [...(left ? [run(left, small)] : []), ...(right.length > 0 ? [run('\t', small), ...right] : [])],
    })
  const mark = deck.confidential ? [run(deck.confidential, small)] : []
  const foot = new Footer({
    children: [
      between(deck.footer ?? deck.unit ?? '', [
        new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], ...small }),
      ]),
    ],
  })
  const document = new Document({
    creator: 'speechdeck',
    title: deck.title,
    styles: { default: { document: { run: { font: fonts.text, size: halves(size) } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGES[paper].width, height: PAGES[paper].height },
            margin: { ...PAGES[paper].margins, header: 567, footer: 567 },
          },
          titlePage: true,
        },
        // The first page has the title in large: above it only the mark.
        headers: {
          first: new Header({ children: [between('', mark)] }),
          default: new Header({ children: [between(deck.title, mark)] }),
        },
        footers: { first: foot, default: foot },
        children: [...head, ...body],
      },
    ],
  })
  return repacked(await Packer.toBuffer(document))
}

// --- internal ---

interface Piece {
  turn: boolean
  text: string
  bold: boolean
}

/** A paragraph cut where a slide turns and where bold begins or ends. */
function pieces({ text, bold, turns }: ReadingParagraph): Piece[] {
  const cuts = [
    ...new Set([0, text.length, ...bold.flatMap(({ start, end }) => [start, end]), ...turns.map(({ at }) => at)]),
  ].sort((a, b) => a - b)
  return cuts.flatMap((at, index): Piece[] => {
    const here = turns.filter(turn => turn.at === at).map(({ label }) => ({ turn: true, text: label, bold: true }))
    const next = cuts[index + 1]
    return next === undefined
      ? here
      : [
          ...here,
          {
            turn: false,
            text: text.slice(at, next),
            bold: bold.some((span: Span) => span.start <= at && span.end >= next),
          },
        ]
  })
}

function font(latin: string, eastAsia: string) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia }
}

/** The same parts in order, without what differs from run to run. */
function repacked(bytes: Uint8Array): Uint8Array {
  const { names, part } = openZip(bytes)
  const sorted = names.toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  return pack(
    new Map(
      sorted.map(name => {
        const content = part(name) ?? ''
        const isCore = name === 'docProps/core.xml' && typeof content !== 'string'
        return [name, isCore ? new TextDecoder().decode(content).replace(RE_VOLATILE, '') : content]
      }),
    ),
  )
}

/** Word wants the content types first. */
function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2
}
