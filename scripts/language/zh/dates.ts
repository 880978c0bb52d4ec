// Chinese dates as they are written.

import { unbroken } from '../any-of.ts'
import { NUMERAL, ONE_TO_TEN, YEAR_IN_WORDS } from './numerals.ts'

/** `3` in `3月`, `三`; `×` where it is kept back. */
const MONTH = String.raw`(?:[\d×xX*]{1,2}|${NUMERAL}{1,2})`
const DAY = String.raw`(?:[\d×xX*]{1,2}|${NUMERAL}{1,3})`

/** `2021年3月5日`, `二〇二一年三月`, `××年×月`, `2021年3月5日上午` */
export const DATE = unbroken`
  (?:\d{4}|[×xX*]{2,4}|${YEAR_IN_WORDS})\s*年
  \s*${MONTH}?\s*月?
  \s*(?:${DAY}\s*日)?(?:[上下]午|晚)?`
/** With its day, and the time behind it: `2021年3月5日`, `2025年3月12日　上午9:00`. */
export const WHOLE_DATE = unbroken`
  (?:(?:\d{4}|${YEAR_IN_WORDS})年)?${MONTH}月${DAY}日
  (?:\s*(?:[上下]午|晚上?)?\s*\d{1,2}[:：点时]\d{0,2}分?|[上下]午|晚上?)?`
/** `时间：` before a date. */
export const DATE_LABEL = '(?:时间|日期|時間)[：:]'
/** `星期五`, `周日` */
export const WEEKDAY = `(?:星期|周|週)[${ONE_TO_TEN.slice(0, 6)}日天]`
