// Facts laid out as rows: a row begins where a fact has a label of the wanted kind, and holds the facts that follow in
// its scope.

import type { Coordinate, CoordinateKind, Fact } from '../../../language/facts/fact.ts'
import { countedNames } from './counted-names.ts'
import { cellOf, OWN, ownCoordinates, type Row } from './readings.ts'

/** Where rows of this kind end, and how far apart they may stand (UTF-16 units). */
interface Kind {
  kind: CoordinateKind
  scope: 'segment' | 'sentence' | 'line'
  apart: number
}

export const KINDS: readonly Kind[] = [
  { kind: 'period', scope: 'segment', apart: 30 },
  { kind: 'place', scope: 'segment', apart: 30 },
  { kind: 'order', scope: 'segment', apart: 30 },
  { kind: 'group', scope: 'segment', apart: 30 },
  { kind: 'purpose', scope: 'segment', apart: 30 },
  { kind: 'topic', scope: 'sentence', apart: 60 },
  { kind: 'among', scope: 'sentence', apart: 60 },
  { kind: 'opener', scope: 'segment', apart: 30 },
  { kind: 'heading', scope: 'line', apart: 60 },
]

/** `Of that, 4 million went into roads`: the whole before it is no row beside its parts. */
const RE_PARTS = /其中|(?<!^\s)\b[Oo]f\s(?:that|this|these|those|which|it|them)\b/

/** Null where rows stand too far apart to be one table. */
export type Chain = (Row | null)[]

export function rowsOf(text: string, facts: readonly Fact[], { kind, scope, apart }: Kind): Chain {
  const rows: Chain = []
  let row: Row | null = null
  let opener = null as { fact: Fact; label: Coordinate } | null
  let end = -1
  for (const fact of facts) {
    if (fact.list !== null || fact.prize !== null) continue
    if (fact.sum) {
      const { kind: sum, words } = fact.sum
      if (sum === 'total' && row && fact.sort === row.cells[0]?.fact.sort)
        rows.push({
          label: text.slice(words.start, words.end),
          start: Math.min(words.start, fact.span.start),
          cells: [{ fact, key: '', name: '' }],
        })
      row = null
      opener = null
      rows.push(null)
      continue
    }
    // `用于更换38台设备`: a figure inside a label.
    if (opener && fact.span.start >= opener.label.span.start && fact.span.end <= opener.label.span.end) continue
    const label = labelOf(fact, kind)
    if (label && label.span.start !== opener?.label.span.start) {
      const start = Math.min(label.span.start, fact.lead.start)
      if (
        end < 0 ||
        start - end > farOf(text, fact, apart) ||
        (kind === 'group' && opener && unitOf(opener.label) !== unitOf(label)) ||
        RE_PARTS.test(text.slice(Math.max(0, end), fact.span.start))
      )
        rows.push(null)
      row = {
        label: label.text,
        start: Math.min(label.span.start, fact.span.start),
        cells: [cellOf(text, fact, label)],
      }
      rows.push(row)
      opener = { fact, label }
    } else if (row && opener && fact[scope] === opener.fact[scope]) {
      row.cells.push(cellOf(text, fact, label))
    } else {
      row = null
      opener = null
      rows.push(null)
    }
    end = Math.max(fact.tail.end, label?.span.end ?? 0)
  }
  return kind === 'opener' ? withCountedNames(rows) : rows
}

// --- internal ---

/** `度` of `200度以内`: bands of another unit are of another table. */
const unitOf = ({ text }: Coordinate) =>
  /\d\s?[万萬亿億千百]*(?<unit>[^\d\s以至到~～—–-]+)/.exec(text)?.groups?.['unit'] ?? ''

/** English words are about twice as long. */
const farOf = (text: string, { lead }: Fact, apart: number) =>
  /[\u4e00-\u9fff]/.test(text.slice(lead.start - 8, lead.end + 8)) ? apart : apart * 2

/** `二队人少，砌了980方` beside `一队，…`: the clause that opens the part says more than the name. */
function withCountedNames(chain: Chain): Chain {
  const runs: Row[][] = [[]]
  for (const row of chain) {
    if (row) runs.at(-1)?.push(row)
    else runs.push([])
  }
  return runs.flatMap(run => {
    const names = countedNames(run.map(({ label }) => label))
    return [null, ...(names ? run.map((row, i) => ({ ...row, label: names[i] ?? row.label })) : run)]
  })
}

/**
 * The outermost label of the clause, where it is of this kind; what the whole sentence stands under, wherever it is.
 */
function labelOf(fact: Fact, kind: CoordinateKind): Coordinate | null {
  if (!OWN.has(kind)) return fact.coordinates.find(one => one.kind === kind) ?? null
  // `去年东店…，西店…`: the period before the first place is that of all.
  const outermost = ownCoordinates(fact).find(one => one.kind === kind || one.kind !== 'period')
  return outermost?.kind === kind ? outermost : null
}
