// What the speaker reads from: readings above their words and names in one piece, in the view and in the teleprompter,
// on the screens that a meeting has, light and dark. The deck lies where an address could not say it.

import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { driveBrowser } from '../../tools/drive.ts'
import { workplace } from '../run-speechdeck.ts'
import { start, type Addresses } from './presenting.ts'

const SPEECH = `在盱眙渠系改造会上的讲话
县水利局　周渠生

同志们：
这次到盱眙去，看的是渠首。闸门亟待更换，螭首缺了一角，渠长郑守田同志说得好，水是大家的水，渠是大家的渠，谁家的地边谁家管，谁家的闸门谁家看。
一、把渠修起来
盱眙渠系的主渠全长四十二公里，渠首到渠尾落差不足三米，砥柱一样的老渠工说，水到不了渠尾，账就算不到户头。郑守田同志带着人把每一段都走了一遍，盱眙渠系的每一道闸门都编了号，每一个号都有人签字。
二、把水分下去
给予照顾的，是渠尾的三个村。供给要按亩，补给要按旱情。郑守田同志那里有一本账，盱眙渠系的放水时间都写在上面，哪一天开闸，哪一天关闸，一笔一笔写得清楚，谁也不能改。
让我们把盱眙渠系守好！
`

const SCREENS = [
  { name: 'a notebook', width: 1366, height: 768 },
  { name: 'a large screen', width: 1920, height: 1080 },
  { name: 'a tablet', width: 1024, height: 768, touch: true },
  { name: 'a tablet upright', width: 768, height: 1024, touch: true },
  { name: 'a phone', width: 390, height: 844, touch: true },
] as const

const DIR = '1#楼/a?b/100%'
const place = workplace({ 'talk.txt': SPEECH })
let addresses: Addresses
let browser: Browser

beforeAll(async () => {
  expect(place.start('build', 'talk.txt', '--no-pdf', '--quiet', '-o', DIR)).toMatchObject({ code: 0, stderr: '' })
  ;({ addresses } = await start(place.root, 'present', DIR))
  browser = await driveBrowser()
})
afterAll(async () => await browser?.close())

async function opened(width: number, height: number, { touch = false, dark = false } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, ...(touch && { hasTouch: true }) })
  const page = await context.newPage()
  await page.goto(addresses.speaker)
  await page.locator('.sp-sentence').first().waitFor()
  if (dark) await page.keyboard.press('d')
  return page
}

/** Every slide's words, one after the other, then the teleprompter's. */
async function eachText(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  const count = await page.evaluate(() => globalThis.__speechdeckSlides.length)
  for (let no = 1; no <= count; no++) {
    for (const key of [...String(no), 'Enter']) await page.keyboard.press(key)
    await page.waitForURL(new RegExp(`presenter/${no}\\b`))
    await page.locator(`[data-slide="${no}"]`).waitFor()
    await look(`slide ${no}`)
  }
  await page.keyboard.press('t')
  await page.locator('.sp-script.is-whole').waitFor()
  await look('teleprompter')
  await page.keyboard.press('t')
}

declare global {
  // Given by the page's first script.
  // oxlint-disable-next-line no-var
  var __speechdeckSlides: object[]
}

interface Seen {
  /** `盱眙 xū yí`. */
  rubies: string[]
  /** Words in one piece that stand on two lines. */
  parted: string[]
  whole: number
  /** Readings that are too small, or stand over the words of the line above. */
  wrong: string[]
  /** Contrast of the faintest words that are still to be read with their ground; what is said may fade. */
  faintest: number
  /** What is wider than the window. */
  isWide: boolean
  wordsShare: number
}

function lookAt(): Seen {
  const script = document.querySelector<HTMLElement>('.sp-script')
  if (!script) throw new Error('no words')
  const all = [...script.querySelectorAll<HTMLElement>('.is-whole-word')]
  const rubies = [...script.querySelectorAll<HTMLElement>('ruby')]
  const numbers = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const light = (colour: string): number => {
    const isShare = colour.startsWith('color(')
    const [red = 0, green = 0, blue = 0] = numbers(colour.replace(/^color\(\w+/, '')).map(each => {
      const share = isShare ? each : each / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const isClear = (colour: string): boolean => colour === 'transparent' || numbers(colour)[3] === 0
  const groundOf = (element: Element | null): string => {
    for (let up = element; up; up = up.parentElement) {
      const ground = getComputedStyle(up).backgroundColor
      if (!isClear(ground)) return ground
    }
    return 'rgb(255, 255, 255)'
  }
  const unsaid = '.sp-sentence:not(.is-said)'
  const contrasts = [...script.querySelectorAll(`${unsaid}, ${unsaid} *`)].map(element => {
    const [a, b] = [light(getComputedStyle(element).color), light(groundOf(element))]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  })
  return {
    rubies: rubies.map(ruby => `${ruby.firstChild?.textContent?.trim()} ${ruby.querySelector('rt')?.textContent}`),
    whole: all.length,
    parted: all
      .filter(word => new Set([...word.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size > 1)
      .map(word => word.textContent ?? ''),
    wrong: rubies.flatMap(ruby => {
      const reading = ruby.querySelector('rt')?.getBoundingClientRect()
      const word = document.createRange()
      word.selectNodeContents(ruby.firstChild ?? ruby)
      const own = word.getBoundingClientRect()
      const isAbove = reading && reading.height >= 10 && reading.top + reading.height / 2 < own.top + own.height * 0.3
      return isAbove ? [] : [ruby.textContent ?? '']
    }),
    faintest: Math.min(...contrasts),
    isWide: document.documentElement.scrollWidth > window.innerWidth,
    wordsShare: (script.clientHeight * script.clientWidth) / (window.innerHeight * window.innerWidth),
  }
}

describe.each(SCREENS)('on $name', ({ width, height, ...more }) => {
  test.each([false, true])(
    'words have their readings, names stand in one piece, all can be read (dark: %s)',
    async dark => {
      const page = await opened(width, height, { touch: 'touch' in more, dark })
      const rubies = new Set<string>()
      let whole = 0
      await eachText(page, async where => {
        const seen = await page.evaluate(lookAt)
        for (const ruby of seen.rubies) rubies.add(ruby)
        whole += seen.whole
        expect({ where, parted: seen.parted, wrong: seen.wrong, isWide: seen.isWide }).toEqual({
          where,
          parted: [],
          wrong: [],
          isWide: false,
        })
        if (seen.faintest < Infinity) expect(seen.faintest, where).toBeGreaterThanOrEqual(4.5)
        expect(seen.wordsShare, where).toBeGreaterThan(0.25)
      })
      expect([...rubies]).toEqual(expect.arrayContaining(['盱眙 xū yí', '亟 jí ?', '给予 jǐ yǔ']))
      expect(whole).toBeGreaterThan(5)
      await page.context().close()
    },
  )
})

test('no type size parts a name at the end of a line, where it would be parted otherwise', async () => {
  const page = await opened(1366, 768)
  await page.keyboard.press('t')
  await page.locator('.sp-script.is-whole').waitFor()
  const parted = async (key: string): Promise<number> => {
    let count = 0
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press(key)
      count += (await page.evaluate(lookAt)).parted.length
    }
    return count
  }
  expect((await parted('+')) + (await parted('-'))).toBe(0)
  await page.addStyleTag({ content: '.sp-script .is-whole-word { white-space: normal !important }' })
  expect(await parted('+')).toBeGreaterThan(0)
  await page.context().close()
})

test('a deck whose path has #, ? and % is shown in both windows, and its notes are saved there', async () => {
  const speaker = await opened(1366, 768)
  const room = await speaker.context().newPage()
  const failed: string[] = []
  for (const page of [speaker, room])
    page.on('response', response => void (response.status() >= 400 && failed.push(response.url())))
  await room.goto(addresses.audience)
  await room.locator('.sp-audience .sd-slide:visible').first().waitFor()
  await speaker.bringToFront()
  // The talk stands where the tests before have left it.
  await speaker.keyboard.press('Home')
  await expect.poll(() => room.url()).toContain('#/1')
  await speaker.keyboard.press('ArrowRight')
  await expect.poll(() => room.url()).toContain('#/2')
  expect(await room.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true)
  await speaker.keyboard.press('e')
  const box = speaker.locator('textarea')
  await box.fill(`${await box.inputValue()}多说一句。`)
  await speaker.keyboard.press('Escape')
  await expect.poll(() => place.read(`${DIR}/slides.md`)).toContain('多说一句。')
  expect(failed).toEqual([])
  await speaker.context().close()
})
