// When all rows of a table were so, where the words before them say it: `去年同期，一车间33%，…` is no table of today.

import { unbroken } from '../../../language/any-of.ts'
import { PERIOD } from '../../../language/figures.ts'
import type { Table } from '../../../model/outline.ts'

interface Timed {
  table: Table
  time?: string
}

const REACH = 24
const RE_TIME = new RegExp(
  unbroken`
    (?:^|[。！？；;\n.!?]\s?)(?:而|但|到了?|在|[Ii]n\s|[Aa]nd\s)?(?<time>${PERIOD}|去年|今年|明年
    |(?:last|this)\s(?:year|month|season|week)
    |the\syear\sbefore|(?:19|20)\d\d)(?:一年|全年|[这這][个個]?[时時]候)?[呢的，,\s]*$`,
  'i',
)
const RE_PAST = /[去上前]年|同期|last|before/i

/** The time that stands alone before the first row, in its sentence; '' where none does. */
export function timeBefore(text: string, at: number): string {
  return RE_TIME.exec(text.slice(Math.max(0, at - REACH), at))?.groups?.['time'] ?? ''
}

/** Its one column under its time. */
export function withTime<T extends Timed>(grid: T): T {
  const [, name = ''] = grid.table.columns
  const { time = '' } = grid
  if (time === '' || grid.table.columns.length !== 2 || name.includes(time) || grid.table.caption?.includes(time))
    return grid
  const full = /[a-z]/i.test(time) && name !== '' ? `${time} ${name}` : time + name
  return { ...grid, time: '', table: { ...grid.table, columns: ['', full] } }
}

/** What is over is shown as over. */
export const pastNamed = <T extends Timed>(grid: T): T => (RE_PAST.test(grid.time ?? '') ? withTime(grid) : grid)
