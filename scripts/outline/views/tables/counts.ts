// `在春季赛中，获金牌3枚、银牌2枚；在夏季赛中，获金牌5枚、银牌1枚；…`: the same counted things for at least three labels.

import type { Table } from '../../../model/outline.ts'
import type { Span } from '../../../model/source.ts'

const RE_COUNTED =
  /(?<what>[\u4e00-\u9fff]{2,10})(?:（[^（）]{1,12}）)?(?<figure>\d[\d.]*[\u4e00-\u9fff]{0,2}|×[\u4e00-\u9fff]{0,1})(?=[，,、；;。]|$)/g
/** What an item is named after: `全国金牌` after `我队获`. */
const RE_VERB = /^.*(?:获得|荣获|获|取得|夺得|得|拥有|共有|有|为|達|达|共)/
/** `在春季赛中` */
const RE_AMONG = /在(?<label>[^，,。；;]{2,24}?)[中里上](?=[，,])/g
/** More counted things than this in one paragraph are no table. */
const MOST = 200

interface Counted {
  what: string
  figure: string
  start: number
  end: number
}

export function countsTable(text: string, line: Span): Table[] {
  const words = text.slice(line.start, line.end)
  const counted: Counted[] = [...words.matchAll(RE_COUNTED)]
    .map(match => ({
      what: (match.groups?.['what'] ?? '').replace(RE_VERB, ''),
      figure: match.groups?.['figure'] ?? '',
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(one => one.what.length >= 2)
  if (counted.length > MOST) return []
  const measures = measuresOf(counted)
  if (measures.length < 2) return []
  const rows = rowsOf(counted, measures)
  const first = rows[0]?.[0]
  const last = rows.at(-1)?.at(-1)
  if (rows.length < 3 || !first || !last) return []
  return [
    {
      type: 'table',
      explicit: false,
      caption: null,
      columns: ['', ...measures],
      rows: rows.map(row => [labelOf(words, row, measures), ...row.map(one => one.figure)]),
      span: { start: line.start + sentenceStart(words, first.start), end: line.start + last.end },
    },
  ]
}

// --- internal ---

/** Things counted at least three times, in order of first appearance. */
function measuresOf(counted: readonly Counted[]): string[] {
  const names = [...new Set(counted.map(one => one.what))]
  return names.filter(
    name =>
      counted.filter(one => one.what.endsWith(name)).length >= 3 &&
      !names.some(other => other !== name && name.endsWith(other)),
  )
}

/** Runs of counted things that name all measures in order. */
function rowsOf(counted: readonly Counted[], measures: readonly string[]): Counted[][] {
  const rows: Counted[][] = []
  let row: Counted[] = []
  for (const one of counted) {
    const column = measures.findIndex(measure => one.what.endsWith(measure))
    if (column < 0) continue
    if (column === 0) row = [one]
    else if (column === row.length) row.push(one)
    else row = []
    if (row.length === measures.length) {
      rows.push(row)
      row = []
    }
  }
  return rows
}

/** The words before the first measure, and the 在…中 of its sentence. */
function labelOf(words: string, row: readonly Counted[], measures: readonly string[]): string {
  const first = row[0] as Counted
  const own = first.what.slice(0, first.what.length - (measures[0] as string).length)
  const among =
    [...words.slice(sentenceStart(words, first.start), first.start).matchAll(RE_AMONG)].at(-1)?.groups?.['label'] ?? ''
  return among && own ? `${among}，${own}` : among || own
}

function sentenceStart(words: string, at: number): number {
  return Math.max(words.lastIndexOf('。', at - 1), words.lastIndexOf('！', at - 1)) + 1
}
