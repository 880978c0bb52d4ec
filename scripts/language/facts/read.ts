// Facts of a text: every figure with what it measures and what tells it apart. Chinese and English have a reader each.

import type { Span } from '../../model/source.ts'
import { unbroken } from '../any-of.ts'
import { chineseFacts } from './chinese.ts'
import { englishFacts } from './english.ts'
import type { Fact } from './fact.ts'

const RE_ANY_FIGURE = new RegExp(unbroken`
    [\d０-９×]|[百千万萬]分之|[一二三四五六七八九](?:成|[个個]半?[小钟鐘月]|[公平立万萬亿億元块塊斤吨噸亩畝])|[十百千两兩半]
    |第[一二三四五六七八九十]|[一二三四五六七八九十][枚块塊]|\b(?:percent|million|billion|gold|silver)\b`)
const RE_CHINESE = /[\u4e00-\u9fff]/

/** In order of the text; segments and sentences are numbered through all lines. */
export function readFacts(text: string, lines: readonly Span[]): Fact[] {
  const facts: Fact[] = []
  let [segment, sentence] = [0, 0]
  for (const [line, span] of lines.entries()) {
    const words = text.slice(span.start, span.end)
    if (RE_ANY_FIGURE.test(words)) {
      const found = RE_CHINESE.test(words) ? chineseFacts(text, span) : englishFacts(text, span)
      for (const fact of found)
        facts.push({ ...fact, segment: fact.segment + segment, sentence: fact.sentence + sentence, line })
    }
    segment = (facts.at(-1)?.segment ?? segment) + 1
    sentence = (facts.at(-1)?.sentence ?? sentence) + 1
  }
  return facts
}
