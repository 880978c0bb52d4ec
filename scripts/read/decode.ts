// Bytes → text: byte order mark, then plausible UTF-16, then UTF-8, then the old encodings against each other by the
// characters that texts of their languages cannot do without. Speeches come from old office machines; a wrong guess
// here would spoil every character after it, so what no encoding explains is refused.

import { itemAt } from '../text/item-at.ts'
import { createRequire } from 'node:module'
import { withoutPrivateUse } from './private-use.ts'

export interface Decoded {
  text: string
  encoding: string
  /** Bytes that are no character, each shown as U+FFFD: how many, and the offset of the first. */
  bad?: { count: number; offset: number }
}

/** Characters that a Chinese text of some length cannot do without, simplified and traditional. */
const COMMON = new Set(
  '的一是了我不人在他有这個个上们們来來到时時大地为為子中你说說生国國年着着就那和要出也得里后後自以会會家可下而过過天去能对對小多然于心学學么之都好看起发發当當没成只如事把还還用第样樣道想作种種开開美总總' +
    '从從无無情己面最女但现現前些所同日手又行意动動方期它头頭经經长長儿兒回位分爱愛老因很给給名法间間斯知世什两兩次使身者被高已亲親其进進此话話常与與活正感，。、；：“”！？',
)

/** Syllables and letters that Korean, Japanese and Russian texts are full of. */
const COMMON_KOREAN = new Set(
  '이다의는을를에가고하은로지사한기도리자시해인대나아어그정일부서있수들만과와여러분전적으니습합',
)
const COMMON_RUSSIAN = new Set('оеаинтсрвлкмОЕАИНТСРВЛКМ')

/** Share of common characters that real Chinese reaches easily and a wrong decoding does not. */
const LEAST_COMMON = 0.1

/** `null` when the bytes are no text in any encoding we know. */
export function decode(bytes: Uint8Array): Decoded | null {
  for (const { encoding, mark } of BYTE_ORDER_MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) {
      const rest = bytes.subarray(mark.length)
      return decodeAs(rest, encoding) ?? withBadBytes(rest, encoding)
    }
  }
  if (bytes.includes(0)) return decodeUtf16(bytes)
  return decodeAs(bytes, 'utf-8') ?? decodeUtf16(bytes) ?? withBadBytes(bytes, 'utf-8') ?? decodeLegacy(bytes)
}

/** Letters of Western Europe, Turkey, Poland … in one byte each: which of them nobody can tell. */
export function isWestern(bytes: Uint8Array): boolean {
  return loneHighBytes(bytes).areLone
}

// --- internal ---

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
]

/** An old encoding, how typical a text is of its language, and how typical real texts are. */
interface Legacy {
  encoding: string
  share: (text: string) => number
  usual: number
  /** Of what is usual, so much is needed: in one byte each, all bytes are some letter. */
  least?: number
  /** Lead bytes of everyday characters, in an encoding of Chinese. */
  everyday?: readonly [from: number, to: number]
}

const LEGACY: readonly Legacy[] = [
  { encoding: 'gb18030', share: commonShare, usual: 0.35, everyday: [0xb0, 0xd7] },
  { encoding: 'big5', share: commonShare, usual: 0.35, everyday: [0xa4, 0xc6] },
  { encoding: 'euc-kr', share: text => shareOf(text, char => COMMON_KOREAN.has(char)), usual: 0.35 },
  { encoding: 'shift_jis', share: text => shareOf(text, isKana), usual: 0.45 },
  { encoding: 'euc-jp', share: text => shareOf(text, isKana), usual: 0.45 },
  { encoding: 'windows-1251', share: russianShare, usual: 0.65, least: 0.8 },
]
/** Of what is usual, this much says that it is that language; with bytes that are no character it takes more. */
const LEAST_TYPICAL = 0.3
const LEAST_TYPICAL_BAD = 0.6
/** Lists of names hold few common characters, but everyday ones. */
const LEAST_EVERYDAY = 0.5
/** Bytes that are no character: so many in all, or that share of what is not ASCII. */
const MOST_BAD = 3
const MOST_BAD_SHARE = 0.02

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return { text: mended(text, bytes, encoding), encoding }
  } catch {
    // Not this encoding: that is the answer, not a fault.
    return null
  }
}

/** What Hong Kong added to Big5, and what GBK kept apart, stands in Unicode's private area for some decoders. */
function mended(text: string, bytes: Uint8Array, encoding: string): string {
  if (!/[\uE000-\uF8FF]/.test(text)) return text
  return encoding === 'big5' ? loadIconv().decode(Buffer.from(bytes), 'big5hkscs') : withoutPrivateUse(text)
}

/** The text with U+FFFD for a few bytes that are no character; null where there are more of them. */
function withBadBytes(bytes: Uint8Array, encoding: string): Decoded | null {
  const text = mended(new TextDecoder(encoding).decode(bytes), bytes, encoding)
  const count = text.match(/\uFFFD/g)?.length ?? 0
  const others = Array.from(text).filter(char => char > '\x7F').length - count
  if (count === 0 || others < count * 5 || count > Math.max(MOST_BAD, others * MOST_BAD_SHARE)) return null
  return { text, encoding, bad: { count, offset: firstBad(bytes, encoding) } }
}

/** Offset of the first byte at which the encoding breaks. */
function firstBad(bytes: Uint8Array, encoding: string): number {
  const isGood = (length: number) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isGood(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * UTF-16 without a mark: every other byte of the ASCII in it is zero; without ASCII the commonest characters decide.
 */
function decodeUtf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 !== 0) return null
  const zeros = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const candidates = ['utf-16le', 'utf-16be'].flatMap(encoding => decodeAs(bytes, encoding) ?? [])
  const zeroSide = odd > even * 9 ? 'utf-16le' : even > odd * 9 ? 'utf-16be' : null
  return (
    candidates.find(
      ({ text, encoding }) => isPlausible(text) && (encoding === zeroSide || commonShare(text) >= LEAST_COMMON),
    ) ?? null
  )
}

/** Letters, Han, their punctuation and line ends; a wrong decoding is full of rare scripts and control characters. */
function isPlausible(text: string): boolean {
  const usual =
    text.match(
      /[\n\r\t\x20-\x7E\u00A0-\u00FF\u2010-\u2030\u3000-\u303F\u3400-\u9FFF\uFF00-\uFFEF]|[\u{20000}-\u{3FFFF}]/gu,
    )?.length ?? 0
  return usual >= Array.from(text).length * 0.95
}

/**
 * The encoding whose language the text looks most like; a list of names looks like none, but its bytes are everyday
 * ones.
 */
function decodeLegacy(bytes: Uint8Array): Decoded | null {
  const { areLone, areFew } = loneHighBytes(bytes)
  if (areLone && areFew) return western(bytes)
  const strict = LEGACY.flatMap(legacy => {
    const decoded = decodeAs(bytes, legacy.encoding)
    return decoded ? [{ decoded, legacy, typical: legacy.share(decoded.text) / legacy.usual }] : []
  })
  const best = strict
    .filter(({ typical, legacy: { least = LEAST_TYPICAL } }) => typical >= least)
    .toSorted((a, b) => b.typical - a.typical)[0]
  if (best) return best.decoded
  const named = strict.find(({ legacy, decoded }) => isEveryday(bytes, legacy.everyday) && isPlausible(decoded.text))
  if (named) return named.decoded
  const broken = LEGACY.flatMap(({ encoding, share, usual, everyday }) => {
    const decoded = everyday ? withBadBytes(bytes, encoding) : null
    return decoded && share(decoded.text) / usual >= LEAST_TYPICAL_BAD ? [decoded] : []
  })
  return broken.toSorted((a, b) => commonShare(b.text) - commonShare(a.text))[0] ?? null
}

/** Are most characters of two bytes everyday ones? */
function isEveryday(bytes: Uint8Array, everyday: Legacy['everyday']): boolean {
  if (!everyday) return false
  let all = 0
  let found = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = itemAt(bytes, at)
    if (lead < 0x80) continue
    const trail = bytes[at + 1] ?? 0
    const isFour = trail >= 0x30 && trail <= 0x39
    at += isFour ? 3 : 1
    if (isFour || lead < 0xa4) continue
    all++
    if (lead >= everyday[0] && lead <= everyday[1]) found++
  }
  return all > 0 && found >= all * LEAST_EVERYDAY
}

/** English with curly quotation marks; where letters of other alphabets abound, nobody can tell which they are. */
function western(bytes: Uint8Array): Decoded | null {
  const decoded = decodeAs(bytes, 'windows-1252')
  const letters = decoded?.text.match(/[A-Za-z\u00C0-\u024F]/g) ?? []
  const foreign = letters.filter(letter => letter > '\x7F').length
  return foreign > letters.length * MOST_FOREIGN ? null : decoded
}

/** `café` and `naïve` in an English speech stay far below. */
const MOST_FOREIGN = 0.04

/** Letters beyond ASCII among ASCII ones, where characters of two bytes would stand side by side. */
function loneHighBytes(bytes: Uint8Array): { areLone: boolean; areFew: boolean } {
  let high = 0
  let lone = 0
  bytes.forEach((byte, index) => {
    if (byte < 0x80) return
    high++
    if ((bytes[index - 1] ?? 0) < 0x80 && (bytes[index + 1] ?? 0) < 0x80) lone++
  })
  return { areLone: high > 0 && lone >= high * 0.9, areFew: high < bytes.length * 0.1 }
}

function commonShare(text: string): number {
  return shareOf(text, char => COMMON.has(char))
}

/** Russian is written in its own letters throughout. */
function russianShare(text: string): number {
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0
  const cyrillic = text.match(/[\u0410-\u044F]/g)?.length ?? 0
  return latin > cyrillic ? 0 : shareOf(text, char => COMMON_RUSSIAN.has(char))
}

const isKana = (char: string) => char >= '\u3041' && char <= '\u30FE'

/** Share of the characters that are not ASCII. */
function shareOf(text: string, isOne: (char: string) => boolean): number {
  let found = 0
  let all = 0
  for (const char of text) {
    if (char <= '\x7F') continue
    all++
    if (isOne(char)) found++
  }
  return all === 0 ? 0 : found / all
}

/** Tables of all encodings there are, for one that hardly any speech has. */
function loadIconv(): typeof import('iconv-lite') {
  return createRequire(import.meta.url)('iconv-lite') as typeof import('iconv-lite')
}
