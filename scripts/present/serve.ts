// The server of a talk, alone in a process: what arrives passes the guard first, and only then reaches Slidev's own
// server, which has no socket of its own.

import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import process from 'node:process'
import { startDevServer } from '../slidev/dev-server.ts'
import { createGuard } from './guard.ts'
import type { FromProgram, FromServer, ServeTask } from './messages.ts'
import { speakerPlugin, type SpeakerPlugin } from './plugin.ts'

let plugin: SpeakerPlugin | null = null
let scratch = ''
process.on('message', (message: FromProgram) => {
  if (message.type === 'serve')
    serve(message.task)
      .then(() => tell({ type: 'listening' }))
      .catch((error: unknown) =>
        tell({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
      )
  else if (message.type === 'talk') plugin?.setTalk(message.talk)
  else if (message.type === 'trouble') plugin?.setTrouble(message.is)
  else plugin?.setRecording(message.on)
})
process.once('disconnect', () => {
  // The program was killed and cannot do it.
  if (scratch) rmSync(scratch, { recursive: true, force: true })
  process.exit(0)
})
// Ctrl-C reaches the whole group; the program decides, and this process ends with it.
process.on('SIGINT', () => {})

// --- internal ---

async function serve(task: ServeTask): Promise<void> {
  scratch = task.scratch
  const speaker = (plugin = speakerPlugin(task, tell))
  const { inner, openBrowser } = await startDevServer({ ...task, ...speaker })
  const guard = createGuard(task.password, why => task.passwordPage[why], task.port)
  const outer = createServer(
    (request, response) => void (guard.admits(request, response) && inner.emit('request', request, response)),
  )
  outer.on('upgrade', (request, socket, head) => {
    if (guard.admitsSocket(request)) inner.emit('upgrade', request, socket, head)
    else socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    outer.once('error', reject)
    outer.listen({ host: task.host, port: task.port, exclusive: true }, resolve)
  })
  // Where there is no browser, the address has been printed.
  if (task.open !== null) await openBrowser(`http://127.0.0.1:${task.port}${task.open}`)
}

function tell(message: FromServer): void {
  process.send?.(message)
}
