import { describe, expect, test } from 'vitest'
import { clock, escapeHtml, fileSize, shortened } from '../scripts/text/format.ts'

describe('format', () => {
  test.each([
    [0, '0:00'],
    [-3, '0:00'],
    [59.4, '0:59'],
    [59.6, '1:00'],
    [252, '4:12'],
    [3599, '59:59'],
    [3599.5, '1:00:00'],
    [3725, '1:02:05'],
    [36_000, '10:00:00'],
  ])('%d seconds read %s', (seconds, read) => expect(clock(seconds)).toBe(read))

  test.each([
    [1, '1 KB'],
    [48_200, '49 KB'],
    [999_999, '1000 KB'],
    [2_500_000, '2.5 MB'],
  ])('%d bytes are %s', (bytes, read) => expect(fileSize(bytes)).toBe(read))

  test('a long text shows its head on one line', () => {
    expect(shortened(' 一是\n备水 ', 6)).toBe('一是 备水')
    expect(shortened('一是备水二是备粮', 4)).toBe('一是备水…')
    expect(shortened('一是备水', 4)).toBe('一是备水')
  })

  test('what HTML would read loses its meaning', () => {
    expect(escapeHtml('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d')
  })
})
