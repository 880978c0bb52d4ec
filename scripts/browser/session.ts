// One deck on one printed page: server and browser started side by side, used, and ended on every way out.

import { cpSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SpeechdeckError } from '../issue.ts'
import { BrowserGone, type Page } from './page.ts'
import { withBrowser, type Browsers } from './pool.ts'
import type { Browser } from './start.ts'
import { ensureFonts } from '../fonts/cut.ts'
import { readableSlides, type ParsedSlides } from '../slidev/readable.ts'
import { startSite, type DeckSite, type SiteReady } from '../slidev/page.ts'
import { slideError } from '../slidev/start-bundle.ts'
import { temporaryScratch } from '../disk/scratch.ts'

export interface DeckPage {
  page: Page
  /** As deck.json states it: `Chromium 153.0.0`. */
  browser: string
  slides: number
  /** Of a slide, in CSS pixels. */
  width: number
  height: number
  title: string
  lang: string | null
  /** Characters of slides.md that the fonts of the deck cannot show. */
  missing: string[]
  /** Addresses outside this machine that the page asked for; none of them was reached. */
  blocked: string[]
  /** Nothing is asked of the page any more: what the browser holds for it goes while its last print is finished. */
  release(): Promise<void>
  /** A second page, with a copy of each slide for each of its steps, while `use` lasts. */
  withSteps<T>(use: (page: Page) => Promise<T>): Promise<T>
  /** The deck as a folder that presents itself; see offline.ts. */
  writeOffline: DeckSite['writeOffline']
}

/** What Vue complained of, as bundle.ts makes the page record it; `no` is null where nobody can tell which slide. */
interface SlideFault {
  kind: 'error' | 'warning'
  no: number | null
  reason: string
}

export interface SessionOptions {
  signal?: AbortSignal | undefined
  onProgress?: ((step: 'starting' | 'loading' | 'ready') => void) | undefined
  /** What the fonts need beside the characters of slides.md. */
  characters?: string
  /** Where the browser is from; without any it is started and ended here. */
  browsers?: Browsers | undefined
}

/**
 * Matches `/讲话 #1/slides.md`, which Vite would cut at the sign, and `/{a}[b]/`, which it would take for a pattern.
 * Not `/100%/slides.md`.
 */
const RE_NOT_FOR_VITE = /[#?{}[\]*]/

/** The print page with all steps. */
const STEPS_PATH = '/?print=clicks#/print'
/** A page is broken after each slide, the last one too: that would be an empty one. */
const LAST_PAGE = '.print-slide-container:last-child { break-after: auto !important }'

/** What comes later is transparent, and would be found and copied. */
const NOT_YET = '.slidev-vclick-hidden { visibility: hidden !important }'

/** A slide that is not there after this long never comes. */
const LOAD_TIMEOUT = 120_000
/** Milliseconds between two looks whether they are there. */
const POLL = 20

/** Calls `use` with the print page, all slides and fonts on it; whatever happens, no process stays behind. */
export async function withDeckPage<T>(
  slidesPath: string,
  use: (deck: DeckPage) => Promise<T>,
  options: SessionOptions = {},
): Promise<T> {
  options.signal?.throwIfAborted()
  return await withBrowser(options.browsers, browser => onPage(slidesPath, use, options, browser))
}

// --- internal ---

async function onPage<T>(
  slidesPath: string,
  use: (deck: DeckPage) => Promise<T>,
  { signal, onProgress, characters = '' }: SessionOptions,
  launching: Promise<Browser>,
): Promise<T> {
  const { entry, missing, slides: parsed, hasMark } = await openDeck(slidesPath, characters)
  onProgress?.('starting')
  const file = basename(slidesPath)
  const scratch = temporaryScratch('run')
  const site =
    hasMark || RE_NOT_FOR_VITE.test(entry)
      ? startSite(copyOf(entry, scratch), scratch)
      : startSite(entry, scratch, parsed)
  const pages: Page[] = []
  const opening = (async () => {
    const [ready, browser] = await Promise.all([site.ready, launching])
    onProgress?.('loading')
    const opened = (path: string, style: string) => openPage(browser, { ...ready, path }, { file, style, pages })
    const page = await opened(ready.path, LAST_PAGE)
    onProgress?.('ready')
    const { slides, width, height, title, lang } = ready
    const withSteps = async <R>(see: (page: Page) => Promise<R>): Promise<R> => {
      const steps = await opened(STEPS_PATH, LAST_PAGE + NOT_YET)
      return await see(steps).finally(() => steps.close())
    }
    return await use({
      page,
      browser: browser.name,
      slides,
      width,
      height,
      title,
      lang,
      missing,
      blocked: page.requests.filter(isElsewhere),
      release: () => page.close().catch(() => {}),
      withSteps,
      writeOffline: site.writeOffline,
    })
  })()
  try {
    return await Promise.race([opening, abortOf(signal)])
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw error instanceof BrowserGone
      ? new SpeechdeckError('E_EXPORT', 'export-page-crashed', { values: { file }, cause: error })
      : error
  } finally {
    opening.catch(() => {})
    // Nobody waits for that: the browser may end before it has.
    for (const page of pages) page.close().catch(() => {})
    await site.close().catch(() => {})
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** A page with every slide and every font, known to `pages` from its beginning. */
async function openPage(
  browser: Browser,
  ready: SiteReady,
  { file, style, pages }: { file: string; style: string; pages: Page[] },
): Promise<Page> {
  const page = await browser.newPage({ width: ready.width, height: ready.height })
  pages.push(page)
  await page.goto(`http://127.0.0.1:${ready.port}${ready.path}`)
  await slidesArrive(page, ready, file)
  await page.addStyle(style)
  return page
}

interface OpenedDeck {
  entry: string
  missing: string[]
  slides: ParsedSlides
  /** Begins with a byte order mark, behind which Slidev finds no settings. */
  hasMark: boolean
}

const BYTE_ORDER_MARK = '\uFEFF'

async function openDeck(slidesPath: string, characters: string): Promise<OpenedDeck> {
  let entry: string
  let bytes: Buffer
  try {
    entry = realpathSync(slidesPath)
    bytes = readFileSync(entry)
  } catch (error) {
    throw new SpeechdeckError('E_EXPORT', 'export-no-slides', {
      hint: 'export-no-slides-hint',
      values: { file: slidesPath },
      cause: error,
    })
  }
  const text = bytes.toString()
  const slides = readableSlides(entry, bytes, text)
  const { missing } = await ensureFonts(dirname(entry), text + characters)
  return { entry, missing, slides, hasMark: text.startsWith(BYTE_ORDER_MARK) }
}

/** The deck without what was made of it, in a place with an ordinary name. */
function copyOf(entry: string, scratch: string): string {
  const products = new Set(['.pdf', '.pptx', '.docx'])
  const folder = join(scratch, 'deck')
  cpSync(dirname(entry), folder, { recursive: true, filter: source => !products.has(extname(source)) })
  const copy = join(folder, basename(entry))
  const text = readFileSync(entry, 'utf8')
  if (text.startsWith(BYTE_ORDER_MARK)) writeFileSync(copy, text.slice(BYTE_ORDER_MARK.length))
  return copy
}

function abortOf(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true }))
}

function isElsewhere(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return /^(?:https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1'
}

/** Waits for every slide and every font; a slide that failed to compile or threw ends the wait with its number. */
async function slidesArrive(page: Page, ready: SiteReady, file: string): Promise<void> {
  const late = Date.now() + LOAD_TIMEOUT
  while (!(await page.evaluate(slidesAreThere, ready.slides))) {
    if (Date.now() > late) throw new SpeechdeckError('E_EXPORT', 'export-not-loaded', { values: { file } })
    await wait(POLL)
  }
  const faults = await page.evaluate(() => (globalThis as { __speechdeck?: SlideFault[] }).__speechdeck ?? [])
  const fault = faults.find(isFatal)
  if (fault) throw slideError(file, fault)
  const missing = await page.evaluate(loadAssets)
  if (missing.length > 0)
    throw new SpeechdeckError('E_EXPORT', 'export-asset', {
      hint: 'export-asset-hint',
      values: { file, names: missing.join(', ') },
    })
}

/** A component that does not exist shows nothing, or its bare text: for a printed deck that is as bad as an error. */
function isFatal({ kind, reason }: SlideFault): boolean {
  return kind === 'error' || reason.startsWith('Failed to resolve component')
}

// --- run in the page ---

/**
 * As many slides as expected, and in each of them something else than the placeholder of a slide on its way; or an
 * error.
 */
function slidesAreThere(expected: number): boolean {
  const faults = (globalThis as { __speechdeck?: SlideFault[] }).__speechdeck ?? []
  if (faults.some(({ kind }) => kind === 'error')) return true
  const slides = document.querySelectorAll('#print-content [data-slidev-no]')
  const isWhole =
    slides.length >= expected &&
    [...slides].every(slide => slide.firstElementChild && !slide.querySelector('.slidev-slide-loading'))
  // With steps nobody knows how many there will be: they have arrived when no more come.
  const state = globalThis as { __speechdeckSeen?: number }
  const isSettled =
    slides.length === expected
      ? !location.search.includes('clicks') || state.__speechdeckSeen === slides.length
      : state.__speechdeckSeen === slides.length
  state.__speechdeckSeen = slides.length
  return isWhole && isSettled
}

/**
 * Loads what the slides show: the faces of each family that a text asks for first, and the pictures. Returns what
 * could not be had.
 */
async function loadAssets(): Promise<string[]> {
  const plain = (family: string): string => family.trim().replace(/^["']|["']$/g, '')
  const families = new Set<string>()
  const others = new Set<string>()
  const root = document.querySelector('#print-content') ?? document.body
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.textContent?.trim() && node.parentElement) {
      const [first = '', ...rest] = getComputedStyle(node.parentElement).fontFamily.split(',').map(plain)
      families.add(first)
      for (const family of rest) others.add(family)
    }
  }
  const missing = await Promise.all(
    [...families].map(async family => {
      const faces = [...document.fonts].filter(face => plain(face.family) === family)
      const loaded = await Promise.all(
        faces.map(face =>
          face.load().then(
            () => true,
            () => false,
          ),
        ),
      )
      return loaded.length > 0 && loaded.every(Boolean) ? [] : [family]
    }),
  )
  // A font of the unit's own has ours behind it, for what it lacks.
  await Promise.all(
    [...document.fonts].filter(face => others.has(plain(face.family))).map(face => face.load().catch(() => {})),
  )
  const pictures = await Promise.all(
    [...root.querySelectorAll('img')].map(picture =>
      picture.decode().then(
        () => [],
        () => [picture.getAttribute('src') ?? 'img'],
      ),
    ),
  )
  await document.fonts.ready
  // What looks at its own size (a quotation mending its last line) gets to see it.
  for (let frame = 0; frame < 2; frame++) await new Promise(resolve => requestAnimationFrame(resolve))
  return [...missing, ...pictures].flat()
}
