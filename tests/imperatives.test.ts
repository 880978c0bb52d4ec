// What the listeners are told to do: asked where a speech ends.

import { describe, expect, test } from 'vitest'
import { IMPERATIVES, tellsTo } from '../scripts/language/imperatives.ts'
import type { Lang } from '../scripts/model/source.ts'

describe.each(Object.entries(IMPERATIVES))('imperatives of %s', (lang, rows) => {
  test.each(rows)('$example; not $counter', ({ sign, example, counter }) => {
    expect(sign.test(example)).toBe(true)
    expect(sign.test(counter)).toBe(false)
  })

  test.each(rows)('only this row knows: $example', ({ sign, example }) => {
    expect(rows.filter(row => row.sign.test(example)).map(row => row.sign)).toEqual([sign])
  })
})

test.each<[string, Lang, boolean]>([
  ['潮水不等人，都回船上去吧。', 'zh', true],
  ['散会以后，各组把地图领回去。', 'zh', true],
  ['開車以前先把鏡子擦乾淨', 'zh', true],
  ['这条路也许三年就修好了吧', 'zh', false],
  ['他们把桥修好了', 'zh', false],
  ['水利站每月查一次，把结果写在牌子上', 'zh', false],
  ['请示了两次，都没有批', 'zh', false],
  ['Before you go, look at the board by the door.', 'en', false],
  ['So look at the board by the door before you go.', 'en', true],
  ['Then ring the office and give your name.', 'en', true],
  ['Rain on the roof was the first sign.', 'en', false],
  ['The board by the door is new.', 'en', false],
  ['Our plan is short: dig the pond and fence it.', 'en', false],
])('%s', (words, lang, tells) => expect(tellsTo(words, lang)).toBe(tells))
