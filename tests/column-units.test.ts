// The unit of a column stands once, in its head.

import { expect, it } from 'vitest'
import { withUnitInHead } from '../scripts/deck/slides/column-units.ts'
import type { Shown } from '../scripts/model/deck.ts'

const shown = (text: string): Shown => ({ text, spans: [] })
const under = (name: string, ...cells: string[]) => {
  const { head, rows } = withUnitInHead({
    head: [shown(''), shown(name)],
    rows: cells.map((cell, at) => [shown(`${at + 1}号渠`), shown(cell)]),
  })
  return [head[1]?.text, ...rows.map(row => row[1]?.text)]
}

it('leaves bare figures where all cells have the same unit', () => {
  expect(under('渠长', '120公里', '96.5公里', '×公里')).toEqual(['渠长（公里）', '120', '96.5', '×'])
  expect(under('投入', '1,200万元', '900万元')).toEqual(['投入（万元）', '1,200', '900'])
})

it('leaves open what the speech leaves open', () => {
  expect(under('金牌', '5块', '', '3块')).toEqual(['金牌（块）', '5', '', '3'])
})

it.each([
  ['another unit', '渠长', '120公里', '800米'],
  ['a word beside the figure', '渠长', '约120公里', '96公里'],
  ['a sign that is a piece of the figure', '漏损率', '12.5%', '9%'],
  ['years', '建成', '2021年', '2022年'],
  ['the name has it', '公里数', '120公里', '96公里'],
  ['nothing to name', '', '120公里', '96公里'],
  ['one row', '渠长', '120公里'],
])('changes nothing: %s', (_, name, ...cells) => {
  expect(under(name, ...cells)).toEqual([name, ...cells])
})
