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

test('a clause of a long sentence does not, whether it opens or ends it', () => {
  const bench = '南院的门口有一棵槐树，树下的长凳是老师傅们打的'
  const call = '旧车修不好，就是我们的错，从下周一起旧车一律停开'
  expect(supportOf(`${call}，停下来的车停在南院，${bench}。`)).toBeNull()
  expect(supportOf(`${bench}，修了三回的旧车就停在那里，${call}。`)).toBeNull()
  expect(supportOf(`${call}。`)).toBe(`${call}。`)
})
