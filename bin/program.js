// Which code runs: the program as it was put together when it was installed, in a few files that Node reads at once,
// or, where nothing like that fits the sources, the sources themselves. Plain JavaScript that any Node can read.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where the compiled program of these sources is, or would be. */
export function compiledFolder(root = ROOT) {
  const hash = createHash('sha256')
  const say = file => {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  // Node's own way to look below a folder takes ten times as long, and this is asked at every start.
  const sayAll = folder => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) sayAll(path)
      else if (/\.(?:[jt]s|vue|css)$/.test(entry.name)) say(path)
    }
  }
  sayAll(join(root, 'scripts'))
  // What puts it together, and what npm writes at each change of a package.
  for (const name of ['tools/compile.js', 'node_modules/.package-lock.json']) say(join(root, name))
  return join(root, 'node_modules', '.speechdeck', hash.digest('hex').slice(0, 16))
}

/** The module that runs a command. */
export function programFile(root = ROOT) {
  try {
    const compiled = join(compiledFolder(root), 'cli-index.mjs')
    if (existsSync(compiled)) return pathToFileURL(compiled).href
  } catch {
    // Installed by something else than npm.
  }
  return pathToFileURL(join(root, 'scripts', 'cli', 'index.ts')).href
}
