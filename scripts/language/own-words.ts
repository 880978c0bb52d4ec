// Words that a speech says again and again and that a dictionary does not have: `抓落实`, a name, a project.

import type { Lang } from '../model/source.ts'

const chinese = new Intl.Segmenter('zh', { granularity: 'word' })
const RE_HAN = /^\p{Script=Han}+$/u
/** What stands between words and belongs to none. */
const RE_BETWEEN = /[的地得了着过们之和与及或在把被对向从以为将让使是有要不就也又都还而再这那等个年月日我你他]/u
/** So often, and the rarest of its pieces so seldom elsewhere. */
const OFTEN = 3
const BOUND = 0.6
const LONGEST = 5

/** Words of two to five characters that dictionaries cut, said three times and mostly together. English has spaces. */
export function ownWords(text: string, lang: Lang): ReadonlySet<string> {
  if (lang !== 'zh') return new Set()
  const pieces = Array.from(chinese.segment(text), ({ segment }) => segment)
  const said = new Map<string, number>()
  const count = (word: string) => said.set(word, (said.get(word) ?? 0) + 1)
  const joined = new Map<string, string[]>()
  for (const [index, piece] of pieces.entries()) {
    if (!isWord(piece)) continue
    count(piece)
    let word = piece
    const parts = [piece]
    for (let next = index + 1; next < pieces.length; next++) {
      const more = pieces[next] ?? ''
      word += more
      if (!isWord(more) || word.length > LONGEST) break
      parts.push(more)
      // Two words of two characters may stand on two lines.
      if (!parts.some(part => part.length === 1)) continue
      count(word)
      joined.set(word, [...parts])
    }
  }
  const own = [...joined].filter(([word, parts]) => {
    const often = said.get(word) ?? 0
    return often >= OFTEN && often >= BOUND * Math.min(...parts.map(part => said.get(part) ?? often))
  })
  const words = own.map(([word]) => word)
  const times = (word: string) => said.get(word) ?? 0
  // `情防控` is said as often as `疫情防控`, and only in it.
  const isPiece = (word: string) =>
    words.some(longer => longer !== word && longer.includes(word) && times(longer) >= BOUND * times(word))
  return new Set(words.filter(word => !isPiece(word)))
}

function isWord(piece: string): boolean {
  return RE_HAN.test(piece) && !(piece.length === 1 && RE_BETWEEN.test(piece))
}
