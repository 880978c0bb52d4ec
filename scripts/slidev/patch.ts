// Changes to Slidev's own code, each at one place that has to be there: another version of Slidev is an error that
// says so, and no page that silently lacks what was put in.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * `code` with what stands at `from` replaced; `where` names the module. Throws unless there is exactly one such
 * place.
 */
export function replaceOnce(code: string, from: string | RegExp, to: string, where: string): string {
  const places =
    typeof from === 'string' ? code.split(from).length - 1 : (code.match(new RegExp(from, 'g'))?.length ?? 0)
  if (places !== 1)
    throw new Error(
      `Slidev ${slidevVersion()} is not as this program knows it: ` +
        `${places} places like ${String(from)} in ${where} instead of one`,
    )
  return code.replace(from, () => to)
}

/** `export default [` → `export default [ours, `, with what ours is before it. */
export function addFirst(code: string, ours: { name: string; code: string }, where: string): string {
  return replaceOnce(code, 'export default [', `${ours.code}\nexport default [${ours.name}, `, where)
}

// --- internal ---

function slidevVersion(): string {
  const file = createRequire(import.meta.url).resolve('@slidev/cli/package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
