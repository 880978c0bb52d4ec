// A marker (序号) as it is written, read for what it says: its family, its number, how deep it lies by custom. Whoever
// needs to know asks here, whether the marker was found in a speech or typed into outline.md.

import type { MarkerSeries } from '../model/outline.ts'
import type { Span } from '../model/source.ts'
import { bareNumber, FAMILIES, familyOf, LAST, NEXT, OWN_VERB, type Family, type FamilyName } from './markers.ts'

/** `三是` and what follows it → `{ family: 'is', number: 3, rank: null }`; null for words that are no marker. */
export function readMarker(marker: string, rest: string): MarkerSeries | null {
  // What stands behind a marker tells `1.2021年` and `3 月` apart; white space between them is lost in an outline.
  const texts = [`${marker}${rest}`, `${marker} ${rest}`, `${marker} ${ANY_HEADING}`]
  for (const text of texts) {
    for (const family of [...FAMILIES, OWN_VERB]) {
      const found = matchAt(family, text, 0)
      if (found?.end === marker.length) return markerSeries(family.name, found.value, found.form)
    }
  }
  const bare = bareNumber(marker)
  return bare === null ? null : markerSeries('part', bare, '')
}

/** The marker at the offset, where the words there are one of a known family. */
export function markerAt(text: string, at: number): { family: FamilyName; end: number } | null {
  for (const family of FAMILIES) {
    const found = matchAt(family, text, at)
    if (found) return { family: family.name, end: found.end }
  }
  return null
}

/**
 * Does a line open with a marker? `一、`, `（二）`, `3．`, `①`, `第五，`, `六是`, `——`, `首先，`, `First,`; not `一边…`,
 * `2017年`, `3.5%`. For those who decide about line breaks and titles: whether it is a point is the outline's business.
 */
export function opensWithMarker(line: string): boolean {
  return markerAt(line.trimStart(), 0) !== null
}

/** Does a line carry its number already (`一、`, `（二）`, `3.`, `①`, `第一，`, `一是`)? Not `首先，`, `First,`. */
export function opensWithNumeral(line: string): boolean {
  const words = line.trimStart()
  return RE_COUNTS.test(words.slice(0, markerAt(words, 0)?.end ?? 0))
}

/** The number is null for signs that do not count (`——`) and for `最后` and `再一个`, which do not say which they are. */
export function markerSeries(family: FamilyName, value: number, form: string): MarkerSeries {
  return {
    family,
    number: value === 0 || value === LAST || value === NEXT ? null : value,
    rank: family === 'en-label' && form.toLowerCase() === 'part' ? familyOf('part').rank : familyOf(family).rank,
  }
}

/** Where the numeral stands in a marker that begins at the offset: the 二 of `（二）`, `第二点，`; null in `首先，`, `②`. */
export function numeralIn(marker: string, offset: number): Span | null {
  const match = RE_NUMERAL.exec(marker)
  return match && { start: offset + match.index, end: offset + match.index + match[0].length }
}

// --- internal ---

/** Without the white space behind it. */
function matchAt({ pattern, value }: Family, text: string, at: number) {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  const { n, m, f = '' } = match?.groups ?? {}
  return match && { end: at + match[0].trimEnd().length, value: value(n ?? m ?? ''), form: f }
}

/** A numeral of any script: `一`, `3`, `④`, `⑵`. */
const RE_COUNTS = /[一二三四五六七八九十]|\p{N}/u
const RE_NUMERAL = /[一二三四五六七八九十]+|\d+/u

/** Stands for a heading that nobody knows. */
const ANY_HEADING = '某某'
