// A short slice of `npm run attack`: the same laws, asked of a few generated speeches and corrupt files.

import { expect, test } from 'vitest'
import { attacked, inputOf } from '../tools/attack/input.ts'
import { brokenBy } from '../tools/attack/laws.ts'
import { convert, understand, type Converted } from '../scripts/convert.ts'
import { readSource } from '../scripts/read/index.ts'
import { SPEECH, workplace } from './run-speechdeck.ts'

const SEEDS = Array.from({ length: 30 }, (_, index) => 500 + index)

test.each(['speech', 'file'] as const)('no law is broken by any %s', async kind => {
  const { root } = workplace()
  for (const seed of SEEDS) expect(await attacked(kind, seed, root), `${kind} ${seed}`).toMatchObject({ broken: [] })
})

test('the same seed gives the same input', () => {
  for (const kind of ['speech', 'file'] as const) expect(inputOf(kind, 7)).toEqual(inputOf(kind, 7))
})

test('the laws notice what is wrong', async () => {
  const { path } = workplace({ 'talk.txt': SPEECH })
  const source = await readSource(path('talk.txt'))
  const made = convert(understand(source, null), {})
  const lawsBroken = (change: Partial<Converted>) => brokenBy({ ...made, ...change }, source).map(({ law }) => law)
  expect(lawsBroken({})).toEqual([])
  expect(lawsBroken({ slidesMarkdown: made.slidesMarkdown.replace('水泵要抽得出水，', '') })).toContain(
    'Slidev reads the notes that were meant',
  )
  expect(lawsBroken({ texts: [[{ text: '林地186万亩', spans: [{ start: 0, end: 3 }], role: 'row' }]] })).toContain(
    'each figure shown stands whole in the speech',
  )
  expect(lawsBroken({ outlineMarkdown: made.outlineMarkdown.replace('家底', '底数') })).toContain(
    'outline.md read back is the outline',
  )
})
