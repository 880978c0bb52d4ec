// What a person reads in the terminal when a command has done its work.

import { expect, test } from 'vitest'
import { buildSummary } from '../scripts/cli/summaries.ts'
import { renderTree } from '../scripts/cli/tree.ts'
import type { Outline, Section } from '../scripts/model/outline.ts'

const MADE = {
  dir: 'decks/talk',
  taken: null,
  backup: null,
  kept: [],
  title: '讲话',
  lang: 'zh' as const,
  slides: 4,
  pages: null,
  products: [],
  issues: [],
  removed: 0,
  missing: [],
  lacking: [],
  crowded: [],
}

test.each([
  [8, '约 1 分钟'],
  [89, '约 1 分钟'],
  [91, '约 2 分钟'],
])('a speech of %d seconds takes %s', (seconds, words) =>
  expect(buildSummary({ ...MADE, seconds }, 'zh')).toContain(words),
)

test('the tree marks what is guessed, and nothing else', () => {
  const section = (marker: string, heading: string, confidence: Section['confidence']): Section => ({
    type: 'section',
    marker,
    series: null,
    heading,
    span: { start: 0, end: 0 },
    confidence,
    children: [],
  })
  const outline: Outline = {
    version: 1,
    title: '讲话',
    subtitle: null,
    speaker: null,
    date: null,
    occasion: null,
    lang: 'zh',
    children: [section('一、', '修渠', 'sure'), section('二、', '打井', 'likely'), section('三、', '栽树', 'guess')],
    removed: [],
    issues: [],
    titleBlock: [],
    salutation: null,
    thesis: null,
    closing: null,
    figures: [],
  }
  expect(renderTree(outline, 'zh')).toBe('讲话\n\n一、修渠\n二、打井\n三、栽树 ?\n')
})
