// The page before a part: which sentence of its opening stands on it.

import { expect, test } from 'vitest'
import { openingSentence } from '../scripts/deck/slides/section.ts'
import { splitSentences } from '../scripts/language/sentences.ts'
import type { OutlineNode } from '../scripts/model/outline.ts'
import { reading } from './reading.ts'

/** What stands on the page of a part that opens with these words. */
function supportOf(text: string): string | null {
  const span = { start: 0, end: text.length }
  const sentences = splitSentences(text, span).map(each => ({ text: text.slice(each.start, each.end), span: each }))
  const paragraph: OutlineNode = { type: 'paragraph', span, sentences }
  const found = openingSentence(reading(text), [paragraph])
  return found && text.slice(found.clause.start, found.clause.end)
}

test('a whole sentence stands for the part', () => {
  expect(supportOf('必须把街面当作全镇的脸面，一户也不能落下。')).toBe('必须把街面当作全镇的脸面，一户也不能落下。')
})

test('the clause that opens a long sentence does not', () => {
  const rest = '洗的时候带上长梯和水桶，走到哪里看到哪里，回来以后对着名单一户一户地销号'
  expect(supportOf(`必须把街面当作全镇的脸面，一户也不能落下，${rest}。`)).toBeNull()
})
