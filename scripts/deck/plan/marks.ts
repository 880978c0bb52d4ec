// The mark beside a title: 续 2/3 counts the pages that share one; 续 alone says of a list that begins with 二要 that its
// first points had pages with titles of their own.

import { readMarker } from '../../language/written-markers.ts'
import type { Draft } from '../draft.ts'
import { fits, titleBoxes } from '../fit/boxes.ts'

/** The slides; one whose list goes on from slides of other titles says so, where its title leaves the room. */
export function withMarks(drafts: readonly Draft[]): Draft[] {
  return drafts.map(draft =>
    draft.continued === null && beginsLater(draft) && hasRoom(draft)
      ? { ...draft, continued: { number: 2, of: 2, anew: true } }
      : draft,
  )
}

// --- internal ---

function beginsLater(draft: Draft): boolean {
  const [first] = draft.kind === 'points' ? draft.items : []
  const series = first?.marker ? readMarker(first.marker.text, first.phrase.text) : null
  return (series?.number ?? 1) > 1
}

/** Beside a title of one line or two as it is broken. */
function hasRoom({ title }: Draft): boolean {
  const [one, two] = titleBoxes('续')
  const lines = title.lines ?? [title.text]
  return lines.every(line => fits(line, lines.length === 1 ? one : { ...two, lines: 1, fewest: 1 }))
}
