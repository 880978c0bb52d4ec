// Many decks by one browser, as a batch or a watcher prints them: `node bench/pool.ts 20`. Seconds a deck, and what the
// browser holds after the first deck and after the last.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { Browsers } from '../scripts/browser/pool.ts'
import { exportPdf, writeFonts } from '../scripts/products/index.ts'
import { writeDeckFolder } from './deck.ts'

/** Slides of each deck, about as many as 6,000 characters make. */
const SLIDES = 40
const decks = Number(process.argv[2] ?? 20)

const root = mkdtempSync(join(tmpdir(), 'speechdeck-bench-pool-'))
const browsers = new Browsers()
try {
  writeDeckFolder(root, SLIDES)
  await writeFonts(root, readFileSync(join(root, 'slides.md'), 'utf8'))
  const seconds: number[] = []
  const megabytes: number[] = []
  for (let deck = 0; deck < decks; deck++) {
    const start = performance.now()
    await exportPdf({ slidesPath: join(root, 'slides.md'), output: join(root, `${deck}.pdf`), browsers })
    seconds.push((performance.now() - start) / 1000)
    megabytes.push(await browsers.use(async browser => Math.round((await (await browser).memory()) / 1e6)))
  }
  const sorted = seconds.toSorted((a, b) => a - b)
  console.log(
    `${decks} decks of ${SLIDES} slides: ${seconds[0]?.toFixed(2)} s the first, ` +
      `${sorted[Math.floor(decks / 2)]?.toFixed(2)} s the median, ${sorted.at(-1)?.toFixed(2)} s the slowest; ` +
      `browser ${megabytes[0]} MB after the first, ${megabytes.at(-1)} MB after the last, ` +
      `program ${Math.round(process.memoryUsage().rss / 1e6)} MB; load ${loadavg()[0]?.toFixed(1)}`,
  )
} finally {
  await browsers.close()
  rmSync(root, { recursive: true, force: true })
}
