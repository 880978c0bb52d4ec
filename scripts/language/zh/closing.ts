// How a Chinese speech ends: the call to everybody, the thanks, the words that sign off.

import { anyOf, unbroken } from '../any-of.ts'

const THANKS = anyOf`谢谢 謝謝 感谢 感謝`
const SPEECH = anyOf`讲话 發言 发言 講話 汇报 演讲 报告 致辞`
/** Turns from the points to the whole. */
const IN_THE_END = anyOf`最后[，,：:] 最後[，,：:] 总之 總之 综上 綜上 总而言之 最后我 最後我`
const EVERYBODY = anyOf`
  各位 女士们 女士們 老师们 老師們 同学们 同學們 朋友们 朋友們 先生们 代表们 委员们`
/** `让我们`, in both scripts. */
export const LET_US = '让我们|讓我們'

/** Opens a paragraph that looks back on, or speaks to, the whole: `最后，` `同志们！` `总之，`; not `最后的努力`. */
export const OPENS = unbroken`
  ${IN_THE_END}|同志们|同志們|${EVERYBODY}[\u4e00-\u9fff、]{0,16}[，,！!：:]
  |以上(?:是|就是|发言|汇报|讲话|几点|意见)|${LET_US}|谢谢|謝謝|感谢大家
  |我的(?:讲话|讲演|发言|汇报|演讲|講話|發言)`

/** `谢谢大家！` `我的讲话完了。` `（2015年5月6日）`; not `谢谢你们让城市更美`. */
export const SIGN_OFF = unbroken`
  (?:最后[，,]?)?(?:再次|再一次|衷心)?(?:${THANKS}|多谢)(?:大家|各位|你们|你們|诸位|諸位|[\u4e00-\u9fff]{0,16})?[！!。，,]?
  |(?:我的?|今天)?[^。！？]{0,8}(?:${SPEECH}|讲|講)
  (?:就?到这里?|到此结束|到此|到这儿|就到這裡|完了|完毕|完畢|结束)[^。！？]{0,6}[。！!]?
  |以上[^。！？]{0,24}[。！!]
  |(?:好了?[，,])?(?:散会|散會)[，,！!。][^。！？]{0,20}[。！!]?
  |(?:好[，,])?(?:散会|散會|(?:今天的?)?会就?(?:先?开到这里?|到这里?))[。！!]?
  |[（(].{2,24}[）)]`

/** `让我们携手前行！` `为…而奋斗！` `祝大家…！` `希望同学们…！`; not `希望不大`. */
export const CALL = unbroken`
  ${LET_US}|奋斗[！!。]|奮鬥[！!。]|奋斗目标而|携起手来|攜起手來|更大的?(?:贡献|貢獻)|新的?(?:更大)?(?:贡献|貢獻)
  |[再新]创辉煌|共创|共創|美好(?:明天|未来|未來)
  |(?:^|[，,：:])(?:最后[，,]?)?(?:衷心|诚挚|真诚|再次|在此)?[，,]?(?:祝|预祝|預祝|祝愿|祝福|恭祝|敬祝|愿)(?!贺|賀|意)
  |我?(?:坚|堅|深|完全)?相信[，,]?(?:在|只要|有|同|我|大|通)
  |希望(?:同志|大家|同学|同學|各位|全|我们|我們|每|广大|廣大|你)
  |以(?:优异|優異|更加|实际|實際|崭新|饱满|昂扬)|号召|號召|万众一心|同心同德`
/** Asks the room: `请大家…`, `我请每个人…`, `让每个孩子都有书读`. */
export const ASKS = unbroken`
  我?(?:恳|懇|敬)?[请請](?:大家|各|每|全[体體村镇鎮县縣市校厂廠队隊]|同志)|[让讓](?=[每全更所这那這\d])|希望(?!不)`
/** A clause that may be a call, where the place says so. */
export const CALL_OPENS = unbroken`${LET_US}|希望|我们要|我們要|同志们|同志們|${ASKS}|務必|务必|以|为|為|在`
/** What a call is for. */
export const GOAL = anyOf`
  希望 奋斗 奮鬥 努力 贡献 貢獻 新篇章 新跨越 前进 前進 落实 作出 创造 創造`
/** `提三点希望`: announces a list, calls for nothing. */
export const RE_LIST = new RegExp(
  unbroken`
    (?:[一二三四五六七八九十两几兩幾\d][点點条條个個项項]|提出?)(?:[\p{Script=Han}]{0,4})
    (?:希望|要求|意见|意見|建议|建議)`,
  'u',
)
/** Said to the listeners. Not `我们希望减少数量`: that is a wish of its own point. */
export const TO_ALL = unbroken`希望(?:大家|同志|各位|你们|你們|全|我们每|老师|同学)|${LET_US}`
/** A sentence of thanks. */
export const THANKS_OPENS = unbroken`(?:最后[，,]?)?(?:再次|再一次)?${THANKS}`
/** `最后，祝大家新年好！` `我就说到这里` `好了，我不说了`. Not `祝贺他得了奖`. */
export const WISH = unbroken`
  (?:最后|最後|在此|借此机会|再次)?[，,]?(?:让我们|我)?(?:谨|衷心|诚挚|真诚|诚恳|再次|预|恭|敬)*(?:地)?(?:祝(?![贺賀])|祝愿|祝福|愿(?=[大各你全我]))
  |(?:耽误|耽誤|占用)(?:了)?大家|(?:我的?)?(?:话|話|讲|講|发言)(?:就)?(?:说|說|讲|講)?(?:完了|到头了|到这里)
  |(?:今天)?(?:我|我的话)?就?(?:先)?(?:讲|說|说|谈|講)(?:到)?(?:这里|這裡|这儿|这么多|這麼多|这些|這些)|(?:敬礼|谢幕|散了)
  |(?:好了?[，,！!]?){0,2}我?(?:也|就)?不(?:再|多)?(?:说|說|讲|講)了(?=[，,。！!]|$)
  |(?:好了?|行了?|好吧|行吧)[，,](?:差不多了|就这样|就這樣|就这些|到这儿|到这里|我下去了)(?=[，,。！!]|$)
`
/** `不当之处，请批评指正`, `我的汇报完毕`: said at the end of a speech, no end of a deck. */
export const RE_MODEST = new RegExp(
  unbroken`
    不[当妥足]之处|不當之處|包涵|批评指正|批評指正
    |(?:讲话|发言|汇报|报告|講話|發言)[^，。]{0,4}(?:完|结束|到此|到这里)|^\s*[（(]`,
  'u',
)
