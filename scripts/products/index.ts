// slides.md → its products, and the proof that no slide is cut: everything that needs a browser, a server or the fonts.
// One session opens the deck once; what is to be made of it is done on that one page.

// The browser, pdf-lib and Slidev are loaded only where they are used: a deck without a PDF needs the fonts alone.

import { SpeechdeckError } from '../issue.ts'
import { LABELS } from '../words/labels.ts'
import type { ProductDeck, ProductPlan } from '../model/product.ts'
import type { ProductRequest } from './formats.ts'
import type { SlideMeasure } from '../browser/measure.ts'
import type { drawLogo } from './logo-pictures.ts'
import type { DocxScript } from './script/docx.ts'
import type { DeckPage, SessionOptions } from '../browser/session.ts'
import type { Meeting, MeetingRequest, MeetingSpeech } from './print/meeting.ts'
import { writeWhole } from '../disk/write-whole.ts'

export { cacheFolder } from '../disk/cache.ts'
export { missingIn, startFonts, writeFonts } from '../fonts/cut.ts'
export { writeWhole } from '../disk/write-whole.ts'
export { cutUnitFonts, lackingIn, onlyFace, unitFontNames } from '../fonts/unit-fonts.ts'
export type { ProductRequest } from './formats.ts'
export type { SlideMeasure } from '../browser/measure.ts'
export type { SessionOptions } from '../browser/session.ts'

export interface ExportProductsOptions {
  slidesPath: string
  deck: ProductDeck
  products: readonly ProductRequest[]
  /** Nothing is made where this says no of what was measured. */
  accept?: (slides: readonly SlideMeasure[]) => boolean
  signal?: AbortSignal | undefined
  browsers?: SessionOptions['browsers']
  /** The browser's steps, then each product as it begins. */
  onProgress?: ((step: 'starting' | 'loading' | 'ready' | ProductRequest) => void) | undefined
}

export interface ExportedProduct {
  format: ProductPlan['format']
  file: string
  pages: number
  bytes: number
  files?: string[]
}

export interface ExportedProducts {
  products: ExportedProduct[]
  /** As deck.json states it: `Chromium 153.0.0`. */
  browser: string
  /** Characters of slides.md that the fonts of the deck cannot show. */
  missing: string[]
  slides: SlideMeasure[]
}

/** The reading script as a Word file, which needs no browser. */
export async function writeScriptDocx(
  deck: ProductDeck,
  { output, ...options }: DocxScript & { output: string },
): Promise<{ bytes: number }> {
  const bytes = await (await import('./script/docx.ts')).scriptDocx(deck, options)
  writeWhole(output, bytes)
  return { bytes: bytes.length }
}

/** The unit's logo as pictures for a presentation. */
export async function logoPictures(...given: Parameters<typeof drawLogo>): ReturnType<typeof drawLogo> {
  return await (await import('./logo-pictures.ts')).drawLogo(...given)
}

/**
 * Makes all that is asked for on one opened deck: one server, one browser, one page. Each file appears whole or not
 * at all.
 */
export async function exportProducts({
  slidesPath,
  deck,
  products,
  accept = () => true,
  signal,
  browsers,
  onProgress,
}: ExportProductsOptions): Promise<ExportedProducts> {
  const makers = aside(Promise.all([import('../browser/measure.ts'), import('./formats.ts')]))
  return await onDeckPage(
    slidesPath,
    async opened => {
      const [{ measurePage }, { makeProduct }] = await makers
      if (opened.slides !== deck.slides.length && products.some(({ format }) => format !== 'pdf'))
        throw new SpeechdeckError('E_EXPORT', 'export-slides', {
          values: { file: slidesPath, shown: opened.slides, read: deck.slides.length },
        })
      const slides = await measurePage(opened.page)
      const made: ExportedProduct[] = []
      for (const [index, request] of (accept(slides) ? products : []).entries()) {
        signal?.throwIfAborted()
        onProgress?.(request)
        const last = index === products.length - 1
        const delivered = await makeProduct(opened, deck, { ...request, last })
        made.push({ format: request.format, file: request.output, ...delivered })
      }
      return { products: made, browser: opened.browser, missing: opened.missing, slides }
    },
    { signal, browsers, onProgress, characters: LABEL_CHARACTERS },
  )
}

/** One handout of several decks; `onOpen` hears each time one is opened how much is done. */
export async function exportMeeting(
  speeches: readonly [MeetingSpeech, ...MeetingSpeech[]],
  request: MeetingRequest,
  wire: Pick<SessionOptions, 'signal' | 'browsers'> & { onOpen: (share: number) => void },
): Promise<Meeting> {
  const { printMeeting } = await import('./print/meeting.ts')
  return await printMeeting(speeches, request, { ...wire, characters: LABEL_CHARACTERS })
}

export interface ExportPdfOptions extends SessionOptions {
  slidesPath: string
  output: string
}

export interface ExportedPdf {
  pages: number
  bytes: number
  /** As deck.json states it: `Chromium 153.0.0`. */
  browser: string
  /** Characters of slides.md that the fonts of the deck cannot show. */
  missing: string[]
  slides: SlideMeasure[]
}

/**
 * Prints the deck as it stands, hand edits included, and measures it. Nothing half-written and no process is left,
 * whatever happens.
 */
export async function exportPdf({ slidesPath, output, ...options }: ExportPdfOptions): Promise<ExportedPdf> {
  const makers = aside(Promise.all([import('../browser/measure.ts'), import('./pdf.ts')]))
  return await onDeckPage(
    slidesPath,
    async deck => {
      const [{ measurePage }, { printPdf }] = await makers
      const slides = await measurePage(deck.page)
      return { ...(await printPdf(deck, output, { last: true })), browser: deck.browser, missing: deck.missing, slides }
    },
    options,
  )
}

/** Looks at every slide for text that is cut, too small, or in the way of other text. */
export async function measureSlides(slidesPath: string, options: SessionOptions = {}): Promise<SlideMeasure[]> {
  return await onDeckPage(
    slidesPath,
    async deck => (await import('../browser/measure.ts')).measurePage(deck.page),
    options,
  )
}

// --- internal ---

/** Loaded while the browser starts; who waits for it hears of an error. */
function aside<T>(loading: Promise<T>): Promise<T> {
  loading.catch(() => {})
  return loading
}

/** What print says beside the speech. */
const LABEL_CHARACTERS = Object.values(LABELS)
  .flatMap(words => Object.values(words))
  .join('')

async function onDeckPage<T>(
  slidesPath: string,
  use: (deck: DeckPage) => Promise<T>,
  options: SessionOptions,
): Promise<T> {
  const { withDeckPage } = await import('../browser/session.ts')
  return await withDeckPage(slidesPath, use, options)
}
