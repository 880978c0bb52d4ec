// What stands at the head of a step: a date, a span or a stage.

import { anyCase, anyOf, pattern, unbroken } from './any-of.ts'

const YEAR = String.raw`(?:19|20)\d{2}年`
const MONTH = String.raw`(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月`
const DAY = String.raw`(?:[123]?\d|[一二三]?十?[一二三四五六七八九十])[日号]`
const PART = '(?:份|底|初|末|中旬|上旬|下旬|中)?(?:以前|之前|前|起)?'
/** `2026年`, `2026年3月`, `三月十五日`. */
export const DATE_ZH = `(?:${YEAR}(?:${MONTH}(?:${DAY})?)?|${MONTH}(?:${DAY})?)`
/** `2021年` `到2026年底` `三月底前` `5月10号` `4月到6月` `六月一日至六月十日` `一季度` `上半年` `第一阶段` `第二步` `高一上学期`; not `第一`, `首先`. */
export const STAGE_ZH = unbroken`
  (?:从?${DATE_ZH}[到至](?:${DATE_ZH}|${DAY})
  |(?:到|至|从)?(?:${YEAR}(?:[上下]半年|${MONTH}(?:${DAY})?)?|${MONTH}(?:${DAY})?|[一二三四]季度|[上下]半年
  |今年|明年|去年|本世纪中叶|近期|中期|远期)${PART}
  |第[一二三四五六](?:个)?(?:阶段|步|年|学期|季度|周|天|期))`
const MONTH_EN = anyOf`January February March April May June July August September October November December`
const DAY_EN = String.raw`\d{1,2}(?:st|nd|rd|th)?`
/** `2021`, `March`, `1 May`, `May 1`, `March 2026`. */
export const DATE_EN = unbroken`
  (?:(?:${DAY_EN}\s)?${MONTH_EN}(?:\s${DAY_EN}(?!\d))?(?:\s(?:19|20)\d{2})?|(?:19|20)\d{2})`
/** `2021` `By 2027` `In March` `From 1 May` `Phase one` `Step 2`. */
export const STAGE_EN = unbroken`
  (?:(?:(?:By|In|On|From|Until|Before|Since)\s)?(?:(?:early|late|mid)[\s-])?(?:the\s(?:spring|summer|autumn|fall|winter)
  |${DATE_EN})
  |(?:Phase|Stage|Step|Year|Week)\s(?:one|two|three|four|five|six|\d))`

/** The whole text is the head of a step: a marker like `第一步`, `Phase one`. */
export const RE_WHOLE_STAGE = anyCase(`^(?:${STAGE_ZH}|${STAGE_EN})[，,：:、.]?$`)
/** A row begins with the head of a step; group 1 is the head, the match goes on to what happens then. */
export const RE_STAGE_HEAD_ZH = pattern(`^(${STAGE_ZH})(?!的)[，,：:]?\\s*(?=\\S)`)
export const RE_STAGE_HEAD_EN = anyCase(`^(${STAGE_EN})[,:]\\s+(?=\\S)`)
