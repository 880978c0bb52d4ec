// The page before a part: which sentence of its opening stands on it.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck } from '../scripts/deck/index.ts'
import { openingSentence } from '../scripts/deck/slides/section.ts'
import { splitSentences } from '../scripts/language/sentences.ts'
import type { OutlineNode } from '../scripts/model/outline.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { without } from '../scripts/text/edits.ts'
import { reading } from './reading.ts'

/** What stands on the page of a part that opens with these words. */
function supportOf(text: string): string | null {
  const span = { start: 0, end: text.length }
  const sentences = splitSentences(text, span).map(each => ({ text: text.slice(each.start, each.end), span: each }))
  const paragraph: OutlineNode = { type: 'paragraph', span, sentences }
  const found = openingSentence(reading(text), [paragraph])
  return found && text.slice(found.clause.start, found.clause.end)
}

describe('the parts beside it', () => {
  const MEETING = readFileSync(new URL('../examples/work-meeting/speech.txt', import.meta.url), 'utf8')
  const indexOf = (text: string) => {
    const source = { name: 'speech.txt', format: 'txt', encoding: 'utf-8', sha256: '', text } as const
    const manuscript = clean({ ...source, marks: [] }).value
    const outline = parseOutline(manuscript).value
    const { slides } = buildDeck(outline, without(manuscript, outline.titleBlock), { sourceText: text })
    return slides.flatMap(slide => (slide.kind === 'section' ? [slide.index.map(part => part.text.text)] : []))
  }

  test('are named', () => expect(indexOf(MEETING)[0]?.[1]).toBe('正视问题，把差距找准、把原因说透'))
  test('or not there: numbers without names say nothing', () => {
    const long = '全县城乡供水一体化工作取得的主要成绩以及我们从中得到的几点重要启示'
    const found = indexOf(MEETING.replaceAll(/^([一二三]、).*$/gmu, (_, marker: string) => marker + marker[0] + long))
    expect(found.length).toBeGreaterThan(0)
    expect(found.flat()).toEqual([])
  })
})

test('a whole sentence stands for the part', () => {
  expect(supportOf('必须把街面当作全镇的脸面，一户也不能落下。')).toBe('必须把街面当作全镇的脸面，一户也不能落下。')
})

test('the clause that opens a long sentence does not', () => {
  const rest = '洗的时候带上长梯和水桶，走到哪里看到哪里，回来以后对着名单一户一户地销号'
  expect(supportOf(`必须把街面当作全镇的脸面，一户也不能落下，${rest}。`)).toBeNull()
})
