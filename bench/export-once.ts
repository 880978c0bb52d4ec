// One export in a process of its own, as a user's command line would be: `node bench/export-once.ts slides.md out.pdf`.

import process from 'node:process'
import { exportPdf } from '../scripts/products/index.ts'

const [slidesPath, output] = process.argv.slice(2)
if (!slidesPath || !output) throw new Error('node bench/export-once.ts slides.md out.pdf')
await exportPdf({ slidesPath, output })
