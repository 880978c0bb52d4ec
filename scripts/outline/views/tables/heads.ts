// What a row of figures measures, where the words before it say so: `先看借书量。总馆…`, `护理满意度，内科…`, `Waiting times: …`.

import { unbroken } from '../../../language/any-of.ts'
import { PERIOD } from '../../../language/figures.ts'
import type { Span } from '../../../model/source.ts'
import { sentenceStart } from './clauses.ts'
import { CHINESE } from './peer-words-chinese.ts'

const LONGEST_SENTENCE = 40
const LONGEST_CLAUSE = 24
/** `下面看`, `再说说`: turns to the matter. */
const RE_TURN = new RegExp(unbroken`
    ^(?:下面|现在|現在|首先|先|再|接着|接著|最后|最後|然后|然後|我们|我們|大家|来|來|请|請|咱们|咱們|具体|具體)*(?:(?:讲到|講到|说到|說到|谈到|談到|提到)|(?:来|來)?(?:看看|看
    |说说|說說|说|說|讲讲|講講|讲|講|谈谈
    |談談|谈|談|[报報](?![名告销廢废])|念|算算|比比)(?:一下|一看)?
    |至于|至於|关于|關於|论|論|按照?|讲到|講到|说到|說到|谈到|談到|提到|再就是|还有|還有|对于|對於)?(?:一下|一看)?`)
/** `也定了`, `不一样`: says of the measure only that its figures follow. */
const RE_SAYS = new RegExp(unbroken`
    (?:[也都已各]|已经|已經|还是|還是|就|呢|很|并|並|是)*(?:一[年月天]比一[年月天].|越来越.|越來越.|逐年.{2}|这样|這樣|这么|這麼|如下|不一样|不一樣|不同|不等|不一|不齐|不均
    |有高有低|有升有降|有多有少|有长有短|参差不齐|參差不齊|差别[很不]?[大小]|差距[很不]?[大小]
    |相差[很不]?[大小]|分[档檔级級等]|(?:排|分|安排|[说說讲講])(?:好|定|清楚|明白)了?|在[升降涨漲跌减減增变變]
    |[定出升降涨漲跌减減增变變好]来?了|上去了|下来了|公布了|来说|來說|而言|方面|呢|安排的?|分配的?|分的|定的)*$`)
/** `大家最关心的是`, `今年的问题是`. */
const RE_CLEFT = /^.{0,20}?(?:的|问题|問題|指标|指標|变化|變化)(?:还|還|就|也|当然)?是(?=.{2,16}$)/
/** The end of a noun that has figures. */
const MEASURE = unbroken`
    (?:[率量数數额額费費值价價比度]|得分|均分|收入|支出|时间|時間|标准|標準|成本|成绩|成績|工资|工資|奖金|獎金|补贴|補貼|补助|補助|利润|利潤|投资|投資|面积|面積|水位|年龄|年齡|寿命|距离|距離
    |长度|長度|销售|銷售|规模|規模|进度|進度
    |缺口|水平|人次|情况|情況|名额|名額|指标|指標|任务|任務|份额|占比|比重|客流|库存|產能|产能|用电|用水|用气|开支|開支|花销|单价|票房|租金|捐款|借书|订单|訂單|报名|出勤|缺勤|工时|耗时|用时
    |车速|产出|去向|原因|来源|來源|构成|構成|分布|用途|年份|人气|时长|時長|退货|产出)`
const RE_MEASURE = new RegExp(`${MEASURE}$`)
/** `一直在变`, `连年往上走`, `持续不降`: how it went on; no measure goes on with these. */
const LASTING = '一直|始终|始終|不断|不斷|持续|持續|逐[年步月]|年年|[连連]年|[连連][续續]|总是|總是|每[年月天]'
/** `植树任务也分下去了`, `补贴标准提高了`, `蓄水量一直在变`: a measure, and what is said of it. */
const RE_SUBJECT = new RegExp(
  `^(?<noun>[\\u4e00-\\u9fff]{0,8}${MEASURE})(?=[也都已就是很最并並還还我你大家各又由在呢吧要排]|${LASTING}|` +
    '[\\u4e00-\\u9fff]{1,4}了$|[差相拉分][^，]{0,4}$)',
)
/** A clause that tells something names nothing. */
const RE_TELLS =
  /[了着著过過让讓被把]|[我你他她咱][们們]?(?!的)|^(?:[这這那但从從]|得益于|通过|按照|为了|由于|随着)|[是中里上内內外样]$|不[\u4e00-\u9fff]{1,2}$|[？?！!]/

/** `各路口的`, `这个月的`: whose and when is said with the figures. */
const RE_OWNER = new RegExp(unbroken`
    ^(?:.{0,8}[各两兩三四五六七八九十几幾][^的]{1,6}的|[全本我](?:[校市县区省院厂镇村队班户家馆站店]|单位|部门)的
    |(?:[这這上本]个?[月年季周]|[今去]年|全年)的?|(?:假设|比如|如果)?[你我他她]们?的)+`)
/** `把毕业生的去向查了一遍`: what is looked into. */
const RE_TAKEN = /^.*?[把将將](?<noun>[^，]{2,12}?)(?=[查数數算比列摆擺报報排统統梳看理过過])/
/** A time, a side to look from, those who are counted: `上半年`, `从年级看`, `三家公司参加投标`. */
const RE_NO_HEAD = new RegExp(
  `^(?:${PERIOD}|同期|[一全][年月天]|[这這][个個]?[时時]候|从.*|到.*(?:[为為]?止|底|末|目前|[现現]在)|截[至止].*` +
    '|.*[看说說讲講]|.*(?:[两兩三四五六七八九十几幾数數]|\\d+)[家个個位名条條座所户戶].*)$',
)
const LONGEST_NAME = 10

/**
 * The measure said in the clause or the short sentence before `at`, where the rows begin; null where none says it.
 * `isNamed`: the figures have a name, so the words before them are a better one only where they surely are a measure.
 */
export function headBefore(text: string, at: number, isNamed: boolean): Span | null {
  const line = text.lastIndexOf('\n', at - 1) + 1
  const start = Math.max(line, sentenceStart(text, at))
  const before = text.slice(start, at)
  if (/[\u4e00-\u9fff]/.test(text.slice(Math.max(0, at - 6), at + 6))) {
    const border = Math.max(...['，', '：', ':', ','].map(sign => before.lastIndexOf(sign)))
    if (border > 0) {
      const from = Math.max(...['，', ',', '：', ':'].map(sign => before.lastIndexOf(sign, border - 1))) + 1
      return measureIn(text, start + from, start + border, !isNamed)
    }
    const stop = start - 1
    if (stop <= line) return null
    const from = Math.max(line, sentenceStart(text, stop))
    return stop - from > LONGEST_SENTENCE ? null : measureIn(text, from, stop, false)
  }
  return englishHead(text, line, start, at)
}

// --- internal ---

const LONGEST_ENGLISH = 90
const NOUN =
  "(?<noun>(?:(?:[Tt]he|[Oo]ur|[Aa]n?)\\s)?[A-Za-z][a-z’'-]*" +
  "(?:\\s(?!(?:is|are|was|were|has|have|had)\\b)[a-z’'-]+){0,5}?)"
/** `Attendance tells the story.` `Where does a pound go?` `Now look at rents.` */
const ENGLISH_HEADS = [
  new RegExp(
    unbroken`
    ^(?:(?:and|but|so|now|first|then|next|finally),?\s)?${NOUN}\s(?:(?:is|are|has|have)\s)?(?:tells?\s(?:the|a
    |its|another|us)\b|(?:f[ae]ll|r[oi]se|gr[eo]w|dropp|climb
    |var
    |differ|improv|chang)[a-z]*\b|(?:is|are|was|were)\s(?:as\sfollows|mixed
    |uneven|the\s(?:test|measure|question|story)|not\sthe\ssame|different|another\s(?:story|matter))|speaks?\sfor
    |looks?\s(?:like|better|worse|good|bad))`,
    'i',
  ),
  new RegExp(
    `^(?:where|how|on what|what)\\s(?:does|do|did|has|have|is|are)\\s${NOUN}` +
      '\\s(?:go|gone|come|came|spent|look|stand|differ|compare)\\b',
    'i',
  ),
  new RegExp(
    unbroken`
    ^(?:(?:and|but|so|now|first|then|next|finally|let\sus|let\sme|please),?\s)*(?:look\sat|turn\sto|take|consider
    |start\swith|begin\swith|as\sfor|speaking\sof|compare|here\s(?:is|are)|(?:give|show|tell)\syou
    |I\s(?:can\s)?(?:give|show)\syou)\s${NOUN}(?:\sfirst)?[.:,]?$`,
    'i',
  ),
]
const RE_NO_NOUN = new RegExp(
  unbroken`
    ^(?:by|in|at|for|on|with|from|as|to)\b|\b(?:I|we|you|he|she|it|they|this(?!\s(?:year|season|term|month|week
    |quarter)\b)|that|these|those|what|who|there|me|us
    |him|them|records?|numbers?|figures?
    |facts?|picture|results?|history|examples?|list)\b`,
  'i',
)

/** `Waiting times: …`, `Costs came in like this: …`. */
const RE_ENGLISH_TOPIC = new RegExp(unbroken`
    ^(?<topic>[A-Z][a-z’'-]*(?:\s[a-z’'-]+){0,4}?)
    (?:\s[a-z]+(?:\s(?:in|out|up|down))?\s(?:like\sthis|as\sfollows|so))?:\s`)

/** The clause before a colon, else the sentence before. */
function englishHead(text: string, line: number, start: number, at: number): Span | null {
  const clause = text.slice(start, at)
  const told = /:\s*$/.test(clause) ? nounIn(clause.trim()) : null
  if (told !== null) return { start: start + clause.indexOf(told), end: start + clause.indexOf(told) + told.length }
  const topic = RE_ENGLISH_TOPIC.exec(clause)?.groups?.['topic']
  if (topic !== undefined && !RE_NO_NOUN.test(topic)) return { start, end: start + topic.length }
  const stop = text.slice(0, start).trimEnd().length
  if (stop <= line) return null
  const from = Math.max(line, sentenceStart(text, stop - 1))
  const words = text.slice(from, stop)
  if (words.length > LONGEST_ENGLISH || /\d/.test(words)) return null
  const noun = nounIn(words)
  return noun === null ? null : { start: from + words.indexOf(noun), end: from + words.indexOf(noun) + noun.length }
}

function nounIn(words: string): string | null {
  for (const pattern of ENGLISH_HEADS) {
    const noun = pattern.exec(words)?.groups?.['noun']
    if (noun !== undefined && !RE_NO_NOUN.test(noun)) return noun
  }
  return null
}

/** `5分钟以上的晚点` */
const RE_BAND = /^\d+[\u4e00-\u9fff]{1,3}(?:以[上下内外])的[\u4e00-\u9fff]{2,8}$/

function measureIn(text: string, from: number, to: number, isClose: boolean): Span | null {
  let [start, end] = [from, to]
  const words = () => text.slice(start, end)
  start += /^\s*/.exec(words())?.[0].length ?? 0
  end -= /[\s。，：:,]*$/.exec(words())?.[0].length ?? 0
  const isBand = RE_BAND.test(words())
  if ((/\d/.test(words()) && !isBand) || end - start > LONGEST_SENTENCE) return null
  if (isBand) return { start, end }
  start += Math.max(0, words().lastIndexOf('，') + 1)
  start += turnIn(words())
  const taken = RE_TAKEN.exec(words())?.groups?.['noun']
  if (taken !== undefined) {
    start += words().indexOf(taken)
    end = start + taken.length
  }
  start += RE_CLEFT.exec(words())?.[0].length ?? 0
  end -= RE_SAYS.exec(words())?.[0].length ?? 0
  start += RE_OWNER.exec(words())?.[0].length ?? 0
  end -= /的$/.exec(words())?.[0].length ?? 0
  const subject = RE_SUBJECT.exec(words())?.groups?.['noun']
  if (subject !== undefined) end = start + subject.length
  const found = words()
  if (!/^[\u4e00-\u9fffA-Za-z“”]{2,}$/.test(found) || found.length > LONGEST_CLAUSE || RE_TELLS.test(found)) return null
  const time = CHINESE.timeOf(found)
  if (time && time.end - time.start === found.length) return null
  if (/^(?:同期|[这這][个個]?[时時]候)$/.test(found)) return null
  if (RE_MEASURE.test(found)) return { start, end }
  return isClose && found.length <= LONGEST_NAME && !RE_NO_HEAD.test(found) ? { start, end } : null
}

/** `先看` of `先看借书量`; nothing of `来看展的人`, which has no measure behind it. */
function turnIn(words: string): number {
  const length = RE_TURN.exec(words)?.[0].length ?? 0
  return RE_MEASURE.test(words.slice(length)) ? length : 0
}
