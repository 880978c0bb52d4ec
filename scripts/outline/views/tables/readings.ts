// How a fact may be read as a cell: under which label it would stand in a table, and in which column. A fact has
// several readings, one a kind of label; which of them makes a table is decided by its neighbours.

import type { Span } from '../../../model/source.ts'
import type { Coordinate, CoordinateKind, Fact } from '../../../language/facts/fact.ts'

export interface Cell {
  fact: Fact
  /** Facts of one key and one unit are one column; '' goes on with the column before. */
  key: string
  /** The measure as written; '' when this fact does not say it. */
  name: string
  /** The verb of a counted noun, `employed` of `employed 640 people`: the next may say it alone. */
  verb?: string
  /** Its name is when it was. */
  isTime?: boolean
}

export interface Row {
  label: string
  /** Where the row begins: its label or its first figure. */
  start: number
  cells: Cell[]
  /** What all rows measure, where their clauses say it and the columns are named by something else. */
  measure?: Span | null
}

/** Coordinates that stand in the clause itself, outermost first. */
export const OWN: ReadonlySet<CoordinateKind> = new Set(['period', 'place', 'order', 'group'])
const RE_NOTHING = /[的了呢啊嘛\s]/g

export const ownCoordinates = (fact: Fact): Coordinate[] => fact.coordinates.filter(({ kind }) => OWN.has(kind))

/**
 * The cell of a fact in a table whose rows are told apart by `label`: all other words of the clause name its column.
 */
export function cellOf(text: string, fact: Fact, label: Coordinate | null): Cell {
  const words = fact.measure ? text.slice(fact.measure.start, fact.measure.end) : ''
  const own = ownCoordinates(fact)
  const others = own.slice(label ? own.indexOf(label) + 1 : 0)
  const name = [...others.map(one => one.text), words].join('')
  return { fact, key: keyOf(name, fact), name, verb: verbOf(text, fact) }
}

/** Before the figure, where the noun behind it is what is measured. */
function verbOf(text: string, { measure, span, lead }: Fact): string {
  if (!measure || measure.start < span.end) return ''
  return /(?:^|\s)(?<verb>[a-z]+)\s$/.exec(text.slice(lead.start, lead.end))?.groups?.['verb'] ?? ''
}

export function keyOf(name: string, fact: Fact): string {
  const bare = name
    .toLowerCase()
    .replace(RE_NOTHING, '')
    .replace(/^(?:我[们們校市县区])?(?:已经|已經|已|又|再)?(?=.)/, '')
    .replace(/(?<=.)(?:预计|預計)$/, '')
    .replace(/^(?:能够|能夠|可以|能(?![源耗力量效级]))(?=.)/, '')
  if (fact.prize) return `*${prizeKey(name)}`
  return fact.direction ? `${bare}±` : bare
}

/** `金`, `金牌`, `金奖`: one. */
const prizeKey = (name: string) =>
  name
    .replace(/[牌奖獎]$/, '')
    .replace('銀', '银')
    .replace('銅', '铜')
    .toLowerCase()
