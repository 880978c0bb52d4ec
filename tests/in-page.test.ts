// What runs in the page and needs none: where a page of the script ends, and how boxes lie to each other.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { depth, excess, inked, type Box } from '../scripts/browser/in-page/boxes.ts'
import { excerpt, Faults } from '../scripts/browser/in-page/measure.ts'
import { chooseCut, endsAt } from '../scripts/browser/in-page/reading/cuts.ts'
import { inPageScript } from '../scripts/browser/run-in-page.ts'
import type { ReadingParagraph } from '../scripts/model/product.ts'

const paragraph = (text: string, more: Partial<ReadingParagraph> = {}): ReadingParagraph => ({
  text,
  bold: [],
  read: [],
  whole: [],
  turns: [],
  minutes: [],
  heading: null,
  ...more,
})
/** The page holds the text up to `below`, ten characters a line; `|` marks where it ends. */
function cut(text: string, below: number, more: Partial<ReadingParagraph> = {}, { from = 0, isEnglish = false } = {}) {
  const linesAbove = (at: number) => Math.floor((below - 1) / 10) - Math.floor(at / 10)
  const at = chooseCut(paragraph(text, more), { from, below, isEnglish, linesAbove })
  return `${text.slice(0, at)}|${text.slice(at)}`
}

describe('a page of the script ends', () => {
  const rest = '后面还有话要说，还有很多很多话要说。'

  test('at a sentence on its last three lines, though a comma comes later', () => {
    expect(cut(`前面已经说了一整行的话，这里说完了。接着又说，再${rest}`, 28)).toBe(
      `前面已经说了一整行的话，这里说完了。|接着又说，再${rest}`,
    )
  })
  test('else at a comma on its last two', () => {
    expect(cut(`一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十接着又说，再${rest}`, 38)).toBe(
      `一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十接着又说，|再${rest}`,
    )
  })
  test('else at any mark on its last six, before it ends within a sentence', () => {
    const long = '一二三四五六七八九十'.repeat(4)
    expect(cut(`${long}说到这里，${long}`, 80, {}, { from: 1 })).toBe(`${long}说到这里，|${long}`)
  })
  test('else between words', () => {
    expect(
      cut(`the committee has considered every application ${'that '.repeat(9)}`, 42, {}, { from: 1, isEnglish: true }),
    ).toBe(`the committee has considered every |application ${'that '.repeat(9)}`)
  })
  test('before a heading that would stand at its end', () => {
    const text = '前面的话都说完了。一是要快。快就是不等人，也不等天气。'
    expect(cut(text, 16, { bold: [{ start: 9, end: 14 }] })).toBe(
      `前面的话都说完了。|一是要快。快就是不等人，也不等天气。`,
    )
  })
  test('before the whole paragraph where only the beginning of its first sentence would stay', () => {
    expect(cut('这一句话才刚刚开始说就到了页末所以不如整段过去。', 9)).toMatch(/^\|/)
  })
  test('before a heading of its own, never in it', () => {
    expect(cut('二、怎样把这件事办好', 5, { heading: 'line' })).toMatch(/^\|/)
  })
  test('never beyond what stands on it, nor before what stood there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('话', '。', '，', '”', ' a', '12,000', '. ', '！'), { minLength: 2, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (parts, one, other, isEnglish) => {
          const text = parts.join('')
          const from = one % text.length
          const below = from + 1 + (other % (text.length - from))
          const at = chooseCut(paragraph(text), { from, below, isEnglish, linesAbove: at => (below - at) / 10 })
          expect(at).toBeGreaterThanOrEqual(from)
          expect(at).toBeLessThanOrEqual(below + 1)
        },
      ),
    )
  })
})

test.each([
  ['说完了。', 'sentence'],
  ['“说完了。”', 'sentence'],
  ['还没有，', 'clause'],
  ['412,', null],
  ['还没有', null],
])('%s ends: %s', (before, kind) => {
  const after = before === '412,' ? '000' : '后'
  expect(endsAt(before + after, before.length)).toBe(kind)
})

test.each([
  ['“说完了。”|”', null],
  ['说完了|。', null],
  ['At 3:|30', null],
  ['See a.|b', null],
  ['Why?|后', 'sentence'],
  ['He said (so.)|And', 'sentence'],
  ['等等…|后', 'sentence'],
  ['一条；|后', 'sentence'],
  ['如下：|后', 'clause'],
  ['修桥、|铺路', 'clause'],
  ['I came—|she', 'clause'],
  ['”|后', null],
])('%s: %s', (text, kind) => expect(endsAt(text.replace('|', ''), text.indexOf('|'))).toBe(kind))

test('boxes: out of, in each other, without the leading', () => {
  const box: Box = { left: 0, top: 0, right: 100, bottom: 40 }
  expect(excess({ left: 10, top: -3, right: 105, bottom: 40 }, box)).toBe(5)
  expect(depth(box, { left: 90, top: 35, right: 200, bottom: 80 })).toBe(5)
  expect(depth(box, { left: 100, top: 0, right: 120, bottom: 40 })).toBe(0)
  expect(inked(box, 30, false)).toMatchObject({ left: 0, right: 100, top: 6.2, bottom: 36.2 })
  expect(inked(box, 80, true)).toMatchObject({ left: 10, right: 90, top: 0, bottom: 40 })
})

test('the worst of a fault is told once, in few words', () => {
  const faults = new Faults()
  for (const px of [2, 7.06, 3]) faults.report('cut', '这一行字比它的格子要长得多，后面的字看不见', px)
  expect(faults.list()).toEqual([{ kind: 'cut', text: '这一行字比它的格子要长得多，后…', px: 7.1 }])
  expect(excerpt(' 一\n  二 ')).toBe('一 二')
})

test('bundled, it is one script that asks for no module and names what is called', async () => {
  const script = await inPageScript()
  expect(script).not.toMatch(/^\s*(?:import|export)\s/m)
  expect(new Function(`${script}; return Object.keys(speechdeckInPage)`)()).toEqual(['layOutReading', 'measureSlides'])
})
