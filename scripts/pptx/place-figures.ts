// `<KeyFigures>`: two to four figures in columns, a line over each, or four to six in two rows; one may have the
// accent.

import { textWidth } from '../language/width.ts'
import type { Block, Lines } from '../model/slides-md.ts'
import { inRow, rule, runs, text, type Element } from './elements.ts'
import { GAP, type Box } from './grid.ts'
import { textsOf } from './items.ts'

/** Of a figure and of its unit, in pixels; digits of other fonts may be wider than ours. */
const FIGURE = 88
const UNIT = 30
const WIDER = 1.1
/** A sign (`%`) behind a figure, in em of it. */
const SIGN = 0.6

export function placeFigures(blocks: readonly Block[], props: Record<string, string>, body: Box): Element[] {
  const items = blocks.flatMap(block => (block.type === 'list' ? block.items : []))
  const size = Number(props['size']) || 0
  const accent = Number(props['accent']) - 1
  const beside = size > 0 && items.length >= 4 ? (items.length === 4 ? 2 : 3) : Math.max(1, items.length)
  const widths = widthsOf(props['widths'] ?? '', beside, body.w)
  const tall = body.h > 400
  return items.flatMap((item, index): Element[] => {
    const [figure = [], ...labels] = textsOf(item)
    const column = index % beside
    const row = Math.floor(index / beside)
    const w = widths[column] ?? 0
    const x = body.x + widths.slice(0, column).reduce((sum, width) => sum + width + GAP, 0)
    const y = body.y + row * (tall ? 257 : 186)
    const place = { x, y, w }
    const colour = index === accent ? ('accent' as const) : ('ink' as const)
    const line = row > 0 ? rule({ x, y, w, h: 1 }, 'hair') : rule({ x, y: y - 2, w, h: 2 })
    const grid = beside < items.length
    const words =
      size > 0
        ? sized(figure, labels, place, { size, colour, grid, tall, of: items.length })
        : plainly(figure, labels, place, colour)
    return inRow(index, [line, ...words])
  })
}

// --- internal ---

interface Place {
  x: number
  y: number
  w: number
}

/** px of each column, of the same shares as stated; even ones where they do not fit the number of columns. */
function widthsOf(stated: string, count: number, width: number): number[] {
  const given = stated
    .replace(/[[\]\s]/g, '')
    .split(',')
    .filter(Boolean)
    .map(Number)
  const shares =
    given.length === count && given.every(share => share > 0) ? given : Array.from({ length: count }, () => 1)
  const room = width - GAP * (count - 1)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => (room * share) / whole)
}

/** All figures on one baseline: 170 px below the line, 108 in two rows (4:3: 226, 140). */
function sized(
  figure: Lines,
  labels: readonly Lines[],
  { x, y, w }: Place,
  look: { size: number; colour: 'accent' | 'ink'; grid: boolean; tall: boolean; of: number },
): Element[] {
  const { size, colour, grid, tall } = look
  const base = grid ? (tall ? 140 : 108) : tall ? 226 : 170
  const [label, leading, between] = grid
    ? [look.of > 4 ? 26 : 28, 1.4, 12]
    : look.of === 3
      ? [30, 1.42, 34]
      : [32, 1.42, 34]
  const below = y + base + 0.0675 * size + between
  const unit = Math.max(30, 0.34 * size)
  return [
    text(
      'Figure',
      { x, y: y + base - 1.1 * size, w: w + GAP - 4, h: 1.28 * size },
      {
        lines: runs(figure, {
          strong: { size: sizeFor(figure, w, { most: size, unit }), serif: true, bold: true },
          em: { size: unit, serif: true, bold: true },
          figure: { size: SIGN * size, serif: true, bold: true },
          redacted: colour === 'accent' ? 'accent' : 'ink-3',
        }),
        // The space before the unit is of its size.
        dress: { size: unit, leading: (1.2 * size) / unit, colour },
      },
      'bottom',
      { unbroken: true },
    ),
    ...labels.map(lines =>
      text(
        'Label',
        { x, y: below, w: w + 10, h: label * leading * (grid ? 1 : 3) },
        {
          lines: runs(lines, { strong: { bold: true } }),
          dress: { size: label, leading },
        },
      ),
    ),
  ]
}

function plainly(figure: Lines, labels: readonly Lines[], { x, y, w }: Place, colour: 'accent' | 'ink'): Element[] {
  const looks = {
    strong: { size: sizeFor(figure, w, { most: FIGURE, unit: UNIT }), serif: true, bold: true },
    em: { serif: true, bold: true },
    redacted: colour === 'accent' ? ('accent' as const) : ('ink-3' as const),
  }
  const dress = { size: 26, leading: 1.46, colour: 'ink-2' as const }
  const paragraphs = labels.map(lines => ({ lines: runs(lines, { strong: { bold: true } }), dress }))
  return [
    text(
      'Figure',
      { x, y: y + 40, w: w + GAP - 4, h: 106 },
      { lines: runs(figure, looks), dress: { size: UNIT, leading: 3.3, colour } },
      'bottom',
      { unbroken: true },
    ),
    ...(labels.length > 0 ? [text('Label', { x, y: y + 168, w, h: 160 }, paragraphs)] : []),
  ]
}

/** A figure that would reach into the next column is set smaller: other programs have no say in its width. */
function sizeFor(figure: Lines, width: number, { most, unit }: { most: number; unit: number }): number {
  const words = figure.flat()
  const em = (of: readonly { text: string }[]) =>
    textWidth(of.map(({ text: said }) => said).join(''), 'serif-700') * WIDER
  const digits = em(words.filter(({ strong }) => strong)) + SIGN * em(words.filter(word => word.figure && !word.strong))
  const others = em(words.filter(word => !word.strong && !word.figure))
  return Math.min(most, Math.floor((width - others * unit) / Math.max(1, digits)))
}
