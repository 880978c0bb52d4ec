// The whole before its parts: `全年接警312起，其中…`, `Of the 48 schools we visited, …`. It is no row beside them; it says
// what is counted.

import { unbroken } from '../../../language/any-of.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import { amountOf } from '../../../language/facts/amount.ts'
import { CHINESE } from './peer-words-chinese.ts'
import type { Span } from '../../../model/source.ts'

const FEWEST = 3
const RE_BETWEEN =
  /其中|包括|分别是|[里中]，|[：:]\s*$|^[^。.]{0,40},\s*$|\b[Oo]f\s(?:that|this|these|those|which|it|them)\b/
const RE_OF = /(?:^|[\s“"])(?:[Oo]ut\s)?[Oo]f\s(?:the|our|these|those|all)?\s*$/
/** `全年一共接警`: says when and that it is all, not what. */
const RE_ALL = new RegExp(unbroken`
    ^(?:(?:(?:假设|比如|如果)?[你我他她]们?的|[今去前]年|现在|現在|目前|如今|全年
    |上半年|下半年|本月|上月|到目前为止|截至目前|全[市县縣區区省校院厂廠镇鎮乡鄉村]|我[市县縣區区省校院厂廠镇鎮乡鄉村们們]|我们|我們
    |(?:一共|共计|共計|总共|總共|合计|累计|共)有?
    |已经|已|(?:收|争取|爭取|筹|籌|得|拿|要|领|領)(?:集|措)?到))+`)

/** `不良事件` of `报了57件不良事件`, `火情` of `今年47起火情里`; not what happened to them. */
const RE_COUNTED = /^(?<noun>(?!不到|左右|以[上下]|[里中])[\u4e00-\u9fff]{2,8}?)(?:[里中内当]|之中|当中)?$/
const RE_HAPPENED = /[了着过被把没]|^(?:不[是能会合到]|在|有)/

/** What is counted, in the words of the whole; null where no whole stands before `first`. */
export function wholeBefore(text: string, facts: readonly Fact[], parts: readonly Fact[]): Span | null {
  const [first] = parts
  if (!first) return null
  const at = facts.indexOf(first)
  // `报修412起，上季度380起。其中电梯98起，…`: the one that they add up to.
  const whole = facts.slice(Math.max(0, at - 2), at).findLast(one => isSum(text, one, parts)) ?? facts[at - 1]
  if (!whole || whole.line !== first.line || whole.list !== null || whole.direction !== null) return null
  if (/^\sof\s(?:them|those|these)\b/.test(text.slice(first.span.end, first.span.end + 12)))
    return nounBehind(text, whole)
  const between = text.slice(whole.span.end, first.span.start)
  if (RE_OF.test(text.slice(whole.lead.start, whole.lead.end)) && whole.sentence === first.sentence) {
    const noun = /^\s[^,;.]{3,40}/.exec(between)?.[0].trimEnd() ?? ''
    return noun === '' ? null : { start: whole.span.end + 1, end: whole.span.end + noun.length }
  }
  if (whole.sort !== first.sort || between.length > 48) return null
  // `整改的四所；民办园里，优秀的两所，…`: behind a semicolon another account begins.
  if ((!RE_BETWEEN.test(between) || /[；;]/.test(between)) && !isSum(text, whole, parts)) return null
  if (/[a-z]/i.test(between)) return isSum(text, whole, parts) ? nounBehind(text, whole) : null
  const counted = RE_COUNTED.exec(text.slice(whole.tail.start, whole.tail.end))?.groups?.['noun']
  if (counted !== undefined && !RE_HAPPENED.test(counted))
    return { start: whole.tail.start, end: whole.tail.start + counted.length }
  if (!whole.measure) return null
  const words = text.slice(whole.measure.start, whole.measure.end)
  const start = whole.measure.start + (RE_ALL.exec(words)?.[0].length ?? 0)
  if (words.startsWith('每')) return null
  const time = CHINESE.timeOf(text.slice(start, whole.measure.end))
  const all = text.slice(start, whole.measure.end).search(/(?:一共|总共|總共|共计|共計|合计|合計)/)
  const end = time && time.start >= 2 ? start + time.start : all >= 2 ? start + all : whole.measure.end
  return end - start >= 2 ? { start, end } : null
}

/** In one paragraph, or in neighbouring ones. */
export const isNear = (a: Fact, b: Fact) => b.line - a.line <= 1

/** `312起` before `86起`, `141起` and `85起`: the figures of one unit add up to it. */
export function isSum(text: string, whole: Fact, parts: readonly Fact[]): boolean {
  if (whole.sort === '%' || whole.sort === '第' || parts.some(({ sort }) => sort !== whole.sort)) return false
  const sum = parts.reduce((all, part) => all + amountOf(text, part), 0)
  return Math.abs(sum - amountOf(text, whole)) < sum * 1e-9
}

/** Shares that make a hundred, but for what is rounded: percent, or pence of a pound. */
export function isWhole(text: string, parts: readonly Fact[]): boolean {
  const [sort = ''] = new Set(parts.map(part => part.sort))
  if (parts.length < FEWEST || parts.some(part => part.sort !== sort) || !/^(?:%|p|cent)$/.test(sort)) return false
  return Math.abs(parts.reduce((all, part) => all + amountOf(text, part), 0) - 100) <= 1
}

// --- internal ---

/** `tenants` of `We asked 90 tenants.` */
function nounBehind(text: string, { tail }: Fact): Span | null {
  const noun = /^\s(?<noun>(?!(?:on|in|at|for|of|to|from|by|with|into)\b)[a-z’'-]+(?:\s[a-z’'-]+){0,2})/.exec(
    text.slice(tail.start, tail.end),
  )?.groups?.['noun']
  return noun === undefined ? null : { start: tail.start + 1, end: tail.start + 1 + noun.length }
}
