// How long understanding takes (clean and outline, no file, no deck), and whether it grows with the text and no faster.
// `node bench/understand.ts`: the first row is a cold process, the others say how twice the text compares.

import { readFileSync } from 'node:fs'
import process from 'node:process'
import { understand } from '../scripts/convert.ts'
import type { Source } from '../scripts/model/source.ts'

const SIZES = [6_000, 125_000, 250_000, 500_000, 1_000_000]
const speech = readFileSync(new URL('../examples/work-meeting/speech.txt', import.meta.url), 'utf8')

let before: { size: number; ms: number } | null = null
for (const size of SIZES) {
  const ms = milliseconds(sourceOf(size))
  const growth = before && size === 2 * before.size ? `, ${(ms / before.ms).toFixed(2)} × half the text` : ''
  console.log(
    `${String(size).padStart(9)} characters: ${ms.toFixed(0).padStart(5)} ms, ` +
      `${Math.round(process.memoryUsage().rss / 1e6)} MB${growth}`,
  )
  before = { size, ms }
}

function sourceOf(size: number): Source {
  const text = speech.repeat(Math.ceil(size / speech.length)).slice(0, size)
  return { name: 'speech.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }
}

function milliseconds(source: Source): number {
  const start = performance.now()
  understand(source, null)
  return performance.now() - start
}
