// Gives each sentence to the point it belongs to, or to an outer one where the text has left the point: announcements
// of an outer series, paragraphs after points of one paragraph each, closing words.

import { itemAt } from '../../text/item-at.ts'
import { findAnnouncements } from '../../language/announcements.ts'
import { isClosing } from '../../language/closing.ts'
import type { Point, Unit } from './points.ts'
import type { ManuscriptLine } from '../../language/sentences.ts'
import type { Series } from './series.ts'
import { endsLine } from '../../language/punctuation.ts'

/** The owner of each unit that is a sentence; for heads, their parent. Null is the speech itself. */
export function ownersOf(text: string, lines: readonly ManuscriptLine[], units: readonly Unit[]): (Point | null)[] {
  const owners: (Point | null)[] = []
  // Asked of each point, answered once a series: long ones would cost the square of their length.
  const series = [...new Set(units.flatMap(({ point }) => point?.series ?? []))]
  const bare = new Set(series.filter(one => isBareList(text, one)))
  const oneEach = new Set(series.filter(isOneEach))
  let current: Point | null = null
  for (let at = 0; at < units.length;) {
    const unit = itemAt(units, at)
    if (unit.point) {
      owners[at] = unit.point.parent
      current = unit.point
      at++
      continue
    }
    let end = at
    while (end < units.length && !itemAt(units, end).point) end++
    giveGap(
      { text, lines, units, owners, bare, oneEach },
      { at, end, before: current, after: units[end]?.point ?? null },
    )
    at = end
  }
  return owners
}

// --- internal ---

/** `owners` is filled; `bare` are lists in one sentence, `oneEach` series of points with one paragraph each. */
interface Giving {
  text: string
  lines: readonly ManuscriptLine[]
  units: readonly Unit[]
  owners: (Point | null)[]
  bare: ReadonlySet<Series>
  oneEach: ReadonlySet<Series>
}

interface Gap {
  at: number
  end: number
  before: Point | null
  after: Point | null
}

/** Sentences between two points: first the earlier point's own, then, once the text has left it, an outer point's. */
function giveGap({ text, lines, units, owners, bare, oneEach }: Giving, { at, end, before, after }: Gap) {
  const limit = after ? after.parent : null
  const up = ancestorsOf(before)
  const highest = after ? up.indexOf(limit) : up.length - 1
  const headLine = before ? lineOf(text, lines, before) : -1
  const climbed = Math.min(highest, climb(up, oneEach))
  let level = before && highest > 0 && before.last && bare.has(before.series) ? 1 : 0
  let lastLine = -1
  for (let i = at; i < end; i++) {
    const unit = itemAt(units, i)
    if (unit.line > headLine && unit.line !== lastLine && highest > 0) {
      const line = itemAt(lines, unit.line)
      const opening = text.slice(line.start, Math.min(line.end, line.start + 60))
      if (
        after?.first
          ? leadsIn(text, line, after, i === at) || (limit === null && isClosing(opening))
          : !after && isClosing(opening)
      )
        level = highest
      else level = Math.max(level, climbed)
    }
    lastLine = unit.line
    if (after && i === end - 1 && isLeadingSentence(text, unit, after)) level = highest
    owners[i] = up[Math.min(level, highest)] ?? null
  }
}

/** `一是扩面，二是提质，三是增效。大家努力。`: items without bodies in one sentence; what follows it is not the last one's. */
function isBareList(text: string, { markers }: Series): boolean {
  const [first, last] = [itemAt(markers, 0), itemAt(markers, -1)]
  return (
    markers.length > 1 &&
    last.line === first.line &&
    !/[。！？]/.test(text.slice(first.end, Math.min(last.start, first.end + 2000))) &&
    markers.slice(1).every(({ start }) => /[；;，,、]\s*$/.test(text.slice(Math.max(0, start - 3), start)))
  )
}

/** The point, its parent, …, null for the speech. */
function ancestorsOf(point: Point | null): (Point | null)[] {
  const up: (Point | null)[] = []
  for (let p = point; p; p = p.parent) up.push(p)
  up.push(null)
  return up
}

/** The line in which the point's head ends. */
function lineOf(text: string, lines: readonly ManuscriptLine[], point: Point): number {
  let line = point.marker.line
  while (lines[line + 1] && itemAt(lines, line + 1).start < point.span.end) line++
  return line
}

/** `三个故事讲完了。` `这三件事…`: counts what was said; not `各级都要做到三个优先`. */
const RE_LOOKS_BACK = /^(?:这|這|以上|上述|上面)?[两兩二三四五六七八九十][个個点點件条條句]/

/**
 * A paragraph of its own before a new series that announces it, or stands in its line; what comes first below a heading
 * is its body.
 */
function leadsIn(text: string, line: ManuscriptLine, after: Point, isFirst: boolean): boolean {
  if (line.index === after.marker.line) return true
  if (
    isFirst &&
    after.marker.place !== 'line' &&
    !RE_LOOKS_BACK.test(text.slice(line.start, Math.min(line.end, line.start + 8)))
  )
    return false
  if (line.index !== after.marker.line - 1) return false
  return (
    /[：:]/.test(text[line.end - 1] ?? '') ||
    findAnnouncements(text, { start: Math.max(line.start, line.end - 80), end: line.end }).length > 0
  )
}

/** The last sentence of a point's paragraph that already speaks of the next series: `下面说两点建议。` */
function isLeadingSentence(text: string, unit: Unit, after: Point): boolean {
  const words = text.slice(Math.max(unit.span.start, unit.span.end - 120), unit.span.end)
  if (unit.line === after.marker.line) return !endsLine(words)
  return after.first && findAnnouncements(words, { start: 0, end: words.length }).length > 0
}

/**
 * How many levels up a new paragraph lands: out of every series whose points have one paragraph each and whose last
 * point this is.
 */
function climb(up: readonly (Point | null)[], oneEach: ReadonlySet<Series>): number {
  let level = 0
  while (level < up.length - 1) {
    const point = up[level]
    if (!point?.last || point.series.markers.length < 2 || point.marker.family === 'plain') break
    if (!oneEach.has(point.series)) break
    level++
  }
  return level
}

/** One paragraph for each point. */
function isOneEach({ markers }: Series): boolean {
  const inOneLine = markers.at(-1)?.line === markers[0]?.line
  return (
    (inOneLine || markers.length > 2) &&
    markers.every((marker, i) => i === 0 || marker.line - itemAt(markers, i - 1).line <= 1)
  )
}
