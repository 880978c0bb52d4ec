// What stands between quotation marks, with what stands around it: all that is asked when it is decided whether
// somebody's words are quoted and whose.

import { itemAt } from '../../../text/item-at.ts'
import { splitSentences, type ManuscriptLine } from '../../../language/sentences.ts'
import type { Span } from '../../../model/source.ts'
import { knownNames } from './known-names.ts'
import { masked, quotationsOf } from './marks.ts'

export interface Candidate {
  /** Without its marks. */
  span: Span
  words: string
  /** The sentence before the opening mark, from its own beginning; quotations in it are masked. */
  before: string
  /** Behind the closing mark, to the end of the paragraph, at most `AFTER` characters. */
  after: string
  /** A paragraph of its own; then `before` is the sentence that ends the paragraph above with a colon. */
  whole: boolean
  /** Index of the paragraph in which it begins. */
  line: number
  /** Nothing but a sign between this and the quotation before. */
  follows: boolean
  /** From the last character of the quotation before on; null where none is before. */
  between: string | null
}

/** Shorter words are names and scare quotes. */
export const LEAST = 15
/** Chinese words of so many are shown where the text says whose they are. */
export const LEAST_NAMED = 8
const BEFORE = 240
const AFTER = 60
/** Sentences before the one that leads to a quotation, characters and paragraphs, in which its speaker may be named. */
const MOST_SENTENCES = 10
const MOST_CHARACTERS = 800
const MOST_PARAGRAPHS = 2

/** Paragraphs with their quotations masked. */
export interface Page {
  text: string
  lines: readonly ManuscriptLine[]
  pairs: readonly (readonly Span[])[]
  masked: (line: number) => string
  /** Who is surely called by name somewhere in the speech, as he is called first. */
  names: () => readonly string[]
}

export function pageOf(text: string, lines: readonly ManuscriptLine[]): Page {
  const pairs = quotationsOf(text, lines)
  const known = new Map<number, string>()
  let names: readonly string[] | null = null
  const maskedLine = (index: number) => {
    const line = itemAt(lines, index)
    const words = known.get(index) ?? masked(text, line, pairs[index] ?? [])
    known.set(index, words)
    return words
  }
  return {
    text,
    lines,
    pairs,
    masked: maskedLine,
    names: () => (names ??= knownNames(lines.map((_, index) => maskedLine(index)).join('\n'), text)),
  }
}

/** All pairs of a paragraph that are long enough, and short ones too where a credit may follow. */
export function candidatesOf(page: Page, index: number): Candidate[] {
  const { text, lines } = page
  const line = itemAt(lines, index)
  let last = -1
  return (page.pairs[index] ?? []).map(({ start, end }) => {
    const between = last < 0 ? null : text.slice(last - 1, start - 1)
    last = end
    const whole = start - 1 === line.start && (end + 1 >= line.end || end >= line.end)
    return {
      span: { start, end },
      words: text.slice(start, end),
      before: whole ? leadAbove(page, index) : sentenceEnd(page.masked(index).slice(0, start - 1 - line.start)),
      after: whole ? saidBelow(page, index) : text.slice(end + 1, Math.min(line.end, end + 1 + AFTER)),
      whole,
      line: index,
      between,
      follows: between !== null && /^[，,；;]?\s*$/.test(between.slice(2)),
    }
  })
}

/** The sentences before a quotation and its own beginning, the nearest first; masked. */
export function sentencesBefore(page: Page, candidate: Candidate): string[] {
  const found: string[] = []
  const line = itemAt(page.lines, candidate.line)
  let rest = candidate.whole ? 0 : candidate.span.start - 1 - line.start - candidate.before.length
  let length = 0
  for (let index = candidate.line; index >= 0 && index >= candidate.line - MOST_PARAGRAPHS; index--) {
    const words = index === candidate.line ? page.masked(index).slice(0, Math.max(0, rest)) : page.masked(index)
    rest = words.length
    const from = Math.max(0, rest - MOST_CHARACTERS)
    const sentences = splitSentences(words, { start: from, end: rest }).map(({ start, end }) => words.slice(start, end))
    // The colon above a paragraph that is a quotation already counts as the sentence before it.
    if (candidate.whole && index === candidate.line - 1 && candidate.before !== '') sentences.pop()
    for (const sentence of sentences.toReversed()) {
      found.push(sentence)
      length += sentence.length
      if (found.length >= MOST_SENTENCES || length >= MOST_CHARACTERS) return found
    }
  }
  return found
}

/** How many of `sentencesBefore` stand in the paragraph of what leads to the quotation. */
export function ownSentences(page: Page, candidate: Candidate): number {
  const { start } = itemAt(page.lines, candidate.line)
  const length = candidate.whole ? 0 : candidate.span.start - 1 - start - candidate.before.length
  return splitSentences(page.masked(candidate.line), { start: 0, end: Math.max(0, length) }).length
}

/** The end of a text from the beginning of its last sentence. */
export function sentenceEnd(text: string): string {
  const end = text.slice(Math.max(0, text.length - BEFORE))
  const last = [...end.matchAll(RE_SENTENCE_END)].at(-1)
  return (last ? end.slice(last.index + last[0].length) : end).trimStart()
}

// --- internal ---

const RE_SENTENCE_END =
  /[。！？；]|[!?;](?=\s|$|[\u4e00-\u9fff])|(?<!\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Gov|Sen|Rep|Gen|Prof|Rev|[A-Z]))\.(?=\s)/g

/** `这句话是项目总工许立群写在图纸背面的。` below a paragraph that is a quotation. */
function saidBelow({ text, lines }: Page, index: number): string {
  const next = lines[index + 1]
  const words = next ? text.slice(next.start, Math.min(next.end, next.start + AFTER)) : ''
  return /^[这這][句段番][话話]是/.test(words) ? words : ''
}

/** `她在信里写道：` above a paragraph that is a quotation. */
function leadAbove(page: Page, index: number): string {
  if (index === 0) return ''
  const above = page.masked(index - 1).slice(-BEFORE)
  return /[：:]\s*$/.test(above) ? sentenceEnd(above) : ''
}
