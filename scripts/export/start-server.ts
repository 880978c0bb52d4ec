// Starts server.ts in a process of its own and speaks with it; the only place that knows how.

import { fork } from 'node:child_process'
import { basename, extname, join } from 'node:path'
import process from 'node:process'
import { SpeechdeckError } from '../issue.ts'
import type { ServerMessage, ServerTask } from './server.ts'

export type ServerReady = Extract<ServerMessage, { type: 'ready' }>

export interface DeckServer {
  ready: Promise<ServerReady>
  /** Rejects when the server dies; never resolves. */
  failed: Promise<never>
  close(): Promise<void>
}

export function startServer(task: ServerTask): DeckServer {
  // A bundle makes much short-lived rubbish: with more room for it, it is collected less often.
  // Emitted JavaScript stands beside emitted JavaScript. What Slidev's loader keeps in the temporary folder belongs into our own.
  const child = fork(join(import.meta.dirname, `server${extname(import.meta.filename)}`), [], { execArgv: ['--max-semi-space-size=64'], env: { ...process.env, TMPDIR: task.cache }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => { complaint = (complaint + chunk).slice(-4000) })
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const failed = new Promise<never>((_, reject) => {
    child.on('message', (message: ServerMessage) => { if (message.type === 'failed') reject(message.no === null ? serverError(message.reason) : slideError(task.entry, message)) })
    child.once('error', error => reject(serverError(error.message)))
    child.once('exit', code => reject(serverError(complaint.trim() || `exit ${code}`)))
  })
  failed.catch(() => {})
  const ready = new Promise<ServerReady>(resolve => child.on('message', (message: ServerMessage) => {
    if (message.type === 'ready') resolve(message)
  }))
  child.send(task)
  return {
    ready: Promise.race([ready, failed]),
    failed,
    async close() {
      // It has nothing to save, and may be too busy to listen.
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await exited
    },
  }
}

// --- internal ---

function serverError(reason: string): SpeechdeckError {
  return new SpeechdeckError('E_EXPORT', 'export-server', { values: { reason } })
}

/** A slide that cannot be made or shown, by its number. */
export function slideError(entry: string, { no, reason }: { no: number | null, reason: string }): SpeechdeckError {
  return new SpeechdeckError('E_EXPORT', 'export-slide', { hint: 'export-slide-hint', values: { file: basename(entry), no: no ?? '?', reason: reason.split('\n', 1)[0] ?? '' } })
}
