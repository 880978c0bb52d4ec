// What the cells of a chart are worth. A figure is read for drawing only; what is shown stays as it is written.
// Used by DataChart.vue and by whoever decides whether a table can be drawn, so that both read the same.

/** One measure of a chart: the worth of each cell, null for × (withheld in the source). */
export interface Figures {
  /** As many rows and columns as the cells. */
  values: (number | null)[][]
  /** What all cells share: `%`, `万吨`, ``. */
  unit: string
}

/** Matches `1,200.5亿元`, `-3.2%`, `约31万吨`, `增长6.6%`, `$3.5 billion`. Not `第3名`, `3—5天`, `8:30`, `12,34`. */
const RE_FIGURE = new RegExp(
  [
    '^(?<lead>约|約|达|達|增长|增長|增加|提高|上升)?',
    String.raw`(?<sign>[-−+]?)(?<money>[$¥￥€£]?)`,
    String.raw`(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?`,
    String.raw`(?<unit>[^\d\s,.×][^\d,.×]{0,9})?$`,
  ].join(''),
  'u',
)
/** A bound is no value to draw. Matches `3万以上`, `5天内`. */
const RE_BOUND = /(?:以上|以下|以内|左右|上下|内|多|余|餘|\+)$/u
/** Dates, ordinals and places in a ranking are numbers without a length: `12月`, `3号`, `第3名`, `5级`. */
const RE_NO_AMOUNT = /^(?:年|月|日|号|號|时|時|点|點|届|屆|级|級|名|位|期|版|st|nd|rd|th)/u
/** Matches the 万 of `万吨` and the 百万 of `百万美元`. Not the 百 of `百分点`, not the 千 of `千瓦时`. */
const RE_MULTIPLIER =
  /^(万亿|萬億|千万|千萬|百万|百萬|亿|億|万|萬|千(?![克瓦米卡升伏])|百(?!分)|thousand|million|billion|trillion)\s?/u
const MULTIPLIERS: Record<string, number> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  百万: 1e6,
  百萬: 1e6,
  千万: 1e7,
  千萬: 1e7,
  亿: 1e8,
  億: 1e8,
  万亿: 1e12,
  萬億: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

/** Half a year of an amount is not less, it is shorter: only rates and scores are compared with whole years. */
const RE_RATE = /^(?:%|‰|分|个百分点|個百分點|百分点)$/u

/** Is this the unit of a rate or a score? Such an axis may leave out what lies below all values. */
export function isRate(unit: string): boolean {
  return RE_RATE.test(unit)
}

/** Is this cell withheld: `×`, `××万吨`, `7,45×`? Not `3×4`. */
export function isWithheld(text: string): boolean {
  return text.includes('×') && !/\d×\d/.test(text)
}

/**
 * `[['9,800万元'], ['1.2亿元'], ['×']]` → `[[0.98e8], [1.2e8], [null]]`; null when a cell is no figure or the units differ.
 */
export function figuresOf(cells: readonly (readonly string[])[]): Figures | null {
  const read = cells.map(row => row.map(text => (isWithheld(text) ? null : figureOf(text))))
  const all = read.flat().filter(figure => figure !== null)
  const [first] = all
  if (!first || all.includes(undefined)) return null
  const stated = all.filter(figure => figure !== undefined)
  if (stated.some(({ lead }) => lead !== first.lead)) return null
  if (stated.every(({ unit }) => unit === first.unit))
    return { values: read.map(row => row.map(figure => figure?.value ?? null)), unit: first.unit }
  const [base] = scaled(first)
  if (base === '' || stated.some(figure => scaled(figure)[0] !== base)) return null
  return { values: read.map(row => row.map(figure => (figure ? scaled(figure)[1] : null))), unit: base }
}

// --- internal ---

interface Figure {
  value: number
  unit: string
  lead: string
}

/** undefined: not a figure to draw. */
function figureOf(text: string): Figure | undefined {
  const { lead = '', sign = '', money = '', number = '', unit = '' } = RE_FIGURE.exec(text.trim())?.groups ?? {}
  if (number === '' || RE_BOUND.test(unit) || RE_NO_AMOUNT.test(unit)) return undefined
  const size = Number(number.replaceAll(',', ''))
  // 增长 says what is measured; 约 and 达 do not.
  return {
    value: sign === '-' || sign === '−' ? -size : size,
    unit: (money + unit).trim().replace('％', '%'),
    lead: /^[增提上]/u.test(lead) ? lead : '',
  }
}

/** `9,800万元` → `元`, 9800 × 10⁴. */
function scaled({ unit, value }: Figure): [base: string, value: number] {
  const money = /^[$¥￥€£]/u.exec(unit)?.[0] ?? ''
  const rest = unit.slice(money.length)
  const [whole = '', multiplier = ''] = RE_MULTIPLIER.exec(rest) ?? []
  return [money + rest.slice(whole.length), value * (MULTIPLIERS[multiplier] ?? 1)]
}
