// A deck folder as it stands: its ledger, its texts, the SHA-256 of every file in it.

import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SpeechdeckError } from '../issue.ts'
import { isLedger } from './ledger-shape.ts'
import type { Ledger } from '../model/ledger.ts'

export interface DeckFolder {
  dir: string
  ledger: Ledger
  /** Path with `/` → SHA-256, deck.json apart. */
  files: Record<string, string>
}

/** What stands at a path where a deck is to go. */
export type Place = { state: 'free' } | { state: 'foreign' } | { state: 'deck'; folder: DeckFolder }

export function inspect(dir: string): Place {
  if (!existsSync(dir)) return { state: 'free' }
  if (!statSync(dir).isDirectory()) return { state: 'foreign' }
  if (readdirSync(dir).length === 0) return { state: 'free' }
  if (!existsSync(join(dir, 'deck.json'))) return { state: 'foreign' }
  return { state: 'deck', folder: { dir, ledger: readLedger(dir), files: hashFiles(dir) } }
}

/** A deck folder with its texts; `json` is deck.json as it stands. */
export interface OpenFolder extends DeckFolder {
  json: string
  source: string
  slides: string
}

/** The deck in `dir`; throws E_USAGE where there is none. */
export function readFolder(dir: string): OpenFolder {
  if (!existsSync(dir)) throw new SpeechdeckError('E_USAGE', 'folder-missing', { values: { dir } })
  const place = inspect(dir)
  if (place.state !== 'deck') throw new SpeechdeckError('E_USAGE', 'folder-no-deck', { values: { dir } })
  return {
    ...place.folder,
    json: textOf(dir, 'deck.json'),
    source: textOf(dir, 'source.txt'),
    slides: textOf(dir, 'slides.md'),
  }
}

/** Files that were made by the program and then changed by hand. */
export function handEdits({ ledger, files }: DeckFolder): string[] {
  return Object.keys(ledger.files).filter(
    file => file in files && (files[file] !== ledger.files[file] || (file === 'outline.md' && ledger.outlineByHand)),
  )
}

/** Products that are other files now than were made: edited since, or put in their place. */
export function changedProducts({ ledger, files }: Pick<DeckFolder, 'ledger' | 'files'>): string[] {
  return Object.entries(ledger.productFiles ?? {}).flatMap(([name, sha]) =>
    name in files && files[name] !== sha ? [name] : [],
  )
}

/**
 * SHA-256 of each file below the folder (of a link: of where it leads), deck.json apart. What editors and git do to the
 * ends of lines and before the first is no change.
 */
export function hashFiles(dir: string): Record<string, string> {
  const names = listFiles(dir, '').filter(name => name !== 'deck.json')
  return Object.fromEntries(names.toSorted().map(name => [name, contentHash(join(dir, name))]))
}

/** A text file without byte order mark, with the ends of lines that it was written with. */
export function plainText(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

// --- internal ---

/** What editors and git write anew as they like it. Not pictures, fonts, products. */
const RE_TEXT_FILE = /\.(?:md|txt|vue|css|ts|js|json)$/

/** Links are named, not followed: `readdir` with `recursive` would walk through them. */
function listFiles(dir: string, below: string): string[] {
  return readdirSync(join(dir, below), { withFileTypes: true }).flatMap(entry => {
    const name = `${below}${entry.name}`
    return entry.isDirectory() ? listFiles(dir, `${name}/`) : entry.isFile() || entry.isSymbolicLink() ? [name] : []
  })
}

function contentHash(path: string): string {
  if (lstatSync(path).isSymbolicLink()) return sha256(readlinkSync(path))
  return sha256(RE_TEXT_FILE.test(path) ? plainText(path) : readFileSync(path))
}

function textOf(dir: string, name: string): string {
  try {
    return plainText(join(dir, name))
  } catch (cause) {
    throw new SpeechdeckError('E_USAGE', 'folder-incomplete', { values: { dir, file: name }, cause })
  }
}

function readLedger(dir: string): Ledger {
  const file = join(dir, 'deck.json')
  let ledger: unknown
  try {
    ledger = JSON.parse(plainText(file))
  } catch (cause) {
    throw new SpeechdeckError('E_USAGE', 'folder-bad-ledger', { values: { file }, cause })
  }
  if (!isLedger(ledger)) throw new SpeechdeckError('E_USAGE', 'folder-bad-ledger', { values: { file } })
  return ledger
}
