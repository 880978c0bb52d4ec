// `npm run gallery`: renews docs/gallery. Look at the pictures (`git diff` shows them side by side) before you commit
// them.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import '../npm-browser.ts'
import { PICTURES, takePictures } from './pictures.ts'

const pictures = await takePictures()
rmSync(PICTURES, { recursive: true, force: true })
mkdirSync(PICTURES, { recursive: true })
for (const [name, bytes] of pictures) writeFileSync(join(PICTURES, name), bytes)
console.log(`${pictures.size} pictures in ${PICTURES}`)
