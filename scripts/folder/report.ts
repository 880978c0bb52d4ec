// report.md: what the program did with the speech and what a person should look at, in the speech's language.

import { notedIn } from '../language/noted.ts'
import { say, type Values } from '../words/messages.ts'
import type { Deck, Shown } from '../model/deck.ts'
import type { Outline, OutlineNode, Section } from '../model/outline.ts'
import type { Readings } from '../model/readings.ts'
import type { Issue, Removed } from '../model/source.ts'
import { excerpt, validFrom } from './excerpt.ts'
import { leftToNotes, quotationsLeft } from './left-to-notes.ts'
import { clock, shortened } from '../text/format.ts'

/** A figure with its unit: `56岁`, `12.5%`, `第×名`, `2018`. Not the 一 of 一是, not the comma of `×,×`. */
const RE_FIGURE = new RegExp(
  [
    '第?[0-9０-９×]+(?:[.,，][0-9０-９]+)*',
    String.raw`(?:\s?[%％‰]|[万亿千百]*`,
    '(?:个百分点|平方米|平方公里|公里|元|人|名|位|年|月|日|岁|个|项|次|倍|户|家|吨|亩|度|天|小时|分钟|分)?)',
  ].join(''),
  'gu',
)
const QUOTED = 40

interface ReportFacts {
  keep?: readonly string[] | undefined
  missing?: readonly string[] | undefined
  /** All that each slide shows; without it nobody asks what no slide shows. */
  texts?: readonly (readonly Shown[])[]
  readings?: Readings | undefined
}

/** Title, time, then what to check; sections without entries say so in one line. */
export function renderReport(
  deck: Deck,
  outline: Outline,
  source: string,
  { keep = [], missing = [], texts, readings = {} }: ReportFacts = {},
): string {
  const text = (key: string, values?: Values) => say(key, deck.lang, values)
  const line = lineFinder(source)
  const section = (title: string, entries: readonly string[]) => [
    `## ${text(title)}`,
    '',
    ...(entries.length > 0 ? entries.map(entry => `- ${entry}`) : [text('report-none')]),
    '',
  ]
  const seconds = deck.slides.reduce((sum, slide) => sum + slide.seconds, 0)
  return [
    `# ${text('report-title', { title: markdown(deck.title.text) })}`,
    '',
    text('report-summary', {
      slides: deck.slides.length,
      time: clock(seconds),
      characters: deck.manuscript.replace(/\s/gu, '').length,
    }),
    '',
    ...section(
      'report-odd',
      deck.issues.map(issue =>
        text('report-issue', { message: markdown(issue.message), place: place(issue, source, line, text) }),
      ),
    ),
    ...(missing.length > 0
      ? section(
          'report-missing',
          missing.map(character => text('report-missing-character', whereStands(character, source))),
        )
      : []),
    ...section(
      'report-uncertain',
      uncertain(outline.children).map(node => uncertainPoint(node, line, text)),
    ),
    ...(texts ? section('report-left', leftEntries({ deck, outline, source, texts }, line)) : []),
    ...section(
      'report-figures',
      figures(deck).map(({ no, title, found }) =>
        text('report-figure', { no, title: markdown(title), figures: markdown(found.join('、')) }),
      ),
    ),
    ...(Object.keys(readings).length > 0 ? section('report-readings', readingEntries(readings, deck)) : []),
    ...section(
      'report-removed',
      deck.removed.map(removed => removal(removed, line, text)),
    ),
    ...(keep.length > 0 ? [text('report-kept', { rules: keep.join(', ') }), ''] : []),
    `## ${text('report-times')}`,
    '',
    ...times(deck, text),
    '',
  ].join('\n')
}

// --- internal ---

interface WithTexts {
  deck: Deck
  outline: Outline
  source: string
  texts: readonly (readonly Shown[])[]
}

/** A list that somebody reads in a minute; where the others stand is said below it. */
const MOST_LEFT = 20
const LEFT_QUOTED = { zh: 40, en: 110 }
/** How a quotation is listed. */
const REPORTED = {
  said: { nobody: 'report-left-quotation', named: 'report-left-said' },
  withdrawn: { nobody: 'report-left-withdrawn', named: 'report-left-said-withdrawn' },
} as const

function leftEntries({ deck, outline, source, texts }: WithTexts, line: (offset: number) => number): string[] {
  const left = leftToNotes(deck, outline, source, texts)
  const entries = left.slice(0, MOST_LEFT).map(({ no, at, what, words }) => {
    // A figure that is taken back stands nowhere before the one that holds.
    const valid = words.slice(validFrom(words, deck.lang))
    const missing = what.filter(one => valid.includes(one))
    return say(missing.length > 0 ? 'report-left-sentence' : 'report-left-words', deck.lang, {
      no,
      line: line(at),
      what: markdown(missing.join('、')),
      text: markdown(excerpt(words, deck.lang, LEFT_QUOTED[deck.lang])),
    })
  })
  const rest = left.slice(MOST_LEFT)
  const lines = [...new Set(rest.map(({ at }) => line(at)))].sort((a, b) => a - b)
  const more =
    rest.length > 0 ? [say('report-left-more', deck.lang, { count: rest.length, lines: lines.join('、') })] : []
  const isListed = (words: string) => left.slice(0, MOST_LEFT).some(one => one.words.includes(words))
  const quotations = quotationsLeft(deck, outline, source, texts)
    .filter(({ words, withdrawn }) => withdrawn || !isListed(words))
    .map(({ no, at, words, speaker, withdrawn }) =>
      say(REPORTED[withdrawn ? 'withdrawn' : 'said'][speaker === null ? 'nobody' : 'named'], deck.lang, {
        no,
        line: line(at),
        who: markdown(speaker ?? ''),
        text: markdown(shortened(words, LEFT_QUOTED[deck.lang])),
      }),
    )
  return [...entries, ...more, ...quotations]
}

function place(
  { span }: Issue,
  source: string,
  line: (offset: number) => number,
  text: (key: string, values?: Values) => string,
): string {
  if (!span) return ''
  return text('report-place', {
    line: line(span.start),
    text: markdown(shortened(source.slice(span.start, span.end), QUOTED)),
  })
}

/** The character, its code and the numbers of all lines that hold it: each may be a name. */
function whereStands(character: string, source: string): Values {
  const lines = source.split('\n').flatMap((line, index) => (line.includes(character) ? [index + 1] : []))
  return {
    character: markdown(character),
    code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
    lines: lines.join('、'),
  }
}

/** Each word with its reading and the numbers of the slides on which it is said. */
function readingEntries(readings: Readings, { slides, lang }: Deck): string[] {
  return Object.entries(readings).map(([word, reading]) =>
    say('report-reading', lang, {
      word: markdown(word),
      reading: markdown(reading),
      slides: slides.flatMap(({ note }, index) => (note.includes(word) ? [index + 1] : [])).join('、'),
    }),
  )
}

function removal(
  { rule, text: words, span }: Removed,
  line: (offset: number) => number,
  text: (key: string, values?: Values) => string,
): string {
  return text('report-removal', { line: line(span.start), rule, text: markdown(shortened(words, QUOTED)) })
}

function uncertainPoint(
  { marker, heading, span, confidence }: Section,
  line: (offset: number) => number,
  text: (key: string, values?: Values) => string,
): string {
  return text('report-point', {
    heading: markdown(shortened(`${marker ?? ''}${heading}`, QUOTED)),
    line: line(span.start),
    confidence: text(`confidence-${confidence}`),
  })
}

function uncertain(nodes: readonly OutlineNode[]): Section[] {
  return nodes.flatMap(node =>
    node.type === 'section'
      ? [...(node.confidence === 'sure' || node.synthetic ? [] : [node]), ...uncertain(node.children)]
      : [],
  )
}

function figures(deck: Deck): { no: number; title: string; found: string[] }[] {
  return deck.slides
    .map(({ no, title, note }) => ({ no, title: title.text, found: figuresIn(note) }))
    .filter(({ found }) => found.length > 0)
}

/** Each once, in order; those in words (`三十二万一千`, `两成`) as facts. */
function figuresIn(note: string): string[] {
  const inDigits = Array.from(note.matchAll(RE_FIGURE), ({ index, 0: text }) => ({ at: index, text }))
  const lines = Array.from(note.matchAll(/[^\n]+/gu), ({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }))
  const inWords = notedIn(note, lines, /[\u4e00-\u9fff]/u.test(note) ? 'zh' : 'en', { inWords: true })
    .filter(({ kind }) => kind === 'figure')
    .map(({ start, end }) => ({ at: start, text: note.slice(start, end).trim() }))
    .filter(({ text }) => !RE_DIGIT.test(text))
  return [...new Set([...inDigits, ...inWords].sort((a, b) => a.at - b.at).map(({ text }) => text))]
}

const RE_DIGIT = /[\d０-９×]/u

function times(deck: Deck, text: (key: string) => string): string[] {
  let sum = 0
  const rows = deck.slides.map(({ no, title, seconds }) => {
    sum += seconds
    return `| ${no} | ${cell(title.text)} | ${clock(seconds)} | ${clock(sum)} |`
  })
  return [`| ${text('report-times-head')} |`, '| ---: | --- | ---: | ---: |', ...rows]
}

/** What Markdown or HTML would read loses its meaning: the report shows the speech as it is. */
function markdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~$&{}]/gu, sign =>
      sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : `\\${sign}`,
    )
    .replace(/\s+/gu, ' ')
}

function cell(text: string): string {
  return markdown(text)
}

function lineFinder(source: string): (offset: number) => number {
  const starts = [0, ...Array.from(source.matchAll(/\n/g), match => match.index + 1)]
  return offset => starts.findLastIndex(start => start <= offset) + 1
}
