// The whole before its parts: `全年接警312起，其中…`, `Of the 48 schools we visited, …`. It is no row beside them; it says
// what is counted.

import { unbroken } from '../../../language/any-of.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import type { Span } from '../../../model/source.ts'

const RE_BETWEEN =
  /其中|包括|分别是|[里中]，|[：:]\s*$|^[^。.]{0,40},\s*$|\b[Oo]f\s(?:that|this|these|those|which|it|them)\b/
const RE_OF = /(?:^|[\s“"])(?:[Oo]ut\s)?[Oo]f\s(?:the|our|these|those|all)?\s*$/
/** `全年一共接警`: says when and that it is all, not what. */
const RE_ALL = new RegExp(unbroken`
    ^(?:(?:[今去前]年|全年|上半年|下半年|本月|上月|到目前为止|截至目前|全[市县縣區区省校院厂廠镇鎮乡鄉村]|我[市县縣區区省校院厂廠镇鎮乡鄉村们們]|我们|我們|一共|共计|共計|总共|總共|合计|累计|共
    |已经|已|(?:收|争取|爭取|筹|籌|得|拿|要|领|領)(?:集|措)?到))+`)

/** What is counted, in the words of the whole; null where no whole stands before `first`. */
export function wholeBefore(text: string, facts: readonly Fact[], first: Fact): Span | null {
  const whole = facts[facts.indexOf(first) - 1]
  if (!whole || whole.line !== first.line || whole.list !== null || whole.direction !== null) return null
  const between = text.slice(whole.span.end, first.span.start)
  if (RE_OF.test(text.slice(whole.lead.start, whole.lead.end)) && whole.sentence === first.sentence) {
    const noun = /^\s[^,;.]{3,40}/.exec(between)?.[0].trimEnd() ?? ''
    return noun === '' ? null : { start: whole.span.end + 1, end: whole.span.end + noun.length }
  }
  if (whole.sort !== first.sort || between.length > 48 || !RE_BETWEEN.test(between) || !whole.measure) return null
  if (/[a-z]/i.test(between)) return null
  const words = text.slice(whole.measure.start, whole.measure.end)
  const start = whole.measure.start + (RE_ALL.exec(words)?.[0].length ?? 0)
  return whole.measure.end - start >= 2 ? { start, end: whole.measure.end } : null
}
