// What a part of a sentence is worth as a row of a slide, and as the title of its passage: log-odds that an editor
// would show it so. Learned from speeches that an editor marked (tools/weights), by `npm run weights`.

import type { Lang } from '../../model/source.ts'
import type { Reading, Stretch } from '../reading.ts'
import type { ClauseRun } from './english.ts'
import { featuresOfRun, featuresOfSentence, type Features } from './features.ts'
import WEIGHTS from './weights.json' with { type: 'json' }

export interface Worth {
  row: number
  title: number
}

/** Weighs the parts of one sentence. */
export function weigherOf(reading: Reading, sentence: Stretch): (run: ClauseRun, text: string) => Worth {
  const { row, title } = TABLES[reading.lang]
  const ofSentence = featuresOfSentence(reading, sentence)
  const base = {
    row: sumOf(row, ofSentence) + (row.get('bias') ?? 0),
    title: sumOf(title, ofSentence) + (title.get('bias') ?? 0),
  }
  return (run, text) => {
    const ofRun = featuresOfRun(reading, sentence, run, text)
    return { row: base.row + sumOf(row, ofRun), title: base.title + sumOf(title, ofRun) }
  }
}

// --- internal ---

type Table = ReadonlyMap<string, number>

const TABLES: Record<Lang, Record<keyof Worth, Table>> = {
  zh: { row: new Map(Object.entries(WEIGHTS.zh.row)), title: new Map(Object.entries(WEIGHTS.zh.title)) },
  en: { row: new Map(Object.entries(WEIGHTS.en.row)), title: new Map(Object.entries(WEIGHTS.en.title)) },
}

function sumOf(weights: Table, features: Features): number {
  let sum = 0
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value
  return sum
}
