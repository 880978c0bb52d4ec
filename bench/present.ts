// What it costs to open the speaker's view of a deck folder: `node bench/present.ts DIR [--turns 5] [--cold] [--beside
// CHECKOUT]`. In each turn, from the command to the words on the screen, in a browser that runs already and has nothing
// of the page; then another window on the same server. CPU time and memory are those of the program with its server.
// `--cold`: with nothing in the cache. `--beside`: another checkout of this project, in turns with this one.

import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-chromium'
import { driveBrowser } from '../tools/drive.ts'

/** Milliseconds after the words in which the rest of a window arrives. */
const SETTLED = 3000

/** Milliseconds of CPU time that the system counts as one. */
const TICK = 10

/** Milliseconds, megabytes. */
interface Turn {
  address: number
  words: number
  another: number
  cpu: number
  memory: number
  requests: number
  bytes: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { turns: { type: 'string', default: '5' }, cold: { type: 'boolean' }, beside: { type: 'string' } },
})
const [dir = 'deck'] = positionals
const programs = [join(import.meta.dirname, '..'), values.beside].flatMap(root => root ?? [])
const browser = await driveBrowser()
const turns: Turn[][] = programs.map(() => [])
// The first turn of each fills what is kept.
for (let turn = values.cold ? 1 : 0; turn <= Number(values.turns); turn++)
  for (const [index, root] of programs.entries()) {
    const times = await timed(root, browser)
    if (turn > 0) turns[index]?.push(times)
  }
await browser.close()
for (const [index, root] of programs.entries()) {
  const list = turns[index] ?? []
  const of = (name: keyof Turn): number => median(list.map(times => times[name]))
  const seconds = (name: keyof Turn): string => `${(of(name) / 1000).toFixed(1)} s`
  console.log(
    `${root}: address ${seconds('address')}, words ${seconds('words')}, another window ${seconds('another')}, ` +
      `CPU time ${seconds('cpu')}, ${of('memory')} MB; a window ${of('requests')} requests, ` +
      `${(of('bytes') / 1e6).toFixed(1)} MB`,
  )
}
console.log(`medians of ${values.turns}, load ${loadavg()[0]?.toFixed(1)}`)

async function timed(root: string, from: Browser): Promise<Turn> {
  const cache = values.cold ? mkdtempSync(join(tmpdir(), 'speechdeck-bench-cold-')) : undefined
  const begun = performance.now()
  const port = String(randomInt(20_000, 60_000))
  const server = spawn(
    process.execPath,
    [join(root, 'bin', 'speechdeck.js'), 'present', dir, '--no-open', '--port', port],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...(cache && { XDG_CACHE_HOME: cache, NODE_COMPILE_CACHE: '' }) },
    },
  )
  const address = await new Promise<string>(resolve =>
    server.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\S+presenter\/1/.exec(String(chunk))
      if (found) resolve(found[0])
    }),
  )
  const printed = performance.now() - begun
  const first = await shown(from, address)
  const pid = server.pid ?? 0
  const [cpu, memory] = [sumBelow(pid, cpuOf), Math.round(sumBelow(pid, residentOf) / 1e6)]
  const second = await shown(from, address)
  server.kill('SIGINT')
  await new Promise(resolve => server.once('exit', resolve))
  if (cache) rmSync(cache, { recursive: true, force: true })
  const { requests, bytes } = first
  return { address: printed, words: printed + first.time, another: second.time, cpu, memory, requests, bytes }
}

/** The time from the address to the words. */
async function shown(from: Browser, address: string): Promise<{ time: number; requests: number; bytes: number }> {
  const context = await from.newContext()
  const page = await context.newPage()
  const bodies: Promise<number>[] = []
  // A stream of events never finishes.
  page.on('requestfinished', request => {
    bodies.push(
      request.sizes().then(
        ({ responseBodySize }) => responseBodySize,
        () => 0,
      ),
    )
  })
  const begun = performance.now()
  await page.goto(address, { waitUntil: 'commit', timeout: 120_000 })
  await page.locator('.sp-sentence').first().waitFor({ timeout: 120_000 })
  const time = performance.now() - begun
  await page.waitForTimeout(SETTLED)
  const sizes = await Promise.all(bodies)
  await context.close()
  return { time, requests: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Of a process and all below it, where the system tells (Linux). */
function sumBelow(pid: number, of: (pid: number) => number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  return children.reduce((sum, child) => sum + sumBelow(Number(child), of), of(pid))
}

function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK
}

function residentOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
