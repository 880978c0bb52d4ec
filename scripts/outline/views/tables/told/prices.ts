// What each kind cost and costs: `自理2600涨到2900，半自理3300涨到3700，套间不动，还是5800`, `members £4 instead of £3.50, guests
// £7 instead of £6`. All kinds, or no table.

import { anyOf, unbroken } from '../../../../language/any-of.ts'
import { MONTHS } from '../../../../language/en/dates.ts'
import type { Fact } from '../../../../language/facts/fact.ts'
import type { Span } from '../../../../model/source.ts'
import type { Grid } from '../grid.ts'
import { FEWEST, gridOfMembers, type Member } from './list.ts'

const ZH_AMOUNT = unbroken`
    (?:\d[\d,.]*[万千百]?|[一二两三四五六七八九十百千]{1,6}(?=[元块毛角]))(?:(?:元|块钱?|毛|角|分)[一二三四五六七八九]?|(?![\d万亿年月日号点个人吨次户件]))`
const LABEL_ZH =
  '(?![，、]|现在|原来|原先|以前|过去|本来)(?:(?!现在|原来|原先|以前|过去|本来|不动|不变|照旧|上调|下调)[^，,。；;：:\\d]){1,14}?'
const PER = '(?:一|每)(?:个?月|天|年|次|人|斤|吨|亩|晚|张|位|只|场|小时)'
const WAS = `(?:，?(?:现在|原来|原先|以前|过去|本来|目前|由|从|是|收|的|${PER})+)?`
const BEGINS = '(?:\\d{1,2}月(?:\\d{1,2}[日号])?|明年|下个?月|今年|以后)(?:起|开始)?'
const TO = unbroken`
    (?:[，,]?(?:就|要|改|统一|都)*(?:${BEGINS})?
    (?:[涨調调降升加减提改变压][高]?(?:到|为|成|至|回)了?|现在|改收|收|是)|[，,]?${BEGINS})(?:${PER})?`
const FREE = anyOf`不收了? 免费 免了? 取消了?`
const RE_ZH = new RegExp(
  unbroken`
    (?<=^|[，,。；;：:])(?<label>${LABEL_ZH})(?:
    ${WAS}(?<old>${ZH_AMOUNT})(?<step>${TO})(?<new>${ZH_AMOUNT}|(?<=现在)${FREE})
    |(?:不动|不变|照旧|不涨|不调)[，,]?(?:还是|仍是|仍然|仍|照样)?(?:${PER})?(?<same>${ZH_AMOUNT})
    |(?:还是|仍是|仍然|照样)(?<free>免费|不收))(?=[，,。；;]|$)`,
  'gm',
)
const EN_AMOUNT = String.raw`(?:[£$€]\d[\d,.]*\d|[£$€]\d|\d[\d,.]*(?:p|\sper\scent|%))`
const MOVES = anyOf`will go(?:es)? comes? came ris(?:es?|en) rose fall(?:s|en)? fell drop(?:s|ped)? stays? was is`
const LABEL_EN = String.raw`(?:[A-Z]?[a-z’'-]+)(?:\s(?!(?:for|${MOVES})\b)[a-z’'-]+){0,4}?`
const PAY = String.raw`(?:(?:will\s)?(?:pay|costs?|be|went|${MOVES})(?:\s(?:up|down))?\s)?`
const RE_EN = new RegExp(
  unbroken`
    (?<=^|[.,;:]\s|\sand\s|\scost\s)(?:and\s)?(?<label>${LABEL_EN})(?:,\s[^,.;\d]{2,40},)?\s${PAY}(?:
    (?<new>${EN_AMOUNT})(?:\sinstead\sof
    |[^.;\d£$€]{0,50}[,;]\s(?:until\snow|so\sfar|before|previously)(?:\s(?:it|that)\swas)?)
    \s(?<old>${EN_AMOUNT})
    |from\s(?<from>${EN_AMOUNT})(?:\sa\s[a-z]+)?\sto\s(?<to>${EN_AMOUNT})
    |(?:where\sthey\sare,\s)?(?:at\s)?(?<same>${EN_AMOUNT})
    (?:,\s(?:the\ssame\sas\sbefore|as\sbefore|unchanged|as\sthey\sare|as\snow)
    |(?=[.,;])(?<=stay[^.;]{0,40})))`,
  'gm',
)
/** No day. */
const RE_AMOUNT = new RegExp(`\\d[\\d,.]*(?![\\d月日号年,.]|\\s(?:${MONTHS.join('|')}))`)
/** Says that what follows is what is paid. */
const RE_PRICED = /价|费|票|租|[元块]|[£$€]|\b(?:dues|fares?|prices?|fees?|charges?|rates?|rents?|cost|pay)\b/

interface Priced extends Member {
  old: string
  /** The words between the two: `，7月1号开始`. */
  step: string
}

export function priceGrids(text: string, line: Span, facts: readonly Fact[]): Grid[] {
  const words = text.slice(line.start, line.end)
  const pattern = /[\u4e00-\u9fff]/.test(words) ? RE_ZH : RE_EN
  const runs: Priced[][] = [[]]
  for (const match of words.matchAll(pattern)) {
    const priced = pricedIn(match, line.start)
    const before = runs.at(-1)?.at(-1)
    if (before && !isBare(text, before.end, priced.start)) runs.push([])
    runs.at(-1)?.push(priced)
  }
  return runs.flatMap(run => gridOf(text, line, facts, run) ?? [])
}

// --- internal ---

const FURTHEST = 120
const REACH = 80

function pricedIn(match: RegExpExecArray, from: number): Priced {
  const { label = '', old, new: now, from: was, to, free, same = free, step = '' } = match.groups ?? {}
  const [before, after] = [old ?? was ?? '', now ?? to ?? same ?? '']
  const start = from + match.index + match[0].indexOf(label)
  return { start, end: from + match.index + match[0].length, cells: [label.trim(), before, after], old: before, step }
}

/** No figure of another stands between two of them. */
const isBare = (text: string, end: number, start: number) =>
  start - end <= FURTHEST && !/\d/.test(text.slice(end, start))

function gridOf(text: string, line: Span, facts: readonly Fact[], run: readonly Priced[]): Grid | null {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last || run.length < FEWEST || run.filter(({ old }) => old !== '').length < 2) return null
  const before = text.slice(Math.max(line.start, first.start - REACH), first.start)
  const rest = /^[^。！？\n]*?(?=[。！？\n]|[.!?](?:\s|$)|$)/.exec(text.slice(last.end, line.end))?.[0] ?? ''
  const sentence = before.split(/[。！？]|[.!?]\s/).at(-1) ?? ''
  if (/\d/.test(rest.split(/[；;]/)[0] ?? '') || !RE_PRICED.test(before + text.slice(first.start, last.end)))
    return null
  // One more before the first, which no pattern reads.
  if (RE_AMOUNT.test(sentence)) return null
  // What goes from one to the other in one sentence is read with its head elsewhere.
  const isRead =
    run.every(({ cells }) => cells.every(Boolean)) &&
    run.every(({ start, end }) => facts.some(one => one.from && one.span.start >= start && one.span.end <= end))
  if (isRead && !/[.。]/.test(text.slice(first.start, last.end))) return null
  const head = RE_WAS_HEAD.exec(text.slice(first.start, first.end))?.[0] ?? ''
  return gridOfMembers(['', head, RE_NEW_HEAD.exec(first.step)?.[0] ?? RE_FROM_HEAD.exec(before)?.[0] ?? ''], run)
}

/** When it was so, and since when it is. */
const RE_WAS_HEAD = /原来|原先|以前|过去|现在(?=[^，；]*\d)/
const RE_NEW_HEAD = new RegExp(`现在|${BEGINS}`)
const RE_FROM_HEAD =
  /(?:从)?(?:[一二三四五六七八九十]{1,2}月|\d{1,2}月(?:\d{1,2}[日号])?|明年|下个?月)起|[Ff]rom\s\d{1,2}\s[A-Z][a-z]+/
