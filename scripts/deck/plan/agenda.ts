// The agenda 目录: the parts in the speaker's words, in columns where several series are announced, else in rows.

import type { AgendaGroup, AgendaItem, Shown } from '../../model/deck.ts'
import { LABELS } from '../../words/labels.ts'
import { numeralIn } from '../../language/written-markers.ts'
import { clausesOf } from '../choose/clauses.ts'
import { listTitle } from '../choose/list-names.ts'
import { fitted, isCut, pageOf, type Draft } from '../draft.ts'
import { columnsBox } from '../fit/amount.ts'
import { boxesBeside, contentsBoxes, evenly, fits, inBox, listBox, type Box, type MarkedBoxes } from '../fit/boxes.ts'
import { pointsDrafts } from '../slides/points.ts'
import type { Plan } from './parts.ts'
import {
  listMarkers,
  locatePoint,
  rawText,
  sectionsOf,
  show,
  type Point,
  type Reading,
  type Stretch,
} from '../reading.ts'

/** Children of a group, and rows of a flat agenda (design: agenda). */
const MOST_GROUP_ITEMS = 5
const MOST_ROWS = 9
/** Where one line is not enough for each, rows of two lines: so many stand in the body. */
const MOST_LONG_ROWS = 4
/** More rows than these stand in two columns, where each takes half a line. */
const MOST_BELOW = 7

/** More parts than these are no contents that anybody takes in; nor is an agenda of more pages. */
const MOST_PARTS = 14
const MOST_PAGES = 2
/** Slides before the agenda, the cover apart; from this share of the speech on a series is no list of its contents. */
const MOST_BEFORE = 2
const LATE = 0.25

/**
 * The agenda stands where it is announced, else right after the cover; its note is the announcing sentence or nothing.
 * Parts that begin late in the speech are a list like any other, under its own name.
 */
export function withAgenda(reading: Reading, plan: Plan, drafts: readonly Draft[]): Draft[] {
  const first = plan.parts[0]?.points[0]
  if (!first || plan.parts.length < 2 || plan.parts.length > MOST_PARTS) return [...drafts]
  const start = plan.lead?.start ?? drafts[0]?.start ?? first.start
  const at = drafts.findIndex(draft => draft.start >= start)
  const index = at < 0 ? drafts.length : at
  if (index > MOST_BEFORE && first.start > LATE * reading.spoken.text.length)
    return plan.mode === 'points' ? withOverview(reading, plan, drafts, { index, start }) : [...drafts]
  const front = index > MOST_BEFORE ? (drafts[0]?.start ?? start) : start
  const agenda = agendaDrafts(reading, plan, front)
  if (agenda.length > MOST_PAGES) return [...drafts]
  const place = index > MOST_BEFORE ? 0 : index
  return [...drafts.slice(0, place), ...agenda, ...drafts.slice(place)]
}

/** The parts as rows under the words that announce them; nothing where nobody does. */
function withOverview(
  reading: Reading,
  plan: Plan,
  drafts: readonly Draft[],
  { index, start }: { index: number; start: number },
): Draft[] {
  const points = plan.parts.flatMap(part => part.points)
  const name = plan.announced[plan.main]
  if (!name || !plan.lead) return [...drafts]
  const place = { part: null, edge: null, heading: null, depth: 0, shown: true }
  const rows = pointsDrafts(reading, points, { title: listTitle(reading, name, null), start, place, later: points })
  return [...drafts.slice(0, index), ...rows.map(row => ({ ...row, start })), ...drafts.slice(index)]
}

function agendaDrafts(reading: Reading, plan: Plan, start: number): Draft[] {
  const title: Shown = { text: LABELS.contents[reading.lang], label: true }
  const base = { title, start, part: null, edge: null, continued: null }
  if (plan.mode === 'series') {
    const groups = plan.parts.map(({ name, points }): AgendaGroup => ({
      heading: name,
      items: points.slice(0, MOST_GROUP_ITEMS).map(point => agendaItem(reading, point, plan.parts.length)),
    }))
    const whole = plan.parts.every(({ points }) => points.length <= MOST_GROUP_ITEMS)
    return [{ kind: 'agenda', groups: whole ? groups : groups.map(group => ({ ...group, items: [] })), ...base }]
  }
  const points = plan.parts.flatMap(part => part.points)
  const markers = listMarkers(reading, points)
  const rows = points.map((point, index) => ({ point, marker: shownOr(reading, markers[index]) }))
  const large = largeRows(reading, rows)
  if (large) return [{ kind: 'agenda', ...large, ...base }]
  const boxes = boxesBeside(rows.map(({ marker }) => marker?.text ?? ''))
  const inHalf = columnsBox(
    rows.map(({ marker }) => marker?.text ?? ''),
    rows.length,
  )
  if (rows.length > MOST_BELOW) {
    const columns = inColumns(reading, rows, inHalf)
    if (columns) return [{ kind: 'agenda', ...columns, ...base }]
  }
  const areLong = evenly(rows, MOST_ROWS).some(group =>
    group.some(({ point }) => isCut(reading, point.heading, contentsRow(group.length, boxes))),
  )
  return evenly(rows, areLong ? MOST_LONG_ROWS : MOST_ROWS).map((group, index, all): Draft => ({
    kind: 'agenda',
    groups: [
      {
        heading: { text: '', spans: [] },
        items: group.map(({ point, marker }) => ({
          marker,
          text: fitted(reading, point.heading, [areLong ? boxes.markedLine : contentsRow(group.length, boxes)]),
          below: null,
        })),
      },
    ],
    ...base,
    continued: pageOf(index, all.length),
  }))
}

/** Many parts in half a line each, by their names or first clauses; null where not all have room. */
function inColumns(reading: Reading, rows: readonly Row[], box: Box): { groups: AgendaGroup[]; columns: true } | null {
  const items = rows.flatMap(({ point, marker }): AgendaItem[] => {
    const clause = clausesOf(reading.spoken.text, point.heading)[0] ?? point.heading
    const name = [point.heading, clause].find(one => !isCut(reading, one, box))
    return name ? [{ marker, text: fitted(reading, name, [box]), below: null }] : []
  })
  return items.length === rows.length ? { groups: [{ heading: { text: '', spans: [] }, items }], columns: true } : null
}

/** A row of one line; eight and nine stand in smaller type (KeyPoints.vue). */
function contentsRow(rows: number, boxes: MarkedBoxes): Box {
  const row = listBox(rows, boxes)
  return rows < SMALLER.from
    ? row
    : { ...row, em: (row.em * LIST_SMALL) / SMALLER.sizes[rows === SMALLER.from ? 0 : 1] }
}

const LIST_SMALL = 28
const SMALLER = { from: 8, sizes: [26, 24] } as const

interface Row {
  point: Point
  marker: Shown | null
}

/** Type sizes in px of two or three names, and of four, a line each; of the subheadings below (design: agenda). */
const LARGE = [40, 34] as const
const BELOW = 24
/** A row of two or three is higher than its name and the line below; names that need less type are four's. */
const MOST_LARGE = 4

/** Few parts: each name in large type, with its subheadings below; null where one has no room. */
function largeRows(reading: Reading, rows: readonly Row[]): { groups: AgendaGroup[]; size: number } | null {
  if (rows.length > MOST_LARGE) return null
  const names = rows.map(({ point }) => show(reading, point.heading))
  const markers = rows.map(({ marker }) => marker?.text ?? '')
  const sizes = LARGE.slice(rows.length === MOST_LARGE ? 1 : 0)
  // Two lines have room where nothing stands below the name, and where the rows are high.
  const settings = [1, ...(rows.length < MOST_LARGE ? [2] : [])].flatMap(lines => sizes.map(size => ({ size, lines })))
  for (const { size, lines } of settings) {
    const { name, below } = contentsBoxes(markers, size, BELOW)
    const box = { ...name, lines }
    if (!names.every(({ text }) => fits(text, box))) continue
    const found = lines === 1 ? rows.map(({ point }) => subheadings(reading, point, below)) : []
    // Under all names or under none: one name alone without looks forgotten.
    const subheads = found.every(line => line !== null) ? found : []
    const items = rows.map(({ marker }, index): AgendaItem => ({
      marker,
      text: inBox(names[index] ?? { text: '', spans: [] }, box),
      below: subheads[index] ?? null,
    }))
    return { groups: [{ heading: { text: '', spans: [] }, items }], size }
  }
  return null
}

/** `供热面积　投诉办理`: all of them, whole or by their first clauses; null where one line does not take them. */
function subheadings(reading: Reading, { node }: Point, box: Box): Shown | null {
  const points = sectionsOf(node.children).map(child => locatePoint(reading, child))
  if (points.length < 2) return null
  const whole = points.map(({ heading }) => show(reading, heading))
  const short = points.map(({ heading }) => show(reading, clausesOf(reading.spoken.text, heading)[0] ?? heading))
  const lines = [whole, short].map(names => ({
    text: names.map(({ text }) => text).join('　'),
    spans: names.flatMap(({ spans }) => spans),
  }))
  return lines.find(({ text }) => fits(text, box)) ?? null
}

function shownOr(reading: Reading, marker: Stretch | null | undefined): Shown | null {
  return marker ? show(reading, marker) : null
}

/** `一 坚持凭实绩用人`: the numeral alone, the first clause in two short lines at most. */
function agendaItem(reading: Reading, point: Point, groups: number): AgendaItem {
  const column = (828 - 24 * (groups - 1)) / groups - 34
  const box = { em: column / 24, lines: 2, font: 'sans-400' } as const
  const clause = clausesOf(reading.spoken.text, point.heading)[0] ?? point.heading
  const numeral = point.marker && numeralIn(rawText(reading, point.marker), point.marker.start)
  const marker = numeral && show(reading, numeral)
  return { marker, text: fitted(reading, clause, [box]), below: null }
}
