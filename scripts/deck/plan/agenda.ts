// The agenda 目录: the parts in the speaker's words, in columns where several series are announced, else in rows.

import type { AgendaGroup, Shown } from '../../model/deck.ts'
import { LABELS } from '../../words/labels.ts'
import { numeralIn } from '../../language/written-markers.ts'
import { clausesOf } from '../choose/clauses.ts'
import { fitted, pageOf, type Draft } from '../draft.ts'
import { boxesBeside, evenly, listBox } from '../fit/boxes.ts'
import type { Plan } from './parts.ts'
import { rawText, show, shownMarker, type Point, type Reading } from '../reading.ts'

/** Children of a group, and rows of a flat agenda (design: agenda). */
const MOST_GROUP_ITEMS = 5
const MOST_ROWS = 7
/** Where one line is not enough for each, rows of two lines: so many stand in the body. */
const MOST_LONG_ROWS = 4

/** The agenda stands where it is announced, else right after the cover; its note is the announcing sentence or nothing. */
export function withAgenda(reading: Reading, plan: Plan, drafts: readonly Draft[]): Draft[] {
  const first = plan.parts[0]?.points[0]
  if (!first || plan.parts.length < 2) return [...drafts]
  const start = plan.lead?.start ?? drafts[0]?.start ?? first.start
  const agenda = agendaDrafts(reading, plan, start)
  const at = drafts.findIndex(draft => draft.start >= start)
  const index = at < 0 ? drafts.length : at
  return [...drafts.slice(0, index), ...agenda, ...drafts.slice(index)]
}

function agendaDrafts(reading: Reading, plan: Plan, start: number): Draft[] {
  const title: Shown = { text: LABELS.contents[reading.lang], label: true }
  const base = { title, start, part: null, edge: title, continued: null }
  if (plan.mode === 'series') {
    const groups = plan.parts.map(({ name, points }): AgendaGroup => ({
      heading: name,
      items: points.slice(0, MOST_GROUP_ITEMS).map(point => agendaItem(reading, point, plan.parts.length)),
    }))
    const whole = plan.parts.every(({ points }) => points.length <= MOST_GROUP_ITEMS)
    return [{ kind: 'agenda', groups: whole ? groups : groups.map(group => ({ ...group, items: [] })), ...base }]
  }
  const rows = plan.parts.flatMap(({ points }) => points).map(point => ({ point, marker: markerOf(reading, point) }))
  const boxes = boxesBeside(rows.map(({ marker }) => marker?.text ?? ''))
  const isCut = rows.some(({ point }) =>
    fitted(reading, point.heading, [listBox(rows.length, boxes)]).text.endsWith('…'),
  )
  return evenly(rows, isCut ? MOST_LONG_ROWS : MOST_ROWS).map((group, index, all): Draft => ({
    kind: 'agenda',
    groups: [
      {
        heading: { text: '', spans: [] },
        items: group.map(({ point, marker }) => ({
          marker,
          text: fitted(reading, point.heading, [isCut ? boxes.markedLine : listBox(group.length, boxes)]),
        })),
      },
    ],
    ...base,
    continued: pageOf(index, all.length),
  }))
}

function markerOf(reading: Reading, point: Point): Shown | null {
  const shown = shownMarker(reading, point)
  return shown && show(reading, shown)
}

/** `一 坚持凭实绩用人`: the numeral alone, the first clause in two short lines at most. */
function agendaItem(reading: Reading, point: Point, groups: number): { marker: Shown | null; text: Shown } {
  const column = (828 - 24 * (groups - 1)) / groups - 34
  const box = { em: column / 24, lines: 2, font: 'sans-400' } as const
  const clause = clausesOf(reading.spoken.text, point.heading)[0] ?? point.heading
  const numeral = point.marker && numeralIn(rawText(reading, point.marker), point.marker.start)
  const marker = numeral && show(reading, numeral)
  return { marker, text: fitted(reading, clause, [box]) }
}
