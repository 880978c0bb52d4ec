// What a title is like by its own words, whatever stands around it.

import { opensWithSalutation } from '../../language/salutations.ts'
import { RE_KIND as RE_KIND_EN } from '../../language/en/people.ts'
import { RE_ACTS, RE_UNIT } from '../../language/zh/people.ts'
import { isColumn, RE_KIND } from '../../language/titles.ts'
import { RE_SUBTITLE } from './subtitle.ts'

export const LONGEST_TITLE = 60
export const LONGEST_TITLE_EN = 120
const LONGEST_SUBTITLE_EN = 160
export const RE_ENDS_PROSE = /[。；;：:，,、!！]["”」』）)]?$|[a-z]\.["”]?$/

export function fitsTitle(words: string): boolean {
  const chinese = /[\u4e00-\u9fff]/.test(words)
  if (words.length < 2 || words.length > (chinese ? LONGEST_TITLE : LONGEST_TITLE_EN)) return false
  return (
    !RE_ENDS_PROSE.test(words) &&
    !/[。]/.test(words) &&
    !opensWithSalutation(words) &&
    !RE_SUBTITLE.test(words) &&
    (!/^[（(【\d]/.test(words) || /^\d{4}\s?[年届]/.test(words) || RE_KIND.test(words))
  )
}

/** A title by its own words. */
export const isFullTitle = (words: string) => fitsTitle(words) && RE_KIND.test(words) && !isColumn(words)

/** `Address at the annual meeting of the …` under the title. */
export function isEnglishSubtitle(words: string): boolean {
  return (
    (RE_KIND_EN.test(words) || RE_REPORT_BY.test(words)) &&
    /^[A-Z(]/.test(words) &&
    words.length <= LONGEST_SUBTITLE_EN &&
    !RE_ENDS_PROSE.test(words) &&
    !/[\u4e00-\u9fff]/.test(words)
  )
}

/** `Report to members by Jane Doe`, `Words spoken at the vestry, by the Rector` */
const RE_REPORT_BY = /\b(?:report|briefing|words|message|update)\b.{0,80}\bby\s(?:the\s)?[A-Z]/i

/** `集团公司安全环保部`: whose speech it is. */
export const isUnit = (words: string) => words.length <= 24 && RE_UNIT.test(words) && !RE_ACTS.test(words)
