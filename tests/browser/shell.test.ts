// The short way to a page must not show: a deck looks the same from a shell as from Slidev's own bundle.

import { cpSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainDeck } from '../../scripts/slidev/plain.ts'
import { withDeckPage } from '../../scripts/browser/session.ts'
import { makeDeck } from './deck.ts'

const PROJECT = join(import.meta.dirname, '..', '..')

/**
 * The slides as the browser has them. Scope marks are hashes of paths, and Vue numbers ids by how components are
 * nested.
 */
async function slidesOf(dir: string): Promise<string> {
  const html = await withDeckPage(join(dir, 'slides.md'), ({ page }) =>
    page.evaluate(() => document.querySelector('#print-content')?.innerHTML ?? ''),
  )
  return html.replace(/ data-v-[\da-f]+(?:="")?/g, '').replace(/(?<=")v-[\d-]+(?=")/g, 'v')
}

test('every kind of slide is the same from the shell and from a bundle of its own', async () => {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), 'shell-'))
  for (const name of ['components', 'layouts', 'styles'])
    cpSync(join(PROJECT, name), join(dir, name), { recursive: true })
  cpSync(join(PROJECT, 'tests', 'browser', 'gallery', 'slides.md'), join(dir, 'slides.md'))
  expect(plainDeck(join(dir, 'slides.md'))).not.toBeNull()
  const short = await slidesOf(dir)
  // With a folder that Slidev reads too, the deck is not plain any more.
  mkdirSync(join(dir, 'setup'))
  expect(plainDeck(join(dir, 'slides.md'))).toBeNull()
  const own = await slidesOf(dir)
  // A page of elements is no message: only where they part is shown.
  const at = [...short].findIndex((sign, index) => sign !== own[index])
  expect(short.slice(Math.max(0, at - 80), at + 80)).toBe(own.slice(Math.max(0, at - 80), at + 80))
  expect(short.length).toBe(own.length)
})

test('a plain slide that Vue cannot read is named', async () => {
  const dir = makeDeck([{ body: '# 讲话' }, { body: '## 没有结尾\n\n<KeyPoints form="rows">\n\n1. 一' }])
  expect(plainDeck(join(dir, 'slides.md'))).not.toBeNull()
  await expect(slidesOf(dir)).rejects.toMatchObject({ code: 'E_EXPORT', message: 'export-slide', values: { no: 2 } })
})
