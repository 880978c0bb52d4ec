// Series that only say what comes: an agenda before the parts (我讲三方面，一是…；二是…), a meeting's order of business.
// Their sentences stay prose; the points come later under their own numbers.

import { itemAt } from '../../text/item-at.ts'
import { isChairing, isPreview } from '../../language/announcements.ts'
import { familyOf, type Marker } from '../../language/markers.ts'
import type { ManuscriptLine } from '../../language/sentences.ts'
import type { Series } from './series.ts'

/** So many characters of an item are compared with the heading it may preview. */
const COMPARED = 60

export function dropPreviews(text: string, lines: readonly ManuscriptLine[], series: readonly Series[]): Series[] {
  const dropped = new Set<Series>()
  const nextOf = new Map<Series, Series>()
  const latest = new Map<unknown, Series>()
  for (const one of series) {
    const before = latest.get(one.parent)
    if (before) nextOf.set(before, one)
    latest.set(one.parent, one)
  }
  for (const one of series)
    if (
      isOrderOfMeeting(text, lines, one) ||
      (isShort(one, lines) && (isAgenda(text, lines, one) || previews(text, lines, one, nextOf.get(one))))
    )
      dropped.add(one)
  if (dropped.size === 0) return [...series]
  const outer = new Map([...dropped].flatMap(one => one.markers.map(marker => [marker, one.parent] as const)))
  return series
    .filter(one => !dropped.has(one))
    .map(one =>
      one.parent && outer.has(one.parent) ? { ...one, parent: kept(one.parent, outer), decision: null } : one,
    )
}

// --- internal ---

/** What lay inside a dropped point lies where that one lay: at the top it would come after words that follow it. */
function kept(point: Marker, outer: ReadonlyMap<Marker, Marker | null>): Marker | null {
  let parent: Marker | null = point
  while (parent && outer.has(parent)) parent = outer.get(parent) ?? null
  return parent
}

/** All in one paragraph. */
function isShort({ markers }: Series, lines: readonly ManuscriptLine[]): boolean {
  const [first, last] = [markers[0], markers.at(-1)]
  return (
    first !== undefined &&
    last !== undefined &&
    first.line === last.line &&
    first.place !== 'line' &&
    lines[first.line] !== undefined
  )
}

function isAgenda(text: string, lines: readonly ManuscriptLine[], { markers, parent }: Series): boolean {
  return parent === null && isChairing(before(text, lines, markers[0]))
}

/** `会议有三项议程：` and below it one line for each: no more than a list, nobody's points. */
function isOrderOfMeeting(text: string, lines: readonly ManuscriptLine[], { markers, parent }: Series): boolean {
  const first = markers[0]
  if (parent !== null || !first || first.place !== 'line' || first.line === 0) return false
  const above = itemAt(lines, first.line - 1)
  const isList = markers.every(
    (marker, i) => marker.line === first.line + i && itemAt(lines, marker.line).end - marker.start <= 50,
  )
  return (
    isList &&
    isChairing(text.slice(Math.max(above.start, above.end - 60), above.end)) &&
    /[：:]$/.test(text.slice(above.start, above.end))
  )
}

/** The next series under the same parent says the same, or the sentence before says that it will. */
function previews(text: string, lines: readonly ManuscriptLine[], one: Series, next: Series | undefined): boolean {
  const last = one.markers.at(-1)
  if (!last) return false
  const opening = next?.markers[0]
  if (!next || !opening || opening.place !== 'line' || next.markers.length < 2) return false
  if (
    familyOf(opening.family).rank === null &&
    opening.family === one.markers[0]?.family &&
    opening.line - last.line > 3
  )
    return false
  const alike = one.markers.filter((marker, i) =>
    similar(itemText(text, lines, one, i), next.markers[i] ? headText(text, lines, next, i) : ''),
  ).length
  if (alike * 2 > one.markers.length) return true
  return (
    opening.line - last.line <= 2 &&
    next.markers.length === one.markers.length &&
    isPreview(before(text, lines, one.markers[0]))
  )
}

function before(text: string, lines: readonly ManuscriptLine[], marker: Series['markers'][number] | undefined): string {
  if (!marker) return ''
  const line = itemAt(lines, marker.line)
  const words = text.slice(Math.max(line.start, marker.start - 200), marker.start)
  return words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf('！')) + 1)
}

function itemText(text: string, lines: readonly ManuscriptLine[], { markers }: Series, index: number): string {
  const marker = itemAt(markers, index)
  const end = markers[index + 1]?.start ?? itemAt(lines, marker.line).end
  return bare(text.slice(marker.end, Math.min(end, marker.end + COMPARED)))
}

function headText(text: string, lines: readonly ManuscriptLine[], { markers }: Series, index: number): string {
  const marker = itemAt(markers, index)
  return bare(text.slice(marker.end, Math.min(itemAt(lines, marker.line).end, marker.end + COMPARED)))
}

function bare(words: string): string {
  return (
    words
      .split(/[。；;]/)[0]
      ?.replace(/[\s，,、：:。；;！？]/g, '')
      .replace(/^(?:关于|就|谈谈|讲讲)/, '') ?? ''
  )
}

/** Same beginning, or most character pairs in common. */
function similar(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.startsWith(short)) return true
  const pairs = new Set(Array.from({ length: long.length - 1 }, (_, i) => long.slice(i, i + 2)))
  const hits = Array.from({ length: short.length - 1 }, (_, i) => short.slice(i, i + 2)).filter(pair =>
    pairs.has(pair),
  ).length
  return hits / (short.length - 1) >= 0.6
}
