// English dates as they are written.

import { unbroken } from '../any-of.ts'

export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

/** `March 5, 2021`, `Friday 5 March 2021`; without regard to case. */
export const DATE = unbroken`
  (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?
  (?:\d{1,2}\s)?(?:${MONTHS.join('|')})\s(?:\d{1,2},?\s)?\d{4}`
