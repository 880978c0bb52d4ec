// What somebody forgot to fill in: XX县, 某某同志, （姓名）, ____. A speech that is redacted throughout has × everywhere, on
// purpose; one × among real names is a leftover.

import { unbroken } from '../../language/any-of.ts'
import { RE_NAME_BEFORE } from '../../language/zh/people.ts'
import type { Span } from '../../model/source.ts'

/** `XX县` `xxx同志`; not `MAXX` or `XXL`. */
const RE_LATIN = /(?<![A-Za-z0-9])(?:X{2,6}|x{2,6})(?![A-Za-z0-9])(?=[\u4e00-\u9fff，。、；：）]|$)/g
/** `某某同志` `某某县`; not `有人说某某怎样怎样`. */
const RE_SOMEBODY =
  /某某(?=同志|先生|女士|老师|老師|市|县|縣|区|區|镇|鎮|乡|村|局|公司|单位|單位|学校|學校|书记|市长|县长|局长|校长|主任|经理|年|月|日)/g
/** `（姓名）` `【单位名称】` `（此处填写数据）` `（待补充）`; not `（一）`. */
const RE_SLOT = new RegExp(
  unbroken`
    [（(【[〔]
    (?:姓名|单位|单位名称|時間|时间|地点|日期|职务|数字|数据|会议名称|此处[^（）()【】\]]{0,12}
    |待(?:补充|定|填|核实)|请(?:填写|补充)[^（）()【】\]]{0,12}|TODO|TBD|name|date)[）)】\]〕]
    |_{3,}|＿{2,}`,
  'gi',
)
/** `××同志`; a whole run is one. */
const RE_REDACTED = /×+/g
/** As many redactions are meant. */
const MEANT = 3

export function findLeftovers(text: string): Span[] {
  const spans = (pattern: RegExp) =>
    Array.from(text.matchAll(pattern), match => ({ start: match.index, end: match.index + match[0].length }))
  const redacted = spans(RE_REDACTED)
  const beside = redacted.filter(
    ({ start, end }) => end - start >= 2 && RE_NAME_BEFORE.test(text.slice(Math.max(0, start - 7), start)),
  )
  return [
    ...spans(RE_LATIN),
    ...spans(RE_SOMEBODY),
    ...spans(RE_SLOT),
    ...(redacted.length < MEANT ? beside : []),
  ].toSorted((a, b) => a.start - b.start)
}
