// The page of a deck, ready for a browser. A plain deck is printed on a page of ours (print-page.ts) and presented in a
// shell, a page of Slidev's that was bundled once; both are kept in the cache. Any other is bundled for itself.

import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { frontMatter } from '../text/front-matter.ts'
import { cacheFolder, cachedFolder } from '../disk/cache.ts'
import type { BundleFacts, PageUse, ShellParts } from './bundle.ts'
import { writeOffline, type OfflineRequest } from './offline.ts'
import { replaceOnce } from './patch.ts'
import type { ParsedSlides } from './readable.ts'
import { deckModule } from './templates.ts'
import { hasPrintPage, makePrintPage, printFrame, printHtml, printKey } from './print-page.ts'
import { plainDeck, SHELL_FOLDERS, SLIDEV_COMPONENTS, type PlainDeck } from './plain.ts'
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
/** Where the page's own styles are loaded. */
const STYLES = '<link rel="stylesheet"'
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
        shell: plain => shellFolder(plain, { from: dirname(entry), scratch, bundle, views: request.views }),
        bundle: (own, out, use) => bundle({ entry: own, scratch, out, shell: null, use, views: request.views }),
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

/**
 * The page to present a plain deck, from the cache or made now; null for a deck that only Slidev's own server shows.
 * `views`: the module with the routes of the views.
 */
export async function showFolder(
  entry: string,
  { scratch, cache, views }: { scratch: string; cache: string; views: string },
): Promise<string | null> {
  const plain = plainDeck(entry)
  const bundle: Bundle = async task => {
    const bundling = startBundle({ ...task, cache })
    try {
      return await bundling.done
    } finally {
      await bundling.close()
    }
  }
  return plain && (await shellFolder(plain, { from: dirname(entry), scratch, bundle, views }))
}

// --- internal ---

type Bundle = (task: {
  entry: string
  scratch: string
  out: string
  shell: ShellParts | null
  use: PageUse
  views: string | null
}) => Promise<BundleFacts>
type Site = Parameters<typeof serve>[0] & { facts: BundleFacts }

async function ownSite(entry: string, scratch: string, bundle: Bundle): Promise<Site> {
  const folder = join(scratch, 'site')
  mkdirSync(folder)
  const facts = await bundle({ entry, scratch, out: folder, shell: null, use: 'print', views: null })
  return { facts, folder, fallbacks: { '/': join(dirname(entry), 'public') } }
}

/** A page without Slidev's client; null where the deck needs more of that than the page has. */
async function printSite(deck: PlainDeck, entry: string): Promise<Site | null> {
  const frame = printFrame(deck.settings)
  if (!frame) return null
  const from = dirname(entry)
  const name = `page-${printKey(from)}`
  const [folder, script] = await Promise.all([
    cachedFolder(name, async out => {
      forgetOldPages(name)
      await makePrintPage(from, out)
    }),
    deckModule(deck.slides, frame, entry),
  ])
  if (!hasPrintPage(folder)) return null
  const { width, height } = frame
  return {
    facts: { slides: deck.slides.length, width, height, title: deck.title, lang: deck.lang },
    folder,
    texts: { '/': printHtml(deck.lang, frame), '/deck.js': script },
    fallbacks: { '/fonts/': join(from, 'fonts'), '/': join(from, 'public') },
  }
}

/** The page that waits for slides to present, from the cache or made now. */
async function shellFolder(
  deck: PlainDeck,
  { from, scratch, bundle, views }: { from: string; scratch: string; bundle: Bundle; views: string },
): Promise<string> {
  const name = `show-${keyWith(deck.key, views)}`
  return await cachedFolder(name, async out => {
    forgetOldPages(name)
    const own = emptyDeck(from, scratch, deck.settings)
    const entry = join(own, 'slides.md')
    const facts = await bundle({ entry, scratch, out, shell: shellParts(own), use: 'present', views })
    writeFileSync(join(out, 'site.json'), JSON.stringify(facts))
    // The faces are another deck's in each folder: they are served from there.
    const html = readFileSync(join(out, 'index.html'), 'utf8')
    const ours = '<link rel="stylesheet" href="fonts/fonts.css"><script src="deck.js"></script>'
    writeFileSync(join(out, 'index.html'), replaceOnce(html, STYLES, `${ours}${STYLES}`, 'index.html'))
  })
}

/** Another one when anything of the views is. */
function keyWith(key: string, views: string): string {
  const hash = createHash('sha256').update(key)
  for (const folder of [dirname(views), dirname(dirname(views))])
    for (const name of readdirSync(folder).toSorted())
      if (statSync(join(folder, name)).isFile()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 24)
}

/** The deck's looks with a slide that says nothing: no word of a speech gets into the cache. */
function emptyDeck(from: string, scratch: string, settings: Record<string, unknown>): string {
  const own = join(scratch, 'shell')
  for (const name of SHELL_FOLDERS)
    if (existsSync(join(from, name))) cpSync(join(from, name), join(own, name), { recursive: true, dereference: true })
  mkdirSync(join(own, 'fonts'), { recursive: true })
  writeFileSync(join(own, 'fonts', 'fonts.css'), '')
  writeFileSync(join(own, 'slides.md'), frontMatter({ ...settings, title: 'speechdeck', layout: 'default' }))
  return own
}

function shellParts(own: string): ShellParts {
  const client = dirname(
    createRequire(createRequire(import.meta.url).resolve('@slidev/cli/package.json')).resolve(
      '@slidev/client/package.json',
    ),
  )
  const slidev = SLIDEV_COMPONENTS.map(name => [name, join(client, 'builtin', `${name}.ts`)])
  return {
    components: { ...Object.fromEntries(slidev), ...vueFiles(join(own, 'components')) },
    layouts: vueFiles(join(own, 'layouts')),
  }
}

function vueFiles(folder: string): Record<string, string> {
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name.endsWith('.vue'))
        .toSorted()
    : []
  return Object.fromEntries(files.map(name => [name.slice(0, -4), join(folder, name)]))
}

function forgetOldPages(name: string): void {
  const cache = cacheFolder()
  const pages = readdirSync(cache)
    .filter(other => /^(?:page|show)-[\da-f]+$/.test(other) && other !== name)
    .map(other => ({ other, time: statSync(join(cache, other), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.time - a.time)
  for (const { other } of pages.slice(MOST_PAGES - 1)) rmSync(join(cache, other), { recursive: true, force: true })
}
