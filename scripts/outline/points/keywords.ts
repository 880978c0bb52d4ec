// Key words that a speaker announces together (送给大家八个字：“立志，勤学，……”) and then takes up one by one, each at the
// head of a paragraph of its own: points without a number.

import type { Marker } from '../../language/markers.ts'
import { quotedSpans } from '../views/quotations/marks.ts'
import type { ManuscriptLine } from '../../language/sentences.ts'

const RE_BETWEEN = /[，,、；;\s]+/
/** So many paragraphs with the same first character are looked at. */
const MOST = 40
/** After the key word: `，就是` `：` `就是` `是`. */
const RE_TAKEN_UP = /^(?:[，,：:、]|就是|就要|是指|是)/

/**
 * Markers of the family `keyword` for each announced word, where all of them (of four or more: all but one) are taken
 * up in order.
 */
export function findKeywords(text: string, lines: readonly ManuscriptLine[], taken: ReadonlySet<number>): Marker[] {
  const openings = new Map<string, ManuscriptLine[]>()
  for (const line of lines) {
    if (taken.has(line.index)) continue
    const key = text[startOfWord(text, line)] ?? ''
    const known = openings.get(key) ?? []
    openings.set(key, known)
    if (known.length < MOST) known.push(line)
  }
  const found: Marker[] = []
  const done = new Set<string>()
  for (const line of lines) {
    for (const pair of quotedSpans(text, line).pairs) {
      if (pair.end - pair.start > 60) continue
      const words = text.slice(pair.start, pair.end)
      if (done.has(words)) continue
      done.add(words)
      const parts = words.split(RE_BETWEEN).filter(Boolean)
      const places = placesOf(text, parts, { openings, from: line.index })
      if (places)
        found.push(
          ...places.map((place, index): Marker => ({
            family: 'keyword',
            form: `${pair.start}`,
            value: index + 1,
            start: place.start,
            end: place.start,
            line: place.index,
            place: 'line',
            colon: false,
            bare: false,
            level: 0,
          })),
        )
      if (places) return found
    }
  }
  return found
}

// --- internal ---

function placesOf(
  text: string,
  parts: readonly string[],
  { openings, from }: { openings: ReadonlyMap<string, readonly ManuscriptLine[]>; from: number },
): ManuscriptLine[] | null {
  if (parts.length < 2 || parts.length > 8 || parts.some(part => part.length > 10)) return null
  const places: ManuscriptLine[] = []
  let last = from
  for (const part of parts) {
    const place = openings.get(part[0] ?? '')?.find(line => line.index > last && takesUp(text, line, part))
    if (!place) continue
    places.push(place)
    last = place.index
  }
  return places.length === parts.length || (places.length > 2 && places.length === parts.length - 1) ? places : null
}

function takesUp(text: string, line: ManuscriptLine, part: string): boolean {
  const start = startOfWord(text, line)
  const after = start + part.length + (start > line.start ? 1 : 0)
  return text.startsWith(part, start) && RE_TAKEN_UP.test(text.slice(after, after + 3))
}

/** `“稳”，就是…` begins with 稳. */
function startOfWord(text: string, { start }: ManuscriptLine): number {
  return /[“"「]/.test(text[start] ?? '') ? start + 1 : start
}
