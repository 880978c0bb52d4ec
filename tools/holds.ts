// `npm run holds`: does every rule have a test that needs it? Each row of every table of rules is dropped, and each
// guard made to give the same answer always, one at a time. What no test misses is listed, and the exit code is 1.
//
// Usage: npm run holds -- [--only PART-OF-A-PATH]… [--tests PART-OF-A-PATH]… [--quick] [--why]
//   --tests asks only these test files, --quick only the cases that take a moment; --why says what noticed the others.
// What noticed a change last time is asked first: node_modules/.cache remembers, and it decides nothing but the order.

import { fork, type ChildProcess } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { graphOf } from './holds/graph.ts'
import { keep, remembered, stateOf } from './holds/memory.ts'
import { mutantsOf, type Mutant } from './holds/mutants.ts'
import type { Answer, Task, Tried } from './holds/worker.ts'

const ROOT = join(import.meta.dirname, '..')
/** Where rules live: stages and what they ask. */
const ROOMS = '{language,text,read,clean,outline,outline-md,deck,slides-md}'
const EXAMPLES = 'tools/holds/examples.ts'
/**
 * Tests that run whole commands or a browser, feed 200 000 characters, compare what `examples.ts` compares, or ask what
 * the collector left.
 */
const RE_NOT_ASKED = new RegExp(
  [
    String.raw`child_process|\./run-speechdeck\.ts|'\.\./scripts/(?:browser|products|slidev|present)/`,
    String.raw`LENGTH = 200_000|\./golden/decks|\./collected\.ts`,
  ].join('|'),
)
/** A case that holds a table against its own copy in the documents says nothing of what a row does. */
const RE_COPY = /^docs\//
/** Processor time of a case that is asked at once; the others are asked about what these did not notice. */
const QUICK_MS = 150
/** So much is lost at most when it is stopped. */
const KEPT_EVERY = 20
/** After a change that goes on for ever a process is ended. */
const MOST_WAIT_MS = 120_000
/** A busy machine looks the same, so what got no answer is asked a second time, alone and longer. */
const MOST_WAIT_ALONE_MS = 300_000
const NO_ANSWER = 'it goes on for ever'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [''] },
    tests: { type: 'string', multiple: true, default: [''] },
    quick: { type: 'boolean', default: false },
    why: { type: 'boolean', default: false },
  },
})
const { importers, neighbours } = graphOf(ROOT)
const mutants = globSync(`scripts/${ROOMS}/**/*.ts`, { cwd: ROOT })
  .toSorted()
  .filter(file => values.only.some(part => file.includes(part)))
  .flatMap(file => mutantsOf(file, readFileSync(join(ROOT, file), 'utf8')))
const memory = remembered(ROOT)
const known = await casesOfTests()
const noticedBy = new Map<Mutant, string>()
/** Whether a case holds without a change, as far as it was asked. */
const holding = new Map<string, Promise<boolean>>()
await askAll(mutants, ({ milliseconds }) => milliseconds <= QUICK_MS)
if (!values.quick) await askAll(unnoticed(), ({ milliseconds }) => milliseconds > QUICK_MS)
keep(ROOT, memory)

for (const mutant of mutants) {
  const by = noticedBy.get(mutant)
  if (by === undefined || by === NO_ANSWER || values.why) console.log(`${lineOf(mutant)}${by ? `\n    ${by}` : ''}`)
}
const unanswered = [...noticedBy.values()].filter(by => by === NO_ANSWER).length
console.log(
  `${mutants.length} rows and guards, ${unnoticed().length} that no test misses` +
    (unanswered > 0 ? `; ${unanswered} got no answer, alone neither` : ''),
)
process.exitCode = unnoticed().length > 0 ? 1 : 0

function unnoticed(): Mutant[] {
  return mutants.filter(mutant => !noticedBy.has(mutant))
}

function lineOf({ file, line, name, says }: Mutant): string {
  return `${file}:${line} ${name} ${says}`
}

/** Survives that lines are put in above it. */
function nameOf({ file, name, says }: Mutant): string {
  return `${file} ${name} ${says}`
}

/** The cases of the unit project, quick files first; what has not changed since last time is not tried anew. */
async function casesOfTests(): Promise<Tried[]> {
  const files = [...globSync('tests/*.test.ts', { cwd: ROOT }), EXAMPLES]
    .filter(file => values.tests.some(part => file.includes(part)))
    .filter(file => !RE_NOT_ASKED.test(readFileSync(join(ROOT, file), 'utf8')))
    .toSorted()
  const stale = files.filter(file => memory.tests[file]?.state !== stateOf(ROOT, file))
  if (stale.length > 0) {
    const { child } = await started()
    const asked = stale.map(file => ({ file, titles: null, first: '' }))
    const { tried } = await answerOf(child, { mutant: null, asked }, null)
    child.kill()
    for (const file of stale)
      memory.tests[file] = { state: stateOf(ROOT, file), tried: tried.filter(each => each.file === file) }
    keep(ROOT, memory)
  }
  const sum = (file: string) => memory.tests[file]?.tried.reduce((total, each) => total + each.milliseconds, 0) ?? 0
  return files
    .toSorted((a, b) => sum(a) - sum(b))
    .flatMap(file => memory.tests[file]?.tried ?? [])
    .filter(({ title, holds }) => holds && !RE_COPY.test(title))
}

/** Asks the cases that pass the filter about each change; those that get no answer again, one at a time. */
async function askAll(all: readonly Mutant[], filter: (tried: Tried) => boolean): Promise<void> {
  const asked = known.filter(filter)
  const queue = [...all]
  const again: Mutant[] = []
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), all.length) }, () =>
      work(queue, MOST_WAIT_MS, mutant => again.push(mutant)),
    ),
  )
  await work(again, MOST_WAIT_ALONE_MS, endless)

  async function work(from: Mutant[], wait: number, unanswered: (mutant: Mutant) => unknown): Promise<void> {
    let worker = await started()
    for (let mutant = from.shift(); mutant; mutant = from.shift()) {
      const answer = await askedAbout(mutant, asked, worker.child, wait)
      if (answer.noticed === NO_ANSWER) unanswered(mutant)
      else if (answer.noticed !== null) isNoticed(mutant, answer.noticed)
      if (process.stderr.isTTY) process.stderr.write(`\r${from.length} of ${all.length} left `)
      if (from.length % KEPT_EVERY === 0) keep(ROOT, memory)
      if (!answer.full) continue
      worker.child.kill()
      worker = await started()
    }
    worker.child.kill()
  }
}

function isNoticed(mutant: Mutant, by: string): void {
  noticedBy.set(mutant, by)
  memory.noticed[nameOf(mutant)] = by
}

/** Counts as noticed, and is said. */
function endless(mutant: Mutant): void {
  noticedBy.set(mutant, NO_ANSWER)
}

/** What the cases say of a change; a case that fails without it too is asked no more. Neighbours share a process. */
async function askedAbout(mutant: Mutant, asked: readonly Tried[], child: ChildProcess, wait: number): Promise<Answer> {
  const answer = await answerOf(child, { mutant, asked: inOrder(mutant, asked) }, wait)
  const by = asked.find(({ file, title }) => answer.noticed === `${file} > ${title}`)
  if (answer.full || !by || (await holdsAsItIs(by, child))) return answer
  const others = asked.filter(each => each !== by)
  return askedAbout(mutant, others, child, wait)
}

function holdsAsItIs({ file, title }: Tried, child: ChildProcess): Promise<boolean> {
  const name = `${file} > ${title}`
  const asked = [{ file, titles: new Set([title]), first: '' }]
  const holds =
    holding.get(name) ??
    answerOf(child, { mutant: null, asked }, MOST_WAIT_MS).then(({ tried }) => tried.every(each => each.holds))
  holding.set(name, holds)
  return holds
}

/** Cases that the change can reach: what noticed it last time, files that noticed others of its file, the rest. */
function inOrder({ file, ...mutant }: Mutant, asked: readonly Tried[]): Task['asked'] {
  const own = importers(file)
  const related = Map.groupBy(
    asked.filter(each => own.has(each.file)),
    each => each.file,
  )
  const last = memory.noticed[nameOf({ file, ...mutant })] ?? ''
  const noticed = [...noticedBy].filter(([other]) => other.file === file).map(([, by]) => by)
  const near = neighbours(file)
  const rank = (test: string) =>
    last.startsWith(`${test} > `)
      ? Infinity
      : noticed.filter(by => by.startsWith(`${test} > `)).length + (near.has(test) ? 0.5 : 0)
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
    const timer = wait === null ? undefined : setTimeout(() => over(NO_ANSWER), wait)
    const done = (answer: Answer) => {
      clearTimeout(timer)
      child.off('exit', ended).off('message', done)
      resolve(answer)
    }
    child.once('exit', ended).once('message', done)
    child.send(task)
  })
}
