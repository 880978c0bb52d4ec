// Starts serve.ts in a process of its own and speaks with it; the only place that knows how.

import { fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { extname, join } from 'node:path'
import process from 'node:process'
import { SpeechdeckError } from '../issue.ts'
import type { FromProgram, FromServer, ServeTask } from './messages.ts'
import { temporaryScratch } from '../disk/scratch.ts'

export interface Listener {
  /** slides.md is another now. */
  changed: () => void
  slept: () => void
  record: (on: boolean) => void
  report: (report: Extract<FromServer, { type: 'report' }>['report']) => void
}

export interface Server {
  /** Resolves when the pages can be opened. `signal` ends it. */
  serve: (task: Omit<ServeTask, 'scratch'>, listener: Listener, signal: AbortSignal) => Promise<void>
  tell: (message: FromProgram) => void
  /** Resolves when the signal comes; rejects when the server dies before that. */
  ended: Promise<void>
  /** Ends it, whatever it does. */
  stop: () => void
}

/** The process begins, and looks for the page of this slides.md, while the program reads what it will be told. */
export function startServer(entry: string): Server {
  const scratch = temporaryScratch('present')
  const child = fork(join(import.meta.dirname, `serve${extname(import.meta.filename)}`), [entry], {
    env: { ...process.env, TMPDIR: scratch },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    complaint = (complaint + chunk).slice(-4000)
  })
  let stopping: AbortSignal | null = null
  const clean = (): void => rmSync(scratch, { recursive: true, force: true })
  process.once('exit', clean)
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', error => reject(serverError(error.message)))
    child.once('exit', code => {
      process.off('exit', clean)
      clean()
      if (stopping?.aborted) resolve()
      else reject(serverError(complaint.trim() || `exit ${code}`))
    })
  })
  ended.catch(() => {})
  // It has nothing to save: the log of a rehearsal is written by the program.
  const stop = (): void => void child.kill('SIGKILL')
  const tell = (message: FromProgram): void => void (child.connected && child.send(message))
  return {
    tell,
    ended,
    stop,
    async serve(task, listener, signal) {
      stopping = signal
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop, { once: true })
      const listening = new Promise<void>(resolve => {
        child.on('message', (message: FromServer) => {
          if (message.type === 'listening') resolve()
          else if (message.type === 'failed') {
            complaint = message.reason
            stop()
          } else if (message.type === 'report') listener.report(message.report)
          else if (message.type === 'record') listener.record(message.on)
          else listener[message.type]()
        })
      })
      tell({ type: 'serve', task: { ...task, scratch } })
      await Promise.race([listening, ended])
    },
  }
}

// --- internal ---

function serverError(reason: string): SpeechdeckError {
  return new SpeechdeckError('E_EXPORT', 'present-server', { values: { reason } })
}
