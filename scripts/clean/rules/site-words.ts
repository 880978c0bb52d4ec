// The words of web pages around a text. Used by the rules for what stands above the speech and what stands below it.

import { unbroken } from '../../language/any-of.ts'

/** Lines that no speaker says and no heading reads: `Copyright © 2015`, `粤ICP备15071480号`, `【打印正文】`, `点击数：12`. */
const RE_SITE_LINE = new RegExp(
  unbroken`
    Copyright|©|All Rights Reserved|Powered by|版权所有|ICP\s*[备证]|公网安备|网安备|备案号|许可证[编号]*[:：]
    |举报(?:电话|邮箱)[:：]|技术支持[:：]|主办单位?[:：].*(?:承办|地址|电话)|^(?:网站)?地址[:：].*(?:电话|邮编)
    |^[【[(（]?\s*(?:打印|关闭|收藏|返回|纠错|大\s*中\s*小|字[体号][:：])[^。，]{0,24}[】\])）]?$
    |^(?:上|下|前|后)一(?:篇|条|页|章|则)\s*(?:[:：>»|]|$)|^本文(?:网址|地址|链接)[:：]
    |^(?:原文|本文)(?:链接|地址)[:：]|免责声明|版权声明[:：]|CC BY(?:-[A-Z]{2})+
    |^(?:声明[:：])?本(?:站|网)(?:所有|部分|文章|内容|资源|转载|提供)|(?:如有|若有|如果?|涉及|涉嫌)侵权
    |侵权.{0,12}(?:删除|联系)|(?:未经|转载).{0,16}(?:授权|许可|注明出处)|^点击(?:上方|下方|蓝字|阅读原文|查看)
    |^(?:微信)?扫[一码].{0,20}(?:关注|下载|查看|公众号)
    |^(?:收录于合集|预览时标签不可点|文章已于.{0,30}修改|人划线|赞赏作者|喜欢作者|赞\s*\d*\s*在看|分享收藏|发消息
    |写留言|阅读\s*[\d.]+万?\s*(?:赞|在看|$))
    |^[-—·\s]*[（(]?(?:END|全文完|本文完|完)[）)]?[-—·\s]*$|文档来源|word版本可编辑|欢迎下载
    |(?:免费|立即|点击|付费)下载|下载(?:本文|文档|全文)|^(?:上传者|文档页数|页数|所需财富值|下载积分)[:：]
    |^(?:分享|转发|收藏)(?:到|至)?[:：]
    |^(?:点击数|点击率|浏览次数|浏览量|阅读次数|阅读量|访问次数|访问量|点击)\s*[:：]|扫描二维码|手机(?:查看|浏览)
    |^看了.{0,40}(?:的(?:人|网友|用户).{0,3}(?:看|喜欢)|还看了)|^往期(?:回顾|推荐|精选|文章)$
    |^[^。，；：！？]{2,24}(?:官方网站|官网|门户网站?|政务网|信息网|新闻网|官方微信|微信公众号|客户端)$
    |^网站地图|^Tags?\s*[:：]|^Share (?:this|on)\b|^(?:Print|Back to top)$`,
  'i',
)

/** Lines that open the list of other texts below an article; alone they may be a heading of a speech on reading. */
export const RE_MORE_READING = new RegExp(
  unbroken`
    ^【[^】]{2,50}】(?:的)?(?:相关|推荐)(?:文章|阅读|范文|内容)\s*[:：]?$
    |^[【[]?\s*(?:扩展|推荐|相关|延伸|热门|精彩|拓展|猜你)(?:阅读|文章|内容|推荐|新闻|链接|文档|资讯|喜欢)
    (?:文章)?\s*(?:[:：>»]{0,2}|更多)\s*[】\]]?$
    |^(?:你|您)可能(?:还|也)?(?:喜欢|感兴趣)
    |^大家都在(?:看|搜)|^(?:标签|关键词|关键字|推荐访问|热门搜索|猜你喜欢)\s*[:：]
    |^(?:更多|查看更多|返回)(?:相关|精彩|列表|首页|顶部).{0,10}$|^Related (?:articles|posts|reading)\b`,
  'i',
)

/** Matches `77范文网 https://www.example.com`, `www.example.cn`. Not `请登录www.example.cn查询。`, a sentence. */
export const RE_ADDRESS_LINE = /^[^。，；！？]{0,24}(?:https?:\/\/|www\.)[!-~]+\s*$/i

/** Words of menus. A block of short lines is one when several of these stand in it. */
export const RE_MENU_WORD = new RegExp(
  unbroken`
    ^(?:首\s*页|网站首页|设为首页|加入收藏|登录|注册|退出|搜索|站内搜索|网站地图|联系我们|关于我们|新闻中心
    |通知公告|公共文件夹|办公电话|软件下载|下载中心|友情链接|返回首页|返回顶部|信息公开|办事服务|互动交流|政务公开
    |图书馆|留言|English|Home|About|Contact|Menu|Search|Login|Sign in|Subscribe)$`,
  'i',
)

/** Matches `当前位置：首页 > 领导讲话`, `首页 > 新闻 > 正文`. Not `当前，位置决定态度。` */
export const RE_BREADCRUMB =
  /^(?:您?(?:现在|当前)?(?:所在)?的?位置|当前位置|您现在的位置(?:是)?|你的位置)\s*(?:是)?\s*[:：]|^(?:首页|主页|Home)\s*[>»›＞→/|]/i

/** Matches `来源：某某网 作者：佚名 发布时间：2019-03-01 点击数：12`. Not `来源：群众` alone. */
export const RE_BYLINE =
  /(?:(?:文章)?来源|出处|作者|编辑|发布者|发布人|录入|发布时间|发布日期|更新时间|时间|日期|点击数?|浏览|阅读|字号|字体|浏览次数|阅读次数)\s*[:：]/g

/** Matches what stands in no spoken sentence. Not `版权所有`, of which a speech may speak. */
const RE_LEGAL = new RegExp(
  unbroken`
    ©|侵权|^本(?:站|网)(?:所有|部分|文章|内容|资源|转载|提供)|转载请注明|文档来源|word版本
    |点击(?:上方|蓝字|阅读原文)|预览时标签|文章已于|Copyright|Powered by|ICP\s*[备证]|公网安备|版权声明|CC BY-
    |All Rights Reserved`,
  'i',
)

/** A whole sentence is speech unless its words are a lawyer's. */
export function isSiteLine(text: string): boolean {
  return RE_SITE_LINE.test(text) && (!/[。！？]$/.test(text) || RE_LEGAL.test(text))
}

/** A line that could be a link or a title: short, and it does not end as a sentence. */
export function isLinkish(text: string): boolean {
  return text.length <= 45 && !/[。！？；：，、!?;:,.…”]$/.test(text)
}
