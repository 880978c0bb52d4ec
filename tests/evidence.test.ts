// Who lies in whom: each row of the table of evidence holds for its example and not for its counter-example, points
// name the rows that put them where they are, and how sure they are follows from the margin.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderReasons } from '../scripts/cli/why.ts'
import { explainOutline } from '../scripts/outline/index.ts'
import { findMarkers } from '../scripts/language/markers.ts'
import { splitLines } from '../scripts/language/sentences.ts'
import { decide } from '../scripts/outline/points/decide.ts'
import type { Facts } from '../scripts/outline/points/placements.ts'
import { EVIDENCE } from '../scripts/outline/points/evidence.ts'
import { say } from '../scripts/words/messages.ts'
import { loadCases } from './cases.ts'
import { manuscriptOf, readableReasons } from './readable-reasons.ts'

/** The rules that were heard in any place that was weighed and is told. */
function heard(text: string): string[] {
  return explainOutline(manuscriptOf(text.replaceAll('/', '\n'))).flatMap(({ parent, runnerUp, ruledOut, because }) => [
    ...[parent, runnerUp, ruledOut].flatMap(place => place?.rows.map(({ rule }) => rule) ?? []),
    ...because,
  ])
}

describe('the table of evidence', () => {
  it.each(EVIDENCE.map(row => [row.rule, row] as const))('%s holds for its example only', (rule, row) => {
    expect(heard(row.example)).toContain(rule)
    expect(heard(row.counter)).not.toContain(rule)
  })

  it('names each row once, and says it in both languages', () => {
    expect(new Set(EVIDENCE.map(({ rule }) => rule)).size).toBe(EVIDENCE.length)
    for (const { says } of EVIDENCE) expect(say(says, 'zh')).not.toBe(say(says, 'en'))
  })
})

it('a tie goes to the innermost point', () => {
  const none = { far: false, goesOn: false, over: false, finished: false, sameParagraph: false, announced: false }
  const nor = { otherWord: false, held: false, holdsNumbers: false, list: false, ledIn: false, lookedBack: false }
  const size = { small: false, large: false, settled: false }
  const kinds = { outer: 'words', inner: 'number', sameFamily: false, depth: null, promised: false } as const
  const facts = { ...none, ...nor, ...size, ...kinds, several: false } satisfies Facts
  const text = '一是修路。\n第一，要快。'
  const [outer, inner] = findMarkers(text, splitLines(text))
  const places = [outer, inner].flatMap(point => (point ? [{ point, facts }] : []))
  expect(decide(places)).toMatchObject({
    depth: 2,
    parent: { point: inner, sum: 0 },
    runnerUp: { point: outer, sum: 0 },
  })
})

describe('outline: why', () => {
  for (const { title, input, expected } of loadCases('outline-why'))
    it(title, () => expect(readableReasons(input)).toBe(expected))
})

describe('reasons in words', () => {
  const speech = '一、修路\n第一，要快。\n第二，要省。\n1.比价格。\n2.比质量。\n二、装灯\n灯要亮。'
  const reasons = explainOutline(manuscriptOf(speech))

  it.each([
    [
      'zh',
      '2.比质量（很可能）',
      '接着“1.比价格”',
      '归在 第二，要省：41',
      '−8  数字序号不在“一是”“第一”一类之下 (number-leaves-words)',
    ],
    ['en', '2.比质量 (likely)', 'carries on "1.比价格"', 'lies in 第二，要省: 41', 'next best 一、修路: 38'],
  ] as const)('in %s', (lang, ...parts) => {
    const told = renderReasons(reasons, ' 比质量 ', lang) ?? ''
    for (const part of parts) expect(told).toContain(part)
    expect(told).not.toContain('装灯 (')
  })

  it('count nothing against a point that goes on', () => {
    const lists = '一是产量高。\n主要是两点，一是人努力；二是天帮忙。\n二是价格好。'
    expect(renderReasons(explainOutline(manuscriptOf(lists)), '人努力', 'zh')).toContain('归在 一是产量高：30')
  })

  it('tell all points, the first of each series in full', () => {
    const told = renderReasons(reasons, null, 'en') ?? ''
    expect(told.split('\n\n')).toHaveLength(6)
    expect(told).toContain('二、装灯 (sure)\n  carries on "一、修路"')
    expect(told).toContain('there was no other place')
  })

  it('are found whatever the capitals and the gaps', () => {
    const english = 'First, mend the Old Mill. It leaks.\nSecond, dig a well. It is dry.'
    expect(renderReasons(explainOutline(manuscriptOf(english)), 'OLD  mill', 'en')).toContain('mend the Old Mill')
  })

  it('say nothing where no point has the words', () => expect(renderReasons(reasons, '养鱼', 'zh')).toBeNull())
})

describe('laws of reasons', () => {
  const markers = [
    '一、',
    '二、',
    '（一）',
    '（二）',
    '1．',
    '2．',
    '第一，',
    '第二，',
    '一是',
    '二是',
    '首先，',
    '其次，',
    '——',
  ]
  const line = fc
    .tuple(
      fc.constantFrom('', ...markers),
      fc.constantFrom('修路。', '路要平。一是快；二是好。', '有两项要求：', '装灯'),
    )
    .map(parts => parts.join(''))
  const speech = fc.array(line, { maxLength: 20 }).map(lines => lines.join('\n'))

  it('a point names rows of the table only, and its parent is no worse than the next best place', () => {
    const rules = new Set(EVIDENCE.map(({ rule }) => rule))
    fc.assert(
      fc.property(speech, text => {
        for (const { because, parent, runnerUp } of explainOutline(manuscriptOf(text))) {
          expect(because.filter(rule => !rules.has(rule))).toEqual([])
          if (runnerUp) expect(parent.sum).toBeGreaterThanOrEqual(runnerUp.sum ?? 0)
        }
      }),
      { numRuns: 200 },
    )
  })
})
