// `npm run bench`: speech → slides.md and slides.md → PDF, side by side with `slidev export` and marp-cli on the same
// slides, in one run on one machine. Prints a table of medians and writes all times as JSON. Not part of the checks.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { PDFDocument } from 'pdf-lib'
import { browserForOthers } from '../scripts/browser/start.ts'
import { cacheFolder } from '../scripts/disk/cache.ts'
import { writeFonts } from '../scripts/products/index.ts'
import { peakMemory, timeProducts, type ProductTimes } from './products.ts'
import { writeDeckFolder, writeMarp, writeSpeech } from './deck.ts'

interface Contender {
  name: string
  prepare(place: Place): void
  command(place: Place): string[]
  pages: boolean
}
interface Place {
  dir: string
  slides: number
  output: string
}
interface Timing {
  contender: string
  slides: number
  seconds: number[]
  median: number
}

const EVERYTHING = 'speech,speechdeck,slidev,marp,products,memory'
const USAGE = `npm run bench -- [--sizes 40,100,300] [--repeats 3] [--only ${EVERYTHING}]`
const PROJECT = join(import.meta.dirname, '..')
/** Exactly one version, so that figures of two days can be compared. */
const MARP = '@marp-team/marp-cli@4.5.1'
const COMPILED = join(cacheFolder(), 'compiled')
const bin = (name: string): string => join(PROJECT, 'node_modules', '.bin', name)

/** Points of the speech whose products are timed, and of the one whose memory is measured: 40 slides and some 300. */
const PRODUCTS_SIZE = 30
const MEMORY_SIZE = 230

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '40,100,300' },
    repeats: { type: 'string', default: '3' },
    only: { type: 'string' },
    help: { type: 'boolean' },
  },
})
const browser = await browserForOthers()
const only = (values.only ?? EVERYTHING).split(',')
const marp = only.includes('marp') && !values.help ? findMarp() : null

const CONTENDERS: readonly Contender[] = [
  {
    name: 'speech',
    prepare: ({ dir, slides }) => writeSpeech(join(dir, 'speech.txt'), slides),
    command: ({ dir }) => [
      process.execPath,
      join(PROJECT, 'bin', 'speechdeck.js'),
      'build',
      join(dir, 'speech.txt'),
      '-o',
      join(dir, 'made'),
      '--no-pdf',
      '--force',
      '--quiet',
    ],
    pages: false,
  },
  {
    name: 'speechdeck',
    prepare: () => {},
    command: ({ dir, output }) => [
      process.execPath,
      join(PROJECT, 'bench', 'export-once.ts'),
      join(dir, 'slides.md'),
      output,
    ],
    pages: true,
  },
  {
    name: 'slidev',
    prepare: () => {},
    command: ({ dir, output }) => [
      bin('slidev'),
      'export',
      join(dir, 'slides.md'),
      '--output',
      output,
      '--timeout',
      '600000',
      '--executable-path',
      browser.path,
    ],
    pages: true,
  },
  {
    name: 'marp',
    prepare: ({ dir, slides }) => writeMarp(join(dir, 'marp.md'), slides),
    command: ({ dir, output }) => [
      marp ?? '',
      join(dir, 'marp.md'),
      '--pdf',
      '--allow-local-files',
      '--output',
      output,
      '--browser',
      'chrome',
      '--browser-path',
      browser.path,
    ],
    pages: true,
  },
]

const COLUMNS = [
  'slides',
  'speech → slides.md',
  'slides.md → PDF',
  'slidev export',
  'marp',
  'slidev ÷ speechdeck',
  'marp ÷ speechdeck',
]

if (values.help) console.log(USAGE)
else
  await bench(
    values.sizes.split(',').map(Number),
    Number(values.repeats),
    only.filter(name => name !== 'marp' || marp !== null),
  )

/**
 * marp-cli is fetched for this comparison alone; what is timed is the program itself, not npx. Null where it cannot be
 * had.
 */
function findMarp(): string | null {
  const found = spawnSync('npx', ['--yes', '--package', MARP, '-c', 'command -v marp'], { encoding: 'utf8' })
  const path = found.stdout?.trim()
  if (found.status === 0 && path) return path
  console.error(
    `${MARP} cannot be fetched, so its column stays empty. With a registry in reach: npx --yes ${MARP} --version`,
  )
  return null
}

async function bench(sizes: number[], repeats: number, only: string[]): Promise<void> {
  const timings: Timing[] = []
  const root = mkdtempSync(join(tmpdir(), 'speechdeck-bench-'))
  try {
    for (const slides of sizes) {
      const dir = join(root, String(slides))
      writeDeckFolder(dir, slides)
      await writeFonts(dir, readFileSync(join(dir, 'slides.md'), 'utf8'))
      const contenders = CONTENDERS.filter(({ name }) => only.includes(name))
      for (const contender of contenders) contender.prepare({ dir, slides, output: '' })
      const seconds = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
      for (let repeat = 0; repeat < repeats; repeat++) {
        for (const contender of contenders) {
          const time = await once(contender, { dir, slides, output: join(dir, `${contender.name}.pdf`) })
          seconds.get(contender.name)?.push(time)
          console.error(`${slides} slides, ${contender.name}: ${time.toFixed(2)} s`)
        }
      }
      for (const [contender, times] of seconds)
        timings.push({ contender, slides, seconds: times, median: median(times) })
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
  console.log(table(timings, sizes))
  const products = only.includes('products') ? await timeProducts(PRODUCTS_SIZE, repeats) : null
  if (products) console.log(`\n${productsTable(products)}`)
  const memory = only.includes('memory') ? await peakMemory(MEMORY_SIZE) : null
  if (memory) {
    const held = memory.processes.map(({ role, pss }) => `${role} ${Math.round(pss / 1024)}`).join(', ')
    console.log(`\npeak memory of program and browser, ${memory.slides} slides: ${memory.megabytes} MB (${held})`)
  }
  const folder = join(PROJECT, 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  const machine = {
    cores: cpus().length,
    model: cpus()[0]?.model ?? '',
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  }
  const file = join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}.json`)
  writeFileSync(file, `${JSON.stringify({ machine, repeats, timings, products, memory }, null, 2)}\n`)
  console.log(
    `\n${machine.cores} cores, ${machine.memory}, ${machine.system}, Node ${machine.node}. All times: ${file}`,
  )
}

async function once(contender: Contender, place: Place): Promise<number> {
  rmSync(place.output, { force: true })
  const [command = '', ...args] = contender.command(place)
  const start = performance.now()
  const { status, stderr, stdout } = spawnSync(command, args, {
    cwd: place.dir,
    // As a user's command line has it; the other programs may keep what Node compiled too.
    env: { ...process.env, ...browser.env, CHROME_NO_SANDBOX: 'true', NODE_COMPILE_CACHE: COMPILED },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`${contender.name} failed on ${place.slides} slides:\n${stdout}\n${stderr}`)
  if (contender.pages) {
    // Slidev and Marp may add an empty page; too few pages would be a time for nothing.
    const pages = existsSync(place.output)
      ? (await PDFDocument.load(readFileSync(place.output), { updateMetadata: false })).getPageCount()
      : 0
    if (pages < place.slides) throw new Error(`${contender.name} printed ${pages} of ${place.slides} slides`)
  }
  return seconds
}

function median(times: number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function productsTable({ slides, pdf, all, edited, coldShell }: ProductTimes): string {
  const head = ['slides', 'PDF', 'all products', 'all ÷ PDF', 'PDF after an edit', 'PDF, nothing in the cache']
  const seconds = (value: number): string => `${value.toFixed(1)} s`
  const ratio = `${(all / pdf).toFixed(2)} ×`
  const times = [`${slides}`, seconds(pdf), seconds(all), ratio, seconds(edited), seconds(coldShell)]
  return [row(head), row(head.map(() => '---')), row(times)].join('\n')
}

function table(timings: Timing[], sizes: number[]): string {
  const time = (contender: string, slides: number): number | undefined =>
    timings.find(timing => timing.contender === contender && timing.slides === slides)?.median
  const shown = (seconds: number | undefined): string => (seconds === undefined ? '–' : `${seconds.toFixed(1)} s`)
  const ratio = (over: number | undefined, under: number | undefined): string =>
    over === undefined || under === undefined ? '–' : `${(over / under).toFixed(1)} ×`
  return [
    row(COLUMNS),
    row(COLUMNS.map(() => '---')),
    ...sizes.map(slides => {
      const [speech, own, slidev, marp] = ['speech', 'speechdeck', 'slidev', 'marp'].map(name => time(name, slides))
      return row([`${slides}`, ...[speech, own, slidev, marp].map(shown), ratio(slidev, own), ratio(marp, own)])
    }),
  ].join('\n')
}
