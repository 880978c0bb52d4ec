// What a handout says: its contents, the blanks of the study sheet, the order of a booklet.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../scripts/cli/arguments.ts'
import type { ProductDeck, ProductSlide } from '../scripts/model/product.ts'
import { studyLines } from '../scripts/products/print/blanks.ts'
import { bookletOrder } from '../scripts/products/print/booklet.ts'
import { contentsLines, wholeTitle } from '../scripts/products/print/contents.ts'

/** `points` are bold in the note: with marker and closing sign. */
function slide(no: number, title: string, note = '', { points = [] as string[], ...more } = {}): ProductSlide {
  const phrases = points.map(words => ({ start: note.indexOf(words), end: note.indexOf(words) + words.length }))
  return { no, kind: 'points', title, note, seconds: 20, part: null, continues: false, phrases, clicks: [], ...more }
}
const deck = (slides: ProductSlide[], parts: string[] = [], lang: 'zh' | 'en' = 'zh') =>
  ({ title: '在防汛会上的讲话', lang, parts, slides }) as unknown as ProductDeck

describe('the contents', () => {
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
  test('the weightiest first, where only some are wanted', () =>
    expect(shown(1).filter(words => words.includes('['))).toEqual(['今年备沙石[4200立方米]，编织袋18万条。']))
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
