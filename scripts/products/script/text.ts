// The notes as one running text for the reading script: paragraphs as they are spoken, with the places where the
// slide turns and where a minute is full.

import { keptWhole } from '../../language/kept-whole.ts'
import { setPunctuation } from '../../language/set-punctuation.ts'
import { LABELS } from '../../words/labels.ts'
import type { ProductDeck, ReadingParagraph } from '../../model/product.ts'
import { spansOf } from '../../text/spans-of.ts'
import { boldIn, LONGEST_HEADING } from '../bold.ts'

/** Latin letters and figures are set apart by a space, Chinese is not. */
const RE_LATIN_END = /[\p{Script=Latin}\p{Nd}.,;:!?'"’”)]$/u
/** Matches `，`, and the comma of `came, and`. Not that of `412,000`. */
const SENTENCE_MARK = /[。！？；：，、]|[.!?;:,](?![\p{L}\p{Nd}])/u

/** Slides → paragraphs; the first slide of the deck needs no turning. */
export function readingText({
  slides,
  lang,
  ruby = {},
}: Pick<ProductDeck, 'slides' | 'lang' | 'ruby'>): ReadingParagraph[] {
  const paragraphs: ReadingParagraph[] = []
  let waiting: number[] = []
  let seconds = 0
  for (const slide of slides) {
    if (slide.no > 1) waiting.push(slide.no)
    if (slide.note === '') continue
    let offset = 0
    slide.note.split('\n').forEach((line, index) => {
      const goesOn = index === 0 && slide.continues && slide.kind !== 'section' ? paragraphs.at(-1) : undefined
      const paragraph = goesOn && goesOn.heading === null ? goesOn : started(paragraphs, slide.kind === 'section')
      if (paragraph.text !== '' && RE_LATIN_END.test(paragraph.text)) paragraph.text += ' '
      const base = paragraph.text.length
      if (waiting.length > 0) paragraph.turns.push({ at: base, label: labelOf(waiting), no: slide.no })
      waiting = []
      paragraph.text += line
      for (const { start, end } of slide.phrases) {
        if (start < offset + line.length && end > offset)
          paragraph.bold.push({
            start: base + Math.max(0, start - offset),
            end: base + Math.min(line.length, end - offset),
          })
      }
      paragraph.minutes.push(
        ...minutesIn(line, {
          base,
          before: seconds + (slide.seconds * offset) / slide.note.length,
          lasting: (slide.seconds * line.length) / slide.note.length,
        }),
      )
      offset += line.length + 1
    })
    seconds += slide.seconds
  }
  const last = paragraphs.at(-1)
  if (last && waiting.length > 0)
    last.turns.push({ at: last.text.length, label: labelOf(waiting), no: waiting[0] ?? 0 })
  const whole = keptWhole(slides.map(({ note }) => note).join('\n'), lang)
  return paragraphs.map(paragraph => ({
    ...paragraph,
    text: setPunctuation(paragraph.text, lang),
    bold: boldIn(paragraph.text, paragraph.bold, lang),
    read: Object.entries(ruby).flatMap(([word, reading]) =>
      spansOf(paragraph.text, word).map(span => ({ ...span, reading })),
    ),
    whole: whole(paragraph.text),
    heading: paragraph.heading ?? (isHeadingLine(paragraph, lang) ? 'line' : null),
  }))
}

/** The first words of what comes next, at most twelve characters or six words: `努力构建起“党委统一领导……`. */
export function catchword(text: string, lang: ProductDeck['lang']): string {
  const words =
    lang === 'en'
      ? text.trim().split(/\s+/).slice(0, 6).join(' ')
      : text
          .trim()
          .slice(0, 12)
          .replace(tornFigure(text.trim()[12] ?? ''), '')
  const mark = words.slice(4).search(SENTENCE_MARK)
  const cut = mark === -1 ? words : words.slice(0, mark + 4)
  return cut === text.trim() ? cut : `${cut}${lang === 'en' ? ' …' : '……'}`
}

// --- internal ---

/** What to take off before `next`: the beginning of a figure that is not whole. Matches `19` before `.6%`. */
function tornFigure(next: string): RegExp {
  return /[\d.,%]/.test(next) ? /(?<=.{4})[\d.,]+$/ : /$^/
}

function started(paragraphs: ReadingParagraph[], isSection: boolean): ReadingParagraph {
  const paragraph: ReadingParagraph = {
    text: '',
    bold: [],
    read: [],
    whole: [],
    turns: [],
    minutes: [],
    heading: isSection ? 'section' : null,
  }
  paragraphs.push(paragraph)
  return paragraph
}

/** `[2, 3, 4]` → `2–4` */
function labelOf(numbers: readonly number[]): string {
  const first = numbers[0] ?? 0
  const last = numbers.at(-1) ?? first
  return first === last ? String(first) : `${first}${LABELS.through.zh}${last}`
}

function minutesIn(
  line: string,
  { base, before, lasting }: { base: number; before: number; lasting: number },
): { at: number; minute: number }[] {
  const first = Math.floor(before / 60) + 1
  const count = lasting <= 0 ? 0 : Math.floor((before + lasting) / 60) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const at = Math.round((line.length * (60 * (first + index) - before)) / lasting)
    return { at: base + Math.min(line.length, wordStart(line, at)), minute: first + index }
  })
}

/** A mark stands between words. */
function wordStart(line: string, at: number): number {
  const space = /[\p{Script=Latin}\p{Nd}]/u.test(line[at] ?? '') && line[at - 1] !== ' ' ? line.indexOf(' ', at) : -1
  return space === -1 ? at : space + 1
}

function isHeadingLine({ text, bold }: ReadingParagraph, lang: ProductDeck['lang']): boolean {
  return text.length < LONGEST_HEADING[lang] && bold.some(({ start, end }) => start === 0 && end === text.length)
}
