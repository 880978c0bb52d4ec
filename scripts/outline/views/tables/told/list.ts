// A list that is told: its members, each with its cells, as a table. All of them or none.

import type { Span } from '../../../../model/source.ts'
import type { Grid } from '../grid.ts'

/** One member, where it stands and what it says. */
export interface Member extends Span {
  cells: string[]
}

export const FEWEST = 3
const MOST = 12

/** A table of the members; null where they are too few or too many, or one is told twice (`isTwice`:
 * persons may have two tasks). */
export function gridOfMembers(columns: readonly string[], members: readonly Member[], isTwice = false): Grid | null {
  const [first, last] = [members[0], members.at(-1)]
  if (!first || !last || members.length < FEWEST || members.length > MOST) return null
  const names = members.map(({ cells }) => cells[0])
  if (new Set(names).size < (isTwice ? FEWEST : members.length)) return null
  return {
    facts: [],
    table: {
      type: 'table',
      explicit: false,
      caption: null,
      columns: [...columns],
      rows: members.map(({ cells }) => cells),
      span: { start: first.start, end: last.end },
    },
  }
}

/** A column that at least half of the members have, and two of them. */
export const mostHave = (values: readonly string[]) =>
  values.filter(Boolean).length >= Math.max(2, Math.ceil(values.length / 2))
