// Builds the outline's nodes from points and text: cuts headings off, and gives each sentence to the point it belongs to,
// or to an outer one where the text has left the point (announcements, text after a series, closing words).

import type { OutlineNode, Paragraph, Section, Span } from '../model.ts'
import { findAnnouncements, isClosing } from './announcements.ts'
import { familyOf, type Marker } from './markers.ts'
import { firstClauseEnd, splitSentences, trimmed, type Line } from './sentences.ts'
import type { Series } from './series.ts'

/** A point with its place in the tree; spans are manuscript offsets. */
export interface Point {
  marker: Marker
  series: Series
  parent: Point | null
  /** Last of its series. */
  last: boolean
  first: boolean
  /** Marker, heading and closing punctuation. */
  span: Span
  heading: Span
}

/** A sentence or a head, in document order. */
interface Unit { span: Span, line: number, point: Point | null }

/** Closing punctuation of a heading; not `”`. */
const CLOSING_PUNCTUATION = new Set('。．.；;：:，,、！!？?… \u3000')
/** Longer first sentences are cut at a comma, the last one within GOOD_HEADING characters. */
const LONGEST_HEADING = 90
const GOOD_HEADING = 72
const RE_PROSE_END = /[。！？!?.；;][”’」』）)"]*$/

export interface Tree {
  points: Point[]
  root: OutlineNode[]
}

/** Lines and series → nodes with manuscript spans; every character of the lines is in one head or one sentence. */
export function buildTree(text: string, lines: readonly Line[], series: readonly Series[]): Tree {
  const points = makePoints(series)
  const units = cutUnits(text, lines, points)
  return { points, root: assemble(text, units, ownersOf(text, lines, units)) }
}

// --- internal ---

function makePoints(series: readonly Series[]): Point[] {
  const byMarker = new Map<Marker, Point>()
  for (const one of series) {
    one.markers.forEach((marker, index) => {
      byMarker.set(marker, { marker, series: one, parent: null, first: index === 0, last: index === one.markers.length - 1, span: marker, heading: marker })
    })
  }
  for (const point of byMarker.values()) point.parent = point.series.parent ? byMarker.get(point.series.parent) ?? null : null
  return [...byMarker.values()].toSorted((a, b) => a.marker.start - b.marker.start)
}

function cutUnits(text: string, lines: readonly Line[], points: readonly Point[]): Unit[] {
  const units: Unit[] = []
  let next = 0
  /** Set by a bare numeral: the next line's first sentence is its heading. */
  let waiting: Point | null = null
  const sentences = (span: Span, line: number) => {
    for (const sentence of splitSentences(text, span)) units.push({ span: sentence, line, point: null })
  }
  for (const line of lines) {
    let at = line.start
    const first = points[next]
    if (waiting) {
      if (!(first && first.marker.start === line.start)) {
        const head = headEnd(text, { start: line.start, end: Math.min(line.end, first?.marker.start ?? line.end) }, false)
        setHead(text, waiting, { start: waiting.marker.start, end: head }, { start: line.start, end: head })
        at = head
      }
      waiting = null
    }
    for (let point = points[next]; point && point.marker.start < line.end; point = points[++next]) {
      sentences({ start: at, end: point.marker.start }, line.index)
      units.push({ span: point.span, line: line.index, point })
      if (point.marker.bare) {
        setHead(text, point, point.marker, { start: point.marker.end, end: point.marker.end })
        waiting = point
        at = line.end
        continue
      }
      const end = Math.min(line.end, points[next + 1]?.marker.start ?? line.end)
      const head = headEnd(text, { start: point.marker.end, end }, point.marker.family === 'plain')
      setHead(text, point, { start: point.marker.start, end: head }, { start: point.marker.end, end: head })
      at = head
    }
    sentences({ start: at, end: line.end }, line.index)
  }
  for (const unit of units) if (unit.point) unit.span = unit.point.span
  return units
}

/** End of the first sentence; of the whole segment where it is a heading on its own line. */
function headEnd(text: string, segment: Span, whole: boolean): number {
  const words = text.slice(segment.start, segment.end)
  if (whole || (!RE_PROSE_END.test(words.trimEnd()) && words.length <= 60 && !/[。！？]/.test(words))) return trimmed(text, segment).end
  const end = firstClauseEnd(text, segment)
  return end - segment.start > LONGEST_HEADING ? shorterEnd(text, { start: segment.start, end }) : end
}

/** A first sentence that runs on and on is cut after a comma outside quotations; its rest is the body's first sentence. */
function shorterEnd(text: string, { start, end }: Span): number {
  let depth = 0
  let best = end
  for (let at = start; at < start + GOOD_HEADING; at++) {
    const character = text[at] as string
    if ('“「（(《'.includes(character)) depth++
    else if ('”」）)》'.includes(character)) depth--
    else if (depth === 0 && (character === '，' || (character === ',' && /[\u4e00-\u9fff]/.test(text[at - 1] ?? ''))) && at - start >= 8) best = at + 1
  }
  return best
}

function setHead(text: string, point: Point, span: Span, heading: Span) {
  const tight = trimmed(text, heading)
  let end = tight.end
  while (end > tight.start && CLOSING_PUNCTUATION.has(text[end - 1] as string)) end--
  point.span = trimmed(text, span)
  point.heading = { start: tight.start, end: end > tight.start ? end : tight.end }
}

/** The owner of each unit that is a sentence; for heads, their parent. Null is the speech itself. */
function ownersOf(text: string, lines: readonly Line[], units: readonly Unit[]): (Point | null)[] {
  const owners: (Point | null)[] = []
  let current: Point | null = null
  for (let at = 0; at < units.length;) {
    const unit = units[at] as Unit
    if (unit.point) {
      owners[at] = unit.point.parent
      current = unit.point
      at++
      continue
    }
    let end = at
    while (end < units.length && !(units[end] as Unit).point) end++
    giveGap({ text, lines, units, owners }, { at, end, before: current, after: units[end]?.point ?? null })
    at = end
  }
  return owners
}

interface Gap { at: number, end: number, before: Point | null, after: Point | null }

/** Sentences between two points: first the earlier point's own, then, once the text has left it, an outer point's. */
function giveGap({ text, lines, units, owners }: { text: string, lines: readonly Line[], units: readonly Unit[], owners: (Point | null)[] }, { at, end, before, after }: Gap) {
  const limit = after ? after.parent : null
  const up = ancestorsOf(before)
  const highest = after ? up.indexOf(limit) : up.length - 1
  const headLine = before ? lineOf(text, lines, before) : -1
  const climbed = Math.min(highest, climb(up))
  let level = before && highest > 0 && before.last && isBareList(text, before.series) ? 1 : 0
  let lastLine = -1
  for (let i = at; i < end; i++) {
    const unit = units[i] as Unit
    if (unit.line > headLine && unit.line !== lastLine && highest > 0) {
      const line = lines[unit.line] as Line
      const opening = text.slice(line.start, Math.min(line.end, line.start + 60))
      if (after?.first ? leadsIn(text, line, after) || (limit === null && isClosing(opening)) : !after && isClosing(opening)) level = highest
      else level = Math.max(level, climbed)
    }
    lastLine = unit.line
    if (after && i === end - 1 && isLeadingSentence(text, unit, after)) level = highest
    owners[i] = up[Math.min(level, highest)] ?? null
  }
}

/** `一是扩面，二是提质，三是增效。大家努力。`: items without bodies in one sentence; what follows it is not the last one's. */
function isBareList(text: string, { markers }: Series): boolean {
  return markers.length > 1 && markers.at(-1)?.line === markers[0]?.line && markers.slice(1).every(({ start }) => /[；;，,、]/.test(text.slice(Math.max(0, start - 3), start).trimEnd().at(-1) ?? ''))
}

/** The point, its parent, …, null for the speech. */
function ancestorsOf(point: Point | null): (Point | null)[] {
  const up: (Point | null)[] = []
  for (let p = point; p; p = p.parent) up.push(p)
  up.push(null)
  return up
}

/** The line in which the point's head ends. */
function lineOf(text: string, lines: readonly Line[], point: Point): number {
  let line = point.marker.line
  while (lines[line + 1] && (lines[line + 1] as Line).start < point.span.end) line++
  return line
}

/** A paragraph of its own before a new series that announces it, or stands in its line. */
function leadsIn(text: string, line: Line, after: Point): boolean {
  if (line.index === after.marker.line) return true
  if (line.index !== after.marker.line - 1) return false
  return /[：:]/.test(text[line.end - 1] ?? '') || findAnnouncements(text, { start: Math.max(line.start, line.end - 80), end: line.end }).length > 0
}

/** The last sentence of a point's paragraph that already speaks of the next series: `这里，我提五点要求。` */
function isLeadingSentence(text: string, unit: Unit, after: Point): boolean {
  const words = text.slice(Math.max(unit.span.start, unit.span.end - 120), unit.span.end)
  if (unit.line === after.marker.line) return !/[。！？!?.；;][”’」』）)"]*$/.test(words)
  return after.first && findAnnouncements(words, { start: 0, end: words.length }).length > 0
}

/** How many levels up a new paragraph lands: out of every series whose points have one paragraph each and whose last point this is. */
function climb(up: readonly (Point | null)[]): number {
  let level = 0
  while (level < up.length - 1) {
    const point = up[level] as Point
    const { markers } = point.series
    if (!point.last || markers.length < 2 || point.marker.family === 'plain') break
    const inOneLine = markers.at(-1)?.line === markers[0]?.line
    const oneEach = (inOneLine || markers.length > 2) && markers.every((marker, i) => i === 0 || marker.line - (markers[i - 1] as Marker).line <= 1)
    if (!oneEach) break
    level++
  }
  return level
}

function assemble(text: string, units: readonly Unit[], owners: readonly (Point | null)[]): OutlineNode[] {
  const root: OutlineNode[] = []
  const children = new Map<Point, OutlineNode[]>()
  let paragraph: { node: Paragraph, line: number, owner: Point | null } | null = null
  units.forEach((unit, i) => {
    const owner = owners[i] ?? null
    const list = owner ? children.get(owner) ?? root : root
    if (unit.point) {
      const section = sectionOf(text, unit.point)
      children.set(unit.point, section.children)
      list.push(section)
      paragraph = null
      return
    }
    const sentence = { text: text.slice(unit.span.start, unit.span.end), span: unit.span }
    if (paragraph && paragraph.line === unit.line && paragraph.owner === owner) {
      paragraph.node.sentences.push(sentence)
      paragraph.node.span = { start: paragraph.node.span.start, end: unit.span.end }
      return
    }
    const node: Paragraph = { type: 'paragraph', span: unit.span, sentences: [sentence] }
    list.push(node)
    paragraph = { node, line: unit.line, owner }
  })
  return root
}

function sectionOf(text: string, point: Point): Section {
  const { marker, series } = point
  const words = text.slice(marker.start, marker.end)
  return {
    type: 'section',
    marker: marker.family === 'plain' || marker.family === 'keyword' ? null : words,
    heading: text.slice(point.heading.start, point.heading.end).split('\n').join(''),
    span: { start: point.span.start, end: point.span.end },
    confidence: confidenceOf(marker, series),
    children: [],
  }
}

function confidenceOf(marker: Marker, { markers, odd }: Series): Section['confidence'] {
  if (marker.family === 'plain') return marker.level > 0 ? 'sure' : 'guess'
  if (marker.family === 'keyword') return 'likely'
  if (markers.length < 2) return 'guess'
  if (odd.length > 0) return 'likely'
  return markers.filter(one => one.place === 'line').length * 2 > markers.length || familyOf(marker.family).rank !== null || marker.family === 'is' || marker.family === 'ordinal' ? 'sure' : 'likely'
}
