// Names that count: `一队`, `二队人少`, `三队刚从外地转过来`. What stands behind the number in all of them is the name,
// the rest is a remark.

import { CHINESE } from './peer-words-chinese.ts'

const RE_NUMBER = /^(?:[一二三四五六七八九十]{1,2}|\d{1,2}|[甲乙丙丁戊己庚辛]|[A-H])/
const FEWEST = 3

export const mayCount = (label: string) => RE_NUMBER.test(label)

/** Each name without what is remarked of it; null where they do not count. */
export function countedNames(labels: readonly string[]): string[] | null {
  const numbers = labels.map(label => RE_NUMBER.exec(label)?.[0] ?? '')
  if (labels.length < FEWEST || new Set(numbers).size < labels.length || numbers.includes('')) return null
  const rests = labels.map((label, i) => label.slice(numbers[i]?.length))
  let [common = ''] = rests
  for (const rest of rests) while (!rest.startsWith(common)) common = common.slice(0, -1)
  // `队` of `一队`, `二队人少`; `号井` of `1号井出水`, `2号井出水`.
  const isBare = rests.some(rest => rest === common)
  const own = isBare ? common.length : tailOf(common)
  return own === 0 ? null : numbers.map(number => number + common.slice(0, own))
}

// --- internal ---

/** How much of what all have behind their number names a kind of house, place or people. */
function tailOf(common: string): number {
  const sign = /^[号號]/.exec(common)?.[0].length ?? 0
  const tail = CHINESE.ownEnd(common.slice(sign))
  return tail === 0 ? 0 : sign + tail
}
