// Where a slide belongs: above its title the part, and in it the point, whose words stand on other slides; along its
// edge the part once more, short. Found from where the slide begins in the speech.

import { textWidth } from '../../language/width.ts'
import type { OutlineNode } from '../../model/outline.ts'
import type { Shown } from '../../model/deck.ts'
import { clausesOf } from '../choose/clauses.ts'
import { liesInReach } from '../choose/gate.ts'
import type { Draft } from '../draft.ts'
import { fits, titleBoxes } from '../fit/boxes.ts'
import {
  locatePoint,
  sectionsOf,
  sentencesOf,
  show,
  shownMarker,
  showJoined,
  type Point,
  type Reading,
  type Stretch,
} from '../reading.ts'
import type { Part } from './parts.ts'
import { bySubject } from './subject.ts'

/** Em that the levels take together with the dot between them (20 px on 828). */
const MOST = 40
const BETWEEN = 2
/** A level's whole name up to this width in em, else its first clause. */
const MOST_NAME = 24

/** Kinds with a title above the line. */
const TITLED: ReadonlySet<string> = new Set('points contrast enumeration table chart figures change'.split(' '))

/** Em of the upright label on the edge. */
const MOST_EDGE = 6

/** A digit alone along the edge looks like the number of a page, 一 like a dash. Matches `第一`. Not `1`, `一`, `（二）`. */
const RE_SAYS = /(?![一二三四五六七八九十百零〇])\p{L}/u

/** The label on the edge: the part's name, its first clause, its marker or nothing; English has none. */
export function withEdges(reading: Reading, drafts: readonly Draft[], parts: readonly Part[]): Draft[] {
  const edges = parts.map(({ name, points }) => {
    const [point] = points.length === 1 ? points : []
    const names = [name, ...(point ? [firstClause(reading, point), nameOf(reading, point, 'marker')] : [])]
    return names.find(({ text }) => RE_SAYS.test(text) && textWidth(text, 'sans-500') <= MOST_EDGE) ?? null
  })
  return drafts.map(draft =>
    draft.part === null || draft.edge === null
      ? draft
      : { ...draft, edge: reading.lang === 'en' ? null : (edges[draft.part] ?? null) },
  )
}

/** Drafts with the levels above their titles. `names`: of parts that are series, by `part`. */
export function withKickers(reading: Reading, drafts: readonly Draft[], names: readonly Shown[]): Draft[] {
  const points = pointsIn(reading, reading.outline.children)
  return drafts.map(draft => {
    if (draft.part === null || !TITLED.has(draft.kind) || !isOneLine(draft)) return draft
    const path = points
      .filter(({ start, end }) => start <= draft.start && draft.start < end)
      .filter(point => !namesOf(reading, point).some(({ text }) => isShownOn(draft, text)))
    const kicker = levelsOf(reading, path, partName(draft, names))
    return kicker.length > 0 ? { ...draft, kicker } : draft
  })
}

// --- internal ---

function pointsIn(reading: Reading, children: readonly OutlineNode[]): Point[] {
  return sectionsOf(children).flatMap(section => {
    const point = locatePoint(reading, section)
    const [after] = sentencesOf(reading, bySubject(reading, point).other)
    return [{ ...point, end: after?.start ?? point.end }, ...pointsIn(reading, section.children)]
  })
}

function isOneLine({ title, continued }: Draft): boolean {
  return (title.lines?.length ?? 1) === 1 && fits(title.text, titleBoxes(continued ? '续 9/9' : '')[0])
}

/** The outermost level and the innermost, shorter where they are too long together; none where even one is. */
function levelsOf(reading: Reading, path: readonly Point[], part: Shown | null): Shown[] {
  const names = (point: Point | undefined) =>
    point ? [nameOf(reading, point, 'name'), nameOf(reading, point, 'marker')] : []
  const [first] = path
  const outer = part ? [part] : first ? [outerName(reading, first), ...names(first)] : []
  const inner = part || path.length > 1 ? names(path.at(-1)).slice(0, 1) : []
  const choices = [...inner.flatMap(level => outer.map(above => [above, level])), ...inner.map(level => [level])]
  return (
    [...choices, ...outer.map(level => [level])].find(
      levels => widthOf(levels) <= MOST && levels.every(({ text }) => text !== ''),
    ) ?? []
  )
}

function widthOf(levels: readonly Shown[]): number {
  return levels.reduce((sum, { text }) => sum + textWidth(text, 'sans-500'), BETWEEN * (levels.length - 1))
}

/** The part by its marker and first clause, as its own page shows it large. */
function outerName(reading: Reading, point: Point): Shown {
  return withMarker(reading, point, firstOf(reading, point))
}

function firstClause(reading: Reading, point: Point): Shown {
  return show(reading, firstOf(reading, point))
}

/** The first clause of the heading; all of it where that is half of a pair (`既要看到成绩，又要看到不足`). */
function firstOf(reading: Reading, { heading }: Point): Stretch {
  const first = clausesOf(reading.spoken.text, heading)[0] ?? heading
  return liesInReach(reading, first, heading) ? heading : first
}

/** What a title may say of a point: its name with or without marker, whole or to its first mark. */
function namesOf(reading: Reading, point: Point): Shown[] {
  const clause = firstClause(reading, point)
  return [nameOf(reading, point, 'whole'), clause, withMarker(reading, point, point.heading)]
}

/** `（二）末端不够热`; with its first clause where the whole is long, or by its marker alone. */
function nameOf(reading: Reading, point: Point, what: 'whole' | 'name' | 'marker'): Shown {
  const heading = show(reading, point.heading)
  if (what === 'whole') return heading
  const marker = shownMarker(reading, point)
  const mark = marker && show(reading, marker)
  if (what === 'marker') return mark ?? { text: '', spans: [] }
  const clause = firstOf(reading, point)
  const name = textWidth(heading.text, 'sans-500') <= MOST_NAME ? point.heading : clause
  return withMarker(reading, point, name)
}

function withMarker(reading: Reading, point: Point, name: Stretch): Shown {
  const marker = shownMarker(reading, point)
  if (!marker) return show(reading, name)
  if (reading.lang === 'zh')
    return showJoined(reading, [marker, name], /[）)]$/u.test(show(reading, marker).text) ? '' : '　')
  // `First, the year` keeps its comma.
  const [said = ''] = /^\W*\w+[,:]/u.exec(reading.spoken.text.slice(marker.start)) ?? []
  const mark = show(reading, { ...marker, end: Math.max(marker.end, marker.start + said.length) }, { whole: true })
  const words = show(reading, name, { inside: true })
  return { text: `${mark.text} ${words.text}`, spans: [...mark.spans, ...words.spans] }
}

/** Series as parts (四条原则): what they were announced as. */
function partName(draft: Draft, names: readonly Shown[]): Shown | null {
  const name = draft.part === null ? undefined : names[draft.part]
  return name && !isShownOn(draft, name.text) ? name : null
}

/** The title or a row says it, whole or in part. */
function isShownOn(draft: Draft, name: string): boolean {
  const says = (text: string) => text !== '' && (bare(text).startsWith(bare(name)) || bare(name).startsWith(bare(text)))
  const rows =
    draft.kind === 'points'
      ? draft.items.map(({ phrase }) => phrase.text)
      : draft.kind === 'contrast'
        ? draft.sides.map(({ phrase }) => phrase.text)
        : []
  return [draft.title.text, ...rows].some(says)
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '')
}
