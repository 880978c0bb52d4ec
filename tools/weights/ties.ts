// What an editor never shows without what else: the ties of a marked speech. One a line: WHEN > NEEDS # kind, both
// numbers of sentences (lines of the speech that are not empty, from 1) with letters of their clauses, `12b`, `12a-c`,
// several with commas; a number alone is the whole sentence. Who shows any of WHEN shows all of NEEDS beside it.

import { readFileSync } from 'node:fs'
import { splitClauses } from '../../scripts/language/clauses/index.ts'
import type { Span } from '../../scripts/model/source.ts'

export interface MarkedTie {
  when: Span[]
  needs: Span[]
}

/** The ties in the offsets of `text`, which has its sentences at `places`; a sentence without a place has none. */
export function readTies(file: string, text: string, places: readonly (Span | null)[]): MarkedTie[] {
  return parseTies(readFileSync(file, 'utf8'), text, places)
}

/** Throws where a line is not of that form. */
export function parseTies(written: string, text: string, places: readonly (Span | null)[]): MarkedTie[] {
  const clauses = places.map(place => (place ? splitClauses(text, place) : []))
  return written
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line, index) => {
      const [when, needs] = line.replace(/#.*$/u, '').split('>')
      if (!when?.trim() || !needs?.trim()) throw new Error(`line ${index + 1} is not WHEN > NEEDS: ${line}`)
      return { when: spansOf(when, clauses), needs: spansOf(needs, clauses) }
    })
}

/** Does the stretch, shown alone, lack something of its own sentence that has to stand beside it? */
export function isTorn(part: Span, sentence: Span, ties: readonly MarkedTie[]): boolean {
  return ties.some(
    ({ when, needs }) =>
      when.some(span => overlaps(part, span)) &&
      needs.some(
        span => overlaps(sentence, span) && (part.start > span.start + slackOf(span) || part.end < span.end - 1),
      ),
  )
}

/** Needs something of the sentence something of its neighbour? */
export function needs(sentence: Span, neighbour: Span, ties: readonly MarkedTie[]): boolean {
  return ties.some(
    tie => tie.when.some(span => overlaps(sentence, span)) && tie.needs.some(span => overlaps(neighbour, span)),
  )
}

// --- internal ---

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** `所以，`: what only ties a clause to the one before may be missing. */
function slackOf({ start, end }: Span): number {
  return Math.min(4, (end - start) / 3)
}

function spansOf(written: string, clauses: readonly (readonly Span[])[]): Span[] {
  return written.split(',').flatMap(part => {
    const match = /^\s*(\d+)([a-z])?(?:-([a-z]))?\s*$/u.exec(part)
    if (!match) throw new Error(`not a sentence or clause: ${part}`)
    const [, number = '', from, to = from] = match
    const own = clauses[Number(number) - 1] ?? []
    return from ? own.slice(at(from), at(to ?? from) + 1) : own
  })
}

const at = (letter: string): number => letter.charCodeAt(0) - 'a'.charCodeAt(0)
