// slides.md → PDF, and the proof that no slide is cut: everything that needs a browser, a server or the fonts.
// One session opens the deck once; what is to be made of it is done on that one page.

import { printPdf } from './pdf.ts'
import { measurePage, type SlideMeasure } from './proof.ts'
import { withDeckPage, type SessionOptions } from './session.ts'

export { browserForOthers } from './browser.ts'
export { writeFonts, type FontsReport } from './fonts.ts'
export { printPdf } from './pdf.ts'
export { measurePage, type SlideMeasure } from './proof.ts'
export { withDeckPage, type DeckPage, type SessionOptions } from './session.ts'

export interface ExportPdfOptions extends SessionOptions { slidesPath: string, output: string }

export interface ExportedPdf {
  pages: number
  bytes: number
  /** As deck.json states it: `Chromium 153.0.0`. */
  browser: string
  /** Characters of slides.md that the fonts of the deck cannot show. */
  missing: string[]
  slides: SlideMeasure[]
}

/** Prints the deck as it stands, hand edits included, and measures it. Nothing half-written and no process is left, whatever happens. */
export function exportPdf({ slidesPath, output, ...options }: ExportPdfOptions): Promise<ExportedPdf> {
  return withDeckPage(slidesPath, async (deck) => {
    const slides = await measurePage(deck.page)
    return { ...await printPdf(deck, output), browser: deck.browser, missing: deck.missing, slides }
  }, options)
}

/** Looks at every slide for text that is cut, too small, or in the way of other text. */
export function measureSlides(slidesPath: string, options: SessionOptions = {}): Promise<SlideMeasure[]> {
  return withDeckPage(slidesPath, deck => measurePage(deck.page), options)
}
