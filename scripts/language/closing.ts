// How a speech ends, for the outline (where is the call?), the deck (what stands on the last page?) and the points
// (does this paragraph leave the last of them?).

import { salutationLength } from './salutations.ts'
import * as english from './en/closing.ts'
import * as chinese from './zh/closing.ts'

export { RE_LIST, RE_MODEST } from './zh/closing.ts'

const RE_OPENS = new RegExp(`^(?:${chinese.OPENS}|${english.OPENS})`, 'i')
const RE_CALL = new RegExp(chinese.CALL, 'i')
const RE_CALL_EN = new RegExp(english.CALL, 'i')

/** Thanks and signing off, nothing else: `谢谢大家！` `我的讲话完了。` `Thank you.` `（2015年5月6日）` */
export const RE_SIGN_OFF = new RegExp(`^(?:${chinese.SIGN_OFF}|${english.SIGN_OFF})$`, 'i')
/** A clause at the end of a speech that may be its call: `让我们…`, `希望…`, `Let us …`. */
export const RE_CALL_OPENS = new RegExp(`^(?:${chinese.CALL_OPENS}|${english.CALL_OPENS})`, 'iu')
/** A clause that asks the room for something. */
export const RE_ASKS = new RegExp(`^(?:${chinese.ASKS}|${chinese.LET_US}|${english.ASKS})`, 'iu')
/** What a call is for: `奋斗`, `贡献`, `future`. */
export const RE_GOAL = new RegExp(`${chinese.GOAL}|${english.GOAL}`, 'iu')
/** Said to the listeners: `希望大家`, `let us`. Not `我们希望减少数量`. */
export const RE_TO_ALL = new RegExp(`${chinese.TO_ALL}|${english.TO_ALL}`, 'iu')
/** A sentence that opens with thanks. */
export const RE_THANKS = new RegExp(String.raw`^\s*(?:${chinese.THANKS_OPENS}|thank)`, 'iu')

/** Only thanks, good wishes, or that the speech is over: no end of a deck that has a call. */
export function isCourtesy(sentence: string): boolean {
  const words = sentence.trim()
  return RE_SIGN_OFF.test(words) || RE_THANKS.test(words) || RE_WISH.test(words)
}

/** Signs of what only joins a last sentence to the speech: `最后，`, `同志们，`, `So `. */
export function joinLength(sentence: string): number {
  const joint = RE_JOINT.exec(sentence)?.[0].length ?? 0
  return joint + salutationLength(sentence.slice(joint))
}

const RE_JOINT = /^(?:(?:最后|最後|总之|總之|总而言之|總而言之)[，,]|(?:and|so|but|now|then|finally),?\s)?/iu

const RE_WISH = new RegExp(`^(?:${chinese.WISH}|${english.WISH})`, 'iu')

/** `总之，今年的工作…` `In closing, …`: the paragraph leaves the last point. */
export function isClosing(paragraph: string): boolean {
  return RE_OPENS.test(paragraph.slice(0, 60))
}

/** A sentence that calls, wishes or hopes, wherever it stands: `祝大家…！` `Together we will …`. */
export function isCall(sentence: string): boolean {
  return (/[\u4e00-\u9fff]/.test(sentence) ? RE_CALL : RE_CALL_EN).test(sentence)
}
