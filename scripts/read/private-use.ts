// Characters that old encodings kept in Unicode's private area because Unicode had no place for them yet: 䶮 of GBK is
// U+E863 in files of that time. They have their places now.

/** GBK put them from 0xFE50 on, U+E815 to U+E864 in the same order; the decoder says what stands there today. */
const [FIRST, LAST] = [0xe815, 0xe864]
/** Beyond the first plane, which decoders leave as they are. */
const WIDE: Readonly<Record<number, number>> = {
  0xe816: 0x20087,
  0xe817: 0x20089,
  0xe818: 0x200cc,
  0xe831: 0x215d7,
  0xe83b: 0x2298f,
  0xe855: 0x241fe,
}
const RE_OLD = /[\uE815-\uE864]/g

/** `刘\uE863` → `刘䶮` */
export function withoutPrivateUse(text: string): string {
  return text.replace(RE_OLD, old => characterOf(old.charCodeAt(0)))
}

/** The same, where offsets are already counted: characters of two units stay. */
export function withoutNarrowPrivateUse(text: string): string {
  return text.replace(RE_OLD, old => {
    const char = characterOf(old.charCodeAt(0))
    return char.length === 1 ? char : old
  })
}

// --- internal ---

function characterOf(code: number): string {
  const wide = WIDE[code]
  if (wide !== undefined) return String.fromCodePoint(wide)
  if (code < FIRST || code > LAST) return String.fromCharCode(code)
  const trail = 0x50 + (code - FIRST)
  return new TextDecoder('gb18030').decode(Uint8Array.of(0xfe, trail >= 0x7f ? trail + 1 : trail))
}
