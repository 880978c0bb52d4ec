// Which characters a reader may not know: those outside the 3,755 everyday ones of GB 2312, as far as they are not met
// in books all the time; of traditional writing, those outside the 5,401 everyday ones of Big5.

import known from './known.json' with { type: 'json' }

/** Rows of two-byte codes, both ends included. */
interface Rows {
  encoding: 'gb18030' | 'big5'
  first: number
  last: number
  /** Second bytes. */
  cells: readonly (readonly [first: number, last: number])[]
}

const GB_EVERYDAY: Rows = { encoding: 'gb18030', first: 0xb0, last: 0xd7, cells: [[0xa1, 0xfe]] }
const GB_OTHERS: Rows = { encoding: 'gb18030', first: 0xd8, last: 0xf7, cells: [[0xa1, 0xfe]] }
const BIG5_EVERYDAY: Rows = {
  encoding: 'big5',
  first: 0xa4,
  last: 0xc6,
  cells: [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
}
const RE_HAN = /^\p{Script=Han}$/u

/** Characters of a text of which so many are of traditional writing alone: it is written so. */
const TRADITIONAL = 0.02

/** What is rare in this text, character by character. */
export function rareIn(text: string): (character: string) => boolean {
  const { everyday, others, traditional, met } = (sets ??= makeSets())
  const han = [...text].filter(character => RE_HAN.test(character))
  const foreign = han.filter(character => !everyday.has(character) && !others.has(character))
  const known = foreign.length > han.length * TRADITIONAL ? [everyday, met, traditional] : [everyday, met]
  return character => RE_HAN.test(character) && !known.some(set => set.has(character))
}

// --- internal ---

let sets: Record<'everyday' | 'others' | 'traditional' | 'met', ReadonlySet<string>> | null = null

function makeSets(): NonNullable<typeof sets> {
  return {
    everyday: charactersOf(GB_EVERYDAY),
    others: charactersOf(GB_OTHERS),
    traditional: charactersOf(BIG5_EVERYDAY),
    met: new Set(known),
  }
}

function charactersOf({ encoding, first, last, cells }: Rows): Set<string> {
  const bytes: number[] = []
  for (let row = first; row <= last; row++)
    for (const [from, to] of cells) for (let cell = from; cell <= to; cell++) bytes.push(row, cell)
  return new Set(new TextDecoder(encoding).decode(new Uint8Array(bytes)))
}
