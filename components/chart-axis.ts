// The axis of values of a chart: numbers that are easy to read, from 0 but where only rates are compared. No imports
// from packages, as in chart-layout.ts.

export interface Scale {
  /** Numbers of the gridlines from the lowest to the highest, three to six. */
  ticks: number[]
  /** The lowest tick is not 0 and the axis says so: below it stand 0 and the sign of the break. */
  broken: boolean
  /** `万` of an axis in 元: what the numbers are short of the values by, and the unit as it is written then. */
  by: number
  unit: string
}

/** Gridlines above the lowest, about. */
const STEPS = 4
const NICE = [1, 2, 2.5, 5, 10] as const
/** Below this share of the highest value the lowest is small: the axis begins at 0 and nothing is lost. */
const SMALL = 0.5
const SHORT = {
  zh: [
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e9, ' billion'],
    [1e6, ' million'],
    [1e3, ' thousand'],
  ],
} as const
/** From here on an axis is written in 万 or thousands. */
const LARGE = 1e5

/**
 * `84.6, 87.1, 93.5`, rates → 80, 85, 90, 95 and broken; counts always from 0. `unit` as all values share it.
 */
export function scaleFor(values: readonly number[], { unit, isRate }: { unit: string; isRate: boolean }): Scale {
  const least = Math.min(...values)
  const most = Math.max(...values)
  const broken = isRate && least > most * SMALL && most > least
  const from = broken ? least : Math.min(0, least)
  const to = Math.max(broken ? most : 0, most)
  const step = niceStep((to - from) / STEPS)
  const low = Math.floor(from / step + 1e-9)
  const high = Math.max(low + 1, Math.ceil(to / step - 1e-9))
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => decimal((low + index) * step))
  return { ticks, broken: broken && low > 0, ...shortened(to, unit) }
}

/** `0.30000000000000004` → `0.3`; an axis in 万 by 10⁴. */
export function tickText(tick: number, by: number): string {
  return String(decimal(tick / by)).replace('-', '−')
}

// --- internal ---

/** The next of 1, 2, 2.5, 5 × 10ⁿ. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least || 1))
  return decimal((NICE.find(nice => nice * power >= least * (1 - 1e-9)) ?? 10) * power)
}

function decimal(number: number): number {
  return Number(number.toPrecision(12))
}

function shortened(most: number, unit: string): Pick<Scale, 'by' | 'unit'> {
  if (most < LARGE) return { by: 1, unit }
  const isChinese = /[⺀-鿿]/u.test(unit)
  const found = SHORT[isChinese ? 'zh' : 'en'].find(([size]) => most >= size)
  if (!found) return { by: 1, unit }
  const [by, word] = found
  return { by, unit: isChinese ? word + unit : /^[$¥￥€£]/u.test(unit) ? unit + word : `${word} ${unit}`.trim() }
}
