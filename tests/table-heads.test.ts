// Heads of a table of changes: the periods are set over the measures, other names are left as they are.

import { expect, test } from 'vitest'
import { withPeriods } from '../scripts/deck/slides/table-heads.ts'

const shown = (text: string) => ({ text, spans: [] })
const heads = (names: readonly string[], measure: string) =>
  withPeriods(names.map(shown), shown(measure)).map(({ text }) => text)

test('each column says what and when', () => {
  expect(heads(['', '2021年', '2025年', '排名', '排名'], '漏损率')).toEqual([
    '',
    '漏损率　2021年',
    '漏损率　2025年',
    '排名　2021年',
    '排名　2025年',
  ])
})

test('what is no period is set over nothing', () => {
  const names = ['', '男生', '女生', '排名', '排名']
  expect(heads(names, '人数')).toEqual(names)
})
