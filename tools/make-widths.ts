// Writes widths.json: advance widths of the printable Latin characters in the six font files the slides use, in
// thousandths of an em. Run it (`node tools/make-widths.ts`) when a font package changes; scripts/language/width.ts
// reads the result.

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const FONTS = {
  'sans-400': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans-500': 'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  'sans-700': 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'serif-500': 'noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf',
  'serif-700': 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'serif-900': 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
}
/** ASCII and Latin-1; all else counts as a full em, which is what Chinese characters and marks take. */
const FIRST = 0x20
const LAST = 0xff

const require = createRequire(import.meta.url)
const table = Object.fromEntries(
  Object.entries(FONTS).map(([name, file]) => [
    name,
    advances(readFileSync(require.resolve(`@expo-google-fonts/${file}`))),
  ]),
)
writeFileSync(
  new URL('../scripts/language/widths.json', import.meta.url),
  `${JSON.stringify(table).replaceAll('],', '],\n')}\n`,
)

/** Reads `hmtx` through the format 4 subtable of `cmap` (OpenType specification); 1000 where the font has no glyph. */
function advances(font: Buffer): number[] {
  const tables: Record<string, number> = {}
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + 16 * index
    tables[font.toString('latin1', record, record + 4)] = font.readUInt32BE(record + 8)
  }
  const at = (name: string) => tables[name] ?? 0
  const unitsPerEm = font.readUInt16BE(at('head') + 18)
  const metrics = font.readUInt16BE(at('hhea') + 34)
  const cmap =
    Array.from(
      { length: font.readUInt16BE(at('cmap') + 2) },
      (_, index) => at('cmap') + font.readUInt32BE(at('cmap') + 4 + 8 * index + 4),
    ).find(offset => font.readUInt16BE(offset) === 4) ?? 0
  const segments = font.readUInt16BE(cmap + 6) / 2
  const glyph = (character: number): number => {
    for (let index = 0; index < segments; index++) {
      if (font.readUInt16BE(cmap + 14 + 2 * index) < character) continue
      const start = font.readUInt16BE(cmap + 16 + 2 * segments + 2 * index)
      if (start > character) return 0
      const delta = font.readInt16BE(cmap + 16 + 4 * segments + 2 * index)
      const rangeAt = cmap + 16 + 6 * segments + 2 * index
      const range = font.readUInt16BE(rangeAt)
      if (range === 0) return (character + delta) & 0xffff
      const found = font.readUInt16BE(rangeAt + range + 2 * (character - start))
      return found === 0 ? 0 : (found + delta) & 0xffff
    }
    return 0
  }
  return Array.from({ length: LAST - FIRST + 1 }, (_, index) => {
    const found = glyph(FIRST + index)
    return found === 0
      ? 1000
      : Math.round((1000 * font.readUInt16BE(at('hmtx') + 4 * Math.min(found, metrics - 1))) / unitsPerEm)
  })
}
