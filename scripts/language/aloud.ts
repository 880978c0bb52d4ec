// A text as it is read aloud: figures, dates and signs become the words a speaker says. Only their number matters to the time
// plan, so 零/〇 and 二/两 are not told apart; what is written is never changed by this.

/** Chinese characters a minute of a formal speech; docs/rehearsal.md names the sources. */
export const CHARACTERS_PER_MINUTE = 180
/** English words a minute of a formal address; docs/rehearsal.md. */
export const WORDS_PER_MINUTE = 140

/** Seconds of silence that the rates do not contain: between paragraphs (after a heading as well), and while a page is turned. */
export const PARAGRAPH_PAUSE = 0.6
export const PAGE_PAUSE = 1

/** Matches `３`, `Ｇ`, `％`, `．`. Not `，`: marks stay as they are. */
const RE_FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％．：／－]/g

/** `2021年增长6.6%` → `二零二一年增长百分之六点六`; in English text `rose 6.6%` → `rose six point six percent`. */
export function readAloud(text: string, lang: 'zh' | 'en'): string {
  const plain = text.replace(RE_FULL_WIDTH, sign => sign.normalize('NFKC'))
  return lang === 'zh' ? chineseAloud(plain) : englishAloud(plain)
}

/** Words of a text as a speaker counts them: Chinese characters (a letter of GDP is one as well), and words of other scripts. */
export function countAloud(text: string, lang: 'zh' | 'en'): { characters: number; words: number } {
  const aloud = readAloud(text, lang)
  const letters = Array.from(aloud.matchAll(RE_LETTERS), match => match[0].length).reduce(
    (sum, count) => sum + count,
    0,
  )
  return {
    characters: (aloud.match(RE_CHARACTER)?.length ?? 0) + letters,
    words: aloud.replace(RE_LETTERS, ' ').match(RE_WORD)?.length ?? 0,
  }
}

/** Seconds to say `text` without a pause longer than a full stop; `rate` is the speaker's own, in characters a minute (words in English). */
export function speakingSeconds(text: string, lang: 'zh' | 'en', rate?: number): number {
  const { characters, words } = countAloud(text, lang)
  const factor = rate === undefined ? 1 : rate / (lang === 'zh' ? CHARACTERS_PER_MINUTE : WORDS_PER_MINUTE)
  return (60 * (characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE)) / factor
}

// --- internal ---

const RE_CHARACTER = /[\p{Script=Han}〇×]/gu
/** Matches `GDP`, `A`, `B2B` without its figure. Not `Gdp`, `WiFi`. Read letter by letter. */
const RE_LETTERS = /(?<![A-Za-z])[A-Z]{1,5}(?![A-Za-z])/g
const RE_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}][\p{Script=Latin}\p{Script=Cyrillic}'’]*/gu

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Matches `2021年`, `2017—2021年`, `1998、1999年`, `2008级`. Not `120年`. A year is read figure by figure. */
const RE_YEAR = /(?<!\d)(\d{4})(?=\s*(?:年|级|届)|\s*(?:[—–~-]|至|到|、)+\s*\d{4}\s*年)/g
/** Matches `13812345678`, `010-62345678`, `12345`热线 apart: a number too long for an amount, or one that begins with 0. */
const RE_DIALLED = /(?<![\d.,])(?:0\d{2,}|1[3-9]\d{9})(?:-\d{3,})*(?!\d|[.,]\d)/g
/** Matches `6.6%`, `30‰`, `-3%`. */
const RE_PERCENT = /([-+−]?\d[\d,]*(?:\.\d+)?)\s*([%‰])/g
/** Matches `1/3`, `2/5`. Not `24/7/365`, `2021/3`. */
const RE_FRACTION = /(?<![\d/])(\d{1,2})\/(\d{1,3})(?![\d/])/g
/** Matches `9:30`, `14:05`. */
const RE_CLOCK = /(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/g
/** Matches `1,200.5`, `-3`, `007`. */
const RE_NUMBER = /(?<![\d.])([-−](?=\d))?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?/g
const UNITS: readonly [RegExp, string][] = [
  [/℃|°C/g, '摄氏度'],
  [/㎡|m²|m2\b/g, '平方米'],
  [/㎞|\bkm\b|(?<=\d)km\b/g, '公里'],
  [/(?<=\d)kg\b/g, '公斤'],
]
const SIGNS: readonly [RegExp, string][] = [
  [/(?<=[零一二三四五六七八九十百千万亿])\s*[—–~-]\s*(?=[零一二三四五六七八九十百负])/g, '至'],
  [/&/g, '和'],
  [/×(?=[零一二三四五六七八九十])/g, '乘'],
  [/×+/g, '某'],
]

function chineseAloud(text: string): string {
  let said = UNITS.reduce((changed, [unit, word]) => changed.replace(unit, word), text)
    .replace(RE_YEAR, (_, year: string) => figureByFigure(year))
    .replace(RE_DIALLED, number => figureByFigure(number.replaceAll('-', '')))
    .replace(
      RE_PERCENT,
      (_, number: string, sign: string) => `${sign === '%' ? '百分之' : '千分之'}${chineseNumber(number)}`,
    )
    .replace(RE_FRACTION, (_, part: string, whole: string) => `${chineseNumber(whole)}分之${chineseNumber(part)}`)
    .replace(
      RE_CLOCK,
      (_, hour: string, minute: string) =>
        `${chineseNumber(hour)}点${minute === '00' ? '' : `${chineseNumber(minute)}分`}`,
    )
    .replace(RE_NUMBER, number => chineseNumber(number))
  for (const [sign, word] of SIGNS) said = said.replace(sign, word)
  return said
}

function figureByFigure(number: string): string {
  return number.replace(/\d/g, digit => DIGITS[Number(digit)] ?? '')
}

/** `1,200.5` → `一千二百点五`. */
function chineseNumber(written: string): string {
  const [whole = '', fraction] = written.replace(/[,+]/g, '').replace(/^[-−]/, '').split('.')
  const sign = /^[-−]/.test(written) ? '负' : ''
  return `${sign}${chineseInteger(whole)}${fraction ? `点${figureByFigure(fraction)}` : ''}`
}

/** Groups of four figures with 万, 亿, 兆; longer ones figure by figure. */
function chineseInteger(digits: string): string {
  const bare = digits.replace(/^0+(?=\d)/, '')
  if (digits.length > 16 || (digits.length > 1 && digits.startsWith('0'))) return figureByFigure(digits)
  if (bare === '0') return '零'
  const groups: string[] = []
  for (let end = bare.length; end > 0; end -= 4) groups.unshift(bare.slice(Math.max(0, end - 4), end))
  const units = ['', '万', '亿', '兆']
  let said = ''
  for (const [index, group] of groups.entries()) {
    const value = Number(group)
    if (value === 0) continue
    const gap = said !== '' && value < 1000 && !said.endsWith('零') ? '零' : ''
    said += gap + fourFigures(value) + (units[groups.length - 1 - index] ?? '')
  }
  return said.replace(/^一十/, '十')
}

function fourFigures(value: number): string {
  let said = ''
  let gap = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) gap = said !== ''
    else {
      said += `${gap ? '零' : ''}${DIGITS[digit]}${name}`
      gap = false
    }
  }
  return said
}

const ONES = [
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
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const CURRENCIES: Readonly<Record<string, string>> = { $: 'dollars', '£': 'pounds', '€': 'euros', '¥': 'yuan' }

/** Matches `$1.2 billion`, `£300`, `€5m` without its m. */
const RE_MONEY = /([$£€¥])\s?(\d[\d,]*(?:\.\d+)?)(\s(?:hundred|thousand|million|billion|trillion))?/gi
/** Matches `1998`, `2021`, `1990s`. Not `2,021`, `3000`. A year is read in two halves. */
const RE_ENGLISH_YEAR = /(?<![\d.,$£€¥])(1[5-9]\d\d|20\d\d)(s?)(?![\d%]|[.,]\d)/g
const RE_ORDINAL = /(?<![\d.,])(\d{1,3})(?:st|nd|rd|th)\b/g

function englishAloud(text: string): string {
  return text
    .replace(
      RE_MONEY,
      (_, sign: string, number: string, scale: string | undefined) =>
        `${englishNumber(number)}${scale ?? ''} ${CURRENCIES[sign] ?? ''}`,
    )
    .replace(
      RE_PERCENT,
      (_, number: string, sign: string) => `${englishNumber(number)} ${sign === '%' ? 'percent' : 'per thousand'}`,
    )
    .replace(
      RE_CLOCK,
      (_, hour: string, minute: string) =>
        `${englishNumber(hour)}${minute === '00' ? '' : ` ${englishNumber(minute)}`}`,
    )
    .replace(RE_ENGLISH_YEAR, (_, year: string) => englishYear(Number(year)))
    .replace(RE_ORDINAL, (_, number: string) => englishNumber(number))
    .replace(RE_NUMBER, number => ` ${englishNumber(number)} `)
    .replace(/&/g, ' and ')
}

function englishYear(year: number): string {
  const [century, rest] = [Math.floor(year / 100), year % 100]
  if (rest === 0) return year % 1000 === 0 ? `${ONES[year / 1000]} thousand` : `${englishInteger(century)} hundred`
  if (century === 20 && rest < 10) return `two thousand ${ONES[rest]}`
  return `${englishInteger(century)} ${rest < 10 ? `oh ${ONES[rest]}` : englishInteger(rest)}`
}

/** `1,200.5` → `one thousand two hundred point five`; the parts of twenty-one count as two words. */
function englishNumber(written: string): string {
  const [whole = '0', fraction] = written.replace(/[,+]/g, '').replace(/^[-−]/, '').split('.')
  const sign = /^[-−]/.test(written) ? 'minus ' : ''
  const integer =
    whole.length > 15 ? [...whole].map(digit => ONES[Number(digit)]).join(' ') : englishInteger(Number(whole))
  return `${sign}${integer}${fraction ? ` point ${[...fraction].map(digit => ONES[Number(digit)]).join(' ')}` : ''}`
}

function englishInteger(value: number): string {
  for (const [unit, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
    [1000, 'thousand'],
    [100, 'hundred'],
  ] as const) {
    if (value >= unit)
      return `${englishInteger(Math.floor(value / unit))} ${name}${value % unit ? ` ${englishInteger(value % unit)}` : ''}`
  }
  return value < 20 ? (ONES[value] ?? '') : `${TENS[Math.floor(value / 10)]}${value % 10 ? ` ${ONES[value % 10]}` : ''}`
}
