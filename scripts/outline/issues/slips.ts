// Slips of the hand that a secretary wants to see: a word typed twice, and a paragraph that ends in a comma.

import { anyOf } from '../../language/any-of.ts'
import { trimmed, type ManuscriptLine } from '../../language/sentences.ts'
import { opensWithSalutation, salutationLength } from '../../language/salutations.ts'
import type { Span } from '../../model/source.ts'

/**
 * Words that nobody says twice in a row, and where the same characters are right: `目的的`, `为了了解`, `and the the`.
 * A verb said twice is none of them (`讨论讨论`), nor is an English word that can end one clause and open the next
 * (`what it is is`, `I knew that that`).
 */
export const DOUBLED: readonly RegExp[] = [
  /(?<!目)的的(?!确|確)/g,
  /了了(?!解|结)/g,
  /(?<![存现实内外])在在/g,
  /是是(?!非)/g,
  /(?<![平温])和和(?!气|美)/g,
  /(?<!参)与与/g,
  /(?<![首成])都都/g,
  /也也/g,
  new RegExp(`(${anyOf`我们 他们 通过 进行 以及 关于 对于 已经`})\\1`, 'g'),
  // A phrase copied twice; not `一个台阶一个台阶`, `加油加油加油加油`.
  /(?!一|([\u4e00-\u9fff]{1,2})\1)([\u4e00-\u9fff]{4,12})\2/g,
  /(?<![\w'’-])(the|an?|and|of|our|with|from)\s\1(?![\w'’-])/gi,
]
const RE_COMMA = /[，、,]/
/** A paragraph: a sentence is complete before its last one, or it is longer than a line of verse. */
const RE_PARAGRAPH = /[。！？；]|[.!?]\s|[\u4e00-\u9fff，、]{25}|^.{80}/u

export function findDoubled(text: string, lines: readonly ManuscriptLine[]): Span[] {
  return lines.flatMap(line => {
    const words = text.slice(line.start, line.end)
    return DOUBLED.flatMap(pattern =>
      Array.from(words.matchAll(pattern), match => ({
        start: line.start + match.index,
        end: line.start + match.index + match[0].length,
      })),
    )
  })
}

/** The last clause of each paragraph that ends in a comma. */
export function findOpenEnds(text: string, lines: readonly ManuscriptLine[]): Span[] {
  return lines.flatMap(line => {
    const { start, end } = trimmed(text, line)
    const words = text.slice(start, end)
    if (!RE_COMMA.test(words.slice(-1)) || !RE_PARAGRAPH.test(words)) return []
    if (opensWithSalutation(words) || salutationLength(words) > 0) return []
    return [trimmed(text, { start: end - (RE_LAST_CLAUSE.exec(words.slice(-SHOWN))?.[0].length ?? 1), end })]
  })
}

// --- internal ---

/** So many characters tell which paragraph it is. */
const SHOWN = 40
const RE_LAST_CLAUSE = /[^，。！？；,.!?]*[，、,]$/
