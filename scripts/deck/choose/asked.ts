// What the speaker himself says that a passage is about, in its first sentences: a question that he answers
// (`钱从哪里来？…`, `So what will we do? …`), or how many things come (`村里商量了三条路子。…`).

import { findListNames } from '../../language/announcements.ts'
import { isHeadingQuestion } from '../../language/questions.ts'
import { BOXES, fits } from '../fit/boxes.ts'
import { paragraphAround, rawText, show, type Reading, type Stretch } from '../reading.ts'
import { refusalToStand } from './gate.ts'

/** The words of the first or second sentence that head what follows; null where none do. */
export function headAsked(reading: Reading, sentences: readonly Stretch[]): Stretch | null {
  const first = sentences.slice(0, 2).toReversed()
  const opening = sentences.filter(({ start }, index) => index === 0 || reading.spoken.text[start - 1] === '\n')
  return (
    first.find(sentence => announces(reading, sentence, sentences)) ??
    opening.map(sentence => questionIn(reading, sentence, sentences)).find(words => words !== null) ??
    null
  )
}

// --- internal ---

/** `那钱从哪里来？`, `So what will we do?`: the first word ties the question to what went before. */
const RE_TIE = /^(?:那么?(?![里边个些])|所以|So,? |And |Now,? |But )[，,]?/u

function questionIn(reading: Reading, sentence: Stretch, sentences: readonly Stretch[]): Stretch | null {
  // An aside among other matter heads nothing: most of the passage is its answer.
  const { end } = paragraphAround(reading, sentence)
  const answer = sentences.filter(other => other.start > sentence.start && other.end <= end)
  if (2 * sizeOf(answer) < sizeOf(sentences)) return null
  const raw = rawText(reading, sentence)
  const start = sentence.start + (RE_TIE.exec(raw.trimStart())?.[0].length ?? 0) + raw.length - raw.trimStart().length
  const words = { start, end: sentence.end }
  const said = rawText(reading, words).trim()
  if (!isHeadingQuestion(said) || /[，,]/u.test(said)) return null
  const refused = refusalToStand(reading, words, sentence)
  // `Where does the money come from?` waits for nothing but its answer.
  const stands = refused === null || refused.startsWith('waits')
  return stands && fits(show(reading, words).text, BOXES.title) ? words : null
}

const sizeOf = (stretches: readonly Stretch[]) => stretches.reduce((sum, { start, end }) => sum + end - start, 0)

/** A sentence that ends in a count of as many things as sentences follow, at most some too few. */
function announces(reading: Reading, sentence: Stretch, sentences: readonly Stretch[]): boolean {
  const raw = rawText(reading, sentence).replace(/[。：:.\s]+$/u, '')
  const name = findListNames(raw, reading.lang).at(-1)
  const after = sentences.length - 1 - sentences.indexOf(sentence)
  if (!name || name.count < LEAST || name.count > MOST || name.start + name.words.length < raw.length) return false
  const shown = show(reading, sentence).text
  return after >= name.count - 1 && fits(shown, BOXES.title) && refusalToStand(reading, sentence) === null
}

const LEAST = 2
const MOST = 7
