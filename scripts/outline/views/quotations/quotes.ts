// Quotations: somebody's words of 15 characters or more, as a view beside the prose. Slogans, names and scare quotes
// are none.

import { unbroken } from '../../../language/any-of.ts'
import type { Quote } from '../../../model/outline.ts'
import type { Mark, Span } from '../../../model/source.ts'
import { closedUp } from '../../../text/apart.ts'
import { trimmed, type ManuscriptLine } from '../../../language/sentences.ts'
import { candidatesOf, LEAST, LEAST_NAMED, pageOf, sentencesBefore, type Candidate, type Page } from './candidates.ts'
import { isSaidInChinese } from './chinese.ts'
import { isSaidInEnglish } from './english.ts'
import { speakerOf, type Before } from './speakers.ts'
import { isTakenBack } from './taken-back.ts'
import { voiceOf } from './voice.ts'
import { unmarkedQuotations } from './unmarked.ts'

export function findQuotes(text: string, lines: readonly ManuscriptLine[], marks: readonly Mark[]): Quote[] {
  const blocks = marks.filter(mark => mark.kind === 'quote')
  const page = pageOf(text, lines)
  const found: Quote[] = []
  lines.forEach((line, index) => {
    if (blocks.some(mark => mark.span.start <= line.start && mark.span.end >= line.end)) return
    const quotes = markedQuotes(page, index).filter(({ span }) => span.start >= (found.at(-1)?.span.end ?? 0))
    found.push(
      ...(quotes.length > 0
        ? quotes
        : unmarkedQuotations(page, index).map(({ span, speaker }) => quoteOf(text, span, speaker))),
    )
  })
  for (const { span } of blocks) {
    const inner = stripMarks(text, trimmed(text, span))
    if (
      inner.end - inner.start >= LEAST &&
      !RE_ABOUT_THE_TEXT.test(text.slice(inner.start, inner.end)) &&
      lines.some(line => line.start < span.end && line.end > span.start)
    )
      found.push(quoteOf(text, inner, null))
  }
  return found.toSorted((a, b) => a.span.start - b.span.start)
}

// --- internal ---

/** An editor's note set as a block: `这是…的报告的一部分`. */
const RE_ABOUT_THE_TEXT = new RegExp(
  unbroken`
    ^(?:这|這|本文|以下|下面|编者按|按[：:]|注[：:]|This (?:is|was|speech|text|address)|The following|Editor)
    [^。]{0,80}(?:报告|報告|讲话|講話|演讲|演講|文章|讲稿|发言|speech|address|remarks|text|delivered)`,
)

function markedQuotes(page: Page, index: number): Quote[] {
  const found: Quote[] = []
  let last: Candidate | null = null
  let before: Before | null = null
  const speakers = new Set<string>()
  for (const candidate of candidatesOf(page, index)) {
    const previous: boolean = before !== null && before.candidate === last
    const length = candidate.span.end - candidate.span.start
    const chinese = /[\u4e00-\u9fff]/.test(candidate.words)
    if ((chinese ? isSaidInChinese : isSaidInEnglish)(candidate, previous)) {
      const named = speakerOf(page, candidate, candidate.follows && !previous ? null : before)
      const above = candidate.before === '' ? sentencesBefore(page, candidate).slice(0, 2) : []
      const voice = isTakenBack(page, candidate, named) ? 'withdrawn' : voiceOf(candidate, named, above)
      // Whom the sentence before only imagines has said nothing.
      const speaker = voice === 'hypothetical' && candidate.before === '' ? null : named
      if (speaker !== null) speakers.add(speaker)
      before = { candidate, speaker, others: speakers.size }
      const isAttributed = chinese && (speaker !== null || voice !== undefined)
      if (length >= (isAttributed ? LEAST_NAMED : LEAST) || isShortOf(candidate, speaker))
        found.push({ ...quoteOf(page.text, candidate.span, speaker), ...(voice && { voice }) })
    }
    last = candidate
  }
  return found
}

/** `“再来。”`, `“Speak.”`: a whole sentence of somebody named, however short. */
function isShortOf({ words, after }: Candidate, speaker: string | null): boolean {
  if (speaker === null || words.length < LEAST_OF_ALL || !RE_SENTENCE.test(words.trim())) return false
  return !RE_NAMES.test(words) && (!/[,，]$/.test(words) || !RE_SECOND_HALF.test(after))
}

/** `“Dean Jean,”` */
const RE_NAMES = /^[A-Z][a-z]+(?:\s[A-Z][a-z]+)+[,.]$/
/** With its sign. */
const LEAST_OF_ALL = 2
/** A comma stands before a credit. */
const RE_SENTENCE = /[。！？!?….,，]$/
/** `“Dad,” he said, “did we …`: what opens in the same sentence. */
const RE_SECOND_HALF = /^[^.。！？!?]*[“‘「"]/

function stripMarks(text: string, { start, end }: Span): Span {
  if (/[“"「]/.test(text[start] ?? '')) start++
  if (/[”"」]/.test(text[end - 1] ?? '')) end--
  return { start, end }
}

function quoteOf(text: string, span: Span, speaker: string | null): Quote {
  const tight = trimmed(text, span)
  // English opens a quotation again in each of its paragraphs.
  const words = text.slice(tight.start, tight.end).replace(/\n[“"]/g, '\n')
  const isChinese = /[\u4e00-\u9fff]/.test(words)
  return { type: 'quote', text: closedUp(words.split('\n'), isChinese ? '' : ' '), speaker, span: tight }
}
