// Words of the speech that are not the speaker's: told, imagined, contradicted. No row shows them as his.

import { splitLines } from '../../language/sentences.ts'
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
  const words = [...walk(reading.outline.children), ...turnsOfDialogue(reading.spoken.text)]
  quoted.set(reading.outline, words)
  return words
}

/** Does the speaker answer these words, right behind them or after his reasons? */
export function isContradicted(reading: Reading, quotation: Stretch): boolean {
  const { end } = paragraphAround(reading, quotation)
  return isAnswered(reading.spoken.text.slice(quotation.end, end), reading.lang)
}

// --- internal ---

/** `老站长：…` `小赵：…`: who speaks, before what he says. */
const RE_TURN = /^[\p{L}·. ]{1,16}[：:](?=\s?\S)/u
/** So many lines of a dialogue, each speaker with this many of them at least. */
const LEAST_TURNS = 6
const LEAST_EACH = 2

/** Lines that open with the names of those who take turns: minutes, an interview, a play. None is the speaker's own. */
function turnsOfDialogue(text: string): Stretch[] {
  const turns = splitLines(text).flatMap(({ start, end }) => {
    const name = RE_TURN.exec(text.slice(start, end))?.[0]
    return name === undefined ? [] : [{ start, end, name }]
  })
  const names = new Set(turns.map(({ name }) => name))
  return turns.length >= LEAST_TURNS && names.size > 1 && turns.length >= LEAST_EACH * names.size ? turns : []
}

const quoted = new WeakMap<Outline, readonly Stretch[]>()
