// Who stands as the subject of a Chinese clause: what opens a clause is taken off, then its first words are looked at.

import { anyOf, unbroken } from '../../../language/any-of.ts'
import {
  FOREIGN,
  FROM_ABROAD,
  GIVEN,
  GIVEN_NAME,
  HAN,
  KIN,
  KIN_TITLED,
  MODIFIER,
  NAME,
  OLD_MASTERS,
  PERSON_ENDS,
  SHORT_TITLED,
  SURNAME,
  TITLES,
} from '../../../language/zh/persons.ts'
import {
  BEHIND_SUBJECT,
  RE_SAYS_AT_END,
  RE_SAYS_BEFORE_SUBJECT,
  RE_WORDS_AT_END,
  SAYING_FIRST,
  SAYING_VERB,
  WHEN,
} from '../../../language/zh/saying.ts'

export type Subject =
  /** As the text names him. */
  | { kind: 'person'; who: string }
  /** 他, 她: named before. */
  | { kind: 'pronoun' }
  /** The speaker himself, the room, anybody (有人), or something that is no person. */
  | { kind: 'nobody' }
  /** The clause has no subject of its own. */
  | { kind: 'none' }

/** The subject of the last clause that has one; clauses of one sentence, quotations masked. */
export function subjectOf(sentence: string, names: readonly string[] = []): Subject & { before: string } {
  const lead = upToVerb(sentence)
  const late = RE_SAYS_HE.exec(lead)
  if (late) return { kind: 'pronoun', before: lead.slice(0, late.index + late[0].search(/[他她]/)) }
  const translated = RE_TRANSLATED.exec(lead)
  if (translated) return subjectOf(lead.slice(0, translated.index), names)
  const owner = RE_OWNER.exec(lead)?.groups?.['who']
  const owned = owner ? subjectOfClause(`${owner}说`) : NONE
  if (owned.kind === 'person') return { ...owned, before: '' }
  const heard = RE_HEARD.exec(lead)
  if (heard) {
    return { ...personOr(NOBODY, subjectOfClause(`${heard.groups?.['who'] ?? ''}说`)), before: '' }
  }
  const clauses = clausesOf(lead)
  let isUnknown = false
  for (let i = clauses.length - 1; i >= 0; i--) {
    const clause = (clauses[i] ?? '').replace(RE_SIGNS_AT_END, '')
    if (RE_KEPT.test(clause)) continue
    const subject = clause === '' ? NONE : subjectOfClause(clause, names)
    if (subject.kind !== 'none' && subject.kind !== 'unknown')
      return { ...subject, before: clauses.slice(0, i).join('') }
    const kin = subject.kind === 'unknown' ? RE_KIN_AT_HEAD.exec(clause)?.groups?.['who'] : undefined
    if (kin !== undefined) return { kind: 'person', who: kin, before: '' }
    if (subject.kind === 'unknown' && RE_NEW_SUBJECT.test(clause)) return { ...NOBODY, before: '' }
    isUnknown ||= subject.kind === 'unknown'
  }
  return { ...(isUnknown ? NOBODY : NONE), before: '' }
}

// --- internal ---

/** `我记了快三十年`, `我从小听到大`: whose words they are was said before. */
const RE_KEPT = new RegExp(unbroken`
    ^(?:我|大家|[很许許]多人|谁|誰|你们|你們)(?:一直|至今|到现在|到今天|現在|现在|从小|一|都|还|還)*
    (?:(?:记|記)(?:得|着|著|住|了|到)|忘不了|没忘|不敢忘|忘了|[没沒]有?改|[听聽](?:到大|了[^，,]{0,3}[年辈遍])|想起来)[^，,：:…]{0,12}(?:$|[…])`)
/** `后来才知道她喊的是`, `是她自己在下面站起来说`: he right before his verb, and no clause of somebody else around him. */
const RE_SAYS_HE = new RegExp(unbroken`
    (?:^|[，,；;：:…]|知道|明白|听[见到]?|看见|见|[才时時候后後天晚完]|会儿)(?:是|只见|只听)?[他她](?![们們的]|${KIN})
    (?:自己|自个儿)?(?:[^，,；;：:…他她我]|(?<=[冲衝对對跟向朝])着?我){0,12}?${SAYING_VERB}[^，,；;：:…]{0,4}[，,：:\s]*$`)

/** `汉森跟我握了手，翻译说他讲的是`: whose words are put into ours. */
const RE_TRANSLATED = /[，,](?:听|聽)?[^，,]{0,4}翻[译譯][^，,]{0,5}[说說告][^，,]{0,10}$/
/** `婆婆拽住我`, of whom the sentences before tell. */
const RE_KIN_AT_HEAD = new RegExp(
  `^(?<who>我?${KIN})(?![的家们們和跟]|${NAME}(?:[，,。]|${BEHIND_SUBJECT}))(?=${HAN}{1,14}$)`,
)

const NONE = { kind: 'none' } as const
const NOBODY = { kind: 'nobody' } as const
/** `摇摇头`, `眼圈先红了`: a verb, or what belongs to whoever came before. */
const UNKNOWN = { kind: 'unknown' } as const
export const RE_SIGNS_AT_END = /[，,：:；;。！？\s]+$/
export const clausesOf = (sentence: string) => sentence.split(/(?<=[，,：:；;]|…+(?!…))/)

/** `指出这项工作` → `指出`: what is quoted goes on with the clause. */
function upToVerb(sentence: string): string {
  const bare = sentence.replace(RE_SIGNS_AT_END, '')
  if (RE_SAYS_AT_END.test(bare) || RE_WORDS_AT_END.test(bare)) return sentence
  const within = RE_SAYS_BEFORE_SUBJECT.exec(sentence)
  return within ? sentence.slice(0, within.index + 2) : sentence
}
/** `引用荀子的话自勉`: whose words they are. */
const RE_OWNER =
  /(?:引用|借用|套用|记住|想起|想到|重温|牢记|背诵|[引用])了?(?<who>[^，,。：:；;※]{2,16}?)的(?:那|这|這)?(?:[一两]?[句段首])?(?:[话話诗詩词]|名言|诗句|教诲|格言|嘱托)/

/** `每一个新来的医生都会听到她的一句话`: who hears or keeps words is not who says them. */
const RE_HEARD = new RegExp(
  unbroken`
    (?:${anyOf`听到 听见 听过 聽到 聽見 聽過 收到 看到 读到 讀到 记得 記得 说起 說起 学过 學過`})了?
    (?<who>[^，,。：:；;※]{1,16}?)的(?:那|这|這)?(?:[一两]?[句段首])?(?:[话話诗詩]|名言|诗句|教诲|嘱托|回信|留言)$`,
)

/** `我们的父亲`, `我县县长`, `我父亲`; not `我陪市长`. */
const OURS = unbroken`
  (?:[们們]?的${MODIFIER}{0,8}?|[们們]${MODIFIER}{0,8}?|[市县區区镇乡村校院厂局省队公司]${MODIFIER}{0,6}?|${MODIFIER}?)
  (?:${PERSON_ENDS}|阿公|阿嬤)`
/** `有人`, `大家`, `俗话`: nobody in particular; what is written; places and occasions. */
const RE_NOBODY = new RegExp(
  unbroken`^(?:${anyOf`
    有人 有的 有些 一些 人们 人們 大家 很多人 许多人 不少 多数 多數 别人 別人 人家 旁人 外人 谁 誰 咱 本人 笔者 俗话 俗話 俗语 老话 老話 常言 古语 古語 古话
    古诗 谚语 諺語 民间 歌 诗 詩 书 書 信 文件 文章 报告 報告 会议 會議 中央 条例 宪法 法律 这 這 那 其 广大 群众 百姓 众人 各位 同学们 同志们 员工们 家长们 网友 网上 报纸 媒体`}
  |[你您](?!(?:们|們)?的?${KIN})
  |[他她][们們](?!的${HAN}{0,12}${TITLES})
  |有(?![位名个個一两])
  |我[们們](?!(?:${HAN}{0,8}的)?
  (?:${MODIFIER}{0,8}?${PERSON_ENDS}${NAME}|${SURNAME}${TITLES}|${SHORT_TITLED}|${KIN_TITLED}))
  |我(?!${OURS}))`,
)
/** Taken off the head of a clause: connectives, times, places, `我听…说`. */
const RE_OPENING = new RegExp(
  unbroken`^(?:${anyOf`
    正如 就像 正像 诚如 誠如 恰如 如同 记得 記得 还记得 至今记得 想起 想到 昨天 今天 明天 上午 下午 刚才 剛才 最近 近日 日前 当时 當時 那时 后来 後來 于是 於是 所以 因此 因为 因為 但是 可是 然而
    不过 同时 此外 另外 并且 并 並 最后 首先 其次 接着 随后 其实 果然 甚至 特别是 尤其是 据 據 连(?![长長]) 就连
    去年 前年 今年 上个月 上月 本月 年初 年底 会上 會上 会后 座谈会上 临走 临终前 临行前 早年
    晚年 小时候 每次 每当 有一次 有一回 有一天 一次 一天 那天 那年 前几天 第二天 当晚 当天 刚刚 难怪 那么 难道 如果 假如 要是 万一 也许 或许 可能 比如 例如 好比 让 請 请
    由 被(?!告) 经(?![理办济营销手]) 聽
    听 听到 听见 看到 作为 不禁 引用 借用 套用 用 以 借 套用一下 包括 而 但 又 还 也 就 却 则 才 便 再 更 曾 曾经 仍 竟 竟然 他日 终于 突然 忽然`}
  |我(?:们|們)?(?:常|经常|总|也|又|曾|还|不禁|今天)*(?:听到|听见|听|聽|记得|記得|想起|想到|引用|借用|用|想借用|想引用|想用)了?(?=${HAN}{2})
  |(?:这|這)?(?:让|讓|使)我(?:们|們)?(?:不禁|又)?(?:想起|想到|记起)了?
  |有[天年回次](?:早上|上午|中午|下午|傍晚|晚上|夜里)?|天[亮黑]了?(?=才|就)|是(?=[他她](?![们們]))
  |\d{1,3}[岁歲]的|[一二三四五六七八九十]{1,3}[岁歲]的
  |\d{2,4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?|[一二三四五六七八九十〇零○]{2,4}年(?:[一二三四五六七八九十]{1,3}月)?
  |早?在${HAN}{0,2}《[^》]*》(?:一书|一文)?(?:的?${HAN}{1,6})?[中里上]
  |[\u4e00-\u9fff]{2}[会會]上(?=[就只]?[说說讲講])
  |早?[在于]${HAN}{1,24}?(?:[上中里裏时時下前后後间間旁边邊]|期间|之际|时候|時候)(?!级|央|国|午|学|海)
  |[这這那](?:时|時|位|名|个|個)?(?=${HAN}{2})|[“”"「」※]+)`,
)
/** The clause has no subject where it opens with one of these: what follows is the object. */
const RE_NO_SUBJECT =
  /^(?:[向对對跟同给給冲衝朝为為把将將与與和]|针对|针對|关于|關於|面对|面對|随着|隨著|根据|按照|通过|经过)/
const RE_PRONOUN = new RegExp(
  unbroken`^(?:[他她](?![们們]|的?${KIN}|(?:的${MODIFIER}{1,8}?|${MODIFIER}{0,2})${PERSON_ENDS}(?![们們])${BEHIND_SUBJECT}
    |的${MODIFIER}{0,6}?(?:${SHORT_TITLED}|${KIN_TITLED}|${NAME}(?=${BEHIND_SUBJECT}|${WHEN}))))`,
)

/** `的一句话`, `有一句名言`, `最后一句话`: what somebody's words are called behind him. */
const HAS_WORDS = '的?(?:最[后後])?[一有那这這](?:一|几|两)?[句段首]|的(?:一?[句段首]|名言|诗|話|话|原话|教导|嘱托)'
/** `省公司`, `厂里的`, before a name. */
const OF_HOUSE = unbroken`
  (?:[^，,。：:※我你]{1,16}?
  (?:公司|集团|集團|中心|[局厂廠县縣市区區镇鎮乡鄉村里裡院校站部处處科室的委办辦矿礦段队隊行上友事居家民]))`
/** No house and no thing ends a name so. */
const NO_HOUSE = '(?<![路馆館室车車房厂廠店楼樓门門桥橋河山地水田村镇鎮县縣区區院校班组組队隊会會器场場部局站案料])'
const BEHIND = `(?=${BEHIND_SUBJECT}|${HAN}{1,4}[时時]${SAYING_VERB}|(?![上下里中])${HAN}{1,3}着|${HAS_WORDS}|$)`
/** `头` of `老范头`. */
const ELDER = '(?:[头頭](?![一上])|爷子|爺子|太太|大爷|大爺|师傅|師傅)'
/** Before a name that may be any. */
const PROFESSION = '(?:诗人|詩人|作家|[学學思想艺藝育治事]家|学者|學者|名将|词人|皇帝|总统|英雄|模范|大师)'
/** What a clause begins with, the surest first. */
const PERSONS_AT_START = [
  // 一位投资了二十年的台商对我讲
  `[一有][位名][^，,。：:※]{1,24}?(?=(?:私下|悄悄|当面|亲口|曾|常|经常)?[对對跟向给給](?:我|大家|记者|記者)(?:们|們)?${SAYING_VERB})`,
  // 实习生小韩
  `${MODIFIER}{0,12}?[老小阿]${SURNAME}${ELDER}?${BEHIND}`,
  // 省委书记×, 李主任, 习近平总书记, 公社书记老范, 村支书石大宽挨家挨户地问
  unbroken`(?:${MODIFIER}|、){0,16}?${TITLES}(?:[×某]{1,3}|[老小]${SURNAME}${ELDER}?
    |${NAME}(?=${BEHIND_SUBJECT}|${TITLES}|$)
    |${FROM_ABROAD}{2,6}·${FROM_ABROAD}{2,6}|(?!傅)${SURNAME}${GIVEN_NAME}{1,2}|)
    (?:(?<=×)同志)?(?![\u4e00-\u9fff]{0,1}(?:会议|會議)|[们們会會室办辦傅长長团團组組队隊])`,
  // 国网省公司王总, 厂里的李工, 老同事郑伯伯
  unbroken`${OF_HOUSE}?(?:${SHORT_TITLED}|${KIN_TITLED})(?!的?${KIN})`,
  // 老普查员麻书琴上个月
  `(?:${OF_HOUSE}|${MODIFIER}{0,12}?${PERSON_ENDS})?${SURNAME}${GIVEN}{2}${NO_HOUSE}(?=${WHEN})`,
  // 诗人李白, 水利专家
  `${HAN}{0,12}?${PROFESSION}(?:${NAME}|(?!${BEHIND_SUBJECT})${GIVEN}{2,5}?)${BEHIND}`,
  // 初二（3）班的郑小雨, 我们水厂的巡线师傅郑国栋; not 高考 alone in its clause
  unbroken`(?!${SURNAME}${HAN}$)(?:[^，,。：:※]{1,16}?[的班村代朝])?(?:${MODIFIER}{0,12}?${PERSON_ENDS})?
    ${NAME}(?:${TITLES})?${BEHIND}`,
  `${OLD_MASTERS}`,
  `${MODIFIER}{0,10}?${FOREIGN}(?:夫人|先生|女士|总统|爵士)?${BEHIND}`,
  `${FROM_ABROAD}{3,6}(?!${FROM_ABROAD})`,
  // 三毛在《…》里
  `${MODIFIER}{2,4}(?=在(?:[他她]的)?《)`,
  // 丰田公司有一句话
  `${HAN}{2,10}(?:公司|集团|集團|协会|協會)(?=(?:流传着?|流傳著?|常说|有)${HAS_WORDS})`,
  // 我的父亲, 县交通局的同志
  `(?!${HAN}{0,14}?[们們])${MODIFIER}{0,16}?${PERSON_ENDS}${BEHIND}`,
  // 姓冯的老人
  `姓${HAN}的${MODIFIER}{0,4}?${PERSON_ENDS}`,
  // 你们的爷爷, 我阿公
  `(?:[你您](?:们|們)?的?|我)(?:们|們)?的?${KIN}${BEHIND}`,
  // 住在二楼的产妇
  `[^，,。：:※我你他她]{1,16}的${MODIFIER}{0,6}?${PERSON_ENDS}${BEHIND}`,
  // 看了三十年水闸的老魏: his name is sure, whatever he did then
  `(?:[^，,。：:※]{1,16}的|${MODIFIER}{1,8}?${PERSON_ENDS})?[老小]${SURNAME}${ELDER}?(?![家中们們板]|${HAN}{0,2}[员員工])`,
  // 一位老党员
  `[一有][位名](?:(?![从從来來])${MODIFIER}){1,8}?${BEHIND}`,
].map(words => new RegExp(`^(?<who>${words})`))

export function subjectOfClause(clause: string, names: readonly string[] = []): Subject | typeof UNKNOWN {
  let rest = clause
  let goesOn = false
  const introduced = RE_INTRODUCED.exec(rest)?.groups
  if (introduced !== undefined) return { kind: 'person', who: introduced['who'] ?? introduced['given'] ?? '' }
  for (let round = 0; round < 6; round++) {
    const name = names.find(known => rest.startsWith(known) && !RE_OF_HIM.test(rest.slice(known.length)))
    if (name !== undefined) return { kind: 'person', who: name }
    const opening = RE_OPENING.exec(rest)
    if (!opening || opening[0] === '') break
    goesOn = RE_GOES_ON.test(opening[0])
    rest = rest.slice(opening[0].length)
  }
  const agent = RE_AGENT.exec(rest)?.groups?.['who']
  if (agent) {
    return personOr(NOBODY, subjectOfClause(agent))
  }
  if (rest === '' || RE_NO_SUBJECT.test(rest) || SAYING_FIRST.test(rest)) return NONE
  if (RE_PRONOUN.test(rest)) return { kind: 'pronoun' }
  const own = RE_OWN_MASTER.exec(rest)?.groups?.['who']
  if (own !== undefined && RE_NOBODY.test(rest)) return { kind: 'person', who: own }
  if (RE_NOBODY.test(rest) || RE_WRITTEN.test(rest) || rest.startsWith('《')) return NOBODY
  for (const pattern of PERSONS_AT_START) {
    const who = pattern.exec(rest)?.groups?.['who']
    if (!who || RE_NO_PERSON.test(who) || (who === rest && RE_WHAT_HE_IS.test(who))) continue
    if (isThing(who) && !RE_SAYS_BEHIND.test(rest.slice(who.length))) continue
    const kin = RE_KIN_OF_HIM.exec(rest.slice(who.length))?.[0] ?? ''
    if (kin !== '') return { kind: 'person', who: named(who + kin) }
    // `工会主席是退休的韩师傅`
    const is = /^是(?!一?[个個位名])(?:[\u4e00-\u9fff]{1,6}的)?(?=.{2})/.exec(rest.slice(who.length))?.[0]
    const whoItIs = is === undefined ? NONE : subjectOfClause(rest.slice(who.length + is.length))
    return whoItIs.kind === 'person' ? whoItIs : { kind: 'person', who: named(who) }
  }
  if (RE_LATE_PRONOUN.test(rest)) return { kind: 'pronoun' }
  return goesOn || RE_BEHIND_SUBJECT.test(rest) || RE_WHEN.test(rest) ? NONE : UNKNOWN
}

/** `古老的钟楼`: two characters that stand in a dictionary, whatever surname they open with; `黎明说` is a person. */
function isThing(who: string): boolean {
  const name = RE_SHORT_NAME.exec(who)?.groups?.['name']
  return name !== undefined && [...words.segment(name)].length === 1
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const RE_SHORT_NAME = new RegExp(`(?:^|的)(?<name>${SURNAME}${GIVEN})$`)
const RE_SAYS_BEHIND = new RegExp(`^${HAN}{0,4}?${SAYING_VERB}`)

/** `有个叫豆豆的男孩`, `上届有位毕业生叫安小禾`. */
const RE_INTRODUCED = new RegExp(unbroken`
    ^${HAN}{0,6}?[有一][位名个個](?:${HAN}{0,12}?${PERSON_ENDS}(?:名|名字)?叫做?(?<who>${HAN}{2,3}?)$
    |(?:${HAN}{0,6}?)叫(?<given>${HAN}{2,3})的${HAN}{0,4}?${PERSON_ENDS})`)
/** `我们档案界的老前辈、我的师傅钱伯年`: a clause that only names somebody. */
const RE_OWN_MASTER = new RegExp(
  `^(?:我们?[^了着过去来看找问见请，]{0,10}的)?(?:${HAN}{2,8}、)?(?:我们?的?)?(?!我)` +
    `${MODIFIER}{0,6}(?:${KIN}|${PERSON_ENDS})(?!傅)(?<who>${NAME})$`,
)
/** What a pattern takes for a person: `人` of `由人扶着`, `第一张夹`, `就坐起来看窗户` */

const RE_NO_PERSON =
  /^[人家户者总總长長生员員]$|[谁誰]|^第?[一二三四五六七八九十两几]+张|[一二三四五六七八九十百两几]+户$|^不?[怕想愿敢换][^的]*$|窗户|起来|下去|上来/
/** A clause that is all of it: `遇见了放羊的贺满囤`, whom somebody meets; `山东人`, what he is. */
const RE_WHAT_HE_IS = /[了着过][^，]*的[^，]{2,3}$|^[\u4e00-\u9fff]{2,3}人$/
/** `组长老耿的女儿` speaks, not he. */
const RE_KIN_OF_HIM = new RegExp(`^的${KIN}(?=${BEHIND_SUBJECT})`)
/** `葉阿水的女儿`: somebody else. */
const RE_OF_HIM = new RegExp(`^的?(?:${KIN}|${PERSON_ENDS})`)

const personOr = (other: Subject, subject: Subject | typeof UNKNOWN): Subject =>
  subject.kind === 'none' || subject.kind === 'unknown' ? other : subject

/** A clause that has a subject of its own, though no list knows him: `徒弟追上来`, `墙上写着`, `新的规矩是`. */
const RE_NEW_SUBJECT = new RegExp(
  `^(?![由被让讓]|${HAN}{0,3}[在给給往])(?:${MODIFIER}{0,5}?${PERSON_ENDS}${HAN}|` +
    `${HAN}{1,6}(?:[里裡中内]|(?:(?<![摘放脱戴穿坐停留跪蹲躺低合关取])[上下]|(?<![以之])前)(?![来來去]))[^心里上下]|.*是$)`,
)

/** `老校长的书房里挂着`: whose room it is need not have said it. */
const RE_WRITTEN = /的[^，,。：:]{1,6}[里裡上中下][^，,。：:]{0,2}[挂掛贴貼写寫刻印题題](?:着|著|有)/
/** `被巡视员评价为`: who does it. */
const RE_AGENT = /被(?!告)(?<who>[^被]{2,24})$/
/** `临走时讲`: a time and a verb. */
const RE_WHEN = new RegExp(`^${HAN}{0,10}?(?:[时時]|时候|時候|之后|以后|之前)${BEHIND_SUBJECT}`)
/** A predicate more of the same subject. */
const RE_GOES_ON = /^[又还還也再并並便才仍]/
const RE_BEHIND_SUBJECT = new RegExp(`^${BEHIND_SUBJECT}`)
/** `这位老校长` → `老校长`, `是从前的毕业生许一鸣` without its verb. */
const named = (who: string) =>
  who
    .replace(RE_IS_WHO, '')
    .replace(/^的/, '')
    .replace(/^[一有][位名个個](?=姓.的)/, '')
    .replace(RE_FOUND, '')
    .replace(/^[他她][们們]的(?=[\u4e00-\u9fff]{4})/, '')
    .replace(/^.*(?:(?<!姓.)的(?=[老小].$)|[到见見](?=一[位名个個]))/, '')
    .replace(/^是?(?:[我他她]的(?=[\u4e00-\u9fff]{4,}))?(?:那个|这个|那位|这位)?/, '')

/** `发现` of `发现温老师四十年前的一张便条`. */
const RE_FOUND = new RegExp(`^${HAN}{0,2}[现現到见見]了?(?=${HAN}{1,2}${TITLES}$)`)
/** `理事会会长是` of `理事会会长是退休的马老师`. */
const RE_IS_WHO = /^[\u4e00-\u9fff]{2,}(?:长|長|人|[员員]|任|手)是(?:[\u4e00-\u9fff]{1,6}的)?(?=[\u4e00-\u9fff]{2})/
/** `退休那天晚上他`: who speaks stands behind a time. */
const RE_LATE_PRONOUN =
  /(?:[时時天晚夜早后後前年面]|上|时候|時候|会儿|^(?:过了|等|到了?|直到).{1,6}?)[他她](?![们們的])/
/** A person right before whom is spoken to: `老军人跟他们说`. */
export const RE_BEFORE_VERB = new RegExp(`${PERSON_ENDS}(?:对|對|跟|向|给|給)[^，,]{1,8}$`)
