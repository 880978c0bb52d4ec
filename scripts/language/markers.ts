// One table of marker families (序号): how each is written, what number it stands for, how deep it lies by custom.
// Finds every place where a marker may stand; series.ts decides which of them are points.

import { unbroken } from './any-of.ts'
import { CARDINALS, fromEnglish, ORDINALS } from './en/numerals.ts'
import type { ManuscriptLine } from './sentences.ts'
import { fromChinese, SERIAL } from './zh/numerals.ts'

export type FamilyName =
  | 'part'
  | 'roman'
  | 'formal'
  | 'cn'
  | 'cn-paren'
  | 'num'
  | 'num-num'
  | 'stem'
  | 'capital'
  | 'num-paren'
  | 'circled'
  | 'letter'
  | 'ordinal'
  | 'label'
  | 'is'
  | 'first-next'
  | 'contrast'
  | 'dash'
  | 'plain'
  | 'keyword'
  | 'en-ordinal'
  | 'en-label'

/** Where a marker stands: opens its line, follows a sentence (or a colon), follows a comma. */
export type Place = 'line' | 'sentence' | 'clause'

export interface Marker {
  family: FamilyName
  /** What members of one series have in common besides the family: `是` of `一是`, `理由` of `理由一：`. */
  form: string
  /** Its number; 0 where the family does not count, LAST for 最后 and Finally, NEXT for 再一个. */
  value: number
  start: number
  /** After the marker's own punctuation, before white space. */
  end: number
  line: number
  place: Place
  /** Follows a colon directly. */
  colon: boolean
  /** Stands alone in its line: the heading is the section's own first sentence. */
  bare: boolean
  /** Level of a heading mark, 0 for none. */
  level: number
  /** What it says where that is no number: NEXT and a second 其次 count on from the point before. */
  written?: number
  /** Where its heading ends, if who found it knows. */
  heading?: number
}

export const LAST = 99
/** `再一件事，` `另一条，`: one more, whatever came before. */
export const NEXT = 98
/** Form of a number with nothing but a space behind it (`一 关于形势`): believed only in company. */
export const SPACED = 'spaced'

export interface Family {
  name: FamilyName
  /** Depth by custom: 一、 1, （一） 2, 1. 3, （1） 4, ① 5; null for families that go inside any of them. */
  rank: number | null
  /** Which unranked family is usually outside which: 第一， 1, 理由一： 2, 一是 3, 首先 4. */
  inner: number
  places: readonly Place[]
  /** Sticky; named groups n (number) and f (form). The comment above each has a match and a non-match. */
  pattern: RegExp
  value: (n: string) => number
}

const N = SERIAL
const ALL: readonly Place[] = ['line', 'sentence', 'clause']
const AFTER_SENTENCE: readonly Place[] = ['line', 'sentence']
const EN_NUMBERS = CARDINALS
const EN_ORDINAL = ORDINALS.join('|')
/** Which one, and whether it is the last. */
const EN_NTH = `${EN_ORDINAL}|final|last`
/** `advice` `piece of advice` `and hardest lesson`. */
const EN_NOUN = String.raw`(?:[a-z]+\s){0,3}?[a-z]+`
/** Verbs that make a series of 一X 二X; any other would read 一心 or 三农 as a marker. */
const IS_VERBS = '是|要|抓|靠|看|讲|講|求|查|防|建|强|強|促|保|盯|严|嚴|须|須|应|應|在|个是|個是'
const ORDINAL_UNIT =
  '(?:个|個|点|點|条|條|项|項|方面|步|阶段|階段|句话|句話|句|课|課|讲|講|桩|樁|样|樣|笔|筆|道|把|堂|封|件事|事儿|事兒|事|件|层|層|种|種|类|類|招|关|關|看|大|重)'
/** What is counted, and what parts it from its heading: `关键，` `问题是`. */
const ORDINAL_NOUN = '[\\u4e00-\\u9fff]{0,4}?(?:[，,、：:]|就?是[：:，,]?)'
const LABELS = unbroken`
  理由|原因|问题|問題|建议|建議|启示|啟示|体会|體會|经验|經驗|教训|教訓|任务|任務|措施|要求|案例|例子|关键词|關鍵詞|故事|误区|誤區
  |特点|特點|做法|挑战|挑戰|希望|看点|看點|观点|觀點|变化|變化|优势|優勢`

export const FAMILIES: readonly Family[] = [
  // 第一部分 总体情况 / 第二章：…; not 第一部分工作已经完成
  {
    name: 'part',
    rank: 0,
    inner: 0,
    places: ['line'],
    pattern: new RegExp(`第(?<n>${N}|\\d{1,2})(?<f>部分|章|编|編|篇)(?:[、：:，,]|(?=\\s|$))`, 'y'),
    value: fromChinese,
  },
  // 一、 十二．; not 二、三产业
  {
    name: 'cn',
    rank: 1,
    inner: 0,
    places: AFTER_SENTENCE,
    pattern: new RegExp(`(?<n>${N})(?:[、．.]|[，,](?=\\s))(?!${N}[、，产產线線是])`, 'y'),
    value: fromChinese,
  },
  // 一 关于形势; not 一 二 三 and no lone one: what follows the space has to be a heading (see dropLone)
  {
    name: 'cn',
    rank: 1,
    inner: 0,
    places: ['line'],
    pattern: new RegExp(
      `(?<n>${N})(?=[ \\u3000\\t]+[\\u4e00-\\u9fff“（《]{2})(?![ \\u3000\\t]+${N}[ \\u3000\\t、])`,
      'y',
    ),
    value: fromChinese,
  },
  // 一：抓种子; not 二：三战胜
  {
    name: 'cn',
    rank: 1,
    inner: 0,
    places: ['line'],
    pattern: new RegExp(`(?<n>${N})[：:](?!${N}|\\d)`, 'y'),
    value: fromChinese,
  },
  // 壹、 贰．; not 壹元
  {
    name: 'formal',
    rank: 0.8,
    inner: 0,
    places: ['line'],
    pattern: /(?<n>[壹贰貳叁參肆伍陆陸柒捌玖拾])[、．.：:]/y,
    value: n => '壹贰叁肆伍陆柒捌玖拾'.indexOf(n) + 1 || '壹貳參肆伍陸柒捌玖拾'.indexOf(n) + 1,
  },
  // PART 1 工作回顾 / Part II: …; not part of it
  {
    name: 'part',
    rank: 0,
    inner: 0,
    places: ['line'],
    pattern: /P(?:ART|art)\s?(?<n>\d{1,2}|[IVX]{1,4})(?:[、．.：:]|(?=\s[\u4e00-\u9fffA-Z])|(?=[\u4e00-\u9fff]))/y,
    value: n => Number(n) || roman(n),
  },
  // （甲） （乙）、 in a line as well; not （甲方）
  {
    name: 'stem',
    rank: null,
    inner: 2,
    places: ALL,
    pattern: /[（(](?<n>[甲乙丙丁戊己庚辛])[）)][、．.，,]?/y,
    value: n => '甲乙丙丁戊己庚辛'.indexOf(n) + 1,
  },
  // 甲、 乙．; not 甲方
  {
    name: 'stem',
    rank: null,
    inner: 2,
    places: ['line'],
    pattern: /(?<n>[甲乙丙丁戊己庚辛])[、．.：:]/y,
    value: n => '甲乙丙丁戊己庚辛'.indexOf(n) + 1,
  },
  // （一） (二)、 一）; not （一）班
  {
    name: 'cn-paren',
    rank: 2,
    inner: 0,
    places: AFTER_SENTENCE,
    pattern: new RegExp(`(?:[（(〔【]\\s?(?<n>${N})\\s?[）)〕】]|(?<m>[㈠-㈩]|${N}(?=[）)]))[）)]?)[、．.，,]?`, 'y'),
    value: n => (n >= '㈠' && n <= '㈩' ? n.charCodeAt(0) - 0x321f : fromChinese(n)),
  },
  // 1． 2、 3. 1.2021年工作; not 3.5 or 2021年
  {
    name: 'num',
    rank: 3,
    inner: 0,
    places: AFTER_SENTENCE,
    pattern:
      /(?:(?<n>[\d０-９]{1,2})(?:[．、]|\.(?:(?![\d０-９])|(?=(?:19|20)\d\d年))|[，,](?=\s))(?!\d{1,2}[、月日号班])|(?<m>[⒈-⒛]))/y,
    value: number,
  },
  // 1 抓主要矛盾; not 3 月 or 2 个
  {
    name: 'num',
    rank: 3,
    inner: 0,
    places: ['line'],
    pattern:
      /(?<n>[\d０-９]{1,2})(?=[ \u3000\t]+[\u4e00-\u9fff“（《]{2})(?![ \u3000\t]+[年月日号个名位次人元万亿千百家所项条周岁点分])/y,
    value: number,
  },
  // （1） 2）; not （2010年）
  {
    name: 'num-paren',
    rank: 4,
    inner: 0,
    places: ALL,
    pattern: /(?:[（(]\s?(?<n>[\d０-９]{1,2})\s?[）)]|(?<m>[\d０-９]{1,2}(?=[）)])|[⑴-⒇])[）)]?)[、．.，,]?/y,
    value: number,
  },
  // ① ②、; not 1
  { name: 'circled', rank: 5, inner: 0, places: ALL, pattern: /(?<n>[①-⑳❶-❿])[、．.，,]?/y, value: circled },
  // 1.1 2.3.4; not 3.5亿元
  {
    name: 'num-num',
    rank: 3.5,
    inner: 0,
    places: ['line'],
    pattern:
      /(?<f>\d{1,2}(?:\.\d{1,2})??)\.(?<n>\d{1,2})(?:[、．]|\.?(?=\s)|(?=[\u4e00-\u9fff])(?![万亿元个倍年月日人%度]))/y,
    value: Number,
  },
  // I. Ⅱ、; not I think or IV therapy
  {
    name: 'roman',
    rank: 0.5,
    inner: 0,
    places: ['line'],
    pattern: /(?<n>[IVX]{1,5}|[Ⅰ-Ⅻ])(?:[、．]|\.(?=\s))/y,
    value: roman,
  },
  // A. B、; not A plan
  {
    name: 'capital',
    rank: 3.2,
    inner: 0,
    places: ['line'],
    pattern: /(?<n>[A-H])(?:[、．]|[.)）](?=[\s\u4e00-\u9fff]))/y,
    value: n => n.charCodeAt(0) - 64,
  },
  // (a) （b） c) ; not a day
  {
    name: 'letter',
    rank: 5,
    inner: 0,
    places: AFTER_SENTENCE,
    pattern: /(?:[(（](?<n>[a-h])[)）]|(?<m>[a-h])[)）])/y,
    value: n => n.charCodeAt(0) - 96,
  },
  // 第一， 第二点， 第三个问题， 我的第一条建议是： 第一阶段，; not 第一次 or 第一责任人
  {
    name: 'ordinal',
    rank: null,
    inner: 1,
    places: ALL,
    pattern: new RegExp(
      unbroken`
        (?:我(?:们|們)?的)?第(?<n>${N}|\d{1,2})
        (?:[，,、：:]|(?=\s)|就?(?:是|要)[：:，,]?
        |(?<f>${ORDINAL_UNIT})(?:[\u4e00-\u9fff]{0,4}?(?:[，,、：:]|就?是[：:，,]?)|(?=\s))
        |[\u4e00-\u9fff]{1,4}?就?是[：:，,])(?!第)`,
      'y',
    ),
    value: fromChinese,
  },
  // 第一阶段为三月到五月; not 第一步为了
  {
    name: 'ordinal',
    rank: null,
    inner: 1,
    places: AFTER_SENTENCE,
    pattern: new RegExp(`第(?<n>${N}|\\d{1,2})(?<f>阶段|階段|步|部分|层|層|类|類|档|檔)(?=[为為](?!了))`, 'y'),
    value: fromChinese,
  },
  // 理由一： 建议二，; not 问题一大堆
  {
    name: 'label',
    rank: null,
    inner: 2,
    places: ALL,
    pattern: new RegExp(`(?<f>${LABELS})(?:之)?(?<n>${N}|\\d{1,2})(?:[：:，,、]|是)`, 'y'),
    value: fromChinese,
  },
  // 思考一： 思考二： 第一样礼物， not 第二天，: whatever the word is, where it opens a line; series.ts wants the same word with the next
  // number
  {
    name: 'label',
    rank: null,
    inner: 2,
    places: ['line'],
    pattern: new RegExp(`(?<f>[\\u4e00-\\u9fff]{2,4}?)(?:之)?(?<n>${N})[：:]`, 'y'),
    value: fromChinese,
  },
  {
    name: 'label',
    rank: null,
    inner: 1,
    places: ['line'],
    pattern: new RegExp(
      `第(?<n>${N}|\\d{1,2})(?![天年月日周季夜晚次回届屆名位代轮輪任])(?<f>[\\u4e00-\\u9fff]{1,6}?)[：:，,]`,
      'y',
    ),
    value: fromChinese,
  },
  // 一是 二要 三抓 其一，; not 一心 or 一是一，二是二
  {
    name: 'is',
    rank: null,
    inner: 3,
    places: ALL,
    pattern: new RegExp(`(?<n>${N})(?<f>${IS_VERBS})(?!\\k<n>(?:[，,。；]|就|$))(?:[：:，,](?!${N}))?`, 'y'),
    value: fromChinese,
  },
  {
    name: 'is',
    rank: null,
    inner: 3,
    places: ALL,
    pattern: new RegExp(`(?<f>其)(?<n>${N})(?:是|[，,：:、])`, 'y'),
    value: fromChinese,
  },
  // 一，因为想要。二，肯做。 not 一，二，三 and not 一，我…: one alone is dropped later
  {
    name: 'is',
    rank: null,
    inner: 3,
    places: ALL,
    pattern: new RegExp(`(?<n>${N})(?<f>[，,])(?!\\s|${N}[，,、])`, 'y'),
    value: fromChinese,
  },
  // 再一个是 另一个是 after 一个是; not 另一个是非问题
  {
    name: 'is',
    rank: null,
    inner: 3,
    places: AFTER_SENTENCE,
    pattern: /(?<n>[再另]|还有|還有)一(?<f>个是|個是)(?![非否])[：:，,]?/y,
    value: () => NEXT,
  },
  // 头一件事， ; not 头一回
  {
    name: 'ordinal',
    rank: null,
    inner: 1,
    places: AFTER_SENTENCE,
    pattern: new RegExp(`[头頭](?<n>一)(?<f>${ORDINAL_UNIT})${ORDINAL_NOUN}`, 'y'),
    value: fromChinese,
  },
  // 一种是不等的精神， before 另一种是; not 一种是非
  {
    name: 'ordinal',
    rank: null,
    inner: 1,
    places: AFTER_SENTENCE,
    pattern: /(?<n>一)(?<f>种|種|类|類|条|條|项|項|件|点|點)(?:就)?是(?![非否])[：:，,]?/y,
    value: fromChinese,
  },
  // 再一件事， 还有一条： 另一个关键， after 第二…; not 另一方面， (contrast) and not 另一个问题的答案
  {
    name: 'ordinal',
    rank: null,
    inner: 1,
    places: AFTER_SENTENCE,
    pattern: new RegExp(`(?<n>再|还有|還有|另|另外)一(?!方面)(?<f>${ORDINAL_UNIT})${ORDINAL_NOUN}`, 'y'),
    value: () => NEXT,
  },
  // 最后一件事， 最后一个关键是; not 最后一次 and not 最后一名
  {
    name: 'ordinal',
    rank: null,
    inner: 1,
    places: AFTER_SENTENCE,
    pattern: new RegExp(`最[后後](?<n>一)(?<f>${ORDINAL_UNIT})${ORDINAL_NOUN}`, 'y'),
    value: () => LAST,
  },
  // 首先， 首先呢， 其次是 再次 最后，; not 首先进的 — a lone one is dropped later
  {
    name: 'first-next',
    rank: null,
    inner: 4,
    places: ALL,
    pattern: new RegExp(
      unbroken`
        (?:(?<n>首先|其次)(?!请允许|請允許)(?:(?:就?是(?!否)|呢)?[，,：:]?)
        |(?<m>再次|再者|最后|最後)
        (?:就?是(?!否)[，,：:]?|呢?[，,：:](?!\s?(?:祝|预祝|預祝|衷心|让我们|讓我們|谢谢|謝謝|再次))|(?=要)))`,
      'y',
    ),
    value: firstNext,
  },
  // 然后， 然后呢， after 首先; not 首先烧水，然后泡茶
  {
    name: 'first-next',
    rank: null,
    inner: 4,
    places: AFTER_SENTENCE,
    pattern: /(?<n>然后|然後)呢?[，,]/y,
    value: () => 2,
  },
  // 一方面， 另一方面，; not 一方面军
  {
    name: 'contrast',
    rank: null,
    inner: 9,
    places: AFTER_SENTENCE,
    pattern: /(?<n>一方面|另一方面|再一方面|还有一方面|還有一方面)(?!军|軍)(?:是(?!否))?[，,：:]?/y,
    value: n => (n === '一方面' ? 1 : n === '另一方面' ? 2 : 3),
  },
  // On the one hand, On the other hand,; not on the other side
  {
    name: 'contrast',
    rank: null,
    inner: 9,
    places: AFTER_SENTENCE,
    pattern: /on\s(?:the\s)?(?<n>one\shand|other\shand|other(?=,))[,:]?/iy,
    value: n => (n.toLowerCase().startsWith('one') ? 1 : 2),
  },
  // ——招商稳步增长。 - item • item; not a dash inside a line
  {
    name: 'dash',
    rank: null,
    inner: 8,
    places: ['line'],
    pattern: /(?<f>——|—|[•●■◆▪◇○☆★]|[-*·](?=\s))/y,
    value: () => 0,
  },
  // Point one: Lesson 2: Step three, Number four:; not one day
  {
    name: 'en-label',
    rank: null,
    inner: 0.5,
    places: AFTER_SENTENCE,
    pattern: new RegExp(
      unbroken`
        (?<f>point|number|lesson|step|reason|part|rule|priority|principle|commitment|goal|item|question|idea|story
        |challenge|fact|task)\s(?:number\s)?(?<n>${EN_NUMBERS.join('|')}|\d{1,2})(?:[:,.—–]|\sis\b|\s[-—–])`,
      'iy',
    ),
    value: english,
  },
  // First, Secondly: First of all, Finally,; not First ladies
  {
    name: 'en-ordinal',
    rank: null,
    inner: 1,
    places: AFTER_SENTENCE,
    pattern: new RegExp(
      unbroken`
        (?<n>(?:${EN_ORDINAL})(?:ly)?|finally|last(?:ly)?)
        (?:\sof\sall|\sand\s(?:foremost|finally)|\sbut\snot\sleast)?
        (?:[,:]|\s[—–-](?=\s)|(?=\s(?:is|was|are|we|I|you|let|there|it)\b))`,
      'iy',
    ),
    value: english,
  },
  // In the first place, on the second count:; not in the first place he lived
  {
    name: 'en-ordinal',
    rank: null,
    inner: 1,
    places: AFTER_SENTENCE,
    pattern: new RegExp(`(?:in|on)\\sthe\\s(?<n>${EN_ORDINAL})\\s(?:place|count|instance)[,:]`, 'iy'),
    value: english,
  },
  // One: Two, we; not One day
  {
    name: 'en-ordinal',
    rank: null,
    inner: 1,
    places: AFTER_SENTENCE,
    pattern: new RegExp(
      `(?<n>${EN_NUMBERS.join('|')})(?:[:.](?=\\s[A-Z])|,(?=\\s(?:I|we|you|the|our|they|it|this|that|let|to|do|a)\\b))`,
      'iy',
    ),
    value: english,
  },
  // My third piece of advice is as follows. Here is my final point:; not Here is my final offer to you
  {
    name: 'en-ordinal',
    rank: null,
    inner: 1,
    places: AFTER_SENTENCE,
    pattern: new RegExp(
      String.raw`(?:(?:here(?:'s|’s|\sis)|now\sfor|this\sis)\s(?:the|my|our|a)\s(?<n>${EN_NTH})\s(?<f>${EN_NOUN})[.:]` +
        String.raw`|(?:the|my|our)\s(?<m>${EN_NTH})\s${EN_NOUN}\s(?:is|was)\s(?:as\sfollows|this|simple)[.:])`,
      'iy',
    ),
    value: english,
  },
  // To take a second issue, Let me add a third point:; not To take a second look, I went back
  {
    name: 'en-ordinal',
    rank: null,
    inner: 1,
    places: AFTER_SENTENCE,
    pattern: new RegExp(
      unbroken`
        (?:to|let\sme)\s(?:take|raise|name|give|mention|add|offer|turn\sto|come\sto)\s(?:a|my|the|our|you\sa)\s
        (?<n>${EN_NTH})\s(?<f>issue|example|case|point|reason|question|area|lesson|matter|problem|idea)[,.:]`,
      'iy',
    ),
    value: english,
  },
  // A second place where we begin to build is in, A third way to do so is to; not A second time
  {
    name: 'en-ordinal',
    rank: null,
    inner: 1,
    places: ['line'],
    pattern: new RegExp(
      String.raw`(?:a|another)\s(?<n>${EN_NTH})\s(?:[a-z]+\s)?(?<f>[a-z]+)\s(?:where|to|that|in\swhich|for|of)` +
        String.raw`\s[^.:;!?,\n]{3,60}?\s(?:is|was|are|lies)\b:?`,
      'iy',
    ),
    value: english,
  },
  // The first is, My second was; not The first time
  {
    name: 'en-ordinal',
    rank: null,
    inner: 1,
    places: AFTER_SENTENCE,
    pattern: new RegExp(
      `(?:the|my|our)\\s(?<n>${EN_ORDINAL})(?:\\sone|\\sand\\s(?:final|last))?\\s(?:is|was|are|concerns)\\b:?`,
      'iy',
    ),
    value: english,
  },
  // The first lesson is, My second point is that, The third is this:, the last rule, the hardest of all:; not The first
  // time I came
  {
    name: 'en-ordinal',
    rank: null,
    inner: 1,
    places: AFTER_SENTENCE,
    pattern: new RegExp(
      unbroken`
        (?:the|my|our|a|another|its|his|her)\s(?<n>${EN_NTH})\s(?:and\s(?:final|last)\s)?(?:[a-z]+\s){0,2}?(?<f>[a-z]+)
        (?:\s(?:which\s)?(?:is|was|are|where|concerns|lies\sin|has\sto\sdo\swith)\b
        (?:\s(?:this|simple|easy|clear|short))?:
        |\s(?:which\s)?(?:is|was|are|where|concerns|lies\sin|has\sto\sdo\swith)\b
        |,\s(?:the|and|which|perhaps|maybe|probably)\b[^.:;!?\n]{3,50}:
        |[,:](?!\s(?:second|third|and)\b))`,
      'iy',
    ),
    value: english,
  },
]

/** `一盼`: a verb that only this speech counts with, known where it is taken up in order (see ownVerbs). */
export const OWN_VERB: Family = ownVerb('[\\u4e00-\\u9fff]')

export const familyOf = (name: FamilyName): Family => FAMILY_BY_NAME[name] ?? PLAIN

/** Families without a written number: own-line headings, key words announced before. */
const PLAIN: Family = { name: 'plain', rank: null, inner: 0, places: ['line'], pattern: /(?!)/y, value: () => 0 }
/** The first row of a family says where it lies. */
const FAMILY_BY_NAME: Partial<Record<FamilyName, Family>> = Object.fromEntries(
  FAMILIES.toReversed().map(family => [family.name, family]),
)

/** A numeral alone in its line: `II`, `三`, `4.`; not `IV therapy`. */
const RE_BARE =
  /^(?:(?<roman>[IVX]{1,5})|(?<cn>[一二三四五六七八九十]{1,3})|第(?<part>[一二三四五六七八九十]{1,3})(?:部分|章|编|編|篇)|(?<num>\d{1,2}))[.、．]?$/
/** Where a marker may begin inside a line: after an ending, a colon, a comma, or what closes them. */
const RE_BOUNDARY = /[。！？!?；;：:，,.…][”’」』）)"]*\s*/g
/** What leads to an English marker in mid-sentence: `And that brings me to `; not `I came to `. */
const RE_EN_LEAD = new RegExp(
  unbroken`
    \b(?:(?:(?:and|but|so|now)\s)?(?:that|this|which)\s(?:brings|leads|takes)\s(?:me|us)\sto
    |(?:let\sme|I(?:'ll|\swill)?(?:\swant\sto)?|we)\s(?:now\s)?(?:turn|come|move\son)\sto|and|but|now|so|then),?
    \s+(?=(?:the|my|our|a|first|second|third|fourth|fifth|sixth|seventh|finally|point|number)\b)`,
  'gi',
)
const RE_NUMERAL_END = /[一二三四五六七八九十\d０-９]/
/** Counts things, times, or parts of a house, so `一年…二年…`, `一季度…二季度…`, `一车间…二车间…` are no series. */
const RE_UNIT =
  /[年季月日天车車科队隊营營厂廠院室所站店库庫区區村校个個位名次人家批届屆级級等点點层層楼樓期号號班组組条條种種类類项項件句段章节節回线線产產方边邊面分元角万萬亿億千百十成半路代部套台度中]/
/** `一愿` after a sentence or a comma, or at the start of a line. */
const RE_ANY_IS = new RegExp(
  `(?<=^|[。！？；;：:，,\\n”」]\\s{0,3})(?<n>[一二三四五六七八九])(?<f>[\\u4e00-\\u9fff])`,
  'g',
)
/** Words right before a 一是 in mid-clause: `我们一是改教案，二是…`; not `统一是`. */
const RE_LED = /(?:我们|我們|主要|具体|具體|重点|必须|应当|应该|需要|体现在|表现在|表现为|在于|分别)(?=一[是要])/g
/** An editor's note or preface, whose numbers are not the speaker's. */
const RE_PREFACE = /^[【［[（(]?\s*(?:编\s*者\s*按|編\s*者\s*按|导\s*读|導\s*讀|摘\s*要|核\s*心\s*提\s*示|按\s*语)/
/** `四年` of `三、四年级`; not `四要` of `三、四要坚持`. */
const RE_NEIGHBOUR = /^([二三四五六七八九十])[年班季月号期等类级届批次天周产]/
/** Running text, not a marker: the `一是` of `一是…就是` cannot be told, but `第一、第二产业` can. */
const RE_NOT_AFTER = /^(?:[、和及与與]?第)/
/** A number with its sign is a marker whatever follows: `一、第一件事`. */
const RE_LIST_SIGN = /^[^第]*[、．.）)]\s*$/

/** Every place where a marker may stand, in document order. */
export function findMarkers(text: string, lines: readonly ManuscriptLine[]): Marker[] {
  const found: Marker[] = []
  const own = ownVerbs(text)
  for (const line of lines) {
    const words = text.slice(line.start, line.end)
    if (RE_PREFACE.test(words)) continue
    const bare = bareNumber(words)
    if (bare) {
      found.push({
        family: 'part',
        form: 'bare',
        value: bare,
        start: line.start,
        end: line.end,
        line: line.index,
        place: 'line',
        colon: false,
        bare: true,
        level: 0,
      })
      continue
    }
    let free = line.start
    for (const { at, place, colon } of boundaries(text, line, words)) {
      if (at < free) continue
      const marker = markerAt(text, at, { line, place, colon, own })
      if (!marker || insideQuotation(text, line.start, marker.start, place)) continue
      found.push(marker)
      free = marker.end
    }
  }
  return found
}

/** The number of a numeral that stands alone, `II` → 2, `第三部分` → 3; null for other words. */
export function bareNumber(words: string): number | null {
  const groups = RE_BARE.exec(words)?.groups
  if (!groups) return null
  const { roman: letters, cn, part, num } = groups
  return (letters ? roman(letters) : fromChinese(cn ?? part ?? num ?? '')) || null
}

/** As `fromEnglish`, and LAST for `finally` and `last`. */
function english(word: string): number {
  return /^(?:final|last)/i.test(word) ? LAST : fromEnglish(word)
}

// --- internal ---

function circled(n: string): number {
  const code = n.codePointAt(0) ?? 0
  return code >= 0x2776 ? code - 0x2775 : code - 0x245f
}

function number(n: string): number {
  const code = n.charCodeAt(0)
  if (code >= 0x2488 && code <= 0x249b) return code - 0x2487
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2473
  return Number(n.normalize('NFKC'))
}

function firstNext(n: string): number {
  return n === '首先' ? 1 : n === '其次' ? 2 : n.startsWith('最') ? LAST : 3
}

function* boundaries(
  text: string,
  line: ManuscriptLine,
  words: string,
): Generator<{ at: number; place: Place; colon: boolean }> {
  yield { at: line.start, place: 'line', colon: false }
  const inside: { at: number; place: Place; colon: boolean }[] = []
  for (const match of words.matchAll(RE_BOUNDARY)) {
    const at = line.start + match.index + match[0].length
    const sign = match[0][0] as string
    if (sign === '.' && !/\s$/.test(match[0])) continue
    inside.push({
      at,
      place: sign === '，' || sign === ',' ? 'clause' : 'sentence',
      colon: sign === '：' || sign === ':',
    })
  }
  for (const match of words.matchAll(RE_LED))
    inside.push({ at: line.start + match.index + match[0].length, place: 'clause', colon: false })
  for (const match of words.matchAll(RE_EN_LEAD)) {
    const before = words.slice(0, match.index).trimEnd()
    if (before === '' || /[.!?]["”]?$/.test(before))
      inside.push({
        at: line.start + match.index + match[0].length,
        place: before === '' ? 'line' : 'sentence',
        colon: false,
      })
  }
  yield* inside.toSorted((a, b) => a.at - b.at)
}

/** `一愿…二愿…三愿…`: a verb of this speech's own, taken up at least three times in order. */
function ownVerbs(text: string): Family | null {
  const reached = new Map<string, number>()
  for (const match of text.matchAll(RE_ANY_IS)) {
    const { n = '', f = '' } = match.groups ?? {}
    if (RE_UNIT.test(f)) continue
    const last = reached.get(f) ?? 0
    if (fromChinese(n) === last + 1) reached.set(f, last + 1)
  }
  const verbs = [...reached].filter(([, last]) => last >= 3).map(([verb]) => verb)
  return verbs.length === 0 ? null : ownVerb(verbs.join('|'))
}

function ownVerb(verbs: string): Family {
  return {
    name: 'is',
    rank: null,
    inner: 3,
    places: ALL,
    pattern: new RegExp(`(?<n>${N})(?<f>${verbs})[：:，,]?`, 'y'),
    value: fromChinese,
  }
}

function markerAt(
  text: string,
  at: number,
  { line, place, colon, own }: { line: ManuscriptLine; place: Place; colon: boolean; own: Family | null },
): Marker | null {
  for (const family of own ? [...FAMILIES, own] : FAMILIES) {
    if (!family.places.includes(place)) continue
    family.pattern.lastIndex = at
    const match = family.pattern.exec(text)
    if (!match || at + match[0].length > line.end) continue
    const { n, m, f } = match.groups ?? {}
    const value = family.value(n ?? m ?? '')
    if (Number.isNaN(value) || (value === 0 && family.name !== 'dash')) continue
    const end = at + match[0].trimEnd().length
    if (family.name === 'cn' && isRange(text, end, value)) continue
    if (end >= line.end || (!RE_LIST_SIGN.test(match[0]) && RE_NOT_AFTER.test(text.slice(end, end + 3)))) continue
    const form =
      RE_NUMERAL_END.test(text[end - 1] ?? '') && (family.name === 'cn' || family.name === 'num')
        ? SPACED
        : (f ?? '').toLowerCase()
    return { family: family.name, form, value, start: at, end, line: line.index, place, colon, bare: false, level: 0 }
  }
  return null
}

/** `三、四年级同学`: two neighbouring numbers of something, no heading. */
function isRange(text: string, end: number, value: number): boolean {
  const match = RE_NEIGHBOUR.exec(text.slice(end, end + 3))
  return match !== null && fromChinese(match[1] as string) === value + 1
}

function roman(n: string): number {
  if (n >= 'Ⅰ' && n <= 'Ⅻ') return n.charCodeAt(0) - 0x215f
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  const digits = [...n].map(c => worth[c] ?? 0)
  return digits.reduce((sum, d, i) => sum + (d < (digits[i + 1] ?? 0) ? -d : d), 0)
}

/** A marker in the middle of somebody's quoted words is his, not the speaker's. */
function insideQuotation(text: string, from: number, at: number, place: Place): boolean {
  if (place === 'line') return false
  const before = text.slice(Math.max(from, at - 200), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}
