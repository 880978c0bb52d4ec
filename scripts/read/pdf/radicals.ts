// Many programs that make PDF write 大 as the radical ⼤ (U+2F24) and 长 as ⻓ (U+2ED3): the glyphs are the same, and the
// copied text is unreadable to search. NFKC knows the first kind; the second needs a table (Unicode's
// EquivalentUnifiedIdeograph).

/**
 * Pairs of a radical and the character it looks like, where that is a character of texts; the last two look otherwise
 * to NFKC.
 */
const PAIRS = [
  '⺁厂⺅亻⺆冂⺈刀⺉刂⺊卜⺎兀⺐尢⺒巳⺓幺⺖忄⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺦丬⺨犭⺩王⺫罒⺬示⺭礻⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼月⺾艹⺿艹⻀艹',
  '⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐',
  '⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户⾭青',
].join('')
const CHARACTERS = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, radical = '', character = '']) => [radical, character]),
)
/** Matches `⺠`, `⼤`. Not `大`. */
const RE_RADICAL = /[\u2E80-\u2FDF]/gu

/** Fonts draw a dash of two or three parts as one glyph. */
const DASHES: Readonly<Record<string, string>> = { '\u2E3A': '——', '\u2E3B': '———' }

/** `⼈⺠⸺` → `人民——` */
export function withoutRadicals(text: string): string {
  return text
    .replace(RE_RADICAL, radical => CHARACTERS.get(radical) ?? radical.normalize('NFKC'))
    .replace(/[\u2E3A\u2E3B]/g, dash => DASHES[dash] ?? dash)
}
