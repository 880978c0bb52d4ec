// Key figures as large as their number allows, four to six in two rows; and which of them has the accent.

import { textWidth } from '../../language/width.ts'
import type { Shown } from '../../model/deck.ts'
import type { Draft } from '../draft.ts'
import { FIGURE_COLUMNS, fits, inBox, unbroken, type Box } from './boxes.ts'
import { setWidth } from './break-lines.ts'

type Figures = Extract<Draft, { kind: 'figures' }>

/**
 * By the number of figures: type sizes in px of the figures, the largest first, and of the label, lines of the label,
 * figures side by side.
 */
const STEPS: Readonly<Record<number, { sizes: readonly number[]; label: number; lines: number; beside: number }>> = {
  2: { sizes: [128, 112, 96], label: 32, lines: 3, beside: 2 },
  3: { sizes: [96, 88, 80, 72], label: 30, lines: 3, beside: 3 },
  4: { sizes: [88, 72], label: 28, lines: 1, beside: 2 },
  5: { sizes: [64, 56], label: 26, lines: 1, beside: 3 },
  6: { sizes: [64, 56], label: 26, lines: 1, beside: 3 },
}
/** A unit is so many em of its figure, and not less than so many px; a sign (`%`) so many em. */
const UNIT = { em: 0.34, least: 30 }
const SIGN = 0.6
/** The speaker judges a figure: it moved, it is the first or the most. */
const RE_JUDGED =
  /增长|增加|下降|减少|降低|提高|提升|上升|首次|首位|第一|历史|最[高低多大]|超过|翻|record|highest|lowest|first|rose|fell|grew|up\b|down\b/iu

/** A slide of figures with their size and accent; any other as it is. */
export function withFigureSize(draft: Draft): Draft {
  if (draft.kind !== 'figures') return draft
  const accent = accentOf(draft)
  return { ...(sized(draft) ?? draft), ...(accent !== null && { accent }) }
}

// --- internal ---

function sized(draft: Figures): Figures | null {
  const all = draft.items.map(item => ({ ...item, label: onOneLine(item.label) }))
  const step = STEPS[all.length]
  if (!step) return null
  const width = (FIGURE_COLUMNS.width - FIGURE_COLUMNS.gap * (step.beside - 1)) / step.beside
  const box: Box = { em: (width - 1) / step.label, lines: step.lines, font: 'sans-400' }
  const size = step.sizes.find(px => all.every(item => figureWidth(item, px) <= width))
  if (!size || !all.every(item => isFit(item.label, box))) return null
  const items = all.map(item => ({ ...item, label: item.label.lines ? item.label : inBox(item.label, box) }))
  const widths = draft.items.slice(0, step.beside).map(() => Math.floor(width))
  return { ...draft, items, widths, size }
}

/** A label that was broken for a narrow column is whole again. */
function onOneLine(label: Shown): Shown {
  const { lines = [], text } = label
  return lines.join('') === text || lines.join(' ') === text ? unbroken(label) : label
}

/** Lines that say two things, measure and change, stay as they are. */
function isFit(label: Shown, box: Box): boolean {
  return label.lines
    ? label.lines.length <= box.lines && label.lines.every(line => setWidth(line, box.font) <= box.em)
    : fits(label.text, box)
}

function figureWidth({ figure, unit }: Figures['items'][number], size: number): number {
  const [sign = ''] = /^[%％‰]/u.exec(unit?.text ?? '') ?? []
  const words = unit?.text.slice(sign.length) ?? ''
  const beside = unit
    ? textWidth(sign, 'serif-700') * SIGN * size +
      textWidth(words, 'serif-700') * Math.max(UNIT.least, UNIT.em * size) +
      FIGURE_COLUMNS.beside
    : 0
  return textWidth(figure.text, 'serif-700') * size + beside
}

/** The figure that the title names, else the one that the speaker judges; never simply the first. */
function accentOf({ items, title }: Figures): number | null {
  const named = items.findIndex(({ figure }) => title.text.includes(figure.text))
  if (named >= 0) return named
  const judged = items.flatMap(({ label }, index) => (RE_JUDGED.test(label.text) ? [index] : []))
  return judged.length === 1 ? (judged[0] ?? null) : null
}
