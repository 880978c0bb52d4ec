// `<BeforeAfter>`: what was and what is, an arrow between them; the same places as the component.

import type { Block, Lines, Words } from '../model/slides-md.ts'
import { inRow, plain, rule, runs, text, type Element, type Run } from './elements.ts'
import type { Box } from './grid.ts'
import { textsOf } from './items.ts'

interface Row {
  label: Lines
  before: Lines
  after: Lines
}

export function placeChange(blocks: readonly Block[], props: Record<string, string>, body: Box): Element[] {
  const rows = blocks.flatMap(block =>
    block.type === 'list' ? block.items.map(item => rowOf(textsOf(item)[0] ?? [])) : [],
  )
  const h = body.h / Math.max(1, rows.length)
  const isFour = rows.length > 3
  const isFigures = props['form'] === 'figures'
  return [
    ...(isFigures
      ? []
      : [
          rule({ x: body.x, y: body.y - 2, w: 331, h: 2 }, 'ink-3'),
          rule({ x: body.x + 426, y: body.y - 4, w: 402, h: 4 }, 'accent'),
        ]),
    ...rows.flatMap((row, index): Element[] => {
      const box = { x: body.x, y: body.y + index * h, w: body.w, h }
      const place = { isFour, isFirst: index === 0 }
      return inRow(index, isFigures ? figures(row, box, place) : words(row, box, place))
    }),
  ]
}

// --- internal ---

/** Words before the old state are what changed; the old is emphasised, the new strong. */
function rowOf(lines: Lines): Row {
  const part = (is: (words: Words) => boolean) =>
    lines.map(line => line.filter(is)).filter(line => line.some(({ text: words }) => words.trim() !== ''))
  return {
    label: part(({ em, strong }) => !em && !strong),
    before: part(({ em }) => em === true),
    after: part(({ strong }) => strong === true),
  }
}

interface Place {
  isFour: boolean
  isFirst: boolean
}

function figures({ label, before, after }: Row, box: Box, { isFour, isFirst }: Place): Element[] {
  const [labelSize, old, now] = isFour ? [28, 40, 58] : [30, 48, 76]
  const at = (x: number, w: number): Box => ({ ...box, x: box.x + x, w })
  return [
    ...(isFirst ? [] : [rule({ ...box, h: 1 }, 'hair')]),
    text('Label', at(0, 345), { lines: runs(label), dress: { size: labelSize, leading: 1.3, bold: true } }, 'middle'),
    text(
      'Before',
      at(325, 196),
      { lines: figure(before, old), dress: { size: 26, leading: 2.2, serif: true, colour: 'ink-3' }, align: 'right' },
      'middle',
    ),
    arrow(at(545, 47)),
    text(
      'After',
      at(616, 236),
      { lines: figure(after, now), dress: { size: 26, leading: 3.2, serif: true, bold: true, colour: 'accent' } },
      'middle',
    ),
  ]
}

/** The number in its size, its unit in 26 px. */
function figure(lines: Lines, size: number): Run[][] {
  return lines.map(line => {
    const words = line.map(({ text: piece }) => piece).join('')
    const end = /^[^\d×]*[\d,.×]+/u.exec(words)?.[0].length ?? words.length
    return [{ text: words.slice(0, end), size }, { text: words.slice(end) }].filter(run => run.text !== '')
  })
}

function words({ label, before, after }: Row, box: Box, { isFour, isFirst }: Place): Element[] {
  const [old, now] = isFour ? [30, 32] : [32, 36]
  const at = (x: number, w: number): Box => ({ ...box, x: box.x + x, w })
  return [
    ...(isFirst ? [] : [rule({ ...at(0, 331), h: 1 }, 'hair'), rule({ ...at(426, 402), h: 1 }, 'hair')]),
    text(
      'Before',
      at(0, 345),
      { lines: runs([...label, ...before]), dress: { size: old, leading: 1.34, colour: 'ink-2' } },
      'middle',
    ),
    arrow(at(355, 47)),
    text('After', at(426, 420), { lines: runs(after), dress: { size: now, leading: 1.34, bold: true } }, 'middle'),
  ]
}

function arrow(box: Box): Element {
  return text('Arrow', box, { lines: plain('→'), dress: { size: 40, leading: 1.2 }, align: 'center' }, 'middle')
}
