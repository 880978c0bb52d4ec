// Lines in which a site speaks to its reader: previews, paywalls, downloads, accounts, calls to click. Told by what
// they speak of (this text as a file, what a reader does with it, whom a site has), by their place, and by their shape:
// a speaker addresses the room. Where two of the three kinds of words meet at the edge of the text, nobody speaks; in
// its middle all three have to, or words that only such notices have.

import { anyOf, unbroken } from '../../language/any-of.ts'
import { opensWithNumeral } from '../../language/written-markers.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, type DraftLine, removal, removals } from '../draft.ts'

/** The text as a file. */
const RE_FILE = new RegExp(
  anyOf`本文 全文 原文 正文 文档 文章 范文 文库 讲话稿 发言稿 演讲稿 稿件 此稿 该稿 资料 附件 预览 试读 字数 页数 未完 提示信息 材料 内容`,
)
/** What a reader does with it. */
const RE_ACT = new RegExp(
  unbroken`${anyOf`
    点击 下载 阅读 浏览 查看 搜索 收藏 关注 扫码 扫描 长按 识别 开通 付费 支付 登录 登陆 注册 充值 转发 点赞 在看 联系
    复制 打印 订阅 私信 留言 省略 隐藏 显示 影响 获取 定制 代写 代笔 购买 投稿 转载 上传 推荐 借鉴`}|参考(?!价)`,
)
/** Whom and what a site has. */
const RE_SITE = new RegExp(
  unbroken`${anyOf`
    VIP 客服 QQ 微信 公众号 小编 本站 本网 本号 网友 管理员 二维码 右上角 左下角 按钮 链接 网址 小程序 免费 无限 会员
    版权 侵权 👉 👈`}|https?:|www\.|联系老师|该?网[）)]?(?:整理|提供|收集)|(?:范文|文秘|文库|公文|材料)网`,
)
/** Words that no speech has: `试读结束`, `全文共1662字`, `剩余部分需要付费`, `看了“…”的人还看了`. */
const RE_ONLY_SITE = new RegExp(
  unbroken`
    试读结束|预览(?:结束|已结束|\d+页)|剩余.{0,8}(?:付费|未读|下载)|全文共?(?:计|约)?\s*\d+\s*字|当前(?:显示|预览)\s*\d+
    |(?:正式|开通|注册)会员|下载提示|更多.{0,24}(?:范文|讲话稿|发言稿|演讲稿)(?:推荐|[：:])|阅读需支付|加入收藏
    |(?:上传人|文档编号|上传时间|资源描述|[发發][布佈][单單]位|[资資]料[来來]源)[:：]|^(?:资源描述|下载 相关 举报|点击下载)$
    |\.(?:docx?|pdf)_第\d+页|^亲[,，].{0,40}(?:文档|下载)|^本文\d{4}-.{0,30}发表|发表评论|^(?:最新|热门|相关)(?:文档|文章|范文)$
    |^(?:跳到主要[內内]容|[顯显]示全部[樓楼][層层]|[閱阅][讀读]模式)|^(?:查看|回[復复])[\d.K]+\s*\|
    |^(?:时间|日期|地点|作者|来源|主讲人)\s*[:：]$|^Size: px$|^Start display at page:$|^Download ["“].+["”]$|^Transcription$
    |^Posted:? .{0,20}\d{4}$|^Skip to content$|^\[?View Entire Speech\]?$
    |隐藏\s*[\dN]*\s*个?字|省略\s*\d+\s*字|本文已影响|^(?:字数|浏览|正文复制|一键复制)[:：]?`,
  'i',
)
/** Somebody speaks to a room, or of what is to be done. */
const RE_SPOKEN = /同志|大家|各位|我们|咱们|同学|老师们|乡亲|朋友们|群众|干部|企业|我(?!国)|要|推进|打造|加强|完善|建设/
/** Matches the end of a title. */
const RE_TITLE =
  /(?:讲话|致辞|致词|发言|演讲|报告|党课|寄语|献词|致辭|講話|報告)(?:稿|提纲|材料)?(?:[（(].{1,12}[）)])?$/
/** Matches `（某文秘网省略826字，正式会员可完整阅读）`, `……此处隐藏312个字……` inside a line. */
const RE_INSIDE = new RegExp(
  unbroken`
    [（(【[][^（()）【】[\]\n]{0,30}(?:省略|隐藏|还剩|剩余)\s*\d*\s*[N个]{0,2}字[^（()）【】[\]\n]{0,30}[）)】\]]
    |[….]{1,6}(?:此处|以下|本文)(?:省略|隐藏)\s*[\dN]*\s*个?字[….]{1,6}`,
  'g',
)
/** Matches `清河某某网`, below the title. Not `网`. */
const RE_SITE_NAME = /^[\p{Script=Han}A-Za-z\d]{2,12}(?:网|网站|文库|论坛|之家|在线|频道)$/u
const RE_BARE_DATE = /^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?$/
/** Matches `在项目推进会上的讲话.docx`. */
const RE_FILE_NAME = /^(?<stem>.{2,60})\.(?:docx?|pdf|txt|wps|rtf|pages)$/i

const NEAR_START = 6
const NEAR_END = 10
const LONGEST = 100
const LONGEST_HEADING = 24

/** Words of a site that others have as well; a line with no more than these may be a title. */
const RE_COMMON = new RegExp(
  anyOf`材料 内容 资料 附件 文章 全文 正文 讲话稿 发言稿 演讲稿 影响 联系 显示 获取 推荐 借鉴 参考 阅读 关注 复制 打印 微信 公众号 免费 链接 上传`,
  'g',
)

export function siteNotices(draft: CleaningDraft): Edit[] {
  const lines = draft.lines
  const gone = lines.filter((line, index) => {
    const isNear = index < NEAR_START || index >= lines.length - NEAR_END
    return (
      !line.isTable &&
      !line.isHeading &&
      (isNotice(line.text, isNear) || (index < NEAR_START && (isFileName(lines, index) || isSiteName(lines, index))))
    )
  })
  // A page that only notices are left of is no page we understand.
  if (gone.length === lines.length) return []
  return [...gone.map(({ span }) => removal('site-notice', span)), ...removals('site-notice', draft, RE_INSIDE)]
}

// --- internal ---

function isNotice(line: string, isNear: boolean): boolean {
  const text = line.replaceAll(RE_INSIDE, '').replace(/^[•·●▪]\s*/, '')
  if (text.length > LONGEST || RE_TITLE.test(text)) return false
  const kinds = kindsIn(text)
  const isSentence = /[。；]$/.test(text)
  if (RE_ONLY_SITE.test(text)) return !isSentence || kinds > 0
  // A point of the speech, whatever it names: `一、学习网址https://…上的文章`.
  if (RE_SPOKEN.test(text) || opensWithNumeral(text)) return false
  if (kindsIn(text.replaceAll(RE_COMMON, '')) === 0 || (isHeadingLike(text) && !RE_SITE.test(text))) return false
  return !isSentence && kinds > (isNear ? 1 : 2)
}

/** `阅读推荐与资料下载`: short, and nothing parts its words. */
function isHeadingLike(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[（(，：:！!“”\d]/.test(text)
}

function kindsIn(text: string): number {
  return [RE_FILE, RE_ACT, RE_SITE].filter(kind => kind.test(text)).length
}

/** The name of the file above the title that it repeats. */
function isFileName(lines: readonly DraftLine[], index: number): boolean {
  const stem = RE_FILE_NAME.exec(lines[index]?.text ?? '')?.groups?.stem
  return stem !== undefined && lines.slice(index + 1, index + 4).some(({ text }) => text.startsWith(stem))
}

/** `某某范文网` below the title, and the day on which it came there. */
function isSiteName(lines: readonly DraftLine[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  if (index === 0) return false
  return RE_SITE_NAME.test(text) || (RE_BARE_DATE.test(text) && RE_SITE_NAME.test(lines[index - 1]?.text ?? ''))
}
