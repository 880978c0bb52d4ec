// The study handout 挖空: which words of points and of sentences with figures are left out, to be filled in.

import type { ProductDeck, ProductSlide } from '../../model/product.ts'
import type { Lang, Span } from '../../model/source.ts'
import { readFacts } from '../../language/facts/read.ts'
import { setPunctuation } from '../../language/set-punctuation.ts'
import { markerAt } from '../../language/written-markers.ts'
import { isTitleAgain, numberedTitle, partHead } from './contents.ts'

/** A line of the sheet: the heading of a slide, a point, or a sentence with a figure. */
export interface StudyLine {
  no: number
  role: 'part' | 'title' | 'point' | 'sentence'
  text: string
  /** Left out, in order; each is filled in with exactly these words. */
  blanks: Span[]
}

export const DEFAULT_BLANKS = 20
/** In one line, however many are asked for: more, and nothing is left to remember it by. */
const MOST_IN_LINE = 2
/** Sentences with figures that a slide adds to its points. */
const MOST_SENTENCES = 2
const LONGEST_SENTENCE = { zh: 90, en: 220 } as const

/** What is worth a blank, best first: figures with their unit, dates, terms in quotation marks, words of a heading. */
const FIGURE = 4
const DATE = 3
const TERM = 2
const WORD = 1

/** Matches `4200`, `18.5%`, `6月`; `$3.5 million`, `12`. In Chinese the reader of facts knows what is counted. */
const RE_FIGURE = {
  zh: /\d[\d.,]*(?:\s?[%％‰]|[年月日])?/gu,
  en: /[$£€]?\d(?:[\d.,]*\d)?(?:\s(?:percent|per cent|million|billion)|%)?/gu,
} as const
/** Matches `2021年`, `6月`, `2021`: when, not how much. */
const RE_DATE = /[年月日]$|^(?:1[5-9]|20)\d{2}$/u
const RE_TERM = /(?<=[“「])[^“”「」]{2,10}(?=[”」])/gu
const RE_SENTENCE = /[^。！？!?\n]+?(?:[。！？!?]|\.(?=\s|$)|$)/gu
/** The lines of the sheet with at most `count` blanks. */
export function studyLines({ slides: spoken, parts, lang }: ProductDeck, count = DEFAULT_BLANKS): StudyLine[] {
  const slides = spoken.map(slide => ({ ...slide, note: setPunctuation(slide.note, lang) }))
  let part: number | null = null
  let above = ''
  const lines = slides.flatMap((slide, index): StudyLine[] => {
    const name = slide.part === null || slide.part === part ? undefined : parts[slide.part]
    part = slide.part ?? part
    if (name !== undefined) above = partHead(slide, name)
    const head: StudyLine[] = name === undefined ? [] : [lineOf(slide, 'part', above)]
    if (slide.no === 1 || SKIPPED.has(slide.kind)) return head
    const isNew = slide.title !== '' && slide.title !== slides[index - 1]?.title && !isTitleAgain(above, slide.title)
    if (isNew) above = ''
    const isSaid = (text: string) => [slide.title, ...parts].some(title => isTitleAgain(text, title))
    const matter = matterOf(slide, lang).filter(({ text }) => !isSaid(text))
    return [...head, ...(isNew ? [lineOf(slide, 'title', numberedTitle(slide))] : []), ...matter]
  })
  return withBlanks(lines, lang, count)
}

// --- internal ---

/** What they say is a heading of others, or courtesy. */
const SKIPPED = new Set(['section', 'agenda', 'cover', 'closing'])

interface Candidate {
  line: number
  span: Span
  weight: number
}

function lineOf({ no }: ProductSlide, role: StudyLine['role'], text: string): StudyLine {
  return { no, role, text: text.trim(), blanks: [] }
}

function matterOf(slide: ProductSlide, lang: Lang): StudyLine[] {
  const points = slide.phrases.map(({ start, end }) => lineOf(slide, 'point', slide.note.slice(start, end)))
  const sentences = [...slide.note.matchAll(RE_SENTENCE)]
    .filter(({ 0: text, index }) => {
      const isPoint = slide.phrases.some(({ start, end }) => start < index + text.length && index < end)
      return !isPoint && /\d/.test(text) && text.length <= LONGEST_SENTENCE[lang]
    })
    .slice(0, MOST_SENTENCES)
    .map(({ 0: text }) => lineOf(slide, 'sentence', text))
  return [...points, ...sentences]
}

/** By weight, one in each line before a second in any; of equal ones some from each end of the sheet and between. */
function withBlanks(lines: readonly StudyLine[], lang: Lang, count: number): StudyLine[] {
  const chosen: Candidate[] = []
  const sheet = lines.map(({ text }) => text).join('\n')
  // What stands elsewhere on the sheet, or is asked already, is no question.
  const isAsked = ({ line, span }: Candidate) => timesIn(sheet, wordsAt(lines[line], span)) === 1
  const left = lines.map((line, index) => candidatesOf(line, index, lang).filter(isAsked))
  for (let round = 0; round < MOST_IN_LINE; round++) {
    const best = left.flatMap(candidates => candidates.splice(0, 1))
    for (const weight of [FIGURE, DATE, TERM, WORD])
      chosen.push(
        ...spread(
          best.filter(candidate => candidate.weight === weight),
          count - chosen.length,
        ),
      )
  }
  return lines.map((line, index) => ({
    ...line,
    blanks: chosen
      .filter(({ line: of }) => of === index)
      .map(({ span }) => span)
      .sort((a, b) => a.start - b.start),
  }))
}

/** So many of them, at equal distances: a sheet of which only the first page is to be filled in is none. */
function spread(candidates: readonly Candidate[], count: number): Candidate[] {
  const most = Math.min(count, candidates.length)
  return Array.from({ length: most }, (_, index) =>
    candidates.slice(Math.floor(((index + 0.5) * candidates.length) / most)).slice(0, 1),
  ).flat()
}

function wordsAt(line: StudyLine | undefined, { start, end }: Span): string {
  return line?.text.slice(start, end) ?? ''
}

/** How often words stand in a text, a figure not within a longer one. */
function timesIn(text: string, words: string): number {
  let times = 0
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (!(/^\d/.test(words) && /[\d.]/.test(text[at - 1] ?? ''))) times++
  return times
}

/** The best first; none lies in another. */
function candidatesOf({ text, role }: StudyLine, line: number, lang: Lang): Candidate[] {
  const from = markerAt(text, 0)?.end ?? 0
  const found = (pattern: RegExp, weight: number): Candidate[] =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => index >= from)
      .map(({ 0: words, index }) => ({ line, weight, span: { start: index, end: index + words.trimEnd().length } }))
  const facts = lang === 'zh' ? readFacts(text, [{ start: 0, end: text.length }]) : []
  /** `47` of `现有47台` → `47台` */
  const withUnit = ({ span: { start, end }, ...more }: Candidate): Candidate => {
    const fact = facts.find(
      ({ span }) => span.start <= start && end <= span.end && !/\d/.test(text.slice(span.start, start)),
    )
    return { ...more, span: { start, end: fact?.span.end ?? end } }
  }
  const figures = found(RE_FIGURE[lang], FIGURE).map(withUnit)
  const toDate = (candidate: Candidate): Candidate => ({ ...candidate, weight: DATE })
  const all = [
    ...figures.filter(({ span }) => !RE_DATE.test(text.slice(span.start, span.end))),
    ...figures.filter(({ span }) => RE_DATE.test(text.slice(span.start, span.end))).map(toDate),
    ...found(RE_TERM, TERM),
    ...(role === 'sentence' ? [] : words(text, from, lang).map(span => ({ line, weight: WORD, span }))),
  ]
  return all.filter(
    ({ span }, index) => !all.slice(0, index).some(other => other.span.start < span.end && span.start < other.span.end),
  )
}

/** Words as they are written: `ring-fence`, `couldn't`. */
const RE_WORD = /\p{L}(?:[\p{L}'’-]*\p{L})?/gu
const chinese = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The longest words of a heading; of equal ones the later, on which the stress lies. A whole heading is no blank, nor
 * is what begins with a negation: 人不上心.
 */
function words(text: string, from: number, lang: Lang): Span[] {
  const least = lang === 'zh' ? 2 : 5
  const found =
    lang === 'zh'
      ? Array.from(chinese.segment(text), ({ segment, index, isWordLike }) => ({
          words: isWordLike ? segment : '',
          index,
        }))
      : Array.from(text.matchAll(RE_WORD), ({ 0: words, index }) => ({ words, index }))
  return found
    .filter(({ words, index }) => index >= from && words.length >= least && !words.startsWith('不'))
    .map(({ words, index }) => ({ start: index, end: index + words.length }))
    .filter(({ start, end }) => end - start < text.length - from - 1)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || b.start - a.start)
}
