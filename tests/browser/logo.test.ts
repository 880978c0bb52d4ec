// A unit's logo in one colour: of a picture with a ground what is dark shows, of one without its outline.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { drawLogo } from '../../scripts/products/logo-pictures.ts'

/** A ground, and a dark square in the midst of it. */
const logo = (ground: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" viewBox="0 0 60 60">${ground}` +
  '<rect x="20" y="20" width="20" height="20" fill="#101010"/></svg>'

/** Red, green, blue and alpha of a point, by its share of width and height. */
async function drawn(form: 'solid' | 'clear', ground: string, at: number): Promise<number[]> {
  const dir = mkdtempSync(join(tmpdir(), 'logo-'))
  mkdirSync(join(dir, 'public'))
  writeFileSync(join(dir, 'public', 'mark.svg'), logo(ground))
  const { foot } = await drawLogo(dir, { file: 'mark.svg', form, aspect: 1 }, { foot: '#00583d', field: '#ffffff' })
  const { width, height, data } = PNG.sync.read(Buffer.from(foot))
  const start = 4 * (Math.floor(at * height) * width + Math.floor(at * width))
  return Array.from(data.subarray(start, start + 4))
}

test.each([
  ['a white ground is not printed, what is dark on it is', 'solid', '<rect width="60" height="60" fill="#ffffff"/>'],
  ['without a ground the outline is filled', 'clear', ''],
] as const)('%s', async (_, form, ground) => {
  const [red = 0, green = 0, blue = 0, alpha = 0] = await drawn(form, ground, 0.5)
  // A canvas keeps its colours times their alpha, in whole numbers.
  for (const [is, asked] of [
    [red, 0x00],
    [green, 0x58],
    [blue, 0x3d],
  ] as const)
    expect(Math.abs(is - asked)).toBeLessThan(3)
  expect(alpha).toBeGreaterThan(230)
  expect((await drawn(form, ground, 0.1)).at(3)).toBeLessThan(10)
})
