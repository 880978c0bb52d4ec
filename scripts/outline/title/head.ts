// Where the speech begins, as its look says: an address, or the first sentence that ends, below short lines that do
// not. Whatever stands above it is about the speech.

import { RE_DATE_IN } from '../../language/dates.ts'
import { isName } from '../../language/people.ts'
import { opensWithSalutation } from '../../language/salutations.ts'

export interface HeadEnd {
  /** Index of the first line that is spoken; 0 where nothing says it. */
  end: number
  /** An address says it. */
  addressed: boolean
}

/** `lines`: the words of the first lines. */
export function headEnd(lines: readonly string[]): HeadEnd {
  const end = lines.findIndex(words => isAddress(words) || isSentence(words))
  return { end: Math.max(0, end), addressed: end > 0 && isAddress(lines[end] ?? '') }
}

// --- internal ---

const RE_SENTENCE = /[。！？!?：:，,]["”」』]?$|[a-z]\.["”]?$/u
/** A sentence of speech is longer than `以此共勉。` */
const SHORTEST = 8
/** `老师：` `爸、妈：` */
const RE_CALLED = /^[^，。！？：:\s]{1,12}[：:]$/u

/** `Neighbours,` `Colleagues, neighbours,` */
const RE_CALLED_EN = /^[A-Z][a-z]+(?:(?:,\s|\sand\s)(?:and\s)?[a-z]+){0,3},$/u

function isAddress(words: string): boolean {
  if (isName(words.replace(/[：:]$/, ''))) return false
  return (
    RE_CALLED.test(words) ||
    RE_CALLED_EN.test(words) ||
    (opensWithSalutation(words) && /[\u4e00-\u9fff]|[,.:!—-]$/u.test(words))
  )
}

const isSentence = (words: string) => RE_SENTENCE.test(words) && words.length >= SHORTEST && !RE_DATE_IN.test(words)
