// The lines that say who speaks, for which house, and when: 县委书记 张三, 云泽县教育局, 2021年3月5日. They stand about a
// speech; nobody speaks them, and none of them is a heading.

import { unbroken } from './any-of.ts'
import { RE_DATE_LINE } from './dates.ts'
import * as english from './en/people.ts'
import { opensWithSalutation } from './salutations.ts'
import { KINDS } from './titles.ts'
import { OFFICES, RE_ACTS, RE_HOUSE, RE_NAME, RE_OFFICE, RE_OFFICE_AND_NAME } from './zh/people.ts'

/**
 * `村党总支书记  向冬生`: an office and, a space behind it, two to four characters: a name whatever its surname; not
 * `县长 讲话`.
 */
const RE_OFFICE_SPACE_NAME = new RegExp(
  unbroken`
    ^[\u4e00-\u9fff、，·\s]{0,24}(?:${OFFICES})
    [\s　]+(?!${KINDS})[\u4e00-\u9fff]{1,2}[\s　]?[\u4e00-\u9fff]{1,2}$`,
)

/** `县委书记 张三` `张 三` `Jane Doe, Director`; not `工作回顾`. */
export function isName(words: string): boolean {
  if (
    words.length > (/^[A-Z]/.test(words) ? 60 : 32) ||
    /[。！？：:；“”]/.test(words) ||
    (opensWithSalutation(words) && !RE_OFFICE.test(words))
  )
    return false
  if (RE_OFFICE_SPACE_NAME.test(words)) return true
  if (RE_NAME.test(words)) return words.replace(/\s/g, '').length <= 4 || RE_OFFICE.test(words) || /\s/.test(words)
  return (
    (english.RE_NAME.test(words) && !english.RE_KIND.test(words) && !english.RE_EVENT.test(words)) ||
    (RE_OFFICE.test(words) && /[×某]/.test(words) && words.length <= 24)
  )
}

/** `云泽县教育局` alone, or with the speaker's name behind it. */
export function isHouse(words: string): boolean {
  return words.length <= 30 && RE_HOUSE.test(words) && !RE_ACTS.test(words)
}

/**
 * Who, which house, or when: no heading wherever it stands. A bare name could be one (`方向`, `Fair Pay`), one with its
 * office not.
 */
export function isByline(words: string): boolean {
  return (
    RE_DATE_LINE.test(words) ||
    isHouse(words) ||
    (RE_OFFICE_AND_NAME.test(words) && !RE_ACTS.test(words)) ||
    (/^[\u4e00-\u9fff]/.test(words) && isName(words) && (RE_OFFICE.test(words) || /\s/.test(words)))
  )
}
