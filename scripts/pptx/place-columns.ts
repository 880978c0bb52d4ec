// Short rows in two columns, and names in three or more: the same places as in KeyPoints.vue.

import { markerWidth } from '../../components/marker-width.ts'
import type { Block } from '../model/slides-md.ts'
import { inRow, plain, rule, runs, text, type Element } from './elements.ts'
import { COLUMN, columns, GAP, type Box, type RowGrid } from './grid.ts'
import { listsOf, type Item } from './items.ts'

/** Rows of a column, how far below the line the first begins, and the type size, in px. */
const ROWS = [
  { most: 4, rows: 2, lead: 0, size: 40 },
  { most: 6, rows: 3, lead: 0, size: 36 },
  { most: 8, rows: 4, lead: 0, size: 32 },
  { most: 10, rows: 5, lead: 12, size: 28 },
  { most: 12, rows: 6, lead: 19, size: 26 },
  { most: 14, rows: 7, lead: 25, size: 24 },
] as const
const MARKER = 27
/** Rows of columns so few hang from the line; more stand in the middle of their cells. */
const MOST_HANGING = 3
/** First baseline below a hairline, in px; size of a figure in em; height of lines in em, also side by side. */
const CELL = { hang: 56, figure: 1.14, leading: 1.3, abreast: 1.42, abreastTall: 1.6 }
const NAME = { size: 28, height: 124, tall: 170 }

/** `<KeyPoints form="columns" size="…">`: down, then across. */
export function placeColumns(
  blocks: readonly Block[],
  props: Record<string, string>,
  body: Box,
  { first, tall }: RowGrid,
): Element[] {
  const items = listsOf(blocks)
  const step = ROWS.find(({ most }) => items.length <= most) ?? ROWS[5]
  const { rows, lead } = step
  const size = (tall && Number(props['tall'])) || Number(props['size']) || step.size
  const pitch = (body.h - lead) / Math.max(rows, Math.ceil(items.length / 2))
  const marker = tall && props['tall'] ? MARKER : items.length < 5 ? 26 : 24
  const widest = Math.max(0, ...items.map(item => (item.marker ? markerWidth(item.marker) : 0)))
  const mk = widest > 0 ? Math.max(COLUMN, (widest - 0.2) * marker) + GAP : 0
  const sides = columns(body.x, body.x + body.w, 2)
  return [
    ...sides.map(({ x, w }) => rule({ x, y: body.y - 2, w, h: 2 }, 'ink', 'Hanging line')),
    ...items.flatMap((item, index): Element[] => {
      const side = sides[Math.min(1, Math.floor(index / rows))]
      if (!side) return []
      const row = index - (side === sides[1] ? rows : 0)
      const box = { x: side.x, y: body.y + lead + row * pitch, w: side.w, h: pitch }
      const hang = rows <= MOST_HANGING ? first : null
      return inRow(index, cell(item, box, { size, mk, marker, isFirst: row === 0, hang }))
    }),
  ]
}

/** `<KeyPoints form="names" columns="3">`: across, then down. */
export function placeNames(
  blocks: readonly Block[],
  props: Record<string, string>,
  body: Box,
  tall: boolean,
): Element[] {
  const items = listsOf(blocks)
  const sides = columns(body.x, body.x + body.w, Math.max(1, Number(props['columns']) || 3))
  const rows = Math.max(1, Math.ceil(items.length / sides.length))
  const pitch = Math.min(tall ? NAME.tall : NAME.height, body.h / rows)
  return items.flatMap((item, index): Element[] => {
    const side = sides[index % sides.length]
    if (!side) return []
    const row = Math.floor(index / sides.length)
    const box = { x: side.x, y: body.y + row * pitch, w: side.w, h: pitch }
    const size = Number(props['size']) || NAME.size
    return inRow(index, cell(item, box, { size, mk: 0, marker: 0, isFirst: row === 0, hang: null }))
  })
}

/** `<KeyPoints form="cells">`: sentences two by two, or two or three side by side, a piece of the line over each. */
export function placeCells(
  blocks: readonly Block[],
  props: Record<string, string>,
  body: Box,
  { first, tall }: RowGrid,
): Element[] {
  const items = listsOf(blocks)
  const size = (tall && Number(props['tall'])) || Number(props['size']) || 28
  const isOneRow = items.length < 4
  const sides = columns(body.x, body.x + body.w, items.length === 3 ? 3 : 2)
  const leading = isOneRow ? (tall ? CELL.abreastTall : CELL.abreast) : CELL.leading
  const h = body.h / Math.max(1, Math.ceil(items.length / sides.length))
  const figure = { size: CELL.figure * size, serif: true, bold: true, colour: 'accent' as const }
  return items.flatMap((item, index): Element[] => {
    const side = sides[index % sides.length]
    if (!side) return []
    const row = Math.floor(index / sides.length)
    const y = body.y + row * h
    const top = (row === 0 ? first : CELL.hang) - ascentOf(leading) * size
    return inRow(index, [
      row === 0 ? rule({ ...side, y: y - 2, h: 2 }, 'ink', 'Hanging line') : rule({ ...side, y, h: 1 }, 'hair'),
      text(
        'Point',
        { x: side.x, y: y + top, w: side.w + GAP - 4, h: h - top },
        { lines: runs(item.phrase, { strong: { bold: true }, figure }), dress: { size, leading } },
      ),
    ])
  })
}

/** `<KeyPoints form="quotes" size="…">`: equal air around each, who says each below it, the opening mark hung. */
export function placeQuotes(blocks: readonly Block[], props: Record<string, string>, body: Box): Element[] {
  const items = listsOf(blocks)
  const size = Number(props['size']) || 28
  const needed = items.map(({ phrase, below }) => phrase.length * size * 1.3 + below.length * 40)
  const air = (body.h - needed.reduce((sum, h) => sum + h, 0)) / Math.max(1, items.length)
  const heights = needed.map(h => h + air)
  return items.flatMap((item, index): Element[] => {
    const y = body.y + heights.slice(0, index).reduce((sum, h) => sum + h, 0)
    const h = heights[index] ?? 0
    return inRow(index, [
      ...(index === 0 ? [] : [rule({ x: body.x, y, w: body.w, h: 1 }, 'hair')]),
      text(
        'Quotation',
        { x: body.x - size / 2, y, w: body.w + size / 2 + 6, h },
        [
          {
            lines: runs(item.phrase, { strong: { bold: true } }),
            dress: { size, leading: 1.3, serif: true, bold: true },
            hang: 0.5,
          },
          ...item.below.map(lines => ({
            lines: runs(lines),
            dress: { size: 24, leading: 34 / 24, colour: 'ink-2' as const },
            inset: size / 2,
          })),
        ],
        'middle',
      ),
    ])
  })
}

// --- internal ---

/** From the top of a line of type to its baseline, in em. */
function ascentOf(leading: number): number {
  return 0.436 + leading / 2
}

/** A row of a column; `hang`: its baseline below the hairline in px, else it stands in the middle. */
function cell(
  item: Item,
  { x, y, w, h }: Box,
  set: { size: number; mk: number; marker: number; isFirst: boolean; hang: number | null },
): Element[] {
  const { size, mk, marker, isFirst, hang } = set
  const figure = { size: CELL.figure * size, serif: true, bold: true, colour: 'accent' as const }
  const placed = (type: number) => {
    const down = hang === null ? 0 : hang - ascentOf(CELL.leading) * type
    return { y: y + down, h: h - down }
  }
  const anchor = hang === null ? 'middle' : 'top'
  return [
    ...(isFirst ? [] : [rule({ x, y, w, h: 1 }, 'hair')]),
    ...(item.marker
      ? [
          text(
            'Marker',
            { x, w: mk - 4, ...placed(marker) },
            {
              lines: plain(item.marker),
              dress: {
                size: marker,
                leading: CELL.leading,
                serif: true,
                bold: true,
                colour: item.phrase.some(words => words.some(run => run.figure)) ? 'ink-2' : 'accent',
              },
            },
            anchor,
          ),
        ]
      : []),
    text(
      'Point',
      { x: x + mk, w: w - mk + GAP - 4, ...placed(size) },
      { lines: runs(item.phrase, { strong: { bold: true }, figure }), dress: { size, leading: CELL.leading } },
      anchor,
    ),
  ]
}
