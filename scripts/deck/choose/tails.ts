// What is counted of a clause when it is asked whether a row goes on with it: `…，每亩补一百二，我就不念了` ends on an aside,
// which a row leaves to the notes. `weights.json` says what each is worth (`goesOn`).

import type { Lang, Span } from '../../model/source.ts'
import { splitClauses } from '../../language/clauses/index.ts'
import { countCharacters } from '../../language/width.ts'
import { unitsOf, type Features } from './features.ts'

/** Of a clause and of what is shown before it. */
export function featuresOfTail(before: string, tail: string, lang: Lang): Features {
  const own = unitsOf(tail.replace(/[^\p{L}\p{N}]+$/u, '').trim(), lang)
  const between = lang === 'zh' ? '' : ' '
  const pairs = own.slice(1).map((unit, at) => `${own[at]}${between}${unit}`)
  const [ahead, behind] = [before, tail].map(text => RE_FIGURE.test(text))
  return new Map(
    [
      `opens ${own[0] ?? ''}`,
      `opens ${own.slice(0, 2).join(between)}`,
      `ends ${own.slice(-2).join(between)}`,
      `size ${Math.min(4, Math.floor(countCharacters(tail) / (lang === 'zh' ? 4 : 14)))}`,
      ...(behind ? ['figure'] : []),
      ...(ahead && !behind ? ['lacks a figure'] : []),
      ...new Set([...own, ...pairs].map(unit => `has ${unit}`)),
    ].map(name => [name, 1]),
  )
}

/** The clauses of a sentence behind its first, each with what stands before it. */
export function tailsIn(text: string, sentence: Span): { before: Span; tail: Span }[] {
  return splitClauses(text, sentence)
    .slice(1)
    .map(tail => ({ before: { start: sentence.start, end: tail.start }, tail }))
}

// --- internal ---

const RE_FIGURE = /[\d×]|[一二两三四五六七八九十百千万]+[成亿万千百个名人户家元吨票天年月次倍块号点分]/u
