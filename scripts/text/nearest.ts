// Which of some words was meant by a word that is none of them: options and commands, entries of the configuration.

/** More slips than these are another word. */
const MOST_SLIPS = 3
/** Of the letters, so many have to be right. */
const LEAST_ALIKE = 0.4

/**
 * `nearest('--forse', ['--force', '--format'])` → `['--force']`; all that are equally near, none where nothing is.
 * Dashes before an option do not count, nor do capitals.
 */
export function nearest(word: string, known: readonly string[]): string[] {
  const typed = bare(word)
  const found = known
    .map(name => ({ name, slips: slipsBetween(typed, bare(name)), length: Math.max(typed.length, bare(name).length) }))
    .filter(
      ({ name, slips, length }) => bare(name).length > 1 && slips <= MOST_SLIPS && 1 - slips / length > LEAST_ALIKE,
    )
  const least = Math.min(...found.map(({ slips }) => slips))
  return found
    .filter(({ slips }) => slips === least)
    .map(({ name }) => name)
    .toSorted()
}

// --- internal ---

function bare(word: string): string {
  return word.replace(/^--/, '').toLowerCase()
}

/** Letters added, dropped, changed, or two neighbours swapped (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const at = (up: number, left: number) => rows[i - up]?.[j - left] ?? row[j - left] ?? 0
      const isSame = a[i - 1] === b[j - 1]
      row[j] = Math.min(at(1, 0) + 1, (row[j - 1] ?? 0) + 1, at(1, 1) + (isSame ? 0 : 1))
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwapped) row[j] = Math.min(row[j] ?? 0, at(2, 2) + 1)
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}
