// Two clauses that differ in one thing: the better one is shown. The pairs are in cases/cues.txt, the better one
// comes last.

import { expect, test } from 'vitest'
import { cueScore } from '../scripts/deck/choose/cues.ts'
import { loadCases } from './cases.ts'

test.each(loadCases('cues'))('$title', ({ input, expected }) => {
  const score = (text: string) => cueScore(text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en')
  const [worse = '', better = ''] = input.trim().split('\n')
  expect(better).toBe(expected.trim())
  expect(score(better)).toBeGreaterThan(score(worse))
})
