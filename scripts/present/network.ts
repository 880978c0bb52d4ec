// The machine's addresses: a free port, and where a phone in the same network finds it.

import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'

/** Slidev's own port, so that the addresses look familiar. */
const FIRST_PORT = 3030
const TRIES = 40

/** IPv4 addresses by which other machines reach this one. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap(list => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

/** `wanted`, or the first free port from 3030 on; null where it is taken. */
export async function freePort(host: string, wanted: number | null): Promise<number | null> {
  const ports = wanted === null ? Array.from({ length: TRIES }, (_, index) => FIRST_PORT + index) : [wanted]
  for (const port of ports) if (await isFree(host, port)) return port
  return null
}

// --- internal ---

async function isFree(host: string, port: number): Promise<boolean> {
  return await new Promise(resolve => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
    probe.listen({ host, port, exclusive: true })
  })
}
