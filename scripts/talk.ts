// A deck → the speech as the speaker's view shows it: sentences with their share of the slide's planned seconds, the clicks
// they wait for, headings and points bold, figures set apart.

import { PARAGRAPH_PAUSE, speakingSeconds } from './aloud.ts'
import type { ProductDeck, ProductSlide, Span, Talk, TalkRun, TalkSentence, TalkSlide } from './model.ts'
import { splitSentences } from './outline/index.ts'

/** Matches `6.6%`, `1,200亿`, `86万`, `$4.5`, `3—5`. Not `2025年`, `3月4日`, `10:30`, `F16`: dates and names are no figures to stress. */
const RE_FIGURE = /(?<![\d.:A-Za-z])[$£€¥]?\d[\d,]*(?:\.\d+)?(?:[—–~-]\d[\d,]*(?:\.\d+)?)?\s?(?:[%‰℃]|万亿|[万亿千百])?(?![\d.:]*\d|\s?[年月日号]|[A-Za-z])/gu

export function talkOf({ title, lang, theme, slides }: ProductDeck): Talk {
  return { title, lang, theme, slides: slides.map(slide => talkSlide(slide, lang)) }
}

// --- internal ---

function talkSlide({ no, title, note, seconds, phrases, clicks, continues }: ProductSlide, lang: Talk['lang']): TalkSlide {
  const pieces = piecesOf(note, clicks)
  const weights = pieces.map(({ start, end }) => speakingSeconds(note.slice(start, end), lang) + (note[end] === '\n' ? PARAGRAPH_PAUSE : 0))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const sentences = pieces.map(({ start, end }, index): TalkSentence => ({
    runs: runsOf(note, { start, end }, phrases),
    seconds: whole === 0 ? seconds / pieces.length : seconds * (weights[index] ?? 0) / whole,
    click: clicks.filter(place => place <= start).length,
    opens: start === 0 ? !continues : note[start - 1] === '\n',
  }))
  return { no, title, seconds, sentences }
}

/** Sentences, cut where a click comes in their middle. */
function piecesOf(note: string, clicks: readonly number[]): Span[] {
  const pieces: Span[] = []
  let from = 0
  for (const line of note.split('\n')) {
    for (const { start, end } of splitSentences(note, { start: from, end: from + line.length })) {
      const cuts = [start, ...new Set(clicks.filter(place => place > start && place < end)), end]
      for (const [index, cut] of cuts.slice(0, -1).entries()) pieces.push({ start: cut, end: cuts[index + 1] ?? end })
    }
    from += line.length + 1
  }
  // White space between two sentences belongs to the first, so that the runs joined are the line.
  return pieces.map(({ start, end }, index) => {
    const next = pieces[index + 1]?.start ?? end
    return { start, end: note.slice(end, next).includes('\n') ? end : next }
  })
}

function runsOf(note: string, { start, end }: Span, phrases: readonly Span[]): TalkRun[] {
  const figures = Array.from(note.slice(start, end).matchAll(RE_FIGURE), ({ index, 0: text }) => ({ start: start + index, end: start + index + text.length }))
  const inside = (spans: readonly Span[], at: number): boolean => spans.some(span => span.start <= at && at < span.end)
  const places = [...new Set([start, end, ...[...phrases, ...figures].flatMap(span => [span.start, span.end])])].filter(place => place >= start && place <= end).toSorted((a, b) => a - b)
  return places.slice(0, -1).map((place, index) => ({
    text: note.slice(place, places[index + 1]),
    ...inside(phrases, place) && { bold: true as const },
    ...inside(figures, place) && { figure: true as const },
  }))
}
