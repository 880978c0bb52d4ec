// What the labelled speeches teach: of each sentence the parts that may stand on a slide, with their features and
// whether an editor shows them.

import { understand } from '../../scripts/convert.ts'
import { readSpeech } from '../../scripts/deck/read-speech.ts'
import { standingIn } from '../../scripts/deck/choose/clauses.ts'
import { featuresOfBorders } from '../../scripts/deck/choose/borders.ts'
import { featuresOfTail, tailsIn } from '../../scripts/deck/choose/tails.ts'
import { featuresOfNeighbours } from '../../scripts/deck/choose/neighbours.ts'
import { featuresOfRun, featuresOfSentence, type Features } from '../../scripts/deck/choose/features.ts'
import { paragraphAround, type Reading, type Stretch } from '../../scripts/deck/reading.ts'
import type { Lang } from '../../scripts/model/source.ts'
import type { Labelled } from './labelled.ts'
import { isTorn, needs, readTies } from './ties.ts'

export interface Example {
  speech: string
  lang: Lang
  /** Numbers of the sentence and of its paragraph in the speech. */
  sentence: number
  paragraph: number
  start: number
  end: number
  text: string
  grade: number
  /** Is it what the editor shows of the sentence? From 0 (nothing in common) to 1. */
  overlap: number
  isTitle: boolean
  features: Features
  borders: Features
  /** Would it lack something, shown alone? null where nobody said. */
  isTorn: boolean | null
  reading: Reading
}

/** A sentence and the one behind or before it in its paragraph. */
export interface Neighbours {
  speech: string
  lang: Lang
  side: 'next' | 'before'
  grade: number
  /** May the sentence not be shown without that one? */
  isNeeded: boolean
  features: Features
}

/** A clause behind one that an editor shows: does he go on with it? */
export interface Tail {
  speech: string
  lang: Lang
  goesOn: boolean
  features: Features
}

/** Of each sentence that is shown, the clauses that follow a shown one. */
export function tailsOf(speech: string, { text, sentences }: Labelled): Tail[] {
  const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  return sentences.flatMap(sentence => {
    if ((sentence.grade ?? 0) < LEAST_SHOWN) return []
    const isShown = ({ start, end }: Stretch) => {
      const middle = (start + end) / 2
      return sentence.shown.some(part => part.start <= middle && middle < part.end)
    }
    return tailsIn(text, sentence).flatMap(({ before, tail }): Tail[] => {
      const last = { start: Math.max(before.start, tail.start - 2), end: tail.start }
      if (!isShown(last)) return []
      const features = featuresOfTail(text.slice(before.start, before.end), text.slice(tail.start, tail.end), lang)
      return [{ speech, lang, goesOn: isShown(tail), features }]
    })
  })
}

/** The neighbours of a speech whose ties are marked in the file. */
export function neighboursOf(speech: string, { text, sentences }: Labelled, ties: string): Neighbours[] {
  const tied = readTies(ties, text, sentences)
  const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  const words = ({ start, end }: Stretch) => text.slice(start, end)
  return sentences.flatMap((sentence, index) =>
    (['next', 'before'] as const).flatMap((side): Neighbours[] => {
      const other = sentences[side === 'next' ? index + 1 : index - 1]
      const { grade } = sentence
      if (!other || grade === null || other.grade === null) return []
      const [first, second] = side === 'next' ? [sentence, other] : [other, sentence]
      if (text.slice(first.end, second.start).includes('\n')) return []
      const features = featuresOfNeighbours(words(first), words(second), lang)
      return [{ speech, lang, side, grade, isNeeded: needs(sentence, other, tied), features }]
    }),
  )
}

/** The grade from which a sentence is shown. */
const LEAST_SHOWN = 2

/** Characters of a row at most. */
const MOST = { zh: 50, en: 120 }

/** `ties` is the file that says what is not shown alone; null where there is none. */
export function examplesOf(
  speech: string,
  { text, sentences }: Labelled,
  { most, ties }: { most?: number; ties: string | null },
): Example[] {
  const source = { name: `${speech}.txt`, format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] } as const
  const { outline, spoken } = understand({ ...source, marks: [] }, null)
  const reading = readSpeech(outline, spoken)
  const { lang } = reading
  const places = placesOf(reading, text, sentences)
  const tied = ties === null ? null : readTies(ties, reading.spoken.text, places)
  return sentences.flatMap((labelled, index) => {
    const place = places[index]
    if (!place || labelled.grade === null) return []
    const { start: at, end: from } = place
    const { grade, isTitle } = labelled
    const shown = labelled.shown.map(({ start, end }) => ({
      start: start - labelled.start + at,
      end: end - labelled.start + at,
    }))
    const sentence = reading.sentences.find(({ start, end }) => start < from && end > at)
    if (!sentence) return []
    const ofSentence = featuresOfSentence(reading, sentence)
    return standingIn(reading, sentence, most ?? MOST[lang]).map(({ run, clause }): Example => ({
      speech,
      lang,
      sentence: index,
      paragraph: paragraphAround(reading, sentence).start,
      start: clause.start,
      end: clause.end,
      text: clause.text,
      grade,
      isTitle,
      overlap: Math.max(...shown.map(part => overlapOf(reading, part, clause))),
      features: new Map([...ofSentence, ...featuresOfRun(reading, sentence, run, clause.text)]),
      borders: featuresOfBorders(reading, sentence, run),
      isTorn: tied && isTorn(clause, place, tied),
      reading,
    }))
  })
}

// --- internal ---

/** Where the sentences stand in what is spoken; null for one that was cleaned away. */
function placesOf(
  reading: Reading,
  text: string,
  sentences: Labelled['sentences'],
): ({ start: number; end: number } | null)[] {
  let from = 0
  return sentences.map(({ start, end }) => {
    const words = text.slice(start, end)
    const at = reading.spoken.text.indexOf(words, from)
    if (at < 0) return null
    from = at + words.length
    return { start: at, end: from }
  })
}

/** Letters in both ÷ letters in either. */
function overlapOf(reading: Reading, a: Stretch, b: Stretch): number {
  const letters = (start: number, end: number) =>
    reading.spoken.text.slice(start, Math.max(start, end)).replace(/[^\p{L}\p{N}]/gu, '').length
  const both = letters(Math.max(a.start, b.start), Math.min(a.end, b.end))
  return both / Math.max(1, letters(Math.min(a.start, b.start), Math.max(a.end, b.end)))
}
