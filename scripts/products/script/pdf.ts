// The reading script 逐字稿: the speech in large type for the lectern, with the places where the slide turns, running
// minutes, and pages that end where the voice may rest. The browser measures, our own code there cuts the pages
// (browser/in-page/reading).

import { LABELS } from '../../words/labels.ts'
import type { Binding, Paper, ProductDeck, Stamp } from '../../model/product.ts'
import { heightOf, pageRules, sheetOf, widthOf, type Sheet } from '../print/paper.ts'
import { finishPdf, type Bookmark } from '../pdf.ts'
import { runInPage } from '../../browser/run-in-page.ts'
import { fillFrames, withPrintRoot } from '../../browser/print-root.ts'
import { textHtml, titleHtml } from '../print/text.ts'
import { catchword, readingText } from './text.ts'
import type { DeckPage } from '../../browser/session.ts'
import { deliver, type Stamped } from '../stamp.ts'

/** `size` in points. */
export interface ScriptRequest {
  output: string
  stamp: Stamp
  paper: Paper
  size: number
  binding: Binding
  duplex?: true
  booklet?: true
}

const MM_PER_PT = 25.4 / 72
/** mm: left of the text the numbers of the slides, right of it the minutes, below it the catchword. */
const COLUMNS = {
  wide: { numbers: 22, minutes: 11, catchword: 16 },
  small: { numbers: 18, minutes: 9, catchword: 13 },
} as const

/** Prints the script and writes it whole. */
export async function printScript(
  opened: DeckPage,
  deck: ProductDeck,
  { output, stamp, paper, size, binding, duplex, booklet }: ScriptRequest,
): Promise<Stamped> {
  const sheet = sheetOf(paper, binding, { top: 24, bottom: 18, duplex })
  const foot = [deck.confidential, deck.footer ?? deck.unit].filter(Boolean).join('　')
  const css =
    pageRules(sheet, { title: deck.title, product: LABELS.script[deck.lang], foot, numbers: 'large' }) +
    styles(sheet, { size, lang: deck.lang })
  const by = [deck.occasion, deck.speaker, deck.date]
    .flatMap(fact => (fact === null ? [] : [`<span>${textHtml(fact, deck.lang)}</span>`]))
    .join(' ')
  const html =
    `<div class="pr" lang="${deck.lang === 'zh' ? 'zh-CN' : 'en'}">` +
    '<section class="pr-sheet"><div class="pr-read"><header>' +
    `<h1>${await titleHtml(opened.page, deck)}</h1>${by && `<p class="pr-by">${by}</p>`}` +
    '</header></div></section></div>'
  return await withPrintRoot(opened, { html, css }, async print => {
    const paragraphs = readingText(deck)
    const { starts, catchwords } = await runInPage(opened.page, 'layOutReading', {
      paragraphs,
      isEnglish: deck.lang === 'en',
      ratio: opened.width / opened.height,
      turn: LABELS.turn[deck.lang],
      minutes: LABELS.minutes[deck.lang],
    })
    await opened.page.evaluate(
      fillCatchwords,
      catchwords.map(text => LABELS.next[deck.lang] + catchword(text, deck.lang)),
    )
    await opened.page.evaluate(fillFrames, { width: opened.width, height: opened.height })
    const { bytes, pages } = await finishPdf(await print({ outline: false }), {
      title: deck.title,
      lang: opened.lang ?? 'zh-CN',
      headings: [],
      bookmarks: bookmarksOf(deck, starts),
    })
    return await deliver(output, bytes, pages, { stamp, lang: deck.lang, duplex, booklet })
  })
}

/** Title and parts; in a speech without parts the slides. `starts`: a slide → the page on which its words begin. */
export function bookmarksOf(
  { title, parts, slides }: Pick<ProductDeck, 'title' | 'parts' | 'slides'>,
  starts: Readonly<Record<string, number>>,
): Bookmark[] {
  const pageOf = (no: number | undefined): number => (no === undefined ? undefined : starts[no]) ?? 1
  const inner =
    parts.length > 0
      ? parts.flatMap((name, index) => {
          const first = slides.find(({ part, note }) => part === index && note !== '')
          return first ? [{ title: name, page: pageOf(first.no) }] : []
        })
      : slides
          .filter(({ no, note, title }, index) => no > 1 && note !== '' && title !== slides[index - 1]?.title)
          .map(slide => ({ title: slide.title, page: pageOf(slide.no) }))
  return [{ title, page: 1 }, ...inner]
}

// --- internal ---

function styles(sheet: Sheet, { size, lang }: { size: number; lang: ProductDeck['lang'] }): string {
  const columns = COLUMNS[sheet.small ? 'small' : 'wide']
  const room = widthOf(sheet) - columns.numbers - columns.minutes
  const em = size * MM_PER_PT
  // Chinese is set on a measure of whole characters; a hair more, or rounding would push the last one over.
  const measure = lang === 'zh' ? Math.floor(room / em + 0.01) * em + 0.1 : room
  const number = Math.min(26, size * 1.2)
  const tall = heightOf(sheet)
  return `
#sd-print .pr-sheet { position: relative; height: ${tall - 0.5}mm; break-after: page; break-inside: avoid; }
#sd-print .pr-sheet:last-child { break-after: auto; }
#sd-print .pr-read {
  position: absolute; left: ${columns.numbers}mm; top: 0; width: ${measure.toFixed(3)}mm;
  height: ${tall - columns.catchword}mm; font: 500 ${size}pt/1.85 var(--sd-serif); text-align: start;
  word-break: normal; overflow-wrap: break-word;
}
#sd-print .pr-read::before {
  content: ""; position: absolute; left: -5mm; top: 0; bottom: 0; border-left: .5pt solid #8c8c8c;
}
#sd-print .pr-read header { padding-bottom: ${(em * 0.8).toFixed(2)}mm; text-align: left; }
#sd-print .pr-read h1 {
  font: 900 ${(size * 1.05).toFixed(1)}pt/1.4 var(--sd-title, var(--sd-serif)); text-wrap: balance;
}
#sd-print .pr-by {
  font: 400 ${(size * 0.6).toFixed(1)}pt/1.6 var(--sd-sans); color: #333; text-indent: 0; margin-top: 2mm;
}
#sd-print .pr-p { text-indent: 2em; font: inherit; }
#sd-print .pr-p.is-rest { text-indent: 0; }
#sd-print .pr-p b, #sd-print h2.pr-p { font-weight: 700; font-family: var(--sd-sans); }
#sd-print .pr-by > span { display: inline-block; margin-right: 1.5em; }
#sd-print h2.pr-p { text-align: left; text-indent: 0; word-break: keep-all; overflow-wrap: anywhere; }
#sd-print .pr:lang(en) .pr-read { text-align: left; line-height: 1.65; }
#sd-print .pr:lang(en) .pr-p { text-indent: 0; margin-bottom: .45em; }
#sd-print .pr-read ruby { white-space: nowrap; }
#sd-print .pr-read rt { font: 400 .36em/1 var(--sd-sans); }
#sd-print .pr-turn {
  font: 700 .77em/1 var(--sd-sans); text-indent: 0; margin: 0 .16em 0 .05em; vertical-align: .06em;
  font-variant-emoji: text;
}
#sd-print .pr-label {
  position: absolute; left: ${-columns.numbers}mm; width: ${columns.numbers - 9}mm;
  margin-top: ${(-0.02 * em).toFixed(2)}mm; text-align: right; text-indent: 0;
  font: 700 ${number}pt/${(size * 1.3).toFixed(1)}pt var(--sd-sans); white-space: nowrap; letter-spacing: 0;
  color: #000;
}
#sd-print .pr-label.is-long { font-size: ${(number * 0.62).toFixed(1)}pt; }
#sd-print .pr-min {
  position: absolute; left: calc(100% + 4mm); text-indent: 0; font: 400 ${sheet.small ? 9 : 11}pt/1.2 var(--sd-sans);
  color: #333; white-space: nowrap; border-top: .75pt solid #000; padding: .8mm 2mm 0 0;
  margin-top: ${(size * 0.25 * MM_PER_PT).toFixed(2)}mm;
}
#sd-print .pr-thumb { position: absolute; left: ${-columns.numbers}mm; width: ${columns.numbers - 8}mm; }
#sd-print .pr-catch {
  position: absolute; left: ${columns.numbers}mm; width: ${measure.toFixed(3)}mm; bottom: 1mm;
  font: 500 ${Math.max(10, size * 0.64).toFixed(1)}pt/1.3 var(--sd-serif); text-align: right; color: #333;
  white-space: nowrap;
}
`
}

// --- run in the page ---

function fillCatchwords(texts: readonly string[]): void {
  document.querySelectorAll('#sd-print .pr-catch').forEach((place, index) => {
    place.textContent = texts[index] ?? ''
  })
}
