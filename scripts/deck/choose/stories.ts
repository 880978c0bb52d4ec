// What a speaker tells of himself or says to the room: it carries a page only as a part of what he means by it.

import { anyCase, anyOf, pattern, phraseOf, unbroken } from '../../language/any-of.ts'
import { commitsTo } from '../../language/commitments.ts'
import type { Lang } from '../../model/source.ts'

/** Does this text, as a slide would show it, tell a story or make small talk where it should say what holds? */
export function isStory(text: string, lang: Lang): boolean {
  return (
    lang === 'en' && STORIES.some(sign => sign.test(text)) && !RE_COMMITS.test(text) && commitsTo(text, lang) === null
  )
}

/** Does this text say what holds, what should be or how much, not only what happened? */
export function saysWhatHolds(text: string, lang: Lang): boolean {
  return RE_HOLDS[lang].test(text) || /\d/u.test(text.replace(RE_YEAR, ''))
}

// --- internal ---

const KIN = `(?:(?:grand)?(?:father|mother|parents?)|wife|husband|son|daughter|brother|sister|uncle|aunt|cousin)`
const FOLK = 'man|woman|boy|girl|friend|neighbou?r|stranger|fellow'

const STORIES = [
  /^(?:I\b|My\b|He\b|She\b|You\b|Look\b|Listen\b)/u, // I walked out; My sister tells it at weddings
  anyCase('^', phraseOf`when I | the (?:first|last) time I | once | one (?:day|night|morning) | years ago`, '\\b'),
  new RegExp(`\\b(?:my|his|her) ${KIN}\\b`, 'iu'), // It was my uncle who sold it
  new RegExp(
    `^(?:An?|One|This|That|The|Our) (?:\\w+ )?(?:${FOLK})\\b.*\\b(?:\\w+ed|said|told|came|went|took|had|was|looked)\\b`,
    'u',
  ), // A neighbour told me
]

/** `I ask every plot to …`: what a speaker asks, sets or stands for is his point. */
const RE_COMMITS = new RegExp(
  unbroken`
    ^(?:I (?:\w+ly )?(?:ask|call|propose|urge|promise|pledge|believe|want|hope|expect|intend|refuse)
    |I(?:['’]m| am) (?:\w+ly )?(?:asking|proposing|announcing|setting)|You (?:must|should|will|can)|My (?:\w+ )?
    (?:aim|goal|proposal|request|advice|promise|view|wish|hope|message|argument) (?:is|for))\b`,
  'u',
)

const RE_HOLDS = {
  zh: pattern(
    anyOf`
      [是才靠要] 就在 在于 在於 应[该当]? 應[該當]? 必须 必須 不能 不会 不會 不许 不許 不得 能够 能夠 就[有没會会能不]
      没有 沒有 最 一定 永远 永遠 离不开 離不開 [也都][^，,]?不`,
  ), // 差距就在服务态度上
  en: anyCase(
    '\\b',
    phraseOf`
      is | are | isn['’]t | aren['’]t | has | have | do | does | don['’]t | must | should | shall | will | can | cannot
      may | need | needs | ought`,
    '\\b',
  ),
}

const RE_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu
