// Stands in for `@slidev/client/logic/utils.ts`: names that nobody else has.

let last = 0
export const makeId = () => `gap-${++last}`
