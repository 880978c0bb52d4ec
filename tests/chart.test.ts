// Charts: when a table is drawn and when it stays a table, what a figure is worth, and that everything in a drawing
// has its own place.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOf } from '../components/chart-figures.ts'
import { scaleFor, tickText } from '../components/chart-axis.ts'
import { barDrawing, columnDrawing, widthOf, type ChartText } from '../components/chart-layout.ts'
import { lineDrawing } from '../components/chart-lines.ts'
import { chartChoice, periodOf } from '../scripts/deck/choose/chart-choice.ts'
import { textWidth } from '../scripts/language/width.ts'

/** `年份 产值 / 2021年 3亿元 / …` as a grid. `_` is an empty cell. */
function grid(text: string): { head: string[]; rows: string[][] } {
  const cellsOf = (row: string) => row.split(' ').map(cell => cell.replaceAll('_', ' ').trim())
  const [head = [], ...rows] = text.split(' / ').map(cellsOf)
  return { head, rows }
}
const drawn = (text: string) => {
  const choice = chartChoice(grid(text))
  return choice ? `${choice.turned ? 'turned ' : ''}${choice.form}` : 'table'
}

describe('a table is drawn', () => {
  it.each([
    ['columns for three years', '_ 产量 / 2021年 31.2万吨 / 2022年 32.5万吨 / 2023年 33.8万吨', 'column'],
    [
      'a line for two places over the same years',
      '_ 我市 全省 / 2021年 94.2 90.1 / 2022年 92.8 90.6 / 2023年 90.4 92.0',
      'line',
    ],
    ['a line with a gap where one is withheld', '_ 得分 / 2020年 94.2 / 2021年 × / 2022年 92.8 / 2023年 90.4', 'line'],
    ['quarters and months', '_ 产值 / 一季度 3亿元 / 二季度 4亿元 / 三季度 6亿元', 'column'],
    [
      'years of an English speech',
      '_ Output / 1975 $1.2 billion / 1976 $1.4 billion / 1977 $1.9 billion'.replace(/ billion/g, 'billion'),
      'column',
    ],
    ['a rate that ends with half a year', '_ 满意率 / 2021年 94.2% / 2022年 92.8% / 2023年上半年 90.4%', 'line'],
    [
      '万 and 亿 of the same money, to one scale',
      '_ 投入 / 2021年 9,800万元 / 2022年 1.2亿元 / 2023年 1.5亿元',
      'column',
    ],
    [
      'a line for a count of seven years',
      `_ 产量 / ${Array.from({ length: 7 }, (_, n) => `201${n}年 ${n * n + 3}吨`).join(' / ')}`,
      'line',
    ],
    ['a line for a count with a gap', '_ 产量 / 2020年 31吨 / 2021年 × / 2022年 28吨 / 2023年 33吨', 'line'],
    ['growth below zero', '_ 增速 / 2021年 6.5% / 2022年 -3.2% / 2023年 4.1%', 'line'],
    ['periods in the head', '_ 2021年 2022年 2023年 / 粮食产量 31万吨 32万吨 35万吨', 'turned column'],
    ['bars for places', '_ 产量 / 东村 31吨 / 西村 12吨 / 南村 18吨', 'bar'],
    ['bars with one withheld', '_ 产量 / 东村 31吨 / 西村 × / 南村 18吨 / 北村 20吨', 'bar'],
  ])('%s', (_, text, expected) => {
    expect(drawn(text)).toBe(expected)
  })
})

describe('the numbers of an axis', () => {
  it.each([
    ['counts begin at 0', [412_0, 431_0, 548_0], '件', '0 2000 4000 6000 件'],
    ['rates may begin higher, and say so', [84.6, 87.1, 93.5], '%', '82.5 85 87.5 90 92.5 95 broken %'],
    ['not where the lowest is small', [20, 64, 93], '%', '0 25 50 75 100 %'],
    ['both sides of 0', [6.5, -3.2, 4.1], '%', '−5 −2.5 0 2.5 5 7.5 %'],
    ['large ones in 亿', [98_000_000, 120_000_000, 150_000_000], '元', '0 0.5 1 1.5 亿元'],
    ['large ones in millions', [2_400_000, 2_900_000], '$', '0 1 2 3 $ million'],
    ['one value again and again', [5, 5], '%', '0 2 4 6 %'],
  ])('%s', (_, values, unit, expected) => {
    const { ticks, broken, by, unit: written } = scaleFor(values, { unit, isRate: unit === '%' })
    expect([...ticks.map(tick => tickText(tick, by)), broken && 'broken', written].filter(Boolean).join(' ')).toBe(
      expected,
    )
  })
  it('hold all values, at even steps', () => {
    const value = fc.integer({ min: -99_999, max: 999_999 }).map(number => number / 100)
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 7 }), fc.boolean(), (values, isRate) => {
        const { ticks, broken } = scaleFor(values, { unit: '', isRate })
        const [low = 0, next = 0] = ticks
        expect(low).toBeLessThanOrEqual(Math.min(...values))
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values))
        expect(ticks.length).toBeLessThanOrEqual(7)
        if (!broken) expect(ticks).toContain(0)
        for (const [index, tick] of ticks.slice(1).entries())
          expect(tick - (ticks[index] ?? 0)).toBeCloseTo(next - low, 6)
      }),
    )
  })
})

describe('the table says more than a chart of', () => {
  it.each([
    ['two values', '_ 产量 / 2021年 31万吨 / 2022年 32万吨'],
    ['eight bars', `_ 产量 / ${Array.from({ length: 8 }, (_, n) => `${n}村 ${n * n + 3}吨`).join(' / ')}`],
    ['eight years', `_ 产量 / ${Array.from({ length: 8 }, (_, n) => `201${n}年 ${n * n + 3}吨`).join(' / ')}`],
    ['three measures', '_ 甲 乙 丙 / 2021年 1 2 3 / 2022年 2 3 4 / 2023年 3 4 6'],
    ['figures mostly withheld', '_ 得分 / 2020年 × / 2021年 × / 2022年 × / 2023年 90.4 / 2024年 91'],
    ['figures of which too few are left', '_ 得分 / 2020年 90.1 / 2021年 × / 2022年 90.4'],
    ['tons and yuan', '_ 产量 / 东村 31吨 / 西村 12万元 / 南村 18吨'],
    ['two columns of different units', '_ 产量 产值 / 2021年 31吨 3万元 / 2022年 33吨 4万元 / 2023年 36吨 5万元'],
    ['percent and percentage points', '_ 增长 / 2021年 3% / 2022年 1个百分点 / 2023年 4%'],
    ['people counted with and without 万', '_ 人数 / 2021年 9800 / 2022年 1.2万 / 2023年 1.5万'],
    ['what is paid by different measures', '_ 赔偿 / 大树一棵 300元 / 院墙一米 180元 / 菜地一平米 60元'],
    ['a year before among items', '_ 经费 / 前一年 8万元 / 修渠 4万元 / 植树 3万元'],
    ['last year among items', '_ 经费 / 修渠 8万元 / 去年 4万元 / 植树 3万元'],
    ['the same in English', '_ Cost / Repairs £800 / A_year_earlier £700 / Nets £300'],
    ['and the other way round', '_ Cost / Repairs £800 / The_year_before £700 / Nets £300'],
    ['ranks', '_ 位次 / 东村 第1名 / 西村 第3名 / 南村 第2名'],
    ['ranks without 第', '_ 全省排名 / 2021年 1 / 2022年 3 / 2023年 2'],
    ['places in a ranking', '_ 成绩 / 2021年 1名 / 2022年 3名 / 2023年 2名'],
    ['dates', '_ 时限 / 修渠 10月 / 换闸 12月 / 种树 3月'],
    ['times of day', '_ 到达 / 上渡 8:00 / 中渡 9:10 / 下渡 10:20'],
    ['times of day with a stop', '_ _ / Gates 8.30 / Lessons 8.50 / Lunch 12.15'],
    ['bounds', '_ 人数 / 东村 3万人以上 / 西村 2万人以上 / 南村 1万人以上'],
    ['a fall said in words', '_ 变化 / 2021年 下降3.2% / 2022年 下降2.1% / 2023年 增长1%'],
    ['years out of order', '_ 产量 / 2023年 31万吨 / 2021年 32万吨 / 2022年 33万吨'],
    ['years with one left out', '_ 产量 / 2019年 31万吨 / 2020年 32万吨 / 2024年 33万吨'],
    ['an amount of half a year beside whole years', '_ 产值 / 2021年 31亿元 / 2022年 32亿元 / 2023年上半年 17亿元'],
    ['a year among places', '_ 产量 / 东村 31吨 / 西村 12吨 / 2021年 18吨'],
    ['places in two years', '_ 2022年 2023年 / 东村 31吨 33吨 / 西村 12吨 14吨 / 南村 18吨 17吨 / 北村 8吨 7吨'],
    ['parts and their sum', '_ 产量 / 东村 31吨 / 西村 12吨 / 合计 43吨'],
    ['parts and a sum by another name', '_ 产量 / 东村 31吨 / 西村 12吨 / 两村 43吨'],
    ['the same value again and again', '_ 产量 / 东村 31吨 / 西村 31吨 / 南村 31吨'],
    ['words', '_ 情况 / 东村 良好 / 西村 一般 / 南村 较差'],
    ['an empty cell', '_ 产量 / 2021年 31吨 / 2022年 _ / 2023年 33吨 / 2024年 35吨'],
    ['a comma in the wrong place', '_ 产量 / 东村 12,34吨 / 西村 1吨 / 南村 2吨'],
    [
      'names too long to stand beside bars',
      `_ 产量 / ${['甲', '乙', '丙'].map((name, n) => `${name.repeat(22)} ${n + 3}吨`).join(' / ')}`,
    ],
  ])('%s', (_, text) => {
    expect(drawn(text)).toBe('table')
  })
})

it.each([
  ['1,200.5亿元', 1200.5, '亿元'],
  ['-3.2%', -3.2, '%'],
  ['−3.2%', -3.2, '%'],
  ['约31万吨', 31, '万吨'],
  ['增长6.6%', 6.6, '%'],
  ['2.5个百分点', 2.5, '个百分点'],
  ['300千瓦时', 300, '千瓦时'],
  ['$3.5 billion', 3.5, '$billion'],
])('%s is drawn as %d', (text, value, unit) => {
  expect(figuresOf([[text]])).toEqual({ values: [[value]], unit })
})

it('draws 万, 亿 and their sums on one scale', () => {
  expect(figuresOf([['8,500万元'], ['1.2亿元'], ['0.3万亿元']])).toEqual({
    values: [[8.5e7], [1.2e8], [3e11]],
    unit: '元',
  })
})

it.each([
  ['2021年', 'year', 2021],
  ['二〇二一年', 'year', 2021],
  ['2021年下半年', 'half', 2021.5],
  ['第三季度', 'quarter', 0.5],
  ['2021年4月', 'month', 2021.25],
  ['Q3 2021', 'quarter', 2021.5],
  ['April 1977', 'month', 1977.25],
])('%s is a period', (label, unit, at) => {
  expect(periodOf(label)).toEqual({ unit, at })
})
it.each(['去年', '东村', '30万吨', '2021年至2023年', 'May it last'])('%s is none', label => {
  expect(periodOf(label)).toBe(null)
})

const DRAWINGS = fc.constantFrom(barDrawing, columnDrawing, lineDrawing)

describe('any drawing', () => {
  const value = fc.oneof(
    { weight: 1, arbitrary: fc.constant('×') },
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.integer({ min: -9999, max: 99999 }), fc.constantFrom(1, 10, 100))
        .map(([number, by]) => String(number / by)),
    },
  )
  const unit = fc.constantFrom('', '%', '万吨', '亿元')
  const table = (most: number) =>
    fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 3, max: 7 }), unit).chain(([columns, rows, end]) =>
      fc.array(
        fc.array(
          value.map(text => (text === '×' ? text : text + end)),
          { minLength: columns, maxLength: columns },
        ),
        { minLength: rows, maxLength: rows },
      ),
    )
  const boxOf = ({ x, y, text, size, anchor }: ChartText) => {
    const width = size * textWidth(text, 'sans-700')
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    return { left, right: left + width, top: y - 0.84 * size, bottom: y + 0.12 * size }
  }

  /** The two strokes across a broken axis. */
  const strokesOf = (cut: string | null) => {
    const numbers = cut?.match(/[\d.]+/g)?.map(Number) ?? []
    const [xs, ys] = [numbers.filter((_, at) => at % 2 === 0), numbers.filter((_, at) => at % 2 === 1)]
    return cut ? [{ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }] : []
  }

  it('has the first value right of the axis, its numbers and its break', () => {
    for (const [first, width] of [
      ['86.2%', 828],
      ['94.1%', 544],
    ] as const) {
      const texts = [[first], ['95.0%'], ['95.7%'], ['97.3%']]
      const figures = figuresOf(texts)
      const labels = texts.map((_, index) => `${2021 + index}年`)
      const drawing = figures && lineDrawing({ names: [''], labels, texts, ...figures, width, caption: '' })
      const axis = drawing?.base?.x1 ?? Infinity
      const value = drawing?.texts.find(({ text }) => text === first)
      expect(value && boxOf(value).left).toBeGreaterThan(axis + 2)
    }
  })

  it('writes no value over the break of an axis', () => {
    const texts = [['61.5%'], ['66.8%'], ['72.4%'], ['79.1%'], ['85.3%']]
    const figures = figuresOf(texts)
    const labels = texts.map((_, index) => `${2021 + index}年`)
    const drawing = figures && lineDrawing({ names: [''], labels, texts, ...figures, width: 544, caption: '' })
    const [stroke] = strokesOf(drawing?.cut ?? null)
    const values = drawing?.texts.filter(({ role }) => role === 'value').map(boxOf) ?? []
    expect([drawing?.crowded, values.length, stroke === undefined]).toEqual([false, 5, false])
    for (const { left, right, top, bottom } of values)
      expect(
        left >= (stroke?.right ?? 0) ||
          right <= (stroke?.left ?? 0) ||
          top >= (stroke?.bottom ?? 0) ||
          bottom <= (stroke?.top ?? 0),
      ).toBe(true)
  })

  it(
    'shows every value as it is written, and where it says that it is not crowded, no ' +
      'text lies on another or leaves the chart',
    () => {
      fc.assert(
        fc.property(table(2), fc.constantFrom(544, 828), DRAWINGS, (texts, width, draw) => {
          const asBars = draw === barDrawing
          if (draw === columnDrawing && texts.some(([text = '']) => /[×-]/.test(text))) return
          const rows = draw !== lineDrawing ? texts.map(([text = '']) => [text]) : texts
          const names = (rows[0] ?? []).map((_, index) => ['我市', '全省'][index] ?? '')
          const figures = figuresOf(rows)
          if (!figures) return
          const labels = rows.map((_, index) => (asBars ? `第${index}村` : `${2017 + index}年`))
          const drawing = draw({
            names,
            labels,
            texts: rows,
            ...figures,
            width,
            caption: '',
          })
          const shown = drawing.texts
            .filter(({ role }) => role === 'value')
            .map(({ text }) => text)
            .toSorted()
          expect(shown).toEqual(
            rows
              .flat()
              .filter(text => text !== '×')
              .toSorted(),
          )
          expect(drawing.dots.length + drawing.bars.length).toBe(shown.length)
          if (drawing.crowded) return
          const boxes = [...drawing.texts.map(boxOf), ...strokesOf(drawing.cut)]
          for (const [index, a] of boxes.entries()) {
            expect(a.left).toBeGreaterThanOrEqual(-1)
            expect(a.right).toBeLessThanOrEqual(width + 1)
            expect(a.bottom).toBeLessThanOrEqual(drawing.height + 1)
            for (const b of boxes.slice(index + 1))
              expect(
                Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
                  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5,
              ).toBe(false)
          }
        }),
      )
    },
  )

  it('is never made of mixed units', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('吨', '元', '%', '人')), {
          minLength: 3,
          maxLength: 7,
        }),
        cells => {
          fc.pre(new Set(cells.map(([, end]) => end)).size > 1)
          expect(figuresOf(cells.map(([number, end]) => [`${number}${end}`]))).toBe(null)
        },
      ),
    )
  })

  it('measures text no narrower than the fonts do', () => {
    for (const text of [
      '31.2万吨',
      '2021年上半年',
      '1,200.5亿元',
      '-3.2%',
      'April 1977',
      '$3.5 billion',
      '×',
      '上渡码头流动书站',
    ]) {
      expect(widthOf(text, 1)).toBeGreaterThanOrEqual(textWidth(text, 'sans-700') - 0.01)
    }
  })

  it('is higher where the value is, and starts bars at zero', () => {
    const line = lineDrawing({
      names: [''],
      labels: ['2021年', '2022年', '2023年'],
      texts: [['1'], ['3'], ['2']],
      values: [[1], [3], [2]],
      unit: '',
      width: 828,
      caption: '',
    })
    const [a = 0, b = 0, c = 0] = line.dots.map(({ y }) => y)
    expect(b < c && c < a).toBe(true)
    const { bars, texts } = barDrawing({
      names: [''],
      labels: ['东', '西', '南'],
      texts: [['10'], ['20'], ['-10']],
      values: [[10], [20], [-10]],
      unit: '',
      width: 828,
      caption: '',
    })
    const [first, second, third] = bars
    expect(bars.map(({ of }) => of)).toEqual([1, 0, 2])
    expect(texts.filter(({ role }) => role === 'label').map(({ text }) => text)).toEqual(['西', '东', '南'])
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(2, 1)
    expect((third?.x ?? 0) + (third?.width ?? 0)).toBeCloseTo(first?.x ?? 0, 0)
    const columns = columnDrawing({
      names: [''],
      labels: ['2021年', '2022年', '2023年'],
      texts: [['412'], ['206'], ['618']],
      values: [[412], [206], [618]],
      unit: '',
      width: 828,
      caption: '',
    }).bars
    expect((columns[0]?.height ?? 0) / (columns[1]?.height ?? 1)).toBeCloseTo(2, 1)
    expect(new Set(columns.map(({ y, height }) => Math.round(y + height))).size).toBe(1)
  })
})

it('every month has its place in the year', () => {
  const months = ['January', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept', 'October', 'Nov', 'Dec']
  expect(months.map(month => periodOf(month)?.at)).toEqual(months.map((_, index) => index / 12))
})
