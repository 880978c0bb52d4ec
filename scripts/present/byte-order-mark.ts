// slides.md as some editors save it: behind a byte order mark Slidev finds no settings, and would show them as a slide
// and ask the network for fonts.

import { readFileSync } from 'node:fs'
import { writeWhole } from '../disk/write-whole.ts'

const MARK = '\uFEFF'

/** Takes the mark off the file, where it has one; not a byte more changes. */
export function takeMarkOff(path: string): void {
  const text = readFileSync(path, 'utf8')
  if (text.startsWith(MARK)) writeWhole(path, text.slice(MARK.length))
}
