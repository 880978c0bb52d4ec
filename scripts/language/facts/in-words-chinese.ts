// Clauses whose value is in words, in Chinese: name, the word that joins, value.

import { anyOf, unbroken } from '../any-of.ts'
import { DATE, LEVEL, OWNER, STATE, type Finder } from './in-words-sorts.ts'

/** What work comes to. */
export const STAGE = anyOf`
    完工 竣工 开工 開工 动工 動工 封顶 封頂 停工 复工 在建 通车 通車 通水 通电 通電 投产 投產 投用 交付 验收 驗收 签约 簽約 到位 合龙
    收尾 完成 启动 啟動 招标 招標 批复 进场 進場 建成`
/** Whether it is so yet. */
const ASPECT = unbroken`
    (?:已经?|已經|还没有?|還沒有?|[还還尚]?未|没有?|沒有?|[还還仍]在|正在?|刚刚?|剛剛?|即将|即將|快要|马上要?|准备|等着|等著)`
const MORE = unbroken`
    (?:都|均|也|才|基本|全部|全线|主体|主體|顺利|提前|如期|开始|通过|今天|昨天|上?[月周]|年[底内前]|[一二两三四]期)`
/** As it was: `持平`, `和去年一样`. */
const AS_IT_WAS = unbroken`
    (?:持平|(?<=[与與和跟同].{1,6})(?:一[个個][价價样樣数數]|一样多?|一樣多?|相同|相当|相當|差不多)
    |[没沒]有?(?:什么|什麼|啥|怎么|怎麼|多大)?(?:变化?|變化?|变动|變動)|没动|沒動|未变|未變|不变|不變|不增不减|不增不減|原地踏步)`
const GIVEN = '(?:归|歸|由|交给|交給|分给|分給|包给|包給|划给|劃給|派给|派給)'
const DOES =
  '(?:来|來)?(?:负责|負責|牵头|牽頭|管理?|[管守看养維维]护|盯着?|承担|承擔|维护|維護|值守|落实|落實|[包守看带帶教抓办辦修接做])'
const TAKES = unbroken`
    (?:负责|負責|分管|主管|管(?![好住理])|包联?(?![好住])|守(?![好住])|盯(?![紧緊住牢])|联系|聯繫|对口|對口|挂钩|掛鉤
    |牵头|牽頭|认领|認領)`

/** `二类`, `甲等`: a step of a scale. */
export const GRADE = '[一二三四五六七八九甲乙丙丁优良劣A-E][类類级級等档檔]'

/** `早上` of `早上六点`: no name of what is then. */
const DAY_PART = '(?:早上|上午|中午|下午|晚上|凌晨|夜里|傍晚)'
const HAN = '[一二三四五六七八九十]'
/** `3月15日前`, `六月底`, `明年春节前`, `早上8点半`. */
const WHEN = unbroken`
    (?:(?:\d{4}|[今明后後])年)?(?:(?:(?:\d{1,2}|${HAN}{1,3})月份?(?:(?:\d{1,2}|${HAN}{1,3})[日号號]|[上中下]旬|[底末初中])?
    |[上下]半年|第?[一二三四]季度|[春夏秋冬][天季]|(?:春节|春節|国庆|國慶|元旦|中秋|年底|年末|月底|月末))
    |(?:[本下上]周|周|星期)[一二三四五六日天]
    |(?:早上|上午|中午|下午|晚上|凌晨)?(?:\d{1,2}(?:[点點]半?|[:：]\d\d)|${HAN}{1,3}[点點]半?))(?:以前|之前|前|以后|之后|后|起)?`

export const CHINESE: readonly Finder[] = [
  {
    sort: DATE,
    pattern: new RegExp(unbroken`
      ^(?<lead>(?:(?!${DAY_PART}(?:\d|[一二三四五六七八九十]))[\u4e00-\u9fffA-Za-z]{2,10}?)?)
      (?:要|必须|必須|应当?|将|計劃|计划|定)?(?:在|于|於|到|是)?(?<words>${WHEN})
      (?<verb>[\u4e00-\u9fff]{0,6})$`),
  },
  {
    sort: LEVEL,
    pattern: new RegExp(unbroken`
      ^(?<lead>.{0,14}?)(?<words>(?:[与與和跟同].{1,6}?)?(?:基本|大体|大體|还是|還是|仍然?|也|都)*${AS_IT_WAS})了?$`),
  },
  {
    sort: STATE,
    pattern: new RegExp(`^(?<lead>.{2,14}?)(?<words>(?:${ASPECT}|${MORE})*${STAGE}(?:了|中|之中|阶段|階段)?)$`),
  },
  { sort: STATE, pattern: new RegExp(`^(?<lead>.{2,12}?)(?:是|为|為|评为|評為|定为|定為)(?<words>${GRADE})$`) },
  { sort: STATE, pattern: new RegExp(`^(?<lead>.{2,14}?)(?<words>(?:${MORE})*${ASPECT}[\\u4e00-\\u9fff]{1,5})$`) },
  {
    sort: OWNER,
    pattern: new RegExp(`^(?<lead>.{2,12}?)(?<link>${GIVEN})(?<words>[\\u4e00-\\u9fff]{2,10}?)(?:${DOES})?$`),
  },
  { sort: OWNER, pattern: new RegExp(`^(?<lead>.{2,8}?)(?<link>${TAKES})(?<words>[\\u4e00-\\u9fff]{2,12})$`) },
]
