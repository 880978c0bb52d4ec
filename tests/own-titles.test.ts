// Which slides share a title: pages of a few rows become one, and only pages of rows are counted through.

import { expect, test } from 'vitest'
import type { Draft } from '../scripts/deck/draft.ts'
import { withOwnTitles } from '../scripts/deck/plan/titles.ts'
import type { Shown } from '../scripts/model/deck.ts'
import { reading } from './reading.ts'

const TEXT = '修渠有三条规矩。“渠长”天天要上渠。“闸长”夜夜要守闸。“水长”月月要查水。'
const at = (words: string): Shown => {
  const start = TEXT.indexOf(words)
  return { text: words, spans: [{ start, end: start + words.length }] }
}
const frame = { title: at('三条规矩'), part: null, edge: null, continued: null }
/** Rows that open with a mark keep the title they have. */
const rows = (...phrases: string[]): Draft => ({
  ...frame,
  kind: 'points',
  form: 'lines',
  items: phrases.map(phrase => ({ marker: null, phrase: at(phrase), clause: null })),
  start: TEXT.indexOf(phrases[0] ?? ''),
})
const [ONE, TWO, THREE] = ['“渠长”天天要上渠', '“闸长”夜夜要守闸', '“水长”月月要查水'] as const
const told = (drafts: readonly Draft[]) =>
  withOwnTitles(reading(TEXT), drafts).map(draft => {
    const page = draft.continued && `${draft.continued.number}/${draft.continued.of}`
    return [draft.kind, ...(draft.kind === 'points' ? draft.items.map(({ phrase }) => phrase.text) : []), page]
  })

test('neighbours of one title that are few rows each are one page', () => {
  expect(told([rows(ONE, TWO), rows(THREE)])).toEqual([['points', ONE, TWO, THREE, null]])
})

test('a statement continues nothing and is continued by nothing, and parts what it stands between', () => {
  const statement: Draft = { ...frame, kind: 'statement', start: 0 }
  expect(told([statement, rows(ONE)])).toEqual([
    ['statement', null],
    ['points', ONE, null],
  ])
  expect(told([rows(ONE), { ...statement, start: TEXT.indexOf(TWO) }, rows(THREE)])).toEqual([
    ['points', ONE, '1/2'],
    ['statement', null],
    ['points', THREE, '2/2'],
  ])
})
