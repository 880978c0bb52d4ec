// Loads the project with one file changed, as often as wanted in one process: every file that leads to the changed
// one is loaded anew under a number of its own, all others are shared. The tests get a runner that collects their
// cases.

import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const HERE = import.meta.dirname
const EXAMPLES = 'tools/holds/examples.ts'

/** What changed: paths are from the root. */
export interface Change {
  file: string
  text: string
  /**
   * The exported table that lost a row. Tests still see it whole: the example that the row brought is asked without
   * the row.
   */
  table: string | null
}

interface Round extends Change {
  number: number
  fresh: ReadonlySet<string>
}

const NO_CHANGE: Change = { file: '', text: '', table: null }
let round: Round = { ...NO_CHANGE, number: 0, fresh: new Set() }
const stripped = new Map<string, string>()

/** From now on the files in `fresh` are loaded anew, the changed one with its new text. */
export function beginRound(fresh: ReadonlySet<string>, change: Change = NO_CHANGE): void {
  round = { ...change, number: round.number + 1, fresh }
}

/** The address under which a file is imported in this round. */
export function addressOf(root: string, file: string): string {
  return `${pathToFileURL(join(root, file)).href}${round.fresh.has(file) ? `?round=${round.number}` : ''}`
}

export function installHooks(root: string): void {
  const inProject = (url: string) => {
    if (!url.startsWith('file:') || url.includes('/node_modules/')) return null
    const path = relative(root, fileURLToPath(url))
    const isOurs = path.startsWith('tools/') && path !== EXAMPLES
    return path.startsWith('..') || isOurs || !path.endsWith('.ts') ? null : path
  }
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier.startsWith('file:') && specifier.includes('?round=')) return { url: specifier, shortCircuit: true }
      const from = inProject(context.parentURL ?? '') ?? ''
      const isFromTest = from.startsWith('tests/') || from === EXAMPLES
      if (isFromTest && specifier === 'vitest') return next(join(HERE, 'collect.ts'), context)
      if (isFromTest && specifier === 'fast-check') return next(join(HERE, 'no-random.ts'), context)
      const resolved = next(specifier, context)
      const path = inProject(resolved.url)
      if (!path || !round.fresh.has(path)) return resolved
      const view = isFromTest && path === round.file && round.table !== null ? '&whole-table' : ''
      return { ...resolved, url: addressOf(root, path) + view }
    },
    load(url, context, next) {
      const path = inProject(url)
      if (!path) return next(url, context)
      if (url.endsWith('&whole-table')) return { format: 'module', source: wholeTable(url), shortCircuit: true }
      const isChanged = path === round.file && /\?round=\d+$/.test(url)
      const source = isChanged ? strip(round.text) : (stripped.get(path) ?? strip(textOf(root, path)))
      if (!isChanged) stripped.set(path, source)
      return { format: 'module', source, shortCircuit: true }
    },
  })
}

// --- internal ---

/** The changed module, but with the table as it stands in the source. */
function wholeTable(url: string): string {
  const changed = url.replace('&whole-table', '')
  return `export * from '${changed}'\nexport { ${round.table} } from '${changed}&unchanged'`
}

/** The corpus is not in a clone, so what it notices does not count. */
function textOf(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll('../shared/corpus', '../shared/none')
}

const strip = (text: string) => stripTypeScriptTypes(text, { mode: 'strip' })
