// A file → Source: finds the reader for it, decodes, lets the format say what it knows. The only stage that reads the
// disk before there is a speech, so every way a file can be wrong ends here in one clear sentence.

import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import process from 'node:process'
import { basename, extname } from 'node:path'
import { SpeechdeckError } from '../issue.ts'
import type { Mark, Source } from '../model/source.ts'
import { failure } from './shared/failure.ts'
import { type Decoded, decodeEntities } from './text/entities.ts'
import { readPlain } from './text/plain.ts'
import { withoutNarrowPrivateUse } from './private-use.ts'
import type { Reading } from './shared/reading.ts'
import { looksLikeHtml, recognise } from './recognise.ts'
import { STDIN, extensionOf, readStdin } from './stdin.ts'
import { readText } from './text/tables.ts'

/** One file format. A new one is a file beside this and a row in READERS. */
interface Reader {
  format: Source['format']
  accepts: (extension: string) => boolean
  /**
   * Throws E_READ (failure.ts) where the bytes are not what the extension says. Heavy libraries are imported in here.
   */
  read: (bytes: Uint8Array, path: string) => Reading | Promise<Reading>
}

const READERS: readonly Reader[] = [
  {
    format: 'md',
    accepts: extension => ['.md', '.markdown', '.mdown'].includes(extension),
    read: async (bytes, path) => {
      const { readMarkdown, typedMarkdown } = await import('./text/markdown.ts')
      return plain(typedMarkdown, ({ text, literals }) => readMarkdown(text, literals))(bytes, path)
    },
  },
  {
    format: 'txt',
    accepts: extension => ['.txt', '.text', '.srt', '.vtt', ''].includes(extension),
    read: plain(decodeEntities, ({ text }) => readText(text)),
  },
  {
    format: 'docx',
    accepts: extension => ['.docx', '.docm', '.dotx'].includes(extension),
    read: async (bytes, path) => {
      const { embeddedParts, readDocx } = await import('./docx/index.ts')
      const chunk = embeddedParts(bytes, path).length > 0 ? (await import('./docx/read-chunk.ts')).readChunk : undefined
      return readDocx(bytes, path, chunk)
    },
  },
  {
    format: 'odt',
    accepts: extension => ['.odt', '.ott', '.fodt'].includes(extension),
    read: async (bytes, path) => (await import('./odt/index.ts')).readOdt(bytes, path),
  },
  {
    format: 'rtf',
    accepts: extension => extension === '.rtf',
    read: async (bytes, path) => (await import('./rtf/index.ts')).readRtf(bytes, path),
  },
  {
    format: 'doc',
    accepts: extension => ['.doc', '.dot', '.wps', '.wpt'].includes(extension),
    read: async (bytes, path) => (await import('./doc/index.ts')).readDoc(bytes, path),
  },
  {
    format: 'html',
    accepts: extension => ['.html', '.htm', '.xhtml', '.shtml', '.mht', '.mhtml'].includes(extension),
    read: async (bytes, path) => (await import('./html/index.ts')).readHtml(bytes, path),
  },
  {
    format: 'pdf',
    accepts: extension => extension === '.pdf',
    read: async (bytes, path) => (await import('./pdf/index.ts')).readPdf(bytes, path),
  },
]

/** A speech of three hours has some 150 KB; beyond this somebody named the wrong file. */
const MOST_BYTES = 50_000_000

/** Ten hours of speech; what is longer is a book, or no text at all. */
const MOST_CHARACTERS = 600_000
/** Characters without a stop or a line end: nobody has the breath for it, and it is no speech. */
const LONGEST_SENTENCE = 20_000
/** Bytes of a text file: four for a rare character, and its marks. */
const MOST_TEXT_BYTES = 3_000_000

/**
 * The speech of a file, or of standard input (`-`), not one character changed but its line ends. Throws E_READ where
 * there is none.
 */
export async function readSource(file: string, stdin: AsyncIterable<Uint8Array> = process.stdin): Promise<Source> {
  const isStdin = file === STDIN.argument
  const path = isStdin ? STDIN.name : file
  const name = basename(path)
  const bytes = isStdin ? await readStdin(stdin, MOST_BYTES) : readBytes(path)
  const extension = isStdin ? extensionOf(bytes) : extname(name).toLowerCase()
  const reader = readerOf(bytes, path, extension)
  const { text, encoding, marks, remarks: found = [] } = await readWith(reader, bytes, path)
  if (text.length > MOST_CHARACTERS)
    throw failure('read-long', path, { characters: text.length, most: MOST_CHARACTERS })
  const longest = longestSentence(text)
  if (longest > LONGEST_SENTENCE)
    throw failure('read-long-sentence', path, { characters: longest, most: LONGEST_SENTENCE })
  if (!hasSentence(text, marks)) throw failure(text.trim() === '' ? 'read-empty' : 'read-no-sentence', path)
  const remarks =
    isStdin || reader.accepts(extension)
      ? found
      : [{ rule: 'read-renamed', values: { extension, format: reader.format } }, ...found]
  return {
    name,
    format: reader.format,
    encoding,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: withoutNarrowPrivateUse(text.toWellFormed()),
    marks,
    ...(remarks.length > 0 && { remarks }),
  }
}

// --- internal ---

/** Formats of programs: such a file says by itself what it is. */
const BINARY: ReadonlySet<string> = new Set(['docx', 'odt', 'rtf', 'doc', 'pdf'])
/** Formats that people type. */
const TYPED: ReadonlySet<string> = new Set(['txt', 'md'])

/** By content where a program wrote the file, else by name. What is called a Word file and is text, is read as text. */
function readerOf(bytes: Uint8Array, path: string, extension: string): Reader {
  const of = (format: string) => READERS.find(reader => reader.format === format)
  const named = READERS.find(({ accepts }) => accepts(extension))
  const stated = bytes.length > 0 ? recognise(bytes, path) : null
  const isOffice = named !== undefined && BINARY.has(named.format)
  const isPage = (isOffice || named?.format === 'txt') && looksLikeHtml(bytes)
  const reader = stated !== null ? of(stated) : isPage ? of('html') : isOffice ? of('txt') : named
  if (reader && TYPED.has(reader.format) && bytes.length > MOST_TEXT_BYTES)
    throw failure('read-large', path, { megabytes: Math.ceil(bytes.length / 1e6), most: MOST_TEXT_BYTES / 1e6 })
  if (!reader) throw failure(extension === '.ofd' ? 'read-ofd' : 'read-format', path, { extension })
  if (bytes.length === 0) throw failure('read-empty', path)
  return reader
}

async function readWith(reader: Reader, bytes: Uint8Array, path: string): Promise<Reading> {
  try {
    return await reader.read(bytes, path)
  } catch (cause) {
    // What programs write can be broken in more ways than a reader foresees; text is never broken like that.
    if (cause instanceof SpeechdeckError || (TYPED.has(reader.format) && !(cause instanceof RangeError))) throw cause
    throw failure('read-damaged', path, {}, cause)
  }
}

/** A text file whose signs, if it has any, stay in the text. */
function plain(typed: (raw: string) => Decoded, marks: (typed: Decoded) => Mark[]): Reader['read'] {
  return (bytes, path) => {
    const { text: raw, encoding, bad } = readPlain(bytes, path)
    const decoded = typed(raw)
    const remarks = bad ? [{ rule: 'read-bad-bytes', values: { encoding, ...bad } }] : []
    return { text: decoded.text, encoding, marks: marks(decoded), remarks }
  }
}

function readBytes(path: string): Uint8Array {
  try {
    const facts = statSync(path)
    if (facts.isDirectory()) throw failure('read-folder', path)
    // An endless device or a pipe nobody writes to would keep us for ever.
    if (!facts.isFile()) throw failure('read-no-file', path)
    if (facts.size > MOST_BYTES)
      throw failure('read-large', path, { megabytes: Math.round(facts.size / 1e6), most: MOST_BYTES / 1e6 })
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof SpeechdeckError) throw cause
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause)
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw failure('read-missing', path, {}, cause)
    throw failure('read-denied', path, { reason }, cause)
  }
}

/** Characters between two stops or line ends. */
function longestSentence(text: string): number {
  let longest = 0
  let last = -1
  for (const { index } of text.matchAll(/[。！？.!?\n]/g)) {
    longest = Math.max(longest, index - last - 1)
    last = index
  }
  return Math.max(longest, text.length - last - 1)
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
