// The thread that cuts fonts while the speech is read: characters in, font files out.

import { parentPort, workerData } from 'node:worker_threads'
import { cutFonts } from './fonts.ts'

parentPort?.postMessage(await cutFonts(String(workerData)))
