// Slidev as a library: loaded in a process of its own (it keeps its roots in module variables and may exit), with the
// one Vite that it uses.

import { createRequire, enableCompileCache } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

export interface Slidev<Vite> extends Pick<
  typeof import('@slidev/cli'),
  'ViteSlidevPlugin' | 'resolveOptions' | 'parser'
> {
  /** Folder of @slidev/cli, below which its dependencies are found. */
  root: string
  vite: Vite
}

/** What neither a printed nor a presented deck uses of Slidev's development. */
type Options = Awaited<ReturnType<typeof import('@slidev/cli').resolveOptions>>

/** Loads it; `cache` keeps it compiled, for its 2,000 modules take a second, and a third of that the next time. */
export async function loadSlidev<Vite>(cache: string): Promise<Slidev<Vite>> {
  enableCompileCache(join(cache, 'compile'))
  const root = dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json'))
  // Slidev looks for themes beside the program that was called; for a deck anywhere on the disk that is its own.
  process.argv[1] = join(root, 'bin', 'slidev.mjs')
  const [{ ViteSlidevPlugin, resolveOptions, parser }, vite] = await Promise.all([
    import('@slidev/cli'),
    importFrom<Vite>(root, 'vite'),
  ])
  return { ViteSlidevPlugin, resolveOptions, parser, vite, root }
}

/** A dependency of the package in `folder`. */
export async function importFrom<Module>(folder: string, name: string): Promise<Module> {
  const resolved = createRequire(join(folder, 'package.json')).resolve(name)
  return (await import(pathToFileURL(resolved).href)) as Module
}

/** Leaves parts of Slidev's client out: `FEATURE_EDITOR`. */
export function leaveOut({ utils }: Options, features: Iterable<string>): void {
  for (const name of features) utils.define[`__SLIDEV_${name}__`] = 'false'
}

/** Slidev's plugins without those whose name matches; each of them looks at every module. */
export function pluginsBut(plugins: readonly unknown[], unused: RegExp): unknown[] {
  return plugins
    .flat(Infinity)
    .filter(plugin => !(plugin && typeof plugin === 'object' && 'name' in plugin && unused.test(String(plugin.name))))
}
