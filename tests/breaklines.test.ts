import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, endOfKept, withOwnWords } from '../scripts/deck/fit/break-lines.ts'
import { ownWords } from '../scripts/language/own-words.ts'
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
    // a step that is counted, dates, signs, units of several characters, terms in their marks
    ['今年发展主要目标和下一阶段工作总体部署', 13, ['今年发展主要目标', '和下一阶段工作总体部署']],
    ['定于2025年10月29日召开全体会议', 11, ['定于2025年10月29日', '召开全体会议']],
    ['工期从今年3月上旬排到年底', 8, ['工期从今年', '3月上旬排到年底']],
    ['招收“3+2”专业和5000万元的项目资金', 9, ['招收“3+2”', '专业和5000万元的', '项目资金']],
    ['水温由12.5℃到18.0℃保持不变', 9, ['水温由', '12.5℃到18.0℃', '保持不变']],
    ['定于水渠“清渠行动”改造水渠', 11, ['定于水渠', '“清渠行动”改造水渠']],
    ['清渠任务2024年3月底前交账', 11, ['清渠任务', '2024年3月底前交账']],
    ['大家都来参加“清渠护岸行动”报名', 10, ['大家都来参加', '“清渠护岸行动”报名']],
    // what is compared, what is pointed at
    ['每年下田走访不少于九十天', 7, ['每年下田走访', '不少于九十天']],
    ['把自己门口那几块盲道砖擦出来', 9, ['把自己门口那几块', '盲道砖擦出来']],
    // never behind words that wait for what they belong to
    ['铸件出厂以前谁打磨过谁要签名字', 9, ['铸件出厂以前', '谁打磨过谁要签名字']],
    ['下游的水渠由各镇各村分头清淤完', 9, ['下游的水渠由各镇', '各村分头清淤完']],
    ['出勤的天数按每户两人分开来记账', 9, ['出勤的天数按每户', '两人分开来记账']],
    // members before even lengths
    ['渠要修；闸门也要一扇一扇修好', 12, ['渠要修；', '闸门也要一扇一扇修好']],
    // a date that no line takes is parted at its words
    ['2025年10月29日', 5, ['2025年', '10月29日']],
    ['2025年10月29日上午', 7, ['2025年', '10月29日上午']],
    // an exponent and a lowered figure keep what they belong to
    ['每年的取水量约10⁹立方米', 9, ['每年的取水量', '约10⁹立方米']],
    ['监测点空气里PM₂.₅浓度下降', 9, ['监测点空气里', 'PM₂.₅浓度下降']],
    ['We will finish what we have begun together', 12, ['We will finish what we', 'have begun together']],
  ]
  it.each([
    [
      'a list stays in one piece where a clause ends',
      '扛起重担，抓好教学质量、师资队伍、校园安全三件事',
      22,
      ['扛起重担，', '抓好教学质量、师资队伍、校园安全三件事'],
    ],
    [
      'whichever line is the longer',
      '希望大家当好学习、工作、生活的表率，做到心中有责',
      20,
      ['希望大家当好学习、工作、生活的表率，', '做到心中有责'],
    ],
    [
      'not where that takes another line',
      '去年，我们拿到金牌12块、银牌9块、铜牌15块，前年只有金牌7块',
      18,
      ['去年，我们拿到金牌12块、银牌9块、', '铜牌15块，前年只有金牌7块'],
    ],
    [
      'nor where a few characters would stand alone',
      '今天，把道路、桥梁、涵洞全部查一遍',
      15,
      ['今天，把道路、', '桥梁、涵洞全部查一遍'],
    ],
  ])('%s', (_, text, em, lines) => expect(breakLines(text, em)).toEqual(lines))

  it.each(table)('%s in %d em', (text, em, lines) => expect(breakLines(text, em)).toEqual(lines))

  it('breaks a statement after punctuation only, while each line fits', () => {
    expect(breakLines('路要一步步走，事要一件件办。', 9, { font: 'serif-900', sense: true })).toEqual([
      '路要一步步走，',
      '事要一件件办。',
    ])
  })

  const speech = '渠长制要建起来。没有渠长制，水就没有人管。渠长制的牌子要立在渠边，先在望山县试，望山县试好了再推开。'
  it('keeps the words of the speech whole', () => {
    const own = ownWords(`${speech}望山县带头，大家跟上。`, 'zh')
    expect([...own]).toEqual(['渠长制', '望山县'])
    expect(ownWords(speech, 'en').size).toBe(0)
    const lines = (text: string, em: number) => withOwnWords(own, () => breakLines(text, em))
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('渠长制', '望山县', '修', '大渠', '要', '，', '的', '12.5公里', '水'), {
          minLength: 4,
        }),
        fc.integer({ min: 8, max: 20 }),
        (words, em) => {
          const text = words.join('')
          const ends = endsOf(lines(text, em))
          for (const word of own)
            for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
              expect(ends.some(end => at < end && end < at + word.length)).toBe(false)
        },
      ),
    )
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

/** Where lines end in their text, the last one apart. */
function endsOf(lines: readonly string[]): number[] {
  let at = 0
  return lines.slice(0, -1).map(line => (at += line.length))
}

it('a word of the speech at the end of a text ends where the text does', () => {
  expect(withOwnWords(new Set(['六万']), () => endOfKept('更新六万', 3))).toBe(4)
})
