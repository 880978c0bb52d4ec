// A sentence in one line of the report. Where the speaker takes a figure back in it, the line begins behind that
// figure: who reads only the head of `每间四瓶，不对，两瓶` would write down the wrong one.

import { anyCase, phraseOf } from '../language/any-of.ts'
import { isTakenBack } from '../language/clauses/slips.ts'
import type { Lang } from '../model/source.ts'
import { shortened } from '../text/format.ts'

/** At most `most` characters and `…`, without line breaks. */
export function excerpt(words: string, lang: Lang, most: number): string {
  const flat = words.replace(/\s+/gu, ' ').trim()
  const from = validFrom(flat, lang, most)
  return from === 0 ? shortened(flat, most) : `…${shortened(flat.slice(from), most)}`
}

/**
 * Where what holds begins, in characters: behind the figure that is taken back; 0 where none is. The figure that holds
 * ends within `most`.
 */
export function validFrom(words: string, lang: Lang, most = Infinity): number {
  const clauses = clausesOf(words)
  const hasFigure = (index: number) => RE_FIGURE[lang].test(clauses[index]?.text ?? '')
  const cue = clauses.findLastIndex(({ text }) => isTakenBack(text, lang))
  const last = clauses.findLastIndex((_, index) => hasFigure(index))
  if (cue < 0 || last < 0) return 0
  // `那是旧标准，今年起是两瓶，请以今天讲的为准`: back to the figure that holds, and to what belongs to it.
  let first = Math.min(cue, last)
  while (first > 0 && !hasFigure(first - 1)) first--
  let valid = first
  while (!hasFigure(valid)) valid++
  const endOf = (index: number) => (clauses[index]?.at ?? 0) + (clauses[index]?.text.length ?? 0)
  let end = valid
  while (hasFigure(end + 1)) end++
  while (first < valid && endOf(end) - (clauses[first]?.at ?? 0) > most) first++
  return first === 0 ? 0 : (clauses[first]?.at ?? 0)
}

// --- internal ---

function clausesOf(words: string): { text: string; at: number }[] {
  const found: { text: string; at: number }[] = []
  for (const { index, 0: text } of words.matchAll(RE_CLAUSE)) found.push({ text: text.trim(), at: index })
  return found
}

/** Up to a sign; the comma of `1,284` is none. */
const RE_CLAUSE = /[^，,；;：:。\s][^，,；;：:。]*(?:,(?=\d{3})[^，,；;：:。]+)*/gu
const RE_FIGURE = {
  zh: /\d|[二三四五六七八九十百千万萬两兩]|一[块塊元角毛斤吨噸台天]/u,
  en: anyCase(
    '\\d|\\b',
    phraseOf`
      two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | \w+teen
      (?:twen|thir|for|fif|six|seven|eigh|nine)ty | hundred | thousand | million`,
    '\\b',
  ),
}
