// What a handout says: its contents, the blanks of the study sheet, the order of a booklet.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../scripts/cli/arguments.ts'
import type { HandoutForm, ProductDeck, ProductPlan, ProductSlide } from '../scripts/model/product.ts'
import { studyLines } from '../scripts/products/print/blanks.ts'
import { bookletOrder } from '../scripts/products/print/booklet.ts'
import { contentsHtml, contentsLines, isTitleAgain, wholeTitle } from '../scripts/products/print/contents.ts'
import { handoutPages, handoutStyles } from '../scripts/products/print/handout.ts'
import { sheetOf } from '../scripts/products/print/paper.ts'
import { factHtml, paragraphsHtml, textHtml } from '../scripts/products/print/text.ts'
import { filesOf, namesOf, productName } from '../scripts/products/make.ts'
import { bookmarksOf } from '../scripts/products/script/pdf.ts'

/** `points` are bold in the note: with marker and closing sign. */
function slide(no: number, title: string, note = '', { points = [] as string[], ...more } = {}): ProductSlide {
  const phrases = points.map(words => ({ start: note.indexOf(words), end: note.indexOf(words) + words.length }))
  return {
    no,
    kind: 'points',
    title,
    note,
    seconds: 20,
    part: null,
    continues: false,
    phrases,
    clicks: [],
    rows: null,
    ...more,
  }
}
const deck = (slides: ProductSlide[], parts: string[] = [], lang: 'zh' | 'en' = 'zh') =>
  ({ title: '在防汛会上的讲话', lang, parts, slides }) as unknown as ProductDeck

const A4 = sheetOf('a4', 'left', { top: 26, bottom: 20 })

describe('the contents', () => {
  test.each([
    [28, false],
    [36, true],
    [40, true],
    [60, false],
  ])('of %d lines are set closer where that saves a page: %s', (count, isTight) => {
    const slides = Array.from({ length: count }, (_, index) =>
      slide(index + 2, `第${index + 1}段堤`, '', { part: 0 } as object),
    )
    expect(contentsHtml(deck([slide(1, '封面'), ...slides], ['修堤']), A4).includes('is-tight')).toBe(isTight)
  })
  test('the call at the close is no entry', () =>
    expect(contentsLines(deck([slide(1, '封面'), slide(2, '前进！', '', { kind: 'closing' } as object)]))).toEqual([]))
  const lines = (...slides: ProductSlide[]) =>
    contentsLines(deck(slides, ['修堤', '转移群众'])).map(
      ({ isPart, no, text }) => `${isPart ? '' : '- '}${text} ${no}`,
    )

  test('have parts, titles below them, and no title twice', () =>
    expect(
      lines(
        slide(1, '在防汛会上的讲话'),
        slide(2, '目录', '', { kind: 'agenda' } as object),
        slide(3, '修堤', '', { kind: 'section', part: 0 } as object),
        slide(4, '修堤，先修险段', '', { part: 0 } as object),
        slide(5, '沙石备足', '', { part: 0 } as object),
        slide(6, '沙石备足', '', { part: 0 } as object),
        slide(7, '转移群众', '', { part: 1 } as object),
        slide(8, '沙石备足', '', { part: 1 } as object),
        slide(9, '谁也不能少', '', { part: 1 } as object),
      ),
    ).toEqual(['修堤 3', '- 沙石备足 5', '转移群众 7', '- 谁也不能少 9']))
  test('without parts each title stands by itself', () =>
    expect(contentsLines(deck([slide(1, '在防汛会上的讲话'), slide(2, '水位'), slide(3, '')]))).toEqual([
      { isPart: true, no: 2, text: '水位' },
    ]))
  test.each([
    ['把险段一段一段地过…', '把险段一段一段地过一遍，不留死角'],
    ['一段一段…', '一段一段地过一遍，不留死角'],
    ['没有的话…', '没有的话…'],
    ['不留死角', '不留死角'],
  ])('%s is whole', (title, whole) => {
    const note = '二是把险段一段一段地过一遍，不留死角。'
    const made = wholeTitle(slide(2, title, note, { points: [note] }))
    expect(made).toBe(whole)
  })
})

describe('the study sheet', () => {
  const note = '一是堤要修牢。二是物资要备足。今年备沙石4200立方米，编织袋18万条。各村选一名“看堤人”。'
  const one = slide(2, '先备后战', note, { points: ['一是堤要修牢。', '二是物资要备足。'] })
  const shown = (count?: number) =>
    studyLines(deck([slide(1, '封面'), one]), count).map(({ text, blanks }) =>
      blanks
        .toReversed()
        .reduce(
          (words, { start, end }) => `${words.slice(0, start)}[${words.slice(start, end)}]${words.slice(end)}`,
          text,
        ),
    )

  test('has the points and the sentences with figures, figures and key words left out', () =>
    expect(shown()).toEqual([
      '先备后战',
      '一是堤要修牢。',
      '二是[物资]要备足。',
      '今年备沙石[4200立方米]，编织袋[18万条]。',
    ]))
  test.each([
    ['现有烘干机47台，本月全部修好。', '47台', 'zh'],
    ['水位一律低于19.5米。', '19.5米', 'zh'],
    // A year says when.
    ['The survey of 2019 listed 17 faults.', '17', 'en'],
    ['沟渠人不上心。', '沟渠', 'zh'],
  ] as const)('of %s %s is asked', (words, answer, lang) => {
    const line = slide(2, '', words, { points: /\d/.test(words) ? [] : [words] })
    const [found] = studyLines(deck([slide(1, ''), line], [], lang), 1).filter(({ blanks }) => blanks.length > 0)
    expect(found?.text.slice(found.blanks[0]?.start, found.blanks[0]?.end)).toBe(answer)
  })
  test('a word with a hyphen is one', () => {
    const point = slide(2, '', '3. Ring-fence the fund.', { points: ['3. Ring-fence the fund.'] })
    const [found] = studyLines(deck([slide(1, ''), point], [], 'en'), 1).filter(({ blanks }) => blanks.length > 0)
    expect(found?.text.slice(found.blanks[0]?.start, found.blanks[0]?.end)).toBe('Ring-fence')
  })
  test('the weightiest first, where only some are wanted', () =>
    expect(shown(1).filter(words => words.includes('['))).toEqual(['今年备沙石[4200立方米]，编织袋18万条。']))
  const asked = (...slides: ProductSlide[]) =>
    studyLines(deck([slide(1, '封面'), ...slides]), 3).flatMap(({ text, blanks }) =>
      blanks.map(({ start, end }) => text.slice(start, end)),
    )
  test.each(['（1）', '（三）', '2.', '第一，', '③'])('the number of a point is never asked: %s', marker => {
    const words = `${marker}先修水库、再修堤防。`
    const [answer = ''] = asked(slide(2, '怎样修', words, { points: [words] }))
    expect('先修水库、再修堤防').toContain(answer)
    expect(answer).not.toBe('')
  })
  test('what stands elsewhere on the sheet is not asked, nor the same words twice', () =>
    expect(asked(slide(2, '水', '修堤18公里，险段8处。'), slide(3, '堤', '这18公里里，险段8处，沙袋9000条。'))).toEqual(
      ['9000条'],
    ))
  test('a word right behind a figure stands elsewhere, too', () => {
    const points = slide(2, '分班', '二是年级要分清。', { points: ['二是年级要分清。'] })
    const wordsIn = (...slides: ProductSlide[]) =>
      studyLines(deck([slide(1, '封面'), ...slides])).flatMap(({ text, blanks }) =>
        blanks.map(({ start, end }) => text.slice(start, end)),
      )
    expect(wordsIn(points)).toContain('年级')
    expect(wordsIn(points, slide(3, '后楼', '5年级来了310人。'))).not.toContain('年级')
  })
  test('a figure before a date, which says when and not how much', () =>
    expect(asked(slide(2, '修堤', '2023年至2025年修堤12公里，加高3座闸。'))).toEqual(['12公里', '3座']))
  test('some are asked from each part of the sheet', () => {
    const many = Array.from({ length: 30 }, (_, index) => slide(index + 2, '堤', `修${index + 40}公里。`))
    const lines = studyLines(deck([slide(1, '封面'), ...many]), 3).filter(({ blanks }) => blanks.length > 0)
    expect(lines.map(({ no }) => no)).toEqual([7, 17, 27])
  })
  test('a point that says the title again would give the answer away', () =>
    expect(
      studyLines(deck([slide(1, ''), slide(2, '堤要修牢', note, { points: ['一是堤要修牢。'] })])).map(
        ({ text }) => text,
      ),
    ).not.toContain('一是堤要修牢。'))
  test('a sentence that says more than its title stays, what is said at the close goes', () => {
    const closing = slide(3, '谢谢大家', '谢谢大家！', { kind: 'closing' } as object)
    const lines = studyLines(deck([slide(1, ''), slide(2, '修堤', '今年修堤12公里。'), closing]))
    expect(lines.map(({ text }) => text)).toEqual(['修堤', '今年修堤12公里。'])
  })
  test('English has figures with their unit and the longest words', () => {
    const [line] = studyLines(
      deck([slide(1, ''), slide(2, 'What it cost', 'We spent $3.5 million on 12 bridges.')], [], 'en'),
      1,
    ).filter(({ blanks }) => blanks.length > 0)
    expect(line?.text.slice(line.blanks[0]?.start, line.blanks[0]?.end)).toBe('$3.5 million')
  })
  test('never more blanks than asked for, two in a line, none in another', () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[一二水堤备足今年0-9，。“”]{1,40}$/), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (notes, count) => {
          const lines = studyLines(
            deck([slide(1, ''), ...notes.map((words, index) => slide(index + 2, '水位', words))]),
            count,
          )
          expect(lines.reduce((sum, { blanks }) => sum + blanks.length, 0)).toBeLessThanOrEqual(count)
          for (const { text, blanks } of lines) {
            expect(blanks.length).toBeLessThanOrEqual(2)
            blanks.forEach(({ start, end }, index) => {
              expect([start >= (blanks[index - 1]?.end ?? 0), end > start, end <= text.length]).toEqual([
                true,
                true,
                true,
              ])
            })
          }
        },
      ),
      { numRuns: 60 },
    ))
})

test('lines of a cover part between words, not within one or before a sign', () => {
  expect(factHtml('示范县人民政府县长　卢望川', 'zh')).toBe('示范县<wbr>人民政府<wbr>县长　卢望川')
  expect(factHtml('全县“护路”现场会', 'zh')).not.toMatch(/<wbr>[”会]/)
  expect(factHtml('Chair of the board', 'en')).toBe('Chair of the board')
})

test('a booklet shows each page once, folded in order', () => {
  expect(bookletOrder(8)).toEqual([
    [8, 1],
    [2, 7],
    [6, 3],
    [4, 5],
  ])
  expect(bookletOrder(3)).toEqual([
    [null, 1],
    [2, 3],
  ])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), pages => {
      const shown = bookletOrder(pages)
        .flat()
        .filter(page => page !== null)
      expect(shown.toSorted((a, b) => a - b)).toEqual(Array.from({ length: pages }, (_, index) => index + 1))
      // Left pages of an opened booklet are even.
      expect(bookletOrder(pages).every(([left, right]) => (left ?? 0) % 2 === 0 && (right ?? 1) % 2 === 1)).toBe(true)
    }),
  )
})

describe('a page', () => {
  const talk = (count: number, more: object = {}) => ({
    ...deck(
      Array.from({ length: count }, (_, index) => slide(index + 1, `第${index + 1}题`, `讲${index + 1}。`)),
      ['修堤'],
    ),
    confidential: null,
    footer: null,
    unit: null,
    date: null,
    ...more,
  })
  const pages = (up: HandoutForm['up'], count: number, more: object = {}, form: Partial<HandoutForm> = {}) =>
    handoutPages({ width: 980, height: 552 }, talk(count, more), { up, binding: 'left', ...form })
  const grids = (html: string) =>
    html
      .split('<div class="pr-grid')
      .slice(1)
      .map(page => Array.from(page.matchAll(/data-no="(\d+)"/g), ([, no]) => Number(no)))

  test.each([
    [2, 3, [[1, 2], [3]]],
    [3, 4, [[1, 2, 3], [4]]],
    [4, 4, [[1, 2, 3, 4]]],
    [6, 7, [[1, 2, 3, 4, 5, 6], [7]]],
    [9, 10, [[1, 2, 3, 4, 5, 6, 7, 8, 9], [10]]],
  ] as const)('of %d has so many slides, the last what is left', (up, count, expected) =>
    expect(grids(pages(up, count).body)).toEqual(expected),
  )

  test('has slides that fit their row, lines where there is room, and titles where they cannot be read', () => {
    for (const up of [2, 3, 4, 6, 9] as const) {
      const { body, sheet } = pages(up, 9)
      const widths = Array.from(body.matchAll(/class="pr-slide"[^>]*width:([\d.]+)mm;height:([\d.]+)mm/g), found =>
        found.slice(1).map(Number),
      )
      const rows = { 2: 2, 3: 3, 4: 2, 6: 3, 9: 3 }[up]
      const tall = sheet.height - 26 - 20
      for (const [width = 0, height = 0] of widths) {
        expect(width / height, String(up)).toBeCloseTo(980 / 552, 1)
        expect(rows * (height + 7), String(up)).toBeLessThan(tall)
      }
      const lines = (body.split('</section>')[0]?.match(/<i><\/i>/g) ?? []).length
      expect(lines * 8 + (up === 3 ? 0 : (widths[0]?.[1] ?? 0)), String(up)).toBeLessThan(tall / rows)
      expect(lines, String(up)).toBeGreaterThan(up === 2 ? 0 : 1)
      expect(body.includes('第2题'), String(up)).toBe(up > 3)
      expect(body.includes('is-beside'), String(up)).toBe(up === 3)
    }
  })

  test('names the part of a slide that can be read', () => {
    const slides = [slide(1, '封面'), slide(2, '备沙', '', { part: 0 } as object)]
    expect(pages(2, 0, { slides }).body).toMatch(/2<\/b><span>修堤<\/span>/)
    expect(pages(6, 0, { slides }).body).not.toContain('修堤')
  })

  test('says at its foot who, how secret and when, at its head what it is', () => {
    const { headAndFoot } = pages(6, 1, { confidential: '内部', unit: '水利站', date: '3月' })
    expect(headAndFoot).toMatchObject({ title: '在防汛会上的讲话', foot: '内部　水利站　3月' })
    expect(pages(6, 1, { unit: '水利站', footer: '自己的' }).headAndFoot.foot).toBe('自己的')
    const kinds = ([1, 2, 3, 4, 6, 9, 'notes', 'outline', 'study'] as const).map(up => pages(up, 1).headAndFoot.product)
    expect(new Set(kinds).size).toBe(9)
    expect(kinds[0]).not.toContain('　')
  })

  test('has margins that are mirrored on both sides, and styles for each of its kinds', () => {
    const style = handoutStyles(sheetOf('a4', 'left', { top: 26, bottom: 20 }))
    for (const name of ['.pr-cover', '.pr-grid', '.pr-words', '.pr-blank']) expect(style).toContain(name)
    expect(pages(1, 1, {}, { duplex: true }).sheet).not.toEqual(pages(1, 1).sheet)
  })
})

describe('words alone', () => {
  const note = '一是堤要修牢。今年修12公里。'
  const slides = [
    slide(1, '在防汛会上的讲话', '同志们：'),
    slide(2, '修堤', '', { kind: 'section', part: 0 } as object),
    slide(3, '先备后战', note, { points: ['一是堤要修牢。'], part: 0 } as object),
    slide(4, '先备后战', '再说一句。', { part: 0 } as object),
    slide(5, '目录', '', { kind: 'agenda', part: 0 } as object),
  ]
  const body = (up: 'notes' | 'outline' | 'study', lang: 'zh' | 'en' = 'zh') =>
    handoutPages({ width: 980, height: 552 }, deck(slides, ['修堤'], lang), { up, binding: 'left', blanks: 1 }).body
  const heads = (html: string) =>
    Array.from(html.matchAll(/<h[23]>(?:<small>.*?<\/small>)?(.*?)<\/h[23]>/g), ([, words]) => words)

  test('the spoken text has the heads of parts and slides once, and every word', () => {
    expect(heads(body('notes'))).toEqual(['修堤', '先备后战'])
    expect(body('notes')).toContain('<b>一是堤要修牢。</b>今年修')
    expect(body('notes')).toMatch(/同志们：.*再说一句。/s)
    expect(Array.from(body('notes').matchAll(/id="pr-(\d)"/g), ([, no]) => no)).toEqual(['1', '2', '3', '4', '5'])
    expect(body('notes')).toContain('lang="zh-CN"')
    expect(body('notes', 'en')).toContain('lang="en"')
  })
  test('a part that is said on a line of its own has that line as its head', () => {
    const said = [
      slide(1, ''),
      slide(2, '备沙', '一、备沙，一袋不少。\n（一）沙要备足。袋要扎紧。', {
        part: 0,
        points: ['一、备沙，一袋不少。', '（一）沙要备足。'],
      } as object),
    ]
    const form = { up: 'notes', binding: 'left' } as const
    const html = handoutPages({ width: 980, height: 552 }, deck(said, ['备沙']), form).body
    expect(heads(html)).toEqual(['一、备沙，一袋不少。'])
    expect(html).toContain('<p class="is-brief"><b>（一）沙要备足。</b>袋要扎紧。</p>')
    expect(html.split('一袋不少')).toHaveLength(2)
  })
  test('of a section page the full text has its line as a heading, and no slide', () => {
    const said = [
      slide(1, '封面'),
      slide(2, '备沙', '一、备沙，一袋不少。\n先说仓库。', { kind: 'section' } as object),
      slide(3, '沙要备足', '沙要备足。袋要扎紧。'),
    ]
    const form = { up: 1, binding: 'left' } as const
    const html = handoutPages({ width: 980, height: 552 }, deck(said, ['备沙']), form).body
    expect(html).toContain('<h2>一、备沙，一袋不少。</h2>')
    expect(Array.from(html.matchAll(/data-no="(\d)"/g), ([, no]) => no)).toEqual(['1', '3'])
    expect(html.split('先说仓库')).toHaveLength(2)
  })
  test('the outline has the points and nothing that is only said', () => {
    expect(heads(body('outline'))).toEqual(['修堤', '先备后战'])
    expect(body('outline')).toContain('<li>一是堤要修牢。</li>')
    expect(body('outline')).not.toMatch(/12公里|同志们|目录/)
  })
  test('the outline and the study sheet number heads as the speech does, and name no part twice', () => {
    const numbered = [
      slide(1, ''),
      slide(2, '备沙', '一、备沙，一袋不少。', { kind: 'section', part: 0 } as object),
      slide(3, '备沙，一袋不少', '沙要备足。', { part: 0 } as object),
      slide(4, '沙要备足', '（一）沙要备足。备沙12吨。', { points: ['（一）沙要备足。'], part: 0 } as object),
      slide(5, '守住堤', '守住堤！', {
        kind: 'closing',
        rows: [{ text: '备沙', isBelow: false }],
      } as object),
    ]
    const html = (up: 'outline' | 'study') =>
      handoutPages({ width: 980, height: 552 }, deck(numbered, ['备沙']), { up, binding: 'left', blanks: 1 }).body
    expect(heads(html('outline'))).toEqual(['一、备沙，一袋不少', '（一）沙要备足', '守住堤'])
    expect(html('outline')).not.toContain('<li>')
    expect(html('study')).toMatch(/<h2>一、备沙，.*<h3>（一）沙/)
  })
  test('a blank stands in one line with its number and the sign behind it', () =>
    expect(
      handoutPages({ width: 980, height: 552 }, deck([slide(1, ''), slide(2, '备沙', '备沙12吨，袋要扎紧。')]), {
        up: 'study',
        binding: 'left',
        blanks: 1,
      }).body,
    ).toMatch(
      /备沙<span class="nb"><span class="pr-key">\(1\)<\/span><span class="pr-blank"[^>]*><\/span>，<\/span>袋要/,
    ))
  test('the outline has what the slides show, explanations below their rows', () => {
    const rows = [
      { text: '（一）备沙', isBelow: false },
      { text: '4200立方米', isBelow: true },
    ]
    const html = handoutPages(
      { width: 980, height: 552 },
      deck([slide(1, ''), slide(2, '先备后战', note, { points: ['一是堤要修牢。'], rows } as object)]),
      { up: 'outline', binding: 'left' },
    ).body
    expect(html).toContain('<li>（一）备沙</li><li class="is-below">4200立方米</li>')
    expect(html).not.toContain('堤要修牢')
  })
  test('the study sheet has a line as long as the words that are left out, and the words at its end', () => {
    expect(body('study')).toContain('<span class="pr-key">(1)</span><span class="pr-blank" style="width:6em"></span>')
    expect(body('study')).not.toMatch(/修12公里/)
    const answers = body('study').split('class="pr-answers"')[1] ?? ''
    expect(answers).toContain('<span class="pr-key">1</span><span>12公里</span>')
    const none = handoutPages({ width: 980, height: 552 }, deck([slide(1, '')]), { up: 'study', binding: 'left' }).body
    expect(none).not.toContain('pr-answers')
  })
  test('contents lead to their slides', () => {
    expect(contentsHtml(deck(slides, ['修堤']), A4)).toMatch(
      /class="pr-part"><a href="#pr-2"><span>修堤<.*class=""><a href="#pr-3"><span>先备后战</,
    )
  })
  test.each([
    ['一是堤要修牢。', '堤要修牢', true],
    ['堤要修牢，一刻也不能等。', '堤要修牢', false],
    ['堤要修牢', '', false],
    ['物资要备足', '堤要修牢', false],
    ['第十二，把沿江的堤一段一段地修牢', '把沿江的堤一段一段地修牢', true],
  ])('%s below %s says it again: %s', (text, title, again) => expect(isTitleAgain(text, title)).toBe(again))
})

describe('text on paper', () => {
  test.each([
    ['12月讲“水”', 'zh', '<span class="nb">12月</span>讲<span class="nb">“水”</span>'],
    ['a<b “水利建设”95.9%', 'zh', 'a&lt;b <span class="nb">“水利建设”</span><span class="nb">95.9%</span>'],
    ['“四条和五条”，2340公里', 'zh', '“四条和五条”，2340公里'],
    [
      '“a” ‘b’',
      'en',
      '<span class="pr-opens">“</span>a<span class="pr-closes">”</span> ' +
        '<span class="pr-opens is-single">‘</span>b<span class="pr-closes is-single">’</span>',
    ],
  ] as const)('%s in %s', (text, lang, html) => expect(textHtml(text, lang)).toBe(html))
  test('points are bold where they stand, over the ends of lines too', () => {
    const phrases = [
      { start: 0, end: 3 },
      { start: 7, end: 11 },
    ]
    expect(
      paragraphsHtml({ note: '一是水。二是电。\n三是路。', phrases }, 'zh').replaceAll(/ class="[^"]*"/g, ''),
    ).toBe('<p><b>一是水</b>。二是电<b>。</b></p><p><b>三是</b>路。</p>')
  })
  test('a paragraph of up to three lines goes over whole, a longer one need not', () => {
    const html = paragraphsHtml({ note: `${'路'.repeat(90)}。\n${'渠'.repeat(120)}。`, phrases: [] }, 'zh')
    expect(html.match(/<p[^>]*>/g)).toEqual(['<p class="is-brief">', '<p>'])
    expect(handoutStyles(A4)).toContain('p.is-brief { break-inside: avoid; }')
  })
})

describe('bookmarks of the script', () => {
  const slides = [
    slide(1, '封面', '同志们：'),
    slide(2, '水', '', { part: 0 } as object),
    slide(3, '水', '讲水。', { part: 0 } as object),
    slide(4, '水', '又讲水。', { part: 1 } as object),
  ]
  const starts = { 1: 1, 3: 2, 4: 3 }
  test('lead to the first words of each part', () =>
    expect(bookmarksOf({ title: '讲话', parts: ['甲', '乙', '丙'], slides }, starts)).toEqual([
      { title: '讲话', page: 1 },
      { title: '甲', page: 2 },
      { title: '乙', page: 3 },
    ]))
  test('without parts to slides that say something, each title once', () => {
    const talk = [
      ...slides.slice(0, 1),
      slide(2, '水', '讲水。'),
      slide(3, '水', '又讲。'),
      slide(4, '电', ''),
      slide(5, '路', '讲路。'),
    ]
    expect(bookmarksOf({ title: '讲话', parts: [], slides: talk }, { 2: 4, 3: 5, 5: 6 })).toEqual([
      { title: '讲话', page: 1 },
      { title: '水', page: 4 },
      { title: '路', page: 6 },
    ])
  })
})

describe('the files of a product', () => {
  const handout = (up: HandoutForm['up']) => ({ format: 'handout', up, binding: 'left' }) as ProductPlan
  const copies = { from: 1, to: 3, inOne: false }
  test('are named by what they are', () => {
    expect(productName(handout(3), [handout(3)])).toBe('handout.pdf')
    expect(productName(handout(3), [handout(3), handout('study')])).toBe('handout-3.pdf')
    expect(productName({ format: 'pdf', grayscale: false }, [])).toBe('slides.pdf')
    expect(namesOf([handout(1), { format: 'pptx' }], null)).toEqual(['handout.pdf', 'slides.pptx'])
    expect(namesOf([handout(1), { format: 'pptx' }], copies)).toEqual(['copies/handout.pdf', 'slides.pptx'])
    expect(namesOf([handout(1)], { ...copies, inOne: true })).toEqual(['handout-copies.pdf'])
  })
  test('are recorded one by one', () => {
    const made = { file: '', pages: 2, bytes: 0 }
    expect(filesOf({ ...made, name: 'slides.pdf', format: 'pdf' })).toEqual(['slides.pdf'])
    expect(filesOf({ ...made, name: 'png', format: 'png' })).toEqual(['png/001.png', 'png/002.png'])
    expect(filesOf({ ...made, name: 'copies', format: 'pdf', files: ['a.pdf', 'b.pdf'] })).toEqual([
      'copies/a.pdf',
      'copies/b.pdf',
    ])
    expect(filesOf({ ...made, name: null, format: 'pdf' })).toEqual([])
  })
})

test('the command line knows them', () => {
  const plan = (...argv: string[]) => parseArguments(argv, 'en', '1')
  expect(plan('export', 'd', '--handout', 'study,1', '--blanks', '8', '--booklet', '--no-cover')).toMatchObject({
    products: [
      { up: 1, duplex: true, booklet: true, withoutCover: true, blanks: 8 },
      { up: 'study', duplex: true, booklet: true, withoutCover: true, blanks: 8 },
    ],
  })
  expect(plan('handout', 'd', '-o', 'x.pdf', '--kind', 'notes')).toMatchObject({ form: { up: 'notes' } })
  for (const [argv, message] of [
    [['handout', 'd', '-o', 'x.pdf', '--kind', '5'], 'usage-one-of'],
    [['export', 'd', '--handout', '1', '--booklet', '--copies', '3'], 'usage-booklet-copies'],
  ] as const)
    expect(() => plan(...argv)).toThrow(expect.objectContaining({ message }))
})
