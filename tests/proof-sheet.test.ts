// What the proof sheet lists: figures, dates, names and quotations beside their sentences; once each, hand edits
// always.

import { beforeAll, describe, expect, test } from 'vitest'
import { proofRows } from '../scripts/edited/index.ts'
import { proofUnits } from '../scripts/edited/proof-units.ts'
import type { Ledger, LedgerSlide, LedgerText } from '../scripts/model/ledger.ts'
import type { Block, WrittenSlide } from '../scripts/model/slides-md.ts'
import { readDeck } from '../scripts/slides-md/index.ts'
import { SPEECH, workplace } from './run-speechdeck.ts'

describe('a deck', () => {
  const { run, read, edit } = workplace({ 'talk.txt': SPEECH })
  beforeAll(async () => {
    await run('build', 'talk.txt', '-o', 'deck', '--no-pdf', '--quiet', '--unit', '示范县林业局')
  })
  const rows = () =>
    proofRows(JSON.parse(read('deck/deck.json')) as Ledger, readDeck(read('deck/slides.md')), read('deck/source.txt'))
  const find = (text: string) => rows().filter(({ texts }) => texts.some(shown => shown.includes(text)))

  test('has who and when from the cover, line by line', () => {
    expect(find('周岭')).toEqual([{ slide: 1, texts: ['县林业局　周岭'], sentence: '县林业局　周岭' }])
    expect(find('2025年3月4日')[0]?.sentence).toBe('2025年3月4日')
    expect(find('示范县林业局')).toEqual([{ slide: 1, texts: ['示范县林业局'], sentence: null, given: true }])
  })

  test('has each figure that a slide shows beside the whole sentence', () => {
    const shown = (JSON.parse(read('deck/deck.json')) as Ledger).slides
      .flatMap(({ texts }) => texts)
      .filter(text => 'spans' in text && /\d/.test(text.text))
    for (const { text } of shown) expect([text, find(text).length > 0]).toEqual([text, true])
    for (const { sentence } of rows()) expect((sentence ?? '').length < 80).toBe(true)
    expect(rows().filter(({ sentence }) => /[。！？]./u.test(sentence ?? ''))).toEqual([])
  })

  test('signs nothing twice, and leaves out what says no figure', () => {
    const keys = rows().flatMap(({ texts, sentence }) => texts.map(text => `${text} ${sentence}`))
    expect(new Set(keys).size).toBe(keys.length)
    expect(find('把家底摸清楚')).toEqual([])
  })

  test('has spoken figures that no slide shows, with their sentence', () => {
    const shown = (JSON.parse(read('deck/deck.json')) as Ledger).slides.flatMap(({ texts }) =>
      texts.map(({ text }) => text),
    )
    const spoken = rows().filter(({ unshown }) => unshown)
    for (const { texts, sentence } of spoken)
      for (const figure of texts) expect([sentence?.includes(figure), shown.includes(figure)]).toEqual([true, false])
  })

  test('has a spoken figure with its unit', () => {
    const said = '去年一共投入77.7亿元，新修了88.8公里的渠，合格率99.1%，从国外买泵花了$186,000，运来8.8吨。'
    const more = (text: string) => text.replaceAll('巡护员只有43人。', `巡护员只有43人。${said}`)
    const ledger = JSON.parse(more(read('deck/deck.json'))) as Ledger
    const found = proofRows(ledger, readDeck(more(read('deck/slides.md'))), read('deck/source.txt'))
    expect(found.find(({ sentence }) => sentence === said)?.texts).toEqual([
      '77.7亿元',
      '88.8公里',
      '99.1%',
      '$186,000',
      // Not the 8.8 of 88.8公里.
      '8.8吨',
    ])
  })

  test('a page number or another unit does not show a spoken figure', () => {
    const said = '新建库房1座、泵房2座，另有43台水泵。'
    const more = (text: string) => text.replaceAll('巡护员只有43人。', `巡护员只有43人。${said}`)
    const ledger = JSON.parse(more(read('deck/deck.json'))) as Ledger
    const found = proofRows(ledger, readDeck(more(read('deck/slides.md'))), read('deck/source.txt'))
    expect(found.find(({ sentence }) => sentence === said)?.texts).toEqual(['1座', '2座', '43台'])
  })

  test('has every hand edit, without a sentence where there is none', () => {
    edit('deck/slides.md', text => text.replace('把家底摸清楚', '把家底全部摸清楚'))
    expect(find('把家底全部摸清楚').length).toBeGreaterThan(0)
  })
})

test('a table typed into the speech has its rows beside its lines; numbers of points are not signed', async () => {
  const { run, read } = workplace({
    'talk.md': [
      '# 在护路会上的讲话\n\n同志们：\n\n今天讲两点意见。\n\n一、把路看住\n\n各片情况是这样的：\n',
      '| 片区 | 里程（公里） | 优良率 |\n|---|---|---|\n| 东片 | 412 | 88.6% |\n| 西片 | 527 | 79.4% |\n',
      '差距就在眼前。\n\n1.人要到位\n\n每个片区配足人手，不许空岗。\n\n2.钱要到账\n\n养护的钱一分不能欠。\n',
      '\n二、把路养好\n\n去年抽检1846公里，其中18公里要返工。\n',
    ].join('\n'),
  })
  await run('build', 'talk.md', '-o', 'deck', '--no-pdf', '--quiet')
  const ledger = JSON.parse(read('deck/deck.json')) as Ledger
  const rows = proofRows(ledger, readDeck(read('deck/slides.md')), read('deck/source.txt'))
  expect(rows.map(({ texts, sentence }) => [...texts, sentence])).toEqual(
    expect.arrayContaining([
      ['东片：里程 412公里，优良率 88.6%', '东片　412　88.6%'],
      ['西片：里程 527公里，优良率 79.4%', '西片　527　79.4%'],
    ]),
  )
  expect(rows.flatMap(({ texts }) => texts).filter(text => /^[（(]?[\d一二]+[）)、.]?$/u.test(text))).toEqual([])
})

describe('what belongs together', () => {
  const text = (words: string, role?: string, more = {}) =>
    ({ text: words, spans: [{ start: 0, end: words.length }], ...(role && { role }), ...more }) as LedgerText
  const lines = (words: string) => [[{ text: words }]]
  const units = (texts: LedgerText[], blocks: Block[] = [], lang: 'zh' | 'en' = 'zh') =>
    proofUnits({ texts } as LedgerSlide, { blocks } as WrittenSlide, lang).map(unit => unit.text)

  test('a figure has its unit and what it measures', () =>
    expect(
      units([
        text('三件事', 'title'),
        text('98.5', 'figure'),
        text('%', 'figure'),
        text('普及率', 'measure'),
        text('11', 'figure'),
        text('漏损率', 'measure'),
        text('页脚', 'frame'),
      ]),
    ).toEqual(['三件事', '98.5% 普及率', '11 漏损率', '页脚']))

  const table = (head: string[], ...rows: string[][]): Block => ({
    type: 'table',
    align: [],
    head: head.map(lines),
    rows: rows.map(row => row.map(lines)),
  })
  const cells = (...words: string[]) => words.map(word => text(word, 'cell'))
  test('a row of a table has the names of its columns; an empty cell is passed over', () => {
    const block = table(['', '去年', '今年'], ['东堤', '3公里', ''], ['西堤', '5公里', '8公里'])
    const component: Block = { type: 'component', name: 'DataTable', props: {}, blocks: [block] }
    expect(
      units(
        [text('修堤'), ...cells('去年', '今年', '东堤', '3公里', '西堤', '5公里', '8公里'), text('尾')],
        [component],
      ),
    ).toEqual(['修堤', '东堤：去年 3公里', '西堤：去年 5公里，今年 8公里', '尾'])
  })
  test('a figure has the unit that the head of its column says behind it', () => {
    const block = table(['', '里程（公里）', '增速（2024年）', '满意度'], ['东片', '412', '8', '96%'])
    const names = cells('里程（公里）', '增速（2024年）', '满意度', '东片', '412', '8', '96%')
    expect(units(names, [block])).toEqual(['东片：里程 412公里，增速（2024年） 8，满意度 96%'])
    const english = table(['', 'Line (miles)'], ['East', '412'])
    expect(units(cells('Line (miles)', 'East', '412'), [english], 'en')).toEqual(['East: Line 412 miles'])
  })
  test('a table without names of columns is row by row; in English too', () =>
    expect(
      units(
        cells('2022', '40 miles', '2023', '52 miles'),
        [table(['', ''], ['2022', '40 miles'], ['2023', '52 miles'])],
        'en',
      ),
    ).toEqual(['2022 40 miles', '2023 52 miles']))
  test('an edit by hand stays one', () => {
    const made = proofUnits(
      { texts: [text('9', 'figure', { edited: true }), text('亩', 'measure')] } as LedgerSlide,
      undefined,
      'zh',
    )
    expect(made).toMatchObject([{ text: '9 亩', edited: true }])
  })
  test('cells that the ledger does not have leave all as it is', () =>
    expect(units(cells('甲', '1'), [table(['', ''], ['甲', '2'])])).toEqual(['甲', '1']))
})
