// Who is surely called by name somewhere in the speech: where an office, kin, an age, `叫` or `called` stands beside the
// name. A later sentence may use it alone (`才让拉着我的手`, `Derek`), or say whose master or mother it is.

import { unbroken } from '../../../language/any-of.ts'
import { NAME as NAME_EN, RE_NO_NAME } from '../../../language/en/persons.ts'
import { GIVEN, KIN, NAME, PERSON_ENDS, SURNAME, TITLES } from '../../../language/zh/persons.ts'
import { BEHIND_SUBJECT, SAYING_VERB } from '../../../language/zh/saying.ts'

/** Names in the order in which they come; the speaker's own is none. */
export function knownNames(text: string, quoted: string): readonly string[] {
  const found = new Set<string>(
    Array.from(quoted.matchAll(RE_NICKNAME), ({ groups }) => groups?.['who'] ?? groups?.['called'] ?? ''),
  )
  for (const pattern of /[\u4e00-\u9fff]/.test(text) ? CHINESE : ENGLISH)
    for (const { groups } of text.matchAll(pattern)) {
      const other = groups?.['other']
      const three = groups?.['three']
      if (three !== undefined && isApart(three)) found.add(three)
      if (other === undefined) found.add(withoutOpening((groups?.['who'] ?? '').replace(RE_NEXT_SENTENCE, '')))
      else if (new RegExp(`(?:^|[。！？\n])${other}(?=[拉拿给把跟说讲问站走坐])`).test(text)) found.add(other)
    }
  return [...found].filter(who => who !== '' && !isSpeakers(who, text))
}

/** `我师傅`, once called `我师傅吴阿妹`: the name; null where the speech has none, or two. */
export function nameOfKin(who: string, text: string): string | null {
  const kin = new RegExp(`^(?:我们?的?|咱们?)(?<kin>(?:大|小|二|三|亲|老)?${KIN})$`).exec(who)?.groups?.['kin']
  if (kin === undefined) return null
  const pattern = new RegExp(
    `(?:我们?的?|${RE_OF_A_TRADE.test(kin) ? '(?<=^|[，,。；;：:！？\n])' : '(?!)'})${kin}` +
      `(?:(?:名叫|叫做?)(?<called>[\\u4e00-\\u9fff]{2,3})(?=[，,。])|(?:就是|是|，|、)?(?<name>${NAME})` +
      `(?=[，,。；;：:、]|${BEHIND_SUBJECT}|[一是的那今头有手]))`,
    'g',
  )
  const names = new Set(
    Array.from(text.matchAll(pattern), ({ groups }) => groups?.['called'] ?? groups?.['name'] ?? ''),
  )
  const [only = null] = names
  return names.size === 1 ? only : null
}

// --- internal ---

/** `大伙儿叫他“铁算盘”`, `Everybody called him “Ticker”`: in marks, so not in the words with their quotations masked. */
const RE_NICKNAME = new RegExp(
  unbroken`
    (?:叫|喊|称|稱)[他她]“(?<who>[\u4e00-\u9fff]{2,4})”
    |\b(?:call|called|nicknamed)\s(?:him|her)\s[“"](?<called>[A-Z][a-z]+)[,.]?[”"]`,
  'gu',
)

/** One has but one of them: `师傅窦长河没让我摸焊枪`. */
const RE_OF_A_TRADE = /^(?:师傅|師傅|师父|師父|教练|教練)$/
/** `周广才` and not `金融业`: no word of the dictionary holds the surname. */
const isApart = (name: string) => [...words.segment(name)][0]?.segment.length === 1
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** `Moira Shaw` of `When Moira Shaw went`, `Moira` of `But Moira said`. */
function withoutOpening(who: string): string {
  const [first = '', ...rest] = who.split(' ')
  return rest.length > 0 && RE_NO_NAME.test(first) ? withoutOpening(rest.join(' ')) : who
}

const AGE = '(?:今年)?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[岁歲了]'
const ENDS = '(?=[，,。；;：:、])'

const CHINESE = [
  // 村支书才让和
  `(?:${TITLES})(?<other>(?!${PERSON_ENDS}|${SAYING_VERB}|[和与在的是就也都还])[\u4e00-\u9fff]{2,3})(?=和|${ENDS.slice(3, -1)})`,
  // 水手长郭立新已经, 原告徐根宝，
  `(?:${TITLES}|${KIN}|[原被]告|[一二三四五六七八九十\\d]床)(?<who>${NAME})(?=[，,。、]|${BEHIND_SUBJECT})`,
  // 技术员霍亚男，
  `[员師师匠手](?<who>${SURNAME}${GIVEN}{2})(?=[，,。、])`,
  // 老电工祁大山。
  `(?<=[电木瓦钳焊泥漆石]工)(?<who>${SURNAME}${GIVEN}{2})(?=[，,。、])`,
  // 姓谭，谭大勤，
  `姓([\u4e00-\u9fff])[，,](?:名?叫)?(?<who>\\1${GIVEN}{1,2})(?=[，,。])`,
  // 名叫温如玉
  `(?<!我|本人|大家)叫做?(?<who>${NAME})${ENDS}`,
  // 外国来的验船师叫汉森，
  `${PERSON_ENDS}(?:名|名字)?叫(?<who>(?![苦好停屈卖醒住来他她我你它人大起])[\u4e00-\u9fff]{2,3})(?=[，,。])`,
  // 我得说说周广才。
  `(?:[说說讲講]{2}|[说說讲講]一[说說讲講]|[说說讲講提想]到|[说說讲講](?:的)?(?:就)?是)(?<three>${SURNAME}[\\u4e00-\\u9fff]{2})(?=[，,。；;：:])`,
  // 有个叫豆豆的男孩
  `[位名个個](?:名|名字)?叫(?<who>[\u4e00-\u9fff]{2,3})的`,
  // 周敏秋是我们组的质检员。
  `(?<=^|[。！？\n])(?<three>${SURNAME}${GIVEN}{2})是[^，。]{2,14}?${PERSON_ENDS}(?=[，。])`,
  // 阿旺仔卖了三十年鱼
  `(?<=^|[，。！？\n的])(?<who>阿${GIVEN}[仔伯叔婶嬸嫂妹弟])`,
  // 肥仔强十六岁就上船
  `(?<=^|[。！？\n])(?![我你他她它这那今去前当每])(?<three>[\u4e00-\u9fff]{3})(?:那年|今年)?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})岁`,
  // 蒋玉珍，八十一岁
  `(?<who>${NAME})[，,]${AGE}`,
  // 租下这间屋的是叶阿水，码头上扛米的
  `的是(?<who>${NAME})${ENDS}(?=[，,][\u4e00-\u9fff]{2,8}的[，,。])`,
  // 遇见了放羊的贺满囤。他把书裹了三层
  `[的是，](?<who>${SURNAME}${GIVEN}{2}(?<![路馆室车房厂店楼门桥河山地水田村镇县院校班组队会器]))。(?=[他她](?!们))`,
  // 赵一鸣把书包倒在桌上
  `(?<=^|[，,。；;！？\n])(?<who>${NAME})(?=[把对對跟向拉拿给給]|自己)`,
].map(piece => new RegExp(piece, 'gu'))

/** `Aaron. He` */
const RE_NEXT_SENTENCE = /(?<!\b(?:Mr|Mrs|Ms|Dr|St))\.\s.*$/
const AGE_EN = '(?:\\d{1,3}|[a-z]+ty(?:-[a-z]+)?|[a-z]+teen|nine|ten|eleven|twelve)'
const ENGLISH = [
  // a man called Ivor Pask, whose name is Denise Ruddle
  `\\b(?:called|named|name (?:is|was))\\s(?<who>${NAME_EN})`,
  // was Callum Strang. It was Agnes Bolt, sixty-one
  `\\b(?:was|is)\\s(?<who>(?:[A-Z][\\w'’-]+\\s){1,2}[A-Z][\\w'’-]+)(?=[.,;])`,
  // Kenny Reid went off the ladder
  '(?<!\\b(?:in|at|to|from|of|the|The|on|near)\\s)(?<who>[A-Z][a-z]+\\s[A-Z][a-z]+)\\s' +
    '(?:went|said|told|asked|came|took|ran|sat|stood|rang|has\\sbeen|who\\s)',
  // Our captain, Derek Foy,
  `\\b(?:[Oo]ur|[Mm]y|[Tt]he)\\s[a-z][a-z\\s-]{2,24},\\s(?<who>(?:[A-Z][\\w'’-]+\\s){1,2}[A-Z][\\w'’-]+),`,
  `(?<who>(?:[A-Z][\\w'’-]+\\s){1,2}[A-Z][\\w'’-]+),\\s(?:aged\\s)?${AGE_EN},`,
].map(piece => new RegExp(piece, 'gu'))

/** `我叫苗青`, `I'm Ruth Owen`. */
function isSpeakers(who: string, text: string): boolean {
  return new RegExp(`(?:我叫|我是|我姓.，|本人|I['’]m|I am|[Mm]y name is)\\s?${who}`).test(text)
}
