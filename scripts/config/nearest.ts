// Which word of a list a person meant: the one that fewest strokes lead to.

/** `nearest('colors', ['colours', 'logo'])` → `colours`; null where nothing is near. */
export function nearest(word: string, words: readonly string[]): string | null {
  const most = Math.ceil(word.length / 3)
  const ranked = words
    .map(candidate => ({ candidate, strokes: strokesBetween(word.toLowerCase(), candidate) }))
    .toSorted((a, b) => a.strokes - b.strokes)
  const best = ranked[0]
  return best && best.strokes <= most ? best.candidate : null
}

// --- internal ---

/**
 * Letters to put in, take out or change (Levenshtein); words longer than any key are cut, as they are far from all of
 * them.
 */
function strokesBetween(a: string, b: string): number {
  const typed = a.slice(0, 40)
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...typed].entries()) {
    const next = [index + 1]
    for (let column = 1; column <= b.length; column++) {
      next.push(
        Math.min(
          (row[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (row[column - 1] ?? 0) + (b[column - 1] === letter ? 0 : 1),
        ),
      )
    }
    row = next
  }
  return row[b.length] ?? 0
}
