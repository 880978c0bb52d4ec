// A heading that is too long for its place: shortened at a clause border to the part that says the point, the whole
// stays in the notes. Only where no border helps it is cut at a word, with “…”.

import { clausesOf, isBalanced, RE_PAIR } from './clauses.ts'
import { refusalToStand } from './gate.ts'
import { englishRuns, hangs, withoutAdditions } from './english.ts'
import { displayText, type Reading, type Stretch } from '../reading.ts'

/**
 * The longest part of a heading that `fits`, cut at a clause border; where none helps (`cut`), at the end of a phrase,
 * else at a word border with `…` (`dots`).
 */
export function headThatFits(
  reading: Reading,
  stretch: Stretch,
  fits: (text: string) => boolean,
  wordBorders: (text: string) => string[],
): { stretch: Stretch; cut: boolean; dots: boolean } {
  const { text } = reading.spoken
  const shown = ({ start, end }: Stretch) =>
    displayText(text.slice(start, end), reading.lang).replace(/[，。；：、,.;:—–]+$/u, '')
  const suits = (part: Stretch) => fits(shown(part)) && isBalanced(shown(part))
  if (fits(shown(stretch))) return { stretch, cut: false, dots: false }
  const parts = (reading.lang === 'zh' ? headsOf(text, stretch) : englishHeads(text, stretch)).filter(suits)
  // A part that says something else than the whole comes last: `… may rise to the sill | but it will not reach us`.
  const stands = (part: Stretch) => refusalToStand(reading, part, stretch) === null
  const best = parts.find(stands)
  if (best) return { stretch: best, cut: false, dots: false }
  const whole = wholePart(reading, stretch, part => suits(part) && stands(part))
  if (!whole && parts[0]) return { stretch: parts[0], cut: false, dots: false }
  if (whole) return { stretch: whole, cut: true, dots: false }
  const raw = text.slice(stretch.start, stretch.end)
  let at = 0
  let end = 0
  for (const word of wordBorders(raw)) {
    at += word.length
    if (!fits(`${shown({ start: stretch.start, end: stretch.start + at })}…`)) break
    end = at
  }
  if (shown({ start: stretch.start, end: stretch.start + end }) === '') {
    // A word wider than the place for it: as many of its letters as fit.
    end = 0
    for (const character of raw) {
      if (end > 0 && !fits(`${shown({ start: stretch.start, end: stretch.start + end + character.length })}…`)) break
      end += character.length
    }
  }
  return { stretch: { start: stretch.start, end: stretch.start + end }, cut: true, dots: true }
}

// --- internal ---

/** Letters; a part shorter than this says nothing. */
const LEAST_PART = 24
/** Where an English sentence may end before it adds more: at a comma, else before a word that opens an addition. */
const RE_ADDS = [
  /,\s/gu,
  /\s+(?=(?:that|which|who|and|or|to|of|for|in|by|with|at|from|on|because|when|where|as|until)\b)/giu,
]
/** `democracy and civil | and political rights`, `Every time you celebrate | , be thankful`: the words still wait. */
const RE_PAIRED =
  /\b(?:and|or)\s+\S+$|^(?:every time|each time|when|whenever|if|as|after|before|since|while|once)\b[^,]*$/iu

/** The longest beginning of an English heading that fits and waits for nothing: the last way before `…`. */
function wholePart(
  { spoken, lang }: Reading,
  { start, end }: Stretch,
  suits: (part: Stretch) => boolean,
): Stretch | null {
  if (lang === 'zh') return null
  const raw = spoken.text.slice(start, end)
  for (const adds of RE_ADDS) {
    const at = Array.from(raw.matchAll(adds), match => match.index)
      .toReversed()
      .find(border => {
        const left = raw.slice(0, border)
        return border >= LEAST_PART && suits({ start, end: start + border }) && !hangs(left) && !RE_PAIRED.test(left)
      })
    if (at !== undefined) return { start, end: start + at }
  }
  return null
}

/** Longest first: heads of the heading that say something, then what follows a head that does not (`就改革而言，在策略上，…`). */
function headsOf(text: string, stretch: Stretch): Stretch[] {
  const clauses = clausesOf(text, stretch)
  const says = ({ start, end }: Stretch) => !RE_TOPIC.test(text.slice(start, end).replace(/[，。；：、,.;:\s]+$/u, ''))
  const heads = clauses
    .slice(0, -1)
    .flatMap((clause, index) =>
      says(clause) && !RE_PAIR.test(text.slice(clause.start, clause.end))
        ? [{ start: stretch.start, end: clause.end, index }]
        : [],
    )
  const tails = clauses.flatMap((clause, index) =>
    index > 0 && !clauses.slice(0, index).some(says) ? [{ start: clause.start, end: stretch.end }] : [],
  )
  const any = clauses.slice(0, -1).map(clause => ({ start: stretch.start, end: clause.end }))
  return [...heads.toReversed(), ...tails, ...any.toReversed()]
}

/** `就改革而言`, `在策略上`, `为了方便群众`: they lead to the point. */
const RE_TOPIC =
  /(?:而言|来说|来看|方面|[^以]上|之下|过程中|的同时|(?<!小)时|以后|之后)$|^(?:为了|由于|随着|根据|按照|针对|围绕|基于|通过|虽然|尽管)/u

function englishHeads(text: string, stretch: Stretch): Stretch[] {
  const runs: Stretch[] = englishRuns(text, stretch).filter(run => run.opens)
  const shorter = [stretch, ...runs].flatMap(run => withoutAdditions(text, run, { bold: true }))
  const byLength = (a: Stretch, b: Stretch) => b.end - b.start - (a.end - a.start) || a.start - b.start
  return [...runs.toSorted(byLength), ...shorter.toSorted(byLength)]
}
