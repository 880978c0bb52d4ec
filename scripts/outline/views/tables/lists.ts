// `2018年至2020年，产量分别为3吨、4吨、×吨`: a list of labels, or a range of periods, and as many values after 分别.

import type { Table } from '../../../model/outline.ts'
import type { Span } from '../../../model/source.ts'
import { FIGURE, PERIOD, YEAR } from '../../../language/figures.ts'
import { fromChinese } from '../../../language/zh/numerals.ts'
import { splitSentences } from '../../../language/sentences.ts'

/** The verb stands in the column's name where a figure would say less without it: 下降, 不少于, 新签合同额; not 为, 达到, 只有. */
const RE_RESPECTIVELY = new RegExp(
  `分[别別](?:[为為是有]|[只仅僅]有?|只[是为為]|达到?|達到?|到|完成|实现|實現|(?<verb>(?:同比|环比)?(?:增长|增長|下降|提高|上升|增加|减少|減少|降低|回落)|不少于|不少於|不低于|不低於|不超过|不超過|控制在|保持在|[\\u4e00-\\u9fff]{2,8}?))?了?[：:]?(?<values>${FIGURE}(?:[、，,和]${FIGURE}){2,})`,
)
/** A range of years: `2015年至2019年前三个月`. */
const RE_YEARS = new RegExp(
  `(?<from>\\d{4})年?(?:至|到|—|–|-|~|～)(?<to>(?<toYear>\\d{4})年(?:[上下]半年|第?[一二三四]季度|前[一二三四五六七八九十\\d]+个?月)?)`,
)
const RE_MONTHS = /(?<from>1?\d)月?(?:至|到|—|–|-|~|～)(?<to>1?\d)月(?:份)?/
const RE_PERIODS = new RegExp(`(?:${PERIOD}|\\d{4})(?:[、，,和]${PERIOD}|、\\d{4}(?!\\d)){2,}`)

export function listTable(text: string, line: Span): Table[] {
  const found: Table[] = []
  if (!/分[别別]/.test(text.slice(line.start, line.end))) return found
  for (const sentence of splitSentences(text, line)) {
    let start = sentence.start
    for (const words of text.slice(sentence.start, sentence.end).split(/[；;]/)) {
      const table = tableIn(words, start)
      const before = found.at(-1)
      if (table) {
        found.push(table)
        // `…分别为3家、5家、7家，增幅分别为1%、2%、3%`: one more column after a comma.
        const rest = words.slice(table.span.end - start)
        if (/^[，,][^、和，,]{2,12}分[别別]/.test(rest)) widen(table, rest, table.span.end)
      } else if (before && before.span.start >= sentence.start) widen(before, words, start)
      start += words.length + 1
    }
  }
  return found
}

// --- internal ---

function tableIn(words: string, offset: number): Table | null {
  const match = RE_RESPECTIVELY.exec(words)
  if (!match) return null
  const values = split(match.groups?.['values'] ?? '')
  const labelled = labelsOf(words.slice(Math.max(0, match.index - 160), match.index), values.length)
  if (!labelled) return null
  const { labels, measure } = labelled
  return {
    type: 'table',
    explicit: false,
    caption: measure || null,
    columns: ['', measure + (match.groups?.['verb'] ?? '')],
    rows: values.map((value, i) => [labels[i] ?? '', value]),
    span: { start: offset, end: offset + match.index + match[0].length },
  }
}

/** A comma inside a number is no border: `1,352、1,400`. */
function split(values: string): string[] {
  return values
    .split(/[、，和]|,(?!\d{3})/)
    .map(value => value.trim())
    .filter(Boolean)
}

/** `…；小麦分别为1吨、2吨、2吨`: the same labels go on, one more column. */
function widen(table: Table, words: string, offset: number) {
  const match = RE_RESPECTIVELY.exec(words)
  const values = split(match?.groups?.['values'] ?? '')
  if (!match || values.length !== table.rows.length) return
  table.columns.push(measureOf(words.slice(0, match.index)) + (match.groups?.['verb'] ?? ''))
  table.rows.forEach((row, i) => row.push(values[i] ?? ''))
  table.caption = null
  table.span.end = offset + match.index + match[0].length
}

function labelsOf(before: string, count: number): { labels: string[]; measure: string } | null {
  const years = RE_YEARS.exec(before)
  if (years) {
    const { from = '', to = '', toYear = '' } = years.groups ?? {}
    const all = Array.from(
      { length: Math.max(0, Math.min(40, Number(toYear) - Number(from) + 1)) },
      (_, i) => `${Number(from) + i}年`,
    )
    all[all.length - 1] = to
    if (all.length === count) return { labels: all, measure: measureOf(before.slice(years.index + years[0].length)) }
  }
  const months = RE_MONTHS.exec(before)
  if (months) {
    const [from, to] = [Number(months.groups?.['from']), Number(months.groups?.['to'])]
    if (to - from + 1 === count)
      return {
        labels: Array.from({ length: count }, (_, i) => `${from + i}月`),
        measure: measureOf(before.slice(months.index + months[0].length)),
      }
  }
  const periods = RE_PERIODS.exec(before)
  if (periods) {
    const labels = split(periods[0])
    return labels.length === count
      ? { labels, measure: measureOf(before.slice(periods.index + periods[0].length)) }
      : null
  }
  return namesOf(before, count)
}

/** `华东、华南、西北三个区域`: 三个 agrees with the names before it. */
const RE_OWN_COUNT = /(?<n>[两三四五六七八九十])(?:大|个|類|类|项|种|家|条|座|所|片)(?:(?!的)[\u4e00-\u9fff]){0,6}$/
const RE_CUT = /的|[两三四五六七八九十\d]+[个县市区家所]/
/** `产值` of `新型建材产值`: where the last name ends. */
const RE_MEASURE_NOUN =
  /(?:总)?(?:产值|产量|销量|销售额|营业收入|收入|投资|增速|增加值|面积|人数|占比|比重|比例|利润|税收|得分|成绩|完成额|进出口额|进度|总量|支出)(?:要|都|也|已)?$/
/** `甲县、乙县、丙县的增速` → three names and 增速: the last name ends as the others do. */
function namesOf(before: string, count: number): { labels: string[]; measure: string } | null {
  const clauses = before.replace(/[，,]$/, '').split(/[，,。：:；;]/)
  const counted = countedNames(clauses.at(-2) ?? '', clauses.at(-1) ?? '', count)
  if (counted) return counted
  const names = clauses.at(-1)?.split(/[、和]/) ?? []
  if (names.length !== count || names.some((name, i) => name === '' || name.length > (i < count - 1 ? 12 : 16)))
    return null
  const own = RE_OWN_COUNT.exec(names.at(-1) ?? '')
  if (
    own &&
    own.index > 1 &&
    !RE_MEASURE_NOUN.test(names.at(-1) ?? '') &&
    fromChinese(own.groups?.['n'] ?? '') === count
  )
    return {
      labels: [
        (names[0] ?? '').replace(RE_BEFORE_NAMES, ''),
        ...names.slice(1, -1),
        (names.at(-1) ?? '').slice(0, own.index),
      ],
      measure: '',
    }
  const suffix = (names[0] ?? '').at(-1) ?? ''
  const last = names.at(-1) ?? ''
  const shared = suffix !== '' && names.slice(0, -1).every(name => name.endsWith(suffix))
  const lengths = new Set(names.slice(0, -1).map(name => name.length))
  const noun = RE_MEASURE_NOUN.exec(last)
  const cut = shared
    ? last.indexOf(suffix) + 1
    : noun
      ? noun.index
      : lengths.size === 1 && last.length > (names[0] ?? '').length + 1 && last.search(RE_CUT) < 0
        ? (names[0] ?? '').length
        : last.search(RE_CUT)
  if (cut <= 0) return null
  const first = (names[0] ?? '').replace(/^.*(?:其中|全市|我市|我县|我区)/, '')
  return { labels: [first, ...names.slice(1, -1), last.slice(0, cut)], measure: measureOf(last.slice(cut)) }
}

/** `发展新能源、新材料、新医药三大产业，产值` → three names and 产值; not `这三个产业，产值`. */
const RE_COUNTED =
  /^(?<names>[^、]{2,16}(?:、[^、]{2,10})+?)等?(?<n>[两三四五六七八九十])(?:大|个|類|类|项|种|家|条|座|所|片)[\u4e00-\u9fff]{1,6}$/
const RE_BEFORE_NAMES =
  /^.*(?:发展|培育|壮大|打造|做强|做大|推进|建设|抓好|实施|聚焦|围绕|突出|支持|建成|包括|其中|全市|我市|我县|我区)/
function countedNames(list: string, measure: string, count: number): { labels: string[]; measure: string } | null {
  const { names = '', n = '' } = RE_COUNTED.exec(list.slice(-80))?.groups ?? {}
  const labels = names.split(/[、和及]/)
  if (measure.includes('、') || labels.length !== count || fromChinese(n) !== count) return null
  return { labels: [(labels[0] ?? '').replace(RE_BEFORE_NAMES, ''), ...labels.slice(1)], measure: measureOf(measure) }
}

function measureOf(words: string): string {
  return (
    words
      .replace(
        /^[，,：:、\s]*(?:[两三四五六七八九十\d]+(?:个|個)?(?:县|市|区|镇|乡|村|街道|园区|部门|单位|年|季度|月)*)?(?:间|期间|来)?[的，,\s]*/,
        '',
      )
      .replace(/[，,：:\s]+$/, '')
      .split(/[，,]/)
      .at(-1)
      ?.replace(/(?:要|都|也|将|已|均)$/, '') ?? ''
  )
}

export const RE_RANGE = new RegExp(`(?<from>${YEAR})(?:至|到|—|–|-|~|～)(?<to>${PERIOD})`)
