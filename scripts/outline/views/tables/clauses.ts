// The clauses that lead to a figure: where its label and its measure stand, whatever their form.

import { unbroken } from '../../../language/any-of.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import type { Span } from '../../../model/source.ts'

/** The words of one sentence before a figure are read so far back. */
const LONGEST = 80
const RE_SENTENCE_END = /[。！？；\n]|[.!?;]["”’]?\s/g
const RE_BORDER = /[，；：;:、—]+|,(?!\d{3})|(?<!\bbetween\s[a-z\d-]{1,16})\s(?:and|but|while)(?=\s)/g

/** `Parks and open spaces go`, `the shop and the hill race got`: one name; not `We and …`, `the roof leaked and …`. */
const RE_JOINT = /\sand$/
const RE_NOUN = new RegExp(unbroken`
    ^\s*(?:(?:(?:[Tt]he|[Oo]ur|[Aa]n?)\s)?(?!(?:We|They|You|He|She|It|I)\b)[A-Z][a-z]+
    |(?:[Tt]he|[Oo]ur|[Hh]er|[Hh]is|[Tt]heir)\s[a-z-]+(?:\s[a-z-]+)?)$`)

const RE_DOES =
  /\s(?:[a-z]+ed|rose|fell|went|came|ran|won|lost|got|had|has|is|was|are|were|made|saw|paid|grew|sold|took)$/

export interface RunUp {
  /** From the end of the figure before, or the start of the sentence; never empty, the last one holds the figure. */
  clauses: Span[]
  /** The figure before stands in the same sentence. */
  goesOn: boolean
}

/** Null where nothing parts the figure from the one before it: both belong to one clause. */
export function runUp(text: string, fact: Fact, before: Fact | undefined): RunUp | null {
  const to = Math.max(fact.lead.end, fact.lead.start)
  const floor = before?.line === fact.line ? before.span.end : 0
  const from = sentenceStart(text, to, floor)
  const goesOn = before !== undefined && before.line === fact.line && from === floor
  const clauses: Span[] = []
  let start = from
  let isParted = !goesOn
  for (const match of text.slice(from, to).matchAll(RE_BORDER)) {
    if (RE_JOINT.test(match[0]) && isNoun(text.slice(start, from + match.index))) continue
    if (isParted) push(text, clauses, start, from + match.index)
    isParted = true
    start = from + match.index + match[0].length
  }
  if (!isParted) return null
  clauses.push(trimmed(text, start, to))
  return { clauses, goesOn }
}

/** Where the sentence, or its part behind a semicolon, begins; not before `floor`. */
export function sentenceStart(text: string, at: number, floor = 0): number {
  const from = Math.max(floor, at - LONGEST)
  let start = from
  for (const match of text.slice(from, at).matchAll(RE_SENTENCE_END)) start = from + match.index + match[0].length
  return start
}

// --- internal ---

const isNoun = (words: string) => RE_NOUN.test(words) && !RE_DOES.test(words)

function push(text: string, clauses: Span[], start: number, end: number) {
  const clause = trimmed(text, start, end)
  if (clause.end > clause.start) clauses.push(clause)
}

function trimmed(text: string, from: number, to: number): Span {
  const words = text.slice(from, to)
  // A mark that opens a name (`“五一”假期`) belongs to it.
  const start = from + (/^(?:[\s”"]|“(?![^”]{1,8}”))*/.exec(words)?.[0].length ?? 0)
  return { start, end: Math.max(start, to - (/\s*$/.exec(words)?.[0].length ?? 0)) }
}
