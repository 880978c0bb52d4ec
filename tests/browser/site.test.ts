// The site as somebody opens it: from a folder, by double click, without a server; and without a word of the notes
// where that is asked for.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { driveBrowser } from '../../tools/drive.ts'
import { withDeckPage } from '../../scripts/browser/session.ts'
import type { Ledger } from '../../scripts/model/ledger.ts'
import { partsOf } from '../presentation.ts'
import { SPEECH, workplace } from '../run-speechdeck.ts'
import { COVER, makeDeck, VIEW_PARTS } from './deck.ts'

const { start, path, read, root, bytes, edit } = workplace({ 'talk.txt': SPEECH })
const ledger = () => JSON.parse(read('deck/deck.json')) as Ledger
let browser: Browser
let context: BrowserContext
/** What went wrong on any page, and what any page asked for outside the folder. */
const complaints: string[] = []

beforeAll(async () => {
  expect(start('build', 'talk.txt', '-o', 'deck', '--no-pdf', '--site', '--quiet')).toMatchObject({
    code: 0,
    stderr: '',
  })
  browser = await driveBrowser()
})
/** Another one each time: a browser that had the site open a minute ago goes on where it was. */
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
})
afterEach(async () => await context.close())
afterAll(() => browser?.close())

async function open(folder: string, hash = '', shows = '.slidev-page :is(h1, h2):visible'): Promise<Page> {
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('requestfailed', request => complaints.push(request.url()))
  page.on('request', request => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(pathToFileURL(folder).href))
      complaints.push(request.url())
  })
  await page.goto(`${pathToFileURL(join(folder, 'index.html')).href}${hash}`)
  await page.locator(shows).first().waitFor()
  return page
}

const shown = (page: Page, no: number) =>
  page
    .waitForFunction(wanted => {
      const slide = document.querySelector<HTMLElement>(`.slidev-page-${wanted}`)
      return slide?.checkVisibility() && slide.innerText.replace(/\s/g, '')
    }, no)
    .then(async found => String(await found.jsonValue()))

/** All that the files of a folder say, characters written as escapes too. */
const wordsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:html|js|css|json)$/.test(name))
    .map(name =>
      readFileSync(join(folder, name), 'utf8')
        .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        .replaceAll('\\n', '\n'),
    )
    .join('\n')

/** Sentences that are spoken and stand on no slide. */
function onlySpoken(): string[] {
  const texts = ledger()
    .slides.flatMap(slide => slide.texts.map(({ text }) => text))
    .join('')
  return ledger()
    .slides.flatMap(({ note }) => note.split(/[。！，；\n]/).map(clause => clause.trim()))
    .filter(clause => clause.length > 5 && !texts.includes(clause))
}

test("it opens by double click: slides, keys, title, the deck's own fonts", async () => {
  const page = await open(path('deck/site'))
  expect(await page.title()).toBe('在全县护林防火工作会议上的讲话')
  expect(await shown(page, 1)).toContain('护林防火')
  const { slides } = ledger()
  for (let no = 2; no <= slides.length; no++) {
    await page.keyboard.press('ArrowRight')
    expect(await shown(page, no)).toContain(slides[no - 1]?.title.replace(/\s/g, ''))
  }
  expect(await page.evaluate(() => [...document.fonts].filter(face => face.status === 'error').length)).toBe(0)
  expect(await page.evaluate(() => document.fonts.check('700 20px "Noto Serif SC"', '讲话'))).toBe(true)
  await page.close()
})

test("the speaker's window has the notes, the room's none of them; each leads the other", async () => {
  const hall = await open(path('deck/site'))
  await hall.mouse.move(300, 300)
  const [desk] = await Promise.all([context.waitForEvent('page'), hall.locator('.sp-open').click()])
  await desk.locator('.sp-sentence').first().waitFor()
  expect(desk.url()).toMatch(/#\/presenter\/1/)
  const inHall = () => hall.evaluate(() => document.querySelector<HTMLElement>('.sp-audience')?.innerText ?? '')
  let said = ''
  for (let no = 2; no <= 3; no++) {
    await desk.keyboard.press('ArrowRight')
    await hall.waitForURL(new RegExp(`#/${no}`))
    said += (await desk.locator('.sp-words').innerText()).replace(/\s/g, '')
    const seen = await inHall()
    expect(onlySpoken().filter(clause => seen.includes(clause))).toEqual([])
  }
  expect(onlySpoken().some(clause => said.includes(clause))).toBe(true)
  await hall.keyboard.press('ArrowLeft')
  await desk.waitForURL(/presenter\/2/)
  // What needs a program that writes has no button.
  expect(await desk.locator('.sp-keys').innerText()).not.toMatch(/改词|记录/)
  const words = wordsIn(path('deck/site'))
  expect(onlySpoken().filter(clause => !words.includes(clause))).toEqual([])
  await Promise.all([hall.close(), desk.close()])
})

test('a window that joins or reloads is where the talk is, and the clock goes on', async () => {
  const desk = await open(path('deck/site'), '#/presenter/1', '.sp-sentence')
  await desk.keyboard.press('p')
  await desk.keyboard.press('ArrowRight')
  await desk.waitForURL(/presenter\/2/)
  const hall = await open(path('deck/site'))
  await hall.waitForURL(/#\/2/)
  await hall.reload()
  await hall.waitForURL(/#\/2/)
  await desk.reload()
  await expect.poll(() => desk.locator('.sp-spoken').innerText()).toMatch(/0:0[1-9]/)
  await desk.waitForURL(/presenter\/2/)
  // The button of a pointer that rests is gone.
  await expect.poll(() => hall.locator('.sp-open').count(), { timeout: 10_000 }).toBe(0)
  for (const key of ['Shift+N', 'Shift+N']) await desk.keyboard.press(key)
  await hall.waitForURL(/#\/1/)
  await Promise.all([hall.close(), desk.close()])
})

test('it says nothing of the machine it was made on, is on record, and is the same when made again', () => {
  const words = wordsIn(path('deck/site'))
  for (const place of [
    root,
    join(import.meta.dirname, '..', '..'),
    join(tmpdir(), 'speechdeck-'),
    process.env['HOME'] ?? '/home/',
  ])
    expect(words.includes(place), place).toBe(false)
  expect(Object.keys(ledger().products)).toContain('site/index.html')
  const before = bytes('deck/site')
  edit('deck/slides.md', text => text.replace('。', '。 '))
  expect(start('check', 'deck', '--no-browser').stdout.match(/site\//g)?.length).toBe(1)
  edit('deck/slides.md', text => text.replace('。 ', '。'))
  expect(start('export', 'deck', '--site', '--quiet')).toMatchObject({ code: 0 })
  expect(bytes('deck/site')).toEqual(before)
})

test('without notes not a word of them is in site or presentation, and a range is what was asked for', async () => {
  edit('deck/slides.md', text => text.replace(/\n(?=<!--)/, '\n<!-- 到这里停一停 -->\n\n'))
  const spoken = [...onlySpoken(), '到这里停一停']
  const asked = ['--format', 'site', '--no-notes', '--range', '2-3', '-o', 'bare', '--quiet']
  expect(start('export', 'deck', ...asked)).toMatchObject({ code: 0, stderr: '' })
  expect(spoken.filter(clause => wordsIn(path('bare')).includes(clause))).toEqual([])
  const titles = ledger().slides.map(({ title }) => title.replace(/\s/g, ''))
  const page = await open(path('bare'), '#/1')
  expect(await shown(page, 1)).toContain(titles[1])
  expect(await page.locator('.slidev-page-3').count()).toBe(0)
  await page.close()
  expect(start('export', 'deck', '--format', 'pptx', '--no-notes', '-o', 'bare.pptx', '--quiet')).toMatchObject({
    code: 0,
    stderr: '',
  })
  const parts = [...partsOf(readFileSync(path('bare.pptx'))).values()].join('').replace(/<[^>]+>/g, '')
  expect(spoken.filter(clause => parts.includes(clause))).toEqual([])
})

test('a deck with more of Slidev in it gets a page of its own', async () => {
  const dir = makeDeck([COVER, { body: '## 算出来的\n\n{{ 1 + 1 }} 件事\n\n<!--\n只说不写的话\n-->' }])
  const output = join(dir, 'site')
  await withDeckPage(join(dir, 'slides.md'), deck => deck.writeOffline({ output, notes: false, ...VIEW_PARTS }))
  for (const words of ['只说不写的话', dir]) expect(wordsIn(output).includes(words)).toBe(false)
  const page = await open(output, '#/2')
  expect(await shown(page, 2)).toContain('2件事')
  await page.close()
})

test('a folder that holds something else is left alone', () => {
  writeFileSync(path('deck/文件.txt'), '')
  expect(start('export', 'deck', '--site', '-o', 'deck')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('deck'),
  })
  expect(readdirSync(path('deck'))).toContain('slides.md')
})

test('no page complained, and none asked for anything outside its folder', () => expect(complaints).toEqual([]))
