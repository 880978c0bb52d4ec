// Text hangs: in a real browser the first baseline of rows stands at one height below the line, whatever their form.

import type { Page } from '../../scripts/browser/page.ts'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withDeckPage } from '../../scripts/browser/session.ts'

const PROJECT = join(import.meta.dirname, '..', '..')
const made: string[] = []
afterAll(() => made.forEach(dir => rmSync(dir, { recursive: true, force: true })))

function gallery(shape: string): string {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), 'hang-'))
  made.push(dir)
  for (const name of ['components', 'layouts', 'styles'])
    cpSync(join(PROJECT, name), join(dir, name), { recursive: true })
  const text = readFileSync(join(PROJECT, 'tests', 'browser', 'gallery', 'slides.md'), 'utf8')
  writeFileSync(join(dir, 'slides.md'), text.replace('aspectRatio: 16/9', `aspectRatio: ${shape}`))
  return join(dir, 'slides.md')
}

/** `form rows: px` of the first baselines in the first row of slides that are too far from `line`; runs in the page. */
function strays(page: Page, line: number) {
  return page.evaluate(wanted => {
    // Alone in the middle of its slide, in equal air, or in a grid of many rows.
    const lists = document.querySelectorAll(
      '.sd-points:not(.is-lead, .is-quotes, .is-names, .is-columns:has(li:nth-child(7)))',
    )
    return [...lists].flatMap(list => {
      const slide = list.closest('.sd-slide')?.getBoundingClientRect()
      const items = [...list.querySelectorAll('li')]
      const isRow = list.matches('.is-steps') || (list.matches('.is-cells') && items.length < 4)
      const firsts = isRow ? items : items.slice(0, list.matches('.is-cells') ? 2 : 1)
      return firsts.flatMap(item => {
        const text = item.querySelector('strong, em') ?? item
        const mark = document.createElement('i')
        mark.style.cssText = 'display: inline-block; width: 0; height: 0'
        text.prepend(mark)
        const { bottom } = mark.getBoundingClientRect()
        mark.remove()
        const px = slide ? ((bottom - slide.top) * 980) / slide.width : 0
        return Math.abs(px - wanted) <= 2 ? [] : [`${list.className} ${items.length}: ${px.toFixed(1)}`]
      })
    })
  }, line)
}

/** What lies between the text of each row and the hairlines around it, in px, where rows differ in lines. */
function airs(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.sd-points.is-lines:has(li:nth-child(3))')].flatMap(list => {
      const slide = list.closest('.sd-slide')?.getBoundingClientRect()
      const scale = 980 / (slide?.width ?? 980)
      const rows = [...list.querySelectorAll('li')]
      if (new Set(rows.map(row => row.querySelectorAll('br').length)).size < 2) return []
      return [
        rows.flatMap((row, at) => {
          const range = document.createRange()
          range.selectNodeContents(row)
          const [box, text] = [row.getBoundingClientRect(), range.getBoundingClientRect()]
          return [
            ...(at > 0 ? [Math.round((text.top - box.top) * scale)] : []),
            ...(at < rows.length - 1 ? [Math.round((box.bottom - text.bottom) * scale)] : []),
          ]
        }),
      ]
    }),
  )
}

test.each(['16/9', '4/3'])('in %s rows of other lines have equal air', async shape => {
  const all = await withDeckPage(gallery(shape), ({ page }) => airs(page))
  expect(all.length).toBeGreaterThan(0)
  for (const air of all) expect(Math.max(...air) - Math.min(...air)).toBeLessThan(8)
})

test.each([
  ['16/9', 124 + 58],
  ['4/3', 148 + 66],
])('in %s %d px from the top', async (shape, line) => {
  expect(await withDeckPage(gallery(shape), ({ page }) => strays(page, line))).toEqual([])
})
