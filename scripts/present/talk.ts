// A deck → the speech as the speaker's view shows it: sentences with their share of the slide's planned seconds, the
// clicks they wait for, headings and points bold, figures set apart.

import { keptWhole } from '../language/kept-whole.ts'
import { PARAGRAPH_PAUSE, speakingSeconds } from '../language/aloud.ts'
import type { ProductDeck, ProductSlide } from '../model/product.ts'
import type { Span } from '../model/source.ts'
import type { Talk, TalkRun, TalkSentence, TalkSlide } from '../model/talk.ts'
import { splitSentences } from '../outline/index.ts'
import { spansOf } from '../text/spans-of.ts'

/**
 * Matches `6.6%`, `1,200亿`, `86万`, `$4.5`, `3—5`. Not `2025年`, `3月4日`, `10:30`, `F16`: dates and names are no figures
 * to stress.
 */
const RE_FIGURE = new RegExp(
  [
    /(?<![\d.:A-Za-z])[$£€¥]?\d[\d,]*(?:\.\d+)?(?:[—–~-]\d[\d,]*(?:\.\d+)?)?/,
    /\s?(?:[%‰℃]|万亿|[万亿千百])?(?![\d.:]*\d|\s?[年月日号]|[A-Za-z])/,
  ]
    .map(({ source }) => source)
    .join(''),
  'gu',
)

/**
 * Ends what can be read in one go, within a sentence that holds more: `；`, `。` of a quotation, `. The` in English.
 * Not `。”`, not `6.6`.
 */
const RE_STOP = /[。！？；](?![”’」』）)】》])|[.!?;](?=\s+["“‘]?\p{Lu})/gu
/** Sentences up to here stay whole; in em, an English letter half of one: two lines of the speaker's view. */
const LONGEST_WHOLE = 40

export function talkOf({ title, lang, theme, slides, ruby = {} }: ProductDeck): Talk {
  const whole = keptWhole(slides.map(({ note }) => note).join('\n'), lang)
  return { title, lang, theme, slides: slides.map(slide => talkSlide(slide, lang, { ruby, whole })) }
}

// --- internal ---

/** How words are read, and the places of those that no line parts. */
interface Words {
  ruby: Readonly<Record<string, string>>
  whole: (text: string) => Span[]
}

function talkSlide(
  { no, title, note, seconds, phrases, clicks, continues }: ProductSlide,
  lang: Talk['lang'],
  words: Words,
): TalkSlide {
  const pieces = piecesOf(note, clicks)
  const weights = pieces.map(
    ({ start, end }) => speakingSeconds(note.slice(start, end), lang) + (note[end] === '\n' ? PARAGRAPH_PAUSE : 0),
  )
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const sentences = pieces.map(({ start, end }, index): TalkSentence => ({
    runs: runsOf(note, { start, end }, { phrases, ...words }),
    seconds: whole === 0 ? seconds / pieces.length : (seconds * (weights[index] ?? 0)) / whole,
    click: clicks.filter(place => place <= start).length,
    opens: start === 0 ? !continues : note[start - 1] === '\n',
  }))
  return { no, title, seconds, sentences }
}

/** Sentences, cut where a click comes in their middle, and long ones at their own stops. */
function piecesOf(note: string, clicks: readonly number[]): Span[] {
  const pieces: Span[] = []
  let from = 0
  for (const line of note.split('\n')) {
    for (const { start, end } of splitSentences(note, { start: from, end: from + line.length })) {
      const sentence = note.slice(start, end)
      const stops =
        emOf(sentence) > LONGEST_WHOLE
          ? Array.from(sentence.matchAll(RE_STOP), ({ index, 0: stop }) => start + index + stop.length)
          : []
      const cuts = [
        start,
        ...[...new Set([...clicks, ...stops])].filter(place => place > start && place < end).toSorted((a, b) => a - b),
        end,
      ]
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

function emOf(text: string): number {
  return Array.from(text, character => (character > '\u2E7F' ? 1 : 0.5)).reduce((sum: number, width) => sum + width, 0)
}

function runsOf(
  note: string,
  { start, end }: Span,
  { phrases, ruby, whole }: Words & { phrases: readonly Span[] },
): TalkRun[] {
  const text = note.slice(start, end)
  const figures = Array.from(text.matchAll(RE_FIGURE), ({ index, 0: figure }) => ({
    start: start + index,
    end: start + index + figure.length,
  }))
  const placed = <S extends Span>(span: S): S => ({ ...span, start: start + span.start, end: start + span.end })
  const rare = Object.entries(ruby).flatMap(([word, read]) =>
    spansOf(text, word).map(span => placed({ ...span, read })),
  )
  const kept = whole(text).map(placed)
  const inside = <S extends Span>(spans: readonly S[], at: number): S | undefined =>
    spans.find(span => span.start <= at && at < span.end)
  const places = [
    ...new Set([start, end, ...[...phrases, ...figures, ...rare, ...kept].flatMap(span => [span.start, span.end])]),
  ]
    .filter(place => place >= start && place <= end)
    .toSorted((a, b) => a - b)
  return places.slice(0, -1).map((place, index) => {
    // A word that a bold border cuts in two keeps its reading to itself.
    const word = inside(rare, place)
    return {
      text: note.slice(place, places[index + 1]),
      ...(inside(phrases, place) && { bold: true as const }),
      ...(inside(figures, place) && { figure: true as const }),
      ...(inside(kept, place) && { whole: true as const }),
      ...(word && word.start === place && word.end === places[index + 1] && { ruby: word.read }),
    }
  })
}
