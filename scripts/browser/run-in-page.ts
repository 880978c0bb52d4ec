// Our own modules run in the page: bundled once by the bundler that comes with Vite, kept in the cache, and called by
// name.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Page } from './page.ts'
import { cachedFolder } from '../disk/cache.ts'
import { bundler } from './bundler.ts'

type InPage = typeof import('./in-page/index.ts')

const FOLDER = join(import.meta.dirname, 'in-page')
/** What the script calls itself in the page. */
const NAME = 'speechdeckInPage'

/** `runInPage(page, 'measureSlides', floors)`: argument and result travel as JSON. */
export async function runInPage<Name extends keyof InPage>(
  page: Page,
  name: Name,
  argument: Parameters<InPage[Name]>[0],
): Promise<ReturnType<InPage[Name]>> {
  const isThere = await page.evaluate(known => known in globalThis, NAME)
  if (!isThere) await page.evaluate(await inPageScript())
  return (await page.evaluate(call, { script: NAME, name, argument })) as ReturnType<InPage[Name]>
}

/** The script's text. */
export async function inPageScript(): Promise<string> {
  const folder = await cachedFolder(`in-page-${keyOf(FOLDER)}`, async making => {
    const { build } = await bundler()
    const { output } = await build({
      input: join(FOLDER, `index${extname(import.meta.filename)}`),
      write: false,
      logLevel: 'silent',
      output: { format: 'iife', name: NAME },
    })
    writeFileSync(join(making, 'script.js'), output[0].code)
  })
  return readFileSync(join(folder, 'script.js'), 'utf8')
}

// --- internal ---

function keyOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted())
    if (/\.[jt]s$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 24)
}

// --- run in the page ---

function call({ script, name, argument }: { script: string; name: string; argument: unknown }): unknown {
  return (globalThis as unknown as Record<string, Record<string, (given: unknown) => unknown>>)[script]?.[name]?.(
    argument,
  )
}
