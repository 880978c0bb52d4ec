// What somebody edits and shows in PowerPoint: the rows of a slide as its text, with levels, that wraps by itself; and
// rows that come by clicks.

import { describe, expect, test } from 'vitest'
import { keepsClicks, renderPptx } from '../scripts/pptx/index.ts'
import { placeSlide } from '../scripts/pptx/place.ts'
import { readDeck } from '../scripts/slides-md/index.ts'
import { faultsOf, partsOf } from './presentation.ts'

const slide = (matter: string, note = '') => `\n---\n---\n\n## 三件事\n\n${matter}\n${note && `\n<!--\n${note}\n-->\n`}`
const deckOf = (...slides: string[]) => readDeck(`---\nlang: zh-CN\n---\n\n# 讲话\n${slides.join('')}`)
const points = (form: string, rows: string) => `<KeyPoints form="${form}">\n\n${rows}\n\n</KeyPoints>`
const clicking = (rows: string) => `<v-clicks>\n\n${rows}\n\n</v-clicks>`
const partsWith = (...slides: string[]) => partsOf(renderPptx(deckOf(...slides)))
const shapesOf = (xml: string) => xml.match(/<p:sp>.*?<\/p:sp>/gs) ?? []
const wordsIn = (xml: string) => Array.from(xml.matchAll(/<a:t>([^<]*)<\/a:t>/g), ([, words]) => words).join('')

/** The text of the first slide of matter: `[level, words]` a paragraph; null where it has none. */
function bodyOf(matter: string): [number, string][] | null {
  const xml = partsWith(slide(matter)).get('ppt/slides/slide2.xml') ?? ''
  const body = shapesOf(xml).find(shape => shape.includes('<p:ph type="body" idx="1"/>'))
  if (!body) return null
  return Array.from(body.matchAll(/<a:p>.*?<\/a:p>/gs), ([paragraph]): [number, string] => [
    Number(/<a:pPr[^>]* lvl="(\d)"/.exec(paragraph)?.[1] ?? 0),
    wordsIn(paragraph.replaceAll('<a:br>', '<a:t>|</a:t>')),
  ])
}

const layoutOf = (matter: string) =>
  /slideLayout\d+/.exec(partsWith(slide(matter)).get('ppt/slides/_rels/slide2.xml.rels') ?? '')?.[0]

describe('the text of a slide', () => {
  test('has its rows as paragraphs, clauses one level deeper, markers before a tab', () => {
    expect(
      bodyOf(points('under', '1. *一是* **查得细**\n\n   六月前查完\n\n2. *二是* **转得早**\n\n   人先走')),
    ).toEqual([
      [0, '一是\t查得细'],
      [1, '六月前查完'],
      [0, '二是\t转得早'],
      [1, '人先走'],
    ])
  })

  test('wraps by itself where that takes as many lines, and keeps a break that it would not make', () => {
    const short = '全县每一处堤防每一座水库每一条河道都要在汛前查一遍不留一个死角'
    const long = `${short}谁查谁签字谁签字谁负责到底`
    expect(bodyOf(points('lines', `1. ${long.slice(0, 14)}<br>${long.slice(14)}\n2. 县里包乡<br>乡里包村`))).toEqual([
      [0, long],
      [0, '县里包乡|乡里包村'],
    ])
    const alone = `${short.slice(0, 20)}<br>${short.slice(20)}`
    expect(bodyOf(points('lines', `1. ${alone}\n2. 守`))?.[0]?.[1]).toBe(alone.replace('<br>', '|'))
  })

  test('has a space where a line ends between Latin words, none between Chinese ones and figures', () => {
    const rows = (one: string, two: string) => bodyOf(points('lines', `1. ${one}<br>${two}\n2. Second`))?.[0]?.[1]
    const words = 'Every levee and every reservoir in the county'
    expect(rows(words, 'will be looked at before the end of June by two people')).toBe(
      `${words} will be looked at before the end of June by two people`,
    )
    const figures = '全县各乡镇各部门各单位用于防汛物资储备的经费总额为2026'
    expect(rows(figures, '万元而去年的经费总额只有一半多一点')).toBe(`${figures}万元而去年的经费总额只有一半多一点`)
  })

  test('rows of a table are as high as those of the slide, lower the more they are', () => {
    const heights = (form: string, count: number) => {
      const rows = Array.from({ length: count }, (_, row) => `| 第${row + 1}组 | 12 |`).join('\n')
      const { slides, ...deck } = deckOf(
        slide(`<DataTable form="${form}">\n\n| | 户 |\n|---|--:|\n${rows}\n\n</DataTable>`),
      )
      const [, matter] = slides
      const table = matter ? placeSlide({ ...deck, slides }, matter).find(each => each.type === 'table') : undefined
      return table?.type === 'table' ? table.rows.at(-1)?.height : undefined
    }
    expect([3, 4, 5].map(count => heights('roomy', count))).toEqual([100, 77, 61])
    expect([3, 4, 5].map(count => heights('large', count))).toEqual([92, 72, 60])
    expect(heights('airy', 3)).toBe(88)
    expect([3, 4, 5].map(count => heights('normal', count))).toEqual([50, 50, 50])
  })

  test('the figure of one row alone has the accent and the type of its row', () => {
    const { slides, ...deck } = deckOf(slide(points('lead', '1. **水窖增加到<b>12</b>口**')))
    const [, matter] = slides
    const placed = matter ? placeSlide({ ...deck, slides }, matter) : []
    const runs = placed.flatMap(each =>
      each.type === 'text' && each.name.startsWith('Point') ? each.paragraphs.flatMap(({ lines }) => lines.flat()) : [],
    )
    expect(runs.map(({ text, colour, size }) => [text, colour, size])).toEqual([
      ['水窖增加到', undefined, undefined],
      ['12', 'accent', undefined],
      ['口', undefined, undefined],
    ])
  })

  test('the sign of a key figure is larger than the words of its unit', () => {
    const figures =
      '<KeyFigures size="128">\n\n1. **11** *<b>%</b>以内*\n\n   漏损率\n2. **9** *公里*\n\n   渠\n\n</KeyFigures>'
    const { slides, ...deck } = deckOf(slide(figures))
    const [, matter] = slides
    const placed = matter ? placeSlide({ ...deck, slides }, matter) : []
    const runs = placed.flatMap(each =>
      each.type === 'text' && each.name.startsWith('Figure')
        ? each.paragraphs.flatMap(({ lines }) => lines.flat())
        : [],
    )
    expect(
      runs.map(({ text, size = 0 }) => `${text.trim()} ${Math.round(size)}`).filter(run => !run.startsWith(' ')),
    ).toEqual(['11 128', '% 77', '以内 44', '9 128', '公里 44'])
  })

  test('three rows of other lines have equal air', () => {
    const rows = '1. 修好水渠<br>管好水闸\n2. 修好路\n3. 种好树苗<br>护好山林'
    const { slides, ...deck } = deckOf(slide(`<KeyPoints form="lines" size="36">\n\n${rows}\n\n</KeyPoints>`))
    const [, matter] = slides
    const placed = matter ? placeSlide({ ...deck, slides }, matter) : []
    const [one = 0, two = 0] = placed.flatMap(each => (each.type === 'rule' && each.box.h === 1 ? [each.box.y] : []))
    // First baseline 58 px below the line, two lines of 36 px; what is left in four equal parts, and 4 px below.
    const first = 124 + 58 - 1.086 * 36
    const line = 1.3 * 36
    const air = (496 - 4 - first - 5 * line) / 4
    expect(one).toBeCloseTo(first + 2 * line + air, 0)
    expect(two).toBeCloseTo(one + 2 * air + line, 0)
  })

  test.each([
    [
      'a quotation whose title is seen',
      '<PullQuote size="short" open close titled>\n\n> 水是命。\n\n老站长\n\n</PullQuote>',
      'quote',
      828,
    ],
    ['a closing page without its parts', '', 'end', 47],
  ])('%s hangs from a line', (_, body, layout, width) => {
    const title = layout === 'end' ? '# 守住水' : '## 水'
    const deck = readDeck(
      `---\nlang: zh-CN\n---\n\n# 讲话\n\n---\nlayout: ${layout}\nkind: quote\n---\n\n${title}\n\n${body}\n`,
    )
    const placed = deck.slides[1] ? placeSlide(deck, deck.slides[1]) : []
    expect(placed.find(each => each.type === 'rule')?.box).toMatchObject({ y: 122, w: width })
  })

  test('quotations in a row have equal air, however long each is', () => {
    const { slides, ...deck } = deckOf(
      slide(
        '<KeyPoints form="quotes" size="36">\n\n1. **“渠就在田边，<br>水就是过不来，<br>我守了九夜。”**\n2. **“水是命。”**\n\n</KeyPoints>',
      ),
    )
    const [, matter] = slides
    const placed = matter ? placeSlide({ ...deck, slides }, matter) : []
    const [three = 0, one = 0] = placed.flatMap(each =>
      each.type === 'text' && each.name.startsWith('Quotation') ? [each.box.h] : [],
    )
    expect(three + one).toBe(372)
    expect(three - one).toBeCloseTo(2 * 36 * 1.3)
  })

  test('stands where the rows of the slide stand', () => {
    const { slides, ...deck } = deckOf(slide(points('list', '1. **查**\n2. **转**\n3. **守**')))
    const [, matter] = slides
    const placed = matter ? placeSlide({ ...deck, slides }, matter) : []
    const text = placed.find(each => each.type === 'text' && each.isBody)
    const lines = placed.flatMap(each => (each.type === 'rule' && each.name === 'Line' ? [each.box.y] : []))
    if (text?.type !== 'text') throw new Error('no text')
    let y = text.box.y
    const tops = text.paragraphs.map(({ before = 0, lines: rows, dress }, index) => {
      const top = y + (index === 0 ? 0 : before)
      y = top + rows.length * dress.size * dress.leading
      return top
    })
    // Each row begins as far below its hairline as the next.
    const hang = lines.map((line, index) => (tops[index + 1] ?? 0) - line)
    expect(lines).toHaveLength(2)
    expect(hang[0]).toBeGreaterThan(0)
    expect(hang[1]).toBeCloseTo(hang[0] ?? 0, 5)
  })

  test('shrinks when it is edited, and only a slide that has one stands on a layout with a place for it', () => {
    const xml = partsWith(slide(points('list', '1. **查**\n2. **转**'))).get('ppt/slides/slide2.xml') ?? ''
    expect(shapesOf(xml).find(shape => shape.includes('type="body"'))).toContain('<a:normAutofit/>')
    const table = '<DataTable>\n\n| 县 | 人 |\n|---|--:|\n| 甲 | 3 |\n\n</DataTable>'
    expect(bodyOf(table)).toBeNull()
    expect([layoutOf(points('list', '1. **查**\n2. **转**')), layoutOf(table)]).toEqual([
      'slideLayout2',
      'slideLayout9',
    ])
    // Prose written by hand is text too; of two stretches of it the first.
    expect(bodyOf('一段话\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n另一段')).toEqual([[0, '一段话']])
  })
})

describe('rows by clicks', () => {
  const rows = '1. *一是* **查得细**\n\n   六月前查完\n\n2. *二是* **转得早**\n\n   人先走'
  const note = '[click] 一是查得细。[click] 二是转得早。'

  /** What appears at each click: words of a paragraph, name of a shape. */
  function clicksOf(matter: string): string[][] {
    const parts = partsWith(slide(matter, note))
    expect(faultsOf(parts)).toEqual([])
    const xml = parts.get('ppt/slides/slide2.xml') ?? ''
    const timing = xml.slice(xml.indexOf('<p:timing>'))
    const shapes = new Map(
      Array.from(xml.matchAll(/<p:(sp|cxnSp)>.*?<\/p:\1>/gs), ([shape]) => [
        /<p:cNvPr id="(\d+)"/.exec(shape)?.[1] ?? '',
        shape,
      ]),
    )
    return timing
      .split('nodeType="clickEffect"')
      .slice(1)
      .map(click =>
        Array.from(click.matchAll(/<p:spTgt spid="(\d+)"(?:\/>|>.*?st="(\d+)")/g), ([, id = '', paragraph]) => {
          const shape = shapes.get(id) ?? ''
          const words = shape.match(/<a:p>.*?<\/a:p>/gs)?.[Number(paragraph ?? 0)]
          return words ? wordsIn(words) : (/name="([A-Za-z ]+?) \d/.exec(shape)?.[1] ?? '?')
        }),
      )
  }

  test('come row after row with their clauses and lines', () => {
    expect(clicksOf(points('under', clicking(rows)))).toEqual([
      ['一是\t查得细', '六月前查完'],
      ['Line', '二是\t转得早', '人先走'],
    ])
  })

  test('come so in the forms that are no single text: columns, quotations, steps, figures, sides', () => {
    const two = clicking('1. *三月* **修渠**\n2. *五月* **放水**')
    for (const form of ['columns', 'steps', 'timeline'])
      expect(clicksOf(points(form, two)).map(click => click.filter(words => !/^[A-Z]/.test(words)))).toEqual([
        ['三月', '修渠'],
        ['五月', '放水'],
      ])
    expect(clicksOf(points('names', clicking('1. **甲村**\n2. **乙村**'))).flat()).toEqual(['甲村', '乙村'])
    expect(clicksOf(points('quotes', clicking('1. “水是命。”\n2. “渠是脉。”'))).map(click => click.at(-1))).toEqual([
      '“水是命。”',
      '“渠是脉。”',
    ])
    expect(clicksOf(points('beside', clicking(rows))).map(click => click.filter(words => words !== 'Line'))).toEqual([
      ['一是', '查得细', '六月前查完'],
      ['二是', '转得早', '人先走'],
    ])
  })

  test('have a build for each text, and shapes that are no text have none', () => {
    const xml = partsWith(slide(points('under', clicking(rows)), note)).get('ppt/slides/slide2.xml') ?? ''
    const builds = xml.match(/<p:bldP [^>]*>/g)
    expect(builds).toEqual([expect.stringMatching(/^<p:bldP spid="\d+" grpId="0" build="p"\/>$/)])
  })

  test('a slide whose rows stand from the start has no timing', () => {
    const xml = partsWith(slide(points('under', rows))).get('ppt/slides/slide2.xml')
    expect(xml).not.toContain('<p:timing>')
  })

  test('a table comes at once, which is said', () => {
    const table = '<DataTable>\n\n<v-clicks>\n\n| 县 | 人 |\n|---|--:|\n| 甲 | 3 |\n\n</v-clicks>\n\n</DataTable>'
    expect(keepsClicks(deckOf(slide(points('under', clicking(rows)), note)))).toBe(true)
    expect(keepsClicks(deckOf(slide(points('under', clicking(rows)), note), slide(table, note)))).toBe(false)
    expect(keepsClicks(deckOf(slide(table)))).toBe(true)
  })
})

describe('rows stand where the slide has them', () => {
  /** Name, left and upper edge in px, and type size of each text below the title. */
  const placed = (matter: string, ratio = '16/9') => {
    const { slides, ...deck } = deckOf(slide(matter))
    const [, page] = slides
    const elements = page ? placeSlide({ ...deck, ratio: ratio === '4/3' ? '4:3' : '16:9', slides }, page) : []
    return elements.flatMap(each =>
      each.type === 'text' && (each.name === 'Point' || each.name === 'Marker' || each.name === 'Clause')
        ? [[each.name, Math.round(each.box.x), Math.round(each.box.y), sizesIn(each.paragraphs)]]
        : [],
    )
  }
  const sizesIn = (paragraphs: readonly { dress: { size?: number } }[]) => paragraphs[0]?.dress.size

  test('four to six in two columns hang from the line', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}. **甲${at}**`).join('\n')
    expect(placed(points('columns', rows(4)))).toEqual([
      ['Point', 96, 139, 40],
      ['Point', 96, 325, 40],
      ['Point', 522, 139, 40],
      ['Point', 522, 325, 40],
    ])
    expect(placed(points('columns', rows(5))).map(([, x, y]) => [x, y])).toEqual([
      [96, 143],
      [96, 267],
      [96, 391],
      [522, 143],
      [522, 267],
    ])
  })

  test('clauses beside their phrases have the size that the slide says', () => {
    const rows = '1. **甲**\n\n   乙\n2. **丙**\n\n   丁\n3. **戊**\n\n   己'
    const sizes = (clause: string) =>
      placed(`<KeyPoints form="beside" size="36" columns="3"${clause}>\n\n${rows}\n\n</KeyPoints>`)
        .filter(([name]) => name === 'Clause')
        .map(([, , , size]) => size)
    expect([sizes(''), sizes(' clause="30"')]).toEqual([
      [26, 26, 26],
      [30, 30, 30],
    ])
  })
})
