// Which files lead to which: a change of one file can be noticed only by tests that import it, near or far.

import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

interface Graph {
  /** For each file those that import it, near or far, itself among them. */
  importers: (file: string) => ReadonlySet<string>
  /** Those that import it themselves. */
  neighbours: (file: string) => ReadonlySet<string>
}

/** Paths are from the root. */
export function graphOf(root: string): Graph {
  const importers = new Map<string, string[]>()
  for (const file of globSync('{scripts,components,tests,tools}/**/*.ts', { cwd: root })) {
    const text = readFileSync(join(root, file), 'utf8')
    for (const [, path = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      const imported = normalize(join(dirname(file), path))
      if (existsSync(join(root, imported))) importers.set(imported, [...(importers.get(imported) ?? []), file])
    }
  }
  return {
    importers: file => {
      const found = new Set([file])
      for (const each of found) for (const importer of importers.get(each) ?? []) found.add(importer)
      return found
    },
    neighbours: file => new Set(importers.get(file)),
  }
}
