// What `holds` found last time. It only saves time: the order in which cases are asked, and which of them are quick.
// That a case which notices a change holds without it is asked anew each time.

import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Tried } from './worker.ts'

export interface Memory {
  /** Cases of each test file, with the state of the test in which they were tried. */
  tests: Record<string, { state: string; tried: Tried[] }>
  /** For each change the case that noticed it. */
  noticed: Record<string, string>
}

const PLACE = 'node_modules/.cache/holds.json'

export function remembered(root: string): Memory {
  try {
    return JSON.parse(readFileSync(join(root, PLACE), 'utf8')) as Memory
  } catch {
    return { tests: {}, noticed: {} } // the first time
  }
}

export function keep(root: string, memory: Memory): void {
  mkdirSync(dirname(join(root, PLACE)), { recursive: true })
  writeFileSync(join(root, PLACE), JSON.stringify(memory))
}

/** The state of a test file: its own text, that of helpers and pairs it names, and of tables it makes cases of. */
export function stateOf(root: string, file: string): string {
  const textOf = (each: string) => readFileSync(join(root, each), 'utf8')
  const own = textOf(file)
  const helpers = Array.from(own.matchAll(/'\.\/([\w-]+\.ts)'/g), ([, name = '']) => `tests/${name}`)
  const tables = Array.from(own.matchAll(/'\.\.\/(scripts\/[\w/-]+\.ts)'/g), ([, name = '']) => name)
  const pairs = own.includes('loadCases') ? globSync('tests/cases/*.txt', { cwd: root }).toSorted() : []
  const texts = [own, ...[...helpers, ...tables, ...pairs].map(textOf)]
  return createHash('sha256').update(texts.join('\0')).digest('hex')
}
