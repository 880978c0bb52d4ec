// Words of the speech that are not the speaker's: told, imagined, contradicted. No row shows them as his.

import { isAnswered } from '../../language/clauses/index.ts'
import type { Outline, OutlineNode } from '../../model/outline.ts'
import { locate, paragraphAround, type Reading, type Stretch } from '../reading.ts'

/** Bonds of words that are not the speaker's. */
export const OTHERS: ReadonlySet<string> = new Set(['report', 'others-mind', 'others-say', 'others-want'])

/** Quoted words that are told, imagined or contradicted; kept by the outline. */
export function othersWords(reading: Reading): readonly Stretch[] {
  const known = quoted.get(reading.outline)
  if (known) return known
  const walk = (children: readonly OutlineNode[]): Stretch[] =>
    children.flatMap(child => {
      if (child.type === 'section') return walk(child.children)
      if (child.type !== 'quote') return []
      const at = locate(reading, child.span)
      return child.voice !== undefined || isContradicted(reading, at) ? [at] : []
    })
  const words = walk(reading.outline.children)
  quoted.set(reading.outline, words)
  return words
}

/** Does the speaker answer these words, right behind them or after his reasons? */
export function isContradicted(reading: Reading, quotation: Stretch): boolean {
  const { end } = paragraphAround(reading, quotation)
  return isAnswered(reading.spoken.text.slice(quotation.end, end), reading.lang)
}

// --- internal ---

const quoted = new WeakMap<Outline, readonly Stretch[]>()
