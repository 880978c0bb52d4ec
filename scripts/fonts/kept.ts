// What every font of a deck keeps when it is cut: characters that stand on slides without standing in slides.md, and
// features.

/**
 * What may stand on a slide without standing in slides.md: page numbers, list numbers, quotation marks of the
 * component.
 */
export const ALWAYS =
  `${String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 0x20 + index))}` +
  '\u00A0\u3000·×—…‘’“”、。〈〉《》「」『』【】〔〕！（），：；？～％〇一二三四五六七八九十百千年月日第页续约分秒'

/** Kerning, vertical forms and the like; not `aalt` and its kin, which would bring glyphs that no slide asks for. */
export const FEATURES = [
  'ccmp',
  'chws',
  'halt',
  'kern',
  'liga',
  'locl',
  'mark',
  'mkmk',
  'palt',
  'vchw',
  'vert',
  'vhal',
  'vkrn',
  'vpal',
  'vrt2',
]
