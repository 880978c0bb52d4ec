// A rule: what must be done, or must not. A listener writes it down like a deadline.

import type { Lang } from '../model/source.ts'
import { anyCase, anyOf, pattern, phraseOf } from './any-of.ts'

/** `进库必须两人签字`, `No truck may enter after six`: not `马虎不得`, `he must have known`, `we must do better`. */
export function isRule(text: string, lang: Lang): boolean {
  return RULES[lang].test(text)
}

// --- internal ---

const RULES = {
  zh: pattern(
    '^(?!.*(?:不是|并非|並非)).*',
    anyOf`
      必须 必須 务必 務必 一律 严禁 嚴禁 不准 不許 不许
      (?<![记記舍捨怪恨巴见見由])不得(?=\p{Script=Han})(?![不了已])`,
  ),
  en: anyCase(
    phraseOf`
      ^never\b | (?<!\b(?:we|I) )\bmust\b(?! have\b) | \b(?:may|shall|should) never\b | \bno later than\b
      \bno \w+ may\b`,
  ),
}
