// What the members of a list that is told over several sentences have, each in one of its clauses.

import type { Lang } from '../../model/source.ts'
import { anyCase, anyOf, pattern, phraseOf } from '../any-of.ts'
import { STAGE_ZH } from '../stages.ts'
import { RARE_SURNAMES, SURNAMES } from '../zh/people.ts'

/** What each member of such a list has: a row finds it in one clause. */
export interface Sign {
  kind: string
  sign: RegExp
  /** It opens its member; else it may end it. */
  opens: boolean
  example: string
  counter: string
}

const HAN = String.raw`\p{Script=Han}`
/** Signs of written numbers. */
export const COUNT_ZH = '[一二两兩三四五六七八九十百千万萬亿零半]'

/** `nine`, `forty-two`, `138`; not `nine days`. */
const FEW_EN =
  String.raw`(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen` +
  String.raw`|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|\d+)\b` +
  String.raw`(?![ -](?:years?|times|seconds?|minutes?|hours?|days?|weeks?|months?|o'clock)\b))`

export const SIGNS: Record<Lang, readonly Sign[]> = {
  zh: [
    {
      kind: 'who',
      sign: pattern(
        anyOf`[组組队隊班科处處部站所院厂廠局]长 [組队隊科處站廠]長 主任 师傅 師傅 主席 经理 书记 会计 大姐`,
        `|${HAN}{2,12}由${HAN}{2,9}(?:负责|負責|管|抓|盯|牵头)`,
        `|[部科处室组班站所院队会社办]的?[老小]?(?!任务|安排|方[案面法]|时间|[经成水平和于时])`,
        `[${SURNAMES}${RARE_SURNAMES}]${HAN}{0,2}(?:$|盯|管|抓|负责)|^[老小]?[${SURNAMES}]${HAN}{1,2}(?:$|盯|管|抓|负责)`,
        `|(?:老师|老師|教授|大夫)$|交给[${SURNAMES}]${HAN}{1,2}$|${HAN}(?<![大最很太古])[老小](?![人时師师家学组区事路心段板费康说朋乡化])${HAN}$`,
        '|^我(?:自己)?呢$|我(?:自己|来)[抓管盯]?$',
      ),
      opens: true,
      example: '换设备，设备科科长陶立',
      counter: '设备换了三台',
    },
    {
      kind: 'when',
      sign: pattern(
        `^(?:从|從|到)?(?![今明去前]年)(?:${STAGE_ZH}|(?:星期|周|礼拜)[一二三四五六日天末]|双休日`,
        `|[正腊]月|${HAN}{0,2}(?:\\d|[一二三四五六七八九十零]){1,3}[点點号號])(?!的)|(?:定|放|排)在${STAGE_ZH}$`,
      ),
      opens: true,
      example: '星期二上午十点',
      counter: '星期二的会开得长',
    },
    {
      kind: 'case',
      sign: /^(?!.*[是最])[^，]{3,14}的$/u,
      opens: true,
      example: '反光背心不穿的',
      counter: '这话是对的',
    },
    {
      kind: 'turn',
      sign: pattern(`[从從由]${HAN}{0,6}[\\d${COUNT_ZH.slice(1, -1)}没][^，；。]{0,9}[到为成]`),
      opens: false,
      example: '通风机从四台增加到十台',
      counter: '通风机从县里运到洞口',
    },
    {
      kind: 'much',
      sign: pattern(
        `(?:\\d[\\d.,]*|${COUNT_ZH}{2,})[多余]?(?:[元块塊万萬亿億毛]|`,
        `[场場次批件台辆輛人亩畝吨噸只条條栋棟座个個家所名位斤盏盞具套册]?$)`,
        `|[一二两三四五六七八九](?:块|元|毛)钱?$`,
      ),
      opens: false,
      example: '食堂二百二十万',
      counter: '食堂开了二十天',
    },
  ],
  en: [
    {
      kind: 'who',
      sign: anyCase(
        phraseOf`
          takes? (?:over|on|the) | (?:run|led|kept|done|looked after) by | gone to
          looks? after | belongs? to | goe?s? to | stays? with | (?:is|are) (?:for|with|mine)
          falls? to | will (?:run|lead|see to|be in charge) | in charge of | is me | hand (?:\w+ ){1,3}to | becomes
          said yes | runs the | has the | (?:is|are|was|were) [\p{L} ]{3,25}['’]s`,
        String.raw`\b|^(?:ring|call|ask) (?!me|us|the|your|for|it|that)\p{L}+ `,
      ),
      opens: true,
      example: 'Stores go to Beth Arden',
      counter: 'Beth Arden found the ropes',
    },
    {
      kind: 'when',
      sign: anyCase(
        String.raw`\b(?:January|February|March|April|June|July|August|September|October|November|December`,
        String.raw`|(?:on|in) May|\d May|of May|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|week)days?`,
        String.raw`|on the (?:[a-z]+-)?(?:\w+th|first|second|third)|\w+ o['’]clock)\b`,
      ),
      opens: true,
      example: 'Rope work is on the ninth of October',
      counter: 'Rope work may be hard',
    },
    {
      kind: 'turn',
      sign: anyCase(String.raw`\bfrom [£$€]?(?:\d|[a-z]+ty\b)[^,;]{0,30} to [£$€]?(?:\d|[a-z]+)`),
      opens: true,
      example: 'the rye from £3.60 to £3.85',
      counter: 'the rye from Kent to London',
    },
    {
      kind: 'much',
      sign: anyCase(String.raw`[£$€]\d|\d[\d.,]*\d|\b(?:pounds|dollars|hundred|thousand|million)\b`),
      opens: true,
      example: 'a second stretcher costs eighteen hundred',
      counter: 'a second stretcher costs nothing',
    },
    {
      kind: 'few',
      // At the beginning or the end of the clause, where a member says how many; not by the way.
      sign: anyCase(
        String.raw`^(?:(?:and|the|a|other|only) ){0,2}${FEW_EN}`,
        String.raw`|(?<!\b(?:last|next|first|one|those) )\b${FEW_EN}(?: \p{L}+){0,2}$`,
      ),
      opens: true,
      example: 'eighteen were falls',
      counter: 'most were falls',
    },
  ],
}

/** Does this clause say who does it? */
export function namesWho(clause: string, lang: Lang): boolean {
  const words = clause.replace(/[\s，。；：、,.;:！？!?]+$/u, '')
  return SIGNS[lang].some(({ kind, sign }) => kind === 'who' && sign.test(words))
}
