// The grammar of RTF: groups, control words, bytes. What they mean is said in words.ts and destinations.ts.

import { itemAt } from '../../text/item-at.ts'

export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  /** `\par`, `\u21516`, `\*`: the number is null where none is written. */
  | { kind: 'word'; word: string; value: number | null }
  /** Characters as bytes of the code page in force. */
  | { kind: 'byte'; byte: number; escaped: boolean }

const [BACKSLASH, OPEN, CLOSE] = [0x5c, 0x7b, 0x7d]
const SPECIAL: ReadonlySet<number> = new Set([BACKSLASH, OPEN, CLOSE])

/**
 * Line ends mean nothing in RTF; the bytes of `\bin` are skipped, and those of a group that is ignored (a picture has
 * millions).
 */
export function* tokensOf(bytes: Uint8Array, isIgnored: () => boolean): Generator<Token> {
  let at = 0
  while (at < bytes.length) {
    const byte = itemAt(bytes, at++)
    if (byte === OPEN) yield { kind: 'open' }
    else if (byte === CLOSE) yield { kind: 'close' }
    else if (byte === 0x0a || byte === 0x0d || byte === 0) continue
    else if (byte !== BACKSLASH && isIgnored()) while (at < bytes.length && !SPECIAL.has(itemAt(bytes, at))) at++
    else if (byte !== BACKSLASH) yield { kind: 'byte', byte, escaped: false }
    else if (isLetter(bytes[at])) {
      const start = at
      while (isLetter(bytes[at]) && at - start < 32) at++
      const word = String.fromCharCode(...bytes.subarray(start, at))
      const sign = at
      if (bytes[at] === 0x2d) at++
      const first = at
      while (isDigit(bytes[at]) && at - first < 10) at++
      if (at === first) at = sign
      const value = at > first ? Number(String.fromCharCode(...bytes.subarray(sign, at))) : null
      if (bytes[at] === 0x20) at++
      if (word === 'bin' && value !== null) at += Math.max(0, value)
      else yield { kind: 'word', word, value }
    } else {
      const sign = bytes[at++]
      if (sign === undefined) return
      const char = String.fromCharCode(sign)
      if (char === "'") {
        const code = Number.parseInt(String.fromCharCode(...bytes.subarray(at, at + 2)), 16)
        if (Number.isNaN(code)) continue
        at += 2
        yield { kind: 'byte', byte: code, escaped: true }
      } else if (char === '\\' || char === '{' || char === '}') yield { kind: 'byte', byte: sign, escaped: true }
      else yield { kind: 'word', word: char === '\n' || char === '\r' ? 'par' : char, value: null }
    }
  }
}

// --- internal ---

const isLetter = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39
