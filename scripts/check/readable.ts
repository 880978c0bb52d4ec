// The source as it is read aloud, in its own offsets: what a figure on a slide is compared with.

import type { Ledger } from '../model/ledger.ts'
import type { Span } from '../model/source.ts'
import { isFigureJoined, UNSEEN } from '../text/apart.ts'

/** Stands in the place of each character that parts nothing. */
const NOTHING = '\u200B'

/**
 * The source with nothing in the place of what parts no words: signs of the format (`12**0**0`), and what stands
 * between two characters that touch in the manuscript (the end of a line, a note mark). Between the parts of a figure
 * only signs of the format and, in Chinese numerals, the end of a line count as nothing: `3[1]2` stays apart.
 * A title, which is not in the manuscript, may have been written on two lines. Of a manuscript that is another text,
 * as far as they agree.
 */
export function readableSource(
  { manuscript, removed, unspoken }: Pick<Ledger, 'manuscript' | 'removed' | 'unspoken'>,
  source: string,
): string {
  const gone = filled(source, removed)
  const nothing = filled(
    source,
    removed.filter(({ rule }) => UNSEEN.has(rule)),
  )
  const silent = filled(
    source,
    unspoken.map(span => ({ span })),
  )
  let last = -1
  let at = 0
  for (let place = 0; place < source.length; place++) {
    if (gone[place] || isSpace(source[place])) continue
    const begin = at
    if (!silent[place]) {
      while (isSpace(manuscript[at])) at++
      if (manuscript[at++] !== source[place]) break
    }
    const touches = silent[place] ? silent[last] : at === begin + 1 && !silent[last]
    if (touches && last >= 0 && !isApart(source, nothing, last + 1, place)) nothing.fill(1, last + 1, place)
    last = place
  }
  return Array.from({ length: source.length }, (_, place) => (nothing[place] ? NOTHING : source[place])).join('')
}

// --- internal ---

const isSpace = (character: string | undefined) => character !== undefined && character.trim() === ''

/** 1 for each character in one of the spans. */
function filled(source: string, parts: readonly { span: Span }[]): Uint8Array {
  const places = new Uint8Array(source.length)
  for (const { span } of parts) places.fill(1, span.start, span.end)
  return places
}

/** A figure would be made of what stands on both sides. */
function isApart(source: string, nothing: Uint8Array, start: number, end: number): boolean {
  let gone = ''
  for (let place = start; place < end; place++) if (!nothing[place]) gone += source[place]
  return gone !== '' && isFigureJoined(source.slice(Math.max(0, start - 2), start), gone, source.slice(end, end + 2))
}
