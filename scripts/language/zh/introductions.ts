// What a Chinese speaker says of himself and of the day in his first sentences.

import { unbroken } from '../any-of.ts'
import { WEEKDAY } from './dates.ts'
import { LUNAR_DAY } from './days.ts'
import { NUMERAL, YEAR_IN_WORDS } from './numerals.ts'
import { OFFICES, RARE_SURNAMES } from './people.ts'
import { GIVEN, NAME, TITLES } from './persons.ts'

/** Where a sentence or clause of his own begins; not what somebody else says. */
const OPENS =
  '(?<=^|[。！？；：:，,\\n“]|大家好|你们好|[下上]午好|早上好|晚上好)(?<!(?:[说說讲講问問]|介绍|介紹|[他她]叫我)[，：:,“]*)'
const ENDS = '(?=[，,。！!；;：:]|$)'
const HOUSE = '[\\u4e00-\\u9fff×]{1,16}?'

/** Of any surname, where only names stand. */
const ANY_NAME = `(?:${NAME}|[${RARE_SURNAMES}](?:${GIVEN}{1,2}|有${GIVEN}))`
const ROLE = `[\\u4e00-\\u9fff×]{2,18}?的?(?:${TITLES}|[员員师師匠长長生任记記手工])`

/** Where somebody works or lives: `二车间`, `梅溪村`. */
const UNIT =
  '(?:[村乡鄉镇鎮县縣区區厂廠校院所局站队隊组組班部处處科室店楼樓社场場库庫矿礦港司]|车间|車間|中心|单位|街道|委会)'

/** `小汪，汪佩` */
const CALLED_SHORT = `[老小](?<family>[\\u4e00-\\u9fff])，(?:大名|名叫|叫)?(?<who>\\k<family>${GIVEN}{1,2})${ENDS}`
/** `邵，邵敏` */
const CALLED = `(?<family>[\\u4e00-\\u9fff])，(?:名叫|叫)?(?<who>\\k<family>${GIVEN}{1,2})${ENDS}`

/** `我叫林蔚`, `我是梅溪中学的校长杜若川`, `我姓邵，邵敏`; not `我叫他老李`, `我是石匠`. */
export const SELF = [
  `${OPENS}(?:我|本人)是(?:咱们|咱|我们)?(?<role>${ROLE})，我姓${CALLED}`,
  `${OPENS}(?:(?:我|本人)姓|(?:我|本人)?免[贵貴]姓|(?<=[我人]是[^。！？；，]{1,20}，)姓)${CALLED}`,
  `${OPENS}(?:我|本人)是(?:咱们|咱|我们)?(?:(?<role>${HOUSE}${UNIT})的)?${CALLED_SHORT}`,
  `${OPENS}(?:我|本人)(?:叫|名叫|的名字叫|的名字是|姓名)(?<who>${ANY_NAME})${ENDS}`,
  // 我叫佘晓东，棉纺二厂最后一任厂长: of a surname that no list has
  `${OPENS}(?:我|本人)叫(?<who>(?![他她它你您大人停住来])${GIVEN}{2,3})，(?:是)?${HOUSE}(?:${TITLES})${ENDS}`,
  `${OPENS}(?:我|本人)是(?:咱们|咱|我们)?(?<role>${HOUSE}(?:${TITLES}))，?(?:我叫|叫)?(?<who>${ANY_NAME})${ENDS}`,
  `${OPENS}(?:我|本人)是(?<who>${HOUSE}(?:${TITLES}|[员員师師匠长長生任记記手工])${NAME})${ENDS}`,
  `${OPENS}(?:我|本人)是(?<role>${HOUSE}(?:${TITLES}|[员員师師匠长長生任记記手工]))(?:，(?![管包干查养應应])|，?我?叫)(?<who>${NAME})${ENDS}`,
  `${OPENS}(?:我|本人)是(?<role>${HOUSE}${UNIT})的(?<who>(?=.{3}${ENDS})${NAME}(?<![人员員通手友户迷撇子]))${ENDS}`,
  `${OPENS}(?:我|本人)是(?<who>${NAME}(?<![工员員匠师師长長子孙孫人手兵生民户戶者家官友婆娘爷爺哥姐妹弟女儿兒客迷]))${ENDS}`,
]

/** An office, whoever holds it: not `总经理助理`, nor the 长 of `长大`. */
const OFFICE = `(?:${OFFICES}|[\\u4e00-\\u9fff]{1,2}?[长長](?![大期久处處得]))(?!助理|秘书|秘書|办公室|辦公室|[们們])`
/** `我这个镇长`, `我是港务公司操作部的经理`: what he is, where he gives no name. */
export const ROLES = [
  `(?<=^|[。！？\\n])作[为為](?:一[名个個])?(?:咱们|咱|我们)?的?(?<who>[\\u4e00-\\u9fff×]{0,12}?${OFFICE})，我(?![们們])`,
  `${OPENS}(?:我|本人)姓[\\u4e00-\\u9fff]，是(?:新来的|咱们|咱|我们)?(?<who>[\\u4e00-\\u9fff×]{0,16}?的?${OFFICE})(?=[，。])`,
  `(?<![说說骂罵])我[这這][个個][当當做]?(?<who>[\\u4e00-\\u9fff×]{0,12}?${OFFICE})`,
  `${OPENS}(?:我|本人)是(?:咱们|咱|我们)?(?<who>[\\u4e00-\\u9fff×]{2,16}?的?${OFFICE})(?=[，。])`,
]

const NUMBER = `(?:\\d{1,2}|${NUMERAL}{1,3})`
export const DAY = unbroken`
    (?:(?:(?:\d{4}|${YEAR_IN_WORDS})年)?(?:${LUNAR_DAY}|${NUMBER}月${NUMBER}[日号號]))(?:[，,]?${WEEKDAY})?`
/** `今天是正月十二，2025年2月9号`, `今天是三月十二日`, `今儿腊月初六`; not `去年的今天`, `今天到3月5日`, `今天3月5日前`. */
export const TODAY = unbroken`
    (?<![去前上]年的?)今[天日儿兒](?:就|正)?是?[^，。]{2,8}，(?:也?就?是)?(?<whole>(?:\d{4}|${YEAR_IN_WORDS})年${NUMBER}月${NUMBER}[日号號])|
    (?<![去前上]年的?|年前的?)今[天日儿兒](?:就|正|[，,])?(?:是|[，,])?(?<date>${DAY})(?!以?[前后後起]|[到至—~]|之)`
/** `2025年10月18日，是我们厂建厂七十周年`: a day so far from another is today. */
export const ANNIVERSARY = `(?<=^|[。！？\\n：:])(?<date>${DAY})，(?:也)?是[^，。！？]{2,20}周年`
