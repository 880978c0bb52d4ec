// Folders and files of one run that are gone when it ends. A run that is killed cannot take its own away: their names
// say whose they are, and the next run of any command takes them away.

import { createHash } from 'node:crypto'
import { lstatSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { SpeechdeckError } from '../issue.ts'

/** What a scratch folder is for; part of its name. */
export type ScratchUse = 'cache' | 'making' | 'run' | 'present' | 'meeting' | 'site' | 'png' | 'copies'

/** `speechdeck-making-4711-1a2b3c-XXXXXX` in `parent`; out of sight where people look. */
export function makeScratch(parent: string, use: ScratchUse): string {
  const name = `speechdeck-${use}-${process.pid}-${HOST}-`
  return mkdtempSync(join(parent, HIDDEN.has(use) ? `.${name}` : name))
}

/**
 * A scratch folder where temporary files belong, by its real path: Vite follows links. Where nothing can be written
 * there (TMPDIR names a folder that is gone, or somebody else's), that is the user's to mend.
 */
export function temporaryScratch(use: ScratchUse): string {
  const folder = tmpdir()
  try {
    return makeScratch(realpathSync(folder), use)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new SpeechdeckError('E_EXPORT', 'no-temporary-folder', { values: { folder, reason }, cause: error })
  }
}

/** The name under which a file is written before it takes its place. */
export function besideName(path: string, random: string): string {
  return `${path}.${process.pid}-${HOST}-${random}.tmp`
}

/**
 * Takes away what ended processes of this machine left in `folder`; what cannot be read or removed stays. A browser
 * that outlives the run which started it may still write there: what stays at first may go when this run ends.
 */
export function sweep(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, pid, host] = RE_SCRATCH.exec(name) ?? RE_BESIDE.exec(name) ?? []
    if (pid === undefined || (host === HOST ? isRunning(Number(pid)) : !isOld(join(folder, name)))) continue
    try {
      rmSync(join(folder, name), { recursive: true, force: true })
    } catch {
      // Somebody else's.
    }
  }
}

// --- internal ---

/** A folder may be shared by machines, whose processes have the same numbers. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 6)
const HIDDEN: ReadonlySet<ScratchUse> = new Set(['site', 'png', 'copies'])
const RE_SCRATCH = /^\.?speechdeck-[a-z]+-(\d+)-([0-9a-f]{6})-\w{6}$/
const RE_BESIDE = /\.(\d+)-([0-9a-f]{6})-[0-9a-f]{6}\.tmp$/
/** Another machine's run is over after a day, in milliseconds. */
const OLD = 86_400_000

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isOld(path: string): boolean {
  try {
    return Date.now() - lstatSync(path).mtimeMs > OLD
  } catch {
    return false
  }
}
