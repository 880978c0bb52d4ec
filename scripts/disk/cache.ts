// A private folder for what can be made again: the unpacked browser, the server's own cache.
// Belongs to this user alone, so that nobody else can put a program there that we would run.

import { randomBytes } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { besideName, sweep, temporaryScratch } from './scratch.ts'

/**
 * The first of these that can be written: the system's cache folder, one of our own in the temporary folder, a new one.
 */
export function cacheFolder(): string {
  for (const folder of [join(systemCache(), 'speechdeck'), join(tmpdir(), `speechdeck-${userName()}`)]) {
    if (isOurs(folder)) return folder
  }
  return (ownFolder ??= temporaryScratch('cache'))
}

/**
 * The folder `name` of the cache, filled by `fill` if it is not there yet. It appears whole or not at all:
 * two processes may fill it at the same time, the first one wins and the other uses that. One that lost files since
 * (a disk that was full, a cleaner of old files) is made anew.
 */
export async function cachedFolder(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const ahead = join(MADE_AHEAD, name)
  if (isWhole(ahead)) return ahead
  const folder = join(cacheFolder(), name)
  if (isWhole(folder)) return used(folder)
  sweep(dirname(folder))
  const making = besideName(folder, randomBytes(3).toString('hex'))
  const aside = besideName(folder, randomBytes(3).toString('hex'))
  try {
    mkdirSync(making, { mode: 0o700 })
    await fill(making)
    writeFileSync(join(making, WHOLE), JSON.stringify(sizesIn(making)))
    try {
      if (existsSync(folder) && !isWhole(folder)) renameSync(folder, aside)
      renameSync(making, folder)
    } catch (error) {
      if (!isWhole(folder)) throw error
    }
    return folder
  } finally {
    for (const gone of [making, aside]) rmSync(gone, { recursive: true, force: true })
  }
}

// --- internal ---

/** Of this run alone, where none can be shared; the next run takes it away. */
let ownFolder = null as string | null

/** What was made when the program was installed (tools/compile.js), with nothing of any deck in it. */
const MADE_AHEAD = join(import.meta.dirname, '..', '..', 'node_modules', '.speechdeck', 'made')

/** What a folder of the cache held when it was made: bytes by name. */
const WHOLE = 'whole.json'

function isWhole(folder: string): boolean {
  try {
    const sizes = JSON.parse(readFileSync(join(folder, WHOLE), 'utf8')) as Record<string, number>
    return Object.entries(sizes).every(([name, size]) => statSync(join(folder, name)).size === size)
  } catch {
    return false
  }
}

function sizesIn(folder: string): Record<string, number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return Object.fromEntries(
    files.flatMap(name => {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false })
      return stat?.isFile() ? [[name, stat.size]] : []
    }),
  )
}

/** What was used last is kept longest. */
function used(folder: string): string {
  try {
    utimesSync(folder, new Date(), new Date())
  } catch {
    // Somebody else's.
  }
  return folder
}

function systemCache(): string {
  if (process.env['XDG_CACHE_HOME']) return process.env['XDG_CACHE_HOME']
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local')
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache')
}

function userName(): string {
  try {
    return String(process.getuid?.() ?? userInfo().username)
  } catch {
    // A user id without an entry in the user table, as containers have.
    return 'user'
  }
}

/** Made by this user, closed to others, and writable: a folder of the temporary directory could be anybody's. */
function isOurs(folder: string): boolean {
  try {
    for (const part of [dirname(folder), folder]) if (!existsSync(part)) mkdirSync(part, { mode: 0o700 })
    const stat = lstatSync(folder)
    const own = process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0)
    if (!stat.isDirectory() || !own) return false
    const probe = mkdtempSync(join(folder, 'probe-'))
    rmSync(probe, { recursive: true, force: true })
    return true
  } catch {
    // Not writable, or not possible (HOME=/dev/null): the next one may be.
    return false
  }
}
