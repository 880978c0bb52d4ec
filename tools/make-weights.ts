// Writes deck/choose/weights.json: what each feature of a clause is worth as a row, as a title and for standing alone,
// learned from the speeches in tools/weights that an editor marked.
//
// Usage: npm run weights              after a change of the speeches, the features or the learning
//        npm run weights -- --compare  only says how the choice does on speeches that are left out

import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { compare } from './weights/compare.ts'
import { examplesOf, neighboursOf, tailsOf } from './weights/examples.ts'
import { readLabelled } from './weights/labelled.ts'
import { learnAlone, learnLeans, learnRows, learnTails, learnTitles } from './weights/learn.ts'

const LANGS = ['zh', 'en'] as const
const ROOT = join(import.meta.dirname, '..')
const SPEECHES = join(ROOT, 'tools', 'weights', 'speeches')
const OUT = join(ROOT, 'scripts', 'deck', 'choose', 'weights.json')

/** Single paragraphs out of many speeches, full of asides: they teach where a row ends, not what a speech is worth. */
const RE_PARAGRAPHS = /-(?:paragraphs|passages)-/u

if (process.argv[1] === import.meta.filename) main()

/** A digest of what the weights are learned from and how: a test says when they have to be learned again. */
export function originOf(root: string): string {
  const files = globSync(
    [
      'tools/weights/{speeches/*.txt,ties/*.txt,fit.ts,learn.ts}',
      'scripts/deck/choose/{borders,features,neighbours,tails}.ts',
    ],
    {
      cwd: root,
    },
  )
  const hash = createHash('sha256')
  for (const file of files.toSorted()) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function main(): void {
  const speeches = globSync('*.txt', { cwd: SPEECHES })
    .toSorted()
    .map(file => {
      const ties = join(SPEECHES, '..', 'ties', file)
      return {
        name: basename(file, '.txt'),
        labelled: readLabelled(join(SPEECHES, file)),
        ties: existsSync(ties) ? ties : null,
      }
    })
  const whole = speeches.filter(({ name }) => !RE_PARAGRAPHS.test(name))
  const examples = whole.flatMap(({ name, labelled, ties }) => examplesOf(name, labelled, { ties }))
  const neighbours = whole.flatMap(({ name, labelled, ties }) => (ties ? neighboursOf(name, labelled, ties) : []))
  const tails = speeches.flatMap(({ name, labelled }) => tailsOf(name, labelled))
  const of = <T extends { lang: string }>(all: readonly T[], lang: string) => all.filter(one => one.lang === lang)
  if (process.argv.includes('--compare')) {
    console.table(
      Object.fromEntries(LANGS.map(lang => [lang, compare(of(examples, lang), of(neighbours, lang), of(tails, lang))])),
    )
    return
  }
  const tables = LANGS.map(lang => {
    const [own, pairs] = [of(examples, lang), of(neighbours, lang)]
    const row = learnRows(own)
    const learned = {
      row,
      title: learnTitles(own, row),
      alone: learnAlone(own),
      next: learnLeans(pairs, 'next'),
      before: learnLeans(pairs, 'before'),
      goesOn: learnTails(of(tails, lang)),
    }
    return [lang, Object.fromEntries(Object.entries(learned).map(([what, weights]) => [what, written(weights)]))]
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
