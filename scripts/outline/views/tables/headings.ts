// A short numbered line above a paragraph of figures tells them apart: `一、东片` over `任务300亩，已完成210亩`.

import { unbroken } from '../../../language/any-of.ts'
import type { Coordinate, Fact } from '../../../language/facts/fact.ts'
import type { ManuscriptLine } from '../../../language/sentences.ts'

const RE_HEADING = new RegExp(unbroken`
    ^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、．.]|[（(]?\d{1,2}[、．.)）]|第[一二三四五六七八九十][，、]|[—\-*•·]+|[①-⑳]
    |[A-Z][.)])\s*(?<label>[^。；！？，,;!?]{1,24})$`)

/** `一是铸造车间。查出隐患46条`: the heading stands in the line itself. */
const RE_RUN_IN =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}(?:[)）、．.]|是)|[（(]?\d{1,2}[、．.)）]|第[一二三四五六七八九十][，、])\s*(?<label>[^。；！？，,;!?\d]{2,12})。/

export function withHeadings(text: string, lines: readonly ManuscriptLine[], facts: readonly Fact[]): Fact[] {
  const told = new Set(facts.map(({ line }) => line))
  const above: (Coordinate | null)[] = []
  let heading: Coordinate | null = null
  for (const [i, line] of lines.entries()) {
    if (!told.has(i)) {
      const label =
        RE_HEADING.exec(text.slice(line.start, Math.min(line.end, line.start + 40)))?.groups?.['label']?.trim() ?? ''
      heading = label ? { kind: 'heading', text: label, span: { start: line.end - label.length, end: line.end } } : null
    }
    above.push(told.has(i) ? (runIn(text, line) ?? heading) : null)
  }
  return facts.map(fact => {
    const label = above[fact.line]
    return label ? { ...fact, coordinates: [label, ...fact.coordinates] } : fact
  })
}

// --- internal ---

function runIn(text: string, line: ManuscriptLine): Coordinate | null {
  const words = text.slice(line.start, Math.min(line.end, line.start + 40))
  const label = RE_RUN_IN.exec(words)?.groups?.['label']
  if (label === undefined) return null
  const start = line.start + words.indexOf(label)
  return { kind: 'heading', text: label, span: { start, end: start + label.length } }
}
