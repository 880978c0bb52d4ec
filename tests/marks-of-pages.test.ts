// The mark of a page whose title stands again.

import { expect, test } from 'vitest'
import type { Draft } from '../scripts/deck/draft.ts'
import { withMarks } from '../scripts/deck/plan/marks.ts'

interface Rows {
  form?: 'lines' | 'cells' | 'list' | 'under'
  marker?: string
  rows?: string[]
}

const s = (text: string) => ({ text, spans: [] })
const base = { title: s('把渠修好'), start: 0, part: null, edge: null }
function page(number: number, { form = 'lines', marker, rows = [`第${number}页`] }: Rows = {}): Draft {
  const items = rows.map(text => ({ marker: marker ? s(marker) : null, phrase: s(text), clause: null }))
  return { ...base, kind: 'points', form, items, continued: { number, of: 2 } }
}
const table: Draft = {
  ...base,
  kind: 'table',
  form: 'normal',
  columns: [],
  rows: [],
  align: [],
  widths: [],
  remark: null,
  continued: { number: 1, of: 2 },
}
const statement: Draft = { ...base, kind: 'statement', continued: null }

test.each([
  ['rows behind rows', [page(1), page(2)], false],
  ['one row behind rows', [page(1), { ...page(2), form: 'lead' } as Draft], false],
  [
    'points behind points, in whatever rows',
    [page(1, { marker: '一' }), page(2, { marker: '二', form: 'under' })],
    false,
  ],
  ['a table behind a table', [table, { ...table, continued: { number: 2, of: 2 } }], false],
  ['rows behind a table', [table, page(2)], true],
  ['points behind rows', [page(1), page(2, { marker: '一' })], true],
  ['rows side by side behind rows', [page(1), page(2, { form: 'cells' })], true],
  [
    'points that an overview has',
    [page(1, { marker: '一', rows: ['修渠', '护堤'] }), page(2, { marker: '二', rows: ['护堤'] })],
    true,
  ],
  ['with something else between them', [table, statement, page(2)], true],
] satisfies [string, Draft[], boolean][])('%s', (_, drafts, anew) => {
  const marks = withMarks(drafts).flatMap(({ continued }) => (continued ? [continued] : []))
  expect(marks).toEqual([1, 2].map(number => ({ number, of: 2, ...(anew && { anew }) })))
})

test('three pages are all counted or none', () => {
  const marks = withMarks([page(1), page(2, { form: 'cells' }), page(3)]).map(({ continued }) => continued?.anew)
  expect(marks).toEqual([true, true, true])
})

test('what stands alone has none', () => {
  expect(withMarks([table, { ...page(2), title: s('别的'), continued: null }])[1]?.continued).toBeNull()
})
