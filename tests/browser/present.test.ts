// A whole talk in two windows, the speaker's and the room's, on one server with a clock of the test's own; what of it
// is on disk; and what another machine gets.

import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { driveBrowser } from '../../tools/drive.ts'
import { networkAddresses } from '../../scripts/present/network.ts'
import { runOf, type RunLog } from '../../scripts/rehearse/index.ts'
import { SPEECH, workplace } from '../run-speechdeck.ts'
import { start, type Addresses } from './presenting.ts'

interface Ledger {
  slides: { no: number; seconds: number; note: string; kind: string }[]
}

async function ended(server: ChildProcess): Promise<number | null> {
  return server.exitCode ?? (await new Promise(resolve => server.once('exit', resolve)))
}

/** Can a connection to this port be made? */
async function answers(host: string, port: number): Promise<boolean> {
  return await new Promise(resolve => {
    const socket = connect({ host, port }, () => {
      socket.destroy()
      resolve(true)
    }).once('error', () => resolve(false))
  })
}

describe('a rehearsal', () => {
  const place = workplace({ 'talk.txt': SPEECH })
  const rehearsals = place.path('deck/rehearsals')
  let addresses: Addresses
  let server: ChildProcess
  let printed: () => string
  let browser: Browser
  let context: BrowserContext
  let speaker: Page
  let room: Page
  let ledger: Ledger
  let files: Record<string, string>

  beforeAll(async () => {
    expect(place.start('build', 'talk.txt', '--clicks', '--no-pdf', '--quiet', '-o', 'deck')).toMatchObject({
      code: 0,
      stderr: '',
    })
    ledger = JSON.parse(place.read('deck/deck.json')) as Ledger
    files = place.bytes('deck')
    ;({ server, addresses, printed } = await start(place.root, 'rehearse', 'deck'))
    browser = await driveBrowser()
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    speaker = await context.newPage()
    room = await context.newPage()
    await speaker.clock.install({ time: new Date('2025-03-04T09:00:00') })
    await speaker.goto(addresses.speaker)
    await speaker.locator('.sp-sentence').first().waitFor({ timeout: 60_000 })
    await room.goto(addresses.audience)
    await room.locator('.sd-slide h1').first().waitFor({ timeout: 60_000 })
  })
  afterAll(async () => await browser?.close())

  const port = (): number => Number(new URL(addresses.speaker).port)
  const slideIn = async (page: Page): Promise<string> => /#\/(?:presenter\/)?(\d+)/.exec(page.url())?.[1] ?? page.url()
  const clicksIn = (page: Page): string => /clicks=(\d+)/.exec(page.url())?.[1] ?? '0'
  const marked = async (): Promise<string> => ((await speaker.locator('.is-now').first().textContent()) ?? '').trim()
  const spoken = async (): Promise<string> =>
    ((await speaker.locator('.sp-spoken').textContent()) ?? '').replace(/\s+/g, ' ').trim()
  const log = (): RunLog => {
    const [name] = readdirSync(rehearsals)
      .filter(file => file.endsWith('.json'))
      .toSorted()
      .slice(-1)
    return JSON.parse(readFileSync(`${rehearsals}/${name}`, 'utf8')) as RunLog
  }
  /** A step as the speaker makes it, and both windows there. */
  const step = async (key: string): Promise<void> => {
    const before = speaker.url()
    await speaker.keyboard.press(key)
    // Both windows agree before the step as well: the speaker's has to move first.
    await expect.poll(() => speaker.url(), { timeout: 10_000 }).not.toBe(before)
    await expect
      .poll(async () => [await slideIn(room), clicksIn(room)], { timeout: 10_000 })
      .toEqual([await slideIn(speaker), clicksIn(speaker)])
  }

  test('listens on this machine alone', async () => {
    expect(await answers('127.0.0.1', port())).toBe(true)
    for (const address of networkAddresses()) expect(await answers(address, port())).toBe(false)
  })

  test('the clock and the log begin with P, and the mark goes on at the planned pace', async () => {
    expect(existsSync(rehearsals)).toBe(false)
    await speaker.keyboard.press('p')
    const first = await marked()
    expect(ledger.slides[0]?.note).toContain(first)
    await speaker.clock.runFor(5000)
    // The clock of the page runs on with the machine's.
    expect(await spoken()).toMatch(/0:0[5-9]/)
    await expect.poll(() => existsSync(rehearsals)).toBe(true)
    const seconds = ledger.slides[0]?.seconds ?? 0
    await speaker.clock.runFor((seconds - 6) * 1000)
    await expect.poll(marked).not.toBe(first)
    await expect.poll(async () => ledger.slides[0]?.note.endsWith(await marked())).toBe(true)
    await expect.poll(() => speaker.locator('.sp-state').textContent()).toContain('正好')
  })

  test('the room follows each step through the whole talk; each click brings its sentence', async () => {
    let clicks = 0
    // What the room said of itself would come back to a speaker who is already a step further.
    const said: string[] = []
    room.on(
      'request',
      request =>
        void (
          request.method() === 'POST' &&
          /__speechdeck\/shared/.test(request.url()) &&
          said.push(request.postData() ?? '')
        ),
    )
    const total = ledger.slides.length
    for (let turns = 0; turns < 60 && (await slideIn(speaker)) !== String(total); turns++) {
      const no = await slideIn(speaker)
      await step('ArrowRight')
      await speaker.clock.runFor(3000)
      const note = ledger.slides[Number(await slideIn(speaker)) - 1]?.note ?? ''
      if (note !== '')
        await expect
          .poll(async () => note.replace(/\s/g, '').includes((await marked()).replace(/\s/g, '')), { timeout: 10_000 })
          .toBe(true)
      if ((await slideIn(speaker)) === no) clicks++
    }
    expect(await slideIn(room)).toBe(String(total))
    expect(clicks).toBeGreaterThan(1)
    const entered = (): number => new Set(log().events.flatMap(event => (event.type === 'enter' ? event.no : []))).size
    await expect.poll(entered).toBe(total)
    expect(said).toEqual([])
    await expect.poll(() => log().events.filter(event => event.type === 'click').length).toBe(clicks)
  })

  test('the room sees nothing of the notes, and steps too', async () => {
    expect(await room.locator('.sp-script, .sp-keys, textarea, .slidev-note, button').count()).toBe(0)
    for (const key of ['e', 'o', 'g', 't', 'd']) await room.keyboard.press(key)
    const visible = (await room.locator('body').innerText()).replace(/\s/g, '')
    expect(visible).not.toContain('谁的山头谁看，谁的路口谁守，出了事先问人')
    await room.keyboard.press('PageUp')
    await expect.poll(async () => await slideIn(speaker)).toBe(await slideIn(room))
  })

  test('a pause is no time of talk', async () => {
    const before = runOf(log(), ledger.slides.length).total
    await speaker.keyboard.press('p')
    await speaker.clock.runFor(60_000)
    expect(await speaker.locator('.sp-state').textContent()).toBe('暂停')
    await speaker.keyboard.press('p')
    await speaker.clock.runFor(2000)
    await expect.poll(() => log().events.at(-1)?.type).toBe('beat')
    expect(log().events.map(({ type }) => type)).toEqual(expect.arrayContaining(['pause', 'resume']))
    expect(runOf(log(), ledger.slides.length).total - before).toBeLessThan(8)
  })

  test('a window that is closed or reloaded comes back to the same slide, sentence and time', async () => {
    const state = async (): Promise<unknown> => [await slideIn(speaker), clicksIn(speaker)]
    const sentence = async (): Promise<number> =>
      await speaker
        .locator('.sp-sentence')
        .evaluateAll(sentences => sentences.findIndex(one => one.classList.contains('is-now')))
    const [before, at, time] = [await state(), await sentence(), await spoken()]
    await speaker.reload()
    await speaker.locator('.is-now').first().waitFor({ timeout: 60_000 })
    expect(await state()).toEqual(before)
    // The clock goes on while it loads.
    expect(at).toBeGreaterThan(0)
    expect([at, at + 1]).toContain(await sentence())
    const seconds = (text: string): number => Number(/(\d+):/.exec(text)?.[1]) * 60 + Number(/:(\d+)/.exec(text)?.[1])
    expect(Math.abs(seconds(await spoken()) - seconds(time))).toBeLessThan(20)
    await room.close()
    room = await context.newPage()
    await room.goto(addresses.audience)
    await expect
      .poll(async () => await slideIn(room), { timeout: 30_000 })
      .toBe(before instanceof Array ? before[0] : '')
    expect(await slideIn(speaker)).toBe(before instanceof Array ? before[0] : '')
  })

  test('the whole text follows, and pace and size are the speaker’s', async () => {
    await speaker.keyboard.press('t')
    expect(await speaker.locator('.sp-script section').count()).toBe(ledger.slides.length)
    const height = async (): Promise<number> => {
      await speaker.clock.runFor(500)
      return await speaker
        .locator('.is-now')
        .first()
        .evaluate(now => now.getBoundingClientRect().top / innerHeight)
    }
    await expect.poll(height).toBeGreaterThan(0)
    await expect.poll(height).toBeLessThan(0.7)
    const size = async (): Promise<number> =>
      await speaker.locator('.sp-script').evaluate(script => Number.parseFloat(getComputedStyle(script).fontSize))
    const before = await size()
    await speaker.keyboard.press('+')
    expect(await size()).toBeGreaterThan(before)
    await speaker.keyboard.press(']')
    expect(await speaker.locator('.sp-extra').textContent()).toContain('105%')
    await speaker.keyboard.press('t')
  })

  test('a note corrected in the browser stands in slides.md, and check says so', async () => {
    await speaker.keyboard.press('Home')
    await speaker.keyboard.press('1')
    await speaker.keyboard.press('Enter')
    await expect.poll(async () => await slideIn(speaker)).toBe('1')
    await speaker.keyboard.press('e')
    const editor = speaker.locator('textarea')
    await editor.waitFor()
    await editor.fill(`${await editor.inputValue()}外加一句。`)
    await speaker.clock.runFor(1000)
    await expect.poll(() => place.read('deck/slides.md'), { timeout: 15_000 }).toContain('外加一句。')
    await speaker.keyboard.press('Escape')
    await expect
      .poll(
        async () => {
          await speaker.clock.runFor(200)
          return await speaker.locator('.sp-script').textContent()
        },
        { timeout: 15_000 },
      )
      .toContain('外加一句。')
    const { code, stdout } = place.start('check', 'deck', '--no-browser', '--json')
    const { findings } = JSON.parse(stdout) as { findings: { level: string; slide: number | null }[] }
    expect(code).toBe(0)
    expect(findings.filter(({ level }) => level === 'edited').map(({ slide }) => slide)).toEqual([1])
  })

  test('a crash costs no more than two seconds of the log', async () => {
    await speaker.clock.runFor(10_000)
    const shown = await spoken()
    const seconds = Number(/(\d+):/.exec(shown)?.[1]) * 60 + Number(/:(\d+)/.exec(shown)?.[1])
    const paused = 60_000
    const notLogged = (): number => seconds - ((log().events.at(-1)?.at ?? 0) - paused) / 1000
    await expect.poll(notLogged).toBeLessThanOrEqual(2)
    server.kill('SIGKILL')
    await ended(server)
    expect(notLogged()).toBeLessThanOrEqual(2)
    expect(printed()).not.toContain('Error')
  })

  test('leaves the folder as it was, but for the log and the note', async () => {
    const changed = Object.entries(place.bytes('deck'))
      .filter(([name, digest]) => files[name] !== digest)
      .map(([name]) => name)
    expect(changed.filter(name => !name.startsWith('rehearsals/')).toSorted()).toEqual(['deck.json', 'slides.md'])
    expect(Object.keys(files).filter(name => !existsSync(place.path(`deck/${name}`)))).toEqual([])
  })
})

describe('--remote', () => {
  const place = workplace({ 'talk.txt': SPEECH })

  test.skipIf(networkAddresses().length === 0)(
    'another machine gets nothing without the password, and all with it; Ctrl-C ends everything',
    async () => {
      expect(place.start('build', 'talk.txt', '--no-pdf', '--quiet', '-o', 'deck')).toMatchObject({ code: 0 })
      const { server, addresses } = await start(place.root, 'present', 'deck', '--remote')
      const url = new URL(addresses.remote[0] ?? '')
      const base = url.origin
      for (const path of [
        '/',
        '/slides.md',
        '/@vite/client',
        '/__speechdeck/talk',
        '/__slidev/slides/1.json',
        '/?password=wrong',
        `/@fs${place.path('deck/slides.md')}`,
      ]) {
        const response = await fetch(base + path)
        expect([path, response.status, (await response.text()).includes('护林')]).toEqual([path, 401, false])
      }
      const entered = await fetch(url, { redirect: 'manual' })
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
      const page = await fetch(`${base}/__speechdeck/talk`, { headers: { cookie } })
      expect(await page.text()).toContain('护林')
      server.kill('SIGINT')
      expect(await ended(server)).toBe(0)
      expect(await answers('127.0.0.1', Number(url.port))).toBe(false)
      expect(existsSync(place.path('deck/rehearsals'))).toBe(false)
    },
  )
})
