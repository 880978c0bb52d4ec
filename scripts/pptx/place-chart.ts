// `<DataChart>` as a chart of the presentation's own, in the place of the drawn one; what cannot be drawn stays a
// table.

import { scaleFor } from '../../components/chart-axis.ts'
import { figuresOf, isRate } from '../../components/chart-figures.ts'
import { isInOrder } from '../../components/bar-order.ts'
import type { ChartForm } from '../model/deck.ts'
import type { Block, Lines } from '../model/slides-md.ts'
import { breakSign } from './chart.ts'
import { runs, text, type ChartElement, type Dress, type Element, type Paragraph, type Series } from './elements.ts'
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
  isTall: boolean,
): Element[] {
  const form = FORMS.find(name => name === props['form']) ?? 'line'
  const takeaway = textsOf(blocks.filter(block => block !== table))
  const area = takeaway.length === 0 ? body : { ...body, w: NARROW }
  const right = { x: body.x + WORDS_LEFT, y: body.y + 18, w: body.w - WORDS_LEFT, h: 290 }
  const beside = takeaway.length === 0 ? [] : [text('Takeaway', right, takeaway.map(paragraph))]
  return [...(drawn(table, form, area, isTall) ?? placeTable(table, {}, area)), ...beside]
}

/** Of the drawing, and what a slide of 4:3 has more, in px. */
const HEIGHT = 318
const MORE_HEIGHT = 143

// --- internal ---

/** Null where the table has no figures that can be drawn. */
function drawn(table: MarkdownTable, form: ChartForm, area: Box, isTall: boolean): Element[] | null {
  const cells = table.rows.map(row => row.slice(1).map(plain))
  const figures = table.rows.length > 0 && table.head.length > 1 ? figuresOf(cells) : null
  if (!figures) return null
  const { order, key } = ranked(table, form, figures.values)
  const names = table.head.slice(1).map(plain)
  const heads = table.head.slice(1).findIndex(isKey)
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
  const words = [names.length === 1 ? (names[0] ?? '') : '', scale?.unit].filter(Boolean).join('，')
  const top = words === '' ? 10 : 40
  const chart: ChartElement = {
    type: 'chart',
    name: 'Chart',
    box: { x: area.x - 8, y: area.y + top, w: area.w + 8, h: HEIGHT + (isTall ? MORE_HEIGHT : 0) - top },
    form,
    scale,
    categories: order.map(row => withheld(plain(table.rows[row]?.[0]), cells[row] ?? [])),
    series,
    key: form === 'line' ? null : order.indexOf(key),
  }
  return [...(words === '' ? [] : [caption(words, area)]), chart, ...breakSign(chart)]
}

/** Bars stand by rank, as drawn. `key` is the row that matters: the bold one, else the longest bar, the last column. */
function ranked(
  { rows }: MarkdownTable,
  form: ChartForm,
  values: readonly (readonly (number | null)[])[],
): { order: number[]; key: number } {
  const worth = values.map(([value]) => value ?? -Infinity)
  const meant = rows.findIndex(row => isKey(row[0]))
  const key = meant >= 0 ? meant : form === 'bar' ? worth.indexOf(Math.max(...worth)) : worth.length - 1
  const order = worth.map((_, row) => row)
  if (form === 'bar' && !isInOrder(rows.map(row => plain(row[0]))))
    order.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b)
  return { order, key }
}

function caption(words: string, { x, y }: Box): Element {
  const dress: Dress = { size: 16, leading: 1.4, colour: 'ink-3' }
  return text('Caption', { x, y: y + 14, w: NARROW, h: 24 }, { lines: runs([[{ text: words }]]), dress })
}

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
