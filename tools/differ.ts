// For a row or guard that `npm run holds` lists: a speech whose slides differ without it, cut down to the sentences
// that it takes. What comes out is the beginning of a test; where none differs, perhaps no speech needs the rule.
//
// Usage: npm run differ -- FILE:LINE 'always true' SPEECH…     FILE:LINE and what changes, as `holds` prints them

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { convert, understand } from '../scripts/convert.ts'
import type { Source } from '../scripts/model/source.ts'
import { graphOf } from './holds/graph.ts'
import { addressOf, beginRound, installHooks } from './holds/load.ts'
import { changed, mutantsOf } from './holds/mutants.ts'

type Convert = { convert: typeof convert; understand: typeof understand }

const ROOT = join(import.meta.dirname, '..')
const CONVERT = 'scripts/convert.ts'

const { positionals } = parseArgs({ allowPositionals: true })
const [place = '', says = '', ...speeches] = positionals
const [file = '', line = ''] = place.split(':')
const text = readFileSync(join(ROOT, file), 'utf8')
const mutant = mutantsOf(file, text).find(one => one.line === Number(line) && one.says.startsWith(says))
if (!mutant) throw new Error(`${place} has nothing that says: ${says}`)

installHooks(ROOT)
const { importers } = graphOf(ROOT)
const as = (await import(join(ROOT, CONVERT))) as Convert
beginRound(importers(file), { file, text: changed(mutant, text), table: null })
const without = (await import(addressOf(ROOT, CONVERT))) as Convert
const { readSource } = (await import(join(ROOT, 'scripts/read/index.ts'))) as {
  readSource: (path: string) => Promise<Source>
}

const RE_SENTENCE_END = /(?<=[。！？\n])|(?<=[.!?] )/u
let found = 0
for (const speech of speeches) {
  const source = await readSource(speech)
  const differs = (words: string) => slidesOf(as, source, words) !== slidesOf(without, source, words)
  if (!differs(source.text)) continue
  found++
  const paragraphs = narrowed(source.text.split(/(?<=\n)/u), differs)
  const short = narrowed(
    paragraphs.flatMap(words => words.split(RE_SENTENCE_END)),
    differs,
  ).join('')
  console.log(`${speech}\n${short}\n--- as it is\n${slidesOf(as, source, short)}`)
  console.log(`--- without\n${slidesOf(without, source, short)}\n`)
}
console.log(`${found} of ${speeches.length} speeches differ`)

/** What stands on the slides, a line each; of a speech that cannot be converted the error, so that this shows, too. */
function slidesOf(program: Convert, source: Source, words: string): string {
  try {
    const { deck, texts } = program.convert(program.understand({ ...source, text: words, marks: [] }, null), {})
    return texts.map((shown, at) => `${deck.slides[at]?.kind} ${shown.map(({ text }) => text).join(' | ')}`).join('\n')
  } catch (error) {
    return String(error)
  }
}

/** As few of the pieces as still differ: halves, quarters … are left out in turn (delta debugging). */
function narrowed(pieces: readonly string[], differs: (words: string) => boolean): string[] {
  let left = [...pieces]
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0)
    for (let at = 0; at < left.length;) {
      const fewer = left.toSpliced(at, size)
      if (fewer.length > 0 && differs(fewer.join(''))) left = fewer
      else at += size
    }
  return left
}
