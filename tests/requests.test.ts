// The speaker says that he has something to ask; what he asks comes next and ends the deck.

import { describe, expect, test } from 'vitest'
import { announcesRequest, REQUESTS } from '../scripts/language/requests.ts'
import type { Lang } from '../scripts/model/source.ts'

describe.each(Object.entries(REQUESTS))('requests of %s', (lang, rows) => {
  test.each(rows)('$example; not $counter', ({ sign, example, counter }) => {
    expect(sign.test(example)).toBe(true)
    expect(sign.test(counter)).toBe(false)
  })

  test.each(rows)('only this row knows: $example', ({ sign, example }) => {
    expect(rows.filter(row => row.sign.test(example)).map(row => row.sign)).toEqual([sign])
  })
})

test.each<[string, Lang, boolean]>([
  ['散会以前，拜托各位两件事。', 'zh', true],
  ['最后提一个请求：', 'zh', true],
  ['最後還想求大家一件事。', 'zh', true],
  ['请大家带好一件雨衣', 'zh', false],
  ['I have two favours to ask.', 'en', true],
  ['Do me one kindness: close the gate.', 'en', false],
  ['We had one request: a bench by the pond.', 'en', false],
])('%s', (words, lang, isRequest) => expect(announcesRequest(words, lang)).toBe(isRequest))
