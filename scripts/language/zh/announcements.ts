// How a Chinese speaker says how many points follow.

import { anyOf, unbroken } from '../any-of.ts'
import { ONE_TO_TEN } from './numerals.ts'

/** `三`, `十二`, `两`, `12`; one is no list. */
const COUNT = String.raw`(?:十[一二三]?|[两兩二三四五六七八九]|(?<![\d.])\d{1,2})`
const ANY_COUNT = String.raw`[两兩${ONE_TO_TEN.slice(1)}\d]{1,2}`
/** What points are counted in: `三点`, `两个方面`, `四句话`. */
const UNIT = anyOf`
  个方面 個方面 方面 个 個 点 點 条 條 项 項 大 重 种 種 句话 句話 件事 件 层 層 类 類 步 组 組 部分 道 句`
const SPOKEN_UNIT = anyOf`个方面 方面 个 個 点 點 条 條 项 項 句话 句話 件事 层 層 部分`
/** Speaks, and so can announce; 送 only to those who listen: `送大家三个词`, not `送信全靠两条腿`. */
const SAYS = anyOf`提 讲 講 谈 談 说 說 强调 強調 汇报 匯報 送给 送給 送大家 送你 送同学 送同學 送各位 分享`

/** `两个月`, `下午五点`, `八点以前`: when, and no list. */
const TIME = '个[多半]?(?:月|小时|星期|季度)|点(?:钟|半|整|[之以]?[前后])'
/** `三项原则` `两点要求` `“四个不够”` `三方面`; not `一个` or `三年来`. Groups: n, what. */
export const RE_COUNT = new RegExp(
  `(?<![上下中]午|[早晚]上?)(?<n>${COUNT})(?!${TIME})${UNIT}(?<what>[\u4e00-\u9fff]{0,6})`,
  'g',
)
/** Somebody says what he is going to say: `我还有两点建议` `提三点希望`; not `做到三个不够`. */
export const RE_SPEECH_ACT = new RegExp(`(?:${SAYS}|作)[^。！？；]{0,12}?${ANY_COUNT}${SPOKEN_UNIT}`)
/** Of what was said, not of what comes: `我讲了三点`. */
export const RE_SAID = new RegExp(`[讲講说說谈談提送][了完过過的]|刚才|剛才|以上|上述|[这這那的]${ANY_COUNT}`)
/** `我有两点想法` `我再提三点希望`; not `我们有两点不足`. */
export const RE_PROMISE = new RegExp(
  unbroken`
    我(?!们|們|市|县|省|国|校|院|局)[^。！？；]{0,14}?(?:有|${SAYS})[^。！？；]{0,8}?
    ${ANY_COUNT}(?:点|點|条|條|个|個|句|件)`,
)
/** The order of a meeting, not of a speech: `今天的会议有三项议程`; not `会议精神`. */
export const RE_CHAIRING = new RegExp(
  unbroken`
    议程|議程|议题|議題|程序[：:，,。]|流程[：:，,。]
    |会议(?:共|主要)?(?:有|分)[^。]{0,8}(?:项|個|个|步)`,
)
/** Says what comes, before it comes: `下面汇报两个方面`; not `三方面内容完成了`. */
export const PREVIEW = unbroken`
  (?:${SAYS}|交流|报告|報告|讨论|討論)[^。！？；]{0,24}?
  (?:${ANY_COUNT})?(?:个|個)?(?:方面|部分|点|點|问题|問題|内容|內容)`
/** `借此机会，我提三点希望` `这里，再讲三条纪律：`: said to everybody; not `借此机会向大家问好`, `这里有三个例子`. */
export const RE_OCCASION_TO_ALL = new RegExp(
  unbroken`
    (?:^|[。！])(?:最后[，,]?)?(?:在此|在这里|在這裡|这里|這裡|借此机会|借这个机会|藉此機會|今天)[，,]?[^。！？：]{0,40}?
    (?:${SAYS})[^。！？：]{0,12}?
    (?:${ANY_COUNT}(?:点|點|条|條|句|个|個|项|項)(?:方面的?)?[^。！？：]{0,3}?
    (?:希望|期望|祝愿|寄语|話|话|要求|纪律|紀律|意见|意見|建议|建議|请求|請求|叮嘱|叮囑)|${ANY_COUNT}(?:点|點|条|條)[：:。])`,
)
/** `以上每一步` `上述各项` `这三件事`: on what was listed; not `以上率下`, `以上级要求为准`. */
export const RE_LOOKS_BACK = new RegExp(
  `^(?:(?:以上|上述|上面)(?:就是|是|的?(?:每|各|这|几|所有|${ANY_COUNT}))|(?:这|這)${ANY_COUNT}(?:个|個|点|點|条|條|件|句|步|项|項))`,
)
/** `以上四点意见，供大家参考。`: the points are told, all of them. */
export const RE_TOLD = new RegExp(
  `^(?:以上|上述|上面|这|這)(?:就是|是)?${ANY_COUNT}(?:点|點|条|條|个|個|项|項|句|件)[^。！？]{0,40}[。！]`,
)
/** `在肯定成绩的同时，我们也清醒地看到…不足`: the account of what was done is closed, whatever its parts were. */
export const RE_ACCOUNT = new RegExp(
  unbroken`
    ^(?:各位[^，。！]{2,6}[，！]|同志们[，！])?
    (?:在(?:充分)?(?:肯定|看到|总结|總結|取得)(?:工作)?(?:成绩|成績)的同时|在(?:充分)?肯定(?:成绩|成績)的同時
    |(?:同时|当然|但是?|我们)?[，,]?(?:我们|我們)?(?:也|还|還|更|必须|必須|要|应该?){1,2}(?:清醒|清楚)?地?(?:看到|认识到|認識到))
    [^。！？]{0,60}(?:不足|问题|問題|差距|短板|困难|困難|挑战|挑戰)`,
)

/** The speaker's own name for a list: `四条原则`, `“三个坚决”`, `五个方面的工作`; not `三年来`. The first group is the count. */
export const RE_LIST_NAME = new RegExp(
  unbroken`([${ONE_TO_TEN}两兩]{1,3}|\d{1,2})${UNIT}(?:方面)?(?:的)?[\p{Script=Han}、]{0,8}`,
  'gu',
)
/** A count with what is counted; a count alone (`四个`) names nothing. */
export const RE_NAMED = new RegExp(String.raw`${UNIT}.*\p{Script=Han}{2,}|方面$`, 'u')
/** What lists are made of: where a name for one ends. */
export const MATTER = anyOf`
  意见 意見 要求 希望 原则 原則 方面 问题 問題 建议 建議 工作 任务 任務 举措 舉措 措施 体会 體會 特点 特點 压力 壓力
  关系 關係 转变 轉變 提升 到位 目标 目標 经验 經驗 重点 重點 内容 內容 想法 原因 优势 優勢 看法 打算 承诺 承諾 保障
  教训 教訓 要点 要點 环节 環節 坚持 堅持`
/** `原因有三个`: what is counted stands before the count. */
export const RE_COUNTED_BEFORE = new RegExp(`${MATTER}(?:总共|一共|主要|就|也|共|只)?(?:有|就|是)?$`, 'u')
export const RE_NAMED_BEFORE = new RegExp(`^${MATTER}[^，。]{0,3}[${ONE_TO_TEN}两兩]`, 'u')
/** `三点意见就` → `就`, which is no part of the name. */
export const RE_AFTER_NAME = new RegExp(`(?<=${MATTER}).*`, 'u')
/** Words that a name ends before: what is said of the list begins. `三件事|要在5月底前做完`, `三道防线|必须守住`. */
export const AFTER_NAME: ReadonlySet<string> = new Set(
  '要 必须 必須 需要 应当 應當 由 让 讓 把 都 就 是 在 我 大家 请 請 送给 送給 今年 明年'.split(' '),
)
/** A name that may end here: `三件事`, `三道防线`; not `四个`, `三个必须`. */
export const RE_WHOLE_NAME = new RegExp(`(?:${UNIT}\\p{Script=Han}{2,}|[事话話]|方面|部分)$`, 'u')
