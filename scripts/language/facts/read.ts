// Facts of a text: every figure with what it measures and what tells it apart. Chinese and English have a reader each.

import type { Span } from '../../model/source.ts'
import { unbroken } from '../any-of.ts'
import { chineseFacts } from './chinese.ts'
import { englishFacts } from './english.ts'
import type { Fact } from './fact.ts'
import { factsInWords } from './in-words.ts'
import { sumOf } from './sums.ts'

const RE_ANY_FIGURE = new RegExp(unbroken`
    [\d０-９×]|[百千万萬]分之|[一二三四五六七八九](?:成|[点點][一二三四五六七八九零〇]|[个個]半?[小钟鐘月]|[公平立万萬亿億元块塊斤吨噸亩畝])|[十百千两兩半]
    |第[一二三四五六七八九十]|[一二三四五六七八九十][枚块塊]|\b(?:percent|million|billion|gold|silver)\b`)
const RE_CHINESE = /[\u4e00-\u9fff]/

export interface ReadFacts {
  figures: Fact[]
  /** Values in words (`持平`, `已完工`), in order of the text, as the figures are. */
  inWords: Fact[]
}

/** In order of the text; segments and sentences are numbered through all lines. */
export function readFacts(text: string, lines: readonly Span[]): Fact[] {
  return readAllFacts(text, lines).figures
}

export function readAllFacts(text: string, lines: readonly Span[]): ReadFacts {
  const read: ReadFacts = { figures: [], inWords: [] }
  let [segment, sentence] = [0, 0]
  for (const [line, span] of lines.entries()) {
    const words = text.slice(span.start, span.end)
    const placed = (fact: Fact): Fact => ({
      ...fact,
      segment: fact.segment + segment,
      sentence: fact.sentence + sentence,
      line,
    })
    const figures = RE_ANY_FIGURE.test(words)
      ? (RE_CHINESE.test(words) ? chineseFacts(text, span) : englishFacts(text, span)).map(placed)
      : []
    for (const fact of figures) read.figures.push(withSum(text, fact, read.figures))
    const inWords = factsInWords(text, span).map(placed)
    read.inWords.push(...inWords)
    segment = Math.max(segment, figures.at(-1)?.segment ?? 0, inWords.at(-1)?.segment ?? 0) + 1
    sentence = Math.max(sentence, figures.at(-1)?.sentence ?? 0, inWords.at(-1)?.sentence ?? 0) + 1
  }
  return read
}

// --- internal ---

const MOST_PARTS = 12

/** `拢共` is what the figure is, not what it measures. */
function withSum(text: string, fact: Fact, before: readonly Fact[]): Fact {
  const found = sumOf(text, fact, before.at(-1))
  // `最多的是菜谱，一共2140册`: nothing stands before it that it could be the total of.
  const alike = before.slice(-MOST_PARTS).filter(({ sort, line }) => sort === fact.sort && line === fact.line)
  const sum = found?.kind === 'total' && alike.length === 0 ? null : found
  const isSaid = sum !== null && fact.measure !== null && fact.measure.end <= sum.words.end
  return { ...fact, sum, measure: isSaid ? null : fact.measure }
}
