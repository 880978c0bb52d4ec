// What can go wrong in the room while the speech is given, on one server: windows that open, reload and are closed in
// mid-talk, addresses that mean nothing, two at the keys.

import { randomInt } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-chromium'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { driveBrowser } from '../../tools/drive.ts'
import type { Ledger } from '../../scripts/model/ledger.ts'
import type { Entries } from '../../scripts/present/shared.ts'
import { readDeck } from '../../scripts/slides-md/index.ts'
import type { RunLog } from '../../scripts/rehearse/index.ts'
import { SPEECH, workplace } from '../run-speechdeck.ts'
import { start, type Addresses } from './presenting.ts'

const place = workplace({ 'talk.txt': SPEECH })
let addresses: Addresses
let browser: Browser
let context: BrowserContext
let speaker: Page
let room: Page
let last: number
let atFirst: (string | undefined)[]
/** Places that windows told the server, by window. */
let told = new Map<Page, string[]>()

beforeAll(async () => {
  const built = place.start('build', 'talk.txt', '--clicks', '--no-pdf', '--quiet', '-o', 'deck')
  expect(built).toMatchObject({ code: 0, stderr: '' })
  last = (JSON.parse(place.read('deck/deck.json')) as Ledger).slides.length
  ;({ addresses } = await start(place.root, 'present', 'deck'))
  atFirst = await served()
  browser = await driveBrowser()
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  context.on('request', request => {
    if (request.method() !== 'POST' || !request.url().includes('__speechdeck/shared')) return
    const page = request.frame().page()
    told.set(page, [...(told.get(page) ?? []), request.postData() ?? ''])
  })
})
afterAll(async () => await browser?.close())

/** Two windows on slide 1, the clock at rest. */
beforeEach(async () => {
  for (const page of context.pages()) await page.close()
  told = new Map()
  speaker = await open(addresses.speaker)
  for (const key of ['Shift+N', 'Shift+N']) await speaker.keyboard.press(key)
  await expect.poll(() => whereIs(speaker)).toBe('1.0')
  room = await open(addresses.audience)
  await expect.poll(() => whereIs(room)).toBe('1.0')
})

async function open(address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await ready(page)
  return page
}
const ready = (page: Page): Promise<void> =>
  page.locator('.sp-words:visible, .sp-audience .sd-slide:visible').first().waitFor()

/** `3.2`: slide and click. */
function whereIs(page: Page): string {
  const [, no = page.url()] = /#\/(?:presenter\/)?(\d+)/.exec(page.url()) ?? []
  return `${no}.${/clicks=(\d+)/.exec(page.url())?.[1] ?? '0'}`
}
/** The slide that is seen, and how many of its items: what the room knows of a place. */
const seen = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const slide = [...document.querySelectorAll<HTMLElement>('[class*="slidev-page-"]')].find(one =>
      one.checkVisibility(),
    )
    const hidden = slide?.querySelectorAll('.slidev-vclick-hidden').length
    return `${slide?.dataset['slidevNo']} ${hidden}`
  })
/** The place that the server would tell to one who joins. */
async function kept(): Promise<string> {
  const { shared } = (await (await fetch(new URL('/__speechdeck/talk', addresses.audience))).json()) as {
    shared: Entries
  }
  return `${shared.place?.value.page}.${shared.place?.value.clicks}`
}
async function step(page: Page, key: string): Promise<void> {
  const before = whereIs(page)
  await page.keyboard.press(key)
  await expect.poll(() => whereIs(page)).not.toBe(before)
}
async function goTo(page: Page, no: number): Promise<void> {
  for (const key of [...String(no), 'Enter']) await page.keyboard.press(key)
  await expect.poll(() => whereIs(page)).toBe(`${no}.0`)
}
const allAt = (where: string, ...pages: Page[]) => expect.poll(() => pages.map(whereIs)).toEqual(pages.map(() => where))

test('a window that opens, reloads or is killed at any step says nothing and sees the right slide', async () => {
  const guests: Page[] = []
  for (let turn = 0; whereIs(speaker).split('.')[0] !== String(last) && turn < 60; turn++) {
    // It is still loading when the speaker goes on.
    const guest = await context.newPage()
    guests.push(guest)
    const loading = [
      () => guest.goto(turn % 2 ? addresses.audience : addresses.speaker, { waitUntil: 'commit' }),
      () => room.reload({ waitUntil: 'commit' }),
    ][turn % 3 === 0 ? 1 : 0]
    await loading?.()
    await step(speaker, 'ArrowRight')
    const here = whereIs(speaker)
    await ready(room)
    await allAt(here, room)
    if (turn % 3 !== 0) {
      await ready(guest)
      await allAt(here, guest)
    }
    expect(whereIs(speaker)).toBe(here)
    await expect.poll(() => seen(room)).toBe(await seen(speaker))
    await guest.close()
  }
  expect(whereIs(speaker)).toMatch(new RegExp(`^${last}\\.`))
  expect([room, ...guests].flatMap(page => told.get(page) ?? [])).toEqual([])
})

test('the clicks stay when either window reloads', async () => {
  while (whereIs(speaker).endsWith('.0')) await step(speaker, 'ArrowRight')
  const here = whereIs(speaker)
  await allAt(here, room)
  const items = await seen(room)
  for (const page of [room, speaker]) {
    await page.reload()
    await ready(page)
    await allAt(here, room, speaker)
    await expect.poll(() => seen(room)).toBe(items)
  }
})

test('an address that means nothing leads to the talk, and moves nobody', async () => {
  await goTo(speaker, 3)
  await allAt('3.0', room)
  for (const hash of ['overview', 'xyz', '999', 'presenter/abc']) {
    const page = await open(`${addresses.audience}#/${hash}`)
    await allAt('3.0', page, speaker, room)
    expect([hash, page.url().includes('presenter')]).toEqual([hash, hash.startsWith('presenter')])
    await page.close()
  }
  // Typed into a window that is open already.
  for (const hash of ['notes', 'entry', 'a/b', '0', '1', 'print', 'presenter/print', 'presenter', 'presenter/1']) {
    await room.evaluate(address => void (location.hash = address), `#/${hash}`)
    await expect.poll(() => room.url().includes('presenter')).toBe(hash.startsWith('presenter'))
    await allAt('3.0', room, speaker)
  }
  expect(told.get(room) ?? []).toEqual([])
})

test('two windows of one kind follow each other, and steps at the same time end at one place', async () => {
  const second = await open(addresses.speaker)
  await room.close()
  await goTo(second, 2)
  await allAt('2.0', second, speaker)
  const projector = await open(addresses.audience)
  const other = await open(addresses.audience)
  await Promise.all([speaker.close(), second.close()])
  await step(projector, 'PageDown')
  await allAt(whereIs(projector), other)
  told.clear()
  await Promise.all([projector.keyboard.press('PageUp'), other.keyboard.press('PageUp')])
  await expect.poll(() => [projector, other].map(page => told.has(page))).toEqual([true, true])
  await expect.poll(async () => new Set([whereIs(projector), whereIs(other), await kept()]).size).toBe(1)
})

/** The editor on this slide, as E opens it. */
async function edit(no: number): Promise<Locator> {
  await goTo(speaker, no)
  await speaker.keyboard.press('e')
  const editor = speaker.locator('textarea')
  await editor.waitFor()
  return editor
}
const editorSays = (words: string) =>
  expect.poll(() => speaker.locator('.sp-editing-state').textContent()).toContain(words)
const notes = () => readDeck(place.read('deck/slides.md')).slides.map(({ note }) => note)
/** The notes of slides that the server knows; one more is asked for than there are. */
const served = (): Promise<(string | undefined)[]> =>
  Promise.all(
    [...Array(last + 1).keys()].map(async index => {
      const response = await fetch(new URL(`/__slidev/slides/${index + 1}.json`, addresses.audience))
      return response.ok ? ((await response.json()) as { note?: string }).note : undefined
    }),
  )
/** The deck as it was, also for the server: a test that begins sooner meets the slides of the one before. */
async function restore(text: string): Promise<void> {
  place.write('deck/slides.md', text)
  await expect.poll(served).toEqual(atFirst)
}

test('whatever is typed into a note stays in it, and none of it is on the wall', async () => {
  const before = place.read('deck/slides.md')
  const editor = await edit(2)
  const typed = '水厂-->水站，<!-- 注 --> <script>alert(1)</script> {{ x }} & 完。'
  await editor.fill(typed)
  await editorSays('已保存')
  await expect.poll(() => notes()[1]).toBe(typed)
  expect(notes().length).toBe(last)
  await speaker.keyboard.press('Escape')
  await expect.poll(() => speaker.locator('.sp-script').textContent()).toContain(typed)
  expect(await room.locator('body').innerText()).not.toContain('水站')
  expect(await (await edit(2)).inputValue()).toBe(typed)
  await speaker.keyboard.press('Escape')
  await restore(before)
  await expect.poll(() => speaker.locator('.sp-script').textContent()).not.toContain('水站')
})

test('a note goes to its slide although the file changed meanwhile, and not over another note', async () => {
  const before = place.read('deck/slides.md')
  const editor = await edit(2)
  const text = await editor.inputValue()
  // A slide is put before it.
  const at = before.indexOf('\n---\n', before.indexOf('-->'))
  const slide = '\n---\n\n# 新的一页\n\n<!--\n新的话。\n-->\n'
  place.write('deck/slides.md', before.slice(0, at) + slide + before.slice(at))
  await editor.fill(`${text}补一句。`)
  await editorSays('已保存')
  expect(notes().map(note => [note.includes('新的话'), note.includes('补一句')])).toEqual(
    [...Array(last + 1).keys()].map(index => [index === 1, index === 2]),
  )
  expect(await speaker.locator('.sp-editing-head b').textContent()).toBe('第 3 页')
  // The same note is changed.
  place.edit('deck/slides.md', all => all.replace('补一句。', '别人的一句。'))
  await editor.fill(`${text}我的一句。`)
  await editorSays('没有保存')
  expect(notes()[2]).toContain('别人的一句')
  expect(await speaker.locator('.sp-editing-other').textContent()).toContain('别人的一句')
  await speaker.getByText('用我写的').click()
  await editorSays('已保存')
  expect(notes()[2]).toContain('我的一句')
  await restore(before)
})

test('the last words are saved when the window is closed, and a remote goes on with the talk', async () => {
  const before = place.read('deck/slides.md')
  await (await edit(2)).pressSequentially('关窗之前。')
  await speaker.goto('about:blank')
  await expect.poll(() => notes()[1]).toContain('关窗之前。')
  await restore(before)
  await speaker.goto(addresses.speaker)
  await ready(speaker)
  await (await edit(2)).press('PageDown')
  await expect.poll(() => whereIs(speaker)).not.toBe('2.0')
  expect(await speaker.locator('textarea').count()).toBe(0)
  expect(place.read('deck/slides.md')).toBe(before)
})

test('the buttons of a remote: black, full screen, first and last; arrows are the same in both windows', async () => {
  await step(speaker, 'ArrowDown')
  const here = whereIs(speaker)
  await allAt(here, room)
  for (const [key, page] of [
    ['.', speaker],
    ['b', room],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(() => room.locator('.sp-black').count()).toBe(1)
    await expect.poll(() => speaker.locator('.sp-asked').textContent()).toContain('黑屏')
    // A step brings the picture back, and goes nowhere.
    await page.keyboard.press('PageDown')
    await expect.poll(() => room.locator('.sp-black').count()).toBe(0)
    await expect.poll(() => speaker.locator('.sp-asked').count()).toBe(0)
    await allAt(here, room, speaker)
  }
  await speaker.keyboard.press('End')
  await expect.poll(() => whereIs(speaker)).toMatch(new RegExp(`^${last}\\.`))
  await speaker.keyboard.press('Home')
  await allAt('1.0', speaker, room)
  await step(room, 'ArrowDown')
  await step(room, 'ArrowUp')
  await allAt('1.0', speaker, room)
  const loads = (page: Page) => page.evaluate(() => performance.getEntriesByType('navigation')[0]?.startTime)
  const before = await Promise.all([room, speaker].map(loads))
  for (const page of [room, speaker]) for (const key of ['F5', 'Shift+F5']) await page.keyboard.press(key)
  expect(await Promise.all([room, speaker].map(loads))).toEqual(before)
})

test('Caps Lock starts nothing over, Shift+N asks first; a number that is typed is seen', async () => {
  await goTo(speaker, 3)
  await speaker.evaluate(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key: 'N' })))
  await speaker.keyboard.press('Shift+N')
  await expect.poll(() => speaker.locator('.sp-asked').textContent()).toContain('再按一次')
  expect(whereIs(speaker)).toBe('3.0')
  await speaker.keyboard.press('Escape')
  await expect.poll(() => speaker.locator('.sp-asked').count()).toBe(0)
  for (const key of ['9', '9']) await speaker.keyboard.press(key)
  await expect.poll(() => speaker.locator('.sp-asked').textContent()).toContain('99')
  await speaker.keyboard.press('Enter')
  await expect.poll(() => speaker.locator('.sp-asked').textContent()).toContain('没有第 99 页')
  expect(whereIs(speaker)).toBe('3.0')
})

test('a look through the slides starts no clock; P does, and so does a step that the room sees', async () => {
  await step(speaker, 'ArrowRight')
  await allAt(whereIs(speaker), room)
  expect(await speaker.locator('.sp-state').textContent()).toContain('按 P 开始')
  await step(room, 'PageDown')
  await expect.poll(() => speaker.locator('.sp-state').textContent()).not.toContain('按 P 开始')
  expect(await speaker.locator('.sp-now').textContent()).toMatch(/^\d+:\d\d.*讲完/)
})

test('who looks elsewhere in the words is left there, in a pause for good, and a step comes back', async () => {
  await goTo(speaker, 2)
  for (const key of ['t', '+', '+', '+', '+', '+']) await speaker.keyboard.press(key)
  const top = () => speaker.locator('.sp-script').evaluate(script => script.scrollTop)
  await speaker.locator('.sp-script').hover()
  await speaker.mouse.wheel(0, 4000)
  await expect.poll(() => speaker.locator('.sp-back').count()).toBe(1)
  const there = await top()
  expect(there).toBeGreaterThan(0)
  await goTo(speaker, 1)
  await expect.poll(() => speaker.locator('.sp-back').count()).toBe(0)
  await expect.poll(top).toBeLessThan(there)
  await speaker.keyboard.press('t')
})

test('all can be done by mouse and finger; the overview goes to a slide', async () => {
  const press = (word: string) => speaker.locator('.sp-keys button', { hasText: word }).click()
  await press('下一步')
  await expect.poll(() => whereIs(speaker)).not.toBe('1.0')
  await press('开始')
  await expect.poll(() => speaker.locator('.sp-keys').textContent()).toContain('暂停')
  await press('目录')
  await expect.poll(() => speaker.locator('.sp-overview > ol > li').count()).toBe(last)
  await speaker.locator('.sp-overview > ol > li > button').nth(2).click()
  await allAt('3.0', speaker, room)
  expect(await speaker.locator('.sp-overview').count()).toBe(0)
  await speaker.keyboard.press('o')
  await speaker.locator('.sp-overview').waitFor()
  for (const key of ['ArrowLeft', 'ArrowLeft', 'Enter']) await speaker.keyboard.press(key)
  await allAt('1.0', speaker, room)
  await speaker.setViewportSize({ width: 390, height: 844 })
  expect(await speaker.locator('.sp-keys button:visible').count()).toBe(5)
  expect(await speaker.locator('.sp-extra').isVisible()).toBe(true)
  await speaker.setViewportSize({ width: 1366, height: 768 })
})

test('the room: no line beside the slide, a click does nothing, a pointer that rests is gone', async () => {
  await room.setViewportSize({ width: 1920, height: 1080 })
  const edges = () =>
    room.locator('#slide-content').evaluate(slide => {
      const { left, right, top, bottom } = slide.getBoundingClientRect()
      return [left <= 0.01, right >= innerWidth - 0.01, top <= 0.01, bottom >= innerHeight - 0.01]
    })
  await expect.poll(edges).toEqual([true, true, true, true])
  await room.mouse.click(1500, 500)
  await expect.poll(() => room.locator('.sp-audience.is-resting').count()).toBe(1)
  expect(whereIs(room)).toBe('1.0')
  const box = await speaker.locator('.sp-this').boundingBox()
  await speaker.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2)
  await expect
    .poll(() => room.locator('.sp-pointer').evaluate(point => Math.round(point.getBoundingClientRect().left / 50)))
    .toBe(Math.round(950 / 50))
  await speaker.mouse.move(5, 400)
  await expect.poll(() => room.locator('.sp-pointer').count()).toBe(0)
})

test('a second screen gets the room’s window; where the browser forbids that, it is said', async () => {
  for (const allowed of [true, false]) {
    const desk = await context.newPage()
    await desk.addInitScript(may => {
      const own = { availLeft: 0, availTop: 0, availWidth: 1366, availHeight: 768 }
      const projector = { availLeft: 1366, availTop: 0, availWidth: 1920, availHeight: 1080 }
      Object.defineProperty(screen, 'isExtended', { value: true })
      Object.assign(window, {
        asked: [] as unknown[],
        getScreenDetails: () =>
          may ? Promise.resolve({ screens: [own, projector], currentScreen: own }) : Promise.reject(new Error('no')),
        open: (...all: unknown[]) => void (window as unknown as { asked: unknown[] }).asked.push(all.at(-1)),
      })
    }, allowed)
    await desk.goto(addresses.speaker)
    await ready(desk)
    await desk.keyboard.press('w')
    const asked = () => desk.evaluate(() => String((window as unknown as { asked: unknown[] }).asked))
    await expect.poll(asked).toContain(allowed ? 'left=1366,top=0,width=1920,height=1080' : 'width=1280')
    await expect.poll(() => desk.locator('.sp-asked').count()).toBe(allowed ? 0 : 1)
    await desk.close()
  }
})

test('a server that is lost is seen; started anew, all goes on: place, clock, the rehearsal in its file', async () => {
  const port = ['--port', String(randomInt(20_000, 60_000))]
  const logs = () => readdirSync(place.path('deck/rehearsals')).filter(name => name.endsWith('.json'))
  const log = () => JSON.parse(place.read(`deck/rehearsals/${logs()[0]}`)) as RunLog
  const { server, addresses: first } = await start(place.root, 'rehearse', 'deck', ...port)
  const desk = await open(first.speaker)
  const wall = await open(first.audience)
  await desk.keyboard.press('p')
  await goTo(desk, 2)
  await allAt('2.0', wall)
  await expect.poll(() => log().events.some(event => event.type === 'enter' && event.no === 2)).toBe(true)
  server.kill('SIGKILL')
  await expect.poll(() => desk.locator('.sp-lost').textContent()).toContain('连接中断')
  const seconds = async () => Number(/:(\d+)/.exec((await desk.locator('.sp-spoken').textContent()) ?? '')?.[1])
  const before = await seconds()
  await expect.poll(seconds).toBeGreaterThan(before)
  await goTo(desk, 3)
  for (const page of [desk, wall]) await page.evaluate(() => Object.assign(window, { old: true }))
  await start(place.root, 'rehearse', 'deck', ...port)
  // Both load anew, from a server that is cold.
  for (const page of [desk, wall])
    await page.waitForFunction(
      () => !('old' in window) && document.querySelector('.sp-words, .sp-audience .sd-slide') !== null,
      null,
      { timeout: 120_000 },
    )
  await allAt('3.0', desk, wall)
  expect(await desk.locator('.sp-lost').count()).toBe(0)
  await expect.poll(seconds).toBeGreaterThan(before)
  expect(await desk.locator('.sp-recording').count()).toBe(1)
  await expect.poll(() => log().events.some(event => event.type === 'enter' && event.no === 3)).toBe(true)
  expect(logs().length).toBe(1)
})

test('a deck with more of Slidev in it is shown by Slidev’s own server, with the same views', async () => {
  for (const page of context.pages()) await page.close()
  expect(place.start('build', 'talk.txt', '--no-pdf', '--quiet', '-o', 'more')).toMatchObject({ code: 0 })
  place.edit('more/slides.md', text => text.replace(/^(## .*)$/m, '$1\n\n{{ 40 + 2 }} 件事'))
  const { addresses: own } = await start(place.root, 'present', 'more')
  const [desk, hall] = [await open(own.speaker), await open(own.audience)]
  await step(desk, 'ArrowRight')
  await allAt('2.0', desk, hall)
  const text = (page: Page) => page.evaluate(() => document.querySelector<HTMLElement>('.sp-audience')?.innerText ?? '')
  await expect.poll(() => text(hall)).toContain('42 件事')
  place.edit('more/slides.md', deck => deck.replace('40 + 2', '40 + 3'))
  await expect.poll(() => text(hall), { timeout: 20_000 }).toContain('43 件事')
  await desk.keyboard.press('b')
  await expect.poll(() => hall.locator('.sp-black').count()).toBe(1)
})

test('slides.md that changes in mid-talk changes both windows, which stay where they are', async () => {
  await goTo(speaker, 2)
  await allAt('2.0', speaker, room)
  const before = place.read('deck/slides.md')
  const title = /^## (.*)$/m.exec(before)?.[1] ?? ''
  place.edit('deck/slides.md', text => text.replace(`## ${title}`, '## 换过的标题'))
  for (const page of [speaker, room])
    await expect.poll(() => page.locator('.sd-slide:visible').first().innerText()).toContain('换过的标题')
  await allAt('2.0', speaker, room)
  place.edit('deck/slides.md', () => before)
  await expect.poll(() => room.locator('.sd-slide:visible').first().innerText()).not.toContain('换过的标题')
})
