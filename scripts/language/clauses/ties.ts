// What of a paragraph is shown together or not at all, over the borders of sentences: the votes for with the votes
// against, the rule with its exception, the good figure with the bad one, a proposal with its refusal.

import type { Lang, Span } from '../../model/source.ts'
import { LOOSE, type Tie, type TieRule } from './tie.ts'
import { unitsOf } from './units.ts'
import { CHINESE_ALIKE, ENGLISH_ALIKE } from './alike.ts'
import { CHINESE_GUARDS } from './guards-zh.ts'
import { ENGLISH_GUARDS } from './guards-en.ts'
import { CHINESE_LIMITS } from './limits-zh.ts'
import { ENGLISH_LIMITS } from './limits-en.ts'
import { CHINESE_LISTED, ENGLISH_LISTED } from './listed.ts'
import { CHINESE_MEMBERS, ENGLISH_MEMBERS } from './members.ts'
import { CHINESE_TIES } from './ties-zh.ts'
import { ENGLISH_TIES } from './ties-en.ts'

const TIES: Record<Lang, readonly TieRule[]> = {
  zh: [...CHINESE_TIES, ...CHINESE_LIMITS, ...CHINESE_GUARDS, ...CHINESE_MEMBERS, ...CHINESE_ALIKE, ...CHINESE_LISTED],
  en: [...ENGLISH_TIES, ...ENGLISH_LIMITS, ...ENGLISH_GUARDS, ...ENGLISH_MEMBERS, ...ENGLISH_ALIKE, ...ENGLISH_LISTED],
}

/** All ties of a paragraph, given as its sentences; linear in its clauses for each row. */
export function tiesOf(text: string, sentences: readonly Span[], lang: Lang): Tie[] {
  const units = unitsOf(text, sentences, lang)
  if (units.length < 2) return []
  return TIES[lang].flatMap(({ rule, find }) =>
    find(units).flatMap(({ when, needs }): Tie[] =>
      when.length > 0 && needs.length > 0
        ? [{ rule, when: when.map(({ words }) => words), needs: needs.map(({ words }) => words) }]
        : [],
    ),
  )
}

/** What is still missing beside `shown`, the stretches that stand on one slide, for each tie that they touch. */
export function missingFor(ties: readonly Tie[], shown: readonly Span[]): { rule: string; missing: Span[] }[] {
  return ties.flatMap(({ rule, when, needs }) => {
    if (rule === LOOSE || !when.some(span => shown.some(one => touches(one, span)))) return []
    const missing = needs.filter(span => !shown.some(one => holdsWords(one, span)))
    return missing.length > 0 ? [{ rule, missing }] : []
  })
}

/** All of the words, but for those that only tie them to what went before: `所以`, `However, `. */
export function holdsWords(shown: Span, words: Span): boolean {
  return shown.start <= words.start + Math.min(SLACK, (words.end - words.start) / 3) && shown.end >= words.end
}

// --- internal ---

const SLACK = 9

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
