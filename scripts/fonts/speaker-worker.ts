// The thread that cuts a font of the speaker's view: a whole font and its work take 50 MB, which go with the thread.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import subset from 'subset-font'
import { FEATURES } from './kept.ts'

const { file, text } = workerData as { file: string; text: string }
const whole = readFileSync(createRequire(import.meta.url).resolve(file))
parentPort?.postMessage(await subset(whole, text, { targetFormat: 'truetype', keepFeatures: FEATURES }))
