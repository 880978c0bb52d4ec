// How much a figure is, whatever way it is written: `1.2万` and `12,000`, `四十二` and `42`.

import { amountFromEnglish } from '../en/numerals.ts'
import { amountFromChinese } from '../zh/numerals.ts'
import type { Fact } from './fact.ts'

const MAGNITUDES: Readonly<Record<string, number>> = {
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
  const digits =
    /\d[\d,]*(?:\.\d+)?/.exec(written)?.[0] ?? `${amountFromChinese(written) ?? amountFromEnglish(written) ?? ''}`
  const words = unit ? text.slice(unit.start, unit.end) : ''
  const scale = words.match(/[百千万萬亿億]|thousand|[mb]illion/g) ?? []
  return scale.reduce(
    (all, word) => all * (MAGNITUDES[word] ?? 1),
    digits === '' ? NaN : Number(digits.replaceAll(',', '')),
  )
}
