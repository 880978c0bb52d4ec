// Writes scripts/readings/known.json: characters outside the everyday ones of GB 2312 that everybody has met all the
// same (您, 咱, 瞩), by how often the words with them occur in the MIT-licensed dictionary of @node-rs/jieba. Names of
// people and places count nothing: a character known from them alone is misread. Run it when that package changes
// (`node tools/make-known-characters.ts`).

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Occurrences in the dictionary's corpus: 恪 has 562 and is misread, 峻 has 2,000 and is not. */
const MET = 600
const RE_NAME = /^n[rs]/

const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8')
const often = new Map<string, number>()
for (const line of dictionary.split('\n')) {
  const [word = '', count = '0', kind = ''] = line.trim().split(' ')
  if (RE_NAME.test(kind)) continue
  for (const character of new Set(word)) often.set(character, (often.get(character) ?? 0) + Number(count))
}
const codes = Array.from({ length: 0xf7 - 0xd8 + 1 }, (_, row) =>
  Array.from({ length: 94 }, (__, cell) => [0xd8 + row, 0xa1 + cell]),
).flat(2)
const known = [...new TextDecoder('gb18030').decode(new Uint8Array(codes))].filter(
  character => /\p{Script=Han}/u.test(character) && (often.get(character) ?? 0) >= MET,
)
writeFileSync(new URL('../scripts/readings/known.json', import.meta.url), `${JSON.stringify(known.join(''))}\n`)
