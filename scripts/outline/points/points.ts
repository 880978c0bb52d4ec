// Points (markers with their place in the tree) and units (the sentences and heads that a speech is cut into).

import type { Section } from '../../model/outline.ts'
import type { Span } from '../../model/source.ts'
import type { Marker } from '../../language/markers.ts'
import { confidenceOf, mostlyOpensLines } from './confidence.ts'
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
  confidence: Section['confidence']
}

/** A sentence or a head, in document order. */
export interface Unit {
  span: Span
  line: number
  point: Point | null
}

/** All points of all series, in document order; heads are not cut yet. */
export function makePoints(series: readonly Series[]): Point[] {
  const byMarker = new Map<Marker, Point>()
  for (const one of series) {
    one.markers.forEach((marker, index) => {
      byMarker.set(marker, {
        marker,
        series: one,
        parent: null,
        first: index === 0,
        last: index === one.markers.length - 1,
        span: marker,
        heading: marker,
        confidence: 'sure',
      })
    })
  }
  const points = [...byMarker.values()].toSorted((a, b) => a.marker.start - b.marker.start)
  const inLines = new Set(series.filter(mostlyOpensLines))
  for (const point of points) {
    const { marker, series: own } = point
    point.parent = point.series.parent ? (byMarker.get(point.series.parent) ?? null) : null
    point.confidence = confidenceOf(
      marker,
      { series: own, opensLines: inLines.has(own) },
      point.parent?.confidence ?? 'sure',
    )
  }
  return points
}
