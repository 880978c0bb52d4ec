// Rows page after page: which of them stand two by two.

import { expect, test } from 'vitest'
import type { Draft } from '../scripts/deck/draft.ts'
import { withAmount } from '../scripts/deck/fit/amount.ts'
import { withCells } from '../scripts/deck/fit/cells.ts'
import { placeSlide } from '../scripts/pptx/place.ts'
import { readDeck } from '../scripts/slides-md/index.ts'

const LONG = '泵房一律装上电表和门锁，钥匙由两个人分开保管，谁开门谁登记'
const SHORT = '水表一月一抄'
const SHORTEST_TWO = '水表一月一抄，抄完当天贴到村口，谁都能看见'
const SHORTER = '水表一月一抄，抄完当天贴出来'
const LONGER = `${LONG}，登记的本子挂在门后面`
const LONGEST =
  '泵房一律装上电表和门锁，钥匙由两个人分开保管，谁开门谁登记，谁登记谁签字，签字的本子挂在门后面，每月初一由水利站派人来查'

function page(rows: readonly string[], more: { marker?: string } = {}): Draft {
  const marker = more.marker ? { text: more.marker, spans: [] } : null
  return withAmount({
    kind: 'points',
    form: 'lines',
    title: { text: '要办的事', spans: [] },
    items: rows.map(text => ({ marker, phrase: { text, spans: [] }, clause: null })),
    start: 0,
    part: null,
    edge: null,
    continued: null,
  })
}

const formsOf = (...pages: readonly Draft[]) =>
  withCells(pages).map(draft => (draft.kind === 'points' ? `${draft.form} ${draft.size}` : draft.kind))

const four = page([LONG, LONG, LONG, SHORT])

test('every second page of rows stands two by two', () => {
  expect(formsOf(four, four, four, four)).toEqual(['lines 30', 'cells 30', 'lines 30', 'cells 30'])
})

const three = page([LONGER, LONG, SHORTER])
const two = page([`${LONG}，每月一查，查完贴出来`, LONG])

test('two rows stand side by side, three never: their lines would be too short', () => {
  expect(formsOf(three, three)).toEqual(['lines 36', 'lines 36'])
  expect(formsOf(four, two)[1]).toBe('cells 40')
  expect(formsOf(two, two, two)).toEqual(['lines 40', 'cells 40', 'lines 40'])
})

test.each([
  [3, LONGER, ['lines', 36, 40]],
  [2, LONGER, ['cells', 40, 44]],
  [2, '登记的本子挂在门后面，月底前交回水利站，不得遗失，查完当天贴在村口，谁都可以来问', ['cells', 40, 44]],
  [
    2,
    '钥匙由两个人分开保管，谁开门谁登记，登记的本子挂在门后面，月底前交回水利站，不得遗失，查完当天贴在村口，谁都可以来问',
    ['cells', 36, undefined],
  ],
  [2, `${LONGER}，月底前交回水利站，不得遗失，查完当天贴在村口`, ['cells', 32, 36]],
])('%d rows: the longer they are, the smaller (%s)', (rows, row, expected) => {
  const [, made] = withCells([three, page(Array.from({ length: rows }, () => row))])
  expect(made?.kind === 'points' && [made.form, made.size, made.tall]).toEqual(expected)
})

test.each([
  ['two rows of few lines in half of the slide', page([SHORTEST_TWO, SHORTEST_TWO])],
  [
    'a term that no line of a column takes whole',
    page([LONGER, LONG, '今年要接着办好“一渠一长一牌一本”行动，把渠长的名字写上牌子']),
  ],
  ['three rows of which one is short', page([LONG, LONG, SHORT])],
  ['three rows most of which take one line', page([LONG, SHORTER, SHORTER])],
  ['rows with markers', page([LONG, LONG, LONG, LONG], { marker: '一是' })],
  ['rows most of which take one line', page([LONG, SHORT, SHORT, SHORT])],

  ['a row that is too long for half of the slide', page([LONGEST, LONG, LONG, SHORT])],
])('not %s', (_, second) => {
  expect(formsOf(four, second)[1]).toContain('lines')
})

test('two rows of English stand below each other: side by side their lines would have three words', () => {
  const row = 'There is one exception, the engineer who looks after the pumps, whom two valleys share'
  expect(formsOf(four, page([row, `${row} between them`]))[1]).toContain('lines')
})

test('beside each other all rows have a head in bold, or none has', () => {
  const head = { start: 0, end: 2 }
  const cells = (heads: readonly (typeof head | null)[]) => {
    const draft = page([LONG, LONG, LONG, SHORT])
    if (draft.kind !== 'points') return null
    const items = draft.items.map((item, index) => ({
      ...item,
      emphasis: { head: heads[index] ?? null, figures: [head] },
    }))
    const [, made] = withCells([four, { ...draft, items }])
    return made?.kind === 'points' && made.form === 'cells' && made.items.map(({ emphasis }) => emphasis)
  }
  const all = { head, figures: [head] }
  const none = { head: null, figures: [head] }
  expect(cells([head, head, head, head])).toEqual([all, all, all, all])
  expect(cells([null, head, head, head])).toEqual([none, none, none, none])
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
  expect(sizes(LONG)).toEqual(['cells', 30, 34])
  expect(sizes(`${LONG}，登记的本子挂在门后面`)).toEqual(['cells', 28, 32])
  expect(sizes(`${LONG}，登记的本子挂在门后面，月底前交回水利站`)).toEqual(['cells', 28, undefined])
})

test('a slide that is known to be of 4:3 has lines of its own', () => {
  const tall = (rows: number, row: string) => {
    const [, made] = withCells([four, page(Array.from({ length: rows }, () => row))], true)
    return made?.kind === 'points' && [made.form, made.size, made.tall]
  }
  expect([tall(4, LONG), tall(4, `${LONG}，登记的本子挂在门后面`)]).toEqual([
    ['cells', 30, 40],
    ['cells', 28, 36],
  ])
  expect([tall(2, LONGER), tall(2, `${LONGER}，月底前交回水利站`)]).toEqual([
    ['cells', 40, 48],
    ['lines', 36, 40],
  ])
})

/** Left and upper edges of the cells in px, and where the pieces of the line begin. */
function placed(rows: string, ratio = '16/9') {
  const cells = `<KeyPoints form="cells" size="28">\n\n${rows}\n\n</KeyPoints>`
  const deck = readDeck(`---\nlang: zh-CN\naspectRatio: ${ratio}\n---\n\n# 讲话\n\n---\n---\n\n## 几件事\n\n${cells}\n`)
  const [, slide] = deck.slides
  const elements = slide ? placeSlide(deck, slide) : []
  const points = elements.flatMap(each => (each.type === 'text' && each.name.startsWith('Point') ? [each.box] : []))
  const lines = elements.flatMap(each => (each.type === 'rule' && each.name === 'Hanging line' ? [each.box.x] : []))
  return { x: points.map(({ x }) => x), y: points.map(({ y }) => Math.round(y)), lines }
}

test('a presentation has them where the slide has them', () => {
  const four = '1. **甲**一\n2. 乙\n3. 丙\n4. 丁'
  expect(placed(four)).toEqual({ x: [96, 522, 96, 522], y: [152, 152, 336, 336], lines: [96, 522] })
  const three = '1. **甲**一\n2. 乙\n3. 丙'
  expect(placed(three)).toEqual({ x: [96, 380, 664], y: [150, 150, 150], lines: [96, 380, 664] })
  expect(placed(three, '4/3').y).toEqual([179, 179, 179])
})
