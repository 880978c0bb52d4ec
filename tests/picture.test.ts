// A unit's logo by the bytes of its picture: can one see through it?

import { expect, test } from 'vitest'
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
