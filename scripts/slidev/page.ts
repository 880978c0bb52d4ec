// The page of a deck, ready for a browser. A plain deck is printed and presented on pages of ours (print-page.ts,
// show-page.ts), which are kept in the cache. Any other is bundled for itself.

import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, cachedFolder } from '../disk/cache.ts'
import type { BundleFacts, PageUse } from './bundle.ts'
import { frameOf } from './looks.ts'
import { writeOffline, type OfflineRequest } from './offline.ts'
import type { ParsedSlides } from './readable.ts'
import { deckModule } from './templates.ts'
import { hasPrintPage, makePrintPage, printHtml, printKey } from './print-page.ts'
import { plainDeck, type PlainDeck } from './plain.ts'
import { hasShowPage, makeShowPage, showKey, shownDeck } from './show-page.ts'
import { serve, type Served } from '../browser/serve.ts'
import { startBundle, type Bundling } from './start-bundle.ts'

export interface SiteReady extends BundleFacts {
  port: number
  path: string
}

export interface DeckSite {
  /** Rejects when the page cannot be made. */
  ready: Promise<SiteReady>
  /** Writes the deck as a folder that presents itself without a server. */
  writeOffline(request: OfflineRequest): Promise<{ bytes: number; files: string[] }>
  close(): Promise<void>
}

/** Slidev's print page with all slides on it. */
const PATH = '/?print=true#/print'
/** Pages of other decks or versions that are kept, the latest ones. Some are megabytes and take seconds to make. */
const MOST_PAGES = 8

/** `slides`: of the file, where it was parsed already. */
export function startSite(entry: string, scratch: string, slides?: ParsedSlides): DeckSite {
  const bundlings: Bundling[] = []
  const bundle = async (task: Omit<Parameters<typeof startBundle>[0], 'cache'>): Promise<BundleFacts> => {
    const bundling = startBundle({ ...task, cache: cacheFolder() })
    bundlings.push(bundling)
    return await bundling.done
  }
  let served: Served | null = null
  let closed = false
  const ready = (async (): Promise<SiteReady> => {
    const plain = plainDeck(entry, slides)
    const site = (plain && (await printSite(plain, entry))) ?? (await ownSite(entry, scratch, bundle))
    served = await serve(site)
    if (closed) served.close()
    return { ...site.facts, port: served.port, path: PATH }
  })()
  ready.catch(() => {})
  return {
    ready,
    writeOffline: request =>
      writeOffline(request, {
        entry,
        shell: () => showFolder(entry, request.views),
        bundle: (own, out, use) => bundle({ entry: own, scratch, out, use, views: request.views }),
        plain: plainDeck(entry),
        scratch,
      }),
    async close() {
      closed = true
      served?.close()
      await Promise.all(bundlings.map(bundling => bundling.close()))
    },
  }
}

/** The page to print plain decks that look like the one in `from`, from the cache or made now. */
export async function printFolder(from: string): Promise<string> {
  const name = `page-${printKey(from)}`
  return await cachedFolder(name, async out => {
    forgetOldPages(name)
    await makePrintPage(from, out)
  })
}

/**
 * The page to present a plain deck, from the cache or made now; null for a deck that needs more of Slidev. `views`: the
 * module with the routes of the views.
 */
export async function showFolder(entry: string, views: string): Promise<string | null> {
  if (shownDeck(entry) === null) return null
  const from = dirname(entry)
  const name = `show-${showKey(from, views)}`
  const folder = await cachedFolder(name, async out => {
    forgetOldPages(name)
    await makeShowPage(from, views, out)
  })
  return hasShowPage(folder) ? folder : null
}

// --- internal ---

type Bundle = (task: {
  entry: string
  scratch: string
  out: string
  use: PageUse
  views: string | null
}) => Promise<BundleFacts>
type Site = Parameters<typeof serve>[0] & { facts: BundleFacts }

async function ownSite(entry: string, scratch: string, bundle: Bundle): Promise<Site> {
  const folder = join(scratch, 'site')
  mkdirSync(folder)
  const facts = await bundle({ entry, scratch, out: folder, use: 'print', views: null })
  return { facts, folder, fallbacks: { '/': join(dirname(entry), 'public') } }
}

/** A page without Slidev's client; null where the deck needs more of that than the page has. */
async function printSite(deck: PlainDeck, entry: string): Promise<Site | null> {
  const frame = frameOf(deck.settings)
  if (!frame) return null
  const from = dirname(entry)
  const [folder, script] = await Promise.all([printFolder(from), deckModule(deck.slides, frame, entry)])
  if (!hasPrintPage(folder)) return null
  const { width, height } = frame
  return {
    facts: { slides: deck.slides.length, width, height, title: deck.title, lang: deck.lang },
    folder,
    texts: { '/': printHtml(deck.lang, frame), '/deck.js': script },
    fallbacks: { '/fonts/': join(from, 'fonts'), '/': join(from, 'public') },
  }
}

function forgetOldPages(name: string): void {
  const cache = cacheFolder()
  const pages = readdirSync(cache)
    .filter(other => /^(?:page|show)-[\da-f]+$/.test(other) && other !== name)
    .map(other => ({ other, time: statSync(join(cache, other), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.time - a.time)
  for (const { other } of pages.slice(MOST_PAGES - 1)) rmSync(join(cache, other), { recursive: true, force: true })
}
