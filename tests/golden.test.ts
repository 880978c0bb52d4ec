// The same speech gives the same bytes as it did before the change at hand. `npm run golden` writes them anew.

import { describe, expect, it } from 'vitest'
import { goldenFile, goldenOfCorpus, goldenOfProject } from './golden/decks.ts'

describe('golden bytes', () => {
  it('of the examples and fixtures are as they were', async () => {
    const golden = await goldenOfProject()
    for (const [name, content] of Object.entries(golden)) expect(content, name).toBe(goldenFile(name))
  }, 120_000)

  it('of the real speeches beside the project are as they were', async ({ skip }) => {
    const golden = await goldenOfCorpus()
    if (golden === null) return skip()
    for (const [name, content] of Object.entries(golden))
      expect(JSON.parse(content), name).toEqual(JSON.parse(goldenFile(name) ?? '{}'))
  }, 120_000)
})
