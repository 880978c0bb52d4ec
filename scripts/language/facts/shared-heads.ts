// `2018年至2020年，产量分别为3吨、4吨、5吨`: the names before 分别 belong to the values behind it, one each.

import { fromChinese } from '../zh/numerals.ts'
import { PERIOD, YEAR } from '../figures.ts'
import type { Span } from '../../model/source.ts'
import type { Coordinate } from './fact.ts'

export interface SharedHead {
  /** As many as there are values. */
  names: Coordinate[]
  /** Offsets into the words; null when nothing is measured but the names. */
  measure: Span | null
}

/** `2015年至2019年前三个月`. */
const RE_YEARS = new RegExp(
  `(?<from>\\d{4})年?(?:至|到|—|–|-|~|～)(?<to>(?<toYear>\\d{4})年(?:[上下]半年|第?[一二三四]季度|前[一二三四五六七八九十\\d]+个?月)?)`,
)
const RE_MONTHS = /(?<from>1?\d)月?(?:至|到|—|–|-|~|～)(?<to>1?\d)月(?:份)?/
const RE_PERIODS = new RegExp(`(?:${PERIOD}|\\d{4})(?:[、，,和]${PERIOD}|、\\d{4}(?!\\d)){2,}`)
export const RE_RANGE = new RegExp(`(?<from>${YEAR})(?:至|到|—|–|-|~|～)(?<to>${PERIOD})`)

/** `华东、华南、西北三个区域`: 三个 agrees with the names before it. */
const RE_OWN_COUNT = new RegExp(
  '(?<n>[两三四五六七八九十])(?:大|个|類|类|项|种|家|条|座|所|片|位|名|处)' +
    '(?:(?!的)[\\u4e00-\\u9fff]){0,8}(?:的(?<measure>[\\u4e00-\\u9fff]{2,10}))?$',
)
const RE_CUT = /的|[两三四五六七八九十\d]+[个县市区家所]/
/** `产值` of `新型建材产值`: where the last name ends. */
const RE_MEASURE_NOUN =
  /(?:总)?(?:产值|产量|销量|销售额|营业收入|收入|投资|增速|增加值|面积|人数|占比|比重|比例|利润|税收|得分|成绩|完成额|进出口额|进度|总量|支出)(?:要|都|也|已)?$/
/** `发展新能源、新材料、新医药三大产业`; not `这三个产业`. */
const RE_COUNTED =
  /^(?<names>[^、]{2,16}(?:、[^、]{2,10})+?)等?(?<n>[两三四五六七八九十])(?:大|个|類|类|项|种|家|条|座|所|片)[\u4e00-\u9fff]{1,6}$/
const RE_BEFORE_NAMES =
  /^.*(?:发展|培育|壮大|打造|做强|做大|推进|建设|抓好|实施|聚焦|围绕|突出|支持|建成|包括|其中|全市|我市|我县|我区)/
/** What joins names and measure: `，全市三个县的`. */
const RE_BEFORE_MEASURE =
  /^[，,：:、\s]*(?:(?:我们|我們|咱们|他们|它们)的)?(?:[两三四五六七八九十\d]+(?:个|個)?(?:县|市|区|镇|乡|村|街道|园区|部门|单位|年|季度|月)*)?(?:间|期间|来)?[的，,\s]*/

/** The names in `before`, the words up to 分别; null when they are not `count`. */
export function sharedHead(before: string, count: number): SharedHead | null {
  return periodsOf(before, count) ?? namesOf(before, count)
}

/** The measure alone, for a second list with the names of the first. */
export function headMeasure(words: string, from: number): Span | null {
  let start = from + (RE_BEFORE_MEASURE.exec(words.slice(from))?.[0].length ?? 0)
  const end = words.length - (/(?:要|都|也|将|已|均)?[，,：:\s]*$/.exec(words.slice(start))?.[0].length ?? 0)
  for (const sign of ['，', ',', '；', '。']) start = Math.max(start, words.lastIndexOf(sign, end - 1) + 1)
  return end > start ? { start, end } : null
}

// --- internal ---

const listed = (text: string, start: number, end: number): Coordinate => ({
  kind: 'listed',
  text,
  span: { start, end },
})

function periodsOf(before: string, count: number): SharedHead | null {
  const years = RE_YEARS.exec(before)
  if (years) {
    const { from = '', to = '', toYear = '' } = years.groups ?? {}
    const length = Number(toYear) - Number(from) + 1
    if (length === count) {
      const end = years.index + years[0].length
      return {
        names: Array.from({ length }, (_, i) =>
          listed(i === length - 1 ? to : `${Number(from) + i}年`, years.index, end),
        ),
        measure: headMeasure(before, end),
      }
    }
  }
  const months = RE_MONTHS.exec(before)
  const [from, to] = [Number(months?.groups?.['from']), Number(months?.groups?.['to'])]
  if (months && to - from + 1 === count) {
    const end = months.index + months[0].length
    return {
      names: Array.from({ length: count }, (_, i) => listed(`${from + i}月`, months.index, end)),
      measure: headMeasure(before, end),
    }
  }
  const periods = RE_PERIODS.exec(before)
  if (!periods) return null
  const names = split(before, periods.index, periods.index + periods[0].length, /[、，和]|,(?!\d{3})/g)
  return names.length === count ? { names, measure: headMeasure(before, periods.index + periods[0].length) } : null
}

function split(words: string, start: number, end: number, sign: RegExp): Coordinate[] {
  const names: Coordinate[] = []
  let from = start
  const add = (to: number) => {
    if (to > from) names.push(listed(words.slice(from, to), from, to))
  }
  for (const match of words.slice(start, end).matchAll(sign)) {
    add(start + match.index)
    from = start + match.index + match[0].length
  }
  add(end)
  return names
}

/** `甲县、乙县、丙县的增速` → three names and 增速: the last name ends as the others do. */
function namesOf(before: string, count: number): SharedHead | null {
  const end = before.length - (/[，,]$/.test(before) ? 1 : 0)
  const start = Math.max(...['，', ',', '。', '：', ':', '；', ';'].map(sign => before.lastIndexOf(sign, end - 1))) + 1
  const counted = countedNames(before, start, count)
  if (counted) return { names: counted, measure: headMeasure(before, start) }
  const above = namesAbove(before, start, count)
  if (above) return { names: above, measure: headMeasure(before, start) }
  const names = split(before, start, end, /[、和]/g)
  const [first, last] = [names[0], names.at(-1)]
  if (!first || !last || names.length !== count) return null
  if (names.some((name, i) => name.text.length > (i < count - 1 ? 12 : 16))) return null
  const own = RE_OWN_COUNT.exec(last.text)
  if (own && own.index > 1 && fromChinese(own.groups?.['n'] ?? '') === count) {
    const measure = own.groups?.['measure'] ?? ''
    if (measure !== '' || !RE_MEASURE_NOUN.test(last.text))
      return {
        names: trimmed(names, own.index, RE_BEFORE_NAMES),
        measure: measure === '' ? null : { start: last.span.end - measure.length, end: last.span.end },
      }
  }
  const suffix = first.text.at(-1) ?? ''
  const shared = names.slice(0, -1).every(name => name.text.endsWith(suffix))
  const lengths = new Set(names.slice(0, -1).map(name => name.text.length))
  const noun = RE_MEASURE_NOUN.exec(last.text)
  const cut =
    shared && last.text.includes(suffix)
      ? last.text.indexOf(suffix) + 1
      : noun
        ? noun.index
        : lengths.size === 1 && last.text.length > first.text.length + 1 && last.text.search(RE_CUT) < 0
          ? first.text.length
          : last.text.search(RE_CUT)
  if (cut <= 0) return null
  return {
    names: trimmed(names, cut, /^.*(?:其中|全市|我市|我县|我区)/),
    measure: headMeasure(before.slice(0, end), last.span.start + cut),
  }
}

/** Longer names of a clause that says nothing else may be more than names. */
const LONGEST_ABOVE = 8
const RE_LEADS_ABOVE = /^(?:在|对|對|就|从|從)/

/** `在杭州、武汉和成都，得分分别是…`: as many names in a clause of their own. */
function namesAbove(before: string, start: number, count: number): Coordinate[] | null {
  const end = start - 1
  if (end <= 0 || before.slice(start).includes('、') || !/[，,]/.test(before[end] ?? '')) return null
  const from = Math.max(...['，', ',', '。', '：', ':', '；', ';'].map(sign => before.lastIndexOf(sign, end - 1))) + 1
  const names = split(before, from, end, /[、和与及]/g)
  if (names.length !== count || names.some(({ text }) => text.length > LONGEST_ABOVE)) return null
  return trimmed(names, names.at(-1)?.text.length ?? 0, RE_LEADS_ABOVE)
}

/** The first name without the words that lead to it, the last cut to its length. */
function trimmed(names: readonly Coordinate[], cut: number, lead: RegExp): Coordinate[] {
  return names.map((name, i) => {
    const skip = i === 0 ? (lead.exec(name.text)?.[0].length ?? 0) : 0
    const length = i === names.length - 1 ? cut : name.text.length
    return listed(name.text.slice(skip, length), name.span.start + skip, name.span.start + length)
  })
}

/** The names of the clause before `start`, which counts them. */
function countedNames(before: string, start: number, count: number): Coordinate[] | null {
  const measure = before.slice(start)
  const end = start - 1
  const from = Math.max(
    end - 80,
    ...['，', ',', '。', '：', ':', '；', ';'].map(sign => before.lastIndexOf(sign, end - 1) + 1),
  )
  if (end <= from || measure.includes('、')) return null
  const { names = '', n = '' } = RE_COUNTED.exec(before.slice(from, end))?.groups ?? {}
  const labels = split(before, from, from + names.length, /[、和及]/g)
  if (labels.length !== count || fromChinese(n) !== count) return null
  return trimmed(labels, labels.at(-1)?.text.length ?? 0, RE_BEFORE_NAMES)
}
