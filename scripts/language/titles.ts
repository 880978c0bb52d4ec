// What titles of speeches look like, and what stands where titles stand and is none: names of sites and of columns.

import { anyOf, unbroken } from './any-of.ts'
import { RE_KIND as RE_KIND_EN } from './en/people.ts'
import { OFFICES } from './zh/people.ts'

/** What such texts are called. */
export const KINDS = anyOf`
  讲话 講話 发言 發言 致辞 致辭 致词 致詞 演讲 演講 演说 演說 讲稿 講稿 报告 報告 汇报 匯報 讲授 主持词 主持詞 党课 黨課 寄语 寄語 献词 獻詞 賀詞 贺词 讲义
  答辞 答谢词 祝词 祝酒词 感言 倡议书 动员 表态 谈话 談話 体会 述职 思考 感悟 随想
  会议纪要 會議紀要 会议记录 會議記錄`
/** `讲话稿` `发言（摘要）` `在…会上的讲话提纲`: what such texts are called, at the end of a title; `在…上的` begins them. */
export const RE_KIND = new RegExp(
  unbroken`
    ${KINDS}
    (?:稿|词|詞|材料|提纲|提綱|要点|摘要|纪要|全文|实录|實錄|摘登|[（(][^）)]{1,14}[）)])*$`,
)
/** `领导讲话` `校长寄语` `董事长致辞`: a column, not a speech. */
const RE_COLUMN = new RegExp(
  unbroken`
    ^(?:${anyOf`领导 領導 重要 专家 嘉宾 名家 学校 公司 单位 集团 新闻 学习 理论 文章 信息 工作`}|${OFFICES})?的?
    (?:${KINDS}|动态|動態|专栏|專欄|专题|專題|信箱|园地|详情|中心|要闻|之窗|论坛|文苑|书苑|心声|風采|风采)(?:稿|词|詞|选登)?$`,
)
/** Names of houses and sites. */
const RE_HOUSE_OF_SITE = new RegExp(
  unbroken`
    ^[^，。！？：；《》\s在]{2,24}
    (?:网|網|网站|網站|频道|频道|栏目|专栏|首页|政府|公司|集团|集團|大学|大學|学院|學院|[中小]学|[中小]學|[一二三四五六七八九十]中|学校|學校|医院|醫院|[局厅廳处]
    |委员会|委員會|协会|協會|校友[会會]|文库|博客|新闻|文苑|书苑|书院|出版社|门户|人寿|银行)$
    |^(?:home|news|about)$|\.(?:com|cn|org|net)\b
    |^(?:[A-Z][\w'’&]*\s(?:of\s|and\s|for\s|the\s)?){1,6}
    (?:Library|University|College|School|Council|Government|Foundation|Company|Inc|Association|Society|Church|Bank|News
    |Blog)$`,
  'i',
)

/** `在全县工作会议上的讲话`, `Remarks at the spring meeting`. */
export function isSpeechTitle(words: string): boolean {
  return RE_KIND.test(words) || RE_KIND_EN.test(words) || /在.{3,}[上中]的/.test(words)
}

/** Only the name of a column, or of a kind. */
export function isColumn(words: string): boolean {
  return RE_COLUMN.test(words.replace(/\s/g, ''))
}

export function isHouseOfSite(words: string): boolean {
  return RE_HOUSE_OF_SITE.test(words.trim()) && !RE_KIND.test(words)
}
