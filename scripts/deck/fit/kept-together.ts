// What no end of a line may part, beside single words: figures with sign and unit, dates, terms in their marks, and the
// words that a speech says again and again.

import { anyOf } from '../../language/any-of.ts'
import type { Span } from '../../model/source.ts'

const FIGURE = '\\d[\\d.,]*(?:[%％‰℃]?\\s?[-–—~～至到+/:：×]\\s?\\d[\\d.,]*)*'
const UNIT = anyOf`
  个?百分点 [%％‰℃] 平方公里 平方千米 平方米 立方米 公里 千米 公顷 小时 分钟 [万亿千百多余]+(?:平方米|公里|小时|[\p{Script=Han}])? [\p{Script=Han}]`

const KEPT = [
  // “天网工程”
  /[“「『‘《〈][^“”「」『』‘’《》〈〉]{1,12}[”」』’》〉]/gu,
  // 2025年10月29日 10月上旬
  /\d{1,4}年(?:\d{1,2}月)?(?:\d{1,2}[日号]|[上中下]旬|[底初末])?(?:以?[前后])?/gu,
  /\d{1,2}月(?:份|\d{1,2}[日号]|[上中下]旬|[底初末])?(?:以?[前后])?/gu,
  // -3.5亿元 3+2 12个百分点 第3次
  new RegExp(`[+＋−±≥≤<>$€£¥第-]?${FIGURE}\\s?(?:${UNIT})?`, 'gu'),
  // 那几块砖, 不少于, 不晚於
  /[这那這好前后後][几幾]\p{Script=Han}|不?[少多高低大小早晚快慢重轻輕长長短][于於]/gu,
  // 下一阶段
  /[上下前后这那每另]一(?:阶段|步|年|届|轮|次|代|季度|周|月|天|批|项|条|个|种)/gu,
]

/** Ranges of a text that stay on one line. `own`: words of the speech. */
export function keptTogether(text: string, own: ReadonlySet<string>): Span[] {
  const kept = KEPT.flatMap(sign =>
    Array.from(text.matchAll(sign), match => ({ start: match.index, end: match.index + match[0].trimEnd().length })),
  )
  if (own.size === 0) return kept
  for (let start = 0; start < text.length; start++)
    for (let length = LONGEST; length >= SHORTEST; length--)
      if (start + length <= text.length && own.has(text.slice(start, start + length))) {
        kept.push({ start, end: start + length })
        break
      }
  return kept
}

/** Characters of a word of the speech's own. */
const SHORTEST = 2
const LONGEST = 5
