// A speech of 100,000 characters: all of it is in the notes, and the deck goes with its length.
import { expect, it } from 'vitest'
import { PACE } from '../scripts/model/bounds.ts'
import { convert, understand } from '../scripts/convert.ts'
import { countCharacters } from '../scripts/language/width.ts'

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const sentence = (seed: number) =>
  `第${seed}片林子要在清明前巡一遍，谁的山头谁看住，入汛以前把路边的隔离带清出来。护林员每天走两趟，村干部每周走一趟，发现火情先报告、再扑救。`

it('builds a deck of a speech of 100,000 characters', () => {
  const parts = NUMERALS.map(
    (numeral, part) =>
      `${numeral}、把第${part + 1}片山林管好\n` +
      Array.from({ length: 18 }, (_, paragraph) =>
        Array.from({ length: 8 }, (_, index) => sentence(1000 * part + 10 * paragraph + index)).join(''),
      ).join('\n'),
  )
  const text = `在护林工作会议上的讲话\n\n同志们：\n下面，我讲十点意见。\n${parts.join('\n')}\n让我们守住这片青山！\n`
  expect(countCharacters(text)).toBeGreaterThan(90_000)
  const { deck } = convert(
    understand({ name: 'long.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }, null),
    {},
  )
  expect(
    deck.slides
      .map(({ note }) => note)
      .join('')
      .replace(/\s/g, ''),
  ).toBe(deck.manuscript.replace(/\s/g, ''))
  const pace = countCharacters(deck.manuscript) / deck.slides.length
  expect(pace).toBeGreaterThanOrEqual(PACE.zh.least)
  expect(pace).toBeLessThanOrEqual(PACE.zh.most)
})
