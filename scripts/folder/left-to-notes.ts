// What no slide shows and somebody may miss: figures, deadlines, programmes by their names, and calls. A short list for
// whoever answers for the deck; a line of outline.md marked 上屏 brings one onto a slide.

import { isCall } from '../language/closing.ts'
import { notedIn } from '../language/noted.ts'
import type { Deck, Shown } from '../model/deck.ts'
import type { Outline, OutlineNode } from '../model/outline.ts'
import type { Span } from '../model/source.ts'

export interface LeftToNotes {
  /** The slide on which it is spoken. */
  no: number
  /** Offset of the sentence in the source. */
  at: number
  what: string[]
  words: string
}

/** One entry a sentence, in order; what a slide shows elsewhere in the same words is not missing. */
export function leftToNotes(
  deck: Deck,
  outline: Outline,
  source: string,
  texts: readonly (readonly Shown[])[],
): LeftToNotes[] {
  const spans = texts.flat().flatMap(shown => ('spans' in shown ? shown.spans : []))
  const words = bare(texts.flatMap(shown => shown.map(({ text }) => text)).join('\n'))
  return sentencesOf(outline.children).flatMap((span): LeftToNotes[] => {
    const said = source.slice(span.start, span.end)
    const noted = notedIn(source, [span], deck.lang)
      .map(({ start, end }) => source.slice(start, end).trim())
      .filter(one => !words.includes(bare(one)))
    const isOnNone = !spans.some(({ start, end }) => start < span.end && span.start < end)
    const what = [...new Set([...noted, ...(noted.length === 0 && isOnNone && isCall(said) ? [said.trim()] : [])])]
    if (what.length === 0) return []
    const no = deck.slides.findLast(slide => slide.span.start <= span.start)?.no ?? 1
    return [{ no, at: span.start, what: noted.length > 0 ? what : [], words: said.trim() }]
  })
}

// --- internal ---

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
