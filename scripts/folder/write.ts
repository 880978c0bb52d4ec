// Writes a deck folder as one act: everything goes into a folder beside the place, which then takes the place by
// renaming. A run that fails or is interrupted leaves the old folder as it was.

import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { SpeechdeckError } from '../issue.ts'
import type { Ledger } from '../model/ledger.ts'
import { handEdits, hashFiles, inspect, sha256 } from './read.ts'

export interface FolderContent {
  ledger: Ledger
  /** Name → text. */
  texts: Record<string, string>
  /** Folders copied as they are: absolute paths, each under its own name. */
  copies: readonly string[]
  /** Path in the folder → content. */
  assets: Readonly<Record<string, Uint8Array>>
  /**
   * Writes fonts and products into the folder; `instead` replaces texts and ledger where printing showed that they must
   * change.
   */
  fill: (
    dir: string,
    ledger: Ledger,
  ) => Promise<{
    products: string[]
    browser: string | null
    instead?: Pick<FolderContent, 'ledger' | 'texts'> | undefined
  }>
}

/** Returns the ledger as written, and where a folder with hand edits was put aside. */
export async function writeFolder(
  dir: string,
  content: FolderContent,
  { force }: { force: boolean },
): Promise<{ ledger: Ledger; backup: string | null }> {
  const target = existsSync(dir) ? realpathSync(dir) : resolve(dir)
  const beside = attempt(dir, () => {
    mkdirSync(dirname(target), { recursive: true })
    // Not named after the deck: a long Chinese name leaves no room for more.
    const made = mkdtempSync(join(dirname(target), 'speechdeck-making-'))
    // mkdtemp makes folders for the owner alone; a deck is a folder like any other.
    chmodSync(made, 0o777 & ~process.umask())
    return made
  })
  // Also on Ctrl-C, where nothing after the await runs.
  const clean = () => rmSync(beside, { recursive: true, force: true })
  process.once('exit', clean)
  try {
    const ledger = await fillFolder(beside, content)
    carryOver(target, beside, force)
    return { ledger, backup: attempt(dir, () => swap(target, beside, force)) }
  } catch (error) {
    throw placed(error, beside, dir)
  } finally {
    process.off('exit', clean)
    clean()
  }
}

export function writeLedger(dir: string, ledger: Ledger): void {
  replaceFile(join(dir, 'deck.json'), ledgerText(ledger))
}

/** deck.json as it is written. */
export function ledgerText(ledger: Ledger): string {
  return `${JSON.stringify(ledger, null, 2)}\n`
}

/** Writes beside first, so that a full disk does not cost what was there. */
export function replaceFile(file: string, text: string): void {
  const beside = `${file}.new`
  attempt(file, () => {
    mkdirSync(dirname(file), { recursive: true })
    try {
      writeFileSync(beside, text)
      renameSync(beside, file)
    } catch (error) {
      rmSync(beside, { force: true })
      throw error
    }
  })
}

/** Puts products into the ledger, and the fonts that printing may have made anew. */
export function recordProducts(dir: string, ledger: Ledger, names: readonly string[]): void {
  const now = hashFiles(dir)
  const fonts = Object.entries(now).filter(([name]) => name.startsWith('fonts/'))
  const products = Object.fromEntries(names.map(name => [name, now['slides.md'] ?? '']))
  const next: Ledger = {
    ...ledger,
    files: { ...ledger.files, ...Object.fromEntries(fonts) },
    products: { ...ledger.products, ...products },
  }
  if (ledgerText(next) !== ledgerText(ledger)) writeLedger(dir, next)
}

/** Runs a file operation; what the system refuses becomes E_EXPORT with the file's name. */
export function attempt<T>(file: string, act: () => T): T {
  try {
    return act()
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause) || !('syscall' in cause)) throw cause
    const path = 'path' in cause && typeof cause.path === 'string' ? cause.path : file
    throw new SpeechdeckError('E_EXPORT', 'write-failed', { values: { file: path, reason: String(cause.code) }, cause })
  }
}

/** A run killed between the two renames left the old folder under this name; puts it back. */
export function recover(dir: string): void {
  const aside = asideName(resolve(dir))
  if (existsSync(aside) && !existsSync(dir)) attempt(dir, () => renameSync(aside, dir))
}

// --- internal ---

/** What went wrong in the folder beside would have gone wrong in the folder itself: that is the name people know. */
function placed(error: unknown, beside: string, dir: string): unknown {
  const file = error instanceof SpeechdeckError ? error.values['file'] : undefined
  if (!(error instanceof SpeechdeckError) || typeof file !== 'string' || !file.startsWith(beside)) return error
  const { code, message, hint, values } = error
  return new SpeechdeckError(code, message, {
    ...(hint !== undefined && { hint }),
    values: { ...values, file: dir + file.slice(beside.length) },
    cause: error,
  })
}

async function fillFolder(dir: string, { ledger, texts, copies, assets, fill }: FolderContent): Promise<Ledger> {
  for (const [name, text] of Object.entries(texts)) attempt(name, () => writeFileSync(join(dir, name), text))
  for (const from of copies) attempt(from, () => cpSync(from, join(dir, basename(from)), { recursive: true }))
  for (const [name, content] of Object.entries(assets)) {
    attempt(name, () => {
      mkdirSync(dirname(join(dir, name)), { recursive: true })
      writeFileSync(join(dir, name), content)
    })
  }
  const { products, browser, instead } = await fill(dir, ledger)
  for (const [name, text] of Object.entries(instead?.texts ?? {}))
    attempt(name, () => writeFileSync(join(dir, name), text))
  const files = attempt(dir, () => hashFiles(dir))
  const slides = files['slides.md'] ?? ''
  const last = instead?.ledger ?? ledger
  const whole: Ledger = {
    ...last,
    made: { ...last.made, browser },
    files: Object.fromEntries(Object.entries(files).filter(([name]) => !products.includes(name))),
    products: Object.fromEntries(products.map(name => [name, slides])),
  }
  writeLedger(dir, whole)
  return whole
}

/** Files the user put into the old folder come along; one that the new deck would overwrite stops the run. */
function carryOver(from: string, to: string, force: boolean): void {
  const place = inspect(from)
  if (place.state !== 'deck') return
  const { ledger, files } = place.folder
  for (const name of Object.keys(files)) {
    if (name in ledger.files || name in ledger.products) continue
    if (existsSync(join(to, name))) {
      if (!force) throw new SpeechdeckError('E_USAGE', 'folder-edited', { values: { dir: from, files: name } })
      continue
    }
    attempt(name, () => cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true }))
  }
}

function swap(target: string, beside: string, force: boolean): string | null {
  const place = inspect(target)
  if (place.state !== 'deck') {
    if (existsSync(target)) rmdirSync(target)
    renameSync(beside, target)
    return null
  }
  const keep = force && (handEdits(place.folder).length > 0 || foreignFiles(place.folder).length > 0)
  const aside = keep ? backupName(target) : asideName(target)
  rmSync(asideName(target), { recursive: true, force: true })
  renameSync(target, aside)
  try {
    renameSync(beside, target)
  } catch (cause) {
    renameSync(aside, target)
    throw cause
  }
  if (keep) return aside
  rmSync(aside, { recursive: true, force: true })
  return null
}

function foreignFiles({ ledger, files }: { ledger: Ledger; files: Record<string, string> }): string[] {
  return Object.keys(files).filter(name => !(name in ledger.files) && !(name in ledger.products))
}

function asideName(dir: string): string {
  return join(dirname(dir), `.speechdeck-aside-${sha256(basename(dir)).slice(0, 12)}`)
}

function backupName(dir: string): string {
  let number = 1
  while (existsSync(`${dir}.backup-${number}`)) number++
  return `${dir}.backup-${number}`
}
