// Stands in for `@slidev/client/env.ts`: of the deck's settings, those that clicks ask for.

export const configs = {}
