// The browser of every test: the one that came with npm, with the fonts that came with it and no others, whatever
// this machine has installed. Its pictures and line breaks are then the same everywhere. Elsewhere than on Linux x64
// npm brings none, and an installed one is used.

import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { cacheFolder } from '../../scripts/disk/cache.ts'
import { writeWhole } from '../../scripts/disk/write-whole.ts'
import { unpackedChromium } from '../../scripts/browser/start.ts'

const npm = await unpackedChromium()
if (npm?.executablePath) process.env['SPEECHDECK_BROWSER'] = wrapped(npm.executablePath, npm.env ?? {})

// --- internal ---

/**
 * A program that starts the browser with its own libraries and fonts: SPEECHDECK_BROWSER names a program and no
 * environment.
 */
function wrapped(browser: string, env: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const folder = join(cacheFolder(), 'tests')
  mkdirSync(folder, { recursive: true })
  const fonts = join(folder, 'fonts.conf')
  writeWhole(
    fonts,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${dirname(browser)}/fonts</dir>
  <cachedir>${folder}/fontconfig</cachedir>
</fontconfig>
`,
  )
  const program = join(folder, 'chromium')
  const script = `#!/bin/sh
export FONTCONFIG_FILE="${fonts}" LD_LIBRARY_PATH="${env['LD_LIBRARY_PATH']}"
exec "${browser}" "$@"
`
  // It takes the place of the old one as a program: another test may start it at any moment.
  const own = `${program}-${process.pid}`
  writeFileSync(own, script, { mode: 0o755 })
  renameSync(own, program)
  return program
}
