// May these words of a sentence be shown without the rest of it? Only if they stand alone and say what the sentence
// says: not from inside a condition, a denial or somebody's words, not half of a pair, not leaning on what is not
// there, not waiting for more.

import type { Lang, Span } from '../../model/source.ts'
import { anyOf, pattern } from '../any-of.ts'
import { bondsOf, brokenBond, type Bond, type Clause } from './bonds.ts'
import { findListNames } from '../announcements.ts'
import { runUpOf } from '../run-ups.ts'
import { ENGLISH_COURTESY, ENGLISH_LEANS, ENGLISH_POINTS, ENGLISH_WAITS, englishBonds } from './en.ts'
import { splitClauses } from './split.ts'
import { CHINESE_BONDS, CHINESE_COURTESY, CHINESE_LEANS, CHINESE_POINTS, CHINESE_WAITS } from './zh.ts'

export { splitClauses } from './split.ts'
export { isTurned } from './turned.ts'

/** A sentence with what binds its clauses; made once, asked for each stretch that might be shown. */
export interface BoundSentence extends Span {
  clauses: Clause[]
  bonds: Bond[]
}

/** `start` and `end` are offsets into `text`, as are all spans of the result. */
export function bindSentence(text: string, sentence: Span, lang: Lang): BoundSentence {
  const spans = splitClauses(text, sentence)
  const clauses = spans.map(span => clauseOf(text, span, sentence, lang))
  const bonds = lang === 'zh' ? bondsOf(clauses, CHINESE_BONDS) : englishBonds(text, sentence, spans)
  return { ...sentence, clauses, bonds }
}

/**
 * Why `shown`, a stretch of the sentence, must not be shown alone: the id of the first rule against it; null where
 * nothing speaks
 * against it. Punctuation and white space at the ends of `shown` do not matter.
 */
export function refusalOf(text: string, sentence: BoundSentence, shown: Span, lang: Lang): string | null {
  const words = withoutSigns(text, shown)
  const raw = text.slice(words.start, words.end)
  const tables = lang === 'zh' ? CHINESE : ENGLISH
  const bond = brokenBond(sentence.bonds, words)
  if (bond) return bond
  const lean = tables.leans.find(({ sign }) => sign.test(raw))
  if (lean) return lean.rule
  const point = tables.points.find(({ sign }) => sign.test(raw))
  if (point) return point.rule
  if (runUpOf(raw, lang)) return 'run-up'
  if (countsShort(text, sentence, words, lang)) return 'counts-short'
  const rest = text.slice(words.end, sentence.end)
  if (/^[”’）)]*\s*[：:]/u.test(rest)) return 'waits-colon'
  if (RE_BUT[lang].test(rest)) return 'turned'
  const last = lang === 'zh' ? lastClauseOf(sentence, words, text) : raw
  if (lang === 'zh' && RE_PREDICATE.test(rest) && !/是|在于/u.test(last)) return 'waits-predicate'
  const wait = tables.waits.find(({ sign }) => sign.test(last))
  if (wait) return wait.rule
  return tables.courtesy.find(({ sign }) => sign.test(raw))?.rule ?? null
}

// --- internal ---

const CHINESE = { leans: CHINESE_LEANS, points: CHINESE_POINTS, waits: CHINESE_WAITS, courtesy: CHINESE_COURTESY }
const ENGLISH = { leans: ENGLISH_LEANS, points: ENGLISH_POINTS, waits: ENGLISH_WAITS, courtesy: ENGLISH_COURTESY }

/** The speaker turns what he said, in the same sentence: `可以先干后补|，但是不能等`. */
const RE_BUT = {
  zh: pattern('^[”’）)]*\\s*[，,；;]\\s*', anyOf`但是 但(?![凡愿]) 可是 然而 不过(?!是) 只是`),
  en: /^\W{0,3}\s*(?:but|yet)\b(?! (?:also|for|rather)\b)/iu,
}

/** `三个目标：6月底前建成冷库|；…`: a count with fewer than it promises. */
function countsShort(text: string, sentence: BoundSentence, words: Span, lang: Lang): boolean {
  const announcing = sentence.clauses.find(
    clause => clause.announces && clause.start < words.end && clause.end > words.start && clause.words.end < words.end,
  )
  if (!announcing || findListNames(announcing.text, lang).length === 0) return false
  return /[\p{L}\p{N}]/u.test(text.slice(words.end, sentence.end))
}

/** What comes after the comma is said of the whole before it: `最大的花费，| 就是帮助别人`. */
const RE_PREDICATE = pattern(
  '^[”’）)]*\\s*[，,]\\s*',
  anyOf`就是 便是 正是 乃是 都是 也是 则是 是(?!否|非) 在于 在於 莫过于`,
)

/** Words that only tie a clause to the one before; dropping them changes nothing. `总之，大家…` → `大家…`. Not `但凡`, `同时代`. */
const RE_TIE = pattern(
  '^[\\s“”"‘’]*(?:',
  anyOf`
    总之 總之 同时 同時 可以看出 由此可见 由此可見 此外 另外 总的来说 總的來說 总的来看 当然 當然 其实 其實
    事实上 可见 也就是说 换句话说 与此同时 那么 那麼 然后 然後 首先 其次 最后 最後 再次`,
  '[，,]|但是|但(?![凡愿求书])|然而|不过，|可是，?|而且|并且)?',
)

function clauseOf(text: string, span: Span, sentence: Span, lang: Lang): Clause {
  const raw = text.slice(span.start, span.end)
  const tie = lang === 'zh' ? (raw.match(RE_TIE)?.[0].length ?? 0) : raw.length - raw.trimStart().length
  const words = withoutSigns(text, { start: span.start + tie, end: span.end })
  return {
    ...span,
    words,
    text: text.slice(words.start, words.end),
    tied: raw.replace(/^[\s“”"‘’]+/u, ''),
    stops: span.end >= sentence.end || /[。！？；!?;][”’」』）)]*\s*$/u.test(raw),
    announces: /[：:]\s*$/u.test(raw),
  }
}

/** Without the signs and white space at both ends; a closing quotation mark or bracket belongs to the words. */
function withoutSigns(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to && /[\s，。；：、,.;:！？!?…—–]/u.test(text[from] ?? '')) from++
  while (to > from && /[\s，。；：、,.;:！？!?…—–]/u.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

function lastClauseOf(sentence: BoundSentence, shown: Span, text: string): string {
  const last = sentence.clauses.findLast(({ words }) => words.start < shown.end)
  return text.slice(Math.max(shown.start, last?.words.start ?? shown.start), shown.end)
}
