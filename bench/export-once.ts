// One export in a process of its own, as a user's command line would be, from the compiled program where there is one:
// `node bench/export-once.ts slides.md out.pdf`.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

type Products = typeof import('../scripts/products/index.ts')
interface Program {
  compiledFolder: () => string
}

const place = (...names: string[]): string => pathToFileURL(join(import.meta.dirname, '..', ...names)).href
const { compiledFolder } = (await import(place('bin', 'program.js'))) as Program
const compiled = join(compiledFolder(), 'products-index.mjs')
const { exportPdf } = (await import(
  existsSync(compiled) ? pathToFileURL(compiled).href : place('scripts', 'products', 'index.ts')
)) as Products

const [slidesPath, output] = process.argv.slice(2)
if (!slidesPath || !output) throw new Error('node bench/export-once.ts slides.md out.pdf')
await exportPdf({ slidesPath, output })
