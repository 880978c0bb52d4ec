// A PDF read and written at once, and its identity (`/ID`), which follows from its content: the same deck gives the
// same bytes, and another copy another identity.

import { createHash } from 'node:crypto'
import { ParseSpeeds, PDFHexString, type PDFDocument } from 'pdf-lib'

/** pdf-lib lets others have their turn every hundred objects; nothing else is waiting here. */
export const LOAD_AT_ONCE = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }
const AT_ONCE = { objectsPerTick: Infinity }

/** Stands where the identity goes until the rest of the file is known. */
const NO_IDENTITY = '5feec4dec0de'.padEnd(32, '0')

/**
 * The identity is a hash of the content, written over its placeholder: the trailer is the last thing in the file, and
 * not compressed.
 */
export async function savedWithIdentity(document: PDFDocument): Promise<Uint8Array> {
  const unknown = PDFHexString.of(NO_IDENTITY)
  document.context.trailerInfo.ID = document.context.obj([unknown, unknown])
  const bytes = await document.save(AT_ONCE)
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.lastIndexOf(NO_IDENTITY); at >= 0; at = at === 0 ? -1 : file.lastIndexOf(NO_IDENTITY, at - 1))
    file.write(hex, at, 'latin1')
  return bytes
}
