// How sure we are of a point and of its place.

import type { Section } from '../../model/outline.ts'
import { familyOf, type Marker } from '../../language/markers.ts'
import { marginOf } from './decide.ts'
import type { Series } from './series.ts'

type Confidence = Section['confidence']
const SURENESS: Readonly<Record<Confidence, number>> = { guess: 0, likely: 1, sure: 2 }

/** The margin from which a place is sure, and likely; the weights are those of evidence.ts. */
const SURE = 7
const LIKELY = 3

/**
 * No surer than the point is, and than its place is; below a guess nothing is sure. `parent`: how sure we are of the
 * point it lies in.
 */
export function confidenceOf(
  marker: Marker,
  { series, opensLines }: { series: Series; opensLines: boolean },
  parent: Confidence,
): Confidence {
  const levels = [placeConfidence(series), parent === 'guess' ? 'likely' : 'sure'] as const
  return levels.reduce<Confidence>(
    (least, level) => (SURENESS[level] < SURENESS[least] ? level : least),
    pointConfidence(marker, series, opensLines),
  )
}

/** Do most of its points open their lines? Asked once a series, for all its points. */
export function mostlyOpensLines({ markers }: Series): boolean {
  return markers.filter(one => one.place === 'line').length * 2 > markers.length
}

// --- internal ---

function placeConfidence({ decision }: Series): Confidence {
  const margin = decision ? marginOf(decision) : 0
  return margin >= SURE ? 'sure' : margin >= LIKELY ? 'likely' : 'guess'
}

function pointConfidence(marker: Marker, series: Series, opensLines: boolean): Confidence {
  if (marker.family === 'plain') return marker.level > 0 ? 'sure' : 'guess'
  if (marker.family === 'keyword') return marker.form.startsWith('topic') ? 'guess' : 'likely'
  if (series.markers.length < 2) return 'guess'
  if (series.odd.length > 0) return 'likely'
  return familyOf(marker.family).rank !== null || marker.family === 'is' || marker.family === 'ordinal' || opensLines
    ? 'sure'
    : 'likely'
}
