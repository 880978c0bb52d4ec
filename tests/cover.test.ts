// The facts of a cover have room, or the occasion stays spoken.

import { expect, test } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck } from '../scripts/deck/index.ts'
import { isPlaceName } from '../scripts/language/places.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { without } from '../scripts/text/edits.ts'

const coverPage = (occasion: string) => {
  const text = [
    'Keeping the Tools Close to Home',
    occasion,
    'Denise Marlow, Chief Executive',
    '14 March 2026',
    '',
    'Friends, we lend four hundred saws a year.',
    'The shed opens at nine. Every saw is back by Friday.',
  ].join('\n\n')
  const man = clean({ name: 's.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }).value
  const outline = parseOutline(man).value
  const [cover] = buildDeck(outline, without(man, outline.titleBlock), { sourceText: text }).slides
  return cover?.kind === 'cover' ? cover : { meta: [], columns: null }
}
const coverOf = (occasion: string) => coverPage(occasion).meta.map(({ value }) => value.text)

test('of a long line the meeting is the occasion', () => {
  expect(coverOf('Address to the 62nd Annual Meeting of the Fallow Brook Community Tool Library')).toContain(
    '62nd Annual Meeting of the Fallow Brook Community Tool Library',
  )
  expect(coverOf('Address to the 62nd Annual Meeting of the Tool Library')).toContain(
    'Address to the 62nd Annual Meeting of the Tool Library',
  )
})

test('what leaves no room for who speaks and when is not shown', () => {
  const long = 'Address to the 62nd Annual Meeting of the Fallow Brook Community Tool Library and Forges'
  expect(coverOf(long)).toEqual(['Denise Marlow, Chief Executive', '14 March 2026'])
})

test('each has one line where the page is wide enough for all', () => {
  const { meta, columns } = coverPage('Annual Meeting')
  expect(columns).toEqual([3, 6, 3])
  expect(meta.map(({ value }) => value.lines ?? [value.text]).filter(({ length }) => length > 1)).toEqual([])
})

test('over a house or a place stands no word of an occasion', () => {
  const labels = (occasion: string) => coverPage(occasion).meta.map(({ label }) => label.text)
  expect(labels('Fallow Brook Tool Co-operative')).toContain('Place')
  expect(labels("Volunteers' Evening")).toContain('Occasion')
  expect(labels('Remarks at the reopening of the Fallow Brook Library')).toContain('Occasion')
})

test.each(['船厂技工培训中心', '镇政府二楼会议室', '县文化馆'])('%s is a place', words => {
  expect(isPlaceName(words, 'zh')).toBe(true)
})

test.each(['全县防汛工作会议', '梅溪中学毕业典礼'])('%s is none', words => {
  expect(isPlaceName(words, 'zh')).toBe(false)
})
