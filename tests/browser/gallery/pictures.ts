// The gallery as pictures: each slide in each theme, and once in 4:3, at less than half size. One opened deck; the
// theme is switched on the page.

import type { Page } from '../../../scripts/browser/page.ts'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withDeckPage } from '../../../scripts/browser/session.ts'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))
export const PICTURES = join(PROJECT, 'docs', 'gallery')
const LOOKS = [
  ['red', 552],
  ['blue', 552],
  ['ink', 552],
  ['red', 735],
] as const
const SCALE = 0.45

/** `red-points-2.png` → its bytes. Names count within a kind, so that a new slide moves few of them. */
export async function takePictures(): Promise<Map<string, Buffer>> {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), 'gallery-'))
  for (const name of ['components', 'layouts', 'styles'])
    cpSync(join(PROJECT, name), join(dir, name), { recursive: true })
  cpSync(join(PROJECT, 'tests', 'browser', 'gallery', 'slides.md'), join(dir, 'slides.md'))
  try {
    return await withDeckPage(join(dir, 'slides.md'), async ({ page }) => {
      const pictures = new Map<string, Buffer>()
      for (const [theme, height] of LOOKS) {
        const slides = await page.evaluate(dress, { theme, height })
        for (const { kind, ...place } of slides)
          pictures.set(`${theme}${height > 600 ? '-4x3' : ''}-${kind}.png`, await picture(page, place))
      }
      return pictures
    })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** The slides as made, for the message of the test. */
export function pictureBefore(name: string): Buffer {
  return readFileSync(join(PICTURES, name))
}

async function picture(page: Page, place: { x: number; y: number; width: number; height: number }): Promise<Buffer> {
  return Buffer.from(await page.picture({ ...place, scale: SCALE }))
}

// --- run in the page ---

/** Puts theme and shape on every slide, and says where each stands. (look.test.ts opens decks that are made so.) */
export function dress({
  theme,
  height,
}: {
  theme: string
  height: number
}): { kind: string; x: number; y: number; width: number; height: number }[] {
  const seen = new Map<string, number>()
  const slides = [...document.querySelectorAll<HTMLElement>('.sd-slide')]
  for (const slide of slides) {
    slide.dataset['sdTheme'] = theme
    slide.classList.toggle('is-43', height > 600)
    const container = slide.closest<HTMLElement>('.print-slide-container')
    if (container) container.style.height = `${height}px`
  }
  return slides.map(slide => {
    const kind = slide.dataset['kind'] ?? 'slide'
    const count = (seen.get(kind) ?? 0) + 1
    seen.set(kind, count)
    const { x, y, width, height: tall } = slide.getBoundingClientRect()
    return { kind: `${kind}-${count}`, x: x + scrollX, y: y + scrollY, width, height: tall }
  })
}
