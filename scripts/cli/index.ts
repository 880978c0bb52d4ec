// The program in a process: the only file that reads argv and the environment, prints, and sets the exit code.

import process from 'node:process'
import { EXIT_CODES } from '../issue.ts'
import { isMessageKey, say } from '../words/messages.ts'
import { localeLanguage, runProgram } from './program.ts'

/** Exit codes of signals, as shells give them. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
/** Milliseconds that output has to leave once an interrupted run is over. */
const LEAVING = 100

/** Runs one command; never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  const interrupt = new AbortController()
  const stop = onSignals(interrupt)
  process.stdout.on('error', outputFailed)
  process.stderr.on('error', outputFailed)
  const { env, stdout, stderr } = process
  process.exitCode = await runProgram({ argv, env, stdout, stderr, signal: interrupt.signal })
  stop()
  // What did not end when it was told to is left behind.
  if (interrupt.signal.aborted) setTimeout(() => process.exit(), LEAVING).unref()
}

// --- internal ---

/** The first signal asks to stop, so that browser and half-made folder go; the second ends at once. */
function onSignals(interrupt: AbortController): () => void {
  const listeners = Object.entries(SIGNALS).map(([name, code]) => {
    const listener = () => {
      if (interrupt.signal.aborted) process.exit(code)
      interrupt.abort(code)
    }
    process.on(name, listener)
    return () => process.off(name, listener)
  })
  return () => listeners.forEach(off => off())
}

/** `speechdeck outline talk.txt | head`: the reader has seen enough. `> /dev/full`: what was said is lost. */
function outputFailed({ code }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') return
  const lang = localeLanguage(process.env)
  const key = `reason-${code}`
  const reason = isMessageKey(key) ? say(key, lang) : String(code)
  process.stderr.write(`E_EXPORT ${say('output-failed', lang, { reason })}\n`, () => process.exit(EXIT_CODES.E_EXPORT))
}
