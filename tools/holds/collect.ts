// vitest for `holds`: describe and it only collect, so that the cases of a file run one by one until the first that
// fails.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect as vitestExpect } from 'vitest'

const TESTS = new URL('../../tests/', import.meta.url)

export interface Case {
  title: string
  run: () => unknown
}

/** Cases and hooks of one test file. */
export interface Collected {
  cases: Case[]
  before: (() => unknown)[]
  after: (() => unknown)[]
}

class Skipped extends Error {}

let names: readonly string[] = []
let collected: Collected = { cases: [], before: [], after: [] }
/** Groups that are still to be entered, one after the other: some wait for something. */
let groups: { names: readonly string[]; enter: () => unknown }[] = []

/** What `load`, which imports a test file, collects. */
export async function collect(load: () => Promise<unknown>): Promise<Collected> {
  names = []
  groups = []
  collected = { cases: [], before: [], after: [] }
  await load()
  for (let group = groups.shift(); group; group = groups.shift()) {
    names = group.names
    await group.enter()
  }
  return collected
}

/** Runs a case; a case that skips itself has nothing to say. */
export async function runCase({ run }: Case): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof Skipped)) throw error
  }
}

type Body = (...values: never[]) => unknown

const context = {
  skip(): never {
    throw new Skipped()
  },
}

function addCase(title: unknown, ...rest: unknown[]): void {
  const body = rest.find(part => typeof part === 'function') as Body | undefined
  if (body) collected.cases.push({ title: [...names, title].join(' > '), run: () => body(context as never) })
}

function addGroup(title: unknown, body: () => unknown): void {
  groups.push({ names: [...names, String(title)], enter: body })
}

const each =
  (add: (title: unknown, ...rest: never[]) => void) =>
  (rows: readonly unknown[]) =>
  (title: string, ...rest: unknown[]) => {
    for (const [index, row] of rows.entries()) {
      const values = Array.isArray(row) ? row : [row]
      const bound = rest.map(part => (typeof part === 'function' ? () => part(...values) : part))
      add(`${title} (${index + 1})`, ...(bound as never[]))
    }
  }

const nothing = () => undefined
const skipIf =
  <T extends object>(add: T) =>
  (condition: unknown) =>
    condition ? Object.assign(nothing, { each: () => nothing }) : add
const caseAdder = Object.assign(addCase, { each: each(addCase), skip: nothing })
const groupAdder = Object.assign(addGroup, { each: each(addGroup as never), skip: nothing })

/** As vitest's own; a file that says what is expected is only read. */
export const expect = Object.assign((value: unknown, message?: string) => {
  const assertion = vitestExpect(value, message)
  const toMatchFileSnapshot = async (path: string) =>
    vitestExpect(value).toBe(readFileSync(fileURLToPath(new URL(path, TESTS)), 'utf8'))
  return Object.assign(assertion, { toMatchFileSnapshot })
}, vitestExpect)

export const it = Object.assign(caseAdder, {
  skipIf: skipIf(caseAdder),
  runIf: (when: unknown) => skipIf(caseAdder)(!when),
})
export const test = Object.assign(caseAdder, { skipIf: it.skipIf, runIf: it.runIf })
export const describe = Object.assign(groupAdder, { skipIf: skipIf(groupAdder) })
export const beforeAll = (hook: () => unknown): number => collected.before.push(hook)
export const afterAll = (hook: () => unknown): number => collected.after.push(hook)
