// The proof sheet 核对表: each figure, date, name and quotation on a slide beside its sentence in the speech, with a box
// to tick and a line to sign. The rows come ready; here they are set and printed.

import { LABELS } from '../../words/labels.ts'
import type { ProductDeck, ProofRow, Stamp } from '../../model/product.ts'
import type { Lang } from '../../model/source.ts'
import { pageRules, sheetOf } from './paper.ts'
import { finishPdf } from '../pdf.ts'
import { withPrintRoot } from '../../browser/print-root.ts'
import { escapeHtml } from '../../text/format.ts'
import { textHtml } from './text.ts'
import type { DeckPage } from '../../browser/session.ts'
import { deliver, type Stamped } from '../stamp.ts'

export interface ProofRequest {
  output: string
  stamp: Stamp
  rows: readonly ProofRow[]
  only?: readonly number[] | null
}

/** Figures and dates of a text are what the eye compares: `2340公里`, `9 percent`, `×`. Not `一是`. */
const RE_FIGURE =
  /([\d０-９](?:[\d０-９,.:：–-]*[\d０-９])?[%‰％]?|×+|百分之[〇零一二三四五六七八九十百点]+|[〇零一二三四五六七八九十百千万亿两几]{2,})/u

/** Prints the sheet and writes it whole. */
export async function printProofSheet(
  opened: DeckPage,
  deck: ProductDeck,
  { output, stamp, rows, only = null }: ProofRequest,
): Promise<Stamped> {
  const { lang } = deck
  const label = (
    name:
      | 'proof'
      | 'proofShown'
      | 'proofSpoken'
      | 'proofDone'
      | 'proofByHand'
      | 'proofGiven'
      | 'proofUnshown'
      | 'proofSign',
  ) => escapeHtml(LABELS[name][lang])
  const foot = [deck.confidential, deck.footer ?? deck.unit].filter(Boolean).join('　')
  const css =
    pageRules(sheetOf('a4', 'left', { top: 24, bottom: 18 }), {
      title: deck.title,
      product: LABELS.proof[lang],
      foot,
    }) + STYLES
  const wanted = rows.filter(({ slide }) => only === null || only.includes(slide))
  const body = wanted
    .map(({ slide, texts, sentence, given, unshown }, index) => {
      const first = wanted[index - 1]?.slide !== slide
      const spoken =
        sentence === null ? `<em>${label(given ? 'proofGiven' : 'proofByHand')}</em>` : marked(sentence, lang)
      return (
        `<tr${first ? ' class="is-first"' : ''}><th scope="row">${first ? slide : ''}</th>` +
        `<td>${unshown ? `<em>${label('proofUnshown')}</em> ` : ''}` +
        `${texts.map(text => `<span>${marked(text, lang)}</span>`).join('\n')}</td>` +
        `<td>${spoken}</td><td class="pr-box"></td></tr>`
      )
    })
    .join('')
  const html =
    `<div class="pr" lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><h1>${label('proof')}</h1>` +
    `<table><thead><tr><th scope="col">▶</th><th scope="col">${label('proofShown')}</th>` +
    `<th scope="col">${label('proofSpoken')}</th>` +
    `<th scope="col">${label('proofDone')}</th></tr></thead><tbody>${body}</tbody>` +
    `</table><p class="pr-sign">${label('proofSign')}</p></div>`
  return await withPrintRoot(opened, { html, css }, async print => {
    const { bytes, pages } = await finishPdf(await print(), {
      title: deck.title,
      lang: opened.lang ?? 'zh-CN',
      headings: [LABELS.proof[lang]],
    })
    return await deliver(output, bytes, pages, { stamp, lang })
  })
}

// --- internal ---

function marked(text: string, lang: Lang): string {
  return text
    .split(RE_FIGURE)
    .map((piece, index) => (index % 2 === 1 ? `<b>${escapeHtml(piece)}</b>` : textHtml(piece, lang)))
    .join('')
}

const STYLES = `
#sd-print h1 { font: 900 18pt/1.3 var(--sd-title, var(--sd-serif)); margin-bottom: 5mm; }
#sd-print table { width: 100%; border-collapse: collapse; font: 400 10.5pt/1.55 var(--sd-sans); table-layout: fixed; }
#sd-print thead { display: table-header-group; break-inside: avoid; }
#sd-print :is(th, td) {
  text-align: left; vertical-align: top; padding: 1.6mm 3mm 1.6mm 0; border-top: .5pt solid #bdbdbd;
}
#sd-print thead th { font-weight: 500; font-size: 9pt; color: #333; border-top: 0; border-bottom: 1pt solid #000; }
#sd-print tr { break-inside: avoid; }
#sd-print tr.is-first > * { border-top: .75pt solid #000; }
#sd-print thead + tbody tr:first-child > * { border-top: 0; }
#sd-print tr > :nth-child(1) { width: 11mm; font-weight: 700; }
#sd-print thead tr > :nth-child(1) { font-weight: 500; font-variant-emoji: text; }
#sd-print tr > :nth-child(2) { width: 66mm; }
#sd-print tr > :nth-child(3) { font-family: var(--sd-serif); font-weight: 500; }
#sd-print thead tr > :nth-child(3) { font-family: var(--sd-sans); }
#sd-print tr > :nth-child(4) { width: 14mm; padding-right: 0; text-align: center; }
#sd-print td:nth-child(2) > span { display: block; }
#sd-print td:nth-child(2) > em + span { margin-top: .5mm; }
#sd-print td b { font-weight: 700; }
#sd-print td em { font-style: normal; color: #595959; }
#sd-print .pr-box { position: relative; }
#sd-print .pr-box::after {
  content: ""; position: absolute; left: calc(50% - 2.1mm); top: 2mm; width: 4.2mm; height: 4.2mm;
  border: .75pt solid #000;
}
/* The line to sign stands in room of the last row: never alone on a page. */
#sd-print tbody tr:last-child > * { padding-bottom: 20mm; }
#sd-print .pr-sign { margin-top: -9mm; font: 400 10.5pt/1.6 var(--sd-sans); white-space: pre; break-inside: avoid; }
`
