// What a sentence says of its figures: that one is the result, the target or the limit it speaks of, or only what that
// is measured against.

import { anyCase, anyOf, pattern, phraseOf } from './any-of.ts'

/** `result`: what the sentence is about; `background`: what was before, a budget, a condition; null: neither. */
export type Judgement = 'result' | 'background' | null

const ABOUT = '(?:约|約|近|了|有|是|为|為)?'
/** Right before a figure that something came to, fell by, must not pass or is short of. */
const RESULT_ZH = pattern(
  anyOf`
    到 至 达 達 增长 增長 增加 下降 减少 減少 提高 上升 降低 超过 超過 突破 只剩 不足 不少于 不低于
    至少 最多 确保 合计 省下 还有 还剩 还差 倒有 的有 [降涨漲多少增减升跌缺]`,
  `${ABOUT}$|(?:`,
  anyOf`至少 最多 只 仅 僅 力争`,
  ')\\p{Script=Han}{0,2}$',
)
/** Right before a figure that another is held against: `从每班25元`, `去年同期3起`, `设计是8公分`. */
const BACKGROUND_ZH = pattern(
  '(?:[从從由比][^，。；到至为為\\d]{0,6}|',
  anyOf`[去前上]年 [前上]一年 同期 年初 原来 原來 设计 预算`,
  `)的?(?:只有|只|${ABOUT})$`,
)
/** A clause that opens so and is not the last says when something holds: `达到1500万元，人均…`. */
const CONDITION_ZH = pattern('^', anyOf`达到 超过 满 不满 不到 低于`)

const RESULT_EN = anyCase(
  String.raw`(?:^|\s)(?:`,
  phraseOf`
    to | by | only | just | at least | more than | fewer than
    less than | over | reached | nearly | another | within`,
  String.raw`)\s(?:about\s|some\s|an?\s|the\s)?$`,
)
const BACKGROUND_EN = anyCase(
  String.raw`(?:^|\s)(?:`,
  phraseOf`from | against | compared with | compared to | (?<!more\s)(?<!fewer\s)(?<!less\s)than | last year
    out of | budget of`,
  String.raw`)\s(?:about\s|some\s|an?\s|the\s)?$`,
)

/** What is said of the figure that begins at `start`. */
export function judgementOf(text: string, start: number): Judgement {
  const before = text.slice(0, start)
  const clause = before.slice(before.search(/[^，。；;!?！？]*$/u))
  const isLast = !/[，；]/u.test(text.slice(start))
  if (CONDITION_ZH.test(clause) && !isLast) return 'background'
  if (BACKGROUND_ZH.test(clause)) return 'background'
  if (BACKGROUND_EN.test(before)) return 'background'
  return RESULT_ZH.test(clause) || RESULT_EN.test(before) ? 'result' : null
}
