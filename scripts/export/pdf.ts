// The print page as a PDF: tagged, with bookmarks from the headings, and the same bytes for the same deck.

import { createHash } from 'node:crypto'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { SpeechdeckError } from '../issue.ts'
import type { DeckPage } from './session.ts'
import { writeWhole } from './write.ts'

/** Prints one page a slide and writes it to `output`; the file appears whole or not at all. */
export async function printPdf({ page, title, lang, slides, width, height }: DeckPage, output: string): Promise<{ pages: number, bytes: number }> {
  const headings = await page.evaluate(readHeadings)
  const printed = await page.pdf({ tagged: true, outline: true, printBackground: true, preferCSSPageSize: true, width: `${width}px`, height: `${height}px` })
  const { bytes, pages } = await finishPdf(printed, { title, lang: lang ?? 'zh-CN', headings })
  if (pages !== slides) throw new SpeechdeckError('E_EXPORT', 'export-pages', { values: { slides, pages } })
  writeWhole(output, bytes)
  return { pages, bytes: bytes.length }
}

/** Title, language and the words of the headings in; out what differs from run to run: Chromium's dates. The identity is the content's own. */
export async function finishPdf(printed: Uint8Array, { title, lang, headings }: { title: string, lang: string, headings: string[] }): Promise<{ bytes: Uint8Array, pages: number }> {
  const document = await PDFDocument.load(printed, { updateMetadata: false })
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage(lang)
  document.setCreator('speechdeck')
  nameBookmarks(document, headings)
  const { trailerInfo } = document.context
  const info = trailerInfo.Info ? document.context.lookup(trailerInfo.Info) : undefined
  if (info && 'delete' in info && typeof info.delete === 'function') for (const key of ['CreationDate', 'ModDate']) info.delete(PDFName.of(key))
  const id = PDFHexString.of(createHash('sha256').update(await document.save()).digest('hex').slice(0, 32))
  trailerInfo.ID = document.context.obj([id, id])
  return { bytes: await document.save(), pages: document.getPageCount() }
}

// --- internal ---

/** Chromium runs the words of a heading together where a line breaks or a marker ends (`一问题差距`); the page knows better. */
function nameBookmarks({ catalog }: PDFDocument, headings: string[]): void {
  const left = [...headings]
  const visit = (item: PDFDict | undefined): void => {
    for (let at = item; at; at = at.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = at.lookup(PDFName.of('Title'))
      const words = title instanceof PDFHexString || title instanceof PDFString ? bare(title.decodeText()) : ''
      const index = left.findIndex(heading => bare(heading) === words)
      if (index >= 0) at.set(PDFName.of('Title'), PDFHexString.fromText(left.splice(index, 1)[0] ?? ''))
      visit(at.lookupMaybe(PDFName.of('First'), PDFDict))
    }
  }
  visit(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict))
}

function bare(text: string): string {
  return text.replace(/\s/gu, '')
}

// --- run in the page ---

/** The headings as one line each. One that is hidden from sight is drawn in no colour instead, or it would get no bookmark. */
function readHeadings(): string[] {
  return [...document.querySelectorAll<HTMLElement>('#print-content :is(h1, h2, h3, h4, h5, h6)')].map((heading) => {
    const { width, height } = heading.getBoundingClientRect()
    if (width <= 1 && height <= 1) heading.style.cssText += ';clip-path:none;overflow:visible;width:auto;height:auto;font-size:1px;line-height:1px;color:transparent'
    const marker = heading.querySelector('em')?.textContent?.trim()
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
    let line = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue?.trim() ?? ''
      const apart = line !== '' && (line === marker || /\p{Script=Latin}$/u.test(line))
      if (text) line += apart ? ` ${text}` : text
    }
    return line
  })
}
