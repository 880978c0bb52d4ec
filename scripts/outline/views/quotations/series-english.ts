// Whose verb of saying goes on with others of one subject: `Mrs Doe, who is eighty, showed me the wall and said to me`,
// `took off her hat, put it down and told us`. Read from the end, piece by piece, to the piece that has a subject.

import { anyOf, unbroken } from '../../../language/any-of.ts'
import { ADVERBS, NAME, NOUNS, PRONOUNS } from '../../../language/en/persons.ts'
import { SAYS } from '../../../language/en/saying.ts'

/** A verb of saying without a subject of its own, behind another verb or a remark, to the end of what leads. */
const RE_GOES_ON_TO_SAY = new RegExp(
  String.raw`^(?<before>.*)(?:,|,?\s(?:and|but|then|and\sthen))\s(?:then\s)?${ADVERBS}${SAYS}\b[^.,;:]{0,60}$`,
  's',
)

/** What stands before the last such verb; null where the words do not end with one. */
export const beforeGoingOn = (words: string) => RE_GOES_ON_TO_SAY.exec(words)?.groups?.['before'] ?? null

export interface Found {
  who: string
  /** Where he stands in the words. */
  at: number
}

/** The subject of the last verb of `words`, which end before the verb that goes on; null where no piece has one. */
export function subjectOfSeries(words: string): Found | null {
  const pieces = piecesOf(words)
  let behind = ''
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index] ?? { words: '', at: 0 }
    const found = subjectIn(piece) ?? (RE_WHO.test(behind) ? atEnd(piece) : null)
    // `My brother and Tom Lee came up and said`: two of them.
    if (found) return RE_TWO.test(words.slice(0, found.at)) ? null : found
    if (RE_BARE.test(piece.words) && !RE_TIME.test(piece.words)) return named(pieces.slice(0, index + 1))
    behind = piece.words
  }
  return null
}

// --- internal ---

interface Piece {
  words: string
  at: number
}

const RE_JOINT = /,\s(?:(?:and|but|then|so)\s)*|;\s|\s(?:and|but)(?:\sthen)?\s/g

function piecesOf(words: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { index, 0: joint } of [...words.matchAll(RE_JOINT), { index: words.length, 0: '' }]) {
    const opening = RE_OPENS.exec(words.slice(from, index))?.[0].length ?? 0
    pieces.push({ words: words.slice(from + opening, index), at: from + opening })
    from = index + joint.length
  }
  return pieces
}

/** Before the subject: `But`, `Fifty years ago`, `One night`. */
const RE_OPENS = new RegExp(unbroken`
    ^(?:(?:And|But|So|Then|Well|Now)\s)*
    (?:[A-Z\d][\w-]*\s(?:[a-z]+\s)?(?:year|month|week|day)s?\s(?:ago|later)\s
    |(?:Last|One|That|Every)\s[a-z]+\s(?!of\b))?`)

/** What he is called before his name: `old Tom Lee`. */
const CALLED = '(?:(?:old|young|little|poor)\\s)?'
const VERB = unbroken`
  (?:(?!called|named)[a-z]+ed|was|is|had|has|came|stood|sat|went|took|ran|got|put|held|rose|gave|shook|kept|let|read
  |lay|fell|left|made)`
const RE_OPENS_WITH_SUBJECT = new RegExp(unbroken`
    ^${CALLED}(?:(?<noun>${NOUNS})(?:\s(?:who|whom|whose|that)\s.*)?\s${ADVERBS}${VERB}\b
    |(?!(?:The|An?|My|Our|His|Her|Its|Their|This|That)\s)(?<name>${NAME}|${PRONOUNS})\s(?=[a-z]))`)
/** `when he had done Tom Lee got up`: behind a time that has a subject of its own. */
const RE_BEHIND_TIME = new RegExp(unbroken`
    ^(?:[Ww]hen|[Aa]fter|[Oo]nce|[Aa]s|[Bb]efore)\s(?:he|she|they|it|I|we|you)(?:['’]d)?\s(?:[a-z]+\s)+?
    ${CALLED}(?<name>(?:[A-Z][\w'’-]*\.?\s){1,3}[A-Z][\w'’-]*)\s(?=[a-z])`)

function subjectIn({ words, at }: Piece): Found | null {
  const groups = (RE_OPENS_WITH_SUBJECT.exec(words) ?? RE_BEHIND_TIME.exec(words))?.groups
  const who = groups?.['name'] ?? groups?.['noun']?.replace(RE_FROM_RELATIVE, '')
  if (who === undefined || RE_OPENING.test(words)) return null
  const name = RE_IS_NAME.exec(who)?.groups?.['who'] ?? who
  return { who: name, at: at + words.indexOf(name) }
}

const RE_FROM_RELATIVE = /\s(?:who|whom|whose|that)\s.*$/
/** Words that open a clause with a capital and are no name; a noun may follow `The`. */
const RE_OPENING = new RegExp(`^${anyOf`In On At By For With From Last Next Since Until`}\\s`)

/** `who came late,` behind what may be a name. */
const RE_WHO = /^(?:who|whom|whose)\b/

/** `At the gate old Tom Lee`, before `who`. */
function atEnd({ words, at }: Piece): Found | null {
  const who = RE_NAME_AT_END.exec(words)?.groups?.['who']
  return who === undefined ? null : { who, at: at + words.length - who.length }
}

const RE_NAME_AT_END = /(?<!\b(?:of|in|at|to|from|near|the))\s(?<who>[A-Z][\w'’-]*\.?(?:\s[A-Z][\w'’-]*)+)$/
const RE_BARE = new RegExp(`^${CALLED}(?:${NOUNS}|${NAME})$`)
const RE_TIME = /\b(?:morning|day|evening|night|afternoon|week|month|year|time|moment|spring|summer|autumn|winter)s?$/i
const RE_TWO = new RegExp(`(?:^|[,;]\\s)(?:${NOUNS}|${NAME})\\sand\\s$`)

/** `The vet, a woman called Jane Doe,`, `Jane Doe, our rep at the gate,`: by name, else the first. */
function named(pieces: readonly Piece[]): Found | null {
  const last = pieces.findLastIndex(({ words }) => !RE_BARE.test(words))
  const bare = pieces.slice(last + 1)
  for (const { words, at } of bare.toReversed()) {
    const name = RE_IS_NAME.exec(words)?.groups?.['who']
    if (name !== undefined) return { who: name, at: at + words.indexOf(name) }
  }
  const [first] = bare
  return first ? { who: first.words, at: first.at } : null
}

const RE_IS_NAME = new RegExp(`^${CALLED}(?<who>${NAME})$|\\b(?:called|named)\\s(?<who>${NAME})$`)
