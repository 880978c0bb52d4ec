// Two to four rows that each lead from an old state to a new one: the old beside the new, an arrow between them. All
// rows are figures with what they measure, or all are words.

import { turnOf } from '../../language/turns.ts'
import { textWidth } from '../../language/width.ts'
import type { PointItem, Shown } from '../../model/deck.ts'
import { choose, TURNS } from '../choose/forms.ts'
import type { Draft } from '../draft.ts'
import { fits, inBox, type Box } from '../fit/boxes.ts'
import { locate, rawText, show, type Reading } from '../reading.ts'

interface ChangeItem {
  label: Shown | null
  before: Shown
  after: Shown
}
interface Row extends ChangeItem {
  figures: boolean
}

/** Columns in px (BeforeAfter.vue): what changed, the old figure, the new one; in words the old state, the new one. */
const FIGURES = { label: 331, before: 166, after: 212 }
const WORDS = { before: 331, after: 402 }
/** Type sizes of up to three rows, and of four. */
const SIZES = { few: { label: 30, before: 48, after: 76 }, four: { label: 28, before: 40, after: 58 } }
const WORD_SIZES = { few: { before: 32, after: 36 }, four: { before: 30, after: 32 } }

/** A slide of rows as changes, or of a table that says no more; any other as it is. */
export function withChange(reading: Reading, draft: Draft): Draft {
  if (draft.kind === 'table') return tableAsChange(draft)
  if (draft.kind !== 'points' || draft.items.some(({ clause }) => clause !== null)) return draft
  const rows = draft.items.flatMap(item => rowOf(reading, item) ?? [])
  const facts = {
    rows: draft.items.length,
    figures: rows.filter(({ figures, label }) => figures && label !== null).length,
    words: rows.filter(({ figures, label }) => !figures && label === null).length,
  }
  const form = choose(TURNS, facts)
  const items = form === 'change in figures' ? figureItems(rows) : form === 'change in words' ? wordItems(rows) : null
  if (!items) return draft
  const { title, start, part, edge, continued } = draft
  const kind = form === 'change in figures' ? ('figures' as const) : ('words' as const)
  return { kind: 'change', form: kind, items, title, start, part, edge, continued }
}

// --- internal ---

/** What stood before, over the column of what a table without another head holds now. */
const RE_BEFORE = /^(?:去年|上年|前年|上年同期|去年同期|原来|原來|过去|過去|以前|last year|the year before|before)$/iu

/** Figures of now under no head beside those of before: an arrow says it better than an empty head. */
function tableAsChange(draft: Extract<Draft, { kind: 'table' }>): Draft {
  const { columns, rows, remark, title, start, part, edge, continued } = draft
  const [name, now, before, ...others] = columns
  const isOld = name?.text === '' && now?.text === '' && RE_BEFORE.test(before?.text ?? '')
  if (!isOld || others.length > 0 || remark) return draft
  const made = rows.flatMap(([label, after, old]): Row[] =>
    label?.text && after && old && [after, old].every(({ text }) => /^[\d,.]+\D{0,3}$/u.test(text))
      ? [{ label, before: old, after, figures: true }]
      : [],
  )
  const form = choose(TURNS, { rows: rows.length, figures: made.length, words: 0 })
  const items = form === 'change in figures' ? figureItems(made) : null
  return items ? { kind: 'change', form: 'figures', items, title, start, part, edge, continued } : draft
}

function rowOf(reading: Reading, { phrase }: PointItem): Row | null {
  const span = 'spans' in phrase ? phrase.spans[0] : undefined
  if (!span) return null
  const row = locate(reading, span)
  const turn = turnOf(rawText(reading, row), reading.lang)
  if (!turn) return null
  const part = ({ start, end }: { start: number; end: number }, inside: boolean) =>
    show(reading, { start: row.start + start, end: row.start + end }, { inside })
  return {
    label: turn.what && part(turn.what, false),
    before: part(turn.before, turn.figures),
    after: part(turn.after, turn.figures),
    figures: turn.figures,
  }
}

function figureItems(rows: readonly Row[]): ChangeItem[] | null {
  const sizes = rows.length > 3 ? SIZES.four : SIZES.few
  const label: Box = { em: (FIGURES.label - 0.5) / sizes.label, lines: 2, font: 'sans-700' }
  const isNarrow = ({ before, after }: Row) =>
    widthOf(before.text, sizes.before) <= FIGURES.before && widthOf(after.text, sizes.after) <= FIGURES.after
  if (!rows.every(row => isNarrow(row) && row.label !== null && fits(row.label.text, label))) return null
  return rows.map(row => ({ label: row.label && inBox(row.label, label), before: row.before, after: row.after }))
}

/** px of a figure whose unit stands beside it in 26 px. */
function widthOf(figure: string, size: number): number {
  const [number = '', unit = ''] = splitUnit(figure)
  return textWidth(number, 'serif-700') * size + textWidth(unit, 'serif-700') * 26 + 5
}

/** `13.8%` → `13.8` and `%`, `第41名` → `第41` and `名`. */
function splitUnit(figure: string): [string, string] {
  const end = /^[^\d]*[\d,.]+/u.exec(figure)?.[0].length ?? figure.length
  return [figure.slice(0, end), figure.slice(end)]
}

function wordItems(rows: readonly Row[]): ChangeItem[] | null {
  const sizes = rows.length > 3 ? WORD_SIZES.four : WORD_SIZES.few
  const before: Box = { em: (WORDS.before - 0.5) / sizes.before, lines: 2, font: 'sans-400' }
  const after: Box = { em: (WORDS.after - 0.5) / sizes.after, lines: 2, font: 'sans-700' }
  return rows.every(row => fits(row.before.text, before) && fits(row.after.text, after))
    ? rows.map(row => ({ label: null, before: inBox(row.before, before), after: inBox(row.after, after) }))
    : null
}
