// The pictures of docs/rehearsal.md: the speaker's view and the room's on the screens that a meeting has, of the deck
// of examples/work-meeting, as `present` shows it. `node tools/make-room-images.ts`.

import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Browser, Page } from 'playwright-chromium'
import type { Talk } from '../scripts/model/talk.ts'
import { driveBrowser } from './drive.ts'

const ROOT = join(import.meta.dirname, '..')
const BIN = join(ROOT, 'bin', 'speechdeck.js')
const OUT = process.argv[2] ?? join(ROOT, 'docs', 'images', 'room')
/** A slide with rows and figures, and a place in the middle of its words. */
const SLIDE = '12'
/** Seconds behind the plan. */
const LATE = 50

interface Shot {
  name: string
  width: number
  height: number
  /** Of the pictures' pixels by those of the screen: they stand small on the page. */
  scale: number
  touch?: true
  room?: true
  keys?: readonly string[]
  act?: (page: Page) => Promise<void>
}

const SHOTS: readonly Shot[] = [
  { name: 'speaker-1366', width: 1366, height: 768, scale: 0.75 },
  { name: 'speaker-1366-dark', width: 1366, height: 768, scale: 0.5, keys: ['d'] },
  { name: 'speaker-1920', width: 1920, height: 1080, scale: 0.5 },
  { name: 'speaker-1920-dark', width: 1920, height: 1080, scale: 0.5, keys: ['d'] },
  { name: 'tablet', width: 1024, height: 1366, scale: 0.5, touch: true },
  { name: 'tablet-dark', width: 1024, height: 1366, scale: 0.5, touch: true, keys: ['d'] },
  { name: 'tablet-lying', width: 1366, height: 1024, scale: 0.5, touch: true },
  { name: 'phone', width: 390, height: 844, scale: 0.75, touch: true },
  { name: 'phone-dark', width: 390, height: 844, scale: 0.75, touch: true, keys: ['d'] },
  { name: 'overview', width: 1366, height: 768, scale: 0.5, keys: ['o'] },
  { name: 'teleprompter', width: 1366, height: 768, scale: 0.5, keys: ['t'] },
  { name: 'black', width: 1366, height: 768, scale: 0.5, keys: ['b'] },
  { name: 'room', width: 1920, height: 1080, scale: 0.5, room: true },
  {
    name: 'lost',
    width: 1366,
    height: 768,
    scale: 0.5,
    act: async page => {
      await page.route('**/__speechdeck/**', route => route.abort())
      await page.locator('.sp-lost').waitFor()
    },
  },
]

const work = mkdtempSync(join(tmpdir(), 'room-images-'))
await run('build', join(ROOT, 'examples/work-meeting/speech.txt'), '-o', join(work, 'deck'), '--no-pdf', '--quiet')
const server = spawn(process.execPath, [BIN, 'present', join(work, 'deck'), '--no-open', '--highlight'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const speaker = await new Promise<string>(resolve =>
  server.stdout.on('data', (chunk: Buffer) => {
    const found = /http:\S+presenter\/1/.exec(String(chunk))
    if (found) resolve(found[0])
  }),
)
const browser = await driveBrowser()
await lead(browser, speaker)
for (const shot of SHOTS) await take(browser, shot)
await browser.close()
server.kill('SIGINT')

/** The talk has come to the middle of a slide; its clock runs. */
async function lead(from: Browser, address: string): Promise<void> {
  const page = await (await from.newContext()).newPage()
  await page.goto(address)
  await page.locator('.sp-sentence').first().waitFor()
  // As if it had been spoken up to here, a little slowly.
  const { talk } = (await (await fetch(new URL('/__speechdeck/talk', address))).json()) as { talk: Talk }
  const spoken = talk.slides.slice(0, Number(SLIDE) - 1).reduce((sum, { seconds }) => sum + seconds, LATE)
  const value = { run: 'pictures', status: 'running', startedAt: Date.now() - spoken * 1000, pausedAt: 0 }
  const body = JSON.stringify({ timer: { value, count: 1, by: 'pictures' } })
  await fetch(new URL('/__speechdeck/shared', address), { method: 'POST', body })
  for (const key of [...SLIDE, 'Enter']) await page.keyboard.press(key)
  await page.waitForURL(new RegExp(`presenter/${SLIDE}`))
  for (let step = 0; step < 2; step++) await page.keyboard.press('Shift+ArrowDown')
  await page.waitForTimeout(500)
}

async function take(from: Browser, { name, width, height, scale, touch, room, keys = [], act }: Shot): Promise<void> {
  const context = await from.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    ...(touch && { hasTouch: true, isMobile: true }),
  })
  const page = await context.newPage()
  await page.goto(room ? new URL('/', speaker).href : speaker)
  await page
    .locator(room ? '.sp-audience .sd-slide:visible' : '.sp-sentence')
    .first()
    .waitFor()
  for (const key of keys) await page.keyboard.press(key)
  await act?.(page)
  await page.waitForTimeout(2500)
  await page.screenshot({ path: join(OUT, `${name}.png`) })
  for (const key of keys) if (key === 'b') await page.keyboard.press(key)
  await context.close()
}

async function run(...args: string[]): Promise<void> {
  await new Promise((resolve, reject) =>
    spawn(process.execPath, [BIN, ...args], { stdio: 'inherit' }).once('exit', code =>
      code === 0 ? resolve(code) : reject(new Error(`exit ${code}`)),
    ),
  )
}
