// Which clauses may stand over a page: what is true of the rows below, not of one of them.

import { anyOf, pattern } from '../../language/any-of.ts'
import type { Lang } from '../../model/source.ts'

/** May this text, that stands alone, be the title of the rows around it? */
export function headsPage(text: string, lang: Lang): boolean {
  return !NO_TITLE[lang].some(sign => sign.test(text))
}

// --- internal ---

/** What cannot head a page, because it is true of one row only: a figure, a story, a question, somebody of himself. */
const NO_TITLE = {
  zh: [
    /[\d%×（(？?]|[一二三四五六七八九十百千]+(?:个|名|项|人|次|元|家|天|点|月|日|号)/u, // 一共有7个课题获奖
    pattern(
      '^',
      anyOf`
        我(?![们們市县省国校院局区厂行]) 你 他 她 有 人们 大家 好在 实际上 其实 原本 当时 后来 那时 结果 可能 现在
        昨天 今天 本年度 第[一二三四五六七八九十]`,
    ), // 有一个场景; 我觉得可以
    /[“”]/u, // 他说：“…”
    pattern('(?:', anyOf`荣获 获得 被评为 授予 召开 举行 出席`, ')'), // 王老师被评为先进
  ],
  en: [
    /^(?:\S+\s+){0,2}\S+$/u, // lots of jobs
    /\d/u,
    /^(?:I\b(?! (?:ask|call|propose|urge))|My\b|Look\b|You\b|Once\b)/u, // I wanted to teach
    /\b(?:it|this|them|these|those|the same|him|her|there)\b/iu, // America must do the same
    /[“”]/u,
  ],
} as const
