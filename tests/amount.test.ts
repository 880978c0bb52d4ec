// The amount sets the size: which type, which place of the clauses, for how much there is.

import { expect, test } from 'vitest'
import type { Draft } from '../scripts/deck/draft.ts'
import { columnsBox, withAmount } from '../scripts/deck/fit/amount.ts'
import type { PointsForm, Shown } from '../scripts/model/deck.ts'

const shown = (text: string): Shown => ({ text, spans: [] })

/** What became of rows, each `phrase` or `phrase — clause`: `under 34/38`, with the lines of the last one. */
function composed(form: PointsForm, rows: readonly string[], marker: string | null = '一是', isTall = false): string {
  const draft: Draft = {
    kind: 'points',
    form,
    title: shown('要办的事'),
    items: rows.map(row => {
      const [phrase = '', clause] = row.split(' — ')
      return { marker: marker ? shown(marker) : null, phrase: shown(phrase), clause: clause ? shown(clause) : null }
    }),
    start: 0,
    part: null,
    edge: null,
    continued: null,
  }
  const made = withAmount(draft, isTall)
  if (made.kind !== 'points') return made.kind
  const last = made.items.at(-1)
  const lines = (last?.clause ?? last?.phrase)?.lines?.length ?? 1
  const sizes = [made.size, made.tall].filter(Boolean).join('/')
  return [
    made.form,
    sizes,
    made.columns && `column ${made.columns}`,
    made.clause && `clause ${made.clause}`,
    lines > 1 && `${lines} lines`,
  ]
    .filter(Boolean)
    .join(' ')
}

const SHORT = '把水管换好 — 东片的老管道十月底以前全部换完'
const LONGER = '把水管换好 — 东片的老管道十月底以前全部换完，西片的由供水所排出日程，一户一户地告诉大家'
const LONG = '把水管换好 — 东片的老管道十月底以前全部换完，西片的由供水所另外排出换管日程'

test('short clauses stand under their phrases, the fewer the larger', () => {
  expect(composed('few', [SHORT, SHORT])).toBe('under 40')
  expect(composed('few', [SHORT, SHORT, SHORT])).toBe('under 34/38')
  expect(composed('rows', [SHORT, SHORT, SHORT, SHORT])).toBe('under 30/34')
  expect(composed('few', [LONGER, LONGER])).toBe('under 40 2 lines')
})

test('longer ones stand beside them, from the first column behind the longest phrase on', () => {
  expect(composed('few', [SHORT, SHORT, LONGER])).toBe('beside 32 column 3 clause 26 2 lines')
  expect(composed('few', [SHORT, '把水管都换好 — 好', LONG])).toBe('beside 32 column 4 clause 26 2 lines')
  expect(composed('few', ['把东片的水管都换好 — 好', SHORT, LONGER])).toBe('few')
})

test('the less is said of each topic, the larger it stands beside it', () => {
  const said = (count: number, words: string) =>
    composed(
      'beside',
      Array.from({ length: count }, () => `水利站 — ${words}`),
    )
  const words = '每两个小时报一次水位，涨到警戒线立即打电话，不许等群里回话'
  const sizes = (words: string) => [2, 3, 4].map(count => said(count, words))
  expect(sizes('每两个小时报一次水位')).toEqual([
    'beside 40 column 3 clause 32',
    'beside 36 column 2 clause 30',
    'beside 32 column 2 clause 28',
  ])
  expect(sizes(words)).toEqual([
    'beside 40 column 3 clause 32 2 lines',
    'beside 36 column 2 clause 30 2 lines',
    'beside 30 column 2 clause 26 2 lines',
  ])
  expect(said(3, `${words}，先打电话后写在交班的本子上`)).toBe('beside 32 column 2 clause 26 2 lines')
  expect(said(4, `${words}，先打电话后写在交班的本子上，一字不漏`)).toBe('beside 30 column 2 clause 24 2 lines')
  expect(said(2, `${words}，${words}`)).toBe('beside 36 column 2 clause 28 3 lines')
})

test('a phrase of two lines keeps the columns of the form', () => {
  const long = '把东片的老水管和老阀门一起换成新的，把西片的水表和水泵也换成新的'
  expect(composed('few', [`${long} — 好`, SHORT, SHORT])).toBe('few')
})

test('on a slide of 4:3 type is larger where the same lines fit', () => {
  const wide = '东片的老管道全部换完，西片的由供水所排出日程'
  expect(composed('lines', [wide, wide, wide], null)).toBe('lines 36')
  expect(composed('lines', ['老管道换完', '西片排出日程', '水表都要换新'], null)).toBe('lines 44/48')
})

test('a deck of 4:3 has its lines broken for larger type', () => {
  const wide = '东片的老管道全部换完，西片的由供水所排出日程'
  const tall = (rows: number, row = wide) =>
    composed(
      'lines',
      Array.from({ length: rows }, () => row),
      null,
      true,
    )
  expect([2, 3, 4].map(rows => tall(rows))).toEqual([
    'lines 40/48 2 lines',
    'lines 36/42 2 lines',
    'lines 36/38 2 lines',
  ])
  expect([3, 4].map(rows => tall(rows, '水表都要换成新的'))).toEqual(['lines 44/48', 'columns 46'])
  expect(tall(2, `${wide}，${wide}，一户也不漏`)).toBe('lines 36/44 3 lines')
  expect(tall(3, `${wide}，${wide}`)).toBe('lines 32/36 3 lines')
  expect(composed('lines', [wide, '水表都要换成新的，一户也不漏', '换好'], null, true)).toBe('lines 36/42')
})

test('a row that its figures would make too long for the smallest type has none of them set as figures', () => {
  const figures = (text: string, found: readonly string[]) =>
    found.map(figure => ({ start: text.indexOf(figure), end: text.indexOf(figure) + figure.length }))
  const row = (text: string, found: readonly string[]) => ({
    marker: null,
    phrase: shown(text),
    clause: null,
    emphasis: { head: null, figures: figures(text, found) },
  })
  const made = (text: string) =>
    withAmount({
      kind: 'points',
      form: 'lines',
      title: shown('The winter'),
      items: [row('We lost 212 trees', ['212']), row(text, ['£310,000', '£450,000']), row('We planted 90', ['90'])],
      start: 0,
      part: null,
      edge: null,
      continued: null,
    })
  const set = (text: string) => {
    const draft = made(text)
    return draft.kind === 'points' ? [draft.size, ...draft.items.map(item => item.emphasis?.figures.length)] : []
  }
  const words = (more: string) =>
    `We spent less than planned on one thing${more}, winter preparation: £310,000, out of a budget of £450,000`
  expect(set(words(''))).toEqual([30, 1, 2, 1])
  expect(set(words(' only, and that was'))).toEqual([28, 1, 0, 1])
})

test('rows of one line are the larger the fewer words they have', () => {
  const sizes = (words: string) =>
    [2, 3, 4, 5, 6].map(count =>
      composed(
        'list',
        Array.from({ length: count }, () => words),
      ),
    )
  const all = '东片西片的老水管和老阀门一起换成新的'
  expect(sizes(all.slice(0, 12))).toEqual(['list 44/48', 'list 44/48', 'list 40/46', 'list 36/42', 'list 32/36'])
  expect(sizes(all)).toEqual(['list 40', 'list 40', 'list 40', 'list 36', 'list 32/36'])
  expect(sizes(`${all}，都换`)).toEqual(['list 40/44 2 lines', 'list 36/40 2 lines', 'list 32', 'list 32', 'list 32'])
})

test('four to six rows that leave half of the slide empty stand in two columns', () => {
  const rows = ['换水管', '换水表', '换水泵', '换阀门', '修水池', '修水渠']
  expect([3, 4, 5, 6].map(count => composed('list', rows.slice(0, count)))).toEqual([
    'list 44/48',
    'columns 46',
    'columns 42',
    'columns 42',
  ])
  expect(composed('list', [...rows.slice(1), '把东片的水管都换好了'])).toBe('list 32/36')
})

test('rows in two columns are smaller the more they are', () => {
  const rows = Array.from({ length: 14 }, () => '换好老水管')
  expect([7, 8, 9, 10, 11, 12, 13, 14].map(count => composed('columns', rows.slice(0, count)))).toEqual(
    ['36', '36', '32', '32', '30', '30', '28', '28'].map(tall => `columns ${tall}`),
  )
  // Larger on a slide of 4:3 only where every row fits there; the column is 402 px less the marker.
  expect(composed('columns', rows.slice(0, 8).concat('把东片的老水管和水表换好'), null)).toBe('columns 32')
  expect(composed('columns', rows.slice(0, 7).concat('把东片的老水管和水表换好'), null)).toBe('columns')
  expect([8, 10, 12, 14].map(count => columnsBox([], count).em.toFixed(1))).toEqual(['12.5', '14.3', '15.4', '16.7'])
})

test('rows that stand beside each other have their size by their form', () => {
  expect(composed('steps', ['换水管', '换水表', '换水泵'])).toBe('steps')
})
