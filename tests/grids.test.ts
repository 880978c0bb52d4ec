// How many names or quotations stand on a slide, and how long they are, decides their columns and their type.

import { expect, test } from 'vitest'
import { enumerationDraft } from '../scripts/deck/slides/special.ts'
import { quotationsDrafts } from '../scripts/deck/slides/quotations.ts'
import type { Quote } from '../scripts/model/outline.ts'
import { reading } from './reading.ts'

const place = { part: null, edge: null, heading: null, depth: 0, shown: true }
const nowhere = { start: 0, end: 0 }

/** `3 × 28`: columns and type size of so many names of so many characters. */
function gridOf(count: number, characters: number): string {
  const names = Array.from({ length: count }, () => '柳'.repeat(characters))
  const items = names.map((_, at) => ({ start: at * (characters + 1), end: at * (characters + 1) + characters }))
  const list = { sentence: nowhere, title: { start: 0, end: 1 }, items, form: 'names' as const, shared: '' }
  const draft = enumerationDraft(reading(`${names.join('、')}。`), list, { title: null, start: 0, place })
  return draft.kind === 'enumeration' ? `${draft.columns} × ${draft.size}` : draft.kind
}

test.each([
  [12, 8, '3 × 32'],
  [12, 9, '3 × 28'],
  [14, 4, '3 × 28'],
  [16, 4, '4 × 28'],
  [24, 6, '4 × 28'],
  [20, 8, '3 × 28'],
  [30, 3, '5 × 28'],
  [35, 5, '5 × 28'],
  [36, 3, 'undefined × undefined'],
  [22, 8, 'undefined × undefined'],
])('%d names of %d characters stand in columns of a size: %s', (count, characters, expected) => {
  expect(gridOf(count, characters)).toBe(expected)
})

/** `2 at 36 + 1 at 40`: the pages of quotations of so many characters each, and their type sizes. */
function pagesOf(...lengths: number[]): string {
  const texts = lengths.map(length => '“' + '修'.repeat(length - 1) + '。”')
  const whole = texts.join('')
  let at = 0
  const quotations = texts.map(text => {
    const span = { start: at + 1, end: at + text.length - 1 }
    at += text.length
    const node: Quote = { type: 'quote', text: text.slice(1, -1), speaker: null, span }
    return { node, sentences: [span] }
  })
  const drafts = quotationsDrafts(reading(whole), quotations, { title: { start: 1, end: 3 }, start: 0, place })
  return drafts
    .map(draft => (draft.kind === 'points' ? `${draft.items.length} at ${draft.size}` : draft.kind))
    .join(' + ')
}

test.each([
  [[30, 30], '2 at 40'],
  [[50, 50], '2 at 36'],
  [[18, 18, 18], '3 at 34'],
  [[40, 40, 40], '3 at 28'],
  [[20, 20, 20, 20], '4 at 28'],
  [[30, 30, 30, 30], '2 at 40 + 2 at 40'],
  [[55, 55, 55], '2 at 36 + 1 at 36'],
  [[38, 38, 54], '2 at 40 + 1 at 36'],
  [[54, 54, 36], '2 at 36 + 1 at 40'],
])('quotations of %j characters stand in pages of a size: %s', (lengths, expected) => {
  expect(pagesOf(...lengths)).toBe(expected)
})
