// Notes at the foot of a page: smaller than the text, the first with its number. They cut sentences that go on
// overleaf.

import type { Line } from './lines.ts'

/** Matches `¹ 见…`, `[2] 见…`, `③见…`, `4 见…`, `* 本文…`. */
const RE_NOTE = /^(?:[⁰¹²³⁴-⁹]+|[[〔［]\d{1,3}[\]〕］]|[①-⑳⑴-⒇]|[*＊※†‡]|\d{1,3}[\s.．、)）]|注\s*\d*\s*[:：])\s*\S/
/** Size of type, as a share of the text's. */
const SMALLER = 0.93
/** Of a page's lines at most so many are notes. */
const MOST = 0.6

/** The lines that are notes, running heads being out. */
export function footNotes(lines: readonly Line[]): Set<Line> {
  const size = usualSize(lines)
  const notes = new Set<Line>()
  for (const page of new Set(lines.map(line => line.page))) {
    const all = lines.filter(line => line.page === page)
    const small = all.slice(all.findLastIndex(line => line.size > size * SMALLER) + 1)
    const found = small.slice(
      Math.max(
        0,
        small.findIndex(({ text }) => RE_NOTE.test(text)),
      ),
    )
    if (found.length === 0 || !RE_NOTE.test(found[0]?.text ?? '') || found.length > all.length * MOST) continue
    for (const line of found) notes.add(line)
  }
  return notes
}

// --- internal ---

/** The size in which most characters are set. */
function usualSize(lines: readonly Line[]): number {
  const lengths = new Map<number, number>()
  for (const { size, text } of lines) lengths.set(size, (lengths.get(size) ?? 0) + text.length)
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
