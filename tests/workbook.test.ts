// The sheet behind a chart: what somebody sees who opens its figures in the presentation.

import { expect, test } from 'vitest'
import { column, workbook } from '../scripts/pptx/workbook.ts'
import type { ChartElement } from '../scripts/pptx/elements.ts'
import { openZip } from '../scripts/office/zip.ts'

test('series stand above, categories on the left, figures as figures, and what is missing is left out', () => {
  const chart = {
    categories: ['东村', 'A & B'],
    series: [
      { name: '水田', values: [12, null] },
      { name: '旱田', values: [0.5, 7] },
    ],
  } as unknown as ChartElement
  const zip = openZip(workbook(chart))
  const textOf = (name: string) => new TextDecoder().decode(zip.part(name) ?? undefined)
  const sheet = textOf('xl/worksheets/sheet1.xml')
  const cells = Array.from(
    sheet.matchAll(/<c r="(\w+)"( t="inlineStr")?>(?:<is>)?<[vt]\b[^>]*?(?:\/>|>([^<]*)<)/g),
    ([, at, isText, value]) => `${at} ${isText ? 'text' : 'figure'} ${value ?? ''}`,
  )
  expect(cells).toEqual([
    'A1 text ',
    'B1 text 水田',
    'C1 text 旱田',
    'A2 text 东村',
    'B2 figure 12',
    'C2 figure 0.5',
    'A3 text A &amp; B',
    'C3 figure 7',
  ])
  expect(sheet.match(/<row r="\d"/g)).toEqual(['<row r="1"', '<row r="2"', '<row r="3"'])
  expect(textOf('xl/workbook.xml')).toContain('sheetId="1" r:id="rId1"')
})

test('columns are named as sheets name them', () => {
  expect([0, 1, 5].map(column)).toEqual(['A', 'B', 'F'])
})
