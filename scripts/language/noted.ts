// What a listener writes down: figures with what they measure, dates and deadlines, programmes by their names. One list
// for what a slide shows first, for how much goes on it, and for what the report says that no slide shows.

import type { Lang, Span } from '../model/source.ts'
import { anyCase, anyOf, phraseOf, unbroken } from './any-of.ts'
import { readFacts } from './facts/read.ts'

export interface Noted extends Span {
  kind: 'figure' | 'date' | 'programme' | 'commitment'
}

/**
 * In order of the text, none inside another. `lines` are read by themselves. `inWords`: the smaller figures in words as
 * well (`四十六条`, `两成`), which the report lists; how full a slide is does not hang on them.
 */
export function notedIn(text: string, lines: readonly Span[], lang: Lang, { inWords = false } = {}): Noted[] {
  const figures = readFacts(text, lines)
    .filter(({ unit, value, prize, sort }) => {
      const words = text.slice(value.start, value.end)
      return (
        unit !== null ||
        prize !== null ||
        isLarge(words) ||
        RE_LARGE.test(words) ||
        (inWords && (sort === '%' || RE_EXACT.test(words)))
      )
    })
    .filter(({ span, sort }) => {
      const words = text.slice(span.start, span.end)
      if (sort === '月') return false
      return (inWords && RE_EXACT.test(words)) || RE_LARGE.test(words) || !RE_IN_PASSING.test(words)
    })
    .map(({ span }): Noted => ({ kind: 'figure', ...span }))
  const patterns = lines.flatMap(({ start, end }) =>
    PATTERNS[lang].flatMap(({ kind, sign }) =>
      Array.from(text.slice(start, end).matchAll(sign), (match): Noted => ({
        kind,
        start: start + match.index,
        end: start + match.index + match[0].length,
      })),
    ),
  )
  const all = [...patterns, ...figures].sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: Noted[] = []
  for (const one of all) if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one)
  return apart
}

/** Something is due or begins then: `6月底前`, `从明年起`, `by June`. Not the day of a meeting: `2016年5月30日`. */
export function isDeadline(date: string): boolean {
  return RE_DUE.test(date)
}

// --- internal ---

const RE_DUE =
  /(?:前|底|末|起|开始|開始|[以之]?内|以后|之后|半年)$|^(?:by|before|until|from|within|starting|beginning)\b/iu

/** `三十人`, `两个小时`, `三个月`: written out and small, it is said in passing; large ones have a pattern of their own. */
const RE_IN_PASSING =
  /^[^\d０-９×%成]*[一二两兩三四五六七八九十百千半](?!.*分之)(?!.?(?:[枚面]|[块塊](?![钱錢])))[^\d０-９×%成]*$/u

/** `四十六条`, `一百二十户`, `十七人`, `一点八四平方公里`: counted, though written out; `三十人` may be round. */
const RE_EXACT =
  /[一二两兩三四五六七八九][十百千万萬亿億]零?[一二三四五六七八九]|(?<![一-龥])十[一二三四五六七八九]|[点點][零〇一二三四五六七八九]/u

/** `十八万六千`, `三千二百户`, `二十九点四`: a thousand or more, or to a tenth: written out, and said with care. */
const RE_LARGE =
  /[一二两兩三四五六七八九十百][千万萬亿億]|[一二两兩三四五六七八九十][点點][零〇一二三四五六七八九](?![^分]*分钟|刻)/u

/** A bare number of three digits or more counts something, a small one or a year does not. */
function isLarge(value: string): boolean {
  const digits = value.replace(/[^\d]/gu, '')
  return digits.length >= 3 && !/^(?:19|20)\d\d$/u.test(digits)
}

const HAN = '[一二三四五六七八九十]'
/** `三月底前`, `5月10日`, `两年之内`, `年内`, `“十五五”末`. */
const ZH_DATE = unbroken`
  (?:\d{4}年|[今去明前]年)?(?:[\d×]{1,2}|${HAN}{1,3})月(?:(?:[\d×]{1,2}|${HAN}{1,3})[日号]|[上中下]旬|底|末|初|中)
  (?:起|以前|之前|前(?![后来进沿提面期年列]))?
  |(?:[\d×]{1,2}月|${HAN}{1,2}月|本[周月]|下[周月]|季度|年(?=[底末])|[今明后]年|“十[三四五六]五”)(?:份)?(?:底|末|初|中旬)?
  (?:以前|之前|前(?![后来进沿提面期年列]))
  |(?:从|從|自)?(?:[\d×]{1,2}|${HAN}{1,2})月份?(?:起|开始|開始)
  |(?:从|從|自)?(?:[本下这這]个?(?:周|星期|月)[一二三四五六日天]?|[今明]年(?:[一二三四]季度)?|[本下这這上]个?学期|即日|20\d\d年)(?:起|开始|開始)
  |(?:[上下中]午|早上|晚上|当晚|夜里|清晨)?(?:[\d×]{1,2}(?:[:：]\d\d)?|${HAN}{1,3})(?:点|点半|时)
  (?:以前|之前|前|以后|之后|后|起)
  |(?:[本下上]周|周|星期)[一二三四五六日天](?:以前|之前|前)|(?:每月|本月|下月)?(?:[\d×]{1,2}|${HAN}{1,3})[日号](?:以前|之前|前)
  |[\d×一二两三四五六七八九十]{1,3}(?:天|日|个?小时|个?月|年)(?:之内|以内|内)|年内|本月内|[今明]年[上下]半年|[今明]年底`
/** `三万亩`, `两千户`: written, and surely counted. */
const ZH_WRITTEN =
  '(?<![几幾数數])[一二两三四五六七八九十百千万]+[百千万亿](?:多|余)?(?:元|人|户|亩|吨|公里|个|名|家|斤|里|块)'
const MONTH = phraseOf`
  January | February | March | April | May | June | July | August | September | October | November | December`
/** `by June`, `9 February`, `within two years`, `before the end of the year`. */
const EN_DATE = unbroken`
  \b(?:by|before|until|from|since)\s+(?:the\s+(?:end|middle|start|close)\s+of\s+(?:next\s+|this\s+)?\w+
  |next\s+\w+|this\s+(?:year|month|week|spring|summer|autumn|fall|winter)|(?:19|20)\d\d
  |(?:early |late |mid-)?${MONTH}(?:\s\d{1,2})?|Monday|Tuesday|Wednesday|Thursday|Friday|Christmas|Easter)
  |\b(?:starting|beginning)\s(?:in\s|on\s|from\s)?${MONTH}\b|\bbefore the (?:winter|summer|spring|autumn|fall|frost)\b
  |\b(?:on|by) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b
  |\b(?:by|before|until) (?:\d{1,2}:\d\d|\d{1,2} ?[ap]\.?m|noon|midnight)\b
  |\b(?:the )?(?:first|second|third|fifth|tenth|fifteenth|twentieth|last|end) of (?:${MONTH}|this month|next month)\b
  |\bwithin\s+(?:the\s+(?:next\s+)?)?\w+\s+(?:hours|days|weeks|months|years)\b
  |\b\d{1,2} ${MONTH}\b|\b${MONTH} \d{1,2}\b`
const ZH_NAMED = anyOf`工程 行动 行動 计划 計劃 规划 規劃 活动 活動 制度 机制 機制 条例 办法 方案 基金 专项 信箱 热线`
const EN_NAMED = phraseOf`
  Fund | Programme | Program | Initiative | Act | Plan | Project | Scheme | Charter | Campaign | Bill | Kitchen | Trust`

const PATTERNS: Record<Lang, readonly { kind: Noted['kind']; sign: RegExp; example: string; counter: string }[]> = {
  zh: [
    { kind: 'date', sign: new RegExp(ZH_DATE, 'gu'), example: '五月底前完成', counter: '五个月很长' },
    { kind: 'figure', sign: new RegExp(ZH_WRITTEN, 'gu'), example: '种树三万亩', counter: '千家万户' },
    {
      kind: 'programme',
      sign: new RegExp(`[《“][^》”，。]{2,16}[》”](?:${ZH_NAMED})|“[^”，。]{2,12}${ZH_NAMED}”`, 'gu'),
      example: '实施“清源”行动',
      counter: '他说“清源”',
    },
  ],
  en: [
    {
      kind: 'date',
      sign: new RegExp(anyCase(EN_DATE).source, 'giu'),
      example: 'by the end of May',
      counter: 'by the sea',
    },
    {
      kind: 'programme',
      sign: new RegExp(String.raw`\b(?:\p{Lu}[\p{L}’']+\s){1,4}(?:${EN_NAMED})\b`, 'gu'),
      example: 'the Harbour Fund opens',
      counter: 'the fund opens',
    },
  ],
}

/** For the test that asks each row by its example. */
export const NOTED_PATTERNS = PATTERNS
