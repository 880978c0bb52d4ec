// The thread that cuts a font of the speaker's view: a whole font and its work take 50 MB, which go with the thread.

import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { subsetFile } from './subset.ts'

const { file, text } = workerData as { file: string; text: string }
parentPort?.postMessage(await subsetFile(createRequire(import.meta.url).resolve(file), text))
