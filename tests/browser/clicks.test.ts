// Rows that come by clicks, as the room sees them: in Slidev's own show, and in the PDF.

import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import type { Browser, Page } from 'playwright-chromium'
import { extractText, getDocumentProxy } from 'unpdf'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { driveBrowser } from '../../tools/drive.ts'
import { SPEECH, workplace } from '../run-speechdeck.ts'

const CLI = join(import.meta.dirname, '..', '..', 'node_modules', '@slidev', 'cli', 'bin', 'slidev.mjs')

describe('a deck with --clicks', () => {
  const place = workplace({ 'talk.txt': SPEECH })
  let server: ChildProcess
  let browser: Browser
  let page: Page
  let number: number

  beforeAll(async () => {
    expect(place.start('build', 'talk.txt', '--clicks', '--quiet', '-o', 'deck')).toMatchObject({ code: 0, stderr: '' })
    number =
      place
        .read('deck/slides.md')
        .split(/\n---\nlayout: /)
        .findIndex(slide => slide.includes('<v-clicks>')) + 1
    // The browser asks no resolver: the address must be a number.
    server = spawn(process.execPath, [CLI, 'slides.md', '--remote', '--bind', '127.0.0.1', '--log', 'info'], {
      cwd: place.path('deck'),
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const port = await new Promise<string>((resolve, reject) => {
      let printed = ''
      server.once('exit', () => reject(new Error(printed)))
      server.stdout?.on('data', (chunk: Buffer) => {
        printed += stripVTControlCharacters(String(chunk))
        const found = /https?:\/\/[\w.]+:(\d+)\//.exec(printed)?.[1]
        if (found) resolve(found)
      })
    })
    browser = await driveBrowser()
    page = await browser.newPage({ viewport: { width: 980, height: 552 } })
    await page.goto(`http://127.0.0.1:${port}/#/${number}`)
    await page.locator('.sd-slide li.slidev-vclick-target').first().waitFor({ state: 'attached', timeout: 60_000 })
  })
  afterAll(async () => {
    await browser?.close()
    server?.kill()
  })

  /** Each row of the slide in sight: the alpha of its texts, and whether its place and its hairline stand. */
  const rows = () =>
    page.evaluate(
      no =>
        [...document.querySelectorAll<HTMLElement>(`[data-slidev-no="${no}"] .sd-points li`)].map(row => {
          const opacities = [...row.querySelectorAll('em, strong, p')].map(part => getComputedStyle(part).opacity)
          return {
            seen: opacities.every(opacity => opacity === '1')
              ? 'all'
              : opacities.every(opacity => opacity === '0')
                ? 'none'
                : 'some',
            stands: getComputedStyle(row).opacity === '1' && row.offsetHeight > 40,
          }
        }),
      number,
    )
  const next = async () => {
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(400)
  }

  test('shows one row more at each click, and the next slide after the last', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const stands = true
    const count = (await rows()).length
    expect(count).toBeGreaterThan(1)
    for (let clicks = 0; clicks <= count; clicks++) {
      expect(await rows()).toEqual(
        Array.from({ length: count }, (_, index) => ({ seen: index < clicks ? 'all' : 'none', stands })),
      )
      expect(page.url()).toContain(`#/${number}`)
      await next()
    }
    expect(page.url()).toContain(`#/${number + 1}`)
  })

  test('fades a row in over 240 ms, or at once for who asked for less motion', async () => {
    const duration = () =>
      page.evaluate(
        () =>
          getComputedStyle(document.querySelector('.sd-slide li.slidev-vclick-target strong') ?? document.body)
            .transitionDuration,
      )
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await duration()).toMatch(/^0\.24s/)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await duration()).toBe('0s')
  })

  test('has as many marks in its notes as clicks, each before the words of its row', async () => {
    const slide = place.read('deck/slides.md').split(/\n---\nlayout: /)[number - 1] ?? ''
    expect(slide.match(/\[click\] ./g)?.length).toBe(slide.match(/^\d\. /gm)?.length)
  })

  test('prints everything', async () => {
    const { text } = await extractText(
      await getDocumentProxy(new Uint8Array(readFileSync(place.path('deck/slides.pdf')))),
    )
    const ledger = JSON.parse(place.read('deck/deck.json')) as { slides: { texts: { text: string }[] }[] }
    const shown = text[number - 1]?.replace(/\s/g, '') ?? ''
    for (const { text } of ledger.slides[number - 1]?.texts ?? []) expect(shown).toContain(text.replace(/\s/g, ''))
  })

  test('passes its check as it was made', () => {
    expect(place.start('check', 'deck', '--no-browser', '--strict')).toMatchObject({ code: 0 })
  })

  // Last, because the slide is written into the deck by hand.
  test('keeps a side of a contrast out of sight until its click', async () => {
    const last = place.read('deck/slides.md').match(/^layout: /gm)?.length ?? 0
    place.edit(
      'deck/slides.md',
      text =>
        `${text}\n---\nlayout: two-cols\nkind: contrast\n---\n\n## 两头用力\n\n<v-click>\n\n` +
        '### *一方面* 修好管道\n\n- 先改爆管多的\n\n</v-click>\n\n::right::\n\n<v-click>\n\n' +
        '### *另一方面* 算清水账\n\n- 漏得多的少给\n\n</v-click>\n',
    )
    const seen = () =>
      page.evaluate(
        no =>
          [...document.querySelectorAll(`[data-slidev-no="${no}"] .sd-side :is(h3, li)`)].map(part => {
            const { opacity, color } = getComputedStyle(part)
            return opacity !== '0' && color !== 'rgba(0, 0, 0, 0)'
          }),
        last + 1,
      )
    await page.waitForTimeout(1000)
    await page.goto(page.url().replace(/#.*/, `#/${last + 1}`))
    await page.reload()
    await page
      .locator(`[data-slidev-no="${last + 1}"] .sd-side li`)
      .first()
      .waitFor({ state: 'attached', timeout: 60_000 })
    expect(await seen()).toEqual([false, false, false, false])
    await next()
    expect(await seen()).toEqual([true, true, false, false])
  })
})
