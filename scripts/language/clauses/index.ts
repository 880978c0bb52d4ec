// May these words of a sentence be shown without the rest of it? Only if they stand alone and say what the sentence
// says: not from inside a condition, a denial or somebody's words, not half of a pair, not leaning on what is not
// there, not waiting for more.

import type { Lang, Span } from '../../model/source.ts'
import { anyOf, pattern } from '../any-of.ts'
import { bondsOf, brokenBond, type Bond, type Clause } from './bonds.ts'
import { findListNames } from '../announcements.ts'
import { runUpOf } from '../run-ups.ts'
import { salutationLength } from '../salutations.ts'
import { ENGLISH_COURTESY, ENGLISH_LEANS, ENGLISH_POINTS, ENGLISH_WAITS, englishBonds } from './en.ts'
import { slipsOf } from './slips.ts'
import { clausesOf, withoutSigns } from './clause.ts'
import { CHINESE_BONDS, CHINESE_COURTESY, CHINESE_LEANS, CHINESE_POINTS, CHINESE_WAITS } from './zh.ts'

export { brokenBond } from './bonds.ts'
export { splitClauses } from './split.ts'
export type { Tie } from './tie.ts'
export { LOOSE } from './tie.ts'
export { holdsWords, missingFor, tiesOf } from './ties.ts'
export { isAnswered, isTurned } from './turned.ts'

/** A sentence with what binds its clauses; made once, asked for each stretch that might be shown. */
export interface BoundSentence extends Span {
  clauses: Clause[]
  bonds: Bond[]
  /** What the speaker takes back, having misspoken. */
  slips: Span[]
}

/** `start` and `end` are offsets into `text`, as are all spans of the result. */
export function bindSentence(text: string, sentence: Span, lang: Lang): BoundSentence {
  const clauses = clausesOf(text, sentence, lang)
  const bonds = lang === 'zh' ? bondsOf(clauses, CHINESE_BONDS) : englishBonds(text, sentence, clauses)
  return { ...sentence, clauses, bonds, slips: slipsOf(clauses, lang) }
}

/**
 * Why `shown`, a stretch of the sentence, must not be shown alone: the id of the first rule against it; null where
 * nothing speaks
 * against it. Punctuation and white space at the ends of `shown` do not matter.
 */
export function refusalOf(text: string, sentence: BoundSentence, shown: Span, lang: Lang): string | null {
  const words = withoutSigns(text, shown)
  const said = text.slice(words.start, words.end)
  // `同志们，这就是…`: whom it is said to is no part of what is said.
  const raw = said.slice(salutationLength(said)).replace(/^[，,：:！!\s]+/u, '')
  if (!/[\p{L}\p{N}]/u.test(raw)) return 'address'
  const tables = lang === 'zh' ? CHINESE : ENGLISH
  if (sentence.slips.some(({ start, end }) => start < words.end && words.start < end)) return 'slip'
  const bond = brokenBond(sentence.bonds, words)
  if (bond) return bond
  const lean = tables.leans.find(({ sign }) => sign.test(raw))
  if (lean) return lean.rule
  if (lang === 'zh' && leansOnSubject(text, sentence, words)) return 'leans-denial'
  const point = tables.points.find(({ sign }) => sign.test(raw))
  if (point) return point.rule
  if (runUpOf(raw, lang)) return 'run-up'
  if (countsShort(text, sentence, words, lang)) return 'counts-short'
  const rest = text.slice(words.end, sentence.end)
  if (/^[”’）)]*\s*[：:]/u.test(rest)) return 'waits-colon'
  if (RE_BUT[lang].test(rest)) return 'turned'
  const last = lang === 'zh' ? lastClauseOf(sentence, words, text) : raw
  if (lang === 'zh' && RE_PREDICATE.test(rest) && !/是|在于/u.test(last)) return 'waits-predicate'
  if (lang === 'zh' && waitsForRest(raw, last, rest)) return 'waits-rest'
  // `Lost books must be paid for.`, `从二月份起每月只考一次。`: a sentence that ends so waits for nothing.
  const wait = /^[.!?。！？]/u.test(text.slice(words.end))
    ? undefined
    : tables.waits.find(({ sign }) => sign.test(last))
  if (wait) return wait.rule
  return tables.courtesy.find(({ sign }) => sign.test(said))?.rule ?? null
}

/** Do these words open with what leans on words before them: 也, 这样, it, which? */
export function leansOn(words: string, lang: Lang): boolean {
  return (lang === 'zh' ? CHINESE : ENGLISH).leans.some(({ sign }) => sign.test(words.trimStart()))
}

// --- internal ---

/** The clause only leads to the next one: an inquiry to what it found, a case to what is done in it. */
function waitsForRest(raw: string, last: string, rest: string): boolean {
  if (RE_FOLLOWS.test(rest) || (RE_EVERY.test(last) && RE_OF_ALL.test(rest))) return true
  // `你愿意卖就卖，不愿意 | ，自己挑去`
  const [, denied] = RE_CASE_ONLY.exec(last) ?? []
  const isCase = denied !== undefined && raw.slice(0, -last.length).includes(denied)
  return RE_GOES_ON.test(rest) && (isCase || RE_INQUIRY.test(last))
}

const CHINESE = { leans: CHINESE_LEANS, points: CHINESE_POINTS, waits: CHINESE_WAITS, courtesy: CHINESE_COURTESY }
const ENGLISH = { leans: ENGLISH_LEANS, points: ENGLISH_POINTS, waits: ENGLISH_WAITS, courtesy: ENGLISH_COURTESY }

/** The speaker turns what he said, in the same sentence: `可以先干后补|，但是不能等`. */
const RE_BUT = {
  zh: pattern('^[”’）)]*\\s*[，,；;]\\s*', anyOf`但是 但(?![凡愿]) 可是 然而 不过(?!是) 只是 其实 其實`),
  en: /^\W{0,3}\s*(?:but|yet)\b(?! (?:also|for|rather)\b)/iu,
}

/**
 * `每天读半小时书，| 不布置作业`, `满月、升学、盖房，| 一律不办酒`: a denial, a rule or a leave inside a sentence says of what
 * before it, unless a case or a stop stands there.
 */
function leansOnSubject(text: string, sentence: BoundSentence, words: Span): boolean {
  if (!RE_DENIAL.test(text.slice(words.start, words.end))) return false
  const at = sentence.clauses.findIndex(clause => clause.words.start === words.start)
  const before = sentence.clauses[at - 1]
  return before !== undefined && !before.stops && !before.announces
}

const RE_DENIAL =
  /^(?:由(?![于於衷来])|被|一律|一概|可以(?![说說看想]))|^不(?![能得准許许要仅僅但光断斷管論论少失幸负負畏忘放弃抛])/u

/** `三个目标：6月底前建成冷库|；…`: a count with fewer than it promises. */
function countsShort(text: string, sentence: BoundSentence, words: Span, lang: Lang): boolean {
  const announcing = sentence.clauses.find(
    clause => clause.announces && clause.start < words.end && clause.end > words.start && clause.words.end < words.end,
  )
  if (!announcing || !(findListNames(announcing.text, lang).length > 0 || RE_SOME[lang].test(announcing.text)))
    return false
  return /[\p{L}\p{N}]/u.test(text.slice(words.end, sentence.end))
}

/** `就这么几条：`, `as follows:`: a list without its number. */
const RE_SOME = {
  zh: /几[条條点點个個件句样樣]|如下|以下|(?:这样|决定是?|处理是?|分工是?|规定是?|办法是)[：:]?$/u,
  en: /\b(?:as follows|the following|down to (?:this|these))\b/iu,
}

/** What comes after the comma is said of the whole before it: `最大的花费，| 就是帮助别人`. */
const RE_PREDICATE = pattern(
  '^[”’）)]*\\s*[，,]\\s*',
  anyOf`就是 便是 正是 乃是 都是 也是 则是 是(?!否|非) 在于 在於 莫过于`,
)
/** `任何人觉得不对劲，| 都可以拍急停`, `打碎了不说，| 才会受处分`, `不愿意，| 自己挑去卖`, `夜里抽查，| 有三处没人`. */
const RE_FOLLOWS = pattern(
  '^[”’）)]*\\s*[，,]\\s*(?:我)?',
  anyOf`才(?![华能]) 都(?=[可要得能不会有]) 任何时候 任何時候 随时 隨時 一律 一概`,
)
/** `凡是到我手里的信，| 三天之内都有回音`: who or what it is, and what is said of each. */
const RE_EVERY = pattern('^', anyOf`凡(?!事) 任何 无论 無論 不管 不论 不論 每一`)
const RE_OF_ALL = /^[”’）)]*\s*[，,][^，。；]*?(?:[都均]|一律|也)/u
const RE_GOES_ON = /^[”’）)]*\s*[，,]/u
const RE_CASE_ONLY = /^[不没](\p{Script=Han}{1,3})$/u
const RE_INQUIRY = pattern(
  anyOf`抽查 暗访 走访 回访 统计 統計 盘点 一查 一算 一看 一问 回忆 告诉我们? 一句话 一个字 一件事 做了一件[小大好]事`,
  '$',
)

function lastClauseOf(sentence: BoundSentence, shown: Span, text: string): string {
  const last = sentence.clauses.findLast(({ words }) => words.start < shown.end)
  return text.slice(Math.max(shown.start, last?.words.start ?? shown.start), shown.end)
}
