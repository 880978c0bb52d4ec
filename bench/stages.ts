// Speech → deck, stage by stage, in one cold process: CPU time of its own thread, and how many times as long the same
// takes when it has run before. `node bench/stages.ts speech.txt`.

import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import v8 from 'node:v8'

// As the command line has it (bin/speechdeck.js).
v8.setFlagsFromString('--no-regexp-tier-up')

const { positionals } = parseArgs({ allowPositionals: true })
const file = positionals[0] ?? new URL('../examples/work-meeting/speech.txt', import.meta.url).pathname

const stages: { stage: string; cold: number; warm: number }[] = []
await stage('Node itself', () => {})
const [{ readSource }, { understand, convert }, { proposeReadings }] = await stage('loading our modules', () =>
  Promise.all([
    import('../scripts/read/index.ts'),
    import('../scripts/convert.ts'),
    import('../scripts/readings/index.ts'),
  ]),
)
const source = await stage('reading the file', () => readSource(file))
const understood = await stage('cleaning and outline', () => understand(source, null))
const readings = await stage('readings', () => proposeReadings(understood.spoken.text, {}))
const { deck } = await stage('choice, layout, Markdown', () => convert(understood, {}, { readings }))

console.log(`${readFileSync(file, 'utf8').length} characters, ${deck.slides.length} slides; CPU time in milliseconds`)
console.table(stages)

/** Does it twice: the first time tells what a command line waits for. */
async function stage<T>(name: string, act: () => T | Promise<T>): Promise<T> {
  const before = name === 'Node itself' ? 0 : own()
  const made = await act()
  const cold = own() - before
  const again = own()
  await act()
  stages.push({ stage: name, cold: Math.round(cold), warm: Math.round(own() - again) })
  return made
}

function own(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
