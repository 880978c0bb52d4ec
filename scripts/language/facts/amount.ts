// How much a figure is, whatever way it is written: `1.2万` and `12,000`, `四十二` and `42`.

import { amountFromEnglish } from '../en/numerals.ts'
import { amountFromChinese } from '../zh/numerals.ts'
import type { Fact } from './fact.ts'

const MAGNITUDES: Readonly<Record<string, number>> = {
  十: 10,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
}

/** In its unit without 万 and the like; NaN for what is no number. */
export function amountOf(text: string, { value, unit }: Fact): number {
  const written = text.slice(value.start, value.end)
  const share = shareOf(written)
  if (share !== null) return share
  const digits =
    /\d[\d,]*(?:\.\d+)?/.exec(written)?.[0] ?? `${amountFromChinese(written) ?? amountFromEnglish(written) ?? ''}`
  const words = unit ? text.slice(unit.start, unit.end) : ''
  const amount = digits === '' ? NaN : Number(digits.replaceAll(',', ''))
  const steps = RE_STEPS_DOWN.exec(words)
  if (steps)
    return [...steps[0].slice(1).matchAll(/(\d)(.)/gu)].reduce(
      (sum, [, n, step]) => sum + Number(n) * magnitude(step),
      amount * magnitude(steps[0][0]),
    )
  const coins = RE_COINS.exec(written + words)?.groups
  if (coins) return small(coins['tenths']) / 10 + small(coins['cents']) / 100
  const next = RE_NEXT_STEP.exec(words)?.groups
  if (next) return amount * magnitude(next['sign']) + Number(next['number']) * nextStep(next['sign'], next['step'])
  const scale = words.match(/[百千万萬亿億]|thousand|[mb]illion/g) ?? []
  return scale.reduce((all, word) => all * magnitude(word), amount) + stepsOf(words)
}

// --- internal ---

/** `万6千5百` of `3万6千5百`. */
const RE_STEPS_DOWN = /^[万萬亿億千](?:\d[千百十])+/u
/** `万8千` of `6万8千`; without a word the next step is a tenth. */
const RE_NEXT_STEP = /^(?<sign>[万萬亿億])(?<number>\d)(?<step>[千百])?/u

function magnitude(word = ''): number {
  return MAGNITUDES[word] ?? 1
}

function nextStep(sign: string | undefined, step: string | undefined): number {
  return step === undefined ? magnitude(sign) / 10 : magnitude(step)
}

/** `百分之四十二` → 42, `三成五` → 35; null for what is no such share. */
function shareOf(written: string): number | null {
  const { percent, tens, ones = '' } = RE_SHARE.exec(written)?.groups ?? {}
  if (tens !== undefined) return (amountFromChinese(tens) ?? NaN) * 10 + (ones ? (amountFromChinese(ones) ?? NaN) : 0)
  if (percent === undefined) return null
  if (/^\d/.test(percent)) return Number(percent)
  const [whole = '', part = ''] = percent.split('点')
  const digits = [...part].map(sign => `${amountFromChinese(sign) ?? ''}`).join('')
  return (amountFromChinese(whole) ?? NaN) + Number(`0.${digits || '0'}`)
}

const RE_SHARE = /(?:百分之(?<percent>[^约近超]+)|(?<tens>[一二两三四五六七八九十])成(?<ones>[一二三四五六七八九])?)$/

const small = (digits = '0') => amountFromChinese(digits) ?? Number(digits)

/** `六毛`, `5毛2分`: tenths of what 元 are. */
const RE_COINS = /^(?<tenths>[\d一二两兩三四五六七八九]+)[毛角](?:(?<cents>[\d一二三四五六七八九])分?)?$/

const RE_STEPS = /(?<sign>小时|钟头|分|秒|米|[元块])[钟]?零?(?<number>\d+|[一二三四五六七八九])/

/** `41分` of `2小时41分` in hours, `3` of `11秒3` in seconds, a half of `四吨半`. */
function stepsOf(unit: string): number {
  if (/(?<!个)半$/.test(unit)) return 0.5
  const { sign = '', number: written = '' } = RE_STEPS.exec(unit)?.groups ?? {}
  if (written === '') return 0
  const number = /\d/.test(written) ? written : `${amountFromChinese(written) ?? 0}`
  if (sign === '米') return Number(number) / 100
  return /时|头|分/.test(sign) ? Number(number) / 60 : Number(`0.${number}`)
}
