// Headings that lost their last characters: each set phrase by itself.

import { describe, expect, test } from 'vitest'
import { isCutOff, SET_PHRASES } from '../scripts/outline/issues/cut-off.ts'

const isCut = (heading: string, rest: string) =>
  isCutOff(heading, `${heading}\n${rest}`, { start: 0, end: heading.length })

describe.each(SET_PHRASES)('%s', phrase => {
  test('without its last character is cut off', () => {
    expect(isCut(`大家都来推动${phrase.slice(0, -1)}`, `说到${phrase}，各有各的办法。`)).toBe(true)
  })

  test('whole is not', () => {
    expect(isCut(`大家都来推动${phrase}`, `说到${phrase}，各有各的办法。`)).toBe(false)
  })
})
