// One browser for many decks: each deck as if it were alone, a browser that is worn or dead replaced, nothing left.

import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { Browsers } from '../../scripts/browser/pool.ts'
import type { Browser } from '../../scripts/browser/start.ts'
import { exportPdf } from '../../scripts/products/index.ts'
import { COVER, makeDeck, POINTS } from './deck.ts'

const dirs = [makeDeck([COVER, POINTS]), makeDeck([COVER, { body: '## 另一份' }, POINTS])]
let browsers = new Browsers()

afterEach(async () => {
  await browsers.close()
})

/** PDFs of the decks, by one after the other or at once. */
async function printed(dir: string): Promise<Buffer> {
  const output = join(mkdtempSync(join(tmpdir(), 'pool-')), 'slides.pdf')
  await exportPdf({ slidesPath: join(dir, 'slides.md'), output, browsers })
  return readFileSync(output)
}

/** The browser that is given now. */
const given = (): Promise<Browser> => browsers.use(browser => browser)

test('decks printed one after the other, and at once, have the bytes they have alone', async () => {
  const alone = []
  for (const dir of dirs) {
    browsers = new Browsers()
    alone.push(await printed(dir))
    await browsers.close()
  }
  browsers = new Browsers()
  const first = await given()
  const inTurn = []
  for (const dir of [...dirs, ...dirs]) inTurn.push(await printed(dir))
  expect(inTurn).toEqual([...alone, ...alone])
  expect(await Promise.all(dirs.map(printed))).toEqual(alone)
  expect(await given()).toBe(first)
})

test('a browser is replaced after so many decks, when it is old, and when it holds too much', async () => {
  browsers = new Browsers({ decks: 2 })
  const [first, second, third] = [await given(), await given(), await given()]
  expect(second).toBe(first)
  expect(third).not.toBe(first)
  expect(first.isGone()).toBe(true)
  await browsers.close()

  for (const bound of [{ age: 0 }, ...(process.platform === 'linux' ? [{ memory: 1 }] : [])]) {
    browsers = new Browsers(bound)
    expect(await given()).not.toBe(await given())
    await browsers.close()
  }
})

test('a deck whose browser dies is told so, and the next one has another', async () => {
  browsers = new Browsers()
  const dying = browsers.use(async launching => {
    const browser = await launching
    const page = await browser.newPage({ width: 980, height: 552 })
    await Promise.all([page.evaluate(() => new Promise(() => {})), browser.close()])
  })
  await expect(dying).rejects.toThrow('the browser was closed')
  expect((await printed(dirs[0] ?? '')).length).toBeGreaterThan(0)
})

test('a browser that is told to end while it starts ends', async () => {
  browsers = new Browsers()
  browsers.start()
  await browsers.close()
  const again = await given()
  expect(again.isGone()).toBe(false)
})
