// A figure that the speaker takes back in the middle of his sentence: neither it nor the words that
// take it back are shown.

import { describe, expect, test } from 'vitest'
import { bindSentence, refusalOf } from '../scripts/language/clauses/index.ts'
import { isSlip, SLIPS } from '../scripts/language/clauses/slips.ts'
import type { Lang } from '../scripts/model/source.ts'

describe.each(Object.entries(SLIPS))('slips of %s', (lang, rows) => {
  test.each(rows)('$example; not $counter', ({ sign, example, counter }) => {
    expect(sign.test(example)).toBe(true)
    expect(isSlip(counter, lang as Lang)).toBe(false)
  })
})

const refusal = (text: string, words: string, lang: Lang) => {
  const start = text.indexOf(words)
  const bound = bindSentence(text, { start: 0, end: text.length }, lang)
  return refusalOf(text, bound, { start, end: start + words.length }, lang)
}

describe.each<[Lang, string, string[], string[]]>([
  [
    'zh',
    '报名费收六十元，不对，收五十元，月底截止。',
    ['报名费收六十元', '报名费收六十元，不对，收五十元'],
    ['收五十元，月底截止'],
  ],
  ['zh', '三号楼八月十四号停水，我看错行了，四号楼十六号停水。', ['三号楼八月十四号停水'], ['四号楼十六号停水']],
  ['zh', '餐费每天二十——哎，二十是职工餐，老人是十七块五。', ['餐费每天二十'], ['老人是十七块五']],
  ['zh', '门一直开着，不对，大家另想办法。', [], ['门一直开着']],
  [
    'en',
    'The gate shuts on the fourth, sorry, the gate shuts on the fifth of May.',
    ['The gate shuts on the fourth'],
    [],
  ],
  ['en', 'The hall is warm, no, we keep the door open.', [], ['The hall is warm']],
])('%s: %s', (lang, text, never, shown) => {
  test('what is taken back is not shown', () => {
    for (const words of never) expect(refusal(text, words, lang)).toBe('slip')
  })
  test('what is said in its place may be', () => {
    for (const words of shown) expect(refusal(text, words, lang)).not.toBe('slip')
  })
})
