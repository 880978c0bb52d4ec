// What a file is by its bytes, whatever it is called: office files travel under wrong names, and half of all .doc are
// none.

import { failure } from './shared/failure.ts'
import { isZip, openZip } from './shared/zip.ts'

export type BinaryFormat = 'docx' | 'odt' | 'rtf' | 'doc' | 'pdf' | 'html'

const OLE = [0xd0, 0xcf, 0x11, 0xe0]
/**
 * Matches the beginning of a page, which Word and web sites like to call .doc: `<html`, `<!-- saved from … --><html`.
 */
const RE_HTML =
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b/i
/** Matches a page without its frame: `<p>…</p>`, `<div class="x">`. */
const RE_HTML_PART = /^\uFEFF?\s*<(?:p|div|h[1-6]|center|table|font|span|article|section|style|script|title)\b[^<>]*>/i
/** Matches the head of a saved page in one file, a mail with parts. */
const RE_MAIL = /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*(?:MIME-Version|Content-Type:\s*multipart\/related)/i
/** What XML is by its root; Word 2003 and LibreOffice write whole texts into one such file. */
const XML_ROOTS: readonly [root: RegExp, format: BinaryFormat | null, name: string][] = [
  [/<(?:w:wordDocument|\w+:wordDocument)\b/, 'docx', 'Word XML'],
  [/<pkg:package\b[^>]*>|progid="Word\.Document"/, 'docx', 'Word XML'],
  [/<office:document\b[^>]*opendocument\.text/, 'odt', 'OpenDocument'],
  [/progid="Excel\.Sheet"|<(?:ss:)?Workbook\b/, null, 'Excel XML'],
]
/** Programs by the first bytes of their files. */
const OTHERS: readonly [start: string, name: string][] = [
  ['\x89PNG', 'PNG'],
  ['\xFF\xD8\xFF', 'JPEG'],
  ['GIF8', 'GIF'],
  ['BM', 'BMP'],
  ['Rar!', 'RAR'],
  ['7z\xBC\xAF', '7-Zip'],
  ['\x1F\x8B', 'gzip'],
  ['ID3', 'MP3'],
  ['RIFF', 'WAV/AVI/WebP'],
  ['%!PS', 'PostScript'],
  ['AC10', 'DWG'],
]

/** The format of a file of a program; null for text. Throws E_READ for programs whose files nobody here reads. */
export function recognise(bytes: Uint8Array, path: string): BinaryFormat | null {
  const start = latin1(bytes, 1024)
  if (/^\s*\{\\rtf/.test(start.replace(/^\u00EF\u00BB\u00BF/, ''))) return 'rtf'
  if (start.includes('%PDF-')) return 'pdf'
  if (isZip(bytes)) return packedFormat(bytes, path)
  if (/^[\0\uFEFF\u00FE\u00FF\u00EF\u00BB\u00BF\s]*<\0?[?\w]/.test(start)) return xmlFormat(bytes, path)
  if (RE_MAIL.test(start)) return 'html'
  if (start.slice(4).startsWith('ftyp')) throw failure('read-other', path, { kind: 'MP4/HEIC' })
  const other = OTHERS.find(([sign]) => start.startsWith(sign))
  if (other && /[\0-\x08\x80-\x9F]/.test(start)) throw failure('read-other', path, { kind: other[1] })
  if (OLE.every((byte, index) => bytes[index] === byte)) return oleFormat(bytes, path)
  return null
}

/** A page saved under another name. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = withoutMark(latin1(bytes, 4096))
  return RE_HTML.test(start) || (RE_HTML_PART.test(start) && /<\/[a-z][a-z0-9]*>/i.test(start))
}

// --- internal ---

const withoutMark = (start: string) => start.replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)|\0/g, '')

/** XML is no speech; that of a text program is read, that of another one is named. Pages are XML at times. */
function xmlFormat(bytes: Uint8Array, path: string): BinaryFormat | null {
  const start = withoutMark(latin1(bytes, 8192))
  const known = XML_ROOTS.find(([root]) => root.test(start))
  if (known?.[1]) return known[1]
  if (known) throw failure('read-other', path, { kind: known[2] })
  if (/^\s*<\?xml/.test(start) && !/<(?:!doctype\s+html|html)\b/i.test(start))
    throw failure('read-other', path, { kind: 'XML' })
  return null
}

function packedFormat(bytes: Uint8Array, path: string): BinaryFormat {
  const { names, part } = openZip(bytes, path)
  if (names.includes('OFD.xml')) throw failure('read-ofd', path)
  if (names.includes('content.xml') && latin1(part('mimetype') ?? new Uint8Array(), 80).includes('opendocument.text'))
    return 'odt'
  if (
    names.some(name => name.startsWith('word/')) ||
    (names.includes('[Content_Types].xml') && !names.some(name => /^(?:xl|ppt)\//.test(name)))
  )
    return 'docx'
  const kind = names.some(name => name.startsWith('xl/'))
    ? 'Excel'
    : names.some(name => name.startsWith('ppt/'))
      ? 'PowerPoint'
      : null
  if (kind !== null) throw failure('read-other', path, { kind })
  throw failure('read-office', path)
}

/** Names in the directory of an OLE file are UTF-16. */
function oleFormat(bytes: Uint8Array, path: string): BinaryFormat {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string) => content.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) throw failure('read-encrypted', path)
  if (has('WordDocument')) return 'doc'
  if (has('Workbook') || has('Book')) throw failure('read-other', path, { kind: 'Excel' })
  if (has('PowerPoint Document')) throw failure('read-other', path, { kind: 'PowerPoint' })
  throw failure(/\.wp[st]$/i.test(path) ? 'read-wps' : 'read-damaged', path)
}

function latin1(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length))
}
