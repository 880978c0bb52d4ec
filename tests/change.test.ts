// Rows from an old state to a new one: how they are read (cases/turns.txt), and when a slide shows them as changes.

import { expect, it, test } from 'vitest'
import type { Draft } from '../scripts/deck/draft.ts'
import { withChange } from '../scripts/deck/slides/change.ts'
import { turnOf } from '../scripts/language/turns.ts'
import { loadCases } from './cases.ts'
import { reading } from './reading.ts'

it.each(loadCases('turns'))('$title', ({ title, input, expected }) => {
  const found = input.split('\n').map(row => {
    const turn = turnOf(row, title === 'English' ? 'en' : 'zh')
    if (!turn) return '-'
    const words = (span: { start: number; end: number }) => row.slice(span.start, span.end).trim()
    const states = `${words(turn.before)} → ${words(turn.after)}${turn.figures ? ' (figures)' : ''}`
    return turn.what ? `${words(turn.what)}: ${states}` : states
  })
  expect(found.join('\n')).toBe(expected)
})

/** What a slide of these rows becomes. */
function changes(rows: readonly string[]): string {
  const text = rows.join('\n')
  let at = 0
  const items = rows.map(row => {
    const start = text.indexOf(row, at)
    at = start + row.length
    return { marker: null, phrase: { text: row, spans: [{ start, end: at }] }, clause: null }
  })
  const draft: Draft = {
    kind: 'points',
    form: 'lines',
    title: { text: '变化', spans: [] },
    items,
    start: 0,
    part: null,
    edge: null,
    continued: null,
  }
  const made = withChange(reading(text), draft)
  if (made.kind !== 'change') return made.kind
  const shown = made.items.map(({ label, before, after }) =>
    [label?.text, before.text, after.text].filter(Boolean).join(' '),
  )
  return `${made.form}: ${shown.join(' | ')}`
}

test('all rows are figures with names, or all are words', () => {
  expect(changes(['管网漏损率从16.8%降到9.4%', '抢修平均用时由4小时缩短到50分钟'])).toBe(
    'figures: 管网漏损率 16.8% 9.4% | 抢修平均用时 4小时 50分钟',
  )
  expect(changes(['从看天烧火转变为按室温供热', '从各管一段转变为一个中心统调'])).toBe(
    'words: 看天烧火 按室温供热 | 各管一段 一个中心统调',
  )
})

test('one row that is none, or of the other kind, and they stay rows', () => {
  expect(changes(['管网漏损率从16.8%降到9.4%', '抢修一律四小时到场'])).toBe('points')
  expect(changes(['管网漏损率从16.8%降到9.4%', '从看天烧火转变为按室温供热'])).toBe('points')
  expect(changes(['从看天烧火转变为按室温供热'])).toBe('points')
})

test('four rows are set smaller than three, and a figure may be wider', () => {
  const rows = ['管网漏损率从16.8%降到9.4%', '收费率从61%提高到124.5%', '投诉从41件降到9件']
  expect(changes(rows)).toBe('points')
  expect(changes([...rows, '抢修用时由4小时缩短到50分钟'])).toMatch(/^figures: /)
})

/** What a slide of a table under these heads becomes. */
function tableAs(heads: readonly string[], rows: readonly (readonly string[])[], remark = ''): string {
  const shown = (text: string) => ({ text, spans: [] })
  const draft: Draft = {
    kind: 'table',
    form: 'roomy',
    align: [],
    widths: [],
    columns: heads.map(shown),
    rows: rows.map(row => row.map(shown)),
    remark: remark === '' ? null : shown(remark),
    title: shown('变化'),
    start: 0,
    part: null,
    edge: null,
    continued: null,
  }
  const made = withChange(reading(''), draft)
  return made.kind === 'change'
    ? made.items.map(({ label, before, after }) => `${label?.text} ${before.text} ${after.text}`).join(' | ')
    : made.kind
}

test('figures of now under no head beside those of last year are changes', () => {
  const rows = [
    ['漏水', '3起', '9起'],
    ['停泵', '58小时', '146小时'],
  ]
  expect(tableAs(['', '', '去年'], rows)).toBe('漏水 9起 3起 | 停泵 146小时 58小时')
  expect(tableAs(['', '今年', '去年'], rows)).toBe('table')
  expect(tableAs(['村', '', '去年'], rows)).toBe('table')
  expect(tableAs(['', '', '邻县'], rows)).toBe('table')
  expect(tableAs(['', '', '去年', ''], rows)).toBe('table')
  expect(tableAs(['', '', '去年'], rows, '示例数据')).toBe('table')
  expect(tableAs(['', '', '去年'], [...rows, ['水价', '没有变', '1元']])).toBe('table')
})
