// May a stretch of the speech stand on a slide by itself: as a title, a topic, a shortened heading? The same question
// that a row is asked (language/clauses), with what is tied to it and whose words it is.

import { bindSentence, isTurned, refusalOf } from '../../language/clauses/index.ts'
import { type Reading, type Stretch } from '../reading.ts'
import { OTHERS } from './others.ts'
import { standTogether } from './ties.ts'

/**
 * Null where nothing speaks against it, else the id of the first rule that does. `within` is what it is a part of where
 * that is no sentence of a paragraph: a heading.
 */
export function refusalToStand(reading: Reading, shown: Stretch, within: Stretch = shown): string | null {
  const { spoken, lang } = reading
  const { text } = spoken
  const sentence = reading.sentences.find(({ start, end }) => start < shown.end && end > shown.start) ?? within
  const around = { start: Math.min(sentence.start, shown.start), end: Math.max(sentence.end, shown.end) }
  const bound = bindSentence(text, around, lang)
  const refused = refusalOf(text, bound, shown, lang)
  if (refused) return refused
  const overlaps = ({ start, end }: Stretch) => start < shown.end && shown.start < end
  const other = bound.bonds.find(({ rule, reach }) => OTHERS.has(rule) && overlaps(reach))
  if (other) return other.rule
  if (reading.others.some(overlaps)) return 'quoted'
  if (isTurned(text.slice(around.end, around.end + NEXT).split('\n')[0] ?? '', lang)) return 'turned-next'
  return standTogether(reading, [shown]) ? null : 'tied'
}

// --- internal ---

/** Signs of the next sentence in which a denial shows itself. */
const NEXT = 80
