// Handouts 讲义: the slides on A4 portrait with the words spoken on them, or with room to write; cover and contents in
// front. Measures are those of the design's print pages.

import type { PDFDocument } from 'pdf-lib'
import { LABELS, aboutLabel } from '../../words/labels.ts'
import type { HandoutForm, HandoutKind, ProductDeck, ProductSlide, Stamp } from '../../model/product.ts'
import type { Lang } from '../../model/source.ts'
import { heightOf, pageRules, sheetOf, widthOf, type HeadAndFoot, type Sheet } from './paper.ts'
import { finishPdf, openedPdf, pagesOfLinks, readHeadings, readLinks } from '../pdf.ts'
import { withPrintRoot } from '../../browser/print-root.ts'
import { setPunctuation } from '../../language/set-punctuation.ts'
import { escapeHtml } from '../../text/format.ts'
import type { Page } from '../../browser/page.ts'
import { contentsHtml, contentsPages, wholeTitle } from './contents.ts'
import { factHtml, paragraphsHtml, textHtml, titleHtml } from './text.ts'
import { WORDS_LABELS, WORDS_STYLES, wordsHtml, type WordsKind } from './words.ts'
import type { DeckPage } from '../../browser/session.ts'
import { deliver, type Stamped } from '../stamp.ts'

export interface HandoutRequest extends HandoutForm {
  output: string
  stamp: Stamp
}

/** `columns` × `rows` slides of at most `width` mm; 3-up has its lines beside the slide, the others below. */
interface Grid {
  columns: number
  rows: number
  width: number
  gap: number
  label: keyof typeof LABELS
}

const GRIDS: Readonly<Record<Exclude<HandoutKind, 1 | WordsKind>, Grid>> = {
  2: { columns: 1, rows: 2, width: 165, gap: 0, label: 'upTwo' },
  3: { columns: 1, rows: 3, width: 88, gap: 7, label: 'upThree' },
  4: { columns: 2, rows: 2, width: 78, gap: 9, label: 'upFour' },
  6: { columns: 2, rows: 3, width: 78, gap: 9, label: 'upSix' },
  9: { columns: 3, rows: 3, width: 51, gap: 6, label: 'upNine' },
}

/** Between two ruled lines, mm. */
const LINE = 8
/** Caption below a slide with the air around it, mm. */
const CAPTION = 7
/** Of the slide in the 1-up handout, mm. */
const ONE_WIDTH = 140
/** A slide narrower than this is a picture to know it by; mm. */
const READABLE = 85
/** A pixel and a half above what has a line on top: Chromium would show it at the foot of the page before. */
const LIFT = 1.5
/** A first paragraph as short as a salutation does not count as text beside the slide. */
const SHORT = 40

/** Prints a handout and writes it whole. */
export async function printHandout(
  opened: DeckPage,
  deck: ProductDeck,
  { output, stamp, ...form }: HandoutRequest,
): Promise<Stamped> {
  const { sheet, headAndFoot, body } = handoutPages(opened, deck, form)
  const css = pageRules(sheet, headAndFoot) + handoutStyles(sheet)
  // The contents of a study sheet would say the words that are left out of its headings.
  const contents = form.up === 'study' ? '' : contentsHtml(deck, sheet)
  const front = form.withoutCover ? '' : cover(deck, await titleHtml(opened.page, deck)) + contents
  const html = handoutHtml(deck.lang, front + body)
  const expected = front === '' ? {} : expectedPages(deck, form.up, 1 + contentsPages(deck, sheet))
  return await withPrintRoot(opened, { html, css }, async print => {
    const headings = await opened.page.evaluate(readHeadings, '#sd-print')
    const links = await opened.page.evaluate(readLinks)
    const printed = Object.keys(links).length === 0 ? await print() : await withNumbers(opened.page, print, expected)
    const { bytes, pages } = await finishPdf(printed, {
      title: deck.title,
      lang: opened.lang ?? 'zh-CN',
      headings,
      links,
    })
    return await deliver(output, bytes, pages, { stamp, lang: deck.lang, duplex: form.duplex, booklet: form.booklet })
  })
}

/** The pages of a handout without cover and contents. Each slide is the target `pr-4`. */
export function handoutPages(
  { width, height }: Pick<DeckPage, 'width' | 'height'>,
  deck: ProductDeck,
  { up, binding, duplex, blanks }: HandoutForm,
): { sheet: Sheet; headAndFoot: HeadAndFoot; body: string } {
  const sheet = sheetOf('a4', binding, { top: 26, bottom: 20, duplex })
  const ratio = width / height
  const kind = up === 1 ? null : typeof up === 'number' ? GRIDS[up].label : WORDS_LABELS[up]
  const product = LABELS.handout[deck.lang] + (kind === null ? '' : `　${LABELS[kind][deck.lang]}`)
  const foot = [deck.confidential, deck.footer ?? deck.unit, deck.date].filter(Boolean).join('　')
  const body =
    typeof up === 'string'
      ? wordsHtml(deck, up, blanks)
      : up === 1
        ? onePerPage(deck, ratio)
        : grid(deck, GRIDS[up], { sheet, ratio })
  return { sheet, headAndFoot: { title: deck.title, product, foot }, body }
}

export function handoutHtml(lang: Lang, inside: string): string {
  return `<div class="pr" lang="${lang === 'zh' ? 'zh-CN' : 'en'}">${inside}</div>`
}

/** The looks of cover, contents and pages. */
export function handoutStyles(sheet: Sheet): string {
  return frontStyles(sheet) + pageStyles(widthOf(sheet) - ONE_WIDTH) + WORDS_STYLES
}

// --- internal ---

/** Page by page after so many in front, each slide of a grid; null where text flows. */
function expectedPages({ slides }: ProductDeck, up: HandoutKind, front: number): Record<string, number> | null {
  if (up === 1 || typeof up === 'string') return null
  const { columns, rows } = GRIDS[up]
  return Object.fromEntries(
    slides.map(({ no }, index) => [`pr-${no}`, front + 1 + Math.floor(index / (columns * rows))]),
  )
}

/**
 * Printed with the numbers of the contents. Where text flows nobody knows them before the browser has broken it: a
 * draft tells. Slides in a grid stand where they are expected, or are printed once more.
 */
async function withNumbers(
  page: Page,
  print: (how?: { draft: boolean }) => Promise<Uint8Array>,
  expected: Record<string, number> | null,
): Promise<Uint8Array | PDFDocument> {
  if (expected) await page.evaluate(fillNumbers, expected)
  const first = await openedPdf(await print({ draft: expected === null }))
  const found = await pagesOfLinks(first)
  if (expected && Object.entries(found).every(([name, at]) => expected[name] === at)) return first
  await page.evaluate(fillNumbers, found)
  return await print()
}

function frontStyles({ width, height, margins: { left, right } }: Sheet): string {
  return `
#sd-print .pr { font: 400 10.5pt/1.6 var(--sd-sans); }
#sd-print .pr-cover {
  page: bare; position: relative; width: ${width}mm; height: ${height - 0.5}mm; overflow: hidden; break-after: page;
}
#sd-print .pr-cover > * { position: absolute; left: ${left}mm; right: ${right}mm; }
#sd-print .pr-cover::before {
  content: ""; position: absolute; left: ${left}mm; right: ${right}mm; top: 74mm; border-top: 1.5pt solid #000;
}
#sd-print .pr-unit { top: 28mm; font: 500 13pt/1.4 var(--sd-sans); letter-spacing: .1em; }
#sd-print .pr-unit img {
  display: inline-block; height: 11mm; max-width: 60mm; object-fit: contain; object-position: left;
  vertical-align: middle; margin: -3mm 4mm -3mm 0; filter: grayscale(1);
}
#sd-print .pr-mark { top: 28mm; font: 500 12pt/1.4 var(--sd-sans); letter-spacing: .06em; text-align: right; }
#sd-print .pr-kind { bottom: ${height - 71}mm; font: 500 14pt/1.4 var(--sd-sans); letter-spacing: .1em; }
#sd-print .pr-cover h1 {
  top: 84mm; font: 900 29pt/1.42 var(--sd-title, var(--sd-serif)); letter-spacing: .015em; text-wrap: balance;
}
#sd-print .pr-facts {
  bottom: 38mm; display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; column-gap: 6mm; align-items: start;
}
#sd-print .pr-facts:has(> :nth-child(3)) { grid-template-columns: 2fr 1fr 1fr; }
#sd-print .pr-facts div { border-top: 1pt solid #000; padding-top: 2.4mm; }
#sd-print .pr-facts div > span { font: 400 9pt/1.4 var(--sd-sans); color: #595959; }
#sd-print .pr-facts p {
  font: 500 12pt/1.5 var(--sd-sans); text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere;
}
#sd-print .pr-contents { break-after: page; }
#sd-print .pr-contents h1 { font: 900 20pt/1.3 var(--sd-title, var(--sd-serif)); margin: 2mm 0 7mm; }
#sd-print .pr-contents ol { list-style: none; }
#sd-print .pr-contents li {
  font: 400 11pt/1.5 var(--sd-sans); padding-left: 6mm; margin-bottom: 1.4mm; break-inside: avoid;
}
#sd-print .pr-contents li.pr-part {
  font: 700 12pt/1.5 var(--sd-serif); padding-left: 0; margin-top: 4mm;
}
/* With its first slide; not one part with the next, or a list of parts alone would leave its page. */
#sd-print .pr-contents li.pr-part:has(+ :not(.pr-part)) { break-after: avoid; }
#sd-print .pr-contents a {
  display: grid; grid-template-columns: auto minmax(6mm, 1fr) 9mm; column-gap: 2.4mm; align-items: end;
  color: inherit; text-decoration: none;
}
#sd-print .is-tight li { font-size: 10pt; line-height: 1.4; margin-bottom: .6mm; }
#sd-print .is-tight li.pr-part { font-size: 11pt; line-height: 1.4; margin-top: 2mm; }
#sd-print .is-tight .pr-number { font-size: 10pt; line-height: 1.4; }
#sd-print .is-tight .pr-dots { margin-bottom: 1mm; }
#sd-print .pr-dots { border-bottom: .5pt solid #8c8c8c; margin-bottom: 1.3mm; }
#sd-print .pr-number { text-align: right; font: 500 11pt/1.5 var(--sd-sans); }
`
}

/** `text`: mm left of a slide, for its number. */
function pageStyles(text: number): string {
  return `
#sd-print .pr-one { position: relative; padding-top: ${LIFT}px; margin-left: ${text}mm; margin-bottom: 7mm; }
#sd-print .pr-no {
  position: absolute; left: ${-text}mm; top: ${LIFT}px; width: ${text - 5}mm; font: 500 11pt/1.3 var(--sd-sans);
  text-align: right; white-space: nowrap; border-top: 1.5pt solid #000; padding-top: 1.6mm;
}
#sd-print .pr-no small { display: block; font: 400 9pt/1.6 var(--sd-sans); color: #595959; }
#sd-print .pr-one .pr-slide { break-after: avoid; }
#sd-print .pr-text {
  padding-top: 4.5mm; font: 500 11pt/1.8 var(--sd-serif); text-align: justify; orphans: 2; widows: 2;
}
#sd-print .pr-text p { text-indent: 2em; overflow-wrap: anywhere; }
#sd-print .pr-text p.is-brief { break-inside: avoid; }
#sd-print .pr-text p:first-child { orphans: 3; }
#sd-print .pr-text.is-short p:first-child:not(:last-child) { break-after: avoid; }
#sd-print .pr-text p:nth-child(2) { orphans: 3; }
#sd-print .pr:lang(en) .pr-text { text-align: left; line-height: 1.6; }
#sd-print .pr:lang(en) .pr-text p { text-indent: 0; margin-bottom: 2mm; }
#sd-print .pr-grid {
  display: grid; grid-template-columns: var(--columns); column-gap: var(--gap); grid-auto-rows: var(--row);
  break-after: page;
}
#sd-print .pr-grid:last-child { break-after: auto; }
/* Lines that a caption of several lines leaves no room for are cut off, or they would take the page of the next row. */
#sd-print .pr-cell { break-inside: avoid; padding-top: ${LIFT}px; height: var(--row); overflow: hidden; }
#sd-print .pr-grid.is-beside { display: block; }
#sd-print .pr-grid.is-beside .pr-cell {
  display: grid; grid-template-columns: var(--columns); column-gap: var(--gap); height: var(--row);
}
#sd-print .pr-caption {
  display: flex; justify-content: space-between; gap: 3mm; font-size: 9.5pt; line-height: 1.4; margin-top: 2mm;
  white-space: nowrap;
}
#sd-print .pr-caption > span { color: #595959; overflow: hidden; text-overflow: ellipsis; }
#sd-print .pr-cell.is-small .pr-caption { justify-content: start; white-space: normal; font-size: 9pt; }
#sd-print .pr-caption > b { flex: none; white-space: nowrap; }
#sd-print .pr-caption strong {
  font-weight: 500; display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden;
}
#sd-print .pr-one.is-section { margin-bottom: 2mm; break-after: avoid; }
#sd-print .pr-one.is-section h2 { font: 700 15pt/1.5 var(--sd-title, var(--sd-serif)); break-after: avoid; }
#sd-print .pr-lines i { display: block; height: ${LINE}mm; border-bottom: .5pt solid #8c8c8c; }
`
}

function cover(deck: ProductDeck, title: string): string {
  const facts = (['occasion', 'speaker', 'date'] as const).flatMap(name => {
    const value = deck[name]
    return value === null
      ? []
      : [`<div><span>${escapeHtml(LABELS[name][deck.lang])}</span><p>${factHtml(value, deck.lang)}</p></div>`]
  })
  const logo = deck.logo ? `<img src="${escapeHtml(deck.logo.file)}" alt="">` : ''
  return [
    `<section class="pr-cover"><p class="pr-unit">${logo}${escapeHtml(deck.unit ?? '')}</p>`,
    `<p class="pr-mark">${escapeHtml(deck.confidential ?? '')}</p>\n`,
    `<p class="pr-kind">${escapeHtml(LABELS.handout[deck.lang])}</p><h1>${title}</h1>`,
    `<div class="pr-facts">${facts.join('')}</div></section>`,
  ].join('')
}

function onePerPage({ slides, lang }: ProductDeck, ratio: number): string {
  return slides
    .map(slide => {
      if (slide.kind === 'section' && slide.note !== '') return sectionLine(slide, lang)
      const isShort = (slide.note.split('\n', 1)[0] ?? '').length < SHORT
      const words = slide.note === '' ? '' : paragraphsHtml(slide, lang)
      return [
        `<section class="pr-one" id="pr-${slide.no}"><p class="pr-no">${LABELS.turn[lang]} ${slide.no}`,
        `<small>${escapeHtml(aboutLabel(slide.seconds, lang))}</small></p>\n`,
        frame(slide.no, ONE_WIDTH, ratio),
        `<div class="pr-text${isShort ? ' is-short' : ''}">${words}</div></section>`,
      ].join('')
    })
    .join('')
}

/** What opens a part is read as a heading: its slide would say the same once more. */
function sectionLine(slide: ProductSlide, lang: Lang): string {
  const [heading = '', ...rest] = slide.note.split('\n')
  const below = { note: rest.join('\n'), phrases: [] }
  const words = rest.length > 0 ? `<div class="pr-text">${paragraphsHtml(below, lang)}</div>` : ''
  return (
    `<section class="pr-one is-section" id="pr-${slide.no}"><p class="pr-no">${LABELS.turn[lang]} ${slide.no}</p>\n` +
    `<h2>${textHtml(setPunctuation(heading, lang), lang)}</h2>${words}</section>`
  )
}

function grid(
  { slides, parts, lang }: ProductDeck,
  { columns, rows, width, gap }: Grid,
  { sheet, ratio }: { sheet: Sheet; ratio: number },
): string {
  const beside = columns === 1 && rows === 3
  const row = Math.floor((heightOf(sheet) - 1) / rows)
  const most = Math.min(width, (row - CAPTION - 3) * ratio)
  const slideHeight = most / ratio
  const lines = Math.max(0, Math.floor(beside ? (row - 10) / LINE : (row - slideHeight - CAPTION - 2) / LINE))
  const ruled = `<div class="pr-lines" aria-hidden="true">${'<i></i>'.repeat(lines)}</div>`
  // Where the slide itself is too small to read, its title is under it.
  const isSmall = width < READABLE
  const cell = ({ no, part, ...slide }: ProductSlide): string =>
    [
      `<section class="pr-cell${isSmall ? ' is-small' : ''}" id="pr-${no}">`,
      `<div style="width:${most.toFixed(2)}mm">${frame(no, most, ratio)}\n`,
      `<p class="pr-caption"><b>${LABELS.turn[lang]} ${no}</b>`,
      isSmall
        ? `<strong>${textHtml(wholeTitle(slide), lang)}</strong></p></div>${ruled}</section>`
        : `<span>${textHtml(part === null ? '' : (parts[part] ?? ''), lang)}</span></p></div>${ruled}</section>`,
    ].join('')
  const pages = Array.from({ length: Math.ceil(slides.length / (columns * rows)) }, (_, index) =>
    slides.slice(index * columns * rows, (index + 1) * columns * rows),
  )
  const columnWidths = beside
    ? `${width}mm 1fr`
    : `repeat(${columns}, ${((widthOf(sheet) - gap * (columns - 1)) / columns).toFixed(2)}mm)`
  return pages
    .map(
      page =>
        `<div class="pr-grid${beside ? ' is-beside' : ''}" style="--columns:${columnWidths};` +
        `--gap:${gap}mm;--row:${row}mm">${page.map(cell).join('')}</div>`,
    )
    .join('')
}

function frame(no: number, width: number, ratio: number): string {
  const size = `width:${width.toFixed(2)}mm;height:${(width / ratio).toFixed(2)}mm`
  return `<div class="pr-slide" data-no="${no}" style="${size}"></div>`
}

// --- run in the page ---

function fillNumbers(pages: Record<string, number>): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#sd-print .pr-contents a')) {
    const number = link.querySelector('.pr-number')
    if (number) number.textContent = String(pages[link.hash.slice(1)] ?? '')
  }
}
