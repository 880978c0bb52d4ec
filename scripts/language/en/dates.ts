// English dates as they are written.

import { unbroken } from '../any-of.ts'

export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

const DAY_OF_WEEK = unbroken`
  (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)`
const WEEKDAY = String.raw`(?:${DAY_OF_WEEK},?\s)?`
const MONTH = String.raw`(?:${MONTHS.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`

/** `ninth`, `twenty-first`: the day of a month. */
export const DAY_IN_WORDS = unbroken`
  (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth
  |(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth
  |twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)
  |thirtieth|thirty-first)`
const TO_NINETY_NINE = unbroken`
  (?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?
  |one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen)`
/** `2026`, `two thousand and twenty-six`, `nineteen ninety-eight`. */
const YEAR = unbroken`
  (?:\d{4}|two\sthousand(?:\s(?:and\s)?${TO_NINETY_NINE})?|(?:nineteen|twenty)\s(?:hundred|${TO_NINETY_NINE}))`
/** `the ninth of May`, `Saturday, the fourteenth of November`, `9th of May`. */
const SPOKEN_DAY = String.raw`(?:the\s)?(?:${DAY_IN_WORDS}|${DAY})(?:\sday)?\sof\s${MONTH}`

/** `Friday 5 March 2021`, `March 5, 2021`, `the fifth of March, two thousand and nine`: with its day. */
export const WHOLE_DATE = unbroken`
  ${WEEKDAY}(?:${DAY}\s${MONTH}\s\d{4}|${MONTH}\s${DAY},?\s\d{4}|${SPOKEN_DAY},?\s(?:in\s)?${YEAR})`

/** `March 5, 2021`, `Friday 5 March 2021`; without regard to case. */
export const DATE = unbroken`
  ${WEEKDAY}
  (?:(?:${DAY}\s)?${MONTH}\s(?:${DAY},?\s)?\d{4}|${SPOKEN_DAY},?\s(?:in\s)?${YEAR})`

/** `Sunday 8 March`, `Friday`: when, as people write it on a cover. */
export const TOLD_DATE = unbroken`
  (?:${WEEKDAY}(?:${SPOKEN_DAY}|${DAY}\s${MONTH}|${MONTH}\s${DAY})|${DAY_OF_WEEK}(?!\s\w))(?!\w)`
