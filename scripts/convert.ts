// The program on one screen: Source → Manuscript → Outline → Deck → slides.md. Pure; reading and writing happen
// elsewhere.

import { clean, CLEANING_RULES } from './clean/index.ts'
import { buildDeck, slideTexts } from './deck/index.ts'
import { applyEdits, without } from './text/edits.ts'
import { SpeechdeckError } from './issue.ts'
import { say } from './words/messages.ts'
import type { Deck, RoledText } from './model/deck.ts'
import type { Outline, OutlineNode } from './model/outline.ts'
import type { Readings } from './model/readings.ts'
import type { Given } from './model/settings.ts'
import type { Issue, Manuscript, Source, Span, TracedText } from './model/source.ts'
import { parseOutline, withFacts } from './outline/index.ts'
import { isOutlineMarkdown, parseOutlineMarkdown, renderOutline } from './outline-md/index.ts'
import { renderDeck } from './slides-md/index.ts'

/** A speech understood: its outline, and the words of it that are spoken. */
export interface Understood {
  source: Source
  manuscript: Manuscript
  outline: Outline
  spoken: TracedText
  unspoken: Span[]
  /** The outline as people wrote it, where it was read from Markdown. */
  written: string | null
  /** How words are read, as that says; null where it says nothing. */
  readings: Readings | null
}

export interface Converted extends Understood {
  readings: Readings
  deck: Deck
  /** For each slide all that it shows. */
  texts: RoledText[][]
  outlineMarkdown: string
  slidesMarkdown: string
}

/** Matches the breaks before the first line, and all but one between two lines. Not the break that ends a line. */
const RE_BLANK_LINES = /^\s+|(?<=\n)\n+/g

/**
 * A speech, or an outline of one; `original` is the source text that an outline was made from, where it is at hand;
 * `keep` names cleaning rules to leave out.
 */
export function understand(source: Source, original: string | null, keep: readonly string[] = []): Understood {
  const unknown = keep.find(rule => !CLEANING_RULES.some(known => known === rule))
  if (unknown !== undefined)
    throw new SpeechdeckError('E_USAGE', 'usage-one-of', {
      values: { option: '--keep', value: unknown, allowed: CLEANING_RULES.join(', ') },
    })
  if (isOutlineMarkdown(source.text, source.name)) {
    const { issues, ...read } = parseOutlineMarkdown(source.text, {
      name: source.name,
      sha256: source.sha256,
      ...(original !== null && { sourceText: original }),
    })
    return withSpoken({ ...read, outline: withFacts(read.outline, read.manuscript), issues, written: source.text })
  }
  const { value: manuscript, issues } = clean(source, keep)
  const { value: outline } = parseOutline(manuscript)
  return withSpoken({ source, manuscript, outline, issues, written: null, readings: null })
}

/** How the deck differs from what the speech alone would give. */
export interface ConvertOptions {
  /** Ids of slides that the browser found cut, one list a round. */
  overfull?: readonly (readonly string[])[]
  /** How words are read aloud; without it as outline.md says. */
  readings?: Readings
}

export function convert(understood: Understood, given: Given, options: ConvertOptions = {}): Converted {
  const { overfull = [], readings = understood.readings ?? {} } = options
  const { source, outline, spoken } = understood
  const { confidential, theme, ratio, rate, minutes, clicks, colours, logo, fonts: _, readings: __, ...facts } = given
  const deck = buildDeck({ ...outline, issues: [...outline.issues, ...deckIssues(outline, given, overfull)] }, spoken, {
    sourceText: source.text,
    facts,
    overfull,
    tall: ratio === '4:3',
    pace: { ...(rate !== undefined && { rate }), ...(minutes !== undefined && { minutes }) },
  })
  return {
    ...understood,
    readings,
    deck,
    texts: deck.slides.map(slide => slideTexts(deck, slide)),
    outlineMarkdown: understood.written ?? outlineMarkdown(understood, readings),
    slidesMarkdown: renderDeck(deck, {
      ...(confidential && { confidential }),
      ...(theme && { theme }),
      ...(ratio && { ratio }),
      ...(colours && { colours }),
      ...(logo && { logo }),
      ...(clicks && { clicks }),
      readings,
    }),
  }
}

/** The outline as Markdown for people to edit. */
export function outlineMarkdown({ source, manuscript, outline }: Understood, readings: Readings = {}): string {
  return renderOutline(outline, manuscript, source, readings)
}

// --- internal ---

/** What a person should know of the deck beside what is odd in the speech. */
function deckIssues(
  { title, occasion, lang }: Outline,
  given: Given,
  overfull: readonly (readonly string[])[],
): Issue[] {
  const slides = overfull.reduce((sum, ids) => sum + ids.length, 0)
  return [
    ...((title ?? occasion) === null && !given.title && !given.occasion
      ? [{ rule: 'no-title', message: say('issue-no-title', lang) }]
      : []),
    ...(slides > 0 ? [{ rule: 'slide-overfull', message: say('issue-slide-overfull', lang, { slides }) }] : []),
  ]
}

/** Title block, captions and explicit tables are in the manuscript, but nobody speaks them. */
function withSpoken({ issues, ...read }: Omit<Understood, 'spoken' | 'unspoken'> & { issues: Issue[] }): Understood {
  const outline = { ...read.outline, issues: [...issues, ...read.outline.issues] }
  const unspoken = [...outline.titleBlock, ...explicitTables(outline.children)]
  const spoken = withoutBlankLines(without(read.manuscript, unspoken))
  if (spoken.text.trim() === '')
    throw new SpeechdeckError('E_READ', 'read-no-sentence', { values: { file: read.source.name } })
  return { ...read, outline, spoken, unspoken }
}

/** One paragraph a line again, where a title or a table went. */
function withoutBlankLines(traced: TracedText): TracedText {
  const blank = Array.from(traced.text.matchAll(RE_BLANK_LINES), match => ({
    rule: '',
    span: { start: match.index, end: match.index + match[0].length },
    insert: '',
  }))
  return applyEdits(traced, blank).traced
}

function explicitTables(nodes: readonly OutlineNode[]): Span[] {
  return nodes.flatMap(node =>
    node.type === 'section' ? explicitTables(node.children) : node.type === 'table' && node.explicit ? [node.span] : [],
  )
}
