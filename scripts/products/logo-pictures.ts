// The unit's logo as pictures for a presentation, which knows no masks: drawn by a browser, because a logo may be SVG.

import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Logo } from '../model/settings.ts'
import type { Page } from '../browser/page.ts'
import { withBrowser, type Browsers } from '../browser/pool.ts'

/** Pixels of a picture for one of the design: sharp on a wall and in print. */
const COVER = { height: 40, most: 320, scale: 6 }
const FOOT = { height: 16, most: 160, scale: 8 }
const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
}

/**
 * PNG as it is, and in one colour each for the footer on paper and on a section's field: its outline, or the dark of
 * a picture with a ground.
 */
export async function drawLogo(
  dir: string,
  { file, form, aspect }: Logo,
  colours: { foot: string; field: string },
  browsers?: Browsers,
): Promise<{ cover: Uint8Array; foot: Uint8Array; field: Uint8Array }> {
  const source =
    `data:${TYPES[extname(file).toLowerCase()] ?? 'image/png'};base64,` +
    `${readFileSync(join(dir, 'public', file)).toString('base64')}`
  return await withBrowser(browsers, async launching => {
    const page = await (await launching).newPage({ width: 800, height: 600 })
    const drawn = (size: typeof COVER, colour: string | null) =>
      drawnOn(page, { source, aspect, colour, solid: form === 'solid', ...size })
    try {
      return {
        cover: await drawn(COVER, null),
        foot: await drawn(FOOT, colours.foot),
        field: await drawn(FOOT, colours.field),
      }
    } finally {
      page.close().catch(() => {})
    }
  })
}

// --- internal ---

type Drawing = typeof COVER & { source: string; aspect: number; colour: string | null; solid: boolean }

async function drawnOn(page: Page, { height, most, scale, aspect, ...how }: Drawing): Promise<Uint8Array> {
  const width = Math.min(most, height * aspect)
  const size = { width: Math.round(width * scale), height: Math.round((width / aspect) * scale) }
  return new Uint8Array(Buffer.from(await page.evaluate(draw, { ...how, ...size }), 'base64'))
}

// --- run in the page ---

async function draw({
  source,
  width,
  height,
  colour,
  solid,
}: {
  source: string
  width: number
  height: number
  colour: string | null
  solid: boolean
}): Promise<string> {
  const picture = new Image()
  picture.src = source
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return ''
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  if (colour) {
    const pixels = context.getImageData(0, 0, width, height)
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
    for (let at = 0; at < pixels.data.length; at += 4) {
      // Of a picture with a ground, what is dark shows, as if it were printed on the paper.
      const light =
        (0.2126 * (pixels.data[at] ?? 0) + 0.7152 * (pixels.data[at + 1] ?? 0) + 0.0722 * (pixels.data[at + 2] ?? 0)) /
        255
      const own = pixels.data[at + 3] ?? 0
      const alpha = solid ? own * (1 - light) : own
      pixels.data.set([red, green, blue, alpha], at)
    }
    context.putImageData(pixels, 0, 0)
  }
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length)
}
