// Bytes → text: byte order mark, then plausible UTF-16, then strict UTF-8, then GB18030 against Big5 by common characters.
// Speeches come from old office machines; a wrong guess here would spoil every character after it.

export interface Decoded {
  text: string
  encoding: string
}

/** Characters that a Chinese text of some length cannot do without, simplified and traditional. */
const COMMON = new Set(
  '的一是了我不人在他有这個个上们們来來到时時大地为為子中你说說生国國年着着就那和要出也得里后後自以会會家可下而过過天去能对對小多然于心学學么之都好看起发發当當没成只如事把还還用第样樣道想作种種开開美总總从從无無情己面最女但现現前些所同日手又行意动動方期它头頭经經长長儿兒回位分爱愛老因很给給名法间間斯知世什两兩次使身者被高已亲親其进進此话話常与與活正感，。、；：“”！？',
)

/** Share of common characters that real Chinese reaches easily and a wrong decoding does not. */
const LEAST_COMMON = 0.1

/** `null` when the bytes are no text in any encoding we know. */
export function decode(bytes: Uint8Array): Decoded | null {
  for (const { encoding, mark } of BYTE_ORDER_MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return decodeAs(bytes.subarray(mark.length), encoding)
  }
  if (bytes.includes(0)) return decodeUtf16(bytes)
  return decodeAs(bytes, 'utf-8') ?? decodeUtf16(bytes) ?? decodeLegacy(bytes)
}

// --- internal ---

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
]

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    // Not this encoding: that is the answer, not a fault.
    return null
  }
}

/** UTF-16 without a mark: every other byte of the ASCII in it is zero; without ASCII the commonest characters decide. */
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
    text.match(/[\n\r\t\x20-\x7E\u00A0-\u00FF\u2010-\u2030\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/g)?.length ?? 0
  return usual >= text.length * 0.95
}

/** GB18030 and Big5 read each other's bytes as rare characters; Windows-1252 has lone high bytes among ASCII. */
function decodeLegacy(bytes: Uint8Array): Decoded | null {
  if (hasLoneHighBytes(bytes)) return decodeAs(bytes, 'windows-1252')
  const candidates = ['gb18030', 'big5']
    .flatMap(encoding => decodeAs(bytes, encoding) ?? [])
    .filter(({ text }) => isPlausible(text))
  const [first, second] = candidates
  if (!first || !second) return first ?? null
  return commonShare(second.text) > commonShare(first.text) ? second : first
}

function hasLoneHighBytes(bytes: Uint8Array): boolean {
  let high = 0
  let lone = 0
  bytes.forEach((byte, index) => {
    if (byte < 0x80) return
    high++
    if ((bytes[index - 1] ?? 0) < 0x80 && (bytes[index + 1] ?? 0) < 0x80) lone++
  })
  return high < bytes.length * 0.1 && lone >= high * 0.9
}

function commonShare(text: string): number {
  let common = 0
  let all = 0
  for (const char of text) {
    if (char <= '\x7F') continue
    all++
    if (COMMON.has(char)) common++
  }
  return all === 0 ? 0 : common / all
}
