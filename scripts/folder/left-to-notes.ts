// What no slide shows and somebody may miss: commitments, deadlines, calls, programmes by their names, figures. A short
// list for whoever answers for the deck, gravest first; a line of outline.md marked 上屏 brings one onto a slide.

import { isCall } from '../language/closing.ts'
import { commitmentsIn } from '../language/commitments.ts'
import { isDeadline, notedIn, type Noted } from '../language/noted.ts'
import { saidInMarks } from '../language/said-in-marks.ts'
import type { Deck, Shown } from '../model/deck.ts'
import type { Lang } from '../model/source.ts'
import type { Outline, OutlineNode, Quote } from '../model/outline.ts'
import type { Span } from '../model/source.ts'

export interface LeftToNotes {
  /** The slide on which it is spoken. */
  no: number
  /** Offset of the sentence in the source. */
  at: number
  /** What is missing of the sentence: figures, dates, names; empty where it is the words themselves. */
  what: string[]
  words: string
}

/** Gravest first, then in order; what a slide shows elsewhere in the same words is not missing. */
export function leftToNotes(
  deck: Deck,
  outline: Outline,
  source: string,
  texts: readonly (readonly Shown[])[],
): LeftToNotes[] {
  const spans = texts.flat().flatMap(shown => ('spans' in shown ? shown.spans : []))
  const words = bare(texts.flatMap(shown => shown.map(({ text }) => text)).join('\n'))
  const isShown = (span: Span) => shareShown(span, spans) >= MOSTLY || words.includes(bare(textOf(source, span)))
  const sentences = sentencesOf(outline.children)
  const found = sentences.flatMap((sentence, index) => {
    const no = deck.slides.findLast(slide => slide.span.start <= sentence.start)?.no ?? 1
    const before = sentences[index - 1] ?? sentence
    return missingIn(source, sentence, deck.lang, { before, isShown, words }).map(one => ({
      ...one,
      no,
      at: sentence.start,
    }))
  })
  return found.sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank)).map(({ rank: _, ...entry }) => entry)
}

export interface QuotationLeft extends Pick<LeftToNotes, 'no' | 'at' | 'words'> {
  speaker: string | null
  /** Whoever said it has taken it back: no slide shows it. */
  withdrawn: boolean
}

/**
 * Quotations of which no slide shows the greater part of the first sentence, in order, and what else stands in marks
 * behind a verb of saying: the words of opponents and of people without a name, too.
 */
export function quotationsLeft(
  deck: Deck,
  outline: Outline,
  source: string,
  texts: readonly (readonly Shown[])[],
): QuotationLeft[] {
  const spans = texts.flat().flatMap(shown => ('spans' in shown ? shown.spans : []))
  const words = bare(texts.flatMap(shown => shown.map(({ text }) => text)).join('\n'))
  const begun = ({ text, span }: Words) => {
    const first = text.match(RE_FIRST)?.[0] ?? text
    return words.includes(bare(first)) || shareShown({ ...span, end: span.start + first.length }, spans) >= MOSTLY
  }
  const quotes = quotesIn(outline.children)
  const others = paragraphsIn(outline.children).flatMap(paragraph =>
    saidInMarks(textOf(source, paragraph), deck.lang)
      .map(({ start, end }) => ({ start: paragraph.start + start, end: paragraph.start + end }))
      .filter(one => !quotes.some(({ span }) => span.start < one.end && one.start < span.end))
      .map((span): Words => ({ text: textOf(source, span), speaker: null, span })),
  )
  return [...quotes, ...others]
    .filter(one => !begun(one))
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ text, speaker, voice, span }) => ({
      withdrawn: voice === 'withdrawn',
      no: deck.slides.findLast(slide => slide.span.start <= span.start)?.no ?? 1,
      at: span.start,
      words: text,
      speaker,
    }))
}

// --- internal ---

/** The first sentence, or clause, of a quotation. */
const RE_FIRST = /^.*?[。！？，.!?,;；](?!\d)/su

type Words = Pick<Quote, 'text' | 'speaker' | 'voice' | 'span'>

/** Paragraphs of which something may be shown. */
function paragraphsIn(nodes: readonly OutlineNode[]): Span[] {
  return nodes.flatMap(node =>
    node.type === 'section'
      ? node.mark === 'hide'
        ? []
        : paragraphsIn(node.children)
      : node.type === 'paragraph' && node.sentences.some(({ mark }) => mark !== 'hide')
        ? [node.span]
        : [],
  )
}

function quotesIn(nodes: readonly OutlineNode[]): Quote[] {
  return nodes.flatMap(node =>
    node.type === 'section'
      ? node.mark === 'hide'
        ? []
        : quotesIn(node.children)
      : node.type === 'quote'
        ? [node]
        : [],
  )
}

const RANKS = ['grave', 'deadline', 'rule', 'plain', 'call', 'noted'] as const

interface Missing {
  rank: (typeof RANKS)[number]
  what: string[]
  words: string
}

/** A commitment is missing where a slide shows less of it than this. */
const MOSTLY = 0.6

/** What a sentence says that no slide does: the commitment, with it the deadline and the figures in its clauses. */
function missingIn(
  source: string,
  sentence: Span,
  lang: Lang,
  { before, isShown, words }: { before: Span; isShown: (span: Span) => boolean; words: string },
): Missing[] {
  const commitments = commitmentsIn(source, sentence, lang).filter(span => !isShown(span))
  const isInside = (one: Span) => commitments.some(({ start, end }) => start <= one.start && one.end <= end)
  const noted = notedIn(source, [sentence], lang, { inWords: true }).filter(
    one => !words.includes(bare(textOf(source, one))) && !isInside(one),
  )
  const said = textOf(source, sentence).trim()
  const left = noted.length > 0 || (commitments.length === 0 && isCall(said) && !isShown(sentence))
  return [
    ...commitments.map((one): Missing => ({
      rank: one.weight,
      what: [],
      words: textOf(source, withContext(source, one, { sentence, before })),
    })),
    ...(left ? [{ rank: rankOf(noted, source), what: unique(noted, source), words: said }] : []),
  ]
}

/** `我不同意`, `We will not do that`: a few words or a pronoun say nothing without the sentence before them. */
function withContext(source: string, words: Span, { sentence, before }: { sentence: Span; before: Span }): Span {
  const said = textOf(source, words)
  if (bare(said).length >= FEW && !RE_POINTS.test(said)) return words
  const opens = bare(source.slice(sentence.start, words.start)) === ''
  const near =
    source.slice(before.end, sentence.start).trim() === '' && !source.slice(before.end, sentence.start).includes('\n')
  return { start: opens && near ? before.start : sentence.start, end: words.end }
}

/** Characters of a clause that tells somebody nothing. */
const FEW = 7
const RE_POINTS = /(?:[它他她此]|这样|这么做)$|\b(?:that|this|it|so|them|there)$|^(?:They|She|He|It|That)\b/u

function rankOf(noted: readonly Noted[], source: string): Missing['rank'] {
  if (noted.length === 0) return 'call'
  return noted.some(one => one.kind === 'date' && isDeadline(textOf(source, one))) ? 'deadline' : 'noted'
}

function unique(noted: readonly Noted[], source: string): string[] {
  return [...new Set(noted.map(one => textOf(source, one).trim()))]
}

function textOf(source: string, { start, end }: Span): string {
  return source.slice(start, end)
}

/** Share of the characters of a stretch that stand on some slide. */
function shareShown({ start, end }: Span, spans: readonly Span[]): number {
  const shown = new Set<number>()
  for (const span of spans) for (let at = Math.max(start, span.start); at < Math.min(end, span.end); at++) shown.add(at)
  return shown.size / Math.max(1, end - start)
}

/** Places of all sentences and headings, without those that somebody keeps off the slides. */
function sentencesOf(nodes: readonly OutlineNode[]): Span[] {
  return nodes.flatMap(node =>
    node.type === 'section'
      ? node.mark === 'hide'
        ? []
        : [...(node.synthetic ? [] : [node.span]), ...sentencesOf(node.children)]
      : node.type === 'paragraph'
        ? node.sentences.filter(({ mark }) => mark !== 'hide').map(({ span }) => span)
        : [],
  )
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}
