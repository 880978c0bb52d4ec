// The amount sets the size: rows without clauses take the largest type at which they fill the body and none is cut, and
// one row alone takes the page. Sizes and lines of the design's table of plain rows.

import { markerWidth } from '../../../components/marker-width.ts'
import { textWidth } from '../../language/width.ts'
import type { PointItem, Shown } from '../../model/deck.ts'
import type { Draft } from '../draft.ts'
import { moreForFigures } from './emphasis.ts'
import { columnPixels, fits, inBox, unbroken, type Box } from './boxes.ts'
import { setWidth } from './break-lines.ts'
import { leastParted } from './sense.ts'

/** Type size in px, and the lines a row may take at it. */
interface Step {
  px: number
  lines: number
  /** All rows together, where the rows alone would allow more than the body holds below a kicker. */
  total?: number
  /** The same on a slide of 4:3, where the lines stay as they are. */
  tall?: number
}

/** By the number of rows, the largest first; index 0 is one row. */
export const ROW_STEPS: readonly (readonly Step[])[] = [
  [
    { px: 54, lines: 2 },
    { px: 48, lines: 3 },
    { px: 40, lines: 4 },
  ],
  [
    { px: 44, lines: 2, total: 3, tall: 48 },
    { px: 40, lines: 3, total: 5, tall: 44 },
    { px: 36, lines: 3, tall: 40 },
    { px: 32, lines: 3, tall: 36 },
    { px: 28, lines: 3, tall: 32 },
  ],
  [
    { px: 44, lines: 1, tall: 48 },
    { px: 40, lines: 1, tall: 46 },
    { px: 36, lines: 2, tall: 40 },
    { px: 32, lines: 2, tall: 36 },
    { px: 30, lines: 2, tall: 34 },
    { px: 28, lines: 2, tall: 32 },
  ],
  [
    { px: 40, lines: 1, tall: 46 },
    { px: 36, lines: 1, tall: 42 },
    { px: 32, lines: 1, tall: 36 },
    { px: 30, lines: 2, tall: 36 },
    { px: 28, lines: 2, tall: 32 },
  ],
  [
    { px: 36, lines: 1, tall: 42 },
    { px: 32, lines: 1, tall: 36 },
    { px: 28, lines: 1, tall: 32 },
  ],
  [
    { px: 32, lines: 1, tall: 36 },
    { px: 28, lines: 1, tall: 30 },
  ],
]

/** The same on a slide that is known to be of 4:3: its height takes larger type and more lines. */
const TALL_STEPS: Partial<Record<number, readonly Step[]>> = {
  2: [
    { px: 48, lines: 3, total: 4 },
    { px: 44, lines: 4 },
  ],
  3: [
    { px: 42, lines: 2 },
    { px: 36, lines: 3 },
  ],
  4: [{ px: 38, lines: 2 }],
}

/** Two columns by their rows together: type size (KeyPoints.vue), and that of a slide of 4:3. */
const COLUMN_STEPS = [
  { most: 4, px: 40, tall: 46 },
  { most: 6, px: 36, tall: 42 },
  { most: 8, px: 32, tall: 36 },
  { most: 10, px: 28, tall: 32 },
  { most: 12, px: 26, tall: 30 },
  { most: 14, px: 24, tall: 28 },
] as const
/** Rows that leave the right half of the slide empty stand in two columns, from so many on. */
const LEAST_IN_COLUMNS = 4
/** One of two columns, in px. */
const HALF = (columnPixels.body - columnPixels.gap) / 2

/** Phrase and clause of two, three and four rows: type size and lines of the clause, the larger first. */
const CLAUSE_STEPS: Record<'under' | 'beside', readonly (readonly ClauseStep[])[]> = {
  under: [
    [{ px: 40, clause: 28, lines: 2 }],
    [{ px: 34, clause: 26, lines: 1, tall: 38, tallClause: 28 }],
    [{ px: 30, clause: 24, lines: 1, tall: 34, tallClause: 26 }],
  ],
  beside: [
    [
      { px: 40, clause: 32, lines: 3 },
      { px: 36, clause: 28, lines: 3 },
    ],
    [
      { px: 36, clause: 30, lines: 2 },
      { px: 32, clause: 26, lines: 2 },
    ],
    [
      { px: 32, clause: 28, lines: 1 },
      { px: 30, clause: 26, lines: 2 },
      { px: 30, clause: 24, lines: 2 },
    ],
  ],
}
/**
 * The clause begins at least the gap of the grid behind the longest phrase, on the grid, and keeps half of the slide.
 */
const LEAST_BETWEEN = columnPixels.gap + 0.5
const GRID = 71
const MOST_COLUMNS = 6

/** A slide of rows with its type size; any other slide as it is. `isTall`: the deck is one of 4:3. */
export function withAmount(draft: Draft, isTall = false): Draft {
  if (draft.kind !== 'points') return draft
  if (draft.form === 'columns') return inColumns(draft)
  if (draft.form === 'few' || draft.form === 'rows') return withClauses(draft)
  if (draft.form === 'beside') return beside(draft, draft.items) ?? draft
  if (!isPlain(draft.form) || draft.items.some(({ clause }) => clause !== null)) return draft
  const inHalves = draft.items.length >= LEAST_IN_COLUMNS ? inHalfLines(draft) : null
  if (inHalves) return inHalves
  // Where no size takes them, figures stay in the type of their row: it is the words that have to stand.
  const set = inSteps(draft) ?? inSteps(plainer(draft)) ?? draft
  return (isTall && inTallSteps(draft, set)) || set
}

/** The place of a row in one of two columns, with these markers. */
export function columnsBox(markers: readonly string[], rows: number, tall = false): Box {
  const step = COLUMN_STEPS.find(({ most }) => rows <= most) ?? COLUMN_STEPS[3]
  const beside = besideMarkers(markers)
  const px = tall ? step.tall : step.px
  return { em: (HALF - beside - 0.5) / px, lines: 1, font: 'sans-700' }
}

// --- internal ---

/** Rows in the largest type at which they fill the body and none is cut; null where there is none. */
function inSteps(draft: Points): Draft | null {
  const { items } = draft
  const isLead = isAlone(items)
  for (const step of stepsOf(items)) {
    const box = isLead ? leadBox(step, items[0]?.phrase.text) : rowBox(items, step)
    // The figures of one row alone stand in its own type.
    const set = setRows(items, step, item => (isLead ? box : boxOf(item, box)))
    if (!set) continue
    const { tall } = step
    const isTall = tall && set.every(item => stays(item.phrase, boxOf(item, rowBox(items, { ...step, px: tall }))))
    return {
      ...draft,
      form: isLead ? 'lead' : draft.form,
      size: step.px,
      ...(isTall && { tall }),
      items: set,
    }
  }
  return null
}

/** Rows broken for the height of 4:3; null where they take no larger type there. */
function inTallSteps(draft: Points, set: Draft): Draft | null {
  if (set.kind !== 'points' || isAlone(draft.items)) return null
  const steps = (TALL_STEPS[draft.items.length] ?? []).filter(({ px }) => px > (set.tall ?? set.size ?? 0))
  for (const step of steps) {
    const items = setRows(draft.items, step, item => boxOf(item, rowBox(draft.items, step)))
    if (items) return { ...set, size: set.size ?? step.px, tall: step.px, items }
  }
  return null
}

/** The rows in their boxes; null where one is cut or all together take too many lines. */
function setRows(items: readonly PointItem[], { total = Infinity }: Step, own: (item: PointItem) => Box) {
  if (!items.every(item => fits(item.phrase.text, own(item)))) return null
  const set = items.map(item => ({ ...item, phrase: inBox(unbroken(item.phrase), own(item)) }))
  return set.reduce((sum, { phrase }) => sum + (phrase.lines?.length ?? 1), 0) > total ? null : set
}

function isAlone(items: readonly PointItem[]): boolean {
  return items.length === 1 && items[0]?.marker === null
}

function stepsOf(items: readonly PointItem[]): readonly Step[] {
  const [first] = items
  if (!first || !isAlone(items)) return ROW_STEPS[Math.max(1, items.length - 1)] ?? []
  const steps = ROW_STEPS[0] ?? []
  const at = leastParted(
    first.phrase.text,
    steps.map(step => leadBox(step, first.phrase.text)),
  )
  return at < 0 ? steps : steps.slice(at, at + 1)
}

/** Rows too long for the smallest type, without figures set as figures. */
function plainer(draft: Points): Points {
  const { items } = draft
  const step = stepsOf(items).at(-1)
  if (!step) return draft
  const box = rowBox(items, step)
  return {
    ...draft,
    items: items.map(item =>
      fits(item.phrase.text, boxOf(item, box)) || !item.emphasis
        ? item
        : { ...item, emphasis: { ...item.emphasis, figures: [] } },
    ),
  }
}

/** Rows in two columns, in larger type on a slide of 4:3 where they fit it. */
function inColumns(draft: Points): Draft {
  const { items } = draft
  const step = COLUMN_STEPS.find(({ most }) => items.length <= most) ?? COLUMN_STEPS[3]
  const tall = columnsBox(markersOf(items), items.length, true)
  const isTall = items.every(item => fits(item.phrase.text, boxOf(item, tall)))
  return isTall ? { ...draft, tall: step.tall } : draft
}

/** Rows that each take no more than half a line; null where one takes more. */
function inHalfLines(draft: Points): Draft | null {
  const { items } = draft
  const box = columnsBox(markersOf(items), items.length)
  const areHalf = items.every(item => fits(item.phrase.text, boxOf(item, box)))
  return areHalf
    ? inColumns({
        ...draft,
        form: 'columns',
        items: items.map(item => ({ ...item, phrase: unbroken(item.phrase) })),
      })
    : null
}

function markersOf(items: readonly PointItem[]): string[] {
  return items.flatMap(({ marker }) => (marker ? [marker.text] : []))
}

type Points = Extract<Draft, { kind: 'points' }>

/** Phrases of one line with their clauses under them, or beside them where a clause needs more than that. */
function withClauses(draft: Points): Draft {
  const { items } = draft
  if (items.length < 2 || items.length > 4) return draft
  return under(draft, items) ?? beside(draft, items) ?? draft
}

function under(draft: Points, items: readonly PointItem[]): Draft | null {
  const [step] = CLAUSE_STEPS.under[items.length - 2] ?? []
  if (!step) return null
  const room = columnPixels.body - besideMarkers(markersOf(items))
  const phrase = (px: number): Box => ({ em: (room - 0.5) / px, lines: 1, font: 'sans-700' })
  const clause = (px: number, lines: number): Box => ({ em: (room - 0.5) / px, lines, font: 'sans-400' })
  const set = setIn(items, phrase(step.px), clause(step.clause, step.lines))
  if (!set) return null
  const { tall, tallClause } = step
  const isTall =
    tall &&
    tallClause &&
    set.every(
      item =>
        stays(item.phrase, boxOf(item, phrase(tall))) && stays(item.clause, clauseBox(item, clause(tallClause, 1))),
    )
  return { ...draft, form: 'under', size: step.px, ...(isTall && { tall }), items: set }
}

/** In the largest type in which phrases and clauses have room side by side. */
function beside(draft: Points, items: readonly PointItem[]): Draft | null {
  const steps = CLAUSE_STEPS.beside[items.length - 2] ?? []
  return steps.reduce<Draft | null>((found, step) => found ?? besideIn(step, draft, items), null)
}

function besideIn(step: ClauseStep, draft: Points, items: readonly PointItem[]): Draft | null {
  const marker = besideMarkers(markersOf(items))
  const widths = items.map(
    ({ phrase, emphasis }) => textWidth(phrase.text, 'sans-700') + moreForFigures(phrase.text, emphasis),
  )
  const widest = Math.max(...widths) * step.px
  const columns = Math.ceil((widest + LEAST_BETWEEN) / GRID)
  if (marker + columns * GRID > MOST_COLUMNS * GRID) return null
  const room = columnPixels.body - marker - columns * GRID
  const box: Box = { em: (room - 0.5) / step.clause, lines: step.lines, font: 'sans-400' }
  const set = setIn(items, { em: Infinity, lines: 1, font: 'sans-700' }, box)
  return set && { ...draft, form: 'beside', size: step.px, clause: step.clause, columns, items: set }
}

interface ClauseStep {
  px: number
  clause: number
  lines: number
  tall?: number
  tallClause?: number
}

/** Every row in its boxes; null where one does not fit. */
function setIn(items: readonly PointItem[], phrase: Box, clause: Box): PointItem[] | null {
  const isFit = (item: PointItem) =>
    fits(item.phrase.text, boxOf(item, phrase)) &&
    (item.clause === null || fits(item.clause.text, clauseBox(item, clause)))
  if (!items.every(isFit)) return null
  return items.map(item => ({
    ...item,
    phrase: unbroken(item.phrase),
    clause: item.clause && inBox(unbroken(item.clause), clauseBox(item, clause)),
  }))
}

/** Does each line, broken for a smaller size, stand in this box as well? */
function stays(shown: Shown | null, { em, font, spacing }: Box): boolean {
  return shown === null || (shown.lines ?? [shown.text]).every(line => setWidth(line, font, spacing) <= em)
}

function isPlain(form: string): boolean {
  return form === 'lines' || form === 'list'
}

/** px of a line. */
const LATIN_SLACK = 12

/** One row in the serif of headings. */
function leadBox({ px, lines }: Step, text = ''): Box {
  // Latin words in the black serif are a little wider than their letters.
  const slack = /[A-Za-z]{2}/.test(text) ? LATIN_SLACK : 0
  return { em: (columnPixels.body - slack) / px, lines, font: 'serif-900', spacing: 0.01, sense: true }
}

function rowBox(items: readonly PointItem[], { px, lines }: Step): Box {
  const beside = besideMarkers(markersOf(items))
  return { em: (columnPixels.body - beside - 0.5) / px, lines, font: beside > 0 ? 'sans-700' : 'sans-500' }
}

/** What the column of markers takes with the gap behind it, in px. */
function besideMarkers(markers: readonly string[]): number {
  const widest = Math.max(0, ...markers.map(markerWidth))
  return widest === 0 ? 0 : Math.max(columnPixels.marker, (widest - 0.2) * columnPixels.markerSize) + columnPixels.gap
}

/** Figures set as figures are wider than the words around them. */
export function boxOf({ phrase, emphasis }: PointItem, box: Box): Box {
  const more = moreForFigures(phrase.text, emphasis)
  return more > 0 ? { ...box, em: box.em - more, font: 'sans-700' } : box
}

function clauseBox({ clause, figures = [] }: PointItem, box: Box): Box {
  return { ...box, em: box.em - (clause ? moreForFigures(clause.text, { head: null, figures }) : 0) }
}
