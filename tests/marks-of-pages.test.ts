// The mark of a page that goes on.

import { expect, test } from 'vitest'
import type { Draft } from '../scripts/deck/draft.ts'
import { withMarks } from '../scripts/deck/plan/marks.ts'

const s = (text: string) => ({ text, spans: [] })
function page(title: string, markers: readonly string[], continued: Draft['continued'] = null): Draft {
  const items = markers.map(marker => ({
    marker: marker ? s(marker) : null,
    phrase: s(/[a-z]/u.test(title) ? 'keep the pumps dry' : '管好钱'),
    clause: null,
  }))
  return { title: s(title), start: 0, part: null, edge: null, kind: 'points', form: 'under', items, continued }
}
const markOf = (draft: Draft) => withMarks([draft])[0]?.continued

test.each([
  ['points that begin with the second', page('抓好建设', ['二要', '三要']), true],
  ['in brackets', page('抓好建设', ['（三）']), true],
  ['in English', page('what we will do', ['Second,', 'Third,']), true],
  ['the first', page('抓好建设', ['一要', '二要']), false],
  ['no markers', page('抓好建设', ['']), false],
  ['a title as long as its line', page('抓好今年入冬以前必须办完的几件工程建设大事', ['二要']), false],
])('%s: %s', (_, draft, isMarked) => {
  expect(markOf(draft)).toEqual(isMarked ? { number: 2, of: 2, anew: true } : null)
})

test.each([
  [['抓好建设，', '把工程一件一件办成样板'], true],
  [['抓好建设，', '把今年入冬以前必须办完的几件大工程一件一件办成样板'], false],
])('a title of two lines: %j', (lines, isMarked) => {
  const draft = page(lines.join(''), ['二要'])
  expect(markOf({ ...draft, title: { ...draft.title, lines } })).toEqual(
    isMarked ? { number: 2, of: 2, anew: true } : null,
  )
})

test('pages of one title stay counted', () => {
  expect(markOf(page('抓好建设', ['二要'], { number: 2, of: 3 }))).toEqual({ number: 2, of: 3 })
})
