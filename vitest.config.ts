// `unit` needs nothing but Node, `browser` drives the Chromium that came with npm, `office` an installed LibreOffice
// (skipped where there is none). `speed` holds n against 2n: it wants a quiet machine, and is run by hand (`npm run
// speed`).
import { defineConfig } from 'vitest/config'

/** Against what hangs; no test is held to a time. */
const HANGS = 180_000

/** What is waited for comes soon, but on a busy machine not within Vitest's second. */
const patient = { testTimeout: HANGS, hookTimeout: HANGS, expect: { poll: { timeout: 30_000 } } }
/** Those that each fill the machine: one file at a time. */
const alone = { ...patient, maxWorkers: 1, fileParallelism: false }

export default defineConfig({
  test: {
    // Vitest leaves one core of two unused.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...patient,
          name: 'unit',
          include: ['tests/*.test.ts'],
          setupFiles: ['tests/seed.ts'],
          // The modules of the program keep nothing between two calls but what would be computed again, so that they
          // are read once a worker and not once a file: a third of the CPU time.
          isolate: false,
        },
      },
      {
        test: {
          ...patient,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/seed.ts', 'tests/browser/npm-browser.ts'],
        },
      },
      { test: { ...alone, name: 'office', include: ['tests/office/**/*.test.ts'] } },
      { test: { ...alone, name: 'speed', include: ['tests/speed/**/*.test.ts'] } },
    ],
  },
})
