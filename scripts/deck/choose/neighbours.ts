// What is counted of two neighbouring sentences when it is asked whether one may be shown without the other: how each
// begins and ends, their lengths, their figures, and how many words they have in common. `weights.json` says what each
// is worth for a sentence that lacks the next one (`next`), and for one that lacks the one before (`before`).

import type { Lang } from '../../model/source.ts'
import { firstOf, lastOf, lettersOf, sizeOf } from './borders.ts'
import type { Features } from './features.ts'

/** Of two sentences in the order in which they are spoken. */
export function featuresOfNeighbours(first: string, second: string, lang: Lang): Features {
  const [one, two] = [lettersOf(first, lang), lettersOf(second, lang)]
  const figures = [first, second].map(text => /\d/u.test(text))
  return new Map(
    [
      ...firstOf('first', one, lang),
      ...lastOf('first ends', one, lang),
      ...firstOf('second', two, lang),
      ...lastOf('second ends', two, lang),
      `first size ${sizeOf(one)}`,
      `second size ${sizeOf(two)}`,
      `in common ${inCommon(first, second, lang)}`,
      ...(/[？?]["”’]?$/u.test(first.trim()) ? ['first asks'] : []),
      ...(/["”]$/u.test(first.trim()) ? ['first quotes'] : []),
      ...(figures[0] ? ['first figure'] : []),
      ...(figures[1] ? ['second figure'] : []),
      ...(figures[0] && figures[1] ? ['both figures'] : []),
      ...[...new Set(one)].map(unit => `first has ${unit}`),
      ...[...new Set(two)].map(unit => `second has ${unit}`),
    ].map(name => [name, 1]),
  )
}

// --- internal ---

const MOST_COMMON = 4
const LONG_WORD = 5

/** Words of two characters, in English of five letters, that both have: up to four are counted. */
function inCommon(first: string, second: string, lang: Lang): number {
  const words =
    lang === 'zh'
      ? Array.from(second, (_, at) => second.slice(at, at + 2)).filter(pair => /^\p{Script=Han}{2}$/u.test(pair))
      : lettersOf(second, lang).filter(word => word.length >= LONG_WORD)
  const other = lang === 'zh' ? first : first.toLowerCase()
  return Math.min(MOST_COMMON, new Set(words.filter(word => other.includes(word))).size)
}
