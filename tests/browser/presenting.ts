// `present` and `rehearse` as a user starts them.

import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import process from 'node:process'
import { afterAll } from 'vitest'
import { BIN } from '../run-speechdeck.ts'

export interface Addresses {
  speaker: string
  audience: string
  remote: string[]
}

const servers: ChildProcess[] = []
afterAll(() => servers.forEach(server => server.kill('SIGKILL')))

/** The command as a user starts it; resolves with what it prints when the pages can be opened. */
export async function start(cwd: string, ...args: string[]): Promise<Started> {
  if (args.includes('--port')) return startAt(cwd, args)
  // Test files run beside each other: none takes the port that another is about to open. Chance may do so all the same.
  for (let tries = 1; ; tries++) {
    try {
      return await startAt(cwd, [...args, '--port', String(randomInt(LOWEST_PORT, HIGHEST_PORT))])
    } catch (error) {
      if (tries === MOST_TRIES || !String(error).includes('is taken')) throw error
    }
  }
}

// --- internal ---

interface Started {
  server: ChildProcess
  addresses: Addresses
  printed: () => string
}

/** Below those that Linux gives to connections of its own (32,768 and up). */
const LOWEST_PORT = 10_000
const HIGHEST_PORT = 32_000
const MOST_TRIES = 4

async function startAt(cwd: string, args: readonly string[]): Promise<Started> {
  const server = spawn(process.execPath, [BIN, ...args, '--no-open', '--lang', 'en'], {
    cwd,
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  servers.push(server)
  let printed = ''
  server.stderr?.on('data', (chunk: Buffer) => {
    printed += String(chunk)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('exit', code => reject(new Error(`exit ${code}: ${printed}`)))
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += String(chunk)
      if (printed.includes('Ctrl-C')) resolve()
    })
  })
  const address = (name: string): string => new RegExp(`${name}: +(\\S+)`).exec(printed)?.[1] ?? ''
  return {
    server,
    addresses: {
      speaker: address('view'),
      audience: address('Audience'),
      remote: Array.from(printed.matchAll(/screen: (\S+)/g), match => match[1] ?? ''),
    },
    printed: () => printed,
  }
}
