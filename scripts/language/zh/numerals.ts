// Chinese numerals: how they are written in a pattern, what number they stand for, and how a number is said.

/** 一 to 十, for a class of characters in a pattern. */
export const ONE_TO_TEN = '一二三四五六七八九十'
/** One numeral sign. Matches `三`. Not `百`, not `两`. */
export const NUMERAL = `[${ONE_TO_TEN}]`
/** The number of a point: `三`, `十二`, `二十一`. */
export const SERIAL = `${NUMERAL}{1,3}` /** `二〇二一`, `一九七八` */
export const YEAR_IN_WORDS = '[一二三四五六七八九〇○零]{4}'

const DIGITS = '零一二三四五六七八九'

/** `二` → 2, `两` → 2, `十二` → 12, `12` → 12; 0 for what is no number below 100. */
export function fromChinese(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  if (numeral === '两' || numeral === '兩') return 2
  const ten = numeral.indexOf('十')
  if (ten < 0) return numeral.length === 1 ? digitOf(numeral) : 0
  const ones = ten + 1 < numeral.length ? digitOf(numeral[ten + 1] ?? '') : 0
  return (ten === 0 ? 1 : digitOf(numeral[0] ?? '')) * 10 + ones
}

/** `四十二` → 42, `一百二十` → 120, `三十二万一千` → 321000, `四万五` → 45000, `一点八四` → 1.84; null for what is none. */
export function amountFromChinese(words: string): number | null {
  const point = /^(?<whole>[^点點]+)[点點](?<part>[零〇一二三四五六七八九]+)$/.exec(words)?.groups
  if (point) {
    const whole = amountFromChinese(point['whole'] ?? '')
    const part = [...(point['part'] ?? '')].map(sign => digitOf(sign === '〇' ? '零' : sign)).join('')
    return whole === null ? null : Number(`${whole}.${part}`)
  }
  const step = /^(?<high>[^万萬亿億]+)(?<sign>[万萬亿億])(?<low>.*)$/.exec(words)?.groups
  if (step) {
    const size = /[万萬]/.test(step['sign'] ?? '') ? 1e4 : 1e8
    const [high, low] = [amountFromChinese(step['high'] ?? ''), step['low'] ?? '']
    // `四万五`: the next step.
    const rest =
      low === '' ? 0 : low.length === 1 ? fromChinese(low) * (size / 10) : amountFromChinese(low.replace(/^零/, ''))
    return high === null || rest === null ? null : high * size + rest
  }
  if (!/^[零一二两兩三四五六七八九十百千]+$/.test(words)) return null
  let [sum, digit, last] = [0, 0, 0]
  for (const sign of words) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign]
    sum += unit ? (digit || 1) * unit : 0
    digit = unit ? 0 : fromChinese(sign)
    if (unit) last = unit
    else if (sign === '零') last = 0
  }
  // `一百二`, `三千五`: the next step.
  return sum + (digit > 0 && last > 10 ? digit * (last / 10) : digit)
}

/** `二〇二一` → 2021 */
export function yearFromChinese(year: string): number {
  return [...year].reduce((sum, sign) => sum * 10 + digitOf(sign), 0)
}

/** `2021` → `二零二一` */
export function figureByFigure(number: string): string {
  return number.replace(/\d/g, digit => DIGITS[Number(digit)] ?? '')
}

/** `1,200.5` → `一千二百点五`, `-3` → `负三`. */
export function toChinese(written: string): string {
  const [whole = '', fraction] = written.replace(/[,+]/g, '').replace(/^[-−]/, '').split('.')
  const sign = /^[-−]/.test(written) ? '负' : ''
  return `${sign}${integer(whole)}${fraction ? `点${figureByFigure(fraction)}` : ''}`
}

// --- internal ---

function digitOf(sign: string): number {
  return Math.max(0, DIGITS.indexOf(sign))
}

const GROUPS = ['', '万', '亿', '兆']
const UNITS = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
  [1, ''],
] as const

/** Groups of four figures with 万, 亿, 兆; longer ones figure by figure. */
function integer(digits: string): string {
  const bare = digits.replace(/^0+(?=\d)/, '')
  if (digits.length > 16 || (digits.length > 1 && digits.startsWith('0'))) return figureByFigure(digits)
  if (bare === '0') return '零'
  const groups: string[] = []
  for (let end = bare.length; end > 0; end -= 4) groups.unshift(bare.slice(Math.max(0, end - 4), end))
  let said = ''
  for (const [index, group] of groups.entries()) {
    const value = Number(group)
    if (value === 0) continue
    const gap = said !== '' && value < 1000 && !said.endsWith('零') ? '零' : ''
    said += gap + fourFigures(value) + (GROUPS[groups.length - 1 - index] ?? '')
  }
  return said.replace(/^一十/, '十')
}

function fourFigures(value: number): string {
  let said = ''
  let gap = false
  for (const [unit, name] of UNITS) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) gap = said !== ''
    else {
      said += `${gap ? '零' : ''}${DIGITS[digit]}${name}`
      gap = false
    }
  }
  return said
}
