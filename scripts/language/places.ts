// Is what stands beside a date on a cover a place or a house, and no occasion? `船厂技工培训中心`, `St Luke's Hall`.

import { anyOf, pattern } from './any-of.ts'
import type { Lang } from '../model/source.ts'

/** By its last word; in English a name, not `Remarks at the reopening of the Harbor Library`. */
export const isPlaceName = (words: string, lang: Lang) => PLACES[lang].test(words)

const PLACES: Readonly<Record<Lang, RegExp>> = {
  zh: pattern(
    '(?:',
    anyOf`
      中心 礼堂 禮堂 广场 廣場 会议室 會議室 会场 會場 食堂 活动室 车间 車間 门口 码头 碼頭 戏台 操场 操場
      小学 小學 中学 中學 大学 大學`,
    '|[厅廳楼樓馆館堂院校厂廠园園村])$',
  ),
  en: pattern(
    "^(?:(?:[A-Z\\d][\\w.'’&-]*|of|for|and|the),?\\s)*",
    anyOf`
      Hall Centre Center House Church Chapel Library Museum Theatre Theater Stadium School College University Hospital
      Co-operative Cooperative Club Society Trust Inn`,
    '$',
  ),
}
