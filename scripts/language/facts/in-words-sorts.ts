// What a value in words says. The name serves as the sort of its fact, in the place of a unit.

/** Nothing moved: `持平` beside `减了12吨`. */
export const LEVEL = 'level'
/** How far a thing is: `已完工` beside `七成`. */
export const STATE = 'state'
/** Whose it is: `水利站` of `东片归水利站`. */
export const OWNER = 'owner'

/** When it is due or begins: `6月底前` of `拆旧6月底前完成`. */
export const DATE = 'date'

/** A clause of one such value. Groups of the pattern: lead, words and, where a word joins them, link. */
export interface Finder {
  sort: string
  pattern: RegExp
}
