// Chinese: what is to be done from or by a day is shown with the day. `从8月1日起，全科门诊预约，每段不超过15分钟`: the last
// clause says a rule without its beginning.

import { anyOf, pattern } from '../any-of.ts'
import type { BondRule } from './bonds.ts'

const NUMBER = String.raw`[\d×]{1,2}|[一二三四五六七八九十]{1,3}`
const YEAR = String.raw`(?:(?:\d{4}|二[〇○零一二三四五六七八九]{3})年|[今明后去]年)`
/** `8月1日`, `今年三季度`, `下周一`, `年底`, `国庆节`; not `今年`, which says next to nothing. */
const DAY = [
  '(?:',
  `${YEAR}?(?:${NUMBER})月(?:(?:${NUMBER})[日号號]|份|[上中下]旬|[底末初中])?|(?:${NUMBER})[日号號]`,
  `|${YEAR}?(?:第?[一二三四]季度|[上下]半年|[春夏秋冬][天季]|年[底末初]|(?<=年)[底末初])`,
  '|[本下这這][个個]?(?:周|週|星期|月|学期|學期|季度)(?:[一二三四五六日天底末初])?',
  `|${YEAR}?`,
  anyOf`春节 春節 国庆 國慶 元旦 五一 中秋 清明 端午 汛期 入冬 开学 開學 暑假 寒假 “十[四五六]五”`,
  '[节節期末]?',
  ')',
].join('')
/** `夜里十点`, `每天早上七点半`. */
const HOUR = `(?:每[天周月])?(?:[早晚]上?|夜里|夜裡|[上下中]午)?(?:${NUMBER})点半?`
const TIME = `(?:${DAY}|${HOUR})`
const EDGE = anyOf`起 开始 開始 前 以前 之前 后 後 以后 以後 之后 之後 止 为止 為止 [之以]?内 底 末`
/** `明年3月1日`, `从下周一起`, `到9月底`, `3月1号到20号`: a clause that only says when. */
const RE_WHEN = pattern(
  // `2015年8月，…` tells what happened.
  String.raw`^(?!\d{4}年(?!.*`,
  EDGE,
  '$))(?:',
  anyOf`从 從 自 到 截至 截止到? 于 在 最迟 最遲 最晚 等到`,
  `)?${TIME}(?:[到至]${TIME})?${EDGE}?$`,
)
const RE_DAY = pattern(DAY)
const RE_TIME = pattern(TIME)

const RE_FRESH = pattern('^', anyOf`目前 现在 現在 如今 今天 至今 后来 後來 但 不过 不過 可是 而 所以 因此`)

/** A later clause with a day of its own, with an hour where the first says an hour, or that turns to something else. */
function isFresh(clause: string, opener: string): boolean {
  return RE_FRESH.test(clause) || (RE_DAY.test(opener) ? RE_DAY : RE_TIME).test(clause)
}

export const CHINESE_DEADLINES: BondRule[] = [
  {
    rule: 'when',
    says: 'what is done from or by a day, with the day: 从8月1日起，…',
    keeps: 'opener',
    opens: RE_WHEN,
    reaches: (clause, opener) => !isFresh(clause, opener),
    example: '从8月1日起，门诊全部预约，每段不超过15分钟',
    counter: '2015年8月，门诊全部预约，每段不超过15分钟',
  },
  {
    rule: 'from-when',
    says: 'what goes on from a day that its first clause says: 从8月1日起门诊预约，…',
    keeps: 'alone',
    opens: pattern('^(?:', anyOf`从 從 自`, `)?${TIME}`, anyOf`起 开始 開始`, String.raw`\p{Script=Han}{2,}`),
    reaches: (clause, opener) => !isFresh(clause, opener),
    example: '从8月1日起门诊全部预约，每段不超过15分钟',
    counter: '8月1日的门诊全部预约，每段不超过15分钟',
  },
]
