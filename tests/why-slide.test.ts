// Why a row stands on a slide, and what no slide shows.

import { describe, expect, it } from 'vitest'
import { whySlide } from '../scripts/check/index.ts'
import { renderSlideReason } from '../scripts/cli/why-slide.ts'
import { convert, understand } from '../scripts/convert.ts'
import { ledgerOf } from '../scripts/folder/index.ts'
import { leftToNotes } from '../scripts/folder/left-to-notes.ts'

const TEXT = `在全村修渠会上的讲话
乡亲们：
一、账要算清楚
去年修渠12公里，花了40万元，比前年少花3万元。渠口的石头是从后山搬来的，一块一块都是人背的，背石头的人里最大的六十岁。
二、渠要管起来
每户每月分水30方，超出的部分先停后补。每段渠都有一块牌子，牌子上写着名字，6月底前全部立好，立不好的那一段不通水。
让我们把渠守好！`

const made = (() => {
  const understood = understand(
    { name: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: '', text: TEXT, marks: [] },
    null,
  )
  const converted = convert(understood, {})
  return { ...converted, given: {}, version: '0', outlineByHand: false }
})()
const ledger = ledgerOf(made)

describe('each text of the ledger', () => {
  it('has the role by which it was chosen, each slide its form', () => {
    for (const slide of ledger.slides) {
      expect(slide.form).toBeTruthy()
      for (const text of slide.texts) expect(text.role).toBeTruthy()
    }
  })
})

describe('why a row stands there', () => {
  const points = ledger.slides.find(({ kind }) => kind === 'points')?.no ?? 0
  it('is its role, its place and what it says', () => {
    const rows = whySlide(ledger, TEXT, points)?.rows ?? []
    const row = rows.find(({ noted }) => noted.includes('40万元'))
    expect(row).toMatchObject({ line: 4, opens: true, edited: false })
    expect(['support', 'row']).toContain(row?.role)
  })

  it.each([
    ['zh', '40万元'],
    ['en', '40万元'],
  ] as const)('is told in %s', (lang, figure) => {
    const reason = whySlide(ledger, TEXT, points)
    const told = reason ? renderSlideReason(reason, lang) : ''
    expect(told).toContain(figure)
    expect(told).toContain(lang === 'zh' ? '第 4 行' : 'line 4')
  })

  it('is nothing where there is no such slide', () => {
    expect(whySlide(ledger, TEXT, 99)).toBeNull()
  })
})

describe('what no slide shows', () => {
  const left = (texts = made.texts) => leftToNotes(made.deck, made.outline, TEXT, texts)
  it('is told with its sentence', () => {
    const nothing = left([])
    expect(nothing.flatMap(({ what }) => what)).toEqual(expect.arrayContaining(['12公里', '40万元', '6月底前']))
    expect(nothing.some(({ words }) => words.startsWith('让我们把渠守好'))).toBe(true)
  })
  it('is told once where a commitment holds the day and the sum', () => {
    const text = '在路灯会上的讲话\n\n同志们：\n\n路灯的事拖了两年。我保证6月底前把40盏路灯全部装好。\n'
    const source = { name: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] } as const
    const { deck, outline } = convert(understand({ ...source, marks: [] }, null), {})
    expect(leftToNotes(deck, outline, text, []).filter(({ words }) => words.includes('40盏')).length).toBe(1)
  })
  it('is nothing that a slide shows', () => {
    const shown = made.texts
      .flat()
      .map(({ text }) => text)
      .join('')
    for (const { what } of left()) for (const one of what) expect(shown).not.toContain(one)
  })
})
