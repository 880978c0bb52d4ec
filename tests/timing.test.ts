// The time plan of a deck: what a slide takes, a target that is met, and what could be cut.

import { expect, test } from 'vitest'
import { convert, understand } from '../scripts/convert.ts'
import type { Given } from '../scripts/model/settings.ts'
import type { Source } from '../scripts/model/source.ts'

const SENTENCE = '今年全市用水普及率达到九成，管网漏损率降了两个百分点。'
const SPEECH = [
  '在供水工作会上的讲话',
  '同志们：',
  '今天的会议，主要任务是总结工作、部署下一步重点。下面，我讲三点意见。',
  ...['一、看清供水形势', '二、抓住管网改造', '三、守住水质安全'].flatMap(heading => [
    heading,
    SENTENCE.repeat(6),
    `要把责任压下去。${SENTENCE.repeat(8)}`,
    SENTENCE.repeat(3),
  ]),
  '同志们，让我们一起努力！',
].join('\n')

function deckOf(given: Given, text = SPEECH) {
  const source: Source = { name: 'talk.txt', format: 'txt', encoding: 'utf-8', sha256: '0'.repeat(64), text, marks: [] }
  return convert(understand(source, null), given).deck
}

const secondsOf = (given: Given) => deckOf(given).slides.reduce((sum, slide) => sum + slide.seconds, 0)

test('a target is met to the second, and slides keep their shares', () => {
  expect(secondsOf({ minutes: 12 })).toBe(720)
  const free = deckOf({}).slides.map(slide => slide.seconds)
  const fitted = deckOf({ minutes: 12 }).slides.map(slide => slide.seconds)
  const factor = 720 / free.reduce((sum, seconds) => sum + seconds, 0)
  for (const [index, seconds] of fitted.entries())
    expect(Math.abs(seconds - (free[index] ?? 0) * factor)).toBeLessThan(1.5)
})

test('a faster speaker needs less time', () => {
  expect(secondsOf({ rate: 260 })).toBeLessThan(0.75 * secondsOf({}))
})

test('a speech that is too long names paragraphs whose cutting is enough, none of them the first of its point', () => {
  const deck = deckOf({ minutes: 5 })
  const cuts = deck.issues
    .filter(issue => issue.rule === 'time-cut')
    .map(({ span }) => SPEECH.slice(span?.start, span?.end))
  expect(deck.issues.find(issue => issue.rule === 'time-over')?.message).toContain('5 分钟')
  expect(cuts.length).toBeGreaterThan(0)
  for (const cut of cuts) expect(cut).not.toBe(SENTENCE.repeat(6))
  const left = cuts.reduce((text, cut) => text.replace(cut, ''), SPEECH)
  expect(deckOf({}, left).slides.reduce((sum, slide) => sum + slide.seconds, 0)).toBeLessThanOrEqual(300)
})

test('a speech that is too short is said, one that is about right is not', () => {
  expect(deckOf({ minutes: 60 }).issues.map(issue => issue.rule)).toContain('time-under')
  expect(
    deckOf({ minutes: Math.round(secondsOf({}) / 60) }).issues.filter(issue => issue.rule.startsWith('time-')),
  ).toEqual([])
})
