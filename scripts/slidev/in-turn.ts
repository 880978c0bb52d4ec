// Slidev loads a deck anew for each change of its file, and two at once may end in the wrong order: the slides of the
// change before would stay. Here they come one after the other, each with the file as it stands by then.

import { readFileSync } from 'node:fs'

/** Texts of files by their paths. */
type Sources = Readonly<Record<string, string>>

/** `load` in turn; the texts that it is given are read again when its turn has come. */
export function inTurn<T>(load: (sources: Sources) => Promise<T>): (sources: Sources) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return sources => {
    const turn = last.then(() => load(asTheyStand(sources)))
    last = turn.catch(() => {})
    return turn
  }
}

/** Empty where there is none. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

// --- internal ---

/** A file that is just being put in the place of another has the text that was seen. */
function asTheyStand(sources: Sources): Sources {
  return Object.fromEntries(Object.entries(sources).map(([file, text]) => [file, textOf(file) || text]))
}
