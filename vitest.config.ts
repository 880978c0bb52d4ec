// `unit` needs nothing but Node, `browser` drives the Chromium that came with npm, `office` an installed LibreOffice
// (skipped where there is none). `speed` holds n against 2n: it wants a quiet machine, and is run by hand (`npm run
// speed`).
import { defineConfig } from 'vitest/config'

/** Against what hangs; no test is held to a time. */
const HANGS = 180_000

/** Those that each fill the machine: one file at a time. */
const alone = { testTimeout: HANGS, hookTimeout: HANGS, maxWorkers: 1, fileParallelism: false }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/*.test.ts'],
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      {
        test: {
          ...alone,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/browser/npm-browser.ts'],
        },
      },
      { test: { ...alone, name: 'office', include: ['tests/office/**/*.test.ts'] } },
      { test: { ...alone, name: 'speed', include: ['tests/speed/**/*.test.ts'] } },
    ],
  },
})
