// A product that somebody changed, or another file in its place, is kept before an export writes over it.

import { cpSync, existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { changedProducts, type DeckFolder } from './read.ts'
import { attempt } from './write.ts'

/**
 * Copies what is to be overwritten and is not as it was made: `slides.pptx` → `slides.backup-1.pptx`, `png` →
 * `png.backup-1`. Returns the paths of both.
 */
export function keepChanged(folder: DeckFolder, names: readonly string[]): { file: string; backup: string }[] {
  const changed = new Set([...changedProducts(folder), ...foreign(folder)])
  return names
    .filter(name => [...changed].some(file => file === name || file.startsWith(`${name}/`)))
    .map(name => {
      const file = join(folder.dir, name)
      const backup = join(folder.dir, freeName(folder.dir, name))
      attempt(file, () => cpSync(file, backup, { recursive: true, verbatimSymlinks: true }))
      return { file, backup }
    })
}

// --- internal ---

function foreign({ ledger, files }: DeckFolder): string[] {
  return Object.keys(files).filter(name => !(name in ledger.files) && !(name in ledger.products))
}

function freeName(dir: string, name: string): string {
  const end = extname(name)
  const base = name.slice(0, name.length - end.length)
  for (let number = 1; ; number++) {
    const free = `${base}.backup-${number}${end}`
    if (!existsSync(join(dir, free))) return free
  }
}
