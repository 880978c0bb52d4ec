// How a text ends, in both languages: each sign that counts, and one beside it that does not.

import { expect, test } from 'vitest'
import { endsClause, endsLine, endsSentence } from '../scripts/language/punctuation.ts'

const ENDINGS = ['sentence', 'line', 'clause', 'nothing'] as const

test.each([
  ['sentence', ['办好。', '“办好。”', '好！）', 'done.', '“Done!”', '真的吗？', '等等……', 'Really?']],
  ['line', ['三点意见：', '一条；', 'three things:', 'one thing;', '（一条；）']],
  ['clause', ['首先，', 'First,', '我想——']],
  ['nothing', ['推进经', '山、', '“十四五”', '《意见》', '98%', 'the second', '']],
] as const)('%s', (ending, texts) => {
  for (const text of texts) {
    const found = [endsSentence, endsLine, endsClause].findIndex(ends => ends(text))
    expect([text, ENDINGS.at(found)]).toEqual([text, ending])
  }
})
