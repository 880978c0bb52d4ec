// Who says a quotation, in the words of the sentence that leads to it: `省长×`, `a retired teacher`.

import { anyOf, unbroken } from '../../../language/any-of.ts'
import { OFFICES, PERSONS, RANKS, SURNAMES } from '../../../language/zh/people.ts'

/** What may follow who speaks: a verb of saying, or a word on the way to it. */
const VERBS = anyOf`
  指出 强调 強調 说 說 讲 講 要求 写 寫 谈 談 提出 明确 明確 提醒 告诫 告诉 叮嘱 嘱托 勉励 寄语 问 答 评价 称赞 感慨
  坦言 表示 认为 教导 呼吁 有言 云 曰 曾 在 到 反复 多次 有 对 就 又 还 也 一再 深刻 特别 语重心长 常 批示`
/** `省长×` `李书记` `张某主任`: words that end in an office, redaction or name after it. */
const RE_OFFICE = new RegExp(
  unbroken`
    (?<who>[\u4e00-\u9fff×]{0,12}?(?:${OFFICES}|${RANKS}|${PERSONS})
    (?:[×某]{1,3}|[${SURNAMES}][\u4e00-\u9fff]{1,2}(?=${VERBS}))?)
    (?![\u4e00-\u9fff]{0,1}(?:会议|们))`,
  'g',
)
/** `鲁迅曾说` `孔子曰` `古人云` */
const RE_NAME = new RegExp(
  unbroken`
    (?:^|[，,：:、\s]|正如|就像|诗人|作家|哲学家|科学家|思想家)
    (?<who>[${SURNAMES}](?![上下里中面时后前们的了着卡书信，。])[\u4e00-\u9fff]{1,2}?
    (?<![上下里中面时后前们的了着])
    |[孔孟老庄荀韩墨]子|古人|先贤|[\u4e00-\u9fff]{2,4}·[\u4e00-\u9fff]{2,5})
    (?=${VERBS})`,
  'g',
)
/** `一位老党员说` */
const RE_SOMEBODY = new RegExp(`(?<who>(?:一|有)[位名个個][\\u4e00-\\u9fff]{2,12}?)(?=${VERBS})`, 'g')
/** Cut from the front of what was found: `正如`, `被`, `今天上午`. */
const RE_BEFORE =
  /^.*(?:正如|就像|正像|近日|昨天|今天|刚才|剛才|上午|下午|会上|會上|时|時|据|據|被|由|听|请|請|让|記得|记得|还有|上月|日前)(?=[\u4e00-\u9fff×]{2})/
/** Cut from the end: `毛主席曾经` → `毛主席`. */
const RE_AFTER = /(?:曾经?|曾經|常常?|经常|經常|总是?|多次|反复|生前|当年|當年|当时|又|还|就|也)+$/
/** The subject of the last clause where nothing else tells: `她的丈夫` in `她的丈夫在电话里对我说：`. */
const RE_SUBJECT = new RegExp(
  unbroken`
    (?:^|[，,])(?<who>[\u4e00-\u9fff×]{2,10}?)(?:曾经?|常常?|经常|总是?|多次|反复|生前|时常|時常)*
    (?:在[^，,：:]{1,16}[里裏中上时時边邊前旁下外间間])?(?:[\u4e00-\u9fff]{1,3}着)?
    (?:(?:对|對|跟|向|同)[^，,：:]{1,8})?(?:说|說|讲|講|写道|寫道|问|問|告诉[^，,：:]{1,6}|感慨)
    (?:过|過|道)?[：:，,]\s*$`,
)
/** Who is nobody's name: `有人说`, `俗话说`. */
const RE_NOBODY = new RegExp(
  unbroken`
    ^(?:[跟对對向和同][我他她你]|有人|有的|常言|俗话|俗話|老话|老話|古语|大家|我们|我們|他们|他們|人们|人們|可以
    |或者|也|所以|因此|但是|正如|应该|應該|比如|例如|[我他她你](?!们?的|們的)|据|一是|二是)
    |[的地得是]$`,
)
const RE_EN_FROM = /\bfrom\s(?<who>an?\s[^:;,.]{3,90}?)(?=\s(?:got|said|says|who\ssaid)|[:,]|$)/i
const RE_EN_SUBJECT = new RegExp(
  unbroken`
    ^(?:And|But|As|So|Then|Now)?,?\s*
    (?<who>(?:(?:President|Secretary|Governor|Senator|Dr\.|Mr\.|Mrs\.|Ms\.|Chairman)\s)?
    (?:[A-Z][\w.'-]*\s){1,3}[A-Z][\w'-]+
    |(?:[Oo]ne|[Aa]n?|[Tt]he|[Mm]y|[Oo]ur)\s[^,:;]{3,60}?)\s
    (?:last\s\w+\s|once\s|also\s|recently\s|later\s)?
    (?:said|says|put|wrote|writes|told|asked|observed|warned|remarked|replied|reminded|called|noted)\b`,
)

/** The speaker as the text names him, or null. `正如老校长多次叮嘱` → `老校长`. */
export function findSpeaker(before: string): string | null {
  if (!/[\u4e00-\u9fff]/.test(before))
    return (RE_EN_FROM.exec(before) ?? RE_EN_SUBJECT.exec(before.trim()))?.groups?.['who']?.trim() ?? null
  for (const pattern of [RE_OFFICE, RE_SOMEBODY, RE_NAME]) {
    const who = [...before.matchAll(pattern)].at(-1)?.groups?.['who']
    if (who && !/^[我他她你](?!们?的|們的)/.test(who))
      return (
        who
          .replace(RE_BEFORE, '')
          .replace(/^[在对和与是的了]/, '')
          .replace(RE_AFTER, '') || null
      )
  }
  const subject = RE_SUBJECT.exec(before)?.groups?.['who']?.replace(RE_BEFORE, '').replace(RE_AFTER, '') ?? ''
  return subject.length >= 2 && !RE_NOBODY.test(subject) ? subject : null
}
