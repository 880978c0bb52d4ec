// Whether words in Chinese quotation marks are what somebody said: by where they stand and what they are like.

import { anyOf, unbroken } from '../../../language/any-of.ts'
import {
  RE_NO_SPEECH_AT_END,
  RE_PROPOSES,
  RE_PROPOSES_AT_END,
  RE_SAYS_AT_END,
  RE_SAYS_BEFORE_SUBJECT,
  RE_WORDS_AT_END,
  SAYING_VERB,
} from '../../../language/zh/saying.ts'
import type { Candidate } from './candidates.ts'
import { subjectOf } from './subjects-chinese.ts'

/** `previous`: the quotation right before was somebody's words. */
export function isSaidInChinese(candidate: Candidate, previous: boolean): boolean {
  const { words, before, after, whole, follows, between } = candidate
  const lead = before.trim()
  const ended = RE_ENDED.test(words)
  if (!ended && /、/.test(words) && isSlogan(words)) return false
  if (whole) return !RE_NO_SPEECH_AT_END.test(lead.replace(/[：:]$/, ''))
  if (RE_POEM_BEHIND.test(after) || (isOldWords(words) && RE_PART.test(words))) return true
  if (/[，,]$/.test(words) && RE_BROKEN.test(after)) return true
  if (ended ? /^[的地得]/.test(after) : RE_GOES_ON.test(after)) return false
  if (between !== null && isInterruptedInChinese(between) && previous) return true
  if (follows && previous) return ended || RE_PART.test(words)
  if (RE_NOTHING_BEFORE.test(lead) && !RE_SAYS_AT_END.test(lead.slice(0, -1))) return standsAlone(words, after)
  return isLedTo(words, lead, after)
}

/** `“…，”她说，“…”`, `“…，”他把茶缸一放，“…”`: the words go on behind the credit. */
export const RE_BROKEN = /^(?<words>[^，,。！？；“”]{1,16}?)(?:[说說]道?)?[，,：:]\s?[“「]/
export const isInterruptedInChinese = (between: string) =>
  /^[，,][”」’]/.test(between) && RE_BROKEN.test(`${between.slice(2)}“`)

// --- internal ---

/** Who says 我 speaks. */
const RE_FIRST_PERSON = /^(?:我|咱|你)/

/** The last sentence of the words is complete, whoever signs it. */
const RE_ENDED = /[。！？!?…][’』]?(?:—{0,2}[\u4e00-\u9fff]{2,3})?$/
/** The words have more than one clause. */
const RE_PART = /[^，,；;。！？!?]{2}[，,；;。！？!?][^，,；;。！？!?]{2}/
/** Nothing before in the sentence but an address or a word that opens it. */
const RE_NOTHING_BEFORE = /^(?:[\u4e00-\u9fff]{2,8}[，,])?$/
/** What makes of a quoted phrase a part of the sentence: `的` in `“党委领导、部门配合”的机制`. */
const RE_GOES_ON = new RegExp(
  unbroken`
    ^(?:[的地得等之为為]|[\u4e00-\u9fff]{0,2}(?:${anyOf`
      建设 工程 战略 戰略 理念 要求 目标 目標 原则 原則 机制 機制 方针 方針 精神 活动 行动 计划 體系 体系 模式 制度 工作 标准`}))`,
)
const RE_POEM_BEHIND =
  /^(?:的|之|这|這)?(?:[一两兩]?[句首]?的?)(?:诗|詩|诗句|詩句|名句|名言|古训|古訓|古语|古話|古话|警句|格言|谚语|諺語|老话|老話|俗话|俗話)(?!意|人|歌节)/
/** The particles of the old language; a text of today has those below. */
const RE_OLD = /[之兮也矣焉哉乎其者而曰虽雖犹猶亦莫弗勿何孰岂豈吾尔爾汝]/g
const RE_OF_TODAY = /[的了着們们这這那我你他她呢吗嗎吧]/

/** Words of the old language, that one quotes and nobody says. */
export function isOldWords(words: string): boolean {
  return !RE_OF_TODAY.test(words) && (words.match(RE_OLD)?.length ?? 0) >= 2 && !/、/.test(words)
}

/** `路虽远，行则将至。`: a saying that is a sentence of its own; not `“一河两岸、六廊四区”。`, a plan's name. */
function standsAlone(words: string, after: string): boolean {
  const closed = RE_ENDED.test(words) ? !/^[的地得之、；：]/.test(after) : /^(?:[。！？]|$)/.test(after)
  const credited = /^[，,]?(?:这|這|正|就)(?:就|正)?(?:是|像)/.test(after) || RE_CREDITED_BEHIND.test(after)
  if (closed && RE_ENDED.test(words) && RE_CREDITED_BEHIND.test(after)) return true
  return (closed || credited) && RE_PART.test(words) && (RE_ENDED.test(words) || !isSlogan(words))
}

/** `，馆员周敏这样解释。`, `，佟伯当年这样嘱咐我们。` */
export const RE_CREDITED_BEHIND = new RegExp(
  '^[，,]?(?<words>[^，,。！？；：“”]{2,16}?)(?:当年|當年|当时|當時|后来|後來|曾经?|曾經|常常?|总是?|總是?)*' +
    '(?:这样|這樣|这么|這麼|如此|如是|就这么|就这样)(?:对[^，。]{1,4})?' +
    `(?:${SAYING_VERB}|${RE_PROPOSES.source})[^，。！？]{0,4}[。！？，]`,
)

/** `他女儿写信告诉他，城里什么都有，`: the words go on with what is told. */
const RE_TOLD_BEFORE = new RegExp(`${SAYING_VERB}(?:[了过過道我你他她咱](?:们|們)?)*[，,：:][^，,。：:]{2,16}$`)

/** `留了一句话，` */
const RE_LEFT_WORDS = /(?:留|讲|講|说|說|撂|丢)(?:下|了|过|過){1,2}(?:这么|这样)?[一几两]?句[话話]$/

/** A colon, a comma or a verb of saying stands before. */
function isLedTo(words: string, lead: string, after: string): boolean {
  const sign = /[：:，,]$/.exec(lead)?.[0] ?? ''
  const bare = sign === '' ? lead : lead.slice(0, -1).trimEnd()
  const ended = RE_ENDED.test(words)
  if (!/[，,]/.test(sign) && RE_NO_SPEECH_AT_END.test(bare)) return false
  if (RE_SAYS_AT_END.test(bare)) return sign !== '' || ended || /^(?:[。，,；;！!？?…]|$)/.test(after)
  // 临走时留了一句话，“…”，
  if (RE_LEFT_WORDS.test(bare) && RE_PART.test(words) && /^[，,。]/.test(after)) return true
  if (/[：:]/.test(sign)) return ended || RE_WORDS_AT_END.test(bare) || RE_PROPOSES_AT_END.test(bare)
  if (sign !== '' && RE_PART.test(words) && (ended || RE_FIRST_PERSON.test(words))) return true
  if (sign !== '' && RE_PART.test(words) && RE_TOLD_BEFORE.test(bare) && /^[。！？]/.test(after)) return true
  if (sign !== '' && (!/^(?:[。，；！？]|$)/.test(after) || subjectOf(bare).kind === 'nobody')) return false
  if (!/^(?:[。，,；;！!？?…]|$)/.test(after) && !ended) return false
  if (!RE_PART.test(words) || isSlogan(words)) return false
  return RE_PROPOSES_AT_END.test(bare) || RE_SAYS_BEFORE_SUBJECT.test(bare) || (ended && /[是成]$/.test(bare))
}

/** `统一领导、各负其责、齐抓共管`: three parts or more of one length, or parts of which none is a clause. */
function isSlogan(words: string): boolean {
  const parts = words.replace(/[。！!]$/, '').split(/[，,、；;]/)
  const lengths = parts.map(part => part.length)
  const same = Math.max(...lengths) - Math.min(...lengths) <= 1
  return /、/.test(words)
    ? same || !/[，,；;。]/.test(words)
    : same && Math.max(...lengths) <= 6 && !/[其则則而之]/.test(words)
}
