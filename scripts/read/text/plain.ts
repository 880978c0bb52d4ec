// Bytes of a text file → text with `\n` line ends.

import { decode, type Decoded, isWestern } from '../decode.ts'
import { failure } from '../shared/failure.ts'

/** Matches a NUL or a bell. Not a line end, a tab or a form feed. */
const RE_CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu

/** The decoded text, not one character changed but its line ends; throws where the bytes are no text. */
export function readPlain(bytes: Uint8Array, path: string): Decoded {
  const decoded = decode(bytes)
  if (!decoded)
    throw bytes.includes(0)
      ? failure('read-binary', path)
      : isWestern(bytes)
        ? failure('read-encoding', path, { encoding: 'windows-125x' })
        : failure('read-bytes', path, { offset: firstBadByte(bytes) })
  const text = decoded.text.replace(/\r\n?/g, '\n')
  if ((text.match(RE_CONTROL)?.length ?? 0) > text.length / 100) throw failure('read-binary', path)
  return { ...decoded, text }
}

// --- internal ---

/** Where strict UTF-8 stops: the best hint there is for bytes that are no text anywhere. */
function firstBadByte(bytes: Uint8Array): number {
  const readable = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? ''
  return new TextEncoder().encode(readable).length
}
