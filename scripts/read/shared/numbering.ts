// Word's way of counting its automatic numbers, whatever file the definitions come from: one counter a level for each
// abstract definition, however many lists point to it.

import { bulletSign, formatNumber } from './number-formats.ts'

export interface Level {
  start: number
  /** A name of number-formats.ts, or `bullet`. */
  format: string
  /** `（%1）`, `%1.%2`: %n is the number of level n. */
  text: string
  /** `nothing`, or a gap. */
  suffix: string
  /** One-based level that starts this one anew; 0 for never, null for any level above. */
  restart: number | null
  /** All numbers in figures. */
  isLegal: boolean
  isHidden: boolean
}

export interface List<L extends Level = Level> {
  abstract: string
  /** By level from 0. */
  levels: ReadonlyMap<number, L>
  /** Levels that begin anew when this list is first used. */
  starts: ReadonlyMap<number, number>
}

const LEVELS = 9
/** Matches `、` `）` and Han: no gap is needed behind it. */
const RE_WIDE_END = /[\u2014\u2018-\u201D\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFF60①-⑳]$/

/** The number with a gap behind it where it needs one: `1.` → `1. `, `一、` → `一、`. */
export function withGap(number: string): string {
  return number === '' || RE_WIDE_END.test(number) || /\s$/.test(number) ? number : `${number} `
}

/** Counts paragraphs in document order; gives the number that stands before each. */
export function createCounter(lists: ReadonlyMap<string, List>): (id: string, level: number) => string {
  const counters = new Map<string, number[]>()
  const started = new Set<string>()
  return (id, index) => {
    const list = lists.get(id)
    const level = list?.levels.get(index)
    if (!list || !level) return ''
    const counter = counters.get(list.abstract) ?? []
    counters.set(list.abstract, counter)
    const key = `${id} ${index}`
    const start = list.starts.get(index)
    const before = counter[index]
    counter[index] =
      start !== undefined && !started.has(key) ? start : before === undefined ? (start ?? level.start) : before + 1
    started.add(key)
    // A level above that no paragraph has used counts as begun: 1.1 comes first, then 2.
    for (let upper = 0; upper < index; upper++)
      counter[upper] ??= list.starts.get(upper) ?? list.levels.get(upper)?.start ?? 1
    for (let deeper = index + 1; deeper < LEVELS; deeper++) {
      const restart = list.levels.get(deeper)?.restart ?? null
      if (restart === null || index < restart) delete counter[deeper]
    }
    return level.isHidden ? '' : shown(level, list, counter)
  }
}

// --- internal ---

function shown(level: Level, { levels }: List, counter: readonly number[]): string {
  const text =
    level.format === 'bullet'
      ? bulletSign(level.text)
      : level.text.replace(/%([1-9])/g, (_, digit: string) => {
          const one = levels.get(Number(digit) - 1)
          if (!one) return ''
          return formatNumber(
            counter[Number(digit) - 1] ?? one.start,
            level.isLegal && one.format !== 'none' ? 'decimal' : one.format,
          )
        })
  return level.suffix === 'nothing' ? text : withGap(text)
}
