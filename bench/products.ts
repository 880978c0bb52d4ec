// `npm run bench -- --only products`: what a second product costs, what a second export costs, and how much memory a
// long deck takes. Real command lines on folders that `build` made; the cache is a private one, so that cold means
// cold.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { writeSpeech } from './deck.ts'
import { watched, type Held } from './memory.ts'

export interface ProductTimes {
  slides: number
  /** Medians, in seconds. */
  pdf: number
  all: number
  edited: number
  coldShell: number
}

const PROJECT = join(import.meta.dirname, '..')
const BIN = join(PROJECT, 'bin', 'speechdeck.js')
/** PDF, 1-up and 3-up handout, script, PPTX. */
const ALL = ['--format', 'pdf,script,pptx', '--handout', '1,3']

/**
 * Times of one deck, made from a speech of so many points: the PDF alone, all products, the PDF again after one slide
 * was edited, the PDF without a page in the cache.
 */
export async function timeProducts(points: number, repeats: number): Promise<ProductTimes> {
  return await inPlace(points, async ({ dir, env, cache }) => {
    const times = { pdf: [] as number[], all: [] as number[], edited: [] as number[], coldShell: [] as number[] }
    for (let repeat = 0; repeat < repeats; repeat++) {
      times.pdf.push(timed(['export', dir, '--format', 'pdf'], env))
      times.all.push(timed(['export', dir, ...ALL], env))
      const file = join(dir, 'slides.md')
      // A title gets its last character twice: a slide changes, no note is lost, and no font is made anew.
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^(## .*(.))$/mu, '$1$2'))
      times.edited.push(timed(['export', dir, '--format', 'pdf'], env))
      for (const name of readdirSync(cache).filter(each => each.startsWith('page-')))
        rmSync(join(cache, name), { recursive: true })
      times.coldShell.push(timed(['export', dir, '--format', 'pdf'], env))
    }
    return {
      slides: slidesIn(dir),
      pdf: median(times.pdf),
      all: median(times.all),
      edited: median(times.edited),
      coldShell: median(times.coldShell),
    }
  })
}

/**
 * The most that program, browser and bundler hold at once while a PDF is made, in megabytes; null where the system does
 * not tell (only Linux does).
 */
export async function peakMemory(
  points: number,
): Promise<{ slides: number; megabytes: number; processes: Held[] } | null> {
  if (process.platform !== 'linux') return null
  return await inPlace(points, async ({ dir, env }) => {
    const { peak } = await watched(['export', dir, '--format', 'pdf', '--quiet'], env)
    return { slides: slidesIn(dir), megabytes: Math.round(peak.whole / 1024), processes: peak.processes }
  })
}

// --- internal ---

interface Place {
  dir: string
  env: NodeJS.ProcessEnv
  cache: string
}

/** A deck folder of a speech, and a cache with the browser in it and a page. */
async function inPlace<T>(points: number, use: (place: Place) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'speechdeck-bench-products-'))
  try {
    const env = { ...process.env, XDG_CACHE_HOME: join(root, 'cache') }
    const cache = join(root, 'cache', 'speechdeck')
    mkdirSync(cache, { recursive: true, mode: 0o700 })
    writeSpeech(join(root, 'speech.txt'), points)
    const dir = join(root, 'deck')
    run(['build', join(root, 'speech.txt'), '-o', dir, '--quiet'], env)
    return await use({ dir, env, cache })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function slidesIn(dir: string): number {
  return (JSON.parse(readFileSync(join(dir, 'deck.json'), 'utf8')) as { slides: unknown[] }).slides.length
}

function timed(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const start = performance.now()
  run([...args, '--quiet'], env)
  return (performance.now() - start) / 1000
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): void {
  const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`speechdeck ${args.join(' ')} ended with ${status}:\n${stderr}`)
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
