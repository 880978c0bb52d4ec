// A unit's logo by the bytes of its picture: can one see through it?

import { describe, expect, test } from 'vitest'
import { pictureIn } from '../scripts/config/picture.ts'
import { png } from './pictures.ts'

/** As light as the red, so that the outline may be the mark. */
const ROSE = [170, 40, 30, 255]
const RED = [162, 33, 27, 255]
const HOLE = [162, 33, 27, 40]
const OPAQUE = [
  [ROSE, RED, ROSE, RED],
  [RED, RED, ROSE, ROSE],
  [ROSE, ROSE, RED, RED],
]

test.each([0, 1, 2, 3, 4])('a picture packed by filter %d is seen through only where it has a hole', filter => {
  expect(pictureIn(png(OPAQUE, filter))).toEqual({ extension: 'png', form: 'solid', aspect: 1.333, pixels: [4, 3] })
  for (const at of [0, 1, 2])
    expect(pictureIn(png(OPAQUE.with(at, [RED, HOLE, ROSE, RED]), filter))?.form).toBe('clear')
})

describe('a JPEG', () => {
  const jpeg = (...segments: string[]) => pictureIn(Buffer.from(`FFD8${segments.join('')}`, 'hex'))
  const frame = (marker: string) => `FF${marker}000B080010003003`
  test.each(['C0', 'C2', 'CF'])('says its shape in the frame %s, behind what it holds before', marker => {
    const shape = { extension: 'jpg', form: 'solid', aspect: 3, pixels: [48, 16] }
    expect(jpeg('FFE000040000', 'FFC400031F', frame(marker))).toEqual(shape)
  })
  test.each(['C4', 'C8', 'CC'])('says none in %s', marker => expect(jpeg(frame(marker))).toBeNull())
  test('is none where a segment has no sign', () => expect(jpeg('FFE000040000', '00C0000B080010003003')).toBeNull())
})

test.each([
  ['viewBox="0 0 90 30" width="10" height="10"', 3],
  ['viewBox="0,0,90,45"', 2],
  ['width="50" height="20"', 2.5],
  ['viewBox="0 0 0 30" width="20mm" height="40mm"', 0.5],
  ['width="50"', 1],
  ['', 1],
])('an SVG with %s is %d times as wide as high', (attributes, aspect) => {
  expect(pictureIn(Buffer.from(`<svg ${attributes}><path fill="#A00"/></svg>`))).toMatchObject({ aspect })
})
