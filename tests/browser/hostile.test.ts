// Whatever stands in a speech or is given with it, in a real browser it is text: nothing runs,
// nothing is fetched, and it is shown as typed.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { VIEW_PARTS } from './deck.ts'
import { withDeckPage } from '../../scripts/browser/session.ts'
import type { Page } from '../../scripts/browser/page.ts'
import type { Deck } from '../../scripts/model/deck.ts'
import { plainDeck } from '../../scripts/slidev/plain.ts'
import { renderDeck } from '../../scripts/slides-md/write.ts'
import { driveBrowser } from '../../tools/drive.ts'
import { HOSTILE, hostileDeck } from '../decks.ts'

const PROJECT = join(import.meta.dirname, '..', '..')
const hostile = HOSTILE.map(text => text.replace(/\s+/gu, ' ').trim()).filter(text => text.length < 300)

test.each([
  ['shown by the shell', true],
  ['compiled by Slidev', false],
])(
  '%s',
  async (_, byShell) => {
    const dir = folderOf(hostileDeck(hostile))
    // With a folder that Slidev reads too, the deck is not plain any more.
    if (!byShell) mkdirSync(join(dir, 'setup'))
    expect(plainDeck(join(dir, 'slides.md')) !== null).toBe(byShell)
    await withDeckPage(join(dir, 'slides.md'), async ({ page, blocked, slides, writeOffline, title }) => {
      expect(slides).toBe(hostile.length + 2)
      expect(title).toBe(hostile.join('　'))
      expect(await headings(page, '#print-content')).toEqual([...hostile.map(bare), '封底'])
      const said = bare(await page.evaluate(() => document.body.textContent))
      for (const text of hostile) expect(said.split(bare(text)).length, text).toBeGreaterThan(3)
      expect(blocked).toEqual([])
      expect(await page.evaluate(hasRun)).toBe(false)

      const site = join(dir, 'site')
      await writeOffline({ output: site, notes: true, ...VIEW_PARTS })
      const asked: string[] = []
      const browser = await driveBrowser()
      const opened = await browser.newPage()
      opened.on('request', request => asked.push(request.url()))
      await opened.goto(`${pathToFileURL(join(site, 'index.html')).href}#/presenter/2`)
      await opened.waitForSelector('.slidev-page :is(h1, h2):visible')
      // The list of slides, with their titles.
      await opened.keyboard.press('g')
      await opened.waitForTimeout(300)
      expect(asked.filter(url => !url.startsWith(pathToFileURL(site).href) && !url.startsWith('data:'))).toEqual([])
      expect(await opened.evaluate(hasRun)).toBe(false)
      await browser.close()
      expect(readFileSync(join(site, 'index.html'), 'utf8')).not.toMatch(/rel="preload"|twitter|bsky/)
    })
  },
  400_000,
)

const bare = (text: string): string => text.replace(/\s/gu, '')
const hasRun = (): boolean => 'ran' in globalThis

async function headings(page: Page, root: string): Promise<string[]> {
  const found = await page.evaluate(
    selector => Array.from(document.querySelectorAll(selector), heading => heading.textContent),
    `${root} h1`,
  )
  return found.slice(1).map(bare)
}

function folderOf(deck: Deck): string {
  const dir = join(mkdtempSync(join(realpathSync(tmpdir()), 'hostile-')), '讲话---终稿 {{x}}')
  for (const name of ['components', 'layouts', 'styles'])
    cpSync(join(PROJECT, name), join(dir, name), { recursive: true })
  writeFileSync(join(dir, 'slides.md'), renderDeck(deck, { confidential: deck.title.text }))
  return dir
}
