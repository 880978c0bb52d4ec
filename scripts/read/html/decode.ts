// Bytes of a page → text. Pages name their own encoding, and often wrongly: bytes that are UTF-8 are UTF-8 whatever
// they say.

import { decode, type Decoded } from '../decode.ts'

/**
 * Matches `<meta charset="gb2312">`, `<meta http-equiv=… content="text/html; charset=gbk">`, `<?xml …
 * encoding="big5"?>`. Not `<p>charset`.
 */
const RE_CHARSET = /<(?:meta\s[^>]{0,300}?charset|\?xml\s[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w-]{2,40})/i
/** Where browsers look for it, and some more for long scripts in the head. */
const HEAD_BYTES = 8_192
const FEW_LOST = 0.02
/** One byte, one character: such a name fits all bytes and proves nothing. */
const RE_WESTERN = /^(?:iso-8859-|windows-125|latin|us-ascii|ascii)/i

/** `stated` is what a mail header says; null when the bytes are no text at all. */
export function decodePage(bytes: Uint8Array, stated: string | null = null): Decoded | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const label = stated ?? RE_CHARSET.exec(head)?.[1] ?? null
  const plain = decode(bytes)
  if (plain && plain.encoding.startsWith('utf-') && !(label && isPureAscii(bytes))) return plain
  if (label === null || RE_WESTERN.test(label)) return plain
  const strict = decodeAs(bytes, label, true)
  if (strict) return strict
  // Two encodings in one page: better some lost characters, which cleaning reports, than no speech.
  const loose = decodeAs(bytes, label, false)
  return loose && (!plain || lostShare(loose.text) < FEW_LOST) ? loose : plain
}

// --- internal ---

/** `gb2312` and `gbk` are read as what has grown out of them. */
function decodeAs(bytes: Uint8Array, label: string, fatal: boolean): Decoded | null {
  try {
    const decoder = new TextDecoder(/^(?:x-)?gb/i.test(label) ? 'gb18030' : label, { fatal })
    return { text: decoder.decode(bytes), encoding: decoder.encoding }
  } catch {
    // A name nobody knows, or other bytes than it says.
    return null
  }
}

/** In what is not ASCII. */
function lostShare(text: string): number {
  return (text.match(/\uFFFD/g)?.length ?? 0) / Math.max(1, text.match(/[^\0-\x7F]/g)?.length ?? 0)
}

/** Such bytes are UTF-8 and may yet be ISO-2022-JP or HZ, as the page says. */
function isPureAscii(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte < 0x80)
}
