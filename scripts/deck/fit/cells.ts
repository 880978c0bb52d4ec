// Rows page after page tire the eye: every second page of a run of them stands two by two, two rows side by side. Three
// abreast would break sentences into lines of eight characters. The words and what is set off in them stay as they are.

import { textWidth } from '../../language/width.ts'
import type { PointItem } from '../../model/deck.ts'
import { BESIDE, choose } from '../choose/forms.ts'
import type { Draft } from '../draft.ts'
import { boxOf } from './amount.ts'
import { breakUnits, setWidth } from './break-lines.ts'
import { columnPixels, fits, inBox, unbroken, type Box } from './boxes.ts'

/** Type size in px, the lines of a cell at it, and the size on a slide of 4:3 (KeyPoints.vue). */
interface Step {
  px: number
  lines: number
  tall?: number
}

/** Two by two, and two side by side: the larger first. */
const FOUR: readonly Step[] = [
  { px: 30, lines: 3, tall: 34 },
  { px: 28, lines: 4, tall: 32 },
]
const TWO: readonly Step[] = [
  { px: 40, lines: 6, tall: 44 },
  { px: 36, lines: 6, tall: 40 },
  { px: 32, lines: 7, tall: 36 },
]
/** The same on a slide that is known to be of 4:3. */
const TALL_FOUR: readonly Step[] = [
  { px: 30, lines: 4, tall: 40 },
  { px: 28, lines: 5, tall: 36 },
]
const TALL_TWO: readonly Step[] = [{ px: 40, lines: 6, tall: 48 }]
/** Side by side, fewer lines than these in the longest would leave the lower half empty. */
const LEAST_LINES = 5

/** The slides with every second of neighbouring pages of rows in cells, where its rows take more than a line. */
export function withCells(drafts: readonly Draft[], isTall = false): Draft[] {
  const made: Draft[] = []
  for (const draft of drafts) made.push(inCells(draft, made.at(-1), isTall))
  return made
}

// --- internal ---

function inCells(draft: Draft, before: Draft | undefined, isTall: boolean): Draft {
  if (draft.kind !== 'points' || draft.form !== 'lines') return draft
  const { items } = draft
  // Pages of one list look alike: rows with markers stay as they are.
  const isPlain = items.every(({ marker, clause }) => !marker && !clause)
  const widths = items.map(({ phrase }) => textWidth(phrase.text, 'sans-700'))
  const facts = {
    rows: items.length,
    wrapped: items.filter(({ phrase }) => (phrase.lines?.length ?? 1) > 1).length,
    even: MOST_UNEVEN * Math.min(...widths) >= Math.max(...widths),
    isLatin: items.every(({ phrase }) => !/\p{Script=Han}/u.test(phrase.text)),
    afterRows: before?.kind === 'points' && before.form === 'lines',
  }
  const cells = isPlain ? CELLS[choose(BESIDE, facts)](items, isTall) : null
  if (!cells) return draft
  const { tall: _, ...own } = draft
  return { ...own, form: 'cells', ...cells, items: alike(cells.items) }
}

/** Beside each other a cell without a head looks forgotten: all have one, or none. */
function alike(items: readonly PointItem[]): PointItem[] {
  if (items.every(({ emphasis }) => emphasis?.head)) return [...items]
  return items.map(item => (item.emphasis ? { ...item, emphasis: { ...item.emphasis, head: null } } : item))
}

/** Two rows are of like length, or one stands over nothing. */
const MOST_UNEVEN = 3

const CELLS = {
  'two by two': (items: readonly PointItem[], isTall: boolean) =>
    (isTall && setTall(items, TALL_FOUR)) || setIn(items, FOUR),
  'side by side': (items: readonly PointItem[], isTall: boolean) => {
    if (isTall) return setTall(items, TALL_TWO)
    const set = setIn(items, TWO)
    const few = set && cellBox(set.size, LEAST_LINES - 1)
    return few && items.every(item => fits(item.phrase.text, boxOf(item, few))) ? null : set
  },
  'below each other': () => null,
} as const

/** In two columns of a slide of 4:3, in its largest type; null where a row is too long. */
function setTall(items: readonly PointItem[], steps: readonly Step[]): Cells | null {
  for (const { px, lines, tall = px } of steps) {
    const box = cellBox(tall, lines)
    if (!items.every(item => isWhole(item, boxOf(item, box)))) continue
    const few = cellBox(tall, LEAST_LINES - 1)
    if (items.length === 2 && items.every(item => fits(item.phrase.text, boxOf(item, few)))) return null
    return { size: px, tall, items: items.map(item => withLines(item, box)) }
  }
  return null
}

function withLines(item: PointItem, box: Box): PointItem {
  return { ...item, phrase: inBox(unbroken(item.phrase), boxOf(item, box)) }
}

interface Cells {
  size: number
  tall?: number
  items: PointItem[]
}

function setIn(items: readonly PointItem[], steps: readonly Step[]): Cells | null {
  for (const { px, lines, tall } of steps) {
    const isSetIn = (size: number) => items.every(item => isWhole(item, boxOf(item, cellBox(size, lines))))
    if (!isSetIn(px)) continue
    // Lines that stand in the larger type stand in the smaller one as well: the same breaks serve both.
    const isTall = tall !== undefined && isSetIn(tall)
    const own = cellBox(isTall ? tall : px, lines)
    return { size: px, ...(isTall && { tall }), items: items.map(item => withLines(item, own)) }
  }
  return null
}

/** One of two columns. */
function cellBox(px: number, lines: number): Box {
  const width = (columnPixels.body - columnPixels.gap) / 2
  return { em: (width - 0.5) / px, lines, font: 'sans-700' }
}

/** The row fits, and no term, figure or word that is kept together is wider than a line. */
function isWhole({ phrase: { text } }: PointItem, box: Box): boolean {
  return fits(text, box) && breakUnits(text).every(unit => setWidth(unit.trim(), box.font) <= box.em)
}
