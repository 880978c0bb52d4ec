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

function quotesIn(nodes: readonly OutlineNode[]): Quote[] {
  return nodes.flatMap(node =>
    node.type === 'section' ? quotesIn(node.children) : node.type === 'quote' ? [node] : [],
  )
}
