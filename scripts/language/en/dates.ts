// English dates as they are written.

import { unbroken } from '../any-of.ts'

export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

const DAY_OF_WEEK = unbroken`
  (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)`
const WEEKDAY = String.raw`(?:${DAY_OF_WEEK},?\s)?`
const MONTH = String.raw`(?:${MONTHS.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`

/** `Friday 5 March 2021`, `March 5, 2021`: with its day. */
export const WHOLE_DATE = String.raw`${WEEKDAY}(?:${DAY}\s${MONTH}\s\d{4}|${MONTH}\s${DAY},?\s\d{4})`

/** `March 5, 2021`, `Friday 5 March 2021`; without regard to case. */
export const DATE = unbroken`
  ${WEEKDAY}
  (?:${DAY}\s)?${MONTH}\s(?:${DAY},?\s)?\d{4}`

/** `Sunday 8 March`, `Friday`: when, as people write it on a cover. */
export const TOLD_DATE = String.raw`(?:${WEEKDAY}(?:${DAY}\s${MONTH}|${MONTH}\s${DAY})|${DAY_OF_WEEK}(?!\s\w))(?!\w)`
