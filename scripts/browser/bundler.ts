// The bundler that comes with Slidev's Vite, so that there is only one.

import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** What of it is used here. */
interface Rolldown {
  build(options: object): Promise<{ output: [{ code: string; moduleIds: string[] }] }>
}

export async function bundler(): Promise<Rolldown> {
  let place = createRequire(import.meta.url).resolve('@slidev/cli/package.json')
  for (const name of ['vite', 'rolldown']) place = createRequire(place).resolve(name)
  return (await import(pathToFileURL(place).href)) as Rolldown
}
