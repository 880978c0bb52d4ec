// Writes deck/words.json: common words that Intl.Segmenter cuts in two (换届, 到位, 反腐倡廉), so that no line breaks inside
// them. They are facts of the MIT-licensed dictionary of @node-rs/jieba, which itself takes 0.3 s to load: too long for
// each run. Run it (`node tools/make-words.ts`) when that package changes.

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Kinds of words worth keeping whole: nouns, verbs, set phrases, short forms, adjectives, institutions, days. Not names
 * of people and places, numerals, particles.
 */
const RE_KIND = /^(n|v|vn|vd|nz|nt|l|i|j|a|ad|an|b|z|t)$/
/** The dictionary takes some places of every town for names: `幼儿园`, `敬老院`. Not `潘家园` alone, which does no harm. */
const RE_PLACE = /^n[rs]\S* \S*[园院馆站厂局校室社]$/
/** Occurrences in the dictionary's corpus; set phrases (`i`, `l`) of four characters are kept from a lower one. */
const COMMON = 30
const COMMON_PHRASE = 5
/** Written often in speeches, missing from the dictionary or rare in it. */
const ADDED = [
  '一把手',
  '高质量',
  '党风廉政',
  '晴雨表',
  '风向标',
  '助推器',
  '获得感',
  '主旋律',
  '微腐败',
  '回头看',
  '一岗双责',
  '放管服',
  '双减',
  '四风',
  '两难',
  '专班',
  '研判',
  '压实',
  '夯实',
  '真抓实干',
  '干事创业',
  '风清气正',
]

const require = createRequire(import.meta.url)
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const isCut = (word: string) => [...segmenter.segment(word)].length > 1
const words = readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8')
  .split('\n')
  .flatMap(line => {
    const [word = '', count = '0', kind = ''] = line.trim().split(' ')
    const least = word.length >= 4 && /^[il]$/.test(kind) ? COMMON_PHRASE : COMMON
    return /^\p{Script=Han}{2,6}$/u.test(word) &&
      (RE_KIND.test(kind) || RE_PLACE.test(`${kind} ${word}`)) &&
      Number(count) >= least &&
      isCut(word)
      ? [word]
      : []
  })
const unique = [...new Set([...words, ...ADDED])].sort()
writeFileSync(new URL('../scripts/deck/fit/words.json', import.meta.url), `${JSON.stringify(unique.join(' '))}\n`)
