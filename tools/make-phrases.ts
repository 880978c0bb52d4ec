// Writes clean/phrases.json: set phrases of four characters (两袖清风), by which a watermark in the middle of one is found
// to end. They are facts of the MIT-licensed dictionary of @node-rs/jieba, which itself takes 0.4 s to load: too long
// for each run. Run it (`node tools/make-phrases.ts`) when that package changes.

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Idioms and fixed expressions. */
const RE_KIND = /^[il]$/
/** Occurrences in the dictionary's corpus: rarer ones nobody says in a speech. */
const LEAST = 5

const require = createRequire(import.meta.url)
const words = readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8')
  .split('\n')
  .flatMap(line => {
    const [word = '', count = '0', kind = ''] = line.trim().split(' ')
    return /^\p{Script=Han}{4}$/u.test(word) && RE_KIND.test(kind) && Number(count) >= LEAST ? [word] : []
  })
writeFileSync(
  new URL('../scripts/clean/rules/phrases.json', import.meta.url),
  `${JSON.stringify([...new Set(words)].sort().join(''))}\n`,
)
