// A deck as a folder that presents itself by double click, from a disk or a USB stick, without server and network:
// one page, one script of the old kind (browsers load no modules from `file://`), its fonts beside it.

import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { SpeechdeckError } from '../issue.ts'
import type { BundleFacts, PageUse } from './bundle.ts'
import { replaceOnce } from './patch.ts'
import { withoutComments, type PlainDeck } from './plain.ts'
import { showScript } from './show-page.ts'
import { writeError } from '../disk/write-whole.ts'
import { makeScratch } from '../disk/scratch.ts'

export interface OfflineRequest {
  /** A folder; what it holds must be an earlier one of these. */
  output: string
  /** With the words of the notes. */
  notes: boolean
  /** Numbers of the slides wanted; null for all. */
  only?: readonly number[] | null
  /** The module with the routes of the views, and what they are told when they open (`joined.ts` there). */
  views: string
  joined: object
  /** Faces for the words of the views: name → font. */
  fonts: Readonly<Record<string, Uint8Array>>
}

/** The deck, and how its page is made. */
export interface OfflineSource {
  entry: string
  plain: PlainDeck | null
  scratch: string
  /** Folder of a page that waits for slides; null where the deck needs one of its own. */
  shell: () => Promise<string | null>
  /** Makes a page of this deck alone, for what no shell has. */
  bundle: (entry: string, out: string, use: PageUse) => Promise<BundleFacts>
}

/** What tells our folder from another one of that name. */
const SCRIPT = 'main.js'
/** In the kept folder, not for the reader. */
const OURS = new Set(['whole.json'])
/** What of a deck folder its page is made from. */
const MADE_FROM_NOT = new Set(['.pdf', '.pptx', '.docx'])

/** Matches `<title>…</title>`, `<meta property="og:title" …>`: what names the page. Not `<meta charset="utf-8">`. */
const RE_NAMES = /<title>[^<]*<\/title>|<meta property="[^>]*>/g

/** Writes the folder whole or not at all. */
export async function writeOffline(
  { output, notes, only = null, joined, fonts }: OfflineRequest,
  source: OfflineSource,
): Promise<{ bytes: number; files: string[] }> {
  const target = resolve(output)
  if (existsSync(target) && !isFree(target))
    throw new SpeechdeckError('E_USAGE', 'export-site-folder', { values: { dir: output } })
  const page = join(source.scratch, 'offline')
  mkdirSync(page)
  const told = `globalThis.__speechdeckJoined = ${JSON.stringify(joined).replaceAll('<', '\\u003c')}\n`
  const shell = await source.shell()
  if (source.plain && shell) fromShell(source.plain, page, { shell, only, source, told })
  else await ownPage(page, { notes, only, source, told })
  mkdirSync(join(page, 'fonts'), { recursive: true })
  for (const [name, font] of Object.entries(fonts)) writeFileSync(join(page, 'fonts', name), font)
  return attempt(output, () => moveIn(page, target))
}

// --- internal ---

/** `told`: the script that tells the views what they have to know. */
type Making = { only: readonly number[] | null; source: OfflineSource; told: string }

function fromShell(plain: PlainDeck, page: string, { shell, only, source, told }: Making & { shell: string }): void {
  const from = dirname(source.entry)
  for (const name of ['public', 'fonts'])
    if (existsSync(join(from, name)))
      cpSync(join(from, name), name === 'public' ? page : join(page, name), { recursive: true, dereference: true })
  cpSync(shell, page, { recursive: true, filter: file => !OURS.has(basename(file)) })
  const slides = plain.slides.filter((_, index) => only?.includes(index + 1) ?? true).map(withoutComments)
  writeFileSync(join(page, 'deck.js'), showScript(slides, plain) + told)
  nameIt(page, plain)
}

/** From a copy in a place with an ordinary name: what is made must not depend on where the deck lies. */
async function ownPage(page: string, { notes, only, source, told }: Making & { notes: boolean }): Promise<void> {
  if (only) throw new SpeechdeckError('E_EXPORT', 'export-site-range', { values: { file: basename(source.entry) } })
  const copy = join(source.scratch, 'own')
  const from = dirname(source.entry)
  const products = new Set(['site', 'png', 'copies'])
  cpSync(from, copy, {
    recursive: true,
    dereference: true,
    filter: file =>
      !MADE_FROM_NOT.has(file.slice(file.lastIndexOf('.'))) &&
      !(dirname(file) === from && products.has(basename(file))),
  })
  const facts = await source.bundle(
    join(copy, basename(source.entry)),
    page,
    notes ? 'present' : 'present-without-notes',
  )
  if (existsSync(join(from, 'public')))
    cpSync(join(from, 'public'), page, { recursive: true, dereference: true, force: false })
  writeFileSync(join(page, 'deck.js'), told)
  const file = join(page, 'index.html')
  writeFileSync(
    file,
    replaceOnce(readFileSync(file, 'utf8'), '</head>', '<script src="deck.js"></script></head>', file),
  )
  nameIt(page, facts)
}

/** The title in the file itself, for whatever looks at it without running it. */
function nameIt(page: string, { title, lang }: { title: string; lang: string | null }): void {
  const file = join(page, 'index.html')
  const safe = (text: string): string => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
  const html = readFileSync(file, 'utf8')
    .replace(RE_NAMES, '')
    .replace('</head>', () => `<title>${safe(title)}</title></head>`)
  writeFileSync(file, lang ? html.replace(/<html[^>]*>/, () => `<html lang="${safe(lang)}">`) : html)
}

function isFree(folder: string): boolean {
  if (!statSync(folder).isDirectory()) return false
  const names = readdirSync(folder)
  return names.length === 0 || ['index.html', SCRIPT].every(name => names.includes(name))
}

/** Beside the place first, so that it appears at once. */
function moveIn(page: string, target: string): { bytes: number; files: string[] } {
  mkdirSync(dirname(target), { recursive: true })
  const beside = makeScratch(dirname(target), 'site')
  try {
    chmodSync(beside, 0o777 & ~process.umask())
    cpSync(page, beside, { recursive: true })
    const files = readdirSync(beside, { recursive: true, encoding: 'utf8' })
      .filter(name => statSync(join(beside, name)).isFile())
      .toSorted()
    const bytes = files.reduce((sum, name) => sum + statSync(join(beside, name)).size, 0)
    rmSync(target, { recursive: true, force: true })
    renameSync(beside, target)
    return { bytes, files: files.map(name => name.replaceAll('\\', '/')) }
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

function attempt<T>(output: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? writeError(output, error) : error
  }
}
