// Rows of prizes: `国际赛2金1银，全国赛…`, `在学科竞赛中，物理获一等奖3人…`. Other figures between them do not matter.

import type { Fact } from '../../../language/facts/fact.ts'
import type { Chain } from './rows.ts'
import { keyOf, type Row } from './readings.ts'

const APART = 160

interface Draft extends Row {
  topic: string
  among: string
  item: string
}

export function prizeRows(text: string, facts: readonly Fact[]): Chain {
  const rows: (Draft | null)[] = []
  let row: Draft | null = null
  let sentence = -1
  for (const fact of facts) {
    if (!fact.prize) continue
    const part = (kind: string) => fact.coordinates.findLast(one => one.kind === kind)
    const [topic, among, item] = [part('topic'), part('among'), part('item') ?? part('place')]
    const cell = cellOf(text, fact)
    const goesOn =
      row !== null &&
      fact.sentence === sentence &&
      (topic?.text ?? '') === row.topic &&
      (among?.text ?? '') === row.among &&
      (!item || item.text === row.item)
    if (row && goesOn) {
      row.cells.push(cell)
      continue
    }
    const start = Math.min(...[topic, among, item].flatMap(one => (one ? [one.span.start] : [])), fact.span.start)
    const end = row?.cells.at(-1)?.fact.span.end ?? -1
    if (end < 0 || fact.span.start - end > APART || fact.line - (row?.cells[0]?.fact.line ?? 0) > 1) rows.push(null)
    row = {
      label: '',
      start,
      cells: [cell],
      topic: topic?.text ?? '',
      among: among?.text ?? '',
      item: item?.text ?? '',
    }
    sentence = fact.sentence
    rows.push(row)
  }
  return labelled(rows)
}

// --- internal ---

function cellOf(text: string, fact: Fact) {
  const name = fact.measure ? text.slice(fact.measure.start, fact.measure.end) : ''
  return { fact, key: keyOf(name, fact), name }
}

/** What stands before a colon may lead to all rows: it tells only where it changes. */
function tells(values: readonly string[], part: string): boolean {
  return new Set(part === 'topic' ? values.filter(Boolean) : values).size > 1
}

/** A part of the label that is the same in all neighbours tells nothing: `省` of `省一等奖` in every contest. */
function labelled(rows: readonly (Draft | null)[]): Chain {
  const out: Chain = []
  let group: Draft[] = []
  const close = () => {
    const telling = (['topic', 'among', 'item'] as const).filter(part =>
      tells(
        group.map(row => row[part]),
        part,
      ),
    )
    for (const row of group) {
      const parts = telling
      out.push({
        ...row,
        label: parts
          .map(part => row[part])
          .filter(Boolean)
          .join('，'),
      })
    }
    group = []
  }
  for (const row of rows) {
    if (row) group.push(row)
    else {
      close()
      out.push(null)
    }
  }
  close()
  return out
}
