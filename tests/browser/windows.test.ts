// Two windows of a talk and what goes on between them beside its steps: they swap what they show, and a rehearsal that
// has ended is seen.

import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { driveBrowser } from '../../tools/drive.ts'
import type { Talk } from '../../scripts/model/talk.ts'
import { SPEECH, workplace } from '../run-speechdeck.ts'
import { start, type Addresses } from './presenting.ts'

const place = workplace({ 'talk.txt': SPEECH })
let addresses: Addresses
let browser: Browser
let context: BrowserContext
let speaker: Page

beforeAll(async () => {
  expect(place.start('build', 'talk.txt', '--no-pdf', '--quiet', '-o', 'deck')).toMatchObject({ code: 0 })
  ;({ addresses } = await start(place.root, 'rehearse', 'deck', '--highlight'))
  browser = await driveBrowser()
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  speaker = await context.newPage()
  await speaker.goto(addresses.speaker)
  await speaker.locator('.sp-sentence').first().waitFor()
})
afterAll(async () => await browser?.close())

const viewOf = (page: Page) =>
  page.evaluate(() =>
    document.querySelector('.sp-words') ? 'speaker' : document.querySelector('.sp-audience') && 'room',
  )

test('S swaps the window with the one that W opened, and back, and no other; without one it says so', async () => {
  await speaker.keyboard.press('s')
  await expect.poll(() => speaker.locator('.sp-asked').innerText()).toMatch(/W/)
  const [popup] = await Promise.all([context.waitForEvent('page'), speaker.keyboard.press('w')])
  await popup.locator('.sp-audience .sd-slide:visible').first().waitFor()
  const other = await context.newPage()
  await other.goto(addresses.audience)
  await other.locator('.sp-audience .sd-slide:visible').first().waitFor()
  const views = () => Promise.all([speaker, popup, other].map(viewOf))
  await speaker.keyboard.press('ArrowRight')
  await expect.poll(() => popup.url()).toMatch(/#\/2/)
  await speaker.keyboard.press('s')
  await expect.poll(views).toEqual(['room', 'speaker', 'room'])
  // The talk is where it was, and the keys lead it from there.
  await expect.poll(() => popup.url()).toMatch(/presenter\/2/)
  await popup.keyboard.press('ArrowRight')
  for (const page of [speaker, other]) await expect.poll(() => page.url()).toMatch(/#\/3/)
  // The room's keys open no notes.
  await speaker.keyboard.press('s')
  await popup.keyboard.press('ArrowLeft')
  await expect.poll(() => speaker.url()).toMatch(/#\/2/)
  expect(await views()).toEqual(['room', 'speaker', 'room'])
  await popup.keyboard.press('s')
  await expect.poll(views).toEqual(['speaker', 'room', 'room'])
  await Promise.all([popup.close(), other.close()])
})

test('a rehearsal that has ended is seen beside the plan until a key is pressed', async () => {
  for (const key of ['Shift+N', 'Shift+N', 'p']) await speaker.keyboard.press(key)
  await speaker.waitForTimeout(3500)
  expect(await speaker.locator('.sp-run').count()).toBe(0)
  for (const key of ['Shift+N', 'Shift+N']) await speaker.keyboard.press(key)
  await expect.poll(() => speaker.locator('.sp-run li').count()).toBeGreaterThan(2)
  const slides = await speaker.locator('.sp-run li').count()
  expect(await speaker.locator('.sp-run .sp-run-bars i').count()).toBe(slides)
  expect(await speaker.locator('.sp-run-head').innerText()).toMatch(/这次试讲 \d:\d\d/)
  const before = speaker.url()
  await speaker.keyboard.press('ArrowRight')
  await expect.poll(() => speaker.locator('.sp-run').count()).toBe(0)
  expect(speaker.url()).toBe(before)
})

test('the row whose words are spoken is set off in the room, and no other', async () => {
  const room = await context.newPage()
  await room.goto(addresses.audience)
  await room.locator('.sp-audience .sd-slide:visible').first().waitFor()
  const bare = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '')
  const spoken = async () => (await room.locator('.is-spoken:visible').allInnerTexts()).map(bare)
  const { talk } = (await (await fetch(new URL('/__speechdeck/talk', addresses.audience))).json()) as { talk: Talk }
  const many = talk.slides.toSorted((a, b) => rowsOf(b).length - rowsOf(a).length)[0]
  if (!many) throw new Error('no slide')
  for (const key of [...String(many.no), 'Enter']) await speaker.keyboard.press(key)
  await expect.poll(() => room.url()).toMatch(new RegExp(`#/${many.no}$`))
  for (const [index, { row }] of many.sentences.entries()) {
    if (index > 0) await speaker.keyboard.press('Shift+ArrowDown')
    await expect.poll(spoken).toEqual(row === undefined ? [] : [expect.stringContaining(bare(row))])
  }
  expect(rowsOf(many).length).toBeGreaterThan(1)
  await speaker.keyboard.press('Home')
  await expect.poll(() => room.url()).toMatch(/#\/1$/)
  await room.close()
})

test('small slides of the overview look as they do in the room', async () => {
  const { talk } = (await (await fetch(new URL('/__speechdeck/talk', addresses.audience))).json()) as { talk: Talk }
  const many = talk.slides.toSorted((a, b) => rowsOf(b).length - rowsOf(a).length)[0]?.no ?? 1
  for (const key of [...String(many), 'Enter', 'o']) await speaker.keyboard.press(key)
  await speaker.locator('.sp-overview-slide').first().waitFor()
  const lookOf = (within: string) =>
    speaker.evaluate(
      place =>
        [...document.querySelectorAll(`${place} .sd-slide :is(ol, ul, li, b, strong)`)].map(one => {
          const { display, marginRight, color, fontSize } = getComputedStyle(one)
          return { display, marginRight, color, fontSize }
        }),
      within,
    )
  const shown = `.sp-this .slidev-page-${many}`
  await expect.poll(async () => (await lookOf(shown)).length).toBeGreaterThan(2)
  const large = await lookOf(shown)
  expect(await lookOf(`.sp-overview > ol > li:nth-child(${many})`)).toEqual(large)
  await speaker.keyboard.press('Escape')
})

const rowsOf = ({ sentences }: Talk['slides'][number]) => [...new Set(sentences.flatMap(({ row }) => row ?? []))]
