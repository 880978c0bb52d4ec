// The reading script as a Word file, for last corrections at the lectern: the same running text, ▶ with the number
// where the slide turns, points in bold. Fonts are names that Windows, Office and WPS have; Word itself finds others
// where they are not.

import type { IParagraphOptions, Paragraph as DocxParagraph } from 'docx'
import { openZip, pack } from '../../office/zip.ts'
import { textWidth } from '../../language/width.ts'
import { LABELS } from '../../words/labels.ts'
import type { Paper, ProductDeck, ReadingParagraph, ScriptStyle } from '../../model/product.ts'
import type { ScriptFonts } from '../../model/settings.ts'
import type { Span } from '../../model/source.ts'
import { escapeHtml } from '../../text/format.ts'
import { scriptStyles, STYLE, titleSize } from './docx-styles.ts'
import { readingText } from './text.ts'

/** `size` in points; `duplex`: printed on both sides, margins and page numbers mirrored. */
export interface DocxScript {
  paper: Paper
  size: number
  duplex?: true
  style?: ScriptStyle
  watermark: string | null
  fonts: ScriptFonts
}

/** In twentieths of a point. Left wider than right: the holes are there. */
const PAGES = {
  a4: { width: 11_906, height: 16_838, margins: { top: 1304, right: 1134, bottom: 1134, left: 1418 } },
  a5: { width: 8391, height: 11_906, margins: { top: 1021, right: 624, bottom: 964, left: 851 } },
} as const

/** GB/T 9704: 37 mm above, 28 mm on the binding edge; 156 × 225 mm hold 22 lines of 28 characters. */
const GONGWEN = {
  width: 11_906,
  height: 16_838,
  margins: { top: 2098, right: 1474, bottom: 1984, left: 1587 },
  linePitch: 579,
  footer: 1304,
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
export async function scriptDocx(
  deck: ProductDeck,
  { paper, size, duplex, style, watermark, fonts }: DocxScript,
): Promise<Uint8Array> {
  const docx = await import('docx')
  const facts = [deck.occasion, deck.speaker, deck.date].filter(fact => fact !== null)
  const isGongwen = style === 'gongwen'
  const { width, height, margins } = isGongwen ? GONGWEN : PAGES[paper]
  // An official document has its numbers on the outer side in any case.
  const isMirrored = duplex === true || isGongwen
  const { headers, footers } = headAndFoot(docx, deck, { width: width - margins.left - margins.right, isMirrored })
  const document = new docx.Document({
    creator: deck.speaker ?? 'speechdeck',
    evenAndOddHeaderAndFooters: isMirrored,
    title: deck.title,
    styles: scriptStyles(docx, { lang: deck.lang, size, hasFacts: facts.length > 0, isGongwen, named: fonts }),
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { ...margins, header: 567, footer: isGongwen ? GONGWEN.footer : 567 },
          },
          ...(isGongwen && { grid: { type: docx.DocumentGridType.LINES, linePitch: GONGWEN.linePitch } }),
          titlePage: true,
        },
        headers,
        footers,
        children: [
          titleLine(docx, deck, (width - margins.left - margins.right) / (20 * titleSize(size, isGongwen))),
          ...facts.map((fact, index) => factLine(docx, fact, index === facts.length - 1)),
          ...readingText(deck).map(paragraph => bodyParagraph(docx, deck, paragraph)),
          ...readingsList(docx, deck),
        ],
      },
    ],
  })
  return repacked(await docx.Packer.toBuffer(document), { isMirrored: duplex === true, watermark })
}

// --- internal ---

type Docx = typeof import('docx')

/** A title of several lines breaks where that of the cover does, between words; `room`: em in a line. */
function titleLine({ Paragraph, TextRun, HeadingLevel }: Docx, { title, titleLines }: ProductDeck, room: number) {
  const widths = [title, ...(titleLines ?? [])].map(text => textWidth(text))
  const breaks = titleLines && widths.every((width, index) => width > room === (index === 0))
  const lines = breaks ? titleLines : [title]
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    children: lines.map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) })),
  })
}

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
    children: pieces(lang === 'en' ? unparted(paragraph) : paragraph).map(({ turn, text, bold }) => {
      if (turn) return new docx.TextRun({ text: `${LABELS.turn[lang]}${text} `, style: STYLE.turn })
      if (!bold || paragraph.heading !== null) return new docx.TextRun(text)
      return new docx.TextRun({ text, style: RE_SECOND.test(text) ? STYLE.second : STYLE.point })
    }),
  })
}

/**
 * Word shows no reading above a word that every reader of such files keeps: they stand in a list at the end, on a page
 * of its own, or it would be read aloud.
 */
function readingsList({ Paragraph, TextRun, HeadingLevel }: Docx, { ruby = {}, lang }: ProductDeck): DocxParagraph[] {
  const entries = Object.entries(ruby)
  if (entries.length === 0) return []
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      pageBreakBefore: true,
      children: [new TextRun(LABELS.readings[lang])],
    }),
    new Paragraph({
      style: STYLE.text,
      children: [new TextRun(entries.map(([word, reading]) => `${word} ${reading}`).join('　'))],
    }),
  ]
}

/** Matches `（一）`, which official documents set in 楷体. */
const RE_SECOND = /^[（(][一二三四五六七八九十]+[）)]/

function styleOf({ HeadingLevel }: Docx, { heading }: ReadingParagraph): Pick<IParagraphOptions, 'heading' | 'style'> {
  if (heading === null) return { style: STYLE.text }
  return { heading: heading === 'section' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }
}

/** Head and foot of the pages; `width` of the text. Mirrored, what is on the right goes to the left of left pages. */
function headAndFoot(docx: Docx, deck: ProductDeck, { width, isMirrored }: { width: number; isMirrored: boolean }) {
  // What stands at the left and what at the right of a line, as wide as the text.
  const between = (left: string, right: string) =>
    new docx.Paragraph({
      style: STYLE.margin,
      tabStops: [{ type: docx.TabStopType.RIGHT, position: width }],
      children: [
        ...(left ? [new docx.TextRun(left)] : []),
        ...(right ? [new docx.TextRun('\t'), new docx.TextRun(right)] : []),
      ],
    })
  // The number by itself, so that its size is a style's: 14 points, seen from where one stands.
  const number = (style: string) =>
    new docx.Paragraph({ style, children: [new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'] })] })
  const foot = (style: string) => {
    const words = deck.footer ?? deck.unit
    return new docx.Footer({ children: [number(style), ...(words ? [between(words, '')] : [])] })
  }
  const mark = deck.confidential ?? ''
  const right = foot(isMirrored ? STYLE.pageRight : STYLE.page)
  const head = (left: string, beside: string) => new docx.Header({ children: [between(left, beside)] })
  return {
    // The first page has the title in large: above it only the mark.
    headers: {
      first: head('', mark),
      default: head(deck.title, mark),
      ...(isMirrored && { even: head(mark, deck.title) }),
    },
    footers: { first: right, default: right, ...(isMirrored && { even: foot(STYLE.pageLeft) }) },
  }
}

interface Piece {
  turn: boolean
  text: string
  bold: boolean
}

/** A paragraph cut where a slide turns and where bold begins or ends. */
/** Word parts no figure from its unit (`£3.1 million`) where no-break spaces stand in it. */
function unparted(paragraph: ReadingParagraph): ReadingParagraph {
  let text = ''
  let at = 0
  for (const { start, end } of paragraph.whole) {
    text += paragraph.text.slice(at, start) + paragraph.text.slice(start, end).replaceAll(' ', '\u{a0}')
    at = end
  }
  return { ...paragraph, text: text + paragraph.text.slice(at) }
}

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

/** The same parts in order, without what differs from run to run, and with what the library does not know. */
function repacked(
  bytes: Uint8Array,
  { isMirrored, watermark }: { isMirrored: boolean; watermark: string | null },
): Uint8Array {
  const { names, part } = openZip(bytes)
  const sorted = names.toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  const changed = (name: string, xml: string): string => {
    if (name === 'docProps/core.xml') return xml.replace(RE_VOLATILE, '')
    // Of the settings it stands before the tab stops.
    if (name === 'word/settings.xml' && isMirrored) return xml.replace('<w:defaultTabStop', '<w:mirrorMargins/>$&')
    if (RE_HEADER.test(name) && watermark !== null) return xml.replace('</w:p></w:hdr>', `${wordArt(watermark)}$&`)
    return xml
  }
  return pack(
    new Map(
      sorted.map(name => {
        const content = part(name) ?? ''
        const isText = RE_CHANGED.test(name) && typeof content !== 'string'
        return [name, isText ? changed(name, new TextDecoder().decode(content)) : content]
      }),
    ),
  )
}

const RE_HEADER = /^word\/header\d+\.xml$/
const RE_CHANGED = /^(?:docProps\/core|word\/(?:settings|header\d+))\.xml$/
/** Of a watermark: its width and the height of its letters in points, at most. */
const WORD_ART = { width: 420, height: 96 }

/** A watermark as Word itself makes one: words across the page, behind the text. */
function wordArt(text: string): string {
  const letters = [...text].length
  const height = Math.round(Math.min(WORD_ART.height, WORD_ART.width / letters))
  const width = Math.round(Math.min(WORD_ART.width, height * letters))
  const place =
    `position:absolute;margin-left:0;margin-top:0;width:${width}pt;height:${height}pt;z-index:-251658752;` +
    'rotation:330;mso-position-horizontal:center;mso-position-horizontal-relative:margin;' +
    'mso-position-vertical:center;mso-position-vertical-relative:margin'
  return (
    '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" ' +
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t" o:connecttype="rect"/>' +
    '<v:textpath on="t" fitshape="t"/></v:shapetype>' +
    `<v:shape id="WaterMark" o:spid="_x0000_s2049" type="#_x0000_t136" alt="" style="${place}" ` +
    'o:allowincell="f" fillcolor="#d9d9d9" stroked="f"><v:fill opacity=".5"/>' +
    `<v:textpath style="font-family:&quot;SimHei&quot;" string="${escapeHtml(text)}"/></v:shape></w:pict></w:r>`
  )
}

/** Word wants the content types first. */
function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2
}
