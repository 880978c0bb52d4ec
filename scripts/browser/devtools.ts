// Chromium spoken to in its own protocol, over the two pipes it was started with: a message is JSON and ends with a
// zero. What a program that prints needs of it is little; a library for all browsers took longer to load than the
// browser to start.

import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

/** The browser, or the page, ended before it answered. */
export class BrowserGone extends Error {}

type Params = Record<string, unknown>
type Listener = (params: Params) => void
interface Waiting {
  session: string
  resolve: (result: never) => void
  reject: (error: Error) => void
}
interface Message {
  id?: number
  sessionId?: string
  method?: string
  params?: Params
  result?: unknown
  error?: { message: string }
}

/** Bytes that end a message. */
const END = 0

export class Devtools {
  readonly #out: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Map<string, Listener>()
  #last = 0
  #gone: BrowserGone | null = null

  constructor(child: ChildProcess) {
    this.#out = child.stdio[3] as Writable
    const answers = child.stdio[4] as Readable
    let parts: Buffer[] = []
    answers.on('data', (chunk: Buffer) => {
      let from = 0
      for (let end = chunk.indexOf(END); end >= 0; end = chunk.indexOf(END, from)) {
        parts.push(chunk.subarray(from, end))
        this.#hear(JSON.parse(Buffer.concat(parts).toString()) as Message)
        parts = []
        from = end + 1
      }
      if (from < chunk.length) parts.push(chunk.subarray(from))
    })
    // A browser that died is heard of by its end, or by the end of what it says, whichever comes first.
    const gone = () => this.#end(new BrowserGone('the browser was closed'))
    this.#out.on('error', gone)
    answers.on('error', gone).on('close', gone)
    child.once('exit', gone)
  }

  get isGone(): boolean {
    return this.#gone !== null
  }

  /** `session`: of a page; without one the browser itself is meant. */
  send<T = unknown>(method: string, params: Params = {}, session = ''): Promise<T> {
    if (this.#gone) return Promise.reject(this.#gone)
    const id = ++this.#last
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { session, resolve, reject })
      this.#out.write(`${JSON.stringify({ id, method, params, ...(session && { sessionId: session }) })}\0`)
    })
  }

  /** One listener for each kind of event of a page. */
  on(session: string, method: string, listener: Listener): void {
    this.#listeners.set(`${session} ${method}`, listener)
  }

  /** A page is no more: who waits for it waits in vain. */
  forget(session: string, error: Error): void {
    for (const [id, { session: of, reject }] of this.#waiting) {
      if (of !== session) continue
      this.#waiting.delete(id)
      reject(error)
    }
  }

  #hear({ id, sessionId = '', method, params = {}, result, error }: Message): void {
    if (id === undefined) {
      this.#listeners.get(`${sessionId} ${method}`)?.(params)
      return
    }
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error) waiting?.reject(new Error(error.message))
    else waiting?.resolve(result as never)
  }

  #end(error: BrowserGone): void {
    this.#gone ??= error
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
