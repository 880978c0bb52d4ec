// Who does what, in Chinese: `我包东岭乡，副县长吴海涛包柳溪镇`, `采购由老周牵头，现场归小马`, `组长是石大川`.

import { anyOf, unbroken } from '../../../../language/any-of.ts'
import { NAME, SURNAME, TITLES } from '../../../../language/zh/persons.ts'
import type { Clause } from './clauses.ts'

const BEFORE_NAME = '(?:(?![由归歸让讓请請]|还得|只有)[\\u4e00-\\u9fff]){0,12}?'
const CALLED = unbroken`
    (?:[老小阿](?![大家伙组区学村街人城])[\u4e00-\u9fff]{1,2}?|${SURNAME}(?:${TITLES}|[姨叔伯哥姐嫂婶嬸爷工总總会站]))`
/** `我`, `县委副书记何秀兰`, `小袁`, `石老師`. */
export const WHO = unbroken`
    (?:我(?:自己|本人)?|本人|(?:${BEFORE_NAME}${TITLES})?${NAME}(?:${TITLES})?|${BEFORE_NAME}${CALLED})`
/** What persons do with what is theirs, before it. */
const DOES = anyOf`
    负责 負責 分管 主管 包联 包片 包 管着 管 牵头抓 牵头 牽頭 主抓 抓 盯着 盯 带领 带着 带 領 领 守着 守 联系 聯繫 对口 跟 指导 指導
    认领 認領 教(?![育学學导導]) 跑 掌`
/** The same, behind whom it was given to. */
const IS_GIVEN = anyOf`
    负责 負責 牵头抓? 牽頭 主抓 抓 管着?理?起?来? 管 盯着? 盯著 承担 承擔 包办 包辦 包 落实 落實 把关 把關 操持 张罗 張羅 看着? 守着?
    领头 打理 带 帶 跑 办 辦 做 接 说了算`
const HOW = '(?:同志|[来來去]|一手|全面|具体|具體|总|總|专门|專門|主要|亲自|親自|[一]起|共同|先)*'
const RE_LEAD = /^(?:其中|另外|此外|还有|還有|至于|至於|最后|最後|[那而])?/

const RE_DOES = new RegExp(`^(?<who>${WHO})${HOW}(?<verb>${DOES})(?![着著了过過不得住好])(?<what>[^的了]{1,16})$`)
const RE_IS_OF = new RegExp(
  `^(?<what>[^我你他她]{1,18}?)(?:[这這][一]?[块塊摊件](?:[活事])?)?(?<link>[由归歸请請让讓]|交由|交[给給]|派[给給]|包[给給])` +
    `(?<who>${WHO}|[\\u4e00-\\u9fff]{2,14}?)(?:${HOW}(?<verb>${IS_GIVEN}|通读|通讀))?(?:、.*)?$`,
)
/** `旧机床的拆卸和编号，我自己来`, `查户籍的差事，辛苦小杭`: the clause before says what. */
const RE_MINE = new RegExp(
  unbroken`
      ^(?:(?:辛苦|麻烦|麻煩|拜托|只有|还得|還得|还是|交给|归|由|请)?(?<who>${WHO})(?:自己|亲自|本人)?(?:${HOW})?(?:来|去跑|去办
      |${IS_GIVEN})?)(?:合适|最合适)?$`,
)
const RE_MATTER = /^(?:至于|至於|还有)?(?<what>[^我你他她]{2,18}?)(?:的(?:差事|活儿?))?[呢嘛]?$/
const RE_IS = new RegExp(`^(?<what>[\\u4e00-\\u9fff]{2,10}?)[是为為](?<who>${WHO})$`)
const RE_WHO = new RegExp(`^${WHO}$`)
const RE_NEEDS_VERB = /[由请請让讓]/

export interface Duty {
  who: string
  what: string
  /** `场务归二组`: one of a list of persons, though no name. */
  isLoose?: boolean
  /** Which of the two stands first. */
  opens: 'who' | 'what'
  verb: string
}

/** What a clause gives to whom; null for any other. */
export function dutyOf({ text, segment }: Clause, before?: Clause): Duty | null {
  const words = text.replace(RE_LEAD, '')
  const does = RE_DOES.exec(words)?.groups
  if (does) return { who: does['who'] ?? '', what: does['what'] ?? '', opens: 'who', verb: does['verb'] ?? '' }
  const given = RE_IS_OF.exec(words)
  if (given?.groups) {
    const { who = '', what = '', verb = '', link = '' } = given.groups
    const isPerson = RE_WHO.test(who)
    if ((verb === '' && RE_NEEDS_VERB.test(link)) || (/^[请請让讓]/.test(link) && !isPerson)) return null
    return { who, what, opens: 'what', verb: link, isLoose: !isPerson && verb === '' }
  }
  const is = RE_IS.exec(words)?.groups
  const mine = before?.segment === segment ? RE_MINE.exec(words)?.groups?.['who'] : undefined
  const matter = RE_MATTER.exec(before?.text ?? '')?.groups?.['what']
  if (!is && mine && matter)
    return { who: mine.replace(/^我(?:自己|本人)$/, '我'), what: matter, opens: 'what', verb: '由' }
  return is ? { who: is['who'] ?? '', what: is['what'] ?? '', opens: 'what', verb: '是' } : null
}

/** A clause that may name one more whom no pattern knows. */
export const namesSomebody = (words: string) => RE_NAMED.test(words)
const RE_NAMED = new RegExp(
  `^(?:${BEFORE_NAME}${TITLES}${NAME}|${CALLED})|(?:[由归歸]|只有|还得|還得)${BEFORE_NAME}(?:${NAME}|${CALLED})`,
)
