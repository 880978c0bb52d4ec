// Spaces inside Chinese that nobody typed: wraps of a page turned into spaces, letters spread for looks (同 志 们).

import { itemAt } from '../../text/item-at.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removal } from '../draft.ts'

/** Matches the space in `统筹安排， 做一个`. Not the one in `竖直脊梁 立定脚跟`: a title may be in parts. */
const RE_AFTER_PUNCTUATION = /(?<=[，。；：、！？）】》”])[ \u00A0]+(?=[\p{Script=Han}，。；：、！？（【《“])/gu
/** Matches `同 志 们` and `会 议 纪 要`. Not `张 三`: names of two characters are spread on purpose. */
const RE_SPREAD = /(?<![\p{Script=Han}])(?:\p{Script=Han}[ \u00A0\u3000]+){2,}\p{Script=Han}(?![\p{Script=Han}])/gu
/** Matches the space in `推进经 济社会`. */
const RE_BETWEEN_HAN = /(?<=[\p{Script=Han}，、；])[ \u00A0](?=\p{Script=Han})/gu
/** Former lines are at least so long, and alike within two characters. */
const LEAST_LINE = 15
const SLACK = 2

export function splitSpaces(draft: CleaningDraft): Edit[] {
  return draft.lines
    .filter(({ isTable }) => !isTable)
    .flatMap(({ text, span }) => {
      const at = (start: number, end: number) =>
        removal('stray-space', { start: span.start + start, end: span.start + end })
      const spread = Array.from(text.matchAll(RE_SPREAD)).flatMap(match =>
        Array.from(match[0].matchAll(/\s+/g), space =>
          at(match.index + space.index, match.index + space.index + space[0].length),
        ),
      )
      const punctuation = Array.from(text.matchAll(RE_AFTER_PUNCTUATION), match =>
        at(match.index, match.index + match[0].length),
      )
      return [...spread, ...punctuation, ...formerWraps(text).map(index => at(index, index + 1))]
    })
}

// --- internal ---

/** Single spaces between Han at even distances stood at the ends of lines. */
function formerWraps(text: string): number[] {
  const spaces = Array.from(text.matchAll(RE_BETWEEN_HAN), ({ index }) => index)
  const lengths = spaces.map((index, n) => index - (n > 0 ? itemAt(spaces, n - 1) + 1 : 0))
  const [first = 0] = lengths
  const isEven = lengths.every(length => length >= LEAST_LINE && Math.abs(length - first) <= SLACK)
  return spaces.length >= 2 && isEven ? spaces : []
}
