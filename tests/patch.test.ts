import { expect, test } from 'vitest'
import { addFirst, replaceOnce } from '../scripts/slidev/patch.ts'

test('one place is changed, and a dollar in what is put in means nothing', () => {
  expect(replaceOnce('a b c', 'b', '$& $1', 'x')).toBe('a $& $1 c')
  expect(replaceOnce('<i src="/main.ts">', /src="[^"]*"/, 'src="x"', 'x')).toBe('<i src="x">')
  expect(addFirst('export default [one]', { name: 'ours', code: 'const ours = 1' }, 'x')).toBe(
    'const ours = 1\nexport default [ours, one]',
  )
})

test.each(['a c', 'b b'])('no such place, or two, is an error with Slidev’s version: %s', code => {
  expect(() => replaceOnce(code, 'b', 'x', '/@slidev/routes')).toThrow(/Slidev \d+\.\d+\.\d+ .*\/@slidev\/routes/)
})

test('in the bundle of a deck it is said where the browser would have shown a page without it', () => {
  expect(() => addFirst('export default { setups }', { name: 'a', code: '' }, '/@slidev/setups/main')).toThrow(
    '0 places like export default [ in /@slidev/setups/main',
  )
})
