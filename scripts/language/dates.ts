// A line that says when: a date and nothing else.

import * as english from './en/dates.ts'
import * as chinese from './zh/dates.ts'

/** `2021-03-05`, `2021.3.5`, `10/14/2026` */
const IN_FIGURES = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})`
/** `2026.1`, `30/6/26` */
const MONTH_IN_FIGURES = String.raw`(?:\d{4}[./]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2})(?!\d)`

/** `（2021年3月5日）` `时间：二〇二一年三月` `March 5, 2021` `2021-03-05（星期五）`; the first group is the date. */
export const RE_DATE_LINE = new RegExp(
  [
    String.raw`^[（(]?\s*(?:${chinese.DATE_LABEL}\s*)?`,
    `(${chinese.DATE}|${IN_FIGURES}|${english.DATE}|(?<=${chinese.DATE_LABEL}\\s*|[（(])${chinese.WHOLE_DATE})`,
    String.raw`\s*(?:[（(]?${chinese.WEEKDAY}[）)]?)?\s*[）)]?$`,
  ].join(''),
  'i',
)

/** A whole date, its day included, anywhere in a line: `2026年1月23日`, `Friday 6 June 2025`. */
export const RE_DATE_IN = new RegExp(String.raw`${chinese.WHOLE_DATE}|${IN_FIGURES}|\b${english.WHOLE_DATE}`, 'i')

/** `2021年3月5日` at the head of `2021年3月5日下午3:00`, `5 March 2021` at that of `5 March 2021, 7 pm`. */
export const RE_LEADING_DATE = new RegExp(`^(?:${chinese.DATE}|${IN_FIGURES}|${english.DATE})`, 'i')

/** The same without a year, and as people tell a day, where a line can be nothing but one of a cover: `正月十二`. */
export const RE_TOLD_IN = new RegExp(`${chinese.TOLD_DATE}|${MONTH_IN_FIGURES}|\\b${english.TOLD_DATE}`, 'i')
