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
    { px: 40, lines: 3, total: 5, tall: 44 },
    { px: 36, lines: 3, tall: 40 },
    { px: 32, lines: 3, tall: 36 },
    { px: 28, lines: 3, tall: 32 },
  ],
  [
    { px: 36, lines: 2, tall: 40 },
    { px: 32, lines: 2, tall: 36 },
    { px: 30, lines: 2, tall: 34 },
    { px: 28, lines: 2, tall: 32 },
  ],
  [
    { px: 32, lines: 1, tall: 36 },
    { px: 30, lines: 2, tall: 36 },
    { px: 28, lines: 2, tall: 32 },
  ],
  [{ px: 28, lines: 1, tall: 32 }],
  [{ px: 28, lines: 1, tall: 30 }],
]

/** Two columns by their rows together: type size (KeyPoints.vue), and that of a slide of 4:3. */
const COLUMN_STEPS = [
  { most: 8, px: 32, tall: 36 },
  { most: 10, px: 28, tall: 32 },
  { most: 12, px: 26, tall: 30 },
  { most: 14, px: 24, tall: 28 },
] as const
/** One of two columns, in px. */
const HALF = (columnPixels.body - columnPixels.gap) / 2

/** Phrase and clause of two, three and four rows: type size and lines of the clause (KeyPoints.vue). */
const CLAUSE_STEPS = {
  under: [
    { px: 40, clause: 28, lines: 2 },
    { px: 34, clause: 26, lines: 1, tall: 38, tallClause: 28 },
    { px: 30, clause: 24, lines: 1, tall: 34, tallClause: 26 },
  ],
  beside: [
    { px: 36, clause: 28, lines: 3 },
    { px: 32, clause: 26, lines: 2 },
    { px: 30, clause: 24, lines: 2 },
  ],
} as const
/**
 * The clause begins at least the gap of the grid behind the longest phrase, on the grid, and keeps half of the slide.
 */
const LEAST_BETWEEN = columnPixels.gap + 0.5
const GRID = 71
const MOST_COLUMNS = 6

/** A slide of rows with its type size; any other slide as it is. */
export function withAmount(draft: Draft): Draft {
  if (draft.kind !== 'points') return draft
  if (draft.form === 'columns') return inColumns(draft)
  if (draft.form === 'few' || draft.form === 'rows') return withClauses(draft)
  if (draft.form === 'beside') return beside(draft, draft.items) ?? draft
  if (!isPlain(draft.form) || draft.items.some(({ clause }) => clause !== null)) return draft
  // Where no size takes them, figures stay in the type of their row: it is the words that have to stand.
  return inSteps(draft) ?? inSteps(plainer(draft)) ?? draft
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
    const box = isLead ? leadBox(step) : rowBox(items, step)
    // The figures of one row alone stand in its own type.
    const own = (item: PointItem) => (isLead ? box : boxOf(item, box))
    if (!items.every(item => fits(item.phrase.text, own(item)))) continue
    const set = items.map(item => ({ ...item, phrase: inBox(unbroken(item.phrase), own(item)) }))
    const { tall, total = Infinity } = step
    if (set.reduce((sum, { phrase }) => sum + (phrase.lines?.length ?? 1), 0) > total) continue
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

function isAlone(items: readonly PointItem[]): boolean {
  return items.length === 1 && items[0]?.marker === null
}

function stepsOf(items: readonly PointItem[]): readonly Step[] {
  const [first] = items
  if (!first || !isAlone(items)) return ROW_STEPS[Math.max(1, items.length - 1)] ?? []
  const steps = ROW_STEPS[0] ?? []
  const at = leastParted(first.phrase.text, steps.map(leadBox))
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
  const isTall = items.every(item => fits(item.phrase.text, tall))
  return isTall ? { ...draft, tall: step.tall } : draft
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
  const step: ClauseStep | undefined = CLAUSE_STEPS.under[items.length - 2]
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

function beside(draft: Points, items: readonly PointItem[]): Draft | null {
  const step: ClauseStep | undefined = CLAUSE_STEPS.beside[items.length - 2]
  if (!step) return null
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
  return set && { ...draft, form: 'beside', size: step.px, columns, items: set }
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

/** One row in the serif of headings. */
function leadBox({ px, lines }: Step): Box {
  return { em: columnPixels.body / px, lines, font: 'serif-900', spacing: 0.01, sense: true }
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
