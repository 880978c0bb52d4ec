// What only whole runs can show: builds that are killed, and hostile words in a real browser.

import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { HOSTILE } from './hostile.ts'
import type { Broken } from './laws.ts'
import type { Random } from './random.ts'
import { speech } from './speeches.ts'

const BIN = join(import.meta.dirname, '../../bin/speechdeck.js')
/** What a run of ours leaves beside a deck, or in the folder for temporary files, while it works. */
const RE_LITTER = /^speechdeck-|^\.speechdeck-|\.tmp$|\.new$/
const SIGNALS = ['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const
/** How many strings one deck is made of. */
const STRINGS = 8

/** A folder with a deck in it, for `killedBuild`. */
export interface Ground {
  root: string
  /** Milliseconds that a build takes here and now. */
  takes: number
  /** How `check` ends on the deck as it was built: not 0 where the speech has a character that no font has. */
  verdict: number | null
}

export async function groundOf(folder: string, random: Random): Promise<Ground> {
  const root = mkdtempSync(join(folder, 'kill-'))
  writeFileSync(join(root, 'talk.txt'), speech(random))
  const started = Date.now()
  await ended(run(root, ['build', 'talk.txt', '-o', 'deck', '--quiet']))
  const takes = Date.now() - started
  return { root, takes, verdict: await verdictOn(root) }
}

/** Builds over the deck and kills the run somewhere; the deck is as it was or as it would be, and nothing is left. */
export async function killedBuild({ root, takes, verdict }: Ground, random: Random): Promise<Broken[]> {
  const deck = join(root, 'deck')
  const before = digest(deck)
  const child = run(root, ['build', 'talk.txt', '-o', 'deck', '--quiet'])
  const timer = setTimeout(() => child.kill(random.pick(SIGNALS)), random.next() * takes)
  await ended(child)
  clearTimeout(timer)
  const broken: Broken[] = []
  if (!existsSync(deck) && !readdirSync(root).some(name => name.startsWith('.speechdeck-aside')))
    broken.push({ law: 'a killed run leaves the deck', seen: readdirSync(root).join(' ') })
  const code = await verdictOn(root)
  if (code !== verdict)
    broken.push({ law: 'a killed run leaves a deck that checks as before', seen: `check ended with ${code}` })
  else if (digest(deck) !== before)
    broken.push({ law: 'the same input gives the same bytes', seen: 'another deck after a killed run' })
  const left = [...readdirSync(root), ...readdirSync(join(root, 'tmp'))].filter(name => RE_LITTER.test(name))
  if (left.length > 0) broken.push({ law: 'the next run takes litter away', seen: left.join(' ') })
  return broken
}

/** A deck of hostile words, made with all products in a real browser: nothing runs, nothing is asked for. */
export async function hostileDeck(folder: string, random: Random): Promise<Broken[]> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const root = mkdtempSync(join(folder, 'hostile-'))
  const words = Array.from({ length: STRINGS }, () => random.pick(HOSTILE).replaceAll('{url}', url))
  writeFileSync(join(root, 'talk.txt'), hostileSpeech(words))
  const flags = ['title', 'speaker', 'unit', 'occasion', 'footer'].flatMap(flag =>
    random.chance(0.4) ? [`--${flag}=${random.pick(words).replace(/[\u2028\n]/g, ' ')}`] : [],
  )
  const output: string[] = []
  const child = run(root, ['build', 'talk.txt', '-o', 'deck', '--quiet', ...flags])
  child.stderr?.on('data', (text: Buffer) => output.push(text.toString()))
  const code = await ended(child)
  server.close()
  const broken: Broken[] = []
  if (asked.length > 0) broken.push({ law: 'nothing of a speech runs or is fetched', seen: asked.join(' ') })
  if (code !== 0 && code !== 1) broken.push({ law: 'hostile words make a deck', seen: `${code}: ${output.join('')}` })
  if (code === 1 && /\n\s+at /.test(output.join(''))) broken.push({ law: 'no crash', seen: output.join('') })
  if (existsSync('/tmp/attacked')) broken.push({ law: 'no command runs', seen: words.join(' ') })
  if (broken.length === 0) rmSync(root, { recursive: true, force: true })
  return broken
}

// --- internal ---

async function verdictOn(root: string): Promise<number | null> {
  return await ended(run(root, ['check', 'deck', '--quiet', '--no-browser']))
}

function hostileSpeech(words: readonly string[]): string {
  const [title = '', ...others] = words
  const points = others.flatMap((word, index) => [
    `${index + 1}、${word}`,
    `要把${word}放在心上，去年完成12个。${word}一级抓一级。`,
  ])
  return ['在全县工作会议上的讲话', title, '', '同志们：', ...points, '谢谢大家！'].join('\n')
}

/** Runs the program in `root`, with a folder for temporary files of its own. */
function run(root: string, words: readonly string[]): ChildProcess {
  const temporary = join(root, 'tmp')
  mkdirSync(temporary, { recursive: true })
  return spawn(process.execPath, [BIN, ...words], {
    cwd: root,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.once('close', code => resolve(code)))
}

function digest(dir: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' }).toSorted())
    try {
      hash.update(name).update(readFileSync(join(dir, name)))
    } catch {
      // A folder.
    }
  return hash.digest('hex')
}
