// The sheet that a chart draws from: names of the series above, categories on the left, figures as figures.

import { pack } from '../office/zip.ts'
import type { ChartElement } from './elements.ts'
import { contentTypes } from './package.ts'
import { element, escape, OFFICE, part, relationships, SHEET } from './xml.ts'

type Value = string | number | null

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const EXTENSIONS = new Map([
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xml', 'application/xml'],
])
const TYPES = new Map([
  ['xl/workbook.xml', `${MAIN}.sheet.main+xml`],
  ['xl/worksheets/sheet1.xml', `${MAIN}.worksheet+xml`],
])

/** The bytes of an .xlsx. */
export function workbook({ categories, series }: ChartElement): Uint8Array {
  const rows = [
    row(1, ['', ...series.map(({ name }) => name)]),
    ...categories.map((category, index) =>
      row(index + 2, [category, ...series.map(({ values }) => values[index] ?? null)]),
    ),
  ]
  const sheet = element('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': 'rId1' })
  return pack(
    new Map([
      ['[Content_Types].xml', contentTypes(EXTENSIONS, TYPES)],
      ['_rels/.rels', relationships([{ type: 'officeDocument', target: 'xl/workbook.xml' }])],
      ['xl/workbook.xml', part('workbook', { xmlns: SHEET, 'xmlns:r': OFFICE }, element('sheets', {}, sheet))],
      ['xl/_rels/workbook.xml.rels', relationships([{ type: 'worksheet', target: 'worksheets/sheet1.xml' }])],
      ['xl/worksheets/sheet1.xml', part('worksheet', { xmlns: SHEET }, element('sheetData', {}, ...rows))],
    ]),
  )
}

/** 0 → A; a chart never has more than a few series. */
export function column(index: number): string {
  return String.fromCodePoint(65 + index)
}

// --- internal ---

function row(number: number, values: readonly Value[]): string {
  return element('row', { r: number }, ...values.map((value, index) => cell(`${column(index)}${number}`, value)))
}

function cell(at: string, value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return element('c', { r: at }, element('v', {}, String(value)))
  return element('c', { r: at, t: 'inlineStr' }, element('is', {}, element('t', {}, escape(value))))
}
