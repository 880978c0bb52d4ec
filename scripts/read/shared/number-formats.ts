// How word processors write the n-th number of a list: 3 → 三, 丙, ③, iii. Names are those of WordprocessingML; other
// readers translate theirs.

const DIGITS = '〇一二三四五六七八九'
const COUNTED = '零一二三四五六七八九'
const LEGAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

const ENGLISH = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const ENGLISH_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ENGLISH_ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimalZero: n => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: n =>
    enclosed(n, [
      [0x24ea, 0, 0],
      [0x2460, 1, 20],
      [0x3251, 21, 35],
      [0x32b1, 36, 50],
    ]),
  decimalEnclosedCircleChinese: n =>
    enclosed(n, [
      [0x2460, 1, 20],
      [0x3251, 21, 35],
      [0x32b1, 36, 50],
    ]),
  decimalEnclosedParen: n => enclosed(n, [[0x2474, 1, 20]]),
  decimalEnclosedFullstop: n => enclosed(n, [[0x2488, 1, 20]]),
  numberInDash: n => `- ${n} -`,
  lowerLetter: n => letters(n, 97),
  upperLetter: n => letters(n, 65),
  lowerRoman: roman,
  upperRoman: n => roman(n).toUpperCase(),
  ordinal: englishOrdinalFigure,
  cardinalText: n => capital(englishCardinal(n)),
  ordinalText: n => capital(englishOrdinal(n)),
  chineseCounting: n => counting(n, COUNTED, '十百千'),
  chineseCountingThousand: n => counting(n, COUNTED, '十百千'),
  taiwaneseCounting: n => counting(n, COUNTED, '十百千'),
  taiwaneseCountingThousand: n => counting(n, COUNTED, '十百千'),
  japaneseCounting: n => counting(n, COUNTED, '十百千').replace(/(?<![二三四五六七八九])一(?=[十百千])|零/g, ''),
  chineseLegalSimplified: n => counting(n, LEGAL_SIMPLIFIED, '拾佰仟'),
  ideographLegalTraditional: n => counting(n, LEGAL_TRADITIONAL, '拾佰仟'),
  japaneseLegal: n => counting(n, '零壱弐参四伍六七八九', '拾百阡'),
  ideographDigital: n => digits(n, DIGITS),
  japaneseDigitalTenThousand: n => digits(n, DIGITS),
  taiwaneseDigital: n => digits(n, DIGITS.replace('〇', '○')),
  ideographEnclosedCircle: n => (n <= 10 ? enclosed(n, [[0x3280, 1, 10]]) : counting(n, COUNTED, '十百千')),
  ideographTraditional: n => STEMS[n - 1] ?? String(n),
  ideographZodiac: n => BRANCHES[n - 1] ?? String(n),
  ideographZodiacTraditional: n => (n >= 1 && n <= 60 ? `${STEMS[(n - 1) % 10]}${BRANCHES[(n - 1) % 12]}` : String(n)),
  none: () => '',
}

/** `3` in `chineseCounting` → `三`. In `decimal`, and in a format that nobody here knows, it is written in figures. */
export function formatNumber(n: number, format: string): string {
  return (FORMATS[format] ?? String)(n)
}

/** The list sign of a symbol font as a character that any font has: `\uF06C` of Wingdings → `●`. */
export function bulletSign(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/g, char => BULLETS[char.charCodeAt(0) & 0xff] ?? '•').replace(/^o$/, '○')
}

/** A character of a symbol font, by its code in that font; empty where it is an ornament. */
export function symbolCharacter(code: number, font: string): string {
  const low = code & 0xff
  if (/^symbol$/i.test(font)) return SYMBOLS[low] ?? (low < 0x7f && low >= 0x20 ? String.fromCharCode(low) : '')
  if (/wingdings|webdings/i.test(font)) return BULLETS[low] ?? ''
  return code >= 0xe000 && code <= 0xf8ff ? '' : String.fromCharCode(code)
}

/** Characters of a text in the private area, where fonts like Wingdings lie. */
export function withSymbols(text: string, font: string): string {
  return text.replace(/[\uF000-\uF0FF]/g, char =>
    symbolCharacter(char.charCodeAt(0), /symbol|wingdings|webdings/i.test(font) ? font : 'Wingdings'),
  )
}

// --- internal ---

/** Wingdings, and the bullet of Symbol. */
const BULLETS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6d: '○',
  0x6e: '■',
  0x6f: '□',
  0x70: '□',
  0x71: '□',
  0x72: '□',
  0x74: '◆',
  0x75: '◆',
  0x76: '◆',
  0x77: '◆',
  0x9f: '•',
  0xa0: '▪',
  0xa7: '▪',
  0xa8: '□',
  0xab: '★',
  0xaa: '◆',
  0xb6: '☆',
  0xb7: '•',
  0xfb: '×',
  0xfc: '√',
  0xfd: '□',
  0xfe: '√',
  0xe0: '→',
  0x81: '①',
  0x82: '②',
  0x83: '③',
  0x84: '④',
  0x85: '⑤',
  0x86: '⑥',
  0x87: '⑦',
  0x88: '⑧',
  0x89: '⑨',
  0x8a: '⑩',
}

/** What the Symbol font shows for a code. */
const SYMBOLS: Readonly<Record<number, string>> = {
  0x22: '∀',
  0x24: '∃',
  0x27: '∋',
  0x2d: '−',
  0x40: '≅',
  0x5e: '⊥',
  0xa2: '′',
  0xa3: '≤',
  0xa4: '⁄',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb5: '∝',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xd0: '∠',
  0xd5: '∏',
  0xd6: '√',
  0xd7: '⋅',
  0xe5: '∑',
  ...Object.fromEntries([...'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'].map((char, n) => [0x41 + n, char])),
  ...Object.fromEntries([...'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'].map((char, n) => [0x61 + n, char])),
}

function fullWidth(n: number): string {
  return String(n).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function enclosed(n: number, ranges: readonly [code: number, from: number, to: number][]): string {
  const range = ranges.find(([, from, to]) => n >= from && n <= to)
  return range ? String.fromCharCode(range[0] + n - range[1]) : String(n)
}

/** a … z, aa, bb, …: the letter again, as Word counts. */
function letters(n: number, first: number): string {
  return n < 1 ? '' : String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.min(20, Math.ceil(n / 26)))
}

function roman(n: number): string {
  let rest = Math.min(n, 10_000)
  let out = ''
  for (const [value, sign] of ROMAN) {
    out += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return out
}

/** 10 → 十, 12 → 十二, 20 → 二十, 101 → 一百零一; figures beyond 9999, which no list reaches. */
function counting(n: number, digit: string, units: string): string {
  if (n > 9999 || n < 0) return String(n)
  if (n === 0) return digit[0] ?? ''
  const figures = [...String(n)].map(Number)
  const out = figures
    .map((figure, index) => {
      const unit = units[figures.length - index - 2] ?? ''
      return figure === 0 ? (figures[index + 1] ? digit[0] : '') : `${digit[figure]}${unit}`
    })
    .join('')
  return n < 20 && n >= 10 && digit === COUNTED ? out.slice(1) : out
}

function digits(n: number, digit: string): string {
  return [...String(n)].map(figure => digit[Number(figure)] ?? figure).join('')
}

function englishOrdinalFigure(n: number): string {
  const isTeen = n % 100 >= 11 && n % 100 <= 13
  return `${n}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}

function englishCardinal(n: number): string {
  if (n >= 100 || n < 0) return String(n)
  return ENGLISH[n] ?? `${ENGLISH_TENS[Math.floor(n / 10)]}${n % 10 > 0 ? `-${ENGLISH[n % 10]}` : ''}`
}

function englishOrdinal(n: number): string {
  if (n >= 100) return englishOrdinalFigure(n)
  return englishCardinal(n).replace(/[a-z]+$/, word => ENGLISH_ORDINALS[word] ?? `${word.replace(/y$/, 'ie')}th`)
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
