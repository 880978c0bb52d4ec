// A short slice of `npm run attack`: the same laws, asked of a few generated speeches and corrupt files.

import { expect, test } from 'vitest'
import { attacked, inputOf } from '../tools/attack/input.ts'
import { brokenBy, outcomeOf } from '../tools/attack/laws.ts'
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

test.each([
  ['a script', 'talk.md', '去年修好1<script>fetch("a 1")</script>20里，今年再修。'],
  ['a note to whoever edits', 'talk.md', '去年修好12<!-- 改 <b>9</b> -->0里，今年再修。'],
  ['an address', 'talk.md', '去年修好1[2](https://a.cn/b1)0里，今年再修。'],
  ['struck digits', 'talk.md', '去年修好1<s>3</s>20里，今年再修。'],
  ['a struck numeral', 'talk.md', '去年修好二~~三~~十一里，今年再修。'],
  ['a laugh, before the percent sign', 'talk.txt', '去年涨了12（笑声）%，今年再涨。'],
  ['a note mark, in a Chinese numeral', 'talk.txt', '去年修好二[1]十一里，今年再修。'],
  ['the end of a line, in a Chinese numeral', 'talk.txt', '要把渠道修到每一家的门口，去年修好二〇二\n四里，今年再修。'],
  [
    'the end of a line, before the percent sign',
    'talk.txt',
    '要把渠道修到每一家的门口，去年多了１２.５\n%，今年再修。',
  ],
])('a figure with %s in it breaks no law', async (_, name, text) => {
  const { path } = workplace({ [name]: `在修渠会上的讲话\n\n同志们：\n\n${text}\n` })
  expect(outcomeOf(await readSource(path(name)))).toEqual({ made: 'deck', broken: [] })
})

test('a title of two lines that part a Chinese numeral breaks no law', async () => {
  const { path } = workplace({ 'talk.txt': '在全县第二\n十一次修渠工作会议上的讲话\n\n同志们：\n\n今年再修12里渠。\n' })
  const source = await readSource(path('talk.txt'))
  expect(understand(source, null).outline.title).toBe('在全县第二十一次修渠工作会议上的讲话')
  expect(outcomeOf(source).broken).toEqual([])
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
