// Which slides share a title: pages of a few rows become one, and only pages of rows are counted through.

import { expect, test } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck } from '../scripts/deck/index.ts'
import type { Draft } from '../scripts/deck/draft.ts'
import { withOwnTitles } from '../scripts/deck/plan/titles.ts'
import type { Shown } from '../scripts/model/deck.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { without } from '../scripts/text/edits.ts'
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

test('headings without numbers at the beginning of a speech are its contents', () => {
  const other = [
    '村头的梨树今年开了第二回花，过路的人都停下来看，说这是好兆头，老支书却摇头，讲起三十年前那场霜。家家都要出工，天数记在账上。',
    '年底张榜公布，一笔也不能少。谁家的孩子考上了学堂，全村凑钱送他，这个规矩从太爷爷那一辈传下来，到今天没有断过一回。',
  ].join('\n\n')
  const body = ['修渠这件事', '打井的账目', '林子怎么看', '夜校开几天']
    .map(heading => `${heading}\n\n${heading}要一样一样说清楚，先把人定下来，再把日子定下来，不许往后拖。\n\n${other}`)
    .join('\n\n')
  const text = `在梨花村村民大会上的讲话\n\n各位乡亲：\n\n${body}`
  const manuscript = clean({ name: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }).value
  const outline = parseOutline(manuscript).value
  const { slides } = buildDeck(outline, without(manuscript, outline.titleBlock), { sourceText: text })
  expect(slides.map(({ kind, title }) => `${kind} ${title.text}`)).toContain('points 目录')
})
