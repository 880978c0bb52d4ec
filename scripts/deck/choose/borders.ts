// What is counted at the borders of a part of a sentence when it is asked whether it stands alone: how it begins and
// ends, what was cut off before and behind it, and what the next sentence opens with. `weights.json` says what each is
// worth (`alone`).

import { splitClauses } from '../../language/clauses/index.ts'
import type { Lang } from '../../model/source.ts'
import { paragraphAround, type Reading, type Stretch } from '../reading.ts'
import { unitsOf, type Features } from './features.ts'

/** Of a part of the sentence: its clauses from the first to the last. */
export function featuresOfBorders(reading: Reading, sentence: Stretch, part: Stretch): Features {
  const { lang } = reading
  const { text } = reading.spoken
  const clauses = splitClauses(text, sentence)
  const words = (stretch: Stretch | undefined) =>
    stretch ? lettersOf(text.slice(stretch.start, stretch.end), lang) : []
  const from = clauses.findIndex(({ end }) => end > part.start)
  const to = clauses.findLastIndex(({ start }) => start < part.end)
  const stops = ({ start, end }: Stretch) => RE_STOPS.test(text.slice(start, end).trim())
  // The segment between stops in which the part begins, and the one in which it ends.
  const opening = clauses.findLastIndex((clause, at) => at < from && stops(clause)) + 1
  const closing = clauses.findIndex((clause, at) => at >= to && stops(clause))
  const begins = from === 0 ? 'sentence' : from === opening ? 'segment' : 'inside'
  const ends = to >= clauses.length - 1 ? 'sentence' : to === closing ? 'segment' : 'inside'
  const own = words(part)
  const [before, behind] = [words(clauses[from - 1]), words(clauses[to + 1])]
  const paragraph = paragraphAround(reading, sentence)
  const said = { start: paragraph.start, end: sentence.start }
  const next = { start: sentence.end, end: Math.max(sentence.end, paragraph.end) }
  return new Map(
    [
      `begins ${begins}`,
      `ends ${ends}`,
      `begins ${begins}, ends ${ends}`,
      `size ${sizeOf(own)}`,
      ...firstOf('opens', own, lang),
      ...lastOf('closes', own, lang),
      ...(begins === 'inside'
        ? [
            ...firstOf('opens inside', own, lang),
            ...lastOf('after', before, lang),
            ...firstOf('under', words(clauses[opening]), lang, 2),
            `size inside ${sizeOf(own)}`,
            `after size ${sizeOf(before)}`,
            `drops ${from - opening} before`,
            ...figureIn('after', text, clauses[from - 1]),
          ]
        : []),
      ...(ends === 'inside'
        ? [
            ...lastOf('closes inside', own, lang),
            ...firstOf('goes on', behind, lang),
            ...lastOf('goes on to', behind, lang, 1),
            `goes on size ${sizeOf(behind)}`,
            `drops ${(closing < 0 ? clauses.length - 1 : closing) - to} behind`,
            ...figureIn('goes on', text, clauses[to + 1]),
          ]
        : []),
      ...(begins === 'segment' ? firstOf('after segment', before, lang, 2) : []),
      ...(ends === 'segment' ? firstOf('next segment', behind, lang, 2) : []),
      ...(ends === 'sentence'
        ? firstOf('next', words({ ...next, end: Math.min(next.end, next.start + NEXT) }), lang)
        : []),
      ...(begins === 'sentence' ? openingOf(words(said), own, lang) : []),
      ...new Set(own.map(unit => `has ${unit}`)),
    ].map(name => [name, 1]),
  )
}

/** Characters or words, without marks. */
export function lettersOf(text: string, lang: Lang): string[] {
  return unitsOf(text, lang).filter(unit => /[\p{L}\p{N}]/u.test(unit))
}

/** `opens 这`, `opens 这 些`: the first unit, the first two, as many as are looked at. */
export function firstOf(name: string, units: readonly string[], lang: Lang, most: number = MOST[lang]): string[] {
  return units.slice(0, most).map((_, at) => `${name} ${units.slice(0, at + 1).join(' ')}`)
}

/** The same from the end. */
export function lastOf(name: string, units: readonly string[], lang: Lang, most: number = MOST[lang]): string[] {
  return units.slice(-most).map((_, at) => `${name} ${units.slice(-at - 1).join(' ')}`)
}

/** How many there are, in steps. */
export function sizeOf(units: readonly string[]): number {
  return SIZES.findLast(least => units.length >= least) ?? 0
}

// --- internal ---

const RE_STOPS = /[。；！？：.;!?:]["”’]?$/u
/** Characters of the next sentence in which it shows what it does with this one. */
const NEXT = 30
/** Units at a border that are looked at together. */
const MOST = { zh: 3, en: 2 }
const SIZES = [0, 6, 12, 20, 30, 45]

function openingOf(said: readonly string[], own: readonly string[], lang: Lang): string[] {
  return said.length === 0 ? ['opens paragraph'] : firstOf('opens after words', own, lang)
}

function figureIn(name: string, text: string, clause: Stretch | undefined): string[] {
  return clause && /\d/u.test(text.slice(clause.start, clause.end)) ? [`${name} figure`] : []
}
