// A clause of a sentence with its words: without the words that only tie it to what went before, and without the signs
// at its ends.

import type { Lang, Span } from '../../model/source.ts'
import { anyOf, pattern } from '../any-of.ts'
import type { Clause } from './bonds.ts'
import { splitClauses } from './split.ts'

export function clausesOf(text: string, sentence: Span, lang: Lang): Clause[] {
  return splitClauses(text, sentence).map(span => clauseOf(text, span, sentence, lang))
}

/** Without the signs and white space at both ends; a closing quotation mark or bracket belongs to the words. */
export function withoutSigns(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to && /[\s，。；：、,.;:！？!?…—–]/u.test(text[from] ?? '')) from++
  while (to > from && /[\s，。；：、,.;:！？!?…—–]/u.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

// --- internal ---

/** Words that only tie a clause to the one before; dropping them changes nothing. `总之，大家…` → `大家…`. Not `但凡`, `同时代`. */
const RE_TIE = pattern(
  '^[\\s“”"‘’]*(?:',
  anyOf`
    总之 總之 同时 同時 可以看出 由此可见 由此可見 此外 另外 总的来说 總的來說 总的来看 当然 當然 其实 其實
    事实上 可见 也就是说 换句话说 与此同时 那么 那麼 然后 然後 首先 其次 最后 最後 再次`,
  '[，,]|所以|因此|但是|但(?![凡愿求书])|然而|不过，|可是，?|而且|并且)?',
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
