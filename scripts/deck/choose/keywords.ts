// Which words a speech comes back to: a clause made of them is closer to what the speech is about than one of words
// said once. Counted, not looked up: pairs of characters in Chinese, stems in English.

import type { Lang } from '../../model/source.ts'
import { once } from '../once.ts'
import { rawText, type Reading, type Speech, type Stretch } from '../reading.ts'

/** From so many times on a word counts, and from so many on it counts whole. */
const OFTEN = { from: 3, whole: 12 }
/** Letters that stand for an English word: `expectations` and `expected` are one. */
const STEM = 6
const SHORTEST = 4
/** English words that every speech comes back to. */
const COMMON = new Set(
  [
    'that this with from have will what when they them their there these those which would could should about into',
    'more most than then been were also just very many some such only over your ours because before after while',
    'where other every people things thing make made know want year years time today tonight good',
  ]
    .flatMap(line => line.split(' '))
    .map(word => word.slice(0, STEM)),
)
/** Pairs of characters that any Chinese speech comes back to. */
const COMMON_PAIRS = new Set(
  '我们 大家 同志 工作 进行 这个 一个 就是 没有 可以 自己 他们 这些 什么 因为 所以 如果 但是 我市 全市 各级 部门 加强 推进 坚持 提高 建设 发展'.split(
    ' ',
  ),
)

/** 0 for words said once, 1 for those the speech is about: the mean over the words of `text`. */
export function keyness({ words: counts, lang }: Reading, text: string): number {
  const words = new Set(wordsOf(text, lang))
  if (words.size === 0) return 0
  let sum = 0
  for (const word of words) {
    const count = counts.get(word) ?? 0
    if (count >= OFTEN.from)
      sum += Math.min(1, Math.log2(count / OFTEN.from + 1) / Math.log2(OFTEN.whole / OFTEN.from + 1))
  }
  return sum / words.size
}

/** Each word of the speech, and how often it is said. */
export function comesBackTo({ spoken, lang }: Speech): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(spoken.text, lang)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Do two passages speak of the same, as their words tell? */
export function areRelated(a: string, b: string, lang: Lang): boolean {
  return sharedWords(a, b, lang) >= SHARED[lang]
}

/** How many different words two passages have in common. */
export function sharedWords(a: string, b: string, lang: Lang): number {
  const words = new Set(wordsOf(a, lang))
  return [...new Set(wordsOf(b, lang))].filter(word => words.has(word)).length
}

/** Has this part of a passage a word that the passage says again? */
export function comesBackWithin(reading: Reading, sentences: readonly Stretch[], text: string): boolean {
  const said = sentences.flatMap(sentence => [...new Set(wordsOf(rawText(reading, sentence), reading.lang))])
  return wordsOf(text, reading.lang).some(word => said.indexOf(word) !== said.lastIndexOf(word))
}

/** In what share of these sentences a word of the text comes back; 0 where there are none. */
export function shareSaidAgain(reading: Reading, sentences: readonly Stretch[], text: string): number {
  const words = wordsOf(text, reading.lang)
  const again = sentences.filter(sentence => {
    const said = saidIn(reading, sentence)
    return words.some(word => said.has(word))
  })
  return sentences.length === 0 ? 0 : again.length / sentences.length
}

// --- internal ---

/** The different words of a sentence; many parts of its neighbours are compared with it. */
function saidIn(reading: Reading, sentence: Stretch): ReadonlySet<string> {
  const key = `${sentence.start}-${sentence.end}`
  return saidOnce(reading.weighed, key, () => new Set(wordsOf(rawText(reading, sentence), reading.lang)))
}

const saidOnce = once<ReadonlySet<string>>()

/** Words in common: a Chinese one is a pair or two of characters, and a pair may come by chance. */
const SHARED = { zh: 3, en: 2 }

function wordsOf(text: string, lang: Lang): string[] {
  if (lang === 'en')
    return (text.toLowerCase().match(/[a-z]+/g) ?? [])
      .filter(word => word.length >= SHORTEST)
      .map(word => word.slice(0, STEM))
      .filter(word => !COMMON.has(word))
  const pairs: string[] = []
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? [])
    for (let at = 0; at + 2 <= run.length; at++) pairs.push(run.slice(at, at + 2))
  return pairs.filter(pair => !COMMON_PAIRS.has(pair))
}
