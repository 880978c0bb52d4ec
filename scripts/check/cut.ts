// A stretch of a text without some of its pieces.

import type { Span } from '../model/source.ts'

/** The text from `start` to `end`, without what lies in `spans`, which may lie in any order and in each other. */
export function cut(
  text: string,
  spans: readonly Span[],
  { start, end }: Span = { start: 0, end: text.length },
): string {
  let kept = ''
  let at = start
  const inside = spans.filter(span => span.end > start && span.start < end)
  for (const span of inside.toSorted((a, b) => a.start - b.start)) {
    if (span.start > at) kept += text.slice(at, span.start)
    at = Math.max(at, span.end)
  }
  return kept + text.slice(at, Math.max(at, end))
}
