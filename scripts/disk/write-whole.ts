// Files that appear whole or not at all: written beside, then renamed.

import { randomBytes } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { SpeechdeckError } from '../issue.ts'
import { besideName } from './scratch.ts'

export function writeWhole(path: string, content: Uint8Array | string): void {
  const beside = besideName(path, randomBytes(3).toString('hex'))
  try {
    writeFileSync(beside, content)
    renameSync(beside, path)
  } catch (error) {
    throw writeError(path, error)
  } finally {
    try {
      rmSync(beside, { force: true })
    } catch {
      // Where nothing could be written, nothing is to be removed: a part of the path is a file.
    }
  }
}

/** Disk full, read-only, a folder in the way: what the system said, and where. */
export function writeError(path: string, error: unknown): SpeechdeckError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return new SpeechdeckError('E_EXPORT', 'export-write', {
    hint: 'export-write-hint',
    values: { file: path, reason },
    cause: error,
  })
}
