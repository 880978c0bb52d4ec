// What it costs to open the speaker's view of a deck folder: `node bench/present.ts DIR`. Once for the first window and
// once for another one on the same server: seconds from the command, or from the address, to the words on the screen,
// what a window loads, and the memory of the program with its server.

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { driveBrowser } from '../tools/drive.ts'

const BIN = join(import.meta.dirname, '..', 'bin', 'speechdeck.js')
const [dir = 'deck'] = process.argv.slice(2)

const begun = performance.now()
const server = spawn(process.execPath, [BIN, 'present', dir, '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] })
const address = await new Promise<string>(resolve =>
  server.stdout.on('data', (chunk: Buffer) => {
    const found = /http:\S+presenter\/1/.exec(String(chunk))
    if (found) resolve(found[0])
  }),
)
const browser = await driveBrowser()
for (const [name, since] of [
  ['first window', begun],
  ['another window', null],
] as const) {
  const page = await (await browser.newContext()).newPage()
  let requests = 0
  let bytes = 0
  page.on('response', response => {
    requests++
    void response.body().then(
      body => (bytes += body.length),
      () => {},
    )
  })
  const from = since ?? performance.now()
  await page.goto(address)
  await page.locator('.sp-sentence').first().waitFor({ timeout: 120_000 })
  const seconds = (performance.now() - from) / 1000
  // Slidev's own server, for decks that are not plain, is asked for all slides three seconds after the first.
  await page.waitForTimeout(8000)
  console.log(`${name}: ${seconds.toFixed(1)} s; with all slides ${requests} requests, ${(bytes / 1e6).toFixed(1)} MB`)
}
console.log(`server: ${Math.round(memory(server.pid ?? 0) / 1e6)} MB, load ${loadavg()[0]?.toFixed(1)}`)
await browser.close()
server.kill('SIGINT')

/** Resident bytes of a process and all below it, where the system tells (Linux). */
function memory(pid: number): number {
  const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  return children.reduce((sum, child) => sum + memory(Number(child)), own)
}
