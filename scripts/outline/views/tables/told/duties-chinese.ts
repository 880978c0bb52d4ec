// Who does what, in Chinese, clause by clause: `我包东岭乡，副县长吴海涛包柳溪镇`, `采购由老周牵头，现场归小马`, `组长是石大川`.

import { anyOf, unbroken } from '../../../../language/any-of.ts'
import { NAME, PERSON_ENDS, SURNAME, TITLES } from '../../../../language/zh/persons.ts'

const BEFORE_NAME = '(?:(?![由归歸让讓请請找听]|还得|只有)[\\u4e00-\\u9fff]){0,12}?'
const KIN = '[姨叔伯哥姐嫂婶嬸爷娘]'
/** `任组长` is no name, nor `傅负责` of `山师傅负责`. */
const NO_OFFICE = '(?!任[副组組队隊主总總务務]|(?<=[师師])傅)'
const CALLED = unbroken`
    (?:[老小阿](?![大家伙组区学村街人城时時事心半到型微旧麦店孩朋百是额])[\u4e00-\u9fff]头|[老小阿](?![大家伙组区学村街人城时時事心半到型微旧麦店孩朋百是额])[\u4e00-\u9fff]{1,2}?
    |${NO_OFFICE}${SURNAME}(?:${TITLES}|${KIN}|[工总總会站])|(?:(?![由归歸让讓请請找的])[\u4e00-\u9fff]){1,2}${KIN})`
const OFFICE = `(?:[副总總大老]?${TITLES}|会计|會計)`
const NAMED = NO_OFFICE + NAME
/** `我`, `县委副书记何秀兰`, `梁国栋副站长`, `小袁`, `石老師`. */
export const WHO = unbroken`
    (?:我(?!们|們)(?:自己|本人)?|本人|${CALLED}|(?:${BEFORE_NAME}(?:${OFFICE}|${PERSON_ENDS}))?${NAMED}(?:${OFFICE})?
    |${BEFORE_NAME}${CALLED})`
/** Says by itself that something is somebody's to do. */
const OWNS = `${anyOf`负责 負責 分管 主管 包联 联系 聯繫 对口 牵头抓 牵头 牽頭 主抓 领办`}(?![人者]|同志|领导|部门|单位|干部)`
/** What persons do with what is theirs, before it. */
const DOES = anyOf`
    包片 包 管着 管 抓 盯着 盯 带领 带着 带 帶 领着 领(?!导) 守着 守 跟 指导 指導 认领 認領 教(?![育学學导導]) 跑 掌`
/** The same, behind whom it was given to. */
const IS_GIVEN = anyOf`
    负责 負責 牵头抓? 牽頭 主抓 抓 管着?理?起?来? 管 盯着? 盯著 承担 承擔 担任 擔任 保管 包办 包辦 包 落实 落實 把关 把關 操持 张罗 張羅
    看着? 守着? 领头 打理 带 帶 跑 办 辦 做 接 说了算 联系`
const HOW = '(?:同志|[来來去]|一手|全面|具体|具體|总|總|专门|專門|主要|亲自|親自|[一]起|共同|先|也|还)*'
const LINK = '(?:[由归歸找]|请|請|让|讓|交由|交[给給]|派[给給]|包[给給]|听|跟|问|是)'
const RE_LEAD = /^(?:其中|另外|此外|还有|還有|至于|至於|最后|最後|[那而])?/
const TASK = '[^，]{1,24}'

const RE_OWNS = new RegExp(`^(?<who>${WHO})${HOW}(?<verb>${OWNS})(?![着著过過不得])(?<what>${TASK})$`)
const RE_DOES = new RegExp(`^(?<who>${WHO})${HOW}(?<verb>${DOES})(?![着著了过過不得住好])(?<what>[^了]{1,24})$`)
/** Of somebody named before: `他负责搬运`. */
const RE_GOES_ON = new RegExp(
  `^[他她]?们?(?:${HOW}|就)(?<verb>${OWNS}|管|抓|包|盯)(?![着著了过過不得住好])(?<what>${TASK})$`,
)
const RE_HOUSE_OWNS = new RegExp(`^(?<who>[^我你他她它谁的了着，]{2,10})(?<verb>${OWNS})(?<what>[^，]{2,24})$`)
const RE_IS_OF = new RegExp(
  `^(?<what>(?![别谁大咱]|不[要用许])(?:其他|[^我你他她]){0,18}?)(?:[这這][一]?[块塊摊件](?:[活事])?)?(?<still>[都也就还]*)(?<link>${LINK})` +
    `(?<who>${WHO}|[他她]|[\\u4e00-\\u9fff]{2,14}?)(?<tail>的)?(?:${HOW}(?<verb>${IS_GIVEN}|通读|通讀|来|來))?(?:、.*)?$`,
)
/** `切配由阿贵包圆`: whatever he does with it. */
const RE_BY = new RegExp(`^(?<what>[^我你他她]{1,18}?)由(?<who>${WHO})[\\u4e00-\\u9fff]{1,3}$`)
/** `鱼塘的事副社长葛兰管`. */
const RE_OF_WHOM = new RegExp(
  `^(?<what>[^我你他她]{1,14}(?:的(?:事情?|活儿?|账)|[这這][一]?[块塊摊头]|方面))(?<who>${WHO})${HOW}(?:${IS_GIVEN}|来|來)$`,
)
/** `旧机床的拆卸和编号，我自己来`, `查户籍的差事，辛苦小杭`: the clause before says what. */
const RE_MINE = new RegExp(
  unbroken`
      ^(?:(?:辛苦|麻烦|麻煩|拜托|只有|还得|還得|还是|交给|归|由|请)(?<named>${WHO})
      |(?<who>${WHO})(?=.)(?:自己|亲自|本人)?${HOW}(?:来|去跑|去办|${IS_GIVEN})?)(?:合适|最合适)?$`,
)
const RE_MATTER = /^(?:至于|至於|还有)?(?<what>(?:其他|[^我你他她]){2,18}?)(?:的(?:差事|活儿?))?[呢嘛]?$/
const RE_IS = new RegExp(`^(?<what>[\\u4e00-\\u9fff]{2,10}?)(?<![还也都就])[是为為](?<who>${WHO})$`)
const RE_WHO = new RegExp(`^(?:${WHO}|[\\u4e00-\\u9fff]{0,8}${OFFICE})$`)
const RE_ANYBODY = new RegExp(`^(?<who>${WHO})[呢嘛]?(?<rest>.*)$`)
const RE_BARE = new RegExp(`^(?!${CALLED}$)${NAME}$`)

export interface Duty {
  who: string
  what: string
  /** Only its neighbours make it one: `场务归二组`. */
  isLoose?: boolean
  /** Only words that announce a list make it one: `老沈扎架子`. */
  isGuess?: boolean
  /** Which of the two stands first. */
  opens: 'who' | 'what'
  verb: string
}

/** What was said before a clause, in its segment. */
export interface Before {
  /** The one whom it opened with. */
  who: string
  /** The matter that it opened with, where nobody has it yet. */
  topic: string
  /** The matter of the clause before. */
  what: string
  /** `就是原来开行车的老罗` stands behind the clause. */
  isNamedAgain: boolean
}

/** What a clause gives to whom; null for any other. */
export function dutyOf(text: string, before: Before): Duty | null {
  const words = text.replace(RE_LEAD, '')
  const owns = (RE_OWNS.exec(words) ?? RE_DOES.exec(words))?.groups
  if (owns) return doing(owns)
  const on = before.who === '' ? undefined : RE_GOES_ON.exec(words)?.groups
  if (on) return { who: before.who, what: on['what'] ?? '', opens: 'who', verb: on['verb'] ?? '' }
  return givenTo(words, before) ?? of(words, before) ?? houseOwns(words)
}

/** Who opens a clause, and what else it says; null where nobody does. */
export function opensWith(text: string): { who: string; rest: string } | null {
  const { who, rest = '' } = RE_ANYBODY.exec(text.replace(RE_LEAD, ''))?.groups ?? {}
  return who === undefined ? null : { who, rest }
}

/** A name without office: only its place tells it from other words (`沙袋要备足`). */
export const isBareName = (who: string) => RE_BARE.test(who)

/** `就是修机的老陈`: the one who was named before. */
export const isApposition = (text: string) => /^(?:也?就是|人称|大家[都管]?叫)/.test(text)

/** The matter of a clause, without what only leads to it. */
export const matterOf = (text: string) => RE_MATTER.exec(text.replace(RE_LEAD, ''))?.groups?.['what'] ?? ''

/** A clause that may name one more whom no pattern knows. */
export const namesSomebody = (words: string) => RE_NAMED.test(words)
const RE_NAMED = new RegExp(
  unbroken`
    ^(?:${BEFORE_NAME}(?:${TITLES}${NAME}|${NAMED}${OFFICE})|${CALLED})
    |(?:[由归歸]|只有|还得|還得)${BEFORE_NAME}(?:${NAME}|${CALLED})`,
)

// --- internal ---

const doing = ({ who = '', what = '', verb = '' }: Record<string, string | undefined>): Duty | null =>
  /[吗嗎呢]$|[^为]了/.test(what) ? null : { who, what, opens: 'who', verb }

/** `采购由老周牵头`, and behind its matter `都找街道的于科长`. */
function givenTo(words: string, before: Before): Duty | null {
  const { who = '', what: own = '', verb = '', link = '', still = '', tail } = RE_IS_OF.exec(words)?.groups ?? {}
  const what =
    own.replace(/^(?:来|來|就|直接|可以)+|^(?:要是?|想)(?=.{2})/, '').replace(/[呢嘛]$|的话$/, '') || before.topic
  const him = /^[他她]$/.test(who) ? before.who : who
  const isPerson = RE_WHO.test(him)
  if (what === '' || him === '' || (tail !== undefined && !/[听是]/.test(link))) return null
  if (RE_NEEDS_VERB.test(link) && verb === '' && !before.isNamedAgain) return null
  if (RE_NEEDS_PERSON.test(link) && !isPerson) return null
  if (link === '跟' && verb !== '联系') return null
  if (link === '是' && (own === '' || (!still.includes('还') && tail === undefined))) return null
  return { who: him, what, opens: 'what', verb: link, isLoose: !isPerson && verb === '' }
}

const RE_NEEDS_VERB = /[由请請让讓]/
const RE_NEEDS_PERSON = /[请請让讓找听跟问是]/

function of(words: string, before: Before): Duty | null {
  const by = RE_BY.exec(words)?.groups
  const whom = RE_OF_WHOM.exec(words)?.groups
  if (whom) return { who: whom['who'] ?? '', what: whom['what'] ?? '', opens: 'what', verb: '' }
  const is = RE_IS.exec(words)?.groups
  if (is) return { who: is['who'] ?? '', what: is['what'] ?? '', opens: 'what', verb: '是' }
  if (by && before.what === '')
    return { who: by['who'] ?? '', what: by['what'] ?? '', opens: 'what', verb: '由', isGuess: true }
  const { named, who: mine = named } = RE_MINE.exec(words)?.groups ?? {}
  return mine !== undefined && before.what !== ''
    ? { who: mine.replace(/^我(?:自己|本人)$/, '我'), what: before.what, opens: 'what', verb: '由' }
    : null
}

function houseOwns(words: string): Duty | null {
  const { who = '', what = '', verb = '' } = RE_HOUSE_OWNS.exec(words)?.groups ?? {}
  return who === '' ? null : { who, what, opens: 'who', verb, isLoose: true }
}
