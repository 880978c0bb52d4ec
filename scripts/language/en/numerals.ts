// English number words: what number they stand for, and how a number is said.

const ONES = wordsOf(
  'zero one two three four five six seven eight nine ten eleven twelve',
  'thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1000, 'thousand'],
  [100, 'hundred'],
] as const

/** The number of a point, in words: `one` to `twelve`. */
export const CARDINALS = ONES.slice(1, 13)
/** `first` to `twelfth` */
export const ORDINALS = wordsOf('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth')

/** `second`, `Secondly`, `two`, `2` → 2; 0 for what is no number. */
export function fromEnglish(word: string): number {
  if (/^\d+$/.test(word)) return Number(word)
  const plain = word.toLowerCase().replace(/ly$/, '')
  return ORDINALS.indexOf(plain) + 1 || CARDINALS.indexOf(plain) + 1
}

/** `Forty-six` → 46, `nine point three` → 9.3; null for what is no number below a hundred. */
export function amountFromEnglish(words: string): number | null {
  const [whole = '', part] = words.toLowerCase().split(' point ')
  if (part !== undefined) {
    const amount = amountFromEnglish(whole)
    const digits = part.split(' ').map(word => ONES.indexOf(word))
    return amount === null ? null : Number(`${amount}.${digits.join('')}`)
  }
  const [first = '', second] = whole.split(/[-\s]/)
  const ten = TENS.indexOf(first, 2)
  if (ten < 0) return second === undefined && ONES.includes(first) ? ONES.indexOf(first) : null
  const one = second === undefined ? 0 : ONES.indexOf(second, 1)
  return one > 9 || one < 0 ? null : ten * 10 + one
}

/** Number words below a hundred, as a pattern; with tenths, too: `eighty-nine point three`. */
export const BELOW_HUNDRED = [
  `(?:(?:${TENS.slice(2).join('|')})(?:[-\\s](?:${ONES.slice(1, 10).join('|')}))?`,
  `${ONES.slice(1).toReversed().join('|')})(?:\\spoint(?:\\s(?:${ONES.slice(0, 10).join('|')}))+)?`,
].join('|')

/** `1,200.5` → `one thousand two hundred point five`; the parts of twenty-one count as two words. */
export function toEnglish(written: string): string {
  const [whole = '0', fraction] = written.replace(/[,+]/g, '').replace(/^[-−]/, '').split('.')
  const sign = /^[-−]/.test(written) ? 'minus ' : ''
  const said = whole.length > 15 ? digitByDigit(whole) : integer(Number(whole))
  return `${sign}${said}${fraction ? ` point ${digitByDigit(fraction)}` : ''}`
}

/** `1998` → `nineteen ninety eight`, `2005` → `two thousand five`. */
export function yearInEnglish(year: number): string {
  const [century, rest] = [Math.floor(year / 100), year % 100]
  if (rest === 0) return year % 1000 === 0 ? `${ONES[year / 1000]} thousand` : `${integer(century)} hundred`
  if (century === 20 && rest < 10) return `two thousand ${ONES[rest]}`
  return `${integer(century)} ${rest < 10 ? `oh ${ONES[rest]}` : integer(rest)}`
}

// --- internal ---

function wordsOf(...lines: readonly string[]): readonly string[] {
  return lines.join(' ').split(' ')
}

function digitByDigit(digits: string): string {
  return [...digits].map(digit => ONES[Number(digit)]).join(' ')
}

function integer(value: number): string {
  for (const [unit, name] of SCALES) {
    if (value < unit) continue
    return `${integer(Math.floor(value / unit))} ${name}${value % unit ? ` ${integer(value % unit)}` : ''}`
  }
  return value < 20 ? (ONES[value] ?? '') : `${TENS[Math.floor(value / 10)]}${value % 10 ? ` ${ONES[value % 10]}` : ''}`
}
