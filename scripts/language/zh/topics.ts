// How a Chinese speaker comes to his next topic without numbering it: `再说说修路。`, `还有一桩，是公墓。`, `办酒席的事，也改一改。`

import { anyOf, unbroken } from '../any-of.ts'

/** Before the verb: when in the speech, and who speaks. */
const SEQUENCE = anyOf`
  首先 先 再 还 又 接着 接下来 下面 然后 另外 其次 最后 末了 也 现在 今天 今晚 这里 我 我们 咱们 来 想 要 就 得 必须 给大家 跟大家 单独 专门`
const SAY = anyOf`讲 说 谈 聊 提 扯 汇报 通报`
/** `说说`, `讲一讲`, `谈一下`, `说几句`. */
const A_LITTLE = unbroken`(?:一?${SAY})?(?:一?下|[几两]句)?`
/** `说到`, `讲起`, `说回`. */
const UP_TO = '(?:回?到|起|回)'
/** What is spoken of; it is no person, no story, no remark and no list. */
const NO_MATTER = anyOf`
  [实心真白到起来完了不得是这个此句他她你多千万] 那(?![块条座片口笔栋]) 过(?![年节冬]) 一个 一件 一段 一句 几 我(?!们) 大家 [^，。]{0,8}(?:故事|例子|笑话|句话|心里话|题外话|体会|感受|往事)
  [^，。]{0,6}[两三四五六七八九几][点个条句方] 意见 要求 希望 建议`
const MATTER = unbroken`(?:关于)?(?!${NO_MATTER})[^，。：；！？“”‘’"]{1,14}`
const COUNT_WORD = '(?:件|桩|樁|个|個|样|樣|条|條|笔|筆|项|項|块|塊)'

/**
 * What opens a paragraph on a new topic, up to the sign behind it. Not `说实话，`, `先讲一个故事。`, `最后提三点要求：`, `还有一个孩子，`,
 * `讲政治，守规矩`.
 */
export const RE_OPENS = new RegExp(
  unbroken`
    ^(?:
    ${SEQUENCE}{1,4}${SAY}${A_LITTLE}${UP_TO}?${MATTER}
    |${SAY}(?:${UP_TO}|一?${SAY}|一下)${MATTER}
    |(?:第[二三四五六七八]${COUNT_WORD}|(?:头|第|还有|再有|再|另|另外还有|另外|又|最后还有|最后)[一1]${COUNT_WORD})
    [^，。：人]{0,10}?(?:，就?是|就?是|，要|，|：|$)[^，。：]{0,10}
    |${SEQUENCE}{0,4}把[^，。：我你他她]{1,14}(?:${SAY}|讲|说)(?:一?[讲说]|清楚?|明白?|一下|透)*
    |(?:关于|至于|对于)[^，。：]{1,14}
    |(?!${anyOf`有 记得 还记得 这 那 此 另 我 你 他 她`})[^，。：；！？“”‘’"]{1,12}(?:的事情?|的问题|这件事|这桩事|这一块|这块|[这那]头|[这那]边|方面)
    |(?:再|还有|再有|另外|最后)就是(?![这那他她我你]|因为|为了)[^，。：]{1,10}
    |(?:轮到|该轮到|该[说讲]到?|下一个[是说讲]|接下来是|再看|先看)(?!${NO_MATTER})[^，。：]{1,12}
    |[^，。]{1,8}[说讲谈]完了?，[再该来就]?(?:${SAY}${A_LITTLE}${UP_TO}?)?${MATTER}
    )(?<stop>[，。：])`,
  'u',
)
/** Opens a topic only in the company of others: `生意怎么样，大家最关心。`, `最让人头疼的是停车。` */
export const RE_MAY_OPEN = new RegExp(
  unbroken`
    ^(?:[^，。：！？“”我你他她]{1,8}[这那](?:边|头|块|一块)[^，。：我你他她]{2,8}
    |[^，。：！？“”我你他她]{1,8}(?:怎么样|怎么办|怎么走|怎么来|从哪里?来|如何)
    |(?:还有|再有|另外|还有就是|然后是|接下来是?|接着是|其次是?|最后是)(?!${NO_MATTER})[^，。：我你他她人一]{1,6}(?=。)
    |(?:最|顶)[^，。：]{1,12}的(?:还是|要数|就是|是)[^，。：]{1,10})(?<stop>[，。])`,
  'u',
)
/** More than one of them: the sentence says what will come. */
export const RE_PREVIEW = new RegExp(`${SAY}[^，。；]{1,12}[，；](?:再|然后|接着|最后|也)${SAY}`, 'u')
/** `教学稳住了。`, `钱，还是不够。`: a short sentence that says how one matter stands, before its paragraph. */
export const RE_BRIEF = /^(?<topic>[\u4e00-\u9fff“”]{3,12}(?:，[\u4e00-\u9fff]{2,10})?)[。！](?=[^\n]{20})/u
/** Somebody, a time, or what goes on from before: a story, and words to the hall. */
export const RE_NO_BRIEF = new RegExp(
  unbroken`
    ^(?:${anyOf`
      [我你您他她它咱这那此其请让谢祝但可而就也又还] 大家 同志 各位 所以 因为 于是 结果 后来 当时 [今昨那]天 有[一人] 没想到 说实话 老实说 不过
      第[一二三四五六七] [一二三四五六七八九十几两]天`})
    |[吗呢吧啊呀么]$|[他她]|[说哭笑]$|${anyOf`父亲 母亲 爷爷 奶奶 爸 妈 娘 师傅 老人`}
    |${anyOf`半夜 夜里 天亮 天黑 凌晨 清晨 傍晚 以后才 那时`}|^[天雨雪风夜太月].{0,5}[了着]$`,
  'u',
)
/** The speaker says that he goes through matters: `我把这个学期捋一遍`, `讲讲几件事`. */
export const RE_GOES_THROUGH = new RegExp(
  unbroken`
    [捋理过说讲数报念盘](?:一遍|一[捋理说讲数报念盘])|汇报|总结|盘点|[几两三四五六七八][件样桩](?:事|家)
    |[讲说唠聊谈]几句|[挑拣][^，。]{0,6}[讲说]|一[件样桩]一[件样桩]`,
  'u',
)
export const RE_TELLS_STORY =
  /故事|往事|[一个]人(?:的事)?[。，]?$|经历|回忆|小时候|师傅|父亲|母亲|那[年天场次]|过去的|从前|当年|心里话/u
/** Topics named together: `我只说四样：钱、人、房子、活动。` Groups: n, list. */
export const RE_NAMED = new RegExp(
  unbroken`
    (?<n>[两三四五六七八2-8])(?:个|件|样|桩|点|条|方面|句|项|块|笔|笔账)[^，。：；！？]{0,10}
    (?:：|，(?:就是|分别是|一个是)?|——|是)(?<list>[^。；：！？]{3,60}?)[。！；：，]?(?=$|[。！；：\n]|，(?:其他|别的|不))`,
  'u',
)
export const RE_BETWEEN = /、|，(?:还有|最后是|再就是)?|和|以及|还有/u
/** `路的事` → `路`, `一个是钱` → `钱`. */
export const RE_AROUND_MEMBER = /^(?:一是|二是|三是|一个是?|最后是?|关于|就是)|(?:的事|问题|的问题)$/gu
/** Before a topic that was named: `再说钱`, `第二样，人`. */
export const RE_BEFORE_MEMBER = new RegExp(
  unbroken`^(?:${SEQUENCE}{0,3}(?:${SAY}${A_LITTLE}${UP_TO}?)?|第?[一二三四五六七八](?:件|样|桩|个|点)?(?:是|，)?)?[“]?`,
  'u',
)
