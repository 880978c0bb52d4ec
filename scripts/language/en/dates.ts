// English dates as they are written.

import { unbroken } from '../any-of.ts'

export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

const WEEKDAY = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?`
const MONTH = `(?:${MONTHS.join('|')})`

/** `Friday 5 March 2021`, `March 5, 2021`: with its day. */
export const WHOLE_DATE = String.raw`${WEEKDAY}(?:\d{1,2}\s${MONTH}\s\d{4}|${MONTH}\s\d{1,2},?\s\d{4})`

/** `March 5, 2021`, `Friday 5 March 2021`; without regard to case. */
export const DATE = unbroken`
  ${WEEKDAY}
  (?:\d{1,2}\s)?${MONTH}\s(?:\d{1,2},?\s)?\d{4}`
