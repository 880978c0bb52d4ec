// `npm run holds`: does every rule have a test that needs it? Each row of every table of rules is dropped, and each
// guard made to give the same answer always, one at a time. What no test misses is listed, and the exit code is 1.
//
// Usage: npm run holds -- [--only PART-OF-A-PATH]… [--quick] [--why]
//   --quick asks only the cases that take a moment, --why says of the others what noticed them.
// What noticed a change last time is asked first: node_modules/.cache remembers, and it decides nothing but the order.

import { fork, type ChildProcess } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { importersOf } from './holds/graph.ts'
import { mutantsOf, type Mutant } from './holds/mutants.ts'
import type { Answer, Task, Tried } from './holds/worker.ts'

const ROOT = join(import.meta.dirname, '..')
/** Where rules live: stages and what they ask. */
const ROOMS = '{language,text,read,clean,outline,outline-md,deck,slides-md}'
const EXAMPLES = 'tools/holds/examples.ts'
/** Tests that run whole commands or a browser, feed 200 000 characters, or compare what `examples.ts` compares. */
const RE_NOT_ASKED = new RegExp(
  [
    String.raw`child_process|\./run-speechdeck\.ts|'\.\./scripts/(?:browser|products|slidev|present)/`,
    String.raw`LENGTH = 200_000|\./golden/decks`,
  ].join('|'),
)
/** A case that holds a table against its own copy in the documents says nothing of what a row does. */
const RE_COPY = /^docs\//
/** Processor time of a case that is asked at once; the others are asked about what these did not notice. */
const QUICK_MS = 150
/** After a change that goes on for ever a process is ended. */
const MOST_WAIT_MS = 120_000
/** For each change the case that noticed it last time. */
const MEMORY = join(ROOT, 'node_modules/.cache/holds.json')

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [''] },
    quick: { type: 'boolean', default: false },
    why: { type: 'boolean', default: false },
  },
})
const importers = importersOf(ROOT)
const mutants = globSync(`scripts/${ROOMS}/**/*.ts`, { cwd: ROOT })
  .toSorted()
  .filter(file => values.only.some(part => file.includes(part)))
  .flatMap(file => mutantsOf(file, readFileSync(join(ROOT, file), 'utf8')))
const known = await casesThatHold()
const noticedBy = new Map<Mutant, string>()
const memory = remembered()
await askAll(mutants, ({ milliseconds }) => milliseconds <= QUICK_MS)
if (!values.quick) await askAll(unnoticed(), ({ milliseconds }) => milliseconds > QUICK_MS)
keep()

for (const mutant of mutants) {
  const by = noticedBy.get(mutant)
  if (by === undefined || values.why) console.log(`${lineOf(mutant)}${by ? `\n    ${by}` : ''}`)
}
console.log(`${mutants.length} rows and guards, ${unnoticed().length} that no test misses`)
process.exitCode = unnoticed().length > 0 ? 1 : 0

function unnoticed(): Mutant[] {
  return mutants.filter(mutant => !noticedBy.has(mutant))
}

function lineOf({ file, line, name, says }: Mutant): string {
  return `${file}:${line} ${name} ${says}`
}

function remembered(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(MEMORY, 'utf8')) as Record<string, string>
  } catch {
    return {} // the first time
  }
}

function keep(): void {
  const found = Object.fromEntries([...noticedBy].map(([mutant, by]) => [nameOf(mutant), by]))
  mkdirSync(dirname(MEMORY), { recursive: true })
  writeFileSync(MEMORY, JSON.stringify({ ...memory, ...found }))
}

/** Survives that lines are put in above it. */
function nameOf({ file, name, says }: Mutant): string {
  return `${file} ${name} ${says}`
}

/** The cases of the unit project that hold without a change, quick files first. */
async function casesThatHold(): Promise<Tried[]> {
  const files = globSync('tests/*.test.ts', { cwd: ROOT })
    .filter(file => !RE_NOT_ASKED.test(readFileSync(join(ROOT, file), 'utf8')))
    .toSorted()
  const all = [...files, EXAMPLES].map(file => ({ file, titles: null, first: '' }))
  const { child } = await started()
  const { tried } = await answerOf(child, { mutant: null, asked: all }, null)
  child.kill()
  const cost = Map.groupBy(tried, ({ file }) => file)
  const sum = (file: string) => cost.get(file)?.reduce((total, { milliseconds }) => total + milliseconds, 0) ?? 0
  return tried
    .filter(({ holds, title }) => holds && !RE_COPY.test(title))
    .toSorted((a, b) => sum(a.file) - sum(b.file) || Number(a.file > b.file) - Number(a.file < b.file))
}

/** Asks the cases that pass the filter about each change; neighbours share a process. */
async function askAll(all: readonly Mutant[], filter: (tried: Tried) => boolean): Promise<void> {
  const asked = known.filter(filter)
  const queue = [...all]
  const total = queue.length
  const work = async () => {
    let worker = await started()
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      const answer = await answerOf(worker.child, { mutant, asked: inOrder(mutant, asked) }, MOST_WAIT_MS)
      if (answer.noticed !== null) noticedBy.set(mutant, answer.noticed)
      if (process.stderr.isTTY) process.stderr.write(`\r${total - queue.length} of ${total} `)
      if (!answer.full) continue
      worker.child.kill()
      worker = await started()
    }
    worker.child.kill()
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), total) }, work))
}

/** Cases that the change can reach: what noticed it last time, files that noticed others of its file, the rest. */
function inOrder({ file, ...mutant }: Mutant, asked: readonly Tried[]): Task['asked'] {
  const own = importers(file)
  const related = Map.groupBy(
    asked.filter(each => own.has(each.file)),
    each => each.file,
  )
  const last = memory[nameOf({ file, ...mutant })] ?? ''
  const noticed = [...noticedBy].filter(([other]) => other.file === file).map(([, by]) => by)
  const rank = (test: string) =>
    last.startsWith(`${test} > `) ? Infinity : noticed.filter(by => by.startsWith(`${test} > `)).length
  return [...related]
    .toSorted(([a], [b]) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)))
    .map(([test, cases]) => ({
      file: test,
      titles: new Set(cases.map(each => each.title)),
      first: last.startsWith(`${test} > `) ? last.slice(test.length + 3) : '',
    }))
}

async function started(): Promise<{ child: ChildProcess }> {
  const child = fork(join(ROOT, 'tools/holds/worker.ts'), {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  await new Promise(resolve => child.once('message', resolve))
  return { child }
}

/** A process that ends, or does not answer in `wait` milliseconds, has noticed too. */
function answerOf(child: ChildProcess, task: Task, wait: number | null): Promise<Answer> {
  return new Promise(resolve => {
    const over = (noticed: string) => done({ noticed, tried: [], full: true })
    const ended = () => over('the program ends')
    const timer = wait === null ? undefined : setTimeout(() => over('it goes on for ever'), wait)
    const done = (answer: Answer) => {
      clearTimeout(timer)
      child.off('exit', ended).off('message', done)
      resolve(answer)
    }
    child.once('exit', ended).once('message', done)
    child.send(task)
  })
}
