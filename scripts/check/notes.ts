// Is the whole manuscript in the notes, piece after piece? And after hand edits: which of its words are gone?

import type { LedgerSlide } from '../model/ledger.ts'
import { bare, difference } from '../edited/index.ts'
import { endsClause } from '../language/punctuation.ts'

/** Stage directions behind the last sign: `（掌声）`. */
const RE_ASIDE = /[（(][^（）()]*[）)]$/u

/** Where the notes, joined, first differ from the manuscript; null when they are the same, white space aside. */
export function firstDifference(
  manuscript: string,
  notes: readonly string[],
): { slide: number; expected: string; found: string } | null {
  const whole = bare(manuscript)
  let at = 0
  for (const [index, note] of notes.entries()) {
    const piece = bare(note)
    if (!whole.startsWith(piece, at)) {
      const same = sharedLength(whole.slice(at), piece)
      return { slide: index + 1, expected: whole.slice(at + same, at + same + 20), found: piece.slice(same, same + 20) }
    }
    at += piece.length
  }
  return at === whole.length ? null : { slide: notes.length, expected: whole.slice(at, at + 20), found: '' }
}

/** A note ends at a sentence end, after ；，：, or where a line of the manuscript ends (a heading). */
export function endsWell(note: string, manuscript: string): boolean {
  const end = note.trimEnd()
  if (end === '' || endsClause(end.replace(RE_ASIDE, ''))) return true
  const tail = end.slice(end.lastIndexOf('\n') + 1).slice(-40)
  return manuscript.split('\n').some(line => line.trimEnd().endsWith(tail))
}

/**
 * Runs of characters that the notes as made had and the present notes lack. A run that was moved to
 * another note is not lost. Keyed by the number of the slide as made.
 */
export function lostWords(
  made: readonly LedgerSlide[],
  present: readonly LedgerSlide[],
  origins: readonly (LedgerSlide | null)[],
): { slide: LedgerSlide; lost: string }[] {
  const changes = made.map(slide => {
    const now = present[origins.indexOf(slide)]
    return { slide, ...difference(slide.note, now?.note ?? '') }
  })
  const pool = [
    ...changes.flatMap(({ added }) => added),
    ...present.filter((_, index) => !origins[index]).map(({ note }) => bare(note)),
  ]
  return changes.flatMap(({ slide, lost }) => lost.filter(run => !take(pool, run)).map(run => ({ slide, lost: run })))
}

// --- internal ---

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

/** Takes the run out of the pool, once: what stands twice may be lost once. */
function take(pool: string[], run: string): boolean {
  const index = pool.findIndex(text => text.includes(run))
  if (index === -1) return false
  pool[index] = (pool[index] ?? '').replace(run, '\n')
  return true
}
