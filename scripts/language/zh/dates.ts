// Chinese dates as they are written.

import { anyOf, unbroken } from '../any-of.ts'
import { NUMERAL, ONE_TO_TEN, YEAR_IN_WORDS } from './numerals.ts'

/** `3` in `3月`, `三`; `×` where it is kept back. */
const MONTH = String.raw`(?:[\d×xX*]{1,2}|${NUMERAL}{1,2})`
const DAY = String.raw`(?:[\d×xX*]{1,2}|${NUMERAL}{1,3})`

/** `民國一一四年` without its 年. */
const OF_THE_REPUBLIC = String.raw`民[国國]\s?(?:\d{2,3}|[〇零○一二三四五六七八九十]{2,4})`

/** `2021年3月5日`, `二〇二一年三月`, `××年×月`, `2021年3月5日上午` */
export const DATE = unbroken`
  (?:\d{4}|[×xX*]{2,4}|${YEAR_IN_WORDS}|${OF_THE_REPUBLIC})\s*年
  \s*${MONTH}?\s*月?
  \s*(?:${DAY}\s*日)?(?:[上下]午|晚)?`
/** With its day, and the time behind it: `2021年3月5日`, `2025年3月12日　上午9:00`; not that of `农历三月十八日`. */
export const WHOLE_DATE = unbroken`
  (?<!(?:农历|農曆|阴历|陰曆)\s?(?:\d{4}年|${YEAR_IN_WORDS}年)?)
  (?:(?:\d{4}|${YEAR_IN_WORDS}|${OF_THE_REPUBLIC})年)?${MONTH}月${DAY}日
  (?:\s*(?:[上下]午|晚上?)?\s*\d{1,2}[:：点时]\d{0,2}分?|[上下]午|晚上?)?`
/** `时间：` before a date. */
export const DATE_LABEL = '(?:时间|日期|時間)[：:]'
/** `星期五`, `周日` */
export const WEEKDAY = `(?:星期|周|週)[${ONE_TO_TEN.slice(0, 6)}日天]`

const YEAR = String.raw`(?:(?:\d{4}|${YEAR_IN_WORDS}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥][\u4e00-\u9fff]?)年)`
const LUNAR = String.raw`(?:农历|農曆|阴历|陰曆)?\s?(?:[正冬腊臘]|${NUMERAL}{1,2})月[初廿]?${NUMERAL}{1,3}[日号]?`
/** Days that need no 节 behind them. */
const FEAST = anyOf`元旦 除夕 小年 中秋 重阳 国庆 [五七八十]一`
/** `2026年10月`, `2026年春` */
const MONTH_OF_YEAR = String.raw`${YEAR}(?:${MONTH}月(?!\d)|[春夏秋冬])`
const TOLD_DAY = unbroken`
  (?:${LUNAR}|\d{1,2}月\d{1,2}[日号]|[\u4e00-\u9fff]{0,2}${FEAST}|${WEEKDAY}|[\u4e00-\u9fff]{1,4}(?:(?<![环細细情关關])[节節]|日))
  (?:前夕|前夜|前一[天日])?`
const HOUR = String.raw`\s*(?:[上下]午|晚上?|夜)?(?:(?:\d{1,2}|${NUMERAL}{1,3})(?:[:：]\d{2}|[点时]半?))?`
/** `正月十二`, `九月十八日晚七点`, `2026年七一`, `八一前夜`, `护士节`, `冬至日`: when, as people write it on a cover. */
export const TOLD_DATE = `(?:${YEAR}?${TOLD_DAY}${HOUR}|${MONTH_OF_YEAR})`
