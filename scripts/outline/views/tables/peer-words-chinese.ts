// Which part of `检修班每人加班` is who, and which is what is measured: told by what neighbours have in common.

import { RE_ARRIVES, RE_LIGHT, RE_MOVES } from '../../../language/facts/chinese-grammar.ts'
import { PERIOD } from '../../../language/figures.ts'
import { unbroken } from '../../../language/any-of.ts'
import type { PeerWords } from './peer-words.ts'

const LONGEST_LABEL = 12
/** Of what the first of neighbours alone says behind its name. */
const LONGEST_VERB = 5
/** Names of one length that tells where a longer clause ends; longer ones agree by chance. */
const LONGEST_ALIKE = 4
/** `而老厂区`, `只有河口分馆`, `到了四季度`: leads to a row, is no part of its name. */
const RE_JOIN = new RegExp(unbroken`
    ^(?:[全我][市县縣區区省校院厂廠镇鎮乡鄉村](?=[\u4e00-\u9fff]{3})|而且|而|但是|但|不过|不過|可是|可|只有|唯有|唯独|唯獨|就是|其中|其次是?|再次是?|至于|至於
    |到了?(?!位)|最后是?
    |最後是?|另外|还有|還有|再就是|再是|接着是|然后是|然後是|以及|和|与|與|及|即|是|有
    |[\u4e00-\u9fff]{0,4}最[多少高低好差快慢大小]的?(?:是|有)|最.的(?=[\u4e00-\u9fff]{2})|[\u4e00-\u9fff]{2,8}的(?:就|还|還|要数)?是
    |(?:获得|獲得|荣获|榮獲|取得|举报|舉報|查处
    |查處)(?=[\u4e00-\u9fff]{2})|倒数第一的?是?|(?:我们|咱们)?[给給](?=[\u4e00-\u9fff]{2,8}(?:[拨撥批发發补補投送配装裝建])))+`)
/** `去年`, `过去`, `改造后`: when, or in which state. */
const TIME =
  `(?:${PERIOD}[底末初]?|[一二三四五六七八九十]{1,2}月份?|[上本]个?[周月季]度?|[昨今]天|过去|過去|以前|从前|從前|原来|原來|原先|现在|現在|如今|目前|眼下` +
  '|[\\u4e00-\\u9fff]{1,4}?[前后後](?=$|[是有为為只达達要的]))'
const RE_TIME = new RegExp(`^(?:在|到|截至)?(?<label>${TIME})`)
const RE_INNER_TIME = new RegExp(
  `(?<=[\\u4e00-\\u9fff]{2})(?<label>${PERIOD}[底末初]?|过去|過去|原来|原來|以前|现在|現在|[一二三四五六七八九十]{1,2}月份?)`,
)
/** Its subject stands in a clause before: `才收了`, `只有`. */
const RE_ADVERB = /^(?:自己|手里|才|又|也|就|却|卻|只|仅|僅|反而|反倒|竟|居然|还|還|已|一共|总共|總共|结果|結果)/
/** What the end of a clause says besides its measure: `掉到了`, `只有`, `又回到了`. */
const RE_END = new RegExp(unbroken`
    (?:却|卻|才|竟|居然|倒(?=[是有只才也])|反而|反|又|也|都|就|还|還|只|仅|僅|一下|一下子|大约|大約|平均|差不多|大概)*
    (?:[回掉跌落退冲衝爬涨漲滑滚滾升降]到?了?|翻到了?|不到|不足|是|为|為|有|达
    |達)?(?:一个月|一个?人|一[年天家户]|每个?[月年天周次])?(?:要|得|需要?)?
    (?:到了?
    |了|过|過)?的?$`)
/** Measures that begin as a name may end: `营收`, `人均`, `年薪`. */
const MEASURE_BEGINS =
  '营[收业]|營[收業]|[库庫]存|[人户戶店场場班车車校]均|[年月]薪|房[价價租]|[车車][速流]|[年月天][产產]|[人户戶天][数數]'
/** How the names of houses, places, people and things end: never the beginning of a measure. */
const TAILS = new RegExp(unbroken`
    ^(?!${MEASURE_BEGINS})(?:支部|车间|車間|标段|標段|工段|地块|地塊|项目|項目|工程|中心|公司|小组|小組|大队|中队|年级|年級|学校|学院|医院|片区
    |[区區片级級村镇鎮乡鄉县縣市省州街路巷弄桥橋河湖山岭嶺沟溝湾灣坝壩库庫井渠田林园園场場圃塘厂廠矿礦店铺鋪馆館站所院校系科室班组組队隊排连連营營团團部处處局署厅廳司
    |社会會口岗崗段线線港楼樓栋棟座层層厅房间間仓倉堂窑窯炉爐机機船车号號里坊户戶家员員工师師生者们們天季月年地段道部])`)
/** No name: somebody says so, something happens, the words go on. */
const RE_NO_NAME = new RegExp(unbroken`
    [我你][都也就]|没想|想不到|^(?:年[底内內初末]|一定|肯定
    |我(?!家$|们?[院校厂村县市区镇乡局站所队班组店馆园社])|不|你|您|他(?!们)|她|它|咱|这|這|那|有人|有的|别人|誰|谁|大家|每天|同比|环比|環比|比|[较較](?![大小重多好])|占|佔
    |增|减|減|下降|上升|提高|又|也|还|還|才|就|[共]
    |[总總][共计計数數额額量的是]|约|約|近[年几幾]|新[增建开開签簽](?!.*的)|已|先|再|最(?![\u4e00-\u9fff]{1,3}的)|第一次|第二次|第三次|一个|一個|因为|因為|如果|所以|因此|于是)
    |[了着著过過是在把被让讓给給和与與为為]$|(?<![小传傳学學])[说說](?!明)|[讲講](?![座师師台堂坛壇解])|猜|(?:(?<!慰)[问問]|[就才又也都还還])$|计划|計劃|目标|目標`)
/** `夜宵因为不是天天开`, `河滩地倒好`: from here on something is said of the name. */
const RE_REMARKS = new RegExp(unbroken`
    (?<=^[\u4e00-\u9fff]{2,8}?)(?:因为|因為|由于|由於|虽[然说]?|雖[然說]?|[尽儘]管|本来|本來|倒是?(?!闭)|[赶碰遇]上|一直|偏偏|刚刚?|排[在名第到]
    |垫底|墊底|位[居列]|名列
    |(?:底子|条件|基础|人手|位置)[差弱薄少多好远紧缺])`)
/** `一个人平均花`: per whom, before a verb. */
const RE_EACH = /一[个個]?人|每[人天月年户戶]|人均|平均|一共|总共|總共/g
const RE_EACH_BEGINS = /每[\u4e00-\u9fff]|人均|平均/
/** `是头一回过四成`, `比去年多了`, `高出全国`: of the figure before. */
const RE_ASIDE = new RegExp(unbroken`
    ^(?:(?:还|還|也|都)?是(?:[头頭第]一[回次]|[这這]几年|[历歷]年|近年|全[国國省市]|[去前上][年月]|[同平]|.{0,4}的)
    |(?:还|還|也|又)?比|[较較](?:去|上)|高出|低于|高于|超出|超过|差不多是|相当于|相當於|等于|等於)`)
/** What is a measure by itself is no row beside others, unless a head says so. */
const RE_MEASURE = new RegExp(unbroken`
    (?:值|量|额|額|收入|支出|投资|投資|增速|面积|面積|人数|人數|比重|比例|率|利润|利潤|税收|得分|成绩|成績|进度|進度|存款|贷款|貸款|余额|成本|总数|總數|资产|資產|债务|債務|水平|里程|产能
    |產能|补贴|資金|资金
    |费|費|款|价|價|时间|時間|工资|工資)$`)
/** `童装最少`, `西片垫底`: says where in the row it stands. */
const RE_REMARK = /(?:最[多少高低好差快慢大小长短省贵貴早晚重轻远近]|倒数第.|倒數第.|垫底|墊底|领先|領先)$/
const RE_REST = /^(?:其余|其餘|其他|剩下|余下|餘下)/

const RE_KIND = /^[率量數数額额值費费比度价價]$/

/** `落` of `高处坠落`: what may be a verb ends a word. */
const isPartOfWord = (words: string, cut: number) =>
  words.length - cut === 1 && /[回掉跌落退冲衝爬涨漲滑滚滾升降]$/.test(words) && !isBorder(words, cut)

const endsAsName = (name: string) => [1, 2].some(n => TAILS.exec(name.slice(-n))?.[0].length === n)

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsIn = (text: string) => Array.from(segmenter.segment(text))

const RE_MEASURE_BEGINS = new RegExp(`^(?:${MEASURE_BEGINS})`)
const isBorder = (words: string, at: number) =>
  at === 0 || RE_MEASURE_BEGINS.test(words.slice(at)) || wordsIn(words).some(({ index }) => index === at)

/** The length that all, or all but one of several, have; 0 where they differ. */
function lengthOf(names: readonly string[]): number {
  const lengths = names.map(({ length }) => length)
  return lengths.find(one => lengths.filter(other => other === one).length >= mostOf(names)) ?? 0
}

/** The sign with which all, or all but one of several, end; '' where they differ. */
function endOfMost(names: readonly string[]): string {
  const ends = names.map(name => name.at(-1) ?? '')
  return ends.find(one => ends.filter(other => other === one).length >= mostOf(names)) ?? ''
}

const mostOf = ({ length }: readonly string[]) => Math.max(2, length - 1)

export const CHINESE: PeerWords = {
  longest: LONGEST_LABEL,
  leadOf: words => RE_JOIN.exec(words)?.[0].length ?? 0,
  timeOf(words) {
    const [first, inner] = [RE_TIME.exec(words), RE_INNER_TIME.exec(words)]
    const found = first ?? inner
    const label = found?.groups?.['label'] ?? ''
    if (!found || label === '') return null
    const start = found.index + found[0].indexOf(label)
    return { start, end: start + label.length }
  },
  endOf(words) {
    let end = words.length
    for (let n = 0; n < 3; n++) {
      const now = words.slice(0, end)
      const cut = Math.min(...[RE_END, RE_LIGHT, RE_ARRIVES, RE_MOVES].map(one => one.exec(now)?.index ?? end))
      if (cut === end || isPartOfWord(now, cut)) break
      end = cut
    }
    return end
  },
  commonEnd(a, b) {
    let n = 0
    while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
    return n
  },
  /** `班每人加班`: 班 belongs to the names. */
  ownEnd(common) {
    // `骑手每单提成`: what is counted for each begins the measure.
    const each = common.search(RE_EACH_BEGINS)
    if (each >= 0) return each
    let n = 0
    for (let tail = TAILS.exec(common); tail; tail = TAILS.exec(common.slice(n))) n += tail[0].length
    return n
  },
  isBorder,
  verbOf: (words, behind) => CHINESE.doneIn(words, behind),
  doneIn: (words, behind) => (/^[了过過]/.test(behind) ? (wordsIn(words).at(-1)?.segment ?? '') : ''),
  /** `周雨晴拿到` before `何志远`, `马小兰`: a name that ends, or is as long, as the others. */
  nameIn(all, beside, place) {
    const words = all.replace(RE_REMARK, '')
    const others = beside.map(other => other.replace(RE_REMARK, ''))
    const [shortest = ''] = others.toSorted((a, b) => a.length - b.length)
    const end = shortest.at(-1) ?? ''
    // `三年级近视率` and `六年级毕业时体检` beside `五年级`.
    const isForm =
      others.every(one => one.endsWith(end)) || (endsAsName(shortest) && others.every(one => one.indexOf(end, 1) > 0))
    if (isForm && end !== '') {
      const at = words.indexOf(end, 1)
      // `本省生源` and `外省生源` beside `留学生`: they have an end of their own.
      const own = words.slice(at)
      if (at > 0 && (own === end || !others.some(one => one.endsWith(own)))) return at + 1
    }
    const length = lengthOf(others)
    // `老纺织厂家属院` beside `锦绣园`, `营业部增加` beside `桥头`: a whole name.
    if (place !== 'row' && place !== 'of' && endsAsName(words)) return words.length
    const verb = words.slice(length).replace(RE_EACH, '')
    const isShort = verb.length <= LONGEST_VERB || words[length] === '的'
    // `鱼塘承包费` beside `光伏分红`.
    if (RE_KIND.test(verb)) return words.length
    return place !== 'row' &&
      length >= 2 &&
      length <= LONGEST_ALIKE &&
      words.length > length &&
      // `高处坠落` beside `物体打击` and `触电`.
      others.every(one => one.length !== words.length) &&
      words[length - 1] !== '的' &&
      isShort &&
      isBorder(words, length)
      ? length
      : words.length
  },
  isLike(words, others) {
    const end = endOfMost(others)
    if (end !== '') return words.indexOf(end, 1) > 0
    const [start = ''] = others[0] ?? ''
    return !others.every(other => other.startsWith(start)) || words.startsWith(start)
  },
  isLate: words => RE_ADVERB.test(words),
  nameEnd(words) {
    const remark = RE_REMARKS.exec(words)
    if (remark) return remark.index
    const parts = wordsIn(words)
    const done = parts.findIndex(({ segment }) => segment.endsWith('了'))
    const verb = parts[parts[done]?.segment === '了' ? done - 1 : done]
    return verb && verb.index >= 2 && endsAsName(words.slice(0, verb.index)) ? verb.index : words.length
  },
  isVerb: () => false,
  namesFirst: false,
  isAside: words => RE_ASIDE.test(words),
  isName: label =>
    /^[\u4e00-\u9fffA-Za-z0-9×·“”（）()]+$/.test(label) && (RE_REST.test(label) || !RE_NO_NAME.test(label)),
  isHouse: label => endsAsName(label) || /^[老小阿][\u4e00-\u9fff]$/.test(label),
  leadsToRest: words => /^(?:还有|還有|另有|另外|其余|其餘|剩下|最后|余下)的?$/.test(words),
  isRest: label => RE_REST.test(label),
  isAttribute: label => /(?:一般|较大|較大|重大|特大|普通|主要|新型|传统|傳統|大型|中型|小型)$/.test(label),
  isMeasure: label => RE_MEASURE.test(label),
  isNoun: measure => measure.length >= 2,
  isKind: common => RE_KIND.test(common),
  areKin(labels) {
    const ends = labels.filter(label => !RE_REST.test(label)).map(label => label.at(-1) ?? '')
    const counts = ends.map(end => ends.filter(one => one === end).length)
    const most = Math.max(0, ...counts)
    // `本省生源`, `外省生源`, `港澳台学生`, `留学生`: two forms, each twice.
    if (ends.length >= 4 && counts.every(count => count >= 2)) return true
    // `初一`, `初二`, `初三`
    const [first = ''] = labels
    const isOne = labels.every(label => label[0] === first[0] && label.length === first.length)
    return isOne || (most >= 2 && most >= ends.length - 1)
  },
}
