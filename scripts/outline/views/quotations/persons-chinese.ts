// Who is spoken of in a Chinese sentence, whatever his part in it: for 他 and 她, which mean one of them.

import { anyOf, unbroken } from '../../../language/any-of.ts'
import {
  GIVEN,
  HAN,
  KIN,
  KIN_TITLED,
  NAME,
  OLD_MASTERS,
  PERSON_ENDS,
  SHORT_TITLED,
  SURNAME,
  TITLES,
} from '../../../language/zh/persons.ts'
import { RARE_SURNAMES } from '../../../language/zh/people.ts'
import { BEHIND_SUBJECT } from '../../../language/zh/saying.ts'
import { clausesOf, RE_SIGNS_AT_END, subjectOfClause } from './subjects-chinese.ts'

/** Each once; `names`: who is known by name; with a pronoun none that it cannot mean. */
export function personsIn(told: string, names: readonly string[] = [], pronoun = ''): string[] {
  // A book may have a person for its name.
  const sentence = told.replace(/《[^》]*》/g, title => '※'.repeat(title.length))
  const found: { who: string; at: number }[] = []
  const add = (who: string, at: number) => {
    const isKnown = (one: { who: string; at: number }) =>
      one.who.includes(who) || who.includes(one.who) || (one.at < at + who.length && at < one.at + one.who.length)
    if (who !== '' && !found.some(isKnown)) found.push({ who, at: sentence.indexOf(who, at) })
  }
  for (const pattern of ANYWHERE)
    for (const { groups, index } of sentence.matchAll(pattern))
      add(groups?.['who'] ?? groups?.['given'] ?? groups?.['is'] ?? '', index)
  if (!RE_IS_CALLED_ONCE.test(sentence))
    for (const { groups, index } of sentence.matchAll(RE_SOMEBODY_ANYWHERE)) add(groups?.['who'] ?? '', index)
  for (const clause of clausesOf(sentence)) {
    if (RE_IS_CALLED_ONCE.test(clause)) continue
    const subject = subjectOfClause(clause.replace(RE_SIGNS_AT_END, ''), names)
    if (subject.kind === 'person') add(subject.who, sentence.indexOf(subject.who))
  }
  for (const who of names) {
    const at = sentence.indexOf(who)
    const called = at < 0 ? '' : calledSo(sentence, who, at)
    add(called, at + who.length - called.length)
  }
  return found
    .filter(({ who, at }) => pronoun === '' || !RE_ALL.test(sentence.slice(at + who.length)))
    .filter(({ at }) => !RE_SELF.test(sentence.slice(0, at)))
    .filter(({ who, at }) => !isOwner(sentence, who, at) && !isCalledBehind(sentence, who, found))
    .map(({ who, at }) => withOffice(sentence, who, at, names))
    .filter(who => mayBe(who, pronoun))
}

/** May 他 or 她 mean this one? Only what is sure says no: `他爹` is not he of whom he is the father. */
export function mayBe(who: string, pronoun: string): boolean {
  if (pronoun !== '' && who.startsWith(pronoun)) return false
  if (pronoun === '他') return !RE_SHE.test(who)
  return pronoun !== '她' || !RE_HE.test(who)
}

// --- internal ---

/** `支书韩明德` where the sentence says so. */
function calledSo(sentence: string, who: string, at: number): string {
  const office = RE_OFFICE_BEFORE.exec(sentence.slice(0, at))?.[0] ?? ''
  return office + who
}

/** `水手长郭立新`, where a pattern sees only a part of the office. */
function withOffice(sentence: string, who: string, at: number, names: readonly string[]): string {
  const name = names.find(one => who.endsWith(one))
  const called = name === undefined ? who : calledSo(sentence, name, at + who.length - name.length)
  return called.length > who.length ? called : who
}

/** `冯爷爷` of `冯爷爷的女儿`: somebody else is meant. */
function isOwner(sentence: string, who: string, at: number): boolean {
  return RE_OF_HIS.test(sentence.slice(at + who.length))
}

/** `冯爷爷的女儿，冯姐`, `一位退休女工，叫孙玉芬`, `我师傅吴阿妹`: called by name right behind. */
function isCalledBehind(sentence: string, who: string, found: readonly { who: string; at: number }[]): boolean {
  const behind = sentence.indexOf(who) + who.length
  const sign = RE_CALLED.exec(sentence.slice(behind))?.[0] ?? ''
  const isApposed = /^一[位名个個]/.test(sentence.slice(behind + sign.length))
  return (
    (sign.length > 1 || isApposed || RE_KIN_AT_END.test(who)) && found.some(({ at }) => at === behind + sign.length)
  )
}

const RE_CALLED = /^(?:姓.)?[，,、](?:名?叫做?|就是)?/
/** `庙口的人都不说话`: many are not he. */
const RE_ALL = /^(?:们|們|全|個個|个个)?都/
/** `我是校长邵明远`: the speaker. */
const RE_SELF = /(?:我|本人)(?:就?是|叫|姓)[^，,。；;]{0,12}$/
const RE_OFFICE_BEFORE = new RegExp(`(?:(?<=^|[，,、。的和与是])(?:(?![是我有])${HAN}){0,3}(?:${TITLES})|${KIN})$`)
const RE_OF_HIS = new RegExp(`^(?:的?${KIN}|的${HAN}{0,4}(?:${PERSON_ENDS})(?=[，,。在来把也]))`)
const RE_KIN_AT_END = new RegExp(`${KIN}$`)

/** Women and men as they are called, and characters that end only women's names. */
const SHE = anyOf`
    妈 媽 娘 姐 妹 奶奶 婆 姨 婶 嬸 嫂 姑 媳妇 媳婦 女儿 女兒 闺女 孙女 妻子 母亲 母親 女士 女孩 姑娘 太太 妇 婦 修女 老伴
    .[娟娥婷莉菊淑]`
const HE = anyOf`爸 爹 爷 爺 叔 伯 哥 弟 舅 公公 外公 丈夫 儿子 兒子 孙子 父亲 父親 先生 男孩 小伙子? 小夥子? 老汉 老漢 老头`
const RE_SHE = new RegExp(`${SHE}$`)
const RE_HE = new RegExp(`${HE}$`)

const RE_KIN = new RegExp(`(?<who>(?:我们?|咱们?)的?${KIN})(?!${NAME}(?:[，,。]|${BEHIND_SUBJECT}))`, 'g')
/** `冯爷爷的女儿`, `小宋媳妇`. */
const RE_KIN_OF = new RegExp(
  `(?<who>(?:[老小]?${SURNAME}(?:${TITLES}|家)?|${KIN_TITLED}|${SHORT_TITLED})的(?:亲|大|小)?${KIN})`,
  'g',
)
/** `一位老人的女儿`, `这位工友的妻子` */
const RE_KIN_OF_SOMEBODY = new RegExp(
  `(?<who>[一有这那][位名个個](?:(?!的是)${HAN}){0,16}?${PERSON_ENDS}+的(?:亲|大|小)?${KIN})`,
  'g',
)
/** `他女儿`: not he himself. */
const RE_HIS_KIN = new RegExp(`(?<who>[他她]的?${KIN})`, 'g')
/** `小伙子姓唐，` */
const RE_SURNAMED = new RegExp(
  `(?<![\\u4e00-\\u9fff])(?<who>${HAN}{0,10}?${PERSON_ENDS}子?)姓${SURNAME}(?=[，,。])`,
  'g',
)
/** `把小李叫来`, `问老王`. */
const RE_OLD_AND_YOUNG = new RegExp(`(?<who>[老小阿]${SURNAME})(?=${BEHIND_SUBJECT}|叫|拉|请|找|$|[，。、])`, 'g')
const RE_TITLED = new RegExp(`(?<who>${NAME}(?:${TITLES}))`, 'g')
const RE_OFFICE_ANYWHERE = new RegExp(
  `(?<who>老?${TITLES}(?:[×某]{1,3}|[老小]${SURNAME}|${NAME}(?=${BEHIND_SUBJECT}|(?<!师傅${NAME})[，,。；])))`,
  'g',
)
/** `拿给老厂长看`, `找到班主任` */
const RE_MET = new RegExp(`(?:给|給|找|请|請|见|見|遇)到?(?<who>[老新]?${TITLES})(?!${SURNAME}|[们們])`, 'g')
const RE_SOMEBODY_ANYWHERE = new RegExp(
  `(?<who>[一有这那][位名个個](?:(?!的是)${HAN}){0,16}?${PERSON_ENDS}+(?![节節证證]))`,
  'g',
)
/** `这位护士叫江晓雯，` */
const RE_IS_CALLED = new RegExp(
  unbroken`
      (?<![我你])(?:名字|名)?叫做?(?:(?<who>${NAME})(?=[，,。；;])
      |(?<given>[\u4e00-\u9fff]{2,4}?)(?=的(?:${PERSON_ENDS})))|(?:长|長|任|[员員师師手]
      |${TITLES})是(?<is>[${RARE_SURNAMES}]${GIVEN}{1,2})(?=[，,。；;])`,
  'g',
)
const RE_IS_CALLED_ONCE = new RegExp(RE_IS_CALLED.source)
const RE_OLD_MASTER = new RegExp(`(?<who>${OLD_MASTERS})(?=的?[说說讲講曰话話云名])`, 'g')
/** `九床醒了`: who lies there. */
const RE_BED = new RegExp(`(?<who>(?:\\d{1,3}|[一二三四五六七八九十]{1,3})床)(?![单單位头頭边邊上]|${NAME})`, 'g')

const ANYWHERE = [
  RE_KIN_OF_SOMEBODY,
  RE_KIN_OF,
  RE_HIS_KIN,
  RE_KIN,
  RE_SURNAMED,
  RE_OLD_AND_YOUNG,
  RE_TITLED,
  RE_OFFICE_ANYWHERE,
  RE_OLD_MASTER,
  RE_IS_CALLED,
  RE_MET,
  RE_BED,
]
