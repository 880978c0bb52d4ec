// Bytes of a text file → text with `\n` line ends. Files of other formats that somebody renamed to .txt are told apart here.

import { decode, type Decoded, isWestern } from '../decode.ts'
import { failure } from '../shared/failure.ts'

/** Beginnings of files that are often renamed to .txt: zip (docx), PDF, old Word, RTF. */
const BINARY_STARTS = ['PK\x03\x04', '%PDF-', '\xD0\xCF\x11\xE0', '{\\rtf']

/** Matches a NUL or a bell. Not a line end, a tab or a form feed. */
const RE_CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu

/** The decoded text, not one character changed but its line ends; throws where the bytes are no text. */
export function readPlain(bytes: Uint8Array, path: string): Decoded {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  if (BINARY_STARTS.some(sign => start.startsWith(sign))) throw failure('read-binary', path)
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
