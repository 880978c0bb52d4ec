// What is counted now and was counted before: the words before the figure, without when it was and what only says that
// it is so.

import { unbroken } from '../../../../language/any-of.ts'
import type { Fact } from '../../../../language/facts/fact.ts'
import { PERIOD } from '../../../../language/figures.ts'

/** No year: `原来六元，现在八元`. */
export const BEFORE = '(?:原来|原先|以前|从前)'
export const PAST = unbroken`
    (?:(?:去年|前年|上年|上届|上月|上周|上学期|上季度?|年初|前一[年届季]|上一[年届季]|上个[月季学][度期]?|[^，。；\d]{0,4}头一年|${BEFORE})
    (?:的?(?:同期|同一?[时月季]期?|全年|年底|底|末|冬春|这会儿|这时候))?)`
export const NOW = unbroken`
    (?:${PERIOD}|今年|[去上]年|本[年月季]度?|上一个冬春|上半年|全年|如今|现在|眼下|目前
    |[这這本]一?[个個]?(?:[年月季]度?|学期)(?:以来|里|底)?)`
/** Of what each figure is: `每斤`, `每吨每天`, `一件`. */
export const PER =
  '(?:(?:每|一)(?:个?[月季]|[小课]时|平米|平方米|个|[年天日次场趟人户亩斤吨件只头张箱车碗瓶套间台辆位棵株袋包盒本桌顿晚桶份条块回]))'
const RE_NOW = new RegExp(`^(?:到|截至|从)?(?<now>${NOW}(?:以来|里|底)?)(?=[，,的]|.)[，,]?`)
const RE_LEAD = /^(?:可是|但是?|不过|而|其中|另外|还有|同时|先说|再说|咱们|我们)+(?:[社校院厂站镇村县](?=.{2}))?/
const RE_TAIL =
  /(?:的?(?:一共|总共|总数)?(?:[还也已就都仅只]*(?:有|是|为|達|达到?|卖了|共|招了|做了|收了|来了))|[了由从從]|到|反而|反倒|却|卻|则|則)+$/
/** `应收账款到6月30日` */
const RE_UNTIL = /(?:到|截至|截止)(?:\d{1,2}月(?:\d{1,2}[日号]|底)?|目前|现在|今天|年底)$/
const RE_WHEN = new RegExp(`${PAST}的?${PER}*$`)
/** `每亩补助`, `每人收`: that it is paid is no part of a name. */
const RE_PAID = new RegExp(`(?<=${PER})(?:的?(?:都|各)?(?:收购?|补[助贴]?|付|给|交|卖|要|算|租|发|奖励?)(?:是|为)?)$`)
/** For how much of it the figure is names nothing. */
const RE_RATE = new RegExp(`^${PER}+$`)
/** `纯盈余没跟着涨`, `接生只有`: what is said of it. */
const RE_SAID = /(?<=^.{2,8})(?:没|不|也|还|却|很|更|是新)[\u4e00-\u9fff]+$/
const RE_NAMED_BEHIND = /^[，,]?这是(?:(?:上半年|今年|本年|全年|去年)的?)?(?<what>[^，]{2,12})，/
const LONGEST = { zh: 16, en: 40 }

export function labelOf(text: string, facts: readonly Fact[], at: number, first: number): string {
  const now = facts[at]
  if (!now) return ''
  const words = clauseBefore(text, facts, at, first)
  const isChinese = /[\u4e00-\u9fff]/.test(words + text.slice(now.span.end, now.span.end + 12))
  const label = isChinese ? chineseLabel(text, words, now) : englishLabel(text, words, now)
  const most = isChinese ? LONGEST.zh : LONGEST.en
  return label.length < 2 || label.length > most || /\d/.test(label) ? '' : label
}

/** When the figures were that stand first: `今年前三季度` before the first item. */
export function nowBefore(text: string, facts: readonly Fact[], at: number, first: number): string {
  const words = clauseBefore(text, facts, at, first)
  return RE_NOW.exec(words.replace(RE_LEAD, ''))?.groups?.['now'] ?? RE_NOW_EN.exec(words)?.[0] ?? nowAbove(text, first)
}

/** The last time named before, in the paragraph: `今年秋天的收购价，我念一遍。`; '' where it is one that is over. */
function nowAbove(text: string, first: number): string {
  const before = text.slice(Math.max(text.lastIndexOf('\n', first - 1) + 1, first - ABOVE), first)
  const time = [...before.matchAll(RE_TIMES)].at(-1)?.[0] ?? ''
  return RE_PAST.test(time) ? '' : time
}

const ABOVE = 80
const RE_PAST = new RegExp(`^(?:${PAST})|^last`)
const RE_TIMES = new RegExp(
  `${PAST}|今年|本[年季]度?|[这這本]个?(?:月|季度|学期)|上半年|\\b(?:this|last)\\s(?:year|season|month|term|winter|summer|week)`,
  'g',
)

/** The words of the clause and those before it in their part, up to the figure before. */
export function clauseBefore(text: string, facts: readonly Fact[], at: number, first: number): string {
  const from = Math.max(facts[at - 1]?.span.end ?? 0, first - 80)
  const words =
    text
      .slice(from, first)
      .split(/[。！？；;：:\n]|[.!?]\s/)
      .at(-1) ?? ''
  return words.replace(/^[，,\s]+/, '')
}

// --- internal ---

function chineseLabel(text: string, words: string, now: Fact): string {
  const bare = words
    .split(/[，,]/)
    .map(part => bareChinese(part.trim()))
    .findLast(part => part !== '')
  return bare ?? RE_NAMED_BEHIND.exec(text.slice(now.span.end, now.span.end + 40))?.groups?.['what'] ?? ''
}

function bareChinese(part: string): string {
  const all = part.replace(RE_LEAD, '').replace(RE_NOW, '').replace(RE_LEAD, '')
  const bare = all.replace(RE_PAID, '')
  const own = RE_RATE.test(bare) ? '' : bare
  return own.replace(RE_TAIL, '').replace(RE_UNTIL, '').replace(RE_WHEN, '').replace(RE_TAIL, '').replace(RE_SAID, '')
}

const RE_NOW_EN = /^(?:Last|This)\s(?:year|season|month|term|winter|summer|week)/
const RE_LEAD_EN = new RegExp(unbroken`
      ^(?:(?:And|But|Yet|Only|Even|So|Then|also|and|The\syear\sin\sshort)\s|(?:Last|This)\s[a-z]+,?\s|In\s[^,]{2,14},\s
      |Between\s[A-Z][a-z]+\sand\s[A-Z][a-z]+,?\s)+`)
const RE_WHEN_EN = /\s(?:last|this)\s(?:year|season|month|term|winter|summer|week)\b/g
const VERB_EN = unbroken`
    (?:sold|took|made|reached|saw|raised|came|rose|fell|grew|earned|got|was|were|is|are|went|dropped
    |climbed|slipped|handled
    |served|landed|stood|jumped|brought|paid|spent|had|lost|drew|have|has|carried)`
const RE_VERB_EN = new RegExp(`\\s(?:has\\s|have\\s|now\\s)?(?:${VERB_EN})\\b.*$`)
const RE_EMPTY_EN = new RegExp(unbroken`
      \s(?:(?:came|rose|fell|grew|goes|go|went|was|were|is|are|stood|dropped|climbed|slipped|jumped
      |reached)(?:\s(?:to|at|by|up|down))*|to)$`)
/** Only that it is there; what, stands behind the figure. */
const RE_WHO_EN = new RegExp(unbroken`
    ^(?:[Ww]e|I|[Tt]hey|[Tt]here)
    (?:[’']ve|\s(?:now\s)?(?:have|has|had|got|carried|handled|served|saw|are|were|is|was))(?:\snow)?$`)
const RE_NOUN_EN =
  /^\s(?<noun>(?!of\b|in\b|per\b)[a-z’'-]+(?:\s(?!because|in|on|at|for|to|of|last|this|the)[a-z’'-]+){0,2})/

/** `trains` of `we cancelled 1,284 trains`: the name says only what became of them. */
export function nounBehind(text: string, end: number): string {
  return RE_NOUN_EN.exec(text.slice(end, end + 60))?.groups?.['noun'] ?? ''
}

/** `of our buses ran on time` behind the figure that opens its sentence. */
const RE_OF_EN = /^\s(?:of\s)?(?<noun>[a-z’' -]{3,40})(?=[,;.])/

/** The name without its verb, where all rows are of one measure. */
export const withoutVerb = (label: string) => label.replace(RE_VERB_EN, '')

function englishLabel(text: string, clause: string, { span }: Fact): string {
  const words = clause
    .replace(/^and\s/, '')
    .replace(RE_LEAD_EN, '')
    .replaceAll(RE_WHEN_EN, '')
    .trimEnd()
  if (words === '') return RE_OF_EN.exec(text.slice(span.end, span.end + 60))?.groups?.['noun'] ?? ''
  const noun = RE_WHO_EN.test(words)
    ? RE_NOUN_EN.exec(text.slice(span.end, span.end + 60))?.groups?.['noun']
    : undefined
  if (noun !== undefined) return noun
  const label = words
    .replace(/,?\s(?:from|to)$/, '')
    .replace(RE_EMPTY_EN, '')
    .replace(/,$/, '')
  // `the value went the other way, £14.2 million`
  return words.endsWith(',') ? withoutVerb(label) : label
}
