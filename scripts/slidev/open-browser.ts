// The system's browser, opened by the package that Slidev brings for it.

import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { importFrom } from './library.ts'

type Open = (url: string) => Promise<{ once: (event: 'error', listener: () => void) => void }>

/** Opens an address; where there is no browser, nothing happens. */
export async function openBrowser(url: string): Promise<void> {
  const root = dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json'))
  const { default: start } = await importFrom<{ default: Open }>(root, 'open')
  await start(url).then(
    child => child.once('error', () => {}),
    () => {},
  )
}
