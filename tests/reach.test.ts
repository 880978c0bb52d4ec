// Laws of the words on slides, over the examples and the real speeches beside the project: nothing out of the reach of
// a denial, a condition or a report whose opening words are not on the slide; nothing under the title of another topic.

import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck, slideTexts } from '../scripts/deck/index.ts'
import { bindSentence } from '../scripts/language/clauses/index.ts'
import type { Deck, Shown, Slide } from '../scripts/model/deck.ts'
import type { Outline, OutlineNode } from '../scripts/model/outline.ts'
import type { Span, TracedText } from '../scripts/model/source.ts'
import { parseOutline, withFacts } from '../scripts/outline/index.ts'
import { parseOutlineMarkdown } from '../scripts/outline-md/index.ts'
import { readSource } from '../scripts/read/index.ts'
import { fromSource, without } from '../scripts/text/edits.ts'

const examples = ['work-meeting/speech.txt', 'annual-address/speech.txt', 'collective-talk/outline.md'].map(file =>
  fileURLToPath(new URL(`../examples/${file}`, import.meta.url)),
)
const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))
const speeches = (existsSync(corpus) ? readdirSync(corpus) : []).flatMap(name =>
  existsSync(`${corpus}${name}/gold.json`)
    ? readdirSync(`${corpus}${name}`)
        .filter(file => /^source\.(?:txt|md|html)$/u.test(file))
        .map(file => `${corpus}${name}/${file}`)
    : [],
)

async function deckOf(file: string): Promise<{ deck: Deck; outline: Outline; spoken: TracedText }> {
  const source = await readSource(file)
  if (file.endsWith('outline.md')) {
    const { outline: tree, manuscript } = parseOutlineMarkdown(source.text)
    const outline = withFacts(tree, manuscript)
    const spoken = without(manuscript, outline.titleBlock)
    return { deck: buildDeck(outline, spoken, { sourceText: source.text }), outline, spoken }
  }
  const { value: manuscript } = clean(source)
  const outline = parseOutline(manuscript).value
  const spoken = without(manuscript, outline.titleBlock)
  return { deck: buildDeck(outline, spoken, { sourceText: source.text }), outline, spoken }
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end
const covers = (outer: Span, inner: Span) => outer.start <= inner.start && outer.end >= inner.end

function placesOf(spoken: TracedText, text: Shown): Span[] {
  return 'spans' in text ? text.spans.map(span => fromSource(spoken, span)) : []
}

/** The rows, supports and statement that the builder chose; headings that a point has are the speaker's own cut. */
function chosenOf(slide: Slide): Shown[] {
  if (slide.kind === 'statement') return [slide.title]
  if (slide.kind !== 'points' || slide.form === 'quotes') return []
  return slide.items.flatMap(({ marker, phrase, clause }) =>
    [marker ? null : phrase, clause].filter(text => text !== null),
  )
}

function sentencesOf(outline: Outline, spoken: TracedText): Span[] {
  const walk = (nodes: readonly OutlineNode[]): Span[] =>
    nodes.flatMap(node =>
      node.type === 'section'
        ? walk(node.children)
        : node.type === 'paragraph'
          ? node.sentences.map(({ span }) => fromSource(spoken, span))
          : [],
    )
  return walk(outline.children)
}

function outOfReach({ deck, outline, spoken }: Awaited<ReturnType<typeof deckOf>>): string[] {
  const sentences = sentencesOf(outline, spoken)
  return deck.slides.flatMap(slide => {
    const all = slideTexts(deck, slide).flatMap(text => placesOf(spoken, text))
    return chosenOf(slide).flatMap(text =>
      placesOf(spoken, text).flatMap(place => {
        const sentence = sentences.find(span => overlap(span, place))
        if (!sentence) return []
        return bindSentence(spoken.text, sentence, outline.lang)
          .bonds.filter(({ reach, opener }) => opener && overlap(reach, place) && !all.some(one => covers(one, opener)))
          .map(({ rule }) => `${slide.no} ${rule}: ${text.text}`)
      }),
    )
  })
}

/** Each section from its heading to the end of its last words. */
function sectionsOf(outline: Outline, spoken: TracedText): Span[] {
  const extent = (node: OutlineNode): Span => {
    const own = fromSource(spoken, node.span)
    return node.type === 'section'
      ? { start: own.start, end: Math.max(own.end, ...node.children.map(child => extent(child).end)) }
      : own
  }
  const walk = (nodes: readonly OutlineNode[]): Span[] =>
    nodes.flatMap(node => (node.type === 'section' && !node.synthetic ? [extent(node), ...walk(node.children)] : []))
  return walk(outline.children)
}

/** Characters of `——`. */
const DASH = 2

function offTopic({ deck, outline, spoken }: Awaited<ReturnType<typeof deckOf>>): string[] {
  const sections = sectionsOf(outline, spoken)
  const smallest = (place: Span) =>
    sections.filter(section => covers(section, place)).toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
  return deck.slides.flatMap(slide => {
    if (slide.kind !== 'points') return []
    const homes = placesOf(spoken, slide.title).flatMap(place => smallest(place) ?? [])
    // A point that opens with a dash is one of a list, although no slide shows the dash.
    const isPoint = (place: Span) => sections.some(({ start }) => Math.abs(place.start - start) <= DASH)
    return slide.items
      .filter(({ marker, phrase }) => marker === null && !placesOf(spoken, phrase).some(isPoint))
      .flatMap(({ phrase }) =>
        placesOf(spoken, phrase).some(place => homes.some(home => !covers(home, place)))
          ? [`${slide.no} ${slide.title.text}: ${phrase.text}`]
          : [],
      )
  })
}

describe.each([...examples, ...speeches])('%s', file => {
  it('shows nothing out of a reach whose opening words are not there', async () => {
    expect(outOfReach(await deckOf(file))).toEqual([])
  })

  it('shows nothing under the title of another topic', async () => {
    expect(offTopic(await deckOf(file))).toEqual([])
  })
})
