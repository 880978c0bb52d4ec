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
  const docx = await import('docx')
  const type: Type = { docx, deck, size, fonts: FONTS[deck.lang], isChinese: deck.lang === 'zh' }
  const { width, height, margins } = PAGES[paper]
  const { headers, footers } = headAndFoot(type, width - margins.left - margins.right)
  const document = new docx.Document({
    creator: 'speechdeck',
    title: deck.title,
    styles: { default: { document: { run: { font: type.fonts.text, size: halves(size) } } } },
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { ...margins, header: 567, footer: 567 } },
          titlePage: true,
        },
        headers,
        footers,
        children: [...head(type), ...readingText(deck).map(paragraph => bodyParagraph(type, paragraph))],
      },
    ],
  })
  return repacked(await docx.Packer.toBuffer(document))
}

// --- internal ---

/** What every paragraph is set with. */
interface Type {
  docx: typeof import('docx')
  deck: ProductDeck
  /** In points. */
  size: number
  fonts: (typeof FONTS)['zh' | 'en']
  isChinese: boolean
}

/** Points → half points. */
function halves(points: number): number {
  return Math.round(points * 2)
}

function line({ docx }: Type, points: number, leading = LEADING) {
  return { line: Math.round(points * leading * 20), lineRule: docx.LineRuleType.EXACT }
}

function run({ docx, fonts, size, isChinese }: Type, text: string, more: IRunOptions = {}) {
  return new docx.TextRun({
    text,
    font: fonts.text,
    size: halves(size),
    language: { value: isChinese ? 'zh-CN' : 'en-GB', eastAsia: 'zh-CN' },
    ...more,
  })
}

/** Title, and who, when and where. */
function head(type: Type): DocxParagraph[] {
  const { docx, deck, size, fonts } = type
  const facts = [deck.occasion, deck.speaker, deck.date].filter(fact => fact !== null)
  return [
    new docx.Paragraph({
      heading: docx.HeadingLevel.TITLE,
      alignment: docx.AlignmentType.CENTER,
      spacing: { ...line(type, size * 1.2, 1.45), after: facts.length > 0 ? 120 : 360 },
      children: [run(type, deck.title, { font: fonts.title, size: halves(size * 1.2), bold: true, color: '000000' })],
    }),
    ...facts.map(
      (fact, index) =>
        new docx.Paragraph({
          alignment: docx.AlignmentType.CENTER,
          spacing: { ...line(type, size * 0.72, 1.5), after: index === facts.length - 1 ? 360 : 0 },
          children: [run(type, fact, { font: fonts.by, size: halves(size * 0.72) })],
        }),
    ),
  ]
}

function bodyParagraph(type: Type, paragraph: ReadingParagraph): DocxParagraph {
  const { docx, deck, size, fonts, isChinese } = type
  const { heading } = paragraph
  return new docx.Paragraph({
    alignment: isChinese ? docx.AlignmentType.BOTH : docx.AlignmentType.LEFT,
    ...(heading === 'section' && { heading: docx.HeadingLevel.HEADING_1 }),
    keepNext: heading !== null,
    // In hundredths of a character, so that a size changed later keeps it two characters.
    ...(isChinese && heading !== 'section' && { indent: { firstLineChars: 200, firstLine: Math.round(size * 40) } }),
    spacing: {
      ...line(type, size),
      before: heading === 'section' ? Math.round(size * 12) : 0,
      after: isChinese ? 0 : Math.round(size * 8),
    },
    children: pieces(paragraph).map(({ turn, text, bold }) => {
      const strong = { font: fonts.bold, bold: true, color: '000000' }
      return turn
        ? run(type, `${LABELS.turn[deck.lang]}${text} `, { ...strong, size: halves(size * 0.77) })
        : run(type, text, bold ? strong : {})
    }),
  })
}

/** Head and foot of the pages; `width` of the text. */
function headAndFoot(type: Type, width: number) {
  const { docx, deck, fonts } = type
  const small = { font: fonts.text, size: 18 }
  // What stands at the left and what at the right of a line, as wide as the text.
  const between = (left: string, right: ReturnType<typeof run>[]) =>
    new docx.Paragraph({
      tabStops: [{ type: docx.TabStopType.RIGHT, position: width }],
      children: [
        ...(left ? [run(type, left, small)] : []),
        ...(right.length > 0 ? [run(type, '\t', small), ...right] : []),
      ],
    })
  const mark = deck.confidential ? [run(type, deck.confidential, small)] : []
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber
  const numbers = new docx.TextRun({ children: [CURRENT, ' / ', TOTAL_PAGES], ...small })
  const foot = new docx.Footer({ children: [between(deck.footer ?? deck.unit ?? '', [numbers])] })
  return {
    // The first page has the title in large: above it only the mark.
    headers: {
      first: new docx.Header({ children: [between('', mark)] }),
      default: new docx.Header({ children: [between(deck.title, mark)] }),
    },
    footers: { first: foot, default: foot },
  }
}

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
