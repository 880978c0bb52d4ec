// One handout for a meeting of several speeches: a common cover and contents, and page numbers that go on from speech
// to speech. Each deck is opened by itself, twice: first its pages are counted, then they are printed with the
// numbers they have in the whole.

import { cpSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { PDFDocument, PDFName } from 'pdf-lib'
import { SpeechdeckError } from '../../issue.ts'
import { LABELS } from '../../words/labels.ts'
import type { HandoutForm, ProductDeck, Stamp } from '../../model/product.ts'
import type { Lang } from '../../model/source.ts'
import { handoutHtml, handoutPages, handoutStyles } from './handout.ts'
import { LOAD_AT_ONCE } from '../identity.ts'
import { pageRules } from './paper.ts'
import { finishPdf, pagesOfLinks, type Bookmark } from '../pdf.ts'
import { withPrintRoot } from '../../browser/print-root.ts'
import { escapeHtml } from '../../text/format.ts'
import { textHtml } from './text.ts'
import { withDeckPage, type DeckPage } from '../../browser/session.ts'
import { deliver, type Stamped } from '../stamp.ts'
import { temporaryScratch } from '../../disk/scratch.ts'

export interface MeetingSpeech {
  slidesPath: string
  deck: ProductDeck
}

/** `title` null: the cover has the titles of the speeches alone. */
export interface MeetingRequest extends HandoutForm {
  output: string
  title: string | null
  stamp: Stamp
}

/** `starts`: the first page of each speech. */
export interface Meeting extends Stamped {
  starts: number[]
  browser: string
  missing: string[]
}

interface MeetingWire {
  signal?: AbortSignal | undefined
  /** What the fonts need beside the characters of slides.md. */
  characters: string
  /** A deck is opened; `share` of the whole is done. */
  onOpen: (share: number) => void
}

/** Cover and contents take so many pages, if the contents need but one. */
const FRONT = 2
/**
 * More titles than this stand on the contents alone where the meeting has its own title, and smaller where it has
 * none.
 */
const MOST_ON_COVER = 8

/** Prints the handouts of all speeches as one and writes it whole. */
export async function printMeeting(
  speeches: readonly [MeetingSpeech, ...MeetingSpeech[]],
  { output, title, stamp, ...form }: MeetingRequest,
  { signal, characters, onOpen }: MeetingWire,
): Promise<Meeting> {
  const [{ deck: first, slidesPath: firstPath }] = speeches
  const opener = new Opener(2 * speeches.length + 1, { signal, characters, onOpen })
  const counted: Counted[] = []
  for (const { slidesPath, deck } of speeches)
    counted.push(await opener.open(slidesPath, page => countPages(wholeDeck(page, slidesPath, deck), deck, form)))
  const entries = speeches.map(({ deck }, index) => entryOf(deck, counted, index))
  const decks = speeches.map(({ deck }) => deck)
  const front = await inCopy(firstPath, copy =>
    opener.open(
      copy,
      page => printFront(page, decks, { title, entries, form, after: sum(counted) }),
      [title ?? '', ...decks.flatMap(deck => [deck.title, deck.speaker, ...deck.parts])].join(''),
    ),
  )
  const total = front.pages + sum(counted)
  const parts: Part[] = [{ bytes: front.bytes, from: 0 }]
  for (const [index, { slidesPath, deck }] of speeches.entries()) {
    const before = front.pages + sum(counted.slice(0, index))
    const pages = counted[index]?.pages ?? 0
    parts.push({
      from: before,
      bytes: await opener.open(slidesPath, page => printSpeech(page, deck, form, { before, pages, total })),
    })
  }
  const bookmarks = bookmarksOf(entries, front.pages)
  const { bytes, pages } = await finishPdf(await joined(parts), {
    title: title ?? decks.map(deck => deck.title).join(first.lang === 'zh' ? '；' : '; '),
    lang: first.lang === 'zh' ? 'zh-CN' : 'en',
    headings: [],
    bookmarks,
  })
  return {
    ...(await deliver(output, bytes, pages, { stamp, lang: first.lang })),
    starts: bookmarks.map(({ page }) => page),
    browser: opener.browser,
    missing: [...opener.missing],
  }
}

// --- internal ---

/** Opens deck after deck, tells how far it has come, and remembers what they lacked. */
class Opener {
  browser = ''
  readonly missing = new Set<string>()
  readonly #times: number
  readonly #wire: MeetingWire
  #done = 0

  constructor(times: number, wire: MeetingWire) {
    this.#times = times
    this.#wire = wire
  }

  async open<T>(slidesPath: string, use: (page: DeckPage) => Promise<T>, more = ''): Promise<T> {
    const { signal, characters, onOpen } = this.#wire
    onOpen(this.#done++ / this.#times)
    const see = async (page: DeckPage): Promise<T> => {
      this.browser = page.browser
      // What the common pages lack is in one of the decks.
      if (more === '') for (const character of page.missing) this.missing.add(character)
      return await use(page)
    }
    return await withDeckPage(slidesPath, see, { signal, characters: characters + more })
  }
}

/** The page, where it has all slides of the deck. */
function wholeDeck(page: DeckPage, slidesPath: string, deck: ProductDeck): DeckPage {
  if (page.slides === deck.slides.length) return page
  throw new SpeechdeckError('E_EXPORT', 'export-slides', {
    values: { file: slidesPath, shown: page.slides, read: deck.slides.length },
  })
}

function bookmarksOf(entries: readonly Entry[], before: number): Bookmark[] {
  return entries.map(({ title, page, items }) => ({
    title,
    page: page + before,
    items: items.map(item => ({ ...item, page: item.page + before })),
  }))
}

/** `places`: of the slides, by the names of their targets, from page 1 of this speech. */
interface Counted {
  pages: number
  places: Record<string, number>
}
/** A line of the contents; pages from the first one after the contents. */
interface Entry {
  title: string
  speaker: string | null
  page: number
  lang: Lang
  items: { title: string; page: number }[]
}
/** What is wanted of a print: its pages from this one on, counted from 0. */
interface Part {
  bytes: Uint8Array
  from: number
}

function sum(counted: readonly Counted[]): number {
  return counted.reduce((all, { pages }) => all + pages, 0)
}

function entryOf(
  { title, speaker, lang, parts, slides }: ProductDeck,
  counted: readonly Counted[],
  index: number,
): Entry {
  const before = sum(counted.slice(0, index))
  const items = parts.flatMap((part, at) => {
    const page = counted[index]?.places[`pr-${slides.find(slide => slide.part === at)?.no ?? 0}`]
    return page === undefined ? [] : [{ title: part, page: before + page }]
  })
  return { title, speaker, lang, page: before + 1, items }
}

/** Links to each slide, on a page of their own behind the others, tell where the slides are. */
async function countPages(opened: DeckPage, deck: ProductDeck, form: HandoutForm): Promise<Counted> {
  const { sheet, headAndFoot, body } = handoutPages(opened, deck, form)
  const links = deck.slides.map(({ no }) => `<a href="#pr-${no}">${no}</a> `).join('')
  const html = handoutHtml(
    deck.lang,
    `${body}<nav style="break-before:page;font-size:4pt;line-height:1">${links}</nav>`,
  )
  return await withPrintRoot(
    opened,
    { html, css: pageRules(sheet, headAndFoot) + handoutStyles(sheet) },
    async print => {
      const printed = await print({ draft: true })
      return {
        pages: (await PDFDocument.load(printed, LOAD_AT_ONCE)).getPageCount() - 1,
        places: await pagesOfLinks(printed),
      }
    },
  )
}

/** Empty pages in front of its own make the browser count on from those before; they are left out later. */
async function printSpeech(
  opened: DeckPage,
  deck: ProductDeck,
  form: HandoutForm,
  { before, pages, total }: { before: number; pages: number; total: number },
): Promise<Uint8Array> {
  const { sheet, headAndFoot, body } = handoutPages(opened, deck, form)
  const html = handoutHtml(deck.lang, '<div style="page:bare;height:1px;break-after:page"></div>'.repeat(before) + body)
  const printed = await withPrintRoot(
    opened,
    { html, css: pageRules(sheet, { ...headAndFoot, total }) + handoutStyles(sheet) },
    print => print({ draft: true }),
  )
  const made = (await PDFDocument.load(printed, LOAD_AT_ONCE)).getPageCount() - before
  if (made !== pages)
    throw new SpeechdeckError('E_EXPORT', 'export-meeting-pages', {
      values: { title: deck.title, counted: pages, pages: made },
    })
  return printed
}

/** Cover and contents, with the parts of the speeches if one page has room for them. */
async function printFront(
  opened: DeckPage,
  decks: readonly ProductDeck[],
  {
    title,
    entries,
    form,
    after,
  }: { title: string | null; entries: readonly Entry[]; form: HandoutForm; after: number },
): Promise<{ bytes: Uint8Array; pages: number }> {
  const [first] = decks
  if (!first) throw new RangeError('a meeting has a speech')
  const { sheet, headAndFoot } = handoutPages(opened, first, form)
  const shared = {
    title: title ?? '',
    product: headAndFoot.product,
    foot: [marks(decks), sharedBy(decks, 'unit'), sharedBy(decks, 'date')].filter(Boolean).join('　'),
  }
  const print = async (pages: number, withParts: boolean): Promise<{ bytes: Uint8Array; pages: number }> => {
    const html = handoutHtml(
      first.lang,
      cover(decks, title, entries) + contents(entries, { lang: first.lang, before: pages, withParts }),
    )
    const bytes = await withPrintRoot(
      opened,
      { html, css: pageRules(sheet, { ...shared, total: pages + after }) + handoutStyles(sheet) + STYLES },
      printed => printed({ draft: true }),
    )
    return { bytes, pages: (await PDFDocument.load(bytes, LOAD_AT_ONCE)).getPageCount() }
  }
  const full = await print(FRONT, true)
  if (full.pages === FRONT) return full
  const short = await print(FRONT, false)
  return short.pages === FRONT ? short : await print(short.pages, false)
}

function cover(decks: readonly ProductDeck[], title: string | null, entries: readonly Entry[]): string {
  const lang = decks[0]?.lang ?? 'zh'
  const isLong = entries.length > MOST_ON_COVER
  const list =
    title !== null && isLong
      ? ''
      : `<ol class="${title === null && !isLong ? 'is-alone' : ''}">${entries.map(coverLine).join('')}</ol>`
  const facts = (['occasion', 'date'] as const).flatMap(name => {
    const value = sharedBy(decks, name)
    return value === null || value === title
      ? []
      : [`<div><span>${escapeHtml(LABELS[name][lang])}</span><p>${textHtml(value, lang)}</p></div>`]
  })
  const head = title === null ? '' : `<h1>${textHtml(title, lang)}</h1>`
  return [
    `<section class="pr-cover"><p class="pr-unit">${escapeHtml(sharedBy(decks, 'unit') ?? '')}</p>`,
    `<p class="pr-mark">${escapeHtml(marks(decks))}</p>\n`,
    `<p class="pr-kind">${escapeHtml(LABELS.handout[lang])}</p><div class="pr-meeting">${head}${list}</div>`,
    `<div class="pr-facts">${facts.join('')}</div></section>`,
  ].join('')
}

function coverLine(entry: Entry): string {
  const lang = entry.lang === 'zh' ? 'zh-CN' : 'en'
  return `<li lang="${lang}">${textHtml(entry.title, entry.lang)}${speakerHtml(entry)}</li>`
}

function speakerHtml({ speaker, lang }: Entry): string {
  return speaker ? `<small>${textHtml(speaker, lang)}</small>` : ''
}

/** Nothing here is a link: what it led to would be in another print. */
function contents(
  entries: readonly Entry[],
  { lang, before, withParts }: { lang: Lang; before: number; withParts: boolean },
): string {
  const line = (kind: string, text: string, page: number): string =>
    `<li class="${kind}"><a>${text}<i class="pr-dots"></i><b class="pr-number">${page + before}</b></a></li>`
  const lines = entries.map(
    entry =>
      line('pr-part', `<span>${textHtml(entry.title, entry.lang)}${speakerHtml(entry)}</span>`, entry.page) +
      (withParts
        ? entry.items.map(item => line('', `<span>${textHtml(item.title, entry.lang)}</span>`, item.page)).join('')
        : ''),
  )
  return (
    '<section class="pr-contents" style="break-after:auto">' +
    `<h1>${escapeHtml(LABELS.contents[lang])}</h1><ol>${lines.join('')}</ol></section>`
  )
}

const STYLES = `
#sd-print .pr-meeting { top: 84mm; bottom: 66mm; overflow: hidden; }
#sd-print .pr-meeting ol { list-style: none; margin-top: 9mm; font: 500 13pt/1.5 var(--sd-serif); }
#sd-print .pr-meeting li { margin-bottom: 3mm; text-wrap: balance; }
#sd-print .pr-meeting ol.is-alone { margin-top: 0; font: 900 19pt/1.42 var(--sd-title, var(--sd-serif)); }
#sd-print .pr-meeting ol.is-alone li { margin-bottom: 5mm; }
#sd-print .pr small { font: 400 10.5pt/1.5 var(--sd-sans); color: #595959; margin-left: 1em; white-space: nowrap; }
`

/** What all decks say alike. */
function sharedBy(decks: readonly ProductDeck[], name: 'unit' | 'date' | 'occasion'): string | null {
  const value = decks[0]?.[name] ?? null
  return decks.every(deck => deck[name] === value) ? value : null
}

/** Each mark of confidentiality once. */
function marks(decks: readonly ProductDeck[]): string {
  return [...new Set(decks.flatMap(({ confidential }) => confidential ?? []))].join('　')
}

/** The fonts of a deck get the characters of all others: in a copy, so that the folder stays as it is. */
async function inCopy<T>(slidesPath: string, use: (copy: string) => Promise<T>): Promise<T> {
  const scratch = temporaryScratch('meeting')
  const products = new Set(['.pdf', '.pptx', '.docx'])
  try {
    cpSync(dirname(slidesPath), join(scratch, 'deck'), {
      recursive: true,
      filter: source => !products.has(extname(source)),
    })
    return await use(join(scratch, 'deck', basename(slidesPath)))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** One document of all pages. The tags of the parts do not go over, so nothing may point to them. */
async function joined(parts: readonly Part[]): Promise<Uint8Array> {
  const whole = await PDFDocument.create({ updateMetadata: false })
  for (const { bytes, from } of parts) {
    const part = await PDFDocument.load(bytes, LOAD_AT_ONCE)
    const wanted = part.getPageIndices().slice(from)
    for (const page of await whole.copyPages(part, wanted)) {
      for (const key of ['StructParents', 'Tabs', 'Annots']) page.node.delete(PDFName.of(key))
      whole.addPage(page)
    }
  }
  return await whole.save({ objectsPerTick: Infinity })
}
