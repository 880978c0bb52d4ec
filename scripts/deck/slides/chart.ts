// Figures as slides: the chart where it says as much as the table, else the table. All words are the speaker's:
// values as written, the takeaway a clause of his own from beside the figures.

import { brokenLabel, LABELS } from '../../words/labels.ts'
import { figuresOf, isRate, isWithheld } from '../../../components/chart-figures.ts'
import { scaleFor, tickText } from '../../../components/chart-axis.ts'
import type { ChartForm, Shown } from '../../model/deck.ts'
import type { Table } from '../../model/outline.ts'
import { chartChoice } from '../choose/chart-choice.ts'
import { chooseClauses, clausesOf } from '../choose/clauses.ts'
import type { Draft } from '../draft.ts'
import { BOXES, fits, inBox } from '../fit/boxes.ts'
import { locate, show, type Reading, type Stretch } from '../reading.ts'
import { cellsOf, headingOf, namedHead, names, tableDrafts, type FiguresSetting } from './table.ts'
import { turnedGrid } from '../fit/table-layout.ts'

/** One chart, or the table on as many slides as it needs. */
export function figuresDrafts(reading: Reading, table: Table, setting: FiguresSetting): Draft[] {
  const chart = chartDraft(reading, table, setting)
  return chart ? [chart] : tableDrafts(reading, table, setting)
}

// --- internal ---

/** More figures say nothing about figures. Matches `分别为73.0%、74.1%`. Not `上升了12.5%`. */
const RE_LISTED = /分[别別]|[\d×].*[、,，和].*[\d×]/u
const EMPTY: Shown = { text: '', spans: [] }

function chartDraft(reading: Reading, table: Table, setting: FiguresSetting): Draft | null {
  const { start, place, conclusion = null, sentences = [] } = setting
  const cells = cellsOf(reading, table)
  const texts = { head: cells.head.map(({ text }) => text), rows: cells.rows.map(row => row.map(({ text }) => text)) }
  const choice = chartChoice(texts)
  if (!choice) return null
  const heading = headingOf(reading, table, setting)
  const whole = { head: namedHead(reading, table, cells.head, heading), rows: cells.rows }
  const { head, rows } = choice.turned ? turnedGrid(whole) : whole
  const columns = head.slice(1)
  // A single measure is named once: in the title, or above the line.
  const named = columns.map(name => (columns.length === 1 && names(heading, name) ? EMPTY : name))
  const isMeant = (shown: Shown | undefined) => shown !== undefined && shown.text !== '' && names(heading, shown)
  const places = choice.form === 'line' ? columns : rows.map(([label]) => label)
  const meant = places.filter(isMeant).length === 1 ? places.findIndex(isMeant) : -1
  return {
    kind: 'chart',
    form: choice.form,
    columns: [EMPTY, ...named],
    rows,
    key: choice.form === 'line' && columns.length === 1 ? null : meant >= 0 ? meant : null,
    takeaway: choice.hasRoomBeside ? takeawayOf(reading, table, sentences, conclusion) : [],
    remark: remarkOf(reading, choice.form, rows),
    title: heading,
    start,
    part: place.part,
    edge: place.edge,
    continued: null,
  }
}

/** What is withheld is said before what the drawing leaves out and shows by a sign. */
function remarkOf(reading: Reading, form: ChartForm, rows: readonly (readonly Shown[])[]): Shown | null {
  const texts = rows.map(row => row.slice(1).map(({ text }) => text))
  const figures = figuresOf(texts)
  const stated = figures?.values.flat().filter(value => value !== null) ?? []
  if (texts.flat().some(isWithheld)) return { text: LABELS.redacted[reading.lang], label: true }
  if (!figures || form !== 'line') return null
  const { ticks, broken, by } = scaleFor(stated, { unit: figures.unit, isRate: isRate(figures.unit) })
  return broken ? { text: brokenLabel(tickText(ticks[0] ?? 0, by), reading.lang), label: true } : null
}

/** One clause or two, of what is said after the figures and not yet in the title. */
function takeawayOf(
  reading: Reading,
  table: Table,
  sentences: readonly Stretch[],
  conclusion: Stretch | null,
): Shown[] {
  const figures = locate(reading, table.span)
  // What goes on in the sentence of the figures speaks of them: `…97.6%，一年上一个台阶。`
  const said = sentences
    .filter(({ start, end }) => start < figures.end && end > figures.end)
    .flatMap(sentence => clausesOf(reading.spoken.text, sentence))
    .filter(({ start }) => start >= figures.end - 1)
  const rest = sentences
    .filter(({ end }) => end > figures.end)
    .map(sentence => ({ start: Math.max(sentence.start, restOf(reading, sentence, figures.end)), end: sentence.end }))
    .filter(({ start, end }) => end > start && !(conclusion && conclusion.start < end && conclusion.end > start))
  const clauses = chooseClauses(reading, rest, { count: 2, most: 40, budget: 60, perSentence: 2, least: 1 })
  const [phrase, clause] = (said.length > 0 && !conclusion ? said : clauses)
    .map(stretch => show(reading, stretch))
    .filter(({ text }) => !RE_LISTED.test(text))
  if (!phrase || !fits(phrase.text, BOXES.takeaway)) return []
  return [
    inBox(phrase, BOXES.takeaway),
    ...(clause && fits(clause.text, BOXES.takeawayClause) ? [inBox(clause, BOXES.takeawayClause)] : []),
  ]
}

/** Where the words after the figures begin: at the next clause. */
function restOf(reading: Reading, sentence: Stretch, end: number): number {
  return (
    clausesOf(reading.spoken.text, sentence).find(clause => clause.start >= end - 1)?.start ??
    (sentence.start >= end ? sentence.start : sentence.end)
  )
}
