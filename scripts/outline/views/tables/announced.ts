// `项目资金来自四个方面：…`, `Our three clinics are not equally busy.`: words before the rows that say how many they are.

import { fromEnglish } from '../../../language/en/numerals.ts'
import { fromChinese } from '../../../language/zh/numerals.ts'

/** Of the words before the first row. */
const REACH = 60
const RE_COUNT =
  /(?<n>[两兩三四五六七八九十]|\d{1,2})(?:大|个|個|类|類|项|項|种|種|家|条|條|座|所|片|位|名|处|處|块|塊|档|檔|期|部分|方面)/g
const RE_COUNT_EN = /\b(?<n>three|four|five|six|seven|eight|nine|ten)\s[a-z]+s\b/gi

/** The sentence, or the clause, before `at` counts what follows. */
export function announces(text: string, at: number, rows: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - REACH), at)
  const counts = [...before.matchAll(RE_COUNT), ...before.matchAll(RE_COUNT_EN)].map(
    ({ groups }) => groups?.['n'] ?? '',
  )
  return counts.some(n => (fromChinese(n) || fromEnglish(n)) === rows)
}
