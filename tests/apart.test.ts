// Two figures that nothing parts any more are not one.

import { expect, test } from 'vitest'
import { closedUp, isFigureJoined } from '../scripts/text/apart.ts'

test.each([
  ['3', '[1]', '2', true],
  ['12.', '①', '5', true],
  ['渠长3', '[1]', '里', false],
  ['二', '[1]', '四', true],
  // A line that ends in a Chinese figure goes on with it; so does one that a blank, or nothing, parts.
  ['二〇二', '\n', '四年', false],
  ['二〇二', ' ', '四年', false],
  ['二〇二', '', '四年', false],
  // Cells are two.
  ['三', '\t', '五', true],
  ['三', '\u3000\u3000', '五', true],
])('%j, without %j, %j: %s', (before, gone, after, joined) => expect(isFigureJoined(before, gone, after)).toBe(joined))

test('lines closed up keep two figures apart, and a Chinese one whole', () => {
  expect(closedUp(['共12', '3户'], '')).toBe('共12 3户')
  expect(closedUp(['二〇二', '四年'], '')).toBe('二〇二四年')
  expect(closedUp(['in 12', '3 came'], ' ')).toBe('in 12 3 came')
})
