// Rows that each begin with a date, a span or a stage, as steps: lying on the line where their words are few, else
// standing along a track. All rows are steps, or none is.

import { RE_STAGE_HEAD_EN, RE_STAGE_HEAD_ZH, RE_WHOLE_STAGE } from '../../language/stages.ts'
import { textWidth } from '../../language/width.ts'
import type { PointItem, Shown } from '../../model/deck.ts'
import { clausesOf } from '../choose/clauses.ts'
import { choose, STEPS } from '../choose/forms.ts'
import type { Draft } from '../draft.ts'
import { fits, inBox, unbroken, type Box } from '../fit/boxes.ts'
import { locate, rawText, show, type Reading, type Stretch } from '../reading.ts'

/** Type sizes and lines of a step that lies, for three and for four: head, phrase, clause (KeyPoints.vue). */
const LYING = { 3: { phrase: 40, clause: 28, width: 260 }, 4: { phrase: 32, clause: 26, width: 189 } } as const
const LYING_HEAD = { 3: 40, 4: 34 } as const
/** Of one that stands, for three to six. */
const STANDING = [
  { head: 32, phrase: 34, clause: 26 },
  { head: 28, phrase: 30, clause: 24 },
  { head: 26, phrase: 28, clause: 0 },
  { head: 26, phrase: 28, clause: 0 },
] as const
/** px of a standing step's head, and of what happens then. */
const HEAD = 205
const MATTER = 591

interface Step {
  head: Shown
  matter: Stretch
}

/** A slide of rows as steps, or of a table that says no more; any other as it is. */
export function withSteps(reading: Reading, draft: Draft): Draft {
  if (draft.kind === 'table') return tableAsSteps(draft)
  if (draft.kind !== 'points') return draft
  const steps = draft.items.flatMap(item => stepOf(reading, item) ?? [])
  const clauses = draft.items.map(({ clause }) => clause)
  const lying = lyingOf(reading, steps, clauses)
  const standing = standingOf(reading, steps, clauses)
  switch (
    choose(STEPS, {
      rows: draft.items.length,
      steps: new Set(steps.map(({ head }) => head.text)).size,
      lying: lying !== null,
      standing: standing !== null,
    })
  ) {
    case 'steps':
      return { ...draft, form: 'steps', items: lying ?? [] }
    case 'timeline':
      return { ...draft, form: 'timeline', ...standing }
    case 'rows':
      return draft
  }
}

// --- internal ---

type Table = Extract<Draft, { kind: 'table' }>

/**
 * Dates in the first of two columns that nothing heads, and what is done then: a track says it better than rules.
 * Without clauses it stands, for lying it would leave the lower half empty.
 */
function tableAsSteps(draft: Table): Draft {
  const { columns, rows, remark, title, start, part, edge, continued } = draft
  if (columns.some(({ text }) => text !== '') || rows.some(({ length }) => length !== 2) || remark) return draft
  const items = rows.flatMap(([head, matter]): PointItem[] =>
    head && matter && RE_WHOLE_STAGE.test(head.text)
      ? [{ marker: unbroken(head), phrase: unbroken(matter), clause: null }]
      : [],
  )
  const standing = cellsStanding(items)
  const steps = new Set(items.map(({ marker }) => marker?.text)).size
  const form = choose(STEPS, { rows: rows.length, steps, lying: false, standing: standing !== null })
  return form === 'timeline' && standing
    ? { kind: 'points', form, ...standing, title, start, part, edge, continued }
    : draft
}

/** In the largest type at which each stands on a line; null where one is too long. */
function cellsStanding(items: readonly PointItem[]): { items: PointItem[]; size: number } | null {
  const own = STANDING[items.length - 3]
  const isNarrow = ({ marker }: PointItem) => textWidth(marker?.text ?? '', 'serif-700') * (own?.head ?? 0) <= HEAD
  if (!own || !items.every(isNarrow)) return null
  const size = STANDING.slice(items.length - 3).find(({ phrase }) =>
    items.every(item => fits(item.phrase.text, { em: (MATTER - 0.5) / phrase, lines: 1, font: 'sans-700' })),
  )?.phrase
  return size ? { items: [...items], size } : null
}

/** Its head is the marker, or what the row begins with. */
function stepOf(reading: Reading, { marker, phrase }: PointItem): Step | null {
  const span = 'spans' in phrase ? phrase.spans[0] : undefined
  if (!span) return null
  const row = locate(reading, span)
  if (marker && RE_WHOLE_STAGE.test(marker.text)) return { head: marker, matter: row }
  const found = (reading.lang === 'zh' ? RE_STAGE_HEAD_ZH : RE_STAGE_HEAD_EN).exec(rawText(reading, row))
  if (marker || !found) return null
  const [whole, head = ''] = found
  return {
    head: show(reading, { start: row.start, end: row.start + head.length }),
    matter: { start: row.start + whole.length, end: row.end },
  }
}

function lyingOf(reading: Reading, steps: readonly Step[], clauses: readonly (Shown | null)[]): PointItem[] | null {
  const count = steps.length
  if (count !== 3 && count !== 4) return null
  const { phrase, clause, width } = LYING[count]
  if (steps.some(({ head }) => textWidth(head.text, 'serif-700') * LYING_HEAD[count] > width)) return null
  return itemsIn(
    reading,
    steps,
    clauses,
    { em: (width - 0.5) / phrase, lines: 2, font: 'sans-700' },
    { em: (width - 0.5) / clause, lines: 3, font: 'sans-400' },
  )
}

function standingOf(
  reading: Reading,
  steps: readonly Step[],
  clauses: readonly (Shown | null)[],
): { items: PointItem[]; size: number } | null {
  const own = STANDING[steps.length - 3]
  if (!own || steps.some(step => textWidth(step.head.text, 'serif-700') * own.head > HEAD)) return null
  // What is too long has the type of more steps; the clause keeps its own.
  for (const { phrase } of STANDING.slice(steps.length - 3)) {
    const items = itemsIn(
      reading,
      steps,
      clauses,
      { em: (MATTER - 0.5) / phrase, lines: 1, font: 'sans-700' },
      own.clause > 0 ? { em: (MATTER - 0.5) / own.clause, lines: 1, font: 'sans-400' } : null,
    )
    if (items) return { items, size: phrase }
  }
  return null
}

/** Each step whole: in one phrase, or its first clause and the rest below; null where one is too long. */
function itemsIn(
  reading: Reading,
  steps: readonly Step[],
  clauses: readonly (Shown | null)[],
  phrase: Box,
  clause: Box | null,
): PointItem[] | null {
  const items = steps.flatMap(({ head, matter }, index): PointItem[] => {
    const below = clauses[index] ?? null
    if (below && !(clause && fits(below.text, clause))) return []
    const whole = show(reading, matter)
    if (fits(whole.text, phrase))
      return [{ marker: head, phrase: inBox(whole, phrase), clause: below && clause && inBox(unbroken(below), clause) }]
    const [first] = clausesOf(reading.spoken.text, matter)
    if (below || !first || !clause) return []
    const [begin, rest] = [show(reading, first), show(reading, { start: first.end, end: matter.end })]
    return fits(begin.text, phrase) && rest.text !== '' && fits(rest.text, clause)
      ? [{ marker: head, phrase: inBox(begin, phrase), clause: inBox(rest, clause) }]
      : []
  })
  return items.length === steps.length ? items : null
}
