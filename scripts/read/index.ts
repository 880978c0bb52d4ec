// A file → Source: finds the reader for it, decodes, lets the format say what it knows. The only stage that reads the disk
// before there is a speech, so every way a file can be wrong ends here in one clear sentence.

import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { SpeechdeckError } from '../issue.ts'
import type { Mark, Source } from '../model.ts'
import { decode } from './decode.ts'
import { readMarkdown } from './markdown.ts'
import { readText } from './text.ts'

/** One file format. A new one is a file beside this and a row in READERS. */
interface Reader {
  format: Source['format']
  accepts: (extension: string) => boolean
  /** What the format states about the decoded text. */
  marks: (text: string) => Mark[]
}

const READERS: readonly Reader[] = [
  { format: 'md', accepts: extension => ['.md', '.markdown', '.mdown'].includes(extension), marks: readMarkdown },
  { format: 'txt', accepts: extension => ['.txt', '.text', ''].includes(extension), marks: readText },
]

/** A speech of three hours has some 150 KB; beyond this somebody named the wrong file. */
const MOST_BYTES = 50_000_000

/** Beginnings of files that are often renamed to .txt: zip (docx), PDF, old Word, RTF. */
const BINARY_STARTS = ['PK\x03\x04', '%PDF-', '\xD0\xCF\x11\xE0', '{\\rtf']

/** Matches a NUL or a bell. Not a line end, a tab or a form feed. */
const RE_CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu

/** The speech of a file, not one character changed but its line ends. Throws E_READ where there is none. */
export function readSource(path: string): Source {
  const name = basename(path)
  const bytes = readBytes(path)
  const extension = extname(name).toLowerCase()
  const reader = READERS.find(({ accepts }) => accepts(extension))
  if (!reader) throw failure('read-format', path, { extension })
  if (bytes.length === 0) throw failure('read-empty', path)
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  if (BINARY_STARTS.some(sign => start.startsWith(sign))) throw failure('read-binary', path)
  const { text, encoding } = decodeOrThrow(bytes, path)
  if ((text.match(RE_CONTROL)?.length ?? 0) > text.length / 100) throw failure('read-binary', path)
  const marks = reader.marks(text)
  if (!hasSentence(text, marks)) throw failure(text.trim() === '' ? 'read-empty' : 'read-no-sentence', path)
  return { name, format: reader.format, encoding, sha256: createHash('sha256').update(bytes).digest('hex'), text, marks }
}

// --- internal ---

function readBytes(path: string): Uint8Array {
  try {
    const facts = statSync(path)
    if (facts.isDirectory()) throw failure('read-folder', path)
    if (facts.size > MOST_BYTES) throw failure('read-large', path, { megabytes: Math.round(facts.size / 1e6), most: MOST_BYTES / 1e6 })
    return readFileSync(path)
  }
  catch (cause) {
    if (cause instanceof SpeechdeckError) throw cause
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause)
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw failure('read-missing', path, {}, cause)
    throw failure('read-denied', path, { reason }, cause)
  }
}

function decodeOrThrow(bytes: Uint8Array, path: string) {
  const decoded = decode(bytes)
  if (decoded) return { ...decoded, text: decoded.text.replace(/\r\n?/g, '\n') }
  if (bytes.includes(0)) throw failure('read-binary', path)
  throw failure('read-bytes', path, { offset: firstBadByte(bytes) })
}

/** Where strict UTF-8 stops: the best hint there is for bytes that are no text anywhere. */
function firstBadByte(bytes: Uint8Array): number {
  const readable = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? ''
  return new TextEncoder().encode(readable).length
}

/** A letter of any script outside the signs of the format. */
function hasSentence(text: string, marks: readonly Mark[]): boolean {
  let at = 0
  let spoken = ''
  for (const { kind, span } of marks) {
    if (kind !== 'markup') continue
    spoken += text.slice(at, Math.max(at, span.start))
    at = Math.max(at, span.end)
  }
  return /\p{L}/u.test(spoken + text.slice(at))
}

function failure(key: string, file: string, values: Record<string, string | number> = {}, cause?: unknown) {
  return new SpeechdeckError('E_READ', key, { hint: `${key}-hint`, values: { file, ...values }, cause })
}
