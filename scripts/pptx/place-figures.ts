// `<KeyFigures>`: two to four figures in columns, a line over each; the first is the one that matters.

import { textWidth } from '../language/width.ts'
import type { Block, Lines } from '../model/slides-md.ts'
import { rule, runs, text, type Element } from './elements.ts'
import { GAP, type Box } from './grid.ts'
import { textsOf } from './items.ts'

/** Of a figure and of its unit, in pixels; digits of other fonts may be wider than ours. */
const FIGURE = 88
const UNIT = 30
const WIDER = 1.1

export function placeFigures(blocks: readonly Block[], props: Record<string, string>, body: Box): Element[] {
  const items = blocks.flatMap(block => (block.type === 'list' ? block.items : []))
  const stated = (props['widths'] ?? '')
    .replace(/[[\]\s]/g, '')
    .split(',')
    .filter(Boolean)
    .map(Number)
  const shares = stated.length === items.length && stated.every(width => width > 0) ? stated : items.map(() => 1)
  const room = body.w - GAP * Math.max(0, items.length - 1)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let x = body.x
  return items.flatMap((item, index): Element[] => {
    const [figure = [], ...labels] = textsOf(item)
    const w = (room * (shares[index] ?? 1)) / Math.max(1, whole)
    const left = x
    x += w + GAP
    return [
      rule({ x: left, y: body.y - 2, w, h: 2 }),
      text(
        'Figure',
        { x: left, y: body.y + 40, w: w + GAP - 4, h: 106 },
        {
          lines: runs(figure, {
            strong: { size: sizeFor(figure, w), serif: true, bold: true },
            em: { serif: true, bold: true },
            redacted: index === 0 ? 'accent' : 'ink-3',
          }),
          dress: { size: UNIT, leading: 3.3, colour: index === 0 ? 'accent' : 'ink' },
        },
        'bottom',
      ),
      ...(labels.length > 0
        ? [
            text(
              'Label',
              { x: left, y: body.y + 168, w, h: 160 },
              labels.map(lines => ({
                lines: runs(lines, { strong: { bold: true } }),
                dress: { size: 26, leading: 1.46, colour: 'ink-2' as const },
              })),
            ),
          ]
        : []),
    ]
  })
}

// --- internal ---

/** A figure that would reach into the next column is set smaller: other programs have no say in its width. */
function sizeFor(figure: Lines, width: number): number {
  const em = (isFigure: boolean) =>
    textWidth(
      figure
        .flat()
        .filter(({ strong }) => (strong === true) === isFigure)
        .map(words => words.text)
        .join(''),
      'serif-700',
    ) * WIDER
  return Math.min(FIGURE, Math.floor((width - em(false) * UNIT) / Math.max(1, em(true))))
}
