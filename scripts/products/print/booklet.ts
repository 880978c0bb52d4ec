// Pages as a booklet: two on each side of an A4 sheet, in the order in which a folded stack shows them.

import { PDFDocument, PDFName } from 'pdf-lib'
import { LOAD_AT_ONCE } from '../identity.ts'
import { declareStandards } from '../tags/standards.ts'

const LANG = PDFName.of('Lang')
/** A4, lying; in points. */
const SHEET = { width: 841.89, height: 595.28 }

/** The pages on each side of a sheet, left and right; null is empty: `bookletOrder(3)` → `[[null, 1], [2, 3]]`. */
export function bookletOrder(pages: number): [left: number | null, right: number | null][] {
  const all = Math.ceil(pages / 4) * 4
  const shown = (page: number): number | null => (page <= pages ? page : null)
  return Array.from({ length: all / 2 }, (_, side) => {
    const [outer, inner] = [shown(all - side), shown(side + 1)]
    return side % 2 === 0 ? [outer, inner] : [inner, outer]
  })
}

/** Not for screen readers: each page is a picture of itself, and the file no longer says that it is tagged. */
export async function asBooklet(document: PDFDocument): Promise<PDFDocument> {
  const folded = await PDFDocument.create({ updateMetadata: false })
  const source = await PDFDocument.load(await document.save({ objectsPerTick: Infinity }), LOAD_AT_ONCE)
  const pages = await folded.embedPages(source.getPages())
  for (const side of bookletOrder(pages.length)) {
    const sheet = folded.addPage([SHEET.width, SHEET.height])
    side.forEach((no, index) => {
      const page = no === null ? undefined : pages[no - 1]
      if (!page) return
      const half = SHEET.width / 2
      const scale = Math.min(half / page.width, SHEET.height / page.height)
      sheet.drawPage(page, {
        x: index * half + (half - page.width * scale) / 2,
        y: (SHEET.height - page.height * scale) / 2,
        xScale: scale,
        yScale: scale,
      })
    })
  }
  declareStandards(folded, {
    title: document.getTitle() ?? '',
    lang: String(document.catalog.get(LANG) ?? '').replace(/^\(|\)$/g, ''),
    isTagged: false,
  })
  return folded
}
