// Figures, dates and signs as an English speaker says them.

import { RE_CLOCK, RE_NUMBER, RE_PERCENT } from '../figures.ts'
import { toEnglish, yearInEnglish } from './numerals.ts'

const CURRENCIES: Readonly<Record<string, string>> = { $: 'dollars', '£': 'pounds', '€': 'euros', '¥': 'yuan' }

/** Matches `$1.2 billion`, `£300`, `€5m` without its m. */
const RE_MONEY = /([$£€¥])\s?(\d[\d,]*(?:\.\d+)?)(\s(?:hundred|thousand|million|billion|trillion))?/gi
/** Matches `1998`, `2021`, `1990s`. Not `2,021`, `3000`. A year is read in two halves. */
const RE_ENGLISH_YEAR = /(?<![\d.,$£€¥])(1[5-9]\d\d|20\d\d)(s?)(?![\d%]|[.,]\d)/g
const RE_ORDINAL = /(?<![\d.,])(\d{1,3})(?:st|nd|rd|th)\b/g

export function englishAloud(text: string): string {
  return text
    .replace(
      RE_MONEY,
      (_, sign: string, number: string, scale: string | undefined) =>
        `${toEnglish(number)}${scale ?? ''} ${CURRENCIES[sign] ?? ''}`,
    )
    .replace(
      RE_PERCENT,
      (_, number: string, sign: string) => `${toEnglish(number)} ${sign === '%' ? 'percent' : 'per thousand'}`,
    )
    .replace(
      RE_CLOCK,
      (_, hour: string, minute: string) => `${toEnglish(hour)}${minute === '00' ? '' : ` ${toEnglish(minute)}`}`,
    )
    .replace(RE_ENGLISH_YEAR, (_, year: string) => yearInEnglish(Number(year)))
    .replace(RE_ORDINAL, (_, number: string) => toEnglish(number))
    .replace(RE_NUMBER, number => ` ${toEnglish(number)} `)
    .replace(/&/g, ' and ')
}
