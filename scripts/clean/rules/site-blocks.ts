// What a page says to whoever reads it on a screen, wherever it stands: lists of other texts, counts of readers and
// their comments, who made the page, what may not be copied, what to press. Told by whom the words address and by
// their shape: a label and a number, a label and a name, a head over a list of one sign.

import { anyOf, unbroken } from '../../language/any-of.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, type DraftLine, removal } from '../draft.ts'

/** A speaker may say such a thing; he says it in longer sentences. */
const LONGEST = 70
/** So many other texts of one list. */
const MOST_ITEMS = 12
/** So far from the top a page says what its text is about. */
const NEAR_START = 6

export function siteBlocks(draft: CleaningDraft): Edit[] {
  const lines = draft.lines
  const gone = new Set<number>()
  for (const [index, line] of lines.entries()) {
    if (line.isTable || gone.has(index)) continue
    for (const one of blockAt(lines, index)) gone.add(one)
  }
  // A page that only such lines are left of is no page we understand.
  if (gone.size === lines.length) return []
  return lines.filter((_, index) => gone.has(index)).map(({ span }) => removal('site-notice', span))
}

// --- internal ---

const NUMBER = String.raw`\s*[:：]?\s*[\d,.]+\s*[万萬kK]?\+?`
/** Matches `点赞 58　收藏 12　评论 7`, `阅读 2.1万　在看 86`. Not `评论 7 月号`. */
const RE_COUNTS = new RegExp(
  `^(?:[（(]?(?:${anyOf`点赞 收藏 评论 阅读 在看 转发 浏览 分享 推荐 喜欢 人气 点击 回复 热度 围观`})${NUMBER}[）)]?[\\s　|｜·]*)+$`,
)
/** Matches `1.3万阅读 · 来自 江城`, `12人赞过　3条评论`; and `分享 收藏 点赞 在看`. */
const RE_COUNTED = new RegExp(
  unbroken`
    ^(?:\d{4}-\d\d?-\d\d?(?:\s\d\d?:\d\d)?[\s·|]*)?
    (?:[\d.]+\s*[万萬kK]?\+?\s*(?:阅读|浏览|播放|评论|赞|人赞过|人在看|条评论|次浏览|次播放)[\s　·|]*(?:来自\s?\S{1,8})?)+$
    |^(?:(?:分享|收藏|点赞|在看|转发|评论|打赏|赞)[\s　·|]+){2,}(?:分享|收藏|点赞|在看|转发|评论|打赏|赞)$`,
)
/** Matches `发表于 2026-03-01 10:22　来自：江城　浏览 3021`, `By Jane Doe | 3 min read`. */
const RE_POSTED = new RegExp(
  unbroken`
    ^(?:发表于|發表於|发布于|發佈於|更新于|编辑于)\s*\d{4}[-/.年]
    |^By\s.{2,40}\|.*\d|\b\d{1,2}\smin(?:ute)?s?\sread\b`,
  'i',
)
/** Matches `责编：小舟 | 校对：小满`, `编辑丨小禾`: who made the page, each behind his task. */
const TASK = `(?:${anyOf`
  小编 小編 审校 審校 责编 責編 责任编辑 編輯 编辑 校对 校對 监制 監製 排版 美编 终审 初审 复审 审核 策划 来源 作者 文字 图片 摄影 视频 供稿`})`
const RE_TASKS = new RegExp(`^(?:${TASK}\\s*[:：丨｜|/]\\s*[^\\s。，:：丨｜|]{1,12}[\\s　|｜丨/]*){1,6}$`)
/** Of these one at least, or the sign that only pages use: `作者：李四` alone says who speaks. */
const RE_TASK_OF_PAGE = /小编|小編|审校|審校|责编|責編|责任编辑|校对|校對|监制|監製|排版|美编|[终初复]审|丨/
/** Matches `未经授权，不得转载。`, `平台声明：该文观点仅代表作者本人`, `转载请注明来源：某某发布`. */
const RE_RIGHTS = new RegExp(
  unbroken`
    ^[^。]{0,12}未经[^。]{0,14}(?:授权|许可|允许|同意)[^。]{0,8}(?:不得|禁止|严禁|请勿|谢绝)[^。]{0,8}(?:转载|复制|使用|摘编|转发)
    |^(?:平台|特别|郑重|免责|版权)?声明[:：].{0,60}(?:作者|本人|观点|网络|转载|侵权|版权)
    |^(?:如需)?转载[，,]?请(?:注明|联系|标明)|^[^。]{0,30}不代表本(?:网|站|平台|报|号)`,
)
/** Matches `【延伸阅读】县里…`, `您可能还想看：…`, `Related: …`: one other text, on one line. */
const RE_ONE_OTHER = new RegExp(
  unbroken`
    ^(?:【(?:延伸|相关|推荐|更多|热门|拓展)(?:阅读|推荐|链接|新闻|报道)?】\S
    |(?:延伸|相关|推荐|更多)(?:阅读|链接|新闻|报道|视频|专题|稿件)[:：]\s*\S
    |[您你]可能(?:还|也)?(?:想看|感兴趣|喜欢)[的]?[:：]?
    |(?:Related|Read more|See also|Don['’]t miss|Trending)\s*:\s\S)`,
  'i',
)
/** Matches a head over other texts: `相关推荐`, `热点推荐：`, `猜你喜欢`. Not `推荐阅读` over books in 《》. */
const RE_LIST_HEAD = new RegExp(
  unbroken`
    ^[【[]?(?:(?:相关|热点|热门|精彩|为[您你]|编辑|今日|站内|更多|本站)(?:推荐|阅读|文章|新闻|资讯|内容|链接)|猜[你您]喜欢|大家都在看
    |(?:往期|精彩)(?:回顾|精选)|推荐阅读|延伸阅读|最新(?:文章|资讯)|热门(?:文章|标签))[】\]]?\s*[:：]?$
    |^(?:Recommended\s(?:for\syou|reading)|You\smay\salso\slike|Popular\snow|Latest\snews|Most\sread
    |Related\sstories)$`,
  'i',
)
const RE_ITEM = /^(?<sign>[·•●▪◆■○\-—*]|\d{1,2}[.、．]|【[^】]{1,6}】)\s*\S/
/** Matches `热门评论`, `评论（36）`: what readers wrote follows, each behind his name. */
const RE_COMMENTS_HEAD =
  /^(?:(?:热门|最新|全部|网友|精彩|精选)(?:评论|留言|跟帖)|评论[（(]\d+[）)])\s*[:：]?|^\d+\s(?:Comments?|Replies)$/i
const RE_COMMENT = /^[^：:。，\s]{1,12}[：:]\s*\S.{0,60}$/
/** Matches what is pressed, entered or opened: `展开剩余60%`, `登录 | 注册`, `Leave a reply`. */
const RE_PRESSED = new RegExp(
  unbroken`
    ^(?:展开(?:剩余|全文|更多)|继续阅读(?:全文)?$|阅读全文$|查看(?:更多|全文)$|返回[\u4e00-\u9fff]{2,6}[，,]\s*查看更多
    |剩余(?:内容|部分|\d+%).{0,12}(?:登录|付费|查看|解锁)?|登录\s*[|｜/]\s*注册|(?:立即|马上|点击|限时)(?:领取|抢购|报名|咨询|下载)
    |扫[一码].{0,6}(?:手机|打开|下载|关注|添加|加入)|(?:扫描|长按|识别)[\u4e00-\u9fff]{0,6}二维码|举报\s*[/|]\s*反馈|(?:纠错|投诉)\s*[/|]
    |(?:打开|下载)(?:APP|客户端)|关注(?:我们|公众号)(?:[\s，,]|$)|添加微信|[（(]?正文已结束|Photos?\s?(?:by|:|courtesy)
    |[（(]?本文共\s*\d+\s*页|(?:后台)?回复[“"「][^”"」]{1,12}[”"」].{0,6}(?:领取|获取|下载|查看)
    |(?:微信)?搜一搜\s*[:：]|(?:投稿|商务|广告|合作|商务合作|广告合作)(?:邮箱|热线|电话|微信|QQ|请加|合作)[^。]{0,4}[:：]?
    |[↓↑→▼▲👇]{1,6}\s*(?:点击|长按|扫码|戳)
    |Accept\s(?:all\s)?cookies|Advertisement$|Sign\sup\sfor\sour|Subscribe(?:\snow|\sto\sour|$)
    |Leave\sa\s(?:reply|comment)
    |Share\sthis|Follow\sus|Log\sin$|Skip\sto\scontent|Download\sour\sapp)`,
  'i',
)
/** Matches `广告`, and `广告：某某农资，全场八折`. */
const RE_ADVERT = /^(?:广告|推广|廣告)$|^(?:广告|推广)\s*[:：|]/
const RE_OFFER = /立即|点击|领取|红包|优惠|折|>>|»|免费|限时/
/** Matches what catalogues say of a text: `关键词：企业；座谈会`, `摘要：本文是…`. */
const RE_CATALOGUE = /^(?:关键词|关键字|标签)\s*[:：]|^(?:摘要|内容提要|导读|简介)\s*[:：].*(?:本文|供参考|全文|这篇)/

/** The lines that go together from this one on: none, itself, or itself with what it heads. */
function blockAt(lines: readonly DraftLine[], index: number): number[] {
  const text = lines[index]?.text ?? ''
  if (text.length > LONGEST || lines[index]?.isHeading) return []
  if (RE_RIGHTS.test(text) || (index < NEAR_START && RE_CATALOGUE.test(text))) return [index]
  if (/[。！；]$/.test(text)) return []
  if (RE_LIST_HEAD.test(text)) return listFrom(lines, index)
  if (RE_COMMENTS_HEAD.test(text)) return commentsFrom(lines, index)
  if (RE_ADVERT.test(text)) return advertFrom(lines, index)
  const isTasks = RE_TASKS.test(text) && RE_TASK_OF_PAGE.test(text)
  const isOne = [RE_COUNTS, RE_COUNTED, RE_POSTED, RE_ONE_OTHER, RE_PRESSED].some(pattern => pattern.test(text))
  return isTasks || isOne ? [index] : []
}

/** Items of one sign, two at least; books are matter, not links. */
function listFrom(lines: readonly DraftLine[], index: number): number[] {
  const signOf = (at: number) =>
    RE_ITEM.exec(lines[at]?.text ?? '')
      ?.groups?.['sign']?.replace(/\d+/, '1')
      .replace(/^【.*/, '【')
  const first = signOf(index + 1)
  let end = index + 1
  while (
    first !== undefined &&
    end < lines.length &&
    end <= index + MOST_ITEMS &&
    (signOf(end) === first || signOf(end) === '【') &&
    !/[。；]$|《/.test(lines[end]?.text ?? '')
  )
    end++
  return end - index > 2 ? range(index, end) : []
}

function commentsFrom(lines: readonly DraftLine[], index: number): number[] {
  let end = index + 1
  while (end < lines.length && RE_COMMENT.test(lines[end]?.text ?? '')) end++
  return end > index + 1 || index === lines.length - 1 || lines[index]?.text.match(/\d/) ? range(index, end) : []
}

/** An advertisement, and the offer under the word. */
function advertFrom(lines: readonly DraftLine[], index: number): number[] {
  const next = lines[index + 1]?.text ?? ''
  const isOffer = (lines[index]?.text.length ?? 0) <= 3 && RE_OFFER.test(next) && !/[。；]$/.test(next)
  return isOffer ? [index, index + 1] : [index]
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n)
