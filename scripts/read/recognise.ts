// What a file is by its bytes, whatever it is called: office files travel under wrong names, and half of all .doc are none.

import { failure } from './shared/failure.ts'
import { isZip, openZip } from './shared/zip.ts'

export type BinaryFormat = 'docx' | 'odt' | 'rtf' | 'doc' | 'pdf'

const OLE = [0xd0, 0xcf, 0x11, 0xe0]
/** Matches the beginning of a page, which Word and web sites like to call .doc. */
const RE_HTML = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i

/** The format of a file of a program; null for text. Throws E_READ for programs whose files nobody here reads. */
export function recognise(bytes: Uint8Array, path: string): BinaryFormat | null {
  const start = latin1(bytes, 1024)
  if (/^\s*\{\\rtf/.test(start.replace(/^\u00EF\u00BB\u00BF/, ''))) return 'rtf'
  if (start.includes('%PDF-')) return 'pdf'
  if (isZip(bytes)) return packedFormat(bytes, path)
  if (OLE.every((byte, index) => bytes[index] === byte)) return oleFormat(bytes, path)
  return null
}

/** A page saved under another name. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  return RE_HTML.test(latin1(bytes, 1024).replace(/^\u00EF\u00BB\u00BF|\0/g, ''))
}

// --- internal ---

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
  throw failure('read-office', path)
}

/** Names in the directory of an OLE file are UTF-16. */
function oleFormat(bytes: Uint8Array, path: string): BinaryFormat {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string) => content.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) throw failure('read-encrypted', path)
  if (has('WordDocument')) return 'doc'
  if (has('Workbook') || has('PowerPoint Document')) throw failure('read-office', path)
  throw failure(/\.wp[st]$/i.test(path) ? 'read-wps' : 'read-damaged', path)
}

function latin1(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length))
}
