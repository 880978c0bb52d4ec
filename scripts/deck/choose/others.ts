// Words of the speech that are not the speaker's: told, imagined, contradicted. No row shows them as his.

import { splitLines } from '../../language/sentences.ts'
import { isAnswered } from '../../language/clauses/index.ts'
import type { OutlineNode } from '../../model/outline.ts'
import { locate, paragraphAround, type Speech, type Stretch } from '../reading.ts'

/** Quoted words that are told, imagined or contradicted. */
export function othersWords(speech: Speech): Stretch[] {
  const walk = (children: readonly OutlineNode[]): Stretch[] =>
    children.flatMap(child => {
      if (child.type === 'section') return walk(child.children)
      if (child.type !== 'quote') return []
      const at = locate(speech, child.span)
      return child.voice !== undefined || isContradicted(speech, at) ? [at] : []
    })
  return [...walk(speech.outline.children), ...turnsOfDialogue(speech.spoken.text)]
}

/** Does the speaker answer these words, right behind them or after his reasons? */
export function isContradicted(speech: Speech, quotation: Stretch): boolean {
  const { end } = paragraphAround(speech, quotation)
  return isAnswered(speech.spoken.text.slice(quotation.end, end), speech.lang)
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
