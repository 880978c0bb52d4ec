// What a deck folder keeps of rehearsals: one file a run, in the order of their names, which is that of their times.

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { attempt } from './write.ts'

/** The JSON of every run in `DIR/rehearsals`, in order of time; what is no JSON is left out. */
export function readRehearsals(dir: string): unknown[] {
  const folder = join(dir, REHEARSALS)
  if (!existsSync(folder)) return []
  return attempt(folder, () => readdirSync(folder))
    .filter(name => name.endsWith('.json'))
    .toSorted()
    .flatMap(name => {
      try {
        return [JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown]
      } catch {
        // Cut off by a full disk, or somebody else's.
        return []
      }
    })
}

/** Takes away the run that began then. */
export function removeRehearsal(dir: string, started: string): void {
  const file = join(dir, REHEARSALS, `${started.replaceAll(':', '-')}.json`)
  attempt(file, () => rmSync(file))
}

export const REHEARSALS = 'rehearsals'
