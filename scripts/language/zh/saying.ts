// How Chinese says that somebody speaks: verbs of saying by their roots, and the words that stand around them.

import { anyOf, unbroken } from '../any-of.ts'

/** One character that says, and ends longer words that say: 说 in 常说 and 严肃地说; not 小说, 访问, 渠道, 报告. */
const ROOTS = unbroken`
  (?:(?<![小学傳传])[说說]|(?<![演宣])[讲講]|(?<![学學访訪顾顧慰疑])[问問]|[曰答喊叫吼嚷骂罵唱吟写寫叹嘆劝勸]
  |[说說讲講写寫问問答喊叫叹嘆唱骂罵笑感谈談劝勸吟嚷诗詩有名常]道|[人诗詩书書曰子有]云|[有名常坦直断斷预預誓感所]言
  |[宣声聲自人诬誣]称|[宣声聲自人]稱|[谈談念][到道过過及着著])`
/** Whoever says and however: these need no more than their object. */
const SAYING = anyOf`
    指出 强调 強調 交代 交待 吩咐 表示 认为 認為 提醒 告诉 告訴 告诫 告誡 劝诫 警告 警示 叮嘱 叮囑 叮咛 嘱咐 囑咐 嘱托 囑託 教导 教導 教诲 勉励 勉勵 鼓励 鼓勵 激励 寄语 寄語 共勉
    赠言 指示 批示 批评 批評
    赞扬 讚揚 赞叹 称赞 稱讚 评价 評價 感叹 感嘆 感慨 回忆 回憶 回答 答复 答覆 反问 反問 质问 质疑 追问 询问 发问 反映 反驳 驳斥 辩解 辩称 抱怨 埋怨 诉苦 诉说 倾诉 预言 断言 斷言 誓言 发誓
    宣誓 立誓 起誓 承诺 承諾 保证 保證 宣布 宣佈 宣告 声明 扬言 叫嚣 高呼 自述 自勉 题词 題詞 题写 赋诗 賦詩 留言 回信 来信 来电 念叨 唠叨 嘀咕 哭诉 恳求 念道 表态 表態 直言不讳
    [回顶补補](?=了?[我你他她]?(?:们|們)?[一两]句)`
/** Verbs whose object is as often a plan or a slogan as somebody's words. */
const PROPOSING = anyOf`
    提出 主张 主張 建议 建議 要求 号召 號召 呼吁 呼籲 倡导 倡議 倡议 提议 提議 教育 命令 下令 祝愿 总结 總結 概括 归纳 形容 比喻 解释 解釋 阐述 论述 介绍 透露 明确 明確 叫做 叫作`
/** After the verb: `过`, `出了`, `得很重`. */
const ASPECT = '(?:[过過了着著到下出起成]{0,2}|[得的]很?[\u4e00-\u9fff]{1,3})'
/** Whom it is said to: `我们`, `大家`, `身边的人`. */
const TO = '(?:自己|自我|[我你他她它咱](?:们|們)?|大家|同志们|同志們|全党|[\u4e00-\u9fff]{1,6}(?:们|們|人|者))?'
const AFTER_VERB = String.raw`${ASPECT}${TO}(?:的)?(?:就)?(?:是|为|為)?(?:一句|一番|一声|几句)?\s*$`

/** The end of a clause that says: `多次强调`, `写道`, `告诉我们`, `有人这样说`. */
export const RE_SAYS_AT_END = new RegExp(unbroken`
  (?:(?:${SAYING}|${ROOTS}|正所谓|正所謂|有道是)${AFTER_VERB}
  |(?:这样|這樣|如此|这么|這麼)[说說讲講写寫问問](?:的|过|過|道)?\s*$|[说說讲講写寫](?:的|得)(?:那样|那樣|很?[好对])?\s*$)`)
export const RE_PROPOSES_AT_END = new RegExp(`${PROPOSING}${AFTER_VERB}`)
/** What somebody's words are called: `名言`, `一句话`, `的诗`, `原话`. */
export const RE_WORDS_AT_END = new RegExp(unbroken`
  (?:[话話]|名言|格言|警句|箴言|遗言|遺言|遗嘱|古训|古訓|家训|家訓|心声|心聲|口头禅|顺口溜|順口溜|民谣|民謠|谚语|諺語|俗语|俗語
  |歌谣|歌词|对联|對聯|诗|詩|诗句|詩句|名句|词|疑问|疑問|回答|回复|回覆|看法|观点|觀點|态度|態度|说法|說法|比方|比喻|感受|体会
  |主意|座右铭|座右銘|留言|便条|短信|信)(?:就)?(?:[说說]|是这样[说說写寫]的)?(?:就)?(?:是)?\s*$`)
/** Says, somewhere in a clause. */
export const RE_SAYS = new RegExp(`(?:${SAYING}|${ROOTS})`)
export const RE_PROPOSES = new RegExp(PROPOSING)
/** Says, and what is quoted goes on with the sentence: `指出这项工作“…”`, `批评说，这“…”`. */
export const RE_SAYS_BEFORE_SUBJECT = new RegExp(
  String.raw`(?:${SAYING}|${PROPOSING}|${ROOTS})(?![家部局厅廳学學系员員工界者])[，,]?[^，,。：:；;、※]{0,10}$`,
)
/** Names of what is no speech: a slogan, a title, a count of characters. */
export const RE_NO_SPEECH_AT_END = new RegExp(unbroken`
  (?:口号|口號|标语|標語|横幅|主题|主題|题目|題目|标题|標題|名称|目标|目標|宗旨|理念|观念|信念|使命|愿景|願景|方针|方針|原则
  |原則|思路|定位|校风|校風|校训|校訓|学风|精神|(?<!一)[个個]字|名字|书名|歌名|栏目|活动|代号|称号|稱號)(?:就)?(?:是|为|為|叫)?\s*$`)

/** Follow the subject, one character each; none of them ends a name: 曾 in 鲁迅曾说. */
const AFTER_SUBJECT = unbroken`
  曾总總也就都又还還再便才早在于於到从從向對对跟同给給为為把用以这這那所却卻则則仍已不没沒会會有一连連边邊常来來举舉赴`
const ADVERBS = anyOf`
    最后 反复 反覆 再三
    深情 深刻 严肃 嚴肃 严厉 嚴厲 明确 明確 郑重 鄭重 公开 公開 多次 坚定 坚决 当即 當即 当场 立即 立刻 马上 随即 随后 隨後 竟然 居然 突然 忽然 终于 始终 毅然 激动 高兴 动情 亲口 亲自
    天天 年年 每天
    特别 特別 特意 专门 语重心长 斩钉截铁 义正词严 意味深长 幽默 风趣 笑 哭 含泪 流 拉着 握着 指着 看着 红着 低着 低头 拍着 站 坐
    自己 自个儿 后来 後來 当时 當時 生前 晚年 临终 先后 同样 更加 尤其 着重
    认真 耐心 悄悄 轻轻 大声 小声 赶紧 面对 面對 来信 提笔 告诉 谢绝 叹 听 想 看 来到 走 任 经常 經常 经过 老是 打电话 打来 临走 臨走 临行 临别 活着 在世`
/** What stands right behind a subject: an adverb, a preposition, a verb of saying. */
export const BEHIND_SUBJECT = `(?:[${AFTER_SUBJECT}]|${ADVERBS}|${SAYING}|${PROPOSING}|${ROOTS})`
/** When he spoke, right behind his name: `上周`, `前年`, `昨晚`. */
export const WHEN = unbroken`
  (?:[上前那本][一个個]?(?:周|週|星期|礼拜|禮拜|月|季度|学期|學期|回|次|天|年|阵子|陣子)|[昨今前][天晚早夜]|[去今]年
  |刚才|剛才|当[天晚]|當[天晚]|年[初底前]|[春夏秋冬]天|\d{1,2}月)`
/** The characters above that no given name has. */
export const NOT_IN_NAMES =
  '曾总總也就都又还還再便才早在于於到从從向對对跟给給把这這那所却卻则則仍已不没沒会會有的了着是说說讲講问問写寫时時们們来來第'
export const SAYING_VERB = `(?:${SAYING}|${ROOTS})`
/** A clause that opens with its verb: 要求身边的人; not 教育家. */
export const SAYING_FIRST = new RegExp(`^(?:${SAYING}|${PROPOSING}|${ROOTS})(?![家部局厅廳学學系员員工界者])`)
