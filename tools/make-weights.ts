// Writes deck/choose/weights.json: what each feature of a clause is worth as a row and as a title, learned from the
// speeches in tools/weights/speeches that an editor marked.
//
// Usage: npm run weights              after a change of the speeches, the features or the learning
//        npm run weights -- --compare  only says how the choice does on speeches that are left out

import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { compare } from './weights/compare.ts'
import { examplesOf } from './weights/examples.ts'
import { readLabelled } from './weights/labelled.ts'
import { learnRows, learnTitles } from './weights/learn.ts'

const LANGS = ['zh', 'en'] as const
const ROOT = join(import.meta.dirname, '..')
const SPEECHES = join(ROOT, 'tools', 'weights', 'speeches')
const OUT = join(ROOT, 'scripts', 'deck', 'choose', 'weights.json')

if (process.argv[1] === import.meta.filename) main()

/** A digest of what the weights are learned from and how: a test says when they have to be learned again. */
export function originOf(root: string): string {
  const files = globSync(['tools/weights/{speeches/*.txt,fit.ts,learn.ts}', 'scripts/deck/choose/features.ts'], {
    cwd: root,
  })
  const hash = createHash('sha256')
  for (const file of files.toSorted()) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function main(): void {
  const examples = globSync('*.txt', { cwd: SPEECHES })
    .toSorted()
    .flatMap(file => examplesOf(basename(file, '.txt'), readLabelled(join(SPEECHES, file))))
  const own = (lang: (typeof LANGS)[number]) => examples.filter(example => example.lang === lang)
  if (process.argv.includes('--compare')) {
    console.table(Object.fromEntries(LANGS.map(lang => [lang, compare(own(lang))])))
    return
  }
  const tables = LANGS.map(lang => {
    const rows = learnRows(own(lang))
    return [lang, { row: written(rows), title: written(learnTitles(own(lang), rows)) }]
  })
  writeFileSync(OUT, `${JSON.stringify({ origin: originOf(ROOT), ...Object.fromEntries(tables) }, null, 1)}\n`)
}

/** Two places after the point; what rounds to nothing weighs nothing. */
function written(weights: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries(
    [...weights]
      .map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const)
      .filter(([, weight]) => weight !== 0),
  )
}
