// Words that no line may part where a speech is read aloud: names of persons, figures with their unit, and what the
// speech says again and again (渠长制, 望山县). Who reads one half does not know how it goes on.

import type { Lang, Span } from '../model/source.ts'
import { spansOf } from '../text/spans-of.ts'
import { MONTHS } from './en/dates.ts'
import { readFacts } from './facts/read.ts'
import { ownWords } from './own-words.ts'
import { NAME, TITLES } from './zh/persons.ts'

/** Before or behind what a person is called. */
const RE_PERSON = new RegExp(`${NAME}(?=${TITLES})|(?<=${TITLES})${NAME}(?!\\p{Script=Han})`, 'gu')

/** A figure with its unit that is longer may stand on two lines; characters. */
const LONGEST_FIGURE = 12
const MONTH = MONTHS.join('|')
/** Matches `$2.31 million`, `12 per cent`; `1 January`, `May 14`; `forty-one`. */
const RE_ENGLISH_FIGURE = new RegExp(
  String.raw`[$£€]?\d[\d.,]*\s(?:million|billion|trillion|percent|per\scent)\b` +
    String.raw`|\b\d{1,2}\s(?:${MONTH})\b|\b(?:${MONTH})\s\d{1,2}\b` +
    String.raw`|\b(?:[Tt]wen|[Tt]hir|[Ff]or|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ty-\w+`,
  'gu',
)

/** For a whole speech: gives the places in one text of it, in order; none overlaps another. */
export function keptWhole(speech: string, lang: Lang): (text: string) => Span[] {
  const words = [...ownWords(speech, lang)]
  const figures = lang === 'zh' ? chineseFigures : englishFigures
  return text =>
    merged([
      ...words.flatMap(word => spansOf(text, word)),
      ...(lang === 'zh' ? matchesOf(text, RE_PERSON) : []),
      ...figures(text),
    ])
}

// --- internal ---

function chineseFigures(text: string): Span[] {
  return readFacts(text, [{ start: 0, end: text.length }])
    .map(({ span: { start, end } }) => ({ start, end }))
    .filter(({ start, end }) => end - start <= LONGEST_FIGURE)
}

function englishFigures(text: string): Span[] {
  return matchesOf(text, RE_ENGLISH_FIGURE)
}

function matchesOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: words }) => ({ start: index, end: index + words.length }))
}

/** Spans that share a character as one: `3800万元` and the `万元` in it. */
function merged(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else whole.push({ ...span })
  }
  return whole
}
