// Loads the project with one file changed, as often as wanted in one process: every file that leads to the changed one is
// loaded anew under a number of its own, all others are shared. The tests get a runner that collects their cases.

import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const HERE = import.meta.dirname
const EXAMPLES = 'tools/holds/examples.ts'

interface Round {
  number: number
  fresh: ReadonlySet<string>
  file: string
  text: string
}

let round: Round = { number: 0, fresh: new Set(), file: '', text: '' }
const stripped = new Map<string, string>()

/** From now on the files in `fresh` are loaded anew, `file` with this text. Paths are from the root. */
export function beginRound(fresh: ReadonlySet<string>, file = '', text = ''): void {
  round = { number: round.number + 1, fresh, file, text }
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
      const from = inProject(context.parentURL ?? '') ?? ''
      const isFromTest = from.startsWith('tests/') || from === EXAMPLES
      if (isFromTest && specifier === 'vitest') return next(join(HERE, 'collect.ts'), context)
      if (isFromTest && specifier === 'fast-check') return next(join(HERE, 'no-random.ts'), context)
      const resolved = next(specifier, context)
      const path = inProject(resolved.url)
      return path && round.fresh.has(path) ? { ...resolved, url: addressOf(root, path) } : resolved
    },
    load(url, context, next) {
      const path = inProject(url)
      if (!path) return next(url, context)
      const isChanged = path === round.file && url.includes('?round=')
      const source = isChanged ? strip(round.text) : (stripped.get(path) ?? strip(textOf(root, path)))
      if (!isChanged) stripped.set(path, source)
      return { format: 'module', source, shortCircuit: true }
    },
  })
}

// --- internal ---

/** The corpus is not in a clone, so what it notices does not count. */
function textOf(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll('../shared/corpus', '../shared/none')
}

const strip = (text: string) => stripTypeScriptTypes(text, { mode: 'strip' })
