// How much room a marker takes beside its phrase: the one number that the styles and the builder share, so that both
// leave the same column. It is never less than the font's own width, and little more (a test holds it against the
// metrics).

/** Widths in em of the bold serif by kinds of signs, the first that matches; Chinese signs are square. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[ijl.,:;' ·]/, 0.36],
  [/[crstfzIJ()1’-]/, 0.56],
  [/[mwMW%]/, 1.1],
  [/[A-Z]/, 0.87],
  [/[\u0000-\u2013]/, 0.7],
]

/** Width in em. `一是` → 2, `First` → 2.9. */
export function markerWidth(marker: string): number {
  return [...marker].reduce((sum, sign) => sum + (WIDTHS.find(([kind]) => kind.test(sign))?.[1] ?? 1), 0)
}
