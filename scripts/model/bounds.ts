// How full a slide may be: every bound of the deck in one table, with its source. Builder and proof read the same
// numbers. Characters are widths: a Chinese character 1, a Latin letter 0.5 (measure.ts, countCharacters).

/**
 * On one slide. Source: the design's limits by slide kind; where it has none, what a person reads while the speaker
 * says it.
 */
export const MOST = {
  /**
   * Body beside the title, markers apart (design: points, `together ≤ 130`). English takes 1.3 times the width for the
   * same matter, as in PACE.
   */
  body: { zh: 130, en: 170 },
  /** A quotation (design: quote). */
  quote: 160,
  /** Rows of a list (design: points, 5–6 items as phrases only). */
  items: 6,
  /** Rows of a flat agenda, one line each (design: agenda, 3–7 rows; eight and nine in smaller type). */
  agenda: 9,
  /** Rows of half a line in two columns, points or agenda (design: two columns). */
  columns: 14,
  /** Names side by side, 7 in each of 5 columns (design: names). */
  names: 35,
} as const

/** Slides of one series (design: long text, `7 = 4 + 3, never 6 + 1`). Quotations apart. */
export const SPLIT = {
  /** Items on a slide after a split. */
  items: 2,
  /** Body of a slide after a split, as a share of its neighbour's. */
  share: 1 / 3,
} as const

/** Below this share of the least characters a slide `check` warns: a run-up worth a slide may cost a little pace. */
export const PACE_KEPT = 0.9

/** Share of the numbered points whose heading, or its first clause, stands on some slide. */
export const HEADINGS_SHOWN = 0.95

/**
 * Characters of speech a slide, cover and closing counted, which the builder aims at; shorter speeches are left alone.
 * English: 400–900 letters.
 */
export const PACE = { from: 1500, zh: { least: 150, most: 350 }, en: { least: 200, most: 450 } } as const

/**
 * What a continuation mark (续 2/3) takes beside a title, in px: 24 apart, full-width characters 20, others 11
 * (SlideFrame).
 */
export function besideTitle(mark: string): number {
  return mark === '' ? 0 : [...mark].reduce((sum, character) => sum + (character > '\u2E80' ? 20 : 11), 24)
}

/** Least type sizes in px on a slide 980 px wide (design: type). */
export const SIZE = { foot: 12, note: 16, table: 18, second: 20, unit: 22, body: 24 } as const
