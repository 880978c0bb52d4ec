// The short way to a page must not show: a deck looks the same on our print page as from Slidev's own bundle.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainDeck } from '../../scripts/slidev/plain.ts'
import { withDeckPage } from '../../scripts/browser/session.ts'
import { makeDeck } from './deck.ts'

const PROJECT = join(import.meta.dirname, '..', '..')

/** A slide whose rows come by clicks, and one whose columns do. */
const CLICKS = `
---
layout: default
kind: points
---

## 一行一行地来

<KeyPoints form="list">

<v-clicks>

1. **修桥**
2. **铺路**
3. **架线**

</v-clicks>

</KeyPoints>

---
layout: two-cols
kind: contrast
---

## 两头用力

<v-click>

### *一方面* 修好管道

</v-click>

::right::

<v-click>

### *另一方面* 算清水账

</v-click>
`

/**
 * The slides as the browser has them, with all of them shown and step by step. Scope marks are hashes of paths, Vue
 * numbers ids by how components are nested, and marks in comments what it leaves out.
 */
async function slidesOf(dir: string): Promise<{ html: string; steps: string; looks: string }> {
  return await withDeckPage(join(dir, 'slides.md'), async ({ page, withSteps }) => ({
    html: bare(await page.evaluate(slidesHtml)),
    steps: bare(await withSteps(steps => steps.evaluate(slidesHtml))),
    looks: await page.evaluate(slidesLooks),
  }))
}

function bare(html: string): string {
  return html
    .replace(/ data-v-[\da-f]+(?:="")?/g, '')
    .replace(/(?<=")v-[\d-]+(?=")/g, 'v')
    .replace(/<!--[\s\S]*?-->/g, '')
}

function slidesHtml(): string {
  return document.querySelector('#print-content')?.innerHTML ?? ''
}

/** Place, letters and colours of every element. */
function slidesLooks(): string {
  const names = [
    'color',
    'backgroundColor',
    'fontFamily',
    'fontSize',
    'fontWeight',
    'lineHeight',
    'opacity',
    'borderTop',
  ]
  return [...document.querySelectorAll('#print-content *')]
    .map(element => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const style = getComputedStyle(element) as unknown as Record<string, string>
      const place = [x, y, width, height].map(value => value.toFixed(2)).join(' ')
      return [element.tagName, element.getAttribute('class'), place, ...names.map(name => style[name])].join(' ')
    })
    .join('\n')
}

/** A page of elements is no message: only where they part is shown. */
function expectSame(short: string, own: string): void {
  const at = [...short].findIndex((sign, index) => sign !== own[index])
  expect(short.slice(Math.max(0, at - 80), at + 80)).toBe(own.slice(Math.max(0, at - 80), at + 80))
  expect(short.length).toBe(own.length)
}

test.each(['16/9', '4/3'])(
  'every kind of slide is the same on the print page and from a bundle, %s',
  async ratio => {
    const dir = mkdtempSync(join(realpathSync(tmpdir()), 'shell-'))
    for (const name of ['components', 'layouts', 'styles'])
      cpSync(join(PROJECT, name), join(dir, name), { recursive: true })
    const gallery = readFileSync(join(PROJECT, 'tests', 'browser', 'gallery', 'slides.md'), 'utf8')
    writeFileSync(join(dir, 'slides.md'), gallery.replace('aspectRatio: 16/9', `aspectRatio: ${ratio}`) + CLICKS)
    expect(plainDeck(join(dir, 'slides.md'))).not.toBeNull()
    const short = await slidesOf(dir)
    // With a folder that Slidev reads too, the deck is not plain any more.
    mkdirSync(join(dir, 'setup'))
    expect(plainDeck(join(dir, 'slides.md'))).toBeNull()
    const own = await slidesOf(dir)
    for (const what of ['html', 'steps', 'looks'] as const) expectSame(short[what], own[what])
  },
  400_000,
)

test('a plain slide that Vue cannot read is named', async () => {
  const dir = makeDeck([{ body: '# 讲话' }, { body: '## 没有结尾\n\n<KeyPoints form="rows">\n\n1. 一' }])
  expect(plainDeck(join(dir, 'slides.md'))).not.toBeNull()
  await expect(slidesOf(dir)).rejects.toMatchObject({ code: 'E_EXPORT', message: 'export-slide', values: { no: 2 } })
})
