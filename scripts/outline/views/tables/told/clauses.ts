// The clauses of a paragraph, each with the number of its segment (up to `；` or an end of sentence) and its sentence.

import type { Span } from '../../../../model/source.ts'

export interface Clause extends Span {
  text: string
  segment: number
  sentence: number
  /** Words that open what follows: `分工是这样：`. */
  isLead: boolean
}

const RE_CHINESE = /[\u4e00-\u9fff]/
const RE_ENDS = /[。！？!?\n]/
const RE_PARTS = /[，,；;：:]/
const OPEN = '“‘「『（('
const CLOSE = '”’」』）)'

/** Chinese only: English lists are found by their words. What stands in marks or brackets belongs to its clause. */
export function clausesIn(text: string, line: Span): Clause[] {
  const found: Clause[] = []
  if (!RE_CHINESE.test(text.slice(line.start, line.end))) return found
  let [depth, start, segment, sentence] = [0, line.start, 0, 0]
  for (let at = line.start; at <= line.end; at++) {
    const sign = at < line.end ? (text[at] ?? '') : '\n'
    if (OPEN.includes(sign)) depth++
    else if (CLOSE.includes(sign)) depth = Math.max(0, depth - 1)
    const isEnd = RE_ENDS.test(sign)
    if (at < line.end && (depth > 0 || !(isEnd || RE_PARTS.test(sign)))) continue
    const words = text.slice(start, at)
    const from = start + (words.length - words.trimStart().length)
    if (words.trim() !== '') {
      const isLead = /[：:]/.test(sign)
      found.push({ start: from, end: from + words.trim().length, text: words.trim(), segment, sentence, isLead })
    }
    if (isEnd) sentence++
    if (isEnd || /[；;]/.test(sign)) segment++
    start = at + 1
  }
  return found
}
