// What the labelled speeches teach: of each sentence the parts that may stand on a slide, with their features and
// whether an editor shows them.

import { understand } from '../../scripts/convert.ts'
import { readSpeech } from '../../scripts/deck/read-speech.ts'
import { standingIn } from '../../scripts/deck/choose/clauses.ts'
import { featuresOfRun, featuresOfSentence, type Features } from '../../scripts/deck/choose/features.ts'
import { paragraphAround, type Reading, type Stretch } from '../../scripts/deck/reading.ts'
import type { Lang } from '../../scripts/model/source.ts'
import type { Labelled } from './labelled.ts'

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
  reading: Reading
}

/** Characters of a row at most. */
const MOST = { zh: 50, en: 120 }

export function examplesOf(speech: string, { text, sentences }: Labelled, most?: number): Example[] {
  const source = { name: `${speech}.txt`, format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] } as const
  const { outline, spoken } = understand({ ...source, marks: [] }, null)
  const reading = readSpeech(outline, spoken)
  const { lang } = reading
  let from = 0
  return sentences.flatMap((labelled, index) => {
    const words = text.slice(labelled.start, labelled.end)
    const at = reading.spoken.text.indexOf(words, from)
    if (at < 0) return []
    from = at + words.length
    if (labelled.grade === null) return []
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
      reading,
    }))
  })
}

// --- internal ---

/** Letters in both ÷ letters in either. */
function overlapOf(reading: Reading, a: Stretch, b: Stretch): number {
  const letters = (start: number, end: number) =>
    reading.spoken.text.slice(start, Math.max(start, end)).replace(/[^\p{L}\p{N}]/gu, '').length
  const both = letters(Math.max(a.start, b.start), Math.min(a.end, b.end))
  return both / Math.max(1, letters(Math.min(a.start, b.start), Math.max(a.end, b.end)))
}
