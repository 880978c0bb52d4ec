// Print without a browser: words of the command line, the running text of the script, head and foot.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../scripts/cli/arguments.ts'
import { pageRules, sheetOf, widthOf } from '../scripts/products/print/paper.ts'
import { paragraphsHtml } from '../scripts/products/print/text.ts'
import { catchword, readingText } from '../scripts/products/script/text.ts'
import { aboutLabel } from '../scripts/words/labels.ts'
import type { ProductSlide } from '../scripts/model/product.ts'
import { handoutKinds, slideRanges, slidesIn, typeSize } from '../scripts/cli/print-options.ts'

describe('words of the command line', () => {
  test.each([
    ['1', [1]],
    ['3,1', [1, 3]],
    ['6，6', [6]],
  ])('--handout %s', (value, kinds) => expect(handoutKinds(value)).toEqual(kinds))
  test.each([
    ['二号', 22],
    ['小三', 15],
    ['24', 24],
    ['18pt', 18],
    ['10.5', 10.5],
  ])('--size %s', (value, points) => expect(typeSize(value)).toBe(points))
  test.each([
    ['3-8', 10, [3, 4, 5, 6, 7, 8]],
    ['5', 10, [5]],
    ['9-', 11, [9, 10, 11]],
    ['1,4-5', 5, [1, 4, 5]],
  ])('--range %s', (value, count, numbers) => expect(slidesIn(slideRanges(value), count)).toEqual(numbers))

  test.each([
    ['usage-one-of', () => handoutKinds('5')],
    ['usage-one-of', () => handoutKinds('')],
    ['usage-size', () => typeSize('大号')],
    ['usage-size', () => typeSize('3')],
    ['usage-size', () => typeSize('')],
    ['usage-size', () => typeSize('constructor')],
    ['usage-range', () => slideRanges('8-3')],
    ['usage-range', () => slideRanges('0')],
    ['usage-range', () => slideRanges('a')],
    ['usage-range-empty', () => slidesIn(slideRanges('40-'), 12)],
  ])('%s is said of what it does not know', (message, act) =>
    expect(act).toThrow(expect.objectContaining({ code: 'E_USAGE', message })),
  )

  const products = (...argv: string[]) => {
    const plan = parseArguments(argv, 'en', '1')
    return plan.command === 'build' || plan.command === 'export' ? plan.products : null
  }

  test('a build makes the slides, and what else is asked for', () => {
    expect(products('build', 'a.txt')).toEqual([{ format: 'pdf', grayscale: false }])
    expect(
      products('build', 'a.txt', '--no-pdf', '--handout=3,1', '--script', '--paper', 'a5', '--binding', 'top'),
    ).toEqual([
      { format: 'handout', up: 1, binding: 'top' },
      { format: 'handout', up: 3, binding: 'top' },
      { format: 'script', paper: 'a5', size: 16, binding: 'top' },
    ])
  })

  test('an export makes what is named, the slides without a word', () => {
    expect(products('export', 'd')).toEqual([{ format: 'pdf', grayscale: false }])
    expect(products('export', 'd', '--handout=6')).toEqual([{ format: 'handout', up: 6, binding: 'left' }])
    expect(products('export', 'd', '--format', 'handout,script', '--size', '三号')).toEqual([
      { format: 'handout', up: 1, binding: 'left' },
      { format: 'script', paper: 'a4', size: 16, binding: 'left' },
    ])
    expect(() => products('export', 'd', '--format', 'pdf,script', '-o', 'x.pdf')).toThrow(
      expect.objectContaining({ message: 'usage-one-output' }),
    )
  })
})

describe('the running text of the script', () => {
  const slide = (no: number, note: string, more: Partial<ProductSlide> = {}): ProductSlide => ({
    no,
    kind: 'points',
    title: '',
    note,
    seconds: 60,
    part: null,
    continues: false,
    phrases: [],
    clicks: [],
    rows: null,
    ...more,
  })

  test('paragraphs go on over slides where the speech does; each slide turns where its words begin', () => {
    const [first, second, ...rest] = readingText({
      lang: 'zh',
      slides: [
        slide(1, '同志们：\n今天开会。'),
        slide(2, '讲三点。', { continues: true }),
        slide(3, '一、水', { kind: 'section', phrases: [{ start: 0, end: 3 }] }),
      ],
    })
    expect([first, second, rest.length]).toMatchObject([
      { text: '同志们：', turns: [] },
      { text: '今天开会。讲三点。', turns: [{ at: 5, label: '2' }] },
      1,
    ])
    expect(rest[0]).toMatchObject({ text: '一、水', heading: 'section', turns: [{ at: 0, label: '3' }] })
  })

  test('a slide without words turns together with the next one, at the end by itself', () => {
    const text = readingText({
      lang: 'zh',
      slides: [slide(1, '开会。'), slide(2, ''), slide(3, '散会。'), slide(4, '')],
    })
    expect(text.map(({ turns }) => turns.map(({ label, at }) => `${label}@${at}`))).toEqual([[], ['2–3@0', '4@3']])
  })

  test('no line parts a figure from its unit, nor a word that is said again and again', () => {
    const note = '先安排3800万元，再安排1.24亿元，共修12公里。三成是4200万元，余下600万元。'
    const [paragraph] = readingText({ lang: 'zh', slides: [slide(1, note)] })
    const whole = paragraph?.whole.map(({ start, end }) => note.slice(start, end)) ?? []
    expect(whole).toEqual(expect.arrayContaining(['3800万元', '1.24亿元', '12公里', '4200万元', '600万元']))
    // One within another would be a place to part it.
    expect(whole).not.toContain('万元')
  })

  test.each([
    ['It cost $2.31 million in 9 months.', '$2.31 million'],
    ['By 1 January 2027 it stands.', '1 January'],
    ['It stands by May 14.', 'May 14'],
    ['Forty-one families moved.', 'Forty-one'],
    ['We lost 12 per cent.', '12 per cent'],
    ['We may 14 times ask, and sixty years wait.', ''],
  ])('nor an English figure, date or number: %s', (note, whole) => {
    const [english] = readingText({ lang: 'en', slides: [slide(1, note)] })
    expect(english?.whole.map(({ start, end }) => note.slice(start, end)).join()).toBe(whole)
  })

  test('English sentences keep their space, minutes stand between words', () => {
    const [paragraph] = readingText({
      lang: 'zh',
      slides: [
        slide(1, 'We met.', { seconds: 30 }),
        slide(2, 'We spoke of many things.', { continues: true, seconds: 60 }),
      ],
    })
    expect(paragraph?.text).toBe('We met. We spoke of many things.')
    expect(paragraph?.minutes.map(({ at, minute }) => [minute, paragraph.text.slice(at)])).toEqual([
      [1, 'many things.'],
    ])
  })

  test.each([
    ['First, nobody asked the crew. Second, the fund was spent.', 'First,|Second,', 'en'],
    ['一是把沟渠修通，修到每一块田头。二是把水价定清，定到每一方水。三是把人管住。', '一是|二是|三是', 'zh'],
  ] as const)('of a long paragraph that is all points the markers are bold: %s', (words, markers, lang) => {
    const note = Array.from({ length: 3 }, () => words).join(lang === 'en' ? ' ' : '')
    const starts = [...note.matchAll(/First|Second|[一二三]是/g)].map(({ index }) => index)
    const phrases = starts.map((start, index) => ({ start, end: (starts[index + 1] ?? note.length + 1) - 1 }))
    const bold = (text: string) => {
      const [paragraph] = readingText({ lang, slides: [slide(1, text, { phrases })] })
      return paragraph?.bold.map(({ start, end }) => text.slice(start, end)).slice(0, markers.split('|').length)
    }
    expect(bold(note)).toEqual(markers.split('|'))
    // Beside plain words the points stay as they are, and so does a heading, which no sign ends.
    expect(bold(note + '这些事要天天讲，月月讲。'.repeat(30))).not.toEqual(markers.split('|'))
    expect(bold(note.slice(0, -1))).not.toEqual(markers.split('|'))
  })

  test.each([
    ['同志们:今天,只讲"腾仓",9:30前办完(不含1,200吨).', '同志们：今天，只讲“腾仓”，9:30前办完（不含1,200吨）.', 'zh'],
    ['It\'s late, she said: "Come home."', 'It’s late, she said: “Come home.”', 'en'],
  ] as const)('its marks are set, however they were typed: %s', (typed, set, lang) => {
    expect(readingText({ lang, slides: [slide(1, typed)] }).map(({ text }) => text)).toEqual([set])
    expect(paragraphsHtml({ note: typed, phrases: [] }, lang).replaceAll(/<[^>]+>/g, '')).toBe(set)
  })

  test('no word is lost or moved, whatever the slides', () => {
    const note = fc
      .array(fc.constantFrom('山', '水。', '，', '\n', 'fire'), { maxLength: 12 })
      .map(parts => parts.join('').replace(/^\n+|\n+$|\n(?=\n)/g, ''))
    fc.assert(
      fc.property(
        fc.array(fc.record({ note, continues: fc.boolean(), isSection: fc.boolean() }), { maxLength: 8 }),
        slides => {
          const made = readingText({
            lang: 'zh',
            slides: slides.map(({ note, continues, isSection }, index) =>
              slide(index + 1, note, { continues, kind: isSection ? 'section' : 'points' }),
            ),
          })
          const bare = (text: string) => text.replace(/\s/g, '')
          return (
            bare(made.map(({ text }) => text).join('')) === bare(slides.map(({ note }) => note).join('')) &&
            made.every(({ text, turns }) => turns.every(({ at }) => at <= text.length))
          )
        },
      ),
    )
  })
})

test.each([
  ['努力构建起“党委统一领导、部门齐抓共管”的格局', 'zh', '努力构建起“党委统一领导……'],
  ['散会。', 'zh', '散会。'],
  ['清溪县从19.6%降为11.3%', 'zh', '清溪县从19.6%降为……'],
  ['we lent 412,000 books, and more than ever', 'en', 'we lent 412,000 books …'],
  // Twelve characters end in a figure, whatever sign it goes on with.
  ['新渠灌溉的水田增加了19.6%', 'zh', '新渠灌溉的水田增加了……'],
  ['新渠灌溉的水田增加了19%', 'zh', '新渠灌溉的水田增加了……'],
] as const)('next: %s', (text, lang, word) => expect(catchword(text, lang)).toBe(word))

test('head and foot are what they say, even with signs of CSS, and fit their line', () => {
  const sheet = sheetOf('a5', 'left', { top: 24, bottom: 18 })
  const rules = pageRules(sheet, { title: '他说"好}"', product: '讲义', foot: '长'.repeat(80) })
  expect(rules).toContain('@top-left { content: "他说\\22 好}\\22 "')
  expect(rules).toMatch(/content: "长{20,36}…"/)
  expect(widthOf(sheet)).toBe(122)
})

test.each([
  [0, 'zh', ''],
  [2, 'zh', '约 5 秒'],
  [18, 'en', 'about 20 s'],
  [57, 'zh', '约 55 秒'],
  [58, 'zh', '约 1 分'],
  [110, 'en', 'about 2 min'],
] as const)('a slide of %d seconds, %s: %s', (seconds, lang, words) => expect(aboutLabel(seconds, lang)).toBe(words))
