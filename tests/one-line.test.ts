import { expect, test } from 'vitest'
import { parseArguments } from '../scripts/cli/arguments.ts'
import { parseConfig } from '../scripts/config/parse.ts'
import { oneLine } from '../scripts/text/one-line.ts'

test('control characters and halves of characters go, breaks become spaces, letters of any script stay', () => {
  expect(oneLine(' 在读书会上\r\n 的\0讲\x01话\x7F\uD800 ')).toBe('在读书会上 的讲话')
  expect(oneLine('👩\u200D🌾 سلام\u200F\u2028x')).toBe('👩\u200D🌾 سلام\u200F\u2028x')
})

test('options and settings are read that way', () => {
  const given = { unit: '示范 单位' }
  expect(parseArguments(['build', 'a.txt', '--unit', '示范\r\n单\x07位'], 'zh', '0')).toMatchObject({ given })
  expect(parseConfig('unit: "示范\\r\\n单\\0位"', 'speechdeck.config.yaml')).toMatchObject({ given })
})
