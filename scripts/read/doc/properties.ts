import { itemAt } from '../../text/item-at.ts'

// Formatting of a .doc: which properties ("sprm") hold for the character at a place of the file, for its paragraph, and
// in the styles. Word keeps them in pages of 512 bytes beside the text.

/** Properties that say something about what is read; all others are skipped by their length. */
export const SPRM = {
  isDeleted: 0x0800,
  isInserted: 0x0801,
  isHidden: 0x083c,
  isStruck: 0x0837,
  isStruckTwice: 0x2a53,
  /** 1 above the line, 2 below it. */
  position: 0x2a48,
  /** Set higher by hand, in half points, a signed number; and the size of type. */
  lift: 0x4845,
  size: 0x4a43,
  characterStyle: 0x4a30,
  symbol: 0x6a09,
  font: 0x4a4f,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  level: 0x260a,
  list: 0x460b,
  outline: 0x2640,
} as const

/** Property code → operand (a byte, or the bytes as a number). */
export type Properties = ReadonlyMap<number, number>

export interface Run {
  start: number
  end: number
  style: number
  properties: Properties
}

const PAGE = 512
const TABLE_DEFINITION = 0xd608

/**
 * Runs of `WordDocument` in file order, from the table that lists their pages. `isParagraph` tells the two layouts
 * apart.
 */
export function readRuns(main: DataView, plc: DataView, isParagraph: boolean): Run[] {
  const pages = Math.floor((plc.byteLength - 4) / 8)
  const runs: Run[] = []
  for (let n = 0; n < pages; n++) {
    const page = (plc.getUint32((pages + 1) * 4 + n * 4, true) & 0x3fffff) * PAGE
    if (page + PAGE > main.byteLength) throw new RangeError(`page at ${page}`)
    const count = main.getUint8(page + PAGE - 1)
    for (let run = 0; run < count; run++) {
      const [start, end] = [main.getUint32(page + run * 4, true), main.getUint32(page + (run + 1) * 4, true)]
      const offset = main.getUint8(page + (count + 1) * 4 + run * (isParagraph ? 13 : 1)) * 2
      runs.push({
        start,
        end,
        ...(offset === 0
          ? { style: 0, properties: NONE }
          : isParagraph
            ? paragraphAt(main, page + offset)
            : charactersAt(main, page + offset)),
      })
    }
  }
  return runs.toSorted((a, b) => a.start - b.start)
}

/** The run that holds the place. */
export function runAt(runs: readonly Run[], place: number): Run | undefined {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (itemAt(runs, middle).end > place) high = middle
    else low = middle + 1
  }
  const run = runs[low]
  return run && run.start <= place ? run : undefined
}

/** `0x2416 01 …` → `{ 0x2416: 1 }`; what lies beyond `end` is not read. */
export function readProperties(view: DataView, start: number, end: number): Properties {
  const properties = new Map<number, number>()
  for (let at = start; at + 2 < end;) {
    const code = view.getUint16(at, true)
    at += 2
    const length = operandLength(view, at, code)
    if (at + length > end) break
    if (length === 1) properties.set(code, view.getUint8(at))
    else if (length === 2) properties.set(code, view.getInt16(at, true))
    else if (length === 4) properties.set(code, view.getUint32(at, true))
    at += length
  }
  return properties
}

// --- internal ---

const NONE: Properties = new Map()

function paragraphAt(main: DataView, at: number): { style: number; properties: Properties } {
  const words = main.getUint8(at)
  const start = words === 0 ? at + 2 : at + 1
  const end = words === 0 ? start + main.getUint8(at + 1) * 2 : start + words * 2 - 1
  return {
    style: main.getUint16(start, true),
    properties: readProperties(main, start + 2, Math.min(end, main.byteLength)),
  }
}

function charactersAt(main: DataView, at: number): { style: number; properties: Properties } {
  return { style: 0, properties: readProperties(main, at + 1, Math.min(at + 1 + main.getUint8(at), main.byteLength)) }
}

/** The upper three bits of a code tell how long its operand is. */
function operandLength(view: DataView, at: number, code: number): number {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1
    case 2:
    case 4:
    case 5:
      return 2
    case 3:
      return 4
    case 7:
      return 3
    default:
      return at + 2 > view.byteLength
        ? view.byteLength
        : code === TABLE_DEFINITION
          ? view.getUint16(at, true) + 1
          : view.getUint8(at) + 1
  }
}
