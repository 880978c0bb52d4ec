// `项目资金来自四个方面：…`, `Our three clinics are not equally busy.`: words before the rows that say how many they are.

import { unbroken } from '../../../language/any-of.ts'
import { fromEnglish } from '../../../language/en/numerals.ts'
import { fromChinese } from '../../../language/zh/numerals.ts'

/** Of the words before the first row. */
const REACH = 60
/** More than so many are not told one by one. */
const MOST = 12
const RE_COUNT = new RegExp(
  unbroken`
      (?<![第一二三四五六七八九十百千万\d])(?<n>[两兩三四五六七八九十]|\d{1,2})(?:大|[个個](?![小月半钟鐘星年])|类|類|项|項|种|種|家|条|條|座
      |所|片|位|名|处|處|块|塊|档|檔|期|批|部分|方面|步(?=走|[：:，,。]))`,
  'g',
)
const RE_COUNT_EN = new RegExp(
  unbroken`
      \b(?<n>three|four|five|six|seven|eight|nine|ten)\s(?!(?:weeks|months|days|years|minutes|hours|pounds
      |times|points|miles)\b)[a-z]+s\b`,
  'gi',
)

/** The sentence, or the clause, before `at` counts what follows. */
export const announces = (text: string, at: number, rows: number) => countsBefore(text, at).includes(rows)

/** The last count before `at` is of more than `rows`: `分四个阶段` before three; the `sum` of the rows is no such count. */
export function announcedMore(text: string, at: number, rows: number, sum = 0): boolean {
  const count = countsBefore(text, at).at(-1) ?? 0
  return count > rows && count <= MOST && count !== sum
}

// --- internal ---

/** `整改的四所；` and `从四类升到三类` say how many or which, and `一共五项，` what follows. */
const RE_VALUE = /^[，,；;。升降到至]/
const RE_HAS = /(?:有|共|[分列]成?|是|为|為|就|[这這])$/

function countsBefore(text: string, at: number): number[] {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - REACH), at)
  const counts = [...before.matchAll(RE_COUNT), ...before.matchAll(RE_COUNT_EN)]
  return counts
    .filter(
      ({ 0: count, index }) =>
        !RE_VALUE.test(before.slice(index + count.length)) || RE_HAS.test(before.slice(0, index)),
    )
    .toSorted((a, b) => a.index - b.index)
    .map(({ groups }) => groups?.['n'] ?? '')
    .map(n => fromChinese(n) || fromEnglish(n))
}
