// Rows page after page: which of them stand two by two.

import { expect, test } from 'vitest'
import type { Draft } from '../scripts/deck/draft.ts'
import { withAmount } from '../scripts/deck/fit/amount.ts'
import { withCells } from '../scripts/deck/fit/cells.ts'
import { placeSlide } from '../scripts/pptx/place.ts'
import { readDeck } from '../scripts/slides-md/index.ts'

const LONG = '泵房一律装上电表和门锁，钥匙由两个人分开保管，谁开门谁登记'
const SHORT = '水表一月一抄'
const LONGEST =
  '泵房一律装上电表和门锁，钥匙由两个人分开保管，谁开门谁登记，谁登记谁签字，签字的本子挂在门后面，每月初一由水利站派人来查'

function page(rows: readonly string[], more: { marker?: string; of?: number } = {}): Draft {
  const marker = more.marker ? { text: more.marker, spans: [] } : null
  return withAmount({
    kind: 'points',
    form: 'lines',
    title: { text: '要办的事', spans: [] },
    items: rows.map(text => ({ marker, phrase: { text, spans: [] }, clause: null })),
    start: 0,
    part: null,
    edge: null,
    continued: more.of ? { number: 2, of: more.of } : null,
  })
}

const formsOf = (...pages: readonly Draft[]) =>
  withCells(pages).map(draft => (draft.kind === 'points' ? `${draft.form} ${draft.size}` : draft.kind))

const four = page([LONG, LONG, LONG, SHORT])

test('every second page of rows stands two by two', () => {
  expect(formsOf(four, four, four, four)).toEqual(['lines 30', 'cells 30', 'lines 30', 'cells 30'])
})

test.each([
  ['three rows', page([LONG, LONG, LONG])],
  ['rows with markers', page([LONG, LONG, LONG, LONG], { marker: '一是' })],
  ['rows most of which take one line', page([LONG, SHORT, SHORT, SHORT])],
  ['a page of a list that goes on', page([LONG, LONG, LONG, LONG], { of: 2 })],
  ['a row that is too long for half of the slide', page([LONGEST, LONG, LONG, SHORT])],
])('not %s', (_, second) => {
  expect(formsOf(four, second)[1]).toContain('lines')
})

test('not behind a page of another form', () => {
  const [, cells] = withCells([four, four])
  const statement: Draft = { kind: 'statement', title: four.title, start: 0, part: null, edge: null, continued: null }
  expect(formsOf(statement, four)[1]).toBe('lines 30')
  expect(cells && formsOf(cells, four)[1]).toBe('lines 30')
})

test('short ones are larger, and larger still on a slide of 4:3', () => {
  const sizes = (row: string) => {
    const [, made] = withCells([four, page([row, row, SHORT, SHORT])])
    return made?.kind === 'points' && [made.form, made.size, made.tall]
  }
  expect(sizes('水表一月一抄一次，抄完当天贴在村口，村里的人人都能看得见')).toEqual(['cells', 30, 34])
  expect(sizes(LONG)).toEqual(['cells', 30, undefined])
  expect(sizes(`${LONG}，登记的本子挂在门后面`)).toEqual(['cells', 28, undefined])
})

test('a presentation has them where the slide has them', () => {
  const cells = '<KeyPoints form="cells" size="28">\n\n1. **甲**一\n2. 乙\n3. 丙\n4. 丁\n\n</KeyPoints>'
  const deck = readDeck(`---\nlang: zh-CN\n---\n\n# 讲话\n\n---\n---\n\n## 四件事\n\n${cells}\n`)
  const [, slide] = deck.slides
  const placed = slide ? placeSlide(deck, slide) : []
  const points = placed.flatMap(each => (each.type === 'text' && each.name.startsWith('Point') ? [each.box] : []))
  const lines = placed.flatMap(each => (each.type === 'rule' && each.name === 'Hanging line' ? [each.box.x] : []))
  expect(points.map(({ x }) => x)).toEqual([96, 522, 96, 522])
  expect(points.map(({ y }) => Math.round(y))).toEqual([152, 152, 336, 336])
  expect(lines).toEqual([96, 522])
})
