// The print page as a PDF: tagged, with bookmarks from the headings, and the same bytes for the same deck.

import { createHash } from 'node:crypto'
import { PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { SpeechdeckError } from '../issue.ts'
import type { DeckPage } from './session.ts'
import { writeWhole } from './write.ts'

/** Prints one page a slide and writes it to `output`; the file appears whole or not at all. */
export async function printPdf({ page, title, lang, slides, width, height }: DeckPage, output: string): Promise<{ pages: number, bytes: number }> {
  const printed = await page.pdf({ tagged: true, outline: true, printBackground: true, preferCSSPageSize: true, width: `${width}px`, height: `${height}px` })
  const { bytes, pages } = await finishPdf(printed, { title, lang: lang ?? 'zh-CN' })
  if (pages !== slides) throw new SpeechdeckError('E_EXPORT', 'export-pages', { values: { slides, pages } })
  writeWhole(output, bytes)
  return { pages, bytes: bytes.length }
}

/** Title and language in; out what differs from run to run: Chromium's dates. The identity is the content's own. */
export async function finishPdf(printed: Uint8Array, { title, lang }: { title: string, lang: string }): Promise<{ bytes: Uint8Array, pages: number }> {
  const document = await PDFDocument.load(printed, { updateMetadata: false })
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage(lang)
  document.setCreator('speechdeck')
  const { trailerInfo } = document.context
  const info = trailerInfo.Info ? document.context.lookup(trailerInfo.Info) : undefined
  if (info && 'delete' in info && typeof info.delete === 'function') for (const key of ['CreationDate', 'ModDate']) info.delete(PDFName.of(key))
  const id = PDFHexString.of(createHash('sha256').update(await document.save()).digest('hex').slice(0, 32))
  trailerInfo.ID = document.context.obj([id, id])
  return { bytes: await document.save(), pages: document.getPageCount() }
}
