// A process that loads the project with one change after the other and runs cases until one notices.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Case, Collected } from './collect.ts'
import { graphOf } from './graph.ts'
import { addressOf, beginRound, installHooks } from './load.ts'
import { changed, type Mutant } from './mutants.ts'

/** What the parent sends: a change and whom to ask, in this order. No change: all cases of the files are tried. */
export interface Task {
  mutant: Mutant | null
  asked: readonly {
    file: string
    titles: ReadonlySet<string> | null
    /** The title of the case to begin with. */
    first: string
  }[]
}

/** `noticed`: the case that failed, null where none did. `tried`: where there was no change, each case. */
export interface Answer {
  noticed: string | null
  tried: Tried[]
  /** The process has loaded so much that a new one should follow. */
  full: boolean
}

export interface Tried {
  file: string
  title: string
  holds: boolean
  /** Processor time: a busy machine does not change what is asked first. */
  milliseconds: number
}

const ROOT = join(import.meta.dirname, '../..')
const MOST_MEMORY = 1_200_000_000

installHooks(ROOT)
const { importers } = graphOf(ROOT)
const { collect, runCase } = await import('./collect.ts')
/** The cases that noticed something, the last one last: they are asked first. */
const sharp: string[] = []

// A promise that nobody waits for fails in its own time; the case that made it has been judged.
process.on('unhandledRejection', () => undefined)
process.on('message', (task: Task) => {
  void answer(task).then(found =>
    process.send?.({ noticed: null, tried: [], ...found, full: process.memoryUsage().rss > MOST_MEMORY }),
  )
})
process.send?.({ noticed: null, tried: [], full: false } satisfies Answer)

async function answer({ mutant, asked }: Task): Promise<Partial<Answer>> {
  begin(
    mutant,
    asked.map(({ file }) => file),
  )
  const files = new Map<string, Promise<Collected>>()
  const tried: Tried[] = []
  for (const { file, titles, first } of asked) {
    const known = files.get(file) ?? collect(() => import(addressOf(ROOT, file)))
    files.set(file, known)
    try {
      const { cases, before, after } = await known
      for (const hook of before) await hook()
      const chosen = cases.filter(({ title }) => titles?.has(title) ?? true)
      for (const each of sharpFirst(file, chosen, first)) {
        const { holds, milliseconds } = await outcome(each)
        if (!mutant) tried.push({ file, title: each.title, holds, milliseconds })
        else if (!holds) return { noticed: sharpened(`${file} > ${each.title}`) }
      }
      for (const hook of after) await hook()
    } catch {
      if (mutant) return { noticed: `${file} cannot be loaded` }
    }
  }
  return { tried }
}

function begin(mutant: Mutant | null, files: readonly string[]): void {
  if (!mutant) return beginRound(new Set(files))
  const text = readFileSync(join(ROOT, mutant.file), 'utf8')
  const isExported = mutant.insert === '' && new RegExp(`^export const ${mutant.name}\\b`, 'm').test(text)
  beginRound(importers(mutant.file), {
    file: mutant.file,
    text: changed(mutant, text),
    table: isExported ? mutant.name : null,
  })
}

async function outcome(each: Case): Promise<{ holds: boolean; milliseconds: number }> {
  const begun = process.cpuUsage()
  const holds = await runCase(each).then(
    () => true,
    () => false,
  )
  const { user, system } = process.cpuUsage(begun)
  return { holds, milliseconds: (user + system) / 1000 }
}

function sharpFirst(file: string, cases: readonly Case[], first: string): Case[] {
  const rank = ({ title }: Case) => (title === first ? Infinity : sharp.indexOf(`${file} > ${title}`))
  return cases.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)))
}

function sharpened(name: string): string {
  if (sharp.includes(name)) sharp.splice(sharp.indexOf(name), 1)
  sharp.push(name)
  return name
}
