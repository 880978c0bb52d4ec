// Where everything stands on each slide of the gallery, as text: what a presentation is made of, and how its charts are
// drawn in the browser.

import { readFileSync } from 'node:fs'
import { figuresOf } from '../../components/chart-figures.ts'
import { barDrawing, columnDrawing, type Drawing } from '../../components/chart-layout.ts'
import { lineDrawing } from '../../components/chart-lines.ts'
import type { Ratio } from '../../scripts/model/settings.ts'
import type { Block, Lines } from '../../scripts/model/slides-md.ts'
import type { Element, Paragraph } from '../../scripts/pptx/elements.ts'
import { placeSlide } from '../../scripts/pptx/place.ts'
import { readDeck, withoutHidden } from '../../scripts/slides-md/index.ts'

const GALLERY = new URL('../browser/gallery/slides.md', import.meta.url)
const DRAWINGS = { line: lineDrawing, column: columnDrawing, bar: barDrawing }

/** A line an element: its name, box in pixels of the design, and its words with their dress. */
export function placesOfGallery(ratio: Ratio): string {
  const deck = { ...withoutHidden(readDeck(readFileSync(GALLERY, 'utf8'))), ratio }
  return deck.slides
    .map(slide =>
      [
        `# ${slide.no} ${slide.kind}`,
        ...placeSlide(deck, slide).flatMap(element => linesOf(element, '')),
        ...chartsIn(slide.blocks).flatMap(chart => drawnLines(chart, ratio)),
        '',
      ].join('\n'),
    )
    .join('\n')
}

// --- internal ---

const px = (number: number): string => String(Math.round(number * 10) / 10)
const boxOf = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }): string => [x, y, w, h].map(px).join(' ')
/** Whatever else is said of something, in the order of its names. */
const rest = (values: object): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null && typeof value !== 'object')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}=${typeof value === 'number' ? px(value) : String(value)}`)
    .join('')

function linesOf(element: Element, indent: string): string[] {
  const { box, name } = { box: null, ...element }
  const head = `${indent}${element.type} ${name}${box ? ` [${boxOf(box)}]` : ''}`
  const { type: _, name: __, ...more } = element
  switch (element.type) {
    case 'group':
      return [head, ...element.children.flatMap(child => linesOf(child, `${indent}  `))]
    case 'text':
      return [`${head}${rest(more)}`, ...element.paragraphs.map(each => `${indent}  ${paragraph(each)}`)]
    case 'table':
      return [
        `${head}${rest(more)} ${element.widths.map(px).join(' ')}`,
        ...element.rows.flatMap(({ height, cells }) => [
          `${indent}  ${px(height)}`,
          ...cells.map(
            ({ paragraph: words, top, bottom, ...cell }) =>
              `${indent}    ${rest(cell)} ${top ? rest(top) : '-'} ${bottom ? rest(bottom) : '-'} ${paragraph(words)}`,
          ),
        ]),
      ]
    case 'chart':
      return [
        `${head}${rest(more)} ${JSON.stringify([element.scale, element.categories])}`,
        ...element.series.map(series => `${indent}  ${JSON.stringify(series)}`),
      ]
    default:
      return [`${head}${rest(more)}`]
  }
}

function paragraph({ lines, dress, ...more }: Paragraph): string {
  const words = lines.map(line => line.map(({ text, ...run }) => `${text}${rest(run)}`).join('|')).join(' / ')
  return `${rest(more)} (${rest(dress)} ) ${words}`
}

interface Chart {
  form: keyof typeof DRAWINGS
  head: string[]
  rows: string[][]
  wide: boolean
}

const plain = (lines: Lines): string => lines.flatMap(line => line.map(({ text }) => text)).join('')

function chartsIn(blocks: readonly Block[]): Chart[] {
  return blocks.flatMap((block): Chart[] => {
    if (block.type !== 'component') return []
    const form = block.props['form'] ?? 'line'
    const table = block.blocks.find(one => one.type === 'table')
    if (block.name !== 'DataChart' || !table || !(form in DRAWINGS)) return chartsIn(block.blocks)
    const [head, rows] = [table.head.map(plain), table.rows.map(row => row.map(plain))]
    return [{ form: form as Chart['form'], head, rows, wide: !block.blocks.some(({ type }) => type === 'text') }]
  })
}

/** As DataChart.vue reads its table. */
function drawnLines({ form, head: [, ...names], rows, wide }: Chart, ratio: Ratio): string[] {
  const texts = rows.map(([, ...cells]) => cells)
  const figures = figuresOf(texts)
  if (!figures) return ['no chart']
  const drawing = DRAWINGS[form]({
    names,
    labels: rows.map(([label = '']) => label),
    texts,
    ...figures,
    width: wide ? 828 : 544,
    caption: names.length === 1 ? (names[0] ?? '') : '',
    tall: ratio === '4:3',
  })
  return drawingLines(drawing)
}

function drawingLines({ rules, lines, dots, bars, texts, grounds, base, ...more }: Drawing): string[] {
  const bases = base ? [base] : []
  const all: Readonly<Record<string, readonly object[]>> = { rules, lines, dots, bars, texts, grounds, base: bases }
  return [
    `drawn${rest(more)}`,
    ...Object.entries(all).flatMap(([name, parts]) => parts.map(part => `  ${name}${rest(part)}`)),
  ]
}
