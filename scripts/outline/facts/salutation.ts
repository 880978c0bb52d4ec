// 称谓: whom the speech addresses first, before its first point. Without its closing punctuation, as headings are.

import type { Span } from '../../model/source.ts'
import type { Spoken } from './spoken.ts'

/** Somebody may say a word of thanks before. */
const DEPTH = 4
const LONGEST = 120
/** `尊敬的各位领导` `同志们` `各位代表` `亲爱的老师们、同学们`; not `我们` `大家好` `各位的努力`. */
const RE_ADDRESS =
  /^(?!我|你|他|她|它|咱|人[们們])(?:(?:(?:尊敬|敬爱|敬愛|亲爱|親愛|可敬)的|各位|全[体體])(?!.*的$)[\u4e00-\u9fff、·×\s]{1,30}|[\u4e00-\u9fff、·×\s]{1,14}(?:们|們|先生|女士|主席|书记|書記|校长|校長|同志))$/
/** A sentence that goes on from `各位代表` is no address: `各位代表提出的意见`. */
const RE_SAYS =
  /提出|认真|認真|希望|参加|參加|已经|已經|辛苦|下午好|上午好|早上好|晚上好|大家好|你们好|您好|[是在把被要请請]/
/** `Good evening` `Ladies and gentlemen` `My fellow citizens` `Mr. Speaker, members of Congress`; not `Good morning is when …`. */
const RE_EN_ADDRESS =
  /^(?:Good (?:morning|afternoon|evening|day)(?:, (?:everyone|everybody|all|ladies and gentlemen|friends|and welcome|[A-Z][\w .'’-]{0,40}|my [a-z ]{3,30}))?|Ladies and gentlemen|(?:My (?:dear )?|Dear )?(?:fellow [\w' ]{3,40}|friends|colleagues|graduates|students|delegates)(?: and [\w' ]{3,30})?|(?:Mr|Madam|Mrs|Ms|Dr)\.? [A-Z][\w. -]{2,40}(?:, [\w' ]{3,50}){0,4}|Distinguished [\w', ]{3,80}|Your (?:Excellency|Excellencies|Majesty|Honou?r)[\w', ]{0,60}|Members of [\w', ]{3,60}|Dear [\w', ]{3,60})(?=[.,:!—]|$)/i

export function findSalutation(sentences: readonly Spoken[]): Span | null {
  for (const { text, span, heading } of sentences.slice(0, DEPTH)) {
    if (heading) return null
    const words = text.slice(0, LONGEST)
    const length = /[\u4e00-\u9fff]/.test(words) ? addressed(words) : (RE_EN_ADDRESS.exec(words)?.[0].length ?? 0)
    if (length > 0) return { start: span.start, end: span.start + length }
  }
  return null
}

// --- internal ---

/** `尊敬的各位领导，亲爱的同学们：大家好！`: as many pieces as address somebody. */
function addressed(words: string): number {
  let length = 0
  let at = 0
  for (const piece of words.split(/(?<=[，,：:！!。])/)) {
    const bare = piece.replace(/[，,：:！!。\s]+$/, '')
    if (!RE_ADDRESS.test(bare) || RE_SAYS.test(bare)) break
    length = at + bare.length
    at += piece.length
    if (/[：:！!。]\s*$/.test(piece)) break
  }
  return length
}
