// `<DataChart>` as a chart of the presentation's own, in the place of the drawn one; what cannot be drawn stays a
// table.

import { figuresOf } from '../../components/chart-figures.ts'
import type { Block, Lines } from '../model/slides-md.ts'
import { runs, text, type Element, type Paragraph, type Series } from './elements.ts'
import type { Box } from './grid.ts'
import { textsOf } from './items.ts'
import { placeTable, type MarkdownTable } from './place-table.ts'

/** Beside words the chart takes columns 1 to 8; where the words begin. */
const NARROW = 544
const WORDS_LEFT = 580

export function placeChart(
  table: MarkdownTable,
  { props, blocks }: Extract<Block, { type: 'component' }>,
  body: Box,
): Element[] {
  const form = props['form'] === 'bar' ? ('bar' as const) : ('line' as const)
  const takeaway = textsOf(blocks.filter(block => block !== table))
  const isWide = takeaway.length === 0
  const cells = table.rows.map(row => row.slice(1).map(plain))
  const figures = table.rows.length > 0 && table.head.length > 1 ? figuresOf(cells) : null
  const beside = isWide
    ? []
    : [
        text(
          'Takeaway',
          { x: body.x + WORDS_LEFT, y: body.y + 18, w: body.w - WORDS_LEFT, h: 290 },
          takeaway.map(paragraph),
        ),
      ]
  if (!figures) return [...placeTable(table, {}, isWide ? body : { ...body, w: NARROW }), ...beside]
  const names = table.head.slice(1).map(plain)
  const heads = table.head.slice(1).findIndex(isKey)
  const keyRow = table.rows.findIndex(row => isKey(row[0]))
  const series = names.map((name, index): Series => {
    const isOn = form === 'line' ? index === Math.max(0, heads) : keyRow === -1
    return {
      name,
      values: figures.values.map(row => row[index] ?? null),
      labels: cells.map(row => row[index] ?? ''),
      colour: isOn ? 'accent' : 'ink-3',
      dotted: !isOn,
    }
  })
  const caption = names.length === 1 ? (names[0] ?? '') : ''
  const top = caption === '' ? 10 : 40
  return [
    ...(caption === ''
      ? []
      : [
          text(
            'Caption',
            { x: body.x, y: body.y + 14, w: NARROW, h: 24 },
            { lines: runs([[{ text: caption }]]), dress: { size: 16, leading: 1.4, colour: 'ink-3' } },
          ),
        ]),
    {
      type: 'chart',
      name: 'Chart',
      box: { x: body.x - 8, y: body.y + top, w: (isWide ? body.w : NARROW) + 8, h: 318 - top },
      form,
      categories: table.rows.map((row, index) => withheld(plain(row[0]), cells[index] ?? [])),
      series,
      key: form === 'bar' && keyRow >= 0 ? keyRow : null,
    },
    ...beside,
  ]
}

// --- internal ---

/** A paragraph all in bold is the point, the others support it. */
function paragraph(lines: Lines, index: number): Paragraph {
  const isPoint = isKey(lines)
  return {
    lines: runs(lines, { strong: { bold: true } }),
    dress: isPoint ? { size: 28, leading: 1.46 } : { size: 24, leading: 1.46, colour: 'ink-2' },
    before: index === 0 ? 0 : 14,
  }
}

/**
 * A gap says why it is one: `石桥镇 ×`, not to be broken. A chart of a presentation can write nothing where there is no
 * value.
 */
function withheld(label: string, cells: readonly string[]): string {
  return cells.some(cell => cell.includes('×')) ? `${label}\u00A0×`.trim() : label
}

function isKey(cell: Lines | undefined): boolean {
  const words = (cell ?? []).flat()
  return words.length > 0 && words.every(({ strong }) => strong)
}

function plain(cell: Lines | undefined): string {
  return (cell ?? [])
    .flat()
    .map(words => words.text)
    .join('')
    .trim()
}
