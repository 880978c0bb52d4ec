// Where a page of the reading script may end, for text alone: at a sentence if one ends on its last lines, else at a
// comma, never inside a word; a heading stays with what follows.

import type { ReadingParagraph } from '../../../model/product.ts'

/**
 * What a cut depends on beside the paragraph; `from` and `below`: the characters of it that are on the page, the
 * first that is not.
 */
export interface CutOptions {
  from: number
  below: number
  isEnglish: boolean
  /** How many lines the character at a place stands above the last one on the page. */
  linesAbove: (at: number) => number
}

/**
 * So many of the last lines may stay empty for a sentence to end there, for a clause, and before a page would end
 * without any mark; characters of the longest heading.
 */
const BOUNDS = {
  zh: { sentenceLines: 3, clauseLines: 2, markLines: 6, longestHeading: 60 },
  en: { sentenceLines: 5, clauseLines: 3, markLines: 7, longestHeading: 120 },
} as const
/** What ends a sentence together with its mark: `”`, `）`. */
const RE_CLOSER = /[”’」』）)\]】》"']/
const RE_MARK = /[。！？；，：、.!?;:,…—]/

/** Where the page ends: at most `below`, and after `from`; `from` where the whole rest had better go over. */
export function chooseCut(paragraph: ReadingParagraph, options: CutOptions): number {
  const { from, below, isEnglish, linesAbove } = options
  const { text, heading } = paragraph
  const { sentenceLines, clauseLines, markLines } = BOUNDS[isEnglish ? 'en' : 'zh']
  if (heading) return from
  /** English puts a space after the mark: it ends the line. */
  const after = (at: number): number => (text[at] === ' ' ? at + 1 : at)
  let [clause, mark] = [-1, -1]
  let isNear = from === 0
  for (let at = below; at > from; at--) {
    const above = linesAbove(Math.max(from, at - 1))
    if (above > sentenceLines - 0.5) isNear = false
    if (above > markLines - 0.5 || (clause !== -1 && !isNear && above > sentenceLines - 0.5)) break
    const kind = endsAt(text, text[at - 1] === ' ' ? at - 1 : at)
    if (kind !== null && mark === -1) mark = after(at)
    if (kind === 'sentence' && above <= sentenceLines - 0.5)
      return beforeHeading(paragraph, { from, at: after(at), isEnglish })
    if (kind === 'clause' && clause === -1 && above < clauseLines - 0.5) clause = after(at)
  }
  // The paragraph began on the last lines, in the middle of its first sentence: it goes over whole.
  if (isNear) return from
  if (clause > from) return beforeHeading(paragraph, { from, at: clause, isEnglish })
  if (mark > from) return beforeHeading(paragraph, { from, at: mark, isEnglish })
  const words = new Intl.Segmenter(isEnglish ? 'en' : 'zh', { granularity: 'word' }).segment(text)
  return Math.max(from, words.containing(below)?.index ?? below)
}

/**
 * `sentence` after `。`, `clause` after `，`, null elsewhere; closing signs belong to the mark. Not after the comma of
 * `412,000`.
 */
export function endsAt(text: string, at: number): 'sentence' | 'clause' | null {
  if (RE_CLOSER.test(text[at] ?? '') || RE_MARK.test(text[at] ?? '')) return null
  let before = at - 1
  while (before > 0 && RE_CLOSER.test(text[before] ?? '')) before--
  const sign = text[before] ?? ''
  if (
    /[.!?;:,]/.test(sign) &&
    before === at - 1 &&
    /[\p{L}\p{Nd}]/u.test(text[at] ?? '') &&
    !/\p{Script=Han}/u.test(text[at] ?? '')
  )
    return null
  if (/[。！？；…!?;.]/.test(sign)) return 'sentence'
  return /[，：、:,—]/.test(sign) ? 'clause' : null
}

// --- internal ---

/** A run-in heading does not end a page: it goes over with its text, and so does one right before it. */
function beforeHeading(
  { text, bold }: ReadingParagraph,
  { from, at, isEnglish }: { from: number; at: number; isEnglish: boolean },
): number {
  const { longestHeading } = BOUNDS[isEnglish ? 'en' : 'zh']
  let cut = at
  for (;;) {
    const heading = bold.find(
      ({ start, end }) => start < cut && (end === cut || end === cut - 1) && !/[；;，,、]/.test(text[end - 1] ?? ''),
    )
    if (!heading || heading.end >= text.length || cut - heading.start > longestHeading) return cut
    cut = Math.max(from, heading.start)
  }
}
