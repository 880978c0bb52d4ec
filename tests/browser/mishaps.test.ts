// What happens to a talk from outside, with the program as a user starts it: a screen that is pulled out, a network
// that goes, a folder that is built anew or moved, a remote that is held down, a very long note.

import { renameSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { driveBrowser } from '../../tools/drive.ts'
import { readDeck } from '../../scripts/slides-md/index.ts'
import { SPEECH, workplace } from '../run-speechdeck.ts'
import { start, type Addresses } from './presenting.ts'

const place = workplace({ 'talk.txt': SPEECH })
const build = (...more: string[]) => place.start('build', 'talk.txt', '--no-pdf', '--quiet', '-o', 'deck', ...more)
let addresses: Addresses
let browser: Browser
let desk: BrowserContext
let speaker: Page
let room: Page

beforeAll(async () => {
  expect(build()).toMatchObject({ code: 0, stderr: '' })
  ;({ addresses } = await start(place.root, 'rehearse', 'deck'))
  browser = await driveBrowser()
})
afterAll(async () => await browser?.close())

beforeEach(async () => {
  await desk?.close()
  desk = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  speaker = await open(desk, addresses.speaker)
  // A page that was just opened may not listen to keys yet.
  const anew = async () => {
    for (const key of ['Shift+N', 'Shift+N']) await speaker.keyboard.press(key)
    await speaker.waitForTimeout(500)
    return slideOf(speaker)
  }
  await expect.poll(anew, { timeout: 15_000 }).toBe('1')
  room = await open(desk, addresses.audience)
})

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('.sp-words:visible, .sp-audience .sd-slide:visible').first().waitFor()
  return page
}
const slideOf = (page: Page): string => /#\/(?:presenter\/)?(\d+)/.exec(page.url())?.[1] ?? page.url()
const allAt = (no: string, ...pages: Page[]) => expect.poll(() => pages.map(slideOf)).toEqual(pages.map(() => no))
async function goTo(page: Page, no: string): Promise<void> {
  for (const key of [no, 'Enter']) await page.keyboard.press(key)
  await expect.poll(() => slideOf(page)).toBe(no)
}

test('the second screen is pulled out: its window goes, the talk goes on, W brings the window back', async () => {
  await goTo(speaker, '2')
  await allAt('2', room)
  await room.close()
  await goTo(speaker, '3')
  expect(await speaker.locator('.sp-lost').count()).toBe(0)
  const [again] = await Promise.all([desk.waitForEvent('page'), speaker.keyboard.press('w')])
  await allAt('3', speaker, again)
})

test('the network is gone: a phone says so, the talk goes on, and the phone comes back to it', async () => {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const hand = await open(phone, addresses.speaker)
  await phone.setOffline(true)
  // Its line may stand for a while: it is a step of its own that finds nobody.
  await hand.keyboard.press('ArrowRight')
  await expect.poll(() => hand.locator('.sp-lost').count(), { timeout: 60_000 }).toBe(1)
  await goTo(speaker, '3')
  await allAt('3', room)
  await phone.setOffline(false)
  await expect.poll(() => hand.locator('.sp-lost').count(), { timeout: 60_000 }).toBe(0)
  await goTo(speaker, '2')
  await allAt('2', room, hand)
  await phone.close()
})

test('a deck that is built anew is shown, the windows stay; of a folder that is moved it is said', async () => {
  await goTo(speaker, '2')
  place.edit('talk.txt', text => text.replace('护林防火', '护林和防火'))
  expect(build('--force')).toMatchObject({ code: 0 })
  await expect.poll(() => speaker.locator('.sp-words').innerText(), { timeout: 60_000 }).toMatch(/\S/)
  await allAt('2', speaker, room)
  await goTo(speaker, '1')
  await expect.poll(() => speaker.locator('.sp-this').innerText()).toContain('护林和防火')
  await expect.poll(() => room.locator('.sp-audience').innerText()).toContain('护林和防火')
  renameSync(place.path('deck'), place.path('moved'))
  try {
    await expect.poll(() => speaker.locator('.sp-lost').count()).toBe(1)
    // A clock that begins now, with the log on, finds no folder.
    await speaker.keyboard.press('p')
    await speaker.waitForTimeout(1500)
    await goTo(speaker, '3')
    await allAt('3', room)
  } finally {
    renameSync(place.path('moved'), place.path('deck'))
  }
  await expect.poll(() => speaker.locator('.sp-lost').count()).toBe(0)
})

test('a button that is held turns one page', async () => {
  for (let press = 0; press < 8; press++) await speaker.keyboard.down('PageDown')
  await speaker.keyboard.up('PageDown')
  await allAt('2', speaker, room)
})

test('a note of 5,000 characters is saved whole, and the mark goes through it', async () => {
  await goTo(speaker, '2')
  const long = Array.from({ length: 250 }, (_, index) => `这是第${1000 + index}句话，山上的路要一段一段走。`).join('')
  expect(long.length).toBeGreaterThan(5000)
  await speaker.keyboard.press('e')
  await speaker.locator('textarea').fill(long)
  await speaker.keyboard.press('Escape')
  await expect.poll(() => readDeck(place.read('deck/slides.md'), 'zh').slides[1]?.note).toBe(long)
  await expect.poll(() => speaker.locator('.sp-sentence').count()).toBeGreaterThan(249)
  for (let step = 0; step < 3; step++) await speaker.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => speaker.locator('.is-now').first().innerText()).toContain('第1003句')
  await goTo(speaker, '3')
  await allAt('3', room)
})
