// May a stretch of the speech stand on a slide by itself: as a title, a topic, a shortened heading? The same question
// that a row is asked (language/clauses), with what is tied to it and whose words it is.

import { bindSentence, brokenBond, isTurned, refusalOf } from '../../language/clauses/index.ts'
import { OTHERS } from '../../language/clauses/others.ts'
import { anyOf, pattern } from '../../language/any-of.ts'
import { overlapping, rawText, type Reading, type Stretch } from '../reading.ts'
import { standTogether } from './ties.ts'

/**
 * Null where nothing speaks against it, else the id of the first rule that does. `within` is what it is a part of where
 * that is no sentence of a paragraph: a heading.
 */
export function refusalToStand(reading: Reading, shown: Stretch, within: Stretch = shown): string | null {
  const { spoken, lang } = reading
  const { text } = spoken
  const sentence = overlapping(reading.sentences, shown)[0] ?? within
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

/** Bonds of words that say something else without their opener: others', denied, conditional, past or imagined ones. */
const UNREAL: ReadonlySet<string> = new Set([
  ...OTHERS,
  'condition',
  'else',
  'past',
  'example',
  'denial',
  'denial-goes-on',
  'fear',
  'not-but',
  'not-only',
  'either-or',
  'deadline',
  'when',
])

/**
 * Do these words, that a form sets apart (a figure, a stage, items), lie inside the reach of a report, a condition or a
 * denial whose opening words they lack?
 */
export function liesInReach(reading: Reading, shown: Stretch, within: Stretch = shown): boolean {
  const { spoken, lang } = reading
  const sentence = overlapping(reading.sentences, shown)[0] ?? within
  const { bonds } = bindSentence(spoken.text, sentence, lang)
  const asked = bonds.filter(
    ({ rule, opener }) =>
      UNREAL.has(rule) && !(OTHERS.has(rule) && opener && RE_AUTHORITY.test(rawText(reading, opener))),
  )
  return (
    brokenBond(asked, shown) !== null || reading.others.some(({ start, end }) => start < shown.end && shown.start < end)
  )
}

// --- internal ---

/** What these say holds for the hall as well: `总理在报告中提出，…`. */
const RE_AUTHORITY = pattern(anyOf`总书记 总理 主席 国务院 中央 报告 報告 文件 通知 法律 规划`)

/** Signs of the next sentence in which a denial shows itself. */
const NEXT = 80
