// Words that open a table and say what its rows are of: `花出去的，老人饭堂5万6，…`, `Going out: hall hire £780, …`.
// Where the next such words stand another table begins.

import { unbroken } from '../../../language/any-of.ts'
import type { Span } from '../../../model/source.ts'

/** The two sides of an account: what stands under them is of one sum. */
const ACCOUNT = unbroken`
    (?:(?:总|總)?(?:收入|支出|开支|開支|进账|進賬|出账|出賬|花销|花銷|开销|開銷|费用|費用)|来源|來源|去向|用途)`
const ACCOUNT_EN = unbroken`
    (?:what\s)?(?:came|comes?|coming|went|goes|go|going)\s(?:in|out)|(?:the\s|our\s)?(?:income|spending|receipts
    |payments|expenses|costs|takings|outgoings)(?:\sside)?`
const RE_ACCOUNT = new RegExp(`^(?:${ACCOUNT}|${ACCOUNT_EN})$`, 'i')

/** A clause of nothing else; its label is what it is of. */
const OPENERS = [
  new RegExp(
    unbroken`
      ^(?:再?[说說看讲講]|先[说說看讲講报報]|至于|至於|另外|[而那再]|本期|[今去]年|[上下]半年)*的?(?<label>${ACCOUNT})
      (?:方面|[这這那]一?[块塊头頭边邊项項]|部分|[来來][说說讲講])?[呢吧]?$`,
  ),
  /^(?:[而那再])?(?<label>[\u4e00-\u9fff]{1,6})的$/,
  new RegExp(
    unbroken`
      ^(?:[Aa]nd\s|[Bb]ut\s|[Tt]hen\s)?(?:[Oo]n|[Aa]s\sfor|[Uu]nder)\s
      (?<label>(?:the\s)?[a-z]+(?:\s(?:side|front|account))?)$`,
  ),
]
/** Before a colon any few English words do. */
const RE_TOPIC = /^(?<label>[A-Z][\w’']*(?:\s[a-z’'-]+){0,5})$/

export const isAccount = (label: string) => RE_ACCOUNT.test(label)

export const isTopic = (text: string, end: number) => /^\s*[：:]/.test(text.slice(end, end + 4))

/** The label of a clause that opens a table; null for any other. */
export function opensTable(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  for (const pattern of isTopic(text, end) ? [...OPENERS, RE_TOPIC] : OPENERS) {
    const label = pattern.exec(words)?.groups?.['label']
    if (label === undefined) continue
    const at = start + words.indexOf(label)
    return { start: at, end: at + label.length }
  }
  return null
}
