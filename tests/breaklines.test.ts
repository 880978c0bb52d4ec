import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../scripts/deck/fit/break-lines.ts'
import { textWidth } from '../scripts/language/width.ts'

describe('lines of headings and phrases', () => {
  const table: [text: string, em: number, lines: string[]][] = [
    // short enough: one line
    ['加强队伍建设', 11, ['加强队伍建设']],
    // after a comma rather than in the middle
    ['抓好学习培训，提高能力', 10, ['抓好学习培训，', '提高能力']],
    // never inside 落实 or 到位, never before 的
    ['各项措施落实到位的单位受到表扬', 11, ['各项措施落实到位的', '单位受到表扬']],
    // a number keeps its unit
    ['全年完成投资3.5亿元比上年多', 9, ['全年完成投资', '3.5亿元比上年多']],
    // an exponent and a lowered figure keep what they belong to
    ['每年的取水量约10⁹立方米', 9, ['每年的取水量', '约10⁹立方米']],
    ['监测点空气里PM₂.₅浓度下降', 9, ['监测点空气里', 'PM₂.₅浓度下降']],
    ['We will finish what we have begun together', 12, ['We will finish what we', 'have begun together']],
  ]
  it.each(table)('%s in %d em', (text, em, lines) => expect(breakLines(text, em)).toEqual(lines))

  it('breaks a statement after punctuation only, while each line fits', () => {
    expect(breakLines('路要一步步走，事要一件件办。', 9, { font: 'serif-900', sense: true })).toEqual([
      '路要一步步走，',
      '事要一件件办。',
    ])
  })

  it('cuts a run of 300 letters where it is full', () => {
    const lines = breakLines('x'.repeat(300), 10)
    expect(lines.join('')).toBe('x'.repeat(300))
    expect(lines.every(line => textWidth(line, 'sans-700') <= 10)).toBe(true)
  })

  it('loses nothing, starts no line with a closing mark, and keeps every line in its width', () => {
    const word = fc.constantFrom(
      '工作',
      '落实',
      '要',
      '的',
      '，',
      '“',
      '”',
      '、',
      '2024年',
      '高质量',
      '发展',
      '。',
      'AI',
      '×',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 6, max: 25 }), (words, em) => {
        const text = words.join('')
        const lines = breakLines(text, em)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const line of lines) expect(textWidth(line, 'sans-700')).toBeLessThanOrEqual(Math.max(em, 6))
      }),
    )
  })
})

describe('text widths', () => {
  it('counts a Chinese character one em and puts an eighth between Chinese and Latin', () => {
    expect(textWidth('一二三')).toBe(3)
    expect(textWidth('约3%的')).toBeCloseTo(textWidth('3%') + 2 + 0.25, 5)
    expect(textWidth('第3名')).toBeCloseTo(2 + 0.555 + 0.25, 5)
  })
})
