// The agenda 目录: the parts in the speaker's words, in columns where several series are announced, else in rows.

import type { AgendaGroup, AgendaItem, Shown } from '../../model/deck.ts'
import type { Span } from '../../model/source.ts'
import { LABELS } from '../../words/labels.ts'
import { numeralIn } from '../../language/written-markers.ts'
import { clausesOf } from '../choose/clauses.ts'
import { listTitle } from '../choose/list-names.ts'
import { fitted, isCut, pageOf, type Draft } from '../draft.ts'
import { columnsBox } from '../fit/amount.ts'
import { setWidth } from '../fit/break-lines.ts'
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
    const whole = plan.parts.every(
      ({ points }) => points.length <= MOST_GROUP_ITEMS && areWhole(reading, points, plan.parts.length),
    )
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

/** Type sizes in px of so many names, the larger first; of the subheadings below (design: agenda). */
const LARGE: Partial<Record<number, readonly number[]>> = {
  2: [48, 40, 34],
  3: [48, 40, 34],
  4: [40, 34],
  5: [34, 30],
  6: [30],
}
const BELOW = 24
/** Rows of two or three are higher than a name and the line below; names that need less type are four's. */
const MOST_HIGH = 3
/** Names with subheadings are of this size at most. */
const MOST_OVER = { few: 40, four: 34 } as const
/** Subheadings of three parts take two lines below a name of this size. */
const UNDER_TWO = 34

/** Few parts: each name in large type, with its subheadings below; null where one has no room. */
function largeRows(reading: Reading, rows: readonly Row[]): { groups: AgendaGroup[]; size: number } | null {
  const sizes = LARGE[rows.length] ?? []
  const names = rows.map(({ point }) => show(reading, point.heading))
  const markers = rows.map(({ marker }) => marker?.text ?? '')
  const isHigh = rows.length <= MOST_HIGH
  // Two lines have room where nothing stands below the name, and where the rows are high.
  const settings = [1, ...(isHigh ? [2] : [])]
    .flatMap(lines => sizes.map(size => ({ size, lines })))
    .filter(({ size, lines }) => lines === 1 || size <= MOST_OVER.few)
  const set = settings.flatMap(({ size, lines }) => {
    const { name, below } = contentsBoxes(markers, size, BELOW)
    const box = { ...name, lines }
    if (!names.every(({ text }) => fits(text, box))) return []
    const isTwo = isHigh && (rows.length < MOST_HIGH || size <= UNDER_TWO)
    const hasRoom = lines === 1 && rows.length <= MOST_UNDER && size <= (isHigh ? MOST_OVER.few : MOST_OVER.four)
    const subheads = hasRoom ? allSubheadings(reading, rows, below, isTwo) : []
    return [{ size, box, subheads }]
  })
  // All that is said under the names is worth smaller type.
  const found = set.find(({ subheads }) => subheads.length > 0) ?? set[0]
  if (!found) return null
  const items = rows.map(({ marker }, index): AgendaItem => ({
    marker,
    text: inBox(names[index] ?? { text: '', spans: [] }, found.box),
    below: found.subheads[index] ?? null,
  }))
  return { groups: [{ heading: { text: '', spans: [] }, items }], size: found.size }
}

/** Rows with subheadings below their names. */
const MOST_UNDER = 4

/** Under all names or under none: one name alone without looks forgotten. */
function allSubheadings(reading: Reading, rows: readonly Row[], box: Box, isTwo: boolean): Shown[] {
  const found = rows.flatMap(({ point }) => subheadings(reading, point, box, isTwo) ?? [])
  return found.length === rows.length ? found : []
}

/** `供热面积　投诉办理`: all of them, whole or by their first clauses, in two lines too; null where they have no room. */
function subheadings(reading: Reading, { node }: Point, box: Box, isTwo: boolean): Shown | null {
  const points = sectionsOf(node.children).map(child => locatePoint(reading, child))
  if (points.length < 2) return null
  const whole = points.map(({ heading }) => show(reading, heading))
  const short = points.map(({ heading }) => show(reading, clausesOf(reading.spoken.text, heading)[0] ?? heading))
  const ways = [1, ...(isTwo ? [2] : [])].flatMap(lines => [whole, short].map(names => inLines(names, lines, box)))
  return ways.find(way => way !== null) ?? null
}

const BETWEEN = '　'

/** The names on one line, or on two that are as long as can be alike; null where one is too long. */
function inLines(names: readonly (Shown & { spans: Span[] })[], count: number, box: Box): Shown | null {
  const texts = names.map(({ text }) => text)
  const parted = texts.slice(1).map((_, at) => [texts.slice(0, at + 1), texts.slice(at + 1)])
  const ways = (count === 1 ? [[texts]] : parted).map(lines => lines.map(line => line.join(BETWEEN)))
  const width = (lines: readonly string[]) => Math.max(...lines.map(line => setWidth(line, box.font)))
  const best = ways.toSorted((a, b) => width(a) - width(b))[0]
  if (!best || width(best) > box.em) return null
  return {
    text: texts.join(BETWEEN),
    spans: names.flatMap(({ spans }) => spans),
    // What parts the names stays at the end of the first line: where the lines run on they are still apart.
    ...(best.length > 1 && { lines: best.map((line, at) => (at < best.length - 1 ? line + BETWEEN : line)) }),
  }
}

function shownOr(reading: Reading, marker: Stretch | null | undefined): Shown | null {
  return marker ? show(reading, marker) : null
}

/** `一 坚持凭实绩用人`: the numeral alone, the first clause in two short lines at most. */
function agendaItem(reading: Reading, point: Point, groups: number): AgendaItem {
  const numeral = point.marker && numeralIn(rawText(reading, point.marker), point.marker.start)
  const marker = numeral && show(reading, numeral)
  return { marker, text: fitted(reading, firstClause(reading, point), [groupBox(groups)]), below: null }
}

/** Each point in the column of its group, none cut. */
function areWhole(reading: Reading, points: readonly Point[], groups: number): boolean {
  return points.every(point => !isCut(reading, firstClause(reading, point), groupBox(groups)))
}

function firstClause(reading: Reading, { heading }: Point): Stretch {
  return clausesOf(reading.spoken.text, heading)[0] ?? heading
}

function groupBox(groups: number): Box {
  const column = (828 - 24 * (groups - 1)) / groups - 34
  return { em: column / 24, lines: 2, font: 'sans-400' }
}
