// Rehearsals: the log of a run, runs compared with the plan and with each other, and the page that shows it.

export { compareRuns, type Comparison } from './compare.ts'
export { isRunLog, runOf, type RunEvent, type RunLog } from './log.ts'
export { renderPage } from './page.ts'
export { renderRuns } from './table.ts'
export { startRecorder, type Recorder } from './record.ts'
