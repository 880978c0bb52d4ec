// Days as they are told in running text, for lists of what is due when: `28 March`, `the end of June`, `Monday 4 May`.

import { unbroken } from '../any-of.ts'
import { MONTHS } from './dates.ts'

const MONTH = `(?:${MONTHS.join('|')})`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`

/** One day, month, or from one to another. */
export const TOLD_WHEN = unbroken`
    (?:(?:the\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?
    (?:(?:the\s)?(?:end|start|middle|beginning|(?:first|last|second)\sweek)\sof\s|early\s|late\s|mid-)?
    (?:(?:${DAY}\s(?:to|and|until)\s)?${DAY}\s(?:of\s)?${MONTH}|${MONTH}(?:\s${DAY}\b)?)(?:,?\s(?:19|20)\d\d)?)`
