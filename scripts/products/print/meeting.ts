// One handout for a meeting of several speeches: a common cover and contents, and page numbers that go on from speech
// to speech. Each deck is opened by itself, twice: first its pages are counted, then they are printed with the
// numbers they have in the whole.

import { cpSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { SpeechdeckError } from '../../issue.ts'
import { LABELS } from '../../words/labels.ts'
import type { HandoutForm, ProductDeck, Stamp } from '../../model/product.ts'
import type { Lang } from '../../model/source.ts'
import { handoutHtml, handoutPages, handoutStyles } from './handout.ts'
import { LOAD_AT_ONCE } from '../identity.ts'
import { joined, type Part, type Targets } from './joined.ts'
import { pageRules } from './paper.ts'
import { finishPdf, pagesOfLinks, type Bookmark } from '../pdf.ts'
import { withPrintRoot } from '../../browser/print-root.ts'
import { escapeHtml } from '../../text/format.ts'
import { factHtml, textHtml } from './text.ts'
import { withDeckPage, type DeckPage, type SessionOptions } from '../../browser/session.ts'
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

interface MeetingWire extends Pick<SessionOptions, 'signal' | 'browsers'> {
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
  wire: MeetingWire,
): Promise<Meeting> {
  const [{ deck: first, slidesPath: firstPath }] = speeches
  const opener = new Opener(2 * speeches.length + 1, wire)
  const counted: Counted[] = []
  for (const { slidesPath, deck } of speeches)
    counted.push(await opener.open(slidesPath, page => countPages(wholeDeck(page, slidesPath, deck), deck, form)))
  const entries = speeches.map(({ deck }, index) => entryOf(deck, counted[index]))
  const decks = speeches.map(({ deck }) => deck)
  const front = await inCopy(firstPath, copy =>
    opener.open(
      copy,
      page => printFront(page, decks, { title, entries, form, counted }),
      [title ?? '', ...decks.flatMap(deck => [deck.title, deck.speaker, ...deck.parts])].join(''),
    ),
  )
  const starts = startsOf(front.pages, counted, form)
  const total = totalOf(starts, counted)
  const parts: Part[] = [{ bytes: front.bytes, from: 0, to: front.pages }]
  for (const [index, { slidesPath, deck }] of speeches.entries()) {
    const before = (starts[index] ?? 1) - 1
    const pages = counted[index]?.pages ?? 0
    const ended = index === 0 ? front.pages : (starts[index - 1] ?? 1) - 1 + (counted[index - 1]?.pages ?? 0)
    parts.push({
      from: before,
      before: before - ended,
      bytes: await opener.open(slidesPath, page => printSpeech(page, deck, form, { before, pages, total })),
    })
  }
  const bookmarks = bookmarksOf(entries, starts)
  const { bytes, pages } = await finishPdf(await joined(parts, targetsOf(bookmarks)), {
    title: title ?? decks.map(deck => deck.title).join(first.lang === 'zh' ? '；' : '; '),
    lang: first.lang === 'zh' ? 'zh-CN' : 'en',
    headings: [],
    bookmarks,
  })
  return {
    ...(await deliver(output, bytes, pages, { stamp, lang: first.lang, duplex: form.duplex, booklet: form.booklet })),
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
    const { signal, browsers, characters, onOpen } = this.#wire
    onOpen(this.#done++ / this.#times)
    const see = async (page: DeckPage): Promise<T> => {
      this.browser = page.browser
      // What the common pages lack is in one of the decks.
      if (more === '') for (const character of page.missing) this.missing.add(character)
      return await use(page)
    }
    return await withDeckPage(slidesPath, see, { signal, browsers, characters: characters + more })
  }
}

/** The page, where it has all slides of the deck. */
function wholeDeck(page: DeckPage, slidesPath: string, deck: ProductDeck): DeckPage {
  if (page.slides === deck.slides.length) return page
  throw new SpeechdeckError('E_EXPORT', 'export-slides', {
    values: { file: slidesPath, shown: page.slides, read: deck.slides.length },
  })
}

function bookmarksOf(entries: readonly Entry[], starts: readonly number[]): Bookmark[] {
  return entries.map(({ title, items }, index) => {
    const start = starts[index] ?? 1
    return { title, page: start, items: items.map(item => ({ ...item, page: item.page + start - 1 })) }
  })
}

/** The names that the links of the contents have: `m-0` a speech, `m-0-2` a part of it. */
function targetsOf(bookmarks: readonly Bookmark[]): Targets {
  return Object.fromEntries(
    bookmarks.flatMap(({ title, page, items = [] }, index) => [
      [`m-${index}`, { page, words: title }],
      ...items.map((item, at) => [`m-${index}-${at}`, { page: item.page, words: item.title }] as const),
    ]),
  )
}

/** The first page of each speech; printed on both sides, that is a front. */
function startsOf(front: number, counted: readonly Counted[], { duplex }: HandoutForm): number[] {
  const starts: number[] = []
  let next = front + 1
  for (const { pages } of counted) {
    const start = duplex && next % 2 === 0 ? next + 1 : next
    starts.push(start)
    next = start + pages
  }
  return starts
}

function totalOf(starts: readonly number[], counted: readonly Counted[]): number {
  return (starts.at(-1) ?? 1) - 1 + (counted.at(-1)?.pages ?? 0)
}

/** `places`: of the slides, by the names of their targets, from page 1 of this speech. */
interface Counted {
  pages: number
  places: Record<string, number>
}
/** A line of the contents; pages from the first one of the speech. */
interface Entry {
  title: string
  speaker: string | null
  lang: Lang
  items: { title: string; page: number }[]
}

function entryOf({ title, speaker, lang, parts, slides }: ProductDeck, counted: Counted | undefined): Entry {
  const items = parts.flatMap((part, at) => {
    const page = counted?.places[`pr-${slides.find(slide => slide.part === at)?.no ?? 0}`]
    return page === undefined ? [] : [{ title: part, page }]
  })
  return { title, speaker, lang, items }
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
    print => print({ outline: false }),
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
    counted,
  }: { title: string | null; entries: readonly Entry[]; form: HandoutForm; counted: readonly Counted[] },
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
    const starts = startsOf(pages, counted, form)
    const html = handoutHtml(
      first.lang,
      cover(decks, title, entries) +
        contents(entries, { lang: first.lang, starts, withParts }) +
        landing(bookmarksOf(entries, starts)),
    )
    const bytes = await withPrintRoot(
      opened,
      { html, css: pageRules(sheet, { ...shared, total: totalOf(starts, counted) }) + handoutStyles(sheet) + STYLES },
      printed => printed({ outline: false }),
    )
    return { bytes, pages: (await PDFDocument.load(bytes, LOAD_AT_ONCE)).getPageCount() - 1 }
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
      : [`<div><span>${escapeHtml(LABELS[name][lang])}</span><p>${factHtml(value, lang)}</p></div>`]
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

function contents(
  entries: readonly Entry[],
  { lang, starts, withParts }: { lang: Lang; starts: readonly number[]; withParts: boolean },
): string {
  const bookmarks = bookmarksOf(entries, starts)
  const line = (kind: string, target: string, text: string, page: number): string =>
    `<li class="${kind}"><a href="#${target}">${text}<i class="pr-dots"></i><b class="pr-number">${page}</b></a></li>`
  const lines = entries.map((entry, index) => {
    const { page = 0, items = [] } = bookmarks[index] ?? {}
    const title = `<span>${textHtml(entry.title, entry.lang)}${speakerHtml(entry)}</span>`
    const parts = items.map((item, at) =>
      line('', `m-${index}-${at}`, `<span>${textHtml(item.title, entry.lang)}</span>`, item.page),
    )
    return line('pr-part', `m-${index}`, title, page) + (withParts ? parts.join('') : '')
  })
  return (
    '<section class="pr-contents" style="break-after:auto">' +
    `<h1>${escapeHtml(LABELS.contents[lang])}</h1><ol>${lines.join('')}</ol></section>`
  )
}

/** A page of its own, left out later: a link is one only where its target is in the same print. */
function landing(bookmarks: readonly Bookmark[]): string {
  const names = Object.keys(targetsOf(bookmarks)).map(name => `<i id="${name}"></i>`)
  return `<div style="break-before:page">${names.join('')}</div>`
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
