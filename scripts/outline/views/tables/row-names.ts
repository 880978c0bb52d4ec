// May the rows of a table be called so? `第二天`, `明年`, `南岔汛后` among things are a time that goes on, `就是修机的老陈`
// is who was named before: a list cut there has lost its members.

import type { Table } from '../../../model/outline.ts'

export function hasRowNames({ rows }: Table): boolean {
  const names = rows.map(([name = '']) => name)
  if (names.some(name => RE_AGAIN.test(name))) return false
  // `自理2600涨到2900`: the figure from which it rose.
  if (names.filter(name => RE_FIGURE.test(name)).length > 1) return false
  // Years in a row are names.
  return !names.some(name => RE_GOES_ON.test(name)) || names.every(name => RE_TIME.test(name))
}

/**
 * `柳树巷、槐树巷3月4日停`: what 、 joins before a figure is one row, where its parts are no rows of their own.
 */
export function withWholeNames(text: string, table: Table): Table {
  const names = table.rows.map(([name = '']) => name)
  let { start } = table.span
  let from = start
  const rows = table.rows.map(([name = '', ...cells]) => {
    const at = text.indexOf(name, from)
    if (name === '' || at < 0 || at >= table.span.end) return [name, ...cells]
    from = at + name.length
    const joined = RE_JOINED.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? ''
    if (joined === '' || names.some(one => one !== '' && joined.includes(one))) return [name, ...cells]
    start = Math.min(start, at - joined.length)
    return [joined + name, ...cells]
  })
  return { ...table, rows, span: { ...table.span, start } }
}

// --- internal ---

const REACH = 16
const RE_JOINED =
  /(?<=^|[，,。；;：:\n])(?![一二三四五六七八九十]+、)[\u4e00-\u9fff]{1,8}(?:、[\u4e00-\u9fff]{1,8})*、$/u

const RE_FIGURE = /[\u4e00-\u9fff]\d{2,}$/u
const RE_AGAIN = /^也?就是/u
const RE_GOES_ON =
  /^(?:第二天|次日|当天|當天|当晚|當晚|后来|後來)|(?:^|[^\d一二三四五六七八九〇零])[今明去前后後]年$|^[上下]个?月$|汛[前后後期]$/u
const RE_TIME = /\d|[年月日号號天晚前后後期]$|[早上下]午/u
