// Each slide kind in each theme, beside its picture in docs/gallery: what a change of style did not mean to change.

import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pictureBefore, PICTURES, takePictures } from './gallery/pictures.ts'

/** Share of the pixels that may differ: another version of the browser smooths the edges of letters in another way. */
const MOST = 0.004

test('slides look as they do in docs/gallery', async () => {
  const pictures = await takePictures()
  const kept = new Set(readdirSync(PICTURES))
  const changed: string[] = []
  const folder = mkdtempSync(join(tmpdir(), 'gallery-changed-'))
  for (const [name, bytes] of pictures) {
    const share = kept.has(name) ? difference(pictureBefore(name), bytes) : 1
    if (share <= MOST) continue
    writeFileSync(join(folder, name), bytes)
    changed.push(`${name}: ${(100 * share).toFixed(1)} %`)
  }
  const gone = [...kept].filter(name => name.endsWith('.png') && !pictures.has(name))
  expect(
    [...changed, ...gone.map(name => `${name}: gone`)],
    `Look at ${folder} beside ${PICTURES}. If that is what you meant, run \`npm run ` +
      'gallery`, look at every picture that git names, and commit them with your change.',
  ).toEqual([])
})

/** Share of pixels that are not the same; 1 where the sizes differ. */
function difference(before: Buffer, now: Buffer): number {
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(now)]
  return a.width !== b.width || a.height !== b.height
    ? 1
    : pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1 }) / (a.width * a.height)
}
