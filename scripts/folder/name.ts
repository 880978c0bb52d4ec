// Where a deck goes: `decks/<name>/`, and which speech a folder already holds.

import { basename, dirname, extname, join, resolve } from 'node:path'

/** Names that say nothing: the parent folder's name says more. */
const NAMELESS = new Set(['speech', 'source', 'index', 'outline'])
/** Characters in a row that two texts are compared by. */
const GRAM = 8
/** From this share of equal runs on, a text is a revision and not another speech. */
const SAME_SPEECH = 0.5

/** `talks/annual.txt` → `annual`; `talks/annual/speech.txt` → `annual` */
export function deckName(path: string): string {
  const name = basename(path, extname(path)).trim()
  const parent = basename(dirname(resolve(path))).trim()
  return NAMELESS.has(name.toLowerCase()) && parent !== '' ? parent : name || parent || 'deck'
}

/** `decks/annual` → `decks/annual`, `decks/annual-2`, `decks/annual-3`, … */
export function* candidates(dir: string): Generator<string> {
  yield dir
  for (let number = 2; ; number++) yield `${dir}-${number}`
}

/** The folder for a speech when the user names none. */
export function defaultFolder(path: string): string {
  return join('decks', deckName(path))
}

/** Two states of one speech (a corrected word, a new paragraph), not two speeches. */
export function isSameSpeech(a: string, b: string): boolean {
  const [few, many] = [grams(a), grams(b)].toSorted((x, y) => x.size - y.size) as [Set<string>, Set<string>]
  let shared = 0
  for (const gram of few) if (many.has(gram)) shared++
  return shared >= few.size * SAME_SPEECH && few.size > 0
}

// --- internal ---

function grams(text: string): Set<string> {
  const bare = text.replace(/\s+/gu, '')
  const found = new Set<string>()
  for (let at = 0; at + GRAM <= bare.length; at++) found.add(bare.slice(at, at + GRAM))
  return found.size > 0 ? found : new Set([bare])
}
