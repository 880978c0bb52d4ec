// Writes a deck folder as one act: everything goes into a folder beside the place, which then takes the place by
// renaming. A run that fails or is interrupted leaves the old folder as it was.

import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { SpeechdeckError } from '../issue.ts'
import { besideName, makeScratch, sweep } from '../disk/scratch.ts'
import type { Ledger } from '../model/ledger.ts'
import { changedProducts, handEdits, hashFiles, inspect, sha256, type DeckFolder } from './read.ts'

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

/** What a run may overwrite. */
export interface Permission {
  /** Hand edits too: the folder with them is put aside. */
  force: boolean
  /** Path → SHA-256 when the run began: what differs at its end was changed meanwhile. */
  seen?: Readonly<Record<string, string>> | undefined
}

/** What stands in the place of an earlier deck. */
export interface Written {
  ledger: Ledger
  /** Where a folder with hand edits was put aside. */
  backup: string | null
  /** Products of the earlier deck that were not made anew and stay. */
  kept: string[]
}

export async function writeFolder(dir: string, content: FolderContent, permission: Permission): Promise<Written> {
  const target = existsSync(dir) ? realpathSync(dir) : resolve(dir)
  const beside = attempt(dir, () => {
    mkdirSync(dirname(target), { recursive: true })
    // Not named after the deck: a long Chinese name leaves no room for more.
    const made = makeScratch(dirname(target), 'making')
    // mkdtemp makes folders for the owner alone; a deck is a folder like any other.
    chmodSync(made, 0o777 & ~process.umask())
    return made
  })
  // Also on Ctrl-C, where nothing after the await runs.
  const clean = () => rmSync(beside, { recursive: true, force: true })
  process.once('exit', clean)
  try {
    const made = await fillFolder(beside, content)
    const { ledger, kept } = carryOver(target, beside, { ledger: made, force: permission.force })
    return { ledger, kept, backup: attempt(dir, () => swap(target, beside, permission)) }
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
  const beside = besideName(file, randomBytes(3).toString('hex'))
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

/**
 * Puts products into the ledger, and the fonts that printing may have made anew. They show slides.md as it was in
 * `folder`; returns whether it is another one now.
 */
export function recordProducts(
  { dir, files: { 'slides.md': slides = '' } }: Pick<DeckFolder, 'dir' | 'files'>,
  ledger: Ledger,
  names: readonly string[],
): boolean {
  const now = hashFiles(dir)
  const made = productsOf(names, now, slides)
  const fonts = Object.entries(now).filter(([name]) => name.startsWith('fonts/'))
  const groups = new Set(names.map(groupOf))
  const others = (record: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !groups.has(groupOf(name)) || name in now))
  const next: Ledger = {
    ...ledger,
    files: { ...ledger.files, ...Object.fromEntries(fonts) },
    products: { ...others(ledger.products), ...made.products },
    productFiles: { ...others(ledger.productFiles), ...made.productFiles },
  }
  if (ledgerText(next) !== ledgerText(ledger)) writeLedger(dir, next)
  return now['slides.md'] !== slides
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

/**
 * What killed runs left in and beside the folder goes. One that was killed between the two renames left the old folder
 * aside: it is put back.
 */
export function recover(dir: string): void {
  const aside = asideName(resolve(dir))
  if (existsSync(aside) && !existsSync(dir)) attempt(dir, () => renameSync(aside, dir))
  for (const place of [dirname(resolve(dir)), dir, join(dir, 'copies')]) sweep(place)
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
  const last = instead?.ledger ?? ledger
  const whole: Ledger = {
    ...last,
    made: { ...last.made, browser },
    files: Object.fromEntries(Object.entries(files).filter(([name]) => !products.includes(name))),
    ...productsOf(products, files, files['slides.md'] ?? ''),
  }
  writeLedger(dir, whole)
  return whole
}

/**
 * `made`: the products in a ledger, as they lie among the files of the folder; `slides`: SHA-256 of the slides.md they
 * show.
 */
function productsOf(
  made: readonly string[],
  files: Readonly<Record<string, string>>,
  slides: string,
): Required<Pick<Ledger, 'products' | 'productFiles'>> {
  return {
    products: Object.fromEntries(made.map(name => [name, slides])),
    productFiles: Object.fromEntries(made.flatMap(name => (files[name] === undefined ? [] : [[name, files[name]]]))),
  }
}

/** `png/003.png` → `png`: what is made as one. */
function groupOf(product: string): string {
  return product.split('/', 1)[0] ?? product
}

/**
 * Files the user put into the old folder come along, and products that were not made anew; one that was changed and
 * that the new deck would overwrite stops the run.
 */
function carryOver(
  from: string,
  to: string,
  { ledger: made, force }: { ledger: Ledger; force: boolean },
): { ledger: Ledger; kept: string[] } {
  const place = inspect(from)
  if (place.state !== 'deck') return { ledger: made, kept: [] }
  const { ledger, files } = place.folder
  const anew = new Set(Object.keys(made.products).map(groupOf))
  const changed = new Set(changedProducts(place.folder))
  const kept: string[] = []
  for (const name of Object.keys(files)) {
    if (name in ledger.files) continue
    const isProduct = name in ledger.products
    if (existsSync(join(to, name)) || (isProduct && anew.has(groupOf(name)))) {
      if (!force && (!isProduct || changed.has(name)))
        throw new SpeechdeckError('E_USAGE', 'folder-edited', { values: { dir: from, files: name } })
      continue
    }
    attempt(name, () => cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true }))
    if (isProduct) kept.push(name)
  }
  if (kept.length === 0) return { ledger: made, kept }
  const still = (record: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => kept.includes(name)))
  const whole: Ledger = {
    ...made,
    products: { ...still(ledger.products), ...made.products },
    productFiles: { ...still(ledger.productFiles), ...made.productFiles },
  }
  writeLedger(to, whole)
  return { ledger: whole, kept: [...new Set(kept.map(groupOf))] }
}

/** Puts the new folder in the old one's place. */
function swap(target: string, beside: string, { force, seen }: Permission): string | null {
  const place = inspect(target)
  if (place.state !== 'deck') {
    if (existsSync(target)) rmdirSync(target)
    renameSync(beside, target)
    return null
  }
  const meanwhile = seen === undefined ? [] : changedSince(seen, place.folder, hashFiles(beside))
  if (meanwhile.length > 0 && !force)
    throw new SpeechdeckError('E_USAGE', 'folder-edited-meanwhile', {
      values: { dir: target, files: meanwhile.join(', ') },
    })
  const touched = [
    ...meanwhile,
    ...handEdits(place.folder),
    ...changedProducts(place.folder),
    ...foreignFiles(place.folder),
  ]
  const keep = force && touched.length > 0
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

/** What is neither as it was nor as the new folder has it: another run may have made the same deck. */
function changedSince(
  seen: Readonly<Record<string, string>>,
  { files }: DeckFolder,
  made: Readonly<Record<string, string>>,
): string[] {
  return Object.keys(files).filter(name => files[name] !== seen[name] && files[name] !== made[name])
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
