// The deck folder: where a deck goes, when it may go there, and what stands in it afterwards. Effects on disk, no
// output.

import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SpeechdeckError } from '../issue.ts'
import type { Deck, RoledText } from '../model/deck.ts'
import type { Ledger } from '../model/ledger.ts'
import type { Outline } from '../model/outline.ts'
import type { Readings } from '../model/readings.ts'
import type { Given } from '../model/settings.ts'
import type { Source, Span } from '../model/source.ts'
import { makeLedger } from './ledger.ts'
import { candidates, defaultFolder, isSameSpeech } from './name.ts'
import { handEdits, inspect, plainText, readFolder, type DeckFolder, type OpenFolder } from './read.ts'
import { renderReport } from './report.ts'
import {
  ledgerText,
  recordProducts,
  recover,
  replaceFile,
  writeFolder,
  writeLedger,
  type FolderContent,
  type Permission,
  type Written,
} from './write.ts'

export { readRehearsals, REHEARSALS, removeRehearsal } from './rehearsals.ts'
export { replan, slidesVersion, type Replanned } from './replan.ts'
export { keepChanged } from './keep-changed.ts'
export { ledgerText, recordProducts, replaceFile, writeLedger, type DeckFolder, type OpenFolder }

/** What slides.md needs beside it; each lies in the project's root. */
const DESIGN_FOLDERS = ['components', 'layouts', 'styles']
/** Matches the slash of `decks/talk/`: `-2` belongs before it. Not the one of `/`. */
const RE_LAST_SLASHES = /(?<=.)[\\/]+$/
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A speech made into a deck, ready to be written. */
export interface Made {
  source: Source
  outline: Outline
  deck: Deck
  given: Given
  config?: Given | null
  /** Cleaning rules that were left out. */
  keep?: readonly string[]
  /** How words are read aloud. */
  readings?: Readings
  /** Characters that no font of the deck can show. */
  missing?: readonly string[]
  /** Files that the configuration brings: path in the folder → content. */
  assets?: Readonly<Record<string, Uint8Array>>
  unspoken: readonly Span[]
  /** For each slide all that it shows. */
  texts: readonly (readonly RoledText[])[]
  /** Of the program, as deck.json states it. */
  version: string
  /** outline.md is not what the program makes of the speech: somebody corrected it. */
  outlineByHand: boolean
  /** The texts of outline.md and slides.md. */
  outlineMarkdown: string
  slidesMarkdown: string
}

export interface Target {
  dir: string
  /** The place asked for holds another speech's deck. */
  taken: string | null
  /** What an earlier run wrote there. */
  before: Ledger | null
  /** Path → SHA-256 of what stands there now. */
  seen: Readonly<Record<string, string>>
}

/**
 * Where the deck of this speech goes: never onto another speech's deck, a foreign folder (E_USAGE), or hand edits
 * (E_USAGE unless `force`). `rebuild`: outline.md of that very folder is the source, so its edits are meant.
 */
export function chooseFolder(
  source: Source,
  { path, out, force, rebuild }: { path: string; out: string | null; force: boolean; rebuild: boolean },
): Target {
  const wanted = out === null ? defaultFolder(path) : out.replace(RE_LAST_SLASHES, '')
  for (const dir of candidates(wanted)) {
    recover(dir)
    const place = inspect(dir)
    if (place.state === 'foreign') throw new SpeechdeckError('E_USAGE', 'folder-foreign', { values: { dir } })
    const taken = dir === wanted ? null : wanted
    if (place.state === 'free') return { dir, taken, before: null, seen: {} }
    const { folder } = place
    if (!rebuild && !isDeckOf(folder, source)) continue
    const edits = handEdits(folder).filter(file => file !== 'outline.md' || !rebuild)
    if (edits.length > 0 && !force) throw editedError(dir, edits)
    return { dir, taken, before: folder.ledger, seen: folder.files }
  }
  throw new Error('unreachable: candidates never end')
}

/** The deck in `dir`, after what killed runs left is mended; throws E_USAGE where there is none. */
export function openFolder(dir: string): OpenFolder {
  recover(dir)
  return readFolder(dir)
}

/** The deck folder that an outline.md belongs to, or null. */
export function folderOf(path: string): DeckFolder | null {
  const dir = dirname(path)
  if (basename(path) !== 'outline.md' || !existsSync(join(dir, 'deck.json'))) return null
  const place = inspect(dir)
  return place.state === 'deck' ? place.folder : null
}

/** source.txt of a deck, or null. */
export function sourceText({ dir }: DeckFolder): string | null {
  const file = join(dir, 'source.txt')
  return existsSync(file) ? plainText(file) : null
}

/**
 * What adds fonts and products to a folder; `remade` is the deck that was printed, where the browser asked for changes.
 */
export type Fill = (dir: string) => Promise<{ products: string[]; browser: string | null; remade?: Made | null }>

/** Writes the whole folder or nothing. */
export function writeDeck(
  dir: string,
  made: Made,
  { fill, ...permission }: { fill: Fill } & Permission,
): Promise<Written> {
  const copies = DESIGN_FOLDERS.map(name => join(ROOT, name)).filter(path => existsSync(path))
  return writeFolder(
    dir,
    {
      ...textsOf(made),
      copies,
      assets: made.assets ?? {},
      async fill(beside) {
        const { products, browser, remade } = await fill(beside)
        return { products, browser, instead: remade ? textsOf(remade) : undefined }
      },
    },
    permission,
  )
}

/** deck.json of a deck before it is written. */
export function ledgerOf(made: Made): Ledger {
  return makeLedger(made.deck, made)
}

// --- internal ---

function textsOf(made: Made): Pick<FolderContent, 'ledger' | 'texts'> {
  return {
    ledger: ledgerOf(made),
    texts: {
      'source.txt': made.source.text,
      'outline.md': made.outlineMarkdown,
      'slides.md': made.slidesMarkdown,
      'report.md': renderReport(made.deck, made.outline, made.source.text, made),
    },
  }
}

function editedError(dir: string, files: readonly string[]): SpeechdeckError {
  const hint = files.includes('outline.md') ? 'folder-outline-edited-hint' : 'folder-edited-hint'
  return new SpeechdeckError('E_USAGE', 'folder-edited', { hint, values: { dir, files: files.join(', ') } })
}

function isDeckOf(folder: DeckFolder, source: Source): boolean {
  if (folder.ledger.source.sha256 === source.sha256) return true
  const before = sourceText(folder)
  return before !== null && isSameSpeech(before, source.text)
}
