// Days and hours as they are told in running text, for lists of what is due when: `9月20日到30日`, `腊月初六`, `六点半到九点四十`.

import { anyOf, unbroken } from '../any-of.ts'
import { NUMERAL } from './numerals.ts'

const NUMBER = String.raw`(?:\d{1,2}|${NUMERAL}{1,3})`
/** `正月十二`, `腊月初六`, `二月二`. */
export const LUNAR_DAY = unbroken`
    (?:农历|農曆|阴历|陰曆)?(?:[正腊臘冬]|${NUMERAL}{1,2})月(?:[初廿]${NUMERAL}{1,2}|${NUMERAL}{1,3})(?![日号號个個月]
    |${NUMERAL})`
const FEAST = anyOf`六一 七一 八一 十一(?=[那当前以]) 元旦 春节 春節 清明 端午 五一 中秋 国庆 國慶 立冬 冬至 年底 年末 月底 月末 年中`
const DAY = unbroken`
    (?:(?:\d{4}年|[今明后後]年|下个?月|本月|[这這]个月)?
    (?:${NUMBER}月(?:份)?(?:${NUMBER}[日号號]|[上中下]旬|[底末初中])?|${FEAST}(?:那天|当天|當天)?)|(?:本月
    |下月)?${NUMBER}[日号號](?![线線楼井机機库庫院厂廠门門桥橋车車])
    |${LUNAR_DAY}|(?:[本下上]周|周|星期)[一二三四五六日天])`
const HOUR = unbroken`
    (?:(?:(?:早上|上午|中午|下午|晚上|傍晚|凌晨|夜里)|(?![一两兩][点點](?![钟鐘半零一三])))
    (?:${NUMBER}[点點](?![意要建体體希想看认認说說启啟])(?:[钟鐘半]|[一三]刻|零?${NUMBER}分?)?|\d{1,2}[:：]\d\d))`
const MOMENT = `(?:${DAY}(?:${HOUR}|[上下]午|晚上?)?|${HOUR})`
const SIDE = '(?:以前|之前|前|以后|之后|后|[起止](?![\\u4e00-\\u9fff]))?'

/** One day or hour, or from one to another. */
export const TOLD_WHEN = unbroken`
    (?:${MOMENT}${SIDE}(?:(?:[\u4e00-\u9fff]{0,4}(?:以后|之后|后))?(?:[到至—–~-]+|和|与)${MOMENT}${SIDE})?)`
