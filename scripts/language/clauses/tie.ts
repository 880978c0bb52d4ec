// What a tie is, and a row of the tables that find them.

import type { Span } from '../../model/source.ts'
import type { Unit } from './units.ts'

/** Members of a list that bind each other to nothing: shown whole where there is room. */
export const LOOSE = 'told'

/** Who shows any of `when` shows all of `needs` on the same slide. Both are clauses without the signs at their ends. */
export interface Tie {
  rule: string
  when: Span[]
  needs: Span[]
}

/** A row: what its kind of tie looks like in the clauses of one paragraph. */
export interface TieRule {
  rule: string
  says: string
  find: (units: readonly Unit[]) => { when: readonly Unit[]; needs: readonly Unit[] }[]
  /** A passage with such a tie, and one without. */
  example: string
  counter: string
}
