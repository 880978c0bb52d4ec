// The thread in which inputs are tried: what goes on for ever, or eats the memory, ends with it, not with the attack.

import { parentPort, workerData } from 'node:worker_threads'
import { attacked, type InputKind } from './input.ts'

const { folder } = workerData as { folder: string }

parentPort?.on('message', async ({ kind, seed }: { kind: InputKind; seed: number }) => {
  parentPort?.postMessage(await attacked(kind, seed, folder))
})
