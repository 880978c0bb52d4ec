// The print page as a PDF: tagged, with bookmarks from the headings, and the same bytes for the same deck.

import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFRef } from 'pdf-lib'
import { SpeechdeckError } from '../issue.ts'
import { LOAD_AT_ONCE, savedWithIdentity } from './identity.ts'
import type { Page } from '../browser/page.ts'
import type { Stamp } from '../model/product.ts'
import type { Lang } from '../model/source.ts'
import type { DeckPage } from '../browser/session.ts'
import { deliver, type Stamped } from './stamp.ts'
import { tidyTags } from './tags/index.ts'
import { declareStandards, describeLinks } from './tags/standards.ts'

export interface PdfOptions {
  /** Numbers of the slides wanted; null for all. */
  only?: readonly number[] | null
  /** Black on white, pictures grey. */
  grayscale?: boolean
  /** On a dark ground. */
  dark?: boolean
  /** A page for each step of a slide. */
  withClicks?: boolean
  stamp?: Stamp
  lang?: Lang
  /** Nothing is made of the page after this. */
  last?: boolean
}

const NO_STAMP: Stamp = { watermark: null, copies: null }

/** `page` from 1; `items` lie in it. */
export interface Bookmark {
  title: string
  page: number
  items?: readonly Bookmark[]
}

/** Prints one page a slide (or a step) and writes it to `output`; the file appears whole or not at all. */
export async function printPdf(
  opened: DeckPage,
  output: string,
  {
    only = null,
    grayscale = false,
    dark = false,
    withClicks = false,
    stamp = NO_STAMP,
    lang = 'zh',
    last = false,
  }: PdfOptions = {},
): Promise<Stamped> {
  const choice =
    only !== null || grayscale || dark
      ? { only, theme: grayscale ? 'ink' : dark ? 'dark' : null, grey: grayscale }
      : null
  const expected = only?.length ?? opened.slides
  const { bytes, pages } = withClicks
    ? await opened.withSteps(page => printPage(page, opened, { choice, expected: null, last: false }))
    : await printPage(opened.page, opened, { choice, expected, last })
  return await deliver(output, bytes, pages, { stamp, lang })
}

/** What a printed PDF is given; `links`: what a link says, by the name of its target. */
export interface Finish {
  title: string
  lang: string
  headings: string[]
  bookmarks?: readonly Bookmark[]
  links?: Readonly<Record<string, string>>
}

/**
 * Title, language, tags in order and the words of the headings in; out what differs from run to run: Chromium's dates.
 * The identity is the content's own. Where it is tagged it is PDF/UA-1, and PDF/A-2u in any case.
 */
export async function finishPdf(
  printed: Uint8Array | PDFDocument,
  { title, lang, headings, bookmarks, links = {} }: Finish,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await openedPdf(printed)
  const isTagged = tidyTags(document)
  declareStandards(document, { title, lang, isTagged })
  describeLinks(document, links)
  if (bookmarks) addBookmarks(document, bookmarks)
  else nameBookmarks(document, headings)
  return { bytes: await savedWithIdentity(document), pages: document.getPageCount() }
}

/** Read once, however often it is asked. */
export async function openedPdf(printed: Uint8Array | PDFDocument): Promise<PDFDocument> {
  return printed instanceof PDFDocument ? printed : await PDFDocument.load(printed, LOAD_AT_ONCE)
}

/** Where the targets of links stand: `#pr-4` → `{ 'pr-4': 6 }`, page 6. */
export async function pagesOfLinks(printed: Uint8Array | PDFDocument): Promise<Record<string, number>> {
  const document = await openedPdf(printed)
  const numbers = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const targets = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  return Object.fromEntries(
    (targets?.entries() ?? []).flatMap(([name, target]) => {
      const place = document.context.lookup(target)
      const page = place instanceof PDFArray ? numbers.get(place.get(0).toString()) : undefined
      return page === undefined ? [] : [[name.decodeText(), page]]
    }),
  )
}

// --- internal ---

interface Choice {
  only: readonly number[] | null
  theme: string | null
  grey: boolean
}

/** `expected` null: as many pages as there are steps. */
async function printPage(
  page: Page,
  { title, lang, width, height, release }: DeckPage,
  { choice, expected, last }: { choice: Choice | null; expected: number | null; last: boolean },
): Promise<{ bytes: Uint8Array; pages: number }> {
  if (choice) await page.evaluate(chooseSlides, choice)
  try {
    const steps = expected === null ? await page.evaluate(readSteps) : null
    const headings = await page.evaluate(readHeadings, '#print-content')
    await page.evaluate(silenceFooters)
    const printed = await page.pdf({
      tagged: true,
      outline: true,
      width,
      height,
    })
    // Before the bytes are read: that takes all of this thread, and as much memory again.
    if (last) await release()
    const made = await finishPdf(printed, {
      title,
      lang: lang ?? 'zh-CN',
      headings,
      ...(steps && { bookmarks: withinFirst(steps.slides) }),
    })
    const wanted = expected ?? steps?.pages
    if (made.pages !== wanted)
      throw new SpeechdeckError('E_EXPORT', 'export-pages', { values: { slides: wanted ?? 0, pages: made.pages } })
    return made
  } finally {
    if (choice && !last) await page.evaluate(chooseSlides, null)
  }
}

/** The first one is the whole, the others lie in it. */
function withinFirst([whole, ...items]: readonly Bookmark[]): Bookmark[] {
  return whole ? [{ ...whole, items }] : []
}

/**
 * Chromium runs the words of a heading together where a line breaks or a marker ends (`一问题差距`), and says them twice
 * before columns at the head of a page (`答案答案`); the page knows better.
 */
function nameBookmarks({ catalog }: PDFDocument, headings: string[]): void {
  const left = [...headings]
  const visit = (item: PDFDict | undefined): void => {
    for (let at = item; at; at = at.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = at.lookup(PDFName.of('Title'))
      const words = title instanceof PDFHexString || title instanceof PDFString ? bare(title.decodeText()) : ''
      const index = left.findIndex(heading => [1, 2].some(times => bare(heading).repeat(times) === words))
      if (index >= 0) at.set(PDFName.of('Title'), PDFHexString.fromText(left.splice(index, 1)[0] ?? ''))
      visit(at.lookupMaybe(PDFName.of('First'), PDFDict))
    }
  }
  visit(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict))
}

/** Bookmarks of our own in place of Chromium's. */
function addBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { catalog, context } = document
  const pages = document.getPages()
  /** Hangs the entries on their holder; returns how many there are, those that lie in them included. */
  const hang = (items: readonly Bookmark[], holder: PDFDict, holderRef: PDFRef): number => {
    const entries = items.map(item => ({ ...item, ref: context.nextRef() }))
    let count = 0
    for (const [index, { title, page, items: inside = [], ref }] of entries.entries()) {
      const entry = context.obj({
        Title: PDFHexString.fromText(title),
        Parent: holderRef,
        Dest: [pages[page - 1]?.ref ?? pages[0]?.ref ?? null, 'Fit'],
      })
      const [before, after] = [entries[index - 1], entries[index + 1]]
      if (before) entry.set(PDFName.of('Prev'), before.ref)
      if (after) entry.set(PDFName.of('Next'), after.ref)
      count += 1 + hang(inside, entry, ref)
      context.assign(ref, entry)
    }
    const [first, last] = [entries[0], entries.at(-1)]
    if (first && last) {
      holder.set(PDFName.of('First'), first.ref)
      holder.set(PDFName.of('Last'), last.ref)
      holder.set(PDFName.of('Count'), context.obj(count))
    }
    return count
  }
  const [root, ref] = [context.obj({ Type: 'Outlines' }), context.nextRef()]
  if (hang(bookmarks, root, ref) === 0) return
  context.assign(ref, root)
  catalog.set(PDFName.of('Outlines'), ref)
}

function bare(text: string): string {
  return text.replace(/\s/gu, '')
}

// --- run in the page ---

/**
 * Takes slides out and changes colours; with null, puts all back as it was. A unit's own colours stand on the slide
 * itself.
 */
function chooseSlides(choice: Choice | null): void {
  document.querySelector('#sd-choice')?.remove()
  for (const themed of document.querySelectorAll<HTMLElement>('#print-content [data-sd-theme]')) {
    themed.dataset['sdWas'] ??= themed.dataset['sdTheme'] ?? ''
    themed.dataset['sdTheme'] = choice?.theme ?? themed.dataset['sdWas']
    // The unit's colours stand on the slide itself and would win.
    themed.dataset['sdStyle'] ??= themed.getAttribute('style') ?? ''
    themed.setAttribute('style', themed.dataset['sdStyle'])
    if (choice?.theme)
      for (const name of Array.from(themed.style).filter(each =>
        themed.style.getPropertyValue(each).trim().startsWith('#'),
      ))
        themed.style.removeProperty(name)
  }
  const containers = [...document.querySelectorAll<HTMLElement>('#print-content .print-slide-container')]
  for (const container of containers) container.removeAttribute('data-sd-last')
  if (!choice) return
  const style = document.createElement('style')
  style.id = 'sd-choice'
  const wanted = choice.only?.map(no => `:has([data-slidev-no="${no}"])`).join(', ')
  style.textContent = [
    wanted === undefined ? '' : `.print-slide-container:not(${wanted}) { display: none !important }`,
    '.print-slide-container[data-sd-last] { break-after: auto !important }',
    choice.grey ? '#print-content :is(img, video) { filter: grayscale(1) }' : '',
  ].join('\n')
  document.head.append(style)
  containers.findLast(container => container.checkVisibility())?.setAttribute('data-sd-last', '')
}

/** What stands at the foot of every slide is seen, and not read aloud on each of them. */
function silenceFooters(): void {
  for (const footer of document.querySelectorAll('#print-content .sd-foot')) footer.setAttribute('aria-hidden', 'true')
}

/** The first step of each slide shown: its page and its heading. */
function readSteps(): { pages: number; slides: Bookmark[] } {
  const containers = [...document.querySelectorAll<HTMLElement>('#print-content .print-slide-container')].filter(
    container => container.checkVisibility(),
  )
  let before = ''
  const slides = containers.flatMap((container, index) => {
    const no = container.querySelector<HTMLElement>('[data-slidev-no]')?.dataset['slidevNo'] ?? ''
    const title = container.querySelector<HTMLElement>(':is(h1, h2)')?.innerText.replace(/\s+/g, ' ').trim()
    const isNew = no !== before
    before = no
    return isNew && title ? [{ title, page: index + 1 }] : []
  })
  return { pages: containers.length, slides }
}

/**
 * The headings as one line each. One that is hidden from sight is drawn in no colour instead, or it would get no
 * bookmark.
 */
export function readHeadings(root: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(`${root} :is(h1, h2, h3, h4, h5, h6)`)]
    .filter(heading => heading.getClientRects().length > 0)
    .map(heading => {
      const { width, height } = heading.getBoundingClientRect()
      if (width <= 1 && height <= 1)
        heading.style.cssText +=
          ';clip-path:none;overflow:visible;width:auto;height:auto;font-size:1px;line-height:1px;color:transparent'
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

/** What the links of our pages say, by the names of their targets. */
export function readLinks(): Record<string, string> {
  return Object.fromEntries(
    [...document.querySelectorAll<HTMLAnchorElement>('#sd-print a[href^="#"]')].map(link => [
      link.hash.slice(1),
      link.querySelector('span')?.textContent?.trim() ?? '',
    ]),
  )
}
