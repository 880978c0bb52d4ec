// A figure or a date that says one thing here and another there: same measure, same period, two values. Only where both
// sentences use the very same words; a plan beside a result, or two places, are no contradiction.

import { unbroken } from '../../language/any-of.ts'
import type { Span } from '../../model/source.ts'
import { YEAR } from '../../language/figures.ts'
import { splitSentences, type ManuscriptLine } from '../../language/sentences.ts'

export interface Contradiction {
  measure: string
  values: [string, string]
  span: Span
}

/** `2020年，全县粮食产量达12.3万吨`: period, measure, value with its unit. */
const RE_STATED = new RegExp(
  unbroken`
    (?<period>${YEAR}|[去今前]年)(?:，|,)?(?<measure>[\u4e00-\u9fff]{4,14}?)
    (?:达到|达|為|为|是|完成|实现|突破|共)?
    (?<value>\d[\d,]*(?:\.\d+)?(?:[万亿萬億千百]{0,2}[元吨人亩户家个件台公里]{1,2}|%|％))`,
  'g',
)
/** `3月5日上午在礼堂集合`: a date and what happens on it. */
const RE_DATED = /(?<value>\d{1,2}月\d{1,2}日)(?<measure>[\u4e00-\u9fff]{6,14})(?=[，。；,;]|$)/g
/** Words that make another value of the same measure right: `计划` `比上年`. */
const RE_OTHER_SENSE =
  /计划|計劃|目标|目標|预计|預計|预期|比|较上|分别|分別|原|调整|估算|左右|以上|从|由|其中|累计|截至|月|季度|半年/
const RE_WHOLE = /^(?:全[市县县區区省校厂镇村国]|我[市县區区省校厂镇村们国])/

export function findContradictions(text: string, lines: readonly ManuscriptLine[]): Contradiction[] {
  const known = new Map<string, string>()
  const found: Contradiction[] = []
  const state = (key: string, measure: string, value: string, span: Span) => {
    const before = known.get(key)
    if (before === undefined) known.set(key, value)
    else if (before !== value) found.push({ measure, values: [before, value], span })
  }
  for (const line of lines) {
    if (!/\d/.test(text.slice(line.start, line.end))) continue
    for (const sentence of splitSentences(text, line)) {
      if (sentence.end - sentence.start > 400) continue
      const words = text.slice(sentence.start, sentence.end)
      for (const match of words.matchAll(RE_STATED)) {
        const { period = '', measure = '', value = '' } = match.groups ?? {}
        const clause =
          words
            .slice(Math.max(0, match.index - 30), match.index)
            .split(/[，。；：,;]/)
            .at(-1) ?? ''
        if (
          RE_OTHER_SENSE.test(clause + measure) ||
          /^(?:增长|下降|左右|以上)/.test(words.slice(match.index + match[0].length))
        )
          continue
        const bare = measure.replace(RE_WHOLE, '')
        if (bare.length >= 3)
          state(`${clause}|${period}|${bare}|${unitOf(value)}`, period + measure, value, {
            start: sentence.start + match.index,
            end: sentence.start + match.index + match[0].length,
          })
      }
      for (const match of words.matchAll(RE_DATED)) {
        const { measure = '', value = '' } = match.groups ?? {}
        state(`date|${measure}`, measure, value, {
          start: sentence.start + match.index,
          end: sentence.start + match.index + match[0].length,
        })
      }
    }
  }
  return found
}

// --- internal ---

function unitOf(value: string): string {
  return value.replace(/[\d.,]/g, '')
}
