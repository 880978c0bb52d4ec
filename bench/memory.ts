// Where the memory of a long deck goes: program and browser process by process, in the moment in which they hold most.
// `node bench/memory.ts DECK-FOLDER`: exports that folder to PDF, as often as `--repeats` says (3). Only Linux tells.

import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'

/** Kilobytes; what processes share is counted once (PSS). `anonymous`: its own, not of a file. */
export interface Held {
  /** `program`, `renderer`, `gpu-process` …, as Chromium names its own. */
  role: string
  pss: number
  anonymous: number
}

export interface Peak {
  /** Kilobytes of all processes together. */
  whole: number
  /** Milliseconds since the start. */
  at: number
  processes: Held[]
}

const BIN = join(import.meta.dirname, '..', 'bin', 'speechdeck.js')
/** How often memory is looked at, in milliseconds. */
const LOOK = 50

/** Runs `speechdeck ARGS`; what it and all below it held in the worst moment, and the most that each role ever held. */
export async function watched(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ peak: Peak; most: Held[] }> {
  const start = performance.now()
  const child = spawn(process.execPath, [BIN, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  let peak: Peak = { whole: 0, at: 0, processes: [] }
  const most = new Map<string, Held>()
  const looking = setInterval(() => {
    const processes = heldBelow(child.pid ?? 0)
    const whole = processes.reduce((sum, { pss }) => sum + pss, 0)
    if (whole > peak.whole) peak = { whole, at: performance.now() - start, processes }
    for (const held of processes) if (held.pss > (most.get(held.role)?.pss ?? 0)) most.set(held.role, held)
  }, LOOK)
  const code = await new Promise(resolve => child.once('close', resolve))
  clearInterval(looking)
  if (code !== 0) throw new Error(`speechdeck ${args.join(' ')} ended with ${String(code)}`)
  return { peak, most: [...most.values()] }
}

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    options: { repeats: { type: 'string', default: '3' } },
    allowPositionals: true,
  })
  for (let run = 0; run < Number(values.repeats); run++) {
    const { peak, most } = await watched(['export', positionals[0] ?? '', '--format', 'pdf', '--quiet'])
    console.log(`${megabytes(peak.whole)} MB after ${(peak.at / 1000).toFixed(1)} s`)
    console.table(
      peak.processes.map(({ role, pss, anonymous }) => ({
        process: role,
        'MB at the peak': megabytes(pss),
        'of it its own': megabytes(anonymous),
        'most ever': megabytes(most.find(held => held.role === role)?.pss ?? 0),
      })),
    )
  }
}

// --- internal ---

function megabytes(kilobytes: number): number {
  return Math.round(kilobytes / 1024)
}

function heldBelow(root: number): Held[] {
  const children = new Map<number, number[]>()
  for (const entry of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    const [, parent] = textOf(`/proc/${entry}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ')
    children.set(Number(parent), [...(children.get(Number(parent)) ?? []), Number(entry)])
  }
  const all = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(all)]
  return all(root).map(pid => ({ role: pid === root ? 'program' : roleOf(pid), ...heldBy(pid) }))
}

function heldBy(pid: number): { pss: number; anonymous: number } {
  const rollup = textOf(`/proc/${pid}/smaps_rollup`)
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0)
  return { pss: kilobytes('Pss'), anonymous: kilobytes('Pss_Anon') }
}

/** `…/chromium --type=renderer …` → `renderer`; the one without a type is the browser itself. */
function roleOf(pid: number): string {
  const command = textOf(`/proc/${pid}/cmdline`)
  const utility = /--utility-sub-type=([\w.]+)/.exec(command)?.[1]
  return utility ?? /--type=([\w-]+)/.exec(command)?.[1] ?? 'browser'
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // It ended between the listing and the look at it.
    return ''
  }
}
