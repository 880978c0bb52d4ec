// How long it takes to compute the slides of a speech, and to prove in the browser that none is cut, beyond starting
// it. `node bench/layout.ts`: for speeches of about 40 and 300 slides; the first figure is a cold process, the second
// the same again.

import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { convert, understand } from '../scripts/convert.ts'
import { measurePage } from '../scripts/browser/measure.ts'
import { withDeckPage } from '../scripts/browser/session.ts'
import type { Source } from '../scripts/model/source.ts'
import { writeDeckFolder, writeSpeech } from './deck.ts'

const PLACE = mkdtempSync(join(tmpdir(), 'bench-layout-'))

for (const slides of [40, 300]) {
  const file = join(PLACE, `${slides}.txt`)
  writeSpeech(file, slides)
  const source: Source = {
    name: 'speech.txt',
    format: 'txt',
    encoding: 'utf-8',
    sha256: '',
    text: readFileSync(file, 'utf8'),
    marks: [],
  }
  const understood = understand(source, null)
  const [cold, warm] = [0, 1].map(() => milliseconds(() => convert(understood, {})))
  const made = convert(understood, {}).deck.slides.length
  process.stdout.write(`${made} slides computed: ${cold?.toFixed(0)} ms, again ${warm?.toFixed(0)} ms\n`)

  const dir = join(PLACE, `deck-${slides}`)
  writeDeckFolder(dir, slides)
  const proof = await withDeckPage(join(dir, 'slides.md'), async ({ page }) => {
    const start = performance.now()
    await measurePage(page)
    return performance.now() - start
  })
  process.stdout.write(`${slides} slides proved: ${proof.toFixed(0)} ms\n`)
}

function milliseconds(act: () => unknown): number {
  const start = performance.now()
  act()
  return performance.now() - start
}
