// What each command does, as values: a plan comes in, a result goes out. Heavy parts (browser, Slidev's parser) are
// loaded only where they are used, so that `outline` and `build --no-pdf` start at once.

export { build, type BuildResult } from './build.ts'
export { check, explainSlide, type CheckResult } from './check.ts'
export { exportFolder, type ExportResult } from './export.ts'
export { handout, type HandoutResult } from './handout.ts'
export { outline, type OutlineResult } from './outline.ts'
export { present } from './present.ts'
export { rehearsals, type RehearsalsResult } from './rehearsals.ts'
export type { Wire } from './wire.ts'
