// One browser for many decks: started ahead or when first asked for, given to whoever prints, and put in the place of
// another before it grows old or fat.

import { launchBrowser, type Browser } from './start.ts'

/** What ends a browser's service: decks printed, milliseconds since its start, bytes it holds between two decks. */
export interface Bounds {
  decks: number
  age: number
  memory: number
}

const BOUNDS: Bounds = { decks: 200, age: 30 * 60_000, memory: 900e6 }

interface Kept {
  started: Promise<Browser>
  /** Ends it while it is on its way. */
  stop: AbortController
  since: number
  decks: number
  users: number
  /** It ends as soon as nobody uses it. */
  worn: boolean
}

export class Browsers {
  readonly #bounds: Bounds
  readonly #all = new Set<Kept>()
  #current: Kept | null = null

  constructor(bounds: Partial<Bounds> = {}) {
    this.#bounds = { ...BOUNDS, ...bounds }
  }

  /** Begins what `use` will wait for. */
  start(): void {
    this.#current ??= this.#launched()
  }

  /** Several may use one browser at a time, each with pages of its own. */
  async use<T>(act: (browser: Promise<Browser>) => Promise<T>): Promise<T> {
    const kept = this.#fresh()
    kept.users++
    kept.decks++
    try {
      return await act(kept.started)
    } finally {
      kept.users--
      await this.#look(kept)
    }
  }

  /** All of them end; nothing of them is left when this returns. */
  async close(): Promise<void> {
    this.#current = null
    await Promise.all([...this.#all].map(kept => this.#end(kept)))
  }

  #fresh(): Kept {
    const { decks, age } = this.#bounds
    const kept = this.#current
    if (kept && (kept.decks >= decks || performance.now() - kept.since > age)) this.#wear(kept)
    return (this.#current ??= this.#launched())
  }

  #launched(): Kept {
    const stop = new AbortController()
    const started = launchBrowser(stop.signal)
    // Who waits for it hears that there is none.
    started.catch(() => {})
    const kept = { started, stop, since: performance.now(), decks: 0, users: 0, worn: false }
    this.#all.add(kept)
    return kept
  }

  /** After each use: a browser that died, or took too much, is not given again. */
  async #look(kept: Kept): Promise<void> {
    const browser = await kept.started.catch(() => null)
    if (!browser || browser.isGone() || (await browser.memory()) > this.#bounds.memory) this.#wear(kept)
    if (kept.worn && kept.users === 0) await this.#end(kept)
  }

  #wear(kept: Kept): void {
    kept.worn = true
    if (this.#current === kept) this.#current = null
    if (kept.users === 0) void this.#end(kept)
  }

  async #end(kept: Kept): Promise<void> {
    kept.stop.abort()
    await kept.started.then(
      browser => browser.close(),
      () => {},
    )
    this.#all.delete(kept)
  }
}

/** `act` with a browser of these; without them, with one of its own that ends with it. */
export async function withBrowser<T>(
  browsers: Browsers | undefined,
  act: (browser: Promise<Browser>) => Promise<T>,
): Promise<T> {
  if (browsers) return await browsers.use(act)
  const own = new Browsers()
  try {
    return await own.use(act)
  } finally {
    await own.close()
  }
}
