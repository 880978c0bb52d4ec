// A sentence that guards the one before it: it limits what was said (`But nobody will lose a job.`), says what it does
// not mean, or what it leaves out. Who shows the first shows the second.

import { ofSentence, type Unit } from './units.ts'

/** A sentence as one text: the words that tie it to what went before, and its clauses. */
export interface Said {
  lead: string
  text: string
}

/** For each sentence that guards the one before it: all of that one, and what has to stand beside it. */
export function guarded(
  units: readonly Unit[],
  guards: (sentence: Said, before: Said) => boolean,
): { when: readonly Unit[]; needs: readonly Unit[] }[] {
  const last = units.at(-1)?.sentence ?? 0
  return Array.from({ length: last }, (_, index) => index + 1).flatMap(sentence => {
    const [own, before] = [ofSentence(units, sentence), ofSentence(units, sentence - 1)]
    if (own.length === 0 || before.length === 0 || !guards(saidIn(own), saidIn(before))) return []
    return [{ when: says(before), needs: says(own).slice(0, MOST_CLAUSES) }]
  })
}

/** The same between the segments of a sentence, which semicolons part. */
export function guardedSegments(
  units: readonly Unit[],
  guards: (segment: Said, before: Said) => boolean,
): { when: readonly Unit[]; needs: readonly Unit[] }[] {
  const segments = [...Map.groupBy(units, ({ segment }) => segment).values()]
  return segments.flatMap((own, index) => {
    const before = segments[index - 1]
    if (!before || before[0]?.sentence !== own[0]?.sentence || !guards(saidIn(own), saidIn(before))) return []
    return [{ when: says(before), needs: says(own).slice(0, MOST_CLAUSES) }]
  })
}

/** The same inside a sentence: a later clause that guards those before it. */
export function guardedWithin(
  units: readonly Unit[],
  guards: (clause: Said, before: Said) => boolean,
): { when: readonly Unit[]; needs: readonly Unit[] }[] {
  return units.flatMap(unit => {
    const before = ofSentence(units, unit.sentence).filter(({ end }) => end <= unit.start)
    return before.length > 0 && guards(saidIn([unit]), saidIn(before)) ? [{ when: before, needs: [unit] }] : []
  })
}

/**
 * A sentence that sets the limit of what the one before it ends on, which its own first word takes up: `…按规定处理。处理要先公示`.
 * `takesUp`: the word by which a sentence takes something up, or nothing; `limits`: the clause that sets the limit.
 */
export function limitedByNext(
  units: readonly Unit[],
  takesUp: (first: Unit) => string | undefined,
  limits: (clause: Unit) => boolean,
): { when: readonly Unit[]; needs: readonly Unit[] }[] {
  return units.flatMap(unit => {
    const word = unit.opensSentence ? takesUp(unit) : undefined
    if (!word) return []
    const own = ofSentence(units, unit.sentence)
    const at = own.findIndex(limits)
    const rule = ofSentence(units, unit.sentence - 1).findLast(({ text }) => text.includes(word))
    if (at < 0 || !rule) return []
    return [{ when: units.filter(({ segment }) => segment === rule.segment), needs: own.slice(0, at + 1) }]
  })
}

// --- internal ---

/** A guard of more clauses goes on to something else. */
const MOST_CLAUSES = 3

/** Without `不过，`, which is a clause by its comma alone. */
function says(units: readonly Unit[]): Unit[] {
  return units.filter(({ text }) => text !== '')
}

function saidIn(units: readonly Unit[]): Said {
  return { lead: units[0]?.lead ?? '', text: units.map(({ tied }) => tied.trim()).join('') }
}
