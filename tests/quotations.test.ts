// Whose words are quoted, and who says them: pairs of a text and its quotations, a line each, with the speaker or `-`.

import { describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import type { OutlineNode, Quote } from '../scripts/model/outline.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { loadCases } from './cases.ts'
import { expectOutlineLaws } from './outline-laws.ts'

describe('quotations', () => {
  for (const { title, input, expected } of loadCases('outline-quotations')) {
    it(title, () => {
      const { value } = clean({
        name: 'talk.txt',
        format: 'txt',
        encoding: 'utf-8',
        sha256: '',
        text: input,
        marks: [],
      })
      const quotes = quotesIn(parseOutline(value).value.children)
      expect(
        quotes.map(({ text, speaker, voice }) => `${speaker ?? '-'}${voice ? ` (${voice})` : ''} | ${text}`).join('\n'),
      ).toBe(expected)
      expectOutlineLaws(value)
    })
  }
})

it.each([
  ['坝上去年立了12', '34根桩也要立起来，立得稳，守得住。', '12 34根桩'],
  ['坝上去年立了一百', '二十根桩也要立起来，立得稳，守得住。', '一百二十根桩'],
  ['坝上去年立的桩，', '今年也要立起来，立得稳，守得住。', '立的桩，今年'],
])('lines of one quotation close up, two figures do not: %s', (first, second, shown) => {
  const text = `同志们：\n${first}\n${second}\n谢谢大家！`
  const span = { start: 5, end: text.length - 6 }
  const manuscript = { text, pieces: [{ at: 0, from: 0, length: text.length }], removed: [], lang: 'zh' as const }
  const { value } = parseOutline({ ...manuscript, marks: [{ kind: 'quote', span }] })
  expect(quotesIn(value.children).map(quote => quote.text)).toEqual([expect.stringContaining(shown)])
})

function quotesIn(nodes: readonly OutlineNode[]): Quote[] {
  return nodes.flatMap(node =>
    node.type === 'section' ? quotesIn(node.children) : node.type === 'quote' ? [node] : [],
  )
}
