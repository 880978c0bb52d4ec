// A table without a name for its figures takes the one that the words before it give.

import { RE_PERIOD } from '../../../language/facts/english-grammar.ts'
import type { Fact } from '../../../language/facts/fact.ts'
import { PERIOD } from '../../../language/figures.ts'
import type { Grid } from './grid.ts'
import { headBefore } from './heads.ts'
import { wholeBefore } from './wholes.ts'

const RE_PERIODS = new RegExp(`^(?:${PERIOD})$`)

export function captioned(text: string, facts: readonly Fact[], grid: Grid): Grid {
  const { table } = grid
  const first = grid.facts[0]
  if (table.caption !== null || !first) return grid
  const heads = table.columns.slice(1)
  const isNamed = heads.every(name => name !== '' && !RE_PERIODS.test(name) && !RE_PERIOD.test(name))
  if (isNamed && heads.length > 1) return grid
  const head =
    headBefore(text, table.span.start, isNamed) ?? wholeBefore(text, facts, first) ?? changed(first) ?? grid.measure
  if (!head) return grid
  const caption = text.slice(head.start, head.end).trim()
  return heads.includes(caption) ? grid : { ...grid, table: { ...table, caption } }
}

// --- internal ---

/** `from 12 falls to 7`: what changes stands with the first figure. */
const changed = ({ from, measure }: Fact) => (from && measure && measure.start >= from.end ? measure : null)
