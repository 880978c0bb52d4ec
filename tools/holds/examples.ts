// For `holds`: the examples still become the outlines and slides that stand in tests/golden/.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { convert, understand } from '../../scripts/convert.ts'
import { readSource } from '../../scripts/read/index.ts'

const ROOT = join(import.meta.dirname, '../..')

test.each(readdirSync(join(ROOT, 'examples')))('the example %s', async name => {
  const folder = join(ROOT, 'examples', name)
  const speech = readdirSync(folder)[0] ?? ''
  const made = convert(understand(await readSource(join(folder, speech)), null), {})
  const golden = (product: string) => readFileSync(join(ROOT, 'tests/golden', name, product), 'utf8')
  expect(made.outlineMarkdown).toBe(golden('outline.md'))
  expect(made.slidesMarkdown).toBe(golden('slides.md'))
})
