// The reading script as a Word file, for last corrections at the lectern: the same running text, ▶ with the number
// where the slide turns, points in bold. Fonts are names that Windows, Office and WPS have; Word itself finds others
// where they are not.

import type { IParagraphOptions, Paragraph as DocxParagraph } from 'docx'
import { openZip, pack } from '../../office/zip.ts'
import { LABELS } from '../../words/labels.ts'
import type { Paper, ProductDeck, ReadingParagraph } from '../../model/product.ts'
import type { Span } from '../../model/source.ts'
import { scriptStyles, STYLE } from './docx-styles.ts'
import { readingText } from './text.ts'

/** `size` in points. */
export interface DocxScript {
  paper: Paper
  size: number
}

/** In twentieths of a point. Left wider than right: the holes are there. */
const PAGES = {
  a4: { width: 11_906, height: 16_838, margins: { top: 1304, right: 1134, bottom: 1134, left: 1418 } },
  a5: { width: 8391, height: 11_906, margins: { top: 1021, right: 624, bottom: 964, left: 851 } },
} as const

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
  const facts = [deck.occasion, deck.speaker, deck.date].filter(fact => fact !== null)
  const { width, height, margins } = PAGES[paper]
  const { headers, footers } = headAndFoot(docx, deck, width - margins.left - margins.right)
  const document = new docx.Document({
    creator: 'speechdeck',
    title: deck.title,
    styles: scriptStyles(docx, { lang: deck.lang, size, hasFacts: facts.length > 0 }),
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { ...margins, header: 567, footer: 567 } },
          titlePage: true,
        },
        headers,
        footers,
        children: [
          new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, children: [new docx.TextRun(deck.title)] }),
          ...facts.map((fact, index) => factLine(docx, fact, index === facts.length - 1)),
          ...readingText(deck).map(paragraph => bodyParagraph(docx, deck, paragraph)),
          ...readingsList(docx, deck),
        ],
      },
    ],
  })
  return repacked(await docx.Packer.toBuffer(document))
}

// --- internal ---

type Docx = typeof import('docx')

/** Who, when and where; the last is set off from the speech. */
function factLine({ Paragraph, TextRun }: Docx, fact: string, isLast: boolean): DocxParagraph {
  return new Paragraph({
    style: STYLE.facts,
    ...(isLast && { spacing: { after: 360 } }),
    children: [new TextRun(fact)],
  })
}

/** All that is said of its looks is the name of a style. */
function bodyParagraph(docx: Docx, { lang }: ProductDeck, paragraph: ReadingParagraph): DocxParagraph {
  return new docx.Paragraph({
    ...styleOf(docx, paragraph),
    children: pieces(paragraph).map(({ turn, text, bold }) => {
      if (turn) return new docx.TextRun({ text: `${LABELS.turn[lang]}${text} `, style: STYLE.turn })
      return new docx.TextRun(bold && paragraph.heading === null ? { text, style: STYLE.point } : text)
    }),
  })
}

/** Word shows no reading above a word that every reader of such files keeps: they stand in a list at the end. */
function readingsList({ Paragraph, TextRun, HeadingLevel }: Docx, { ruby = {}, lang }: ProductDeck): DocxParagraph[] {
  const entries = Object.entries(ruby)
  if (entries.length === 0) return []
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(LABELS.readings[lang])] }),
    new Paragraph({
      style: STYLE.text,
      children: [new TextRun(entries.map(([word, reading]) => `${word} ${reading}`).join('　'))],
    }),
  ]
}

function styleOf({ HeadingLevel }: Docx, { heading }: ReadingParagraph): Pick<IParagraphOptions, 'heading' | 'style'> {
  if (heading === null) return { style: STYLE.text }
  return { heading: heading === 'section' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }
}

/** Head and foot of the pages; `width` of the text. */
function headAndFoot(docx: Docx, deck: ProductDeck, width: number) {
  // What stands at the left and what at the right of a line, as wide as the text.
  const between = (left: string, right: InstanceType<Docx['TextRun']>[]) =>
    new docx.Paragraph({
      style: STYLE.margin,
      tabStops: [{ type: docx.TabStopType.RIGHT, position: width }],
      children: [
        ...(left ? [new docx.TextRun(left)] : []),
        ...(right.length > 0 ? [new docx.TextRun('\t'), ...right] : []),
      ],
    })
  const mark = deck.confidential ? [new docx.TextRun(deck.confidential)] : []
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber
  const numbers = new docx.TextRun({ children: [CURRENT, ' / ', TOTAL_PAGES] })
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
