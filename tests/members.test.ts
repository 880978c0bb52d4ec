// Rows for the members of a list that a speaker told in one sentence.

import { expect, test } from 'vitest'
import { understand } from '../scripts/convert.ts'
import { parallelsIn } from '../scripts/deck/choose/clauses.ts'
import { readSpeech } from '../scripts/deck/read-speech.ts'

function membersOf(sentence: string): string[] | undefined {
  const text = `在会上的讲话\n\n同志们：\n\n${sentence}\n`
  const source = { name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] } as const
  const { outline, spoken } = understand({ ...source, marks: [] }, null)
  const reading = readSpeech(outline, spoken)
  const last = reading.sentences.at(-1)
  return last && parallelsIn(reading, last, 48)?.map(clause => clause.text)
}

test('what is left is the last of them', () => {
  expect(membersOf('五十万元按户分红；六十万元修渠；三十万元看病；其余的留作本钱。')).toEqual([
    '五十万元按户分红',
    '六十万元修渠',
    '三十万元看病',
    '其余的留作本钱',
  ])
})

test('what says something else is none', () => {
  expect(membersOf('五十万元按户分红；六十万元修渠；三十万元看病；大家辛苦了。')).toEqual([
    '五十万元按户分红',
    '六十万元修渠',
    '三十万元看病',
  ])
})

test('they begin behind what announces them', () => {
  expect(membersOf('任务分到人：水位由老郑盯；广播由小吴管；上柳村由我包。')).toEqual([
    '水位由老郑盯',
    '广播由小吴管',
    '上柳村由我包',
  ])
})
