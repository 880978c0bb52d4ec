// Builds the outline's nodes: cuts headings off, and hangs sections and paragraphs where series and owners say.

import type { MarkerSeries, OutlineNode, Paragraph, Section } from '../../model/outline.ts'
import type { Span } from '../../model/source.ts'
import type { Marker } from '../../language/markers.ts'
import { markerSeries, readMarker } from '../../language/written-markers.ts'
import { ownersOf } from './owners.ts'
import { makePoints, type Point, type Unit } from './points.ts'
import { firstClauseEnd, splitSentences, trimmed, type ManuscriptLine } from '../../language/sentences.ts'
import type { Series } from './series.ts'

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
export function buildTree(text: string, lines: readonly ManuscriptLine[], series: readonly Series[]): Tree {
  const points = makePoints(series)
  const units = cutUnits(text, lines, points)
  return { points, root: assemble(text, units, ownersOf(text, lines, units)) }
}

// --- internal ---

function cutUnits(text: string, lines: readonly ManuscriptLine[], points: readonly Point[]): Unit[] {
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
      // A table that nobody speaks may stand between: then the numeral has no heading.
      const isNext = text.slice(waiting.marker.end, line.start).trim() === ''
      if (isNext && !(first && first.marker.start === line.start)) {
        const head = headEnd(
          text,
          { start: line.start, end: Math.min(line.end, first?.marker.start ?? line.end) },
          false,
        )
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
      const head =
        knownEnd(text, point) ?? headEnd(text, { start: point.marker.end, end }, point.marker.family === 'plain')
      setHead(text, point, { start: point.marker.start, end: head }, { start: point.marker.end, end: head })
      at = head
    }
    sentences({ start: at, end: line.end }, line.index)
  }
  for (const unit of units) if (unit.point) unit.span = unit.point.span
  return units
}

/** Where its finder says, with the sign that stands there. */
function knownEnd(text: string, { marker }: Point): number | null {
  if (marker.heading === undefined) return null
  return marker.heading + (CLOSING_PUNCTUATION.has(text[marker.heading] ?? '') ? 1 : 0)
}

/** End of the first sentence; of the whole segment where it is a heading on its own line. */
function headEnd(text: string, segment: Span, whole: boolean): number {
  const words = text.slice(segment.start, segment.end)
  if (whole || (!RE_PROSE_END.test(words.trimEnd()) && words.length <= 60 && !/[。！？]/.test(words)))
    return trimmed(text, segment).end
  const end = firstClauseEnd(text, segment)
  return end - segment.start > LONGEST_HEADING ? shorterEnd(text, { start: segment.start, end }) : end
}

/**
 * A first sentence that runs on and on is cut after a comma outside quotations; its rest is the body's first sentence.
 */
function shorterEnd(text: string, { start, end }: Span): number {
  let depth = 0
  let best = end
  for (let at = start; at < start + GOOD_HEADING; at++) {
    const character = text[at] ?? ''
    if ('“「（(《'.includes(character)) depth++
    else if ('”」）)》'.includes(character)) depth--
    else if (
      depth === 0 &&
      (character === '，' || (character === ',' && /[\u4e00-\u9fff]/.test(text[at - 1] ?? ''))) &&
      at - start >= 8
    )
      best = at + 1
  }
  return best
}

function setHead(text: string, point: Point, span: Span, heading: Span) {
  const tight = trimmed(text, heading)
  let end = tight.end
  while (end > tight.start && CLOSING_PUNCTUATION.has(text[end - 1] ?? '')) end--
  point.span = trimmed(text, span)
  point.heading = { start: tight.start, end: end > tight.start ? end : tight.end }
}

function assemble(text: string, units: readonly Unit[], owners: readonly (Point | null)[]): OutlineNode[] {
  const root: OutlineNode[] = []
  const children = new Map<Point, OutlineNode[]>()
  let paragraph: { node: Paragraph; line: number; owner: Point | null } | null = null
  units.forEach((unit, i) => {
    const owner = owners[i] ?? null
    const list = owner ? (children.get(owner) ?? root) : root
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
  const { marker } = point
  const words = marker.family === 'plain' || marker.family === 'keyword' ? null : text.slice(marker.start, marker.end)
  const heading = text.slice(point.heading.start, point.heading.end).split('\n').join('')
  return {
    type: 'section',
    marker: words,
    series: words === null ? null : seriesOf(marker, words, heading),
    heading,
    span: { start: point.span.start, end: point.span.end },
    confidence: point.confidence,
    children: [],
  }
}

/** A numeral alone in its line parts the speech whatever it is; what it is written as, its words say. */
function seriesOf({ family, value, written, form, bare }: Marker, words: string, heading: string): MarkerSeries | null {
  return bare ? readMarker(words, heading) : markerSeries(family, written ?? value, form)
}
