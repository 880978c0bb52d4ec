// Starts bundle.ts in a process of its own and speaks with it; the only place that knows how.

import { fork } from 'node:child_process'
import { basename, extname, join } from 'node:path'
import process from 'node:process'
import { SpeechdeckError } from '../issue.ts'
import type { BundleFacts, BundleMessage, BundleTask } from './bundle.ts'

export interface Bundling {
  /** Resolves when the page stands in its folder; rejects when it cannot be made, or when the process dies. */
  done: Promise<BundleFacts>
  close(): Promise<void>
}

export function startBundle(task: BundleTask): Bundling {
  // A bundle makes much short-lived rubbish: with more room for it, it is collected less often. Emitted JavaScript
  // stands beside emitted JavaScript. What Slidev's loader keeps in the temporary folder belongs into our own.
  const child = fork(join(import.meta.dirname, `bundle${extname(import.meta.filename)}`), [], {
    execArgv: ['--max-semi-space-size=64'],
    env: { ...process.env, TMPDIR: task.cache },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    complaint = (complaint + chunk).slice(-4000)
  })
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const done = new Promise<BundleFacts>((resolve, reject) => {
    child.on('message', (message: BundleMessage) => {
      if (message.type === 'done') resolve(message.facts)
      else reject(message.no === null ? bundleError(message.reason) : slideError(task.entry, message))
    })
    child.once('error', error => reject(bundleError(error.message)))
    child.once('exit', code => reject(bundleError(complaint.trim() || `exit ${code}`)))
  })
  done.catch(() => {})
  child.send(task)
  return {
    done,
    async close() {
      // It has nothing to save, and may be too busy to listen.
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await exited
    },
  }
}

/** A slide that cannot be made or shown, by its number. */
export function slideError(entry: string, { no, reason }: { no: number | null; reason: string }): SpeechdeckError {
  return new SpeechdeckError('E_EXPORT', 'export-slide', {
    hint: 'export-slide-hint',
    values: { file: basename(entry), no: no ?? '?', reason: reason.split('\n', 1)[0] ?? '' },
  })
}

// --- internal ---

function bundleError(reason: string): SpeechdeckError {
  return new SpeechdeckError('E_EXPORT', 'export-server', { values: { reason } })
}
