// A marker alone on its line: what it marks stands on the next one.

import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removal } from '../draft.ts'
import type { FamilyName } from '../../language/markers.ts'
import { markerAt, opensWithMarker } from '../../language/written-markers.ts'

/** Stands for the words that follow on the next line. */
const ANY_HEADING = '某某'
/** A bare number may be a section's, or the page's. */
const RE_BARE = /^(?:[一二三四五六七八九十]+|[\d０-９]+|[IVXA-Z]+)$/
/** One may be a slip of the layout; several are a series. */
const LEAST = 2
const RE_WIDE_END = /[^\x21-\x7E]$/

export function loneMarkers(draft: CleaningDraft): Edit[] {
  const lines = draft.lines
  const family = lines.map(({ text, isTable }) => (isTable ? null : loneFamily(text)))
  const counts = new Map<string | null, number>()
  for (const one of family) counts.set(one, (counts.get(one) ?? 0) + 1)
  return lines.flatMap((line, index) => {
    const own = family[index] ?? null
    const next = lines[index + 1]
    if (own === null || !next || next.isTable || family[index + 1] || opensWithMarker(next.text)) return []
    if ((counts.get(own) ?? 0) < LEAST) return []
    return [
      removal('hard-wrap', { start: line.span.end, end: next.span.start }, RE_WIDE_END.test(line.text) ? '' : ' '),
    ]
  })
}

// --- internal ---

/** The family of a line that is nothing but a marker with its own sign: `1.`, `（二）`, `①`, `一是`, `1.2`, `First,`. */
function loneFamily(text: string): FamilyName | null {
  if (RE_BARE.test(text)) return null
  const marker = [text + ANY_HEADING, `${text} ${ANY_HEADING}`, text].map(words => markerAt(words, 0))
  return marker.find(one => one?.end === text.length)?.family ?? null
}
