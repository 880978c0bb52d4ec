// The thread that cuts fonts while the speech is read: characters in, font files out.

import { parentPort } from 'node:worker_threads'
import { cutFonts } from './cut.ts'
import { loadSubset } from './subset.ts'

// Loaded before the characters are known; a message that comes earlier waits in the port.
await loadSubset()
parentPort?.once('message', async (characters: string) => parentPort?.postMessage(await cutFonts(characters)))
