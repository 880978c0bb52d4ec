// The print page as a PDF: tagged, with bookmarks from the headings, and the same bytes for the same deck.

import { createHash } from 'node:crypto'
import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFRef } from 'pdf-lib'
import { SpeechdeckError } from '../issue.ts'
import type { DeckPage } from './session.ts'
import { writeWhole } from './write.ts'

export interface PdfOptions {
  /** Numbers of the slides wanted; null for all. */
  only?: readonly number[] | null
  /** Black on white, pictures grey. */
  grayscale?: boolean
}

/** `page` from 1. */
export interface Bookmark { title: string, page: number }

/** Prints one page a slide and writes it to `output`; the file appears whole or not at all. */
export async function printPdf({ page, title, lang, slides, width, height }: DeckPage, output: string, { only = null, grayscale = false }: PdfOptions = {}): Promise<{ pages: number, bytes: number }> {
  const chosen = only !== null || grayscale
  if (chosen) await page.evaluate(chooseSlides, { only, grayscale })
  try {
    const headings = await page.evaluate(readHeadings, '#print-content')
    const printed = await page.pdf({ tagged: true, outline: true, printBackground: true, preferCSSPageSize: true, width: `${width}px`, height: `${height}px` })
    const { bytes, pages } = await finishPdf(printed, { title, lang: lang ?? 'zh-CN', headings })
    const expected = only?.length ?? slides
    if (pages !== expected) throw new SpeechdeckError('E_EXPORT', 'export-pages', { values: { slides: expected, pages } })
    writeWhole(output, bytes)
    return { pages, bytes: bytes.length }
  }
  finally {
    if (chosen) await page.evaluate(chooseSlides, null)
  }
}

/** Title, language and the words of the headings in; out what differs from run to run: Chromium's dates. The identity is the content's own. */
export async function finishPdf(printed: Uint8Array, { title, lang, headings, bookmarks }: { title: string, lang: string, headings: string[], bookmarks?: readonly Bookmark[] }): Promise<{ bytes: Uint8Array, pages: number }> {
  const document = await PDFDocument.load(printed, LOAD_AT_ONCE)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage(lang)
  document.setCreator('speechdeck')
  if (bookmarks) addBookmarks(document, bookmarks)
  else nameBookmarks(document, headings)
  const { trailerInfo } = document.context
  const info = trailerInfo.Info ? document.context.lookup(trailerInfo.Info) : undefined
  if (info && 'delete' in info && typeof info.delete === 'function') for (const key of ['CreationDate', 'ModDate']) info.delete(PDFName.of(key))
  const unknown = PDFHexString.of(NO_IDENTITY)
  trailerInfo.ID = document.context.obj([unknown, unknown])
  return { bytes: withIdentity(await document.save(AT_ONCE)), pages: document.getPageCount() }
}

/** Where the targets of links stand: `#pr-4` → `{ 'pr-4': 6 }`, page 6. */
export async function pagesOfLinks(printed: Uint8Array): Promise<Record<string, number>> {
  const document = await PDFDocument.load(printed, LOAD_AT_ONCE)
  const numbers = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const targets = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  return Object.fromEntries((targets?.entries() ?? []).flatMap(([name, target]) => {
    const place = document.context.lookup(target)
    const page = place instanceof PDFArray ? numbers.get(place.get(0).toString()) : undefined
    return page === undefined ? [] : [[name.decodeText(), page]]
  }))
}

// --- internal ---

/** pdf-lib takes a rest after every 50 or 100 objects, so that a browser stays awake; here nobody waits but the user. */
const LOAD_AT_ONCE = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }
const AT_ONCE = { objectsPerTick: Infinity }

/** Stands where the identity goes until the rest of the file is known. */
const NO_IDENTITY = '5feec4dec0de'.padEnd(32, '0')

/** The identity is a hash of the content, written over its placeholder: the trailer is the last thing in the file, and not compressed. */
function withIdentity(bytes: Uint8Array): Uint8Array {
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.lastIndexOf(NO_IDENTITY); at >= 0; at = at === 0 ? -1 : file.lastIndexOf(NO_IDENTITY, at - 1)) file.write(hex, at, 'latin1')
  return bytes
}

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

/** Bookmarks of our own in place of Chromium's: the first one is the whole, the others lie in it. */
function addBookmarks(document: PDFDocument, [whole, ...parts]: readonly Bookmark[]): void {
  if (!whole) return
  const { catalog, context } = document
  const pages = document.getPages()
  const item = ({ title, page }: Bookmark, parent: PDFRef): PDFDict => context.obj({ Title: PDFHexString.fromText(title), Parent: parent, Dest: [pages[page - 1]?.ref ?? pages[0]?.ref ?? null, 'Fit'] })
  const [root, top] = [context.nextRef(), context.nextRef()]
  const refs = parts.map(() => context.nextRef())
  parts.forEach((part, index) => {
    const entry = item(part, top)
    const [ref, before, after] = [refs[index], refs[index - 1], refs[index + 1]]
    if (before) entry.set(PDFName.of('Prev'), before)
    if (after) entry.set(PDFName.of('Next'), after)
    if (ref) context.assign(ref, entry)
  })
  const head = item(whole, root)
  const [first, last] = [refs[0], refs.at(-1)]
  if (first && last) {
    head.set(PDFName.of('First'), first)
    head.set(PDFName.of('Last'), last)
    head.set(PDFName.of('Count'), context.obj(refs.length))
  }
  context.assign(top, head)
  context.assign(root, context.obj({ Type: 'Outlines', First: top, Last: top, Count: 1 + refs.length }))
  catalog.set(PDFName.of('Outlines'), root)
}

function bare(text: string): string {
  return text.replace(/\s/gu, '')
}

// --- run in the page ---

/** Takes slides out and colours off; with null, puts all back as it was. */
function chooseSlides(choice: { only: readonly number[] | null, grayscale: boolean } | null): void {
  document.querySelector('#sd-choice')?.remove()
  for (const themed of document.querySelectorAll<HTMLElement>('#print-content [data-sd-theme]')) {
    themed.dataset['sdWas'] ??= themed.dataset['sdTheme'] ?? ''
    themed.dataset['sdTheme'] = choice?.grayscale ? 'ink' : themed.dataset['sdWas']
    // The unit's colours stand on the slide itself and would win.
    themed.dataset['sdStyle'] ??= themed.getAttribute('style') ?? ''
    themed.setAttribute('style', themed.dataset['sdStyle'])
    if (choice?.grayscale) for (const name of Array.from(themed.style).filter(each => themed.style.getPropertyValue(each).trim().startsWith('#'))) themed.style.removeProperty(name)
  }
  if (!choice) return
  const style = document.createElement('style')
  style.id = 'sd-choice'
  const wanted = choice.only?.map(no => `:has([data-slidev-no="${no}"])`).join(', ')
  const last = choice.only?.at(-1)
  style.textContent = [
    wanted === undefined ? '' : `.print-slide-container:not(${wanted}) { display: none !important }`,
    last === undefined ? '' : `.print-slide-container:has([data-slidev-no="${last}"]) { break-after: auto !important }`,
    choice.grayscale ? '#print-content :is(img, video) { filter: grayscale(1) }' : '',
  ].join('\n')
  document.head.append(style)
}

/** The headings as one line each. One that is hidden from sight is drawn in no colour instead, or it would get no bookmark. */
export function readHeadings(root: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(`${root} :is(h1, h2, h3, h4, h5, h6)`)].filter(heading => heading.getClientRects().length > 0).map((heading) => {
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
