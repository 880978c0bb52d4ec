// Steps of a slide of points: lying on the line, or standing along a track. The same places as in KeyPoints.vue; track
// and segments are shapes.

import type { Block } from '../model/slides-md.ts'
import { inRow, plain, rule, runs, text, type Element } from './elements.ts'
import { columns, GAP, type Box } from './grid.ts'
import { listsOf, type Item } from './items.ts'

/** `<KeyPoints form="steps">`: a segment of the line over each. */
export function placeSteps(blocks: readonly Block[], body: Box, first: number): Element[] {
  const items = listsOf(blocks)
  const isWide = items.length < 4
  const [head, phrase, clause] = isWide ? [40, 40, 28] : [34, 32, 26]
  const tall = body.h > 400
  return columns(body.x, body.x + body.w, Math.max(1, items.length)).flatMap(({ x, w }, index): Element[] => {
    const item = items[index]
    if (!item) return []
    const isLast = index === items.length - 1
    const top = body.y + first - 1.0825 * head
    const below = top + head * 1.3 + (tall ? 64 : 44)
    const under = below + phrase * 1.34 * Math.max(1, item.phrase.length) + (tall ? 28 : 18)
    return inRow(index, [
      rule({ x, y: body.y - 4, w: isLast ? w : w + GAP - 6, h: 4 }, 'ink', 'Step'),
      headElement(item, { x, y: top, w: w + GAP - 4, h: head * 1.3 }, head),
      phraseElement(item, { x, y: below, w: w + GAP - 4, h: under - below }, { size: phrase, leading: 1.34 }),
      ...clauseElement(item, { x, y: under, w: w + GAP - 4, h: clause * 1.5 * 3 }, { size: clause, leading: 1.5 }),
    ])
  })
}

/** px from hairline to hairline and to the baseline, type of the head; for three to six steps, on 16:9 and on 4:3. */
const STANDING = [
  { pitch: [120, 168], hang: [52, 62], head: 32 },
  { pitch: [91, 128], hang: [42, 56], head: 28 },
  { pitch: [74, 102], hang: [46, 58], head: 26 },
  { pitch: [60, 84], hang: [41, 52], head: 26 },
] as const
/** From the left: the track, and what happens at each step. */
const TRACK = 213
const MATTER = 237

/** `<KeyPoints form="timeline">`: heads, a track, and beside it what happens then. */
export function placeTimeline(
  blocks: readonly Block[],
  props: Record<string, string>,
  body: Box,
  first: number,
): Element[] {
  const items = listsOf(blocks)
  const at = Math.max(0, Math.min(STANDING.length, items.length - 2) - 1)
  const { pitch, hang, head } = STANDING[at] ?? STANDING[0]
  const tall = body.h > 400 ? 1 : 0
  const phrase = Number(props['size']) || 34
  const [size, leading, between] = items.length < 4 ? [26, 36 / 26, 7] : [24, 34 / 24, 3]
  let y = body.y
  return items.flatMap((item, index): Element[] => {
    const down = index === 0 ? first : hang[tall]
    const h = pitch[tall] + (index === 0 ? first - hang[tall] : 0)
    const top = y + down - 1.086 * phrase
    const isLast = index === items.length - 1
    const from = y + (index === 0 ? 14 : 0)
    const track = { x: body.x + TRACK, y: from, w: 4, h: isLast ? down + 16 : y + h - 6 - from }
    const x = body.x + MATTER
    const w = body.w - MATTER
    y += h
    const under = top + phrase * 1.3 + between
    return inRow(index, [
      rule(track, 'ink', 'Track'),
      headElement(item, { x: body.x, y: top, w: TRACK - 4, h: phrase * 1.3 }, head, (phrase * 1.3) / head),
      phraseElement(item, { x, y: top, w, h: phrase * 1.3 }, { size: phrase, leading: 1.3 }),
      ...clauseElement(item, { x, y: under, w, h: size * leading }, { size, leading }),
    ])
  })
}

// --- internal ---

function headElement(item: Item, box: Box, size: number, leading = 1.3): Element {
  const dress = { size, leading, serif: true, bold: true, colour: 'accent' as const }
  return text('Head', box, { lines: plain(item.marker ?? ''), dress })
}

function phraseElement(item: Item, box: Box, dress: { size: number; leading: number }): Element {
  return text('Step', box, { lines: runs(item.phrase), dress: { ...dress, bold: true } })
}

function clauseElement(item: Item, box: Box, dress: { size: number; leading: number }): Element[] {
  if (item.below.length === 0) return []
  const paragraphs = item.below.map(lines => ({ lines: runs(lines), dress: { ...dress, colour: 'ink-2' as const } }))
  return [text('Clause', box, paragraphs)]
}
