// `<DataChart>` as a chart of the presentation's own, in the place of the drawn one; what cannot be drawn stays a
// table.

import { scaleFor } from '../../components/chart-axis.ts'
import { figuresOf, isRate } from '../../components/chart-figures.ts'
import type { ChartForm } from '../model/deck.ts'
import type { Block, Lines } from '../model/slides-md.ts'
import { runs, text, type Element, type Paragraph, type Series } from './elements.ts'
import type { Box } from './grid.ts'
import { textsOf } from './items.ts'
import { placeTable, type MarkdownTable } from './place-table.ts'

/** Beside words the chart takes columns 1 to 8; where the words begin. */
const NARROW = 544
const WORDS_LEFT = 580

const FORMS: readonly ChartForm[] = ['line', 'column', 'bar']

export function placeChart(
  table: MarkdownTable,
  { props, blocks }: Extract<Block, { type: 'component' }>,
  body: Box,
): Element[] {
  const form = FORMS.find(name => name === props['form']) ?? 'line'
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
  const worth = figures.values.map(([value]) => value ?? -Infinity)
  const meant = table.rows.findIndex(row => isKey(row[0]))
  const key = meant >= 0 ? meant : form === 'bar' ? worth.indexOf(Math.max(...worth)) : worth.length - 1
  // As in the drawing: bars stand by rank.
  const order = worth.map((_, row) => row)
  if (form === 'bar') order.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b)
  const series = names.map((name, index): Series => {
    const isOn = form === 'line' && index === Math.max(0, heads)
    return {
      name,
      values: order.map(row => figures.values[row]?.[index] ?? null),
      labels: order.map(row => cells[row]?.[index] ?? ''),
      colour: isOn ? 'accent' : 'ink-3',
      dotted: !isOn,
    }
  })
  const stated = figures.values.flat().filter(value => value !== null)
  const scale = form === 'line' ? scaleFor(stated, { unit: figures.unit, isRate: isRate(figures.unit) }) : null
  const caption = [names.length === 1 ? (names[0] ?? '') : '', scale?.unit].filter(Boolean).join('，')
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
      scale,
      categories: order.map(row => withheld(plain(table.rows[row]?.[0]), cells[row] ?? [])),
      series,
      key: form === 'line' ? null : order.indexOf(key),
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
