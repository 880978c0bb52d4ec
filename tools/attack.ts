// `npm run attack`: the promises of the program under attack, for as long as it is given. Speeches that are generated
// and damaged, corrupt files, runs that are killed, hostile words in a real browser; the laws are asked of each, and
// the counts are printed. Exit code 1 where a law was broken; the inputs that broke it are kept.
//
// Usage: npm run attack -- [--seconds 60] [--seed 1] [--only speech,file,kill,hostile] [--keep DIR]
// The same seed tries the same inputs in the same order, however far it gets.

import { itemAt } from '../scripts/text/item-at.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { groundOf, hostileDeck, killedBuild, type Ground } from './attack/folders.ts'
import { inputOf, type InputKind } from './attack/input.ts'
import type { Broken, Outcome } from './attack/laws.ts'
import { randomOf } from './attack/random.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'speech,file,kill,hostile' },
    keep: { type: 'string', default: join(tmpdir(), 'speechdeck-attack') },
  },
})

type Kind = InputKind | 'kill' | 'hostile'
/** How often each kind comes: whole runs take as long as a hundred speeches. */
const TURNS: readonly Kind[] = [...Array<Kind[]>(40).fill(['speech', 'speech', 'file'])].flat()
const ROUND: readonly Kind[] = [...TURNS, 'kill', ...TURNS, 'hostile']
/** Milliseconds after which an input is one that goes on for ever, on a machine that has other work too. */
const MOST_WAIT = 120_000
const MOST_MEMORY_MB = 600

const until = Date.now() + Number(values.seconds) * 1000
const first = Number(values.seed) * 1_000_000
const wanted = new Set(values.only.split(','))
const folder = mkdtempSync(join(tmpdir(), 'attack-'))
const counts = new Map<string, { tried: number; decks: number; broken: number }>()
const laws = new Map<string, number>()
let worker = null as Worker | null
let ground = null as Ground | null

for (let turn = 0; Date.now() < until; turn++) {
  const kind = itemAt(ROUND, turn % ROUND.length)
  if (!wanted.has(kind)) continue
  const seed = first + turn
  const { made, broken } = await tried(kind, seed)
  note(kind, seed, made, broken)
}
await worker?.terminate()
rmSync(folder, { recursive: true, force: true })
report()
process.exit(laws.size > 0 ? 1 : 0)

async function tried(kind: Kind, seed: number): Promise<Outcome> {
  const random = randomOf(seed)
  switch (kind) {
    case 'kill':
      ground ??= await groundOf(folder, random)
      return { made: 'deck', broken: await killedBuild(ground, random) }
    case 'hostile':
      return { made: 'deck', broken: await hostileDeck(folder, random) }
    default:
      return await inThread(kind, seed)
  }
}

/** Tries the input in the worker; a worker that is lost or late is a broken law, and is replaced. */
async function inThread(kind: InputKind, seed: number): Promise<Outcome> {
  const thread = (worker ??= new Worker(new URL('attack/worker.ts', import.meta.url), {
    workerData: { folder },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  }))
  const outcome = await new Promise<Outcome>(resolve => {
    const end = (found: Outcome) => {
      clearTimeout(timer)
      thread.off('message', end).off('error', crashed)
      resolve(found)
    }
    const lost = (law: string, seen: string) => end({ made: 'message', broken: [{ law, seen }] })
    const crashed = (error: unknown) => lost('no crash', String(error))
    const timer = setTimeout(() => lost('ends', `${MOST_WAIT} ms`), MOST_WAIT)
    thread.once('message', end).once('error', crashed)
    thread.postMessage({ kind, seed })
  })
  if (outcome.broken.some(({ law }) => law === 'ends' || law === 'no crash')) {
    await thread.terminate()
    worker = null
  }
  return outcome
}

function note(kind: Kind, seed: number, made: Outcome['made'], broken: readonly Broken[]): void {
  const count = counts.get(kind) ?? { tried: 0, decks: 0, broken: 0 }
  counts.set(kind, {
    tried: count.tried + 1,
    decks: count.decks + (made === 'deck' ? 1 : 0),
    broken: count.broken + (broken.length > 0 ? 1 : 0),
  })
  for (const { law, seen } of broken) {
    laws.set(law, (laws.get(law) ?? 0) + 1)
    process.stdout.write(`${kind} ${seed}: ${law}: ${seen}\n`)
  }
  if (broken.length === 0 || kind === 'kill' || kind === 'hostile') return
  const { name, bytes } = inputOf(kind, seed)
  mkdirSync(values.keep, { recursive: true })
  writeFileSync(join(values.keep, `${kind}-${seed}${extname(name)}`), bytes)
}

function report(): void {
  for (const [kind, { tried: all, decks, broken }] of counts)
    process.stdout.write(
      `${kind}: ${all} tried, ${decks} decks, ${all - decks} messages, ${broken} with a broken law\n`,
    )
  for (const [law, times] of laws) process.stdout.write(`broken ${times} times: ${law}\n`)
  if (laws.size === 0) process.stdout.write('no law was broken\n')
  else process.stdout.write(`inputs are kept in ${values.keep}\n`)
}
