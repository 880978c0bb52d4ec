// Bytes of RTF → characters. Each font names its character set; two bytes of Chinese may come as escapes, as raw bytes,
// or one of each.

import { symbolCharacter } from '../shared/number-formats.ts'

/** Character set of a font → encoding. 2 is a symbol font, 0 and 1 follow the document. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  54936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
  874: 'windows-874',
}
const SYMBOL = 2
/** Encodings whose characters may take two bytes. */
const WIDE = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr', 'utf-8'])

export interface Font {
  charset: number
  name: string
}

export function encodingOfCodePage(page: number): string {
  return CODE_PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
}

/** The encoding that bytes in a font have: a Latin font inside a Chinese document still holds Chinese bytes. */
export function encodingOf(font: Font | undefined, document: string): string {
  return CHARSETS[font?.charset ?? 1] ?? document
}

/** Bytes of one run as characters; symbol fonts by their own table. */
export function charactersOf(bytes: readonly number[], font: Font | undefined, document: string): string {
  if (font?.charset === SYMBOL) return bytes.map(byte => (byte < 0x20 ? '' : symbolCharacter(byte, font.name))).join('')
  const data = Uint8Array.from(bytes)
  for (const encoding of [encodingOf(font, document), document]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(data)
    } catch {
      // Not this one: Western quotation marks in a Chinese font, or the reverse.
      continue
    }
  }
  return new TextDecoder(WIDE.has(document) && data.some(byte => byte >= 0xa0) ? document : 'windows-1252').decode(data)
}

/** Does the run end in half a character, so that the next byte belongs to it whatever it looks like? */
export function isOpenEnded(bytes: readonly number[], encoding: string): boolean {
  if (!WIDE.has(encoding) || encoding === 'utf-8') return false
  let isLead = false
  for (const byte of bytes)
    isLead = !isLead && byte >= 0x81 && byte <= 0xfe && !(encoding === 'shift_jis' && byte >= 0xa0 && byte <= 0xdf)
  return isLead
}
