// Tables of any size on slides: turned, set smaller, split evenly, and never a cell lost or shown twice.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck } from '../scripts/deck/index.ts'
import { layoutTable, turnedGrid, type Grid } from '../scripts/deck/fit/table-layout.ts'
import { without } from '../scripts/text/edits.ts'
import type { Slide } from '../scripts/model/deck.ts'
import type { Mark } from '../scripts/model/source.ts'
import { parseOutline } from '../scripts/outline/index.ts'

const grid = (columns: number, rows: number, cell = (row: number, column: number) => `${row}${column}`): Grid => ({
  head: Array.from({ length: columns }, (_, column) => `栏${column}`),
  rows: Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (column === 0 ? `第${row + 1}组` : cell(row, column))),
  ),
})
const shape = (table: Grid) => {
  const { turned, form, pages } = layoutTable(table)
  return (
    `${turned ? 'turned ' : ''}${form} ` +
    `${pages.map(({ columns, rows }) => `${columns.length}×${rows.length}`).join(' ')}`
  )
}

describe('a table on slides', () => {
  it.each([
    ['three rows fill the slide in large type', grid(4, 3), 'roomy 4×3'],
    ['four rows of four columns do not', grid(4, 4), 'large 4×4'],
    ['four and five of three do', grid(3, 4), 'roomy 3×4'],
    ['and so do five', grid(2, 5), 'roomy 2×5'],
    ['nor three whose cells have no room there', grid(4, 3, () => '当天验收当天全登记'), 'large 4×3'],
    ['five rows stand airily', grid(4, 5), 'large 4×5'],
    ['eight rows stand closer', grid(4, 8), 'dense 4×8'],
    ['nine rows in the smallest type', grid(4, 9), 'tight 4×9'],
    ['ten rows are two slides of five', grid(4, 10), 'large 4×5 4×5'],
    ['forty rows are five slides of eight', grid(4, 40), 'dense 4×8 4×8 4×8 4×8 4×8'],
    ['a rest is spread, not left alone', grid(3, 17), 'dense 3×6 3×6 3×5'],
    ['fifteen columns of three rows are turned', grid(15, 3), 'turned dense 4×7 4×7'],
    ['eight columns shrink', grid(8, 7), 'tight 8×7'],
    ['fifteen columns of seven rows split, the first column on each', grid(15, 7), 'dense 6×7 6×7 5×7'],
    [
      'rows of three lines are shared out by their height',
      grid(3, 4, () => '把责任落实到每一个岗位、每一个环节、每一个人，谁签字谁负责，谁检查谁报告'),
      'airy 3×2 3×2',
    ],
    [
      'three rows that wrap stand airily, unless one is too high',
      grid(2, 3, row =>
        row === 0 ? '先把漏雨的屋顶修好再谈粉刷墙面和更换门窗的事情，谁签字谁负责，谁检查谁报告' : '先修屋顶',
      ),
      'airy 2×3',
    ],
    [
      'nor four',
      grid(2, 4, row => '先修屋顶，再谈粉刷墙面和更换门窗的事情，谁签字谁负责'.repeat(row === 0 ? 2 : 1)),
      'normal 2×4',
    ],
    [
      'rows of two lines count as one and a half',
      grid(3, 8, () => '先把漏雨的屋顶修好再谈粉刷墙面和更换门窗的事情'),
      'normal 3×4 3×4',
    ],
  ])('%s', (_, table, expected) => {
    expect(shape(table)).toBe(expected)
  })

  it('words in the cells of an English table begin with a capital, units and figures stay', () => {
    const text =
      'Elementary classes will grow by 5 million. High schools will grow by 5 million. ' +
      'Colleges will grow by more than 3 million.'
    const source = { name: 'a.txt', format: 'txt' as const, encoding: 'utf-8', sha256: '', text, marks: [] }
    const manuscript = clean(source).value
    const { slides } = buildDeck(parseOutline(manuscript).value, manuscript, { sourceText: text })
    const cells = slides.flatMap(slide => (slide.kind === 'table' ? slide.rows.map(row => row[1]?.text) : []))
    expect(cells).toEqual(['5 million', '5 million', 'More than 3 million'])
  })

  it.each([
    ['figures of one width and another stand right alike', '床位', ['60', '18'], 'right'],
    ['places in a ranking are centred', '全省排名', ['41', '18'], 'center'],
    ['so are places in words', '名次', ['第一', '第三'], 'center'],
    ['and single digits', '金牌', ['4', '2'], 'center'],
  ])('%s', (_, name, cells, expected) => {
    const rows = cells.map((cell, row) => [`第${row + 1}组`, cell])
    expect(layoutTable({ head: ['', name], rows }).align).toEqual(['left', expected])
  })

  it('counts stand alike: those of one digit right where others do', () => {
    const rows = ['甲校 6 11 第一', '乙校 4  第三'].map(row => row.split(' '))
    expect(layoutTable({ head: ['', '一等奖', '二等奖', '名次'], rows }).align).toEqual([
      'left',
      'right',
      'right',
      'center',
    ])
  })

  it('repeats the name beside a serial number', () => {
    const { head, rows } = grid(14, 7)
    const serial = { head: ['序号', ...head], rows: rows.map((row, index) => [String(index + 1), ...row]) }
    expect(layoutTable(serial).pages.every(({ columns }) => columns[0] === 0 && columns[1] === 1)).toBe(true)
  })

  it(
    'shows every cell exactly once, its row’s name beside it, no slide over its width, ' + 'and pages of even length',
    () => {
      const cell = fc.constantFrom(
        '',
        '12.5%',
        '1,200.5亿元',
        '×',
        '责任单位',
        '先把漏雨的屋顶修好再谈粉刷墙面',
        'coordination',
        '第三',
      )
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 20 }),
          fc.integer({ min: 0, max: 45 }),
          fc.array(cell, { minLength: 7, maxLength: 13 }),
          (columns, rows, cells) => {
            const table = grid(columns, rows, (row, column) => cells[(row * 31 + column * 7) % cells.length] ?? '')
            const { turned, pages, form } = layoutTable(table)
            const shown = turned ? turnedGrid(table) : table
            const seen = new Map<string, number>()
            for (const page of pages) {
              expect(page.columns[0]).toBe(0)
              expect(page.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(828)
              expect(page.columns.length).toBeLessThanOrEqual(form === 'tight' ? 8 : 6)
              for (const row of page.rows)
                for (const column of page.columns.slice(1))
                  seen.set(`${row} ${column}`, (seen.get(`${row} ${column}`) ?? 0) + 1)
            }
            expect([...seen.values()].every(times => times === 1)).toBe(true)
            expect(seen.size).toBe(shown.rows.length * (shown.head.length - 1))
          },
        ),
      )
    },
  )
})

describe('a long table of the file', () => {
  const row = (number: number) => [`第${number}项`, '清理河道', '水务站']
  const rows = Array.from({ length: 21 }, (_, index) => row(index + 1))
  const lines = rows.flat().join('\n')
  const head = '整治任务分工表\n'
  const text = `${head}事项\n内容\n单位\n${lines}\n各单位要照表落实，月底之前报告进展，逾期的要说明原因。`
  const mark: Mark = {
    kind: 'table',
    span: { start: head.length, end: text.lastIndexOf('\n') },
    caption: { start: 0, end: head.length - 1 },
    columns: ['事项', '内容', '单位'],
    rows,
  }
  const manuscript = clean({
    name: 'speech.docx',
    format: 'docx',
    encoding: 'utf-8',
    sha256: '',
    text,
    marks: [mark],
  }).value
  const outline = parseOutline(manuscript).value
  const slides = buildDeck(outline, without(manuscript, outline.titleBlock), {
    sourceText: text,
  }).slides.filter((slide): slide is Extract<Slide, { kind: 'table' }> => slide.kind === 'table')

  it('has its head and 续 on each slide, and every row once', () => {
    expect(slides.map(slide => slide.continued?.text)).toEqual([undefined, '续 2/3', '续 3/3'])
    expect(slides.map(slide => slide.columns.map(({ text }) => text))).toEqual(Array(3).fill(['事项', '内容', '单位']))
    expect(slides.flatMap(slide => slide.rows.map(cells => cells[0]?.text))).toEqual(rows.map(([name]) => name))
    expect(slides.map(slide => slide.rows.length)).toEqual([7, 7, 7])
  })
})
