// Why points lie where they do, as plain data for people who ask.

import type { Section } from '../../model/outline.ts'
import type { Span } from '../../model/source.ts'
import { becauseOf, type Weighed } from './decide.ts'
import type { Evidence } from './evidence.ts'
import type { Point } from './points.ts'

/** A place that a point could have. */
export interface ReasonPlace {
  /** Marker and heading of the point that it is in; null for the speech itself. */
  heading: string | null
  /** What speaks for it, less what speaks against it; null where a row rules it out. */
  sum: number | null
  rows: Pick<Evidence, 'rule' | 'says' | 'weight'>[]
}

export interface Reason {
  /** Of marker and heading; offsets into what the points were found in. */
  span: Span
  heading: string
  confidence: Section['confidence']
  /** The point that its series began with, where it is another. */
  follows: string | null
  because: string[]
  parent: ReasonPlace
  runnerUp: ReasonPlace | null
  /** The open point further in that a row ruled out. */
  ruledOut: ReasonPlace | null
}

/** One for each point, in document order. */
export function reasonsOf(text: string, points: readonly Point[]): Reason[] {
  const headings = new Map(points.map(point => [point.marker, headingOf(text, point)]))
  const placeOf = ({ point, sum, rows }: Weighed): ReasonPlace => ({
    heading: point === null ? null : (headings.get(point) ?? text.slice(point.start, point.end)),
    sum,
    rows: rows.map(({ rule, says, weight }) => ({ rule, says, weight })),
  })
  return points.map(point => {
    const { marker, series } = point
    const { decision } = series
    const first = series.markers[0]
    const parent = decision ? placeOf(decision.parent) : { heading: null, sum: 0, rows: [] }
    return {
      span: { start: point.span.start, end: point.span.end },
      heading: headingOf(text, point),
      confidence: point.confidence,
      follows: first === undefined || first === marker ? null : (headings.get(first) ?? null),
      because: decision ? becauseOf(decision) : [],
      parent,
      runnerUp: decision?.runnerUp ? placeOf(decision.runnerUp) : null,
      ruledOut: decision?.further?.sum === null ? placeOf(decision.further) : null,
    }
  })
}

// --- internal ---

function headingOf(text: string, { marker, heading }: Point): string {
  const words = text.slice(heading.start, heading.end).split('\n').join('')
  return marker.family === 'plain' || marker.family === 'keyword' ? words : text.slice(marker.start, marker.end) + words
}
