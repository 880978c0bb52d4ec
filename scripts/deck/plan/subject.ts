// How far a topic reaches that no marker and no heading of the file closes: `再说食堂。` heads its paragraph and those
// that go on with it, not what the speaker comes to next.

import type { OutlineNode } from '../../model/outline.ts'
import { countCharacters } from '../../language/width.ts'
import { leansOn } from '../../language/clauses/index.ts'
import { sharedWords } from '../choose/keywords.ts'
import { locate, paragraphAround, rawText, type Point, type Reading } from '../reading.ts'

/** The children that speak of the point's topic, and those from which on the speech is at something else. */
export function bySubject(reading: Reading, point: Point): { own: OutlineNode[]; other: OutlineNode[] } {
  const { node } = point
  const { children } = node
  if (node.marker !== null || node.confidence !== 'guess' || children.some(({ type }) => type === 'section'))
    return { own: children, other: [] }
  // What follows a heading at once is its own, whatever it speaks of.
  const at = children.findIndex(
    (child, index) => index > 0 && child.type === 'paragraph' && !goesOn(reading, point, child),
  )
  return at < 0 ? { own: children, other: [] } : { own: children.slice(0, at), other: children.slice(at) }
}

// --- internal ---

function goesOn(reading: Reading, { heading }: Point, child: OutlineNode): boolean {
  const first = paragraphAround(reading, heading)
  const place = locate(reading, child.span)
  if (place.start < first.end) return true
  const [head, topic, words] = [first, heading, place].map(stretch => rawText(reading, stretch))
  const { lang } = reading
  if (countCharacters(words ?? '') < LEAST[lang] || leansOn(words ?? '', lang)) return true
  return (
    sharedWords(topic ?? '', words ?? '', lang) > 0 || sharedWords(head ?? '', words ?? '', lang) >= MANY_SHARED[lang]
  )
}

/** Characters of a paragraph that has something of its own to say. */
const LEAST = { zh: 45, en: 45 }
/** Words that two paragraphs on one thing have in common; fewer come by chance. */
const MANY_SHARED = { zh: 6, en: 3 }
