// Whether work grows with its input as it should: n is held against 2n on this machine, so that no clock is asked for
// seconds.

import { expect } from 'vitest'

/** What is linear doubles; what is quadratic takes four times as long. */
const MOST_GROWTH = 3
/** Below this, in milliseconds, a measurement says more of the machine than of the work. */
const LEAST = 40
/** Each is timed so often, and the best counts: others on the machine only make it slower. */
const TIMES = 3

/** Fails where `work` on twice as much takes much more than twice as long. `size` is what it is first given. */
export async function expectLinear(what: string, size: number, work: (size: number) => unknown): Promise<void> {
  let twice = await best(() => work(2 * size))
  if (twice < LEAST) return
  const once = await best(() => work(size))
  twice = Math.min(twice, await best(() => work(2 * size)))
  expect(
    twice / once,
    `${what}: ${once.toFixed(0)} ms for ${size}, ${twice.toFixed(0)} ms for twice that`,
  ).toBeLessThan(MOST_GROWTH)
}

// --- internal ---

async function best(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let time = 0; time < TIMES && least > LEAST / 2; time++) {
    const start = performance.now()
    await work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}
