// A slide before its note is known: where its note begins is enough, because each note runs to the beginning of the
// next. That is the whole proof that nothing of the speech is lost or said twice.

import { continuedLabel } from '../words/labels.ts'
import type { Shown, SlideBody } from '../model/deck.ts'
import { headThatFits } from './choose/headlines.ts'
import { breakUnits } from './fit/break-lines.ts'
import { fits, inBox, titleBoxes, type Box } from './fit/boxes.ts'
import { show, showJoined, type Reading, type Stretch } from './reading.ts'

export type Draft = SlideBody & {
  title: Shown
  /** Offset in the spoken text at which its note begins. */
  start: number
  part: number | null
  edge: Shown | null
  kicker?: Shown[]
  continued: Page | null
}

/**
 * Its place among the slides that share one title; the mark 续 2/3 is made of it at the end, 续 alone where its list
 * began under other titles (`anew`).
 */
export interface Page {
  number: number
  of: number
  anew?: boolean
}

/**
 * A title by its place in the speech; `of` is the topic that a name like `三个原因` stands under, `whole` the subject of
 * the whole speech, for a page that has no other name.
 */
export interface Title extends Stretch {
  of?: Stretch
  whole?: Shown
}

/** Where in the speech we are: for the fore-edge and for titles of slides that have none of their own. */
export interface SlideContext {
  part: number | null
  edge: Shown | null
  heading: Stretch | null
  depth: number
  /** The heading stands on a slide of its own or in an overview: what follows may have another title. */ shown: boolean
}

/** A heading in the first box that takes it whole, else shortened to the last box. */
export function fitted(
  reading: Reading,
  stretch: Stretch,
  boxes: readonly [Box, ...Box[]],
): Shown & { spans: { start: number; end: number }[] } {
  const whole = show(reading, stretch)
  const box = boxes.find(candidate => fits(whole.text, candidate))
  if (box) return inBox(whole, box)
  const last = boxes.at(-1) ?? boxes[0]
  const { stretch: head, dots } = headThatFits(reading, stretch, text => fits(text, last), breakUnits)
  const shown = show(reading, head)
  const short = dots ? { ...shown, text: `${shown.text}…` } : shown
  return inBox(short, boxes.find(candidate => fits(short.text, candidate)) ?? last)
}

/** Would the heading lose a part that it needs, to fit the box? */
export function isCut(reading: Reading, stretch: Stretch, box: Box): boolean {
  return headThatFits(reading, stretch, text => fits(text, box), breakUnits).cut
}

/** `pageOf(1, 3)` → the second of three; null for the only one. */
export function pageOf(index: number, of: number): Page | null {
  return of > 1 ? { number: index + 1, of } : null
}

/** The title of a slide, of the last of `pages` that share it: the mark 续 9/12 takes the most room. */
export function titleOf(reading: Reading, title: Title, pages = 1): Shown {
  const boxes = titleBoxes(pages > 1 ? continuedLabel(pages, pages, reading.lang) : '')
  const { whole } = title
  const box = whole && boxes.find(candidate => fits(whole.text, candidate))
  if (box) return inBox(whole, box)
  return (title.of && titleBelow(reading, title.of, title, boxes)) ?? fitted(reading, title, boxes)
}

/** `水质的末梢不够稳　三个原因`: the topic and the name, on one line or each on its own; null where they do not fit. */
function titleBelow(reading: Reading, of: Stretch, name: Stretch, boxes: [Box, Box, Box]): Shown | null {
  const [oneLine, , twoLines] = boxes
  // `实现四个转变` has said 四个转变.
  if (show(reading, of).text.includes(show(reading, name).text)) return fitted(reading, of, boxes)
  const shown = showJoined(reading, [of, name])
  if (fits(shown.text, oneLine)) return inBox(shown, oneLine)
  const lines = [of, name].map((stretch, index) => show(reading, stretch, { inside: index > 0 }).text)
  return lines.every(line => fits(line, { ...twoLines, lines: 1, fewest: 1 })) ? { ...shown, lines } : null
}

/** Kind and place in the speech, so that an id stays when slides elsewhere come or go. */
export function withIds(drafts: readonly Draft[]): { id: string; draft: Draft }[] {
  const seen = new Map<string, number>()
  return drafts.map(draft => {
    const name = `${draft.kind}-${draft.start}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { id: count === 1 ? name : `${name}-${count}`, draft }
  })
}
