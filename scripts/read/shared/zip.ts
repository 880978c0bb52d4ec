// The parts of a zip file (docx, odt, ofd) of somebody's own; what is wrong with it is said to them.

import { openZip as open, ZipError, type Zip } from '../../office/zip.ts'
import { failure } from './failure.ts'

export { isZip, type Zip } from '../../office/zip.ts'

/** One part of text: a book of a million characters has some 15 MB of XML, and a tree of 30 MB takes some 4 s. */
const MOST_PART = 30_000_000

/** Throws E_READ where the directory is broken or promises too much. */
export function openZip(bytes: Uint8Array, path: string): Zip {
  const zip = orFailure(path, () => open(bytes, MOST_PART))
  return { names: zip.names, part: name => orFailure(path, () => zip.part(name)) }
}

// --- internal ---

const SAID = { damaged: 'read-damaged', bomb: 'read-bomb', encrypted: 'read-encrypted' } as const

function orFailure<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    const values = error.fault === 'bomb' ? { megabytes: error.megabytes } : {}
    throw failure(SAID[error.fault], path, values, error.cause)
  }
}
