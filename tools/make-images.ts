// Makes docs/images anew: the slides that the READMEs show beside the words of examples/work-meeting, one of each kind
// below. Run it (`node tools/make-images.ts`) after a change that shows, and look at the pictures before you commit
// them.

import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ledger } from '../scripts/model/ledger.ts'

/** The first slide of each in the example. */
const KINDS = ['chart', 'points', 'table', 'enumeration']
/** Of 980 pixels: sharp where a README shows two beside each other, and small in the repository. */
const SCALE = '0.8'

const images = new URL('../docs/images/', import.meta.url)
const run = (...words: string[]) =>
  execFileSync(process.execPath, ['bin/speechdeck.js', ...words, '--quiet'], {
    cwd: new URL('..', import.meta.url),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
const scratch = mkdtempSync(join(tmpdir(), 'images-'))
try {
  const deck = join(scratch, 'deck')
  run('build', 'examples/work-meeting/speech.txt', '-o', deck)
  run('export', deck, '--png', '--scale', SCALE)
  const { slides } = JSON.parse(readFileSync(join(deck, 'deck.json'), 'utf8')) as Ledger
  mkdirSync(images, { recursive: true })
  for (const kind of KINDS) {
    const slide = slides.find(each => each.kind === kind)
    if (!slide) throw new Error(`the example has no slide of kind ${kind} any more`)
    copyFileSync(join(deck, 'png', `${String(slide.no).padStart(3, '0')}.png`), new URL(`${kind}.png`, images))
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
