// What an editor who had not seen the program would show of a sentence, and what never (`cases/pairs.txt`: `+`, `-`).
// Each text is asked as the only paragraph of a speech.

import { expect, test } from 'vitest'
import { understand } from '../scripts/convert.ts'
import { candidates, chooseClauses } from '../scripts/deck/choose/clauses.ts'
import { readSpeech } from '../scripts/deck/read-speech.ts'
import { loadCases } from './cases.ts'

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '').toLowerCase()

test.each(loadCases('pairs'))('$title', ({ input, expected }) => {
  const isChinese = /\p{Script=Han}/u.test(input)
  const text = `${isChinese ? '在会上的讲话\n\n同志们：' : 'A talk\n\nFriends,'}\n\n${input.trim()}\n`
  const source = { name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] } as const
  const { outline, spoken } = understand({ ...source, marks: [] }, null)
  const reading = readSpeech(outline, spoken)
  const most = isChinese ? 50 : 120
  const lines = (sign: string) =>
    expected.split('\n').flatMap(line => (line.startsWith(`${sign} `) ? [bare(line.slice(2))] : []))
  const offered = candidates(reading, reading.sentences, most).map(clause => bare(clause.text))
  const rows = chooseClauses(reading, reading.sentences, { count: 4, most, budget: 300, perSentence: 2 })
  expect(lines('+').filter(words => !offered.includes(words))).toEqual([])
  expect(rows.map(row => bare(row.text)).filter(row => lines('-').includes(row))).toEqual([])
})
